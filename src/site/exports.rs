//! The files beside the pages: the data to download, how to add to it, and what browsers, robots
//! and hosts look for.

use crate::assets::write;
use crate::data::Data;
use crate::headers;
use std::path::Path;

/// How an event is written, as people who add one read it.
pub const ADDING: &str = "data/adding-an-event.txt";

/// Two shores and the line between, on paper.
const FAVICON: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="#faf9f4"/>
<path d="M4 16h24" stroke="#6b675c" stroke-width="1.6" stroke-linecap="round"/>
<path d="M8 9h9" stroke="#24477a" stroke-width="4" stroke-linecap="round"/>
<path d="M15 23h9" stroke="#96581f" stroke-width="4" stroke-linecap="round"/>
</svg>
"##;

/// Writes them. `readme` is the text of `events/README.md`.
///
/// # Errors
/// A sentence, if one cannot be written.
pub fn export(folder: &Path, data: &Data, readme: &str) -> Result<(), String> {
    write(folder, "data/events.json", &dataset::open_json(&data.open))?;
    write(folder, ADDING, readme)?;
    write(folder, "favicon.svg", FAVICON)?;
    write(folder, "robots.txt", "User-agent: *\nAllow: /\n")?;
    write(folder, "_headers", &headers::file())
}
