//! The event's own history: when it came, what was changed since, when it was last compared with
//! its sources.

use super::{Told, section};
use crate::data::Data;
use crate::html::{escape, paragraph};
use crate::words::phrases;
use timeline::date::{Day, Span};
use timeline::language::{Language, date_in_words};
use timeline::open::OpenEvent;

pub(super) fn changes(told: &Told<'_>) -> String {
    let (language, words) = (told.page.language, &phrases(told.page.language).event);
    let code = language.code();
    let changes = told.event.changes.iter().map(|change| (change.day.as_str(), change.text.get(code)));
    let mut entries: Vec<(&str, &str)> =
        [(told.event.added.as_str(), words.added)].into_iter().chain(changes).collect();
    // The newest first; days in ISO compare as days do.
    entries.reverse();
    entries.sort_by(|one, other| other.0.cmp(one.0));
    let entries: String = entries
        .into_iter()
        .filter_map(|(iso, text)| Some((iso, in_words(iso, language)?, text)))
        .map(|(iso, day, text)| {
            format!(
                "<div><dt><time datetime=\"{}\">{}</time></dt><dd>{}</dd></div>\n",
                escape(iso),
                escape(&day),
                escape(text)
            )
        })
        .collect();
    let checked = in_words(&told.event.checked, language);
    let checked = checked.map_or_else(String::new, |day| paragraph(&(words.checked)(&day)));
    if entries.is_empty() && checked.is_empty() {
        return String::new();
    }
    let list =
        if entries.is_empty() { String::new() } else { format!("<dl class=\"changes\">\n{entries}</dl>\n") };
    section(&told.heading(words.history), "article-history", &format!("{checked}{list}"))
}

/// The day of an event's last change, or comparison with its sources; the release's where none is
/// known.
pub fn last_day(event: &OpenEvent, data: &Data) -> Day {
    let days = event.changes.iter().map(|change| change.day.as_str());
    let days = days.chain([event.added.as_str(), event.checked.as_str()]);
    days.filter_map(Day::from_iso).max().unwrap_or(data.today)
}

fn in_words(iso: &str, language: Language) -> Option<String> {
    Day::from_iso(iso).map(|day| date_in_words(Span::day(day), language))
}
