//! The page around what it says: everything in `<head>`, and what the app reads off `<html>`.
//! There is no script inside a page: the policy of `headers` refuses it.

use crate::assets::Assets;
use crate::exports::feed;
use crate::html::escape;
use crate::icon;
use crate::origin::Origin;
use crate::page::{Kind, Page, way};
use crate::preview;
use crate::words::phrases;
use timeline::language::Language;

/// What a page says, before the shell is put around it. `body` and `json_ld` are ready as they
/// stand; the rest is text.
#[derive(Debug, Default)]
pub struct Content {
    /// The page's own title; empty for the site's.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// The inside of `<body>`.
    pub body: String,
    /// A data block about the page's subject.
    pub json_ld: Option<String>,
}

/// The paper's colour, as in `style/tokens.css`, for the browser's own frame.
const PAPER: [(&str, &str); 2] = [("light", "#faf8f2"), ("dark", "#14161b")];

/// The whole page.
pub fn html(page: &Page, content: &Content, assets: &Assets, origin: Option<&Origin>) -> String {
    let root = page.root();
    let files = match page.is_live() {
        true => format!(
            " data-line=\"{root}{}\" data-later=\"{root}{}\" data-cards=\"{root}{}\"",
            escape(assets.line(page.language)),
            escape(&assets.later_style),
            escape(assets.cards(page.language))
        ),
        false => String::new(),
    };
    let reload =
        assets.reload.as_ref().map_or_else(String::new, |script| format!("<script>{script}</script>\n"));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" data-root=\"{root}\" data-page=\"{name}\"{files}>\n<head>\n{head}</head>\n<body>\n{body}\n{reload}</body>\n</html>\n",
        lang = page.language.code(),
        name = page.name(),
        head = head(page, content, assets, origin),
        body = content.body,
    )
}

fn head(page: &Page, content: &Content, assets: &Assets, origin: Option<&Origin>) -> String {
    let words = page.language.words();
    let root = page.root();
    let title = match content.title.as_str() {
        "" => format!("{} – {}", words.site_title, words.site_subtitle),
        title => format!("{title} – {}", words.site_title),
    };
    let og_title = if content.title.is_empty() { words.site_title } else { &content.title };
    let mut lines = vec![
        "<meta charset=\"utf-8\">".to_owned(),
        meta("viewport", "width=device-width, initial-scale=1"),
        format!("<title>{}</title>", escape(&title)),
        meta("description", &content.description),
        meta("color-scheme", "light dark"),
    ];
    lines.extend(PAPER.map(|(scheme, colour)| {
        format!("<meta name=\"theme-color\" content=\"{colour}\" media=\"(prefers-color-scheme: {scheme})\">")
    }));
    if page.is_live() {
        let (boot, js, wasm) = (escape(&assets.boot), escape(&assets.js), escape(&assets.wasm));
        lines.push(format!("<link rel=\"modulepreload\" href=\"{root}{boot}\">"));
        lines.push(format!("<link rel=\"modulepreload\" href=\"{root}{js}\">"));
        lines.push(format!(
            "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin fetchpriority=\"low\" href=\"{root}{wasm}\">"
        ));
        lines.push(format!("<script type=\"module\" src=\"{root}{boot}\"></script>"));
        // After what is to be on its way meanwhile. Later styles it asks for itself, once it stands.
        lines.push(format!("<style>{}</style>", assets.style_inside));
    } else {
        for style in [&assets.style, &assets.later_style, &assets.pages_style] {
            lines.push(format!("<link rel=\"stylesheet\" href=\"{root}{}\">", escape(style)));
        }
    }
    lines.push(format!("<link rel=\"icon\" href=\"{root}{}\">", icon::NAME));
    if page.is_listed() {
        lines.extend(languages(page, &root, origin));
    } else {
        lines.push(meta("robots", "noindex"));
    }
    // Not on the line: what nobody asked for would still weigh in its first load.
    if let (Kind::Data | Kind::Event(_), Some(feed)) = (&page.kind, feed(page.language)) {
        lines.push(format!(
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{}\" href=\"{root}{feed}\">",
            escape(phrases(page.language).feed.title)
        ));
    }
    let kind = if page.name() == "event" { "article" } else { "website" };
    lines.extend([
        property("og:title", og_title),
        property("og:description", &content.description),
        property("og:type", kind),
        property("og:site_name", words.site_title),
        property("og:locale", phrases(page.language).locale),
    ]);
    if assets.previews && page.kind != Kind::Missing {
        lines.extend(picture(page, og_title, &root, origin));
    }
    if let Some(json) = &content.json_ld {
        lines.push(format!("<script type=\"application/ld+json\">{json}</script>"));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The picture that other sites show beside a link. They want its address absolute.
fn picture(page: &Page, title: &str, root: &str, origin: Option<&Origin>) -> [String; 5] {
    let file = preview::file(page);
    let address = origin.map_or_else(|| format!("{root}{file}"), |origin| origin.address(&file));
    let words = page.language.words();
    let alt = match page.kind {
        Kind::Event(_) => (phrases(page.language).event.picture)(title),
        _ => format!("{} – {}", words.site_title, words.site_subtitle),
    };
    [
        property("og:image", &address),
        property("og:image:width", &preview::WIDTH.to_string()),
        property("og:image:height", &preview::HEIGHT.to_string()),
        property("og:image:alt", &alt),
        meta("twitter:card", "summary_large_image"),
    ]
}

/// The page in the other languages. Absolute where the public address is known; relative
/// otherwise, which readers and this project's checks follow, if not every search engine.
fn languages(page: &Page, root: &str, origin: Option<&Origin>) -> Vec<String> {
    let address = |page: &Page| match origin {
        Some(origin) => origin.address(&page.path()),
        None => way(root, page),
    };
    let alternate = |code: &str, page: &Page| {
        format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{}\">", escape(&address(page)))
    };
    let mut lines: Vec<String> = Language::ALL
        .into_iter()
        .map(|language| alternate(language.code(), &page.in_language(language)))
        .collect();
    lines.push(alternate("x-default", &page.in_language(Language::En)));
    if origin.is_some() {
        lines.push(format!("<link rel=\"canonical\" href=\"{}\">", escape(&address(page))));
        lines.push(property("og:url", &address(page)));
    }
    lines
}

fn meta(name: &str, content: &str) -> String {
    format!("<meta name=\"{name}\" content=\"{}\">", escape(content))
}

fn property(name: &str, content: &str) -> String {
    format!("<meta property=\"{name}\" content=\"{}\">", escape(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(kind: Kind, language: Language, origin: Option<&Origin>) -> String {
        let content = Content {
            title: "A \"title\" <b>".to_owned(),
            description: "It's & more".to_owned(),
            body: "<h1>A</h1>".to_owned(),
            ..Content::default()
        };
        html(&Page { language, kind }, &content, &Assets::sample(), origin)
    }

    #[test]
    fn the_frame_has_the_papers_colours() {
        let tokens = include_str!("../../style/tokens.css");
        let [(_, light), (_, dark)] = PAPER;
        assert!(tokens.contains(&format!("--paper: light-dark({light}, {dark});")));
    }

    #[test]
    fn texts_are_escaped() {
        let html = shell(Kind::About, Language::En, None);
        assert!(html.contains("<title>A &quot;title&quot; &lt;b&gt; – Two shores, one line</title>"));
        assert!(html.contains("<meta name=\"description\" content=\"It&#39;s &amp; more\">"));
    }

    #[test]
    fn addresses_lead_to_the_root_from_where_the_page_is() {
        let html = shell(Kind::Embed, Language::Ja, None);
        assert!(html.starts_with("<!doctype html>\n<html lang=\"ja\" data-root=\"../../\" data-page=\"embed\" data-line=\"../../data/line.ja."));
        for part in [
            "<script type=\"module\" src=\"../../boot-",
            "crossorigin fetchpriority=\"low\" href=\"../../app-",
            "<style>p { color: red }</style>",
            "content=\"noindex\"",
        ] {
            assert!(html.contains(part), "{part}");
        }
    }

    #[test]
    fn only_the_line_and_the_embed_run_scripts() {
        let kinds = [Kind::Event("x".to_owned()), Kind::Sources, Kind::Data, Kind::About, Kind::Missing];
        for kind in kinds {
            let html = shell(kind.clone(), Language::Ru, None);
            assert!(
                !html.contains("<script") && !html.contains("preload") && !html.contains("data-cards"),
                "{kind:?}"
            );
            assert!(!html.contains("<style") && html.contains("style-0123456789abcdef.css"), "{kind:?}");
        }
        assert_eq!(shell(Kind::Line, Language::Ru, None).matches("<script").count(), 1);
    }

    #[test]
    fn the_languages_are_linked_relative_or_absolute() -> Result<(), String> {
        let relative = shell(Kind::Sources, Language::Ja, None);
        assert!(relative.contains("hreflang=\"en\" href=\"../../sources/\""));
        assert!(relative.contains("hreflang=\"x-default\" href=\"../../sources/\""));
        assert!(!relative.contains("canonical") && !relative.contains("og:url"));
        let origin = Origin::read("https://example.org/x")?;
        let absolute = shell(Kind::Sources, Language::Ja, Some(&origin));
        assert!(absolute.contains("hreflang=\"ru\" href=\"https://example.org/x/ru/sources/\""));
        assert!(absolute.contains("rel=\"canonical\" href=\"https://example.org/x/ja/sources/\""));
        Ok(())
    }
}
