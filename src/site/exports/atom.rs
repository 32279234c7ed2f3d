//! What came into the dataset and what was changed in it, as an Atom feed (RFC 4287) in each
//! language: the newest first, within a day the most important first.
//!
//! The site may move and may not know its own address, so ids are URNs that depend on neither:
//! a UUID (version 5) of the language, the event and the day. The day is all the dataset knows,
//! and is given as its midnight in UTC. Where the public address is unknown, links are relative,
//! which the standard allows, and the feed doesn't name itself.

use super::{Source, feed};
use crate::html::escape;
use crate::page::{Kind, Page, way};
use crate::words::phrases;
use std::cmp::Reverse;
use timeline::language::Language;
use timeline::open::OpenEvent;
use uuid::{Uuid, uuid};

/// The most entries; readers have seen older ones.
const MOST: usize = 100;

/// The name space of the ids. It never changes: readers would take all entries for new.
const SPACE: Uuid = uuid!("7899551d-c286-414d-9029-b174d843c45d");

/// One piece of news.
struct Entry<'a> {
    event: &'a OpenEvent,
    /// ISO.
    day: &'a str,
    id: String,
    title: String,
    text: &'a str,
}

pub(super) fn write(from: &Source<'_>) -> Result<String, String> {
    let language = from.language;
    let words = language.words();
    let mut entries: Vec<Entry<'_>> =
        from.data.open.events.iter().flat_map(|event| entries_of(event, language)).collect();
    entries.sort_by_key(|entry| (Reverse(entry.day), Reverse(entry.event.importance)));
    entries.truncate(MOST);
    let release = from.data.today.iso();
    let updated = entries.first().map_or(release.as_str(), |entry| entry.day);
    let mut lines = vec![
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned(),
        format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">", language.code()),
        element("id", &id(&[language.code()])),
        element("title", &format!("{} – {}", words.site_title, phrases(language).feed.title)),
        element("subtitle", words.site_subtitle),
        element("updated", &midnight(updated)),
        format!("<author>{}</author>", element("name", words.site_title)),
        element("rights", dataset::LICENCE),
        link("license", "", "https://creativecommons.org/licenses/by/4.0/"),
        link("alternate", " type=\"text/html\"", &address(from, &Page { language, kind: Kind::Line })),
    ];
    if let (Some(origin), Some(own)) = (from.origin, feed(language)) {
        lines.push(link("self", " type=\"application/atom+xml\"", &origin.address(&own)));
    }
    lines.extend(entries.iter().map(|entry| written(entry, from)));
    lines.push("</feed>\n".to_owned());
    Ok(lines.join("\n"))
}

fn entries_of(event: &OpenEvent, language: Language) -> Vec<Entry<'_>> {
    let (code, words) = (language.code(), &phrases(language).feed);
    let title = event.title.get(code);
    let mut entries = Vec::new();
    if !event.added.is_empty() {
        entries.push(Entry {
            event,
            day: &event.added,
            id: id(&[code, &event.id, "added"]),
            title: (words.added)(title),
            text: event.summary.get(code),
        });
    }
    for (at, change) in event.changes.iter().enumerate() {
        let earlier = event.changes.iter().take(at).filter(|other| other.day == change.day).count();
        entries.push(Entry {
            event,
            day: &change.day,
            id: id(&[code, &event.id, &change.day, &earlier.to_string()]),
            title: (words.changed)(title),
            text: change.text.get(code),
        });
    }
    entries
}

fn written(entry: &Entry<'_>, from: &Source<'_>) -> String {
    let page = Page { language: from.language, kind: Kind::Event(entry.event.id.clone()) };
    let lines = [
        "<entry>".to_owned(),
        element("id", &entry.id),
        element("title", &entry.title),
        element("updated", &midnight(entry.day)),
        link("alternate", " type=\"text/html\"", &address(from, &page)),
        element("summary", entry.text),
        "</entry>".to_owned(),
    ];
    lines.join("\n")
}

/// Of a page, as seen from `data/`.
fn address(from: &Source<'_>, page: &Page) -> String {
    from.origin.map_or_else(|| way("../", page), |origin| origin.address(&page.path()))
}

fn id(parts: &[&str]) -> String {
    Uuid::new_v5(&SPACE, parts.join(" ").as_bytes()).urn().to_string()
}

fn midnight(day: &str) -> String {
    format!("{day}T00:00:00Z")
}

fn element(name: &str, text: &str) -> String {
    // No text may hold what XML has no way to write.
    let is_written = |letter: &char| !letter.is_control() || matches!(letter, '\t' | '\n' | '\r');
    let text: String = text.chars().filter(is_written).collect();
    format!("<{name}>{}</{name}>", escape(&text))
}

fn link(rel: &str, kind: &str, href: &str) -> String {
    format!("<link rel=\"{rel}\"{kind} href=\"{}\"/>", escape(href))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Data;
    use crate::exports::{real, sound};
    use crate::origin::Origin;
    use atom_syndication::Feed;
    use std::collections::HashSet;

    fn read(text: &str) -> Feed {
        sound(Feed::read_from(text.as_bytes()))
    }

    #[test]
    fn the_newest_hundred_are_there_in_order_and_by_ids_of_their_own() -> Result<(), String> {
        let origin = Origin::read("https://example.org/x")?;
        let mut ids = HashSet::new();
        for (name, folder) in [("feed.atom", ""), ("feed.ja.atom", "ja/"), ("feed.ru.atom", "ru/")] {
            let feed = read(&real(name, Some(&origin)));
            assert_eq!(feed.entries.len(), 100);
            assert!(feed.entries.windows(2).all(|pair| pair[0].updated >= pair[1].updated));
            assert_eq!(feed.updated, feed.entries[0].updated);
            assert_eq!(feed.links.iter().filter(|link| link.rel == "self").count(), 1);
            for entry in &feed.entries {
                assert!(entry.id.starts_with("urn:uuid:"));
                assert!(ids.insert(entry.id.clone()), "{} is there twice", entry.title.value);
                let start = format!("https://example.org/x/{folder}events/");
                assert!(entry.links[0].href.starts_with(&start), "{}", entry.links[0].href);
                assert!(entry.summary.as_ref().is_some_and(|text| !text.value.is_empty()));
            }
        }
        Ok(())
    }

    /// Two additions and two changes of one day, with mark-up where there should be none.
    fn small() -> Data {
        let open = timeline::open::read(
            r#"{"events":[
              {"id":"a","title":{"en":"A <b>&","ru":"А"},"edtf":"1900","importance":2,"summary":"One.","added":"2026-11-22",
               "changes":[{"day":"2026-11-25","text":"The day."},{"day":"2026-11-25","text":{"en":"The place.","ru":"Место."}}]},
              {"id":"b","title":"B","edtf":"1901","importance":5,"summary":"Two\u0001.","added":"2026-11-22"}]}"#,
        );
        sound(Data::of(sound(open)).map_err(|problems| problems.join("\n")))
    }

    fn feed_of(language: Language) -> Feed {
        let text = write(&Source { data: &small(), origin: None, language });
        read(&text.unwrap_or_default())
    }

    #[test]
    fn additions_and_changes_are_told_the_newest_first() {
        let feed = feed_of(Language::En);
        let seen: Vec<_> = feed
            .entries
            .iter()
            .map(|entry| {
                let text = entry.summary.as_ref().map_or("", |text| text.value.as_str());
                format!("{} {} {text}", entry.updated.to_rfc3339(), entry.title.value)
            })
            .collect();
        assert_eq!(
            seen,
            [
                "2026-11-25T00:00:00+00:00 Changed: A <b>& The day.",
                "2026-11-25T00:00:00+00:00 Changed: A <b>& The place.",
                "2026-11-22T00:00:00+00:00 Added: B Two.",
                "2026-11-22T00:00:00+00:00 Added: A <b>& One.",
            ]
        );
        assert_eq!(feed.entries[0].links[0].href, "../events/a/");
        assert!(feed.links.iter().all(|link| link.rel != "self"));
        assert_eq!(
            feed_of(Language::Ru).entries[1].summary.as_ref().map(|it| it.value.as_str()),
            Some("Место.")
        );
    }

    #[test]
    fn ids_stay_as_they_are() {
        let ids: Vec<String> = feed_of(Language::En).entries.into_iter().map(|entry| entry.id).collect();
        assert_eq!(ids[2], "urn:uuid:ac660117-cdbe-5f3d-92d1-509c4bed3629");
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), 4);
    }
}
