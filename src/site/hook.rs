//! What happens after Trunk has built the app: from its staging folder, a finished site. Problems
//! of one step are told together and stop the build; Trunk then keeps the site it had.

use crate::assets::{Assets, write};
use crate::check::{Expected, problems_of};
use crate::compress::compress;
use crate::data::Data;
use crate::exports;
use crate::first_load;
use crate::hash::hash;
use crate::origin::Origin;
use crate::page::Page;
use crate::pages;
use crate::preview::{self, Fonts};
use crate::trim::trim;
use crate::trunk::Trunk;
use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Runs as Trunk's `post_build` hook, in the environment that Trunk gives it.
///
/// # Errors
/// Every problem found, one sentence each.
pub fn run() -> Result<(), Vec<String>> {
    let Some(staging) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err(vec![
            "there is no TRUNK_STAGING_DIR: Trunk runs this, by `trunk build` or `trunk serve`".to_owned(),
        ]);
    };
    let source = env::var_os("TRUNK_SOURCE_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from);
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let origin = Origin::from_environment().map_err(|problem| vec![problem])?;
    finish(&staging, &source.join("events"), release, origin.as_ref())
}

fn finish(folder: &Path, events: &Path, release: bool, origin: Option<&Origin>) -> Result<(), Vec<String>> {
    let one = |problem: String| vec![problem];
    let read =
        |path: &Path| fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())]);
    let mut trunk = Trunk::read(&read(&folder.join("index.html"))?).map_err(one)?;
    if release {
        trunk.reload = None;
        trunk = lighter(folder, trunk).map_err(one)?;
    }
    let data = Data::read(events)?;
    let mut assets = Assets::write(folder, trunk, &data).map_err(one)?;
    assets.previews = draw_previews(folder, &data)?;
    let made = exports::make(&data, origin)?;
    let all = Page::all(&data.open);
    for page in &all {
        write(folder, &page.file(), pages::html(page, &data, &made, &assets, origin)).map_err(one)?;
    }
    exports::export(folder, &made).map_err(one)?;
    let readme = read(&events.join("README.md"))?;
    exports::beside(folder, &data, origin, &readme, &assets.style_inside).map_err(one)?;
    let files = all.iter().map(Page::file).chain(made.iter().map(|file| file.export.path()));
    let files = files.chain(assets.all_cards(&data)).collect();
    let style = Some(assets.style_inside.as_str());
    let problems = problems_of(folder, &Expected { files, origin, reload: assets.reload.as_deref(), style });
    if !problems.is_empty() {
        return Err(problems);
    }
    if release {
        compress(folder)?;
        let bytes = first_load::bytes(folder, &assets);
        say(&first_load::line(bytes));
        if bytes > first_load::MOST_BYTES {
            return Err(vec![format!("the first load is above {} bytes", first_load::MOST_BYTES)]);
        }
    }
    Ok(())
}

/// Writes the exports of `events/` alone, without pages or app: quick, for whoever works on one.
///
/// # Errors
/// Every problem in the dataset, or what could not be written.
pub fn exports_alone(folder: &Path) -> Result<(), Vec<String>> {
    let one = |problem: String| vec![problem];
    let origin = Origin::from_environment().map_err(one)?;
    let made = exports::make(&Data::read(Path::new("events"))?, origin.as_ref())?;
    exports::export(folder, &made).map_err(one)
}

/// Draws the previews, if the builder hands over faces for them.
fn draw_previews(folder: &Path, data: &Data) -> Result<bool, Vec<String>> {
    let Some(faces) = Fonts::folder_from_environment() else {
        say("previews: none, SITE_FONTS names no folder of faces");
        return Ok(false);
    };
    let start = Instant::now();
    let fonts = Fonts::read(&faces).map_err(|problem| vec![problem])?;
    let (pictures, bytes) = preview::draw(folder, data, &fonts)?;
    let seconds = start.elapsed().as_secs();
    say(&format!(
        "previews: {pictures} pictures, {}.{} MB, {seconds} s",
        bytes / 1_000_000,
        bytes % 1_000_000 / 100_000
    ));
    Ok(true)
}

/// Trims the program and names its two halves after what they have become.
fn lighter(folder: &Path, mut trunk: Trunk) -> Result<Trunk, String> {
    trim(&folder.join(&trunk.wasm), &folder.join(&trunk.js))?;
    for (file, extension) in [(&mut trunk.wasm, "wasm"), (&mut trunk.js, "js")] {
        let path = folder.join(&*file);
        let told = |error: std::io::Error| format!("{}: {error}", path.display());
        *file = format!("app-{}.{extension}", hash(&fs::read(&path).map_err(told)?));
        fs::rename(&path, folder.join(&*file)).map_err(told)?;
    }
    Ok(trunk)
}

/// Prints a line; that nobody reads it is no reason to fail.
pub fn say(line: &str) {
    writeln!(std::io::stdout(), "{line}").ok();
}
