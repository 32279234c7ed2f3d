//! The open format `japan-russia-timeline/1`: what `/data/events.json` holds, what the
//! line's page carries, and what a teacher's own file may be. In a teacher's file only `title` and
//! `edtf` are required of an event, and a plain string may stand wherever a map of languages
//! does. Only shapes here; what they mean on the line is in `history`.

mod fault;
mod json;
mod read;

pub use json::{Fields, Json, parse};
#[cfg(not(target_arch = "wasm32"))]
pub use read::read;
pub use read::{read_all_but_events, read_events, read_fields};

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// The value of `format` that this version reads and writes.
pub const FORMAT: &str = "japan-russia-timeline/1";

/// A whole file of the open format.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenHistory {
    /// [`FORMAT`].
    pub format: String,
    /// The dataset's own version, `YYYY.MM`.
    pub version: String,
    /// An SPDX licence id.
    pub licence: String,
    /// The eras of all three systems.
    pub eras: Vec<OpenEra>,
    /// Who acts.
    pub actors: Vec<OpenActor>,
    /// Where.
    pub places: Vec<OpenPlace>,
    /// What is cited.
    pub sources: Vec<OpenSource>,
    /// The themes and their names.
    pub themes: Vec<OpenTheme>,
    /// What happened.
    pub events: Vec<OpenEvent>,
}

fn not_given(importance: &u8) -> bool {
    *importance == 0
}

/// A text in each language that has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Vec<(String, String)>);

/// An era of one of the three systems.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenEra {
    /// Its id.
    pub id: String,
    /// `japan`, `russia` or `relations`.
    pub system: String,
    /// First day, ISO.
    pub from: String,
    /// Last day, ISO; none while it lasts.
    pub to: Option<String>,
    /// Its name.
    pub name: Texts,
    /// Its name where room is short.
    pub short: Texts,
}

/// A state, office, person or organisation.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenActor {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Texts,
    /// `japan`, `russia` or `others`.
    pub side: String,
    /// `state`, `office`, `person` or `organisation`.
    pub kind: String,
    /// When the actor lived or existed, in EDTF: `1803/1883`, `1954/..`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<String>,
}

/// A place, named by side where the sides differ.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenPlace {
    /// Its id.
    pub id: String,
    /// Its name, both where the sides differ.
    pub name: Texts,
    /// Japan's name for it, where it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_japan: Option<Texts>,
    /// Russia's name for it, where it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_russia: Option<Texts>,
    /// Its names of other times.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<OpenFormer>,
    /// Degrees north, -90 to 90.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    /// Degrees east, -180 to 180.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lon: Option<f64>,
}

/// What a place was called once.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenFormer {
    /// The last day on which it was called so, ISO.
    pub until: String,
    /// The name.
    pub name: Texts,
}

/// A document that events cite.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenSource {
    /// Its id.
    pub id: String,
    /// Its title, in English and in its own language.
    pub title: Texts,
    /// Who published it.
    pub publisher: String,
    /// When, in EDTF.
    pub date: Option<String>,
    /// The document's language, BCP 47.
    pub language: String,
    /// `primary`, `official`, `reference`, `press` or `scholarship`.
    pub kind: String,
    /// `japan`, `russia` or `third`.
    pub side: String,
    /// Its address.
    pub url: Option<String>,
    /// The address of an archived copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<String>,
    /// What it is, in a line.
    pub what: Texts,
    /// What is not certain about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uncertain: Option<Texts>,
}

/// A theme.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenTheme {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Texts,
}

/// Something that happened.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenEvent {
    /// Its id; in the dataset its file's name.
    pub id: String,
    /// Its date, New Style, in EDTF.
    pub edtf: String,
    /// Its earliest day, ISO.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// Its latest day, ISO; none for a single day and for what goes on.
    pub end: Option<String>,
    /// `day`, `month`, `year` or `decade`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub precision: String,
    /// The Julian date, ISO.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_style: Option<String>,
    /// The Japanese date, as then written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub japanese: Option<String>,
    /// `japan`, `russia`, `both` or `others`.
    pub side: String,
    /// A theme's id.
    pub theme: String,
    /// 5 (turning point) to 1 (footnote); 0 when not given.
    #[serde(skip_serializing_if = "not_given")]
    pub importance: u8,
    /// Ids of actors.
    pub actors: Vec<String>,
    /// Ids of places.
    pub places: Vec<String>,
    /// Its title.
    pub title: Texts,
    /// Its title on the line.
    pub short: Texts,
    /// The event it is a part of.
    pub part_of: Option<String>,
    /// What happened.
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub summary: Texts,
    /// Where sources conflict.
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub note: Texts,
    /// The official name of the document it is about.
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub official: Texts,
    /// Why a major event cites no primary or official source.
    #[serde(skip_serializing_if = "Texts::is_empty")]
    pub without_primary: Texts,
    /// Its sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<OpenCite>,
    /// `agreed`, `read-differently`, `disputed` or `one-sided`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub agreement: String,
    /// What each government says.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<OpenPosition>,
    /// Events it speaks to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub echoes: Vec<OpenEcho>,
    /// The day it came into the dataset, ISO.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub added: String,
    /// What was changed since, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<OpenChange>,
    /// The day it was last compared with its sources, ISO.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub checked: String,
}

/// One citation of an event.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenCite {
    /// A source's id.
    pub source: String,
    /// Where in it.
    pub locator: Option<String>,
    /// What it proves.
    pub supports: String,
    /// At most 25 of its own words.
    pub quote: Option<String>,
}

/// What one government says.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenPosition {
    /// `japan` or `russia`.
    pub side: String,
    /// What it says.
    pub text: Texts,
    /// A source's id.
    pub source: String,
}

/// A link to another event.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenEcho {
    /// The other event's id.
    pub event: String,
    /// `invokes`, `abrogates`, `repeats`, `answers` or `anniversary-of`.
    pub how: String,
}

/// A correction or an addition to an event.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OpenChange {
    /// The day, ISO.
    pub day: String,
    /// What was changed, for a reader.
    pub text: Texts,
}

impl OpenHistory {
    /// The names of an event's actors in a language.
    pub fn actors_of(&self, event: &OpenEvent, language: &str) -> Vec<String> {
        let known = event.actors.iter().filter_map(|id| self.actors.iter().find(|actor| actor.id == *id));
        known.map(|actor| actor.name.get(language).to_owned()).collect()
    }

    /// The events that echo this one, and how, in order of time: the way back along `echoes`, which
    /// is written nowhere so that the two can never disagree.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn echoed_by(&self, id: &str) -> Vec<OpenEcho> {
        let back = |event: &OpenEvent| {
            let echo = event.echoes.iter().find(|echo| echo.event == id)?;
            Some(OpenEcho { event: event.id.clone(), how: echo.how.clone() })
        };
        self.events.iter().filter_map(back).collect()
    }

    /// The names of an event's places in a language.
    pub fn places_of(&self, event: &OpenEvent, language: &str) -> Vec<String> {
        let known = event.places.iter().filter_map(|id| self.places.iter().find(|place| place.id == *id));
        known.map(|place| place.name.get(language).to_owned()).collect()
    }
}

impl Texts {
    /// The text in this language, or in English, or in whichever there is; empty if none.
    pub fn get(&self, language: &str) -> &str {
        let exact = |language: &str| self.0.iter().find(|(code, _)| code == language);
        exact(language).or_else(|| exact("en")).or(self.0.first()).map_or("", |(_, text)| text)
    }

    /// The text in exactly this language.
    pub fn exact(&self, language: &str) -> Option<&str> {
        self.0.iter().find(|(code, _)| code == language).map(|(_, text)| text.as_str())
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.is_empty())
    }

    /// The codes of its languages, and the texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(code, text)| (code.as_str(), text.as_str()))
    }
}

/// Languages and texts, kept in order of language; of two for one language the first is kept.
impl FromIterator<(String, String)> for Texts {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(pairs: T) -> Texts {
        let mut texts: Vec<(String, String)> = Vec::new();
        for (code, text) in pairs {
            match texts.iter().position(|(known, _)| *known >= code) {
                Some(at) if texts.get(at).is_some_and(|(known, _)| *known == code) => {}
                Some(at) => texts.insert(at, (code, text)),
                None => texts.push((code, text)),
            }
        }
        Texts(texts)
    }
}

impl Serialize for Texts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (code, text) in &self.0 {
            map.serialize_entry(code, text)?;
        }
        map.end()
    }
}
