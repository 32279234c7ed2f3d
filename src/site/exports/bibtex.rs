//! The sources for LaTeX, in what BibTeX and BibLaTeX both read: only entry types that both know,
//! the year and month of the one beside the date (EDTF) of the other, and the publisher in the
//! field that each prints. UTF-8, with everything escaped that LaTeX would act on; titles stand in
//! two pairs of braces, so that no style changes their capitals.
//!
//! The English title is BibLaTeX's `titleaddon`. When an address was visited the dataset doesn't
//! know, so there is no `urldate`.

use super::Source;
use super::parts::Parts;
use super::references::Reference;
use crate::words::phrases;
use timeline::language::Language;

pub(super) fn write(from: &Source<'_>) -> Result<String, String> {
    Ok(from.data.open.sources.iter().map(|source| entry(&Reference::of(source))).collect())
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn entry(reference: &Reference<'_>) -> String {
    let source = reference.source;
    let mut fields: Vec<(&str, String)> = Vec::new();
    let braced = |text: &str| format!("{{{}}}", escaped(text));
    fields.push(("title", format!("{{{}}}", braced(reference.title))));
    fields.extend(reference.english.map(|title| ("titleaddon", braced(title))));
    if !source.publisher.is_empty() {
        let printed = if reference.work.bibtex == "article" { "journal" } else { "howpublished" };
        fields.push((printed, braced(&source.publisher)));
        fields.push(("publisher", braced(&source.publisher)));
    }
    if let Some(span) = reference.span {
        let first = Parts::ends(span).0;
        let month = first.month.and_then(|month| MONTHS.get(month as usize - 1));
        fields.push(("date", braced(source.date.as_deref().unwrap_or_default())));
        fields.push(("year", format!("{{{}}}", first.year)));
        fields.extend(month.map(|month| ("month", (*month).to_owned())));
    }
    if let Some(name) = (phrases(Language::En).sources.language_name)(&source.language) {
        fields.push(("language", braced(&name.to_lowercase())));
        fields.push(("langid", braced(&name.to_lowercase())));
    }
    fields.extend(source.url.as_deref().map(|url| ("url", format!("{{{}}}", address(url)))));
    // As text: inside `\url`, a percent sign in a note would hide the rest of its line.
    let archived = source.archived.as_deref().map(|url| format!("Archived: {url}"));
    let notes: Vec<String> = reference.doubt().into_iter().chain(archived).collect();
    if !notes.is_empty() {
        fields.push(("note", braced(&notes.join(" "))));
    }
    fields.extend(reference.what().map(|what| ("annote", braced(what))));
    fields.push(("keywords", braced(&reference.keywords().collect::<Vec<_>>().join(", "))));
    let lines: String = fields.iter().map(|(name, value)| format!("  {name} = {value},\n")).collect();
    format!("@{}{{{},\n{lines}}}\n\n", reference.work.bibtex, source.id)
}

/// A text that LaTeX prints as it stands. A brace may not be written as `\{`: BibTeX counts it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut last = ' ';
    for letter in text.chars() {
        match letter {
            // Two of them would become a dash or a quotation mark.
            '-' | '\'' | '`' if letter == last => escaped.extend(['{', '}', letter]),
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', letter]),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
        last = letter;
    }
    escaped
}

/// An address, which both read letter by letter: only what would end the field is encoded.
fn address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::{real, sample, sound};
    use biblatex::{Bibliography, ChunksExt, Entry, EntryType};
    use timeline::open::OpenSource;

    fn read(text: &str) -> Bibliography {
        sound(Bibliography::parse(text))
    }

    fn field(entry: &Entry, key: &str) -> String {
        entry.get(key).map(|chunks| chunks.format_verbatim()).unwrap_or_default()
    }

    #[test]
    fn every_source_is_an_entry_with_its_own_title() {
        let text = real("sources.bib", None);
        let bibliography = read(&text);
        let sources = &crate::data::real().open.sources;
        assert_eq!(bibliography.len(), sources.len());
        for source in sources {
            let entry = sound(bibliography.get(&source.id).ok_or(&source.id));
            // This reader takes every kind of space for a plain one.
            let title: Vec<&str> = source.title.get(&source.language).split_whitespace().collect();
            assert_eq!(field(entry, "title"), title.join(" "), "{}", source.id);
            assert_eq!(field(entry, "publisher"), source.publisher, "{}", source.id);
            // … and hyphens in a row for a dash, where BibLaTeX itself reads letter by letter.
            let url = source.url.as_deref().unwrap_or_default().replace("---", "—").replace("--", "–");
            assert_eq!(entry.url().unwrap_or_default(), url);
            assert_eq!(entry.date().is_ok(), source.date.is_some(), "{}: {:?}", source.id, source.date);
        }
    }

    #[test]
    fn letters_that_latex_would_act_on_are_printed() {
        let title = r"50% of $5 & #1_a {b} c~d^e \f -- g";
        let source = OpenSource {
            id: "x".to_owned(),
            title: [("en".to_owned(), title.to_owned())].into_iter().collect(),
            language: "en".to_owned(),
            url: Some("https://example.org/%E3%81%82_a~b?c=1&d={e}#f".to_owned()),
            archived: Some("https://example.org/old%20one".to_owned()),
            date: Some("1955-06~".to_owned()),
            ..OpenSource::default()
        };
        let text = entry(&Reference::of(&source));
        assert!(text.contains(
            r"{{50\% of \$5 \& \#1\_a \textbraceleft{}b\textbraceright{} c\textasciitilde{}d\textasciicircum{}e \textbackslash{}f -{}- g}}"
        ));
        assert!(text.contains("  year = {1955},\n  month = jun,\n"), "{text}");
        assert_eq!(text.matches('{').count(), text.matches('}').count(), "BibTeX counts braces");
        let bibliography = read(&text);
        let entry = sound(bibliography.get("x").ok_or(&text));
        assert_eq!(entry.url().ok().as_deref(), Some("https://example.org/%E3%81%82_a~b?c=1&d=%7Be%7D#f"));
        assert_eq!(field(entry, "note"), "Archived: https://example.org/old%20one");
    }

    #[test]
    fn both_titles_and_the_side_are_there() {
        let bibliography = read(&sample(write, Language::En));
        let entry = sound(bibliography.get("rt-2022-10-03").cloned().ok_or("it is not there"));
        assert_eq!(entry.entry_type, EntryType::Article);
        assert_eq!(field(&entry, "title"), "О Кисиде");
        assert_eq!(field(&entry, "titleaddon"), "On <b>Kishida</b>");
        assert_eq!(field(&entry, "keywords"), "russia, press");
        assert_eq!(field(&entry, "langid"), "russian");
    }
}
