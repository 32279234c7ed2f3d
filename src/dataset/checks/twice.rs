//! The rule that nothing is told twice: two events that may have happened at the same time are not
//! called the same, and no text is left over from the file that another was copied from.

use crate::folder::{Folder, Record};
use crate::problem::Report;
use crate::tree::Node;
use std::collections::{BTreeMap, BTreeSet};
use timeline::date::Span;

/// By how many days the calendars of the two countries differ at most: the same day, stated in
/// both, may be two dates this far apart.
const CALENDARS: i32 = 13;

/// Two titles are alike that share at least this many of so many words: two of three.
const ALIKE: (usize, usize) = (2, 3);

/// Words that tell no title from another.
const SMALL: [&str; 18] = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "its", "of", "on", "over", "s", "the",
    "to", "with",
];

pub(super) fn no_fact_is_told_twice(folder: &Folder<'_>, report: &mut Report) {
    let told: Vec<Told<'_, '_>> = folder.events().map(Told::of).collect();
    for (at, later) in told.iter().enumerate() {
        let alike = told.iter().take(at).find(|earlier| later.has_the_name_of(earlier));
        if let Some(earlier) = alike {
            report.say(
                later.event.file,
                later.event.table.line("title"),
                format!("{} has the same title, or nearly, and may be of the same day", earlier.event.id),
                "if it is the same fact, keep one of the two files; if not, say in the title what differs",
            );
        }
    }
    let mut summaries: BTreeMap<&str, &str> = BTreeMap::new();
    for told in &told {
        let event = told.event;
        for entry in texts(event, "summary") {
            let Some(text) = entry.1.text().filter(|text| !text.trim().is_empty()) else {
                continue;
            };
            if let Some(other) = summaries.get(text) {
                report.say(
                    event.file,
                    Some(entry.1.line),
                    format!("`summary.{}` is the same as in {other}", entry.0),
                    "say here what is told nowhere else",
                );
            } else {
                summaries.insert(text, event.id);
            }
        }
    }
}

/// What is compared of an event.
struct Told<'f, 'a> {
    event: &'f Record<'a>,
    span: Option<Span>,
    title: BTreeSet<String>,
    shorts: Vec<&'f str>,
}

impl<'f, 'a> Told<'f, 'a> {
    fn of(event: &'f Record<'a>) -> Told<'f, 'a> {
        let title = texts(event, "title").find(|(language, _)| *language == "en");
        let title = title.and_then(|(_, node)| node.text()).unwrap_or_default().to_lowercase();
        let words = title.split(|letter: char| !letter.is_alphanumeric());
        Told {
            event,
            span: event.table.text("edtf").and_then(|text| Span::from_edtf(text).ok()),
            title: words
                .filter(|word| !word.is_empty() && !SMALL.contains(word))
                .map(str::to_owned)
                .collect(),
            shorts: texts(event, "short")
                .filter_map(|(_, node)| node.text().filter(|text| !text.trim().is_empty()))
                .collect(),
        }
    }

    fn has_the_name_of(&self, other: &Told<'_, '_>) -> bool {
        let (Some(own), Some(others)) = (self.span, other.span) else {
            return false;
        };
        let wider = Span { first: own.first.plus(-CALENDARS), last: own.last.plus(CALENDARS), ..own };
        wider.overlaps(others)
            && (self.is_titled_like(other) || self.shorts.iter().any(|short| other.shorts.contains(short)))
    }

    fn is_titled_like(&self, other: &Told<'_, '_>) -> bool {
        let shared = self.title.intersection(&other.title).count();
        let all = self.title.union(&other.title).count();
        0 < all && all * ALIKE.0 <= shared * ALIKE.1
    }
}

/// The languages of a text and its nodes.
fn texts<'f>(event: &'f Record<'_>, key: &str) -> impl Iterator<Item = (&'f str, &'f Node)> {
    let table = event.table.get(key).and_then(Node::table);
    table.into_iter().flat_map(|table| &table.0).map(|entry| (entry.key.as_str(), &entry.node))
}
