//! The whole way of the real dataset: read from `events/`, written as what the line's page carries,
//! read back, laid out, prerendered, cited. Widths of texts are the prerenderer's estimates.

use app::{limits, metrics, prerender};
use std::collections::HashSet;
use std::sync::OnceLock;
use tests::place;
use timeline::address::Address;
use timeline::cite::citation;
use timeline::date::Day;
use timeline::filter::{FACETS, Filter};
use timeline::history::{History, Side};
use timeline::index::{Index, mark};
use timeline::language::Language;
use timeline::layout::{Frame, Picture, picture};
use timeline::open::{OpenHistory, read};
use timeline::view::View;

/// A wide, a middling and a narrow stage: width and height in pixels, whether time runs down.
const STAGES: [(f64, f64, bool); 3] = [(1440.0, 608.0, false), (820.0, 608.0, false), (390.0, 576.0, true)];

/// Lengths of views in days; the whole line comes first.
const ZOOMS: [f64; 5] = [f64::INFINITY, 365.0 * 20.0, 365.0 * 2.0, 60.0, 7.0];

/// What must be seen of the history at first sight, whatever its importance.
const NAMED: [&str; 11] = [
    "1855-treaty-of-shimoda",
    "1904-russo-japanese-war",
    "1941-neutrality-pact",
    "1945-yalta-agreement",
    "1956-joint-declaration",
    "2022-russia-halts-talks",
    "2022-kishida-peskov-exchange",
    "2025-january-statements",
    "2025-april-exchange",
    "2025-october-exchange",
    "2026-takaichi-rally",
];

#[test]
fn what_each_page_carries_is_the_dataset() {
    let (open, problems) = dataset::read(&place("events"), dataset::release());
    assert!(problems.is_empty(), "{problems:?}");
    let (whole, flaws) = History::from_open(open.clone());
    assert_eq!(flaws, []);
    for language in Language::ALL {
        let line = read(&dataset::line_json(&open, language)).unwrap_or_default();
        let line = History::from_open(line).0;
        assert_eq!(line.events.len(), whole.events.len());
        for (carried, told) in drawn(&line, language).iter().zip(drawn(&whole, language)) {
            assert_eq!(*carried, told);
        }
    }
    assert_eq!(read(&dataset::open_json(&open)), Ok(open), "what is downloaded reads as what was written");
}

#[test]
fn at_every_zoom_every_event_is_named_or_counted() {
    let history = history();
    let limits = limits::limits(history, today());
    let mut lost = Vec::new();
    for (width, height, vertical) in STAGES {
        for language in Language::ALL {
            for zoom in ZOOMS {
                for (centre, event) in history.events.iter().enumerate() {
                    let last = event.span.last_drawn(today());
                    let middle = f64::from(event.span.first.0 + last.0 + 1) / 2.0;
                    let half = zoom.min(limits.length()) / 2.0;
                    let view = View::new(middle - half, middle + half).within(limits);
                    let stage = (width, height, vertical);
                    let picture = drawn_on(stage, view, language);
                    let alone = alone(&picture);
                    let once: HashSet<usize> = alone.iter().copied().collect();
                    assert_eq!(once.len(), alone.len(), "told twice: {stage:?} {view:?}");
                    for (at, event) in history.events.iter().enumerate() {
                        let first = f64::from(event.span.first.0);
                        let last = f64::from(event.span.last_drawn(today()).0) + 1.0;
                        let inside = view.from() <= first && last <= view.to();
                        if (inside || at == centre) && !stands_for(history, at, &picture, &once) {
                            lost.push(format!("{} {stage:?} {language:?} {view:?}", event.id));
                        }
                    }
                }
            }
        }
    }
    assert!(lost.is_empty(), "{} lost:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn no_two_names_touch() {
    let history = history();
    let home = limits::home(history, today());
    for stage in STAGES {
        for language in Language::ALL {
            for closer in [1.0, 3.0, 12.0, 60.0, 400.0] {
                for event in &history.events {
                    let day = f64::from(event.span.first.0);
                    let view = View::new(home.from, home.to).zoom_about(day, closer, home);
                    let flags = drawn_on(stage, view, language).flags;
                    for (at, flag) in flags.iter().enumerate() {
                        for other in &flags[at + 1..] {
                            assert!(
                                !flag.rect.touches(&other.rect, 0.0),
                                "{} and {}: {stage:?} {language:?} {view:?}",
                                history.events[flag.event].id,
                                history.events[other.event].id
                            );
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn the_whole_line_names_the_turning_points() {
    let history = history();
    let home = limits::home(history, today());
    let mut missing = Vec::new();
    for language in Language::ALL {
        let picture = drawn_on(STAGES[0], View::new(home.from, home.to), language);
        let named: HashSet<&str> =
            picture.flags.iter().map(|flag| history.events[flag.event].id.as_str()).collect();
        let turning = history.events.iter().filter(|event| event.importance == 5 && event.part_of.is_none());
        let wanted = turning.map(|event| event.id.as_str()).chain(NAMED);
        let unnamed = wanted.filter(|id| !named.contains(id));
        missing.extend(unnamed.map(|id| format!("{id} in {}", language.code())));
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

/// What a page carries first must neither hide nor move what the whole then shows.
#[test]
fn the_sketch_counts_what_the_whole_counts() {
    let whole = history();
    let home = limits::home(whole, today());
    for language in Language::ALL {
        let first = prerender::told_first(whole, today(), language);
        let is_told = |id: &str| whole.position(id).is_some_and(|at| first[at]);
        let json = dataset::sketch_json(open(), language, is_told);
        let sketch = History::sketched(read(&json).unwrap_or_default());
        assert_eq!(limits::home(&sketch, today()), home);
        for stage in STAGES {
            let view = View::new(home.from, home.to);
            let (now, then) = (drawn_of(&sketch, stage, view, language), drawn_on(stage, view, language));
            assert_eq!(count(&now), count(&then), "{stage:?} {language:?}");
            let named = |history: &History, picture: &Picture| -> Vec<(String, String)> {
                let flags = picture.flags.iter();
                flags.map(|it| (history.events[it.event].id.clone(), format!("{:?}", it.rect))).collect()
            };
            assert_eq!(named(&sketch, &now), named(whole, &then), "{stage:?} {language:?}");
        }
    }
}

#[test]
fn the_pages_without_scripts_list_the_turning_points_and_every_event() {
    let history = history();
    for language in Language::ALL {
        let place = prerender::Place { language, root: "" };
        let html = prerender::line(history, today(), &place);
        let (_, some) = html.split_once("id=\"list\"").unwrap_or_default();
        let all = prerender::list(history, &place);
        assert!(some.contains(&format!("\"{}events/\"", language.folder())), "the list leads to the rest");
        for event in &history.events {
            let page = format!("{}events/{}/\"", language.folder(), event.id);
            assert!(all.contains(&page), "{page}");
            assert!(some.contains(&page) || event.importance < 5, "{page}");
        }
    }
}

#[test]
fn every_event_can_be_cited_in_every_language() {
    for language in Language::ALL {
        let prose = dataset::prose(open(), language);
        for event in &open().events {
            let read = prose.events.get(&event.id);
            let cites = read.map(|read| read.cites.as_slice()).unwrap_or_default();
            assert!(!cites.is_empty(), "{} cites nothing", event.id);
            for cite in cites {
                let cited = prose.sources.get(&cite.source).map(|source| {
                    let text = citation(source, cite.locator.as_deref(), language);
                    text.contains(&source.publisher) && text.contains(source.url.as_deref().unwrap_or(""))
                });
                assert_eq!(cited, Some(true), "{} {}", event.id, cite.source);
            }
        }
    }
}

#[test]
fn every_filter_and_every_event_has_an_address() {
    let history = history();
    for event in &history.events {
        let address = Address { event: Some(event.id.clone()), ..Address::default() };
        assert_eq!(Address::read(&address.write()), address);
    }
    for facet in FACETS {
        for value in facet.values(history) {
            let filter = Filter::default().toggled(facet.key, &value.id);
            let address = Address { filter: filter.clone(), ..Address::default() };
            assert_eq!(Address::read(&address.write()).filter.known(history), filter);
            let shows = history.events.iter().any(|event| filter.admits(history, event));
            assert!(shows, "{}={} shows nothing", facet.key, value.id);
        }
    }
}

fn open() -> &'static OpenHistory {
    static OPEN: OnceLock<OpenHistory> = OnceLock::new();
    OPEN.get_or_init(|| dataset::read(&place("events"), dataset::release()).0)
}

fn history() -> &'static History {
    static HISTORY: OnceLock<History> = OnceLock::new();
    HISTORY.get_or_init(|| History::from_open(dataset::read(&place("events"), dataset::release()).0).0)
}

fn today() -> Day {
    dataset::release()
}

fn drawn_on(stage: (f64, f64, bool), view: View, language: Language) -> Picture {
    drawn_of(history(), stage, view, language)
}

fn drawn_of(
    history: &History,
    (width, height, vertical): (f64, f64, bool),
    view: View,
    language: Language,
) -> Picture {
    let em = 16.0;
    let frame = Frame { width, height, em, vertical, view, today: today(), language, pinned: [None; 2] };
    picture(history, &Index::new(history, &[], today()), &frame, &|face, text| {
        metrics::estimate(face, text, em)
    })
}

/// Every event that has a mark of its own.
fn alone(picture: &Picture) -> Vec<usize> {
    let named = picture.flags.iter().map(|flag| flag.event);
    named.chain(picture.dots.iter().map(|dot| dot.event)).collect()
}

/// How many events have a mark or are counted in one.
fn count(picture: &Picture) -> usize {
    alone(picture).len() + picture.clusters.iter().map(|cluster| cluster.count).sum::<usize>()
}

/// Whether an event is told or counted, or one it is part of.
fn stands_for(history: &History, event: usize, picture: &Picture, alone: &HashSet<usize>) -> bool {
    let mut next = Some(event);
    while let Some(at) = next {
        let event = &history.events[at];
        let day = Day(mark(event.span).div_euclid(2));
        let counts = |side: Side, from, to| side.row() == event.side.row() && from <= day && day <= to;
        if alone.contains(&at) || picture.clusters.iter().any(|it| counts(it.side, it.from, it.to)) {
            return true;
        }
        next = event.part_of;
    }
    false
}

/// What the line shows of a history, to compare two.
fn drawn(history: &History, language: Language) -> Vec<String> {
    let code = language.code();
    // Whoever acts but once is named in the texts alone.
    let acts = |at: usize| history.events.iter().filter(|event| event.actors.contains(&at)).count() > 1;
    let events = history.events.iter().map(|event| {
        let actors: Vec<&str> =
            event.actors.iter().filter(|at| acts(**at)).map(|at| history.actors[*at].id.as_str()).collect();
        let parent = event.part_of.map(|at| &history.events[at].id);
        let titles = (event.title.get(code), event.short(code));
        format!("{} {:?} {:?} {titles:?} {parent:?} {actors:?}", event.id, event.span, event.side)
    });
    let eras = history.eras.iter().map(|era| {
        let names = (era.name.get(code), era.short(code));
        format!("{} {:?} {:?} {:?} {names:?}", era.id, era.system, era.first, era.last)
    });
    events.chain(eras).collect()
}
