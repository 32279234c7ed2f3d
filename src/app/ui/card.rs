//! The card of the open event, beside the line (on a narrow screen: over its lower part).

use super::article::{Links, body, dates, facts};
use crate::state::{Reading, State};
use leptos::prelude::*;

pub(super) fn card(state: State) -> impl IntoView {
    let words = state.language.words();
    let node = NodeRef::<leptos::html::Aside>::new();
    #[cfg(feature = "csr")]
    crate::browser::card::attend(state, node);
    let close = move |_| {
        #[cfg(feature = "csr")]
        crate::browser::card::close(&state);
    };
    let content = move || {
        let id = state.open.get()?;
        let history = state.history.get();
        let event = history.events.get(history.position(&id)?)?;
        let language = state.language;
        let text = match state.reading.get() {
            Reading::Coming => view! { <p class="card-wait">{words.text_coming}</p> }.into_any(),
            Reading::Failed => view! { <p class="card-wait">{words.text_failed}" "<a href=state.page_of(&id)>{words.full_page}</a></p> }.into_any(),
            Reading::Here(prose) => match prose.events.get(&id) {
                Some(text) => {
                    let links = Links { root: state.root.get_value(), language, own_page: false };
                    body(&history, event, text, &prose, &links).into_any()
                }
                None => ().into_any(),
            },
        };
        Some(view! {
            <article class="article" data-side=event.side.id()>
                <h2 class="article-title" id="card-title" tabindex="-1">{event.title.get(language.code()).to_owned()}</h2>
                {dates(event, language)}
                {facts(&history, event, language)}
                {text}
            </article>
        })
    };
    // It stands on the side of the stage where its event is not.
    let dock = move || {
        let id = state.open.get();
        let history = state.history.get();
        let event = id.and_then(|id| history.position(&id));
        let size = state.size.get();
        let at = event.and_then(|event| state.picture.with(|picture| {
            picture.flags.iter().find(|flag| flag.event == event).map(|flag| flag.rect.left + flag.rect.width / 2.0)
                .or_else(|| picture.dots.iter().find(|dot| dot.event == event).map(|dot| dot.x))
        }));
        at.is_some_and(|at| at > size.width / 2.0)
    };
    // Once docked it stays, or it would jump while the line moves.
    let dock = Memo::new(move |before: Option<&(Option<String>, bool)>| {
        let id = state.open.get();
        match before {
            Some((open, side)) if *open == id => (id, *side),
            _ => (id, untrack(dock)),
        }
    });
    view! {
        <aside class="card" node_ref=node aria-labelledby="card-title" hidden=move || state.open.with(Option::is_none)
            data-dock=move || if dock.get().1 { "left" } else { "right" }>
            <button class="button card-close" type="button" aria-label=words.close title=words.close on:click=close>"×"</button>
            {content}
        </aside>
    }
}
