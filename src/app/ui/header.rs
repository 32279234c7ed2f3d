//! The head and foot of every page: the name, the pages, the languages.

use super::link_query;
use crate::state::State;
use leptos::prelude::*;
use timeline::language::Language;

/// The header. `root` leads from the page to the site's root, `page` is the page's path inside a
/// language's folder; with a state, the languages keep what is on screen.
pub fn header(language: Language, root: String, page: String, state: Option<State>) -> impl IntoView {
    let words = language.words();
    let home = format!("{root}{}", language.folder());
    let home = if home.is_empty() { "./".to_owned() } else { home };
    let pages = [(words.sources, "sources/"), (words.data, "data/"), (words.about, "about/")]
        .map(|(name, path)| {
            let current = (page == path).then_some("page");
            view! { <li><a href=format!("{root}{}{path}", language.folder()) aria-current=current>{name}</a></li> }
        });
    let languages = Language::ALL.map(|other| {
        let words = other.words();
        let (root, page) = (root.clone(), page.clone());
        let address = move || {
            let query = state.map_or_else(String::new, |state| link_query(&state));
            let path = format!("{root}{}{page}", other.folder());
            format!("{}{query}", if path.is_empty() { "./" } else { &path })
        };
        let current = (other == language).then_some("true");
        view! { <li><a href=address lang=words.code hreflang=words.code aria-current=current>{words.own_name}</a></li> }
    });
    let title = if page.is_empty() {
        view! { <h1 class="header-title"><a href=home>{words.site_title}</a></h1> }.into_any()
    } else {
        view! { <p class="header-title"><a href=home>{words.site_title}</a></p> }.into_any()
    };
    view! {
        <header class="header">
            <div class="header-name">
                {title}
                <p class="header-subtitle">{words.site_subtitle}</p>
            </div>
            <nav class="header-pages" aria-label=words.pages><ul>{pages}</ul></nav>
            <nav class="header-languages" aria-label=words.languages><ul>{languages}</ul></nav>
        </header>
    }
}

/// The footer.
pub fn footer(language: Language) -> impl IntoView {
    view! { <footer class="footer"><p>{language.words().footer}</p></footer> }
}
