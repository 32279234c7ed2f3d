//! What a reader's hands do: wheel, mouse, fingers, keys. They go the way of a real device
//! through the driver; where WebKit's driver has no such device (a wheel turned while a key is
//! down, fingers), the same events are made by a script.

use crate::page::Page;
use crate::suite::Outcome;
use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::common::command::{Actions, Command};

/// The Control key.
pub const CONTROL: char = '\u{e009}';
/// The Shift key.
pub const SHIFT: char = '\u{e008}';
/// The Tab key.
pub const TAB: char = '\u{e004}';
/// The Enter key.
pub const ENTER: char = '\u{e007}';
/// The Escape key.
pub const ESCAPE: char = '\u{e00c}';
/// The space bar.
pub const SPACE: char = ' ';
/// The Home key.
pub const HOME: char = '\u{e011}';
/// The End key.
pub const END: char = '\u{e010}';
/// The Page Up key.
pub const PAGE_UP: char = '\u{e00e}';
/// The Page Down key.
pub const PAGE_DOWN: char = '\u{e00f}';
/// The left arrow key.
pub const LEFT: char = '\u{e012}';
/// The right arrow key.
pub const RIGHT: char = '\u{e014}';
/// The down arrow key.
pub const DOWN: char = '\u{e015}';

type Point = (f64, f64);

impl Page {
    /// Turns the wheel at a point: positive is down and right, in CSS pixels. WebKit's driver turns
    /// it by other amounts than asked from the second time on, so there a script makes the event.
    pub async fn wheel(&self, at: Point, across: f64, down: f64) -> Outcome {
        if !self.abilities.fingers {
            return self.wheel_by_script('\0', at, across, down).await;
        }
        self.real_wheel(at, across, down).await
    }

    /// Turns the wheel through the driver, so that what the page leaves alone scrolls.
    pub async fn real_wheel(&self, at: Point, across: f64, down: f64) -> Outcome {
        self.act(json!([wheel(at, across, down, &[])])).await
    }

    async fn wheel_by_script(&self, key: char, at: Point, across: f64, down: f64) -> Outcome {
        let script = "const [x, y, deltaX, deltaY, ctrlKey, shiftKey] = arguments;
                document.elementFromPoint(x, y).dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, composed: true,
                    view: window, clientX: x, clientY: y, deltaX, deltaY, ctrlKey, shiftKey })); return null";
        let arguments = [
            json!(at.0),
            json!(at.1),
            json!(across),
            json!(down),
            json!(key == CONTROL),
            json!(key == SHIFT),
        ];
        self.ask::<Option<()>>(script, &arguments).await.map(drop)
    }

    /// Turns the wheel while a key is down.
    pub async fn wheel_with(&self, key: char, at: Point, across: f64, down: f64) -> Outcome {
        if !self.abilities.fingers {
            return self.wheel_by_script(key, at, across, down).await;
        }
        let pause = json!({ "type": "pause", "duration": 0 });
        let hold = json!({ "type": "key", "id": "keys", "actions":
            [{ "type": "keyDown", "value": key }, pause, { "type": "keyUp", "value": key }] });
        self.act(json!([hold, wheel(at, across, down, std::slice::from_ref(&pause))])).await
    }

    /// Clicks at a point.
    pub async fn click_at(&self, at: Point) -> Outcome {
        self.act(json!([mouse(&[go(at), press(), release()])])).await
    }

    /// Clicks twice at a point.
    pub async fn double_click_at(&self, at: Point) -> Outcome {
        self.act(json!([mouse(&[go(at), press(), release(), press(), release()])])).await
    }

    /// Drags from a point to another, and lets go once the hand is at rest.
    pub async fn drag(&self, from: Point, to: Point) -> Outcome {
        let half = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
        let rest = json!({ "type": "pause", "duration": 200 });
        self.act(json!([mouse(&[go(from), press(), go(half), go(to), rest, release()])])).await
    }

    /// Drags from a point to another, and lets go on the way.
    pub async fn flick(&self, from: Point, to: Point) -> Outcome {
        let part = |share: f64| (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
        let way = [go(from), press(), go(part(0.25)), go(part(0.5)), go(part(0.75)), go(to), release()];
        self.act(json!([mouse(&way)])).await
    }

    /// Two fingers, each from a point to another.
    pub async fn pinch(&self, one: (Point, Point), other: (Point, Point)) -> Outcome {
        if !self.abilities.fingers {
            let script = "const fingers = [arguments[0], arguments[1]];
                const at = ([from, to], share) => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
                const target = document.elementFromPoint(...fingers[0][0]);
                const tell = (type, finger, share) => { const [clientX, clientY] = at(fingers[finger], share);
                    target.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, composed: true, view: window,
                        pointerId: 21 + finger, pointerType: 'touch', isPrimary: finger === 0, clientX, clientY,
                        button: type === 'pointermove' ? -1 : 0, buttons: type === 'pointerup' ? 0 : 1 })); };
                for (const finger of [0, 1]) tell('pointerdown', finger, 0);
                for (const share of [0.25, 0.5, 0.75, 1]) for (const finger of [0, 1]) tell('pointermove', finger, share);
                for (const finger of [0, 1]) tell('pointerup', finger, 1); return null";
            return self
                .ask::<Option<()>>(script, &[json!([one.0, one.1]), json!([other.0, other.1])])
                .await
                .map(drop);
        }
        let wait = json!({ "type": "pause", "duration": 20 });
        let finger = |id: &str, path: (Point, Point), before: usize| {
            let half = ((path.0.0 + path.1.0) / 2.0, (path.0.1 + path.1.1) / 2.0);
            let mut acts = vec![go(path.0)];
            // One after the other: Firefox loses a finger that comes down in the same moment.
            acts.extend(std::iter::repeat_n(wait.clone(), before));
            acts.push(press());
            acts.extend(std::iter::repeat_n(wait.clone(), 2));
            acts.extend([go(half), wait.clone(), go(path.1), wait.clone(), release()]);
            json!({ "type": "pointer", "id": id, "parameters": { "pointerType": "touch" }, "actions": acts })
        };
        self.act(json!([finger("one", one, 0), finger("other", other, 1)])).await
    }

    /// Presses a key.
    pub async fn press(&self, key: char) -> Outcome {
        self.keys_down(&[key]).await
    }

    /// Presses a key while another is down.
    pub async fn press_with(&self, held: char, key: char) -> Outcome {
        self.keys_down(&[held, key]).await
    }

    /// Presses Tab until something that matches a selector has the focus.
    pub async fn tab_to(&self, selector: &str) -> Outcome {
        let is_there = "return document.activeElement?.matches(arguments[0]) ?? false";
        for _ in 0..80 {
            self.press(Key::Tab.value()).await?;
            if self.ask::<bool>(is_there, &[json!(selector)]).await? {
                return Ok(());
            }
        }
        Err(format!("80 × Tab does not lead to {selector}; the focus is on “{}”", self.focus().await?).into())
    }

    async fn keys_down(&self, keys: &[char]) -> Outcome {
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let acts: Vec<Value> = down.chain(up).collect();
        self.act(json!([{ "type": "key", "id": "keys", "actions": acts }])).await
    }

    async fn act(&self, actions: Value) -> Outcome {
        self.driver.cmd(Command::PerformActions(Actions::from(actions))).await?;
        Ok(())
    }
}

fn wheel(at: Point, across: f64, down: f64, before: &[Value]) -> Value {
    let turn = json!({ "type": "scroll", "duration": 0, "x": at.0 as i64, "y": at.1 as i64, "deltaX": across as i64, "deltaY": down as i64 });
    let acts: Vec<Value> = before.iter().cloned().chain([turn]).collect();
    json!({ "type": "wheel", "id": "wheel", "actions": acts })
}

fn mouse(acts: &[Value]) -> Value {
    json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": acts })
}

fn go(to: Point) -> Value {
    json!({ "type": "pointerMove", "duration": 20, "x": to.0 as i64, "y": to.1 as i64 })
}

fn press() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn release() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}
