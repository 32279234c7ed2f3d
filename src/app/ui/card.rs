//! The card of the open event, beside the line (on a narrow screen: over its lower part). What stands
//! in it below the title was written beforehand (`article::inside`); only an event of a reader's own
//! file is told here.

use super::Page;
use super::told::{dates, facts, paragraphs};
use crate::node::{Element, Node, el, text};
use timeline::date::Day;
use timeline::history::{Event, History};
use timeline::index::mark;
use timeline::language::{Language, date_in_words, stretch_in_words};

/// What stands below the title.
pub enum Inside {
    /// It is on its way.
    Coming,
    /// It is here.
    Told(Vec<Node>),
    /// It could not be had.
    Failed,
}

/// What there is to read of an event in a file of the reader's own.
#[derive(Debug, Default, PartialEq)]
#[allow(missing_docs)] // As in the open format, in the reader's language.
pub struct Story {
    pub summary: String,
    pub note: String,
    pub actors: Vec<String>,
    pub places: Vec<String>,
}

/// The card of an event. `left` docks it on the left, where its event is not.
pub fn card(history: &History, event: &Event, inside: Inside, left: bool, page: &Page<'_>) -> Vec<Node> {
    let language = page.language;
    let words = language.words();
    let heading = el("h2", "article-title").set("id", "card-title").set("tabindex", "-1");
    let article = el("article", "article")
        .set("data-side", event.side.id())
        .with(heading.text(event.title.get(language.code()).to_owned()));
    // The dates of other calendars come with the text: all below the title waits for it, so that
    // nothing jumps when it comes.
    let wait = |text: String| el("p", "card-wait").text(text);
    let article = article.all(match inside {
        Inside::Coming => vec![wait(words.text_coming.to_owned()).into()],
        Inside::Told(nodes) => nodes,
        Inside::Failed => {
            let link = el("a", "").set("href", page.of_event(&event.id)).text(words.full_page);
            let mut nodes = told(history, event, None, language);
            nodes.push(wait(format!("{} ", words.text_failed)).with(link).into());
            nodes
        }
    });
    // A key of its own: another event is another card, read from its top.
    docked(event.id.clone(), article, left, language)
}

fn docked(key: String, article: Element, left: bool, language: Language) -> Vec<Node> {
    let words = language.words();
    let close = el("button", "button card-close").set("type", "button").set("data-act", "close");
    let close = close.set("aria-label", words.close).set("title", words.close).text("×");
    let card = el("aside", "card").key(key).set("aria-labelledby", "card-title");
    vec![card.set("data-dock", if left { "left" } else { "right" }).with(close).with(article).into()]
}

/// A count that no zoom takes apart, opened in place: what is let through of a row whose mark lies in
/// a stretch, in order of time; `most` at most, and how many there are beyond.
pub fn counted(
    history: &History,
    admitted: &[bool],
    (first, last, row): (Day, Day, usize),
    most: usize,
    left: bool,
    page: &Page<'_>,
) -> Vec<Node> {
    let language = page.language;
    let stretch = stretch_in_words(first, last, language);
    let heading = el("h2", "article-title").set("id", "card-title").set("tabindex", "-1");
    let mut list = el("ol", "article-list");
    let mut more = 0;
    for (event, lets) in history.events.iter().zip(admitted) {
        let day = mark(event.span).div_euclid(2);
        if !*lets || !event.is_named() || event.side.row() != row || day < first.0 || last.0 < day {
            continue;
        }
        more += 1;
        if more <= most {
            let link = el("a", "").set("href", page.of_event(&event.id)).set("data-go", event.id.clone());
            let mut item = el("li", "").with(link.text(event.title.get(language.code()).to_owned()));
            // What happened on the one day in the heading need not say it again.
            if first != last {
                item.push(text(" "));
                let date = date_in_words(event.span, language);
                item.push(el("span", "article-when").text(date).into());
            }
            list.push(item.into());
        }
    }
    let mut article = el("article", "article").with(heading.text(stretch.clone())).with(list);
    if more > most {
        article.push(el("p", "article-when").text(format!("+{}", more - most)).into());
    }
    docked(stretch, article, left, language)
}

/// An event told from what the line and the reader's own file know.
pub fn told(history: &History, event: &Event, story: Option<&Story>, language: Language) -> Vec<Node> {
    let (places, actors) = story.map_or((&[][..], &[][..]), |story| (&story.places, &story.actors));
    let mut nodes = vec![dates(event, language), facts(history, event, places, actors, language)];
    if let Some(story) = story {
        nodes.extend(paragraphs(&story.summary));
        if !story.note.is_empty() {
            nodes.push(el("h3", "article-heading").text(language.words().note).into());
            nodes.extend(paragraphs(&story.note));
        }
    }
    nodes
}
