//! Strange addresses never break the page.

use browser::{Outcome, Page, tests};

tests!(Light: no_address_breaks_the_line, no_address_breaks_the_embed, a_missing_page_says_so);

const STRANGE: [&str; 22] = [
    "?",
    "?&&&===",
    "?from=soon&to=later",
    "?from=1905-01-01&to=1904-01-01",
    "?from=1904-02-30&to=1905-13-01",
    "?from=-9999-01-01&to=9999-12-31",
    "?from=99999999999-01-01&to=99999999999-01-02",
    "?from=1904-01-01",
    "?event=no-such-event",
    "?event=%00%ff%fe",
    "?event=%3Cscript%3Ealert(1)%3C/script%3E",
    "?event=1855-treaty-of-shimoda&event=1904-russo-japanese-war",
    "?side=japan,japan,,,nobody",
    "?era=%E0%A4%A",
    "?theme=__proto__&actor=constructor",
    "?q=%22%27%3E&tour=x&step=-1",
    "?data=https://elsewhere.example/x.json",
    "?data=//elsewhere.example/x.json",
    "?data=javascript:alert(1)",
    "?data=/no-such-file.json",
    "?data=/index.html",
    "#no-such-place?from=1",
];

async fn no_address_breaks_the_line(page: &Page) -> Outcome {
    let long = format!("?side={}", "x".repeat(5000));
    for path in STRANGE.into_iter().chain([long.as_str()]) {
        page.open(path).await.map_err(|problem| format!("“{path}”: {problem}"))?;
        assert_alive(page, path).await.map_err(|problem| format!("“{path}”: {problem}"))?;
    }
    Ok(())
}

/// It shows events, and answers.
async fn assert_alive(page: &Page, path: &str) -> Outcome {
    assert!(page.count("[data-stage] [data-event]").await? > 0, "“{path}” shows no events");
    assert!(page.shown().await?.1 > 50, "“{path}”: {:?}", page.shown().await?);
    let ticks = page.ticks().await?;
    page.click("button", "Zoom in").await?;
    page.until("the line to zoom", "return JSON.stringify([...document.querySelectorAll('[data-stage] .tick')].map(it => [it.innerText.trim(), it.getBoundingClientRect().x])) !== arguments[0]",
        &[serde_json::to_string(&ticks)?.into()]).await
}

async fn no_address_breaks_the_embed(page: &Page) -> Outcome {
    for path in ["?from=soon", "?event=no-such-event", "?data=/no-such-file.json"] {
        page.open(&format!("embed/{path}")).await?;
        assert!(page.count("[data-stage] [data-event]").await? > 0, "“{path}” shows no events");
    }
    Ok(())
}

async fn a_missing_page_says_so(page: &Page) -> Outcome {
    for path in [
        "no-such-page",
        "events/no-such-event/",
        "ja/events/no-such-event/",
        "ru/x/y/z",
        "events/..%2f..%2fCargo.toml",
        "%ff",
    ] {
        page.visit(&format!("{}{path}", page.site)).await?;
        let status: u16 = page
            .ask("return performance.getEntriesByType('navigation')[0].responseStatus ?? 404", &[])
            .await?;
        assert_eq!(status, 404, "{path}");
        let home: Option<String> =
            page.ask("return document.querySelector('main a[href]')?.href ?? null", &[]).await?;
        assert_eq!(home.as_deref(), Some(page.site.as_str()), "{path} leads to the line");
    }
    Ok(())
}
