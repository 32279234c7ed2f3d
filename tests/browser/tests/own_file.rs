//! A teacher's own file, by `?data=`.

use browser::{Change, ENTER, ESCAPE, Outcome, Page, Server, TAB, tests};
use serde_json::json;

tests!(Light: its_events_are_shown_and_its_slips_told, a_file_that_is_no_json_is_told_with_its_line,
    what_no_zoom_takes_apart_opens_as_a_list);

const FILE: &str = r#"{
  "actors": [{ "id": "class", "name": "Class 7b" }],
  "events": [
    { "title": "The class visits the archive", "edtf": "1991-05-02", "side": "japan",
      "summary": "Thirty pupils <b>and</b> a teacher.", "note": "Nobody counted.", "actors": ["class"] },
    { "title": { "en": "A letter comes back", "ru": "Приходит ответ" }, "edtf": "1992-06", "side": "russia" },
    { "title": "Nobody knows when", "edtf": "some day" }
  ]
}"#;

const SLIP: &str = "{\n  \"events\": [\n    { \"title\": \"A\", \"edtf\": \"1991\" },\n  ]\n}";

/// What the page says about the file.
async fn told(page: &Page, site: &Server, path: &str) -> Outcome<String> {
    page.visit(&format!("{}{path}", site.address)).await?;
    page.shows(".stage-notice:not(:empty)").await?;
    page.text(".stage-notice").await
}

async fn its_events_are_shown_and_its_slips_told(page: &Page) -> Outcome {
    let site = Server::between(&page.site, Change::With("/mine.json", FILE)).await?;
    let told = told(page, &site, "?data=mine.json").await?;
    assert!(told.contains("event-3") && told.contains("some day"), "{told}");
    assert_eq!(page.shown().await?, (2, 2));
    page.click("event", "The class visits the archive").await?;
    page.shows(".card .article-text").await?;
    assert_eq!(page.text(".card .article-text").await?, "Thirty pupils <b>and</b> a teacher.");
    let card = page.text(".card").await?;
    assert!(card.contains("Class 7b") && card.contains("Nobody counted."), "{card}");
    page.click("button", "Close").await?;
    page.click("event", "A letter comes back").await?;
    page.until(
        "the card of an event with nothing to read",
        "const card = document.querySelector('.card'); return card.innerText.includes('June 1992') && !card.querySelector('.article-text, .card-wait')",
        &[],
    )
    .await?;
    self::told(page, &site, "ru/?data=/mine.json").await?;
    let names = page.names("event").await?;
    assert!(names.iter().any(|name| name.starts_with("Приходит ответ")), "{names:?}");
    Ok(())
}

async fn a_file_that_is_no_json_is_told_with_its_line(page: &Page) -> Outcome {
    let site = Server::between(&page.site, Change::With("/mine.json", SLIP)).await?;
    let told = told(page, &site, "?data=mine.json").await?;
    assert!(told.contains("mine.json") && told.contains("line 4"), "{told}");
    assert!(page.shown().await?.1 > 50, "the timeline's own events are shown");
    Ok(())
}

async fn what_no_zoom_takes_apart_opens_as_a_list(page: &Page) -> Outcome {
    let reports = (0..90)
        .map(|number| json!({ "title": format!("Report {number}"), "edtf": "1945-08-09", "side": "russia" }));
    let letter = json!({ "title": "A letter", "edtf": "1950-03-01", "side": "japan" });
    let file = json!({ "events": reports.chain([letter]).collect::<Vec<_>>() }).to_string();
    let site = Server::between(&page.site, Change::With("/mine.json", file.leak())).await?;
    page.visit(&format!("{}?data=mine.json", site.address)).await?;
    page.until("the reader's own events", "return document.querySelector('[data-stage] [data-cluster]') !== null && document.querySelector('[data-region=shown]').innerText.includes('91')", &[]).await?;
    let counts = page.names("cluster").await?;
    page.click("cluster", counts.first().ok_or("nothing is counted")?).await?;
    page.shows(".card li").await?;
    assert_eq!(page.count(".card li").await?, 90, "all that happened that day");
    assert_eq!(page.text(".card .article-title").await?, "9 August 1945");
    page.until("the focus on its title", "return document.activeElement.id === 'card-title'", &[]).await?;
    // Whoever closes it is back at the count.
    page.press(ESCAPE).await?;
    page.hides(".card").await?;
    page.until("the focus on the count", "return document.activeElement.matches('[data-cluster]')", &[])
        .await?;
    page.press(ENTER).await?;
    page.until("the focus on its title", "return document.activeElement.id === 'card-title'", &[]).await?;
    // Its first entry leads to the event itself, without leaving the line.
    page.press(TAB).await?;
    page.press(ENTER).await?;
    page.until("the event's own card", "return document.querySelector('.card .article-title')?.innerText.startsWith('Report') && location.search.includes('event=')", &[]).await?;
    page.until("the focus on its title", "return document.activeElement.id === 'card-title'", &[]).await?;
    page.press(ESCAPE).await?;
    page.hides(".card").await
}
