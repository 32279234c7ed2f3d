//! The page of data: what there is to download, in which form, and how to add to it.

use super::parts::{figures, framed, opening, paragraphs};
use crate::data::Data;
use crate::exports::ADDING;
use crate::html::{escape, heading, link};
use crate::page::Page;
use crate::shell::Content;
use crate::words::phrases;
use timeline::open::FORMAT;

pub(super) fn content(page: &Page, data: &Data) -> Content {
    let (words, all) = (&phrases(page.language).data, phrases(page.language));
    let root = page.root();
    let open = &data.open;
    let counts = [
        (all.figures.events, open.events.len()),
        (all.figures.sources, open.sources.len()),
        (words.actors, open.actors.len()),
        (words.places, open.places.len()),
        (words.eras, open.eras.len()),
    ];
    let counts = counts.map(|(name, count)| (name.to_owned(), count)).to_vec();
    let example = format!(
        "{{\n  \"format\": \"{FORMAT}\",\n  \"events\": [\n    {{ \"title\": \"{}\", \"edtf\": \"2026-11-22\" }}\n  ]\n}}",
        words.own_example
    );
    let main = [
        opening(page.language.words().data, &[words.intro]),
        heading(2, None, words.files_title),
        format!(
            "<p><a href=\"{root}data/events.json\" type=\"application/json\"><code>events.json</code></a>{colon}{}</p>\n<p>{}{colon}{}</p>\n",
            escape(words.whole_file),
            escape(words.version),
            escape(&open.version),
            colon = escape(all.colon),
        ),
        figures(&counts, |_| None),
        heading(2, None, words.licence_title),
        paragraphs(&[words.licence]),
        format!(
            "<p><a href=\"{}\" rel=\"noopener external license\">{}</a></p>\n",
            escape(words.licence_address),
            escape(words.licence_link)
        ),
        heading(2, None, words.format_title),
        paragraphs(&words.format),
        heading(2, None, words.own_title),
        paragraphs(&[words.own]),
        format!("<pre tabindex=\"0\"><code>{}</code></pre>\n", escape(&example)),
        paragraphs(&[words.own_place]),
        heading(2, None, words.add_title),
        paragraphs(&[words.add]),
        format!("<p>{}</p>\n", link(&format!("{root}{ADDING}"), words.add_link)),
    ];
    Content {
        title: page.language.words().data.to_owned(),
        description: words.description.to_owned(),
        body: framed(page, "page-data", &main.concat()),
        ..Content::default()
    }
}
