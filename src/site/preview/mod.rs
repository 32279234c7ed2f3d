//! The pictures that other sites show beside a link to a page: one for each event and language,
//! one for each language's other pages. Drawn while the site is built, where the builder hands
//! over the faces; without them the site has none.
//!
//! What a picture shows is in `picture` and `axis`, how it becomes a file in `png`.

mod axis;
mod breaking;
mod fonts;
mod picture;
mod png;

pub use fonts::Fonts;

use crate::data::Data;
use crate::page::{Kind, Page};
use crate::shared::with_each;
use axis::Axis;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use timeline::language::Language;

/// Pixels across, as the networks want it.
pub const WIDTH: u32 = 1200;

/// Pixels down.
pub const HEIGHT: u32 = 630;

/// The file of a page's picture, below the site's root.
pub fn file(page: &Page) -> String {
    let code = page.language.code();
    match &page.kind {
        Kind::Event(id) => format!("preview/{code}/{id}.png"),
        _ => format!("preview/{code}.png"),
    }
}

/// Draws all of them into the folder of the site. Answers how many there are and their bytes.
///
/// # Errors
/// A sentence for each that could not be drawn or written.
pub fn draw(folder: &Path, data: &Data, fonts: &Fonts) -> Result<(usize, u64), Vec<String>> {
    let axis = Axis::of(&data.history, data.today, fonts);
    let kinds = data.open.events.iter().map(|event| Kind::Event(event.id.clone())).chain([Kind::Line]);
    let kinds: Vec<Kind> = kinds.collect();
    let pages: Vec<Page> = Language::ALL
        .into_iter()
        .flat_map(|language| kinds.iter().cloned().map(move |kind| Page { language, kind }))
        .collect();
    let bytes = AtomicUsize::new(0);
    with_each(&pages, "drawing broke off", |page| {
        let more =
            one(folder, page, data, &axis, fonts).map_err(|problem| format!("{}: {problem}", file(page)))?;
        bytes.fetch_add(more, Ordering::Relaxed);
        Ok(())
    })?;
    Ok((pages.len(), bytes.into_inner() as u64))
}

fn one(folder: &Path, page: &Page, data: &Data, axis: &Axis, fonts: &Fonts) -> Result<usize, String> {
    let language = page.language;
    let svg = match &page.kind {
        Kind::Event(id) => {
            let event = data.history.position(id).and_then(|at| data.history.events.get(at));
            let event = event.ok_or("there is no such event")?;
            picture::of_event(event, &data.history, axis, language, fonts)
        }
        _ => picture::of_site(axis, language, fonts),
    };
    let packed = png::png(&svg, fonts)?;
    let path = folder.join(file(page));
    let told = |error: std::io::Error| error.to_string();
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(told)?;
    }
    fs::write(&path, &packed).map_err(told)?;
    Ok(packed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_faces_is_told() {
        let problem = Fonts::read(Path::new("nowhere")).err().unwrap_or_default();
        assert!(
            problem.starts_with("SITE_FONTS: ") && problem.contains("NotoSerifJP_400Regular.ttf"),
            "{problem}"
        );
    }

    #[test]
    fn every_page_has_a_picture_of_its_language() {
        let of = |language, kind| file(&Page { language, kind });
        assert_eq!(of(Language::Ru, Kind::Event("1855-x".to_owned())), "preview/ru/1855-x.png");
        assert_eq!(of(Language::Ja, Kind::Sources), of(Language::Ja, Kind::Line));
    }

    #[test]
    fn the_same_events_make_the_same_pictures() -> Result<(), Vec<String>> {
        let folder = std::env::temp_dir().join(format!("site-preview-{}", std::process::id()));
        let (data, fonts) = (crate::data::sample(), Fonts::none());
        let path = folder.join("preview/ja/1855-treaty-of-shimoda.png");
        let mut seen = Vec::new();
        for _ in 0..2 {
            let (pictures, _) = draw(&folder, &data, &fonts)?;
            assert_eq!(pictures, 3 * (data.open.events.len() + 1));
            seen.push(fs::read(&path).unwrap_or_default());
        }
        let other = fs::read(folder.join("preview/ja/2022-list.png")).unwrap_or_default();
        fs::remove_dir_all(&folder).ok();
        assert!(seen[0].starts_with(b"\x89PNG") && seen[0] == seen[1]);
        assert!(other != seen[0], "each event has its own mark");
        Ok(())
    }
}
