//! A telephone, 390 × 844: time runs down, Japan left, Russia right.

use browser::{Outcome, Page, tests};

tests!(Light: the_line_runs_down, a_drag_and_the_wheel_go_along_the_line, the_card_is_a_sheet, nothing_is_wider_than_the_screen);

async fn the_line_runs_down(page: &Page) -> Outcome {
    page.become_narrow().await?;
    // Between two treaties, where no name stands over the axis.
    page.open("?from=1857-01-01&to=1873-01-01").await?;
    let ticks = page.ticks().await?;
    assert!(ticks.len() >= 3 && ticks.is_sorted_by(|one, other| one.1 < other.1), "{ticks:?}");
    let stage = page.stage().await?;
    assert!(ticks.iter().all(|(_, y)| stage.y <= *y && *y <= stage.bottom()), "{ticks:?}");
    let middle = |side: &str| {
        let script = "const all = [...document.querySelectorAll(`[data-stage] .flag[data-side=${arguments[0]}]`)].map(it => it.getBoundingClientRect());
            return all.reduce((sum, it) => sum + it.x + it.width / 2, 0) / all.length";
        let side = [side.into()];
        async move { page.ask::<f64>(script, &side).await }
    };
    page.open("?from=2018-01-01&to=2026-12-31").await?;
    let (japan, russia) = (middle("japan").await?, middle("russia").await?);
    assert!(japan < russia, "Japan's names are at {japan}, Russia's at {russia}");
    Ok(())
}

async fn a_drag_and_the_wheel_go_along_the_line(page: &Page) -> Outcome {
    page.become_narrow().await?;
    page.open("?from=1850-01-01&to=1950-01-01").await?;
    let before = page.stretch().await?;
    let stage = page.stage().await?;
    let x = page.place(".axis").await?.at(0.5, 0.0).0;
    let (from, to) = (stage.at(0.0, 0.6).1, stage.at(0.0, 0.4).1);
    page.drag((x, from), (x, to)).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the century is gone")?;
    let (grasped, let_go) =
        (before.moment((from - stage.y) / stage.height), after.moment((to - stage.y) / stage.height));
    // Within a pixel.
    let pixel = after.days() / stage.height;
    assert!(
        (grasped - let_go).abs() <= pixel + 2.0,
        "day {grasped} was grasped, {let_go} is under the finger"
    );
    page.wheel((x, from), 0.0, -240.0).await?;
    let near = page.moved_within(Some(after)).await?;
    assert!(near.days() < after.days());
    let share = (from - stage.y) / stage.height;
    assert!((near.moment(share) - after.moment(share)).abs() <= pixel + 2.0, "{after:?} → {near:?}");
    Ok(())
}

async fn the_card_is_a_sheet(page: &Page) -> Outcome {
    page.become_narrow().await?;
    page.open("?from=1850-01-01&to=1910-01-01").await?;
    page.open_event("Treaty of Shimoda").await?;
    let card = page.place(".card").await?;
    let width: f64 = page.ask("return document.documentElement.clientWidth", &[]).await?;
    assert!(card.x <= 1.0 && (card.width - width).abs() <= 1.0, "as wide as the screen: {card:?}");
    assert!((card.bottom() - 844.0).abs() <= 1.0, "at its foot: {card:?}");
    assert!(card.y > 150.0, "the line can still be seen: {card:?}");
    let scrolls: bool = page
        .ask("const it = document.querySelector('.card'); it.scrollTop = 1e6; return it.scrollTop > 0", &[])
        .await?;
    assert!(scrolls, "its end can be read");
    page.click("button", "Close").await?;
    page.hides(".card").await
}

async fn nothing_is_wider_than_the_screen(page: &Page) -> Outcome {
    page.become_narrow().await?;
    for path in ["", "ja/", "ru/", "?event=1855-treaty-of-shimoda", "ru/?event=1855-treaty-of-shimoda"] {
        page.open(path).await?;
        assert_fits(page, path).await?;
    }
    for path in [
        "events/1855-treaty-of-shimoda/",
        "ru/events/1855-treaty-of-shimoda/",
        "sources/",
        "ja/sources/",
        "data/",
        "about/",
    ] {
        page.visit(&format!("{}{path}", page.site)).await?;
        assert_fits(page, path).await?;
    }
    Ok(())
}

async fn assert_fits(page: &Page, path: &str) -> Outcome {
    let width: f64 = page.ask("return document.documentElement.scrollWidth", &[]).await?;
    assert!(width <= 391.0, "“{path}” is {width} wide");
    Ok(())
}
