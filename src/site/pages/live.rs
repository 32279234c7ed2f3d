//! The pages in which the app runs. It draws them here as it will draw them there.

use crate::data::Data;
use crate::page::{Page, place};
use crate::shell::Content;
use crate::words::phrases;
use app::prerender;

pub(super) fn line(page: &Page, data: &Data) -> Content {
    let root = page.root();
    content(page, data, &prerender::line(&data.history, data.today, &place(page, &root)))
}

pub(super) fn embed(page: &Page, data: &Data) -> Content {
    let root = page.root();
    content(page, data, &prerender::embed(&data.history, data.today, &place(page, &root)))
}

/// The data stands behind the list, whose titles it repeats: so it weighs little once compressed.
fn content(page: &Page, data: &Data, inner: &str) -> Content {
    let told = prerender::told_first(&data.history, data.today, page.language);
    let is_told = |id: &str| data.history.position(id).is_some_and(|at| told[at]);
    // "</script>" in a text must not end the block.
    let line = dataset::sketch_json(&data.open, page.language, is_told).replace('<', "\\u003c");
    Content {
        description: phrases(page.language).site_description.to_owned(),
        body: format!(
            "<div id=\"app\">{inner}</div>\n<script type=\"application/json\" id=\"line\">{line}</script>"
        ),
        ..Content::default()
    }
}
