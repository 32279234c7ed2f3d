//! SIST 02, Japan's standard for references (2007): title in quotation marks, name of the site,
//! day of revision, address, and in brackets the day of access, divided by full stops.

use super::{Run, Work, address, plain};

pub(super) fn write(work: &Work<'_>) -> Vec<Run> {
    plain(format!(
        "“{}”. {}. {}. {}, (参照 [年-月-日]).",
        work.title,
        work.site,
        work.day.iso(),
        address(work, "[このページのアドレス]")
    ))
}
