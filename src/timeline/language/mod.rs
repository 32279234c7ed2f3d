//! The three languages. A language is one file with one [`Words`] constant; a missing phrase does
//! not compile. Dates in words are put together in `dates` from each language's own pieces.

mod dates;
mod en;
mod ja;
mod ru;

pub use dates::{date_in_words, date_on_line, old_style_in_words, stretch_in_words};

use crate::history::{Side, System};

/// A language the timeline is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Japanese.
    Ja,
    /// Russian.
    Ru,
}

impl Language {
    /// All of them, in the order of the switch.
    pub const ALL: [Language; 3] = [Language::En, Language::Ja, Language::Ru];

    /// BCP 47 code, also the folder of its pages but for English.
    pub fn code(self) -> &'static str {
        self.words().code
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Its phrases.
    pub fn words(self) -> &'static Words {
        match self {
            Language::En => &en::WORDS,
            Language::Ja => &ja::WORDS,
            Language::Ru => &ru::WORDS,
        }
    }

    /// How it speaks of sources.
    pub fn terms(self) -> &'static Terms {
        match self {
            Language::En => &en::TERMS,
            Language::Ja => &ja::TERMS,
            Language::Ru => &ru::TERMS,
        }
    }

    /// Its folder below the root: empty, `ja/` or `ru/`.
    pub fn folder(self) -> &'static str {
        match self {
            Language::En => "",
            Language::Ja => "ja/",
            Language::Ru => "ru/",
        }
    }
}

/// Every phrase of the interface in one language.
#[allow(missing_docs)] // The names say it; the English constant shows each in use.
pub struct Words {
    pub code: &'static str,
    pub own_name: &'static str,

    pub site_title: &'static str,
    pub site_subtitle: &'static str,
    pub skip_to_list: &'static str,
    /// The page that lists every event.
    pub events: &'static str,
    pub languages: &'static str,
    pub pages: &'static str,
    pub the_line: &'static str,
    pub sources: &'static str,
    pub data: &'static str,
    pub about: &'static str,
    pub footer: &'static str,

    pub filters: &'static str,
    pub era: &'static str,
    pub actor: &'static str,
    pub theme: &'static str,
    pub side: &'static str,
    pub reset: &'static str,
    /// All events, and how many of them are shown.
    pub shown: fn(usize, usize) -> String,
    pub eras_of: fn(System) -> &'static str,
    pub side_name: fn(Side) -> &'static str,
    pub nothing_admitted: &'static str,

    pub line_label: &'static str,
    pub line_help: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub fit_all: &'static str,
    pub previous_event: &'static str,
    pub next_event: &'static str,
    pub on_screen: &'static str,
    /// What a cluster of this many events is called by a screen reader and a tooltip.
    pub cluster: fn(usize, &str) -> String,
    /// How many parts an event stands for.
    pub parts_count: fn(usize) -> String,
    pub today: &'static str,
    pub scripts_off: &'static str,

    /// Between the members of a list.
    pub comma: &'static str,
    /// A label before a text; with an empty text, up to where it goes on.
    pub labelled: fn(&str, &str) -> String,

    pub close: &'static str,
    pub old_style: &'static str,
    pub japanese_calendar: &'static str,
    pub places: &'static str,
    pub actors: &'static str,
    pub positions: &'static str,
    pub note: &'static str,
    pub part_of: &'static str,
    pub parts: &'static str,
    pub echoes: &'static str,
    pub full_page: &'static str,
    pub on_the_line: &'static str,
    pub open_source: &'static str,
    pub no_address: &'static str,
    pub no_date: &'static str,
    pub not_certain: &'static str,
    pub citation: &'static str,
    pub copy_citation: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub text_coming: &'static str,
    pub text_failed: &'static str,

    pub share: &'static str,
    pub share_text: &'static str,
    pub share_link: &'static str,
    pub share_embed: &'static str,
    pub copy: &'static str,

    pub list: &'static str,
    pub list_intro: &'static str,

    pub embed_back: &'static str,
    pub embed_hint: &'static str,
    pub data_problem: &'static str,
    pub data_missing: &'static str,
    /// Where a file stops being JSON: its path, the line from 1.
    pub no_json: fn(&str, usize) -> String,

    pub year: fn(i32) -> String,
    pub month_short: fn(i32, u32) -> String,
    pub month_day: fn(u32, u32) -> String,
    pub month_year: fn(i32, u32) -> String,
    pub full_day: fn(i32, u32, u32) -> String,
    pub decade: fn(i32) -> String,
    /// The day alone, for the first half of a stretch within a month.
    pub range_same_month: fn(u32, i32, u32, u32) -> String,
    /// Month and day, then a full date, within a year.
    pub range_same_year: fn(i32, u32, u32, u32, u32) -> String,
    pub range: fn(&str, &str) -> String,
    pub since: fn(&str) -> String,
    pub about_date: fn(&str) -> String,
    pub uncertain_date: fn(&str) -> String,
}

/// How sources and their claims are spoken of, from the ids of the open format; an unknown id is
/// an empty text. Only what is written beforehand asks for these: the browser gets the words.
#[allow(missing_docs)] // The names say it; the English constant shows each in use.
pub struct Terms {
    pub echo_how: fn(&str) -> &'static str,
    pub agreement: fn(&str) -> &'static str,
    pub source_kind: fn(&str) -> &'static str,
    pub source_side: fn(&str) -> &'static str,
    /// "paragraphs 6–8" of the dataset in this language.
    pub locator: fn(&str) -> String,
    /// A place by its name of then, with its name of now.
    pub once_named: fn(&str, &str) -> String,
}

/// A locator of the dataset ("paragraphs 6–8", "article 9", "page 12") with the unit behind its
/// number, as Japanese and Russian write it. An unknown form is kept as it stands.
fn translated_locator(
    locator: &str,
    before: &str,
    paragraph: &str,
    article: &str,
    page: &str,
    dash: &str,
) -> String {
    let Some((unit, number)) = locator.split_once(' ') else {
        return locator.to_owned();
    };
    if !number.starts_with(|letter: char| letter.is_ascii_digit()) || number.contains(char::is_alphabetic) {
        return locator.to_owned();
    }
    let behind = match unit {
        "paragraph" | "paragraphs" => paragraph,
        "article" | "articles" => article,
        "page" | "pages" => page,
        _ => return locator.to_owned(),
    };
    let number = number.replace('–', dash);
    if before.is_empty() {
        format!("{} {number}", behind.trim())
    } else if behind == page {
        format!("{number}{behind}")
    } else {
        format!("{before}{number}{behind}")
    }
}
