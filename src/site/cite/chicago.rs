//! The Chicago Manual of Style (17th and 18th edition), notes and bibliography: a web page without
//! an author begins with its title; a day of revision makes the day of access needless.

use super::{NO_ADDRESS, Run, Work, address, english_date, plain, translated};

pub(super) fn note(work: &Work<'_>) -> Vec<Run> {
    let inside = if work.in_english.is_none() { "," } else { "" };
    let after = if work.in_english.is_none() { "" } else { "," };
    plain(format!(
        "“{}{inside}”{}{after} {}, last modified {}, {}.",
        work.title,
        translated(work),
        headline(work),
        date(work),
        address(work, NO_ADDRESS)
    ))
}

pub(super) fn bibliography(work: &Work<'_>) -> Vec<Run> {
    let inside = if work.in_english.is_none() { "." } else { "" };
    let after = if work.in_english.is_none() { "" } else { "." };
    plain(format!(
        "“{}{inside}”{}{after} {}. Last modified {}. {}.",
        work.title,
        translated(work),
        headline(work),
        date(work),
        address(work, NO_ADDRESS)
    ))
}

fn date(work: &Work<'_>) -> String {
    let (month, day, year) = english_date(work.day);
    format!("{month} {day}, {year}")
}

/// The site's name with the capitals of a headline, where it is in English.
pub(super) fn headline(work: &Work<'_>) -> String {
    if work.in_english.is_some() {
        return work.site.to_owned();
    }
    let words = work.site.split(' ').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
        first.unwrap_or_default() + letters.as_str()
    });
    words.collect::<Vec<_>>().join(" ")
}
