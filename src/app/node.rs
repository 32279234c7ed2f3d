//! An element as a value. Every component returns these; the prerenderer writes them as HTML, the
//! browser draws them and, when they change, changes only what differs (`browser/draw.rs`).
//!
//! Leptos could render them too, but its typed views cost nearly twice the bytes here (measured in
//! docs/architecture.md); it says when to draw again.

use std::borrow::Cow;

/// A text, or an element.
#[derive(Debug)]
pub enum Node {
    /// Text, which stays text.
    Text(Text),
    /// An element.
    Element(Element),
}

/// A text, most often one that the program holds.
pub type Text = Cow<'static, str>;

/// An element. Boxed, so that handing it on while it is built costs one word.
#[derive(Debug)]
pub struct Element(Box<Parts>);

/// What an element is made of.
#[derive(Debug)]
pub struct Parts {
    /// The tag's name.
    pub tag: &'static str,
    /// What it is known by among its siblings, so that it keeps its place in the page; empty for
    /// elements that are told apart by their order.
    pub key: Text,
    /// Attributes, each once.
    pub attributes: Vec<(&'static str, Text)>,
    /// What stands in it.
    pub children: Vec<Node>,
}

/// Begins an element with a class; an empty class is none.
#[inline(never)]
pub fn el(tag: &'static str, class: &'static str) -> Element {
    let parts = Parts { tag, key: Cow::Borrowed(""), attributes: Vec::new(), children: Vec::new() };
    let element = Element(Box::new(parts));
    if class.is_empty() { element } else { class.attribute("class", element) }
}

/// A text as a child.
pub fn text(text: impl Into<Text>) -> Node {
    Node::Text(text.into())
}

/// What may stand as a text. Each kind has its way in, so that a call of a builder is small where
/// it stands: there are hundreds of them.
pub trait Says {
    /// Sets it as an attribute.
    fn attribute(self, name: &'static str, of: Element) -> Element;
    /// Adds it as a child.
    fn child(self, of: Element) -> Element;
    /// Makes it the key.
    fn key(self, of: Element) -> Element;
}

impl Says for Text {
    #[inline(never)]
    fn attribute(self, name: &'static str, mut of: Element) -> Element {
        of.0.attributes.push((name, self));
        of
    }

    #[inline(never)]
    fn child(self, of: Element) -> Element {
        of.with(Node::Text(self))
    }

    #[inline(never)]
    fn key(self, mut of: Element) -> Element {
        of.0.key = self;
        of
    }
}

macro_rules! says {
    ($($kind:ty => $variant:ident),*) => {$(
        impl Says for $kind {
            #[inline(never)]
            fn attribute(self, name: &'static str, of: Element) -> Element {
                Text::$variant(self).attribute(name, of)
            }

            #[inline(never)]
            fn child(self, of: Element) -> Element {
                Text::$variant(self).child(of)
            }

            #[inline(never)]
            fn key(self, of: Element) -> Element {
                Text::$variant(self).key(of)
            }
        }
    )*};
}

says!(&'static str => Borrowed, String => Owned);

impl Element {
    /// What it is made of.
    pub fn parts(&self) -> &Parts {
        &self.0
    }

    /// Takes it apart.
    pub fn into_parts(self) -> Parts {
        *self.0
    }

    /// Adds a child.
    pub fn push(&mut self, child: Node) {
        self.0.children.push(child);
    }

    /// Sets an attribute.
    #[must_use]
    #[inline(always)]
    pub fn set(self, name: &'static str, value: impl Says) -> Element {
        value.attribute(name, self)
    }

    /// Sets an attribute without a value, if a condition holds.
    #[must_use]
    #[inline(never)]
    pub fn when(self, condition: bool, name: &'static str) -> Element {
        if condition { self.set(name, "") } else { self }
    }

    /// Sets an attribute if there is a value.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<impl Says>) -> Element {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// Makes it known among its siblings.
    #[must_use]
    #[inline(always)]
    pub fn key(self, key: impl Says) -> Element {
        key.key(self)
    }

    /// Adds a text.
    #[must_use]
    #[inline(always)]
    pub fn text(self, text: impl Says) -> Element {
        text.child(self)
    }

    /// Adds a child.
    #[must_use]
    #[inline(always)]
    pub fn with(self, child: impl Into<Node>) -> Element {
        self.with_node(child.into())
    }

    /// Adds children.
    #[must_use]
    pub fn all(mut self, children: impl IntoIterator<Item = Node>) -> Element {
        self.0.children.extend(children);
        self
    }

    #[inline(never)]
    fn with_node(mut self, child: Node) -> Element {
        self.push(child);
        self
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Node {
        Node::Element(element)
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
            let element = element.parts();
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
