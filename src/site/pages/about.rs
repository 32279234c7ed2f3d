//! The page about the timeline: what it is, by which rules it is written, how balanced its
//! sources are, and what it lacks. The numbers are counted, never typed.

use super::parts::{framed, opening, paragraphs};
use super::{balance, gaps};
use crate::data::Data;
use crate::html::{escape, heading, link};
use crate::page::{Kind, Page, way};
use crate::shell::Content;
use crate::words::phrases;
use dataset::figures::{AGREEMENTS, count};

pub(super) fn content(page: &Page, data: &Data) -> Content {
    let words = &phrases(page.language).about;
    let labels = AGREEMENTS.map(|id| {
        let name = (page.language.terms().agreement)(id);
        format!("<dt>{}</dt>\n<dd>{}</dd>\n", escape(name), escape((words.label_means)(id)))
    });
    let figures = count(&data.open);
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
        balance::balance(page, data, &figures),
        format!("<p>{}</p>\n", to(page, Kind::Sources)),
        heading(2, Some("gaps"), phrases(page.language).gaps.title),
        gaps::coverage(page, data).map_or_else(String::new, |text| paragraphs(&[&text])),
        gaps::list(page, &figures),
        paragraphs(&phrases(page.language).gaps.others),
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
        ..Content::default()
    }
}

/// A link to another page, by its name in the header.
fn to(page: &Page, kind: Kind) -> String {
    let words = page.language.words();
    let name = if kind == Kind::Data { words.data } else { words.sources };
    link(&way(&page.root(), &Page { language: page.language, kind }), name)
}
