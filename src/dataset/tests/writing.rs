//! What is written: the line without its prose, the prose without its line, and the whole.

#![allow(clippy::expect_used)]

use dataset::{line_json, open_json, prose, read, release};
use expect_test::expect;
use serde_json::Value;
use std::path::PathBuf;
use timeline::language::Language;
use timeline::open::{self, OpenHistory};

#[test]
fn the_line_holds_what_is_drawn() {
    let line: Value = serde_json::from_str(&line_json(&good(), Language::Ja)).expect("JSON");
    expect![[r#"
        {
          "actors": [
            "japan-shogunate"
          ],
          "edtf": "1855-02-07",
          "id": "1855-treaty-of-shimoda",
          "importance": 5,
          "short": "日露和親条約",
          "side": "both",
          "theme": "treaty",
          "title": "日露和親条約（下田条約）"
        }"#]]
    .assert_eq(&pretty(&line["events"][1]));
    assert_eq!((line.get("places"), line.get("sources")), (None, None));
}

#[test]
fn the_prose_holds_what_is_read_in_one_language() {
    let prose = prose(&good(), Language::Ja);
    expect![[r#"
        ProseEvent {
            summary: "両国は択捉島（イトゥルプ島）と得撫島（ウルップ島）の間に国境を定めた。樺太（サハリン）には国境を設けず、これまでどおりとした。下田、箱館、長崎の三港がロシアの船に開かれ、批准書は翌年に下田で交換された。",
            note: "注記。",
            actors: [
                "江戸幕府",
            ],
            places: [
                "下田",
                "択捉島（イトゥルプ島）",
            ],
            old_style: Some(
                "1855-01-26",
            ),
            japanese: Some(
                "安政元年十二月二十一日",
            ),
            cites: [
                ProseCite {
                    source: "treaty-1855",
                    locator: Some(
                        "第2条",
                    ),
                    supports: "",
                    quote: Some(
                        "今より後日本国と魯西亜国との境「ヱトロプ」島と「ウルップ」島との間に在るへし",
                    ),
                },
                ProseCite {
                    source: "report-2022",
                    locator: None,
                    supports: "",
                    quote: None,
                },
            ],
            agreement: "双方で解釈が異なる",
            positions: [
                ProsePosition {
                    side: "japan",
                    whose: "日本",
                    text: "他国の領土となったことのない島々である。",
                    source: "mofa",
                },
                ProsePosition {
                    side: "russia",
                    whose: "ロシア",
                    text: "島々は1945年に返還された。",
                    source: "mid",
                },
            ],
            echoes: [
                ProseEcho {
                    event: "1853-mission",
                    how: "応答",
                },
            ],
        }
    "#]].assert_debug_eq(prose.events.get("1855-treaty-of-shimoda").expect("its text"));
    expect![[r#"
        [
            (
                "mid",
                ProseSource {
                    title: "The islands",
                    original: "Острова",
                    publisher: "The ministry in Moscow",
                    date: None,
                    language: "ru",
                    kind: "公的資料、ロシア",
                    url: Some(
                        "https://example.org/islands",
                    ),
                    what: "ロシアの見解",
                    uncertain: "",
                },
            ),
            (
                "treaty-1855",
                ProseSource {
                    title: "日露和親条約",
                    original: "",
                    publisher: "The two governments",
                    date: Some(
                        "1855-02-07",
                    ),
                    language: "ja",
                    kind: "一次資料、第三国",
                    url: None,
                    what: "条約の本文",
                    uncertain: "",
                },
            ),
            (
                "report-2022",
                ProseSource {
                    title: "Report",
                    original: "Bericht",
                    publisher: "A newspaper",
                    date: None,
                    language: "de",
                    kind: "報道、第三国",
                    url: Some(
                        "https://example.org/report?year=2022&page=1",
                    ),
                    what: "記事",
                    uncertain: "筆者",
                },
            ),
            (
                "mofa",
                ProseSource {
                    title: "北方領土",
                    original: "",
                    publisher: "The ministry in Tokyo",
                    date: None,
                    language: "ja",
                    kind: "公的資料、日本",
                    url: None,
                    what: "日本の見解",
                    uncertain: "",
                },
            ),
        ]
    "#]]
    .assert_debug_eq(&prose.sources.iter().collect::<Vec<_>>());
}

#[test]
fn the_line_is_the_whole_with_less_in_it() {
    let whole = good();
    for language in Language::ALL {
        let line = open::read(&line_json(&whole, language)).expect("JSON");
        let days = |history: &OpenHistory| -> Vec<_> {
            history.eras.iter().map(|era| (era.id.clone(), era.from.clone(), era.to.clone())).collect()
        };
        assert_eq!(days(&line), days(&whole));
        for (drawn, event) in line.events.iter().zip(&whole.events) {
            assert_eq!((&drawn.id, &drawn.edtf), (&event.id, &event.edtf));
            assert_eq!(drawn.title.get(language.code()), event.title.get(language.code()));
            assert!(drawn.summary.is_empty() && drawn.cites.is_empty());
        }
        assert!(line_json(&whole, language).len() < open_json(&whole).len() / 3);
    }
}

#[test]
fn what_is_written_can_be_read_again() {
    let whole = good();
    assert_eq!(open::read(&open_json(&whole)).as_ref(), Ok(&whole));
    for language in Language::ALL {
        let prose = prose(&whole, language);
        assert_eq!(prose.events.iter().count(), whole.events.len());
        for event in &whole.events {
            let text = prose.events.get(&event.id).expect("its text");
            let (cited, cites) = (text.cites.iter(), event.cites.iter());
            assert!(cited.map(|cite| &cite.source).eq(cites.map(|cite| &cite.source)));
            assert_eq!(text.summary, event.summary.get(language.code()));
        }
    }
}

#[test]
fn every_echo_leads_back() {
    let whole: Value = serde_json::from_str(&open_json(&good())).expect("JSON");
    let back = whole["events"].as_array().into_iter().flatten().map(|event| {
        let by = event["echoed_by"].as_array().into_iter().flatten();
        let by: Vec<String> = by.map(|echo| format!(" {} ({})", echo["event"], echo["how"])).collect();
        format!("{}:{}\n", event["id"], by.concat()).replace('"', "")
    });
    expect![[r#"
        1853-mission: 1855-treaty-of-shimoda (answers)
        1855-treaty-of-shimoda: 1905-peace (abrogates)
        1904-war:
        1905-peace:
        1930-fishing:
        2022-still-going-on:
    "#]]
    .assert_eq(&back.collect::<String>());
}

#[test]
fn a_place_is_called_what_it_was_called_then() {
    let check = |edtf: &str, expected: [&str; 3]| {
        let mut whole = good();
        let event = &mut whole.events[0];
        (event.edtf, event.places) = (edtf.to_owned(), vec!["yuzhno-sakhalinsk".to_owned()]);
        let id = event.id.clone();
        let names = Language::ALL.map(|language| {
            let prose = prose(&whole, language);
            prose.events.get(&id).map_or_else(String::new, |event| event.places.join(" + "))
        });
        assert_eq!(names, expected, "{edtf}");
    };
    let vladimirovka = [
        "Vladimirovka (now Yuzhno-Sakhalinsk)",
        "ウラジミロフカ（現・ユジノサハリンスク）",
        "Владимировка (ныне Южно-Сахалинск)",
    ];
    let toyohara = [
        "Toyohara (now Yuzhno-Sakhalinsk)",
        "豊原（現・ユジノサハリンスク）",
        "Тоёхара (ныне Южно-Сахалинск)",
    ];
    check("1882", vladimirovka);
    check("1905-08-31", vladimirovka);
    check("1905-09-01/1950", toyohara);
    check("1946-06-03", toyohara);
    check("1946-06-04", ["Yuzhno-Sakhalinsk", "ユジノサハリンスク", "Южно-Сахалинск"]);
}

#[test]
fn days_follow_from_the_edtf() {
    let days = good().events.into_iter().map(|event| {
        let start = event.start.unwrap_or_default();
        let end = event.end.unwrap_or_default();
        format!("{}: {start} {end} {}\n", event.edtf, event.precision)
    });
    expect![[r#"
        1853-08-22: 1853-08-22  day
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
