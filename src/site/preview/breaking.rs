//! A title in lines: as few as there are, then of lengths as equal as can be. Words stay whole.
//! Japanese breaks where a phrase begins, or else between any two characters, but begins no line
//! with what closes and ends none with what opens (the basics of 禁則); a name in katakana stays whole.
//!
//! It doesn't know how wide a text is: that is a parameter.

/// The lines of a text, none wider than `room` but for a word that is wider by itself. `width`
/// measures a text, in the unit of `room`.
pub fn lines(text: &str, room: f64, width: &dyn Fn(&str) -> f64) -> Vec<String> {
    let measured = |breaks: fn(char, char) -> bool| -> Vec<Piece<'_>> {
        let piece = |text| Piece { text, width: width(text), alone: width(str::trim_end(text)) };
        pieces(text, breaks).into_iter().map(piece).collect()
    };
    let mut pieces = measured(parts);
    if pieces.iter().any(|piece| piece.alone > room) {
        pieces = measured(breaks);
    }
    let fewest = filled(&pieces, room).len();
    // The narrowest column that holds as few lines makes them most alike.
    let widest = pieces.iter().map(|piece| piece.alone).fold(0.0, f64::max);
    let (mut narrow, mut wide) = (widest, room.max(widest));
    for _ in 0..12 {
        let middle = (narrow + wide) / 2.0;
        if filled(&pieces, middle).len() <= fewest { wide = middle } else { narrow = middle }
    }
    filled(&pieces, wide)
}

/// What no line breaks.
struct Piece<'a> {
    text: &'a str,
    width: f64,
    /// Without the space at its end, as at the end of a line.
    alone: f64,
}

/// Line after line, each as full as it gets.
fn filled(pieces: &[Piece<'_>], room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut taken = 0.0;
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if taken + piece.alone <= room => line.push_str(piece.text),
            _ => {
                lines.push(piece.text.to_owned());
                taken = 0.0;
            }
        }
        taken += piece.width;
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The parts between which a line may end.
fn pieces(text: &str, breaks: fn(char, char) -> bool) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, letter) in text.char_indices() {
        if before.is_some_and(|before| breaks(before, letter)) {
            pieces.extend(text.get(start..at));
            start = at;
        }
        before = Some(letter);
    }
    pieces.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    pieces
}

/// Whether a line ends well between two letters: in Japanese, where a new phrase begins.
fn parts(before: char, behind: char) -> bool {
    let is_japanese = is_wide(before) || is_wide(behind);
    let is_end = is_hiragana(before) || CLOSES.contains(before) || before.is_whitespace();
    let is_new = OPENS.contains(behind) || (is_end && !is_hiragana(behind));
    breaks(before, behind) && (!is_japanese || is_new)
}

/// Whether a line may end between two letters.
fn breaks(before: char, behind: char) -> bool {
    if behind.is_whitespace() {
        return false;
    }
    if before.is_whitespace() || (before == '-' && behind.is_alphabetic()) {
        return before != '\u{a0}';
    }
    // A foreign name in katakana is a word, and so is a year.
    if (is_katakana(before) && is_katakana(behind)) || (before.is_ascii_digit() && "年月日".contains(behind))
    {
        return false;
    }
    (is_wide(before) || is_wide(behind)) && !NEVER_FIRST.contains(behind) && !NEVER_LAST.contains(before)
}

/// What begins no line.
const NEVER_FIRST: &str = "、。，．・：；！？）」』】〕》〉］｝’”）,.:;!?)]}»ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〻ゝゞヽヾ゠～〜–—…／/";

/// What ends no line.
const NEVER_LAST: &str = "（「『【〔《〈［｛‘“([{«／/";

/// What opens in Japanese.
const OPENS: &str = "（「『【〔《〈［｛";

/// What closes or divides in Japanese.
const CLOSES: &str = "、。，．・：；！？）」』】〕》〉";

fn is_hiragana(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{309f}')
}

/// Letters of katakana, and the stroke that lengthens them.
fn is_katakana(letter: char) -> bool {
    matches!(letter, '\u{30a1}'..='\u{30fa}' | 'ー')
}

/// Kana, Han and the punctuation that goes with them.
fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is one wide.
    fn check(text: &str, room: f64, expected: &[&str]) {
        assert_eq!(lines(text, room, &|text| text.chars().count() as f64), expected, "{text}");
    }

    #[test]
    fn words_stay_whole_and_lines_alike() {
        check("Treaty of Shimoda", 40.0, &["Treaty of Shimoda"]);
        check("One two three four five six", 24.0, &["One two three", "four five six"]);
        check("Симодский трактат", 10.0, &["Симодский", "трактат"]);
        check("on Etorofu/Iturup", 15.0, &["on", "Etorofu/Iturup"]);
        check("российско-японская", 12.0, &["российско-", "японская"]);
    }

    #[test]
    fn japanese_begins_no_line_with_what_closes() {
        check("日露和親条約（下田条約）", 8.0, &["日露和親条約", "（下田条約）"]);
        check("日本、露国と、条約", 4.0, &["日本、", "露国と、", "条約"]);
        check("日露和親、条約", 4.0, &["日露和", "親、条約"]);
        check("プーチン大統領", 4.0, &["プーチン", "大統領"]);
    }

    #[test]
    fn japanese_breaks_where_a_phrase_begins() {
        check("外務・防衛閣僚協議（2プラス2）初会合", 12.0, &["外務・防衛閣僚協議", "（2プラス2）初会合"]);
        check("宣言の2島に言及、日本は四島の帰属", 9.0, &["宣言の2島に言及、", "日本は四島の帰属"]);
    }

    #[test]
    fn names_in_katakana_and_years_stay_whole() {
        check("発言はロシア側", 5.0, &["発言は", "ロシア側"]);
        check("一九年は1956年宣言", 7.0, &["一九年は", "1956年宣言"]);
    }

    #[test]
    fn latin_letters_in_japanese_stay_whole() {
        check("日ソ首脳会談1973年10月", 9.0, &["日ソ首脳会談", "1973年10月"]);
        check("択捉島のABC社", 5.0, &["択捉島の", "ABC社"]);
    }

    #[test]
    fn a_word_without_room_stands_alone() {
        check("an extraordinarilylongword here", 8.0, &["an", "extraordinarilylongword", "here"]);
        check("", 8.0, &[]);
    }
}
