//! The page of data: what there is to download, in which form, and how to add to it.

use super::parts::{figures, framed, opening, paragraphs};
use crate::data::Data;
use crate::exports::{ADDING, Made};
use crate::html::{escape, heading, link};
use crate::page::Page;
use crate::serve::content_type;
use crate::shell::Content;
use crate::words::{DataPhrases, Phrases, phrases};
use timeline::open::FORMAT;

pub(super) fn content(page: &Page, data: &Data, made: &[Made]) -> Content {
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
        files(made, &root, all),
        format!("<p>{}{}{}</p>\n", escape(words.version), escape(all.colon), escape(&open.version)),
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

/// The files, those of one form together, each with its language where it is of one.
fn files(made: &[Made], root: &str, all: &Phrases) -> String {
    let forms = made.chunk_by(|one, next| one.export.form == next.export.form);
    let list: String = forms
        .map(|files| {
            let names: String = files.iter().map(|file| name(file, root, all)).collect();
            let form = files.first().map_or("", |file| (all.data.form)(file.export.form));
            format!("{names}<dd>{}</dd>\n", escape(form))
        })
        .collect();
    format!("<dl class=\"files\">\n{list}</dl>\n")
}

fn name(file: &Made, root: &str, all: &Phrases) -> String {
    let language = file.export.language.map(|it| {
        let (code, own_name) = (it.code(), escape(it.own_name()));
        let named = format!("<span lang=\"{code}\">{own_name}</span>{}", escape(all.comma));
        (format!(" hreflang=\"{code}\""), named)
    });
    let (hreflang, language) = language.unwrap_or_default();
    format!(
        "<dt><a href=\"{root}{}\" type=\"{}\"{hreflang}><code>{}</code></a> <span>{language}{}</span></dt>\n",
        escape(&file.export.path()),
        escape(content_type(file.export.name)),
        escape(file.export.name),
        escape(&size(file.text.len(), &all.data)),
    )
}

/// A number of bytes in words.
fn size(bytes: usize, words: &DataPhrases) -> String {
    match bytes {
        1_000_000.. => format!(
            "{}{}{}\u{a0}{}",
            bytes / 1_000_000,
            words.decimal_point,
            bytes % 1_000_000 / 100_000,
            words.megabytes
        ),
        _ => format!("{}\u{a0}{}", bytes.div_ceil(1000), words.kilobytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use timeline::language::Language;

    #[test]
    fn a_size_is_told_in_the_readers_way() {
        let check = |bytes, language, expected: &str| {
            assert_eq!(size(bytes, &phrases(language).data), expected.replace(' ', "\u{a0}"));
        };
        check(1, Language::En, "1 kB");
        check(412_345, Language::Ru, "413 кБ");
        check(1_987_654, Language::En, "1.9 MB");
        check(12_000_000, Language::Ru, "12,0 МБ");
    }
}
