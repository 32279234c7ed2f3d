//! The overview: the whole line in a strip, how much there is when and on which side, the eras of the
//! relationship, and over it the window of what is on screen. The window is a brush: its two edges
//! are sliders, for hand and keys alike.

use super::Page;
use super::marks::number;
use crate::node::{Node, el};
use timeline::date::{Day, Span};
use timeline::history::{History, System};
use timeline::index::Index;
use timeline::language::date_in_words;
use timeline::view::{Limits, View};

/// Stretches of equal length that the strip counts in.
const STRETCHES: usize = 96;

/// The eras of the relationship as buttons that lead to them, each as long as it lasted.
pub fn eras(history: &History, limits: Limits, page: &Page<'_>) -> Vec<Node> {
    let code = page.language.code();
    let eras = history.eras.iter().enumerate().filter(|(_, era)| era.system == System::Relations);
    eras.filter_map(|(at, era)| {
        let first = f64::from(era.first.0).max(limits.from);
        let last = f64::from(era.last.0).min(limits.to);
        if last <= first {
            return None;
        }
        let mut style = String::from("flex-grow:");
        number((last - first).max(1.0), 0, "", &mut style);
        let name = era.name.get(code);
        let button = el("button", "overview-era").set("type", "button").set("style", style);
        let button =
            button.set("data-act", "era").set("data-era", at.to_string()).set("title", name.to_owned());
        Some(button.with(el("span", "").text(name.to_owned())).into())
    })
    .collect()
}

/// How much there is when: what both did in the middle, what Japan did above it, what Russia did
/// below, each as a share of the busiest stretch; the square root, so that one event is seen beside
/// fifty.
pub fn density(index: &Index, limits: Limits) -> Vec<Node> {
    let counts = index.density(limits, STRETCHES);
    let most = counts.iter().map(|rows| rows.iter().sum::<usize>()).max().unwrap_or(0).max(1) as f64;
    // The edges between what is drawn, from the top down, in percent of the strip.
    let edges = |rows: &[usize; 3]| -> [f64; 4] {
        let all = rows.iter().sum::<usize>();
        let high = if all == 0 { 0.0 } else { (all as f64 / most).sqrt() * 46.0 / all as f64 };
        let [japan, both, russia] = rows.map(|count| count as f64 * high);
        [50.0 - both - japan, 50.0 - both, 50.0 + both, 50.0 + both + russia]
    };
    let shape = |side: &'static str, above: usize| -> Node {
        let mut points = String::from("clip-path:polygon(");
        let upper = counts.iter().enumerate().map(|(at, rows)| (at, edges(rows)[above]));
        let lower = counts.iter().enumerate().rev().map(|(at, rows)| (at, edges(rows)[above + 1]));
        for (number_of, (at, y)) in upper.chain(lower).enumerate() {
            if number_of > 0 {
                points.push(',');
            }
            number((at as f64 + 0.5) / STRETCHES as f64 * 1e4, 2, "% ", &mut points);
            number(y * 10.0, 1, "%", &mut points);
        }
        points.push(')');
        el("div", "overview-shape").set("data-side", side).set("style", points).into()
    };
    vec![shape("japan", 0), shape("both", 1), shape("russia", 2)]
}

/// The window of what is on screen. Its edges say their days as of `laid`, which a moving line
/// reaches a few times a second: no reader, and no screen reader, takes in more. It moves by transforms
/// alone, in shares of the track, so that the page around it need not be painted anew.
pub fn brush(view: View, laid: View, limits: Limits, page: &Page<'_>) -> Vec<Node> {
    let words = page.language.words();
    let share = |moment: f64| ((moment - limits.from) / limits.length()).clamp(0.0, 1.0);
    let (left, right) = (share(view.from()), share(view.to()));
    let at = |share: f64| {
        let mut style = String::from("transform:translateX(");
        number(share * 1e5, 3, "cqw)", &mut style);
        style
    };
    let edge = |name: &'static str, label: &'static str, day: Day, from: f64, to: f64| {
        el("div", "overview-edge")
            .set("data-edge", name)
            .set("role", "slider")
            .set("tabindex", "0")
            .set("aria-label", label)
            .set("aria-valuemin", Day::nearest(from).0.to_string())
            .set("aria-valuemax", Day::nearest(to).0.to_string())
            .set("aria-valuenow", day.0.to_string())
            .set("aria-valuetext", date_in_words(Span::day(day), page.language))
    };
    let (first, last) = (Day::nearest(laid.from()), Day::nearest(laid.to()));
    let mut style = at(left);
    style.push_str("scaleX(");
    number((right - left).max(0.004) * 1e5, 5, ")", &mut style);
    vec![
        el("div", "overview-brush").set("data-brush", "").set("style", style).into(),
        edge("from", words.first_day_shown, first, limits.from, laid.to()).set("style", at(left)).into(),
        edge("to", words.last_day_shown, last, laid.from(), limits.to).set("style", at(right)).into(),
    ]
}
