//! An event told whole: the inside of its own page, and of the card beside the line.

use leptos::prelude::*;
use timeline::cite::citation;
use timeline::date::{Day, Span};
use timeline::history::{Event, History};
use timeline::language::{Language, date_in_words, old_style_in_words};
use timeline::open::OpenCite;
use timeline::prose::{Prose, ProseEvent, ProseSource};

/// How an article points to other things: pages, and in the card the line itself.
#[derive(Clone)]
pub struct Links {
    /// From this page to the site's root.
    pub root: String,
    /// The reader's language.
    pub language: Language,
    /// Whether the article stands on a page of its own, which needs no link to itself.
    pub own_page: bool,
}

impl Links {
    fn event(&self, id: &str) -> String {
        format!("{}{}events/{id}/", self.root, self.language.folder())
    }

    fn source(&self, id: &str) -> String {
        format!("{}{}sources/#{id}", self.root, self.language.folder())
    }

    fn on_the_line(&self, id: &str) -> String {
        format!("{}{}?event={id}", self.root, self.language.folder())
    }
}

/// The article of an event's own page; empty for an unknown id.
pub fn page(history: &History, prose: &Prose, id: &str, language: Language, root: &str) -> impl IntoView + use<> {
    let Some(event) = history.position(id).map(|at| &history.events[at]) else {
        return ().into_any();
    };
    let links = Links { root: root.to_owned(), language, own_page: true };
    let on_the_line = links.on_the_line(id);
    let words = language.words();
    view! {
        <article class="article article-page" data-side=event.side.id()>
            <h1 class="article-title">{event.title.get(language.code()).to_owned()}</h1>
            {dates(event, language)}
            {facts(history, event, language)}
            {match prose.events.get(id) {
                Some(text) => body(history, event, text, prose, &links).into_any(),
                None => ().into_any(),
            }}
            <p class="article-links"><a class="button" href=on_the_line>{words.on_the_line}</a></p>
        </article>
    }
    .into_any()
}

/// The date in words: New Style, then Old Style and Japanese where known.
pub(super) fn dates(event: &Event, language: Language) -> impl IntoView + use<> {
    let words = language.words();
    let old_style = event.old_style.map(|day| {
        view! { <span class="article-calendar">{words.old_style}": "{old_style_in_words(day, language)}</span> }
    });
    let japanese = event.japanese.clone().map(|date| {
        view! { <span class="article-calendar">{words.japanese_calendar}": "<span lang="ja">{date}</span></span> }
    });
    view! {
        <p class="article-dates">
            <time class="article-date">{date_in_words(event.span, language)}</time>
            {old_style}
            {japanese}
        </p>
    }
}

/// Whose act, which theme, where, and who.
pub(super) fn facts(history: &History, event: &Event, language: Language) -> impl IntoView + use<> {
    let words = language.words();
    let code = language.code();
    let theme = event.theme.and_then(|at| history.themes.get(at)).map(|theme| theme.name.get(code).to_owned());
    let names = |list: &[usize], of: &[timeline::history::Named]| {
        list.iter().filter_map(|at| of.get(*at)).map(|named| named.name.get(code).to_owned()).collect::<Vec<_>>()
    };
    let comma = if language == Language::Ja { "、" } else { ", " };
    let places = names(&event.places, &history.places).join(comma);
    let actors = names(&event.actors, &history.actors).join(comma);
    view! {
        <dl class="article-facts">
            <div><dt>{words.side}</dt><dd><span class="mark" data-side=event.side.id()></span>{(words.side_name)(event.side)}{theme.map(|theme| format!(" · {theme}"))}</dd></div>
            {(!places.is_empty()).then(|| view! { <div><dt>{words.places}</dt><dd>{places}</dd></div> })}
            {(!actors.is_empty()).then(|| view! { <div><dt>{words.actors}</dt><dd>{actors}</dd></div> })}
        </dl>
    }
}

/// The text: what happened, what each government says, the note, links, sources.
pub(super) fn body(history: &History, event: &Event, text: &ProseEvent, prose: &Prose, links: &Links) -> impl IntoView + use<> {
    let language = links.language;
    let words = language.words();
    let agreement = (words.agreement)(&text.agreement);
    let positions = text
        .positions
        .iter()
        .map(|position| {
            let side = if position.side == "japan" { (words.source_side)("japan") } else { (words.source_side)("russia") };
            let source = prose.sources.get(&position.source).map(|source| {
                view! { <a class="position-source" href=links.source(&position.source)>{source_line(source, language)}</a> }
            });
            view! {
                <div class="position" data-side=position.side.clone()>
                    <h4 class="position-side">{side}</h4>
                    <p>{position.text.clone()}</p>
                    {source}
                </div>
            }
        })
        .collect_view();
    let echoes = text
        .echoes
        .iter()
        .filter_map(|echo| {
            let other = &history.events[history.position(&echo.event)?];
            Some(view! { <li>{(words.echo_how)(&echo.how)}" "{event_link(other, links)}</li> })
        })
        .collect_view();
    let parent = event.part_of.and_then(|at| history.events.get(at)).map(|parent| {
        view! { <p class="article-parent">{words.part_of}": "{event_link(parent, links)}</p> }
    });
    let parts = event.parts.iter().filter_map(|at| history.events.get(*at)).map(|part| view! { <li>{event_link(part, links)}</li> }).collect_view();
    let sources = text.cites.iter().map(|cite| source(cite, prose, links)).collect_view();
    let page = (!links.own_page).then(|| {
        view! { <p class="article-links"><a href=links.event(&event.id)>{words.full_page}</a></p> }
    });
    view! {
        {paragraphs(&text.summary)}
        {parent}
        {(!event.parts.is_empty()).then(|| view! { <h3>{words.parts}</h3><ul class="article-list">{parts}</ul> })}
        {(!text.positions.is_empty()).then(|| view! { <h3>{words.positions}</h3><div class="positions">{positions}</div> })}
        {(!agreement.is_empty()).then(|| view! { <p class="article-agreement">{agreement}</p> })}
        {(!text.note.is_empty()).then(|| view! { <h3>{words.note}</h3>{paragraphs(&text.note)} })}
        {(!text.echoes.is_empty()).then(|| view! { <h3>{words.echoes}</h3><ul class="article-list">{echoes}</ul> })}
        <h3>{words.sources}</h3>
        <ol class="sources">{sources}</ol>
        {page}
    }
}

fn paragraphs(text: &str) -> impl IntoView + use<> {
    text.split("\n\n").map(|paragraph| view! { <p class="article-text">{paragraph.trim().to_owned()}</p> }).collect_view()
}

fn event_link(event: &Event, links: &Links) -> impl IntoView + use<> {
    let language = links.language;
    view! {
        <a href=links.event(&event.id) data-go=event.id.clone()>{event.title.get(language.code()).to_owned()}</a>
        <span class="article-when">" "{date_in_words(event.span, language)}</span>
    }
}

fn source(cite: &OpenCite, prose: &Prose, links: &Links) -> impl IntoView + use<> {
    let language = links.language;
    let words = language.words();
    let Some(source) = prose.sources.get(&cite.source) else {
        return ().into_any();
    };
    let locator = cite.locator.as_deref().map(words.locator);
    let kind = [(words.source_kind)(&source.kind), (words.source_side)(&source.side)];
    let kind = kind.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
    let quote = cite.quote.clone().map(|quote| view! { <q class="source-quote" lang=source.language.clone()>{quote}</q> });
    let original = (!source.original.is_empty()).then(|| {
        view! { <span class="source-original" lang=source.language.clone()>{source.original.clone()}</span> }
    });
    let address = match &source.url {
        Some(url) => view! { <a href=url.clone() rel="noopener external" target="_blank">{words.open_source}</a> }.into_any(),
        None => view! { <span>{words.no_address}</span> }.into_any(),
    };
    // What a citation proves is written in English only.
    let supports = (language == Language::En && !cite.supports.is_empty())
        .then(|| view! { <span class="source-supports">{cite.supports.clone()}</span> });
    let uncertain = (!source.uncertain.is_empty())
        .then(|| view! { <span class="source-uncertain">{words.not_certain}": "{source.uncertain.clone()}</span> });
    view! {
        <li class="source">
            <a class="source-title" href=links.source(&cite.source)>{source.title.clone()}</a>
            {original}
            <span class="source-line">{source_line(source, language)}{locator.map(|locator| format!(", {locator}"))}</span>
            <span class="source-kind">{kind}</span>
            {supports}
            {quote}
            {uncertain}
            <span class="source-acts">{address}{copy(citation(source, cite.locator.as_deref(), language), language)}</span>
        </li>
    }
    .into_any()
}

/// Publisher and date.
fn source_line(source: &ProseSource, language: Language) -> String {
    let words = language.words();
    let date = match source.date.as_deref().map(Span::from_edtf) {
        Some(Ok(span)) if span.first > Day::MIN => date_in_words(span, language),
        _ => words.no_date.to_owned(),
    };
    format!("{}, {date}", source.publisher)
}

/// *Copy citation*; where pages have no program the citation itself can be opened and selected.
fn copy(citation: String, language: Language) -> impl IntoView {
    let words = language.words();
    if cfg!(feature = "ssr") {
        return view! { <details class="citation"><summary>{words.copy_citation}</summary><p>{citation}</p></details> }.into_any();
    }
    let said = RwSignal::new("");
    let failed = RwSignal::new(false);
    let text = citation.clone();
    let click = move |_| {
        #[cfg(feature = "csr")]
        crate::browser::clipboard::copy(&text, move |worked| {
            said.try_set(if worked { words.copied } else { words.copy_failed });
            failed.try_set(!worked);
        });
        let _ = &text;
    };
    view! {
        <button class="link-button copy-citation" type="button" on:click=click>{words.copy_citation}</button>
        <span class="copy-said" role="status">{move || said.get()}</span>
        {move || failed.get().then(|| view! { <span class="copy-text">{citation.clone()}</span> })}
    }
    .into_any()
}
