//! ГОСТ Р 7.0.5–2008, the Russian standard for references: a part of a site stands before two
//! slashes; the kind of resource is named; the day of access is given.

use super::{Run, Work, address, plain};

pub(super) fn write(work: &Work<'_>) -> Vec<Run> {
    let (year, month, day) = work.day.ymd();
    plain(format!(
        "{} [Электронный ресурс] // {}: [сайт]. Дата обновления: {day:02}.{month:02}.{year}. URL: {} (дата обращения: [дд.мм.гггг]).",
        work.title,
        work.site,
        address(work, "[адрес этой страницы]")
    ))
}
