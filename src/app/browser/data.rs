//! `?data=`: a file of the open format from this site, shown instead of the compiled-in set. A
//! problem in it is told, with its place, and the rest still loads.

use super::state::{Reading, State};
use super::{location, shown, texts};
use crate::ui::card::Story;
use timeline::history::History;
use timeline::joined::joined;
use timeline::open::{OpenEvent, OpenHistory, parse, read_all_but_events, read_events};
use wasm_bindgen_futures::spawn_local;

/// Problems told at once; a broken file of thousands would fill the screen.
const TOLD: usize = 5;

/// Fetches what the address names, if it names a file.
pub(super) fn fetch(state: State) {
    let Some(path) = location::read().data else { return };
    let words = state.language.words();
    state.data.set(Some(path.clone()));
    spawn_local(async move {
        let Some(text) = texts::text(&path).await else {
            state.notice.set(Some(words.data_missing.to_owned()));
            return;
        };
        let file = match parse(&text).map(|file| file.fields().ok_or(1)) {
            Ok(Ok(file)) => file,
            Ok(Err(line)) | Err(line) => {
                let wrong = words.no_json(&path, line);
                state.notice.set(Some(format!("{} {wrong}", words.data_missing)));
                return;
            }
        };
        // Once for the line, once for the names in the stories.
        let (open, names) = (read_all_but_events(&file), read_all_but_events(&file));
        let mut stories = Vec::new();
        let mut events = read_events(&file).inspect(|event| {
            let story = story(&names, event, state.language.code());
            // Of a hundred thousand events most may have nothing to read.
            if story != Story::default() {
                stories.push((event.id.clone(), story));
            }
        });
        let (history, flaws) = History::from_events(open, &mut events);
        drop(events);
        if !flaws.is_empty() {
            let flaw_told = flaws.iter().take(TOLD).map(|flaw| format!("{}: {}", flaw.place, flaw.wrong));
            let told = joined(flaw_told, "; ");
            let more = flaws.len().saturating_sub(TOLD);
            let more = if more > 0 { format!(" (+{more})") } else { String::new() };
            state.notice.set(Some(format!("{} {}{more}", words.data_problem, told)));
        }
        if history.events.is_empty() {
            return;
        }
        state.reading.set(Reading::Own(stories));
        shown::forget();
        state.history.set(history);
        state.show(&location::read());
    });
}

/// What there is to read of an event in the file itself.
fn story(names: &OpenHistory, event: &OpenEvent, language: &str) -> Story {
    Story {
        summary: event.summary.get(language).to_owned(),
        note: event.note.get(language).to_owned(),
        actors: names.actors_of(event, language),
        places: names.places_of(event, language),
    }
}
