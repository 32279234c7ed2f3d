//! How sources and their claims are spoken of. Only what is written beforehand asks for it: the
//! browser gets the words.

/// How sources and their claims are spoken of, from the ids of the open format; an unknown id is
/// an empty text.
#[allow(missing_docs)] // The names say it; the English constant shows each in use.
pub struct Terms {
    pub echo_how: fn(&str) -> &'static str,
    pub agreement: fn(&str) -> &'static str,
    pub source_kind: fn(&str) -> &'static str,
    pub source_side: fn(&str) -> &'static str,
    /// "paragraphs 6–8" of the dataset in this language.
    pub locator: fn(&str) -> String,
    /// A place by its name of then, with its name of now.
    pub once_named: fn(&str, &str) -> String,
}

/// A locator of the dataset ("paragraphs 6–8", "article 9", "page 12") with the unit behind its
/// number, as Japanese and Russian write it. An unknown form is kept as it stands.
pub(super) fn translated_locator(
    locator: &str,
    before: &str,
    paragraph: &str,
    article: &str,
    page: &str,
    dash: &str,
) -> String {
    let Some((unit, number)) = locator.split_once(' ') else {
        return locator.to_owned();
    };
    if !number.starts_with(|letter: char| letter.is_ascii_digit()) || number.contains(char::is_alphabetic) {
        return locator.to_owned();
    }
    let behind = match unit {
        "paragraph" | "paragraphs" => paragraph,
        "article" | "articles" => article,
        "page" | "pages" => page,
        _ => return locator.to_owned(),
    };
    let number = number.replace('–', dash);
    if before.is_empty() {
        format!("{} {number}", behind.trim())
    } else if behind == page {
        format!("{number}{behind}")
    } else {
        format!("{before}{number}{behind}")
    }
}
