//! The regions of the page, each drawn again when what it shows has changed.

use super::absolute;
use super::draw::Drawn;
use super::held::effect;
use super::state::{LISTED, Reading, State};
use super::{motion, painter, shown, texts, walk};
use crate::node::{Node, el, text};
use crate::ui::card::{self, Inside};
use crate::ui::marks::{Placing, Scene};
use crate::ui::{facets, list, marks, overview, toolbar};
use leptos::prelude::untrack;
use timeline::date::Day;
use timeline::layout::Picture;
use timeline::scale::Scale;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// A region: its name in the page, and what it shows.
type Region = (&'static str, fn(&State) -> Vec<Node>);

/// What every region shows, by its name in `ui::page`; reading it says what it depends on.
const REGIONS: &[Region] = &[
    ("facets", |state| facets::facets(&state.history.get(), &state.filter.get(), state.language)),
    ("shown", |state| {
        toolbar::shown(state.index.get().admitted(), state.history.get().events.len(), state.language)
    }),
    ("reading", |state| toolbar::reading(*state.as_list.get(), state.language)),
    ("place", |state| toolbar::place(&state.history.get(), *state.laid.get(), state.today, state.language)),
    ("stage", stage),
    ("eras", |state| overview::eras(&state.history.get(), state.limits(), &state.page())),
    ("density", |state| {
        state.history.track();
        overview::density(&state.index.get(), state.limits())
    }),
    ("brush", |state| {
        overview::brush(super::overview::window(state), *state.laid.get(), state.limits(), &state.page())
    }),
    ("spoken", |state| vec![text(state.spoken.get().as_ref().clone())]),
    ("notice", |state| state.notice.get().iter().cloned().map(text).collect()),
    ("card", reading),
    ("list", |state| {
        list::list(&state.history.get(), &state.admitted.get(), *state.listed.get(), &state.page())
    }),
];

/// Draws every region of the page in place of what was prerendered there, all in the same moment,
/// and each again whenever it changes. Around them the page stays as it is; a region that somebody
/// has taken out of it is not missed.
pub(super) fn draw(state: State, place: &Element) {
    let mut regions = Vec::new();
    for (name, show) in REGIONS {
        if let Ok(Some(region)) = place.query_selector(&format!("[data-region={name}]")) {
            let mut drawn = Drawn::empty(region.clone().into());
            drawn.draw(untrack(|| show(&state)));
            regions.push((name, region, drawn, show));
        }
    }
    for (name, region, mut drawn, show) in regions {
        effect(Box::new(move |_| {
            let nodes = show(&state);
            if matches!(*name, "place" | "brush") && painter::hurries() && !super::overview::is_held() {
                return;
            }
            if *name != "stage" {
                drawn.draw(nodes);
                return;
            }
            if painter::paints() {
                painter::picture(&region, &nodes);
            }
            // Otherwise the marks wait for the line to rest.
            if !painter::covers(&region) {
                let focused = walk::is_on_line();
                drawn.draw(nodes);
                walk::after_drawing(&state, focused);
            }
            // Where the line is now; to follow it is another effect's work.
            untrack(|| ground(&state, &region));
            painter::settle(&region);
        }));
    }
    if let Ok(Some(stage)) = place.query_selector("[data-region=stage]") {
        // Not only with the next microtask: the first picture stands where it belongs at once.
        untrack(|| ground(&state, &stage));
        effect(Box::new(move |_| ground(&state, &stage)));
    }
    let place = place.clone();
    effect(Box::new(move |_| lead_on(&state, &place, &state.query.get())));
}

/// Makes the links to the same in another language, or outside the embed, and what there is to share
/// lead to what is on screen.
fn lead_on(state: &State, place: &Element, query: &str) {
    for link in found(place, "[data-leads]") {
        let path = link.get_attribute("data-leads").unwrap_or_default();
        let _ = link.set_attribute("href", &format!("{path}{query}"));
    }
    for area in found(place, "[data-template]") {
        let path = area.get_attribute("data-path").unwrap_or_default();
        let address = absolute(&format!("{}{}{path}", state.root, state.language.folder()));
        let template = area.get_attribute("data-template").unwrap_or_default();
        // A code is mark-up, where "&" is written so; a link is not.
        let address = format!("{address}{query}");
        let address = if template == "§" { address } else { address.replace('&', "&amp;") };
        let text = template.replace('§', &address);
        let _ = js_sys::Reflect::set(&area, &JsValue::from_str("value"), &JsValue::from_str(&text));
        if let Some(copy) = area.next_element_sibling() {
            let _ = copy.set_attribute("data-copy", &text);
        }
    }
    // What is said of one text is not said of another.
    for said in found(place, ".share-said") {
        said.set_text_content(None);
    }
}

fn found(place: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = place.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// Everything on the stage.
fn stage(state: &State) -> Vec<Node> {
    let (picture, history) = (state.picture.get(), state.history.get());
    let (open, stop) = (state.open.get(), state.stop.get());
    let placing = placing(state, &picture);
    let shown = shown::next(&picture);
    let page = state.page();
    let nodes = marks::marks(&Scene {
        history: &history,
        picture: &picture,
        page: &page,
        placing,
        open: open.as_deref(),
        stop: stop.as_deref().and_then(|id| history.position(id)),
        came: &|flag| shown.times(flag),
    });
    vec![el("div", "picture").when(picture.vertical, "data-vertical").all(nodes).into()]
}

/// Where the marks of a picture stand on their ground.
fn placing(state: &State, picture: &Picture) -> Placing {
    Placing::live(picture, Scale { view: *state.laid.get(), length: state.size.get().length() })
}

/// Moves and stretches the ground, and with it every mark, to where the line is.
fn ground(state: &State, stage: &Element) {
    let style = placing(state, &state.picture.get()).ground(*state.view.get());
    painter::ground(stage, &style);
    if painter::covers(stage) {
        return;
    }
    // Where it is already, it is not put again: the painter would take that for a change of its marks.
    if let Some(ground) = stage.first_element_child()
        && ground.get_attribute("style").as_deref() != Some(&*style)
    {
        let _ = ground.set_attribute("style", &style);
    }
}

fn reading(state: &State) -> Vec<Node> {
    let (open, reading, history) = (state.open.get(), state.reading.get(), state.history.get());
    let event = open.as_deref().and_then(|id| history.position(id)).and_then(|at| history.events.get(at));
    let counted = *state.counted.get();
    let Some(event) = event else {
        return counted.map_or_else(Vec::new, |count| {
            let left = stands_right(state, count.0);
            card::counted(&history, &state.admitted.get(), count, LISTED, left, &state.page())
        });
    };
    let inside = match &*reading {
        Reading::Here(id, inside) if *id == event.id => Inside::Told(texts::nodes(inside, state.root)),
        Reading::Own(stories) => {
            let story = stories.iter().find(|(id, _)| *id == event.id).map(|(_, story)| story);
            Inside::Told(card::told(&history, event, story, state.language))
        }
        Reading::Failed => Inside::Failed,
        // Another event's is as good as none.
        Reading::Coming | Reading::Here(..) => Inside::Coming,
    };
    // Asked only when a card opens: it must not jump while the line moves.
    let left = stands_right(state, event.span.first);
    card::card(&history, event, inside, left, &state.page())
}

/// Whether an event stands in the right half of the stage.
fn stands_right(state: &State, day: Day) -> bool {
    let size = state.size.now();
    let scale = Scale { view: motion::destination(state), length: size.length() };
    !size.vertical && scale.x(day) > size.width / 2.0
}
