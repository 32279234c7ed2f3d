//! What is on screen is handed on: as a link, and as code to embed.

use browser::{Outcome, Page, tests};

tests!(Light: the_link_and_the_code_open_what_is_on_screen);

async fn the_link_and_the_code_open_what_is_on_screen(page: &Page) -> Outcome {
    page.open("?from=1900-01-01&to=1950-01-01&event=1904-russo-japanese-war&side=both").await?;
    page.click("button", "Share").await?;
    page.shows("#share-link").await?;
    let value = "return document.getElementById(arguments[0]).value";
    let link: String = page.ask(value, &["share-link".into()]).await?;
    let here: String = page.ask("return location.href", &[]).await?;
    assert_eq!(link, here);
    let code: String = page.ask(value, &["share-embed".into()]).await?;
    let frame: (String, String) = page
        .ask("const it = new DOMParser().parseFromString(arguments[0], 'text/html').querySelector('iframe'); return [it.src, it.title]", &[code.into()])
        .await?;
    assert_eq!(frame.0, here.replacen("/?", "/embed/?", 1));
    assert!(!frame.1.is_empty(), "a frame has a title");
    page.open(frame.0.trim_start_matches(&page.site)).await?;
    assert_eq!(page.keys().await?.get("from").map(String::as_str), Some("1900-01-01"));
    page.find("event", "Russo-Japanese War").await?;
    Ok(())
}
