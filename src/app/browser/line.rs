//! The history that the page carries for its own language: a block of JSON that `site` puts there.

use super::json::parse;
use leptos::prelude::document;
use timeline::history::History;
use timeline::open::read_value;

/// What the page carries; `None` if it is not there or cannot be read.
pub(super) fn carried() -> Option<History> {
    let block = document().get_element_by_id("line")?.text_content()?;
    let open = read_value(&parse(&block)?)?;
    Some(History::from_open(open).0)
}
