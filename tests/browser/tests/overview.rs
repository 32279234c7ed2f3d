//! The overview: the window of what is on screen is a brush, and eras lead to themselves.

use browser::{END, HOME, Outcome, Page, RIGHT, tests};
use serde_json::json;

tests!(Light: the_window_is_dragged, an_edge_is_dragged, a_press_beside_the_window_brings_it_there,
    an_edge_is_stepped_by_keys, an_era_leads_to_itself, the_window_is_where_the_line_is);

const CENTURY: &str = "?from=1850-01-01&to=1900-01-01";

async fn the_window_is_dragged(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    let (brush, track) = (page.place("[data-brush]").await?, page.place("[data-track]").await?);
    page.drag(brush.at(0.5, 0.5), (brush.at(0.5, 0.5).0 + track.width * 0.1, brush.at(0.5, 0.5).1)).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the stretch is gone")?;
    assert!((after.days() - before.days()).abs() <= 2.0, "{before:?} → {after:?}");
    let years = (after.moment(0.0) - before.moment(0.0)) / 365.25;
    assert!((20.0..30.0).contains(&years), "a tenth of the line, not {years} years");
    Ok(())
}

async fn an_edge_is_dragged(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    let edge = page.place("[data-edge=to]").await?;
    page.drag(edge.at(0.4, 0.5), (edge.at(0.4, 0.5).0 + 200.0, edge.at(0.5, 0.5).1)).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the stretch is gone")?;
    assert_eq!(after.from, before.from);
    assert!(after.days() > before.days() * 1.3, "{before:?} → {after:?}");
    Ok(())
}

async fn a_press_beside_the_window_brings_it_there(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    let track = page.place("[data-track]").await?;
    page.click_at(track.at(0.8, 0.5)).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the stretch is gone")?;
    assert!((after.days() - before.days()).abs() <= 2.0, "{before:?} → {after:?}");
    assert!(after.moment(0.5) > before.moment(1.0), "{before:?} → {after:?}");
    Ok(())
}

async fn an_edge_is_stepped_by_keys(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    page.tab_to("[data-edge=to]").await?;
    let said = "return document.querySelector('[data-edge=to]').getAttribute('aria-valuetext')";
    assert!(page.ask::<String>(said, &[]).await?.contains("1900"));
    page.press(RIGHT).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the stretch is gone")?;
    assert_eq!(after.from, before.from);
    assert!(after.to > before.to, "{before:?} → {after:?}");
    page.press(END).await?;
    let whole = page.moved_within(Some(after)).await?;
    assert!(whole.to > after.to, "{whole:?}");
    page.until(
        "the slider to say so",
        "return /20[2-5]./.test(document.querySelector('[data-edge=to]').getAttribute('aria-valuetext'))",
        &[],
    )
    .await?;
    page.press(HOME).await?;
    let shortest = page.moved_within(Some(whole)).await?;
    assert!(shortest.days() <= 9.0 && shortest.from == before.from, "{shortest:?}");
    Ok(())
}

async fn an_era_leads_to_itself(page: &Page) -> Outcome {
    page.open("").await?;
    page.click("button", "Neutrality and war").await?;
    let era = page.moved_within(None).await?;
    let (from, to) = (era.from.to_string(), era.to.to_string());
    assert!(from.starts_with("1941") && to.starts_with("1945"), "{era:?}");
    Ok(())
}

async fn the_window_is_where_the_line_is(page: &Page) -> Outcome {
    page.open("?from=1900-01-01&to=1950-01-01").await?;
    let (brush, track) = (page.place("[data-brush]").await?, page.place("[data-track]").await?);
    let share = (brush.x - track.x) / track.width;
    // From 1792 to today, with air at both ends.
    assert!((0.40..0.52).contains(&share), "1900 stands at {share}");
    let labels: bool = page
        .ask("return [...document.querySelectorAll('[role=slider]')].every(it => it.getAttribute('aria-label') && it.getAttribute('aria-valuetext') && it.tabIndex === 0)", &[])
        .await?;
    assert!(labels, "{}", json!(labels));
    Ok(())
}
