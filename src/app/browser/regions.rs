//! The regions of the page, each drawn again when what it shows has changed.

use super::absolute;
use super::draw::Drawn;
use super::state::{Reading, State};
use crate::node::{Node, text};
use crate::ui::marks::Units;
use crate::ui::{self, card, facets, header, list, marks, share, toolbar};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use timeline::layout::Picture;

/// A region: its name in the page, and what it shows.
type Region = (&'static str, fn(&State) -> Vec<Node>);

/// What every region shows, by its name in `ui::page`; reading it says what it depends on.
const REGIONS: &[Region] = &[
    ("header", |state| {
        vec![state.root.with_value(|root| header::header(state.language, root, "", &state.query.get()))]
    }),
    ("facets", |state| {
        state
            .history
            .with(|history| state.filter.with(|filter| facets::facets(history, filter, state.language)))
    }),
    ("shown", |state| state.admitted.with(|admitted| toolbar::shown(admitted, state.language))),
    ("place", |state| {
        state.history.with(|history| toolbar::place(history, state.view.get(), state.today, state.language))
    }),
    ("share", sharing),
    ("stage", stage),
    ("notice", |state| state.notice.with(|notice| notice.clone().map(text).into_iter().collect())),
    ("card", reading),
    ("list", |state| {
        state.history.with(|history| {
            state.admitted.with(|admitted| state.with_page(|page| list::list(history, admitted, page)))
        })
    }),
    ("back", |state| state.with_page(|page| ui::embed_back(page, &state.query.get()))),
];

/// Draws the page into a place, and each region again whenever it changes.
pub(super) fn draw(state: State, place: &web_sys::Element) {
    let page = state.with_page(|page| ui::page(page, ui::Parts::default()));
    // Drawn aside first, regions and all: the prerendered page goes and this one comes in the same
    // moment.
    let aside = document().create_document_fragment();
    Drawn::empty(aside.clone().into()).draw(page);
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
    for (drawn, show) in regions {
        let drawn = SendWrapper::new(RefCell::new(drawn));
        Effect::new(move |_| drawn.borrow_mut().draw(show(&state)));
    }
}

fn stage(state: &State) -> Vec<Node> {
    let picture = state.picture.get();
    let nodes = state.history.with(|history| {
        state.open.with(|open| {
            state.with_page(|page| marks::marks(history, &picture, page, open.as_deref(), Units::Live))
        })
    });
    let place = crate::node::el("div", "picture").when(picture.vertical, "data-vertical");
    vec![place.all(nodes).into()]
}

fn sharing(state: &State) -> Vec<Node> {
    let query = state.query.get();
    let path = |page: &str| {
        state.root.with_value(|root| absolute(&format!("{root}{}{page}", state.language.folder())))
    };
    let (link, embed) = (format!("{}{query}", path("")), format!("{}{query}", path("embed/")));
    state.said.with(|said| share::share(&link, &embed, said.as_ref(), state.language))
}

fn reading(state: &State) -> Vec<Node> {
    let Some(id) = state.open.get() else { return Vec::new() };
    let reading = state.reading.get();
    let reading = match &reading {
        Reading::Coming => card::Reading::Coming,
        Reading::Here(prose) => card::Reading::Here(prose),
        Reading::Failed => card::Reading::Failed,
    };
    state.history.with(|history| {
        let event = history.position(&id);
        // Asked only when a card opens: it must not jump while the line moves.
        let left =
            state.picture.with_untracked(|picture| event.is_some_and(|event| stands_right(picture, event)));
        state
            .said
            .with(|said| state.with_page(|page| card::card(history, &id, reading, left, said.as_ref(), page)))
    })
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
