//! Who is measured: our site, an empty page as the floor, and the peers. To add one, write a row,
//! and its page in `peers/`.

use crate::formats;
use serde_json::Value;
use synthetic::Event;

/// A page to be measured.
#[derive(Debug)]
pub(crate) struct Subject {
    /// As tables name it.
    pub(crate) name: &'static str,
    /// Its folder below `bench/`; none for the site itself.
    pub(crate) folder: Option<&'static str>,
    /// Its page, for those that have none.
    pub(crate) page: &'static str,
    /// Where its program comes from, for those that bring none.
    pub(crate) library: Option<Library>,
    /// A file with the synthetic events as it takes them; none if it takes none.
    pub(crate) data: Option<fn(&[Event]) -> Value>,
    /// Selects the element that holds everything it draws.
    pub(crate) stage: &'static str,
    /// Selects an event that came from the file.
    pub(crate) event: &'static str,
    /// Selects what goes along when it is zoomed or panned; none if nothing does.
    pub(crate) moves: Option<&'static str>,
    /// Whether the wheel zooms it.
    pub(crate) zooms: bool,
    /// How it is panned.
    pub(crate) pan: Pan,
}

/// Somebody else's program.
#[derive(Debug)]
pub(crate) struct Library {
    /// The variable that names its folder.
    pub(crate) variable: &'static str,
    /// Files and folders of it that its page uses.
    pub(crate) files: &'static [&'static str],
}

/// How a subject is panned.
#[derive(Debug)]
pub(crate) struct Pan {
    /// Selects what is dragged.
    pub(crate) handle: &'static str,
    /// What comes first, so that there is room to pan.
    pub(crate) room: Room,
}

/// How there comes to be more than is on screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Room {
    /// There is from the start, or nothing moves anyway.
    IsThere,
    /// The wheel zooms in.
    ByWheel,
    /// The page's own function `makeRoom`.
    ByScript,
}

const VIS_TIMELINE: Subject = Subject {
    name: "vis-timeline",
    folder: Some("vis"),
    page: include_str!("peers/vis.html"),
    library: Some(Library {
        variable: "VIS_TIMELINE",
        files: &["standalone/umd/vis-timeline-graph2d.min.js", "styles/vis-timeline-graph2d.min.css"],
    }),
    data: Some(formats::vis),
    stage: "#stage",
    event: ".vis-item",
    moves: Some(".vis-item"),
    zooms: true,
    pan: Pan { handle: "#stage", room: Room::ByWheel },
};

/// Ours is the second, so that it stands beside the floor.
pub(crate) static SUBJECTS: [Subject; 6] = [
    Subject {
        name: "empty page",
        folder: Some("empty"),
        page: include_str!("peers/empty.html"),
        library: None,
        data: None,
        stage: "#stage",
        event: "#stage",
        moves: None,
        zooms: true,
        pan: Pan { handle: "#stage", room: Room::IsThere },
    },
    Subject {
        name: "ours",
        folder: None,
        page: "",
        library: None,
        data: Some(formats::open),
        stage: "[data-stage]",
        event: "[data-stage] [data-event^=\"synthetic-\"]",
        moves: Some("[data-stage] [data-event]"),
        zooms: true,
        pan: Pan { handle: "[data-stage]", room: Room::ByWheel },
    },
    VIS_TIMELINE,
    Subject { name: "vis-timeline, clustering", folder: Some("vis-clustering"), ..VIS_TIMELINE },
    Subject {
        name: "TimelineJS3",
        folder: Some("timelinejs"),
        page: include_str!("peers/timelinejs.html"),
        library: Some(Library {
            variable: "TIMELINEJS",
            files: &["js/timeline.js", "css/timeline.css", "css/icons"],
        }),
        data: Some(formats::timelinejs),
        stage: "#stage",
        event: ".tl-timemarker",
        moves: Some(".tl-timemarker"),
        zooms: false,
        pan: Pan { handle: ".tl-timenav", room: Room::IsThere },
    },
    Subject {
        name: "timelines-chart",
        folder: Some("timelines-chart"),
        page: include_str!("peers/timelines-chart.html"),
        library: Some(Library { variable: "TIMELINES_CHART", files: &["dist/timelines-chart.min.js"] }),
        data: Some(formats::timelines_chart),
        stage: "#stage",
        event: ".series-segment",
        moves: Some(".brusher .selection"),
        zooms: false,
        pan: Pan { handle: ".brusher .selection", room: Room::ByScript },
    },
];

/// The place of the floor in [`SUBJECTS`].
pub(crate) const EMPTY: usize = 0;
/// The place of our site in [`SUBJECTS`].
pub(crate) const OURS: usize = 1;

impl Subject {
    /// Its address below the site's, for a data file of [`crate::files::data_file`]; without one its
    /// own page.
    pub(crate) fn path(&self, file: Option<&str>) -> String {
        match (self.folder, file) {
            (None, None) => String::new(),
            (None, Some(file)) => format!("?data=bench/{file}"),
            (Some(folder), None) => format!("bench/{folder}/"),
            (Some(folder), Some(file)) => format!("bench/{folder}/?data={file}"),
        }
    }
}
