//! What the line's page fetches when it is asked for: the inside of each event's card, and the panel
//! of keys. The app says what stands in them; here they are written as JSON, in the form that
//! `app::tree` reads, one file each.

use crate::assets::write;
use crate::data::Data;
use crate::hash::hash;
use crate::keys;
use app::node::Node;
use app::prerender;
use serde_json::{Map, Value};
use std::path::Path;
use timeline::language::Language;

/// The panel's name among the events, whose ids all begin with a year.
const KEYS: &str = "keys";

/// The names of the files in a language's folder.
pub fn files(data: &Data) -> Vec<String> {
    let events = data.open.events.iter().map(|event| event.id.as_str());
    events.chain([KEYS]).map(|name| format!("{name}.json")).collect()
}

/// Writes a language's folder and returns its path below the site's root.
///
/// # Errors
/// A sentence that names the file which could not be written.
pub fn write_all(folder: &Path, data: &Data, language: Language) -> Result<String, String> {
    let contents = contents(data, language);
    // Named after all of it: whatever changes, every address does, and none is kept in vain.
    let hash = hash(contents.concat().as_bytes());
    let own = format!("data/cards.{}.{hash}/", language.code());
    for (name, content) in files(data).iter().zip(&contents) {
        write(folder, &format!("{own}{name}"), content)?;
    }
    Ok(own)
}

/// What stands in the files, in the order of [`files`].
fn contents(data: &Data, language: Language) -> Vec<String> {
    let prose = data.prose(language);
    let card = |id: &str| prerender::card(&data.history, prose, id, language);
    let cards = data.open.events.iter().map(|event| card(&event.id));
    cards.chain([keys::panel(language)]).map(|nodes| list(&nodes).to_string()).collect()
}

fn list(nodes: &[Node]) -> Value {
    nodes.iter().map(value).collect()
}

fn value(node: &Node) -> Value {
    match node {
        Node::Text(text) => Value::from(text.as_ref()),
        Node::Element(element) => {
            let parts = element.parts();
            let attributes = parts
                .attributes
                .iter()
                .map(|(name, value)| ((*name).to_owned(), Value::from(value.as_ref())));
            let start = [Value::from(parts.tag), Value::Object(attributes.collect::<Map<_, _>>())];
            start.into_iter().chain(parts.children.iter().map(value)).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{real, sample};
    use app::node::html;
    use app::tree;
    use timeline::open::parse;

    /// What a page from which `root` leads to the site's root makes of a file.
    fn shown(file: &str, root: &str) -> String {
        html(&parse(file).map(|file| tree::read(file, root)).unwrap_or_default())
    }

    #[test]
    fn what_is_written_reads_back_as_the_same_nodes() {
        for language in Language::ALL {
            let panel = keys::panel(language);
            assert_eq!(read_back(&panel), list(&panel));
            for event in &real().open.events {
                let nodes = prerender::card(&real().history, real().prose(language), &event.id, language);
                assert!(!nodes.is_empty(), "{}", event.id);
                assert_eq!(read_back(&nodes), list(&nodes), "{}", event.id);
            }
        }
    }

    /// What comes of nodes on their way through the browser; the order of attributes doesn't matter.
    fn read_back(nodes: &[Node]) -> Value {
        let file = list(nodes).to_string();
        list(&parse(&file).map(|file| tree::read(file, tree::ROOT)).unwrap_or_default())
    }

    #[test]
    fn addresses_lead_to_the_root_from_where_the_page_is() {
        let data = sample();
        let contents = contents(&data, Language::Ja);
        for (root, way) in [("../", "\"../ja/sources/#mofa\""), ("", "\"ja/sources/#mofa\"")] {
            let html = shown(&contents[0], root);
            assert!(html.contains(way) && !html.contains("~/"), "{way} is not in {html}");
        }
    }

    #[test]
    fn texts_stay_texts() {
        let html = shown(&contents(&sample(), Language::En)[0], "");
        assert!(
            html.contains("They signed &lt;it&gt;.") && html.contains("On &lt;b&gt;Kishida&lt;/b&gt;"),
            "{html}"
        );
        assert!(html.contains("data-act=\"copy\"") && html.contains(" hidden>MOFA"), "{html}");
    }

    #[test]
    fn there_is_a_file_for_each_event_and_one_for_the_keys() {
        let (files, contents) = (files(real()), contents(real(), Language::Ru));
        assert_eq!((files.len(), contents.len()), (real().open.events.len() + 1, files.len()));
        assert!(!real().open.events.iter().any(|event| event.id == KEYS));
    }
}
