//! The row above the line: how much is shown, what is on screen in words, the zoom buttons.

use crate::node::{Node, el, text};
use timeline::date::Day;
use timeline::history::{History, System};
use timeline::joined::joined;
use timeline::language::{Language, stretch_in_words};
use timeline::view::View;

/// How many events the filters let through.
pub fn shown(count: usize, all: usize, language: Language) -> Vec<Node> {
    vec![text(language.words().shown(count, all))]
}

/// The stretch on screen in words, with the eras it begins and ends in.
pub fn place(history: &History, view: View, today: Day, language: Language) -> Vec<Node> {
    vec![text(where_in_words(history, view, today, language))]
}

/// The same as a text.
pub fn where_in_words(history: &History, view: View, today: Day, language: Language) -> String {
    // The air about the events is no part of the story.
    let extent = history.extent(today);
    let first = extent.map_or(Day::MIN, |(first, _)| first).max(Day::nearest(view.from()));
    let last = extent.map_or(Day::MAX, |(_, last)| last.max(today)).min(Day::nearest(view.to()));
    let (first, last) = (first.min(last), first.max(last));
    let mut parts = vec![stretch_in_words(first, last, language)];
    for system in [System::Japan, System::Russia] {
        let name = |day| history.era_at(system, day).map(|era| era.short(language.code()).to_owned());
        parts.extend(match (name(first), name(last)) {
            (Some(one), Some(other)) if one == other => Some(one),
            (Some(one), Some(other)) => Some(format!("{one}–{other}")),
            (one, other) => one.or(other),
        });
    }
    joined(parts, " · ")
}

#[cfg(not(target_arch = "wasm32"))]
/// The buttons that step and zoom; the stage does the same by wheel, fingers and keys.
pub fn zoom(language: Language) -> Node {
    let words = language.words();
    let icon = |act: &'static str, name: &'static str, sign: &'static str| -> Node {
        let button = el("button", "button").set("type", "button").set("data-act", act);
        button.set("title", name).set("aria-label", name).text(sign).into()
    };
    el("div", "zoom")
        .set("role", "group")
        .set("aria-label", words.line_label)
        .with(icon("previous", words.previous_event, "‹"))
        .with(icon("next", words.next_event, "›"))
        .with(icon("zoom-out", words.zoom_out, "−"))
        .with(icon("zoom-in", words.zoom_in, "+"))
        .with(
            el("button", "button zoom-all").set("type", "button").set("data-act", "fit").text(words.fit_all),
        )
        .into()
}

/// The switch between the line and the list.
pub fn reading(as_list: bool, language: Language) -> Vec<Node> {
    let button = el("button", "button").set("type", "button").set("data-act", "list");
    let button = button.set("aria-pressed", if as_list { "true" } else { "false" });
    let name = language.words().as_list;
    let button = button.set("aria-label", name).set("title", name);
    vec![button.text("≡").with(el("span", "toolbar-word").text(name)).into()]
}

#[cfg(not(target_arch = "wasm32"))]
/// The way to the panel of keys, which comes when it is asked for.
pub fn keys(language: Language) -> Node {
    let words = language.words();
    let button = el("button", "button keys-button").set("type", "button").set("data-act", "keys");
    button.set("title", words.keys).set("aria-label", words.keys).text("?").into()
}
