//! The filters: one panel per row of `FACETS`.

use crate::node::{Element, Node, el};
use timeline::filter::{FACETS, Facet, Filter, Value};
use timeline::history::{History, Side, System};
use timeline::language::Language;

/// All panels, and the way back to everything.
pub fn facets(history: &History, filter: &Filter, language: Language) -> Vec<Node> {
    let reset =
        el("button", "button toolbar-reset").key("reset").set("type", "button").set("data-act", "reset");
    let reset = reset.when(filter.is_empty(), "hidden").text(language.words().reset);
    let panels = FACETS.iter().map(|facet| panel(history, filter, facet, language));
    panels.chain([reset.into()]).collect()
}

fn panel(history: &History, filter: &Filter, facet: &'static Facet, language: Language) -> Node {
    let words = language.words();
    let chosen = filter.chosen(facet.key).count();
    let count = el("span", "facet-chosen").when(chosen == 0, "hidden").text(chosen.to_string());
    let summary = el("summary", "button facet-name").text((facet.name)(words)).with(count);
    let mut groups: Vec<(Option<System>, Element)> = Vec::new();
    for (value, count) in filter.counts(history, facet) {
        let row = row(&value, filter.has(facet.key, &value.id), count, facet, language);
        match groups.last_mut() {
            Some((group, fieldset)) if *group == value.group => fieldset.push(row),
            _ => {
                let name = value.group.map_or((facet.name)(words), |system| words.eras_of(system));
                groups.push((
                    value.group,
                    el("fieldset", "facet-group").with(el("legend", "").text(name)).with(row),
                ));
            }
        }
    }
    let panel = el("div", "facet-panel").all(groups.into_iter().map(|(_, group)| group.into()));
    // One name for all: opening one panel closes the others.
    el("details", "facet")
        .key(facet.key)
        .set("data-facet", facet.key)
        .set("name", "panel")
        .with(summary)
        .with(panel)
        .into()
}

fn row(value: &Value, chosen: bool, count: usize, facet: &'static Facet, language: Language) -> Node {
    let name = match Side::from_id(&value.id) {
        Some(side) if value.name.is_empty() => language.words().side_name(side).to_owned(),
        _ => value.name.get(language.code()).to_owned(),
    };
    let input =
        el("input", "").set("type", "checkbox").set("data-toggle", facet.key).set("value", value.id.clone());
    el("label", "facet-row")
        .key(value.id.clone())
        .set("data-value", value.id.clone())
        .when(count == 0, "data-none")
        .with(input.when(chosen, "checked"))
        .with(el("span", "facet-value").text(name))
        .with(el("span", "facet-count").text(count.to_string()))
        .into()
}
