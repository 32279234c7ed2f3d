//! The reader's language.

use browser::{Outcome, Page, Stretch, tests};

tests!(Light: a_switch_keeps_what_is_on_screen, every_page_is_there_in_three_languages);

async fn a_switch_keeps_what_is_on_screen(page: &Page) -> Outcome {
    page.open("?from=1850-01-01&to=1910-01-01&event=1855-treaty-of-shimoda&side=both").await?;
    let shown = page.shown().await?;
    // A switch after a movement keeps the movement too.
    page.click("button", "Zoom out").await?;
    let stretch = page.moved(Some(Stretch::of("1850-01-01", "1910-01-01")?)).await?;
    for (name, code, title, event) in [
        ("日本語", "ja", "二つの岸、一本の線", "日露和親条約（日魯通好条約）"),
        ("Русский", "ru", "Два берега, одна линия", "Симодский трактат"),
        ("English", "en", "Two shores, one line", "Treaty of Shimoda"),
    ] {
        page.click("link", name).await?;
        page.until(
            "the other language",
            "return document.documentElement.lang === arguments[0]",
            &[code.into()],
        )
        .await?;
        page.ready().await?;
        assert_eq!(page.text("h1").await?, title);
        page.shows(".card .source").await?;
        assert_eq!(page.text(".card .article-title").await?, event);
        page.find("event", event).await?;
        assert_eq!(page.stretch().await?, stretch, "{code}");
        assert_eq!(page.count("#list .list-event").await?, shown.0, "{code}");
    }
    Ok(())
}

async fn every_page_is_there_in_three_languages(page: &Page) -> Outcome {
    for path in ["events/1855-treaty-of-shimoda/", "sources/", "data/", "about/"] {
        for (folder, code) in [("", "en"), ("ja/", "ja"), ("ru/", "ru")] {
            page.visit(&format!("{}{folder}{path}", page.site)).await?;
            let (lang, heading): (String, String) = page
                .ask(
                    "return [document.documentElement.lang, document.querySelector('h1')?.innerText ?? '']",
                    &[],
                )
                .await?;
            assert_eq!(lang, code, "{folder}{path}");
            assert!(!heading.is_empty(), "{folder}{path} has no heading");
            let others: Vec<String> = page
                .ask("return [...document.querySelectorAll('.header-languages a')].map(it => new URL(it.href).pathname)", &[])
                .await?;
            assert_eq!(others, [format!("/{path}"), format!("/ja/{path}"), format!("/ru/{path}")]);
        }
    }
    Ok(())
}
