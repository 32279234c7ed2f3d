//! What Trunk left in its staging folder: the page it wrote tells which of the hashed files are
//! the program and in which order the styles come. Nothing else of that page is kept.

use crate::check::tags::{Piece, pieces};

/// The names of the files Trunk made, below the staging folder.
#[derive(Debug, Default, PartialEq)]
pub struct Trunk {
    /// The JavaScript side of the app.
    pub js: String,
    /// The app.
    pub wasm: String,
    /// The stylesheets, in order.
    pub styles: Vec<String>,
    /// Trunk's own script that reloads the page while one develops; only under `trunk serve`.
    pub reload: Option<String>,
}

impl Trunk {
    /// Reads the page Trunk wrote.
    ///
    /// # Errors
    /// A sentence, if the program is not in it.
    pub fn read(html: &str) -> Result<Trunk, String> {
        let mut trunk = Trunk::default();
        for piece in pieces(html) {
            match piece {
                Piece::Start { tag, attributes } if tag == "link" => {
                    let get = |name: &str| attributes.get(name).map(String::as_str).unwrap_or_default();
                    let name = file_name(get("href"));
                    match get("rel") {
                        "stylesheet" => trunk.styles.push(name),
                        "modulepreload" if name.ends_with(".js") => trunk.js = name,
                        "preload" if name.ends_with(".wasm") => trunk.wasm = name,
                        _ => {}
                    }
                }
                Piece::Text { inside, text } if inside == "script" && text.contains("__TRUNK_") => {
                    trunk.reload = Some(text);
                }
                _ => {}
            }
        }
        match (trunk.js.is_empty(), trunk.wasm.is_empty()) {
            (false, false) => Ok(trunk),
            _ => Err("the page Trunk wrote names no program: is its <link data-trunk rel=\"rust\"> gone?"
                .to_owned()),
        }
    }
}

/// The last part of an address: Trunk puts everything beside the page, whatever `public_url` says.
fn file_name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
pub const PAGE: &str = r#"<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<link rel="stylesheet" href="./layers-ad7a1b3d8ae5af05.css" integrity="sha384-x"/>
<link rel="stylesheet" href="./tokens-bd7a1b3d8ae5af05.css" integrity="sha384-x"/>
<link rel="modulepreload" href="./app-1f0e3dad99908345.js" crossorigin="anonymous" integrity="sha384-x">
<link rel="preload" href="./app-1f0e3dad99908345_bg.wasm" crossorigin="anonymous" integrity="sha384-x" as="fetch" type="application/wasm"></head>
<body><div id="app"></div>
<script type="module">
import init, * as bindings from './app-1f0e3dad99908345.js';
const wasm = await init({ module_or_path: './app-1f0e3dad99908345_bg.wasm' });
window.wasmBindings = bindings;
dispatchEvent(new CustomEvent("TrunkApplicationStarted", {detail: {wasm}}));
</script></body></html>"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_trunk_wrote_is_read() {
        let expected = Trunk {
            js: "app-1f0e3dad99908345.js".to_owned(),
            wasm: "app-1f0e3dad99908345_bg.wasm".to_owned(),
            styles: vec!["layers-ad7a1b3d8ae5af05.css".to_owned(), "tokens-bd7a1b3d8ae5af05.css".to_owned()],
            reload: None,
        };
        assert_eq!(Trunk::read(PAGE).as_ref(), Ok(&expected));
        assert_eq!(Trunk::read(&PAGE.replace("\"./", "\"/x/y/")), Ok(expected));
    }

    #[test]
    fn the_script_that_reloads_is_found() {
        let page = PAGE.replace("</body>", "<script>const a = '{{__TRUNK_ADDRESS__}}' < 1;</script></body>");
        let reload = Trunk::read(&page).map(|trunk| trunk.reload);
        assert_eq!(reload, Ok(Some("const a = '{{__TRUNK_ADDRESS__}}' < 1;".to_owned())));
    }

    #[test]
    fn a_page_without_program_is_refused() {
        assert!(Trunk::read("<html></html>").is_err());
    }
}
