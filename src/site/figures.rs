//! What there is, counted: how many sources each side gives, and how much rests on them. The
//! pages show these numbers as they come out.

use std::collections::{BTreeMap, BTreeSet};
use timeline::open::{OpenEvent, OpenHistory};

/// Numbers by id, in the order in which they are shown.
pub type Counts = Vec<(String, usize)>;

/// Everything counted.
#[derive(Debug, Default, PartialEq)]
pub struct Figures {
    /// Events.
    pub events: usize,
    /// Sources.
    pub sources: usize,
    /// Sources by `japan`, `russia`, `third`.
    pub sources_by_side: Counts,
    /// Sources by kind.
    pub sources_by_kind: Counts,
    /// Sources by language, the most frequent first.
    pub sources_by_language: Counts,
    /// How often sources of each side are cited.
    pub citations_by_side: Counts,
    /// How often each government's position is given.
    pub positions_by_side: Counts,
    /// Events by who acted.
    pub events_by_side: Counts,
    /// Events by how far the sides agree.
    pub events_by_agreement: Counts,
    /// Events by whose sources they cite: `both`, `japan`, `russia`, `neither`.
    pub events_by_sources: Counts,
}

/// The sides a source may come from.
pub const SOURCE_SIDES: [&str; 3] = ["japan", "russia", "third"];
/// The kinds of sources, those nearest to what happened first.
pub const KINDS: [&str; 5] = ["primary", "official", "scholarship", "reference", "press"];
/// How far the two sides may agree.
pub const AGREEMENTS: [&str; 4] = ["agreed", "read-differently", "disputed", "one-sided"];

/// Counts a history.
pub fn count(open: &OpenHistory) -> Figures {
    let side_of: BTreeMap<&str, &str> =
        open.sources.iter().map(|source| (source.id.as_str(), source.side.as_str())).collect();
    let side = |source: &str| side_of.get(source).copied().unwrap_or_default();
    let sources = || open.sources.iter();
    let events = || open.events.iter();
    let mut sources_by_language = tally(&[], sources().map(|source| source.language.as_str()));
    sources_by_language.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Figures {
        events: open.events.len(),
        sources: open.sources.len(),
        sources_by_side: tally(&SOURCE_SIDES, sources().map(|source| source.side.as_str())),
        sources_by_kind: tally(&KINDS, sources().map(|source| source.kind.as_str())),
        sources_by_language,
        citations_by_side: tally(
            &SOURCE_SIDES,
            events().flat_map(|event| &event.cites).map(|cite| side(&cite.source)),
        ),
        positions_by_side: tally(
            &["japan", "russia"],
            events().flat_map(|event| &event.positions).map(|position| position.side.as_str()),
        ),
        events_by_side: tally(
            &["japan", "both", "russia", "others"],
            events().map(|event| event.side.as_str()),
        ),
        events_by_agreement: tally(&AGREEMENTS, events().map(|event| event.agreement.as_str())),
        events_by_sources: tally(
            &["both", "japan", "russia", "neither"],
            events().map(|event| whose_sources(event, &side)),
        ),
    }
}

/// Whose sources an event cites; positions rest on sources too.
fn whose_sources<'a>(event: &OpenEvent, side: &impl Fn(&str) -> &'a str) -> &'static str {
    let cited = event.cites.iter().map(|cite| &cite.source);
    let sides: BTreeSet<_> = cited
        .chain(event.positions.iter().map(|position| &position.source))
        .map(|source| side(source))
        .collect();
    match (sides.contains("japan"), sides.contains("russia")) {
        (true, true) => "both",
        (true, false) => "japan",
        (false, true) => "russia",
        (false, false) => "neither",
    }
}

/// How often each id comes up: the known ones first, in their order and even if never, then others.
fn tally<'a>(known: &[&str], found: impl Iterator<Item = &'a str>) -> Counts {
    let mut counts: Counts = known.iter().map(|id| ((*id).to_owned(), 0)).collect();
    for id in found.filter(|id| !id.is_empty()) {
        match counts.iter_mut().find(|(known, _)| known == id) {
            Some((_, count)) => *count += 1,
            None => counts.push((id.to_owned(), 1)),
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(counts: &Counts, expected: &str) {
        let seen: Vec<_> = counts.iter().map(|(id, count)| format!("{id} {count}")).collect();
        assert_eq!(seen.join(", "), expected);
    }

    #[test]
    fn what_there_is_is_counted() {
        let figures = count(&crate::data::sample().open);
        assert_eq!((figures.events, figures.sources), (2, 2));
        check(&figures.sources_by_side, "japan 1, russia 1, third 0");
        check(&figures.sources_by_kind, "primary 0, official 1, scholarship 0, reference 0, press 1");
        check(&figures.sources_by_language, "ru 1, ja 1");
        check(&figures.citations_by_side, "japan 1, russia 2, third 0");
        check(&figures.positions_by_side, "japan 1, russia 0");
        check(&figures.events_by_side, "japan 0, both 1, russia 1, others 0");
        check(&figures.events_by_sources, "both 1, japan 0, russia 1, neither 0");
        check(&figures.events_by_agreement, "agreed 0, read-differently 1, disputed 0, one-sided 0");
    }
}
