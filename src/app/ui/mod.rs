//! The components. Each shares its name with a file in `style/`. Start at [`app`].

pub mod article;
mod card;
mod facets;
pub mod header;
mod list;
mod marks;
mod share;
mod stage;
mod toolbar;

use crate::state::State;
use leptos::prelude::*;

/// The whole page, or the whole embed.
pub fn app(state: State) -> impl IntoView {
    let words = state.language.words();
    if state.embed {
        let full = move || {
            let root = state.root.get_value();
            format!("{root}{}{}", state.language.folder(), link_query(&state))
        };
        return view! {
            <div class="embed">
                <h1 class="unseen">{words.site_title}</h1>
                {stage::stage(state)}
                <p class="embed-foot">
                    <a class="embed-back" href=full target="_blank" rel="noopener">{words.embed_back}</a>
                    <span class="embed-hint">{words.embed_hint}</span>
                </p>
            </div>
        }
        .into_any();
    }
    view! {
        <a class="skip" href="#list">{words.skip_to_list}</a>
        {header::header(state.language, state.root.get_value(), String::new(), Some(state))}
        <main class="line-page">
            {toolbar::toolbar(state)}
            {stage::stage(state)}
            {list::list(state)}
        </main>
        {header::footer(state.language)}
    }
    .into_any()
}

/// The query of what is on screen, following it.
fn link_query(state: &State) -> String {
    state.view.track();
    state.open.track();
    state.filter.track();
    state.address().write()
}
