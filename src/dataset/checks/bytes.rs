//! Rules about files as files.

use crate::folder::{Folder, Page, most_bytes};
use crate::problem::Report;

pub(super) fn every_file_can_be_read(folder: &Folder<'_>, report: &mut Report) {
    for page in folder.pages {
        if let Err(why) = &page.file.bytes {
            report.say(&page.file.name, None, why, "this place is for a TOML file that can be read");
        }
    }
}

pub(super) fn no_file_is_too_big(folder: &Folder<'_>, report: &mut Report) {
    for (page, bytes) in read(folder) {
        let most = most_bytes(page.registry);
        if most < bytes.len() {
            report.say(
                &page.file.name,
                None,
                format!("the file is bigger than {} KiB", most / 1024),
                "shorten it: long texts belong in the sources",
            );
        }
    }
}

pub(super) fn every_file_is_utf_8(folder: &Folder<'_>, report: &mut Report) {
    for (page, bytes) in read(folder).filter(|(page, bytes)| fits(page, bytes)) {
        if let Err(error) = std::str::from_utf8(bytes) {
            let before = &bytes[..error.valid_up_to()];
            let line = before.iter().filter(|byte| **byte == b'\n').count() as u32 + 1;
            report.say(
                &page.file.name,
                Some(line),
                "the file is not UTF-8",
                "save it with the encoding UTF-8",
            );
        }
    }
}

pub(super) fn no_file_begins_with_a_byte_order_mark(folder: &Folder<'_>, report: &mut Report) {
    for (page, bytes) in read(folder) {
        if bytes.starts_with("\u{feff}".as_bytes()) {
            report.say(
                &page.file.name,
                Some(1),
                "the file begins with a byte order mark",
                "save it as UTF-8 without BOM",
            );
        }
    }
}

pub(super) fn no_file_is_empty(folder: &Folder<'_>, report: &mut Report) {
    for page in folder.pages {
        let root = page.tree.as_ref().and_then(|tree| tree.root.as_ref());
        if root.is_some_and(|root| root.0.is_empty()) {
            let name = &page.file.name;
            let one = page.registry.one();
            report.say(name, None, "the file says nothing", format!("describe {one} in it, or delete it"));
        }
    }
}

pub(super) fn every_file_is_toml(folder: &Folder<'_>, report: &mut Report) {
    for page in folder.pages {
        let mistake = page.tree.as_ref().and_then(|tree| tree.mistake.as_ref());
        if let Some((line, message)) = mistake {
            report.say(
                &page.file.name,
                *line,
                format!("this is not TOML: {message}"),
                "compare the line with the example in events/README.md; the rest of the file was not looked at",
            );
        }
    }
}

fn read<'a>(folder: &Folder<'a>) -> impl Iterator<Item = (&'a Page, &'a [u8])> {
    folder.pages.iter().filter_map(|page| Some((page, page.file.bytes.as_deref().ok()?)))
}

fn fits(page: &Page, bytes: &[u8]) -> bool {
    bytes.len() <= most_bytes(page.registry)
}
