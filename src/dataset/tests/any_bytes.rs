//! Nothing that a file holds ends the checker: good files with bytes changed, and any bytes at all.

#![allow(clippy::expect_used)]

use dataset::{line_json, open_json, prose, read_files, release};
use proptest::prelude::*;
use timeline::language::Language;

const EVENT: &str = include_str!("../../../tests/fixtures/good/1855-treaty-of-shimoda.toml");
const SOURCES: &str = include_str!("../../../tests/fixtures/good/sources.toml");
const ERAS: &str = include_str!("../../../tests/fixtures/good/eras.toml");

/// Pieces that a change is made of: whole TOML as well as what breaks it.
const PIECES: [&str; 24] = [
    "",
    "\"",
    "'",
    "\"\"\"",
    "[",
    "]",
    "[[cites]]\n",
    "{",
    "}",
    "=",
    "\n",
    ".",
    "-",
    "/",
    "..",
    "X",
    "?",
    "0000-00-00",
    "9999-12-31",
    "1e999",
    "[title]\n",
    "閏",
    "\u{feff}",
    "é",
];

fn check(files: &[(&str, Vec<u8>)]) {
    let files = files.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.clone()));
    let (history, problems) = read_files(files.collect(), release());
    for problem in problems {
        assert!(!problem.to_string().contains(char::is_control));
        assert!(!problem.wrong.is_empty() && !problem.right.is_empty());
    }
    assert_eq!(prose(&history, Language::Ja).events.iter().count(), history.events.len());
    for text in [line_json(&history, Language::Ru), open_json(&history)] {
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
    }
}

/// A text with pieces put over some of its bytes; the result need not be UTF-8.
fn changed(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let change = (0..text.len(), 0..8usize, 0..PIECES.len(), any::<u8>());
    proptest::collection::vec(change, 1..6).prop_map(|changes| {
        let mut bytes = text.as_bytes().to_vec();
        for (at, length, piece, byte) in changes {
            let at = at.min(bytes.len());
            let end = (at + length).min(bytes.len());
            let piece = match PIECES[piece] {
                "" => vec![byte],
                piece => piece.as_bytes().to_vec(),
            };
            bytes.splice(at..end, piece);
        }
        bytes
    })
}

proptest! {
    #[test]
    fn a_changed_event_is_survived(bytes in changed(EVENT)) {
        check(&[("1855-treaty-of-shimoda.toml", bytes)]);
    }

    #[test]
    fn changed_registries_are_survived(sources in changed(SOURCES), eras in changed(ERAS)) {
        let event = EVENT.as_bytes().to_vec();
        check(&[("1855-treaty-of-shimoda.toml", event), ("sources.toml", sources), ("eras.toml", eras)]);
    }

    #[test]
    fn a_registry_in_place_of_an_event_is_survived(bytes in changed(SOURCES)) {
        check(&[("1855-a.toml", bytes.clone()), ("places.toml", bytes)]);
    }

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        check(&[("1855-a.toml", bytes.clone()), ("themes.toml", bytes)]);
    }

    #[test]
    fn any_text_in_the_fields_is_survived(text in "\\PC{0,30}", date in "[0-9X?~%/.-]{0,22}") {
        let event = EVENT.replace("1855-02-07", &date).replace("安政元年十二月二十一日", &text.replace(['"', '\\'], ""));
        check(&[("1855-a.toml", event.into_bytes())]);
    }

    #[test]
    fn any_name_is_survived(name in "\\PC{0,20}(\\.toml)?") {
        check(&[(&name, EVENT.as_bytes().to_vec())]);
    }
}
