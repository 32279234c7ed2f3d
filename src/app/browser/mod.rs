//! The browser. State lives in Leptos signals (`state`); `regions` says what is drawn again when,
//! `draw` draws it; `gestures` and `acts` listen; `motion` moves the view; `location` keeps the
//! address. Nothing outside this folder names `web_sys` or `gloo`. What the browser refuses is a
//! normal value: nothing here panics.

mod acts;
mod card;
mod clipboard;
mod data;
mod draw;
mod gestures;
mod held;
mod line;
mod location;
mod measure;
mod motion;
mod overview;
mod painter;
mod regions;
mod shown;
mod stage;
mod state;
mod texts;
mod walk;

use crate::ui::Page;
use gloo::render::request_animation_frame;
use held::effect;
use leptos::prelude::*;
use state::State;
use timeline::date::Day;
use timeline::history::History;
use timeline::language::Language;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

/// Puts the app in place of the prerendered page, in one frame.
pub fn start() {
    let Some(root) = document().document_element() else { return };
    let Some(place) = document().get_element_by_id("app") else { return };
    let (Some(phrases), Some(sketch)) = (line::phrases(), line::carried()) else {
        // The page keeps what was prerendered, and says that it does not move.
        let _ = root.set_attribute("data-failed", "");
        return;
    };
    timeline::language::carry(phrases);
    let _ = any_spawner::Executor::init_wasm_bindgen();
    if line::is_enough(&sketch, &location::read()) {
        draw(&root, &place, sketch, true);
        return;
    }
    spawn_local(async move {
        match line::whole().await {
            Some(history) => draw(&root, &place, history, false),
            None => draw(&root, &place, sketch, false),
        }
    });
}

/// Draws the live page; `more` says whether the whole history is still to come.
fn draw(root: &Element, place: &Element, history: History, more: bool) {
    // Signals and effects live as long as the page.
    let owner = Owner::new();
    owner.with(|| {
        let prefix = root.get_attribute("data-root").unwrap_or_default();
        let page = Page {
            language: Language::from_code(&root.get_attribute("lang").unwrap_or_default())
                .unwrap_or_default(),
            root: &prefix,
            embed: root.get_attribute("data-page").as_deref() == Some("embed"),
        };
        let state = State::new(history, &page, today(), stage::size(place));
        location::follow(state);
        regions::draw(state, place);
        let kept = (acts::listen(state, place), overview::listen(state, place), stage::attend(state, place));
        std::mem::forget(kept);
        effect(Box::new(move |_| texts::follow(state)));
        effect(Box::new(move |_| turn_to(*state.as_list.get())));
        // Two frames on, what was just drawn has been painted. The names of lesser events come after
        // that.
        std::mem::forget(request_animation_frame(move |_| {
            std::mem::forget(request_animation_frame(move |_| {
                ready();
                spawn_local(async move {
                    if more {
                        line::complete(state).await;
                    }
                    complete();
                });
            }));
        }));
        data::fetch(state);
    });
    std::mem::forget(owner);
}

/// Today by the reader's clock.
fn today() -> Day {
    let now = js_sys::Date::new_0();
    Day::from_ymd(now.get_full_year() as i32, now.get_month() + 1, now.get_date()).unwrap_or_default()
}

/// A relative path made absolute against this page; itself if that fails.
fn absolute(path: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    let base = href.split(['?', '#']).next().unwrap_or_default();
    web_sys::Url::new_with_base(path, base).map_or_else(|_| path.to_owned(), |url| url.href())
}

/// Line or list: `style/overview.css` shows the one or the other.
fn turn_to(list: bool) {
    let Some(root) = document().document_element() else { return };
    let _ = if list { root.set_attribute("data-view", "list") } else { root.remove_attribute("data-view") };
}

/// Says that no more names are to come.
fn complete() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-complete", "");
    }
}

/// Says that the interactive line has painted: a mark for those who measure, `data-ready` for
/// those who wait.
fn ready() {
    if let Some(performance) = window().performance() {
        let _ = performance.mark("timeline-ready");
    }
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "true");
        add_style(&root);
    }
}

/// Fetches the styles of cards and panels, which nobody has seen yet.
fn add_style(root: &Element) {
    let (Some(path), Some(head)) = (root.get_attribute("data-later"), document().head()) else { return };
    let Ok(link) = document().create_element("link") else { return };
    let _ = link.set_attribute("rel", "stylesheet");
    let _ = link.set_attribute("href", &path);
    let _ = head.append_child(&link);
}
