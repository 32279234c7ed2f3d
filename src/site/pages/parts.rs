//! What several pages are made of: the frame with header, main and footer, paragraphs, and lists
//! of numbers.

use crate::html::{escape, heading, paragraph};
use crate::page::{Page, place};
use crate::words::phrases;
use app::prerender;
use dataset::figures::Counts;
use timeline::date::Span;
use timeline::language::{Language, date_in_words};

/// The inside of `<body>` of a page that is only read. `class` tells its kind to the styles.
pub fn framed(page: &Page, class: &str, main: &str) -> String {
    let root = page.root();
    let place = place(page, &root);
    format!(
        "<a class=\"skip\" href=\"#text\">{skip}</a>\n{header}\n<main class=\"page {class}\" id=\"text\" tabindex=\"-1\">\n{main}</main>\n{footer}",
        skip = escape(phrases(page.language).skip_to_text),
        header = prerender::header(&place, &page.folder()),
        footer = prerender::footer(&place),
    )
}

/// The first heading of a page and what stands right below it.
pub fn opening(title: &str, intro: &[&str]) -> String {
    let intro: String = intro.iter().map(|text| paragraph(text)).collect();
    format!("{}<div class=\"page-intro\">\n{intro}</div>\n", heading(1, None, title))
}

/// Paragraphs in which what stands between backticks is code.
pub fn paragraphs(texts: &[&str]) -> String {
    texts.iter().map(|text| format!("<p>{}</p>\n", with_code(text))).collect()
}

fn with_code(text: &str) -> String {
    text.split('`')
        .enumerate()
        .map(|(at, part)| if at % 2 == 1 { format!("<code>{}</code>", escape(part)) } else { escape(part) })
        .collect()
}

/// Numbers, each with its name, or with its id where it has none.
pub fn figures<'a>(counts: &Counts, name: impl Fn(&str) -> Option<&'a str>) -> String {
    let rows: String = counts
        .iter()
        .map(|(id, count)| {
            let name = name(id).filter(|name| !name.is_empty()).unwrap_or(id);
            format!("<div><dt>{}</dt><dd>{count}</dd></div>\n", escape(name))
        })
        .collect();
    format!("<dl class=\"figures\">\n{rows}</dl>\n")
}

/// Numbers in many rows, each with its name and a bar as long as it is large.
pub fn bars<'a>(counts: &Counts, name: impl Fn(&str) -> Option<&'a str>) -> String {
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let rows: String = counts
        .iter()
        .map(|(id, count)| {
            let share = (count * 100).checked_div(most).unwrap_or_default();
            let name = escape(name(id).unwrap_or(id));
            format!("<div style=\"--share:{share}%\"><dt>{name}</dt><dd>{count}</dd></div>\n")
        })
        .collect();
    format!("<dl class=\"bars\">\n{rows}</dl>\n")
}

/// The name of a decade such as `1850s`, or the word for what has no date.
pub fn decade(id: &str, language: Language) -> String {
    let edtf = id.strip_suffix("0s").map(|start| format!("{start}X")).unwrap_or_default();
    match Span::from_edtf(&edtf) {
        Ok(span) => date_in_words(span, language),
        Err(_) => language.words().no_date.to_owned(),
    }
}

/// Numbers under a heading of the third level.
pub fn titled_figures<'a>(title: &str, counts: &Counts, name: impl Fn(&str) -> Option<&'a str>) -> String {
    format!("{}{}", heading(3, None, title), figures(counts, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_stands_between_backticks() {
        assert_eq!(paragraphs(&["a `b<c` d"]), "<p>a <code>b&lt;c</code> d</p>\n");
    }
}
