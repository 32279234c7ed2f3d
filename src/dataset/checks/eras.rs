//! Rules about eras. Within one system they follow one another without overlap or gap; the day of
//! a change may belong to both.

use crate::folder::{Folder, Record};
use crate::problem::Report;
use crate::shape::Registry;
use std::collections::BTreeMap;
use timeline::date::Day;

pub(super) fn eras_do_not_overlap(folder: &Folder<'_>, report: &mut Report) {
    for (one, next) in neighbours(folder) {
        if next.from < one.to.unwrap_or(Day::MAX) {
            let wrong = match one.to {
                Some(to) => format!("{} begins before {} ends ({})", next.id(), one.id(), to.iso()),
                None => format!("{} begins, but {} has no end", next.id(), one.id()),
            };
            let right = format!("end {} on {}", one.id(), next.from.plus(-1).iso());
            report.say(next.record.file, next.record.line, wrong, right);
        }
    }
}

pub(super) fn eras_leave_no_gap(folder: &Folder<'_>, report: &mut Report) {
    for (one, next) in neighbours(folder) {
        if let Some(to) = one.to.filter(|to| to.plus(1) < next.from) {
            report.say(
                next.record.file,
                next.record.line,
                format!("{} ends on {}, but {} begins on {}", one.id(), to.iso(), next.id(), next.from.iso()),
                format!(
                    "begin {} on {}, or end {} on {}",
                    next.id(),
                    to.plus(1).iso(),
                    one.id(),
                    next.from.plus(-1).iso()
                ),
            );
        }
    }
}

struct Stretch<'f, 'a> {
    record: &'f Record<'a>,
    from: Day,
    to: Option<Day>,
}

impl<'a> Stretch<'_, 'a> {
    fn id(&self) -> &'a str {
        self.record.id
    }
}

/// Each era with the next of its system, as far as their dates can be read.
fn neighbours<'f, 'a>(folder: &'f Folder<'a>) -> Vec<(Stretch<'f, 'a>, Stretch<'f, 'a>)> {
    let mut systems: BTreeMap<&str, Vec<&Record<'_>>> = BTreeMap::new();
    for record in folder.of_registry(Registry::Eras) {
        systems.entry(record.table.text("system").unwrap_or_default()).or_default().push(record);
    }
    let mut pairs = Vec::new();
    for mut records in systems.into_values() {
        records.sort_by_key(|record| record.table.text("from"));
        let next = records.iter().skip(1);
        pairs
            .extend(records.iter().zip(next).filter_map(|(one, next)| Some((stretch(one)?, stretch(next)?))));
    }
    pairs
}

fn stretch<'f, 'a>(record: &'f Record<'a>) -> Option<Stretch<'f, 'a>> {
    let to = match record.table.text("to") {
        Some(to) => Some(Day::from_iso(to)?),
        None => None,
    };
    Some(Stretch { record, from: record.table.text("from").and_then(Day::from_iso)?, to })
}
