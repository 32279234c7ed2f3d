//! What the page's address says, and when a gesture has come to rest in it.

use crate::page::{AGAIN, PATIENCE, Page};
use crate::suite::Outcome;
use chrono::NaiveDate;
use serde_json::json;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// The stretch of time that an address names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
}

/// How long an address stays as it is before a gesture counts as settled.
const STILL: Duration = Duration::from_millis(450);

impl Page {
    /// The keys of the address.
    pub async fn keys(&self) -> Outcome<BTreeMap<String, String>> {
        self.ask("return Object.fromEntries(new URLSearchParams(location.search))", &[]).await
    }

    /// The address's path.
    pub async fn path(&self) -> Outcome<String> {
        self.ask("return location.pathname", &[]).await
    }

    /// Comes to another query of the same page as one does who goes back to it, and waits until it is
    /// drawn.
    pub async fn go_back_to(&self, query: &str) -> Outcome {
        let script = "const [query, done] = arguments;
            history.pushState(null, '', location.pathname + query);
            dispatchEvent(new PopStateEvent('popstate'));
            requestAnimationFrame(() => requestAnimationFrame(() => done(null)))";
        self.ask_in_time::<Option<()>>(script, &[json!(query)]).await.map(drop)
    }

    /// Waits until a key of the address has a value; `None`: until it is not there.
    pub async fn until_key(&self, key: &str, value: Option<&str>) -> Outcome {
        let script = "return new URLSearchParams(location.search).get(arguments[0]) === arguments[1]";
        self.until(&format!("{key} = {value:?} in the address"), script, &[json!(key), json!(value)]).await
    }

    /// The stretch that the address names; `None` is the whole line.
    pub async fn stretch(&self) -> Outcome<Option<Stretch>> {
        let keys = self.keys().await?;
        let day = |key: &str| keys.get(key).and_then(|day| day.parse::<NaiveDate>().ok());
        Ok(day("from").zip(day("to")).map(|(from, to)| Stretch { from, to }))
    }

    /// Waits until the address names another stretch than before and has come to rest.
    pub async fn moved(&self, before: Option<Stretch>) -> Outcome<Option<Stretch>> {
        let begin = Instant::now();
        let mut last = before;
        let mut since = Instant::now();
        loop {
            let now = self.stretch().await?;
            if now != last {
                (last, since) = (now, Instant::now());
            }
            if now != before && since.elapsed() > STILL {
                return Ok(now);
            }
            if begin.elapsed() > PATIENCE {
                return Err(
                    format!("waited {} s for the address to leave {before:?}", PATIENCE.as_secs()).into()
                );
            }
            tokio::time::sleep(AGAIN).await;
        }
    }

    /// As [`Page::moved`], to a stretch that is not the whole line.
    pub async fn moved_within(&self, before: Option<Stretch>) -> Outcome<Stretch> {
        Ok(self.moved(before).await?.ok_or("the address names the whole line")?)
    }
}

impl Stretch {
    /// From two days, as an address writes them.
    pub fn of(from: &str, to: &str) -> Outcome<Stretch> {
        let day = |day: &str| day.parse().map_err(|problem| format!("{day}: {problem}"));
        Ok(Stretch { from: day(from)?, to: day(to)? })
    }

    /// Its length in days.
    pub fn days(self) -> f64 {
        (self.to - self.from).num_days() as f64
    }

    /// The moment a share (0 to 1) of the way along it, in days since 1970-01-01.
    pub fn moment(self, share: f64) -> f64 {
        (self.from - NaiveDate::default()).num_days() as f64 + share * self.days()
    }
}
