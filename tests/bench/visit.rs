//! One visit: a page is opened in a browser of its own, worked, and weighed.

use crate::figures::{Figure, Found, Load};
use crate::files::data_file;
use crate::subjects::Subject;
use crate::tab::{Tab, TooSlow};
use crate::weight::{self, Weather};
use crate::{gestures, memory, pace};
use browser::Outcome;
use std::path::Path;
use tokio::time::sleep;

/// Who is visited, with what, how.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Visit {
    pub(crate) subject: &'static Subject,
    pub(crate) load: Load,
    pub(crate) weather: Weather,
}

impl Visit {
    /// What there is to find out.
    pub(crate) fn figures(&self) -> Vec<Figure> {
        if self.weather == Weather::Slow {
            return vec![Figure::SlowPaint, Figure::SlowReady];
        }
        let mut figures = vec![Figure::Program, Figure::Paint, Figure::Ready];
        if self.load != Load::Own {
            figures.extend([Figure::WithData, Figure::Arrival]);
        }
        if self.subject.zooms {
            figures.extend([Figure::Zoom, Figure::ZoomFrame]);
        }
        figures.extend([Figure::Pan, Figure::PanFrame, Figure::Elements, Figure::Held, Figure::Private]);
        figures
    }

    /// Goes there. What is not done in time is told as such; an error is something else.
    pub(crate) async fn go(&self, site: &str, scratch: &Path) -> Outcome<Vec<(Figure, Found)>> {
        let tab = Tab::open(scratch).await?;
        let mut found = Vec::new();
        let done = self.work(&tab, site, &mut found).await;
        tab.close().await;
        match done {
            Err(problem) if !problem.is::<TooSlow>() => return Err(problem),
            Err(_) => {
                let missing: Vec<Figure> = self
                    .figures()
                    .into_iter()
                    .filter(|figure| !found.iter().any(|(known, _)| known == figure))
                    .collect();
                found.extend(missing.into_iter().map(|figure| (figure, Found::TooSlow)));
            }
            Ok(()) => {}
        }
        Ok(found)
    }

    async fn work(&self, tab: &Tab, site: &str, found: &mut Vec<(Figure, Found)>) -> Outcome {
        tab.tell("Performance.enable", serde_json::json!({})).await?;
        // A browser's first page is slower. By another name, so that the next has a new process.
        let warm = site.replace("127.0.0.1", "localhost");
        tab.tell("Page.navigate", serde_json::json!({ "url": format!("{warm}bench/empty/") })).await?;
        sleep(gestures::SETTLE).await;
        found.push((Figure::Pace, Found::Value(pace::measure(tab).await?)));

        let file = match self.load {
            Load::Own => None,
            Load::Synthetic(shape, count) => Some(data_file(shape, count)),
        };
        let address = format!("{site}{}", self.subject.path(file.as_deref()));
        found.extend(weight::open(tab, self.subject, &address, file.is_some(), self.weather).await?);
        if self.weather == Weather::Slow {
            return Ok(());
        }
        gestures::rest(tab).await?;
        if self.subject.zooms {
            found.extend(gestures::zoom(tab, self.subject).await?);
        }
        for (figure, value) in gestures::pan(tab, self.subject).await? {
            keep_most(found, figure, value);
        }
        found.extend(memory::held(tab).await?);
        Ok(())
    }
}

/// Elements are counted after each gesture; the most counts.
fn keep_most(found: &mut Vec<(Figure, Found)>, figure: Figure, value: Found) {
    match found.iter_mut().find(|(known, _)| *known == figure) {
        Some((_, Found::Value(known))) => {
            if let Found::Value(value) = value {
                *known = known.max(value);
            }
        }
        _ => found.push((figure, value)),
    }
}
