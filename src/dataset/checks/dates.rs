//! Rules about dates, in all three calendars.

use crate::calendar::japanese::{self, Stated};
use crate::calendar::julian;
use crate::folder::{Folder, Record};
use crate::problem::Report;
use crate::shape::{Kind, Registry};
use timeline::date::{Day, EdtfError, Precision, Span};

pub(super) fn every_date_has_the_form_of_one(folder: &Folder<'_>, report: &mut Report) {
    for leaf in &folder.leaves {
        let Some(text) = leaf.text() else {
            continue;
        };
        let right = match leaf.kind {
            Kind::Edtf => match Span::from_edtf(text) {
                Err(EdtfError::Empty | EdtfError::Form(_)) => {
                    "write YYYY-MM-DD, YYYY-MM, YYYY or YYYX, with ?, ~ or % behind it for doubt, and start/end or start/.. for a stretch"
                }
                _ => continue,
            },
            Kind::Day | Kind::OldStyle if !has_form_of_day(text) => "write YYYY-MM-DD",
            _ => continue,
        };
        report.say(leaf.file, Some(leaf.line), format!("`{}`: “{text}” is not a date", leaf.path), right);
    }
}

pub(super) fn every_day_exists(folder: &Folder<'_>, report: &mut Report) {
    for leaf in &folder.leaves {
        let Some(text) = leaf.text() else {
            continue;
        };
        let missing = match leaf.kind {
            Kind::Edtf => match Span::from_edtf(text) {
                Err(EdtfError::NoSuchDay(part)) => part,
                _ => continue,
            },
            Kind::Day if has_form_of_day(text) && Day::from_iso(text).is_none() => text.to_owned(),
            Kind::OldStyle if has_form_of_day(text) && julian::day_of(text).is_none() => text.to_owned(),
            _ => continue,
        };
        let wrong = format!("`{}`: there is no {missing}", leaf.path);
        report.say(leaf.file, Some(leaf.line), wrong, days_there_are(&missing, leaf.kind));
    }
}

pub(super) fn nothing_ends_before_it_starts(folder: &Folder<'_>, report: &mut Report) {
    for leaf in folder.leaves.iter().filter(|leaf| matches!(leaf.kind, Kind::Edtf)) {
        let text = leaf.text().unwrap_or_default();
        if Span::from_edtf(text) == Err(EdtfError::EndBeforeStart) {
            let (start, end) = text.split_once('/').unwrap_or((text, text));
            let wrong = format!("`{}`: {end} is before {start}", leaf.path);
            report.say(leaf.file, Some(leaf.line), wrong, format!("is it {end}/{start}?"));
        }
    }
    for era in folder.of_registry(Registry::Eras) {
        if let (Some(from), Some(to)) = (day(era, "from"), day(era, "to"))
            && to < from
        {
            let wrong = format!("the era ends on {}, before it starts", to.iso());
            let right = format!("`to` is on or after {}", from.iso());
            report.say(era.file, era.table.line("to"), wrong, right);
        }
    }
}

pub(super) fn nothing_is_later_than_the_release(folder: &Folder<'_>, release: Day, report: &mut Report) {
    for leaf in &folder.leaves {
        let text = leaf.text().unwrap_or_default();
        let later = match leaf.kind {
            // Whether a part of the date lies wholly behind the release: 2026 as a whole does not.
            Kind::Edtf if Span::from_edtf(text).is_ok() => {
                text.split('/').filter_map(|part| Span::from_edtf(part).ok()).any(|part| release < part.first)
            }
            Kind::Day => Day::from_iso(text).is_some_and(|day| release < day),
            _ => continue,
        };
        if later {
            let right = match leaf.path.as_str() {
                "added" | "checked" | "changes.day" => {
                    "if it is today, write the day in events/RELEASE as well"
                }
                _ => "write what has happened; for what still goes on, start/..",
            };
            let wrong = format!("`{}`: {text} is later than the release of {}", leaf.path, release.iso());
            report.say(leaf.file, Some(leaf.line), wrong, right);
        }
    }
}

pub(super) fn old_style_dates_convert(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        let (Some(text), Some(start)) = (event.table.text("old_style"), start(event)) else {
            continue;
        };
        let line = event.table.line("old_style");
        if julian::NEW_STYLE <= start.first {
            let wrong = format!("Russia used the New Style by {}", start.first.iso());
            report.say(event.file, line, wrong, "leave `old_style` out");
            continue;
        }
        let Some(day) = julian::day_of(text).filter(|_| has_form_of_day(text)) else {
            continue;
        };
        if day < start.first || start.last < day {
            report.say(
                event.file,
                line,
                format!("{text} Old Style is {}, but the event begins {}", day.iso(), when(start)),
                right_dates(start, &julian::written(start.first), &julian::written(start.last)),
            );
        }
    }
}

pub(super) fn japanese_dates_convert(folder: &Folder<'_>, report: &mut Report) {
    for event in folder.events() {
        let (Some(text), Some(start)) = (event.table.text("japanese"), start(event)) else {
            continue;
        };
        let wrong = match Stated::read(text).map(Stated::days) {
            None => format!("“{text}” is not a Japanese date"),
            Some(None) => format!("there is no {text}"),
            Some(Some(days)) => {
                let before = start.last < days.first.plus(-days.slack);
                let after = days.last.plus(days.slack) < start.first;
                let about = if days.slack == 0 { "" } else { "about " };
                if before || after {
                    let first = days.first.iso();
                    let (begins, when) = (if days.first == days.last { "is" } else { "begins" }, when(start));
                    format!("{text} {begins} {about}{first}, but the event begins {when}")
                } else if !days.in_era {
                    format!("{text} is not in that era")
                } else {
                    continue;
                }
            }
        };
        let right = match japanese::written(start.first).zip(japanese::written(start.last)) {
            Some((first, last)) => right_dates(start, &first, &last),
            None => "write it as 安政元年十二月二十一日".to_owned(),
        };
        report.say(event.file, event.table.line("japanese"), wrong, right);
    }
}

/// The start of an event as far as it is known: a day, or the days it lies among.
pub(super) fn start(event: &Record<'_>) -> Option<Span> {
    let text = event.table.text("edtf")?;
    Span::from_edtf(text).ok()?;
    Span::from_edtf(text.split('/').next()?).ok()
}

fn when(start: Span) -> String {
    match start.precision {
        Precision::Day => format!("on {}", start.first.iso()),
        _ => format!("between {} and {}", start.first.iso(), start.last.iso()),
    }
}

fn right_dates(start: Span, first: &str, last: &str) -> String {
    match start.precision {
        Precision::Day => format!("write {first}, or correct the date"),
        _ => format!("write a date from {first} to {last}, or correct the date"),
    }
}

fn day(record: &Record<'_>, key: &str) -> Option<Day> {
    record.table.text(key).and_then(Day::from_iso)
}

fn has_form_of_day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// What there is instead of a day that does not exist.
fn days_there_are(missing: &str, kind: Kind) -> String {
    let mut parts = missing.split('-').map(|part| part.parse::<u32>().unwrap_or(0));
    let (year, month) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if year == 0 {
        return "years begin with 0001".to_owned();
    }
    if !(1..=12).contains(&month) {
        return "months go from 01 to 12".to_owned();
    }
    let exists = |day: &u32| {
        let text = format!("{year:04}-{month:02}-{day:02}");
        match kind {
            Kind::OldStyle => julian::day_of(&text).is_some(),
            _ => Day::from_iso(&text).is_some(),
        }
    };
    match (28..=31).rev().find(exists) {
        Some(last) => format!("{year:04}-{month:02} ends with the {last}th").replace("31th", "31st"),
        None => "write a day that exists".to_owned(),
    }
}
