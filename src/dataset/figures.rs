//! What there is, counted: how evenly it is told, how many sources each side gives, and how much
//! rests on them. The report and the pages show these numbers as they come out.

use std::collections::{BTreeMap, BTreeSet};
use timeline::language::Language;
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
    /// Actors that have a part in an event.
    pub actors: usize,
    /// Places where an event happened.
    pub places: usize,
    /// Sources about which something is not certain: mostly, that more than an excerpt was not seen.
    pub uncertain_sources: usize,
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
    /// Events by decade of their first day, `1850s`, each from the first to the last.
    pub events_by_decade: Counts,
    /// Sources by decade; what has no date is `undated`.
    pub sources_by_decade: Counts,
    /// Events by theme.
    pub events_by_theme: Counts,
    /// Events by importance, from 5 down.
    pub events_by_importance: Counts,
    /// Events with title and summary in a language.
    pub events_by_language: Counts,
    /// Events that cite two publishers or more.
    pub events_with_two_publishers: usize,
    /// Links between events.
    pub echoes: usize,
    /// Events that give the official name of a document.
    pub officially_named: usize,
    /// Major events that say why they cite no primary and no official source.
    pub without_primary: Vec<String>,
    /// Events that cite nothing but the press.
    pub on_press_alone: Vec<String>,
    /// Events told by one side's sources alone.
    pub told_by_one_side: Vec<String>,
    /// The day that lies longest back on which an event was compared with its sources, and how many
    /// have not been since.
    pub oldest_check: (String, usize),
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
    let publishers: BTreeMap<&str, &str> =
        open.sources.iter().map(|source| (source.id.as_str(), source.publisher.as_str())).collect();
    let published = |event: &OpenEvent| -> BTreeSet<&str> {
        event.cites.iter().filter_map(|cite| publishers.get(cite.source.as_str()).copied()).collect()
    };
    let kinds: BTreeMap<&str, &str> =
        open.sources.iter().map(|source| (source.id.as_str(), source.kind.as_str())).collect();
    let is_press = |source: &str| kinds.get(source).is_some_and(|kind| *kind == "press");
    let named = |ids: fn(&OpenEvent) -> &Vec<String>| events().flat_map(ids).collect::<BTreeSet<_>>().len();
    let those = |are: &dyn Fn(&&OpenEvent) -> bool| -> Vec<String> {
        events().filter(are).map(|event| event.id.clone()).collect()
    };
    let themes: Vec<&str> = open.themes.iter().map(|theme| theme.id.as_str()).collect();
    let importance = ["", "1", "2", "3", "4", "5"];
    let has = |event: &OpenEvent, code: &str| {
        event.title.exact(code).is_some() && event.summary.exact(code).is_some()
    };
    let in_language = |language: Language| {
        let count = events().filter(|event| has(event, language.code())).count();
        (language.code().to_owned(), count)
    };
    let oldest = events().map(|event| event.checked.as_str()).min().unwrap_or_default();
    let mut sources_by_language = tally(&[], sources().map(|source| source.language.as_str()));
    sources_by_language.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Figures {
        events: open.events.len(),
        sources: open.sources.len(),
        actors: named(|event| &event.actors),
        places: named(|event| &event.places),
        uncertain_sources: sources().filter(|source| source.uncertain.is_some()).count(),
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
        events_by_decade: decades(events().map(|event| event.edtf.as_str())),
        sources_by_decade: decades(sources().map(|source| source.date.as_deref().unwrap_or_default())),
        events_by_theme: tally(&themes, events().map(|event| event.theme.as_str())),
        events_by_importance: tally(
            &["5", "4", "3", "2", "1"],
            events().filter_map(|event| importance.get(usize::from(event.importance)).copied()),
        ),
        events_by_language: Language::ALL.map(in_language).into(),
        events_with_two_publishers: events().filter(|event| published(event).len() > 1).count(),
        echoes: events().map(|event| event.echoes.len()).sum(),
        officially_named: events().filter(|event| !event.official.is_empty()).count(),
        without_primary: those(&|event| !event.without_primary.is_empty()),
        on_press_alone: those(&|event| {
            !event.cites.is_empty() && event.cites.iter().all(|cite| is_press(&cite.source))
        }),
        told_by_one_side: those(&|event| matches!(whose_sources(event, &side), "japan" | "russia")),
        oldest_check: (oldest.to_owned(), events().filter(|event| event.checked == oldest).count()),
    }
}

/// How many dates in EDTF each decade holds, with the empty ones between.
fn decades<'a>(dates: impl Iterator<Item = &'a str>) -> Counts {
    let mut found: BTreeMap<Option<u32>, usize> = BTreeMap::new();
    for date in dates {
        *found.entry(date.get(..3).and_then(|decade| decade.parse().ok())).or_default() += 1;
    }
    let undated = found.remove(&None);
    let known = || found.keys().flatten().copied();
    let (first, last) = (known().min().unwrap_or(1), known().max().unwrap_or(0));
    (first..=last)
        .map(|decade| (format!("{decade}0s"), found.get(&Some(decade)).copied().unwrap_or_default()))
        .chain(undated.map(|count| ("undated".to_owned(), count)))
        .collect()
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
