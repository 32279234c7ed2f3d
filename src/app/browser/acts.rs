//! What buttons and ticks do: one row an act, found by the `data-act` of what was clicked. One
//! listener serves the whole page.

use super::state::State;
use super::{card, clipboard, location, motion, texts, walk};
use crate::ui::list::MORE;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::document;
use timeline::filter::Filter;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent, MouseEvent};

/// An act: its name in the page, and what it does with the state and the button.
type Act = (&'static str, fn(&State, &Element));

const ACTS: &[Act] = &[
    ("zoom-in", |state, _| zoom(state, 2.0)),
    ("zoom-out", |state, _| zoom(state, 0.5)),
    ("fit", |state, _| motion::glide(state, state.home())),
    ("previous", |state, _| motion::step(state, -1)),
    ("next", |state, _| motion::step(state, 1)),
    ("era", |state, button| {
        let at = button.get_attribute("data-era").and_then(|at| at.parse::<usize>().ok());
        let history = state.history.now();
        if let Some(era) = at.and_then(|at| history.eras.get(at)) {
            motion::glide(state, walk::fit(state, era));
        }
    }),
    ("list", |state, _| {
        state.as_list.set(!*state.as_list.now());
        location::step(state);
    }),
    ("more", |state, _| state.listed.set(*state.listed.now() + MORE)),
    ("reset", |state, _| state.filter.set(Filter::default())),
    ("close", |state, _| card::close(state)),
    ("copy", copy),
    ("keys", |state, button| {
        if let Some(button) = button.dyn_ref() {
            texts::bring_keys(state, button);
        }
    }),
];

/// Listens on the whole page; what is returned listens as long as it lives.
pub(super) fn listen(state: State, page: &Element) -> Vec<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    vec![
        EventListener::new_with_options(page, "click", options, move |event| click(&state, event)),
        EventListener::new(page, "change", move |event| change(&state, event)),
        EventListener::new(page, "keydown", move |event| escape(&state, event)),
        EventListener::new(&document(), "pointerdown", close_panels),
    ]
}

fn zoom(state: &State, factor: f64) {
    let view = motion::destination(state);
    motion::glide(state, view.zoom_about(view.middle(), factor, state.limits()));
}

/// Copies what a button holds. Whether it worked is said beside the button, or beside what it stands
/// in; where the browser refuses, the text that waits behind these words is there to be selected.
fn copy(state: &State, button: &Element) {
    let text = button.get_attribute("data-copy").unwrap_or_default();
    let beside = button.next_element_sibling();
    let beside = beside.or_else(|| button.parent_element().and_then(|it| it.next_element_sibling()));
    let words = state.language.words();
    clipboard::copy(&text, move |worked| {
        // Only of what was copied last.
        for said in all(".copy-said, .share-said") {
            said.set_text_content(None);
        }
        let Some(said) = beside else { return };
        said.set_text_content(Some(if worked { words.copied } else { words.copy_failed }));
        if !worked && let Some(text) = said.next_element_sibling() {
            let _ = text.remove_attribute("hidden");
        }
    });
}

/// The elements that a selector finds.
fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn under(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

fn click(state: &State, event: &Event) {
    if let Some(button) = under(event, "[data-act]") {
        let act = button.get_attribute("data-act").unwrap_or_default();
        if let Some((_, perform)) = ACTS.iter().find(|(name, _)| *name == act) {
            location::speak();
            perform(state, &button);
        }
        return;
    }
    // A link to another event opens it here; with a modifier it is the browser's.
    let plain = event
        .dyn_ref::<MouseEvent>()
        .is_some_and(|mouse| !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key()));
    if plain && let Some(id) = under(event, "[data-go]").and_then(|link| link.get_attribute("data-go")) {
        event.prevent_default();
        card::go(state, &id);
    }
}

fn change(state: &State, event: &Event) {
    let Some(input) = under(event, "[data-toggle]").and_then(|it| it.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    let facet = input.get_attribute("data-toggle").unwrap_or_default();
    state.filter.set(state.filter.now().toggled(&facet, &input.value()));
}

/// Escape closes an open panel, and else the card.
fn escape(state: &State, event: &Event) {
    if event.dyn_ref::<KeyboardEvent>().is_none_or(|event| event.key() != "Escape") {
        return;
    }
    if let Some(panel) = under(event, "details[name=panel][open]") {
        let _ = panel.remove_attribute("open");
        if let Some(summary) = panel
            .query_selector("summary")
            .ok()
            .flatten()
            .and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok())
        {
            let _ = summary.focus();
        }
    } else if state.open.now().is_some() || state.counted.now().is_some() {
        card::close(state);
    }
}

/// A press outside an open panel closes it.
fn close_panels(event: &Event) {
    let inside = under(event, "details[name=panel]");
    for panel in all("details[name=panel][open]") {
        if inside.as_ref() != Some(&panel) {
            let _ = panel.remove_attribute("open");
        }
    }
}
