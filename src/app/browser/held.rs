//! What can change, and what follows from it, for as long as the page lives. Leptos says who reads
//! what and tells them when it has changed; the values themselves are held here. (A signal of its
//! own for each kind of value costs kilobytes each; measured, see docs/architecture.md.)

use leptos::prelude::*;
use leptos::reactive::signal::ArcTrigger;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;

/// A value that can be set. Reading it inside an effect makes the effect depend on it.
pub(super) struct Held<T: 'static>(&'static Inner<T>);

struct Inner<T> {
    changed: ArcTrigger,
    value: RefCell<Rc<T>>,
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Held<T> {
        *self
    }
}

impl<T> Copy for Held<T> {}

impl<T> Held<T> {
    /// Holds a value as long as the page lives.
    pub fn new(value: T) -> Held<T> {
        let inner = Inner { changed: ArcTrigger::new(), value: RefCell::new(Rc::new(value)) };
        Held(Box::leak(Box::new(inner)))
    }

    /// Depends on it without reading it.
    pub fn track(self) {
        self.0.changed.track();
    }

    /// The value, and the effect that asks depends on it.
    pub fn get(self) -> Rc<T> {
        self.track();
        self.now()
    }

    /// The value as it is now; nothing depends on it for that.
    pub fn now(self) -> Rc<T> {
        // Handed out whole: whatever is set meanwhile, nobody's value changes under them.
        self.0.value.borrow().clone()
    }

    /// Sets it, and tells whatever depends on it.
    pub fn set(self, value: T) {
        self.0.value.replace(Rc::new(value));
        self.0.changed.notify();
    }
}

/// What follows from held values: worked out again when it is asked for and they have changed.
pub(super) struct Derived<T: 'static> {
    /// Counts how often it has been worked out.
    count: Memo<usize>,
    value: &'static RefCell<Rc<T>>,
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Derived<T> {
        *self
    }
}

impl<T> Copy for Derived<T> {}

impl<T: Default> Derived<T> {
    /// Follows from whatever the function reads; it is told what it worked out before.
    pub fn new(work_out: impl Fn(&T) -> T + 'static) -> Derived<T> {
        let value: &'static RefCell<Rc<T>> = Box::leak(Box::default());
        let work_out: Box<dyn Fn()> = Box::new(move || {
            let before = value.borrow().clone();
            value.replace(Rc::new(work_out(&before)));
        });
        Derived { count: counted(work_out), value }
    }

    /// The value, and the effect that asks depends on it.
    pub fn get(self) -> Rc<T> {
        self.count.track();
        self.now()
    }

    /// The value as it is now; nothing depends on it for that.
    pub fn now(self) -> Rc<T> {
        self.count.get_untracked();
        self.value.borrow().clone()
    }
}

/// Compiled once, whatever is worked out.
fn counted(work_out: Box<dyn Fn()>) -> Memo<usize> {
    let work_out = SendWrapper::new(work_out);
    Memo::new(move |before: Option<&usize>| {
        work_out();
        before.map_or(0, |count| count.wrapping_add(1))
    })
}

/// Runs now, and again whenever something it has read has changed; told whether it is again.
pub(super) fn effect(mut run: Box<dyn FnMut(bool)>) {
    Effect::new(move |before: Option<()>| run(before.is_some()));
}
