//! The tables: a row for each history, a column for each subject.

use super::number;
use crate::args::Options;
use crate::figures::{Cell, Figure, Load, Seen, Spread};
use crate::files::SHAPED;
use crate::subjects::{EMPTY, OURS, SUBJECTS, Subject};
use synthetic::Shape;

/// A table: what it shows, its heading, and a word on it.
type Table = (Figure, &'static str, &'static str);

/// In the order of the page.
const TABLES: [Table; 14] = [
    (Figure::Zoom, "Zooming", "Milliseconds of the main thread for each step of the wheel."),
    (Figure::Pan, "Panning", "Milliseconds of the main thread for each step of a drag."),
    (
        Figure::ZoomFrame,
        "Frames while zooming",
        "Milliseconds between two frames, 95th percentile; 16.7 is every frame.",
    ),
    (
        Figure::PanFrame,
        "Frames while panning",
        "Milliseconds between two frames, 95th percentile; 16.7 is every frame.",
    ),
    (Figure::Arrival, "From the data's arrival until ready", "Milliseconds."),
    (Figure::Ready, "Ready", "Milliseconds from the start of the visit."),
    (Figure::Paint, "First paint", "Milliseconds from the start of the visit."),
    (
        Figure::SlowReady,
        "Ready, on slow 4G with a slow processor",
        "Milliseconds from the start of the visit.",
    ),
    (
        Figure::SlowPaint,
        "First paint, on slow 4G with a slow processor",
        "Milliseconds from the start of the visit.",
    ),
    (Figure::Program, "First load without the data", "Kilobytes over the line, brotli."),
    (Figure::WithData, "First load with the data", "Kilobytes over the line, brotli."),
    (Figure::Elements, "Elements in the stage", "The most at once, over both gestures."),
    (Figure::Held, "Memory of the programs", "Megabytes: JavaScript's heap and WebAssembly's memory."),
    (
        Figure::Private,
        "Memory of the process",
        "Megabytes that the page's process has for itself, beyond those of the empty page.",
    ),
];

/// Of our own figures, those that a history's shape could change.
const OF_SHAPES: [Figure; 8] = [
    Figure::Zoom,
    Figure::Pan,
    Figure::ZoomFrame,
    Figure::PanFrame,
    Figure::Arrival,
    Figure::Elements,
    Figure::Held,
    Figure::Private,
];

/// What the page's tables are called: their heading, and what they count.
pub(crate) fn titles() -> impl Iterator<Item = (Figure, &'static str)> {
    TABLES.iter().map(|(figure, title, _)| (*figure, *title))
}

/// All tables.
pub(crate) fn all(seen: &Seen, options: &Options) -> String {
    let mut text = String::new();
    for (figure, title, word) in TABLES {
        text.push_str(&format!("## {title}\n\n{word}\n\n{}\n", of_figure(seen, figure, options)));
    }
    if let Some(table) = of_shapes(seen, options) {
        text.push_str(&format!(
            "## Other histories\n\nOurs alone, with histories of other shapes.\n\n{table}"
        ));
        for shape in Shape::ALL {
            text.push_str(&format!("- `{}`: {}.\n", shape.name(), shape.told()));
        }
    }
    text.trim_end().to_owned() + "\n"
}

/// What was seen, as it is told: the process' memory beyond what it is for the empty page.
pub(crate) fn cell(seen: &Seen, subject: &Subject, load: Load, figure: Figure) -> Cell {
    let cell = seen.cell(subject, load, figure);
    match (figure, cell) {
        (Figure::Private, Cell::Is(spread)) => {
            let floor = seen.median(&SUBJECTS[EMPTY], Load::Own, figure).unwrap_or_default();
            let beyond = |value: f64| value - floor;
            Cell::Is(Spread {
                median: beyond(spread.median),
                least: beyond(spread.least),
                most: beyond(spread.most),
            })
        }
        _ => cell,
    }
}

/// The histories of the main tables.
pub(crate) fn loads(options: &Options) -> Vec<Load> {
    let synthetic = options.counts().iter().map(|count| Load::Synthetic(Shape::Even, *count));
    [Load::Own].into_iter().chain(synthetic).collect()
}

/// How a row is called.
pub(crate) fn told(load: Load) -> String {
    match load {
        Load::Own => "its own page".to_owned(),
        Load::Synthetic(Shape::Even, count) => format!("{} events", number::count(count)),
        Load::Synthetic(shape, count) => format!("{} events, `{}`", number::count(count), shape.name()),
    }
}

fn of_figure(seen: &Seen, figure: Figure, options: &Options) -> String {
    let head = SUBJECTS.iter().map(|subject| subject.name.to_owned());
    let rows = loads(options).into_iter().map(|load| {
        let cells =
            SUBJECTS.iter().map(|subject| number::cell(cell(seen, subject, load, figure), figure.unit()));
        (told(load), cells.collect::<Vec<_>>())
    });
    written(
        &head.collect::<Vec<_>>(),
        rows.filter(|(_, cells)| cells.iter().any(|cell| cell != "–")).collect(),
    )
}

/// None where no history of another shape was measured.
fn of_shapes(seen: &Seen, options: &Options) -> Option<String> {
    let title = |figure: &Figure| titles().find(|(other, _)| other == figure).map_or("", |(_, title)| title);
    let mut rows = Vec::new();
    for count in options.counts().iter().filter(|count| SHAPED.contains(count)) {
        for shape in Shape::ALL {
            let load = Load::Synthetic(shape, *count);
            let cells = OF_SHAPES
                .iter()
                .map(|figure| number::cell(cell(seen, &SUBJECTS[OURS], load, *figure), figure.unit()));
            rows.push((format!("{}, `{}`", number::count(*count), shape.name()), cells.collect()));
        }
    }
    let head = OF_SHAPES.iter().map(|figure| format!("{}{}", title(figure), bracketed(*figure)));
    (!rows.is_empty()).then(|| written(&head.collect::<Vec<_>>(), rows))
}

fn bracketed(figure: Figure) -> String {
    match number::unit(figure.unit()).trim() {
        "" => String::new(),
        unit => format!(" ({unit})"),
    }
}

fn written(head: &[String], rows: Vec<(String, Vec<String>)>) -> String {
    let line = |first: &str, cells: &[String]| format!("| {first} | {} |\n", cells.join(" | "));
    let mut text = line("", head);
    text.push_str(&format!("|---|{}\n", "---:|".repeat(head.len())));
    for (first, cells) in rows {
        text.push_str(&line(&first, &cells));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Found;

    #[test]
    fn a_table_has_a_row_for_each_history() {
        let options = Options { rounds: 1, quick: true, ours: false, out: "x".into() };
        let mut seen = Seen::default();
        let load = Load::Synthetic(Shape::Even, 100);
        seen.note(&SUBJECTS[EMPTY], Load::Own, Figure::Private, Found::Value(50e6));
        seen.note(&SUBJECTS[OURS], load, Figure::Private, Found::Value(57e6));
        seen.note(&SUBJECTS[OURS + 1], load, Figure::Private, Found::TooSlow);
        let table = of_figure(&seen, Figure::Private, &options);
        let rows: Vec<&str> = table.lines().skip(2).collect();
        assert_eq!(
            rows,
            [
                "| its own page | 0.0 | – | – | – | – | – |",
                "| 100 events | – | 7.0 | not usable | – | – | – |"
            ]
        );
    }
}
