//! What the pages around the line say, in three languages: one file each, written, not
//! translated word by word. A missing phrase does not compile. The interface's own phrases are
//! in `timeline::language`. Between backticks stands what is shown as code.

mod en;
mod ja;
mod ru;

use crate::exports::Form;
use timeline::language::Language;

/// The phrases of a language.
pub fn phrases(language: Language) -> &'static Phrases {
    match language {
        Language::En => &en::PHRASES,
        Language::Ja => &ja::PHRASES,
        Language::Ru => &ru::PHRASES,
    }
}

/// Every phrase of the pages in one language.
pub struct Phrases {
    /// As Open Graph writes the language: `en_GB`.
    pub locale: &'static str,
    /// What the timeline is, for search engines and previews.
    pub site_description: &'static str,
    /// What the page of all events is.
    pub events_description: &'static str,
    /// Between the parts of a line.
    pub comma: &'static str,
    pub colon: &'static str,
    pub skip_to_text: &'static str,
    /// Above the panel of keys.
    pub keys_intro: &'static str,
    /// Keys, parted by spaces, and what they do.
    pub keys: &'static [(&'static str, &'static str)],
    pub missing_title: &'static str,
    pub missing_text: &'static str,
    pub missing_link: &'static str,

    pub event: EventPhrases,
    pub sources: SourcesPhrases,
    pub data: DataPhrases,
    pub feed: FeedPhrases,
    pub about: AboutPhrases,
    pub gaps: GapsPhrases,
    pub figures: FiguresPhrases,
}

/// The page of an event, beyond what the card says.
pub struct EventPhrases {
    /// What its preview shows, around its title.
    pub picture: fn(&str) -> String,
    pub on_the_line: &'static str,
    pub official: &'static str,
    pub people: &'static str,
    /// The years of a life; the last is missing while it lasts.
    pub lived: fn(i32, Option<i32>) -> String,
    pub spoken_to: &'static str,
    /// What another event does with this one, before that event's title.
    pub spoken_to_how: fn(&str) -> &'static str,
    pub archived: &'static str,
    pub without_primary: &'static str,
    pub cite: &'static str,
    pub cite_intro: &'static str,
    pub history: &'static str,
    pub checked: fn(&str) -> String,
    pub added: &'static str,
    pub neighbours: &'static str,
    pub before: &'static str,
    pub after: &'static str,
}

/// The page of sources.
pub struct SourcesPhrases {
    pub description: &'static str,
    /// Sources and events, counted.
    pub intro: fn(usize, usize) -> String,
    pub contents: &'static str,
    pub founding_title: &'static str,
    pub founding_intro: &'static str,
    /// A kind of source as a heading.
    pub kind_title: fn(&str) -> &'static str,
    /// A side as a heading: whose documents.
    pub side_title: fn(&str) -> &'static str,
    /// A language's name; none for one that has not come up yet.
    pub language_name: fn(&str) -> Option<&'static str>,
    pub cited_by: fn(usize) -> String,
    pub not_cited: &'static str,
}

/// The page of data.
pub struct DataPhrases {
    pub description: &'static str,
    pub intro: &'static str,
    pub files_title: &'static str,
    /// What a form of the data is for, and which program opens it.
    pub form: fn(Form) -> &'static str,
    /// Thousands of bytes, and millions.
    pub kilobytes: &'static str,
    pub megabytes: &'static str,
    pub decimal_point: &'static str,
    pub actors: &'static str,
    pub places: &'static str,
    pub eras: &'static str,
    pub version: &'static str,
    pub licence_title: &'static str,
    pub licence: &'static str,
    pub licence_link: &'static str,
    pub licence_address: &'static str,
    pub format_title: &'static str,
    pub format: [&'static str; 4],
    pub own_title: &'static str,
    pub own: &'static str,
    /// A title in the smallest file there can be.
    pub own_example: &'static str,
    pub own_place: &'static str,
    pub add_title: &'static str,
    pub add: &'static str,
    pub add_link: &'static str,
}

/// The feed of what came and what was changed.
pub struct FeedPhrases {
    pub title: &'static str,
    /// The title of an event that came.
    pub added: fn(&str) -> String,
    /// The title of an event that was changed.
    pub changed: fn(&str) -> String,
}

/// The page about the timeline.
pub struct AboutPhrases {
    pub description: &'static str,
    pub intro: [&'static str; 2],
    pub writing_title: &'static str,
    pub writing: [&'static str; 4],
    pub labels: &'static str,
    pub label_means: fn(&str) -> &'static str,
    pub dates_title: &'static str,
    pub dates: [&'static str; 4],
    pub balance_title: &'static str,
    pub balance: &'static str,
    pub licences_title: &'static str,
    pub licences: [&'static str; 2],
    pub site_title: &'static str,
    pub site: &'static str,
}

/// What the timeline lacks. Numbers are counted; a list is of names, with commas.
pub struct GapsPhrases {
    pub title: &'static str,
    /// How many events there are, from which year to which.
    pub coverage: fn(usize, i32, i32) -> String,
    /// Said while the first event, of this year, is later than the beginning.
    pub early: fn(i32) -> String,
    /// A list of decades with few events.
    pub thin_decades: fn(&str) -> String,
    /// A list of decades without any.
    pub empty_decades: fn(&str) -> String,
    /// Events with documents from Japan but none from Russia, the other way round, and from neither.
    pub one_side: fn(usize, usize, usize) -> String,
    /// Events.
    pub press_alone: fn(usize) -> String,
    /// Major events.
    pub no_document: fn(usize) -> String,
    /// So many sources of so many, which is this share in percent.
    pub uncertain: fn(usize, usize, usize) -> String,
    /// A list of what [`GapsPhrases::in_language`] says.
    pub few_languages: fn(&str) -> String,
    /// A language's name and how many documents there are in it.
    pub in_language: fn(&str, usize) -> String,
    /// Events, and a day in words.
    pub oldest_check: fn(usize, &str) -> String,
    /// What cannot be counted.
    pub others: [&'static str; 2],
}

/// What is counted.
pub struct FiguresPhrases {
    pub events: &'static str,
    pub sources: &'static str,
    pub by_side: &'static str,
    pub by_kind: &'static str,
    pub by_language: &'static str,
    pub by_decade: &'static str,
    pub citations: &'static str,
    pub positions: &'static str,
    pub echoes: &'static str,
    pub officially_named: &'static str,
    pub events_by_decade: &'static str,
    pub events_by_side: &'static str,
    pub events_by_theme: &'static str,
    pub events_by_language: &'static str,
    pub events_by_sources: &'static str,
    pub events_by_agreement: &'static str,
    pub from_both: &'static str,
    pub from_japan: &'static str,
    pub from_russia: &'static str,
    pub from_neither: &'static str,
}
