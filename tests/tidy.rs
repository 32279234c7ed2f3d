//! The rules of the house that a machine can check: which way dependencies run, what no file may
//! hold, and numbers that stand in Rust and in CSS alike. The reasons are in
//! `docs/architecture.md`. Every test names all breaches at once.

use tests::{file, files, place};
use timeline::layout::Face;

#[test]
fn timeline_knows_no_browser_no_file_and_no_clock() {
    let foreign = [
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo",
        "leptos",
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "std::time",
        "Utc::now",
        "Local::now",
    ];
    let mut breaches = names(&files("src/timeline", ".rs"), &foreign);
    breaches.extend(names(
        &["src/timeline/Cargo.toml".to_owned()],
        &["web-sys", "js-sys", "wasm-bindgen", "gloo", "leptos"],
    ));
    none(&breaches);
}

#[test]
fn only_the_browser_folder_of_the_app_names_the_browser() {
    let mut elsewhere = files("src", ".rs");
    elsewhere.retain(|path| !path.starts_with("src/app/browser/"));
    none(&names(&elsewhere, &["web_sys", "gloo", "js_sys", "wasm_bindgen::", "leptos"]));
}

#[test]
fn nothing_that_runs_may_panic() {
    let mut code = files("src", ".rs");
    code.retain(|path| !path.contains("/tests/") && !path.ends_with("/tests.rs"));
    none(&names(&code, &[".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!", "unreachable!"]));
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut breaches = Vec::new();
    for path in files("src", ".rs").into_iter().chain(files("tests", ".rs")) {
        let lines = file(&path).lines().count();
        if lines > 400 {
            breaches.push(format!("{path} has {lines} lines"));
        }
    }
    none(&breaches);
}

#[test]
fn every_file_says_first_what_it_is() {
    let all = files("src", ".rs").into_iter().chain(files("tests", ".rs"));
    let silent: Vec<String> = all.filter(|path| !file(path).starts_with("//! ")).collect();
    none(&silent);
}

#[test]
fn every_stylesheet_is_linked_and_keeps_to_its_layer() {
    let page = file("index.html");
    let declared = file("style/layers.css");
    let mut breaches = Vec::new();
    for path in files("style", ".css") {
        if !page.contains(&format!("<link data-trunk rel=\"css\" href=\"{path}\">")) {
            breaches.push(format!("index.html does not link {path}"));
        }
        for outermost in outermost(&file(&path)) {
            let Some(layers) = outermost.strip_prefix("@layer ") else {
                breaches.push(format!("{path}: “{outermost}” is in no layer"));
                continue;
            };
            for layer in layers.split(',').map(str::trim) {
                if !declared.contains(layer) {
                    breaches.push(format!("{path}: style/layers.css declares no layer {layer}"));
                }
            }
        }
    }
    let first = page.find("rel=\"css\"").map(|at| &page[at..]);
    if !first.is_some_and(|rest| rest.starts_with("rel=\"css\" href=\"style/layers.css\"")) {
        breaches.push("style/layers.css is not linked first".to_owned());
    }
    none(&breaches);
}

#[test]
fn styles_fetch_nothing() {
    // The build follows no `@import`, and nothing comes from another site.
    none(&names(&files("style", ".css"), &["@import", "http:", "https:", "url("]));
}

/// A kind of screen, as `src/app/prerender.rs` lists it.
struct Screen {
    class: String,
    width: f64,
    height: f64,
    vertical: bool,
}

fn screens() -> Vec<Screen> {
    let text = file("src/app/prerender.rs");
    let rows = text.lines().filter_map(|line| line.trim().strip_prefix("(\"picture "));
    let screens: Vec<Screen> = rows
        .filter_map(|row| {
            let (class, numbers) = row.trim_end_matches("),").split_once("\", ")?;
            let numbers: Vec<&str> = numbers.split(", ").collect();
            Some(Screen {
                class: class.to_owned(),
                width: numbers.first()?.parse().ok()?,
                height: numbers.get(1)?.parse().ok()?,
                vertical: *numbers.get(2)? == "true",
            })
        })
        .collect();
    assert!(screens.len() > 1, "SCREENS in src/app/prerender.rs is written another way");
    screens
}

#[test]
fn screens_change_at_the_same_widths_everywhere() {
    let screens = screens();
    let ems = |pixels: f64| pixels / 16.0;
    let end = |screen: &Screen| format!("(max-width: {}em)", ems(screen.width) - 0.02);
    let style = file("style/stage.css");
    let mut breaches = Vec::new();
    for (at, screen) in screens.iter().enumerate() {
        let from = (at > 0).then(|| format!("(min-width: {}em)", ems(screen.width)));
        let to = screens.get(at + 1).map(end);
        let query: Vec<String> = from.into_iter().chain(to).collect();
        let rule = format!("@media {} {{ .{} {{", query.join(" and "), screen.class);
        if !style.contains(&rule) {
            breaches.push(format!("style/stage.css has no “{rule}”"));
        }
    }
    // Time runs down on the narrowest alone, and the live stage turns where the picture does.
    let turns: Vec<bool> = screens.iter().map(|screen| screen.vertical).collect();
    let narrowest: Vec<bool> = (0..screens.len()).map(|at| at == 0).collect();
    assert_eq!(turns, narrowest);
    let narrow = end(&screens[1]);
    if !file("src/app/browser/stage.rs").contains(&format!("\"{narrow}\"")) {
        breaches.push(format!("src/app/browser/stage.rs has no “{narrow}”"));
    }
    let ends: Vec<String> = screens.iter().skip(1).map(end).collect();
    for path in files("style", ".css") {
        for (at, _) in file(&path).match_indices("(max-width:") {
            let text = file(&path);
            let query = text[at..].split_inclusive(')').next().unwrap_or_default();
            if !ends.iter().any(|end| end == query) {
                breaches.push(format!("{path}: {query} is no end of a kind of screen"));
            }
        }
    }
    none(&breaches);
}

#[test]
fn the_stage_is_as_high_as_its_prerendered_picture() {
    let heights: Vec<f64> = values(&file("style/tokens.css"), "--stage-height");
    let screens = screens();
    let of = |vertical: bool| {
        screens.iter().filter(move |screen| screen.vertical == vertical).map(|screen| screen.height / 16.0)
    };
    let [wide, narrow] = heights[..] else {
        return assert_eq!(heights.len(), 2, "--stage-height: wide, then narrow");
    };
    assert!(of(false).all(|height| height == wide), "{wide}rem");
    assert!(of(true).all(|height| height == narrow), "{narrow}rem");
}

#[test]
fn faces_are_as_large_on_the_page_as_in_the_layout() {
    let tokens = file("style/tokens.css");
    let faces = [
        ("--name-size", Face::Name),
        ("--name-size", Face::Strong),
        ("--small-size", Face::Small),
        ("--era-size", Face::Era),
    ];
    for (token, face) in faces {
        assert_eq!(values(&tokens, token), [face.size()], "{token} {face:?}");
    }
}

/// What a newcomer reads first.
const FRONT: [&str; 4] = ["README.md", "CONTRIBUTING.md", "docs/architecture.md", "events/README.md"];

#[test]
fn the_front_door_names_only_what_is_there() {
    let mut breaches = Vec::new();
    for page in FRONT {
        let text = file(page);
        let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
        for target in between(&text, "](", ")") {
            let target = target.split('#').next().unwrap_or_default();
            let outside = target.is_empty() || target.contains("://");
            if !outside && !place(folder).join(target).exists() {
                breaches.push(format!("{page} links to {target}"));
            }
        }
        for word in prose(&text).flat_map(|line| between(line, "`", "`")) {
            if is_path(word) && !place(word).exists() && !place(folder).join(word).exists() {
                breaches.push(format!("{page} names {word}"));
            }
        }
    }
    none(&breaches);
}

#[test]
fn where_to_look_names_tables_where_they_are() {
    let guide = file("CONTRIBUTING.md");
    let mut seen = 0;
    let mut breaches = Vec::new();
    for row in guide.lines().filter(|line| line.starts_with("| ")) {
        let words: Vec<&str> = between(row, "`", "`").collect();
        let paths = words.iter().filter(|word| word.ends_with(".rs"));
        let texts: Vec<String> = paths.map(|path| file(path)).collect();
        for name in words.iter().filter(|word| is_a_constant(word)) {
            seen += 1;
            let told = [format!("const {name}:"), format!("static {name}:")];
            let is_there = |text: &String| told.iter().any(|told| text.contains(told));
            if !texts.iter().any(is_there) {
                breaches.push(format!("{name} is in none of the files of its row"));
            }
        }
    }
    assert!(seen > 5, "the table has changed its form");
    none(&breaches);
}

#[test]
fn what_these_rules_look_at_is_read_rightly() {
    let code = "a\n#[cfg(test)]\nmod b {\n    fn c() {\n    }\n}\nd\n#[cfg(test)]\nmod tests;\ne";
    assert_eq!(without_tests(code), [(1, "a"), (7, "d"), (10, "e")]);
    let style = "/* a { */ @layer b, c;\n@layer d { e { f: g; } }\n.h { i: j; }";
    assert_eq!(outermost(style), ["@layer b, c", "@layer d", ".h"]);
    assert_eq!(prose("a\n```\nb\n```\nc").collect::<Vec<_>>(), ["a", "c"]);
    assert!(is_path("src/app/node.rs") && is_path("style/") && !is_path("data-act") && !is_path("/ja/"));
}

fn none(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}", breaches.join("\n"));
}

/// Where one of these words stands in what runs: not in a comment, not in a test.
fn names(paths: &[String], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for path in paths {
        let text = file(path);
        for (number, line) in without_tests(&text) {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for word in words.iter().filter(|word| line.contains(**word)) {
                found.push(format!("{path}:{number}: {word}"));
            }
        }
    }
    found
}

/// The lines of a file, numbered from 1, but for the items under `#[cfg(test)]`. An item ends
/// where rustfmt puts its end: with a brace as far in as it began.
fn without_tests(text: &str) -> Vec<(usize, &str)> {
    let mut kept = Vec::new();
    let mut lines = text.lines().zip(1..);
    while let Some((line, number)) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            kept.push((number, line));
            continue;
        }
        let end = line.replace("#[cfg(test)]", "}");
        let first = lines.next().map_or("", |(line, _)| line);
        if !first.ends_with([';', '}']) {
            lines.by_ref().find(|(line, _)| *line == end);
        }
    }
    kept
}

/// What stands before each brace or semicolon outside all braces of a stylesheet.
fn outermost(style: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut depth, mut here) = (0, String::new());
    let mut rest = style;
    while let Some(letter) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        rest = &rest[letter.len_utf8()..];
        match letter {
            '{' | ';' if depth == 0 => {
                found.push(here.trim().to_owned());
                here.clear();
                depth += i32::from(letter == '{');
            }
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => here.push(letter),
            _ => {}
        }
    }
    found
}

/// The values of a custom property that are given in rems, in order.
fn values(style: &str, property: &str) -> Vec<f64> {
    between(style, &format!("{property}: "), "rem;").filter_map(|value| value.parse().ok()).collect()
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> impl Iterator<Item = &'a str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once(open) {
        let Some((inside, after)) = after.split_once(close) else {
            break;
        };
        parts.push(inside);
        rest = after;
    }
    parts.into_iter()
}

/// The lines of a page but for its blocks of code.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut code = false;
    text.lines().filter(move |line| {
        let fence = line.starts_with("```");
        code ^= fence;
        !code && !fence
    })
}

/// Whether a word in backticks means a file or folder of this project.
fn is_path(word: &str) -> bool {
    const ENDS: [&str; 9] = [".rs", ".toml", ".md", ".css", ".html", ".txt", ".png", ".lock", "/"];
    let made = ["dist/", "target/", "data/", "/", "~", "."];
    ENDS.iter().any(|end| word.ends_with(end))
        && !word.contains(['<', '*', ' ', ':', '?', '$', '…'])
        && !made.iter().any(|start| word.starts_with(start))
}

fn is_a_constant(word: &str) -> bool {
    word.len() > 3 && word.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_')
}
