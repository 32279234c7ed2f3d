//! What a file is, from the end of its name.

/// Ends of names and what they tell; of two that fit, the first counts.
const TYPES: &[(&str, &str)] = &[
    (".html", "text/html; charset=utf-8"),
    (".css", "text/css; charset=utf-8"),
    (".js", "text/javascript; charset=utf-8"),
    (".mjs", "text/javascript; charset=utf-8"),
    (".csl.json", "application/vnd.citationstyles.csl+json; charset=utf-8"),
    (".schema.json", "application/schema+json; charset=utf-8"),
    (".json", "application/json; charset=utf-8"),
    (".txt", "text/plain; charset=utf-8"),
    (".toml", "text/plain; charset=utf-8"),
    (".md", "text/plain; charset=utf-8"),
    (".csv", "text/csv; charset=utf-8; header=present"),
    (".bib", "application/x-bibtex; charset=utf-8"),
    (".ris", "application/x-research-info-systems; charset=utf-8"),
    (".atom", "application/atom+xml; charset=utf-8"),
    (".xml", "application/xml; charset=utf-8"),
    (".svg", "image/svg+xml"),
    (".png", "image/png"),
    // It must be told as such, or it does not compile while it loads.
    (".wasm", "application/wasm"),
];

/// The content type of a file.
pub fn content_type(name: &str) -> &'static str {
    let found = TYPES.iter().find(|(end, _)| name.ends_with(end));
    found.map_or("application/octet-stream", |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::EXPORTS;

    #[test]
    fn the_longer_end_of_a_name_counts() {
        assert_eq!(content_type("events.json"), "application/json; charset=utf-8");
        assert_eq!(
            content_type("sources.csl.json"),
            "application/vnd.citationstyles.csl+json; charset=utf-8"
        );
        assert_eq!(content_type("json"), "application/octet-stream");
        for (at, (end, _)) in TYPES.iter().enumerate() {
            let first = TYPES.iter().position(|(other, _)| end.ends_with(other));
            assert_eq!(first, Some(at), "{end} is never reached");
        }
    }

    #[test]
    fn everything_to_download_has_a_type() {
        for export in EXPORTS {
            assert_ne!(content_type(export.name), "application/octet-stream", "{}", export.name);
        }
    }
}
