//! Where another timeline is better than ours, said in sentences.

use super::{number, table};
use crate::args::Options;
use crate::figures::{Cell, Figure, Load, Seen};
use crate::subjects::{OURS, SUBJECTS, Subject};

/// What is less than this share better is not told: rounds differ by as much.
const NOTHING: f64 = 0.02;

/// A line for each figure and peer that is better with some history.
pub(crate) fn told(seen: &Seen, options: &Options) -> String {
    if options.ours {
        return "The others were left out.\n".to_owned();
    }
    let loads = table::loads(options);
    let mut lines = Vec::new();
    for (figure, title) in table::titles() {
        for peer in &SUBJECTS[OURS + 1..] {
            let better: Vec<String> =
                loads.iter().filter_map(|load| better(seen, peer, *load, figure)).collect();
            if !better.is_empty() {
                lines.push(format!("- {title}: {} is better, {}.\n", peer.name, better.join("; ")));
            }
        }
    }
    match lines.is_empty() {
        true => "Nowhere, by more than two hundredths.\n".to_owned(),
        false => format!(
            "By the medians, and by more than two hundredths:\n\n{}\nEverywhere else ours is as good or better.\n",
            lines.concat()
        ),
    }
}

/// How much better a peer is: `3.3 against 11.4 ms with 100 events`.
fn better(seen: &Seen, peer: &Subject, load: Load, figure: Figure) -> Option<String> {
    let of = |subject| table::cell(seen, subject, load, figure);
    let Cell::Is(theirs) = of(peer) else { return None };
    let unit = figure.unit();
    let against = match of(&SUBJECTS[OURS]) {
        Cell::Is(ours) if theirs.median < ours.median - NOTHING * ours.median.abs() => {
            number::number(ours.median, unit)
        }
        Cell::TooSlow => "none (not usable)".to_owned(),
        _ => return None,
    };
    let median = number::number(theirs.median, unit);
    (median != against)
        .then(|| format!("{median} against {against}{} with {}", number::unit(unit), table::told(load)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Found;
    use synthetic::Shape;

    #[test]
    fn a_better_peer_is_named() {
        let check = |ours, theirs, expected: Option<&str>| {
            let load = Load::Synthetic(Shape::Even, 1_000);
            let mut seen = Seen::default();
            seen.note(&SUBJECTS[OURS], load, Figure::Pan, ours);
            seen.note(&SUBJECTS[OURS + 1], load, Figure::Pan, theirs);
            assert_eq!(better(&seen, &SUBJECTS[OURS + 1], load, Figure::Pan).as_deref(), expected);
        };
        check(Found::Value(11.4), Found::Value(3.3), Some("3.3 against 11.4 ms with 1,000 events"));
        check(Found::Value(16.8), Found::Value(16.7), None);
        check(Found::Value(3.0), Found::Value(3.3), None);
        check(Found::Value(3.0), Found::TooSlow, None);
        check(Found::TooSlow, Found::Value(3.3), Some("3.3 against none (not usable) ms with 1,000 events"));
    }
}
