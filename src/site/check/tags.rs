//! A page as a run of tags and texts, read the way a browser does. Nothing here judges.

use html5gum::Tokenizer;
use html5gum::emitters::default::{DefaultEmitter, Token};
use std::collections::BTreeMap;

/// A tag or a text.
#[derive(Debug, PartialEq)]
pub enum Piece {
    /// `<tag attribute="value">`
    Start { tag: String, attributes: BTreeMap<String, String> },
    /// Text, and the tag that was opened last before it.
    Text { inside: String, text: String },
}

/// The pieces of a page, in order.
pub fn pieces(html: &str) -> Vec<Piece> {
    let mut emitter = DefaultEmitter::default();
    // Inside <script> and <style> a "<" opens no tag.
    emitter.naively_switch_states(true);
    let mut pieces = Vec::new();
    let mut inside = String::new();
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(start) => {
                inside = text(&start.name);
                let attributes = start.attributes.iter().map(|(name, value)| (text(name), text(value)));
                pieces.push(Piece::Start { tag: inside.clone(), attributes: attributes.collect() });
            }
            Token::String(found) => pieces.push(Piece::Text { inside: inside.clone(), text: text(&found) }),
            Token::EndTag(_) => inside.clear(),
            _ => {}
        }
    }
    pieces
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_one_text() {
        let pieces = pieces("<p id=a>x</p><script>if (1<b) '<p>'</script>y");
        let texts: Vec<_> = pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Text { inside, text } => Some(format!("{inside}:{text}")),
                Piece::Start { .. } => None,
            })
            .collect();
        assert_eq!(texts, ["p:x", "script:if (1<b) '<p>'", ":y"]);
        assert_eq!(pieces.len(), 5);
    }
}
