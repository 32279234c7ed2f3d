//! An element as a value. Every component returns these; the prerenderer writes them as HTML, the
//! browser draws them and, when they change, changes only what differs (`browser/draw.rs`).
//!
//! Leptos could render them too, but its typed views cost nearly twice the bytes here (measured:
//! 262 kB of wasm after brotli against 141 kB); it keeps the state, and says when to draw again.

use std::borrow::Cow;

/// A text, or an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Text, which stays text.
    Text(Cow<'static, str>),
    /// An element.
    Element(Box<Element>),
}

/// An element: a tag, attributes, children.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// The tag's name.
    pub tag: &'static str,
    /// What it is known by among its siblings, so that it keeps its place in the page; empty for
    /// elements that are told apart by their order.
    pub key: String,
    /// Attributes, each once.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What stands in it.
    pub children: Vec<Node>,
}

/// Begins an element with a class; an empty class is none.
pub fn el(tag: &'static str, class: &'static str) -> Element {
    let attributes = if class.is_empty() { Vec::new() } else { vec![("class", Cow::Borrowed(class))] };
    Element { tag, key: String::new(), attributes, children: Vec::new() }
}

/// A text as a child.
pub fn text(text: impl Into<Cow<'static, str>>) -> Node {
    Node::Text(text.into())
}

impl Element {
    /// Sets an attribute.
    #[must_use]
    #[inline(always)] // Small at every call; what it calls is there once. Saves bytes.
    pub fn set(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Element {
        self.attribute(name, value.into());
        self
    }

    /// Sets an attribute without a value, if a condition holds.
    #[must_use]
    #[inline(always)]
    pub fn when(self, condition: bool, name: &'static str) -> Element {
        if condition { self.set(name, "") } else { self }
    }

    /// Sets an attribute if there is a value.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> Element {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// Makes it known among its siblings.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Element {
        self.key = key.into();
        self
    }

    /// Adds a text.
    #[must_use]
    #[inline(always)]
    pub fn text(mut self, text: impl Into<Cow<'static, str>>) -> Element {
        self.child(Node::Text(text.into()));
        self
    }

    /// Adds a child.
    #[must_use]
    #[inline(always)]
    pub fn with(mut self, child: impl Into<Node>) -> Element {
        self.child(child.into());
        self
    }

    /// Adds children.
    #[must_use]
    pub fn all(mut self, children: impl IntoIterator<Item = Node>) -> Element {
        self.children.extend(children);
        self
    }

    #[inline(never)]
    fn attribute(&mut self, name: &'static str, value: Cow<'static, str>) {
        self.attributes.push((name, value));
    }

    #[inline(never)]
    fn child(&mut self, child: Node) {
        self.children.push(child);
    }
}

impl From<Element> for Node {
    #[inline(never)]
    fn from(element: Element) -> Node {
        Node::Element(Box::new(element))
    }
}

/// Nodes as HTML, every text and value escaped.
pub fn html(nodes: &[Node]) -> String {
    let mut out = String::new();
    for node in nodes {
        write(node, &mut out);
    }
    out
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => escape(text, out),
        Node::Element(element) => {
            out.push('<');
            out.push_str(element.tag);
            for (name, value) in &element.attributes {
                // A text area's value stands in it, not on it.
                if element.tag == "textarea" && *name == "value" {
                    continue;
                }
                out.push(' ');
                out.push_str(name);
                if !value.is_empty() {
                    out.push_str("=\"");
                    escape(value, out);
                    out.push('"');
                }
            }
            out.push('>');
            if element.tag == "input" {
                return;
            }
            for child in &element.children {
                write(child, out);
            }
            out.push_str("</");
            out.push_str(element.tag);
            out.push('>');
        }
    }
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let node = el("p", "a").set("title", "\"<b>\"").text("<script>alert('1 & 2')</script>");
        assert_eq!(
            html(&[node.into()]),
            "<p class=\"a\" title=\"&quot;&lt;b&gt;&quot;\">&lt;script&gt;alert(&#39;1 &amp; 2&#39;)&lt;/script&gt;</p>"
        );
    }
}
