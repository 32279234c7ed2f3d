//! The line inside somebody else's page, which stands on another origin.

use browser::{CONTROL, Outcome, Page, Server, tests};

tests!(Light: the_plain_wheel_scrolls_the_page_around_it, control_and_wheel_zooms_the_line, it_leads_back_to_the_whole_line,
    an_event_opens_inside_it, only_the_embed_can_be_framed);

const STRETCH: &str = "?from=1850-01-01&to=1950-01-01";

/// A lesson with our page in a frame: long enough to scroll.
fn lesson(address: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A lesson</title>
        <style>body {{ margin: 0 }} iframe {{ display: block; border: 0; width: 100%; height: 600px }} p {{ height: 2000px }}</style>
        <iframe src=\"{address}\" title=\"Timeline\"></iframe><p>The lesson.</p></html>"
    )
}

async fn open_lesson(page: &Page, path: &str) -> Outcome<Server> {
    let lesson = Server::of_page(lesson(&format!("{}{path}", page.site))).await?;
    page.visit(&lesson.address).await?;
    Ok(lesson)
}

async fn the_plain_wheel_scrolls_the_page_around_it(page: &Page) -> Outcome {
    let _lesson = open_lesson(page, &format!("embed/{STRETCH}")).await?;
    page.enter_frame().await?;
    page.ready().await?;
    let before = page.stretch().await?;
    page.leave_frame().await?;
    page.real_wheel((700.0, 300.0), 0.0, 240.0).await?;
    page.until("the lesson to scroll", "return scrollY > 50", &[]).await?;
    page.enter_frame().await?;
    assert_eq!(page.stretch().await?, before, "the line stayed as it was");
    Ok(())
}

async fn control_and_wheel_zooms_the_line(page: &Page) -> Outcome {
    let _lesson = open_lesson(page, &format!("embed/{STRETCH}")).await?;
    page.enter_frame().await?;
    page.ready().await?;
    let before = page.stretch().await?;
    let stage = page.stage().await?;
    let at = stage.at(0.3, 0.5);
    page.wheel_with(CONTROL, at, 0.0, -240.0).await?;
    let after = page.moved_within(before).await?;
    let before = before.ok_or("the century is gone")?;
    assert!(after.days() < before.days());
    let share = (at.0 - stage.x) / stage.width;
    assert!((before.moment(share) - after.moment(share)).abs() <= 2.0, "{before:?} → {after:?}");
    page.leave_frame().await?;
    let scrolled: f64 = page.ask("return scrollY", &[]).await?;
    assert!(scrolled < 1.0, "the lesson scrolled by {scrolled}");
    Ok(())
}

async fn it_leads_back_to_the_whole_line(page: &Page) -> Outcome {
    let _lesson = open_lesson(page, &format!("embed/{STRETCH}")).await?;
    page.enter_frame().await?;
    page.ready().await?;
    assert_eq!(page.count(".header, .toolbar, #list").await?, 0, "it has no frame of its own");
    let (href, target): (String, String) = page
        .ask("const it = document.querySelector('.embed-back'); return [it.href, it.target]", &[])
        .await?;
    assert_eq!((href.as_str(), target.as_str()), (format!("{}{STRETCH}", page.site).as_str(), "_blank"));
    page.click("link", "Open the whole timeline").await?;
    page.enter_new_window().await?;
    page.ready().await?;
    page.shows(".toolbar").await?;
    assert_eq!(page.stretch().await?.map(|stretch| stretch.days().round()), Some(36524.0));
    Ok(())
}

async fn an_event_opens_inside_it(page: &Page) -> Outcome {
    let _lesson = open_lesson(page, &format!("embed/{STRETCH}")).await?;
    page.enter_frame().await?;
    page.ready().await?;
    page.open_event("Treaty of Shimoda").await?;
    assert!(page.text(".card").await?.contains("paragraph 27"));
    page.click("button", "Close").await?;
    page.hides(".card").await
}

async fn only_the_embed_can_be_framed(page: &Page) -> Outcome {
    for path in ["", "ja/", "events/1855-treaty-of-shimoda/", "sources/"] {
        let _lesson = open_lesson(page, path).await?;
        page.until("the lesson to load", "return document.readyState === 'complete'", &[]).await?;
        page.enter_frame().await?;
        let ours: bool =
            page.ask("return document.querySelector('.header, [data-stage]') !== null", &[]).await?;
        assert!(!ours, "“{path}” let itself be framed");
        page.leave_frame().await?;
    }
    Ok(())
}
