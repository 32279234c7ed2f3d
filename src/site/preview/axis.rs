//! The whole line in little: every event a stroke on its side, and one of them told from the rest.

use super::fonts::{Fonts, Weight};
use super::picture::{INK_SOFT, MARGIN, PAPER, RULE, hue, pale, shape, text};
use super::{HEIGHT, WIDTH};
use timeline::date::Day;
use timeline::history::{Event, History, Side};

/// Where the axis runs.
const Y: f64 = 508.0;

/// How long a stroke is, by importance from 1 to 5.
const LENGTHS: [f64; 5] = [7.0, 11.0, 17.0, 25.0, 36.0];

/// How far the mark of an event stands from the axis.
const POLE: f64 = 54.0;

/// The line, the same in every picture.
pub struct Axis {
    first: Day,
    last: Day,
    /// The strokes of each side, as one path.
    strokes: Vec<(Side, String)>,
    years: String,
}

impl Axis {
    /// The line of a history.
    pub fn of(history: &History, today: Day, fonts: &Fonts) -> Axis {
        let (first, last) = history.extent(today).unwrap_or((today, today));
        let mut axis = Axis { first, last, strokes: Vec::new(), years: String::new() };
        let strokes = Side::ALL.map(|side| {
            let events = history.events.iter().filter(|event| event.side == side);
            (side, events.map(|event| axis.stroke(event)).collect())
        });
        axis.strokes = strokes.into();
        axis.years = axis.labels(fonts);
        axis
    }

    /// The line with every side in its full hue.
    pub fn loud(&self) -> String {
        self.drawn(hue)
    }

    /// The line in pale hues, and an event on it.
    pub fn quiet(&self, event: &Event) -> String {
        format!("{}{}", self.drawn(pale), self.mark(event))
    }

    fn drawn(&self, colour: fn(Side) -> &'static str) -> String {
        let end = f64::from(WIDTH) - MARGIN;
        let rule = format!("<path d=\"M{MARGIN} {Y}H{end}\" stroke=\"{RULE}\" stroke-width=\"2\"/>\n");
        let strokes = self.strokes.iter().map(|(side, path)| {
            format!("<path d=\"{path}\" stroke=\"{}\" stroke-width=\"2\"/>\n", colour(*side))
        });
        format!("{rule}{}{}", strokes.collect::<String>(), self.years)
    }

    fn x(&self, day: Day) -> f64 {
        let whole = f64::from((self.last.0 - self.first.0).max(1));
        (MARGIN + f64::from(day.0 - self.first.0) / whole * (f64::from(WIDTH) - 2.0 * MARGIN)).round()
    }

    /// A stroke, on whole pixels so that it is sharp.
    fn stroke(&self, event: &Event) -> String {
        let length = usize::from(event.importance.max(1)) - 1;
        let length = LENGTHS.get(length).copied().unwrap_or_default();
        let half = (length * 0.62).round();
        let (up, down) = match event.side {
            Side::Japan => (length + 3.0, -3.0),
            Side::Russia => (-3.0, length + 3.0),
            Side::Both => (half, half),
            Side::Others => (3.0, 3.0),
        };
        format!("M{} {}V{}", self.x(event.span.first), Y - up, Y + down)
    }

    /// The first year, every fiftieth, and the last.
    fn labels(&self, fonts: &Fonts) -> String {
        let size = 20.0;
        let y = f64::from(HEIGHT) - 30.0;
        let (first, last) = (self.first.year(), self.last.year());
        let round = (first / 50 + 1..=last / 50).map(|at| at * 50);
        let mut labels = String::new();
        let mut free = 0.0;
        let end = f64::from(WIDTH) - MARGIN;
        for year in [first].into_iter().chain(round).chain([last]) {
            let name = year.to_string();
            let wide = fonts.width(Weight::Regular, &name) * size;
            let at = Day::from_ymd(year, 1, 1).map_or(MARGIN, |day| self.x(day));
            let x = if year == first {
                MARGIN
            } else if year == last {
                end - wide
            } else {
                at - wide / 2.0
            };
            let is_last = year == last;
            if x < free || (!is_last && x + wide + 24.0 > end - wide) {
                continue;
            }
            labels.push_str(&text((x, y), size, Weight::Regular, INK_SOFT, &name));
            free = x + wide + 16.0;
        }
        labels
    }

    /// The event itself: a pole with its side's shape, and a bar for as long as it lasted.
    fn mark(&self, event: &Event) -> String {
        let (colour, x) = (hue(event.side), self.x(event.span.first));
        let last = self.x(event.span.last_drawn(self.last));
        let mut mark = String::new();
        if last - x > 3.0 {
            mark.push_str(&format!(
                "<path d=\"M{x} {Y}H{last}\" stroke=\"{colour}\" stroke-width=\"7\" stroke-linecap=\"round\"/>\n"
            ));
        }
        let (top, bottom, at) = match event.side {
            Side::Japan => (Y - POLE, Y, Y - POLE),
            Side::Russia => (Y, Y + POLE, Y + POLE),
            Side::Both | Side::Others => (Y - POLE * 0.7, Y + POLE * 0.7, Y),
        };
        let pole = |colour: &str, width: f64| {
            format!(
                "<path d=\"M{x} {top:.1}V{bottom:.1}\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linecap=\"round\"/>\n"
            )
        };
        mark.push_str(&pole(PAPER, 10.0));
        mark.push_str(&pole(colour, 4.0));
        if at == Y {
            // Free of the strokes around it.
            mark.push_str(&format!("<circle cx=\"{x}\" cy=\"{at}\" r=\"17\" fill=\"{PAPER}\"/>\n"));
        }
        mark.push_str(&shape(event.side, x, at, 26.0));
        mark
    }
}
