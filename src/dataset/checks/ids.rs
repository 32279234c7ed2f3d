//! Rules about ids: their form, that each is there once, and that what is named exists.

use crate::folder::{Folder, Record};
use crate::problem::Report;
use crate::shape::{Kind, Registry};
use crate::tree::Node;
use std::collections::BTreeMap;
use timeline::date::Span;

pub(super) fn every_id_has_the_form_of_one(folder: &Folder<'_>, report: &mut Report) {
    let events = folder.pages.iter().filter(|page| page.registry == Registry::Events);
    // An event's id is known even when its file cannot be read; an empty name is the folder.
    let events = events
        .filter(|page| !page.file.name.is_empty())
        .map(|page| (page.id(), page.file.name.as_str(), None));
    let others = folder
        .records
        .iter()
        .filter(|record| record.registry != Registry::Events)
        .map(|record| (record.id, record.file, record.line));
    for (id, file, line) in events.chain(others) {
        if !has_form(id) {
            report.say(
                file,
                line,
                format!("“{id}” is not an id"),
                "write lower-case letters a–z and digits, with single hyphens between words",
            );
        }
    }
}

pub(super) fn an_event_begins_with_its_year(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        let Some(Ok(span)) = event.table.text("edtf").map(Span::from_edtf) else {
            continue;
        };
        let year = format!("{:04}", span.first.year());
        let (stated, rest) = event.id.split_once('-').unwrap_or((event.id, ""));
        if stated != year {
            let is_year = stated.len() == 4 && stated.bytes().all(|byte| byte.is_ascii_digit());
            let rest = if is_year { rest } else { event.id };
            report.say(
                event.file,
                event.table.line("edtf"),
                format!("the date is in {year}, but the file's name begins with “{stated}”"),
                format!("name the file {year}-{rest}.toml, or correct the date"),
            );
        }
    }
}

pub(super) fn an_id_is_the_name_of_its_file(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        if let Some(id) = event.table.text("id").filter(|id| *id != event.id) {
            report.say(
                event.file,
                event.table.line("id"),
                format!("`id` is “{id}”, but the file's name is its id"),
                format!("leave `id` out, or write “{}”", event.id),
            );
        }
    }
}

pub(super) fn ids_are_unique(folder: &Folder<'_>, report: &mut Report) {
    for page in folder.pages {
        for (line, key) in page.tree.iter().flat_map(|tree| &tree.twice) {
            let right = match page.registry {
                Registry::Events => "keep one of the two".to_owned(),
                registry => format!("keep one of the two, or give {} an id of its own", registry.one()),
            };
            report.say(&page.file.name, *line, format!("“{key}” is there twice"), right);
        }
    }
    let mut seen: BTreeMap<(Registry, String), &Record<'_>> = BTreeMap::new();
    for record in &folder.records {
        let folded = (record.registry, record.id.to_lowercase());
        if let Some(first) = seen.insert(folded, record) {
            report.say(
                record.file,
                record.line,
                format!("“{}” differs from “{}” only in its capital letters", record.id, first.id),
                "give one of the two another id",
            );
        }
    }
}

pub(super) fn nothing_is_listed_twice(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        for key in ["actors", "places"] {
            let list = event.table.list(key);
            for (at, node) in list.iter().enumerate() {
                let before = list[..at].iter().filter_map(Node::text);
                if let Some(id) = node.text().filter(|id| before.into_iter().any(|each| each == *id)) {
                    let wrong = format!("`{key}` names “{id}” twice");
                    report.say(event.file, Some(node.line), wrong, "name it once");
                }
            }
        }
    }
}

pub(super) fn what_is_named_exists(folder: &Folder<'_>, registry: Registry, report: &mut Report) {
    let Some(ids) = folder.ids(registry) else {
        return;
    };
    for leaf in &folder.leaves {
        let Some(id) = leaf.text().filter(|id| !ids.contains(id)) else {
            continue;
        };
        if !matches!(leaf.kind, Kind::Id(of) if of == registry) {
            continue;
        }
        let right = match nearest(id, ids.iter().copied()) {
            Some(near) => format!("did you mean “{near}”?"),
            None => format!("take an id that is there, or add {}: {}", registry.one(), registry.place()),
        };
        let kind = registry.one().split(' ').next_back().unwrap_or_default();
        let (wrong, right) = match id {
            "" => (
                format!("`{}` is empty", leaf.path),
                format!("write the id of {}, from {}", registry.one(), registry.place()),
            ),
            id => (format!("`{}`: there is no {kind} “{id}”", leaf.path), right),
        };
        report.say(leaf.file, Some(leaf.line), wrong, right);
    }
}

/// The one that a slip of the hand may have turned into `text`.
pub(super) fn nearest<'a>(text: &str, all: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 64;
    let most = (text.chars().count() / 4).min(3);
    let close = all
        .filter(|each| text.len() <= LONGEST && each.len() <= LONGEST)
        .map(|each| (strsim::osa_distance(text, each), each))
        .filter(|(distance, _)| *distance <= most);
    close.min().map(|(_, each)| each)
}

fn has_form(id: &str) -> bool {
    let letters = |word: &str| {
        let mut bytes = word.bytes();
        !word.is_empty() && bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    id.split('-').all(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_a_form() {
        for id in ["1855-treaty-of-shimoda", "ussr", "rt-2022-10-03"] {
            assert!(has_form(id), "{id}");
        }
        for id in ["", "-", "Ussr", "a_b", "a--b", "a-", "条約", "a b", "a/b", "é"] {
            assert!(!has_form(id), "{id}");
        }
    }

    #[test]
    fn a_slip_of_the_hand_is_seen() {
        let nearest = |text| nearest(text, ["putyatin", "ussr", "1855-treaty-of-shimoda"].into_iter());
        assert_eq!(nearest("putiatin"), Some("putyatin"));
        assert_eq!(nearest("ussr-"), Some("ussr"));
        assert_eq!(nearest("1855-treaty-of-simoda"), Some("1855-treaty-of-shimoda"));
        assert_eq!(nearest("japan"), None);
        assert_eq!(nearest(""), None);
    }
}
