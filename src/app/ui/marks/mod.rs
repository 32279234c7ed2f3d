//! The marks of a picture, each an element of its own; [`placing`] says where it stands, and
//! `style/stage.css` how it looks.

mod placing;

pub use placing::Placing;
pub(crate) use placing::number;

use super::Page;
use crate::node::{Element, Node, el};
use timeline::history::{Event, History, Side, System};
use timeline::language::{Language, date_in_words, stretch_in_words};
use timeline::layout::{Bar, Cluster, Dot, Flag, Picture, Title};
use timeline::sorted::by_rank;

/// What is to be seen on a stage.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// What there is.
    pub history: &'a History,
    /// What is drawn where.
    pub picture: &'a Picture,
    /// The page the stage is in.
    pub page: &'a Page<'a>,
    /// Where it stands.
    pub placing: Placing,
    /// The id of the open event.
    pub open: Option<&'a str>,
    /// The event that Tab comes to.
    pub stop: Option<usize>,
    /// How often a name has come to a new place; 0 for what stands where it stood at first.
    pub came: &'a dyn Fn(&Flag) -> u32,
}

/// Everything on the stage.
pub fn marks(scene: &Scene<'_>) -> Vec<Node> {
    let Scene { history, picture, placing, .. } = *scene;
    let code = scene.page.language.code();
    let mut nodes: Vec<Node> = Vec::with_capacity(picture.bands.len() + picture.flags.len() + 60);
    for band in &picture.bands {
        let Some(era) = history.eras.get(band.era) else { continue };
        let node = el("div", "band")
            .key(format!("e{}", band.era))
            .set("data-system", system(band.system))
            .when(band.shaded, "data-shaded")
            .maybe("title", placing.is_live().then(|| era.name.get(code).to_owned()))
            .set("style", placing.stretched(&band.rect));
        nodes.push(node.with(el("span", "").text(band.label.clone().unwrap_or_default())).into());
    }
    nodes.push(el("div", "axis").key("axis").set("style", placing.whole(&picture.axis)).into());
    for (side, rect) in ["japan", "russia"].into_iter().zip(&picture.shores) {
        let shore = el("div", "shore").key(side).set("data-side", side);
        nodes.push(shore.set("style", placing.whole(rect)).into());
    }
    if let Some(at) = picture.today {
        let (x, y) = if picture.vertical { (0.0, at) } else { (at, 0.0) };
        nodes.push(el("div", "today").key("today").set("style", placing.point(x, y)).into());
    }
    let axis = &picture.axis;
    for tick in &picture.ticks {
        let (x, y) = if picture.vertical {
            (axis.left + axis.width, tick.x)
        } else {
            (tick.x, axis.top + axis.height)
        };
        let node = el("div", "tick").key(format!("t{}", tick.day.0)).set("style", placing.point(x, y));
        nodes.push(node.with(el("span", "").text(tick.label.clone())).into());
    }
    for bar in &picture.bars {
        let node = el("div", "bar").key(format!("b{}", bar.event)).set("data-side", bar.side.id());
        nodes.push(node.maybe("data-kind", kind(bar)).set("style", placing.stretched(&bar.rect)).into());
    }
    nodes.extend(named_and_counted(scene));
    nodes
}

/// Names, dots and counts in order of time, as a screen reader goes through them.
fn named_and_counted(scene: &Scene<'_>) -> impl Iterator<Item = Node> {
    let Scene { history, picture, .. } = *scene;
    let mut marks: Vec<(usize, Node)> =
        Vec::with_capacity(picture.flags.len() + picture.dots.len() + picture.clusters.len());
    for flag in &picture.flags {
        if let Some(event) = history.events.get(flag.event) {
            marks.push((flag.event, name(flag, event, scene).into()));
        }
    }
    for dot in &picture.dots {
        if let Some(event) = history.events.get(dot.event) {
            marks.push((dot.event, lone(dot, event, scene).into()));
        }
    }
    for cluster in &picture.clusters {
        marks.push((cluster.first, count(cluster, scene.page, scene.placing).into()));
    }
    by_rank(marks, |(event, _)| *event as i64).into_iter().map(|(_, node)| node)
}

fn name(flag: &Flag, event: &Event, scene: &Scene<'_>) -> Element {
    let language = scene.page.language;
    let code = language.code();
    let title = event.title.get(code);
    let shown = if flag.title == Title::Full { title } else { event.short(code) };
    let mut node = link("flag", event, flag.event, scene)
        .set("data-rank", event.importance.to_string())
        .when(event.span.is_vague(), "data-vague")
        .maybe("data-came", [None, Some("odd"), Some("even")][came(scene, flag)])
        .set("style", scene.placing.flag(flag))
        .maybe("title", scene.placing.is_live().then(|| told(event, language)))
        .with(el("span", "flag-name").text(shown.to_owned()))
        .with(el("span", "flag-date").text(flag.date.clone()));
    if flag.parts > 0 {
        let said = scene.placing.is_live().then(|| language.words().parts_count(flag.parts));
        node.push(el("span", "flag-parts").maybe("title", said).text(flag.parts.to_string()).into());
    }
    // An element, not a pseudo-element with custom properties: those are inherited, and to the browser
    // no two names' insides would be alike.
    if let Some(class) = pole(flag, scene.picture) {
        node.push(el("i", class).set("style", scene.placing.pole(flag)).into());
    }
    node
}

/// Whether a name fades in, in turns: what comes to another place fades in there anew.
fn came(scene: &Scene<'_>, flag: &Flag) -> usize {
    match (scene.came)(flag) {
        0 => 0,
        times => 2 - (times % 2) as usize,
    }
}

fn lone(dot: &Dot, event: &Event, scene: &Scene<'_>) -> Element {
    let style = scene.placing.point(dot.x, dot.y);
    // Until the program is there a dot without words leads nowhere: its name and its address would
    // weigh more than it.
    if !scene.placing.is_live() {
        return el("span", "dot").set("data-side", event.side.id()).set("style", style);
    }
    link("dot", event, dot.event, scene)
        .set("style", style)
        .set("aria-label", told(event, scene.page.language))
}

/// An event's whole title and date, for a tooltip or a mark without words.
fn told(event: &Event, language: Language) -> String {
    let (title, words) = (event.title.get(language.code()), language.words());
    let date = date_in_words(event.span, language);
    if event.is_named() { format!("{title}{}{date}", words.comma) } else { date }
}

fn link(class: &'static str, event: &Event, at: usize, scene: &Scene<'_>) -> Element {
    // A name and a dot of one event are one mark to the reader but two shapes: two keys.
    let link = el("a", class).key(format!("{class}{}", event.id)).set("data-side", event.side.id());
    // What has no name yet leads nowhere yet.
    if !event.is_named() {
        return link;
    }
    let tabindex = if scene.stop == Some(at) { "0" } else { "-1" };
    link.set("href", scene.page.of_event(&event.id))
        .maybe("tabindex", scene.placing.is_live().then_some(tabindex))
        // The program knows it by this; a page that waits for it has its address.
        .maybe("data-event", scene.placing.is_live().then(|| event.id.clone()))
        .maybe("aria-current", (scene.open == Some(event.id.as_str())).then_some("true"))
}

fn count(cluster: &Cluster, page: &Page<'_>, placing: Placing) -> Element {
    let words = page.language.words();
    let mut style = placing.point(cluster.x, cluster.y);
    let (own, others) = (cluster.count - cluster.others.min(cluster.count), cluster.others);
    if others > 0 {
        style.push_str(&format!("--own:{}%;", own * 100 / cluster.count.max(1)));
    }
    // Without the program a count opens nothing, and says no more.
    let live = placing.is_live();
    // It is known by its first event: it keeps its element while it grows.
    let node = el(if live { "button" } else { "span" }, "cluster")
        .key(format!("c{}{}", cluster.side.id(), cluster.first))
        .set("data-side", cluster.side.id())
        .when(others > 0, "data-mixed")
        .set("style", style)
        .text(format!("+{}", cluster.count));
    if !live {
        return node;
    }
    let mut stretch = stretch_in_words(cluster.from, cluster.to, page.language);
    if own > 0 && others > 0 {
        // Only the axis has acts of two kinds: those of both sides, and those of others.
        let share = |side, count: usize| words.labelled(words.side_name(side), &count.to_string());
        for part in [share(cluster.side, own), share(Side::Others, others)] {
            stretch.push_str(words.comma);
            stretch.push_str(&part);
        }
    }
    node.set("type", "button")
        .set("data-cluster", cluster.count.to_string())
        .set("aria-label", words.cluster(cluster.count, &stretch))
        .set("tabindex", "-1")
        .set("data-from", cluster.from.0.to_string())
        .set("data-to", cluster.to.0.to_string())
}

fn system(system: System) -> &'static str {
    match system {
        System::Japan => "japan",
        System::Russia => "russia",
        System::Relations => "relations",
    }
}

/// Where a name's pole leaves it; nothing if the name stands on its day.
fn pole(flag: &Flag, picture: &Picture) -> Option<&'static str> {
    match picture.vertical {
        true if flag.stem.width <= 0.5 => None,
        true if flag.stem.left > flag.rect.left => Some("pole-right"),
        true => Some("pole-left"),
        false if flag.stem.top < flag.rect.top => Some("pole-above"),
        false => Some("pole-below"),
    }
}

/// How a bar looks: only bounding a vague date, or still going on; else it is certain.
fn kind(bar: &Bar) -> Option<&'static str> {
    match (bar.vague, bar.ongoing) {
        (true, _) => Some("vague"),
        (_, true) => Some("ongoing"),
        _ => None,
    }
}
