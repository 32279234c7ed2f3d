//! How to cite this page, in each style of `cite`, ready to be selected.

use super::changes::last_day;
use super::{Told, section};
use crate::cite::{Run, STYLES, Work};
use crate::html::{escape, paragraph};
use crate::origin::Origin;
use crate::words::phrases;
use timeline::language::Language;

pub(super) fn citing(told: &Told<'_>, origin: Option<&Origin>) -> String {
    let language = told.page.language;
    let words = &phrases(language).event;
    let title = told.event.title.get(language.code());
    let english = told.event.title.get(Language::En.code());
    let work = Work {
        title,
        in_english: (english != title).then_some(english),
        site: language.words().site_title,
        day: last_day(told.event, told.data),
        address: origin.map(|origin| origin.address(&told.page.path())),
    };
    let rows: String = STYLES
        .iter()
        .map(|style| {
            let runs: String = (style.write)(&work).iter().map(run).collect();
            format!(
                "<div><dt>{}</dt><dd lang=\"{}\">{runs}</dd></div>\n",
                escape(style.name),
                style.language.code()
            )
        })
        .collect();
    let inside = format!(
        "<details class=\"cite\">\n<summary>{}</summary>\n{}<dl class=\"cite-styles\">\n{rows}</dl>\n</details>\n",
        escape(words.cite),
        paragraph(words.cite_intro)
    );
    section("", "article-cite", &inside)
}

fn run(run: &Run) -> String {
    match run {
        Run::Plain(text) => escape(text),
        Run::Italic(text) => format!("<i>{}</i>", escape(text)),
    }
}
