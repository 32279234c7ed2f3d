//! The list below the line: every event admitted, in order of time, under the eras of the
//! relationship. It is all there is without scripts, and complete.

use crate::state::State;
use leptos::prelude::*;
use timeline::history::{Event, Side, System};
use timeline::language::date_in_words;

pub(super) fn list(state: State) -> impl IntoView {
    let words = state.language.words();
    let sections = move || {
        let history = state.history.get();
        let admitted = state.admitted.get();
        let code = state.language.code();
        let mut sections: Vec<(String, Vec<AnyView>)> = Vec::new();
        for (event, _) in history.events.iter().zip(admitted.iter()).filter(|(_, admitted)| **admitted) {
            let era = history.era_at(System::Relations, event.span.first);
            let name = era.map_or_else(String::new, |era| era.name.get(code).to_owned());
            let item = item(&state, event).into_any();
            match sections.last_mut() {
                Some((section, items)) if *section == name => items.push(item),
                _ => sections.push((name, vec![item])),
            }
        }
        sections
            .into_iter()
            .map(|(name, items)| {
                let heading = (!name.is_empty()).then(|| view! { <h3 class="list-era">{name}</h3> });
                view! { {heading}<ol class="list-events">{items}</ol> }
            })
            .collect_view()
    };
    let nothing = move || state.admitted.with(|admitted| !admitted.iter().any(|admitted| *admitted));
    view! {
        <section class="list" id="list" tabindex="-1" aria-labelledby="list-title">
            <h2 id="list-title">{words.list}</h2>
            <p class="list-intro">{words.list_intro}</p>
            {sections}
            <p class="list-nothing" hidden=move || !nothing()>{words.nothing_admitted}</p>
        </section>
    }
}

fn item(state: &State, event: &Event) -> impl IntoView {
    let language = state.language;
    let words = language.words();
    let title = event.title.get(language.code()).to_owned();
    view! {
        <li class="list-event" data-side=event.side.id() data-part=event.part_of.is_some().then_some("")>
            <time class="list-date">{date_in_words(event.span, language)}</time>
            <a class="list-title" href=state.page_of(&event.id)>{title}</a>
            <span class="list-side">{side_name(event.side, words)}</span>
        </li>
    }
}

fn side_name(side: Side, words: &timeline::language::Words) -> &'static str {
    (words.side_name)(side)
}
