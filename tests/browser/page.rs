//! The page as a reader has it before them: what it shows, and what its parts are called. Parts are found by role and visible text. Nothing here sleeps for a while
//! and hopes: whatever takes time is asked for until it is so.

use crate::engine::Engine;
use crate::suite::Outcome;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};
use thirtyfour::{By, WebDriver, WebElement};

/// A page in one engine's browser.
#[derive(Debug)]
pub struct Page {
    /// Which engine.
    pub engine: &'static str,
    /// The site's root, ending in a slash.
    pub site: String,
    pub(crate) abilities: &'static Engine,
    pub(crate) driver: WebDriver,
}

/// A rectangle in the window, in CSS pixels.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
pub struct Place {
    /// Its left edge.
    pub x: f64,
    /// Its top edge.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

/// How long something may take to become so.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);
/// How long a browser takes to follow its driver.
const AT_ONCE: Duration = Duration::from_millis(400);
pub(crate) const AGAIN: Duration = Duration::from_millis(25);

impl Page {
    pub(crate) fn new(abilities: &'static Engine, driver: WebDriver, site: String) -> Page {
        Page { engine: abilities.name, site, abilities, driver }
    }

    /// One new window of the usual size, showing nothing: Chromium feels two fingers only on the
    /// first page on which they come down in a window.
    pub(crate) async fn renew(&self) -> Outcome {
        let old = self.driver.windows().await?;
        for window in &old {
            self.driver.switch_to_window(window.clone()).await?;
            // Firefox opens no tab beside a window that a script has opened.
            if self.ask::<bool>("return toolbar.visible", &[]).await? {
                break;
            }
        }
        let new = self.driver.new_tab().await?;
        for window in old {
            self.driver.switch_to_window(window).await?;
            self.driver.close_window().await?;
        }
        self.driver.switch_to_window(new).await?;
        self.resize(1440, 900).await
    }

    /// What a failed test leaves to look at: its address in words, and a picture in a file.
    pub(crate) async fn last_seen(&self, file: &Path) -> String {
        let seen = async {
            let address = self
                .driver
                .current_url()
                .await
                .map_or_else(|_| "an unknown address".to_owned(), |url| url.to_string());
            match self.driver.screenshot(file).await {
                Ok(()) => format!("at {address}, seen in {}", file.display()),
                Err(_) => format!("at {address}"),
            }
        };
        let no_answer = "the browser no longer answers".to_owned();
        tokio::time::timeout(PATIENCE, seen).await.unwrap_or(no_answer)
    }

    /// Opens a page of the site in which the line lives, and waits until it does.
    pub async fn open(&self, path: &str) -> Outcome {
        self.visit(&format!("{}{path}", self.site)).await?;
        self.ready().await
    }

    /// Opens any address.
    pub async fn visit(&self, address: &str) -> Outcome {
        Ok(self.driver.goto(address).await?)
    }

    /// Waits until the line is ready and has all its names.
    pub async fn ready(&self) -> Outcome {
        self.until("the line to be ready", "return document.documentElement.dataset.ready === 'true'", &[])
            .await?;
        self.until("every name", "return 'complete' in document.documentElement.dataset", &[]).await
    }

    /// Loads the same address again.
    pub async fn reload(&self) -> Outcome {
        self.driver.refresh().await?;
        self.ready().await
    }

    /// The browser's Back.
    pub async fn back(&self) -> Outcome {
        Ok(self.driver.back().await?)
    }

    /// The browser's Forward.
    pub async fn forward(&self) -> Outcome {
        Ok(self.driver.forward().await?)
    }

    /// Gives the window's inside this size in CSS pixels.
    pub async fn resize(&self, width: i64, height: i64) -> Outcome {
        let (mut wide, mut high) = (width, height);
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            self.driver.set_window_rect(0, 0, wide as u32, high as u32).await?;
            let is_so = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
            let what = format!("a window of {width} × {height}");
            if self.within(AT_ONCE, &what, is_so, &[json!(width), json!(height)]).await.is_ok() {
                return Ok(());
            }
            // What a window's frame takes, its driver does not say.
            let (inner_width, inner_height): (i64, i64) =
                self.ask("return [innerWidth, innerHeight]", &[]).await?;
            wide = (wide + width - inner_width).clamp(width, 2 * width);
            high = (high + height - inner_height).clamp(height, 2 * height);
        }
        Err(format!("the window does not become {width} × {height}").into())
    }

    /// A window like a telephone's, 390 × 844.
    pub async fn become_narrow(&self) -> Outcome {
        if !self.abilities.narrow_window {
            // Only a window without a tool bar becomes so narrow, and only scripts open those.
            self.visit(&format!("{}about/", self.site)).await?;
            self.ask::<Value>(
                "window.open('about:blank', '', 'popup,width=390,height=844'); return null",
                &[],
            )
            .await?;
            let window = self.driver.windows().await?.pop().ok_or("no window opened")?;
            self.driver.switch_to_window(window).await?;
        }
        self.resize(390, 844).await
    }

    /// Runs a script; a value of the wrong shape is an error.
    pub async fn ask<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Outcome<T> {
        Ok(self.driver.execute(script, arguments).await?.convert()?)
    }

    /// Runs a script that hands its value to its last argument.
    pub async fn ask_in_time<T: DeserializeOwned>(&self, script: &str, arguments: &[Value]) -> Outcome<T> {
        Ok(self.driver.execute_async(script, arguments).await?.convert()?)
    }

    /// Runs a script until it has a value that is neither null nor false.
    pub async fn until(&self, what: &str, script: &str, arguments: &[Value]) -> Outcome {
        self.until_value(what, script, arguments).await.map(drop)
    }

    /// As [`Page::until`], with that value.
    pub async fn until_value(&self, what: &str, script: &str, arguments: &[Value]) -> Outcome<Value> {
        self.within(PATIENCE, what, script, arguments).await
    }

    /// As [`Page::until_value`], with less patience.
    pub async fn soon(&self, what: &str, script: &str, arguments: &[Value]) -> Outcome {
        self.within(Duration::from_secs(2), what, script, arguments).await.map(drop)
    }

    async fn within(
        &self,
        patience: Duration,
        what: &str,
        script: &str,
        arguments: &[Value],
    ) -> Outcome<Value> {
        let begin = Instant::now();
        loop {
            let seen = self.ask::<Value>(script, arguments).await;
            match seen {
                Ok(value) if !matches!(value, Value::Null | Value::Bool(false)) => return Ok(value),
                // While one page follows another, scripts fail.
                seen if begin.elapsed() > patience => {
                    let last = seen.map_or_else(|problem| format!(" ({problem})"), |_| String::new());
                    return Err(format!("waited {} s for {what}{last}", patience.as_secs()).into());
                }
                _ => tokio::time::sleep(AGAIN).await,
            }
        }
    }

    /// Waits until something that can be seen matches a selector.
    pub async fn shows(&self, selector: &str) -> Outcome {
        let script =
            "return [...document.querySelectorAll(arguments[0])].some(it => it.getClientRects().length > 0
                && getComputedStyle(it).visibility === 'visible')";
        self.until(&format!("{selector} to show"), script, &[json!(selector)]).await
    }

    /// Waits until nothing visible matches a selector.
    pub async fn hides(&self, selector: &str) -> Outcome {
        let script =
            "return ![...document.querySelectorAll(arguments[0])].some(it => it.getClientRects().length > 0)";
        self.until(&format!("{selector} to be gone"), script, &[json!(selector)]).await
    }

    /// The visible part of this role whose name is, or begins with, these words. Roles: button,
    /// link, heading, checkbox, textbox, event, cluster.
    pub async fn find(&self, role: &str, name: &str) -> Outcome<WebElement> {
        let what = format!("a {role} named “{name}”");
        let value = self.until_value(&what, NAMED, &[json!(role), json!(name)]).await?;
        Ok(WebElement::from_json(value, self.driver.handle().clone())?)
    }

    /// The visible parts of a role, by name.
    pub async fn names(&self, role: &str) -> Outcome<Vec<String>> {
        self.ask(NAMED, &[json!(role), Value::Null]).await
    }

    /// Finds a part and clicks on it.
    pub async fn click(&self, role: &str, name: &str) -> Outcome {
        let part = self.find(role, name).await?;
        // What is far below is drawn when one scrolls there, as a reader does before clicking.
        let script = "const drawn = arguments[0].checkVisibility({ contentVisibilityAuto: true });
            if (!drawn) arguments[0].scrollIntoView({ block: 'center' });
            return drawn";
        self.until(&format!("“{name}” to be drawn"), script, &[part.to_json()?]).await?;
        Ok(part.click().await?)
    }

    /// Opens an event by its mark on the line, and waits for its text.
    pub async fn open_event(&self, name: &str) -> Outcome {
        self.click("event", name).await?;
        self.shows(".card .source").await
    }

    /// The visible text of the first thing that matches a selector.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        let script =
            "return document.querySelector(arguments[0])?.innerText.replace(/\\s+/g, ' ').trim() ?? null";
        let text: Option<String> = self.ask(script, &[json!(selector)]).await?;
        Ok(text.ok_or_else(|| format!("there is no {selector}"))?)
    }

    /// How many visible things match a selector.
    pub async fn count(&self, selector: &str) -> Outcome<usize> {
        let script = "return [...document.querySelectorAll(arguments[0])].filter(it => it.getClientRects().length > 0).length";
        self.ask(script, &[json!(selector)]).await
    }

    /// Where the first thing that matches a selector is.
    pub async fn place(&self, selector: &str) -> Outcome<Place> {
        let script = "const it = document.querySelector(arguments[0]); if (!it) return null;
            const { x, y, width, height } = it.getBoundingClientRect(); return { x, y, width, height }";
        let place: Option<Place> = self.ask(script, &[json!(selector)]).await?;
        Ok(place.ok_or_else(|| format!("there is no {selector}"))?)
    }

    /// Where the inside of the stage is.
    pub async fn stage(&self) -> Outcome<Place> {
        let script = "const it = document.querySelector('[data-stage]'), { x, y } = it.getBoundingClientRect();
            return { x: x + it.clientLeft, y: y + it.clientTop, width: it.clientWidth, height: it.clientHeight }";
        self.ask(script, &[]).await
    }

    /// The days that the axis names, with their places along it in pixels.
    pub async fn ticks(&self) -> Outcome<Vec<(String, f64)>> {
        let script = "const vertical = document.querySelector('.picture[data-vertical]') !== null;
            return [...document.querySelectorAll('[data-stage] .tick')].map(it => {
                const { x, y } = it.getBoundingClientRect(); return [it.innerText.trim(), vertical ? y : x] })";
        self.ask(script, &[]).await
    }

    /// The number of events shown, and of all, as the page says it: “12 of 88 events”.
    pub async fn shown(&self) -> Outcome<(usize, usize)> {
        let text = self.text(".toolbar-shown").await?;
        let numbers: Vec<usize> = text
            .split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|digits| digits.parse().ok())
            .collect();
        match numbers[..] {
            [all] => Ok((all, all)),
            [shown, all] => Ok((shown, all)),
            _ => Err(format!("“{text}” says no numbers").into()),
        }
    }

    /// The name of what has the keyboard's focus, or its id or element if it has none.
    pub async fn focus(&self) -> Outcome<String> {
        let script = "const it = document.activeElement; if (!it) return '';
            return it.getAttribute('aria-label') ?? (it.innerText?.replace(/\\s+/g, ' ').trim().slice(0, 80) || it.id || it.localName)";
        self.ask(script, &[]).await
    }

    /// Goes into the first frame of the page; what is asked next is asked there.
    pub async fn enter_frame(&self) -> Outcome {
        Ok(self.driver.find(By::Css("iframe")).await?.enter_frame().await?)
    }

    /// Comes back out of a frame.
    pub async fn leave_frame(&self) -> Outcome {
        Ok(self.driver.enter_default_frame().await?)
    }

    /// Goes to the window opened last, once there are two.
    pub async fn enter_new_window(&self) -> Outcome {
        let here = self.driver.window().await?;
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            if let Some(new) = self.driver.windows().await?.into_iter().find(|window| *window != here) {
                return Ok(self.driver.switch_to_window(new).await?);
            }
            tokio::time::sleep(AGAIN).await;
        }
        Err("no window opened".into())
    }

    /// Errors in the console since last asked, where the driver tells.
    pub async fn console(&self) -> Outcome<Vec<String>> {
        if !self.abilities.console {
            return Ok(Vec::new());
        }
        let entries = self.driver.browser_log().await?;
        Ok(entries
            .into_iter()
            .filter(|entry| entry.level != "INFO" && entry.level != "DEBUG")
            .map(|entry| entry.message)
            .collect())
    }

    /// What axe-core finds: each rule that something breaks, how often, and where first.
    pub async fn axe(&self) -> Outcome<Vec<(String, String)>> {
        let path = std::env::var("AXE").map_err(|_| "AXE names no axe.min.js: type `cargo xtask test`")?;
        let axe = std::fs::read_to_string(&path).map_err(|problem| format!("{path}: {problem}"))?;
        self.ask::<Value>(&format!("{axe}; return null"), &[]).await?;
        self.ask_in_time(
            "const done = arguments[arguments.length - 1];
            const first = ({ nodes: [node] }) => node.html.slice(0, 160) + ' – ' + node.any.concat(node.all, node.none).map(check => check.message).join('; ');
            // Rows of a list are alike: a dozen stand for a thousand, which would take minutes even if left out.
            for (const row of document.querySelectorAll(':is(.source-list, .list-events) > li:nth-child(n + 13)')) row.remove();
            axe.run({ resultTypes: ['violations'] }).then(
                found => done(found.violations.map(rule => [rule.id, `${rule.nodes.length} × ${first(rule)}`])),
                problem => done([['axe itself failed', `${problem}`]]))",
            &[],
        )
        .await
    }
}

impl Place {
    /// The point a share (0 to 1) of the way along its width and its height.
    pub fn at(self, across: f64, down: f64) -> (f64, f64) {
        ((self.x + across * self.width).round(), (self.y + down * self.height).round())
    }

    /// Its right edge.
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// Its bottom edge.
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }
}

/// Finds by role and name; without a name, lists the names.
const NAMED: &str = r"
const [role, wanted] = arguments;
const selectors = {
    button: 'button, summary, [role=button]', link: 'a[href]', heading: 'h1, h2, h3, h4, h5, h6',
    checkbox: 'input[type=checkbox]', textbox: 'textarea, input:not([type=checkbox])',
    event: '[data-stage] :is([data-event], .flag)', cluster: '[data-stage] [data-cluster]',
};
const calm = text => text.replace(/\s+/g, ' ').trim();
const name = it => calm(it.getAttribute('aria-label') ?? (it.labels?.length ? it.labels[0].innerText : it.innerText || it.textContent));
const visible = it => it.getClientRects().length > 0 && getComputedStyle(it).visibility !== 'hidden';
const there = [...document.querySelectorAll(selectors[role])].filter(visible);
// A mark may be too small for its whole name; then the name is what hovering shows.
const whole = it => role === 'event' && it.title ? it.title : name(it);
if (wanted === null) return there.map(whole);
return there.find(it => name(it) === wanted) ?? there.find(it => whole(it).startsWith(wanted)) ?? there.find(it => name(it).startsWith(wanted)) ?? null;
";
