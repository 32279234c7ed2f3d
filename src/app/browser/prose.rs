//! The texts of an event: a file for each, fetched when its card opens, so that they never delay the
//! line and nobody fetches what nobody reads.

use super::json::parse;
use super::state::{Reading, State};
use leptos::prelude::{document, window};
use std::rc::Rc;
use timeline::open::read_prose_value;
use timeline::prose::Prose;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Fetches the texts of the open event, unless they are here or came with a file of the reader's own.
pub(super) fn follow(state: State) {
    let open = state.open.get();
    let Some(id) = open.as_ref().clone() else { return };
    match &*state.reading.now() {
        Reading::Own(_) => return,
        Reading::Here(prose) if prose.events.get(&id).is_some() => return,
        _ => state.reading.set(Reading::Coming),
    }
    spawn_local(async move {
        let prose = fetched(&id).await;
        // Meanwhile another may have been opened, or a file of the reader's own have come.
        if state.open.now().as_ref() == &Some(id) && matches!(*state.reading.now(), Reading::Coming) {
            state.reading.set(prose.map_or(Reading::Failed, |prose| Reading::Here(Rc::new(prose))));
        }
    });
}

async fn fetched(id: &str) -> Option<Prose> {
    let folder = document().document_element()?.get_attribute("data-prose")?;
    let text = text(&format!("{folder}{id}.json")).await?;
    read_prose_value(&parse(&text)?)
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
