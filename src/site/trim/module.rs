//! The module: what only words an end just ends, what nobody calls goes, names are short.

use super::Renamed;
use std::collections::BTreeSet;
use walrus::ir::Value;
use walrus::{ConstExpr, DataId, DataKind, FunctionBuilder, FunctionId, FunctionKind, Module};

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
    let places: Vec<(DataId, u32)> =
        module.data.iter().filter_map(|data| Some((data.id(), begins(&data.kind)?))).collect();
    let take = |(id, base)| (base, std::mem::take(&mut module.data.get_mut(id).value));
    let mut segments: Vec<(u32, Vec<u8>)> = places.iter().copied().map(take).collect();
    forget_paths(&mut segments);
    for ((id, _), (_, data)) in places.into_iter().zip(segments) {
        module.data.get_mut(id).value = data;
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

/// Where a piece of memory begins; none if that is not said until the module runs.
fn begins(kind: &DataKind) -> Option<u32> {
    match kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(base)), .. } => u32::try_from(*base).ok(),
        _ => None,
    }
}

/// Blanks the names of source files. Only messages that nobody reads tell them, they weigh a
/// kilobyte, and they say where the module was built. A message finds its file's name by where that
/// begins and how long it is, the two words of `core::panic::Location`: so a name is found without
/// knowing what folders are called, and a text right before it stays. `segments` are pieces of memory
/// and where each begins.
fn forget_paths(segments: &mut [(u32, Vec<u8>)]) {
    const END: &[u8] = b".rs";
    const LONGEST: u32 = 1024;
    let mut ends = BTreeSet::new();
    for (base, data) in segments.iter() {
        for (at, found) in data.windows(END.len()).enumerate() {
            if found == END {
                let end = base.saturating_add((at + END.len()) as u32);
                // Newer compilers count the zero behind a name in.
                ends.extend([end, end + 1]);
            }
        }
    }
    let mut names = Vec::new();
    for (base, data) in segments.iter() {
        let skipped = (4 - *base as usize % 4) % 4;
        let words: Vec<u32> = data
            .get(skipped..)
            .unwrap_or_default()
            .as_chunks()
            .0
            .iter()
            .map(|word| u32::from_le_bytes(*word))
            .collect();
        for pair in words.windows(2) {
            if let [from, length] = *pair
                && length <= LONGEST
                && ends.contains(&from.saturating_add(length))
            {
                names.push(from..from + length);
            }
        }
    }
    for (base, data) in segments {
        for name in &names {
            let within = |address: u32| address.checked_sub(*base).map(|at| at as usize);
            let place = within(name.start).zip(within(name.end));
            if let Some(name) = place.and_then(|(from, to)| data.get_mut(from..to)) {
                name.fill(0);
            }
        }
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
        let texts = b"Close/somewhere/card.rs\0a text about lib.rs".to_vec();
        let name = "/somewhere/card.rs\0".len();
        let mut location = vec![7, 7];
        let words = [(1 << 20) + 5, name as u32, 12, 34];
        location.extend(words.into_iter().flat_map(u32::to_le_bytes));
        let mut segments = [(1 << 20, texts), ((2 << 20) + 2, location.clone())];
        forget_paths(&mut segments);
        let expected = format!("Close{}a text about lib.rs", "\0".repeat(name));
        assert_eq!(String::from_utf8_lossy(&segments[0].1), expected);
        assert_eq!(segments[1].1, location, "where a message looks is left as it was");
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
