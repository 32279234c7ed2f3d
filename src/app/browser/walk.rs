//! Walking along the line by keys: from event to event, from era to era.

use super::motion;
use super::state::State;
use leptos::prelude::document;
use std::cell::RefCell;
use timeline::date::{Day, Extent, Span};
use timeline::history::{Era, Event, System};
use timeline::view::View;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The line in the page.
pub(super) const LINE: &str = "[data-stage]";

thread_local! {
    /// The id of the event whose mark is to get the focus once it has come on screen.
    static WANTED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The event let through that comes before (below 0) or after an event; without one, the one
/// nearest to the middle of what is on screen, on that side of it.
pub(super) fn beside(state: &State, event: Option<usize>, by: i32) -> Option<usize> {
    let history = state.history.now();
    let count = history.events.len();
    let lets = |at: &usize| can_be_told(state, *at);
    // The events are in order of time.
    let middle = state.view.now().middle();
    let before_middle = history.events.partition_point(|event| f64::from(event.span.first.0) <= middle);
    match (event, by < 0) {
        (Some(event), true) => (0..event).rev().find(lets),
        (Some(event), false) => (event + 1..count).find(lets),
        (None, true) => (0..before_middle).rev().find(lets),
        (None, false) => (before_middle..count).find(lets).or_else(|| (0..before_middle).rev().find(lets)),
    }
}

fn first(state: &State) -> Option<usize> {
    (0..state.history.now().events.len()).find(|at| can_be_told(state, *at))
}

fn can_be_told(state: &State, event: usize) -> bool {
    let lets = state.admitted.now().get(event).copied().unwrap_or(false);
    lets && state.history.now().events.get(event).is_some_and(Event::is_named)
}

/// Moves the focus to the event before or after the one that has it.
pub(super) fn to_neighbour(state: &State, by: i32) {
    let history = state.history.now();
    let stop = state.stop.now().as_deref().and_then(|id| history.position(id));
    // One that has been left behind is no place to go on from.
    let on_screen = stop.filter(|at| {
        let view = state.view.now();
        let day = history.events.get(*at).map_or(f64::NAN, |event| f64::from(event.span.first.0));
        let slack = view.length() / 2.0;
        view.from() - slack <= day && day <= view.to() + slack
    });
    focus(state, beside(state, on_screen, by));
}

/// Moves the focus to the first event, or to the last.
pub(super) fn to_end(state: &State, last: bool) {
    let count = state.history.now().events.len();
    focus(state, if last { beside(state, Some(count), -1) } else { first(state) });
}

fn focus(state: &State, event: Option<usize>) {
    let history = state.history.now();
    let Some(event) = event.and_then(|at| history.events.get(at)) else { return };
    bring_on_screen(state, event.span);
    WANTED.with_borrow_mut(|wanted| *wanted = Some(event.id.clone()));
    state.stop.set(Some(event.id.clone()));
    state.walked.set(Some(event.id.clone()));
}

/// Whether the line, or a mark on it, has the focus.
pub(super) fn is_on_line() -> bool {
    document().active_element().is_some_and(|it| it.closest(LINE).is_ok_and(|line| line.is_some()))
}

/// The stage has been drawn: gives the focus to the mark that waits for it, once it is there. A focus
/// whose mark has gone comes back to the line, so that keys go on leading somewhere; and where a mark
/// is what Tab comes to, the line itself is not.
pub(super) fn after_drawing(state: &State, focused: bool) {
    let wanted = WANTED.with_borrow(Clone::clone);
    if wanted.is_some_and(|id| focus_mark(&id)) {
        WANTED.with_borrow_mut(|wanted| *wanted = None);
    }
    let Some(line) = find(LINE) else { return };
    if focused && !is_on_line() && !state.stop.now().as_deref().is_some_and(focus_mark) {
        focus_quietly(&line);
    }
    let stop = line.query_selector("[tabindex='0']").is_ok_and(|mark| mark.is_some());
    let tab = if stop { -1 } else { 0 };
    if line.tab_index() != tab {
        line.set_tab_index(tab);
    }
}

/// Whether a mark is to get the focus once it is there.
pub(super) fn waits() -> bool {
    WANTED.with_borrow(Option::is_some)
}

/// A hand or another key has come between: no mark takes the focus by itself any more.
pub(super) fn wait_no_more() {
    WANTED.with_borrow_mut(|wanted| *wanted = None);
}

/// Gives an event's mark the focus, if it has one; says whether it has.
pub(super) fn focus_mark(id: &str) -> bool {
    let Ok(marks) = document().query_selector_all("[data-stage] [data-event]") else { return false };
    let mark = (0..marks.length())
        .filter_map(|at| marks.get(at)?.dyn_into::<HtmlElement>().ok())
        .find(|mark| mark.get_attribute("data-event").as_deref() == Some(id));
    mark.is_some_and(|mark| focus_quietly(&mark))
}

/// The first element in the page that a selector finds.
pub(super) fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// Gives an element the focus without scrolling the page to it.
pub(super) fn focus_quietly(element: &HtmlElement) -> bool {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// A mark has got the focus, by Tab, by a click, or by a screen reader: Tab comes back to it.
pub(super) fn came_to(state: &State, mark: &Element) {
    let id = mark.get_attribute("data-event");
    if id.is_some() && *state.stop.now() != id {
        state.stop.set(id);
    }
}

/// Moves the line just so far that an event is well on screen.
pub(super) fn bring_on_screen(state: &State, span: Span) {
    let view = motion::destination(state);
    let (first, air) = (f64::from(span.first.0), view.length() * 0.06);
    let last = (f64::from(span.last_drawn(state.today).0) + 1.0).min(first + view.length() / 2.0);
    let lasts_here = first < view.from() && view.from() + air < last;
    let days = match () {
        () if first < view.from() + air && !lasts_here => first - view.from() - view.length() * 0.3,
        () if view.to() - air < first => first - view.to() + view.length() * 0.3,
        () => return,
    };
    motion::glide(state, view.pan(days, state.limits()));
}

/// Flies to the era of the relationship before or after the one in the middle; without eras, a part
/// of the view along.
pub(super) fn to_era(state: &State, by: i32) {
    let (history, limits) = (state.history.now(), state.limits());
    let view = motion::destination(state);
    let eras: Vec<&Era> = history.eras.iter().filter(|era| era.system == System::Relations).collect();
    let middle = Day::nearest(view.middle());
    let now = eras.iter().position(|era| era.first <= middle && middle <= era.last);
    let fits = |era: &&Era| view.is_close_to(fit(state, era));
    let next = match (now, by < 0) {
        // From the whole line into the era in its middle; from an era to the next.
        (Some(now), _) if !fits(&eras[now]) => Some(now),
        (Some(now), true) => now.checked_sub(1),
        (Some(now), false) => Some(now + 1),
        (None, true) => eras.len().checked_sub(1),
        (None, false) => Some(0),
    };
    match next.and_then(|next| eras.get(next)) {
        Some(era) => motion::glide(state, fit(state, era)),
        None if eras.is_empty() => {
            let days = f64::from(by) * 0.8 * view.length();
            motion::glide(state, view.pan(days, limits));
        }
        None => {}
    }
}

/// The view that an era fills.
pub(super) fn fit(state: &State, era: &Era) -> View {
    let home = state.home();
    let extent = state.history.now().extent(state.today);
    let first = era.first.max(extent.map_or(era.first, |(first, _)| first.min(era.last)));
    let last = era.last.min(extent.map_or(era.last, |(_, last)| last.max(state.today).max(first)));
    let span = Span { first, last, extent: Extent::Interval, ..Span::day(first) };
    let view = View::fit(span, state.today, 0.03, state.limits());
    if view.length() > home.length() { home } else { view }
}
