//! What a reader of an event's page finds on it.

use crate::assets::Assets;
use crate::origin::Origin;
use crate::page::{Kind, Page};
use timeline::language::Language;

const SHIMODA: &str = "1855-treaty-of-shimoda";

fn page(id: &str, language: Language, origin: Option<&Origin>) -> String {
    let page = Page { language, kind: Kind::Event(id.to_owned()) };
    crate::pages::html(&page, &crate::data::sample(), &[], &Assets::sample(), origin)
}

#[track_caller]
fn check(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[test]
fn the_events_before_and_after_are_linked() {
    let first = page(SHIMODA, Language::En, None);
    check(&first, &["href=\"../../events/1856-ratified/\"", ">7 December 1856</span>"]);
    assert!(!first.contains("<link rel=\"next\""), "some browsers would fetch it unasked");
    assert!(!first.contains("rel=\"prev\""), "nothing comes before the first");
    let second = page("1856-ratified", Language::Ja, None);
    check(&second, &["rel=\"prev\" data-side=\"both\" href=\"../../../ja/events/1855-treaty-of-shimoda/\""]);
    check(&second, &["rel=\"next\" data-side=\"russia\" href=\"../../../ja/events/2022-list/\""]);
}

#[test]
fn what_speaks_to_an_event_is_named_on_its_page() {
    let html = page(SHIMODA, Language::En, None);
    check(
        &html,
        &[
            "Events that speak to this one",
            "<dt>repeated by</dt><dd><ul class=\"article-list\">\n<li><a href=\"../../events/1856-ratified/\">",
        ],
    );
    assert!(!page("1856-ratified", Language::En, None).contains("Events that speak to this one"));
}

#[test]
fn facts_lead_to_the_line_filtered() {
    let html = page(SHIMODA, Language::En, None);
    check(
        &html,
        &["<dt>Official name</dt><dd>Treaty of &lt;Commerce&gt;</dd>", "href=\"../../?theme=treaty\""],
    );
    check(&html, &["<dd><a href=\"../../?actor=japan\">Japan</a></dd>"]);
    // He acts once: the line has no filter for him.
    check(&html, &["<dt>People</dt><dd>Putyatin <span class=\"article-years\">(1803–1883)</span></dd>"]);
}

#[test]
fn a_source_has_its_archived_copy_and_a_missing_one_its_reason() {
    let html = page(SHIMODA, Language::En, None);
    check(
        &html,
        &[
            "<a href=\"https://archive.example/1\" rel=\"noopener external\" target=\"_blank\">Archived copy</a>",
        ],
    );
    check(&html, &["None is &lt;known&gt;."]);
}

#[test]
fn the_history_of_a_page_begins_with_its_last_change() {
    let html = page(SHIMODA, Language::En, None);
    let at = |text: &str| html.find(text).unwrap_or_default();
    assert!(0 < at("The day was corrected."));
    assert!(at("The day was corrected.") < at("A &lt;source&gt; was added."));
    assert!(at("A &lt;source&gt; was added.") < at("Added to the timeline"));
    check(&html, &["Last compared with its sources on 24 November 2026."]);
}

#[test]
fn a_page_is_cited_with_its_address_where_that_is_known() -> Result<(), String> {
    let origin = Origin::read("https://example.org/x")?;
    let html = page("2022-list", Language::Ru, Some(&origin));
    check(&html, &["List [Электронный ресурс] // Два берега, одна линия: [сайт]."]);
    check(&html, &["URL: https://example.org/x/ru/events/2022-list/ (дата обращения: [дд.мм.гггг])."]);
    check(&page("2022-list", Language::Ru, None), &["URL: [адрес этой страницы] ("]);
    Ok(())
}

#[test]
fn a_preview_is_named_only_where_there_is_one() {
    assert!(!page(SHIMODA, Language::En, None).contains("og:image"));
    let own = Page { language: Language::Ru, kind: Kind::Event(SHIMODA.to_owned()) };
    let mut assets = Assets::sample();
    assets.previews = true;
    let html = crate::pages::html(&own, &crate::data::sample(), &[], &assets, None);
    check(
        &html,
        &["<meta property=\"og:image\" content=\"../../../preview/ru/1855-treaty-of-shimoda.png\">"],
    );
    check(&html, &["<meta name=\"twitter:card\" content=\"summary_large_image\">"]);
}
