//! The texts: one file per language, fetched once the line stands, so that they never delay it.

use super::json::parse;
use super::state::{Reading, State};
use leptos::prelude::{document, window};
use std::rc::Rc;
use timeline::open::read_prose_value;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Fetches this page's texts, unless a file of the reader's own brought its texts along.
pub(super) async fn fetch(state: State) {
    let path = document().document_element().and_then(|root| root.get_attribute("data-prose"));
    let prose = match path {
        Some(path) => text(&path).await.and_then(|text| read_prose_value(&parse(&text)?)),
        None => None,
    };
    if matches!(*state.reading.now(), Reading::Coming) {
        state.reading.set(prose.map_or(Reading::Failed, |prose| Reading::Here(Rc::new(prose))));
    }
}

/// A file of this site as text; `None` if it cannot be had.
pub(super) async fn text(path: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(path)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
