//! How balanced the timeline is, in numbers: the figures that `cargo run -p dataset -- report`
//! prints, with names in the reader's language.

use super::parts::{bars, decade, titled_figures};
use crate::data::Data;
use crate::html::heading;
use crate::page::Page;
use crate::words::phrases;
use dataset::figures::{Counts, Figures};
use timeline::history::Side;

pub(super) fn balance(page: &Page, data: &Data, figures: &Figures) -> String {
    let (words, phrases) = (page.language.words(), phrases(page.language));
    let named = &phrases.figures;
    let side = |id: &str| Some((page.language.terms().source_side)(id));
    let origin = |id: &str| Some((phrases.sources.side_title)(id));
    let actor = |id: &str| Side::from_id(id).map(|side| words.side_name(side));
    let kind = |id: &str| Some((phrases.sources.kind_title)(id));
    let theme = |id: &str| {
        let theme = data.open.themes.iter().find(|theme| theme.id == id)?;
        Some(theme.name.get(page.language.code()))
    };
    let rested = |id: &str| {
        Some(match id {
            "both" => named.from_both,
            "japan" => named.from_japan,
            "russia" => named.from_russia,
            _ => named.from_neither,
        })
    };
    let decades = |title: &str, counts: &Counts| {
        let named: Counts = counts.iter().map(|(id, count)| (decade(id, page.language), *count)).collect();
        format!("{}{}", heading(3, None, title), bars(&named, |_| None))
    };
    [
        super::parts::figures(&whole(figures), |id| {
            Some(match id {
                "events" => named.events,
                "sources" => named.sources,
                "actors" => phrases.data.actors,
                "places" => phrases.data.places,
                "echoes" => named.echoes,
                _ => named.officially_named,
            })
        }),
        decades(named.events_by_decade, &figures.events_by_decade),
        titled_figures(named.events_by_side, &figures.events_by_side, actor),
        heading(3, None, named.events_by_theme),
        bars(&figures.events_by_theme, theme),
        titled_figures(named.events_by_language, &figures.events_by_language, phrases.sources.language_name),
        titled_figures(named.events_by_agreement, &figures.events_by_agreement, |id| {
            Some((page.language.terms().agreement)(id))
        }),
        titled_figures(named.events_by_sources, &figures.events_by_sources, rested),
        titled_figures(named.positions, &figures.positions_by_side, side),
        titled_figures(named.by_side, &figures.sources_by_side, origin),
        titled_figures(named.by_kind, &figures.sources_by_kind, kind),
        decades(named.by_decade, &figures.sources_by_decade),
        titled_figures(named.citations, &figures.citations_by_side, origin),
    ]
    .concat()
}

fn whole(figures: &Figures) -> Counts {
    [
        ("events", figures.events),
        ("sources", figures.sources),
        ("actors", figures.actors),
        ("places", figures.places),
        ("echoes", figures.echoes),
        ("officially_named", figures.officially_named),
    ]
    .map(|(id, count)| (id.to_owned(), count))
    .into()
}
