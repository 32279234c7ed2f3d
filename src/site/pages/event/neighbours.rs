//! The events before and after this one on the whole line, at the foot of its page. They are not
//! named in `<head>`: some browsers would fetch the next page unasked.

use super::Told;
use crate::html::escape;
use crate::page::way;
use crate::words::phrases;
use timeline::history::Event;
use timeline::language::date_in_words;

/// The one before and the one after.
pub(super) fn of<'a>(told: &Told<'a>) -> (Option<&'a Event>, Option<&'a Event>) {
    let history = &told.data.history;
    let Some(at) = history.position(&told.event.id) else {
        return (None, None);
    };
    (at.checked_sub(1).and_then(|before| history.events.get(before)), history.events.get(at + 1))
}

pub(super) fn nav(told: &Told<'_>) -> String {
    let words = &phrases(told.page.language).event;
    let language = told.page.language;
    let (before, after) = of(told);
    let rows = [("prev", words.before, before), ("next", words.after, after)];
    let links: String = rows
        .iter()
        .filter_map(|(rel, label, event)| event.map(|event| (rel, label, event)))
        .map(|(rel, label, event)| {
            format!(
                "<a class=\"neighbour\" rel=\"{rel}\" data-side=\"{}\" href=\"{}\"><span class=\"neighbour-label\">{}</span> <span class=\"neighbour-title\">{}</span> <span class=\"neighbour-date\">{}</span></a>\n",
                event.side.id(),
                escape(&way(&told.root, &told.page_of(&event.id))),
                escape(label),
                escape(event.title.get(language.code())),
                escape(&date_in_words(event.span, language)),
            )
        })
        .collect();
    format!("<nav class=\"neighbours\" aria-label=\"{}\">\n{links}</nav>\n", escape(words.neighbours))
}
