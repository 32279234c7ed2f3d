//! The prose of the events in one language: what the line does not need to draw itself, fetched
//! once as one file per language. Written by `dataset`, read by the app and the prerenderer.

use crate::open::{OpenCite, OpenEcho};
use serde::Serialize;
use std::collections::BTreeMap;

/// Everything there is to read, in one language; English stands in for a missing text.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Prose {
    /// The sources, by id.
    pub sources: BTreeMap<String, ProseSource>,
    /// The events, by id.
    pub events: BTreeMap<String, ProseEvent>,
}

/// A source as it is shown to a reader.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
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
    /// `primary`, `official`, `reference`, `press` or `scholarship`.
    pub kind: String,
    /// `japan`, `russia` or `third`.
    pub side: String,
    /// Its address.
    pub url: Option<String>,
    /// What it is, in a line.
    pub what: String,
    /// What is not certain about it; mostly empty.
    pub uncertain: String,
}

/// An event as it is read.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ProseEvent {
    /// What happened.
    pub summary: String,
    /// Where sources conflict; mostly empty.
    pub note: String,
    /// The Julian date, ISO.
    pub old_style: Option<String>,
    /// The Japanese date, as then written.
    pub japanese: Option<String>,
    /// Its sources; `locator` and `supports` stand as the dataset has them, in English.
    pub cites: Vec<OpenCite>,
    /// `agreed`, `read-differently`, `disputed` or `one-sided`.
    pub agreement: String,
    /// What each government says.
    pub positions: Vec<ProsePosition>,
    /// Events it speaks to.
    pub echoes: Vec<OpenEcho>,
}

/// What one government says, in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ProsePosition {
    /// `japan` or `russia`.
    pub side: String,
    /// What it says.
    pub text: String,
    /// A source's id.
    pub source: String,
}
