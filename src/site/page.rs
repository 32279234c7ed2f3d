//! Which pages there are and where each stands. Every address in the site is relative, built
//! from [`Page::root`], so that the site works under any path.

use app::prerender::Place;
use timeline::language::Language;
use timeline::open::OpenHistory;

/// One page in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its language.
    pub language: Language,
    /// What it is.
    pub kind: Kind,
}

/// What a page is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// The line itself.
    Line,
    /// The line for other people's pages.
    Embed,
    /// The event with this id.
    Event(String),
    /// Every event, in order of time.
    Events,
    /// Everything that is cited.
    Sources,
    /// What may be downloaded.
    Data,
    /// What this is.
    About,
    /// What is shown where nothing is; there is one, in all languages.
    Missing,
}

impl Page {
    /// Every page of the site.
    pub fn all(open: &OpenHistory) -> Vec<Page> {
        let kinds = [Kind::Line, Kind::Embed, Kind::Events, Kind::Sources, Kind::Data, Kind::About];
        let events = open.events.iter().map(|event| Kind::Event(event.id.clone()));
        let kinds: Vec<Kind> = kinds.into_iter().chain(events).collect();
        let of = |language| kinds.iter().cloned().map(move |kind| Page { language, kind });
        let missing = Page { language: Language::En, kind: Kind::Missing };
        Language::ALL.into_iter().flat_map(of).chain([missing]).collect()
    }

    /// The same page in another language.
    pub fn in_language(&self, language: Language) -> Page {
        Page { language, kind: self.kind.clone() }
    }

    /// The folder inside its language's folder: empty, or ending in a slash.
    pub fn folder(&self) -> String {
        match &self.kind {
            Kind::Line | Kind::Missing => String::new(),
            Kind::Embed => "embed/".to_owned(),
            Kind::Event(id) => format!("events/{id}/"),
            Kind::Events => "events/".to_owned(),
            Kind::Sources => "sources/".to_owned(),
            Kind::Data => "data/".to_owned(),
            Kind::About => "about/".to_owned(),
        }
    }

    /// The path below the site's root, as in an address: empty, or ending in a slash.
    pub fn path(&self) -> String {
        format!("{}{}", self.language.folder(), self.folder())
    }

    /// The file below the site's root.
    pub fn file(&self) -> String {
        match self.kind {
            Kind::Missing => "404.html".to_owned(),
            _ => format!("{}index.html", self.path()),
        }
    }

    /// From the page to the site's root: empty, `../`, `../../` … The page that stands in for a
    /// missing one says `./`: the server puts the real way up in its place.
    pub fn root(&self) -> String {
        match self.kind {
            Kind::Missing => "./".to_owned(),
            _ => "../".repeat(self.path().matches('/').count()),
        }
    }

    /// The page's kind as `data-page` names it.
    pub fn name(&self) -> &'static str {
        match self.kind {
            Kind::Line => "line",
            Kind::Embed => "embed",
            Kind::Event(_) => "event",
            Kind::Events => "events",
            Kind::Sources => "sources",
            Kind::Data => "data",
            Kind::About => "about",
            Kind::Missing => "missing",
        }
    }

    /// Whether the app runs in it.
    pub fn is_live(&self) -> bool {
        matches!(self.kind, Kind::Line | Kind::Embed)
    }

    /// Whether it is one for search engines.
    pub fn is_listed(&self) -> bool {
        !matches!(self.kind, Kind::Embed | Kind::Missing)
    }
}

/// Where a page stands, as the app wants to know it.
pub fn place<'a>(page: &Page, root: &'a str) -> Place<'a> {
    Place { language: page.language, root }
}

/// The way from a page to another, `root` being the first one's.
pub fn way(root: &str, page: &Page) -> String {
    match format!("{root}{}", page.path()) {
        way if way.is_empty() => "./".to_owned(),
        way => way,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: Language, kind: Kind, file: &str, root: &str) {
        let page = Page { language, kind };
        assert_eq!((page.file().as_str(), page.root().as_str()), (file, root));
    }

    #[test]
    fn a_page_knows_its_file_and_the_way_to_the_root() {
        let shimoda = || Kind::Event("1855-treaty-of-shimoda".to_owned());
        check(Language::En, Kind::Line, "index.html", "");
        check(Language::Ja, Kind::Line, "ja/index.html", "../");
        check(Language::En, Kind::Embed, "embed/index.html", "../");
        check(Language::Ru, Kind::Embed, "ru/embed/index.html", "../../");
        check(Language::En, shimoda(), "events/1855-treaty-of-shimoda/index.html", "../../");
        check(Language::Ja, shimoda(), "ja/events/1855-treaty-of-shimoda/index.html", "../../../");
        check(Language::En, Kind::Missing, "404.html", "./");
    }

    #[test]
    fn the_way_to_the_page_itself_is_not_empty() {
        let line = Page { language: Language::En, kind: Kind::Line };
        assert_eq!(way("", &line), "./");
        assert_eq!(way("../", &line), "../");
        assert_eq!(way("../", &line.in_language(Language::Ru)), "../ru/");
    }
}
