//! The address follows the state: acts (opening, filtering) are steps that Back undoes, movements
//! replace the address once they have settled. Safari refuses more than 100 writes in 30 seconds.

use super::held::effect;
use super::motion;
use super::state::State;
use crate::ui::toolbar;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::window;
use std::cell::{Cell, RefCell};
use timeline::address::Address;
use wasm_bindgen::JsValue;

/// Milliseconds without movement after which a gesture has settled.
const SETTLED: u32 = 300;

thread_local! {
    static SPEAKS: Cell<bool> = const { Cell::new(false) };
    /// What waits for a movement to have settled.
    static TIMER: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Shows what the address says now and whenever Back or Forward change it, and keeps it true.
pub(super) fn follow(state: State) {
    let show = move || {
        let address = read();
        state.show(&address);
        state.query.set(address.write());
    };
    show();
    let back = EventListener::new(&window(), "popstate", move |_| show());
    back.forget();
    effect(Box::new(move |again| {
        state.view.track();
        if again {
            settle(state, SETTLED);
        }
    }));
    // A filter is an act: Back takes it off again.
    effect(Box::new(move |again| {
        state.filter.track();
        if again {
            step(&state);
        }
    }));
}

/// Writes the address as a step of its own, if it has changed.
pub(super) fn step(state: &State) {
    write(state, true);
}

/// The address as it is.
pub(super) fn read() -> Address {
    Address::read(&window().location().search().unwrap_or_default())
}

/// What comes next to rest was moved by a key or a button: a screen reader is told where it stands.
pub(super) fn speak() {
    SPEAKS.set(true);
}

fn settle(state: State, milliseconds: u32) {
    // One timer for all steps of a gesture: one anew for each would cost more than the step.
    if TIMER.with_borrow(Option::is_some) {
        return;
    }
    let look = move || {
        TIMER.with_borrow_mut(|timer| *timer = None);
        let left = motion::still_to_wait(SETTLED);
        // On a slow machine a frame may take longer than that.
        if left > 0 || !motion::rests(&state) {
            settle(state, if left > 0 { left } else { SETTLED });
            return;
        }
        write(&state, false);
        if SPEAKS.take() {
            state.spoken.set(toolbar::where_in_words(
                &state.history.now(),
                *state.view.now(),
                state.today,
                state.language,
            ));
        }
    };
    let timer = Timeout::new(milliseconds, look);
    TIMER.with_borrow_mut(|waiting| *waiting = Some(timer));
}

fn write(state: &State, step: bool) {
    let query = state.address().write();
    state.query.set(query.clone());
    if Address::read(&query) == read() {
        return;
    }
    let Ok(history) = window().history() else { return };
    let path = window().location().pathname().unwrap_or_default();
    let hash = window().location().hash().unwrap_or_default();
    let address = format!("{path}{query}{hash}");
    // A browser may refuse; the line goes on without.
    let _ = if step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}
