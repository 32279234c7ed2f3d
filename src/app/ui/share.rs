//! *Share*: what is on screen, as a link and as an iframe for a lesson or a page.

use crate::node::{Node, el};
use timeline::language::Language;

/// The panel. `link` and `embed` are whole addresses; `said` is what was last copied, and whether
/// the browser allowed it.
pub fn share(link: &str, embed: &str, said: Option<&(String, bool)>, language: Language) -> Vec<Node> {
    let words = language.words();
    let code = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"640\" style=\"border:0\" loading=\"lazy\"></iframe>",
        embed.replace('&', "&amp;"),
        words.site_title
    );
    let panel = el("div", "share-panel")
        .with(el("p", "").text(words.share_text))
        .all(field("share-link", words.share_link, link.to_owned(), said, language))
        .all(field("share-embed", words.share_embed, code, said, language));
    let summary = el("summary", "button").text(words.share);
    vec![el("details", "share-details").set("name", "panel").with(summary).with(panel).into()]
}

fn field(
    id: &'static str,
    name: &'static str,
    text: String,
    said: Option<&(String, bool)>,
    language: Language,
) -> [Node; 3] {
    let words = language.words();
    let area =
        el("textarea", "").set("id", id).set("readonly", "").set("rows", "3").set("spellcheck", "false");
    let copy =
        el("button", "button").set("type", "button").set("data-act", "copy").set("data-copy", text.clone());
    let answer = match said {
        Some((copied, true)) if *copied == text => words.copied,
        Some((copied, false)) if *copied == text => words.copy_failed,
        _ => "",
    };
    [
        el("label", "share-name").set("for", id).text(name).into(),
        el("div", "share-field").with(area.set("value", text)).with(copy.text(words.copy)).into(),
        el("p", "share-said").set("role", "status").text(answer).into(),
    ]
}
