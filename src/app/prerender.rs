//! The pages' insides as HTML, from the same components that the browser draws. Only `site`
//! calls this; see docs/architecture.md for how the two meet.

use crate::limits::home;
use crate::metrics;
use crate::node::{Node, el, html};
use crate::ui::{self, Page};
use timeline::date::Day;
use timeline::filter::Filter;
use timeline::history::History;
use timeline::language::Language;
use timeline::layout::{Frame, picture};
use timeline::prose::Prose;
use timeline::view::View;

/// Where a page stands in the site.
pub struct Place<'a> {
    /// Its language.
    pub language: Language,
    /// From the page to the site's root: empty, `../`, `../../` …
    pub root: &'a str,
}

/// The inside of the line's page: header, stage with the real line, list.
pub fn line(history: &History, today: Day, place: &Place<'_>) -> String {
    whole(history, today, place, false)
}

/// The inside of the embed.
pub fn embed(history: &History, today: Day, place: &Place<'_>) -> String {
    whole(history, today, place, true)
}

/// The header of every other page; `page` is its path inside a language's folder.
pub fn header(place: &Place<'_>, page: &str) -> String {
    html(&[ui::header::header(place.language, place.root, page, "")])
}

/// The article of an event's own page; empty for an unknown id.
pub fn event(history: &History, prose: &Prose, id: &str, place: &Place<'_>) -> String {
    html(&ui::article::page(history, prose, id, place.language, place.root))
}

/// The footer of every page.
pub fn footer(place: &Place<'_>) -> String {
    html(&[ui::header::footer(place.language)])
}

/// The kinds of screen a page is prerendered for: class, narrowest width in pixels at a root font
/// of 16, height, whether time runs down. `style/stage.css` has the same widths in its queries.
const SCREENS: [(&str, f64, f64, bool); 4] = [
    ("picture picture-narrow", 320.0, 576.0, true),
    ("picture picture-medium", 640.0, 608.0, false),
    ("picture picture-wide", 1024.0, 608.0, false),
    ("picture picture-widest", 1440.0, 608.0, false),
];

fn whole(history: &History, today: Day, place: &Place<'_>, embed: bool) -> String {
    let page = Page { language: place.language, root: place.root, embed };
    let home = home(history, today);
    let view = View::new(home.from, home.to);
    let pictures = SCREENS.map(|(class, width, height, vertical)| -> Node {
        let frame = Frame { width, height, em: 16.0, vertical, view, today, language: place.language };
        let picture = picture(history, &[], &frame, &|face, text| metrics::estimate(face, text, frame.em));
        let marks = ui::marks::marks(history, &picture, &page, None, ui::marks::Units::Prerendered);
        el("div", class).set("data-prerendered", "").when(vertical, "data-vertical").all(marks).into()
    });
    let admitted = vec![true; history.events.len()];
    let parts = ui::Parts {
        header: vec![ui::header::header(place.language, place.root, "", "")],
        // Their panels stay closed, and nobody sees them, until the app has filled them.
        facets: ui::facets::facets(&History::default(), &Filter::default(), place.language),
        shown: ui::toolbar::shown(&admitted, place.language),
        place: ui::toolbar::place(history, view, today, place.language),
        // Out of sight until the app is there, but it takes its place.
        share: ui::share::share("", "", None, place.language),
        stage: pictures.into_iter().collect(),
        notice: Vec::new(),
        card: Vec::new(),
        list: ui::list::list(history, &admitted, &page),
        back: ui::embed_back(&page, ""),
    };
    html(&ui::page(&page, parts))
}
