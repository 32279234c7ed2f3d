//! An event told: the inside of the card beside the line, and the most of its own page. What only
//! the page has, `site` writes around it.

use super::Page;
use super::told::{dates, facts, paragraphs};
use crate::node::{Node, el};
use timeline::cite::citation;
use timeline::date::Span;
use timeline::history::{Event, History};
use timeline::language::{Language, date_in_words};
use timeline::prose::{Prose, ProseCite, ProseEvent, ProsePosition, ProseSource};

/// How an article points to other things.
pub struct Links<'a> {
    /// The page it stands on.
    pub page: Page<'a>,
    /// Whether that page is the event's own, which needs no link to itself.
    pub own_page: bool,
}

impl Links<'_> {
    /// The tags of its headings: below the page's own, or below the card's.
    fn headings(&self) -> (&'static str, &'static str) {
        if self.own_page { ("h2", "h3") } else { ("h3", "h4") }
    }

    fn heading(&self, name: &'static str) -> Node {
        el(self.headings().0, "article-heading").text(name).into()
    }

    fn source(&self, id: &str) -> String {
        format!("{}{}sources/#{id}", self.page.root, self.page.language.folder())
    }
}

/// The inside of the card below its title: dates, facts, the story, its sources, and the way to the
/// event's own page.
pub(crate) fn inside(
    history: &History,
    event: &Event,
    about: &ProseEvent,
    prose: &Prose,
    links: &Links<'_>,
) -> Vec<Node> {
    let language = links.page.language;
    let mut nodes =
        vec![dates(event, language), facts(history, event, &about.places, &about.actors, language)];
    nodes.extend(story(history, event, about, prose, links));
    nodes.extend(sources(about, prose, links, |_| None));
    let link = el("a", "").set("href", links.page.of_event(&event.id)).text(language.words().full_page);
    nodes.push(el("p", "article-links").with(link).into());
    nodes
}

/// What happened, what each government says, the note, links.
pub(crate) fn story(
    history: &History,
    event: &Event,
    about: &ProseEvent,
    prose: &Prose,
    links: &Links<'_>,
) -> Vec<Node> {
    let words = links.page.language.words();
    let heading = |name: &'static str| links.heading(name);
    let mut nodes = paragraphs(&about.summary);
    if let Some(parent) = event.part_of.and_then(|at| history.events.get(at)) {
        let label = words.labelled(words.part_of, "");
        nodes.push(el("p", "article-parent").text(label).all(event_link(parent, links)).into());
    }
    if !event.parts.is_empty() {
        let parts = event.parts.iter().filter_map(|at| history.events.get(*at));
        let parts = parts.map(|part| el("li", "").all(event_link(part, links)).into());
        nodes.extend([heading(words.parts), el("ul", "article-list").all(parts).into()]);
    }
    if !about.positions.is_empty() {
        let positions = about.positions.iter().map(|it| position(it, prose, links));
        nodes.extend([heading(words.positions), el("div", "positions").all(positions).into()]);
    }
    if !about.agreement.is_empty() {
        nodes.push(el("p", "article-agreement").text(about.agreement.clone()).into());
    }
    if !about.note.is_empty() {
        nodes.push(heading(words.note));
        nodes.extend(paragraphs(&about.note));
    }
    let echoes: Vec<Node> = about
        .echoes
        .iter()
        .filter_map(|echo| {
            let other = history.events.get(history.position(&echo.event)?)?;
            let how = words.labelled(&echo.how, "");
            Some(el("li", "").text(how).all(event_link(other, links)).into())
        })
        .collect();
    if !echoes.is_empty() {
        nodes.extend([heading(words.echoes), el("ul", "article-list").all(echoes).into()]);
    }
    nodes
}

/// The sources. `beside` is what a source offers besides its address, by its id.
pub(crate) fn sources(
    about: &ProseEvent,
    prose: &Prose,
    links: &Links<'_>,
    beside: impl Fn(&str) -> Option<Node>,
) -> Vec<Node> {
    if about.cites.is_empty() {
        return Vec::new();
    }
    let sources = about.cites.iter().filter_map(|cite| source(cite, prose, links, beside(&cite.source)));
    let heading = links.heading(links.page.language.words().sources);
    vec![heading, el("ol", "sources").all(sources).into()]
}

fn event_link(event: &Event, links: &Links<'_>) -> [Node; 2] {
    let language = links.page.language;
    let link = el("a", "").set("href", links.page.of_event(&event.id)).set("data-go", event.id.clone());
    let when = el("span", "article-when").text(format!(" {}", date_in_words(event.span, language)));
    [link.text(event.title.get(language.code()).to_owned()).into(), when.into()]
}

fn position(position: &ProsePosition, prose: &Prose, links: &Links<'_>) -> Node {
    let language = links.page.language;
    let mut node = el("div", "position")
        .set("data-side", position.side.clone())
        .with(el(links.headings().1, "position-side").text(position.whose.clone()))
        .with(el("p", "").text(position.text.clone()));
    if let Some(source) = prose.sources.get(&position.source) {
        let link = el("a", "position-source").set("href", links.source(&position.source));
        node = node.with(link.text(source_line(source, language)));
    }
    node.into()
}

fn source(cite: &ProseCite, prose: &Prose, links: &Links<'_>, beside: Option<Node>) -> Option<Node> {
    let source = prose.sources.get(&cite.source)?;
    let language = links.page.language;
    let words = language.words();
    let lang = || source.language.clone();
    let mut line = source_line(source, language);
    if let Some(locator) = &cite.locator {
        line = format!("{line}{}{}", words.comma, locator);
    }
    let title = el("a", "source-title").set("href", links.source(&cite.source)).text(source.title.clone());
    let mut node = el("li", "source").with(title);
    if !source.original.is_empty() {
        node = node.with(el("span", "source-original").set("lang", lang()).text(source.original.clone()));
    }
    node = node
        .with(el("span", "source-line").text(line))
        .with(el("span", "source-kind").text(source.kind.clone()));
    if !cite.supports.is_empty() {
        node = node.with(el("span", "source-supports").text(cite.supports.clone()));
    }
    if let Some(quote) = &cite.quote {
        node = node.with(el("q", "source-quote").set("lang", lang()).text(quote.clone()));
    }
    if !source.uncertain.is_empty() {
        node = node
            .with(el("span", "source-uncertain").text(words.labelled(words.not_certain, &source.uncertain)));
    }
    let address = match &source.url {
        Some(url) => el("a", "")
            .set("href", url.clone())
            .set("rel", "noopener external")
            .set("target", "_blank")
            .text(words.open_source),
        None => el("span", "").text(words.no_address),
    };
    let acts = el("span", "source-acts")
        .with(address)
        .all(beside)
        .all(copy(citation(source, cite.locator.as_deref(), language), links));
    Some(node.with(acts).into())
}

/// Publisher and date.
fn source_line(source: &ProseSource, language: Language) -> String {
    let words = language.words();
    let date = match source.date.as_deref().map(Span::from_edtf) {
        Some(Ok(span)) => date_in_words(span, language),
        _ => words.no_date.to_owned(),
    };
    format!("{}{}{date}", source.publisher, words.comma)
}

/// *Copy citation*. A page of its own has no program: there the citation opens, to be selected. In the
/// card it stays out of sight, for a browser that refuses its clipboard.
fn copy(citation: String, links: &Links<'_>) -> Vec<Node> {
    let words = links.page.language.words();
    if links.own_page {
        let summary = el("summary", "").text(words.citation);
        return vec![el("details", "citation").with(summary).with(el("p", "").text(citation)).into()];
    }
    let button = el("button", "link-button copy-citation").set("type", "button").set("data-act", "copy");
    vec![
        button.set("data-copy", citation.clone()).text(words.copy_citation).into(),
        el("span", "copy-said").set("role", "status").into(),
        el("span", "copy-text").set("hidden", "").text(citation).into(),
    ]
}
