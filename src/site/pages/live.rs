//! The pages in which the app runs. It draws them here as it will draw them there.

use crate::data::Data;
use crate::page::{Page, place};
use crate::shell::Content;
use app::prerender;

pub(super) fn line(page: &Page, data: &Data) -> Content {
    let root = page.root();
    content(page, &prerender::line(&data.history, data.today, &place(page, &root)))
}

pub(super) fn embed(page: &Page, data: &Data) -> Content {
    let root = page.root();
    content(page, &prerender::embed(&data.history, data.today, &place(page, &root)))
}

fn content(page: &Page, inner: &str) -> Content {
    Content {
        description: page.language.words().site_description.to_owned(),
        body: format!("<div id=\"app\">{inner}</div>"),
        ..Content::default()
    }
}
