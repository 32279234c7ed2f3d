//! What a fixture in version control cannot show: links, sizes, names, and a folder that is not there.

#![allow(clippy::expect_used)]

use dataset::{MOST_BYTES_OF_A_REGISTRY, MOST_BYTES_OF_AN_EVENT, read, read_files, release};
use expect_test::{Expect, expect};
use std::fs;
use std::path::PathBuf;

#[test]
fn a_folder_that_is_not_there_is_a_problem() {
    let (history, problems) = read(&PathBuf::from("no/such/events"), release());
    assert!(history.events.is_empty());
    let report: Vec<String> = problems.iter().map(ToString::to_string).collect();
    expect![[r#"
        [
            "events: the folder cannot be read (entity not found); this place is for a TOML file that can be read",
        ]
    "#]]
    .assert_debug_eq(&report);
}

#[cfg(unix)]
#[test]
fn a_link_to_itself_or_to_nothing_is_a_problem() {
    let folder = std::env::temp_dir().join(format!("dataset-links-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    for (from, to) in
        [("1855-a.toml", "1855-a.toml"), ("1855-b.toml", "nothing"), ("1855-c.toml", "/dev/null")]
    {
        std::os::unix::fs::symlink(to, folder.join(from)).expect("a link");
    }
    let (_, problems) = read(&folder, release());
    fs::remove_dir_all(&folder).expect("the folder again");
    let seen: Vec<_> = problems.iter().map(|problem| (problem.rule, problem.line)).collect();
    assert_eq!(seen, [("unreadable", None); 3]);
}

#[test]
fn names_that_differ_only_in_capitals_are_one_id() {
    check(
        &[("1855-a.toml", ""), ("1855-A.toml", "")],
        "duplicate-id",
        &expect![[
            r#"1855-A.toml: “1855-A” differs from “1855-a” only in its capital letters; give one of the two another id"#
        ]],
    );
}

#[test]
fn files_may_have_their_size_and_no_more() {
    let event = "#".repeat(MOST_BYTES_OF_AN_EVENT);
    let registry = "#".repeat(MOST_BYTES_OF_A_REGISTRY);
    check(&[("1855-a.toml", &event), ("sources.toml", &registry)], "too-big", &expect![""]);
    let (event, registry) = (event + "#", registry + "#");
    check(
        &[("1855-a.toml", &event), ("sources.toml", &registry)],
        "too-big",
        &expect![[r#"
            1855-a.toml: the file is bigger than 64 KiB; shorten it: long texts belong in the sources
            sources.toml: the file is bigger than 1024 KiB; shorten it: long texts belong in the sources"#]],
    );
}

#[test]
fn what_a_broken_registry_defines_is_not_called_unknown() {
    let event = "actors = [\"ussr\"]";
    check(&[("1855-a.toml", event), ("actors.toml", "[ussr")], "unknown-actor", &expect![""]);
    check(
        &[("1855-a.toml", event)],
        "unknown-actor",
        &expect![
            "1855-a.toml:1: `actors`: there is no actor “ussr”; take an id that is there, or add an actor: actors.toml"
        ],
    );
}

/// Reads files from memory and compares what one rule says.
fn check(files: &[(&str, &str)], rule: &str, expected: &Expect) {
    let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
    let (_, problems) = read_files(files.collect(), release());
    let said = problems.iter().filter(|problem| problem.rule == rule);
    let said: Vec<String> = said.map(ToString::to_string).collect();
    expected.assert_eq(&said.join("\n"));
}
