//! Every folder in `tests/fixtures/bad/` shows one rule, and `expected.txt` in it is all that is
//! said about it. `UPDATE_EXPECT=1 cargo test -p dataset` writes those files anew.

#![allow(clippy::expect_used)]

use dataset::{Problem, read, rules};
use expect_test::expect_file;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use timeline::date::Day;

/// The day the fixtures are judged by, 2026-11-22, whatever the release is.
const RELEASE: Day = Day(20_779);

#[test]
fn each_bad_folder_has_exactly_its_problems() {
    for folder in folders() {
        let (_, problems) = read(&folder, RELEASE);
        let report: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
        expect_file![folder.join("expected.txt")].assert_eq(&report);
    }
}

#[test]
fn each_bad_folder_breaks_its_rule_and_no_other() {
    for folder in folders() {
        let (_, problems) = read(&folder, RELEASE);
        let broken: BTreeSet<&str> = problems.iter().map(|problem| problem.rule).collect();
        assert_eq!(broken, BTreeSet::from([name(&folder).as_str()]));
    }
}

#[test]
fn every_rule_has_a_bad_folder() {
    let shown: BTreeSet<String> = folders().iter().map(|folder| name(folder)).collect();
    assert_eq!(shown, rules().map(str::to_owned).collect());
}

#[test]
fn the_good_folder_has_no_problem() {
    let (history, problems) = read(&fixtures().join("good"), RELEASE);
    assert_eq!(problems, Vec::<Problem>::new());
    let ids: Vec<&str> = history.events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "1853-mission",
            "1855-treaty-of-shimoda",
            "1904-war",
            "1905-peace",
            "1930-fishing",
            "2022-still-going-on"
        ]
    );
}

fn folders() -> Vec<PathBuf> {
    let entries = fs::read_dir(fixtures().join("bad")).expect("the bad folders");
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("a folder").path()).collect();
    folders.sort();
    folders
}

fn fixtures() -> PathBuf {
    let here = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("run by cargo"));
    let mut above = here.ancestors().map(|folder| folder.join("tests/fixtures"));
    above.find(|folder| folder.is_dir()).expect("tests/fixtures above the crate")
}

fn name(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
