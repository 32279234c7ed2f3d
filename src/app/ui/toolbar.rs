//! The row above the line: filters, what is on screen in words, zoom buttons, *Share*.

use super::{facets, share};
use crate::state::State;
use leptos::prelude::*;
use timeline::date::Day;
use timeline::history::System;
use timeline::language::stretch_in_words;

pub(super) fn toolbar(state: State) -> impl IntoView {
    let words = state.language.words();
    let shown = move || {
        let admitted = state.admitted.get();
        (words.shown)(admitted.iter().filter(|admitted| **admitted).count(), admitted.len())
    };
    let filtered = move || !state.filter.with(|filter| filter.is_empty());
    view! {
        <div class="toolbar">
            <div class="toolbar-filters" role="group" aria-label=words.filters>
                {facets::facets(state)}
                <button class="button toolbar-reset" type="button" hidden=move || !filtered()
                    on:click=move |_| state.filter.set(Default::default())>{words.reset}</button>
            </div>
            <p class="toolbar-status" role="status">
                <span class="toolbar-shown">{shown}</span>
                <span class="toolbar-where">{move || where_we_are(&state)}</span>
            </p>
            <div class="toolbar-zoom">{zoom(state)}{share::share(state)}</div>
            <noscript><p class="toolbar-note">{words.scripts_off}</p></noscript>
            <p class="toolbar-note toolbar-failed">{words.scripts_off}</p>
        </div>
    }
}

/// The buttons that zoom and step; the stage does the same by wheel, fingers and keys.
fn zoom(state: State) -> impl IntoView {
    let words = state.language.words();
    let act = move |what: Act| move |_| perform(&state, what);
    view! {
        <div class="zoom" role="group" aria-label=words.line_label>
            <button class="button zoom-step" type="button" title=words.previous_event aria-label=words.previous_event on:click=act(Act::Previous)>"‹"</button>
            <button class="button zoom-step" type="button" title=words.next_event aria-label=words.next_event on:click=act(Act::Next)>"›"</button>
            <button class="button zoom-out" type="button" title=words.zoom_out aria-label=words.zoom_out on:click=act(Act::Out)>"−"</button>
            <button class="button zoom-in" type="button" title=words.zoom_in aria-label=words.zoom_in on:click=act(Act::In)>"+"</button>
            <button class="button zoom-all" type="button" on:click=act(Act::All)>{words.fit_all}</button>
        </div>
    }
}

/// What a button does.
#[derive(Clone, Copy)]
enum Act {
    In,
    Out,
    All,
    Previous,
    Next,
}

#[cfg(feature = "csr")]
fn perform(state: &State, act: Act) {
    use crate::browser::motion;
    let view = state.view.get_untracked();
    match act {
        Act::In => motion::glide(state, view.zoom_about(view.middle(), 2.0, state.limits())),
        Act::Out => motion::glide(state, view.zoom_about(view.middle(), 0.5, state.limits())),
        Act::All => motion::glide(state, state.home()),
        Act::Previous => motion::step(state, -1),
        Act::Next => motion::step(state, 1),
    }
}

#[cfg(not(feature = "csr"))]
fn perform(_: &State, _: Act) {}

/// The stretch on screen in words, with the eras it begins and ends in.
fn where_we_are(state: &State) -> String {
    let view = state.view.get();
    // The air about the events is no part of the story.
    let history = state.history.get();
    let extent = history.extent(state.today);
    let first = extent.map_or(Day::MIN, |(first, _)| first).max(Day::nearest(view.from()));
    let last = extent.map_or(Day::MAX, |(_, last)| last.max(state.today)).min(Day::nearest(view.to()));
    let (first, last) = (first.min(last), first.max(last));
    let mut parts = vec![stretch_in_words(first, last, state.language)];
    for system in [System::Japan, System::Russia] {
        let name = |day| history.era_at(system, day).map(|era| era.short.get(state.language.code()).to_owned());
        parts.extend(match (name(first), name(last)) {
            (Some(one), Some(other)) if one == other => Some(one),
            (Some(one), Some(other)) => Some(format!("{one}–{other}")),
            (one, other) => one.or(other),
        });
    }
    parts.join(" · ")
}
