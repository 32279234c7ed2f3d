//! `?data=`: a file of the open format from this site, shown instead of the compiled-in set. A
//! problem in it is told, with its place, and the rest still loads.

use super::state::{Reading, State};
use super::{json, location, prose};
use std::rc::Rc;
use timeline::history::History;
use timeline::open::{OpenHistory, line_of_fault, read_value};
use timeline::prose::{Prose, ProseEvent};
use wasm_bindgen_futures::spawn_local;

/// Problems told at once; a broken file of thousands would fill the screen.
const TOLD: usize = 5;

/// Fetches what the address names, if it names a file.
pub(super) fn fetch(state: State) {
    let Some(path) = location::read().data else { return };
    let words = state.language.words();
    state.data.set(Some(path.clone()));
    spawn_local(async move {
        let Some(text) = prose::text(&path).await else {
            state.notice.set(Some(words.data_missing.to_owned()));
            return;
        };
        let Some(open) = json::parse(&text).and_then(|file| read_value(&file)) else {
            let line = line_of_fault(&text).unwrap_or(1);
            state.notice.set(Some(format!("{} {}", words.data_missing, (words.no_json)(&path, line))));
            return;
        };
        let texts = texts(&open, state.language.code());
        let (history, flaws) = History::from_open(open);
        if !flaws.is_empty() {
            let told: Vec<String> =
                flaws.iter().take(TOLD).map(|flaw| format!("{}: {}", flaw.place, flaw.wrong)).collect();
            let more = flaws.len().saturating_sub(TOLD);
            let more = if more > 0 { format!(" (+{more})") } else { String::new() };
            state.notice.set(Some(format!("{} {}{more}", words.data_problem, told.join("; "))));
        }
        if history.events.is_empty() {
            return;
        }
        state.reading.set(Reading::Own(Rc::new(texts)));
        state.history.set(history);
        state.show(&location::read());
    });
}

/// What there is to read in the file itself.
fn texts(open: &OpenHistory, language: &str) -> Prose {
    let events = open.events.iter().map(|event| {
        let text = ProseEvent {
            summary: event.summary.get(language).to_owned(),
            note: event.note.get(language).to_owned(),
            actors: open.actors_of(event, language),
            places: open.places_of(event, language),
            ..ProseEvent::default()
        };
        (event.id.clone(), text)
    });
    Prose { events: events.collect(), ..Prose::default() }
}
