//! Looks for a loaded word in a text. English and Russian are compared word by word, Japanese,
//! which parts no words, letter by letter. What stands between quotation marks is somebody's
//! speech, and not looked at.

use super::words::Loaded;

/// How many words may stand between a loaded word and what makes it so: “return of the islands”.
const WORDS_BETWEEN: usize = 2;

/// The same in Japanese, in characters.
const LETTERS_BETWEEN: usize = 8;

/// Whoever comes back to an island is not an island that comes back.
const WAYS: [&str; 17] =
    ["to", "from", "by", "at", "in", "near", "off", "на", "к", "в", "из", "с", "у", "под", "от", "до", "по"];

const QUOTES: [(char, char); 8] =
    [('“', '”'), ('„', '“'), ('‘', '’'), ('"', '"'), ('\'', '\''), ('«', '»'), ('「', '」'), ('『', '』')];

/// What ends a phrase; a quotation that was taken out leaves one behind.
const STOPS: [char; 10] = ['.', ';', ':', '!', '?', '…', '。', '、', '！', '？'];

/// The text without what stands in it between quotation marks.
pub(super) fn unquoted(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        rest = &rest[letter.len_utf8()..];
        let opens = !kept.ends_with(char::is_alphanumeric) || !"'\"‘".contains(letter);
        let quote = QUOTES.iter().find(|(open, _)| *open == letter && opens);
        match quote.and_then(|(_, close)| end_of_quote(rest, *close)) {
            Some(end) => {
                kept.push('…');
                rest = &rest[end..];
            }
            None => kept.push(letter),
        }
    }
    kept
}

/// Whether a text in lower case holds the letters of a loaded word at all: nearly none does, and
/// this is quickly seen.
pub(super) fn is_likely(row: &Loaded, text: &str) -> bool {
    row.forms.iter().any(|form| {
        form.split(['*', ' ']).max_by_key(|stem| stem.len()).is_some_and(|stem| text.contains(stem))
    })
}

/// The loaded word with what it stands beside, if a text in lower case, without
/// its quotations, has it.
pub(super) fn found(row: &Loaded, text: &str) -> Option<String> {
    if row.language == "ja" { in_letters(row, text) } else { in_words(row, text) }
}

/// Behind the mark that closes a quotation; one between two letters is an apostrophe.
fn end_of_quote(text: &str, close: char) -> Option<usize> {
    let mut marks = text.match_indices(close).map(|(at, mark)| at + mark.len());
    marks.find(|end| close != '\'' && close != '’' || !text[*end..].starts_with(char::is_alphanumeric))
}

fn in_words(row: &Loaded, text: &str) -> Option<String> {
    let words = words(text);
    let fits_any = |forms: &[&str], words: &[&str]| forms.iter().find_map(|form| fits(form, words));
    for at in 0..words.len() {
        let Some(length) = fits_any(row.forms, &words[at..]) else {
            continue;
        };
        let end = at + length;
        let in_a_name =
            |from: usize| fits_any(row.but, &words[from..]).is_some_and(|length| at < from + length);
        if (0..=at).any(in_a_name) {
            continue;
        }
        if row.beside.is_empty() {
            return Some(words[at..end].join(" "));
        }
        let is_it = |word: &&str| fits_any(row.beside, &[word]).is_some();
        if let Some(steps) = steps(words[end..].iter(), is_it) {
            return Some(words[at..end + steps].join(" "));
        }
        if let Some(steps) = steps(words[..at].iter().rev(), is_it) {
            return Some(words[at - steps..end].join(" "));
        }
    }
    None
}

/// How many words further on one is that is looked for, if no stop and no way comes before it.
fn steps<'w>(words: impl Iterator<Item = &'w &'w str>, is_it: impl Fn(&&str) -> bool) -> Option<usize> {
    let mut near = words.take(WORDS_BETWEEN + 1).take_while(|word| !word.is_empty() && !WAYS.contains(word));
    near.position(is_it).map(|passed| passed + 1)
}

/// The words of a text in lower case, with an empty one for each stop.
fn words(text: &str) -> Vec<&str> {
    let is_inside = |letter: char| letter.is_alphanumeric() || letter == '-';
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let length = rest.find(|letter| !is_inside(letter)).unwrap_or(rest.len());
        if 0 < length {
            words.push(&rest[..length]);
            rest = &rest[length..];
            continue;
        }
        if STOPS.contains(&letter) {
            words.push("");
        }
        rest = &rest[letter.len_utf8()..];
    }
    words
}

/// How many words a form takes, if the words begin with it.
fn fits(form: &str, words: &[&str]) -> Option<usize> {
    let mut length = 0;
    for part in form.split(' ') {
        let word = words.get(length)?;
        let is_it = match part.split_once('*') {
            Some((stem, ending)) => word.starts_with(stem) && word.ends_with(ending),
            None => *word == part,
        };
        if !is_it {
            return None;
        }
        length += 1;
    }
    Some(length)
}

fn in_letters(row: &Loaded, text: &str) -> Option<String> {
    for form in row.forms {
        for (at, _) in text.match_indices(form) {
            let end = at + form.len();
            let fixed = |name: &&str| {
                text.match_indices(name).any(|(from, name)| from <= at && end <= from + name.len())
            };
            if row.but.iter().any(fixed) {
                continue;
            }
            if row.beside.is_empty() {
                return Some((*form).to_owned());
            }
            let before: String =
                text[..at].chars().rev().take_while(|letter| !STOPS.contains(letter)).collect();
            let before: Vec<char> = before.chars().collect();
            let reach = |word: &str| word.chars().count() + LETTERS_BETWEEN;
            let behind: String = text[end..].chars().take_while(|letter| !STOPS.contains(letter)).collect();
            for word in row.beside {
                let near: String = before.iter().take(reach(word)).rev().collect();
                if let Some(from) = near.rfind(word) {
                    return Some(format!("{}{form}", &near[from..]));
                }
                let near: String = behind.chars().take(reach(word)).collect();
                if let Some(from) = near.find(word) {
                    return Some(format!("{form}{}", &near[..from + word.len()]));
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::words::LOADED;
    use super::*;

    fn check(language: &str, text: &str, expected: Option<&str>) {
        let text = unquoted(&text.to_lowercase());
        let rows = LOADED.iter().filter(|row| row.language == language && is_likely(row, &text));
        let seen = rows.into_iter().find_map(|row| found(row, &text));
        assert_eq!(seen.as_deref(), expected, "{text}");
    }

    #[test]
    fn words_that_take_a_side_are_found() {
        check("en", "In 1946 Moscow annexed them.", Some("annexed"));
        check("en", "Asked for the Return of the Islands.", Some("return of the islands"));
        check("en", "The islands were returned.", Some("islands were returned"));
        check("en", "It is Japan's inherent territory.", Some("inherent territory"));
        check("en", "Troops seized southern Sakhalin.", Some("seized southern sakhalin"));
        check("en", "Japan's 'own' islands, illegally occupied since", Some("illegally occupied"));
        check("ja", "四島の返還を求めた。", Some("四島の返還"));
        check("ja", "日本固有の領土である", Some("固有の領土"));
        check("ja", "不法に占拠された", Some("不法に占拠"));
        check("ja", "奪われた島々", Some("奪われた島々"));
        check("ru", "Это исконная территория.", Some("исконная"));
        check("ru", "Острова следует возвратить Японии", Some("острова следует возвратить"));
        check("ru", "освобождение Курильских островов", Some("освобождение курильских"));
        check("ru", "незаконно оккупированы", Some("незаконно оккупированы"));
    }

    #[test]
    fn other_uses_of_the_same_words_are_not() {
        check("en", "The former islanders returned to the islands.", None);
        check("en", "A secret annex named the Soviet Union.", None);
        check("en", "The guards seized all eight. The island lies north.", None);
        check("en", "In 1910 came the annexation of Korea.", None);
        check("en", "the movement for the return of the islands", None);
        check("en", "He was released; Soviet forces occupied the islands.", None);
        check("ja", "北方領土返還要求運動が始まった。", None);
        check("ja", "日本は遼東半島を清国に返還した。", None);
        check("ja", "国後島に連行され、2人は8月30日に解放された。", None);
        check("ja", "自由剥奪10年、韓国併合", None);
        check("ru", "Они вернулись на остров.", None);
        check("ru", "Капитана освободили 30 августа. Остров открыт.", None);
    }

    #[test]
    fn what_is_quoted_is_somebodys_speech() {
        check("en", "It speaks of “inherent territory” and 'the return of the islands'.", None);
        check("en", "the \"annexed\" islands and the side's ‘liberation of Japan’s islands’", None);
        check("ja", "「固有の領土」と『不法占拠』", None);
        check("ru", "«исконная территория» и „аннексия“", None);
        check("en", "“a mark that is never closed: annexed", Some("annexed"));
    }

    #[test]
    fn every_form_is_in_lower_case_and_reads_as_words() {
        for row in LOADED {
            for form in row.forms.iter().chain(row.but).chain(row.beside) {
                assert_eq!(*form, form.to_lowercase());
                assert!(
                    row.language == "ja" || words(&form.replace('*', "")).join(" ") == form.replace('*', "")
                );
            }
        }
    }
}
