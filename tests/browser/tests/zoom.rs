//! Zooming: by wheel, double click, buttons and clusters. The day under the pointer stays.

use browser::{CONTROL, Outcome, Page, Stretch, tests};

tests!(Light: the_wheel_keeps_the_day_under_the_pointer, wheeling_in_and_out_comes_back, control_and_wheel_zooms_too,
    a_double_click_zooms_about_its_place, the_buttons_zoom_and_show_the_whole_line, the_wheel_goes_down_to_single_days,
    a_cluster_opens_by_zooming_in, names_never_come_to_rest_on_one_another, the_ticks_stand_where_their_years_are);

const CENTURY: &str = "?from=1850-01-01&to=1950-01-01";

/// The same moment, but for the whole days that an address writes.
fn assert_still(before: Stretch, after: Stretch, share: f64) {
    let (was, is) = (before.moment(share), after.moment(share));
    assert!((was - is).abs() <= 2.0, "{before:?} → {after:?}: day {was} under the pointer became {is}");
}

async fn the_wheel_keeps_the_day_under_the_pointer(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let stage = page.stage().await?;
    for share in [0.25, 0.8] {
        let before = page.stretch().await?;
        let at = stage.at(share, 0.5);
        page.wheel(at, 0.0, -240.0).await?;
        let after = page.moved_within(before).await?;
        let before = before.ok_or("the century is gone")?;
        assert!(after.days() < 0.8 * before.days(), "{before:?} → {after:?}");
        assert_still(before, after, (at.0 - stage.x) / stage.width);
    }
    Ok(())
}

async fn wheeling_in_and_out_comes_back(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    let at = page.stage().await?.at(0.6, 0.5);
    page.wheel(at, 0.0, -300.0).await?;
    let near = page.moved(before).await?;
    page.wheel(at, 0.0, 300.0).await?;
    let after = page.moved_within(near).await?;
    let before = before.ok_or("the century is gone")?;
    assert!((after.days() - before.days()).abs() <= 2.0, "{before:?} → {after:?}");
    assert_still(before, after, 0.0);
    Ok(())
}

async fn control_and_wheel_zooms_too(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    let stage = page.stage().await?;
    let at = stage.at(0.5, 0.5);
    page.wheel_with(CONTROL, at, 0.0, -120.0).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the century is gone")?;
    assert!(after.days() < before.days());
    assert_still(before, after, (at.0 - stage.x) / stage.width);
    let zoom: f64 = page.ask("return visualViewport.scale", &[]).await?;
    assert!((zoom - 1.0).abs() < 0.01, "the page itself was zoomed: {zoom}");
    Ok(())
}

async fn a_double_click_zooms_about_its_place(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    let stage = page.stage().await?;
    // On the axis, where no name is.
    let axis = page.place(".axis").await?;
    let at = (stage.at(0.3, 0.5).0, axis.at(0.0, 0.5).1);
    page.double_click_at(at).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the century is gone")?;
    assert!((after.days() - before.days() / 2.0).abs() <= 2.0, "{before:?} → {after:?}");
    assert_still(before, after, (at.0 - stage.x) / stage.width);
    Ok(())
}

async fn the_buttons_zoom_and_show_the_whole_line(page: &Page) -> Outcome {
    page.open("").await?;
    let whole = page.ticks().await?;
    page.click("button", "Zoom in").await?;
    let near = page.moved(None).await?;
    page.click("button", "Zoom in").await?;
    let nearer = page.moved_within(near).await?;
    let near = near.ok_or("the line did not zoom")?;
    assert!(nearer.days() < near.days());
    page.click("button", "Zoom out").await?;
    let back = page.moved_within(Some(nearer)).await?;
    assert!((back.days() - near.days()).abs() <= 2.0, "{near:?} → {back:?}");
    page.click("button", "Whole line").await?;
    assert_eq!(page.moved(Some(back)).await?, None);
    assert_eq!(page.ticks().await?, whole);
    Ok(())
}

async fn the_wheel_goes_down_to_single_days(page: &Page) -> Outcome {
    page.open("?from=1945-08-01&to=1945-09-15").await?;
    let at = page.stage().await?.at(0.2, 0.5);
    let before = page.stretch().await?;
    for _ in 0..8 {
        page.wheel(at, 0.0, -400.0).await?;
    }
    let after = page.moved_within(before).await?;
    assert!(after.days() <= 9.0, "{after:?}");
    let days: Vec<String> = page.ticks().await?.into_iter().map(|(name, _)| name).collect();
    assert!(days.iter().any(|name| name.contains("9 Aug")), "{days:?}");
    Ok(())
}

async fn a_cluster_opens_by_zooming_in(page: &Page) -> Outcome {
    page.open("").await?;
    let clusters = page.names("cluster").await?;
    let name = clusters.first().ok_or("the whole line has no cluster")?;
    let drawn: Vec<String> = page.names("event").await?;
    page.click("cluster", name).await?;
    page.moved_within(None).await?;
    let now = page.names("event").await?;
    assert!(now.iter().any(|name| !drawn.contains(name)), "nothing new is named after {name:?}");
    Ok(())
}

/// While the line moves its marks ride along and may come near to each other; at rest they do not.
async fn names_never_come_to_rest_on_one_another(page: &Page) -> Outcome {
    page.open("?from=1900-01-01&to=1910-01-01").await?;
    let at = page.stage().await?.at(0.7, 0.5);
    let apart = "const boxes = [...document.querySelectorAll('[data-stage] .flag')].map(it => it.getBoundingClientRect());
        const touch = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        return boxes.length > 4 && !boxes.some((one, at) => boxes.slice(at + 1).some(other => touch(one, other)))";
    for strength in [150.0, -60.0, 220.0, -150.0] {
        let before = page.stretch().await?;
        for _ in 0..5 {
            page.wheel(at, 0.0, strength).await?;
        }
        page.moved(before).await?;
        page.until("names apart from each other", apart, &[]).await?;
    }
    Ok(())
}

async fn the_ticks_stand_where_their_years_are(page: &Page) -> Outcome {
    page.open(CENTURY).await?;
    let (stage, century) = (page.stage().await?, page.stretch().await?.ok_or("the century is gone")?);
    let ticks = page.ticks().await?;
    let years: Vec<(i32, f64)> =
        ticks.iter().filter_map(|(name, x)| Some((name.trim_end_matches('s').parse().ok()?, *x))).collect();
    assert!(years.len() >= 5, "{ticks:?}");
    for (year, x) in years {
        let day = Stretch::of(&format!("{year}-01-01"), &format!("{year}-01-02"))?.moment(0.0);
        let expected = stage.x + (day - century.moment(0.0)) / century.days() * stage.width;
        assert!((x - expected).abs() <= 2.0, "{year} stands at {x}, not at {expected}");
    }
    Ok(())
}
