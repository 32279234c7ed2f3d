//! The panel of keys, which the line's page fetches when its button is first pressed. A popover:
//! from then on the browser opens and closes it.

use crate::words::phrases;
use app::node::{Node, el, text};
use timeline::language::Language;

/// The panel.
pub fn panel(language: Language) -> Vec<Node> {
    let words = language.words();
    let rows = phrases(language).keys.iter().map(|(keys, act)| -> Node {
        let mut names = el("dt", "");
        for (at, key) in keys.split(' ').enumerate() {
            if at > 0 {
                names.push(text(" "));
            }
            names.push(el("kbd", "").text(key).into());
        }
        el("div", "").with(names).with(el("dd", "").text(*act)).into()
    });
    let close = el("button", "button").set("type", "button");
    let close = close.set("popovertarget", "keys").set("popovertargetaction", "hide").text(words.close);
    let panel = el("div", "keys").set("id", "keys").set("popover", "").set("aria-labelledby", "keys-title");
    let panel = panel
        .with(el("h2", "").set("id", "keys-title").text(words.keys))
        .with(el("p", "").text(phrases(language).keys_intro))
        .with(el("dl", "").all(rows))
        .with(close);
    vec![panel.into()]
}
