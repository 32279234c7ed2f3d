//! Moving the view: every input sets where to go, and one write a frame goes there. A glide is a
//! short way there, interrupted by whatever comes next.

use super::state::State;
use gloo::render::{AnimationFrame, request_animation_frame};
use leptos::prelude::window;
use std::cell::RefCell;
use timeline::view::View;

thread_local! {
    static MOTION: RefCell<Motion> = const { RefCell::new(Motion { target: None, from: None, frame: None }) };
}

struct Motion {
    /// Where the view is going.
    target: Option<View>,
    /// Where a glide began, and when (milliseconds).
    from: Option<(View, f64)>,
    frame: Option<AnimationFrame>,
}

/// Milliseconds a glide takes.
const GLIDE: f64 = 260.0;

/// Where the view is, or will be once this frame is drawn: what the next input builds on.
pub(super) fn heading(state: &State) -> View {
    MOTION.with_borrow(|motion| match (motion.target, motion.from) {
        (Some(target), None) => target,
        _ => *state.view.now(),
    })
}

/// Where the view will have come to rest: what a button builds on, so that two clicks add up.
pub(super) fn destination(state: &State) -> View {
    MOTION.with_borrow(|motion| motion.target).unwrap_or_else(|| *state.view.now())
}

/// Goes to a view with the next frame.
pub(super) fn go(state: &State, view: View) {
    MOTION.with_borrow_mut(|motion| {
        motion.target = Some(view);
        motion.from = None;
    });
    schedule(*state);
}

/// Glides to a view, or jumps there if the reader wants no motion.
pub(super) fn glide(state: &State, view: View) {
    if wants_no_motion() {
        go(state, view);
        return;
    }
    let now = now();
    let from = *state.view.now();
    MOTION.with_borrow_mut(|motion| {
        motion.target = Some(view);
        motion.from = Some((from, now));
    });
    schedule(*state);
}

/// Opens the event before (-1) or after (1) the open one, or the one nearest to the middle.
pub(super) fn step(state: &State, by: i32) {
    let history = state.history.now();
    let admitted = state.admitted.now();
    let open = state.open.now().as_ref().as_ref().and_then(|id| history.position(id));
    let middle = state.view.now().middle();
    let lets = |at: &usize| admitted.get(*at).copied().unwrap_or(false);
    let next = match (open, by < 0) {
        (Some(open), true) => (0..open).rev().find(lets),
        (Some(open), false) => (open + 1..history.events.len()).find(lets),
        (None, true) => (0..history.events.len())
            .rev()
            .filter(lets)
            .find(|at| f64::from(history.events[*at].span.first.0) <= middle),
        (None, false) => (0..history.events.len())
            .filter(lets)
            .find(|at| f64::from(history.events[*at].span.first.0) >= middle),
    };
    if let Some(event) = next.and_then(|next| history.events.get(next)) {
        let view = *state.view.now();
        let day = f64::from(event.span.first.0);
        if day < view.from() || view.to() < day {
            glide(state, view.pan(day - view.middle(), state.limits()));
        }
        super::card::open(state, &event.id);
    }
}

fn schedule(state: State) {
    let waiting = MOTION.with_borrow(|motion| motion.frame.is_some());
    if waiting {
        return;
    }
    let frame = request_animation_frame(move |now| tick(state, now));
    MOTION.with_borrow_mut(|motion| motion.frame = Some(frame));
}

fn tick(state: State, now: f64) {
    let step = MOTION.with_borrow_mut(|motion| {
        motion.frame = None;
        let target = motion.target?;
        let Some((from, start)) = motion.from else {
            motion.target = None;
            return Some((target, false));
        };
        let share = ((now - start) / GLIDE).clamp(0.0, 1.0);
        if share >= 1.0 {
            motion.target = None;
            motion.from = None;
            return Some((target, false));
        }
        // Ease out: fast at first, so that it answers at once.
        let left = 1.0 - share;
        Some((from.towards(target, 1.0 - left * left * left), true))
    });
    if let Some((view, on_the_way)) = step {
        // Set only what moved: an equal view would redraw for nothing.
        if *state.view.now() != view {
            state.view.set(view);
        }
        if on_the_way {
            schedule(state);
        }
    }
}

fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

fn wants_no_motion() -> bool {
    window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
