//! The description of a page, for search engines and previews: the beginning of its text.

/// The most letters of a description.
const MOST: usize = 220;

/// As many whole sentences as a description has room for, or the first words of the first.
pub(super) fn excerpt(text: &str) -> String {
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
