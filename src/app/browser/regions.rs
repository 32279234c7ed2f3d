//! The regions of the page, each drawn again when what it shows has changed.

use super::absolute;
use super::draw::Drawn;
use super::held::effect;
use super::state::{Reading, State};
use crate::node::{Node, text};
use crate::ui::{self, card, facets, header, list, marks, share, toolbar};
use leptos::prelude::{document, untrack};
use timeline::layout::Picture;
use timeline::scale::Scale;

/// A region: its name in the page, and what it shows.
type Region = (&'static str, fn(&State) -> Vec<Node>);

/// What every region shows, by its name in `ui::page`; reading it says what it depends on.
const REGIONS: &[Region] = &[
    ("header", |state| vec![header::header(state.language, state.root, "", &state.query.get())]),
    ("facets", |state| facets::facets(&state.history.get(), &state.filter.get(), state.language)),
    ("shown", |state| toolbar::shown(&state.admitted.get(), state.language)),
    ("place", |state| toolbar::place(&state.history.get(), *state.view.get(), state.today, state.language)),
    ("share", sharing),
    ("stage", stage),
    ("notice", |state| state.notice.get().iter().cloned().map(text).collect()),
    ("card", reading),
    ("list", |state| list::list(&state.history.get(), &state.admitted.get(), &state.page())),
    ("back", |state| ui::embed_back(&state.page(), &state.query.get())),
];

/// Draws the page into a place, and each region again whenever it changes.
pub(super) fn draw(state: State, place: &web_sys::Element) {
    // Drawn aside first, regions and all: the prerendered page goes and this one comes in the same
    // moment.
    let aside = document().create_document_fragment();
    Drawn::empty(aside.clone().into()).draw(ui::page(&state.page(), ui::Parts::default()));
    let mut regions = Vec::new();
    for (name, show) in REGIONS {
        if let Ok(Some(region)) = aside.query_selector(&format!("[data-region={name}]")) {
            let mut drawn = Drawn::empty(region.into());
            drawn.draw(untrack(|| show(&state)));
            regions.push((drawn, show));
        }
    }
    place.set_text_content(None);
    let _ = place.append_child(&aside);
    for (mut drawn, show) in regions {
        effect(Box::new(move |_| drawn.draw(show(&state))));
    }
}

fn stage(state: &State) -> Vec<Node> {
    let picture = state.picture.get();
    let open = state.open.get();
    let scale = Scale { view: *state.view.get(), length: state.size.get().length() };
    let (ground, units) = marks::ground(&picture, scale);
    let nodes = marks::marks(&state.history.get(), &picture, &state.page(), open.as_deref(), units);
    vec![ground.all(nodes).into()]
}

fn sharing(state: &State) -> Vec<Node> {
    let query = state.query.get();
    let path = |page: &str| absolute(&format!("{}{}{page}", state.root, state.language.folder()));
    let (link, embed) = (format!("{}{query}", path("")), format!("{}{query}", path("embed/")));
    share::share(&link, &embed, state.said.get().as_ref().as_ref(), state.language)
}

fn reading(state: &State) -> Vec<Node> {
    let open = state.open.get();
    let Some(id) = open.as_ref() else { return Vec::new() };
    let reading = state.reading.get();
    let reading = match reading.as_ref() {
        Reading::Coming => card::Reading::Coming,
        Reading::Here(prose) | Reading::Own(prose) => card::Reading::Here(prose),
        Reading::Failed => card::Reading::Failed,
    };
    let history = state.history.get();
    // Asked only when a card opens: it must not jump while the line moves.
    let left = history.position(id).is_some_and(|event| stands_right(&state.picture.now(), event));
    card::card(&history, id, reading, left, state.said.get().as_ref().as_ref(), &state.page())
}

/// Whether an event's mark stands in the right half of the stage.
fn stands_right(picture: &Picture, event: usize) -> bool {
    let names = picture
        .flags
        .iter()
        .filter(|flag| flag.event == event)
        .map(|flag| flag.rect.left + flag.rect.width / 2.0);
    let dots = picture.dots.iter().filter(|dot| dot.event == event).map(|dot| dot.x);
    let counts =
        picture.clusters.iter().filter(|cluster| cluster.events.contains(&event)).map(|cluster| cluster.x);
    names.chain(dots).chain(counts).next().is_some_and(|x| x > picture.width / 2.0)
}
