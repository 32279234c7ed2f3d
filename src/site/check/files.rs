//! Files that are no pages, as far as they can be wrong: JSON must read, and what a feed, a sitemap
//! or a card leads to must be there.

use super::tags::{Piece, pieces};
use app::tree::ROOT;
use serde_json::Value;

/// What the checks want to know of one file.
#[derive(Debug, Default, PartialEq)]
pub struct Written {
    /// Addresses in it that lead somewhere.
    pub links: Vec<String>,
    /// What it breaks all by itself.
    pub broken: Vec<String>,
}

/// Whether anything can be wrong with a file of this name.
pub fn is_checked(name: &str) -> bool {
    is_xml(name) || name.ends_with(".json")
}

fn is_xml(name: &str) -> bool {
    name.ends_with(".atom") || name.ends_with(".xml")
}

impl Written {
    /// Reads a file.
    pub fn of(name: &str, text: &str) -> Written {
        let mut written = Written::default();
        if is_xml(name) {
            for piece in pieces(text) {
                match piece {
                    Piece::Start { mut attributes, .. } => written.links.extend(attributes.remove("href")),
                    Piece::Text { inside, text } if inside == "loc" => written.links.push(text),
                    Piece::Text { .. } => {}
                }
            }
            return written;
        }
        match serde_json::from_str(text) {
            Ok(tree) if name.starts_with("data/cards.") => {
                let root = "../".repeat(name.matches('/').count());
                follow(&tree, &root, &mut written.links);
            }
            Ok(_) => {}
            Err(error) => written.broken.push(format!("is no JSON: {error}")),
        }
        written
    }
}

/// The addresses in a tree of nodes, as if it stood where its file stands.
fn follow(tree: &Value, root: &str, links: &mut Vec<String>) {
    match tree {
        Value::Array(items) => items.iter().for_each(|item| follow(item, root, links)),
        Value::Object(attributes) => {
            let href = attributes.get("href").and_then(Value::as_str);
            links.extend(href.map(|href| match href.strip_prefix(ROOT) {
                Some(path) => format!("{root}{path}"),
                None => href.to_owned(),
            }));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sitemap_and_a_feed_say_where_they_lead() {
        let map =
            "<url><loc>https://a.b/</loc><xhtml:link rel=\"alternate\" href=\"https://a.b/ja/\"/></url>";
        assert_eq!(Written::of("sitemap.xml", map).links, ["https://a.b/", "https://a.b/ja/"]);
        let feed = "<feed><id>urn:x</id><link href=\"../a/?b=1&amp;c=2\"/></feed>";
        assert_eq!(Written::of("data/feed.atom", feed).links, ["../a/?b=1&c=2"]);
    }

    #[test]
    fn a_card_says_where_it_leads() {
        let card = r#"[["p",{},["a",{"href":"~/ja/events/x/"},"~/y"]],["a",{"href":"https://a.b/"}]]"#;
        let written = Written::of("data/cards.ja.0123456789abcdef/x.json", card);
        assert_eq!(written.links, ["../../ja/events/x/", "https://a.b/"]);
    }

    #[test]
    fn what_is_no_json_is_told() {
        assert_eq!(Written::of("a.json", "{}"), Written::default());
        assert_eq!(Written::of("a.json", "{").broken.len(), 1);
        assert!(is_checked("data/events.json") && !is_checked("data/events.csv"));
    }
}
