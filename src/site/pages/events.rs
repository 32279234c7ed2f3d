//! Every event on one page, in order of time under the eras of the relationship: all there is
//! without scripts, and complete.

use super::parts::{framed, opening};
use crate::data::Data;
use crate::page::{Page, place};
use crate::shell::Content;
use crate::words::phrases;
use app::prerender;

pub(super) fn content(page: &Page, data: &Data) -> Content {
    let words = page.language.words();
    let root = page.root();
    let count = words.shown(data.history.events.len(), data.history.events.len());
    let main = [
        opening(words.events, &[&count, words.list_intro]),
        format!("<div class=\"list\">\n{}</div>\n", prerender::list(&data.history, &place(page, &root))),
    ];
    Content {
        title: words.events.to_owned(),
        description: phrases(page.language).events_description.to_owned(),
        body: framed(page, "page-events", &main.concat()),
        ..Content::default()
    }
}
