//! The module: what only words an end just ends, what nobody calls goes, names are short.

use super::Renamed;
use std::collections::BTreeSet;
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

/// Functions of Rust's own libraries that never return: they word a message and end the program.
/// In a browser the message goes nowhere, so ending is all that is left to do.
const ENDS: [&str; 19] = [
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::assert_failed",
    "core::panicking::assert_failed_inner",
    "core::panicking::panic",
    "core::panicking::panic_bounds_check",
    "core::panicking::panic_display",
    "core::panicking::panic_fmt",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "core::str::slice_error_fail_rt",
    "std::thread::local::panic_access_error",
];

/// The module without what nobody calls: `called` are the exports that the JavaScript around it
/// uses. Its imports and exports get short names.
///
/// # Errors
/// What is wrong with the module.
pub(super) fn trimmed(wasm: &[u8], called: &BTreeSet<String>) -> Result<(Vec<u8>, Renamed), String> {
    let mut module = Module::from_buffer(wasm).map_err(|error| error.to_string())?;
    let named =
        |name: &Option<String>| ENDS.contains(&without_hashes(name.as_deref().unwrap_or("")).as_str());
    let ends: Vec<FunctionId> =
        module.funcs.iter_local().map(|(id, _)| id).filter(|id| named(&module.funcs.get(*id).name)).collect();
    for id in ends {
        let function = module.types.get(module.funcs.get(id).ty());
        let (takes, gives) = (function.params().to_vec(), function.results().to_vec());
        let mut builder = FunctionBuilder::new(&mut module.types, &takes, &gives);
        builder.func_body().unreachable();
        let arguments = takes.iter().map(|kind| module.locals.add(*kind)).collect();
        module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(arguments));
    }
    for id in module.data.iter().map(|data| data.id()).collect::<Vec<_>>() {
        forget_paths(&mut module.data.get_mut(id).value);
    }
    let uncalled = module.exports.iter().filter(|export| !called.contains(&export.name));
    for id in uncalled.map(|export| export.id()).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
    let mut renamed = Renamed::default();
    for (number, export) in module.exports.iter_mut().enumerate() {
        let name = short(number);
        renamed.exports.insert(std::mem::replace(&mut export.name, name.clone()), name);
    }
    for (number, import) in module.imports.iter_mut().enumerate() {
        let name = short(number);
        renamed.imports.insert(std::mem::replace(&mut import.name, name.clone()), name);
    }
    Ok((module.emit_wasm(), renamed))
}

/// How the paths of source files begin.
const PATHS: [&str; 9] =
    ["/rustc/", "/rust/deps/", "/root/", "/home/", "/Users/", "/usr/", "/opt/", "src/app/", "src/timeline/"];

/// Blanks the names of source files. Only messages that nobody reads tell them, they weigh a
/// kilobyte, and they say where the module was built.
fn forget_paths(data: &mut [u8]) {
    let is_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._+-".contains(byte);
    let mut at = 0;
    while let Some(found) = data[at..].windows(3).position(|end| end == b".rs") {
        let end = at + found + 3;
        let start =
            data[at..end].iter().rposition(|byte| !is_path(byte)).map_or(at, |before| at + before + 1);
        // A text may stand right before a path.
        let text = &data[start..end];
        let begins = |path: &[u8]| text.windows(path.len()).position(|part| part == path);
        let path = PATHS.iter().filter_map(|path| begins(path.as_bytes())).min();
        if let Some(path) = path {
            data[start + path..end].fill(b' ');
        }
        at = end;
    }
}

/// The names of what a module imports.
///
/// # Errors
/// What is wrong with the module.
pub(super) fn imports(wasm: &[u8]) -> Result<BTreeSet<String>, String> {
    let module = Module::from_buffer(wasm).map_err(|error| error.to_string())?;
    Ok(module.imports.iter().map(|import| import.name.clone()).collect())
}

/// A name for a number: `a` to `z`, then `aa` and so on.
fn short(number: usize) -> String {
    let letter = char::from(b'a' + (number % 26) as u8);
    let before = number / 26;
    if before == 0 { letter.to_string() } else { format!("{}{letter}", short(before - 1)) }
}

/// A name as the compiler writes it, without the hashes that change from build to build:
/// `core[c5930c85a12de822]::panicking::panic_fmt`, `core::panicking::assert_failed::<usize, usize>`,
/// `core::panicking::assert_failed::h67143a4d5d2ae357`.
fn without_hashes(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut inside = 0_usize;
    for letter in name.chars() {
        match letter {
            '[' | '<' => inside += 1,
            ']' | '>' => inside = inside.saturating_sub(1),
            letter if inside == 0 => plain.push(letter),
            _ => {}
        }
    }
    let plain = plain.trim_end_matches("::");
    match plain.rsplit_once("::h") {
        Some((path, hash)) if hash.len() == 16 && hash.bytes().all(|it| it.is_ascii_hexdigit()) => {
            path.to_owned()
        }
        _ => plain.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_do_not_hide_a_name() {
        for name in [
            "core[c5930c85a12de822]::panicking::assert_failed::<usize, usize>",
            "core::panicking::assert_failed::h67143a4d5d2ae357",
            "core::panicking::assert_failed",
        ] {
            assert_eq!(without_hashes(name), "core::panicking::assert_failed");
        }
    }

    #[test]
    fn paths_are_forgotten_and_texts_are_not() {
        let mut data = *b"Close/rustc/59807616/library/core/src/str.rsa.rs \0src/app/ui/card.rs\0/home/x/.cargo/serde-1/src/a.rsb";
        forget_paths(&mut data);
        let left = String::from_utf8_lossy(&data).split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(left, "Close a.rs \0 \0 b");
    }

    #[test]
    fn every_number_has_a_name_of_its_own() {
        assert_eq!([0, 25, 26, 701, 702].map(short), ["a", "z", "aa", "zz", "aaa"]);
    }

    #[test]
    fn what_only_words_an_end_just_ends() -> Result<(), String> {
        let mut module = Module::default();
        for name in ["core[0]::option::unwrap_failed", "app::draw", "uncalled"] {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            builder.name(name.to_owned()).func_body().i32_const(7).drop();
            let id = builder.finish(Vec::new(), &mut module.funcs);
            module.exports.add(name, id);
        }
        let called = ["core[0]::option::unwrap_failed", "app::draw"].map(str::to_owned);
        let (wasm, renamed) = trimmed(&module.emit_wasm(), &called.clone().into())?;
        let module = Module::from_buffer(&wasm).map_err(|error| error.to_string())?;
        let length = |name: &str| {
            let id = module.exports.get_func(renamed.exports.get(name)?).ok()?;
            let function = module.funcs.get(id).kind.unwrap_local();
            Some(function.block(function.entry_block()).instrs.len())
        };
        assert_eq!(called.map(|name| length(&name)), [Some(1), Some(2)]);
        assert_eq!(module.exports.iter().count(), 2);
        Ok(())
    }
}
