//! What is shown where nothing is. It may be asked for anywhere in the site, by a reader of any
//! language, so it speaks all of them; the server puts the way up into its addresses.

use super::parts::framed;
use crate::html::{heading, link, paragraph};
use crate::page::{Kind, Page, way};
use crate::shell::Content;
use crate::words::phrases;
use timeline::language::Language;

pub(super) fn content(page: &Page) -> Content {
    let root = page.root();
    let main: String = Language::ALL
        .into_iter()
        .map(|language| {
            let words = phrases(language);
            format!(
                "<section lang=\"{code}\">\n{title}{text}<p>{line}</p>\n</section>\n",
                code = language.code(),
                title = heading(2, None, words.missing_title),
                text = paragraph(words.missing_text),
                line = link(&way(&root, &Page { language, kind: Kind::Line }), words.missing_link),
            )
        })
        .collect();
    Content {
        title: phrases(page.language).missing_title.to_owned(),
        description: phrases(page.language).missing_text.to_owned(),
        body: framed(page, "page-missing", &main),
        ..Content::default()
    }
}
