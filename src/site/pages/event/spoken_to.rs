//! The other direction of the echoes: events that invoke, end, repeat or answer this one.

use super::Told;
use crate::html::escape;
use crate::words::phrases;

pub(super) fn spoken_to(told: &Told<'_>) -> String {
    let words = &phrases(told.page.language).event;
    // A treaty may be invoked a dozen times: what is done with it is said once.
    let mut groups: Vec<(&str, String)> = Vec::new();
    for echo in told.data.open.echoed_by(&told.event.id) {
        let history = &told.data.history;
        let Some(other) = history.position(&echo.event).and_then(|at| history.events.get(at)) else {
            continue;
        };
        let how = (words.spoken_to_how)(&echo.how);
        let item = format!("<li>{}</li>\n", told.event_link(other));
        match groups.iter_mut().find(|(known, _)| *known == how) {
            Some((_, items)) => items.push_str(&item),
            None => groups.push((how, item)),
        }
    }
    if groups.is_empty() {
        return String::new();
    }
    let groups = groups.iter().map(|(how, items)| {
        format!("<div><dt>{}</dt><dd><ul class=\"article-list\">\n{items}</ul></dd></div>\n", escape(how))
    });
    format!(
        "{}<dl class=\"spoken-to\">\n{}</dl>\n",
        told.heading(words.spoken_to),
        groups.collect::<String>()
    )
}
