//! The history in the page's language. The page carries a sketch of it, enough for the first look:
//! every event's place in time, and the names of those that are told first. The whole is a file,
//! fetched once the line stands, or before where the address asks for more than the sketch knows.

use super::state::{Reading, State};
use super::{location, shown, texts};
use leptos::prelude::document;
use timeline::address::Address;
use timeline::filter::Filter;
use timeline::history::History;
use timeline::open::{OpenHistory, parse, read_fields};

/// What the page carries; `None` if it is not there or cannot be read.
pub(super) fn carried() -> Option<History> {
    let block = document().get_element_by_id("line")?.text_content()?;
    Some(History::sketched(read(&block)?))
}

/// The interface's phrases, which the page carries as well.
pub(super) fn phrases() -> Option<String> {
    parse(&document().get_element_by_id("words")?.text_content()?).ok()?.text()
}

/// Whether a sketch is enough to show what an address asks for.
pub(super) fn is_enough(sketch: &History, address: &Address) -> bool {
    let knows = |id: &String| sketch.position(id).is_some();
    address.data.is_some()
        || (address.filter == Filter::default() && address.event.as_ref().is_none_or(knows))
}

/// The whole; `None` if it cannot be had.
pub(super) async fn whole() -> Option<History> {
    let path = document().document_element()?.get_attribute("data-line")?;
    Some(History::from_open(read(&texts::text(&path).await?)?).0)
}

/// Puts the whole in the sketch's place, unless a file of the reader's own already stands there.
pub(super) async fn complete(state: State) {
    let Some(history) = whole().await else { return };
    if matches!(*state.reading.now(), Reading::Own(_)) {
        return;
    }
    shown::forget();
    state.history.set(history);
    let address = location::read();
    // A step back may have led to what the sketch did not know.
    if address.event != *state.open.now() {
        state.show(&address);
    }
}

fn read(json: &str) -> Option<OpenHistory> {
    Some(read_fields(&parse(json).ok()?.fields()?))
}
