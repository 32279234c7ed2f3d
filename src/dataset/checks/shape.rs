//! Rules about keys and the values under them. All of it follows the tables in [`crate::shape`].

use crate::folder::{Folder, How};
use crate::problem::Report;
use crate::shape::Kind;
use crate::tree::Value;

pub(super) fn every_key_is_known(folder: &Folder<'_>, report: &mut Report) {
    for misfit in &folder.misfits {
        if let How::Unknown { key, owner, keys } = &misfit.how {
            let right = match super::ids::nearest(key, keys.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None if keys.is_empty() => "begin with a table such as [some-id]".to_owned(),
                None => format!("there are {}", keys.join(", ")),
            };
            report.say(&misfit.file, misfit.line, format!("{owner} has no key `{key}`"), right);
        }
    }
}

pub(super) fn every_needed_key_is_there(folder: &Folder<'_>, report: &mut Report) {
    for misfit in &folder.misfits {
        if let How::Missing { key, owner, kind } = &misfit.how {
            let wrong = format!("{owner} without `{key}`");
            report.say(&misfit.file, misfit.line, wrong, format!("add `{key}`: {}", kind.wanted()));
        }
    }
}

pub(super) fn every_value_has_its_type(folder: &Folder<'_>, report: &mut Report) {
    for misfit in &folder.misfits {
        if let How::Type { path, found, kind } = &misfit.how {
            let wrong = format!("`{path}` is {found}");
            report.say(&misfit.file, misfit.line, wrong, format!("write {}", kind.wanted()));
        }
    }
}

pub(super) fn every_word_is_one_of_those_allowed(folder: &Folder<'_>, report: &mut Report) {
    for leaf in &folder.leaves {
        if let (Kind::OneOf(words), Some(text)) = (leaf.kind, leaf.text())
            && !words.contains(&text)
        {
            let wrong = match text {
                "" => format!("`{}` is empty", leaf.path),
                text => format!("`{}` cannot be “{text}”", leaf.path),
            };
            report.say(leaf.file, Some(leaf.line), wrong, format!("write one of {}", words.join(", ")));
        }
    }
}

pub(super) fn importance_is_from_1_to_5(folder: &Folder<'_>, report: &mut Report) {
    for leaf in &folder.leaves {
        if let (Kind::Grade, Value::Whole(grade)) = (leaf.kind, &leaf.node.value)
            && !(1..=5).contains(grade)
        {
            report.say(
                leaf.file,
                Some(leaf.line),
                format!("`{}` cannot be {grade}", leaf.path),
                "write 5 (turning point), 4 (major), 3 (notable), 2 (detail) or 1 (footnote)",
            );
        }
    }
}

pub(super) fn every_number_is_in_its_range(folder: &Folder<'_>, report: &mut Report) {
    for leaf in &folder.leaves {
        if let (Kind::Number(most), Some(number)) = (leaf.kind, leaf.node.number())
            && !(-most..=most).contains(&number)
        {
            let wrong = format!("`{}` cannot be {number}", leaf.path);
            report.say(leaf.file, Some(leaf.line), wrong, format!("write {}", leaf.kind.wanted()));
        }
    }
}

pub(super) fn every_address_is_on_the_web(folder: &Folder<'_>, report: &mut Report) {
    for leaf in &folder.leaves {
        if let (Kind::Address, Some(text)) = (leaf.kind, leaf.text())
            && !is_on_the_web(text)
        {
            report.say(
                leaf.file,
                Some(leaf.line),
                format!("“{text}” is not an address on the web"),
                "write it whole, from https:// on, or leave `url` out",
            );
        }
    }
}

pub(super) fn every_language_is_a_code(folder: &Folder<'_>, report: &mut Report) {
    for leaf in &folder.leaves {
        if let (Kind::Language, Some(text)) = (leaf.kind, leaf.text()) {
            let is_code = (2..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase());
            if !is_code {
                let wrong = format!("“{text}” is not the code of a language");
                report.say(leaf.file, Some(leaf.line), wrong, "write en, ja, ru, de or another of ISO 639");
            }
        }
    }
}

fn is_on_the_web(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    let unsafe_letter =
        |letter: char| letter.is_whitespace() || letter.is_control() || "\"<>\\^`{|}".contains(letter);
    host.is_some_and(|host| host.contains('.') && !host.contains('@')) && !text.contains(unsafe_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_addresses_are_on_the_web() {
        for text in ["https://www.mofa.go.jp/a?b=c#d", "http://kremlin.ru", "https://例え.jp/道"] {
            assert!(is_on_the_web(text), "{text}");
        }
        for text in [
            "",
            "www.mofa.go.jp",
            "ftp://mofa.go.jp",
            "javascript:alert(1)",
            "https://",
            "https://x",
            "https://user@mofa.go.jp",
            "https://mofa.go.jp/a b",
            "https://mofa.go.jp/\"",
            "//mofa.go.jp",
        ] {
            assert!(!is_on_the_web(text), "{text}");
        }
    }
}
