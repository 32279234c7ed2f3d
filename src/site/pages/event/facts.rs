//! Whose act it was, what the document is called, where, and who: with links to the line filtered
//! by theme or actor, where the line knows the filter.

use super::Told;
use crate::html::{escape, link};
use crate::words::phrases;
use timeline::date::{Doubt, Extent, Span};
use timeline::history::Side;
use timeline::open::OpenActor;

pub(super) fn facts(told: &Told<'_>) -> String {
    let words = told.page.language.words();
    let own = &phrases(told.page.language).event;
    let (event, open) = (told.event, &told.data.open);
    let code = told.page.language.code();
    let actors = || event.actors.iter().filter_map(|id| open.actors.iter().find(|actor| actor.id == *id));
    let (people, others): (Vec<_>, Vec<_>) = actors().partition(|actor| actor.kind == "person");
    let named = |actors: &[&OpenActor]| -> String {
        actors.iter().map(|actor| named(actor, told)).collect::<Vec<_>>().join(&escape(words.comma))
    };
    let places = told.data.prose(told.page.language).events.get(&event.id);
    let places = places.map(|about| about.places.join(words.comma)).unwrap_or_default();
    let rows = [
        (words.side, side(told)),
        (own.official, escape(event.official.get(code))),
        (words.places, escape(&places)),
        (words.actors, named(&others)),
        (own.people, named(&people)),
    ];
    let rows: String = rows
        .iter()
        .filter(|(_, inside)| !inside.is_empty())
        .map(|(name, inside)| format!("<div><dt>{}</dt><dd>{inside}</dd></div>\n", escape(name)))
        .collect();
    format!("<dl class=\"article-facts\">\n{rows}</dl>\n")
}

fn side(told: &Told<'_>) -> String {
    let side = Side::from_id(&told.event.side).unwrap_or(Side::Both);
    let theme = told.data.open.themes.iter().find(|theme| theme.id == told.event.theme);
    let theme =
        theme.map(|theme| link(&told.line("theme", &theme.id), theme.name.get(told.page.language.code())));
    format!(
        "<span class=\"mark\" data-side=\"{}\"></span>{}{}",
        side.id(),
        escape(told.page.language.words().side_name(side)),
        theme.map_or_else(String::new, |theme| format!(" · {theme}"))
    )
}

/// An actor's name, and the years of a person's life.
fn named(actor: &OpenActor, told: &Told<'_>) -> String {
    let name = actor.name.get(told.page.language.code());
    let name = match dataset::is_in_the_filter(&told.data.open, &actor.id) {
        true => link(&told.line("actor", &actor.id), name),
        false => escape(name),
    };
    let years = (actor.kind == "person").then(|| lived(actor, told)).flatten();
    match years {
        Some(years) => format!("{name} <span class=\"article-years\">({})</span>", escape(&years)),
        None => name,
    }
}

/// The years of a life, where they are known for sure.
fn lived(actor: &OpenActor, told: &Told<'_>) -> Option<String> {
    let span = Span::from_edtf(actor.years.as_deref()?).ok()?;
    if span.doubt != Doubt::None || span.extent == Extent::Moment {
        return None;
    }
    let last = (span.extent == Extent::Interval).then(|| span.last.year());
    Some((phrases(told.page.language).event.lived)(span.first.year(), last))
}
