//! What the app, the pages and the exports are given: the line and the prose of one language, and
//! the whole.

use serde::Serialize;
use serde_json::Value;
use timeline::date::Span;
use timeline::language::Language;
use timeline::open::{
    OpenActor, OpenEcho, OpenEra, OpenEvent, OpenFormer, OpenHistory, OpenPlace, OpenSource, OpenTheme, Texts,
};
use timeline::prose::{Prose, ProseCite, ProseEcho, ProseEvent, ProsePosition, ProseSource};

/// Events in which an actor has a part before the line can be filtered by that actor: hundreds of
/// names with one event each would be no filter. The texts of an event name all its actors.
const FEWEST_ACTS: usize = 2;

/// Whether the line can be filtered by this actor.
pub fn is_in_the_filter(history: &OpenHistory, actor: &str) -> bool {
    let acts = history.events.iter().filter(|event| event.actors.iter().any(|id| id == actor));
    acts.take(FEWEST_ACTS).count() == FEWEST_ACTS
}

/// The whole line in one language, as compact JSON of the open format with plain strings for
/// texts: no prose, no places, no sources, and no days that follow from the EDTF.
pub fn line_json(history: &OpenHistory, language: Language) -> String {
    let code = language.code();
    let in_language = |texts: &Texts| plain(texts.get(code));
    let known: Vec<&OpenActor> =
        history.actors.iter().filter(|actor| is_in_the_filter(history, &actor.id)).collect();
    let is_known = |id: &&String| known.iter().any(|actor| actor.id == **id);
    let actors = known.iter().map(|actor| OpenActor {
        id: actor.id.clone(),
        name: in_language(&actor.name),
        ..OpenActor::default()
    });
    let themes =
        history.themes.iter().map(|theme| OpenTheme { name: in_language(&theme.name), ..theme.clone() });
    let events = history.events.iter().map(|event| OpenEvent {
        id: event.id.clone(),
        edtf: event.edtf.clone(),
        side: event.side.clone(),
        theme: event.theme.clone(),
        importance: event.importance,
        actors: event.actors.iter().filter(is_known).cloned().collect(),
        title: in_language(&event.title),
        short: short_in(event, code),
        part_of: event.part_of.clone(),
        ..OpenEvent::default()
    });
    compact(&OpenHistory {
        format: history.format.clone(),
        eras: eras_in(history, code),
        actors: actors.collect(),
        themes: themes.collect(),
        events: events.collect(),
        ..OpenHistory::default()
    })
}

/// What the line's page carries until the whole of [`line_json`] arrives: every event's date, side,
/// importance and the event it is part of, so that nothing goes uncounted; the names of those that
/// are told first; and the eras.
pub fn sketch_json(history: &OpenHistory, language: Language, told: impl Fn(&str) -> bool) -> String {
    let code = language.code();
    let in_language = |texts: &Texts| plain(texts.get(code));
    let events = history.events.iter().map(|event| {
        let sketch = OpenEvent {
            edtf: event.edtf.clone(),
            // What a reader takes for granted need not be fetched.
            side: if event.side == "both" { String::new() } else { event.side.clone() },
            importance: if event.importance == 3 { 0 } else { event.importance },
            part_of: event.part_of.clone(),
            ..OpenEvent::default()
        };
        if !told(&event.id) {
            return sketch;
        }
        OpenEvent {
            id: event.id.clone(),
            title: in_language(&event.title),
            short: short_in(event, code),
            ..sketch
        }
    });
    compact(&OpenHistory { eras: eras_in(history, code), events: events.collect(), ..OpenHistory::default() })
}

/// What there is to read in one language.
pub fn prose(history: &OpenHistory, language: Language) -> Prose {
    let (sources, events) = (history.sources.iter(), history.events.iter());
    Prose {
        sources: sources.map(|source| (source.id.clone(), source_in(source, language))).collect(),
        events: events.map(|event| (event.id.clone(), event_in(history, event, language))).collect(),
    }
}

/// Everything, as JSON to be read by people too. Each event also has what follows from the others:
/// `echoed_by`, in the form of `echoes`.
pub fn open_json(history: &OpenHistory) -> String {
    let events = history.events.iter();
    let export = Export {
        format: &history.format,
        version: &history.version,
        licence: &history.licence,
        eras: &history.eras,
        actors: &history.actors,
        places: &history.places,
        sources: &history.sources,
        themes: &history.themes,
        events: events.map(|event| Exported { event, echoed_by: history.echoed_by(&event.id) }).collect(),
    };
    let mut text = serde_json::to_string_pretty(&export).unwrap_or_default();
    text.push('\n');
    text
}

/// [`OpenHistory`] with what follows from it.
#[derive(Serialize)]
struct Export<'a> {
    format: &'a str,
    version: &'a str,
    licence: &'a str,
    eras: &'a [OpenEra],
    actors: &'a [OpenActor],
    places: &'a [OpenPlace],
    sources: &'a [OpenSource],
    themes: &'a [OpenTheme],
    events: Vec<Exported<'a>>,
}

#[derive(Serialize)]
struct Exported<'a> {
    #[serde(flatten)]
    event: &'a OpenEvent,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    echoed_by: Vec<OpenEcho>,
}

fn eras_in(history: &OpenHistory, code: &str) -> Vec<OpenEra> {
    let eras = history.eras.iter().map(|era| OpenEra {
        name: plain(era.name.get(code)),
        short: plain(era.short.get(code)),
        ..era.clone()
    });
    eras.collect()
}

/// The short title; none where it is the title, which then stands for it.
fn short_in(event: &OpenEvent, code: &str) -> Texts {
    let (short, title) = (event.short.get(code), event.title.get(code));
    if short == title { Texts::default() } else { plain(short) }
}

/// A text in one language, which [`compact`] writes as a plain string.
fn plain(text: &str) -> Texts {
    [(String::new(), text.to_owned())].into_iter().collect()
}

fn source_in(source: &OpenSource, language: Language) -> ProseSource {
    let (code, terms) = (language.code(), language.terms());
    let title = source.title.get(code).to_owned();
    let original = source.title.exact(&source.language).unwrap_or_default().to_owned();
    let mut kind = vec![(terms.source_kind)(&source.kind), (terms.source_side)(&source.side)];
    kind.retain(|words| !words.is_empty());
    ProseSource {
        original: if original == title { String::new() } else { original },
        title,
        publisher: source.publisher.clone(),
        date: source.date.clone(),
        language: source.language.clone(),
        kind: kind.join(language.words().comma),
        url: source.url.clone(),
        what: source.what.get(code).to_owned(),
        uncertain: source.uncertain.as_ref().map_or("", |texts| texts.get(code)).to_owned(),
    }
}

fn event_in(history: &OpenHistory, event: &OpenEvent, language: Language) -> ProseEvent {
    let (code, terms) = (language.code(), language.terms());
    let positions = event.positions.iter().map(|position| ProsePosition {
        side: position.side.clone(),
        whose: (terms.source_side)(&position.side).to_owned(),
        text: position.text.get(code).to_owned(),
        source: position.source.clone(),
    });
    let cites = event.cites.iter().map(|cite| ProseCite {
        source: cite.source.clone(),
        locator: cite.locator.as_deref().map(terms.locator),
        supports: if language == Language::En { cite.supports.clone() } else { String::new() },
        quote: cite.quote.clone(),
    });
    let echoes = event
        .echoes
        .iter()
        .map(|echo| ProseEcho { event: echo.event.clone(), how: (terms.echo_how)(&echo.how).to_owned() });
    ProseEvent {
        summary: event.summary.get(code).to_owned(),
        note: event.note.get(code).to_owned(),
        actors: history.actors_of(event, code),
        places: places_in(history, event, language),
        old_style: event.old_style.clone(),
        japanese: event.japanese.clone(),
        cites: cites.collect(),
        agreement: (terms.agreement)(&event.agreement).to_owned(),
        positions: positions.collect(),
        echoes: echoes.collect(),
    }
}

/// The names of an event's places, as they were on its first day, with today's where another.
fn places_in(history: &OpenHistory, event: &OpenEvent, language: Language) -> Vec<String> {
    let code = language.code();
    let day = Span::from_edtf(&event.edtf).ok().map(|span| span.first.iso());
    let name = |place: &OpenPlace| {
        let now = place.name.get(code);
        // Days in ISO compare as days do.
        let still = |former: &&OpenFormer| day.as_ref().is_some_and(|day| *day <= former.until);
        let then = place.former.iter().filter(still).min_by(|one, other| one.until.cmp(&other.until));
        match then.map(|former| former.name.get(code)) {
            // A name that is part of today's, as where both stand, says nothing more.
            Some(then) if !then.is_empty() && !now.contains(then) => (language.terms().once_named)(then, now),
            _ => now.to_owned(),
        }
    };
    let known = event.places.iter().filter_map(|id| history.places.iter().find(|place| place.id == *id));
    known.map(name).collect()
}

/// Compact JSON without the fields that are empty, for which every reader has defaults, and with a
/// [`plain`] text as a string.
fn compact(value: &impl Serialize) -> String {
    let mut value = serde_json::to_value(value).unwrap_or_default();
    prune(&mut value);
    value.to_string()
}

fn prune(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if let Some(text) = fields.get_mut("") {
                *value = text.take();
                return;
            }
            fields.values_mut().for_each(prune);
            fields.retain(|_, field| !is_empty(field));
        }
        Value::Array(items) => items.iter_mut().for_each(prune),
        _ => {}
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}
