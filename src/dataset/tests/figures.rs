//! What there is, counted.

#![allow(clippy::expect_used)]

use dataset::figures::{Counts, count};
use timeline::open::read;

const FILE: &str = r#"{
  "themes": [{"id": "treaty", "name": {"en": "Treaties"}}, {"id": "war", "name": {"en": "War"}}],
  "sources": [
    {"id": "a", "title": {"en": "A"}, "publisher": "One", "date": "2022-10-03", "language": "ru", "kind": "press", "side": "russia", "uncertain": {"en": "Seen as an excerpt only."}},
    {"id": "b", "title": {"en": "B"}, "publisher": "Two", "language": "ja", "kind": "official", "side": "japan"}],
  "events": [
    {"id": "1855-x", "edtf": "1855-02-07", "side": "both", "theme": "treaty", "importance": 5, "agreement": "read-differently",
     "title": {"en": "X", "ja": "X"}, "summary": {"en": "x", "ja": "x"}, "checked": "2026-11-22",
     "official": {"en": "X, the treaty"}, "actors": ["ussr", "japan"], "places": ["shimoda"],
     "cites": [{"source": "b"}, {"source": "a"}], "positions": [{"side": "japan", "source": "b"}]},
    {"id": "1875-y", "edtf": "187X", "side": "russia", "theme": "treaty", "importance": 4, "checked": "2026-10-01", "actors": ["japan"],
     "without_primary": {"en": "The text is lost."},
     "title": {"en": "Y"}, "summary": {"en": "y"}, "cites": [{"source": "a"}], "echoes": [{"event": "1855-x", "how": "repeats"}]}]
}"#;

fn check(counts: &Counts, expected: &str) {
    let seen: Vec<_> = counts.iter().map(|(id, count)| format!("{id} {count}")).collect();
    assert_eq!(seen.join(", "), expected);
}

#[test]
fn what_there_is_is_counted() {
    let figures = count(&read(FILE).expect("JSON"));
    assert_eq!((figures.events, figures.sources, figures.echoes), (2, 2, 1));
    assert_eq!((figures.actors, figures.places, figures.uncertain_sources), (2, 1, 1));
    assert_eq!(
        (figures.officially_named, figures.without_primary.as_slice()),
        (1, &["1875-y".to_owned()][..])
    );
    assert_eq!(figures.on_press_alone, ["1875-y"]);
    check(&figures.sources_by_side, "japan 1, russia 1, third 0");
    check(&figures.sources_by_kind, "primary 0, official 1, scholarship 0, reference 0, press 1");
    check(&figures.sources_by_language, "ru 1, ja 1");
    check(&figures.sources_by_decade, "2020s 1, undated 1");
    check(&figures.citations_by_side, "japan 1, russia 2, third 0");
    check(&figures.positions_by_side, "japan 1, russia 0");
    check(&figures.events_by_side, "japan 0, both 1, russia 1, others 0");
    check(&figures.events_by_sources, "both 1, japan 0, russia 1, neither 0");
    check(&figures.events_by_agreement, "agreed 0, read-differently 1, disputed 0, one-sided 0");
    check(&figures.events_by_decade, "1850s 1, 1860s 0, 1870s 1");
    check(&figures.events_by_theme, "treaty 2, war 0");
    check(&figures.events_by_importance, "5 1, 4 1, 3 0, 2 0, 1 0");
    check(&figures.events_by_language, "en 2, ja 1, ru 0");
    assert_eq!(figures.events_with_two_publishers, 1);
    assert_eq!(figures.told_by_one_side, ["1875-y"]);
    assert_eq!(figures.oldest_check, ("2026-10-01".to_owned(), 1));
}
