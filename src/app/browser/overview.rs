//! The overview under hand and keys: an edge of the window is dragged or stepped, the window is
//! dragged, and a press beside it brings it there.

use super::state::State;
use super::{motion, painter};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::document;
use std::cell::Cell;
use timeline::view::{SHORTEST, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};

/// What is being dragged; moments are days since 1970-01-01.
#[derive(Clone, Copy, PartialEq)]
enum Held {
    Nothing,
    /// The window, so far from its middle.
    Window(f64),
    First,
    Last,
}

thread_local! {
    static HELD: Cell<Held> = const { Cell::new(Held::Nothing) };
}

/// What the window is to show: of a line that is painted, the view that marks were last placed for. To
/// follow every step costs the page as much as all the rest of a frame; under a hand it does.
pub(super) fn window(state: &State) -> View {
    let (view, laid) = (state.view.get(), state.laid.get());
    if painter::paints() && !is_held() { *laid } else { *view }
}

/// Whether the window or one of its edges is under a hand, or an edge has keys.
pub(super) fn is_held() -> bool {
    let has_keys = |it: Element| it.matches("[data-edge]:focus-visible").unwrap_or(false);
    HELD.get() != Held::Nothing || document().active_element().is_some_and(has_keys)
}

/// Listens on the overview; what is returned listens as long as it lives.
pub(super) fn listen(state: State, page: &Element) -> Vec<EventListener> {
    let Some(track) = page.query_selector("[data-track]").ok().flatten() else { return Vec::new() };
    let Ok(track) = track.dyn_into::<HtmlElement>() else { return Vec::new() };
    let on = |name: &'static str, act: fn(&State, &HtmlElement, &Event)| {
        let element = track.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&track, name, options, move |event| {
            act(&state, &element, event);
        })
    };
    vec![
        on("pointerdown", down),
        on("pointermove", moved),
        on("pointerup", let_go),
        on("pointercancel", let_go),
        on("keydown", key),
    ]
}

/// The moment under a pointer.
fn moment(state: &State, track: &HtmlElement, event: &PointerEvent) -> f64 {
    let rect = track.get_bounding_client_rect();
    let limits = state.limits();
    limits.from + (f64::from(event.client_x()) - rect.left()) / rect.width().max(1.0) * limits.length()
}

fn let_go(_: &State, _: &HtmlElement, _: &Event) {
    HELD.set(Held::Nothing);
}

fn down(state: &State, track: &HtmlElement, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    if event.button() != 0 {
        return;
    }
    motion::hold();
    let view = motion::heading(state);
    let at = moment(state, track, event);
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let under = |selector: &str| target.as_ref().and_then(|it| it.closest(selector).ok().flatten());
    let edge = under("[data-edge]").and_then(|edge| edge.get_attribute("data-edge"));
    HELD.set(match edge.as_deref() {
        Some("from") => Held::First,
        Some(_) => Held::Last,
        None if under("[data-brush]").is_some() => Held::Window(at - view.middle()),
        None => {
            motion::glide(state, view.pan(at - view.middle(), state.limits()));
            Held::Nothing
        }
    });
    if HELD.get() != Held::Nothing {
        let _ = track.set_pointer_capture(event.pointer_id());
    }
}

fn moved(state: &State, track: &HtmlElement, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    if event.buttons() == 0 {
        let_go(state, track, event);
    }
    let (view, limits) = (motion::heading(state), state.limits());
    let at = moment(state, track, event);
    let next = match HELD.get() {
        Held::Nothing => return,
        Held::Window(from_middle) => view.pan(at - from_middle - view.middle(), limits),
        Held::First => with_first(view, at.max(limits.from)),
        Held::Last => with_last(view, at.min(limits.to)),
    };
    motion::go(state, next);
}

fn with_first(view: View, first: f64) -> View {
    View::new(first.min(view.to() - SHORTEST), view.to())
}

fn with_last(view: View, last: f64) -> View {
    View::new(view.from(), last.max(view.from() + SHORTEST))
}

/// The keys of a slider: arrows a little, Page keys more, Home and End as far as it goes.
fn key(state: &State, _: &HtmlElement, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let Some(edge) = target.and_then(|it| it.get_attribute("data-edge")) else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let (view, limits) = (motion::destination(state), state.limits());
    let step = (view.length() * 0.02).max(1.0);
    let far = limits.length();
    let days = match event.key().as_str() {
        "ArrowLeft" | "ArrowDown" => -step,
        "ArrowRight" | "ArrowUp" => step,
        "PageDown" => -step * 10.0,
        "PageUp" => step * 10.0,
        "Home" => -far,
        "End" => far,
        _ => return,
    };
    event.prevent_default();
    let next = if edge == "from" {
        with_first(view, (view.from() + days).max(limits.from))
    } else {
        with_last(view, (view.to() + days).min(limits.to))
    };
    motion::go(state, next);
}
