//! The three languages. A language is one file with one [`Words`] constant; a missing phrase does
//! not compile. Phrases are plain texts, some with gaps that `gaps` fills; dates in words are put
//! together in `dates` from each language's own pieces. The browser's program holds no phrase: its
//! page carries those of its one language (`carried`).

mod carried;
mod dates;
#[cfg(not(target_arch = "wasm32"))]
mod en;
mod gaps;
#[cfg(not(target_arch = "wasm32"))]
mod ja;
#[cfg(not(target_arch = "wasm32"))]
mod ru;
#[cfg(not(target_arch = "wasm32"))]
mod terms;

pub use carried::carry;
pub use dates::{date_in_words, date_on_line, old_style_in_words, stretch_in_words};
#[cfg(not(target_arch = "wasm32"))]
pub use terms::Terms;

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
        match self {
            Language::En => "en",
            Language::Ja => "ja",
            Language::Ru => "ru",
        }
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::Ja => "日本語",
            Language::Ru => "Русский",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code() == code)
    }

    /// Its phrases; in the browser's program those of its page, whatever the language.
    #[cfg(target_arch = "wasm32")]
    pub fn words(self) -> &'static Words {
        carried::words()
    }

    /// Its phrases.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn words(self) -> &'static Words {
        match self {
            Language::En => &en::WORDS,
            Language::Ja => &ja::WORDS,
            Language::Ru => &ru::WORDS,
        }
    }

    /// How it speaks of sources.
    #[cfg(not(target_arch = "wasm32"))]
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

carried::phrases! {
/// Every phrase of the interface in one language: one line each, so that none can hold a line break.
/// A gap is {0}, {1} …; forms of a phrase that depend on a number are parted by `|` (see `gaps`).
#[allow(missing_docs)] // The names say it; the English constant shows each in use.
pub struct Words {
    pub era: &'static str,
    pub actor: &'static str,
    pub theme: &'static str,
    pub side: &'static str,
    pub reset: &'static str,
    /// Filled by [`Words::shown`], as the next one is: so many events of all.
    pub shown: &'static str,
    /// All of so many events.
    pub shown_all: &'static str,
    pub eras_of_japan: &'static str,
    pub eras_of_russia: &'static str,
    pub eras_of_relations: &'static str,
    pub side_japan: &'static str,
    pub side_both: &'static str,
    pub side_russia: &'static str,
    pub side_others: &'static str,
    pub nothing_admitted: &'static str,

    pub first_day_shown: &'static str,
    pub last_day_shown: &'static str,
    pub as_list: &'static str,
    /// A button that shows so many more of the list.
    pub more_events: &'static str,
    /// What a cluster of this many events is called by a screen reader and a tooltip.
    /// The stretch it stands for is {1}.
    pub cluster: &'static str,
    /// How many parts an event stands for.
    pub parts_count: &'static str,

    /// Between the members of a list.
    pub comma: &'static str,
    /// A label before a text; with an empty text, up to where it goes on.
    pub labelled: &'static str,

    pub close: &'static str,
    pub note: &'static str,
    pub full_page: &'static str,
    pub old_style: &'static str,
    pub japanese_calendar: &'static str,
    pub places: &'static str,
    pub actors: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub text_coming: &'static str,
    pub text_failed: &'static str,

    pub list: &'static str,
    pub list_intro: &'static str,

    pub data_problem: &'static str,
    pub data_missing: &'static str,
    /// Where a file stops being JSON: its path, the line from 1.
    pub no_json: &'static str,

    /// The twelve months, parted by spaces: alone before a year, and after a day. Empty where a
    /// month is its number.
    pub months: &'static str,
    pub months_in_date: &'static str,
    /// The same, short.
    pub months_short: &'static str,
    pub months_short_in_date: &'static str,

    /// Dates are filled with year {0}, month {1} and day {2}.
    pub year: &'static str,
    pub month_short: &'static str,
    pub month_day: &'static str,
    pub month_year: &'static str,
    pub full_day: &'static str,
    pub decade: &'static str,
    /// A decade after the words of [`Words::since`] and [`Words::about_date`].
    pub decade_declined: &'static str,
    /// Within a month; the last day is {3}.
    pub range_same_month: &'static str,
    /// Within a year; the last month is {3}, its day {4}.
    pub range_same_year: &'static str,
    pub range: &'static str,
    /// Two years, or what else is one word, without what [`Words::year`] adds to each.
    pub range_of_years: &'static str,
    pub since: &'static str,
    pub about_date: &'static str,
    pub uncertain_date: &'static str,
    ;
    // What only a prerendered part of a page says: the browser's program has no use for it.
    pub site_title: &'static str,
    pub site_subtitle: &'static str,
    pub skip_to_list: &'static str,
    /// The page that lists every event.
    pub events: &'static str,
    pub languages: &'static str,
    pub pages: &'static str,
    pub data: &'static str,
    pub about: &'static str,
    pub footer: &'static str,
    pub line_label: &'static str,
    pub line_help: &'static str,
    pub scripts_off: &'static str,
    pub filters: &'static str,
    pub overview: &'static str,
    pub embed_hint: &'static str,
    pub embed_back: &'static str,
    pub zoom_in: &'static str,
    pub zoom_out: &'static str,
    pub fit_all: &'static str,
    pub previous_event: &'static str,
    pub next_event: &'static str,
    pub keys: &'static str,
    pub share: &'static str,
    pub share_text: &'static str,
    pub share_link: &'static str,
    pub share_embed: &'static str,
    pub copy: &'static str,
    pub sources: &'static str,
    pub part_of: &'static str,
    pub parts: &'static str,
    pub positions: &'static str,
    pub echoes: &'static str,
    pub open_source: &'static str,
    pub no_address: &'static str,
    pub no_date: &'static str,
    pub not_certain: &'static str,
    pub citation: &'static str,
    pub copy_citation: &'static str,
}
}
