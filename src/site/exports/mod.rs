//! The data in other programs' forms: one file here for each form, one row in [`EXPORTS`] for each
//! file. The page of data lists them, `headers` opens them, the server knows their types by their
//! names. Texts go out as texts: each form escapes what it must. What stands beside them for
//! browsers, robots and hosts is in `beside`.

mod atom;
mod beside;
mod bibtex;
mod csl;

mod parts;
mod references;
mod ris;
mod schema;
mod sitemap;
mod table;
mod timelinejs;

pub use beside::{ADDING, beside};

use crate::assets::write;
use crate::data::Data;
use crate::origin::Origin;
use std::path::Path;
use timeline::language::Language;

/// A file to download, below `data/`.
pub struct Export {
    /// Its name; the end of it tells its type.
    pub name: &'static str,
    /// Its form.
    pub form: Form,
    /// The language of its texts, where it has those of one.
    pub language: Option<Language>,
    write: fn(&Source<'_>) -> Result<String, String>,
}

/// A form that some program reads. What it is for is said in `words`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Everything, in the open format.
    Open,
    /// What the open format allows.
    Schema,
    /// The events as a table.
    Table,
    /// The events as TimelineJS shows them.
    TimelineJs,
    /// The sources as CSL-JSON.
    Csl,
    /// The sources as BibTeX.
    Bibtex,
    /// The sources as RIS.
    Ris,
    /// What came and what was changed.
    Feed,
}

/// What a file is made from.
struct Source<'a> {
    data: &'a Data,
    origin: Option<&'a Origin>,
    /// Of the texts, where the form holds those of one language.
    language: Language,
}

/// Every file; those of one form stand together.
pub const EXPORTS: &[Export] = &[
    Export {
        name: "events.json",
        form: Form::Open,
        language: None,
        write: |it| Ok(dataset::open_json(&it.data.open)),
    },
    Export { name: "events.schema.json", form: Form::Schema, language: None, write: schema::write },
    Export { name: "events.csv", form: Form::Table, language: None, write: table::write },
    in_one("timelinejs.json", Form::TimelineJs, Language::En, timelinejs::write),
    in_one("timelinejs.ja.json", Form::TimelineJs, Language::Ja, timelinejs::write),
    in_one("timelinejs.ru.json", Form::TimelineJs, Language::Ru, timelinejs::write),
    Export { name: "sources.csl.json", form: Form::Csl, language: None, write: csl::write },
    Export { name: "sources.bib", form: Form::Bibtex, language: None, write: bibtex::write },
    Export { name: "sources.ris", form: Form::Ris, language: None, write: ris::write },
    in_one("feed.atom", Form::Feed, Language::En, atom::write),
    in_one("feed.ja.atom", Form::Feed, Language::Ja, atom::write),
    in_one("feed.ru.atom", Form::Feed, Language::Ru, atom::write),
];

const fn in_one(
    name: &'static str,
    form: Form,
    language: Language,
    write: fn(&Source<'_>) -> Result<String, String>,
) -> Export {
    Export { name, form, language: Some(language), write }
}

impl Export {
    /// The path below the site's root.
    pub fn path(&self) -> String {
        format!("data/{}", self.name)
    }
}

/// A file with its content.
pub struct Made {
    /// Which.
    pub export: &'static Export,
    /// What is in it.
    pub text: String,
}

/// Makes all files.
///
/// # Errors
/// A sentence for each that cannot be made.
pub fn make(data: &Data, origin: Option<&Origin>) -> Result<Vec<Made>, Vec<String>> {
    let (mut made, mut problems) = (Vec::new(), Vec::new());
    for export in EXPORTS {
        let source = Source { data, origin, language: export.language.unwrap_or_default() };
        match (export.write)(&source) {
            Ok(text) => made.push(Made { export, text }),
            Err(problem) => problems.push(format!("{}: {problem}", export.path())),
        }
    }
    if problems.is_empty() { Ok(made) } else { Err(problems) }
}

/// Writes them below a folder.
///
/// # Errors
/// A sentence, if one cannot be written.
pub fn export(folder: &Path, made: &[Made]) -> Result<(), String> {
    made.iter().try_for_each(|file| write(folder, &file.export.path(), &file.text))
}

/// The path below the root of the feed in a language.
pub fn feed(language: Language) -> Option<String> {
    let is_it = |export: &&Export| export.form == Form::Feed && export.language == Some(language);
    EXPORTS.iter().find(is_it).map(Export::path)
}

/// What a reader must be able to read, for tests.
#[cfg(test)]
#[allow(clippy::panic)] // What does not read fails the test.
fn sound<T, E: std::fmt::Display>(read: Result<T, E>) -> T {
    read.unwrap_or_else(|problem| panic!("{problem:#}"))
}

/// A file of the whole dataset, for tests.
#[cfg(test)]
fn real(name: &str, origin: Option<&Origin>) -> String {
    let export = sound(EXPORTS.iter().find(|export| export.name == name).ok_or(name));
    let language = export.language.unwrap_or_default();
    sound((export.write)(&Source { data: crate::data::real(), origin, language }))
}

/// A form of the small history, for tests.
#[cfg(test)]
fn sample(write: fn(&Source<'_>) -> Result<String, String>, language: Language) -> String {
    sound(write(&Source { data: &crate::data::sample(), origin: None, language }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_form_has_its_files_together_and_every_name_once() {
        let names: HashSet<_> = EXPORTS.iter().map(|export| export.name).collect();
        assert_eq!(names.len(), EXPORTS.len());
        let mut forms: Vec<Form> = EXPORTS.iter().map(|export| export.form).collect();
        forms.dedup();
        assert_eq!(forms.len(), 8, "{forms:?}");
    }

    #[test]
    fn every_language_has_a_feed() {
        let feeds = Language::ALL.map(feed);
        assert_eq!(feeds, ["feed.atom", "feed.ja.atom", "feed.ru.atom"].map(|it| Some(format!("data/{it}"))));
    }
}
