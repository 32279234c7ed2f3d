//! Opening a page: how many bytes come, when something is painted, when the events are there.

use crate::figures::{Figure, Found};
use crate::subjects::Subject;
use crate::tab::{Tab, TooSlow};
use browser::Outcome;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The line and the machine a page is opened with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Weather {
    /// As they are.
    Fine,
    /// Slow 4G, and a processor four times slower.
    Slow,
}

/// The longest a page may take until it is ready.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// How often the page is asked whether it is.
const AGAIN: Duration = Duration::from_millis(100);

/// Opens the page and waits until it is ready.
pub(crate) async fn open(
    tab: &Tab,
    subject: &Subject,
    address: &str,
    has_data: bool,
    weather: Weather,
) -> Outcome<Vec<(Figure, Found)>> {
    // One server serves all, and ours forbids what peers do: styles made by scripts.
    tab.tell("Page.setBypassCSP", json!({ "enabled": true })).await?;
    let wanted = if has_data { subject.event } else { subject.stage };
    let eye = EYE.replace("SELECTOR", &json!(wanted).to_string());
    tab.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": eye })).await?;
    if weather == Weather::Slow {
        tab.tell("Network.enable", json!({})).await?;
        let line = json!({ "offline": false, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8 });
        tab.tell("Network.emulateNetworkConditions", line).await?;
        tab.tell("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
    }
    tab.tell("Page.navigate", json!({ "url": address })).await?;
    let begin = Instant::now();
    let sheet = loop {
        let sheet = tab.ask(SHEET).await?;
        if sheet.is_object() {
            break sheet;
        }
        if begin.elapsed() > PATIENCE {
            return Err(TooSlow.into());
        }
        tokio::time::sleep(AGAIN).await;
    };
    Ok(read(&sheet, weather))
}

/// Runs in the page before its own scripts. A frame in which an event is there is followed by two
/// more, so that it has been painted.
const EYE: &str = "{ const look = () => {
    const found = document.querySelector(SELECTOR);
    if (!found?.checkVisibility({ visibilityProperty: true })) return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('bench-ready')));
  };
  requestAnimationFrame(look) }";

/// Null until the page is ready. Our site says so itself where it shows its own history.
const SHEET: &str = "(() => {
    const own = document.querySelector('[data-stage]') && !location.search;
    const ready = performance.getEntriesByName(own ? 'timeline-ready' : 'bench-ready')[0]?.startTime;
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (ready === undefined || paint === undefined) return null;
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter(file => file.startTime < ready);
    const asked = new URLSearchParams(location.search).get('data');
    const data = asked && files.find(file => file.name === new URL(asked, location).href);
    const sum = files => files.reduce((sum, file) => sum + file.encodedBodySize, 0);
    return { ready: Math.max(ready, paint), paint, program: sum(files.filter(file => file !== data)), whole: sum(files),
      arrived: data ? data.responseEnd : null };
  })()";

fn read(sheet: &Value, weather: Weather) -> Vec<(Figure, Found)> {
    let number = |key: &str| sheet[key].as_f64();
    let arrival = number("ready").zip(number("arrived")).map(|(ready, arrived)| ready - arrived);
    let figures = match weather {
        Weather::Slow => vec![(Figure::SlowPaint, number("paint")), (Figure::SlowReady, number("ready"))],
        Weather::Fine => vec![
            (Figure::Program, number("program")),
            (Figure::WithData, arrival.and(number("whole"))),
            (Figure::Paint, number("paint")),
            (Figure::Ready, number("ready")),
            (Figure::Arrival, arrival),
        ],
    };
    let known = figures.into_iter().filter_map(|(figure, value)| Some((figure, Found::Value(value?))));
    known.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_page_with_data_has_an_arrival() {
        let sheet = |arrived: Value| json!({ "ready": 300, "paint": 90, "program": 1000, "whole": 1500, "arrived": arrived });
        let figures = |sheet: &Value| -> Vec<Figure> {
            read(sheet, Weather::Fine).into_iter().map(|(figure, _)| figure).collect()
        };
        assert!(read(&sheet(json!(260)), Weather::Fine).contains(&(Figure::Arrival, Found::Value(40.0))));
        assert_eq!(figures(&sheet(Value::Null)), [Figure::Program, Figure::Paint, Figure::Ready]);
    }
}
