//! What a moving line looks like. A worker of the page paints it (`src/painter/`), which comes once
//! the line stands; the marks themselves wait below for the line to rest. To move and stretch them in
//! every frame costs the page many times as much.

use super::walk::{LINE, find};
use crate::node::Node;
use std::cell::Cell;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Where the painter says how far it is: nothing, `ready`, `on`, or `rests`.
const STATE: &str = "data-painter";

/// Whether the painter is told of a movement.
#[derive(Clone, Copy, PartialEq)]
enum Phase {
    Off,
    On,
    /// Of how it ends, once more.
    Ends,
}

thread_local! {
    static PHASE: Cell<Phase> = const { Cell::new(Phase::Off) };
    /// Whether the picture handed over last was one of every two.
    static SECOND: Cell<bool> = const { Cell::new(false) };
}

/// Whether the painter is told of this movement.
pub(super) fn paints() -> bool {
    PHASE.get() != Phase::Off
}

/// Whether what is around a painted line waits for the next picture: to change the words and the window that
/// say where it is costs the page as much as to choose marks, so they follow at every second one.
pub(super) fn hurries() -> bool {
    PHASE.get() == Phase::On && SECOND.get()
}

/// Whether what the painter has made lies over the marks, so that they may wait.
pub(super) fn covers(line: &Element) -> bool {
    PHASE.get() == Phase::On && line.get_attribute(STATE).as_deref() == Some("on")
}

/// The line moves, and is to be painted for as long as it does; if there is a painter. It knows the marks
/// that stand.
pub(super) fn begin() {
    if find(LINE).is_some_and(|line| line.get_attribute(STATE).is_some()) {
        PHASE.set(Phase::On);
    }
}

/// The line rests: the marks are about to stand where they belong. The painter is told where that is, for
/// the names that fade in there.
pub(super) fn end() {
    if paints() {
        PHASE.set(Phase::Ends);
    }
}

/// Hands over what there is to see.
pub(super) fn picture(line: &Element, nodes: &[Node]) {
    SECOND.set(!SECOND.get());
    let mut text = String::new();
    write(nodes, &mut text);
    tell(line, "picture", &text);
}

/// Says where the ground is in this frame.
pub(super) fn ground(line: &Element, style: &str) {
    if paints() {
        tell(line, "ground", style);
    }
}

/// The marks stand where they belong, if that is what the line came to.
pub(super) fn settle(line: &Element) {
    if PHASE.get() == Phase::Ends {
        PHASE.set(Phase::Off);
        tell(line, "ground", "");
    }
}

fn tell(line: &Element, name: &str, text: &str) {
    let _ = js_sys::Reflect::set(line, &JsValue::from_str(name), &JsValue::from_str(text));
}

/// Nodes in a row: each begins with one sign, parts its attributes by others, and ends with its text.
fn write(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => plain(text, out),
            Node::Element(element) => {
                let element = element.parts();
                out.push('\u{1}');
                for (name, value) in &element.attributes {
                    out.push_str(name);
                    out.push('\u{2}');
                    plain(value, out);
                    out.push('\u{3}');
                }
                write(&element.children, out);
            }
        }
    }
}

/// Writes a text without the signs that part nodes; nobody sees those anyway.
fn plain(text: &str, out: &mut String) {
    // Hardly ever is there one, and a whole text is written far faster than its letters.
    if text.bytes().any(|it| it <= 3) {
        out.extend(text.chars().filter(|it| *it > '\u{3}'));
    } else {
        out.push_str(text);
    }
}
