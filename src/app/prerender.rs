//! The pages' insides as HTML, from the same components that the browser draws. Only `site`
//! calls this; see docs/architecture.md for how the two meet.

use crate::limits::{home, limits};
use crate::metrics;
use crate::node::{Node, el, html};
use crate::tree;
use crate::ui::article::Links;
use crate::ui::marks::{Placing, Scene};
use crate::ui::{self, Page};
use timeline::date::Day;
use timeline::filter::Filter;
use timeline::history::History;
use timeline::index::Index;
use timeline::language::Language;
use timeline::layout::{Frame, Picture, picture};
use timeline::prose::Prose;
use timeline::view::View;

/// Where a page stands in the site.
pub struct Place<'a> {
    /// Its language.
    pub language: Language,
    /// From the page to the site's root: empty, `../`, `../../` …
    pub root: &'a str,
}

/// Which events a line's page tells by name before the rest has arrived: those that one of its
/// pictures names, the turning points, and those that stand for parts.
pub fn told_first(history: &History, today: Day, language: Language) -> Vec<bool> {
    let mut told: Vec<bool> =
        history.events.iter().map(|event| TURNING <= event.importance || !event.parts.is_empty()).collect();
    let [(_, _, narrow, _), (_, _, wide, _), ..] = SCREENS;
    let stages = WIDTHS.map(|width| (width, wide, false)).into_iter();
    for (width, height, vertical) in stages.chain(NARROW_WIDTHS.map(|width| (width, narrow, true))) {
        for flag in &first_picture(history, today, language, width, height, vertical).flags {
            told[flag.event] = true;
        }
    }
    told
}

/// Widths in pixels at which the line is first seen, the wide and the narrow: those it is
/// prerendered for, and common ones between. Names seen at one of them need not wait.
const WIDTHS: [f64; 10] = [640.0, 768.0, 820.0, 1024.0, 1180.0, 1280.0, 1366.0, 1440.0, 1680.0, 1920.0];
const NARROW_WIDTHS: [f64; 4] = [320.0, 360.0, 390.0, 430.0];

/// The importance of a turning point: a line's page lists these before the rest has arrived.
const TURNING: u8 = 5;

/// Every event that a history has, under its era, each leading to its own page.
pub fn list(history: &History, place: &Place<'_>) -> String {
    let page = Page { language: place.language, root: place.root, embed: false };
    html(&ui::list::sections("h2", history, &vec![true; history.events.len()], usize::MAX, &page))
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
    html(&[ui::header::header(place.language, place.root, page)])
}

/// The parts of an event's own page that the card has as well.
#[derive(Debug, Default)]
pub struct Telling {
    /// Its date, in every calendar that is known.
    pub dates: String,
    /// What happened, what each government says, the note, links to other events.
    pub story: String,
    /// Its sources.
    pub sources: String,
}

/// An event told for its own page; nothing for an unknown id. `beside` is what a source offers
/// besides its address, by its id.
pub fn event(
    history: &History,
    prose: &Prose,
    id: &str,
    place: &Place<'_>,
    beside: impl Fn(&str) -> Option<Node>,
) -> Telling {
    let event = history.position(id).and_then(|at| history.events.get(at));
    let (Some(event), Some(about)) = (event, prose.events.get(id)) else {
        return Telling::default();
    };
    let page = Page { language: place.language, root: place.root, embed: false };
    let links = Links { page, own_page: true };
    Telling {
        dates: html(&[ui::told::dates(event, place.language)]),
        story: html(&ui::article::story(history, event, about, prose, &links)),
        sources: html(&ui::article::sources(about, prose, &links, beside)),
    }
}

/// The inside of an event's card; nothing for an unknown id. Addresses in it begin at
/// [`tree::ROOT`].
pub fn card(history: &History, prose: &Prose, id: &str, language: Language) -> Vec<Node> {
    let event = history.position(id).and_then(|at| history.events.get(at));
    let (Some(event), Some(about)) = (event, prose.events.get(id)) else {
        return Vec::new();
    };
    let page = Page { language, root: tree::ROOT, embed: false };
    ui::article::inside(history, event, about, prose, &Links { page, own_page: false })
}

/// The footer of every page.
pub fn footer(place: &Place<'_>) -> String {
    html(&[ui::header::footer(place.language)])
}

/// The kinds of screen a page is prerendered for: class, narrowest width in pixels at a root font
/// of 16, height, whether time runs down. `style/stage.css` has the same widths in its queries.
const SCREENS: [(&str, f64, f64, bool); 3] = [
    ("picture picture-narrow", 320.0, 576.0, true),
    ("picture picture-medium", 640.0, 608.0, false),
    ("picture picture-wide", 1024.0, 608.0, false),
];

/// The whole line on a stage of a size in pixels.
fn first_picture(
    history: &History,
    today: Day,
    language: Language,
    width: f64,
    height: f64,
    vertical: bool,
) -> Picture {
    let home = home(history, today);
    let view = View::new(home.from, home.to);
    let frame = Frame { width, height, em: 16.0, vertical, view, today, language, pinned: [None; 2] };
    let index = Index::new(history, &[], today);
    picture(history, &index, &frame, &|face, text| metrics::estimate(face, text, frame.em))
}

fn whole(history: &History, today: Day, place: &Place<'_>, embed: bool) -> String {
    let page = Page { language: place.language, root: place.root, embed };
    let home = home(history, today);
    let view = View::new(home.from, home.to);
    let pictures = SCREENS.map(|(class, width, height, vertical)| -> Node {
        let picture = first_picture(history, today, place.language, width, height, vertical);
        let marks = ui::marks::marks(&Scene {
            history,
            picture: &picture,
            page: &page,
            placing: Placing::prerendered(&picture, view),
            open: None,
            stop: None,
            came: &|_| 0,
        });
        el("div", class).set("data-prerendered", "").when(picture.vertical, "data-vertical").all(marks).into()
    });
    let admitted = vec![true; history.events.len()];
    let turning: Vec<bool> = history.events.iter().map(|event| TURNING <= event.importance).collect();
    let parts = ui::Parts {
        header: vec![ui::header::header(place.language, place.root, "")],
        // Their panels stay closed, and nobody sees them, until the app has filled them.
        facets: ui::facets::facets(&History::default(), &Filter::default(), place.language),
        shown: ui::toolbar::shown(admitted.len(), admitted.len(), place.language),
        place: ui::toolbar::place(history, view, today, place.language),
        // Out of sight until the app is there, but it takes its place.
        reading: ui::toolbar::reading(false, place.language),
        share: ui::share::share(place.language),
        stage: pictures.into_iter().collect(),
        eras: ui::overview::eras(history, limits(history, today), &page),
        // Drawn by the program: their places are kept.
        density: Vec::new(),
        brush: Vec::new(),
        notice: Vec::new(),
        card: Vec::new(),
        list: ui::list::list(history, &turning, usize::MAX, &page)
            .into_iter()
            .chain([all_events(&page)])
            .collect(),
        back: ui::embed_back(&page),
    };
    html(&ui::page(&page, parts))
}

/// The way to the events that the list does not have before the program has arrived.
fn all_events(page: &Page<'_>) -> Node {
    let address = format!("{}{}events/", page.root, page.language.folder());
    let link = el("a", "").set("href", address).text(page.language.words().events);
    el("p", "list-all").with(link).into()
}
