//! The line is narrowed down.

use browser::{Outcome, Page, tests};
use serde_json::json;

tests!(Light: every_facet_narrows_the_line_down, values_of_one_facet_add_up_and_facets_cut_down, one_click_shows_all_again,
    an_old_address_still_filters);

async fn every_facet_narrows_the_line_down(page: &Page) -> Outcome {
    page.open("").await?;
    let (all, _) = page.shown().await?;
    let facets: Vec<(String, String)> = page
        .ask("return [...document.querySelectorAll('[data-facet]')].map(it => [it.dataset.facet, it.querySelector('summary').innerText.trim()])", &[])
        .await?;
    let keys: Vec<&str> = facets.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["era", "actor", "theme", "side"]);
    for (key, name) in &facets {
        page.open("").await?;
        page.click("button", name).await?;
        page.shows(&format!("[data-facet={key}] .facet-row")).await?;
        // The first value that keeps some events and not all.
        let (value, count): (String, usize) = page
            .ask(
                "return [...document.querySelectorAll(`[data-facet=${arguments[0]}] .facet-row`)]
                    .map(it => [it.dataset.value, Number(it.querySelector('.facet-count').innerText)])
                    .find(([, count]) => 0 < count && count < arguments[1])",
                &[json!(key), json!(all)],
            )
            .await?;
        let label = page.text(&format!("[data-facet={key}] [data-value='{value}'] .facet-value")).await?;
        page.click("checkbox", &label).await?;
        page.until_key(key, Some(&value)).await?;
        assert_eq!(page.shown().await?, (count, all), "{key}={value}");
        assert_eq!(page.count("#list .list-event").await?, count, "{key}={value}: the list");
        page.reload().await?;
        assert_eq!(page.shown().await?, (count, all), "{key}={value} after a reload");
        page.back().await?;
        page.until_key(key, None).await?;
        page.until(
            "all events",
            "return document.querySelectorAll('#list .list-event').length === arguments[0]",
            &[json!(all)],
        )
        .await?;
        assert_eq!(page.shown().await?, (all, all), "{key}={value} after Back");
    }
    Ok(())
}

async fn values_of_one_facet_add_up_and_facets_cut_down(page: &Page) -> Outcome {
    page.open("?side=japan").await?;
    let (japan, all) = page.shown().await?;
    page.open("?side=russia").await?;
    let (russia, _) = page.shown().await?;
    page.click("button", "Side").await?;
    page.click("checkbox", "Japan").await?;
    page.until_key("side", Some("japan,russia")).await?;
    assert_eq!(page.shown().await?, (japan + russia, all));
    page.click("button", "Theme").await?;
    page.click("checkbox", "Statements").await?;
    page.until_key("theme", Some("statement")).await?;
    let (fewer, _) = page.shown().await?;
    assert!(0 < fewer && fewer < japan + russia, "{fewer} of {}", japan + russia);
    // Only these are on the line.
    let sides: Vec<String> = page
        .ask(
            "return [...document.querySelectorAll('[data-stage] [data-event]')].map(it => it.dataset.side)",
            &[],
        )
        .await?;
    assert!(sides.iter().all(|side| side == "japan" || side == "russia"), "{sides:?}");
    page.back().await?;
    page.until_key("theme", None).await?;
    page.until_key("side", Some("japan,russia")).await
}

async fn one_click_shows_all_again(page: &Page) -> Outcome {
    page.open("?era=meiji&side=both").await?;
    let (shown, all) = page.shown().await?;
    assert!(shown < all);
    page.click("button", "Show all").await?;
    page.until_key("era", None).await?;
    page.until_key("side", None).await?;
    assert_eq!(page.shown().await?, (all, all));
    page.hides(".toolbar-reset").await?;
    page.back().await?;
    page.until_key("era", Some("meiji")).await?;
    page.shows(".toolbar-reset").await
}

async fn an_old_address_still_filters(page: &Page) -> Outcome {
    page.open("?era=meiji,atlantis&actor=nobody").await?;
    let (shown, all) = page.shown().await?;
    assert!(0 < shown && shown < all, "{shown} of {all}");
    page.click("button", "Era").await?;
    let chosen: Vec<String> = page
        .ask("return [...document.querySelectorAll('[data-facet=era] .facet-row')].filter(it => it.querySelector('input').checked).map(it => it.dataset.value)", &[])
        .await?;
    assert_eq!(chosen, ["meiji"]);
    Ok(())
}
