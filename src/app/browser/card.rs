//! Opening and closing the card: focus goes in with it and comes back, and so does the address.

use super::location;
use crate::state::State;
use gloo::events::EventListener;
use leptos::html::Aside;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent};

/// Opens an event's card; the address gets a step of its own, so that Back closes it again.
pub fn open(state: &State, id: &str) {
    if state.open.with_untracked(|open| open.as_deref() == Some(id)) {
        focus("#card-title");
        return;
    }
    state.open.set(Some(id.to_owned()));
    location::step(state);
    gloo::timers::callback::Timeout::new(0, || focus("#card-title")).forget();
}

/// Closes the card; focus goes back to the event's mark, or to the stage if it has none.
pub fn close(state: &State) {
    let Some(id) = state.open.get_untracked() else { return };
    state.open.set(None);
    location::step(state);
    let mark = document()
        .query_selector_all("[data-stage] [data-event]")
        .ok()
        .and_then(|marks| (0..marks.length()).filter_map(|at| marks.get(at)?.dyn_into::<HtmlElement>().ok()).find(|mark| mark.get_attribute("data-event").as_deref() == Some(&id)));
    match mark {
        Some(mark) => drop(mark.focus()),
        None => focus("[data-stage]"),
    }
}

/// Escape closes; a link to another event opens it here.
pub fn attend(state: State, node: NodeRef<Aside>) {
    Effect::new(move |_| {
        let Some(card) = node.get() else { return };
        let escape = EventListener::new(&card, "keydown", move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                close(&state);
            }
        });
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        let follow = EventListener::new_with_options(&card, "click", options, move |event| {
            let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return };
            let link = event.target().and_then(|it| it.dyn_into::<Element>().ok()).and_then(|it| it.closest("[data-go]").ok().flatten());
            if let Some(id) = link.and_then(|link| link.get_attribute("data-go"))
                && !(mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key())
            {
                event.prevent_default();
                let history = state.history.get_untracked();
                if let Some(event) = history.position(&id).and_then(|at| history.events.get(at)) {
                    let view = state.view.get_untracked();
                    let (first, last) = (f64::from(event.span.first.0), f64::from(event.span.last_drawn(state.today).0));
                    if first < view.from() || view.to() < last || event.part_of.is_some() {
                        super::motion::glide(&state, state.view_of(event.span));
                    }
                }
                open(&state, &id);
            }
        });
        let kept = send_wrapper::SendWrapper::new((escape, follow));
        on_cleanup(move || drop(kept));
    });
}

fn focus(selector: &str) {
    if let Some(element) = document().query_selector(selector).ok().flatten().and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}
