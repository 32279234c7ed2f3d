//! The head and foot of every page: the name, the pages, the languages.

use crate::node::{Node, el};
use timeline::language::Language;

/// The header. `root` leads from the page to the site's root, `page` is the page's path inside a
/// language's folder. On the line's page the program keeps the links to the other languages true.
pub fn header(language: Language, root: &str, page: &str) -> Node {
    let words = language.words();
    let address = |language: Language, page: &str| {
        let path = format!("{root}{}{page}", language.folder());
        if path.is_empty() { "./".to_owned() } else { path }
    };
    let pages = [
        (words.events, "events/"),
        (words.sources, "sources/"),
        (words.data, "data/"),
        (words.about, "about/"),
    ]
    .map(|(name, path)| {
        let link = el("a", "").set("href", address(language, path));
        let link = link.maybe("aria-current", (page == path).then_some("page"));
        el("li", "").with(link.text(name)).into()
    });
    let languages = Language::ALL.map(|other| {
        let link = el("a", "")
            .set("href", address(other, page))
            .maybe("data-leads", page.is_empty().then(|| address(other, page)))
            .set("lang", other.code())
            .set("hreflang", other.code());
        let link = link.maybe("aria-current", (other == language).then_some("true"));
        el("li", "").with(link.text(other.own_name())).into()
    });
    // The line's own page is headed by the name; every other has a heading of its own.
    let title = el(if page.is_empty() { "h1" } else { "p" }, "header-title")
        .with(el("a", "").set("href", address(language, "")).text(words.site_title));
    let name =
        el("div", "header-name").with(title).with(el("p", "header-subtitle").text(words.site_subtitle));
    let nav = |class, label, items: Vec<Node>| {
        el("nav", class).set("aria-label", label).with(el("ul", "").all(items))
    };
    el("header", "header")
        .with(name)
        .with(nav("header-pages", words.pages, pages.into()))
        .with(nav("header-languages", words.languages, languages.into()))
        .into()
}

/// The footer.
pub fn footer(language: Language) -> Node {
    el("footer", "footer").with(el("p", "").text(language.words().footer)).into()
}
