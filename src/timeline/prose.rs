//! The prose of the events in one language: what the line does not need to draw itself, worded so
//! that an article need only show it. Cards and pages are written from it beforehand; the browser
//! never sees it.

/// Everything there is to read, in one language; English stands in for a missing text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose {
    /// The sources, by id.
    pub sources: ById<ProseSource>,
    /// The events, by id.
    pub events: ById<ProseEvent>,
}

/// A source as it is shown to a reader.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProseSource {
    /// Its title in this language, or in English.
    pub title: String,
    /// Its title in the document's own language; empty where that is `title`.
    pub original: String,
    /// Who published it.
    pub publisher: String,
    /// When, in EDTF.
    pub date: Option<String>,
    /// The document's language, BCP 47.
    pub language: String,
    /// What kind of document it is, and whose, in words.
    pub kind: String,
    /// Its address.
    pub url: Option<String>,
    /// What it is, in a line.
    pub what: String,
    /// What is not certain about it; mostly empty.
    pub uncertain: String,
}

/// An event as it is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProseEvent {
    /// What happened.
    pub summary: String,
    /// Where sources conflict; mostly empty.
    pub note: String,
    /// The names of its actors.
    pub actors: Vec<String>,
    /// The names of its places.
    pub places: Vec<String>,
    /// The Julian date, ISO.
    pub old_style: Option<String>,
    /// The Japanese date, as then written.
    pub japanese: Option<String>,
    /// Its sources.
    pub cites: Vec<ProseCite>,
    /// Whether the sides tell it alike, in words; mostly empty.
    pub agreement: String,
    /// What each government says.
    pub positions: Vec<ProsePosition>,
    /// Events it speaks to.
    pub echoes: Vec<ProseEcho>,
}

/// One citation, in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProseCite {
    /// A source's id.
    pub source: String,
    /// Where in it, in words.
    pub locator: Option<String>,
    /// What it proves. The dataset says that in English only; empty elsewhere.
    pub supports: String,
    /// At most 25 of its own words.
    pub quote: Option<String>,
}

/// A link to another event, in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProseEcho {
    /// The other event's id.
    pub event: String,
    /// What this event does with it, in words.
    pub how: String,
}

/// What one government says, in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProsePosition {
    /// `japan` or `russia`.
    pub side: String,
    /// Whose position it is, in words.
    pub whose: String,
    /// What it says.
    pub text: String,
    /// A source's id.
    pub source: String,
}

/// Things by id, few enough to be looked through one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct ById<T>(Vec<(String, T)>);

impl<T> ById<T> {
    /// The thing with this id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.0.iter().find(|(known, _)| known == id).map(|(_, thing)| thing)
    }

    /// Ids and things.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(id, thing)| (id.as_str(), thing))
    }
}

impl<T> Default for ById<T> {
    fn default() -> ById<T> {
        ById(Vec::new())
    }
}

impl<T> FromIterator<(String, T)> for ById<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(things: I) -> ById<T> {
        ById(things.into_iter().collect())
    }
}
