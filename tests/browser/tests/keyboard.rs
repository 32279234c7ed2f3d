//! The keyboard alone.

use browser::{DOWN, ENTER, ESCAPE, HOME, LEFT, Outcome, Page, RIGHT, SHIFT, SPACE, TAB, tests};

tests!(Light: the_arrows_move_and_plus_and_minus_zoom, tab_reaches_an_event_and_enter_opens_it, escape_gives_the_focus_back,
    a_facet_is_chosen_without_a_mouse, the_first_tab_leads_past_the_line, the_focus_can_be_seen);

async fn the_arrows_move_and_plus_and_minus_zoom(page: &Page) -> Outcome {
    page.open("?from=1850-01-01&to=1950-01-01").await?;
    page.tab_to("[data-stage]").await?;
    let start = page.stretch().await?;
    page.press(RIGHT).await?;
    let right = page.moved_within(start).await?;
    let start = start.ok_or("the century is gone")?;
    assert!(start.from < right.from, "{start:?} → {right:?}");
    page.press(LEFT).await?;
    let left = page.moved_within(Some(right)).await?;
    assert!((left.from - start.from).num_days().abs() <= 2, "{start:?} → {left:?}");
    page.press_with(SHIFT, RIGHT).await?;
    let far = page.moved_within(Some(left)).await?;
    assert!(right.from < far.from, "Shift goes farther: {right:?}, {far:?}");
    page.press('+').await?;
    let near = page.moved_within(Some(far)).await?;
    assert!(near.days() < far.days());
    assert!((near.moment(0.5) - far.moment(0.5)).abs() <= 2.0, "the middle stays");
    page.press('-').await?;
    let back = page.moved_within(Some(near)).await?;
    assert!((back.days() - far.days()).abs() <= 2.0);
    page.press(HOME).await?;
    assert_eq!(page.moved(Some(back)).await?, None);
    // None of it scrolled the page.
    let scrolled: f64 = page.ask("return scrollY", &[]).await?;
    assert!(scrolled < 1.0);
    Ok(())
}

async fn tab_reaches_an_event_and_enter_opens_it(page: &Page) -> Outcome {
    page.open("?from=1850-01-01&to=1910-01-01").await?;
    page.tab_to("[data-stage]").await?;
    page.tab_to("[data-event='1855-treaty-of-shimoda']").await?;
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

async fn escape_gives_the_focus_back(page: &Page) -> Outcome {
    page.open("?from=1850-01-01&to=1910-01-01").await?;
    page.tab_to("[data-event='1855-treaty-of-shimoda']").await?;
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
