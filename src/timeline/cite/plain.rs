//! The plain form: publisher, title, date, place in it, address.

use crate::date::Span;
use crate::language::{Language, date_in_words};
use crate::prose::ProseSource;

pub(super) fn write(source: &ProseSource, locator: Option<&str>, language: Language) -> String {
    let words = language.words();
    let title = if source.original.is_empty() { &source.title } else { &source.original };
    let title = match source.language.as_str() {
        "ja" | "zh" => format!("「{title}」"),
        "ru" => format!("«{title}»"),
        _ => format!("“{title}”"),
    };
    let date = match source.date.as_deref().map(Span::from_edtf) {
        Some(Ok(span)) => date_in_words(span, language),
        _ => words.no_date.to_owned(),
    };
    let mut parts = vec![source.publisher.clone(), title, date];
    parts.extend(locator.map(str::to_owned));
    parts.extend(source.url.clone());
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_names_who_what_when_where() {
        let source = ProseSource {
            title: "Note".to_owned(),
            publisher: "RT (probable)".to_owned(),
            date: Some("2022-10-03".to_owned()),
            language: "ru".to_owned(),
            url: Some("https://example.org/1".to_owned()),
            ..ProseSource::default()
        };
        let seen = write(&source, Some("paragraph 27"), Language::En);
        assert_eq!(seen, "RT (probable), «Note», 3 October 2022, paragraph 27, https://example.org/1");
        let undated = ProseSource { date: None, url: None, ..source };
        assert_eq!(
            write(&undated, Some("第27段落"), Language::Ja),
            "RT (probable), «Note», 日付なし, 第27段落"
        );
    }
}
