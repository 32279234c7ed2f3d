//! The texts: one file per language, fetched once the line stands, so that they never delay it.

use super::state::{Reading, State};
use leptos::prelude::*;
use std::sync::Arc;
use timeline::open::read_prose;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Fetches this page's texts, unless a file of the reader's own brought its texts along.
pub(super) fn fetch(state: State) {
    let path = document().document_element().and_then(|root| root.get_attribute("data-prose"));
    spawn_local(async move {
        let prose = match path {
            Some(path) => text(&path).await.and_then(|text| read_prose(&text)),
            None => None,
        };
        if state.reading.try_with_untracked(|reading| matches!(reading, Reading::Coming)) == Some(true) {
            state.reading.try_set(prose.map_or(Reading::Failed, |prose| Reading::Here(Arc::new(prose))));
        }
    });
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
