//! The components: functions from what there is to show to nodes. Each shares its name with a
//! file in `style/`. [`page`] puts them together; in the browser each region of it is drawn again
//! when what it shows has changed. What is never drawn again is not in the browser's program.

#[cfg(not(target_arch = "wasm32"))]
pub mod article;
pub mod card;
pub mod facets;
#[cfg(not(target_arch = "wasm32"))]
pub mod header;
pub mod list;
pub mod marks;
pub mod overview;
#[cfg(not(target_arch = "wasm32"))]
pub mod share;
pub(crate) mod told;
pub mod toolbar;

#[cfg(not(target_arch = "wasm32"))]
use crate::node::{Element, Node, el};
use timeline::language::Language;

/// What every component knows of the page it stands on.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// Its language.
    pub language: Language,
    /// From the page to the site's root.
    pub root: &'a str,
    /// Whether it is the chrome-free page for other people's pages.
    pub embed: bool,
}

impl Page<'_> {
    /// The relative address of an event's own page.
    pub fn of_event(&self, id: &str) -> String {
        format!("{}{}events/{id}/", self.root, self.language.folder())
    }
}

#[cfg(not(target_arch = "wasm32"))]
/// What stands in each region when the page is first drawn.
#[derive(Default)]
#[allow(missing_docs)] // Each is a component of this module.
pub struct Parts {
    pub header: Vec<Node>,
    pub facets: Vec<Node>,
    pub shown: Vec<Node>,
    pub place: Vec<Node>,
    pub reading: Vec<Node>,
    pub share: Vec<Node>,
    pub stage: Vec<Node>,
    pub eras: Vec<Node>,
    pub density: Vec<Node>,
    pub brush: Vec<Node>,
    pub notice: Vec<Node>,
    pub card: Vec<Node>,
    pub list: Vec<Node>,
    pub back: Vec<Node>,
}

#[cfg(not(target_arch = "wasm32"))]
/// The whole page, or the whole embed. `data-region` marks what is drawn again on its own.
pub fn page(page: &Page<'_>, parts: Parts) -> Vec<Node> {
    let words = page.language.words();
    let stage = el("div", "stage-frame")
        .with(
            region("div", "stage", "stage", parts.stage)
                .set("data-stage", "")
                .set("tabindex", "0")
                .set("role", "group")
                .set("aria-label", words.line_label)
                .set("aria-describedby", "stage-help"),
        )
        .with(el("p", "unseen").set("id", "stage-help").text(words.line_help))
        .with(region("div", "stage-notice", "notice", parts.notice).set("role", "alert"))
        .with(region("div", "card-place", "card", parts.card));
    if page.embed {
        let foot = el("p", "embed-foot")
            .with(el("span", "").all(parts.back))
            .with(el("span", "embed-hint").text(words.embed_hint));
        let heading = el("h1", "unseen").text(words.site_title);
        return vec![el("main", "embed").with(heading).with(stage).with(foot).into()];
    }
    let toolbar = el("div", "toolbar")
        .with(
            region("div", "toolbar-filters", "facets", parts.facets)
                .set("role", "group")
                .set("aria-label", words.filters),
        )
        .with(
            el("p", "toolbar-status")
                .with(region("span", "toolbar-shown", "shown", parts.shown).set("role", "status"))
                .with(region("span", "toolbar-where", "place", parts.place)),
        )
        .with(
            el("div", "toolbar-zoom")
                .with(toolbar::zoom(page.language))
                .with(region("div", "", "reading", parts.reading))
                .with(el("div", "share").all(parts.share))
                .with(toolbar::keys(page.language)),
        )
        .with(el("p", "toolbar-note toolbar-failed").text(words.scripts_off))
        .with(el("noscript", "").with(el("p", "toolbar-note").text(words.scripts_off)));
    let track = el("div", "overview-track")
        .set("data-track", "")
        .with(region("div", "overview-density", "density", parts.density).set("aria-hidden", "true"))
        .with(region("div", "overview-window", "brush", parts.brush));
    let overview = el("div", "overview").set("role", "group").set("aria-label", words.overview);
    let overview = overview.with(region("div", "overview-eras", "eras", parts.eras)).with(track);
    vec![
        el("a", "skip").set("href", "#list").text(words.skip_to_list).into(),
        el("div", "").all(parts.header).into(),
        el("main", "line-page")
            .with(toolbar)
            .with(stage)
            .with(overview)
            .with(region("p", "unseen", "spoken", Vec::new()).set("role", "status"))
            .with(
                region("section", "list", "list", parts.list)
                    .set("id", "list")
                    .set("tabindex", "-1")
                    .set("aria-labelledby", "list-title"),
            )
            .into(),
        header::footer(page.language),
    ]
}

#[cfg(not(target_arch = "wasm32"))]
/// The embed's way back to the whole line.
pub fn embed_back(page: &Page<'_>) -> Vec<Node> {
    let address = format!("{}{}", page.root, page.language.folder());
    let back = el("a", "embed-back")
        .set("href", address.clone())
        .set("data-leads", address)
        .set("target", "_blank")
        .set("rel", "noopener");
    vec![back.text(page.language.words().embed_back).into()]
}

#[cfg(not(target_arch = "wasm32"))]
fn region(tag: &'static str, class: &'static str, name: &'static str, inside: Vec<Node>) -> Element {
    el(tag, class).set("data-region", name).all(inside)
}
