//! The one place that touches the page, the clock, the network and the address. Everything it
//! acquires it releases; what the browser refuses is a normal value.

pub mod card;
pub mod clipboard;
mod data;
mod gestures;
mod location;
mod measure;
pub mod motion;
mod prose;
pub mod stage;

use crate::data::compiled_in;
use crate::state::State;
use crate::ui;
use leptos::mount::mount_to;
use leptos::prelude::*;
use timeline::date::Day;
use timeline::language::Language;
use wasm_bindgen::JsCast;

/// Puts the app in place of the prerendered page, in one frame.
pub fn start() {
    let document = document();
    let Some(root) = document.document_element() else { return };
    let language = Language::from_code(&root.get_attribute("lang").unwrap_or_default()).unwrap_or_default();
    let prefix = root.get_attribute("data-root").unwrap_or_default();
    let embed = root.get_attribute("data-page").as_deref() == Some("embed");
    let Some(place) = document.get_element_by_id("app").and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    let history = compiled_in();
    place.set_text_content(None);
    mount_to(place, move || {
        let state = State::new(history, language, &prefix, embed, today(), measure::width);
        state.size.set(stage::guess());
        location::follow(state);
        prose::fetch(state);
        data::fetch(state);
        ui::app(state)
    })
    .forget();
}

/// Today by the reader's clock.
fn today() -> Day {
    let now = js_sys::Date::new_0();
    Day::from_ymd(now.get_full_year() as i32, now.get_month() + 1, now.get_date()).unwrap_or_default()
}

/// A relative path made absolute against this page.
pub fn absolute(path: &str) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let base = base.split(['?', '#']).next().unwrap_or_default().to_owned();
    js_sys::Reflect::get(&js_sys::global(), &"URL".into())
        .ok()
        .and_then(|class| class.dyn_into::<js_sys::Function>().ok())
        .and_then(|class| js_sys::Reflect::construct(&class, &js_sys::Array::of2(&path.into(), &base.into())).ok())
        .and_then(|url| js_sys::Reflect::get(&url, &"href".into()).ok())
        .and_then(|href| href.as_string())
        .unwrap_or_else(|| path.to_owned())
}

/// Says that the interactive line has painted: a mark for those who measure, `data-ready` for
/// those who wait.
fn ready() {
    if let Some(performance) = window().performance() {
        let _ = performance.mark("timeline-ready");
    }
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "true");
    }
}
