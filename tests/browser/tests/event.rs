//! An event is opened and its citation read.

use browser::{Outcome, Page, tests};

tests!(Light: a_card_tells_the_event_and_its_sources, a_citation_can_be_copied, back_closes_and_forward_opens,
    the_button_closes, a_reload_keeps_the_card, a_linked_event_opens_in_the_card, the_steps_go_from_event_to_event,
    an_event_has_a_page_of_its_own);

async fn a_card_tells_the_event_and_its_sources(page: &Page) -> Outcome {
    page.open("").await?;
    page.open_event("Treaty of Shimoda").await?;
    page.until_key("event", Some("1855-treaty-of-shimoda")).await?;
    assert_eq!(page.text(".card .article-title").await?, "Treaty of Shimoda");
    let card = page.text(".card").await?;
    for wanted in [
        "7 February 1855",
        "26 January 1855",
        "安政元年十二月二十一日",
        "Old Style",
        "Shimoda, ",
        "Putyatin",
        "What each government says",
        "Both sides read it differently",
    ] {
        assert!(card.contains(wanted), "{wanted:?} is not in the card: {card}");
    }
    // One citation whole: publisher, date, paragraph.
    let article = "RT (probable), 3 October 2022";
    assert!(card.contains(article) && card.contains("paragraph 27"), "{card}");
    let sources = page.count(".card .source").await?;
    assert!(sources >= 5, "{sources} sources");
    let links: Vec<String> = page
        .ask("return [...document.querySelectorAll('.card .source-acts a')].map(it => it.href)", &[])
        .await?;
    assert!(
        !links.is_empty()
            && links.iter().all(|link| link.starts_with("http") && !link.starts_with(&page.site)),
        "{links:?}"
    );
    assert_eq!(page.count(".card .copy-citation").await?, sources, "every source can be cited");
    Ok(())
}

async fn a_citation_can_be_copied(page: &Page) -> Outcome {
    page.open("?event=1855-treaty-of-shimoda").await?;
    page.shows(".card .source").await?;
    page.click("button", "Copy citation").await?;
    // A browser may refuse its clipboard; then the citation is there to be selected.
    let said = page
        .until_value(
            "a word about the copy",
            "return document.querySelector('.card .copy-said:not(:empty)')?.parentElement.innerText ?? null",
            &[],
        )
        .await?
        .to_string();
    assert!(said.contains("Copied") || said.contains("select the text"), "{said}");
    Ok(())
}

async fn back_closes_and_forward_opens(page: &Page) -> Outcome {
    page.open("").await?;
    page.open_event("Russo-Japanese War").await?;
    page.open_event("Treaty of Shimoda").await?;
    page.back().await?;
    page.until_key("event", Some("1904-russo-japanese-war")).await?;
    page.shows(".card").await?;
    page.until(
        "the first card",
        "return document.querySelector('.card .article-title')?.innerText === 'Russo-Japanese War'",
        &[],
    )
    .await?;
    page.back().await?;
    page.until_key("event", None).await?;
    page.hides(".card").await?;
    page.forward().await?;
    page.shows(".card .source").await?;
    assert_eq!(page.text(".card .article-title").await?, "Russo-Japanese War");
    Ok(())
}

async fn the_button_closes(page: &Page) -> Outcome {
    page.open("").await?;
    page.open_event("Treaty of Shimoda").await?;
    page.click("button", "Close").await?;
    page.hides(".card").await?;
    page.until_key("event", None).await
}

async fn a_reload_keeps_the_card(page: &Page) -> Outcome {
    page.open("?from=1850-01-01&to=1910-01-01").await?;
    page.open_event("Treaty of Shimoda").await?;
    page.reload().await?;
    page.shows(".card .source").await?;
    assert_eq!(page.text(".card .article-title").await?, "Treaty of Shimoda");
    assert_eq!(page.keys().await?.get("from").map(String::as_str), Some("1850-01-01"));
    Ok(())
}

async fn a_linked_event_opens_in_the_card(page: &Page) -> Outcome {
    page.open("?event=2018-singapore-agreement").await?;
    page.shows(".card .source").await?;
    page.click("link", "Soviet–Japanese Joint Declaration").await?;
    page.until_key("event", Some("1956-joint-declaration")).await?;
    page.until(
        "the other card",
        "return document.querySelector('.card .article-title')?.innerText.includes('Joint Declaration')",
        &[],
    )
    .await?;
    page.find("event", "Soviet–Japanese Joint Declaration").await?;
    Ok(())
}

async fn the_steps_go_from_event_to_event(page: &Page) -> Outcome {
    page.open("?event=1855-treaty-of-shimoda").await?;
    page.shows(".card .source").await?;
    page.click("button", "Next event").await?;
    // The list has the same order.
    let next: (String, String) = page
        .ask(
            "const links = [...document.querySelectorAll('#list .list-title')];
            const next = links[links.findIndex(it => it.href.includes('1855-treaty-of-shimoda')) + 1];
            return [next.pathname.split('/').at(-2), next.textContent]",
            &[],
        )
        .await?;
    page.until_key("event", Some(&next.0)).await?;
    page.find("event", &next.1).await?;
    page.click("button", "Previous event").await?;
    page.until_key("event", Some("1855-treaty-of-shimoda")).await
}

async fn an_event_has_a_page_of_its_own(page: &Page) -> Outcome {
    page.open("?event=1855-treaty-of-shimoda").await?;
    page.shows(".card .source").await?;
    let in_card = page.count(".card .source").await?;
    page.click("link", "This event's page").await?;
    page.shows("main .article .source").await?;
    assert_eq!(page.path().await?, "/events/1855-treaty-of-shimoda/");
    assert_eq!(page.text("h1").await?, "Treaty of Shimoda");
    assert_eq!(page.count(".source").await?, in_card);
    let text = page.text("main").await?;
    for wanted in ["7 February 1855", "paragraph 27", "RT (probable)", "Citation"] {
        assert!(text.contains(wanted), "{wanted:?} is not on the page: {text}");
    }
    Ok(())
}
