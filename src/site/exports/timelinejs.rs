//! The events as Knight Lab's TimelineJS3 shows them, one file for each language. That program
//! takes every text for HTML, so every text is escaped here and none holds a tag. It knows no date
//! in doubt: the date in words says it. What goes on is drawn up to the day of the release.

use super::Source;
use super::parts::Parts;
use crate::html::escape;
use crate::words::phrases;
use serde_json::{Map, Value, json};
use timeline::date::{Day, Extent, Precision};
use timeline::history::{Era, Event, System};
use timeline::language::{Language, date_in_words};
use timeline::open::OpenEvent;

pub(super) fn write(from: &Source<'_>) -> Result<String, String> {
    let (data, language) = (from.data, from.language);
    let events =
        data.history.events.iter().map(|event| slide(event, data.event(&event.id), data.today, language));
    let eras = data.history.eras.iter().filter(|era| era.system == System::Relations);
    let whole = json!({
        "scale": "human",
        "title": {
            "unique_id": "title",
            "text": text(language.words().site_title, phrases(language).site_description),
        },
        "events": events.collect::<Vec<_>>(),
        "eras": eras.map(|it| era(it, data.today, language)).collect::<Vec<_>>(),
    });
    let mut json = serde_json::to_string_pretty(&whole).map_err(|error| error.to_string())?;
    json.push('\n');
    Ok(json)
}

fn slide(event: &Event, open: Option<&OpenEvent>, today: Day, language: Language) -> Value {
    let code = language.code();
    let (first, last) = Parts::ends(event.span);
    let last = match event.span.extent {
        Extent::Ongoing => Some(Parts::of(event.span.last_drawn(today), Precision::Day)),
        _ => last,
    };
    let summary = open.map_or("", |open| open.summary.get(code));
    let mut slide = Map::new();
    slide.insert("unique_id".to_owned(), event.id.as_str().into());
    slide.insert("start_date".to_owned(), date(first));
    slide.extend(last.map(|last| ("end_date".to_owned(), date(last))));
    slide.insert("display_date".to_owned(), escape(&date_in_words(event.span, language)).into());
    slide.insert("group".to_owned(), escape(language.words().side_name(event.side)).into());
    slide.insert("text".to_owned(), text(event.title.get(code), summary));
    Value::Object(slide)
}

fn era(era: &Era, today: Day, language: Language) -> Value {
    let last = era.last.min(today);
    json!({
        "start_date": date(Parts::of(era.first, Precision::Day)),
        "end_date": date(Parts::of(last, Precision::Day)),
        "text": { "headline": escape(era.name.get(language.code())) },
    })
}

fn text(headline: &str, text: &str) -> Value {
    json!({ "headline": escape(headline), "text": escape(text) })
}

fn date(parts: Parts) -> Value {
    let mut date = Map::new();
    date.insert("year".to_owned(), parts.year.into());
    date.extend(parts.month.map(|month| ("month".to_owned(), month.into())));
    date.extend(parts.day.map(|day| ("day".to_owned(), day.into())));
    Value::Object(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::{real, sample, sound};
    use std::collections::HashSet;

    fn read(json: &str) -> Value {
        sound(serde_json::from_str(json))
    }

    #[test]
    fn every_event_is_a_slide_in_every_language() {
        let open = &crate::data::real().open;
        for (name, title) in [
            ("timelinejs.json", "Treaty of Shimoda"),
            ("timelinejs.ja.json", "日露和親条約（日魯通好条約）"),
            ("timelinejs.ru.json", "Симодский трактат"),
        ] {
            let whole = read(&real(name, None));
            let events = whole["events"].as_array().cloned().unwrap_or_default();
            assert_eq!(events.len(), open.events.len(), "{name}");
            let ids: HashSet<_> = events.iter().filter_map(|event| event["unique_id"].as_str()).collect();
            assert_eq!(ids.len(), events.len(), "{name}");
            let shimoda = events.iter().find(|event| event["unique_id"] == "1855-treaty-of-shimoda");
            let shimoda = sound(shimoda.ok_or(name));
            assert_eq!(shimoda["text"]["headline"], title);
            assert_eq!(shimoda["start_date"], json!({ "year": 1855, "month": 2, "day": 7 }));
            assert_eq!(shimoda.get("end_date"), None);
            for event in &events {
                assert!(event["text"]["text"].as_str().is_some_and(|text| !text.is_empty()), "{event}");
            }
            // TimelineJS refuses an era that has no end.
            let eras = whole["eras"].as_array().cloned().unwrap_or_default();
            assert!(eras.len() > 5 && eras.iter().all(|era| era["end_date"]["year"].is_i64()), "{name}");
        }
    }

    #[test]
    fn no_text_is_markup() {
        let json = sample(write, Language::En);
        assert!(!json.contains('<'));
        assert_eq!(read(&json)["events"][0]["text"]["text"], "They signed &lt;it&gt;. It drew a border.");
    }

    #[test]
    fn what_goes_on_lasts_until_the_release() {
        let whole = read(&sample(write, Language::En));
        let last = whole["events"].as_array().and_then(|events| events.last()).cloned().unwrap_or_default();
        assert_eq!(last["unique_id"], "2022-list");
        assert_eq!(last["end_date"], date(Parts::of(dataset::release(), Precision::Day)));
        assert_eq!(last["display_date"], "since 7 March 2022");
    }
}
