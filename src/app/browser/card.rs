//! Opening and closing the card: focus goes in with it and comes back, and so does the address.

use super::state::State;
use super::{location, motion, walk};
use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use timeline::date::Day;
use timeline::history::Side;

thread_local! {
    /// What waits for the card to be drawn.
    static FRAME: RefCell<Option<AnimationFrame>> = const { RefCell::new(None) };
}

/// Opens an event's card; the address gets a step of its own, so that Back closes it again.
pub(super) fn open(state: &State, id: &str) {
    state.counted.set(None);
    if state.open.now().as_deref() != Some(id) {
        state.open.set(Some(id.to_owned()));
        keep_in_sight(state, id);
        location::step(state);
    }
    focus_title();
}

/// Opens a count in place, as a list of what it counts.
pub(super) fn open_count(state: &State, count: (Day, Day, usize)) {
    state.open.set(None);
    location::step(state);
    state.counted.set(Some(count));
    focus_title();
}

/// Once it has been drawn.
fn focus_title() {
    let frame = request_animation_frame(|_| _ = focus("#card-title"));
    FRAME.with_borrow_mut(|waiting| *waiting = Some(frame));
}

fn keep_in_sight(state: &State, id: &str) {
    let history = state.history.now();
    let Some(event) = history.position(id).and_then(|at| history.events.get(at)) else { return };
    let view = motion::destination(state);
    let above = state.above_card(view, event.span.first);
    if above != view {
        motion::glide(state, above);
    }
}

/// Opens an event's card and brings the event on screen, near enough to stand for itself.
pub(super) fn go(state: &State, id: &str) {
    let history = state.history.now();
    let Some(event) = history.position(id).and_then(|at| history.events.get(at)) else { return };
    let is_it = |at: usize| history.events.get(at).is_some_and(|named| named.id == id);
    let named = state.picture.now().flags.iter().any(|flag| is_it(flag.event));
    if !named {
        motion::glide(state, state.view_of(event.span));
    }
    open(state, id);
}

/// Closes the card; focus goes back to the event's mark or to the count, or to the stage if neither is there.
pub(super) fn close(state: &State) {
    let (open, counted) = (state.open.now(), *state.counted.now());
    state.counted.set(None);
    state.open.set(None);
    location::step(state);
    let back = match counted {
        Some((from, to, row)) => {
            let side = Side::ALL.get(row).map_or("", |side| side.id());
            focus(&format!("[data-from='{}'][data-to='{}'][data-side='{side}']", from.0, to.0))
        }
        None => open.as_deref().is_some_and(walk::focus_mark),
    };
    if !back {
        focus(walk::LINE);
    }
}

fn focus(selector: &str) -> bool {
    walk::find(selector).is_some_and(|element| walk::focus_quietly(&element))
}
