//! The files that pages fetch: three stylesheets made of Trunk's many, the small script that starts
//! the app, the line and the cards of each language. Each carries its content's hash in its name.

use crate::cards;
use crate::data::Data;
use crate::hash::hash;
use crate::trunk::Trunk;
use std::fs;
use std::path::Path;
use timeline::language::Language;

/// What pages fetch, as paths below the site's root.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The stylesheet of every page but the line's.
    pub style: String,
    /// Its text: the line's pages have it inside, and are on screen one answer sooner.
    pub style_inside: String,
    /// What the pages around the line need beside it.
    pub pages_style: String,
    /// What the line's page needs once it stands: cards and panels.
    pub later_style: String,
    /// The script that starts the app.
    pub boot: String,
    /// The JavaScript side of the app.
    pub js: String,
    /// The app.
    pub wasm: String,
    /// The whole line, in the order of [`Language::ALL`].
    lines: Vec<String>,
    /// The folders of the cards, in the same order: a file for each event.
    cards: Vec<String>,
    /// Trunk's script that reloads the page while one develops.
    pub reload: Option<String>,
    /// Whether every page has a picture for other sites.
    pub previews: bool,
}

impl Assets {
    /// Makes them from what Trunk left in the folder, and clears away what they replace.
    ///
    /// # Errors
    /// A sentence, if a file cannot be read or written.
    pub fn write(folder: &Path, trunk: Trunk, data: &Data) -> Result<Assets, String> {
        let (mut style, mut pages_style, mut later_style) = (String::new(), String::new(), String::new());
        for name in &trunk.styles {
            let path = folder.join(name);
            let part = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            let is_later =
                LATER.iter().any(|file| name.strip_prefix(file).is_some_and(|it| it.starts_with('-')));
            let whole = match name.starts_with("pages-") {
                true => &mut pages_style,
                false if is_later => &mut later_style,
                false => &mut style,
            };
            whole.push_str(part.trim_end());
            whole.push('\n');
            fs::remove_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        let (mut lines, mut cards) = (Vec::new(), Vec::new());
        for language in Language::ALL {
            let line = dataset::line_json(&data.open, language);
            lines.push(write_hashed(folder, &format!("data/line.{}.", language.code()), "json", &line)?);
            cards.push(cards::write_all(folder, data, language)?);
        }
        let worker = write_hashed(folder, "worker-", "js", WORKER)?;
        let painter = PAINTER.replace("./worker.js", &format!("./{worker}"));
        let painter = write_hashed(folder, "painter-", "js", &painter)?;
        Ok(Assets {
            style: write_hashed(folder, "style-", "css", &style)?,
            style_inside: style,
            pages_style: write_hashed(folder, "pages-", "css", &pages_style)?,
            later_style: write_hashed(folder, "later-", "css", &later_style)?,
            boot: write_hashed(folder, "boot-", "js", &boot(&trunk, &painter))?,
            js: trunk.js,
            wasm: trunk.wasm,
            lines,
            cards,
            reload: trunk.reload,
            previews: false,
        })
    }

    /// The whole line in a language.
    pub fn line(&self, language: Language) -> &str {
        of(&self.lines, language)
    }

    /// The folder of the cards in a language.
    pub fn cards(&self, language: Language) -> &str {
        of(&self.cards, language)
    }

    /// Every card in every language.
    pub fn all_cards(&self, data: &Data) -> Vec<String> {
        let names = cards::files(data);
        let of = |folder: &String| names.iter().map(|name| format!("{folder}{name}")).collect::<Vec<_>>();
        self.cards.iter().flat_map(of).collect()
    }

    /// Names as they could be, for tests.
    #[cfg(test)]
    pub fn sample() -> Assets {
        Assets {
            style: "style-0123456789abcdef.css".to_owned(),
            style_inside: "p { color: red }".to_owned(),
            pages_style: "pages-0123456789abcdef.css".to_owned(),
            later_style: "later-0123456789abcdef.css".to_owned(),
            boot: "boot-0123456789abcdef.js".to_owned(),
            js: "app-0123456789abcdef.js".to_owned(),
            wasm: "app-0123456789abcdef_bg.wasm".to_owned(),
            lines: Language::ALL.map(|it| format!("data/line.{}.0123456789abcdef.json", it.code())).to_vec(),
            cards: Language::ALL.map(|it| format!("data/cards.{}.0123456789abcdef/", it.code())).to_vec(),
            reload: None,
            previews: false,
        }
    }
}

/// What paints a moving line: the page's part of it, which comes once the line stands, and the worker's.
const PAINTER: &str = include_str!("../painter/page.js");
const WORKER: &str = concat!(include_str!("../painter/worker.js"), include_str!("../painter/marks.js"));

/// The style files of what nobody sees before the line stands.
const LATER: [&str; 3] = ["card", "share", "panels"];

fn of(files: &[String], language: Language) -> &str {
    let at = Language::ALL.iter().position(|it| *it == language).unwrap_or_default();
    files.get(at).map_or("", String::as_str)
}

/// Starts the app. Whatever goes wrong on the way (a file that doesn't arrive, a browser too old)
/// leaves a mark that the style sheets can answer, and the prerendered page as it is. The painter
/// comes half a second after the app, and nothing is lost without it.
fn boot(trunk: &Trunk, painter: &str) -> String {
    format!(
        r#"try{{const{{default:init}}=await import("./{js}");await init({{module_or_path:new URL("./{wasm}",import.meta.url)}});setTimeout(()=>import("./{painter}").catch(()=>{{}}),500)}}catch(problem){{document.documentElement.dataset.failed="";console.error(problem)}}
"#,
        js = trunk.js,
        wasm = trunk.wasm,
    )
}

fn write_hashed(folder: &Path, start: &str, extension: &str, content: &str) -> Result<String, String> {
    let name = format!("{start}{}.{extension}", hash(content.as_bytes()));
    write(folder, &name, content)?;
    Ok(name)
}

/// Writes a file below a folder, making the folders in between.
///
/// # Errors
/// A sentence that names the file.
pub fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> Result<(), String> {
    let path = folder.join(name);
    let told = |error: std::io::Error| format!("{}: {error}", path.display());
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(told)?;
    }
    fs::write(&path, content).map_err(told)
}
