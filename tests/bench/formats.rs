//! The same events as each program takes them: when, what, whose.

use serde_json::{Value, json};
use synthetic::Event;
use timeline::date::Day;

/// The open format of our own, as short as a teacher would write it.
pub(crate) fn open(events: &[Event]) -> Value {
    let events = events.iter().map(|event| {
        json!({
            "id": event.id, "edtf": event.edtf(), "side": event.side.id(),
            "importance": event.importance, "title": event.title,
        })
    });
    json!({ "events": events.collect::<Value>() })
}

/// What vis-timeline calls a DataSet.
pub(crate) fn vis(events: &[Event]) -> Value {
    let items = events.iter().map(|event| {
        let mut item = json!({
            "id": event.id, "content": event.title, "start": event.first.iso(), "group": event.side.id(),
        });
        if event.first < event.last {
            item["end"] = json!(event.last.iso());
        }
        item
    });
    items.collect()
}

/// TimelineJS's slides.
pub(crate) fn timelinejs(events: &[Event]) -> Value {
    let date = |day: Day| {
        let (year, month, day) = day.ymd();
        json!({ "year": year, "month": month, "day": day })
    };
    let slides = events.iter().map(|event| {
        let mut slide = json!({
            "unique_id": event.id, "start_date": date(event.first), "group": event.side.id(),
            "text": { "headline": event.title },
        });
        if event.first < event.last {
            slide["end_date"] = date(event.last);
        }
        slide
    });
    json!({ "events": slides.collect::<Value>() })
}

/// The swimlanes of timelines-chart: a group for each side, a lane in it for each theme. A segment
/// lasts at least a day, and has its side's colour.
pub(crate) fn timelines_chart(events: &[Event]) -> Value {
    let sides = timeline::history::Side::ALL.into_iter().map(|side| {
        let lanes = (0..synthetic::THEMES).map(|theme| {
            let segments = events
                .iter()
                .filter(|event| event.side == side && event.theme == theme)
                .map(|event| {
                    json!({ "timeRange": [event.first.iso(), event.last.plus(1).iso()], "val": side.id(), "labelVal": event.title })
                });
            json!({ "label": format!("theme {}", theme + 1), "data": segments.collect::<Value>() })
        });
        json!({ "group": side.id(), "data": lanes.collect::<Value>() })
    });
    sides.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use synthetic::Shape;

    #[test]
    fn every_event_is_in_every_format() {
        let events = synthetic::events(Shape::Even, 200);
        let count = |value: &Value, key: &str| value.to_string().matches(key).count();
        assert_eq!(count(&open(&events), "\"edtf\""), 200);
        assert_eq!(count(&vis(&events), "\"start\""), 200);
        assert_eq!(count(&timelinejs(&events), "\"start_date\""), 200);
        assert_eq!(count(&timelines_chart(&events), "\"timeRange\""), 200);
    }
}
