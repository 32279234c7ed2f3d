//! The keyboard alone.

use browser::{
    DOWN, END, ENTER, ESCAPE, HOME, LEFT, Outcome, PAGE_DOWN, PAGE_UP, Page, RIGHT, SHIFT, SPACE, TAB, tests,
};
use serde_json::json;

tests!(Light: plus_and_minus_zoom_and_shift_and_arrows_move, the_arrows_go_from_event_to_event,
    every_event_is_reached_by_arrows, page_keys_go_from_era_to_era, the_focus_never_falls_off_the_line, one_tab_leads_past_the_line, enter_opens_an_event,
    escape_gives_the_focus_back, a_facet_is_chosen_without_a_mouse, the_first_tab_leads_past_the_line,
    the_focus_can_be_seen);

const CENTURY: &str = "?from=1850-01-01&to=1950-01-01";

/// The id of the event whose mark has the focus.
const FOCUSED: &str = "return document.activeElement?.dataset?.event ?? null";

async fn plus_and_minus_zoom_and_shift_and_arrows_move(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    page.tab_to("[data-stage]").await?;
    let start = page.stretch().await?;
    page.press_with(SHIFT, RIGHT).await?;
    let right = page.moved_within(start).await?;
    let start = start.ok_or("the century is gone")?;
    assert!(start.from < right.from, "{start:?} → {right:?}");
    page.press_with(SHIFT, LEFT).await?;
    let left = page.moved_within(Some(right)).await?;
    assert!((left.from - start.from).num_days().abs() <= 2, "{start:?} → {left:?}");
    page.press('+').await?;
    let near = page.moved_within(Some(left)).await?;
    assert!(near.days() < left.days());
    assert!((near.moment(0.5) - left.moment(0.5)).abs() <= 2.0, "the middle stays");
    page.press('-').await?;
    let back = page.moved_within(Some(near)).await?;
    assert!((back.days() - left.days()).abs() <= 2.0);
    page.press('0').await?;
    assert_eq!(page.moved(Some(back)).await?, None);
    // None of it scrolled the page.
    let scrolled: f64 = page.ask("return scrollY", &[]).await?;
    assert!(scrolled < 1.0);
    Ok(())
}

async fn the_arrows_go_from_event_to_event(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    page.tab_to("[data-stage]").await?;
    page.press(RIGHT).await?;
    page.until("an event to have the focus", FOCUSED, &[]).await?;
    let first: String = page.ask(FOCUSED, &[]).await?;
    page.press(RIGHT).await?;
    let on =
        "const id = document.activeElement?.dataset?.event; return id && id !== arguments[0] ? id : null";
    page.until("the next event", on, &[json!(first)]).await?;
    let second: String = page.ask(FOCUSED, &[]).await?;
    assert!(first < second, "ids begin with the year: {first}, {second}");
    page.press(LEFT).await?;
    let back = "return document.activeElement?.dataset?.event === arguments[0]";
    page.until("the event before", back, &[json!(first)]).await?;
    // Whoever has the focus has a name, however crowded it is.
    let named: bool = page.ask("return document.activeElement.classList.contains('flag')", &[]).await?;
    assert!(named, "{first} has the focus without a name");
    page.press(HOME).await?;
    page.until("the first event", "return document.activeElement?.dataset?.event?.startsWith('1792')", &[])
        .await?;
    page.press(END).await?;
    page.until("the last event", "return document.activeElement?.dataset?.event?.startsWith('2026')", &[])
        .await
}

/// Everything on a crowded stretch, one by one, without leaving any out.
async fn every_event_is_reached_by_arrows(page: &Page) -> Outcome {
    page.open("?from=1945-08-01&to=1945-09-10&side=russia").await?;
    let listed: Vec<String> = page
        .ask(
            "return [...document.querySelectorAll('.list-event a')].map(it => it.href.split('/').at(-2))",
            &[],
        )
        .await?;
    let wanted: Vec<&String> = listed.iter().filter(|id| id.starts_with("1945")).collect();
    assert!(wanted.len() > 5, "{listed:?}");
    page.tab_to("[data-stage]").await?;
    page.press(HOME).await?;
    page.until("the first event", FOCUSED, &[]).await?;
    let mut met: Vec<String> = vec![page.ask(FOCUSED, &[]).await?];
    let on =
        "const id = document.activeElement?.dataset?.event; return id && id !== arguments[0] ? id : null";
    while met.last().is_some_and(|id| id.as_str() < "1946") {
        page.press(RIGHT).await?;
        let next = page.until_value("the next event", on, &[json!(met.last())]).await?;
        met.push(next.as_str().unwrap_or_default().to_owned());
    }
    let missed: Vec<_> = wanted.iter().filter(|id| !met.contains(**id)).collect();
    assert!(missed.is_empty(), "never focused: {missed:?}");
    Ok(())
}

async fn page_keys_go_from_era_to_era(page: &Page) -> Outcome {
    page.open("").await?;
    page.tab_to("[data-stage]").await?;
    page.press(PAGE_DOWN).await?;
    let first = page.moved_within(None).await?;
    page.press(PAGE_DOWN).await?;
    let second = page.moved_within(Some(first)).await?;
    assert!(first.moment(0.5) < second.moment(0.5), "{first:?} → {second:?}");
    page.press(PAGE_UP).await?;
    let back = page.moved_within(Some(second)).await?;
    assert!((back.moment(0.5) - first.moment(0.5)).abs() <= 2.0, "{first:?} → {back:?}");
    Ok(())
}

/// Who moves the line so far that the event with the focus is gone can go on from the line.
async fn the_focus_never_falls_off_the_line(page: &Page) -> Outcome {
    page.open("?from=1900-01-01&to=1910-01-01").await?;
    page.tab_to("[data-stage]").await?;
    page.press(RIGHT).await?;
    page.until("an event to have the focus", FOCUSED, &[]).await?;
    let first: String = page.ask(FOCUSED, &[]).await?;
    for _ in 0..4 {
        let before = page.stretch().await?;
        page.press_with(SHIFT, RIGHT).await?;
        page.moved_within(before).await?;
    }
    let gone = "const line = document.querySelector('[data-stage]');
        return !line.querySelector(`[data-event='${arguments[0]}']`) && document.activeElement === line";
    page.until("the line itself to have the focus", gone, &[json!(first)]).await?;
    page.press(RIGHT).await?;
    let next =
        "const id = document.activeElement?.dataset?.event; return id && id > arguments[0] ? id : null";
    page.until("an event of where the line is now", next, &[json!(first)]).await
}

async fn one_tab_leads_past_the_line(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    page.tab_to("[data-stage]").await?;
    page.press(TAB).await?;
    let inside = "return document.querySelector('[data-stage]').contains(document.activeElement)";
    assert!(!page.ask::<bool>(inside, &[]).await?, "a second Tab is still in the line");
    // Also from an event.
    page.open(CENTURY).await?;
    page.tab_to("[data-stage]").await?;
    page.press(RIGHT).await?;
    page.until("an event to have the focus", FOCUSED, &[]).await?;
    page.press(TAB).await?;
    assert!(!page.ask::<bool>(inside, &[]).await?, "Tab from an event is still in the line");
    // And back it is one stop as well: the event, not the line around it too.
    page.press_with(SHIFT, TAB).await?;
    assert!(page.ask::<bool>(inside, &[]).await?, "Shift + Tab leads back into the line");
    page.press_with(SHIFT, TAB).await?;
    assert!(!page.ask::<bool>(inside, &[]).await?, "a second Shift + Tab is still in the line");
    Ok(())
}

async fn enter_opens_an_event(page: &Page) -> Outcome {
    page.open("?from=1850-01-01&to=1910-01-01").await?;
    walk_to(page, "1855-treaty-of-shimoda").await?;
    page.press(ENTER).await?;
    page.shows(".card .source").await?;
    assert_eq!(page.text(".card .article-title").await?, "Treaty of Shimoda");
    page.until(
        "the focus in the card",
        "return document.querySelector('.card').contains(document.activeElement)",
        &[],
    )
    .await?;
    // The card's own links are next.
    page.tab_to(".card .source a").await
}

/// Goes by arrows to an event.
async fn walk_to(page: &Page, id: &str) -> Outcome {
    page.tab_to("[data-stage]").await?;
    page.press(HOME).await?;
    page.until("the first event", FOCUSED, &[]).await?;
    for _ in 0..60 {
        let at: String = page.ask("return document.activeElement?.dataset?.event ?? ''", &[]).await?;
        if at == id {
            return Ok(());
        }
        page.press(RIGHT).await?;
        let on = "const id = document.activeElement?.dataset?.event; return id && id !== arguments[0]";
        page.until("the next event", on, &[json!(at)]).await?;
    }
    Err(format!("60 × → does not lead to {id}").into())
}

async fn escape_gives_the_focus_back(page: &Page) -> Outcome {
    page.open("?from=1850-01-01&to=1910-01-01").await?;
    walk_to(page, "1855-treaty-of-shimoda").await?;
    page.press(ENTER).await?;
    page.shows(".card .source").await?;
    page.until(
        "the focus in the card",
        "return document.querySelector('.card').contains(document.activeElement)",
        &[],
    )
    .await?;
    page.press(TAB).await?;
    page.press(ESCAPE).await?;
    page.hides(".card").await?;
    page.until(
        "the focus on the event",
        "return document.activeElement.dataset.event === '1855-treaty-of-shimoda'",
        &[],
    )
    .await
}

async fn a_facet_is_chosen_without_a_mouse(page: &Page) -> Outcome {
    page.open("").await?;
    let (all, _) = page.shown().await?;
    page.tab_to("[data-facet=side] summary").await?;
    page.press(ENTER).await?;
    page.shows("[data-facet=side] .facet-row").await?;
    page.tab_to("[data-facet=side] [data-value=japan] input").await?;
    page.press(SPACE).await?;
    page.until_key("side", Some("japan")).await?;
    assert!(page.shown().await?.0 < all);
    page.tab_to(".toolbar-reset").await?;
    page.press(ENTER).await?;
    page.until_key("side", None).await
}

async fn the_first_tab_leads_past_the_line(page: &Page) -> Outcome {
    page.open("").await?;
    page.press(TAB).await?;
    assert_eq!(page.focus().await?, "Skip to the list of events");
    let link = page.place(".skip").await?;
    assert!(
        link.x >= 0.0 && link.y >= 0.0 && link.bottom() <= 900.0 && link.width > 20.0,
        "it shows: {link:?}"
    );
    page.press(ENTER).await?;
    page.until(
        "the list",
        "return document.querySelector('#list').getBoundingClientRect().top < innerHeight / 2",
        &[],
    )
    .await?;
    page.press(TAB).await?;
    page.until(
        "the focus in the list",
        "return document.querySelector('#list').contains(document.activeElement)",
        &[],
    )
    .await?;
    page.press(DOWN).await
}

async fn the_focus_can_be_seen(page: &Page) -> Outcome {
    page.open("?from=1850-01-01&to=1910-01-01").await?;
    // Whatever Tab comes to is outlined, and inside the window.
    let seen = "const it = document.activeElement; if (it === document.body) return null;
        const style = getComputedStyle(it), box = it.getBoundingClientRect();
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== 'none';
        const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        return outlined && inside ? null : `${it.outerHTML.slice(0, 120)} outlined: ${outlined}, inside: ${inside}`";
    for _ in 0..25 {
        page.press(TAB).await?;
        let problem: Option<String> = page.ask(seen, &[]).await?;
        assert_eq!(problem, None);
    }
    Ok(())
}
