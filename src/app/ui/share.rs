//! *Share*: what is on screen, as a link and as an iframe for a lesson or a page.

use crate::state::State;
use leptos::prelude::*;

pub(super) fn share(state: State) -> impl IntoView {
    let words = state.language.words();
    let link = move || address(&state, "");
    let code = move || {
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"640\" style=\"border:0\" loading=\"lazy\"></iframe>",
            address(&state, "embed/").replace('&', "&amp;"),
            words.site_title
        )
    };
    view! {
        <details class="share" name="facet">
            <summary class="button">{words.share}</summary>
            <div class="share-panel">
                <p>{words.share_text}</p>
                {field("share-link", words.share_link, link, state)}
                {field("share-embed", words.share_embed, code, state)}
            </div>
        </details>
    }
    .into_any()
}

fn field(id: &'static str, name: &'static str, text: impl Fn() -> String + Copy + Send + Sync + 'static, state: State) -> impl IntoView {
    let words = state.language.words();
    let said = RwSignal::new("");
    let copy = move |_| {
        #[cfg(feature = "csr")]
        crate::browser::clipboard::copy(&text(), move |worked| {
            said.try_set(if worked { words.copied } else { words.copy_failed });
        });
        let _ = said;
    };
    view! {
        <label class="share-name" for=id>{name}</label>
        <div class="share-field">
            <textarea id=id readonly rows="3" prop:value=text spellcheck="false"></textarea>
            <button class="button" type="button" on:click=copy>{words.copy}</button>
        </div>
        <p class="share-said" role="status">{move || said.get()}</p>
    }
}

/// The whole address of what is on screen, on this or the embed's page.
fn address(state: &State, page: &str) -> String {
    let query = super::link_query(state);
    let path = format!("{}{}{page}", state.root.get_value(), state.language.folder());
    #[cfg(feature = "csr")]
    let path = crate::browser::absolute(&path);
    format!("{path}{query}")
}
