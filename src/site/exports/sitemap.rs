//! The map of the site for search engines: every page for them, each with itself in the other
//! languages. Its addresses must be whole, so there is none where the public address is unknown.

use crate::html::escape;
use crate::origin::Origin;
use crate::page::{Kind, Page};
use timeline::language::Language;
use timeline::open::OpenHistory;

/// Its file, below the site's root.
pub(super) const NAME: &str = "sitemap.xml";

/// The map. A day of change is given only where the dataset tells one.
pub(super) fn write(open: &OpenHistory, origin: &Origin) -> String {
    let pages = Page::all(open).into_iter().filter(Page::is_listed);
    let entries: String = pages.map(|page| entry(&page, open, origin)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n\
         {entries}</urlset>\n"
    )
}

fn entry(page: &Page, open: &OpenHistory, origin: &Origin) -> String {
    let address = |page: &Page| escape(&origin.address(&page.path()));
    let alternate = |code: &str, language: Language| {
        let href = address(&page.in_language(language));
        format!("<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{href}\"/>\n")
    };
    let mut alternates: String =
        Language::ALL.into_iter().map(|language| alternate(language.code(), language)).collect();
    alternates.push_str(&alternate("x-default", Language::En));
    let changed =
        last_change(page, open).map_or_else(String::new, |day| format!("<lastmod>{day}</lastmod>\n"));
    format!("<url>\n<loc>{}</loc>\n{changed}{alternates}</url>\n", address(page))
}

/// The last day on which an event came or was changed, ISO.
fn last_change<'a>(page: &Page, open: &'a OpenHistory) -> Option<&'a str> {
    let Kind::Event(id) = &page.kind else { return None };
    let event = open.events.iter().find(|event| event.id == *id)?;
    let days = event.changes.iter().map(|change| change.day.as_str()).chain([event.added.as_str()]);
    days.filter(|day| !day.is_empty()).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::sound;
    use quick_xml::Reader;
    use quick_xml::events::Event;
    use std::collections::{BTreeMap, BTreeSet};

    /// Each address with its own in other languages, as an XML parser reads them.
    fn read(xml: &str) -> BTreeMap<String, BTreeMap<String, String>> {
        let mut reader = Reader::from_str(xml);
        let (mut pages, mut here, mut inside) = (BTreeMap::new(), String::new(), Vec::new());
        loop {
            let piece = sound(reader.read_event());
            match piece {
                Event::Start(tag) => inside.push(String::from_utf8_lossy(tag.name().as_ref()).into_owned()),
                Event::End(_) => drop(inside.pop()),
                Event::Text(text) if inside.last().is_some_and(|tag| tag == "loc") => {
                    here = text.decode().unwrap_or_default().into_owned();
                    pages.insert(here.clone(), BTreeMap::new());
                }
                Event::Empty(tag) => {
                    let of = |name: &str| {
                        let found = tag.try_get_attribute(name).ok().flatten();
                        found.map(|it| String::from_utf8_lossy(&it.value).into_owned()).unwrap_or_default()
                    };
                    pages.entry(here.clone()).or_default().insert(of("hreflang"), of("href"));
                }
                Event::Eof => return pages,
                _ => {}
            }
        }
    }

    #[test]
    fn every_page_is_there_and_names_itself_in_every_language() -> Result<(), String> {
        let origin = Origin::read("https://example.org/x")?;
        let open = &crate::data::real().open;
        let pages = read(&write(open, &origin));
        let listed = Page::all(open).into_iter().filter(Page::is_listed);
        let listed: BTreeSet<String> = listed.map(|page| origin.address(&page.path())).collect();
        assert_eq!(pages.keys().cloned().collect::<BTreeSet<_>>(), listed);
        assert!(pages.len() > 3 * open.events.len());
        for (page, languages) in &pages {
            assert_eq!(languages.keys().collect::<Vec<_>>(), ["en", "ja", "ru", "x-default"], "{page}");
            assert!(languages.values().any(|other| other == page), "{page}");
            // What names another page is named by it.
            for other in languages.values() {
                assert_eq!(pages.get(other), Some(languages), "{page} and {other}");
            }
        }
        let japanese = &pages["https://example.org/x/events/1855-treaty-of-shimoda/"]["ja"];
        assert_eq!(japanese, "https://example.org/x/ja/events/1855-treaty-of-shimoda/");
        Ok(())
    }

    #[test]
    fn an_event_was_last_changed_when_its_texts_say_so() {
        let open = timeline::open::read(
            r#"{"events":[{"id":"a","title":"A","edtf":"1900","added":"2026-11-22","changes":[{"day":"2026-11-26","text":"x"}]}]}"#,
        )
        .unwrap_or_default();
        let page = |kind| Page { language: Language::En, kind };
        assert_eq!(last_change(&page(Kind::Event("a".to_owned())), &open), Some("2026-11-26"));
        assert_eq!(last_change(&page(Kind::About), &open), None);
    }
}
