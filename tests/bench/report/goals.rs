//! The project's goals, and which of them are met.

use super::{number, table};
use crate::args::Options;
use crate::figures::{Cell, Figure, Load, Seen, Spread};
use crate::subjects::{OURS, SUBJECTS};
use synthetic::Shape;

/// At most so much, with each of these histories.
struct Goal {
    what: &'static str,
    figure: Figure,
    loads: &'static [Load],
    most: f64,
}

const FEW: [Load; 3] = [even(100), even(1_000), even(10_000)];
const ALL: [Load; 4] = [even(100), even(1_000), even(10_000), MANY];
const MANY: Load = even(100_000);

const fn even(count: usize) -> Load {
    Load::Synthetic(Shape::Even, count)
}

/// To add a goal, write a row. Units are the figures' own.
const GOALS: [Goal; 13] = [
    Goal { what: "Zooming, up to 10,000 events", figure: Figure::Zoom, loads: &FEW, most: 5.0 },
    Goal { what: "Panning, up to 10,000 events", figure: Figure::Pan, loads: &FEW, most: 6.0 },
    Goal { what: "Zooming, 100,000 events", figure: Figure::Zoom, loads: &[MANY], most: 6.0 },
    Goal { what: "Panning, 100,000 events", figure: Figure::Pan, loads: &[MANY], most: 7.0 },
    Goal { what: "Frames while zooming", figure: Figure::ZoomFrame, loads: &ALL, most: 19.0 },
    Goal { what: "Frames while panning", figure: Figure::PanFrame, loads: &ALL, most: 19.0 },
    Goal {
        what: "From the data's arrival until ready, 100,000 events",
        figure: Figure::Arrival,
        loads: &[MANY],
        most: 2_000.0,
    },
    Goal { what: "Memory, 100,000 events", figure: Figure::Held, loads: &[MANY], most: 120e6 },
    Goal { what: "Memory, the real history", figure: Figure::Held, loads: &[Load::Own], most: 30e6 },
    Goal { what: "Elements in the stage", figure: Figure::Elements, loads: &ALL, most: 600.0 },
    Goal { what: "First load, the real history", figure: Figure::Program, loads: &[Load::Own], most: 120e3 },
    Goal {
        what: "First paint on slow 4G with a slow processor, the real history",
        figure: Figure::SlowPaint,
        loads: &[Load::Own],
        most: 700.0,
    },
    Goal {
        what: "Ready on slow 4G with a slow processor, the real history",
        figure: Figure::SlowReady,
        loads: &[Load::Own],
        most: 1_800.0,
    },
];

/// What came of a goal.
#[derive(Debug, PartialEq)]
enum Verdict {
    Met(Load, Spread),
    Missed(Load, Spread),
    /// With this history the page was not usable.
    TooSlow(Load),
    NotMeasured,
}

/// The table, and a sentence for each goal that is missed.
pub(crate) fn told(seen: &Seen, options: &Options) -> String {
    let measured = table::loads(options);
    let mut text = "| | goal | measured | |\n|---|---:|---:|---|\n".to_owned();
    let mut sentences = Vec::new();
    let (mut met, mut judged) = (0, 0);
    for goal in &GOALS {
        let unit = goal.figure.unit();
        let with_unit = |text: String| text + number::unit(unit);
        let most = with_unit(number::number(goal.most, unit));
        let verdict = judge(seen, goal, &measured);
        judged += usize::from(verdict != Verdict::NotMeasured);
        met += usize::from(matches!(verdict, Verdict::Met(..)));
        let (found, word) = match &verdict {
            Verdict::Met(_, spread) => (with_unit(number::range(*spread, unit)), "met"),
            Verdict::Missed(load, spread) => {
                let much = with_unit(number::number(spread.median, unit));
                sentences.push(format!(
                    "{}: {much}{}, where {most} is the goal.",
                    goal.what,
                    told_load(*load)
                ));
                (with_unit(number::range(*spread, unit)), "**missed**")
            }
            Verdict::TooSlow(load) => {
                sentences.push(format!("{}: not usable{}.", goal.what, told_load(*load)));
                ("not usable".to_owned(), "**missed**")
            }
            Verdict::NotMeasured => ("–".to_owned(), "not measured"),
        };
        text.push_str(&format!("| {} | ≤ {most} | {found} | {word} |\n", goal.what));
    }
    text.push_str(
        "\nMeasured is the median, of several histories the worst, with the range of its rounds.\n",
    );
    text.push_str(&format!("Of {judged} goals that were measured, {met} are met.\n"));
    for sentence in sentences {
        text.push_str(&format!("\n- {sentence}"));
    }
    text.trim_end().to_owned() + "\n"
}

/// With which history, where the goal's name does not say it.
fn told_load(load: Load) -> String {
    if load == Load::Own { String::new() } else { format!(" with {}", table::told(load)) }
}

/// By the worst of the goal's histories that were measured.
fn judge(seen: &Seen, goal: &Goal, measured: &[Load]) -> Verdict {
    let mut worst: Option<(Load, Spread)> = None;
    for load in goal.loads.iter().filter(|load| measured.contains(load)) {
        match table::cell(seen, &SUBJECTS[OURS], *load, goal.figure) {
            Cell::TooSlow => return Verdict::TooSlow(*load),
            Cell::Is(spread) if worst.is_none_or(|(_, worst)| worst.median < spread.median) => {
                worst = Some((*load, spread));
            }
            _ => {}
        }
    }
    match worst {
        None => Verdict::NotMeasured,
        Some((load, spread)) if spread.median <= goal.most => Verdict::Met(load, spread),
        Some((load, spread)) => Verdict::Missed(load, spread),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Found;

    #[test]
    fn the_worst_history_decides() {
        let goal = &GOALS[0];
        let check = |values: &[Found], word: &str| {
            let mut seen = Seen::default();
            for (load, value) in FEW.iter().zip(values) {
                seen.note(&SUBJECTS[OURS], *load, goal.figure, *value);
            }
            let verdict = format!("{:?}", judge(&seen, goal, &ALL));
            assert!(verdict.starts_with(word), "{verdict}");
        };
        check(&[], "NotMeasured");
        check(&[Found::Value(5.0), Found::Value(4.0)], "Met(Synthetic(Even, 100)");
        check(&[Found::Value(5.0), Found::Value(5.1)], "Missed(Synthetic(Even, 1000)");
        check(&[Found::Value(5.0), Found::TooSlow], "TooSlow(Synthetic(Even, 1000)");
    }
}
