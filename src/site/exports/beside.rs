//! What stands beside the pages and the data: how to add an event, and what browsers, robots and
//! hosts look for.

use super::sitemap;
use crate::assets::write;
use crate::data::Data;
use crate::headers;
use crate::icon;
use crate::origin::Origin;
use std::path::Path;

/// How an event is written, as people who add one read it.
pub const ADDING: &str = "data/adding-an-event.txt";

/// Writes them. `readme` is the text of `events/README.md`, `style` that of the style sheet in the line's pages.
///
/// # Errors
/// A sentence, if one cannot be written.
pub fn beside(
    folder: &Path,
    data: &Data,
    origin: Option<&Origin>,
    readme: &str,
    style: &str,
) -> Result<(), String> {
    write(folder, ADDING, readme)?;
    write(folder, icon::NAME, icon::png()?)?;
    if let Some(origin) = origin {
        write(folder, sitemap::NAME, sitemap::write(&data.open, origin))?;
    }
    write(folder, "robots.txt", robots(origin))?;
    write(folder, "_headers", headers::file(style))
}

fn robots(origin: Option<&Origin>) -> String {
    let everyone = "User-agent: *\nAllow: /\n".to_owned();
    match origin {
        Some(origin) => format!("{everyone}\nSitemap: {}\n", origin.address(sitemap::NAME)),
        None => everyone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn robots_are_told_of_the_sitemap_where_there_is_one() -> Result<(), String> {
        assert!(!robots(None).contains("Sitemap"));
        let origin = Origin::read("https://example.org/x")?;
        assert!(robots(Some(&origin)).ends_with("\nSitemap: https://example.org/x/sitemap.xml\n"));
        Ok(())
    }
}
