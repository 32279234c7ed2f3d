//! An event's own page: what the card tells (the app writes that), and around it what only a page
//! has room for. [`content`] says in which order; each part is a file beside this one.

mod changes;
mod citing;
mod excerpt;
mod facts;
mod neighbours;
mod spoken_to;

pub use changes::last_day;

use super::parts::framed;
use crate::data::Data;
use crate::html::{escape, link};
use crate::json_ld;
use crate::origin::Origin;
use crate::page::{Kind, Page, place, way};
use crate::shell::Content;
use crate::words::phrases;
use app::node::{Node, el};
use app::prerender;
use excerpt::excerpt;
use timeline::history::Event;
use timeline::language::date_in_words;
use timeline::open::OpenEvent;

/// What every part of the page knows.
struct Told<'a> {
    page: &'a Page,
    root: String,
    data: &'a Data,
    event: &'a OpenEvent,
}

pub(super) fn content(
    page: &Page,
    id: &str,
    data: &Data,
    previews: bool,
    origin: Option<&Origin>,
) -> Content {
    let Some(event) = data.event(id) else { return Content::default() };
    let told = Told { page, root: page.root(), data, event };
    let beside = |source: &str| archived(source, &told);
    let telling =
        prerender::event(&data.history, data.prose(page.language), id, &place(page, &told.root), beside);
    let code = page.language.code();
    let title = event.title.get(code);
    let parts = [
        format!("<h1 class=\"article-title\">{}</h1>\n", escape(title)),
        telling.dates,
        facts::facts(&told),
        telling.story,
        spoken_to::spoken_to(&told),
        telling.sources,
        without_primary(&told),
        on_the_line(&told),
        citing::citing(&told, origin),
        changes::changes(&told),
    ];
    let article = format!(
        "<article class=\"article article-page\" data-side=\"{}\">\n{}</article>\n{}",
        escape(&event.side),
        parts.concat(),
        neighbours::nav(&told)
    );
    Content {
        title: title.to_owned(),
        description: excerpt(event.summary.get(code)),
        body: framed(page, "page-event", &article),
        json_ld: Some(json_ld::event(event, data, page.language, previews, origin)),
    }
}

impl Told<'_> {
    /// The page of an event in this page's language.
    fn page_of(&self, id: &str) -> Page {
        Page { language: self.page.language, kind: Kind::Event(id.to_owned()) }
    }

    /// A link to an event, and its date.
    fn event_link(&self, event: &Event) -> String {
        let title = event.title.get(self.page.language.code());
        format!(
            "{} <span class=\"article-when\">{}</span>",
            link(&way(&self.root, &self.page_of(&event.id)), title),
            escape(&date_in_words(event.span, self.page.language))
        )
    }

    /// The line, asked something.
    fn line(&self, key: &str, value: &str) -> String {
        let line = way(&self.root, &Page { language: self.page.language, kind: Kind::Line });
        format!("{line}?{key}={value}")
    }

    /// A heading of a part.
    fn heading(&self, text: &str) -> String {
        format!("<h2 class=\"article-heading\">{}</h2>\n", escape(text))
    }
}

/// A source's archived copy.
fn archived(source: &str, told: &Told<'_>) -> Option<Node> {
    let source = told.data.open.sources.iter().find(|it| it.id == source)?;
    let address = source.archived.as_ref()?;
    let link = el("a", "").set("href", address.clone()).set("rel", "noopener external");
    Some(link.set("target", "_blank").text(phrases(told.page.language).event.archived).into())
}

/// Why no document of the first rank is cited, where that would be expected.
fn without_primary(told: &Told<'_>) -> String {
    let (why, phrases) =
        (told.event.without_primary.get(told.page.language.code()), phrases(told.page.language));
    if why.is_empty() {
        return String::new();
    }
    format!(
        "<p class=\"article-aside\"><strong>{}</strong>{}{}</p>\n",
        escape(phrases.event.without_primary),
        escape(phrases.colon),
        escape(why)
    )
}

fn on_the_line(told: &Told<'_>) -> String {
    format!(
        "<p class=\"article-links\"><a class=\"button\" href=\"{}\">{}</a></p>\n",
        escape(&told.line("event", &told.event.id)),
        escape(phrases(told.page.language).event.on_the_line)
    )
}

/// A part with its heading.
fn section(heading: &str, class: &str, inside: &str) -> String {
    format!("<section class=\"{class}\">\n{heading}{inside}</section>\n")
}

#[cfg(test)]
mod tests;
