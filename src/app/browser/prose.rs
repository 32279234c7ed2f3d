//! The texts: one file per language, fetched once the line stands, so that they never delay it.

use crate::state::{Reading, State};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use timeline::prose::Prose;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Fetches this page's texts.
pub(super) fn fetch(state: State) {
    let Some(path) = document().document_element().and_then(|root| root.get_attribute("data-prose")) else {
        state.reading.set(Reading::Failed);
        return;
    };
    spawn_local(async move {
        let prose = text(&path).await.and_then(|text| serde_json::from_str::<Prose>(&text).ok());
        state.reading.try_set(prose.map_or(Reading::Failed, |prose| Reading::Here(Arc::new(prose))));
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
