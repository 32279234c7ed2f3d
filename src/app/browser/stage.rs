//! The live stage: its size, and the moment it is ready.

use super::gestures;
use super::state::{Size, State};
use gloo::events::EventListener;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// Below this width, in ems, time runs down; `style/stage.css` has the same number.
const NARROW: &str = "(max-width: 39.98em)";

/// What looks after the stage; it does so as long as it lives.
pub(super) struct Attended {
    _listeners: Vec<EventListener>,
    _observer: Option<ResizeObserver>,
    _resized: Closure<dyn Fn()>,
}

/// The size of the stage that stands in the page, prerendered or drawn; a guess without one.
pub(super) fn size(page: &Element) -> Size {
    let (em, vertical) = (em(), is_narrow());
    let stage = page.query_selector("[data-stage]").ok().flatten();
    let (width, height) = stage.map_or((0, 0), |stage| (stage.client_width(), stage.client_height()));
    Size {
        width: if width > 0 { f64::from(width) } else { 1024.0 },
        height: if height > 0 { f64::from(height) } else { 38.0 * em },
        em,
        vertical,
    }
}

/// Looks after the stage that stands in the page.
pub(super) fn attend(state: State, page: &Element) -> Option<Attended> {
    let stage: HtmlElement = page.query_selector("[data-stage]").ok().flatten()?.dyn_into().ok()?;
    let page = page.clone();
    let resized = Closure::<dyn Fn()>::new(move || {
        let size = size(&page);
        if *state.size.now() != size {
            state.size.set(size);
        }
    });
    let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
    if let Some(observer) = &observer {
        observer.observe(&stage);
    }
    Some(Attended { _listeners: gestures::listen(state, &stage), _observer: observer, _resized: resized })
}

fn em() -> f64 {
    document()
        .document_element()
        .and_then(|root| window().get_computed_style(&root).ok().flatten())
        .and_then(|style| style.get_property_value("font-size").ok())
        .map(|size| js_sys::parse_float(&size))
        .filter(|size| (4.0..=200.0).contains(size))
        .unwrap_or(16.0)
}

fn is_narrow() -> bool {
    window().match_media(NARROW).ok().flatten().is_some_and(|query| query.matches())
}
