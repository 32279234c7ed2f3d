//! The inside of a card: a file for each event, fetched when its card opens, so that it never delays
//! the line and nobody fetches what nobody reads. The panel of keys comes the same way.

use super::draw::Drawn;
use super::state::{Reading, State};
use crate::node::Node;
use crate::tree;
use leptos::prelude::{document, window};
use timeline::open::parse;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;

/// Fetches what the open event's card holds, unless it is here or came with a file of the reader's own.
pub(super) fn follow(state: State) {
    let open = state.open.get();
    let Some(id) = open.as_ref().clone() else { return };
    match &*state.reading.now() {
        Reading::Own(_) => return,
        Reading::Here(here, _) if *here == id => return,
        _ => state.reading.set(Reading::Coming),
    }
    let of = id.clone();
    let show = move |inside: Option<String>| {
        let is_open = state.open.now().as_deref() == Some(&*of);
        // Meanwhile another may have been opened, or a file of the reader's own have come.
        if is_open && matches!(*state.reading.now(), Reading::Coming) {
            state.reading.set(inside.map_or(Reading::Failed, |inside| Reading::Here(of, inside)));
        }
    };
    bring(&id, Box::new(show));
}

/// The panel of keys is fetched when its button is pressed for the first time; then it is the
/// browser's own affair.
pub(super) fn bring_keys(state: &State, button: &HtmlElement) {
    let (root, button) = (state.root, button.clone());
    let _ = button.remove_attribute("data-act");
    let show = move |panel: Option<String>| {
        let (Some(panel), Some(body)) = (panel, document().body()) else {
            let _ = button.set_attribute("data-act", "keys");
            return;
        };
        // Behind everything else, as far as the page is read in its order.
        let aside = document().create_document_fragment();
        Drawn::empty(aside.clone().into()).draw(nodes(&panel, root));
        let _ = body.append_child(&aside);
        let _ = button.set_attribute("popovertarget", "keys");
        button.click();
    };
    bring("keys", Box::new(show));
}

/// Fetches what `site` has written under a name in the folder of cards; nothing if it cannot be had.
fn bring(name: &str, then: Box<dyn FnOnce(Option<String>)>) {
    let folder = document().document_element().and_then(|root| root.get_attribute("data-cards"));
    let path = format!("{}{name}.json", folder.unwrap_or_default());
    spawn_local(async move { then(text(&path).await.filter(|text| parse(text).is_ok())) });
}

/// What such a file holds, for a page from which `root` leads to the site's root.
pub(super) fn nodes(file: &str, root: &str) -> Vec<Node> {
    parse(file).map(|file| tree::read(file, root)).unwrap_or_default()
}

/// A file of this site as text; `None` if it cannot be had, or is none in UTF-8.
pub(super) async fn text(path: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(path)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    // Its bytes, not its text: to hand over a text of ten megabytes takes the browser a quarter of a second.
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    String::from_utf8(js_sys::Uint8Array::new(&bytes).to_vec()).ok()
}
