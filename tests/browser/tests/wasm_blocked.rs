//! The program does not arrive: the page says so and remains useful.

use browser::{Change, Outcome, Page, Server, tests};

tests!(Light: the_page_says_so_and_the_list_works, the_live_line_stands_where_the_prerendered_one_stood);

async fn the_page_says_so_and_the_list_works(page: &Page) -> Outcome {
    let lossy = Server::between(&page.site, Change::Lost(".wasm")).await?;
    page.visit(&lossy.address).await?;
    page.shows(".toolbar-failed").await?;
    let told = page.text(".toolbar-failed").await?;
    assert!(told.contains("the list below leads to every event"), "{told}");
    assert_eq!(page.count("[data-prerendered]").await?, 1, "the picture stays");
    assert!(page.count("#list .list-event").await? >= 12);
    page.click("link", "Soviet–Japanese Joint Declaration").await?;
    page.shows("main .source").await
}

async fn the_live_line_stands_where_the_prerendered_one_stood(page: &Page) -> Outcome {
    let lossy = Server::between(&page.site, Change::Lost(".wasm")).await?;
    let parts = [".header", "[data-stage]", "#list"];
    for width in [1440, 820] {
        for folder in ["", "ja/", "ru/"] {
            page.resize(width, 900).await?;
            // Before the message about it shows.
            page.visit(&format!("{}{folder}", lossy.address)).await?;
            page.shows(".toolbar-failed").await?;
            page.ask::<Option<()>>("document.querySelector('.toolbar-failed').remove(); return null", &[])
                .await?;
            let mut before = Vec::new();
            for part in parts {
                before.push(page.place(part).await?);
            }
            page.open(folder).await?;
            for (part, before) in parts.iter().zip(before) {
                let after = page.place(part).await?;
                assert!(
                    (before.y - after.y).abs() <= 1.0 && (before.x - after.x).abs() <= 1.0,
                    "{width} “{folder}” {part}: {before:?} → {after:?}"
                );
            }
        }
    }
    Ok(())
}
