//! An event's own page: the app's article in the frame, and the event told to machines.

use super::parts::framed;
use crate::data::Data;
use crate::json_ld;
use crate::origin::Origin;
use crate::page::{Page, place};
use crate::shell::Content;
use app::prerender;

pub(super) fn content(page: &Page, id: &str, data: &Data, origin: Option<&Origin>) -> Content {
    let (Some(event), Some(prose)) = (data.event(id), data.prose(page.language)) else {
        return Content::default();
    };
    let root = page.root();
    let article = prerender::event(&data.history, prose, id, &place(page, &root));
    let code = page.language.code();
    Content {
        title: event.title.get(code).to_owned(),
        description: excerpt(event.summary.get(code)),
        body: framed(page, "page-event", &article),
        json_ld: Some(json_ld::event(event, data, page.language, origin)),
    }
}

/// The most letters of a description.
const MOST: usize = 220;

/// As many whole sentences as a description has room for, or the first words of the first.
fn excerpt(text: &str) -> String {
    let room = text.char_indices().nth(MOST).map_or(text.len(), |(at, _)| at);
    let start = text.get(..room).unwrap_or(text);
    if start.len() == text.len() {
        return text.to_owned();
    }
    let mut ends = start.match_indices(['.', '。', '!', '?']).filter(|(at, end)| {
        let behind = start.get(at + end.len()..).unwrap_or_default();
        *end == "。" || behind.starts_with(' ')
    });
    if let Some((at, end)) = ends.next_back() {
        return start.get(..at + end.len()).unwrap_or(start).to_owned();
    }
    let words = start.rfind(' ').and_then(|at| start.get(..at)).unwrap_or(start);
    format!("{words}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_ends_with_a_sentence() {
        assert_eq!(excerpt("One. Two."), "One. Two.");
        let long = format!("One. {}", "word ".repeat(80));
        assert_eq!(excerpt(&long), "One.");
        assert_eq!(excerpt(&format!("一。{}", "字".repeat(400))), "一。");
        assert!(excerpt(&"字".repeat(400)).ends_with("字…"));
        let one = excerpt(&"word ".repeat(80));
        assert!(one.ends_with("word…") && one.chars().count() <= MOST + 1);
    }
}
