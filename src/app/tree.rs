//! Nodes as JSON: what the browser shows without knowing how it is put together. `site` writes the
//! inside of each card so; the browser reads it back into nodes, which `browser/draw.rs` draws. An
//! element is `["tag", {"attribute": "value"}, child, …]`, a text is a string, a file is a list.
//!
//! Nothing in a file is ever parsed as mark-up or run: only the tags and attributes named here come
//! out, and only addresses that lead to a page.

use crate::node::{Node, el, text};
use timeline::open::Json;

/// Where the site's root stands in an address of a file: the same file serves pages at any depth.
pub const ROOT: &str = "~/";

/// What an article and the panel of keys are made of.
const TAGS: &[&str] = &[
    "p", "span", "a", "li", "time", "div", "dl", "dt", "dd", "ul", "ol", "h2", "h3", "h4", "q", "button",
    "kbd",
];

const ATTRIBUTES: &[&str] = &[
    "class",
    "href",
    "lang",
    "id",
    "rel",
    "role",
    "target",
    "type",
    "hidden",
    "aria-labelledby",
    "popover",
    "popovertarget",
    "popovertargetaction",
    "data-side",
    "data-go",
    "data-act",
    "data-copy",
];

/// Elements deeper than this are none of ours.
const DEEPEST: usize = 12;

/// The nodes of a file, for a page from which `root` leads to the site's root. What is not known
/// here is left out.
pub fn read(file: Json<'_>, root: &str) -> Vec<Node> {
    file.items().into_iter().filter_map(|it| node(it, root, DEEPEST)).collect()
}

fn node(it: Json<'_>, root: &str, depth: usize) -> Option<Node> {
    if let Some(it) = it.text() {
        return Some(text(it));
    }
    let mut items = it.items().into_iter();
    let mut element = el(known(TAGS, items.next()?)?, "");
    for (name, value) in items.next()?.fields()?.named() {
        let name = ATTRIBUTES.iter().find(|known| **known == name);
        if let (Some(name), Some(value)) = (name, value.text())
            && let Some(value) = if *name == "href" { address(value, root) } else { Some(value) }
        {
            element = element.set(name, value);
        }
    }
    let depth = depth.checked_sub(1)?;
    Some(element.all(items.filter_map(|it| node(it, root, depth))).into())
}

fn known(names: &[&'static str], it: Json<'_>) -> Option<&'static str> {
    let name = it.text()?;
    names.iter().find(|known| **known == name).copied()
}

/// An address of the site's, or of the web's; nothing else is one.
fn address(address: String, root: &str) -> Option<String> {
    match address.strip_prefix(ROOT) {
        // Behind an empty root a colon could make a scheme of it, a slash another site.
        Some(path) if path.starts_with('/') || path.bytes().any(|byte| byte == b':' || byte == b'\\') => None,
        Some(path) => Some(format!("{root}{path}")),
        None => ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme)).then_some(address),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node::html;
    use timeline::open::parse;

    #[track_caller]
    fn check(file: &str, expected: &str) {
        let nodes = parse(file).map(|file| read(file, "../")).unwrap_or_default();
        assert_eq!(html(&nodes), expected);
    }

    #[test]
    fn elements_and_texts_come_out_as_they_went_in() {
        check(
            r#"["a ", ["p", {"class": "b"}, "c", ["kbd", {}, "<b>"]]]"#,
            "a <p class=\"b\">c<kbd>&lt;b&gt;</kbd></p>",
        );
        check(r#"[["a", {"href": "~/ja/#x"}]]"#, "<a href=\"../ja/#x\"></a>");
        check(r#"[["a", {"href": "https://a.b/?c"}]]"#, "<a href=\"https://a.b/?c\"></a>");
    }

    #[test]
    fn nothing_comes_out_that_could_run_or_fetch() {
        check(r#"[["script", {}, "a()"], ["style", {}, "b"], ["iframe", {"src": "c"}], ["object", {}]]"#, "");
        check(r#"[["img", {"src": "a", "onerror": "b()"}], ["form", {}], ["A", {}]]"#, "");
        check(
            r#"[["p", {"onclick": "a()", "style": "b", "srcdoc": "c", "data-page": "d", "lang": 5}, "e"]]"#,
            "<p>e</p>",
        );
        for address in [
            "javascript:a()",
            "JavaScript:a()",
            "data:text/html,a",
            " https://a",
            "//a.b",
            "/a",
            "a",
            "",
            "~",
            "~/javascript:a()",
            "~//a.b",
            "~/\\\\a.b",
        ] {
            check(&format!(r#"[["a", {{"href": "{address}"}}]]"#), "<a></a>");
        }
    }

    #[test]
    fn what_is_no_tree_is_nothing() {
        for file in [
            "",
            "5",
            "{}",
            "[5, null, {}, [], [[]], [\"p\"], [\"p\", 5], [{}, {}], [\"p\", []]]",
            "[[[\"p\", {}]]]",
        ] {
            check(file, "");
        }
        let deep = format!("[{}\"a\"{}]", "[\"p\",{},".repeat(100), "]".repeat(100));
        check(&deep, &format!("{}{}", "<p>".repeat(DEEPEST), "</p>".repeat(DEEPEST)));
    }
}
