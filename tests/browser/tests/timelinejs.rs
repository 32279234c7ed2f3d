//! Our events in somebody else's program: Knight Lab's TimelineJS, on a page of another origin that
//! fetches our file. That program is no part of the site; `TIMELINEJS` names its folder.

use browser::{Outcome, Page, Server, tests};
use serde_json::json;
use std::path::PathBuf;

tests!(Light: every_event_is_a_slide, it_reads_in_japanese_and_russian);

/// TimelineJS with one of our files, as its own documentation says to set it up. What goes wrong
/// is written down in `window.heard`.
fn lesson(site: &str, file: &str, language: &str) -> String {
    format!(
        "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\"><title>A lesson</title>
        <link rel=\"stylesheet\" href=\"css/timeline.css\"><link rel=\"icon\" href=\"data:,\">
        <script>window.heard = [];
        addEventListener('error', event => heard.push(`${{event.message ?? event.target.src ?? event.target.href}}`), true);
        addEventListener('unhandledrejection', event => heard.push(`${{event.reason}}`));</script>
        <div id=\"line\" style=\"height: 650px\"></div><script src=\"js/timeline.js\"></script>
        <script>window.timeline = new TL.Timeline('line', '{site}data/{file}',
        {{ script_path: 'js/', language: '{language}', font: null, hash_bookmark: true }})</script></html>"
    )
}

/// Opens an event in it, and waits until all slides are there.
async fn open(page: &Page, file: &str, language: &str) -> Outcome<Server> {
    let folder = std::env::var_os("TIMELINEJS").map(PathBuf::from);
    let folder = folder.ok_or("TIMELINEJS names no folder of TimelineJS: type `cargo xtask test`")?;
    let lesson = Server::of_page_with(lesson(&page.site, file, language), &folder).await?;
    page.visit(&format!("{}#event-1855-treaty-of-shimoda", lesson.address)).await?;
    page.until("TimelineJS to be ready", "return window.timeline?.ready === true", &[]).await?;
    Ok(lesson)
}

/// What it shows of the event.
async fn shown(page: &Page) -> Outcome<(String, String)> {
    let slide = "[id='1855-treaty-of-shimoda'] .tl-headline";
    page.shows(slide).await?;
    Ok((page.text(slide).await?, page.text(&format!("{slide}-date")).await?))
}

async fn every_event_is_a_slide(page: &Page) -> Outcome {
    let _lesson = open(page, "timelinejs.json", "en").await?;
    let events: usize = page
        .ask_in_time(
            "const done = arguments[arguments.length - 1];
            fetch(arguments[0]).then(it => it.json()).then(it => done(it.events.length), problem => done(`${problem}`))",
            &[json!(format!("{}data/events.json", page.site))],
        )
        .await?;
    let slides: usize = page.ask("return document.querySelectorAll('.tl-slide').length", &[]).await?;
    assert_eq!(slides, events + 1, "a slide for each event, and the title");
    assert_eq!(shown(page).await?, ("Treaty of Shimoda".to_owned(), "7 February 1855".to_owned()));
    unharmed(page).await
}

async fn it_reads_in_japanese_and_russian(page: &Page) -> Outcome {
    for (file, language, title, date) in [
        ("timelinejs.ja.json", "ja", "日露和親条約", "1855年2月7日"),
        ("timelinejs.ru.json", "ru", "Симодский трактат", "7 февраля 1855 г."),
    ] {
        let _lesson = open(page, file, language).await?;
        let (headline, day) = shown(page).await?;
        assert!(headline.starts_with(title) && day == date, "{headline}, {day}");
        unharmed(page).await?;
    }
    Ok(())
}

/// It has nothing against our file.
async fn unharmed(page: &Page) -> Outcome {
    let problems: Vec<String> =
        page.ask("return timeline.config.getErrors().map(String).concat(heard)", &[]).await?;
    assert_eq!(problems, [""; 0]);
    assert_eq!(page.count(".tl-message, .tl-message-full").await?, 0, "no message stands over the slides");
    Ok(())
}
