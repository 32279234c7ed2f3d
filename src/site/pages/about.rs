//! The page about the timeline: what it is, by which rules it is written, how balanced its
//! sources are, and what it lacks. The numbers are counted, never typed.

use super::parts::{framed, opening, paragraphs, titled_figures};
use crate::data::Data;
use crate::html::{escape, heading, link};
use crate::page::{Kind, Page, way};
use crate::shell::Content;
use crate::words::{AboutPhrases, phrases};
use dataset::figures::{AGREEMENTS, Figures, count};
use timeline::history::Side;

pub(super) fn content(page: &Page, data: &Data) -> Content {
    let words = &phrases(page.language).about;
    let labels = AGREEMENTS.map(|id| {
        let name = (page.language.terms().agreement)(id);
        format!("<dt>{}</dt>\n<dd>{}</dd>\n", escape(name), escape((words.label_means)(id)))
    });
    let main = [
        opening(page.language.words().about, &words.intro),
        heading(2, None, words.writing_title),
        paragraphs(&words.writing),
        paragraphs(&[words.labels]),
        format!("<dl class=\"labels\">\n{}</dl>\n", labels.concat()),
        heading(2, None, words.dates_title),
        paragraphs(&words.dates),
        heading(2, Some("balance"), words.balance_title),
        paragraphs(&[words.balance]),
        balance(page, &count(&data.open)),
        heading(2, None, words.gaps_title),
        gaps(words, data),
        heading(2, None, words.licences_title),
        paragraphs(&words.licences),
        format!("<p>{}</p>\n", to(page, Kind::Data)),
        heading(2, None, words.site_title),
        paragraphs(&[words.site]),
    ];
    Content {
        title: page.language.words().about.to_owned(),
        description: words.description.to_owned(),
        body: framed(page, "page-about", &main.concat()),
        json_ld: None,
    }
}

fn balance(page: &Page, figures: &Figures) -> String {
    let words = page.language.words();
    let named = &phrases(page.language).figures;
    let side = |id: &str| Some((page.language.terms().source_side)(id));
    let origin = |id: &str| Some((phrases(page.language).sources.side_title)(id));
    let actor = |id: &str| Side::from_id(id).map(words.side_name);
    let rested = |id: &str| {
        Some(match id {
            "both" => named.from_both,
            "japan" => named.from_japan,
            "russia" => named.from_russia,
            _ => named.from_neither,
        })
    };
    [
        titled_figures(named.by_side, &figures.sources_by_side, origin),
        titled_figures(named.citations, &figures.citations_by_side, origin),
        titled_figures(named.events_by_sources, &figures.events_by_sources, rested),
        titled_figures(named.positions, &figures.positions_by_side, side),
        titled_figures(named.events_by_side, &figures.events_by_side, actor),
        titled_figures(named.events_by_agreement, &figures.events_by_agreement, |id| {
            Some((page.language.terms().agreement)(id))
        }),
        format!("<p>{}</p>\n", to(page, Kind::Sources)),
    ]
    .concat()
}

fn gaps(words: &AboutPhrases, data: &Data) -> String {
    let Some((first, last)) = data.history.extent(data.today) else {
        return paragraphs(&words.gaps);
    };
    let (first, last) = (first.year(), last.year());
    let coverage = (words.coverage)(data.history.events.len(), first, last);
    let early = if first > 1792 { (words.early_gap)(first) } else { String::new() };
    let opening = paragraphs(&[&[coverage, early].join(" ")]);
    format!("{opening}{}", paragraphs(&words.gaps))
}

/// A link to another page, by its name in the header.
fn to(page: &Page, kind: Kind) -> String {
    let words = page.language.words();
    let name = if kind == Kind::Data { words.data } else { words.sources };
    link(&way(&page.root(), &Page { language: page.language, kind }), name)
}
