//! What the checker says of a file as `cargo xtask new-event` writes it: what is still to be written,
//! line by line, and nothing else.

#![allow(clippy::expect_used)]

use dataset::{read_files, release};
use expect_test::expect;

const TEMPLATE: &str = include_str!("../../xtask/event.toml");

#[test]
fn a_fresh_event_lists_what_is_to_be_written() {
    let text = TEMPLATE.replace("{year}", "1956").replace("{today}", &release().iso());
    let (_, problems) = read_files(vec![("1956-a.toml".to_owned(), text.into_bytes())], release());
    let said: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
    expect![[r#"
        1956-a.toml:9: `side` is empty; write one of japan, russia, both, others
        1956-a.toml:10: `theme` is empty; write the id of a theme, from themes.toml
        1956-a.toml:11: `importance` cannot be 0; write 5 (turning point), 4 (major), 3 (notable), 2 (detail) or 1 (footnote)
        1956-a.toml:12: `actors` is empty; write the id of an actor, from actors.toml
        1956-a.toml:14: `agreement` is empty; write one of agreed, read-differently, disputed, one-sided
        1956-a.toml:20: `title` is missing in “en”; write `title.en`
        1956-a.toml:21: `title` is missing in “ja”; write `title.ja`
        1956-a.toml:22: `title` is missing in “ru”; write `title.ru`
        1956-a.toml:25: `short` is missing in “en”; write `short.en`
        1956-a.toml:26: `short` is missing in “ja”; write `short.ja`
        1956-a.toml:27: `short` is missing in “ru”; write `short.ru`
        1956-a.toml:30: `summary` is missing in “en”; write `summary.en`
        1956-a.toml:31: `summary` is missing in “ja”; write `summary.ja`
        1956-a.toml:32: `summary` is missing in “ru”; write `summary.ru`
        1956-a.toml:50: `cites.source` is empty; write the id of a source, from sources-<kind>.toml
        1956-a.toml:52: `cites` without `supports`; add `supports`: a text in quotation marks
    "#]].assert_eq(&said);
}

#[test]
fn every_key_of_the_template_can_be_used() {
    let year = TEMPLATE.replace("{year}", "1956").replace("{today}", &release().iso());
    // The first lines are for whoever reads the file; after them, what is commented out is TOML.
    let (_, keys) = year.split_once("\n\n").expect("a first paragraph");
    let used: String = keys.lines().map(|line| format!("{}\n", line.trim_start_matches("# "))).collect();
    let (_, problems) = read_files(vec![("1956-a.toml".to_owned(), used.into_bytes())], release());
    let wrong: Vec<_> = problems
        .iter()
        .filter(|problem| ["not-toml", "unknown-key", "wrong-type", "duplicate-id"].contains(&problem.rule))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
