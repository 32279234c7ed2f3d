//! Rules about what is written for readers.

use crate::folder::Folder;
use crate::problem::Report;
use crate::release::LANGUAGES;
use crate::shape::{Kind, Registry};
use crate::tree::Node;

/// The most characters a short title may have: more do not fit on the line.
const SHORT: [(&str, usize); 3] = [("en", 24), ("ja", 12), ("ru", 24)];

/// The fewest and the most characters a summary may have. Japanese says the same in less than half
/// as many characters as the other two.
const SUMMARY: [(&str, usize, usize); 3] = [("en", 200, 600), ("ja", 100, 300), ("ru", 200, 600)];

/// What would be mark-up elsewhere, besides `<tags>` and `&entities;`.
const MARKS: [&str; 4] = ["](", "**", "__", "`"];

pub(super) fn every_text_is_in_every_language(folder: &Folder<'_>, report: &mut Report) {
    for leaf in folder.leaves.iter().filter(|leaf| matches!(leaf.kind, Kind::Texts)) {
        missing(leaf.file, &leaf.path, leaf.node, &LANGUAGES, report);
    }
    for source in folder.of_registry(Registry::Sources) {
        let Some(title) = source.table.get("title").filter(|title| title.table().is_some()) else {
            continue;
        };
        let own = source.table.text("language").unwrap_or_default();
        let own = LANGUAGES.into_iter().filter(|each| own == *each && own != "en");
        let languages: Vec<&str> = ["en"].into_iter().chain(own).collect();
        missing(source.file, "title", title, &languages, report);
    }
}

pub(super) fn short_titles_are_short(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        let Some(short) = event.table.get("short").and_then(Node::table) else {
            continue;
        };
        for (language, most) in SHORT {
            let letters = short.text(language).map_or(0, |text| text.chars().count());
            if most < letters {
                report.say(
                    event.file,
                    short.line(language),
                    format!("`short.{language}` has {letters} characters"),
                    format!("at most {most} fit on the line"),
                );
            }
        }
    }
}

pub(super) fn summaries_say_enough_and_no_more(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        let Some(summary) = event.table.get("summary").and_then(Node::table) else {
            continue;
        };
        for (language, fewest, most) in SUMMARY {
            // A text that is blank is missing.
            let text = summary.text(language).filter(|text| !text.trim().is_empty());
            let Some(letters) = text.map(|text| text.chars().count()) else {
                continue;
            };
            let right = match letters {
                few if few < fewest => "say what happened, when, and between whom, in two to four sentences",
                many if most < many => "keep to what happened; what sources differ on belongs in `note`",
                _ => continue,
            };
            report.say(
                event.file,
                summary.line(language),
                format!("`summary.{language}` has {letters} characters, not {fewest} to {most}"),
                right,
            );
        }
    }
}

pub(super) fn no_text_has_mark_up(folder: &Folder<'_>, report: &mut Report) {
    for leaf in folder.leaves.iter().filter(|leaf| matches!(leaf.kind, Kind::Plain | Kind::Prose)) {
        if let Some(mark) = leaf.text().and_then(mark_up) {
            report.say(
                leaf.file,
                Some(leaf.line),
                format!("`{}` has mark-up: {mark}", leaf.path),
                "write plain text: it is shown as it stands",
            );
        }
    }
}

pub(super) fn every_character_can_be_seen(folder: &Folder<'_>, report: &mut Report) {
    for leaf in &folder.leaves {
        if let Some(letter) = leaf.text().and_then(|text| text.chars().find(|letter| is_hidden(*letter))) {
            let name = match letter {
                '\n' | '\r' => "a line end".to_owned(),
                '\t' => "a tab".to_owned(),
                '\u{fffd}' => "U+FFFD, which stands for a lost character".to_owned(),
                _ => format!("the invisible character U+{:04X}", u32::from(letter)),
            };
            report.say(
                leaf.file,
                Some(leaf.line),
                format!("`{}` holds {name}", leaf.path),
                "write one line of visible characters",
            );
        }
    }
}

fn missing(file: &str, path: &str, texts: &Node, languages: &[&str], report: &mut Report) {
    let Some(table) = texts.table() else {
        return;
    };
    for language in languages {
        // A text of another type is a problem of its own.
        let blank = match table.get(language) {
            None => true,
            Some(node) => node.text().is_some_and(|text| text.trim().is_empty()),
        };
        if blank {
            let line = table.line(language).unwrap_or(texts.line);
            let wrong = format!("`{path}` is missing in “{language}”");
            report.say(file, Some(line), wrong, format!("write `{path}.{language}`"));
        }
    }
}

/// The first piece of mark-up in a text.
fn mark_up(text: &str) -> Option<String> {
    let tag = text.match_indices('<').find_map(|(at, _)| {
        let next = text[at + 1..].chars().next()?;
        (next.is_ascii_alphabetic() || "/!?".contains(next)).then(|| format!("<{next}"))
    });
    let entity = || {
        text.match_indices('&').find_map(|(at, _)| {
            let (name, _) = text[at + 1..].split_once(';')?;
            let form = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'#';
            ((2..=32).contains(&name.len()) && name.bytes().all(form)).then(|| format!("&{name};"))
        })
    };
    let mark = || MARKS.into_iter().find(|mark| text.contains(mark)).map(str::to_owned);
    tag.or_else(entity).or_else(mark)
}

/// Characters that change how others are shown, or show nothing themselves.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{feff}' | '\u{fff9}'..='\u{fffd}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mark_up_is_found() {
        for (text, mark) in [
            ("a <b>bold</b> word", "<b"),
            ("</p>", "</"),
            ("Q&amp;A", "&amp;"),
            ("&#8212;", "&#8212;"),
            ("see [this](there)", "]("),
            ("**bold**", "**"),
            ("`code`", "`"),
        ] {
            assert_eq!(mark_up(text).as_deref(), Some(mark), "{text}");
        }
    }

    #[test]
    fn plain_text_is_not_mark_up() {
        for text in
            ["1 < 2", "<", "Q&A; B", "R&D", "&;", "a * b", "[sic]", "«ёлочки»", "択捉島（イトゥルプ島）"]
        {
            assert_eq!(mark_up(text), None, "{text}");
        }
    }
}
