//! In which order everything is measured: each round visits everyone once with every history, so
//! that what slows the machine for a while slows all alike.

use crate::args::Options;
use crate::figures::{Figure, Found, Load, Seen};
use crate::files::SHAPED;
use crate::subjects::{EMPTY, OURS, SUBJECTS};
use crate::visit::Visit;
use crate::weight::Weather;
use browser::Outcome;
use std::path::Path;
use std::time::Instant;
use synthetic::Shape;

/// More events than this are not sent over the slow line: their file alone would take too long.
pub(crate) const MOST_SLOW: usize = 10_000;

/// Measures everything as often as asked.
pub(crate) async fn run(site: &str, scratch: &Path, options: &Options) -> Outcome<Seen> {
    let clock = Instant::now();
    let mut seen = Seen::default();
    for round in 1..=options.rounds {
        for visit in plan(options) {
            let Visit { subject, load, weather } = visit;
            // After it was too slow once, it is so; more events would only take longer.
            let found = if seen.gave_up(subject, load) || is_hopeless(&seen, &visit) {
                visit.figures().into_iter().map(|figure| (figure, Found::TooSlow)).collect()
            } else {
                println!(
                    "… round {round} of {}, {:4} s: {}, {}{}",
                    options.rounds,
                    clock.elapsed().as_secs(),
                    subject.name,
                    told(load),
                    if weather == Weather::Slow { ", slow" } else { "" }
                );
                persistently(&visit, site, scratch).await?
            };
            for (figure, value) in found {
                seen.note(subject, load, figure, value);
            }
        }
    }
    Ok(seen)
}

/// Whether this visit itself was too slow before.
fn is_hopeless(seen: &Seen, visit: &Visit) -> bool {
    let last = if visit.weather == Weather::Slow { Figure::SlowReady } else { Figure::Ready };
    seen.cell(visit.subject, visit.load, last) == crate::figures::Cell::TooSlow
}

/// Goes once more if something was not done in time, so that no moment's disturbance makes a page
/// unusable; and twice more if the driver lost the browser, as it does now and then.
async fn persistently(visit: &Visit, site: &str, scratch: &Path) -> Outcome<Vec<(Figure, Found)>> {
    let mut was_slow = false;
    for _ in 0..2 {
        match visit.go(site, scratch).await {
            Ok(found) if was_slow || found.iter().all(|(_, found)| *found != Found::TooSlow) => {
                return Ok(found);
            }
            Ok(_) => was_slow = true,
            Err(problem) => println!("  once more, because: {problem}"),
        }
    }
    visit.go(site, scratch).await
}

fn told(load: Load) -> String {
    match load {
        Load::Own => "its own page".to_owned(),
        Load::Synthetic(shape, count) => format!("{count} events ({})", shape.name()),
    }
}

/// A round.
fn plan(options: &Options) -> Vec<Visit> {
    let mut plan = Vec::new();
    let mut visit = |at: usize, load| {
        let is_slow_too = match load {
            Load::Own => true,
            Load::Synthetic(shape, count) => shape == Shape::Even && count <= MOST_SLOW,
        };
        for weather in [Weather::Fine, Weather::Slow] {
            if weather == Weather::Fine || is_slow_too {
                plan.push(Visit { subject: &SUBJECTS[at], load, weather });
            }
        }
    };
    visit(EMPTY, Load::Own);
    visit(OURS, Load::Own);
    for count in options.counts() {
        let end = if options.ours { OURS + 1 } else { SUBJECTS.len() };
        for at in OURS..end {
            visit(at, Load::Synthetic(Shape::Even, *count));
        }
        for shape in Shape::ALL {
            if shape != Shape::Even && SHAPED.contains(count) {
                visit(OURS, Load::Synthetic(shape, *count));
            }
        }
    }
    plan
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_visits_everyone_with_every_count() {
        let options = Options { rounds: 5, quick: false, ours: false, out: "x".into() };
        let plan = plan(&options);
        let fine = |at: usize| {
            let all = plan.iter().filter(|visit| visit.weather == Weather::Fine);
            all.filter(|visit| visit.subject.name == SUBJECTS[at].name).count()
        };
        assert_eq!(fine(EMPTY), 1);
        assert_eq!(fine(OURS), 1 + 4 + 4 * 2);
        assert!((OURS + 1..SUBJECTS.len()).all(|peer| fine(peer) == 4));
    }
}
