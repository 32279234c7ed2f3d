//! What hands do on the stage: wheel, drag, pinch, double click, keys. Each only says "this much,
//! here"; the view itself knows how to move. Listeners sit on the stage, not on the marks.

use super::state::State;
use super::{card, location, motion, walk};
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::Rc;
use timeline::date::{Day, Extent, Span};
use timeline::history::Side;
use timeline::scale::Scale;
use timeline::view::{SHORTEST, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

/// Pixels a press may move and still be a click.
const CLICK: f64 = 5.0;

/// Milliseconds of a drag that tell how fast it was let go.
const TRAIL: f64 = 100.0;

/// Fingers and buttons down on the stage.
#[derive(Default)]
struct Hands {
    /// Pointer id, and where it is along the time axis and across it.
    down: Vec<(i32, f64, f64)>,
    /// Where one finger has been in the last moments: when (milliseconds), and how far along.
    trail: Vec<(f64, f64)>,
    /// How far the press has come; past [`CLICK`] it is a drag.
    come: f64,
    dragging: bool,
    /// Whether the press has stopped the line: then that is all it is meant to do.
    stopped: bool,
}

/// Listens on the stage; what is returned listens as long as it lives.
pub(super) fn listen(state: State, stage: &HtmlElement) -> Vec<EventListener> {
    let hands = Rc::new(RefCell::new(Hands::default()));
    let on = |name: &'static str, act: Box<dyn Fn(&Event)>| {
        EventListener::new_with_options(
            stage,
            name,
            EventListenerOptions::enable_prevent_default(),
            move |event| act(event),
        )
    };
    let element = stage.clone();
    let with = |act: fn(&State, &HtmlElement, &Rc<RefCell<Hands>>, &Event)| -> Box<dyn Fn(&Event)> {
        let (element, hands) = (element.clone(), hands.clone());
        Box::new(move |event| act(&state, &element, &hands, event))
    };
    vec![
        on("wheel", with(|state, stage, _, event| wheel(state, stage, event))),
        on("pointerdown", with(down)),
        on("pointermove", with(moved)),
        on("pointerup", with(|state, _, hands, event| up(state, hands, event))),
        on("pointercancel", with(|state, _, hands, event| up(state, hands, event))),
        on("click", with(|state, _, hands, event| click(state, hands, event))),
        on("dblclick", with(|state, stage, _, event| double_click(state, stage, event))),
        on("keydown", with(|state, _, _, event| key(state, event))),
        on("focusin", with(|state, _, _, event| focused(state, event))),
        on("pointerover", Box::new(say_more)),
        on("dragstart", Box::new(|event| event.prevent_default())),
    ]
}

/// Where an event is along the time axis, and across it, in pixels from the stage's corner.
fn place(state: &State, stage: &HtmlElement, event: &MouseEvent) -> (f64, f64) {
    let rect = stage.get_bounding_client_rect();
    // The picture lies within the stage's border.
    let (left, top) =
        (rect.left() + f64::from(stage.client_left()), rect.top() + f64::from(stage.client_top()));
    let (x, y) = (f64::from(event.client_x()) - left, f64::from(event.client_y()) - top);
    if state.size.now().vertical { (y, x) } else { (x, y) }
}

fn scale(state: &State) -> Scale {
    let size = state.size.now();
    Scale { view: motion::heading(state), length: size.length() }
}

fn zoom_at(state: &State, at: f64, factor: f64) {
    let scale = scale(state);
    motion::go(state, scale.view.zoom_about(scale.moment_at(at), factor, state.limits()));
}

fn pan_by(state: &State, pixels: f64) {
    let scale = scale(state);
    motion::go(state, scale.view.pan(pixels / scale.pixels_per_day(), state.limits()));
}

fn wheel(state: &State, stage: &HtmlElement, event: &Event) {
    let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => 16.0,
        WheelEvent::DOM_DELTA_PAGE => 400.0,
        _ => 1.0,
    };
    let (dx, dy) = (event.delta_x() * unit, event.delta_y() * unit);
    let zooms = event.ctrl_key() || event.meta_key();
    if !zooms && (event.shift_key() || dx.abs() > dy.abs()) {
        event.prevent_default();
        pan_by(state, if dx.abs() > dy.abs() { dx } else { dy });
        return;
    }
    // In somebody else's page the plain wheel is theirs.
    if state.embed && !zooms {
        return;
    }
    event.prevent_default();
    // A trackpad's pinch comes as small steps with Ctrl held.
    let strength = if zooms && dy.abs() < 50.0 { 0.01 } else { 0.002 };
    zoom_at(state, place(state, stage, event).0, (-dy * strength).clamp(-1.0, 1.0).exp());
}

fn down(state: &State, stage: &HtmlElement, hands: &Rc<RefCell<Hands>>, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    if event.button() != 0 {
        return;
    }
    let stops = motion::hold();
    walk::wait_no_more();
    let (along, across) = place(state, stage, event);
    let mut hands = hands.borrow_mut();
    hands.stopped = stops;
    hands.down.retain(|(id, ..)| *id != event.pointer_id());
    hands.trail.clear();
    if hands.down.is_empty() {
        hands.come = 0.0;
        hands.dragging = false;
    }
    if hands.down.len() < 2 {
        hands.down.push((event.pointer_id(), along, across));
    }
}

fn moved(state: &State, stage: &HtmlElement, hands: &Rc<RefCell<Hands>>, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    let (along, across) = place(state, stage, event);
    let mut hands = hands.borrow_mut();
    let Some(mine) = hands.down.iter().position(|(id, ..)| *id == event.pointer_id()) else { return };
    if event.buttons() == 0 {
        // The button was let go outside: forget the press.
        hands.down.clear();
        return;
    }
    let before = hands.down.clone();
    hands.come += (along - before[mine].1).abs() + (across - before[mine].2).abs();
    if !hands.dragging {
        if hands.come < CLICK {
            return;
        }
        hands.dragging = true;
        // From here on the stage owns the pointer, wherever it goes.
        let _ = stage.set_pointer_capture(event.pointer_id());
    }
    hands.down[mine] = (event.pointer_id(), along, across);
    match (before.as_slice(), hands.down.as_slice()) {
        ([_], [now]) => {
            let (now, when) = (*now, motion::now());
            hands.trail.retain(|(then, _)| when - then < TRAIL);
            hands.trail.push((when, now.1));
            let scale = scale(state);
            let days = (before[0].1 - now.1) / scale.pixels_per_day();
            motion::go(state, scale.view.stretch(days, state.limits()));
        }
        ([one, other], [now, there]) => {
            let apart = |a: &(i32, f64, f64), b: &(i32, f64, f64)| (a.1 - b.1).hypot(a.2 - b.2).max(10.0);
            let middle = |a: &(i32, f64, f64), b: &(i32, f64, f64)| (a.1 + b.1) / 2.0;
            let scale = scale(state);
            let limits = state.limits();
            // The day between the fingers stays between them.
            let day = scale.moment_at(middle(one, other));
            let view = scale.view.zoom_about(day, apart(now, there) / apart(one, other), limits);
            let shift = Scale { view, ..scale }.moment_at(middle(now, there)) - day;
            motion::go(state, view.pan(-shift, limits));
        }
        _ => {}
    }
}

fn up(state: &State, hands: &Rc<RefCell<Hands>>, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    let mut hands = hands.borrow_mut();
    let before = hands.down.len();
    hands.down.retain(|(id, ..)| *id != event.pointer_id());
    if hands.down.len() == before || !hands.down.is_empty() || !hands.dragging {
        return;
    }
    let when = motion::now();
    let recent: Vec<(f64, f64)> = hands.trail.drain(..).filter(|(then, _)| when - then < TRAIL).collect();
    let speed = match (recent.first(), recent.last()) {
        (Some((then, from)), Some((last, to))) if last - then > 8.0 => {
            (from - to) / (last - then) / state.size.now().length().max(1.0)
        }
        _ => 0.0,
    };
    motion::let_go(state, speed);
}

/// The mark that an event is of: an event's, or a count.
fn mark(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("[data-event], [data-cluster]").ok()?
}

fn focused(state: &State, event: &Event) {
    if let Some(mark) = mark(event) {
        walk::came_to(state, &mark);
    }
}

/// Gives a mark without words its tooltip: only once somebody comes to it, so that marks on the move
/// need none.
fn say_more(event: &Event) {
    let Some(mark) = mark(event) else { return };
    if let Some(label) = mark.get_attribute("aria-label") {
        let _ = mark.set_attribute("title", &label);
    }
}

fn click(state: &State, hands: &Rc<RefCell<Hands>>, event: &Event) {
    let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return };
    let moved = {
        let mut hands = hands.borrow_mut();
        std::mem::take(&mut hands.dragging) | std::mem::take(&mut hands.stopped)
    };
    if moved {
        event.prevent_default();
        return;
    }
    // A click with a modifier is the browser's: a new tab for the event's own page.
    if mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key() {
        return;
    }
    let Some(mark) = mark(event) else { return };
    event.prevent_default();
    if let Some(id) = mark.get_attribute("data-event") {
        card::open(state, &id);
    } else {
        open_cluster(state, &mark);
    }
}

/// Zooms in until the cluster has come apart, as far as one step goes. What lies on one day, or what
/// no zoom takes apart, opens as a list in its place.
fn open_cluster(state: &State, mark: &Element) {
    let number = |name: &str| mark.get_attribute(name)?.parse().ok();
    let (Some(first), Some(last)) = (number("data-from").map(Day), number("data-to").map(Day)) else {
        return;
    };
    if first == last || motion::heading(state).length() <= SHORTEST * 1.5 {
        let side = mark.get_attribute("data-side").and_then(|id| Side::from_id(&id));
        card::open_count(state, (first, last, side.map_or(0, Side::row)));
        return;
    }
    let span = Span { first, last: last.max(first), extent: Extent::Interval, ..Span::day(first) };
    let limits = state.limits();
    let fitted = View::fit(span, state.today, 0.25, limits);
    let now = motion::heading(state);
    // Never farther out, never more than twelve times closer at once.
    let length = fitted.length().min(now.length() / 2.0).max(now.length() / 12.0);
    let middle = fitted.middle();
    motion::glide(state, View::new(middle - length / 2.0, middle + length / 2.0).within(limits));
}

fn double_click(state: &State, stage: &HtmlElement, event: &Event) {
    let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
    event.prevent_default();
    let scale = scale(state);
    let factor = if event.shift_key() { 0.5 } else { 2.0 };
    let day = scale.moment_at(place(state, stage, event).0);
    motion::glide(state, scale.view.zoom_about(day, factor, state.limits()));
}

fn key(state: &State, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let along = 0.5 * state.size.now().length();
    match (event.key().as_str(), event.shift_key()) {
        ("ArrowLeft" | "ArrowUp", true) => glide_by(state, -along),
        ("ArrowRight" | "ArrowDown", true) => glide_by(state, along),
        ("ArrowLeft" | "ArrowUp" | "p", _) => walk::to_neighbour(state, -1),
        ("ArrowRight" | "ArrowDown" | "n", _) => walk::to_neighbour(state, 1),
        ("PageUp", _) => walk::to_era(state, -1),
        ("PageDown", _) => walk::to_era(state, 1),
        ("Home", _) => walk::to_end(state, false),
        ("End", _) => walk::to_end(state, true),
        ("+" | "=", _) => zoom_about_focus(state, 1.5),
        ("-" | "_" | "−", _) => zoom_about_focus(state, 1.0 / 1.5),
        ("?", _) => help(),
        ("0", _) => motion::glide(state, state.home()),
        _ => return,
    }
    location::speak();
    event.prevent_default();
}

/// Opens the panel of keys, as its button does.
fn help() {
    if let Some(button) = walk::find(".keys-button") {
        button.click();
    }
}

fn glide_by(state: &State, pixels: f64) {
    let scale = Scale { view: motion::destination(state), length: state.size.now().length() };
    motion::glide(state, scale.view.pan(pixels / scale.pixels_per_day(), state.limits()));
}

/// Zooms about the event that has the focus, or else about the middle.
fn zoom_about_focus(state: &State, factor: f64) {
    let (view, history) = (motion::destination(state), state.history.now());
    let stop = state.stop.now().as_deref().and_then(|id| history.position(id));
    let day = stop.and_then(|at| history.events.get(at)).map(|event| f64::from(event.span.first.0) + 0.5);
    let day = day.filter(|day| view.from() <= *day && *day <= view.to()).unwrap_or(view.middle());
    motion::glide(state, view.zoom_about(day, factor, state.limits()));
}
