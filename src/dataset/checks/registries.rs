//! Rules about what the registries hold: that all of it is used, and stands where one looks for it.

use crate::folder::Folder;
use crate::problem::Report;
use crate::shape::{Kind, Registry};
use std::collections::BTreeSet;

/// Passed over where nobody knows what is used: in a folder of registries alone, beside an event
/// whose file cannot be read, and while an event names what there is not, which may be a slip of
/// the hand for what seems unused.
pub(super) fn what_is_defined_is_used(folder: &Folder<'_>, registry: Registry, report: &mut Report) {
    let mut events = folder.pages.iter().filter(|page| page.registry == Registry::Events).peekable();
    let is_read = events.peek().is_some()
        && events.all(|page| page.tree.as_ref().is_some_and(|tree| tree.root.is_some()));
    let used: BTreeSet<&str> = folder
        .leaves
        .iter()
        .filter(|leaf| matches!(leaf.kind, Kind::Id(of) if of == registry))
        .filter_map(|leaf| leaf.text())
        .collect();
    let is_known = folder.ids(registry).is_some_and(|ids| used.is_subset(&ids));
    if !is_read || !is_known {
        return;
    }
    for record in folder.of_registry(registry).filter(|record| !used.contains(record.id)) {
        report.say(
            record.file,
            record.line,
            format!("no event names “{}”", record.id),
            "name it in the event it was written for, or delete it",
        );
    }
}

pub(super) fn a_source_stands_in_the_file_of_its_kind(folder: &Folder<'_>, report: &mut Report) {
    for source in folder.of_registry(Registry::Sources) {
        let stem = source.file.strip_suffix(".toml").unwrap_or(source.file);
        // A plain `sources.toml` may hold any kind.
        let Some((_, of_file)) = stem.split_once('-') else {
            continue;
        };
        if let Some(kind) = source.table.text("kind").filter(|kind| *kind != of_file) {
            report.say(
                source.file,
                source.table.line("kind"),
                format!("“{}” is of the kind {kind}, but stands among those of {of_file}", source.id),
                format!("move it to sources-{kind}.toml, or correct `kind`"),
            );
        }
    }
}
