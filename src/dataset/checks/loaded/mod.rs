//! The rule that words which take a side stand only in the mouth of a side: in `positions`, or
//! between quotation marks. Which words those are, and why, is in [`words`]; how a text is
//! searched for them in [`find`].

mod find;
mod words;

use crate::folder::{Folder, Record};
use crate::problem::Report;
use crate::tree::{Node, Table};
use find::{found, is_likely, unquoted};
use words::LOADED;

/// The texts of an event in which the timeline speaks for itself. The official name of a document
/// is not among them.
const OWN: [&str; 5] = ["title", "short", "summary", "note", "without_primary"];

pub(super) fn no_text_of_ours_takes_a_side(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        for (path, texts) in own_texts(event) {
            for entry in &texts.0 {
                let Some(text) = entry.node.text() else {
                    continue;
                };
                let lower = text.to_lowercase();
                let rows = LOADED.iter().filter(|row| row.language == entry.key && is_likely(row, &lower));
                for row in rows {
                    if let Some(words) = found(row, &unquoted(&lower)) {
                        report.say(
                            event.file,
                            Some(entry.node.line),
                            format!("`{path}.{}` has “{words}”, which {}", entry.key, row.why),
                            format!("{}, or put the word in quotation marks and say whose it is", row.right),
                        );
                    }
                }
            }
        }
    }
}

fn own_texts<'f>(event: &'f Record<'_>) -> impl Iterator<Item = (&'static str, &'f Table)> {
    let own = OWN.into_iter().filter_map(|key| Some((key, event.table.get(key)?)));
    let changes =
        event.table.tables("changes").filter_map(|(_, change)| Some(("changes.text", change.get("text")?)));
    own.chain(changes).filter_map(|(key, node): (_, &Node)| Some((key, node.table()?)))
}
