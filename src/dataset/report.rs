//! The report: what there is and what is missing, as a page of text.

use dataset::figures::{Counts, Figures};

/// The whole report.
pub(crate) fn report(figures: &Figures) -> String {
    let share = |part: usize, whole: usize| part.saturating_mul(100).checked_div(whole).unwrap_or_default();
    let positions: usize = figures.positions_by_side.iter().map(|(_, count)| count).sum();
    let mut lines = vec![
        format!(
            "{} events, {} sources, {} actors, {} places",
            figures.events, figures.sources, figures.actors, figures.places
        ),
        format!("{} links between events, {positions} positions of a government", figures.echoes),
        format!(
            "{} % of the events cite two publishers or more",
            share(figures.events_with_two_publishers, figures.events)
        ),
        format!("{} events give the official name of a document", figures.officially_named),
        format!(
            "{} sources ({} %) have something that is not certain, mostly that only an excerpt was seen",
            figures.uncertain_sources,
            share(figures.uncertain_sources, figures.sources)
        ),
        format!(
            "{} events were last compared with their sources on {}, none longer ago",
            figures.oldest_check.1, figures.oldest_check.0
        ),
    ];
    let tables = [
        ("Events by decade", &figures.events_by_decade),
        ("Events by side", &figures.events_by_side),
        ("Events by theme", &figures.events_by_theme),
        ("Events by importance", &figures.events_by_importance),
        ("Events by language", &figures.events_by_language),
        ("Events by agreement", &figures.events_by_agreement),
        ("Events by whose sources they cite", &figures.events_by_sources),
        ("Positions by side", &figures.positions_by_side),
        ("Citations by side of the source", &figures.citations_by_side),
        ("Sources by side", &figures.sources_by_side),
        ("Sources by kind", &figures.sources_by_kind),
        ("Sources by language", &figures.sources_by_language),
        ("Sources by decade", &figures.sources_by_decade),
    ];
    for (name, counts) in tables {
        lines.extend([String::new(), name.to_owned()]);
        lines.extend(table(counts));
    }
    let lists = [
        ("Events told by the sources of one side alone", &figures.told_by_one_side),
        ("Events that cite nothing but the press", &figures.on_press_alone),
        ("Major events without a primary or official source", &figures.without_primary),
    ];
    for (name, ids) in lists {
        lines.extend([String::new(), format!("{name}: {}", ids.len())]);
        lines.extend(ids.iter().map(|id| format!("  {id}")));
    }
    lines.join("\n")
}

/// A row each: a name, a number, and a bar as long as the number, at most forty marks.
fn table(counts: &Counts) -> impl Iterator<Item = String> {
    const LONGEST: usize = 40;
    let wide = counts.iter().map(|(id, _)| id.chars().count()).max().unwrap_or_default();
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default().max(1);
    counts.iter().map(move |(id, count)| {
        let bar = "▪".repeat((count * LONGEST).div_ceil(most.max(LONGEST)));
        format!("  {id:wide$}  {count:>4}  {bar}").trim_end().to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_a_row_for_each() {
        let counts = vec![("1850s".to_owned(), 1), ("1860s".to_owned(), 0), ("ja".to_owned(), 80)];
        let rows: Vec<String> = table(&counts).collect();
        assert_eq!(rows[0], "  1850s     1  ▪");
        assert_eq!(rows[1], "  1860s     0");
        assert_eq!(rows[2].chars().filter(|mark| *mark == '▪').count(), 40);
    }
}
