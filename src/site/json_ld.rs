//! What an event's page is about, said to machines: a schema.org page whose subject is the event
//! and which cites its sources.

use crate::data::Data;
use crate::origin::Origin;
use crate::page::{Kind, Page};
use crate::pages::last_day;
use crate::preview;
use serde_json::{Map, Value, json};
use timeline::date::{Day, Doubt, Extent, Precision, Span};
use timeline::language::Language;
use timeline::open::{OpenActor, OpenEvent, OpenPlace, OpenSource};

/// The data block of an event's page, ready to stand inside a `<script>`.
pub fn event(
    event: &OpenEvent,
    data: &Data,
    language: Language,
    previews: bool,
    origin: Option<&Origin>,
) -> String {
    let code = language.code();
    let title = event.title.get(code);
    let own = Page { language, kind: Kind::Event(event.id.clone()) };
    let address = |page: &Page| origin.map(|origin| Value::String(origin.address(&page.path())));
    let mut page = object(json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": title,
        "inLanguage": code,
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }));
    add(&mut page, "url", address(&own));
    add(&mut page, "datePublished", day(&event.added));
    add(&mut page, "dateModified", day(&last_day(event, data).iso()));
    let theme = data.open.themes.iter().find(|theme| theme.id == event.theme);
    add(&mut page, "keywords", theme.and_then(|theme| text(theme.name.get(code))));
    let picture = preview::file(&own);
    let picture =
        origin.map_or_else(|| format!("{}{picture}", own.root()), |origin| origin.address(&picture));
    add(&mut page, "image", previews.then_some(Value::String(picture)));
    add(&mut page, "isPartOf", Some(site(language, address(&Page { language, kind: Kind::Line }))));
    add(&mut page, "breadcrumb", origin.map(|origin| breadcrumb(title, language, &own, origin)));
    add(&mut page, "about", Some(subject(event, data, language, origin)));
    add(&mut page, "citation", list(cited(event, data).into_iter().map(source).collect()));
    // "</script>" in a text must not end the block.
    Value::Object(page).to_string().replace('<', "\\u003c")
}

/// The event itself.
fn subject(event: &OpenEvent, data: &Data, language: Language, origin: Option<&Origin>) -> Value {
    let (code, open) = (language.code(), &data.open);
    let mut subject = short(event, language, None);
    add(&mut subject, "description", text(event.summary.get(code)));
    let places = event.places.iter().filter_map(|id| open.places.iter().find(|place| place.id == *id));
    add(&mut subject, "location", list(places.map(|it| place(it, code)).collect()));
    let actors = event.actors.iter().filter_map(|id| open.actors.iter().find(|actor| actor.id == *id));
    add(&mut subject, "actor", list(actors.map(|it| actor(it, code)).collect()));
    let whole = event.part_of.as_deref().and_then(|id| data.event(id));
    add(&mut subject, "superEvent", whole.map(|it| Value::Object(short(it, language, origin))));
    let parts = open.events.iter().filter(|other| other.part_of.as_deref() == Some(event.id.as_str()));
    add(&mut subject, "subEvent", list(parts.map(|it| Value::Object(short(it, language, origin))).collect()));
    Value::Object(subject)
}

/// An event by its name and dates, and by its address where that is known and wanted.
fn short(event: &OpenEvent, language: Language, origin: Option<&Origin>) -> Map<String, Value> {
    let own = Page { language, kind: Kind::Event(event.id.clone()) };
    let mut object = object(json!({ "@type": "Event", "name": event.title.get(language.code()) }));
    let (start, end) = dates(&event.edtf);
    add(&mut object, "startDate", start.map(Value::String));
    add(&mut object, "endDate", end.map(Value::String));
    add(&mut object, "url", origin.map(|origin| Value::String(origin.address(&own.path()))));
    object
}

fn site(language: Language, address: Option<Value>) -> Value {
    let mut site = object(json!({ "@type": "WebSite", "name": language.words().site_title }));
    add(&mut site, "url", address);
    Value::Object(site)
}

/// From the line over the list to the event. Search engines want these addresses whole.
fn breadcrumb(title: &str, language: Language, own: &Page, origin: &Origin) -> Value {
    let words = language.words();
    let (line, all) = (Page { language, kind: Kind::Line }, Page { language, kind: Kind::Events });
    let step = |at: usize, name: &str, page: &Page| json!({ "@type": "ListItem", "position": at, "name": name, "item": origin.address(&page.path()) });
    json!({
        "@type": "BreadcrumbList",
        "itemListElement": [
            step(1, words.site_title, &line),
            step(2, words.events, &all),
            step(3, title, own),
        ],
    })
}

fn actor(actor: &OpenActor, code: &str) -> Value {
    let kind = if actor.kind == "person" { "Person" } else { "Organization" };
    json!({ "@type": kind, "name": actor.name.get(code) })
}

/// The sources of an event, each once.
fn cited<'a>(event: &OpenEvent, data: &'a Data) -> Vec<&'a OpenSource> {
    let mut cited: Vec<&OpenSource> = Vec::new();
    for cite in &event.cites {
        let source = data.open.sources.iter().find(|source| source.id == cite.source);
        cited.extend(source.filter(|source| cited.iter().all(|known| known.id != source.id)));
    }
    cited
}

fn day(iso: &str) -> Option<Value> {
    Day::from_iso(iso).map(|day| Value::String(day.iso()))
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
    let cut = |day: Day, precision: Precision| {
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

    fn block(id: &str, origin: Option<&Origin>) -> (String, Value) {
        let data = crate::data::sample();
        let text = data.event(id).map(|it| event(it, &data, Language::En, true, origin)).unwrap_or_default();
        let value = serde_json::from_str(&text).unwrap_or_default();
        (text, value)
    }

    #[test]
    fn the_block_reads_back_and_closes_no_script() {
        let (text, value) = block("1855-treaty-of-shimoda", None);
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
    fn the_block_says_when_by_whom_and_of_what() -> Result<(), String> {
        let (_, near) = block("1855-treaty-of-shimoda", None);
        assert_eq!(near["datePublished"], "2026-11-22");
        assert_eq!(near["dateModified"], "2026-11-25");
        assert_eq!(near["keywords"], "Treaties");
        assert_eq!(near["image"], "../../preview/en/1855-treaty-of-shimoda.png");
        assert_eq!(near["isPartOf"]["name"], "Two shores, one line");
        assert_eq!(near["breadcrumb"], Value::Null);
        assert_eq!(near["about"]["actor"][0], json!({ "@type": "Person", "name": "Putyatin" }));
        assert_eq!(near["about"]["subEvent"][0]["name"], "Ratified");
        let origin = Origin::read("https://example.org/x")?;
        let (_, far) = block("1856-ratified", Some(&origin));
        assert_eq!(far["image"], "https://example.org/x/preview/en/1856-ratified.png");
        assert_eq!(far["about"]["superEvent"]["url"], "https://example.org/x/events/1855-treaty-of-shimoda/");
        assert_eq!(far["breadcrumb"]["itemListElement"][0]["item"], "https://example.org/x/");
        Ok(())
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
