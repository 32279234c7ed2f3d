//! The page is opened.

use browser::{Change, Outcome, Page, Server, tests};

tests!(Light: the_line_comes_to_life_and_names_what_matters, every_event_is_named_or_counted, nothing_comes_from_elsewhere,
    a_reload_shows_the_same_stretch, a_link_from_an_events_page_opens_its_card, a_link_to_a_lesser_event_opens_its_card,
    a_card_opens_though_its_text_does_not_come);

async fn the_line_comes_to_life_and_names_what_matters(page: &Page) -> Outcome {
    page.open("").await?;
    assert_eq!(page.text("h1").await?, "Two shores, one line");
    assert_eq!(page.count("[data-prerendered]").await?, 0, "the prerendered picture is still there");
    let names = page.names("event").await?;
    for wanted in [
        "Treaty of Shimoda",
        "Russo-Japanese War",
        "Soviet–Japanese Neutrality Pact",
        "Yalta agreement",
        "Soviet–Japanese Joint Declaration",
    ] {
        assert!(names.iter().any(|name| name.starts_with(wanted)), "{wanted} is not among {names:?}");
    }
    let stage = page.stage().await?;
    assert!(stage.width > 1300.0 && stage.height > 400.0, "{stage:?}");
    assert!(page.count("#list .list-event").await? > 50, "the list is short");
    assert!(page.keys().await?.is_empty(), "the address of the whole line is bare");
    Ok(())
}

async fn every_event_is_named_or_counted(page: &Page) -> Outcome {
    for path in [
        "",
        "?from=1900-01-01&to=1960-01-01",
        "?from=2018-01-01&to=2026-12-31",
        "?from=2022-02-01&to=2022-05-01",
    ] {
        page.open(path).await?;
        let marks: usize =
            page.ask("return document.querySelectorAll('[data-stage] [data-event]').length", &[]).await?;
        let counted: Vec<usize> =
            page.ask("return [...document.querySelectorAll('[data-stage] [data-cluster]')].map(it => Number(it.dataset.cluster))", &[]).await?;
        let said: Vec<String> = page.ask("return [...document.querySelectorAll('[data-stage] [data-cluster]')].map(it => it.innerText.trim())", &[]).await?;
        let expected: Vec<String> = counted.iter().map(|count| format!("+{count}")).collect();
        assert_eq!(said, expected, "“{path}”: a cluster says how many it stands for");
        assert!(counted.iter().all(|count| 1 < *count), "“{path}”: {counted:?}");
        let (shown, _) = page.shown().await?;
        let on_line = marks + counted.iter().sum::<usize>();
        assert!(0 < on_line && on_line <= shown, "“{path}”: {on_line} on the line, {shown} admitted");
        // Of the whole line only parts are missing, which their parents stand for.
        if path.is_empty() {
            let parts: usize = page
                .ask("return document.querySelectorAll('#list .list-event[data-part]').length", &[])
                .await?;
            assert!(
                shown - parts <= on_line,
                "{on_line} on the line, {shown} admitted, {parts} of them parts"
            );
        }
    }
    Ok(())
}

async fn nothing_comes_from_elsewhere(page: &Page) -> Outcome {
    page.open("").await?;
    page.open_event("Treaty of Shimoda").await?;
    let foreign: Vec<String> = page
        .ask("return performance.getEntriesByType('resource').map(it => it.name).filter(it => new URL(it).origin !== location.origin)", &[])
        .await?;
    assert!(foreign.is_empty(), "{foreign:?}");
    let cookies: String = page.ask("return document.cookie", &[]).await?;
    assert_eq!(cookies, "");
    Ok(())
}

async fn a_reload_shows_the_same_stretch(page: &Page) -> Outcome {
    page.open("?from=1900-01-01&to=1950-01-01").await?;
    let (before, stretch) = (page.ticks().await?, page.stretch().await?);
    page.reload().await?;
    assert_eq!(page.ticks().await?, before);
    assert_eq!(page.stretch().await?, stretch);
    Ok(())
}

async fn a_link_from_an_events_page_opens_its_card(page: &Page) -> Outcome {
    page.visit(&format!("{}events/1855-treaty-of-shimoda/", page.site)).await?;
    page.click("link", "Show on the line").await?;
    page.ready().await?;
    page.shows(".card").await?;
    assert_eq!(page.text(".card .article-title").await?, "Treaty of Shimoda");
    page.find("event", "Treaty of Shimoda").await?;
    Ok(())
}

/// What the page itself does not name is fetched before anything is shown.
async fn a_link_to_a_lesser_event_opens_its_card(page: &Page) -> Outcome {
    page.open("?event=1963-kelp-agreement").await?;
    page.shows(".card .source").await?;
    assert!(page.text(".card .article-title").await?.to_lowercase().contains("kelp"));
    assert_eq!(page.keys().await?.get("event").map(String::as_str), Some("1963-kelp-agreement"));
    Ok(())
}

async fn a_card_opens_though_its_text_does_not_come(page: &Page) -> Outcome {
    let lossy = Server::between(&page.site, Change::Lost("/1855-treaty-of-shimoda.json")).await?;
    page.visit(&lossy.address).await?;
    page.ready().await?;
    page.click("event", "Treaty of Shimoda").await?;
    page.until("a word about it", "return document.querySelector('.card-wait a') !== null", &[]).await?;
    assert_eq!(page.text(".card .article-title").await?, "Treaty of Shimoda");
    // Another's text comes all the same.
    page.visit(&format!("{}?event=1956-joint-declaration", lossy.address)).await?;
    page.ready().await?;
    page.shows(".card .source").await
}
