//! The marks of a picture: rectangles become custom properties, `style/stage.css` does the rest.
//! A live picture is placed in pixels; a prerendered one in shares of a width it cannot know, and
//! in rems.

use super::Page;
use crate::node::{Element, Node, el};
use timeline::history::{Event, History, System};
use timeline::language::{Language, date_in_words, stretch_in_words};
use timeline::layout::{Bar, Cluster, Dot, Flag, Picture, Rect, Title};
use timeline::scale::Scale;
use timeline::sorted::by_rank;

/// How numbers of a picture are written.
#[derive(Clone, Copy, PartialEq)]
pub enum Units {
    /// CSS pixels, along the time axis counted from a point that stays where it is in time while the
    /// line is moved: see [`ground`].
    Live {
        /// How far before the stage's start that point lies.
        shift: f64,
    },
    /// Shares of the stage along its width, rems down its height.
    Prerendered,
}

/// Pixels after which marks are counted from another point: far more than one drags at once, and
/// few enough to be written short.
const AGAIN: f64 = 65_536.0;

/// What a live picture is placed on, and the units for its marks. Moving the line moves this one
/// element; the marks on it stay as they are, and cost nothing.
pub fn ground(picture: &Picture, scale: Scale) -> (Element, Units) {
    let shift = (scale.view.from() * scale.pixels_per_day()).rem_euclid(AGAIN);
    let (x, y) = if picture.vertical { (0.0, -shift) } else { (-shift, 0.0) };
    let style = Units::Live { shift: 0.0 }.point(x, y, picture);
    let ground = el("div", "picture").when(picture.vertical, "data-vertical").set("style", style);
    (ground, Units::Live { shift })
}

/// Everything on the stage; `open` is the id of the open event.
pub fn marks(
    history: &History,
    picture: &Picture,
    page: &Page<'_>,
    open: Option<&str>,
    units: Units,
) -> Vec<Node> {
    let code = page.language.code();
    let mut nodes: Vec<Node> = Vec::with_capacity(picture.bands.len() + picture.flags.len() + 60);
    for band in &picture.bands {
        let Some(era) = history.eras.get(band.era) else { continue };
        let node = el("div", "band")
            .key(format!("e{}", band.era))
            .set("data-system", system(band.system))
            .when(band.shaded, "data-shaded")
            .set("title", era.name.get(code).to_owned())
            .set("style", units.stretched(&band.rect, picture));
        nodes.push(node.with(el("span", "").text(band.label.clone().unwrap_or_default())).into());
    }
    nodes.push(el("div", "axis").key("axis").set("style", units.stretched(&picture.axis, picture)).into());
    for (side, rect) in ["japan", "russia"].into_iter().zip(&picture.shores) {
        nodes.push(
            el("div", "shore")
                .key(side)
                .set("data-side", side)
                .set("style", units.stretched(rect, picture))
                .into(),
        );
    }
    if let Some(at) = picture.today {
        let (x, y) = if picture.vertical { (0.0, at) } else { (at, 0.0) };
        nodes.push(el("div", "today").key("today").set("style", units.point(x, y, picture)).into());
    }
    let axis = &picture.axis;
    for tick in &picture.ticks {
        let (x, y) = if picture.vertical {
            (axis.left + axis.width, tick.x)
        } else {
            (tick.x, axis.top + axis.height)
        };
        let node = el("div", "tick").key(format!("t{}", tick.day.0)).set("style", units.point(x, y, picture));
        nodes.push(node.with(el("span", "").text(tick.label.clone())).into());
    }
    for bar in &picture.bars {
        let node = el("div", "bar").key(format!("b{}", bar.event)).set("data-side", bar.side.id());
        nodes.push(node.set("data-kind", kind(bar)).set("style", units.stretched(&bar.rect, picture)).into());
    }
    nodes.extend(named_and_counted(history, picture, page, open, units));
    nodes
}

/// Names, dots and counts in order of time, as Tab and a screen reader go through them.
fn named_and_counted(
    history: &History,
    picture: &Picture,
    page: &Page<'_>,
    open: Option<&str>,
    units: Units,
) -> impl Iterator<Item = Node> {
    let mut marks: Vec<(usize, Node)> =
        Vec::with_capacity(picture.flags.len() + picture.dots.len() + picture.clusters.len());
    for flag in &picture.flags {
        if let Some(event) = history.events.get(flag.event) {
            marks.push((flag.event, name(flag, event, picture, page, open, units).into()));
        }
    }
    for dot in &picture.dots {
        if let Some(event) = history.events.get(dot.event) {
            marks.push((dot.event, lone(dot, event, picture, page, open, units).into()));
        }
    }
    for cluster in &picture.clusters {
        if let Some(first) = cluster.events.first() {
            marks.push((*first, count(cluster, history, picture, page, units).into()));
        }
    }
    by_rank(marks, |(event, _)| *event as i64).into_iter().map(|(_, node)| node)
}

fn name(
    flag: &Flag,
    event: &Event,
    picture: &Picture,
    page: &Page<'_>,
    open: Option<&str>,
    units: Units,
) -> Element {
    let language = page.language;
    let code = language.code();
    let title = event.title.get(code);
    let shown = if flag.title == Title::Full { title } else { event.short(code) };
    let node = link("flag", event, page, open)
        .set("data-rank", event.importance.to_string())
        .when(event.span.is_vague(), "data-vague")
        .set("data-stem", stem(flag, picture))
        .set("style", units.flag(flag, picture))
        .set("title", told(event, language))
        .with(el("span", "flag-name").text(shown.to_owned()))
        .with(el("span", "flag-date").text(flag.date.clone()));
    if flag.parts == 0 {
        return node;
    }
    let parts = el("span", "flag-parts").set("title", (language.words().parts_count)(flag.parts));
    node.with(parts.text(flag.parts.to_string()))
}

fn lone(
    dot: &Dot,
    event: &Event,
    picture: &Picture,
    page: &Page<'_>,
    open: Option<&str>,
    units: Units,
) -> Element {
    let label = told(event, page.language);
    link("dot", event, page, open)
        .set("style", units.point(dot.x, dot.y, picture))
        .set("aria-label", label.clone())
        .set("title", label)
}

/// An event's whole title and date, for a tooltip or a mark without words.
fn told(event: &Event, language: Language) -> String {
    let (title, words) = (event.title.get(language.code()), language.words());
    let date = date_in_words(event.span, language);
    if event.is_named() { format!("{title}{}{date}", words.comma) } else { date }
}

fn link(class: &'static str, event: &Event, page: &Page<'_>, open: Option<&str>) -> Element {
    // A name and a dot of one event are one mark to the reader but two shapes: two keys.
    let link = el("a", class).key(format!("{class}{}", event.id)).set("data-side", event.side.id());
    // What has no name yet leads nowhere yet.
    if !event.is_named() {
        return link;
    }
    link.set("href", page.of_event(&event.id))
        .set("draggable", "false")
        .set("data-event", event.id.clone())
        .maybe("aria-current", (open == Some(event.id.as_str())).then_some("true"))
}

fn count(cluster: &Cluster, history: &History, picture: &Picture, page: &Page<'_>, units: Units) -> Element {
    let spans =
        || cluster.events.iter().filter_map(|event| history.events.get(*event)).map(|event| event.span);
    let first = spans().map(|span| span.first).min().unwrap_or_default();
    let last = spans().map(|span| span.first).max().unwrap_or_default();
    let label =
        (page.language.words().cluster)(cluster.events.len(), &stretch_in_words(first, last, page.language));
    // Without the program a count opens nothing.
    let live = units != Units::Prerendered;
    let members: Vec<String> = cluster.events.iter().map(ToString::to_string).collect();
    // It is known by its first event: it keeps its element while it grows.
    el("button", "cluster")
        .key(format!("c{}{}", cluster.side.id(), members.first().map_or("", String::as_str)))
        .set("type", "button")
        .set("data-cluster", cluster.events.len().to_string())
        .maybe("data-members", live.then(|| members.join(" ")))
        .set("data-side", cluster.side.id())
        .set("style", units.point(cluster.x, cluster.y, picture))
        .set("aria-label", label.clone())
        .set("title", label)
        .text(format!("+{}", cluster.events.len()))
}

impl Units {
    /// A rectangle that stretches with the stage's width: eras, bars, shores.
    fn stretched(self, rect: &Rect, picture: &Picture) -> String {
        self.write(
            &[
                ("--x", rect.left, Along::Width),
                ("--y", rect.top, Along::Height),
                ("--w", rect.width, Along::Width),
                ("--h", rect.height, Along::Height),
            ],
            picture,
        )
    }

    /// A point.
    fn point(self, x: f64, y: f64, picture: &Picture) -> String {
        self.write(&[("--x", x, Along::Width), ("--y", y, Along::Height)], picture)
    }

    /// A name and its stem.
    fn flag(self, flag: &Flag, picture: &Picture) -> String {
        let rect = &flag.rect;
        // On a wide stage a name keeps its width while its day moves with the stage's.
        let (wide, left) =
            if picture.vertical { (Along::Width, rect.left) } else { (Along::Height, flag.stem.left) };
        let (along, long) = if picture.vertical {
            (flag.stem.top - rect.top, flag.stem.width)
        } else {
            (flag.stem.left - rect.left, flag.stem.height - rect.height)
        };
        // A share of the name's own width, which is what the stem is drawn in.
        let long = match (self, picture.vertical) {
            (Units::Prerendered, true) => long * picture.width / rect.width.max(1.0),
            _ => long,
        };
        self.write(
            &[
                ("--x", left, Along::Width),
                ("--dx", rect.left - left, Along::Height),
                ("--y", rect.top, Along::Height),
                ("--w", rect.width, wide),
                ("--h", rect.height, Along::Height),
                ("--along", along, Along::Height),
                ("--long", long, wide),
            ],
            picture,
        )
    }

    fn write(self, values: &[(&str, f64, Along)], picture: &Picture) -> String {
        let mut style = String::with_capacity(values.len() * 14);
        let in_time = if picture.vertical { "--y" } else { "--x" };
        for (name, value, along) in values {
            style.push_str(name);
            style.push(':');
            match (self, along) {
                (Units::Live { shift }, _) => {
                    let shift = if *name == in_time { shift } else { 0.0 };
                    thousandths((value + shift) * 10.0, 1, "px", &mut style);
                }
                (Units::Prerendered, Along::Width) => {
                    thousandths(value / picture.width.max(1.0) * 10_000.0, 2, "%", &mut style);
                }
                (Units::Prerendered, Along::Height) => {
                    thousandths(value / 16.0 * 100.0, 2, "rem", &mut style);
                }
            }
            style.push(';');
        }
        style
    }
}

/// Whether a number stretches with the stage's width or stays as it is.
#[derive(Clone, Copy)]
enum Along {
    Width,
    Height,
}

/// Writes a scaled number with this many decimals; whole numbers spare the browser the code for
/// fractions.
fn thousandths(scaled: f64, decimals: u32, unit: &str, out: &mut String) {
    let scaled = scaled.round().clamp(-1e12, 1e12) as i64;
    let base = 10_i64.pow(decimals);
    if scaled < 0 {
        out.push('-');
    }
    let scaled = scaled.abs();
    out.push_str(&(scaled / base).to_string());
    let rest = scaled % base;
    if rest != 0 {
        out.push('.');
        let digits = (rest + base).to_string();
        out.push_str(digits.get(1..).unwrap_or("").trim_end_matches('0'));
    }
    out.push_str(unit);
}

fn system(system: System) -> &'static str {
    match system {
        System::Japan => "japan",
        System::Russia => "russia",
        System::Relations => "relations",
    }
}

/// Where a name's stem leaves it.
fn stem(flag: &Flag, picture: &Picture) -> &'static str {
    match picture.vertical {
        true if flag.stem.width <= 0.5 => "none",
        true if flag.stem.left > flag.rect.left => "right",
        true => "left",
        false if flag.stem.top < flag.rect.top => "above",
        false => "below",
    }
}

/// How a bar looks: certain, only bounding a vague date, or still going on.
fn kind(bar: &Bar) -> &'static str {
    match (bar.vague, bar.ongoing) {
        (true, _) => "vague",
        (_, true) => "ongoing",
        _ => "sure",
    }
}

#[cfg(test)]
mod tests {
    use super::thousandths;

    #[test]
    fn numbers_are_written_short_and_exact() {
        for (scaled, decimals, expected) in [
            (12345.4, 3, "12.345"),
            (-50.0, 1, "-5"),
            (7.0, 3, "0.007"),
            (100.0, 3, "0.1"),
            (f64::NAN, 1, "0"),
        ] {
            let mut out = String::new();
            thousandths(scaled, decimals, "", &mut out);
            assert_eq!(out, expected);
        }
    }
}
