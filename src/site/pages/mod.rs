//! The pages. What the app draws is asked of it (`app::prerender`); what is only read is written
//! here, one file per page. Start at [`html`].

mod about;
mod balance;
mod data;
mod event;
mod events;
mod gaps;
mod live;
mod missing;
mod parts;
mod sources;

pub use event::last_day;

use crate::assets::Assets;
use crate::data::Data;
use crate::exports::Made;
use crate::origin::Origin;
use crate::page::{Kind, Page};
use crate::shell;

/// A whole page, as it is written to its file. `made` is what there is to download.
pub fn html(page: &Page, data: &Data, made: &[Made], assets: &Assets, origin: Option<&Origin>) -> String {
    let content = match &page.kind {
        Kind::Line => live::line(page, data),
        Kind::Embed => live::embed(page, data),
        Kind::Event(id) => event::content(page, id, data, assets.previews, origin),
        Kind::Events => events::content(page, data),
        Kind::Sources => sources::content(page, data),
        Kind::Data => data::content(page, data, made),
        Kind::About => about::content(page, data),
        Kind::Missing => missing::content(page),
    };
    shell::html(page, &content, assets, origin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use timeline::language::Language;

    fn made() -> Vec<Made> {
        crate::exports::make(&crate::data::sample(), None).unwrap_or_default()
    }

    fn page(kind: Kind, language: Language) -> String {
        html(&Page { language, kind }, &crate::data::sample(), &made(), &Assets::sample(), None)
    }

    #[test]
    fn every_page_of_a_site_is_whole() -> Result<(), String> {
        whole("unknown", None)
    }

    #[test]
    fn every_page_of_a_site_that_knows_its_address_is_whole() -> Result<(), String> {
        whole("known", Some(&Origin::read("https://example.org/x")?))
    }

    /// A whole site of the sample, checked as a real one is.
    fn whole(name: &str, origin: Option<&Origin>) -> Result<(), String> {
        let folder = std::env::temp_dir().join(format!("site-pages-{name}-{}", std::process::id()));
        let (data, assets) = (crate::data::sample(), Assets::sample());
        let made = crate::exports::make(&data, origin).map_err(|problems| problems.join("\n"))?;
        let pages = Page::all(&data.open);
        for page in &pages {
            crate::assets::write(&folder, &page.file(), html(page, &data, &made, &assets, origin))?;
        }
        crate::exports::export(&folder, &made)?;
        crate::exports::beside(&folder, &data, origin, "", "")?;
        for asset in
            [&assets.style, &assets.pages_style, &assets.later_style, &assets.boot, &assets.js, &assets.wasm]
        {
            crate::assets::write(&folder, asset, "")?;
        }
        for language in Language::ALL {
            crate::assets::write(&folder, assets.line(language), "{}")?;
            crate::cards::write_all(&folder, &data, language)?;
        }
        let files = pages.iter().map(Page::file).collect();
        let style = Some(assets.style_inside.as_str());
        let expected = crate::check::Expected { files, origin, style, ..Default::default() };
        let problems = crate::check::problems_of(&folder, &expected);
        std::fs::remove_dir_all(&folder).ok();
        assert_eq!(problems, Vec::<String>::new());
        Ok(())
    }

    #[test]
    fn an_events_page_has_its_title_and_its_sources() {
        let english = page(Kind::Event("1855-treaty-of-shimoda".to_owned()), Language::En);
        assert!(english.contains("<title>Treaty of &lt;/script&gt; Shimoda – "));
        assert!(english.contains("https://example.org/?a=1&amp;b=2"));
        assert!(english.contains("They signed &lt;it"), "the summary is there, escaped");
        let japanese = page(Kind::Event("1855-treaty-of-shimoda".to_owned()), Language::Ja);
        assert!(japanese.contains("日露和親条約"));
    }

    #[test]
    fn the_line_has_every_event_and_a_way_to_its_page() {
        for (language, way) in
            [(Language::En, "events/2022-list/"), (Language::Ja, "../ja/events/2022-list/")]
        {
            let html = page(Kind::Line, language);
            assert!(html.contains("events/1855-treaty-of-shimoda/\" "), "a name leads to its page");
            assert!(html.contains(&format!("\"{way}\"")), "{way}");
        }
    }

    #[test]
    fn everything_to_download_is_listed_with_its_size() {
        for language in Language::ALL {
            let html = page(Kind::Data, language);
            let root = Page { language, kind: Kind::Data }.root();
            for file in made() {
                let link = format!("<a href=\"{root}data/{}\" type=\"", file.export.name);
                assert!(html.contains(&link), "{link}");
            }
            let sizes = html.matches("B</span></dt>").count() + html.matches("Б</span></dt>").count();
            assert_eq!(sizes, made().len());
        }
    }

    #[test]
    fn a_feed_is_found_from_where_news_are_looked_for() {
        let shimoda = || Kind::Event("1855-treaty-of-shimoda".to_owned());
        let feed =
            |html: &str| html.contains("type=\"application/atom+xml\"") && html.contains("feed.ru.atom\">");
        assert!(feed(&page(Kind::Data, Language::Ru)) && feed(&page(shimoda(), Language::Ru)));
        assert!(!feed(&page(Kind::Line, Language::Ru)), "the line's first load stays small");
    }

    #[test]
    fn what_is_counted_and_what_is_missing_is_said() {
        let html = page(Kind::About, Language::Ru);
        assert!(html.contains("<div style=\"--share:100%\"><dt>1850-е гг.</dt><dd>2</dd></div>"));
        assert!(html.contains("<div style=\"--share:0%\"><dt>1860-е гг.</dt><dd>0</dd></div>"));
        assert!(html.contains("<li>На одну лишь прессу опирается 1 событие.</li>"));
    }

    #[test]
    fn the_sources_say_who_cites_them_and_where() {
        let html = page(Kind::Sources, Language::En);
        assert!(html.contains("<li id=\"rt-2022-10-03\">"));
        assert!(html.contains("href=\"../events/2022-list/\""));
        assert!(html.contains("paragraph 27"));
        assert!(html.contains("No &lt;page&gt; was found."));
        assert!(html.contains("rel=\"noopener external\""));
    }
}
