//! Files that are no pages, as far as they can be wrong: JSON must read, and what a feed or a
//! sitemap leads to must be there.

use super::tags::{Piece, pieces};

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
        } else if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
            written.broken.push(format!("is no JSON: {error}"));
        }
        written
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
    fn what_is_no_json_is_told() {
        assert_eq!(Written::of("a.json", "{}"), Written::default());
        assert_eq!(Written::of("a.json", "{").broken.len(), 1);
        assert!(is_checked("data/events.json") && !is_checked("data/events.csv"));
    }
}
