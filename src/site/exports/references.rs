//! A source as programs for references want it, whatever their form: which title is the
//! document's own, what sort of work it is, and when it appeared.

use timeline::date::Span;
use timeline::open::{OpenSource, Texts};

/// A source, seen as a reference.
pub(super) struct Reference<'a> {
    pub(super) source: &'a OpenSource,
    /// In the document's own language where there is one, else in English.
    pub(super) title: &'a str,
    /// The English title, where it is another.
    pub(super) english: Option<&'a str>,
    /// When it appeared, as far as known.
    pub(super) span: Option<Span>,
    pub(super) work: Work,
}

/// What the forms call a kind of source. The dataset doesn't say whether scholarship is a book, a
/// chapter or an article, so nothing finer is claimed here either.
#[derive(Clone, Copy)]
pub(super) struct Work {
    /// Type in CSL 1.0.2.
    pub(super) csl: &'static str,
    /// Entry type that BibTeX and BibLaTeX both know.
    pub(super) bibtex: &'static str,
    /// Type in RIS.
    pub(super) ris: &'static str,
    /// Whether the publisher is a paper or a site in which it stands.
    pub(super) inside: bool,
}

const WORKS: &[(&str, Work)] = &[
    ("press", Work { csl: "article-newspaper", bibtex: "article", ris: "NEWS", inside: true }),
    ("official", Work { csl: "webpage", bibtex: "misc", ris: "ELEC", inside: true }),
    ("reference", Work { csl: "webpage", bibtex: "misc", ris: "ELEC", inside: true }),
    ("scholarship", Work { csl: "article", bibtex: "misc", ris: "GEN", inside: false }),
    ("primary", DOCUMENT),
];

/// Any document.
const DOCUMENT: Work = Work { csl: "document", bibtex: "misc", ris: "GEN", inside: false };

impl<'a> Reference<'a> {
    pub(super) fn of(source: &'a OpenSource) -> Reference<'a> {
        let (title, english) = (source.title.get(&source.language), source.title.get("en"));
        let work = WORKS.iter().find(|(kind, _)| *kind == source.kind).map_or(DOCUMENT, |(_, work)| *work);
        Reference {
            source,
            title,
            english: (english != title && !english.is_empty()).then_some(english),
            span: source.date.as_deref().and_then(|date| Span::from_edtf(date).ok()),
            // What stands nowhere on the web is no page of it.
            work: if source.url.is_none() && work.csl == "webpage" { DOCUMENT } else { work },
        }
    }

    /// What it is, in a line.
    pub(super) fn what(&self) -> Option<&'a str> {
        english(&self.source.what)
    }

    /// What is not certain about it.
    pub(super) fn doubt(&self) -> Option<String> {
        let doubt = english(self.source.uncertain.as_ref()?)?;
        Some(format!("Not certain: {doubt}"))
    }

    /// Whose document, and of what kind.
    pub(super) fn keywords(&self) -> impl Iterator<Item = &'a str> {
        [self.source.side.as_str(), self.source.kind.as_str()].into_iter().filter(|word| !word.is_empty())
    }
}

fn english(texts: &Texts) -> Option<&str> {
    Some(texts.get("en")).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_source_has_its_types() {
        for kind in dataset::figures::KINDS {
            assert!(WORKS.iter().any(|(known, _)| *known == kind), "{kind}");
        }
    }

    #[test]
    fn the_documents_own_title_comes_first() {
        let data = crate::data::sample();
        let seen: Vec<_> =
            data.open.sources.iter().map(Reference::of).map(|it| (it.title, it.english)).collect();
        assert_eq!(seen, [("О Кисиде", Some("On <b>Kishida</b>")), ("概要", Some("Overview"))]);
    }
}
