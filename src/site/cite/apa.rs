//! The style of the American Psychological Association, 7th edition: a page without an author
//! begins with its title, in italics; a page that changes has the day on which it was retrieved.

use super::{NO_ADDRESS, Run, Work, address, chicago::headline, english_date, translated};

pub(super) fn write(work: &Work<'_>) -> Vec<Run> {
    let (month, day, year) = english_date(work.day);
    vec![
        Run::Italic(work.title.to_owned()),
        Run::Plain(format!(
            "{}. ({year}, {month} {day}). {}. Retrieved [month day, year], from {}",
            translated(work),
            headline(work),
            address(work, NO_ADDRESS)
        )),
    ]
}
