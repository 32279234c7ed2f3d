//! What the checks want to know of one page, and what it breaks all by itself.

use super::tags::{Piece, pieces};
use std::collections::{BTreeMap, BTreeSet};

/// One page, as far as it can be right or wrong.
#[derive(Debug, Default)]
pub struct Seen {
    /// Every id, for links into the page.
    pub ids: BTreeSet<String>,
    /// Addresses that a reader follows.
    pub links: Vec<String>,
    /// Addresses that the browser fetches by itself.
    pub fetched: Vec<String>,
    /// What the page breaks of the rules that concern it alone.
    pub broken: Vec<String>,
    lang: String,
    title: String,
    /// Levels of its headings, in order.
    headings: Vec<u8>,
    in_data_block: bool,
}

/// What may stand inside a page and nowhere else.
#[derive(Clone, Copy, Default)]
pub struct Inside<'a> {
    /// The one script.
    pub reload: Option<&'a str>,
    /// The one style sheet.
    pub style: Option<&'a str>,
}

impl Seen {
    /// Reads a page, which may have this inside it.
    pub fn of(html: &str, allowed: Inside<'_>) -> Seen {
        let mut seen = Seen::default();
        for piece in pieces(html) {
            match piece {
                Piece::Start { tag, attributes } => seen.tag(&tag, &attributes),
                Piece::Text { inside, text } => seen.text(&inside, &text, allowed),
            }
        }
        seen.judge();
        seen
    }

    fn tag(&mut self, tag: &str, attributes: &BTreeMap<String, String>) {
        let get = |name: &str| attributes.get(name).cloned().unwrap_or_default();
        if let Some(id) = attributes.get("id")
            && !self.ids.insert(id.clone())
        {
            self.broken.push(format!("two elements have the id “{id}”"));
        }
        if let Some(handler) = attributes.keys().find(|name| name.starts_with("on")) {
            self.broken.push(format!("<{tag} {handler}=…> is a script that the policy refuses"));
        }
        match tag {
            "html" => {
                self.lang = get("lang");
                self.fetched.extend(attributes.get("data-line").cloned());
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.headings.extend(tag[1..].parse::<u8>()),
            "base" => self.broken.push("has a <base>, which the policy refuses".to_owned()),
            "a" | "area" => self.links.extend(attributes.get("href").cloned()),
            // What only tells search engines something is followed, not fetched.
            "link" if matches!(get("rel").as_str(), "alternate" | "canonical" | "prev" | "next") => {
                self.links.push(get("href"));
            }
            "meta" if get("property") == "og:image" => self.links.push(get("content")),
            "link" => self.fetched.push(get("href")),
            "img" | "script" | "iframe" | "source" | "audio" | "video" => {
                self.fetched.extend(attributes.get("src").cloned());
            }
            _ => {}
        }
        if tag == "script" {
            self.in_data_block = matches!(get("type").as_str(), "application/ld+json" | "application/json");
        }
    }

    fn text(&mut self, inside: &str, text: &str, allowed: Inside<'_>) {
        match inside {
            "title" => self.title.push_str(text.trim()),
            "script" if self.in_data_block => {
                if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
                    self.broken.push(format!("a data block does not read: {error}"));
                }
            }
            "script" if !text.trim().is_empty() && Some(text) != allowed.reload => {
                self.broken.push("has a script inside the page, which the policy refuses".to_owned());
            }
            "style" if Some(text) != allowed.style => {
                self.broken.push("has a <style> that the policy refuses".to_owned());
            }
            _ => {}
        }
    }

    fn judge(&mut self) {
        if self.lang.is_empty() {
            self.broken.push("<html> has no lang".to_owned());
        }
        if self.title.is_empty() {
            self.broken.push("has no title".to_owned());
        }
        let firsts = self.headings.iter().filter(|level| **level == 1).count();
        if firsts != 1 {
            self.broken.push(format!("has {firsts} <h1>, it should have one"));
        }
        if self.headings.windows(2).any(|pair| matches!(pair, [above, below] if *below > *above + 1)) {
            self.broken.push(format!("its headings leave out a level: {:?}", self.headings));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(body: &str, expected: &[&str]) {
        let page = format!(
            "<!doctype html><html lang=en><head><title>t</title></head><body><h1>h</h1>{body}</body></html>"
        );
        let allowed = Inside { reload: Some("reload()"), style: Some("a > b { }") };
        assert_eq!(Seen::of(&page, allowed).broken, expected, "{body}");
    }

    #[test]
    fn a_page_is_judged_by_itself() {
        check("<h2>a</h2><h3>b</h3><h2>c</h2><script src=a.js></script>", &[]);
        check("<script>reload()</script>", &[]);
        check("<script type=application/ld+json>{\"a\":1}</script>", &[]);
        check("<script>alert()</script>", &["has a script inside the page, which the policy refuses"]);
        check(
            "<script type=application/ld+json>{</script><script>x</script>",
            &[
                "a data block does not read: EOF while parsing an object at line 1 column 1",
                "has a script inside the page, which the policy refuses",
            ],
        );
        check("<p onclick=a()>", &["<p onclick=…> is a script that the policy refuses"]);
        check("<style>a > b { }</style>", &[]);
        check("<style>p{}</style>", &["has a <style> that the policy refuses"]);
        check("<p id=a><p id=a>", &["two elements have the id “a”"]);
        check("<h1>again</h1>", &["has 2 <h1>, it should have one"]);
        check("<h3>deep</h3>", &["its headings leave out a level: [1, 3]"]);
        assert_eq!(Seen::of("", Inside::default()).broken.len(), 3);
    }
}
