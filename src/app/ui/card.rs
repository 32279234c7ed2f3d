//! The card of the open event, beside the line (on a narrow screen: over its lower part).

use super::Page;
use super::article::{Links, body, dates, facts};
use crate::node::{Node, el};
use timeline::history::History;
use timeline::prose::Prose;

/// The texts of the events: they arrive after the line.
#[derive(Clone, Copy)]
pub enum Reading<'a> {
    /// On their way.
    Coming,
    /// Here.
    Here(&'a Prose),
    /// They could not be had.
    Failed,
}

/// The card; nothing for an unknown id. `left` docks it on the left, where its event is not.
pub fn card(
    history: &History,
    id: &str,
    reading: Reading<'_>,
    left: bool,
    said: Option<&(String, bool)>,
    page: &Page<'_>,
) -> Vec<Node> {
    let Some(event) = history.position(id).and_then(|at| history.events.get(at)) else {
        return Vec::new();
    };
    let language = page.language;
    let words = language.words();
    let about = match reading {
        Reading::Here(prose) => prose.events.get(id),
        Reading::Coming | Reading::Failed => None,
    };
    let heading = el("h2", "article-title").set("id", "card-title").set("tabindex", "-1");
    let mut article = el("article", "article")
        .set("data-side", event.side.id())
        .with(heading.text(event.title.get(language.code()).to_owned()));
    // The dates of other calendars come with the text: all below the title waits for it, so that
    // nothing jumps when it comes.
    if !matches!(reading, Reading::Coming) {
        article = article.with(dates(event, about, language)).with(facts(history, event, about, language));
    }
    match reading {
        Reading::Coming => article = article.with(el("p", "card-wait").text(words.text_coming)),
        Reading::Failed => {
            let link = el("a", "").set("href", page.of_event(id)).text(words.full_page);
            article = article.with(el("p", "card-wait").text(format!("{} ", words.text_failed)).with(link));
        }
        Reading::Here(prose) => {
            if let Some(text) = prose.events.get(id) {
                let links = Links { page: *page, own_page: false, said };
                article = article.all(body(history, event, text, prose, &links));
            }
        }
    }
    let close = el("button", "button card-close").set("type", "button").set("data-act", "close");
    let close = close.set("aria-label", words.close).set("title", words.close).text("×");
    // A key of its own: another event is another card, read from its top.
    let card = el("aside", "card").key(id.to_owned()).set("aria-labelledby", "card-title");
    vec![card.set("data-dock", if left { "left" } else { "right" }).with(close).with(article).into()]
}
