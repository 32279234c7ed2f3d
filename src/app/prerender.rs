//! The pages' insides as HTML, from the same components that the browser draws. Only `site`
//! calls this; see docs/architecture.md for how the two meet.

use crate::metrics;
use crate::state::State;
use crate::ui;
use leptos::prelude::*;
use timeline::date::Day;
use timeline::history::History;
use timeline::language::Language;
use timeline::prose::Prose;

/// Where a page stands in the site.
pub struct Place<'a> {
    /// Its language.
    pub language: Language,
    /// From the page to the site's root: empty, `../`, `../../` …
    pub root: &'a str,
}

/// The inside of the line's page: header, stage with the real line, list.
pub fn line(history: &History, today: Day, place: &Place<'_>) -> String {
    whole(history, today, place, false)
}

/// The inside of the embed.
pub fn embed(history: &History, today: Day, place: &Place<'_>) -> String {
    whole(history, today, place, true)
}

/// The header of every other page; `page` is its path inside a language's folder.
pub fn header(place: &Place<'_>, page: &str) -> String {
    let (language, root, page) = (place.language, place.root.to_owned(), page.to_owned());
    rendered(move || ui::header::header(language, root, page, None).into_any())
}

/// The article of an event's own page.
pub fn event(history: &History, prose: &Prose, id: &str, place: &Place<'_>) -> String {
    let (language, root, id) = (place.language, place.root.to_owned(), id.to_owned());
    let (history, prose) = (history.clone(), prose.clone());
    rendered(move || ui::article::page(&history, &prose, &id, language, &root).into_any())
}

/// The footer of every page.
pub fn footer(place: &Place<'_>) -> String {
    let language = place.language;
    rendered(move || ui::header::footer(language).into_any())
}

fn whole(history: &History, today: Day, place: &Place<'_>, embed: bool) -> String {
    let (language, root, history) = (place.language, place.root.to_owned(), history.clone());
    rendered(move || {
        let state = State::new(history, language, &root, embed, today, metrics::estimate);
        ui::app(state).into_any()
    })
}

fn rendered(view: impl FnOnce() -> AnyView + 'static) -> String {
    let owner = Owner::new_root(None);
    owner.with(|| view().to_html())
}
