//! Which days the axis names. `STEPS` goes from days to centuries; the finest step whose labels
//! cannot touch is taken, so the axis chooses its own unit at every zoom, width and language.

use crate::date::Day;
use crate::language::Words;
use crate::scale::Scale;

/// A named day on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The day.
    pub day: Day,
    /// Pixels from the start of the stage.
    pub x: f64,
    /// What the axis says there; self-contained ("Aug 1945", not "Aug").
    pub label: String,
}

/// A unit of the axis: one row per step, finest first.
struct Step {
    /// The least number of days between two of its ticks.
    least: f64,
    /// The tick on or before a day.
    floor: fn(Day) -> Day,
    /// The tick after a tick.
    next: fn(Day) -> Day,
    /// How a tick is named.
    label: fn(&Words, Day) -> String,
}

const STEPS: &[Step] = &[
    Step { least: 1.0, floor: |day| day, next: |day| day.plus(1), label: day_label },
    Step { least: 5.0, floor: |day| of_month(day, 5), next: |day| next_of_month(day, 5), label: day_label },
    Step {
        least: 10.0,
        floor: |day| of_month(day, 10),
        next: |day| next_of_month(day, 10),
        label: day_label,
    },
    Step { least: 28.0, floor: |day| month(day, 1), next: |day| months_on(day, 1), label: month_label },
    Step { least: 90.0, floor: |day| month(day, 3), next: |day| months_on(day, 3), label: month_label },
    Step { least: 181.0, floor: |day| month(day, 6), next: |day| months_on(day, 6), label: month_label },
    Step { least: 365.0, floor: |day| year(day, 1), next: |day| years_on(day, 1), label: year_label },
    Step { least: 730.0, floor: |day| year(day, 2), next: |day| years_on(day, 2), label: year_label },
    Step { least: 1826.0, floor: |day| year(day, 5), next: |day| years_on(day, 5), label: year_label },
    Step { least: 3652.0, floor: |day| year(day, 10), next: |day| years_on(day, 10), label: year_label },
    Step { least: 7304.0, floor: |day| year(day, 20), next: |day| years_on(day, 20), label: year_label },
    Step { least: 18262.0, floor: |day| year(day, 50), next: |day| years_on(day, 50), label: year_label },
    Step { least: 36524.0, floor: |day| year(day, 100), next: |day| years_on(day, 100), label: year_label },
];

/// The ticks of a view. `room` gives the pixels a label needs along the axis, its gap included;
/// no two ticks come closer than their labels allow, and none hangs over an end of the stage.
pub fn ticks(scale: Scale, words: &Words, room: &dyn Fn(&str) -> f64) -> Vec<Tick> {
    // Labels of one step are alike; the widest days of the year stand for the rest.
    let samples = [Day::from_ymd(2000, 9, 30), Day::from_ymd(2000, 12, 28), Day::from_ymd(2000, 5, 25)];
    let fits = |step: &&Step| {
        let widest = samples.iter().flatten().map(|day| room(&(step.label)(words, *day))).fold(0.0, f64::max);
        step.least * scale.pixels_per_day() >= widest
    };
    let Some(step) = STEPS.iter().find(fits).or(STEPS.last()) else {
        return Vec::new();
    };
    let mut ticks = Vec::new();
    let mut day = (step.floor)(Day::nearest(scale.view.from()));
    let mut free_from = 0.0;
    for _ in 0..400 {
        let x = scale.x(day);
        if x > scale.length {
            break;
        }
        let label = (step.label)(words, day);
        let half = room(&label) / 2.0;
        if x - half >= free_from && x + half <= scale.length {
            free_from = x + half;
            ticks.push(Tick { day, x, label });
        }
        let next = (step.next)(day);
        if next <= day {
            break;
        }
        day = next;
    }
    ticks
}

fn day_label(words: &Words, day: Day) -> String {
    let (year, month, number) = day.ymd();
    if month == 1 && number == 1 { year.to_string() } else { words.month_day(month, number) }
}

fn month_label(words: &Words, day: Day) -> String {
    let (year, month, _) = day.ymd();
    if month == 1 { year.to_string() } else { words.month_short(year, month) }
}

fn year_label(_: &Words, day: Day) -> String {
    day.year().to_string()
}

fn day_in(year: i32, month: u32, number: u32) -> Day {
    Day::from_ymd(year, month, number).unwrap_or(if year < 1 { Day::MIN } else { Day::MAX })
}

fn of_month(day: Day, every: u32) -> Day {
    let (year, month, number) = day.ymd();
    // The days 1, 6, … 26 or 1, 11, 21: the 31st would stand too near the next month's first.
    let index = ((number - 1) / every).min(30 / every - 1);
    day_in(year, month, 1 + index * every)
}

fn next_of_month(day: Day, every: u32) -> Day {
    let (year, month, number) = day.ymd();
    if number + every > 30 - every + 1 { day.next_month() } else { day_in(year, month, number + every) }
}

fn month(day: Day, every: u32) -> Day {
    let (year, month, _) = day.ymd();
    day_in(year, month - (month - 1) % every, 1)
}

fn months_on(day: Day, every: u32) -> Day {
    (0..every).fold(day, |day, _| day.next_month())
}

fn year(day: Day, every: i32) -> Day {
    let year = day.year();
    day_in(year - year % every, 1, 1)
}

fn years_on(day: Day, every: i32) -> Day {
    day_in(day.year() + every, 1, 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::view::View;
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    fn room(label: &str) -> f64 {
        label.chars().map(|letter| if letter.is_ascii() { 7.0 } else { 12.0 }).sum::<f64>() + 16.0
    }

    #[allow(clippy::needless_pass_by_value)] // `expect!` reads best where it stands.
    fn check(from: &str, to: &str, length: f64, language: Language, expected: Expect) {
        let day = |iso| f64::from(Day::from_iso(iso).unwrap_or_default().0);
        let scale = Scale { view: View::new(day(from), day(to)), length };
        let labels: Vec<_> =
            ticks(scale, language.words(), &room).into_iter().map(|tick| tick.label).collect();
        expected.assert_eq(&labels.join(" | "));
    }

    #[test]
    fn the_axis_chooses_its_own_unit() {
        check(
            "1792-01-01",
            "2026-12-31",
            1440.0,
            Language::En,
            expect![
                "1800 | 1810 | 1820 | 1830 | 1840 | 1850 | 1860 | 1870 | 1880 | 1890 | 1900 | 1910 | 1920 | 1930 | 1940 | 1950 | 1960 | 1970 | 1980 | 1990 | 2000 | 2010 | 2020"
            ],
        );
        check(
            "1945-07-20",
            "1945-09-20",
            800.0,
            Language::En,
            expect!["1 Aug | 11 Aug | 21 Aug | 1 Sept | 11 Sept"],
        );
        check(
            "1945-08-01",
            "1946-03-01",
            700.0,
            Language::Ja,
            expect!["1945年9月 | 1945年10月 | 1945年11月 | 1945年12月 | 1946 | 1946年2月"],
        );
        check("2022-03-18", "2022-03-25", 390.0, Language::Ru, expect!["21 марта"]);
    }

    proptest! {
        #[test]
        fn no_two_labels_touch(from in -70_000.0..20_000.0f64, length in 7.0..95_000.0f64, pixels in 200.0..3000.0f64, which in 0usize..3) {
            let scale = Scale { view: View::new(from, from + length), length: pixels };
            let ticks = ticks(scale, Language::ALL[which].words(), &room);
            for pair in ticks.windows(2) {
                prop_assert!(pair[0].x + room(&pair[0].label) / 2.0 <= pair[1].x - room(&pair[1].label) / 2.0 + 1e-6);
            }
            prop_assert!(ticks.len() < 200);
        }
    }
}
