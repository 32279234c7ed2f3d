//! Draws nodes into the page and, when they change, changes only what differs. Siblings with a
//! key keep their element wherever they go; the others are told apart by their order.

use crate::node::{Element, Node};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};

/// What was drawn, and the elements it stands in.
pub(super) struct Drawn {
    place: web_sys::Node,
    nodes: Vec<(Node, web_sys::Node, Vec<Drawn>)>,
}

impl Drawn {
    /// A place in the page, emptied.
    pub fn empty(place: web_sys::Node) -> Drawn {
        place.set_text_content(None);
        Drawn { place, nodes: Vec::new() }
    }

    /// Makes the place hold these nodes.
    pub fn draw(&mut self, nodes: Vec<Node>) {
        let before = std::mem::take(&mut self.nodes);
        let mut before: Vec<Option<(Node, web_sys::Node, Vec<Drawn>)>> =
            before.into_iter().map(Some).collect();
        // Which of the elements there each new node goes on in; both lists are mostly alike, so
        // the search begins where the last one ended.
        let mut from = 0;
        let kept: Vec<Option<usize>> = nodes
            .iter()
            .map(|node| {
                let count = before.len();
                let found = (0..count)
                    .map(|step| (from + step) % count)
                    .find(|at| before[*at].as_ref().is_some_and(|(old, ..)| goes_on(old, node)));
                if let Some(at) = found {
                    from = at + 1;
                }
                found
            })
            .collect();
        // Two alike nodes must not both go on in one element.
        let mut taken = vec![false; before.len()];
        let kept: Vec<Option<usize>> =
            kept.into_iter().map(|at| at.filter(|at| !std::mem::replace(&mut taken[*at], true))).collect();
        for (old, _) in before.iter_mut().zip(&taken).filter(|(_, taken)| !**taken) {
            if let Some((_, element, _)) = old.take() {
                let _ = self.place.remove_child(&element);
            }
        }
        let mut next = self.place.first_child();
        for (node, kept) in nodes.into_iter().zip(kept) {
            let drawn = match kept.and_then(|at| before[at].take()) {
                Some((old, element, inside)) => change(old, node, element, inside),
                None => create(node),
            };
            let Some(drawn) = drawn else { continue };
            if next.as_ref() == Some(&drawn.1) {
                next = drawn.1.next_sibling();
            } else {
                let _ = self.place.insert_before(&drawn.1, next.as_ref());
            }
            self.nodes.push(drawn);
        }
    }
}

/// Whether a node is the same one as before, changed at most.
fn goes_on(old: &Node, new: &Node) -> bool {
    match (old, new) {
        (Node::Text(_), Node::Text(_)) => true,
        (Node::Element(old), Node::Element(new)) => old.tag == new.tag && old.key == new.key,
        _ => false,
    }
}

fn create(node: Node) -> Option<(Node, web_sys::Node, Vec<Drawn>)> {
    match &node {
        Node::Text(text) => {
            let element: web_sys::Node = document().create_text_node(text).into();
            Some((node, element, Vec::new()))
        }
        Node::Element(about) => {
            let element = document().create_element(about.tag).ok()?;
            for (name, value) in &about.attributes {
                set(&element, name, value);
            }
            let mut inside = Drawn { place: element.clone().into(), nodes: Vec::new() };
            inside.draw(about.children.clone());
            Some((node, element.into(), vec![inside]))
        }
    }
}

fn change(
    old: Node,
    new: Node,
    element: web_sys::Node,
    mut inside: Vec<Drawn>,
) -> Option<(Node, web_sys::Node, Vec<Drawn>)> {
    if old == new {
        return Some((old, element, inside));
    }
    match (&old, &new) {
        (Node::Text(_), Node::Text(text)) => element.set_text_content(Some(text)),
        (Node::Element(old), Node::Element(new)) => {
            change_attributes(old, new, element.unchecked_ref());
            if old.children != new.children
                && let Some(inside) = inside.first_mut()
            {
                inside.draw(new.children.clone());
            }
        }
        _ => return create(new),
    }
    Some((new, element, inside))
}

fn change_attributes(old: &Element, new: &Element, element: &web_sys::Element) {
    let value = |of: &Element, name: &str| {
        of.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
    };
    for (name, _) in &old.attributes {
        if value(new, name).is_none() {
            let _ = element.remove_attribute(name);
            mirror(element, name, None);
        }
    }
    for (name, text) in &new.attributes {
        if value(old, name).as_ref() != Some(text) {
            set(element, name, text);
        } else if *name == "checked" {
            mirror(element, name, Some(text));
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
