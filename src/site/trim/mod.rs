//! Makes the app lighter after it has been linked, before it is compressed. Nothing of it can be
//! seen: what goes is code that words messages nobody would read, functions that this app never
//! calls, and long names that only the two halves of the program know.

mod glue;
mod module;

use glue::Glue;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Trims the two halves of the program in place: the module, and the JavaScript around it.
///
/// # Errors
/// A sentence, if one of them cannot be read or wasm-opt cannot be run.
pub fn trim(wasm: &Path, js: &Path) -> Result<(), String> {
    let in_file = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = fs::read_to_string(js).map_err(|error| in_file(js, &error))?;
    let bytes = fs::read(wasm).map_err(|error| in_file(wasm, &error))?;
    let mut glue = Glue::read(&text);
    glue.drop_classes();
    let (bytes, renamed) = module::trimmed(&bytes, &glue.called()).map_err(|error| in_file(wasm, &error))?;
    glue.rename(&renamed);
    fs::write(wasm, bytes).map_err(|error| in_file(wasm, &error))?;
    optimise(wasm)?;
    let bytes = fs::read(wasm).map_err(|error| in_file(wasm, &error))?;
    glue.keep_imports(&module::imports(&bytes).map_err(|error| in_file(wasm, &error))?);
    fs::write(js, glue.written()).map_err(|error| in_file(js, &error))
}

/// Old names and new ones.
#[derive(Debug, Default, PartialEq)]
struct Renamed {
    /// What JavaScript calls.
    exports: BTreeMap<String, String>,
    /// What it is called by.
    imports: BTreeMap<String, String>,
}

/// The lowest kilobyte of memory is the far end of the stack, where nothing is addressed. Between
/// rounds the control flow is taken apart and put together anew, twice: 1.2 % less once compressed.
const OPTIONS: [&str; 12] = [
    "--low-memory-unused",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--strip-producers",
    "--strip-target-features",
];

fn optimise(wasm: &Path) -> Result<(), String> {
    match Command::new("wasm-opt").args(OPTIONS).arg(wasm).arg("-o").arg(wasm).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("wasm-opt could not make the app smaller ({status})")),
        Err(error) => Err(format!(
            "wasm-opt does not run ({error}): `cargo xtask serve` installs it and puts it on PATH"
        )),
    }
}
