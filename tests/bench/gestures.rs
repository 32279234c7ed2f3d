//! Zooming and panning as a hand does it: one input for each frame, through the browser's own input
//! queue, and how long the page's main thread works on each.

use crate::figures::{Figure, Found};
use crate::frames;
use crate::subjects::{Room, Subject};
use crate::tab::{Tab, TooSlow};
use browser::Outcome;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tokio::time::{MissedTickBehavior, interval, sleep};

/// Inputs each way: so many in and out again, so many to the left and back.
pub(crate) const EACH_WAY: usize = 30;
/// Pixels of a step of the wheel.
pub(crate) const NOTCH: i32 = 100;
/// Pixels of a step of a drag.
pub(crate) const PULL: i32 = 12;
/// A page is at rest when its main thread worked less than a tenth of this time; a hand is, after it.
const STILL: Duration = Duration::from_millis(500);
/// The longest a page may take to come to rest.
pub(crate) const UNREST: Duration = Duration::from_secs(30);
/// Steps of the wheel that make room to pan.
pub(crate) const ROOM: usize = 8;
/// What a page does within this time after a gesture counts as part of it.
pub(crate) const SETTLE: Duration = Duration::from_secs(1);
/// A gesture each way breaks off after this; what was done until then counts.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);
/// With fewer steps than this done in time a page is not usable.
pub(crate) const FEWEST: usize = 5;

/// A frame at 60 a second.
const FRAME: Duration = Duration::from_micros(16_667);

/// Waits until a page that is ready has nothing left to do.
pub(crate) async fn rest(tab: &Tab) -> Outcome {
    let begin = Instant::now();
    let mut before = tab.metric("TaskDuration").await?;
    while begin.elapsed() < UNREST {
        sleep(STILL).await;
        let now = tab.metric("TaskDuration").await?;
        if now - before < STILL.as_secs_f64() / 10.0 {
            return Ok(());
        }
        before = now;
    }
    Err(TooSlow.into())
}

/// Zooms in about a point and out again.
pub(crate) async fn zoom(tab: &Tab, subject: &Subject) -> Outcome<Vec<(Figure, Found)>> {
    let at = place(tab, subject.stage).await?;
    let mut work = Work::default();
    let before = elements(tab, subject).await?;
    let still = look(tab, subject).await?;
    work.measure(tab, (0..EACH_WAY).map(|_| wheel(at, -NOTCH)), None).await?;
    has_moved(tab, subject, &still).await?;
    let within = elements(tab, subject).await?;
    work.measure(tab, (0..EACH_WAY).map(|_| wheel(at, NOTCH)), None).await?;
    let after = elements(tab, subject).await?;
    let mut figures = vec![(Figure::Elements, Found::Value(before.max(within).max(after)))];
    figures.extend(work.figures(Figure::Zoom, Figure::ZoomFrame));
    Ok(figures)
}

/// Drags to the left and back.
pub(crate) async fn pan(tab: &Tab, subject: &Subject) -> Outcome<Vec<(Figure, Found)>> {
    make_room(tab, subject).await?;
    let (x, y) = place(tab, subject.pan.handle).await?;
    let at = |step: usize| (x - f64::from(PULL) * step as f64, y);
    let mut work = Work::default();
    tab.tell("Input.dispatchMouseEvent", mouse("mouseMoved", (x, y), 0)).await?;
    tab.tell("Input.dispatchMouseEvent", mouse("mousePressed", (x, y), 1)).await?;
    let still = look(tab, subject).await?;
    work.measure(tab, (1..=EACH_WAY).map(|step| mouse("mouseMoved", at(step), 1)), None).await?;
    has_moved(tab, subject, &still).await?;
    let back = (0..EACH_WAY).rev().map(|step| mouse("mouseMoved", at(step), 1));
    work.measure(tab, back, Some(mouse("mouseReleased", (x, y), 0))).await?;
    let mut figures = work.figures(Figure::Pan, Figure::PanFrame);
    figures.push((Figure::Elements, Found::Value(elements(tab, subject).await?)));
    Ok(figures)
}

async fn make_room(tab: &Tab, subject: &Subject) -> Outcome {
    match subject.pan.room {
        Room::IsThere => {}
        Room::ByWheel => {
            let at = place(tab, subject.stage).await?;
            for _ in 0..ROOM {
                tab.tell("Input.dispatchMouseEvent", wheel(at, -NOTCH)).await?;
                sleep(FRAME).await;
            }
        }
        Room::ByScript => tab.ask("makeRoom(), null").await.map(drop)?,
    }
    sleep(SETTLE).await;
    Ok(())
}

/// What steps of a gesture took.
#[derive(Debug, Default)]
struct Work {
    steps: usize,
    /// Of the main thread, in seconds.
    busy: f64,
    /// Between frames, in milliseconds.
    frames: Vec<f64>,
}

impl Work {
    /// Does the steps, one for each frame, as long as there is time. Before the last one, which does
    /// not count as a step, the hand is still: so nothing drifts on.
    async fn measure(
        &mut self,
        tab: &Tab,
        steps: impl Iterator<Item = Value>,
        last: Option<Value>,
    ) -> Outcome {
        frames::listen(tab).await?;
        let before = tab.metric("TaskDuration").await?;
        let begin = Instant::now();
        let mut ticks = interval(FRAME);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut done = 0;
        for step in steps {
            ticks.tick().await;
            tab.tell("Input.dispatchMouseEvent", step).await?;
            done += 1;
            if begin.elapsed() > PATIENCE {
                break;
            }
        }
        self.frames.extend(frames::intervals(tab).await?);
        if let Some(last) = last {
            sleep(STILL).await;
            tab.tell("Input.dispatchMouseEvent", last).await?;
        }
        sleep(SETTLE).await;
        self.busy += tab.metric("TaskDuration").await? - before;
        self.steps += done;
        if done < FEWEST { Err(TooSlow.into()) } else { Ok(()) }
    }

    fn figures(self, step: Figure, frame: Figure) -> Vec<(Figure, Found)> {
        let mut figures = vec![(step, Found::Value(self.busy * 1000.0 / self.steps.max(1) as f64))];
        figures.extend(frames::ninety_fifth(self.frames).map(|it| (frame, Found::Value(it))));
        figures
    }
}

/// The middle of an element, in CSS pixels of the window.
async fn place(tab: &Tab, selector: &str) -> Outcome<(f64, f64)> {
    let script = format!(
        "(() => {{ const it = document.querySelector({}).getBoundingClientRect();
        return [it.x + it.width / 2, it.y + Math.min(it.height, innerHeight - it.y) / 2] }})()",
        json!(selector)
    );
    let answer = tab.ask(&script).await?;
    let number = |at: usize| answer[at].as_f64().ok_or_else(|| format!("{selector} has no place"));
    Ok((number(0)?, number(1)?))
}

/// Where some of the things are that are to move.
async fn look(tab: &Tab, subject: &Subject) -> Outcome<Value> {
    let Some(moves) = subject.moves else { return Ok(Value::Null) };
    let script = format!(
        "[...document.querySelectorAll({})].slice(0, 40).map(it => {{
        const rect = it.getBoundingClientRect(); return [rect.x, rect.y, rect.width, it.id] }})",
        json!(moves)
    );
    tab.ask(&script).await
}

/// An error if everything is where it was: then the gesture did not reach the page, and its cost
/// would mean nothing.
async fn has_moved(tab: &Tab, subject: &Subject, still: &Value) -> Outcome {
    if subject.moves.is_some() && look(tab, subject).await? == *still {
        return Err(format!("{} does not move", subject.name).into());
    }
    Ok(())
}

async fn elements(tab: &Tab, subject: &Subject) -> Outcome<f64> {
    tab.number(&format!("document.querySelector({}).querySelectorAll('*').length", json!(subject.stage)))
        .await
}

fn wheel(at: (f64, f64), down: i32) -> Value {
    json!({ "type": "mouseWheel", "x": at.0, "y": at.1, "deltaX": 0, "deltaY": down, "pointerType": "mouse" })
}

fn mouse(kind: &str, at: (f64, f64), buttons: u8) -> Value {
    let button = if kind == "mouseMoved" && buttons == 0 { "none" } else { "left" };
    let clicks = u8::from(kind != "mouseMoved");
    json!({ "type": kind, "x": at.0, "y": at.1, "button": button, "buttons": buttons, "clickCount": clicks })
}
