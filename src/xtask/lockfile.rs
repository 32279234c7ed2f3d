//! Which version of a crate the project uses, read from the text of `Cargo.lock`, and which Rust
//! it needs, from `Cargo.toml`. Plain lines: a reader of all of TOML would be slow to compile.

/// The version of the first package called `name` in a `Cargo.lock`.
pub fn version_of<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    lock.split("[[package]]")
        .find(|package| value(package, "name") == Some(name))
        .and_then(|package| value(package, "version"))
}

/// The `rust-version` of a `Cargo.toml`.
pub fn rust_version(manifest: &str) -> Option<&str> {
    value(manifest, "rust-version")
}

fn value<'a>(lines: &'a str, key: &str) -> Option<&'a str> {
    lines.lines().find_map(|line| {
        let (left, right) = line.split_once('=')?;
        let right = right.trim().strip_prefix('"')?;
        let (inside, _) = right.split_once('"')?;
        (left.trim() == key).then_some(inside)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.129"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
dependencies = [
 "cfg-if",
]
"#;

    #[test]
    fn a_package_is_found_by_its_whole_name() {
        assert_eq!(version_of(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_of(LOCK, "wasm"), None);
        assert_eq!(version_of("", "wasm-bindgen"), None);
    }

    #[test]
    fn the_needed_rust_is_found() {
        let manifest = "[workspace.package]\nedition = \"2024\"\nrust-version = \"1.88\" # why\n";
        assert_eq!(rust_version(manifest), Some("1.88"));
        assert_eq!(rust_version("[workspace]\n"), None);
    }
}
