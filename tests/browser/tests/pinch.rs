//! Two fingers: the days under them stay under them.

use browser::{Outcome, Page, tests};

tests!(Light: two_fingers_apart_zoom_in, two_fingers_together_zoom_out);

const CENTURY: &str = "?from=1850-01-01&to=1950-01-01";

async fn two_fingers_apart_zoom_in(page: &Page) -> Outcome {
    pinch(page, (0.4, 0.6), (0.3, 0.7)).await
}

async fn two_fingers_together_zoom_out(page: &Page) -> Outcome {
    pinch(page, (0.3, 0.7), (0.38, 0.66)).await
}

/// Fingers at two shares of the stage's width go to two others.
async fn pinch(page: &Page, from: (f64, f64), to: (f64, f64)) -> Outcome {
    page.open(CENTURY).await?;
    let before = page.stretch().await?;
    let stage = page.stage().await?;
    let y = page.place(".axis").await?.at(0.0, 0.5).1;
    let point = |share: f64| (stage.at(share, 0.0).0, y);
    page.pinch((point(from.0), point(to.0)), (point(from.1), point(to.1))).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the century is gone")?;
    let expected = before.days() * (from.1 - from.0) / (to.1 - to.0);
    assert!((after.days() / expected - 1.0).abs() < 0.02, "{before:?} → {after:?}, not {expected} days");
    for (was, is) in [(from.0, to.0), (from.1, to.1)] {
        let (held, under) = (before.moment(was), after.moment(is));
        assert!((held - under).abs() < 0.01 * before.days(), "the finger held day {held} and has {under}");
    }
    Ok(())
}
