//! *Share*: what is on screen, as a link and as an iframe for a lesson or a page. The panel stands in
//! the page; the program keeps what it holds true (`browser/regions.rs`).

use crate::node::{Node, el};
use timeline::language::Language;

/// The panel.
pub fn share(language: Language) -> Vec<Node> {
    let words = language.words();
    let code = format!(
        "<iframe src=\"§\" title=\"{}\" width=\"100%\" height=\"640\" style=\"border:0\" loading=\"lazy\"></iframe>",
        words.site_title
    );
    let panel = el("div", "share-panel")
        .with(el("p", "").text(words.share_text))
        .all(field("share-link", words.share_link, "", "§".to_owned(), language))
        .all(field("share-embed", words.share_embed, "embed/", code, language));
    let summary = el("summary", "button").text(words.share);
    vec![el("details", "share-details").set("name", "panel").with(summary).with(panel).into()]
}

/// A text to copy: `template` with the whole address of what is on screen, below `path`, at its "§".
fn field(
    id: &'static str,
    name: &'static str,
    path: &'static str,
    template: String,
    language: Language,
) -> [Node; 3] {
    let words = language.words();
    let area =
        el("textarea", "").set("id", id).set("readonly", "").set("rows", "3").set("spellcheck", "false");
    let area = area.set("data-path", path).set("data-template", template);
    let copy = el("button", "button").set("type", "button").set("data-act", "copy").text(words.copy);
    [
        el("label", "share-name").set("for", id).text(name).into(),
        el("div", "share-field").with(area).with(copy).into(),
        el("p", "share-said").set("role", "status").into(),
    ]
}
