//! The live stage: its size, its gestures, and the moment it is ready.

use super::{gestures, ready};
use crate::state::{Size, State};
use gloo::render::request_animation_frame;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};

/// Below this width, in ems, time runs down; `style/stage.css` has the same number.
const NARROW: &str = "(max-width: 39.98em)";

/// The stage's size before it is there: as wide as the window.
pub(super) fn guess() -> Size {
    let (em, vertical) = (em(), is_narrow());
    let width = document().document_element().map_or(1024.0, |root| f64::from(root.client_width()));
    Size { width, height: if vertical { 36.0 } else { 38.0 } * em, em, vertical }
}

/// Looks after the stage from when it is there until it is gone.
pub fn attend(state: State, node: NodeRef<Div>) {
    Effect::new(move |_| {
        let Some(stage) = node.get() else { return };
        let stage: HtmlElement = (*stage).clone().unchecked_into();
        let listeners = gestures::listen(state, &stage);
        let observed = stage.clone();
        let resized = Closure::<dyn Fn()>::new(move || measure(&state, &observed));
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(&stage);
        }
        measure(&state, &stage);
        // Two frames on, what was just drawn has been painted.
        request_animation_frame(|_| std::mem::forget(request_animation_frame(|_| ready()))).pipe(std::mem::forget);
        let kept = send_wrapper::SendWrapper::new((listeners, observer, resized));
        on_cleanup(move || {
            let (_, observer, _) = &*kept;
            if let Some(observer) = observer {
                observer.disconnect();
            }
        });
    });
}

fn measure(state: &State, stage: &HtmlElement) {
    let size = Size {
        width: f64::from(stage.client_width()),
        height: f64::from(stage.client_height()),
        em: em(),
        vertical: is_narrow(),
    };
    if size.width > 0.0 && size.height > 0.0 && state.size.try_get_untracked().is_some_and(|before| before != size) {
        state.size.try_set(size);
    }
}

fn em() -> f64 {
    document()
        .document_element()
        .and_then(|root| window().get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value("font-size").ok())
        .and_then(|size| size.trim_end_matches("px").parse().ok())
        .filter(|size: &f64| (4.0..=200.0).contains(size))
        .unwrap_or(16.0)
}

fn is_narrow() -> bool {
    window().match_media(NARROW).ok().flatten().is_some_and(|query| query.matches())
}

/// Lets a value go through a function at the end of a line.
trait Pipe: Sized {
    fn pipe<T>(self, act: impl FnOnce(Self) -> T) -> T {
        act(self)
    }
}

impl<T> Pipe for T {}
