//! Moving the view: every input says where to go, and one write a frame goes there. A flight, the
//! drift after a drag and the way back from beyond an end are broken off by whatever comes next.

use super::state::State;
use super::{painter, walk};
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use leptos::prelude::window;
use std::cell::RefCell;
use timeline::flight::Flight;
use timeline::view::View;

thread_local! {
    static MOTION: RefCell<Motion> =
        const { RefCell::new(Motion { course: Course::Rest, frame: None, timer: None, laid: f64::NEG_INFINITY, moved: 0.0 }) };
}

struct Motion {
    course: Course,
    frame: Option<AnimationFrame>,
    /// What waits for the line to have been still for long enough.
    timer: Option<Timeout>,
    /// When marks were last placed anew.
    laid: f64,
    /// When the view last changed.
    moved: f64,
}

/// Where the view is going. Moments are milliseconds of the page's clock.
#[derive(Clone, Copy)]
enum Course {
    Rest,
    /// There with the next frame.
    To(View),
    /// On a flight that began then.
    Flight {
        flight: Flight,
        to: View,
        start: f64,
    },
    /// On after a drag, so many views a millisecond, since then.
    Drift {
        speed: f64,
        last: f64,
    },
}

/// Milliseconds in which a drift loses two thirds of its speed.
const FRICTION: f64 = 325.0;
/// A drift slower than this many views a millisecond has ended: some 15 pixels a second.
const SLOWEST: f64 = 1e-5;
/// No drift is faster: two views a second.
const FASTEST: f64 = 2e-3;

/// Milliseconds after which the marks of a moving line are placed anew at the latest. In between they
/// ride on the ground, as names on a map do: to choose and place them costs more than all the rest of
/// a frame.
const RIDE: f64 = 150.0;
/// Where the painter is at work (see `painter`): at once if far from where they were placed, at the latest.
const PAINTED: (f64, f64) = (250.0, 500.0);
/// A part of the view without marks yet, beyond which they are far from where they were placed.
const BARE: f64 = 0.15;
/// So many times closer, they are as well: no part of the view is bare, but there is room for names.
const CLOSER: f64 = 3.0;
/// A part of the view without marks that no step of a hand makes, and that nobody is to wait in.
const JUMP: f64 = 0.4;
/// So many times closer, nobody is to wait either.
const LEAP: f64 = 5.0;
/// Milliseconds without a change after which a line that nobody has let go of rests too.
const STILL: u32 = 120;

/// Where the view is, or will be once this frame is drawn: what the next input builds on.
pub(super) fn heading(state: &State) -> View {
    MOTION.with_borrow(|motion| match motion.course {
        Course::To(view) => view,
        _ => *state.view.now(),
    })
}

/// Where the view will have come to rest: what a button builds on, so that two clicks add up.
pub(super) fn destination(state: &State) -> View {
    MOTION.with_borrow(|motion| match motion.course {
        Course::To(view) | Course::Flight { to: view, .. } => view,
        _ => *state.view.now(),
    })
}

/// Goes to a view with the next frame.
pub(super) fn go(state: &State, view: View) {
    set(state, Course::To(view));
}

/// Flies to a view, or jumps there if the reader wants no motion.
pub(super) fn glide(state: &State, view: View) {
    let flight = Flight::new(*state.view.now(), view);
    // One that has lasted long enough arrives with the next frame.
    let start = if wants_no_motion() { f64::NEG_INFINITY } else { now() };
    set(state, Course::Flight { flight, to: view, start });
}

/// Whether nothing is on its way, and every mark in its place.
pub(super) fn rests(state: &State) -> bool {
    MOTION.with_borrow(|motion| matches!(motion.course, Course::Rest)) && state.laid.now() == state.view.now()
}

/// Stops where it is: a hand has been laid on the line. Says whether that stopped it.
pub(super) fn hold() -> bool {
    MOTION.with_borrow_mut(|motion| {
        let stops = matches!(motion.course, Course::Flight { .. } | Course::Drift { .. });
        if stops {
            motion.course = Course::Rest;
        }
        stops
    })
}

/// Lets go of the line: it drifts on at so many views a millisecond, and comes back from beyond its
/// ends.
pub(super) fn let_go(state: &State, speed: f64) {
    let view = heading(state);
    if view != view.within(state.limits()) {
        glide(state, view.within(state.limits()));
    } else if speed.abs() > SLOWEST * 4.0 && !wants_no_motion() {
        set(state, Course::Drift { speed: speed.clamp(-FASTEST, FASTEST), last: now() });
    }
}

/// Opens the event before (-1) or after (1) the open one, or the one nearest to the middle.
pub(super) fn step(state: &State, by: i32) {
    let history = state.history.now();
    let open = state.open.now().as_deref().and_then(|id| history.position(id));
    if let Some(event) = super::walk::beside(state, open, by).and_then(|next| history.events.get(next)) {
        super::walk::bring_on_screen(state, event.span);
        super::card::open(state, &event.id);
    }
}

fn set(state: &State, course: Course) {
    MOTION.with_borrow_mut(|motion| motion.course = course);
    schedule(*state);
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
    let course = MOTION.with_borrow_mut(|motion| {
        motion.frame = None;
        std::mem::replace(&mut motion.course, Course::Rest)
    });
    let limits = state.limits();
    let before = *state.view.now();
    let was = course;
    let (view, course) = match course {
        Course::Rest => (before, Course::Rest),
        Course::To(view) => (view, Course::Rest),
        Course::Flight { flight, to, start } => {
            let share = (now - start) / flight.milliseconds();
            if share >= 1.0 { (to, Course::Rest) } else { (flight.at(share, limits), course) }
        }
        Course::Drift { speed, last } => {
            let passed = (now - last).clamp(0.0, 100.0);
            let slower = speed * (-passed / FRICTION).exp();
            let view = before.pan(slower * passed * before.length(), limits);
            // At an end of the line it ends as well.
            let goes_on = slower.abs() > SLOWEST && (view != before || passed < 1.0);
            (view, if goes_on { Course::Drift { speed: slower, last: now } } else { Course::Rest })
        }
    };
    let arrives = !matches!(was, Course::To(_) | Course::Rest) && matches!(course, Course::Rest);
    let on_the_way = !matches!(course, Course::Rest);
    MOTION.with_borrow_mut(|motion| motion.course = course);
    // Set only what moved: an equal view would redraw for nothing.
    if before != view {
        MOTION.with_borrow_mut(|motion| {
            motion.moved = self::now();
            // A movement begins: its first marks ride as well.
            if *state.laid.now() == before {
                motion.laid = motion.moved;
            }
        });
    }
    // Before the view: what there is to see is told the painter before where it is.
    let rides = !lay(&state, view, before != view, arrives);
    if before != view {
        state.view.set(view);
    }
    if on_the_way {
        schedule(state);
    } else if rides {
        // No frame until then is drawn for nothing.
        wake(state, STILL);
    }
}

/// Brings a frame in so many milliseconds, or once the line has been still for long enough. A timer anew
/// for every step would cost the page more than the step.
fn wake(state: State, milliseconds: u32) {
    if MOTION.with_borrow(|motion| motion.timer.is_some()) {
        return;
    }
    let look = move || {
        MOTION.with_borrow_mut(|motion| motion.timer = None);
        match still_to_wait(STILL) {
            0 => schedule(state),
            left => wake(state, left),
        }
    };
    let timer = Timeout::new(milliseconds, look);
    MOTION.with_borrow_mut(|motion| motion.timer = Some(timer));
}

/// How many of so many milliseconds without a change are still to come.
pub(super) fn still_to_wait(milliseconds: u32) -> u32 {
    let still = MOTION.with_borrow(|motion| now() - motion.moved);
    (f64::from(milliseconds) - still).ceil() as u32
}

/// Has the marks placed anew if it is time for it; says whether the line rests, and they are where they
/// belong.
fn lay(state: &State, view: View, moved: bool, arrives: bool) -> bool {
    let (laid, now) = (*state.laid.now(), now());
    let painted = painter::paints();
    if laid == view && !painted {
        return true;
    }
    let (since, still) = MOTION.with_borrow(|motion| (now - motion.laid, now - motion.moved));
    let bare = (laid.from() - view.from()).max(view.to() - laid.to()) / view.length();
    let closer = laid.length() / view.length();
    let too_far = bare > JUMP || closer > LEAP;
    // Who jumps is there at once.
    let rests = arrives || (too_far && !painted) || still >= f64::from(STILL);
    // What is painted need not keep up so closely: to choose marks costs as much as five frames.
    let (least, most) = if painted { PAINTED } else { (0.0, RIDE) };
    let far = bare > BARE || closer > CLOSER;
    let due = rests || too_far || since >= if far { least } else { most };
    if rests {
        painter::end();
    } else if moved && !painted && !walk::waits() {
        // A flight that keys have asked for is followed by the focus, which needs marks.
        painter::begin();
    }
    if due {
        MOTION.with_borrow_mut(|motion| motion.laid = now);
        state.laid.set(view);
    }
    rests
}

/// The page's clock, in milliseconds.
pub(super) fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

fn wants_no_motion() -> bool {
    window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
