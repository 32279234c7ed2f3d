//! What a reader with other senses or other hands needs: targets large enough, words about what
//! has changed, everything in the accessibility tree, and a list to read instead of the line.

use browser::{Outcome, Page, RIGHT, SHIFT, tests};
use serde_json::json;

tests!(Light: targets_are_large_enough, where_the_line_stands_is_said_once_it_rests, the_list_takes_the_lines_place,
    the_keys_are_told, every_event_has_a_name_and_a_date);

/// Targets smaller than 24 × 24 pixels; links within a line of text may be.
const SMALL: &str = "
const seen = it => { const box = it.getBoundingClientRect(); return box.width > 0 && getComputedStyle(it).visibility === 'visible'; };
const within = it => it.matches('p a, li a, dd a, .list-title') && getComputedStyle(it).display === 'inline';
return [...document.querySelectorAll('main a[href], main button, main summary, main input, main [role=slider], .header a')]
    .filter(seen).filter(it => !within(it) && !it.closest('.unseen, .skip, .list'))
    .map(it => { const box = (it.matches('input') ? it.closest('label') : it).getBoundingClientRect(); return [it.outerHTML.slice(0, 100), Math.round(box.width * 10) / 10, Math.round(box.height * 10) / 10]; })
    .filter(([, width, height]) => width < 23.9 || height < 23.9)";

async fn targets_are_large_enough(page: &Page) -> Outcome {
    for path in ["", "ja/?from=1944-01-01&to=1947-01-01", "ru/?from=2021-06-01&to=2023-06-01"] {
        page.open(path).await?;
        let small: Vec<(String, f64, f64)> = page.ask(SMALL, &[]).await?;
        assert!(small.is_empty(), "“{path}”: {small:?}");
    }
    Ok(())
}

async fn where_the_line_stands_is_said_once_it_rests(page: &Page) -> Outcome {
    page.open("?from=1850-01-01&to=1950-01-01").await?;
    let said = "return document.querySelector('[data-region=spoken]').textContent";
    assert_eq!(page.ask::<String>(said, &[]).await?, "", "nothing is said before anything moves");
    page.tab_to("[data-stage]").await?;
    page.press_with(SHIFT, RIGHT).await?;
    page.until(
        "the stretch to be said",
        "return /^(1899|1900).*Meiji–Heisei/.test(document.querySelector('[data-region=spoken]').textContent)",
        &[],
    )
    .await?;
    let role = "return document.querySelector('[data-region=spoken]').getAttribute('role')";
    assert_eq!(page.ask::<String>(role, &[]).await?, "status");
    Ok(())
}

async fn the_list_takes_the_lines_place(page: &Page) -> Outcome {
    page.open("?side=japan").await?;
    let count = page.count("#list .list-event").await?;
    page.click("button", "As a list").await?;
    page.until_key("view", Some("list")).await?;
    page.hides("[data-stage]").await?;
    assert_eq!(page.count("#list .list-event").await?, count, "the filter holds");
    assert!(page.count("#list ol.list-events").await? > 3, "in sections");
    page.reload().await?;
    page.ready().await?;
    page.hides("[data-stage]").await?;
    page.click("button", "As a list").await?;
    page.until_key("view", None).await?;
    page.until(
        "the line to be drawn",
        "return document.querySelectorAll('[data-stage] [data-event]').length > 5",
        &[],
    )
    .await?;
    page.back().await?;
    page.until_key("view", Some("list")).await
}

const KEYS: &str = "return document.querySelectorAll('#keys').length";

async fn the_keys_are_told(page: &Page) -> Outcome {
    page.open("").await?;
    assert_eq!(page.ask::<usize>(KEYS, &[]).await?, 0, "the panel comes when it is asked for");
    page.tab_to("[data-stage]").await?;
    page.press('?').await?;
    page.shows("#keys").await?;
    assert!(page.text("#keys").await?.contains("the event before, the event after"));
    page.click("button", "Close").await?;
    page.hides("#keys").await?;
    page.click("button", "Keys").await?;
    page.shows("#keys").await?;
    assert_eq!(page.ask::<usize>(KEYS, &[]).await?, 1, "it comes once");
    page.click("button", "Close").await?;
    page.hides("#keys").await
}

async fn every_event_has_a_name_and_a_date(page: &Page) -> Outcome {
    page.open("?from=1890-01-01&to=1930-01-01").await?;
    let nameless: Vec<String> = page
        .ask(
            "return [...document.querySelectorAll('[data-stage] a, [data-stage] button')]
                .filter(it => !/[0-9]/.test(it.getAttribute('aria-label') ?? it.textContent) || (it.getAttribute('aria-label') ?? it.textContent).length < 6)
                .map(it => it.outerHTML.slice(0, 120))",
            &[json!(null)],
        )
        .await?;
    assert!(nameless.is_empty(), "{nameless:?}");
    Ok(())
}
