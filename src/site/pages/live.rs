//! The pages in which the app runs. It draws them here as it will draw them there.

use crate::data::Data;
use crate::page::{Page, place};
use crate::shell::Content;
use crate::words::phrases;
use app::prerender;
use serde_json::Value;

pub(super) fn line(page: &Page, data: &Data) -> Content {
    let root = page.root();
    let inner = prerender::line(&data.history, data.today, &place(page, &root));
    content(page, data, &inner)
}

pub(super) fn embed(page: &Page, data: &Data) -> Content {
    let root = page.root();
    content(page, data, &prerender::embed(&data.history, data.today, &place(page, &root)))
}

/// The data and the phrases stand behind the list and the rest, which they repeat: so they weigh
/// little once compressed.
fn content(page: &Page, data: &Data, inner: &str) -> Content {
    let told = prerender::told_first(&data.history, data.today, page.language);
    let is_told = |id: &str| data.history.position(id).is_some_and(|at| told[at]);
    let line = block("line", &dataset::sketch_json(&data.open, page.language, is_told));
    let words = block("words", &Value::from(page.language.words().lines()).to_string());
    Content {
        description: phrases(page.language).site_description.to_owned(),
        body: format!("<div id=\"app\">{inner}</div>\n{words}{line}"),
        ..Content::default()
    }
}

/// JSON for the app to read; "</script>" in a text must not end it.
fn block(id: &str, json: &str) -> String {
    let json = json.replace('<', "\\u003c");
    format!("<script type=\"application/json\" id=\"{id}\">{json}</script>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_no_block() {
        assert_eq!(
            block("line", r#""</script>""#),
            r#"<script type="application/json" id="line">"\u003c/script>"</script>"#
        );
    }
}
