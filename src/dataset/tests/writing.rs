//! What is written: the line without its prose, the prose without its line, and the whole.

#![allow(clippy::expect_used)]

use dataset::{LANGUAGES, line_json, open_json, prose_json, read, release};
use expect_test::expect;
use serde_json::Value;
use std::path::PathBuf;
use timeline::open::{self, OpenHistory, read_prose};

#[test]
fn the_line_holds_what_is_drawn() {
    let line: Value = serde_json::from_str(&line_json(&good())).expect("JSON");
    expect![[r#"
        {
          "actors": [
            "japan-shogunate"
          ],
          "agreement": "read-differently",
          "edtf": "1855-02-07",
          "id": "1855-treaty-of-shimoda",
          "importance": 5,
          "places": [
            "shimoda",
            "etorofu-iturup"
          ],
          "short": {
            "en": "Treaty of Shimoda",
            "ja": "日露和親条約",
            "ru": "Симодский трактат"
          },
          "side": "both",
          "theme": "treaty",
          "title": {
            "en": "Treaty of Shimoda",
            "ja": "日露和親条約（下田条約）",
            "ru": "Симодский трактат"
          }
        }"#]]
    .assert_eq(&pretty(&line["events"][0]));
    expect![[r#"
        {
          "id": "shimoda",
          "name": {
            "en": "Shimoda",
            "ja": "下田",
            "ru": "Симода"
          }
        }"#]]
    .assert_eq(&pretty(&line["places"][0]));
    assert_eq!(line.get("sources"), None);
}

#[test]
fn the_prose_holds_what_is_read_in_one_language() {
    let prose: Value = serde_json::from_str(&prose_json(&good(), "ja")).expect("JSON");
    expect![[r#"
        {
          "agreement": "read-differently",
          "cites": [
            {
              "locator": "article 2",
              "quote": "今より後日本国と魯西亜国との境「ヱトロプ」島と「ウルップ」島との間に在るへし",
              "source": "treaty-1855",
              "supports": "the border"
            },
            {
              "source": "report-2022",
              "supports": "that the two sides read it differently"
            }
          ],
          "echoes": [
            {
              "event": "1904-war",
              "how": "answers"
            }
          ],
          "japanese": "安政元年十二月二十一日",
          "note": "注記。",
          "old_style": "1855-01-26",
          "positions": [
            {
              "side": "japan",
              "source": "report-2022",
              "text": "他国の領土となったことのない島々である。"
            }
          ],
          "summary": "両国は択捉島（イトゥルプ島）と得撫島（ウルップ島）の間に国境を定めた。"
        }"#]]
    .assert_eq(&pretty(&prose["events"]["1855-treaty-of-shimoda"]));
    expect![[r#"
        {
          "report-2022": {
            "kind": "press",
            "language": "de",
            "original": "Bericht",
            "publisher": "A newspaper",
            "side": "third",
            "title": "Report",
            "uncertain": "筆者",
            "url": "https://example.org/report?year=2022&page=1",
            "what": "記事"
          },
          "treaty-1855": {
            "date": "1855-02-07",
            "kind": "primary",
            "language": "ja",
            "publisher": "The two governments",
            "side": "third",
            "title": "日露和親条約",
            "what": "条約の本文"
          }
        }"#]]
    .assert_eq(&pretty(&prose["sources"]));
}

#[test]
fn the_line_is_the_whole_with_less_in_it() {
    let whole = good();
    let (line, unread) = open::read(&line_json(&whole));
    assert_eq!(unread, None);
    assert_eq!(line.eras, whole.eras);
    assert_eq!(line.actors, whole.actors);
    assert_eq!(line.themes, whole.themes);
    for (drawn, event) in line.events.iter().zip(&whole.events) {
        assert_eq!((&drawn.id, &drawn.edtf, &drawn.title), (&event.id, &event.edtf, &event.title));
        assert!(drawn.summary.is_empty() && drawn.cites.is_empty());
    }
    assert!(line_json(&whole).len() < open_json(&whole).len() / 2);
}

#[test]
fn what_is_written_can_be_read_again() {
    let whole = good();
    let (again, unread) = open::read(&open_json(&whole));
    assert_eq!(unread, None);
    assert_eq!(again, whole);
    for language in LANGUAGES {
        let prose = read_prose(&prose_json(&whole, language)).expect("prose");
        assert_eq!(prose.events.iter().count(), whole.events.len());
        for event in &whole.events {
            assert_eq!(prose.events.get(&event.id).expect("its text").cites, event.cites);
            assert_eq!(prose.events.get(&event.id).expect("its text").summary, event.summary.get(language));
        }
    }
}

#[test]
fn days_follow_from_the_edtf() {
    let days = good().events.into_iter().map(|event| {
        let start = event.start.unwrap_or_default();
        let end = event.end.unwrap_or_default();
        format!("{}: {start} {end} {}\n", event.edtf, event.precision)
    });
    expect![[r#"
        1855-02-07: 1855-02-07  day
        1904-02-08/1905-09: 1904-02-08 1905-09-30 day
        1905-09-05: 1905-09-05  day
        193X~: 1930-01-01 1939-12-31 decade
        2022-03-21/..: 2022-03-21  day
    "#]]
    .assert_eq(&days.collect::<String>());
}

fn good() -> OpenHistory {
    let here = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("run by cargo"));
    let mut above = here.ancestors().map(|folder| folder.join("tests/fixtures/good"));
    let (history, problems) = read(&above.find(|folder| folder.is_dir()).expect("good"), release());
    assert!(problems.is_empty());
    history
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}
