//! A line on the move is painted by a worker, over its marks (`src/painter`). The eye must not tell the
//! one from the other.

use browser::{Change, Outcome, Page, Server, tests};
use serde::Deserialize;
use serde_json::json;

tests!(Light: a_moving_line_is_painted_where_its_marks_stand, a_flight_ends_on_the_marks_that_stay,
    on_a_telephone_the_painting_is_the_same_too, a_press_on_a_moving_line_opens_nothing,
    without_the_painter_the_marks_move_themselves);

/// What was painted at a moment of a movement that ends where it began.
#[derive(Debug, Deserialize)]
struct Painted {
    /// Names and counts on screen at rest.
    marks: usize,
    /// Those of them whose colours stood at their places in what was painted.
    found: usize,
    /// The share of what was painted that is paper.
    paper: f64,
}

/// Turns the wheel to and fro in every frame until the line has been painted for a while, or flies to the
/// whole line; keeps what lies over the marks when they are there again, and compares it with them.
const COMPARE: &str = "
const [flies, done] = arguments;
const stage = document.querySelector('[data-stage]'), box = stage.getBoundingClientRect();
const painted = document.querySelector('.painted');
const copy = new OffscreenCanvas(stage.clientWidth, stage.clientHeight).getContext('2d', { willReadFrequently: true });
let frames = 0, on = 0, kept = false;
const keep = () => { kept = true; copy.drawImage(painted, 0, 0, stage.clientWidth, stage.clientHeight); };
if (flies) document.querySelector('[data-act=fit]').click();
const step = () => {
    const state = stage.dataset.painter;
    if (++frames > 900) return done('the painter never covers the line: ' + state);
    // The last of what lies over the marks when they are there.
    if (state === 'rests') keep();
    if (kept && state === 'ready') return setTimeout(compare, 300);
    on = state === 'on' ? on + 1 : 0;
    if (!flies && on < 30 && !kept) {
        const deltaY = frames % 2 ? 0.001 : -0.001;
        stage.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY,
            clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }));
    }
    requestAnimationFrame(step);
};
const numbers = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
const like = (one, other) => one.every((it, at) => Math.abs(it - other[at]) < 40);
const compare = () => {
    // A worker's picture arrives in its canvas when it pleases; by now the last one has.
    keep();
    const { data, width, height: high } = copy.getImageData(0, 0, stage.clientWidth, stage.clientHeight);
    const at = (x, y) => [...data.slice((Math.round(y) * width + Math.round(x)) * 4).slice(0, 3)];
    const [left, top] = [box.x + stage.clientLeft, box.y + stage.clientTop];
    const near = (x, y, colour) => [-1, 0, 1].some(dx => [-1, 0, 1].some(dy => like(at(x - left + dx, y - top + dy), colour)));
    const inside = it => left + 2 < it.left && it.right < left + width - 2 && top + 2 < it.top && it.bottom < top + high - 2;
    let marks = 0, found = 0;
    for (const name of stage.querySelectorAll('.flag-name')) {
        const place = name.getBoundingClientRect();
        if (!inside(place)) continue;
        marks++;
        // The shape of its side stands before its first line.
        const colour = numbers(getComputedStyle(name, '::before').backgroundColor);
        const column = [...Array(14).keys()].map(it => place.y + it);
        if (column.some(y => near(place.x + 4, y, colour))) found++;
    }
    for (const count of stage.querySelectorAll('.cluster')) {
        const place = count.getBoundingClientRect(), { x, y, width: wide, height } = place;
        if (!inside(place)) continue;
        marks++;
        // Somewhere in its middle stands its number, in its colour.
        const colour = numbers(getComputedStyle(count).color);
        const row = [...Array(Math.round(wide) - 8).keys()].map(it => x + 4 + it);
        if (row.some(x => near(x, y + height / 2, colour))) found++;
    }
    const ground = numbers(getComputedStyle(stage).backgroundColor);
    let paper = 0;
    for (let at = 0; at < data.length; at += 4) if (like([data[at], data[at + 1], data[at + 2]], ground)) paper++;
    done({ marks, found, paper: paper / (data.length / 4) });
};
step()";

/// Waits for the painter, which comes a moment after the line.
async fn painter(page: &Page) -> Outcome {
    page.until("the painter", "return 'painter' in document.querySelector('[data-stage]').dataset", &[]).await
}

async fn a_moving_line_is_painted_where_its_marks_stand(page: &Page) -> Outcome {
    for path in ["", "ja/?from=1890-01-01&to=1960-01-01", "ru/?from=1940-01-01&to=1950-01-01"] {
        compare(page, path, false).await?;
    }
    Ok(())
}

async fn a_flight_ends_on_the_marks_that_stay(page: &Page) -> Outcome {
    compare(page, "?from=1930-01-01&to=1932-01-01", true).await
}

async fn on_a_telephone_the_painting_is_the_same_too(page: &Page) -> Outcome {
    page.become_narrow().await?;
    for path in ["", "ja/", "ru/?from=1890-01-01&to=1960-01-01"] {
        compare(page, path, false).await?;
    }
    Ok(())
}

async fn compare(page: &Page, path: &str, flies: bool) -> Outcome {
    page.open(path).await?;
    painter(page).await?;
    let seen: Painted = page.ask_in_time(COMPARE, &[json!(flies)]).await?;
    assert!(seen.marks > 12, "“{path}”: {seen:?}");
    assert!(seen.found * 100 >= seen.marks * 95, "“{path}”: {seen:?}");
    assert!(0.4 < seen.paper && seen.paper < 0.98, "“{path}”: {seen:?}");
    Ok(())
}

async fn a_press_on_a_moving_line_opens_nothing(page: &Page) -> Outcome {
    page.open("").await?;
    painter(page).await?;
    let script = "const done = arguments[arguments.length - 1], stage = document.querySelector('[data-stage]');
        let frames = 0;
        const step = () => {
            if (stage.dataset.painter !== 'on') {
                const [box, deltaY] = [stage.getBoundingClientRect(), frames % 2 ? 0.001 : -0.001];
                stage.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY, clientX: box.x + 300, clientY: box.y + 300 }));
                return ++frames > 900 ? done('never painted') : requestAnimationFrame(step);
            }
            const mark = stage.querySelector('.flag').getBoundingClientRect();
            const [clientX, clientY] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
            const under = document.elementFromPoint(clientX, clientY);
            const press = { bubbles: true, cancelable: true, clientX, clientY, button: 0, buttons: 1, pointerId: 1, isPrimary: true };
            under.dispatchEvent(new PointerEvent('pointerdown', press));
            under.dispatchEvent(new PointerEvent('pointerup', { ...press, buttons: 0 }));
            under.dispatchEvent(new MouseEvent('click', press));
            done(under.className);
        };
        step()";
    let under: String = page.ask_in_time(script, &[]).await?;
    assert_eq!(under, "painted", "what lies under the hand");
    page.until(
        "the line to rest",
        "return document.querySelector('[data-stage]').dataset.painter === 'ready'",
        &[],
    )
    .await?;
    assert_eq!(page.count(".card").await?, 0, "a card opened");
    Ok(())
}

async fn without_the_painter_the_marks_move_themselves(page: &Page) -> Outcome {
    for part in ["/painter-", "/worker-"] {
        let lossy = Server::between(&page.site, Change::Lost(part)).await?;
        page.visit(&format!("{}?from=1850-01-01&to=1950-01-01", lossy.address)).await?;
        page.ready().await?;
        let (stage, before) = (page.stage().await?, page.stretch().await?);
        for _ in 0..6 {
            page.wheel(stage.at(0.5, 0.5), 0.0, -60.0).await?;
        }
        let after = page.moved_within(before).await?;
        assert!(after.days() < before.ok_or("the century is gone")?.days(), "{part}: {after:?}");
        page.until(
            "the marks to stand",
            "return document.querySelectorAll('[data-stage] .flag').length > 8",
            &[],
        )
        .await?;
        let painter: bool =
            page.ask("return 'painter' in document.querySelector('[data-stage]').dataset", &[]).await?;
        assert!(!painter, "{part} did not come, but there is a painter");
    }
    Ok(())
}
