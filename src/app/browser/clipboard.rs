//! The clipboard, which a browser may refuse.

use leptos::prelude::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies a text and says whether it worked.
pub(super) fn copy(text: &str, said: impl FnOnce(bool) + 'static) {
    let navigator = window().navigator();
    // Outside a secure context there is no clipboard at all.
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    if !there {
        said(false);
        return;
    }
    let promise = navigator.clipboard().write_text(text);
    spawn_local(async move { said(JsFuture::from(promise).await.is_ok()) });
}
