//! What the site is made from, read once: the history as it is exported, as it is drawn, and as
//! it is read in each language. Any problem in it stops the build.

use std::path::Path;
use timeline::date::Day;
use timeline::history::History;
use timeline::language::Language;
use timeline::open::{OpenEvent, OpenHistory};
use timeline::prose::Prose;

/// The whole dataset.
pub struct Data {
    /// As exported.
    pub open: OpenHistory,
    /// As drawn.
    pub history: History,
    /// As read, in the order of [`Language::ALL`].
    prose: [Prose; 3],
    /// "Today" on every page: the day of the release, so that the same input gives the same site.
    /// Where the app runs it knows better.
    pub today: Day,
}

impl Data {
    /// Reads a folder of events.
    ///
    /// # Errors
    /// Every problem in it.
    pub fn read(folder: &Path) -> Result<Data, Vec<String>> {
        let (open, problems) = dataset::read(folder, dataset::release());
        if !problems.is_empty() {
            return Err(problems.iter().map(ToString::to_string).collect());
        }
        Data::of(open)
    }

    /// Takes what was read.
    ///
    /// # Errors
    /// What cannot be drawn.
    pub fn of(open: OpenHistory) -> Result<Data, Vec<String>> {
        let (history, flaws) = History::from_open(open.clone());
        if !flaws.is_empty() {
            return Err(flaws.into_iter().map(|flaw| format!("{}: {}", flaw.place, flaw.wrong)).collect());
        }
        let prose = Language::ALL.map(|language| dataset::prose(&open, language));
        Ok(Data { open, history, prose, today: dataset::release() })
    }

    /// What there is to read in a language.
    pub fn prose(&self, language: Language) -> &Prose {
        let [en, ja, ru] = &self.prose;
        match language {
            Language::En => en,
            Language::Ja => ja,
            Language::Ru => ru,
        }
    }

    /// The event with this id.
    pub fn event(&self, id: &str) -> Option<&OpenEvent> {
        self.open.events.iter().find(|event| event.id == id)
    }
}

/// The dataset itself, read once for all tests.
#[cfg(test)]
#[allow(clippy::panic)] // A dataset that does not read is a broken test.
pub fn real() -> &'static Data {
    static REAL: std::sync::OnceLock<Data> = std::sync::OnceLock::new();
    let events = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../events");
    REAL.get_or_init(|| Data::read(&events).unwrap_or_else(|problems| panic!("{problems:?}")))
}

/// A small history for tests, with mark-up where there should be none.
#[cfg(test)]
#[allow(clippy::panic)] // A sample that does not read is a broken test.
pub fn sample() -> Data {
    let open = timeline::open::read(
        r#"{
          "format": "japan-russia-timeline/1",
          "actors": [{"id": "putyatin", "name": {"en": "Putyatin"}, "side": "russia", "kind": "person", "years": "1803/1883"},
                     {"id": "japan", "name": {"en": "Japan"}, "side": "japan", "kind": "state"}],
          "places": [{"id": "shimoda", "name": {"en": "Shimoda", "ja": "下田"}, "lat": 34.68, "lon": 138.95}],
          "themes": [{"id": "treaty", "name": {"en": "Treaties"}}],
          "sources": [
            {"id": "rt-2022-10-03", "title": {"en": "On <b>Kishida</b>", "ru": "О Кисиде"}, "publisher": "RT & Co",
             "date": "2022-10-03", "language": "ru", "kind": "press", "side": "russia",
             "what": {"en": "News"}, "uncertain": {"en": "No <page> was found."}},
            {"id": "mofa", "title": {"en": "Overview", "ja": "概要"}, "publisher": "MOFA", "language": "ja",
             "kind": "official", "side": "japan", "url": "https://example.org/?a=1&b=2", "archived": "https://archive.example/1", "what": {"en": "An overview"}}],
          "events": [
            {"id": "1855-treaty-of-shimoda", "edtf": "1855-02-07", "start": "1855-02-07", "side": "both", "theme": "treaty",
             "importance": 5, "actors": ["putyatin", "japan"], "places": ["shimoda"], "agreement": "read-differently",
             "title": {"en": "Treaty of </script> Shimoda", "ja": "日露和親条約"},
             "short": {"en": "Shimoda"}, "summary": {"en": "They signed <it>. It drew a border."},
             "cites": [{"source": "mofa", "supports": "the day"},
                       {"source": "rt-2022-10-03", "locator": "paragraph 27", "supports": "the border"}],
             "positions": [{"side": "japan", "text": {"en": "Ours."}, "source": "mofa"}],
             "official": {"en": "Treaty of <Commerce>"}, "without_primary": {"en": "None is <known>."},
             "added": "2026-11-22", "checked": "2026-11-24",
             "changes": [{"day": "2026-11-23", "text": {"en": "A <source> was added."}},
                         {"day": "2026-11-25", "text": {"en": "The day was corrected."}}]},
            {"id": "1856-ratified", "edtf": "1856-12-07", "side": "both", "theme": "treaty", "importance": 2,
             "actors": ["japan"], "part_of": "1855-treaty-of-shimoda",
             "title": {"en": "Ratified"}, "short": {"en": "Ratified"}, "summary": {"en": "Ratified."},
             "cites": [{"source": "mofa", "supports": "it"}],
             "echoes": [{"event": "1855-treaty-of-shimoda", "how": "repeats"}]},
            {"id": "2022-list", "edtf": "2022-03-07/..", "side": "russia", "theme": "treaty", "importance": 3,
             "title": {"en": "List"}, "short": {"en": "List"}, "summary": {"en": "A list."},
             "cites": [{"source": "rt-2022-10-03", "locator": "paragraph 2", "supports": "it"}]}]
        }"#,
    );
    match open.map(Data::of) {
        Ok(Ok(data)) => data,
        other => panic!("{:?}", other.map(|data| data.err())),
    }
}
