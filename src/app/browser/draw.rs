//! Draws nodes into the page and, when they change, changes only what differs. Siblings with a
//! key keep their element wherever they go; the others are told apart by their order.

use crate::node::{Node, Text};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};

/// What was drawn, and the element it stands in.
pub(super) struct Drawn {
    place: web_sys::Node,
    nodes: Vec<Kept>,
}

/// A node that stands in the page.
enum Kept {
    Text(Text, web_sys::Node),
    Element { tag: &'static str, key: Text, attributes: Vec<(&'static str, Text)>, inside: Drawn },
}

impl Kept {
    /// Whether a node is this one, changed at most.
    fn goes_on_as(&self, node: &Node) -> bool {
        match (self, node) {
            (Kept::Text(..), Node::Text(_)) => true,
            (Kept::Element { tag, key, .. }, Node::Element(node)) => {
                *tag == node.parts().tag && *key == node.parts().key
            }
            _ => false,
        }
    }

    fn in_page(&self) -> &web_sys::Node {
        match self {
            Kept::Text(_, text) => text,
            Kept::Element { inside, .. } => &inside.place,
        }
    }
}

impl Drawn {
    /// A place in the page, emptied.
    pub fn empty(place: web_sys::Node) -> Drawn {
        place.set_text_content(None);
        Drawn { place, nodes: Vec::new() }
    }

    /// Makes the place hold these nodes.
    pub fn draw(&mut self, nodes: Vec<Node>) {
        let mut before: Vec<Option<Kept>> = std::mem::take(&mut self.nodes).into_iter().map(Some).collect();
        let (kept, in_order) = keep(&mut before, &nodes);
        for gone in before.iter().flatten() {
            let _ = self.place.remove_child(gone.in_page());
        }
        // Mostly nothing comes and nothing moves; then the page need not be asked.
        let mut next = if in_order { None } else { self.place.first_child() };
        for (node, kept) in nodes.into_iter().zip(kept) {
            let Some(kept) = (match kept {
                Some(kept) => Some(change(kept, node)),
                None => create(node),
            }) else {
                continue;
            };
            if !in_order {
                if next.as_ref() == Some(kept.in_page()) {
                    next = kept.in_page().next_sibling();
                } else {
                    let _ = self.place.insert_before(kept.in_page(), next.as_ref());
                }
            }
            self.nodes.push(kept);
        }
    }
}

/// For each new node the one that goes on as it, and whether all of them do, in their old order;
/// what is left over stays behind.
fn keep(before: &mut [Option<Kept>], nodes: &[Node]) -> (Vec<Option<Kept>>, bool) {
    let count = before.len();
    // Both lists are mostly alike, so the search begins where the last one ended.
    let mut from = 0;
    let mut in_order = true;
    let find = |node| {
        let found = (0..count)
            .map(|step| (from + step) % count)
            .find(|at| before[*at].as_ref().is_some_and(|kept| kept.goes_on_as(node)));
        in_order = in_order && found.is_some_and(|at| at >= from);
        let at = found?;
        from = at + 1;
        before[at].take()
    };
    let kept = nodes.iter().map(find).collect();
    (kept, in_order)
}

fn create(node: Node) -> Option<Kept> {
    match node {
        Node::Text(text) => {
            let element = document().create_text_node(&text).into();
            Some(Kept::Text(text, element))
        }
        Node::Element(node) => {
            let node = node.into_parts();
            let element = document().create_element(node.tag).ok()?;
            for (name, value) in &node.attributes {
                set(&element, name, value);
            }
            let mut inside = Drawn { place: element.into(), nodes: Vec::new() };
            inside.draw(node.children);
            Some(Kept::Element { tag: node.tag, key: node.key, attributes: node.attributes, inside })
        }
    }
}

fn change(kept: Kept, node: Node) -> Kept {
    match (kept, node) {
        (Kept::Text(before, element), Node::Text(text)) => {
            if before != text {
                element.set_text_content(Some(&text));
            }
            Kept::Text(text, element)
        }
        (Kept::Element { tag, key, attributes, mut inside }, Node::Element(node)) => {
            let node = node.into_parts();
            change_attributes(&attributes, &node.attributes, inside.place.unchecked_ref());
            inside.draw(node.children);
            Kept::Element { tag, key, attributes: node.attributes, inside }
        }
        // Not asked: only what goes on is changed.
        (kept, _) => kept,
    }
}

fn change_attributes(
    before: &[(&'static str, Text)],
    now: &[(&'static str, Text)],
    element: &web_sys::Element,
) {
    for (name, _) in before {
        if !now.iter().any(|(known, _)| known == name) {
            let _ = element.remove_attribute(name);
            mirror(element, name, None);
        }
    }
    for (name, value) in now {
        if !before.iter().any(|old| old.0 == *name && old.1 == *value) {
            set(element, name, value);
        } else if *name == "checked" {
            mirror(element, name, Some(value));
        }
    }
}

fn set(element: &web_sys::Element, name: &'static str, value: &str) {
    let _ = element.set_attribute(name, value);
    mirror(element, name, Some(value));
}

/// What a reader has ticked or typed is a property of its own; the attribute is only its start.
fn mirror(element: &web_sys::Element, name: &str, value: Option<&str>) {
    let property = match name {
        "checked" => JsValue::from_bool(value.is_some()),
        "value" => JsValue::from_str(value.unwrap_or("")),
        _ => return,
    };
    let _ = js_sys::Reflect::set(element, &JsValue::from_str(name), &property);
}
