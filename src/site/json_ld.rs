//! What an event's page is about, said to machines: a schema.org page whose subject is the event
//! and which cites its sources.

use crate::data::Data;
use crate::origin::Origin;
use crate::page::{Kind, Page};
use serde_json::{Map, Value, json};
use timeline::date::{Doubt, Extent, Precision, Span};
use timeline::language::Language;
use timeline::open::{OpenEvent, OpenPlace, OpenSource};

/// The data block of an event's page, ready to stand inside a `<script>`.
pub fn event(event: &OpenEvent, data: &Data, language: Language, origin: Option<&Origin>) -> String {
    let code = language.code();
    let places = event.places.iter().filter_map(|id| data.open.places.iter().find(|place| place.id == *id));
    let sources = event
        .cites
        .iter()
        .filter_map(|cite| data.open.sources.iter().find(|source| source.id == cite.source));
    let mut seen: Vec<&str> = Vec::new();
    let sources = sources.filter(|source| {
        let is_new = !seen.contains(&source.id.as_str());
        seen.push(&source.id);
        is_new
    });
    let mut subject = object(json!({ "@type": "Event", "name": event.title.get(code) }));
    add(&mut subject, "description", text(event.summary.get(code)));
    let (start, end) = dates(&event.edtf);
    add(&mut subject, "startDate", start.map(Value::String));
    add(&mut subject, "endDate", end.map(Value::String));
    add(&mut subject, "location", list(places.map(|it| place(it, code)).collect()));
    let mut page = object(json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": event.title.get(code),
        "inLanguage": code,
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }));
    let own = Page { language, kind: Kind::Event(event.id.clone()) };
    add(&mut page, "url", origin.map(|origin| Value::String(origin.address(&own.path()))));
    add(&mut page, "about", Some(Value::Object(subject)));
    add(&mut page, "citation", list(sources.map(source).collect()));
    // "</script>" in a text must not end the block.
    Value::Object(page).to_string().replace('<', "\\u003c")
}

fn place(place: &OpenPlace, code: &str) -> Value {
    let mut object = object(json!({ "@type": "Place", "name": place.name.get(code) }));
    if let (Some(lat), Some(lon)) = (place.lat, place.lon) {
        let at = json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon });
        add(&mut object, "geo", Some(at));
    }
    Value::Object(object)
}

fn source(source: &OpenSource) -> Value {
    let title = source.title.get(&source.language);
    let mut object = object(json!({ "@type": "CreativeWork", "name": title, "inLanguage": source.language }));
    add(&mut object, "url", source.url.as_deref().and_then(text));
    let publisher = text(&source.publisher).map(|name| json!({ "@type": "Organization", "name": name }));
    add(&mut object, "publisher", publisher);
    let date = source
        .date
        .as_deref()
        .filter(|date| Span::from_edtf(date).is_ok_and(|span| span.doubt == Doubt::None));
    add(&mut object, "datePublished", date.and_then(|date| dates(date).0).map(Value::String));
    Value::Object(object)
}

/// The first and the last date as ISO 8601 has them, no finer than they are known.
fn dates(edtf: &str) -> (Option<String>, Option<String>) {
    let Ok(span) = Span::from_edtf(edtf) else {
        return (None, None);
    };
    let cut = |day: timeline::date::Day, precision: Precision| {
        let iso = day.iso();
        let length = match precision {
            Precision::Day => 10,
            Precision::Month => 7,
            Precision::Year | Precision::Decade => 4,
        };
        iso.get(..length).map(str::to_owned)
    };
    let first = cut(span.first, span.precision);
    let last = cut(span.last, span.last_precision);
    match span.extent {
        Extent::Ongoing => (first, None),
        Extent::Interval => (first, last),
        Extent::Moment if first == last => (first, None),
        Extent::Moment => (first, last),
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn add(object: &mut Map<String, Value>, name: &str, value: Option<Value>) {
    object.extend(value.map(|value| (name.to_owned(), value)));
}

fn text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::String(text.to_owned()))
}

fn list(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then_some(Value::Array(values))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(id: &str) -> (String, Value) {
        let data = crate::data::sample();
        let text = data.event(id).map(|it| event(it, &data, Language::En, None)).unwrap_or_default();
        let value = serde_json::from_str(&text).unwrap_or_default();
        (text, value)
    }

    #[test]
    fn the_block_reads_back_and_closes_no_script() {
        let (text, value) = block("1855-treaty-of-shimoda");
        assert!(!text.contains('<'));
        assert_eq!(value["about"]["name"], "Treaty of </script> Shimoda");
        assert_eq!(value["about"]["startDate"], "1855-02-07");
        assert_eq!(value["about"]["endDate"], Value::Null);
        assert_eq!(value["about"]["location"][0]["name"], "Shimoda");
        assert_eq!(value["citation"][0]["url"], "https://example.org/?a=1&b=2");
        assert_eq!(value["citation"][1]["name"], "О Кисиде");
        assert_eq!(value["citation"][1]["datePublished"], "2022-10-03");
    }

    #[test]
    fn dates_are_no_finer_than_known() {
        let check = |edtf: &str, first: &str, last: Option<&str>| {
            assert_eq!(dates(edtf), (Some(first.to_owned()), last.map(str::to_owned)), "{edtf}");
        };
        check("1855-02-07", "1855-02-07", None);
        check("1955-06", "1955-06", None);
        check("1875~", "1875", None);
        check("193X", "1930", Some("1939"));
        check("1918/1922-10-25", "1918", Some("1922-10-25"));
        check("2022-03-21/..", "2022-03-21", None);
    }
}
