//! The filters: one panel per row of `FACETS`.

use crate::state::State;
use leptos::prelude::*;
use timeline::filter::{FACETS, Facet, Value};
use timeline::history::{Side, System};
use timeline::language::Language;

pub(super) fn facets(state: State) -> impl IntoView {
    FACETS.iter().map(|facet| panel(state, facet)).collect_view()
}

fn panel(state: State, facet: &'static Facet) -> impl IntoView {
    let words = state.language.words();
    let chosen = move || state.filter.with(|filter| filter.chosen(facet.key).count());
    let values = move || {
        let history = state.history.get();
        let filter = state.filter.get();
        filter.counts(&history, facet)
    };
    // The rows stay in place while counts change: they are keyed by value.
    let groups = move || {
        let history = state.history.get();
        let mut groups: Vec<(Option<System>, Vec<Value>)> = Vec::new();
        for value in (facet.values)(&history) {
            match groups.last_mut() {
                Some((group, values)) if *group == value.group => values.push(value),
                _ => groups.push((value.group, vec![value])),
            }
        }
        groups
    };
    let counts = Memo::new(move |_| values().into_iter().map(|(value, count)| (value.id, count)).collect::<Vec<_>>());
    view! {
        <details class="facet" data-facet=facet.key name="facet">
            <summary class="button facet-name">
                {(facet.name)(words)}
                <span class="facet-chosen" hidden=move || chosen() == 0>{move || chosen()}</span>
            </summary>
            <div class="facet-panel">
                {move || groups().into_iter().map(|(group, values)| {
                    let rows = values.into_iter().map(|value| row(state, facet, value, counts)).collect_view();
                    let name = group.map_or((facet.name)(words), |system| (words.eras_of)(system));
                    view! {
                        <fieldset class="facet-group">
                            <legend>{name}</legend>
                            {rows}
                        </fieldset>
                    }
                }).collect_view()}
            </div>
        </details>
    }
    .into_any()
}

fn row(state: State, facet: &'static Facet, value: Value, counts: Memo<Vec<(String, usize)>>) -> impl IntoView {
    let name = name(&value, state.language);
    let id = StoredValue::new(value.id.clone());
    let checked = move || id.with_value(|id| state.filter.with(|filter| filter.has(facet.key, id)));
    let count = move || {
        id.with_value(|id| counts.with(|counts| counts.iter().find(|(other, _)| other == id).map_or(0, |(_, count)| *count)))
    };
    let toggle = move |_| id.with_value(|id| state.filter.update(|filter| *filter = filter.toggled(facet.key, id)));
    view! {
        <label class="facet-row" data-value=value.id data-none=move || (count() == 0).then_some("")>
            <input type="checkbox" prop:checked=checked on:change=toggle/>
            <span class="facet-value">{name}</span>
            <span class="facet-count">{count}</span>
        </label>
    }
}

fn name(value: &Value, language: Language) -> String {
    match Side::from_id(&value.id) {
        Some(side) if value.name.is_empty() => (language.words().side_name)(side).to_owned(),
        _ => value.name.get(language.code()).to_owned(),
    }
}
