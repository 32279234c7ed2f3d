//! Scripts are off: the line can be seen, the list read, and every event has a page.

use browser::{Outcome, Page, tests};

tests!(NoScripts: the_line_can_be_seen, the_list_leads_to_every_event, a_page_tells_the_event_and_its_sources,
    the_sources_can_be_read, the_embed_leads_to_the_line);

async fn visit(page: &Page, path: &str) -> Outcome {
    page.visit(&format!("{}{path}", page.site)).await
}

async fn the_line_can_be_seen(page: &Page) -> Outcome {
    for (path, width) in [("", 1440), ("ja/", 820), ("ru/", 1100)] {
        page.resize(width, 900).await?;
        visit(page, path).await?;
        let ready: Option<String> =
            page.ask("return document.documentElement.dataset.ready ?? null", &[]).await?;
        assert_eq!(ready, None, "scripts are not off");
        assert_eq!(page.count("[data-prerendered]").await?, 1, "“{path}”: one picture for this screen");
        assert!(page.count("[data-prerendered] .flag").await? >= 8, "“{path}”: few names");
        assert!(page.count("[data-prerendered] .tick").await? >= 4, "“{path}”: few ticks");
        assert_eq!(page.count("[data-stage] button").await?, 0, "“{path}”: a button that does nothing");
        assert_eq!(page.count("noscript .toolbar-note").await?, 1, "“{path}”: a word about scripts");
    }
    Ok(())
}

async fn the_list_leads_to_every_event(page: &Page) -> Outcome {
    visit(page, "").await?;
    let major = page.count("#list .list-event").await?;
    assert!(major >= 12, "{major} events");
    page.click("link", "All events").await?;
    page.until("the list", "return location.pathname === '/events/'", &[]).await?;
    let all = page.count("main .list-event").await?;
    assert!(
        page.text(".page-intro").await?.contains(&format!("{all} events")) && major < all,
        "{all} events"
    );
    page.click("link", "Soviet–Japanese Joint Declaration").await?;
    page.until("its page", "return location.pathname === '/events/1956-joint-declaration/'", &[]).await?;
    // A mark on the line leads there too.
    visit(page, "").await?;
    page.click("event", "Treaty of Shimoda").await?;
    page.until("its page", "return location.pathname === '/events/1855-treaty-of-shimoda/'", &[]).await
}

async fn a_page_tells_the_event_and_its_sources(page: &Page) -> Outcome {
    visit(page, "events/1855-treaty-of-shimoda/").await?;
    let text = page.text("main").await?;
    for wanted in
        ["Treaty of Shimoda", "7 February 1855", "安政元年十二月二十一日", "paragraph 27", "RT (probable)"]
    {
        assert!(text.contains(wanted), "{wanted:?} is not on the page: {text}");
    }
    page.click("button", "Citation").await?;
    page.shows(".citation p").await?;
    page.click("button", "Cite this page").await?;
    let styles = page.text(".cite-styles").await?;
    for wanted in ["APA 7", "SIST 02", "ГОСТ Р 7.0.5", "Treaty of Shimoda. (2026"] {
        assert!(styles.contains(wanted), "{wanted:?} is not among the ways to cite the page: {styles}");
    }
    page.click("link", "日本語").await?;
    page.until("Japanese", "return document.documentElement.lang === 'ja'", &[]).await?;
    assert!(page.text("h1").await?.contains("日露和親条約"));
    Ok(())
}

async fn the_sources_can_be_read(page: &Page) -> Outcome {
    visit(page, "").await?;
    page.click("link", "Sources").await?;
    page.until("the sources", "return location.pathname === '/sources/'", &[]).await?;
    assert!(page.count("main li[id]").await? > 1000, "few sources");
    // What is out of sight has no layout: an entry is read where a link to it leads.
    visit(page, "sources/#rt-2022-10-03").await?;
    let script = "return document.querySelector('#rt-2022-10-03').innerText.includes('RT (probable)')";
    page.until("the entry", script, &[]).await?;
    Ok(())
}

async fn the_embed_leads_to_the_line(page: &Page) -> Outcome {
    visit(page, "embed/").await?;
    assert!(page.count("[data-prerendered] .flag").await? >= 8, "few names");
    page.find("link", "Open the whole timeline").await?;
    Ok(())
}
