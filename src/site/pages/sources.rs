//! The page of sources: every document once, the five founding articles first, each with what it
//! is, what is not certain about it, and the events that cite it. Its id is its anchor.

use super::parts::{framed, opening, titled_figures};
use crate::data::Data;
use crate::html::{escape, heading, link, paragraph, web_address};
use crate::page::{Kind, Page, way};
use crate::shell::Content;
use crate::words::phrases;
use dataset::figures::{KINDS, SOURCE_SIDES, count};
use std::collections::BTreeMap;
use timeline::date::Span;
use timeline::history::Event;
use timeline::language::{Language, date_in_words};
use timeline::open::{OpenSource, Texts};

/// The articles the timeline began with, the latest first.
const FOUNDING: [&str; 5] =
    ["rt-2026-02-07", "fakti-2025-04-15", "pravda-2025-01-24", "rt-2022-10-03", "owp-2018-09"];

/// The most sources under one heading; more are divided by decades.
const MOST_UNDIVIDED: usize = 40;

/// The events that cite a source, in order of time, each with the places it cites.
type Cited<'a> = BTreeMap<&'a str, Vec<(&'a Event, Vec<&'a str>)>>;

pub(super) fn content(page: &Page, data: &Data) -> Content {
    let language = page.language;
    let (words, phrases) = (language.words(), phrases(language));
    let figures = count(&data.open);
    let intro = (phrases.sources.intro)(figures.sources, figures.events);
    let cited = cited(data);
    let list = |sources: &[&OpenSource]| {
        let items: String = sources.iter().map(|source| item(source, page, &cited)).collect();
        format!("<ul class=\"source-list\">\n{items}</ul>\n")
    };
    let founding: Vec<_> =
        FOUNDING.iter().filter_map(|id| data.open.sources.iter().find(|source| source.id == *id)).collect();
    let parts = parts(data);
    let mut main = vec![
        opening(words.sources, &[&intro]),
        contents(&parts, page),
        heading(2, None, phrases.about.balance_title),
        titled_figures(phrases.figures.by_side, &figures.sources_by_side, |id| {
            Some((phrases.sources.side_title)(id))
        }),
        titled_figures(phrases.figures.by_kind, &figures.sources_by_kind, |id| {
            Some((phrases.sources.kind_title)(id))
        }),
        titled_figures(
            phrases.figures.by_language,
            &figures.sources_by_language,
            phrases.sources.language_name,
        ),
    ];
    if !founding.is_empty() {
        main.push(heading(2, Some("founding"), phrases.sources.founding_title));
        main.push(paragraph(phrases.sources.founding_intro));
        main.push(list(&founding));
    }
    for (kind, sides) in &parts {
        let title = (phrases.sources.kind_title)(kind);
        main.push(heading(2, Some(kind), &format!("{title} ({})", total(sides))));
        for (side, sources) in sides {
            let title = (phrases.sources.side_title)(side);
            main.push(heading(3, Some(&anchor(kind, side)), &format!("{title} ({})", sources.len())));
            if sources.len() <= MOST_UNDIVIDED {
                main.push(list(sources));
                continue;
            }
            for decade in sources.chunk_by(|one, other| decade(one) == decade(other)) {
                let name = decade.first().and_then(|source| self::decade(source));
                main.push(heading(
                    4,
                    None,
                    &name.map_or(words.no_date.to_owned(), |year| words.decade(year)),
                ));
                main.push(list(decade));
            }
        }
    }
    Content {
        title: words.sources.to_owned(),
        description: phrases.sources.description.to_owned(),
        body: framed(page, "page-sources", &main.concat()),
        ..Content::default()
    }
}

/// The sources of a side, in order of time.
type OfSide<'a> = (&'static str, Vec<&'a OpenSource>);

/// All but the founding ones, by kind and side.
fn parts(data: &Data) -> Vec<(&'static str, Vec<OfSide<'_>>)> {
    let of = |kind: &str, side: &str| {
        let wanted =
            |it: &&OpenSource| it.kind == kind && it.side == side && !FOUNDING.contains(&it.id.as_str());
        let mut sources: Vec<_> = data.open.sources.iter().filter(wanted).collect();
        // Undated ones last: their key is none, and none comes first.
        sources.sort_by_key(|source| (first_day(source).is_none(), first_day(source), source.id.clone()));
        sources
    };
    let parts = KINDS.map(|kind| {
        let sides = SOURCE_SIDES.map(|side| (side, of(kind, side)));
        (kind, sides.into_iter().filter(|(_, sources)| !sources.is_empty()).collect::<Vec<_>>())
    });
    parts.into_iter().filter(|(_, sides)| !sides.is_empty()).collect()
}

/// What stands where: kinds, and the sides of each.
fn contents(parts: &[(&str, Vec<OfSide<'_>>)], page: &Page) -> String {
    let words = &phrases(page.language).sources;
    let entry = |anchor: &str, name: &str, count: usize| {
        format!("{} <span class=\"count\">{count}</span>", link(&format!("#{anchor}"), name))
    };
    let kinds = parts.iter().map(|(kind, sides)| {
        let inside: String = sides
            .iter()
            .map(|(side, sources)| {
                let entry = entry(&anchor(kind, side), (words.side_title)(side), sources.len());
                format!("<li>{entry}</li>\n")
            })
            .collect();
        let whole = entry(kind, (words.kind_title)(kind), total(sides));
        format!("<li><span>{whole}</span>\n<ul>\n{inside}</ul></li>\n")
    });
    format!(
        "<nav class=\"contents\" aria-label=\"{}\">\n<ul>\n{}</ul>\n</nav>\n",
        escape(words.contents),
        kinds.collect::<String>()
    )
}

fn total(sides: &[OfSide<'_>]) -> usize {
    sides.iter().map(|(_, sources)| sources.len()).sum()
}

fn anchor(kind: &str, side: &str) -> String {
    format!("{kind}-{side}")
}

/// The decade of a source, if it is dated.
fn decade(source: &OpenSource) -> Option<i32> {
    first_day(source).map(|day| day.year() / 10 * 10)
}

fn cited(data: &Data) -> Cited<'_> {
    let mut cited = Cited::new();
    for event in &data.history.events {
        let Some(open) = data.event(&event.id) else { continue };
        let cites = open.cites.iter().map(|cite| (cite.source.as_str(), cite.locator.as_deref()));
        let positions = open.positions.iter().map(|position| (position.source.as_str(), None));
        for (source, locator) in cites.chain(positions) {
            let events = cited.entry(source).or_default();
            if events.last().is_none_or(|(last, _)| last.id != event.id) {
                events.push((event, Vec::new()));
            }
            if let Some((_, locators)) = events.last_mut() {
                locators.extend(locator.filter(|locator| !locators.contains(locator)));
            }
        }
    }
    cited
}

fn item(source: &OpenSource, page: &Page, cited: &Cited<'_>) -> String {
    let words = page.language.words();
    let what = source.what.get(page.language.code());
    let uncertain = source.uncertain.as_ref().map_or("", |texts| texts.get(page.language.code()));
    let mut lines = vec![
        format!("<li id=\"{}\">", escape(&source.id)),
        title(source, page.language),
        format!("<p class=\"source-meta\">{}</p>", meta(source, page.language)),
    ];
    if !what.is_empty() {
        lines.push(format!("<p class=\"source-what\">{}</p>", escape(what)));
    }
    if !uncertain.is_empty() {
        let label = escape(words.not_certain);
        let colon = escape(phrases(page.language).colon);
        lines.push(format!(
            "<p class=\"source-doubt\"><strong>{label}</strong>{colon}{}</p>",
            escape(uncertain)
        ));
    }
    lines.push(events(cited.get(source.id.as_str()).map_or(&[], Vec::as_slice), page));
    lines.push("</li>\n".to_owned());
    lines.join("\n")
}

/// The title in the document's own language, linked; then in the reader's, where that differs.
fn title(source: &OpenSource, language: Language) -> String {
    let (own_code, own) = in_language(&source.title, &source.language);
    let cite = format!("<cite lang=\"{}\">{}</cite>", escape(own_code), escape(own));
    let first = match source.url.as_deref().and_then(web_address) {
        Some(url) => format!(
            "<a href=\"{url}\" hreflang=\"{}\" rel=\"noopener external\">{cite}</a>",
            escape(&source.language)
        ),
        None => cite,
    };
    let (code, read) = in_language(&source.title, language.code());
    let second = match read == own {
        true => String::new(),
        false => {
            format!(" <span class=\"source-translation\" lang=\"{}\">{}</span>", escape(code), escape(read))
        }
    };
    format!("<p class=\"source-title\">{first}{second}</p>")
}

fn meta(source: &OpenSource, language: Language) -> String {
    let (words, terms) = (language.words(), language.terms());
    let date = match source.date.as_deref().map(Span::from_edtf) {
        Some(Ok(span)) => date_in_words(span, language),
        _ => words.no_date.to_owned(),
    };
    let name = (phrases(language).sources.language_name)(&source.language).unwrap_or(&source.language);
    let address = if source.url.is_none() { words.no_address } else { "" };
    let (kind, side) = ((terms.source_kind)(&source.kind), (terms.source_side)(&source.side));
    let mut parts = vec![source.publisher.as_str(), &date, name, kind, side, address];
    parts.retain(|part| !part.is_empty());
    let parts: Vec<String> = parts.into_iter().map(escape).collect();
    parts.join(" · ")
}

fn events(events: &[(&Event, Vec<&str>)], page: &Page) -> String {
    let words = &phrases(page.language).sources;
    if events.is_empty() {
        return format!("<p class=\"source-events\">{}</p>", escape(words.not_cited));
    }
    let root = page.root();
    let comma = phrases(page.language).comma;
    let items = events.iter().map(|(event, locators)| {
        let own = Page { language: page.language, kind: Kind::Event(event.id.clone()) };
        let mut behind = vec![date_in_words(event.span, page.language)];
        behind.extend(locators.iter().map(|locator| (page.language.terms().locator)(locator)));
        let title = link(&way(&root, &own), event.title.get(page.language.code()));
        format!("<li>{title}{comma}{}</li>\n", escape(&behind.join(comma)))
    });
    let items: String = items.collect();
    let cited_by = escape(&(words.cited_by)(events.len()));
    format!("<div class=\"source-events\">\n<p>{cited_by}</p>\n<ul>\n{items}</ul>\n</div>")
}

/// A text in a language, or in whichever stands in for it, and which that is.
fn in_language<'a>(texts: &'a Texts, language: &'a str) -> (&'a str, &'a str) {
    match texts.exact(language) {
        Some(text) => (language, text),
        None => {
            let text = texts.get(language);
            texts.iter().find(|(_, other)| *other == text).unwrap_or(("en", text))
        }
    }
}

fn first_day(source: &OpenSource) -> Option<timeline::date::Day> {
    let span = source.date.as_deref().map(Span::from_edtf)?.ok()?;
    Some(span.first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use timeline::language::Language;

    #[test]
    fn every_language_of_a_source_has_a_name() {
        for source in &crate::data::real().open.sources {
            for language in Language::ALL {
                let name = (phrases(language).sources.language_name)(&source.language);
                assert!(name.is_some(), "{} has no name in {}", source.language, language.code());
            }
        }
    }
}
