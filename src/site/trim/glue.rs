//! The JavaScript that wasm-bindgen writes around a module, taken apart by its lines: it is
//! generated, and laid out the same way every time. What is not found is left as it is, so that
//! another layout costs bytes and breaks nothing.

use super::Renamed;
use std::collections::BTreeSet;

/// The script as its items: a function, a class, a statement, each with all its lines.
pub(super) struct Glue {
    items: Vec<String>,
}

/// How the imports stand in the function that lists them.
const IMPORT: &str = "        __wb";

impl Glue {
    pub fn read(js: &str) -> Glue {
        let mut items: Vec<String> = Vec::new();
        for line in js.lines() {
            let begins = line.starts_with(|first: char| first.is_ascii_alphabetic());
            match items.last_mut() {
                Some(item) if !begins => {
                    item.push('\n');
                    item.push_str(line);
                }
                _ => items.push(line.to_owned()),
            }
        }
        Glue { items }
    }

    /// Drops the classes it offers: the page only starts the app.
    pub fn drop_classes(&mut self) {
        let classes: Vec<String> = self
            .items
            .iter()
            .filter_map(|item| item.strip_prefix("export class "))
            .map(|rest| identifier(rest).to_owned())
            .collect();
        let about = |item: &String| classes.iter().any(|class| item.contains(class.as_str()));
        let function = |item: &String| item.starts_with("function ") || item.starts_with("async function ");
        self.items.retain(|item| function(item) || !about(item));
    }

    /// What it takes from the module, as `wasm.name`.
    pub fn called(&self) -> BTreeSet<String> {
        let after = |item: &str| -> Vec<String> {
            item.split("wasm.").skip(1).map(|rest| identifier(rest).to_owned()).collect()
        };
        self.items.iter().flat_map(|item| after(item)).collect()
    }

    /// Gives what it calls, and what it is called by, their new names.
    pub fn rename(&mut self, renamed: &Renamed) {
        for item in &mut self.items {
            let mut parts = item.split("wasm.");
            let mut text = parts.next().unwrap_or_default().to_owned();
            for part in parts {
                let name = identifier(part);
                text.push_str("wasm.");
                text.push_str(renamed.exports.get(name).map_or(name, String::as_str));
                text.push_str(part.strip_prefix(name).unwrap_or_default());
            }
            let lines = text.lines().map(|line| match import(line) {
                Some(name) if renamed.imports.contains_key(name) => {
                    line.replacen(name, &renamed.imports[name], 1)
                }
                _ => line.to_owned(),
            });
            *item = lines.collect::<Vec<_>>().join("\n");
        }
    }

    /// Drops the functions that the module no longer calls.
    pub fn keep_imports(&mut self, kept: &BTreeSet<String>) {
        for item in &mut self.items {
            if !item.starts_with("function __wbg_get_imports") {
                continue;
            }
            let mut keeps = true;
            let lines = item.lines().filter(|line| {
                match import(line) {
                    Some(name) => keeps = kept.contains(name),
                    // The list ends where its indentation does.
                    None if line.starts_with("    }") => keeps = true,
                    None => {}
                }
                keeps
            });
            *item = lines.collect::<Vec<_>>().join("\n");
        }
    }

    /// The script, without comments and spaces that say nothing.
    pub fn written(&self) -> String {
        let js = self.items.join("\n");
        match minifier::js::minify(&js) {
            Ok(small) => small.to_string(),
            // Longer, but whole.
            Err(_) => js,
        }
    }
}

/// The name of the imported function that a line begins, whether it has its old name or a new one.
fn import(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("        ")?;
    let name = identifier(rest);
    let is_entry = rest.strip_prefix(name)?.starts_with(": function(");
    (is_entry && (line.starts_with(IMPORT) || name.len() <= 3)).then_some(name)
}

fn identifier(text: &str) -> &str {
    let end = text.find(|letter: char| !(letter.is_ascii_alphanumeric() || "_$".contains(letter)));
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    const JS: &str = r#"export class Sink {
    free() {
        wasm.__wbg_sink_free(this.ptr, 0);
    }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_now_0123456789abcdef: function(arg0) {
            // A comment.
            const ret = arg0.now();
            return ret;
        },
        __wbg_log_0123456789abcdef: function(arg0) {
            console.log(arg0);
        },
    };
    return {
        __proto__: null,
        "./app_bg.js": import0,
    };
}
const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? {}
    : new FinalizationRegistry(ptr => wasm.__wbg_sink_free(ptr, 1));
function start() {
    return `${wasm.memory.buffer} and ${wasm.__wbindgen_start()}`;
}
let wasm;
export { start as default };
"#;

    #[test]
    fn what_nobody_calls_goes() {
        let mut glue = Glue::read(JS);
        glue.drop_classes();
        assert_eq!(glue.called(), BTreeSet::from(["memory".to_owned(), "__wbindgen_start".to_owned()]));
        glue.rename(&Renamed {
            exports: BTreeMap::from([("__wbindgen_start".to_owned(), "s".to_owned())]),
            imports: BTreeMap::from([("__wbg_now_0123456789abcdef".to_owned(), "a".to_owned())]),
        });
        glue.keep_imports(&BTreeSet::from(["a".to_owned()]));
        assert_eq!(
            glue.written().replace('\n', ""),
            "function __wbg_get_imports(){const import0={__proto__:null,a:function(arg0){const ret=arg0.now();return ret;},};return{__proto__:null,\"./app_bg.js\":import0,};}function start(){return`${wasm.memory.buffer} and ${wasm.s()}`;}let wasm;export{start as default};"
        );
    }

    #[test]
    fn another_layout_stays_as_it_is() {
        let other = "import * as a from 'b';\nexport default (wasm) => wasm.main();\n";
        let mut glue = Glue::read(other);
        glue.drop_classes();
        glue.keep_imports(&BTreeSet::new());
        assert_eq!(glue.items.join("\n"), other.trim_end());
    }
}
