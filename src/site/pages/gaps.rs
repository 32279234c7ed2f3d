//! What the timeline lacks, as far as it can be counted: a sentence for each lack there is, and
//! none for what has been filled since.

use super::parts::decade;
use crate::data::Data;
use crate::html::escape;
use crate::page::Page;
use crate::words::{GapsPhrases, phrases};
use dataset::figures::{Counts, Figures};
use timeline::date::Span;
use timeline::language::date_in_words;

/// A decade with fewer events than this is told thinly.
const FEW_EVENTS: usize = 5;

/// Languages of other people whom this history concerns, and the number of documents from which on
/// they are heard.
const CONCERNED: ([&str; 3], usize) = (["zh", "ko", "ain"], 20);

/// The year the history begins with: Adam Laxman's mission.
const BEGINNING: i32 = 1792;

/// How many events there are from when to when, and that the beginning is missing while it is.
pub(super) fn coverage(page: &Page, data: &Data) -> Option<String> {
    let words = &phrases(page.language).gaps;
    let (first, last) = data.history.extent(data.today)?;
    let (first, last) = (first.year(), last.year());
    let coverage = (words.coverage)(data.history.events.len(), first, last);
    let early = if BEGINNING < first { (words.early)(first) } else { String::new() };
    Some([coverage, early].join(" ").trim_end().to_owned())
}

/// A list of what is lacking.
pub(super) fn list(page: &Page, figures: &Figures) -> String {
    let items: String =
        sentences(page, figures).iter().map(|text| format!("<li>{}</li>\n", escape(text))).collect();
    format!("<ul>\n{items}</ul>\n")
}

fn sentences(page: &Page, figures: &Figures) -> Vec<String> {
    let words = &phrases(page.language).gaps;
    let decades = |are: &dyn Fn(usize) -> bool| -> Vec<String> {
        let those = figures.events_by_decade.iter().filter(|(_, count)| are(*count));
        those.map(|(id, _)| decade(id, page.language)).collect()
    };
    let some = |count: usize, sentence: fn(usize) -> String| (0 < count).then(|| sentence(count));
    let listed = |names: Vec<String>, sentence: fn(&str) -> String| {
        (!names.is_empty()).then(|| sentence(&names.join(phrases(page.language).comma)))
    };
    let whole = figures.sources;
    let uncertain = figures.uncertain_sources;
    let percent = (uncertain * 100).checked_div(whole).unwrap_or_default();
    [
        listed(decades(&|count| (1..FEW_EVENTS).contains(&count)), words.thin_decades),
        listed(decades(&|count| count == 0), words.empty_decades),
        one_side(words, &figures.events_by_sources),
        some(figures.on_press_alone.len(), words.press_alone),
        some(figures.without_primary.len(), words.no_document),
        (0 < uncertain).then(|| (words.uncertain)(uncertain, whole, percent)),
        listed(unheard(page, &figures.sources_by_language), words.few_languages),
        oldest_check(page, figures),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn one_side(words: &GapsPhrases, by_sources: &Counts) -> Option<String> {
    let (japan, russia, neither) =
        (number(by_sources, "japan"), number(by_sources, "russia"), number(by_sources, "neither"));
    (0 < japan + russia + neither).then(|| (words.one_side)(japan, russia, neither))
}

/// The languages of [`CONCERNED`] in which there are few documents, each with how many.
fn unheard(page: &Page, by_language: &Counts) -> Vec<String> {
    let phrases = phrases(page.language);
    let (languages, heard) = CONCERNED;
    let few = languages.into_iter().map(|code| (code, number(by_language, code)));
    few.filter(|(_, count)| *count < heard)
        .map(|(code, count)| {
            (phrases.gaps.in_language)((phrases.sources.language_name)(code).unwrap_or(code), count)
        })
        .collect()
}

fn oldest_check(page: &Page, figures: &Figures) -> Option<String> {
    let (day, count) = &figures.oldest_check;
    let day = date_in_words(Span::from_edtf(day).ok()?, page.language);
    Some((phrases(page.language).gaps.oldest_check)(*count, &day))
}

fn number(counts: &Counts, id: &str) -> usize {
    counts.iter().find(|(known, _)| known == id).map_or(0, |(_, count)| *count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Kind;
    use timeline::language::Language;

    fn counts(pairs: &[(&str, usize)]) -> Counts {
        pairs.iter().map(|(id, count)| ((*id).to_owned(), *count)).collect()
    }

    fn said(language: Language, figures: &Figures) -> String {
        sentences(&Page { language, kind: Kind::About }, figures).join("\n")
    }

    #[test]
    fn what_is_lacking_is_said_in_every_language() {
        let figures = Figures {
            sources: 41,
            uncertain_sources: 21,
            events_by_decade: counts(&[("1790s", 2), ("1800s", 0), ("1810s", 9)]),
            events_by_sources: counts(&[("both", 5), ("japan", 21), ("russia", 2), ("neither", 0)]),
            sources_by_language: counts(&[("ja", 30), ("zh", 3)]),
            on_press_alone: vec!["1792-x".to_owned()],
            oldest_check: ("2026-11-22".to_owned(), 5),
            ..Figures::default()
        };
        let english = said(Language::En, &figures);
        for piece in
            ["1790s", "1800s", "21 events", "51 %", "Chinese 3, Korean 0, Ainu 0", "22 November 2026"]
        {
            assert!(english.contains(piece), "{piece}: {english}");
        }
        assert!(!english.contains("1810s"), "a decade that is told is no gap: {english}");
        let russian = said(Language::Ru, &figures);
        for piece in
            ["1790-е", "опирается 21 событие", "опирается 1 событие", "китайский — 3", "22 ноября 2026"]
        {
            assert!(russian.contains(piece), "{piece}: {russian}");
        }
        assert!(said(Language::Ja, &figures).contains("アイヌ語0点"));
    }

    #[test]
    fn what_has_been_filled_is_no_longer_said() {
        let figures = Figures {
            events_by_decade: counts(&[("1790s", 9)]),
            sources_by_language: counts(&[("zh", 30), ("ko", 30), ("ain", 30)]),
            ..Figures::default()
        };
        assert_eq!(said(Language::En, &figures), "");
    }
}
