//! What a card of a reader's own event shares with an article: dates, facts, paragraphs.

use crate::node::{Node, el, text};
use timeline::history::{Event, History};
use timeline::language::{Language, date_in_words, old_style_in_words};

/// The date in words: New Style, then Old Style and Japanese where known.
pub(crate) fn dates(event: &Event, language: Language) -> Node {
    let words = language.words();
    let mut dates =
        el("p", "article-dates").with(el("time", "article-date").text(date_in_words(event.span, language)));
    if let Some(day) = event.old_style {
        let date = old_style_in_words(day, language);
        dates = dates.with(el("span", "article-calendar").text(words.labelled(words.old_style, &date)));
    }
    if let Some(date) = &event.japanese {
        let label = words.labelled(words.japanese_calendar, "");
        dates = dates.with(
            el("span", "article-calendar")
                .text(label)
                .with(el("span", "").set("lang", "ja").text(date.clone())),
        );
    }
    dates.into()
}

/// Whose act, which theme, where, and who.
pub(super) fn facts(
    history: &History,
    event: &Event,
    places: &[String],
    actors: &[String],
    language: Language,
) -> Node {
    let words = language.words();
    let code = language.code();
    let row = |name: &'static str, inside: Vec<Node>| -> Node {
        el("div", "").with(el("dt", "").text(name)).with(el("dd", "").all(inside)).into()
    };
    let theme = event.theme.and_then(|at| history.themes.get(at)).map(|theme| theme.name.get(code));
    let side = words.side_name(event.side);
    let side = theme.map_or_else(|| side.to_owned(), |theme| format!("{side} · {theme}"));
    let mark = el("span", "mark").set("data-side", event.side.id());
    let mut facts = vec![row(words.side, vec![mark.into(), text(side)])];
    for (name, list) in [(words.places, places), (words.actors, actors)] {
        if !list.is_empty() {
            facts.push(row(name, vec![text(list.join(words.comma))]));
        }
    }
    el("dl", "article-facts").all(facts).into()
}

pub(super) fn paragraphs(text: &str) -> Vec<Node> {
    let paragraphs = text.split('\n').map(str::trim).filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(|paragraph| el("p", "article-text").text(paragraph.to_owned()).into()).collect()
}
