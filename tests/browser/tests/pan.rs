//! Moving along the line: by drag, sideways wheel and Shift + wheel.

use browser::{Outcome, Page, SHIFT, tests};
use serde_json::json;

tests!(Light: dragging_carries_the_days_along, a_sideways_wheel_moves_the_line, shift_and_wheel_moves_the_line,
    a_drag_that_begins_on_an_event_opens_nothing, the_line_ends, what_is_let_go_on_the_way_drifts_on,
    nothing_drifts_for_who_wants_no_motion,
    a_press_that_stops_the_line_opens_nothing, beyond_its_end_the_line_comes_back);

const CENTURY: &str = "?from=1850-01-01&to=1950-01-01";

async fn dragging_carries_the_days_along(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    let stage = page.stage().await?;
    let y = page.place(".axis").await?.at(0.0, 0.5).1;
    let (from, to) = (stage.at(0.3, 0.0).0, stage.at(0.5, 0.0).0);
    page.drag((from, y), (to, y)).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the century is gone")?;
    assert!((after.days() - before.days()).abs() <= 2.0, "{before:?} → {after:?}");
    let (grasped, let_go) =
        (before.moment((from - stage.x) / stage.width), after.moment((to - stage.x) / stage.width));
    assert!((grasped - let_go).abs() <= 2.0, "day {grasped} was grasped, {let_go} is under the hand");
    Ok(())
}

async fn a_sideways_wheel_moves_the_line(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    page.wheel(page.stage().await?.at(0.5, 0.5), 200.0, 0.0).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the century is gone")?;
    assert!(before.from < after.from, "{before:?} → {after:?}");
    assert!((after.days() - before.days()).abs() <= 2.0, "{before:?} → {after:?}");
    Ok(())
}

async fn shift_and_wheel_moves_the_line(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    page.wheel_with(SHIFT, page.stage().await?.at(0.5, 0.5), 0.0, -200.0).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the century is gone")?;
    assert!(after.from < before.from, "{before:?} → {after:?}");
    assert!((after.days() - before.days()).abs() <= 2.0, "{before:?} → {after:?}");
    Ok(())
}

async fn a_drag_that_begins_on_an_event_opens_nothing(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    let flag = page.place("[data-event='1855-treaty-of-shimoda']").await?;
    let (from, to) = (flag.at(0.5, 0.5), flag.at(0.5, 0.5).0 + 150.0);
    page.drag(from, (to, from.1)).await?;
    page.moved(before).await?;
    page.hides(".card").await?;
    assert_eq!(page.keys().await?.get("event"), None);
    // And a click after it is a click again.
    page.open_event("Treaty of Shimoda").await
}

async fn the_line_ends(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let stage = page.stage().await?;
    let before = page.stretch().await?;
    for _ in 0..6 {
        page.wheel(stage.at(0.5, 0.5), -2000.0, 0.0).await?;
    }
    let first = page.moved_within(before).await?;
    page.wheel(stage.at(0.5, 0.5), 100.0, 0.0).await?;
    page.wheel(stage.at(0.5, 0.5), -2000.0, 0.0).await?;
    page.wheel(stage.at(0.5, 0.5), 100.0, 0.0).await?;
    let again = page.moved_within(Some(first)).await?;
    assert!(first.from < again.from && again.from < first.to, "{first:?} → {again:?}");
    assert!((first.days() - again.days()).abs() <= 2.0, "{first:?} → {again:?}");
    Ok(())
}

async fn what_is_let_go_on_the_way_drifts_on(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    let (from, to) = hand(page).await?;
    page.flick(from, to).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the century is gone")?;
    let stage = page.stage().await?;
    let dragged = (from.0 - to.0) / stage.width * before.days();
    let came = after.moment(0.0) - before.moment(0.0);
    // WebKit's driver waits before it lets go, so there nothing drifts.
    assert!(came >= dragged - 2.0, "dragged by {dragged} days, came {came}");
    assert!((after.days() - before.days()).abs() <= 2.0, "{before:?} → {after:?}");
    Ok(())
}

async fn nothing_drifts_for_who_wants_no_motion(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    // What a browser set so would say.
    page.ask::<Option<()>>(
        "const ask = window.matchMedia.bind(window);
        window.matchMedia = query => query.includes('reduced-motion') ? { matches: true } : ask(query); return null",
        &[],
    )
    .await?;
    let before = page.stretch().await?;
    let (from, to) = hand(page).await?;
    page.flick(from, to).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the century is gone")?;
    let dragged = (from.0 - to.0) / page.stage().await?.width * before.days();
    let came = after.moment(0.0) - before.moment(0.0);
    assert!((came - dragged).abs() <= 2.0, "dragged by {dragged} days, came {came}");
    Ok(())
}

async fn a_press_that_stops_the_line_opens_nothing(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    // All in one breath, so that the line is on its way when it is pressed.
    let press = "const flag = document.querySelector('[data-stage] .flag');
        if (arguments[0]) document.querySelector('[data-act=zoom-in]').click();
        for (const [name, buttons] of [['pointerdown', 1], ['pointerup', 0]]) {
            flag.dispatchEvent(new PointerEvent(name, { bubbles: true, pointerId: 1, button: 0, buttons }));
        }
        flag.click();
        return document.querySelector('.card') !== null || location.search.includes('event=')";
    assert!(!page.ask::<bool>(press, &[json!(true)]).await?, "stopping the line opens an event");
    page.hides(".card").await?;
    page.ask::<bool>(press, &[json!(false)]).await?;
    page.shows(".card").await
}

/// Along the axis, to the left.
async fn hand(page: &Page) -> Outcome<((f64, f64), (f64, f64))> {
    let stage = page.stage().await?;
    let y = page.place(".axis").await?.at(0.0, 0.5).1;
    Ok(((stage.at(0.7, 0.0).0, y), (stage.at(0.45, 0.0).0, y)))
}

async fn beyond_its_end_the_line_comes_back(page: &Page) -> Outcome {
    page.open("").await?;
    let ticks = page.ticks().await?;
    let (from, to) = hand(page).await?;
    page.drag(from, to).await?;
    // The whole line has nowhere to go: it gives way, and is where it was.
    let is = "const it = [...document.querySelectorAll('.tick')].map(it => Math.round(it.getBoundingClientRect().x));
        return JSON.stringify(it.slice(0, 5)) === arguments[0]";
    let was: Vec<i64> = ticks.iter().take(5).map(|(_, x)| x.round() as i64).collect();
    page.until("the line to be back", is, &[json!(serde_json::to_string(&was)?)]).await?;
    assert_eq!(page.stretch().await?, None);
    Ok(())
}
