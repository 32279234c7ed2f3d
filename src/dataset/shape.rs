//! What each file may hold: one row per key. The walk over the files ([`crate::folder`]), the
//! messages and the rules all follow these tables.

use crate::release::LANGUAGES;
use Kind::{
    Address, Day, Edtf, Grade, Id, Ids, Japanese, Language, Number, OldStyle, OneOf, Plain, Tables, Texts,
    Title,
};

/// A key that a table may have.
pub(crate) struct Field {
    pub(crate) key: &'static str,
    pub(crate) kind: Kind,
    pub(crate) needed: bool,
}

/// What may stand under a key.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// A line of text in whichever language.
    Plain,
    /// A text in each of our languages.
    Texts,
    /// A title, in English and in the document's own language.
    Title,
    /// One language of a text. Never in a table of fields: the walk makes it.
    Prose,
    /// A date in EDTF.
    Edtf,
    /// A day, `YYYY-MM-DD`.
    Day,
    /// A Julian day, `YYYY-MM-DD`.
    OldStyle,
    /// A Japanese date in kanji.
    Japanese,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// The id of something in a registry.
    Id(Registry),
    /// A list of ids.
    Ids(Registry),
    /// A whole number from 1 to 5.
    Grade,
    /// A number from minus this to this.
    Number(f64),
    /// An address on the web.
    Address,
    /// A language's code.
    Language,
    /// `[[key]]` tables.
    Tables(&'static [Field]),
}

/// The things that have ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Registry {
    Eras,
    Actors,
    Places,
    Sources,
    Themes,
    Events,
}

impl Registry {
    /// The registries, each a file or several.
    pub(crate) const FILES: [Registry; 5] =
        [Registry::Eras, Registry::Actors, Registry::Places, Registry::Sources, Registry::Themes];

    /// What a file of this name holds. A registry too long for one file may have several, as
    /// `sources-press.toml`.
    pub(crate) fn of_file(name: &str) -> Registry {
        let stem = name.strip_suffix(".toml").unwrap_or(name);
        let stem = stem.split_once('-').map_or(stem, |(stem, _)| stem);
        let is_it = |registry: &Registry| registry.file().strip_suffix(".toml") == Some(stem);
        Registry::FILES.into_iter().find(is_it).unwrap_or(Registry::Events)
    }

    /// The registry's file; for events, which have one each, a pattern.
    pub(crate) fn file(self) -> &'static str {
        match self {
            Registry::Eras => "eras.toml",
            Registry::Actors => "actors.toml",
            Registry::Places => "places.toml",
            Registry::Sources => "sources.toml",
            Registry::Themes => "themes.toml",
            Registry::Events => "<id>.toml",
        }
    }

    /// Where to write one of its things, for a message.
    pub(crate) fn place(self) -> &'static str {
        match self {
            Registry::Sources => "sources-<kind>.toml",
            registry => registry.file(),
        }
    }

    /// One of its things, with its article.
    pub(crate) fn one(self) -> &'static str {
        match self {
            Registry::Eras => "an era",
            Registry::Actors => "an actor",
            Registry::Places => "a place",
            Registry::Sources => "a source",
            Registry::Themes => "a theme",
            Registry::Events => "an event",
        }
    }

    /// The keys of one of its things.
    pub(crate) fn fields(self) -> &'static [Field] {
        match self {
            Registry::Eras => ERA,
            Registry::Actors => ACTOR,
            Registry::Places => PLACE,
            Registry::Sources => SOURCE,
            Registry::Themes => THEME,
            Registry::Events => EVENT,
        }
    }
}

impl Kind {
    /// What to write, for someone who wrote something of another type.
    pub(crate) fn wanted(self) -> String {
        match self {
            Plain | Kind::Prose | Id(_) => "a text in quotation marks".to_owned(),
            Texts | Title => format!("a table with a text for each of {}", LANGUAGES.join(", ")),
            Edtf | Day | OldStyle => "a date in quotation marks, as \"1855-02-07\"".to_owned(),
            Japanese => "a date in quotation marks, as \"明治八年五月七日\"".to_owned(),
            OneOf(words) => format!("one of {} in quotation marks", words.join(", ")),
            Ids(_) => "a list of ids, as [\"japan\", \"ussr\"]".to_owned(),
            Grade => "a whole number from 1 to 5".to_owned(),
            Number(most) => format!("a number from -{most} to {most}"),
            Address => "an address in quotation marks, as \"https://…\"".to_owned(),
            Language => "the code of a language in quotation marks, as \"ja\"".to_owned(),
            Tables(_) => "tables, each under its own double brackets".to_owned(),
        }
    }
}

const fn must(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, needed: true }
}

const fn may(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, needed: false }
}

const EVENT: &[Field] = &[
    may("id", Plain),
    must("edtf", Edtf),
    may("old_style", OldStyle),
    may("japanese", Japanese),
    must("side", OneOf(&["japan", "russia", "both", "others"])),
    must("theme", Id(Registry::Themes)),
    must("importance", Grade),
    must("actors", Ids(Registry::Actors)),
    may("places", Ids(Registry::Places)),
    must("agreement", OneOf(&["agreed", "read-differently", "disputed", "one-sided"])),
    must("added", Day),
    must("checked", Day),
    may("part_of", Id(Registry::Events)),
    must("title", Texts),
    must("short", Texts),
    must("summary", Texts),
    may("note", Texts),
    may("official", Texts),
    may("without_primary", Texts),
    may("cites", Tables(CITE)),
    may("positions", Tables(POSITION)),
    may("echoes", Tables(ECHO)),
    may("changes", Tables(CHANGE)),
];

const CITE: &[Field] = &[
    may("source", Id(Registry::Sources)),
    may("locator", Plain),
    must("supports", Plain),
    may("quote", Plain),
];

const POSITION: &[Field] =
    &[must("side", OneOf(&["japan", "russia"])), must("source", Id(Registry::Sources)), must("text", Texts)];

const ECHO: &[Field] = &[
    must("event", Id(Registry::Events)),
    must("how", OneOf(&["invokes", "abrogates", "repeats", "answers", "anniversary-of"])),
];

const CHANGE: &[Field] = &[must("day", Day), must("text", Texts)];

const SOURCE: &[Field] = &[
    must("title", Title),
    must("publisher", Plain),
    may("date", Edtf),
    must("language", Language),
    must("kind", OneOf(&["primary", "official", "reference", "press", "scholarship"])),
    must("side", OneOf(&["japan", "russia", "third"])),
    may("url", Address),
    may("archived", Address),
    must("what", Texts),
    may("uncertain", Texts),
];

const ACTOR: &[Field] = &[
    must("name", Texts),
    must("side", OneOf(&["japan", "russia", "others"])),
    must("kind", OneOf(&["state", "office", "person", "organisation"])),
    may("years", Edtf),
];

const PLACE: &[Field] = &[
    must("name", Texts),
    may("by_japan", Texts),
    may("by_russia", Texts),
    may("former", Tables(FORMER)),
    may("lat", Number(90.0)),
    may("lon", Number(180.0)),
];

const FORMER: &[Field] = &[must("until", Day), must("name", Texts)];

const ERA: &[Field] = &[
    must("system", OneOf(&["japan", "russia", "relations"])),
    must("from", Day),
    may("to", Day),
    must("name", Texts),
    must("short", Texts),
];

const THEME: &[Field] = &[must("name", Texts)];
