//! Is the finished site whole? Every link leads somewhere, nothing comes from elsewhere, every
//! page is one by itself, every event has its pages. All problems are told at once.
//!
//! It reads only what is written, and knows nothing of how. Start at [`problems_of`].

mod files;
mod seen;
pub mod tags;
mod target;

use crate::hash::is_hashed;
use crate::headers::{has_style_inside, is_kept_for_ever};
use crate::origin::Origin;
use files::{Written, is_checked};
use seen::{Inside, Seen};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use target::{Target, target};

/// What a site is checked against.
#[derive(Default)]
pub struct Expected<'a> {
    /// Files there must be, below the root.
    pub files: Vec<String>,
    /// Where it will stand in public.
    pub origin: Option<&'a Origin>,
    /// The one script that may stand inside a page.
    pub reload: Option<&'a str>,
    /// The one style sheet that may stand inside the line's pages.
    pub style: Option<&'a str>,
}

/// Everything that is wrong with the site in this folder.
pub fn problems_of(folder: &Path, expected: &Expected<'_>) -> Vec<String> {
    let mut problems = Vec::new();
    let files: BTreeSet<String> = match files_below(folder) {
        Ok(files) => files.into_iter().collect(),
        Err(problem) => return vec![problem],
    };
    let mut pages = BTreeMap::new();
    for file in files.iter().filter(|file| file.ends_with(".html")) {
        match fs::read_to_string(folder.join(file)) {
            Ok(html) => {
                let style = expected.style.filter(|_| has_style_inside(&format!("/{file}")));
                pages.insert(file.as_str(), Seen::of(&html, Inside { reload: expected.reload, style }));
            }
            Err(error) => problems.push(format!("{file}: {error}")),
        }
    }
    for (file, page) in &pages {
        problems.extend(page.broken.iter().map(|broken| format!("{file}: {broken}")));
        let follow = |address: &String| (address.clone(), target(file, address, expected.origin));
        for (address, target) in page.links.iter().map(follow) {
            problems
                .extend(wrong_link(&target, &files, &pages).map(|why| format!("{file}: “{address}” {why}")));
        }
        for (address, target) in page.fetched.iter().map(follow) {
            let why = match target {
                Target::Outside => Some("is fetched from another site".to_owned()),
                target => wrong_link(&target, &files, &pages),
            };
            problems.extend(why.map(|why| format!("{file}: “{address}” {why}")));
        }
    }
    for file in files.iter().filter(|file| is_checked(file)) {
        match fs::read_to_string(folder.join(file)) {
            Ok(text) => {
                let written = Written::of(file, &text);
                problems.extend(written.broken.iter().map(|broken| format!("{file}: {broken}")));
                for address in &written.links {
                    let why = wrong_link(&target(file, address, expected.origin), &files, &pages);
                    problems.extend(why.map(|why| format!("{file}: “{address}” {why}")));
                }
            }
            Err(error) => problems.push(format!("{file}: {error}")),
        }
    }
    let missing = expected.files.iter().filter(|file| !files.contains(*file));
    problems.extend(missing.map(|file| format!("{file}: is missing")));
    let unhashed = files.iter().filter(|file| is_kept_for_ever(&format!("/{file}")) && !is_hashed(file));
    problems.extend(
        unhashed.map(|file| format!("{file}: is kept for ever by browsers, but its name has no hash")),
    );
    problems
}

fn wrong_link(target: &Target, files: &BTreeSet<String>, pages: &BTreeMap<&str, Seen>) -> Option<String> {
    match target {
        Target::Outside => None,
        Target::Wrong(why) => Some((*why).to_owned()),
        Target::File(file, id) => {
            if !files.contains(file) {
                return Some(format!("leads to {file}, which does not exist"));
            }
            let id = id.as_ref()?;
            let page = pages.get(file.as_str())?;
            (!page.ids.contains(id)).then(|| format!("leads to “{id}” in {file}, which has no such id"))
        }
    }
}

/// The files below a folder, in order, as paths with `/` between.
///
/// # Errors
/// A sentence that names the folder which cannot be read.
pub fn files_below(folder: &Path) -> Result<Vec<String>, String> {
    let mut files = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(inside) = folders.pop() {
        let here = folder.join(&inside);
        let told = |error: std::io::Error| format!("{}: {error}", here.display());
        for entry in fs::read_dir(&here).map_err(told)? {
            let entry = entry.map_err(told)?;
            let name = format!("{inside}{}", entry.file_name().to_string_lossy());
            if entry.file_type().map_err(told)?.is_dir() {
                folders.push(format!("{name}/"));
            } else {
                files.push(name);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::write;

    fn site(name: &str, files: &[(&str, &str)], expected: &[&str]) {
        let folder = std::env::temp_dir().join(format!("site-check-{name}-{}", std::process::id()));
        for (file, body) in files {
            let page = format!("<!doctype html><html lang=en><title>t</title><h1>h</h1>{body}</html>");
            let content = if file.ends_with(".html") { page.as_str() } else { body };
            assert_eq!(write(&folder, file, content), Ok(()));
        }
        let files = vec!["ja/index.html".to_owned()];
        let seen = problems_of(&folder, &Expected { files, ..Expected::default() });
        fs::remove_dir_all(&folder).ok();
        assert_eq!(seen, expected, "{name}");
    }

    #[test]
    fn a_whole_site_has_no_problem() {
        site(
            "whole",
            &[
                (
                    "index.html",
                    "<link rel=stylesheet href=style-0123456789abcdef.css><a href=ja/#here>ja</a><a href=https://example.org>x</a>",
                ),
                ("ja/index.html", "<p id=here><a href=../>en</a><img src=../favicon.svg>"),
                ("favicon.svg", "<svg/>"),
                ("style-0123456789abcdef.css", ""),
            ],
            &[],
        );
    }

    #[test]
    fn every_break_is_told_at_once() {
        site(
            "broken",
            &[
                ("index.html", "<a href=ja/>ja</a><a href=a/>a</a><a href=a/#b>b</a><a href=/a/>c</a>"),
                (
                    "a/index.html",
                    "<script src=https://cdn.example/x.js></script><img src=../none.png><a href=../..>up</a>",
                ),
                ("style-new.css", ""),
                ("data/a.atom", "<link href=\"../none/\"/>"),
                ("data/a.json", "{"),
                (
                    "data/cards.en.0123456789abcdef/a.json",
                    r#"[["a",{"href":"~/ja/"}],["a",{"href":"~/a/#b"}],["a",{"href":"https://a.example"}]]"#,
                ),
            ],
            &[
                "a/index.html: “../..” leaves the site",
                "a/index.html: “https://cdn.example/x.js” is fetched from another site",
                "a/index.html: “../none.png” leads to none.png, which does not exist",
                "index.html: “ja/” leads to ja/index.html, which does not exist",
                "index.html: “a/#b” leads to “b” in a/index.html, which has no such id",
                "index.html: “/a/” is absolute and breaks under a sub-path",
                "data/a.atom: “../none/” leads to none/index.html, which does not exist",
                "data/a.json: is no JSON: EOF while parsing an object at line 1 column 1",
                "data/cards.en.0123456789abcdef/a.json: “../../ja/” leads to ja/index.html, which does not exist",
                "data/cards.en.0123456789abcdef/a.json: “../../a/#b” leads to “b” in a/index.html, which has no such id",
                "ja/index.html: is missing",
                "style-new.css: is kept for ever by browsers, but its name has no hash",
            ],
        );
    }
}
