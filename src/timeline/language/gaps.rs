//! Phrases with gaps, and what fills them. A gap is `{0}`, `{1}` …, in whatever order a language
//! wants them. A phrase has one form for every number, or, parted by `|`, the three of Russian.

use super::Words;
use crate::history::{Side, System};
use std::fmt::{Display, Write};

impl Words {
    /// How many of all events are shown.
    pub fn shown(&self, shown: usize, all: usize) -> String {
        if shown == all {
            fill(form(self.shown_all, all), &[&all])
        } else {
            fill(self.shown, &[&shown, &all])
        }
    }

    /// The heading above the eras of a system.
    pub fn eras_of(&self, system: System) -> &'static str {
        match system {
            System::Japan => self.eras_of_japan,
            System::Russia => self.eras_of_russia,
            System::Relations => self.eras_of_relations,
        }
    }

    /// Whose act an event was.
    pub fn side_name(&self, side: Side) -> &'static str {
        match side {
            Side::Japan => self.side_japan,
            Side::Both => self.side_both,
            Side::Russia => self.side_russia,
            Side::Others => self.side_others,
        }
    }

    /// The button that shows so many more of the list.
    pub fn more_events(&self, count: usize) -> String {
        fill(self.more_events, &[&count])
    }

    /// What a cluster of so many events is called, and of which stretch they are.
    pub fn cluster(&self, count: usize, stretch: &str) -> String {
        fill(form(self.cluster, count), &[&count, &stretch])
    }

    /// How many parts an event stands for.
    pub fn parts_count(&self, count: usize) -> String {
        fill(form(self.parts_count, count), &[&count])
    }

    /// A label before a text; with an empty text, up to where it goes on.
    pub fn labelled(&self, label: &str, text: &str) -> String {
        fill(self.labelled, &[&label, &text])
    }

    /// Where a file stops being JSON: its path, the line from 1.
    pub fn no_json(&self, path: &str, line: usize) -> String {
        fill(self.no_json, &[&path, &line])
    }
}

/// A phrase with its gaps filled; one for which there is nothing stays empty.
pub(super) fn fill(phrase: &str, with: &[&dyn Display]) -> String {
    let mut text = String::new();
    let mut letters = phrase.chars();
    while let Some(letter) = letters.next() {
        if letter != '{' {
            text.push(letter);
            continue;
        }
        let which = letters.next().and_then(|digit| digit.to_digit(10));
        if let Some(value) = which.and_then(|which| with.get(which as usize)) {
            let _ = write!(text, "{value}");
        }
        letters.next();
    }
    text
}

/// The form of a phrase that goes with a number.
fn form(phrase: &'static str, count: usize) -> &'static str {
    let at = match (count % 10, count % 100) {
        (1, tens) if tens != 11 => 0,
        (2..=4, tens) if !(12..=14).contains(&tens) => 1,
        _ => 2,
    };
    let mut forms = phrase.split('|');
    let only = forms.clone().next().unwrap_or_default();
    forms.nth(at).unwrap_or(only)
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;

    #[test]
    fn gaps_stand_where_a_language_wants_them() {
        assert_eq!(fill("{1}件中{0}件", &[&2, &"七"]), "七件中2件");
        assert_eq!(fill("{0} {2}{", &[&1]), "1 ");
    }

    #[test]
    fn numbers_take_the_form_they_want() {
        let counted = |count| Language::Ru.words().parts_count(count);
        let seen = [1, 2, 5, 11, 12, 21, 34, 111].map(counted).join(", ");
        let wanted = "1 часть, 2 части, 5 частей, 11 частей, 12 частей, 21 часть, 34 части, 111 частей";
        assert_eq!(seen, wanted);
        assert_eq!(
            [1, 2, 5].map(|count| Language::En.words().more_events(count)).join(", "),
            "1 more, 2 more, 5 more"
        );
    }

    #[test]
    fn every_form_of_a_phrase_has_the_same_gaps_in_every_language() {
        let gaps = |form: &str| {
            let mut gaps: Vec<String> =
                form.split('{').skip(1).map(|gap| gap.chars().take(2).collect()).collect();
            gaps.sort();
            gaps
        };
        let english = Language::En.words().lines();
        for language in Language::ALL {
            let lines = language.words().lines();
            assert_eq!(lines.lines().count(), english.lines().count(), "{language:?}");
            for (phrase, english) in lines.lines().zip(english.lines()) {
                let forms = phrase.split('|');
                assert!([1, 3].contains(&forms.clone().count()), "{phrase}");
                for form in forms {
                    assert_eq!(gaps(form), gaps(english), "{phrase}");
                }
            }
        }
    }
}
