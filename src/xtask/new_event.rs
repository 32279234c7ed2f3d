//! `cargo xtask new-event <id>`: writes the file of an event that is still to be told, with every
//! key and what it means. Whether it is told rightly is for `cargo run -p dataset` to say.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::errors::Problem;
use crate::project::Project;

/// The file, with `{year}` and `{today}` in it.
const TEMPLATE: &str = include_str!("event.toml");

const FIRST_STEPS: &str =
    "  1. Fill in what is empty: the comments beside it say how, events/README.md says more.
  2. Type `cargo run -p dataset`: it lists what is still to be written, with file and line.
  3. Type `cargo xtask serve` to see it on the line.";

/// Writes the file, and says what to do next.
pub fn run(project: &Project, id: &str) -> Result<(), Problem> {
    let today = iso(today());
    let text = written(id, &today)?;
    let file = format!("events/{id}.toml");
    let path = project.root.join(&file);
    let fresh = OpenOptions::new().write(true).create_new(true).open(&path);
    match fresh.and_then(|mut fresh| fresh.write_all(text.as_bytes())) {
        Ok(()) => println!("✓ {file} is there.\n\n{FIRST_STEPS}"),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            return Err(Problem::Told(format!(
                "{file} is there already: open it, or choose another name behind the year."
            )));
        }
        Err(error) => return Err(Problem::File { path, error }),
    }
    move_on(&project.root.join("events/RELEASE"), &today)
}

/// Nothing in the dataset may be later than its release: with an event of today the release is of
/// today.
fn move_on(release: &Path, today: &str) -> Result<(), Problem> {
    let before = fs::read_to_string(release).unwrap_or_default();
    if before.trim() < today {
        fs::write(release, format!("{today}\n")).map_err(Problem::file(release))?;
    }
    Ok(())
}

/// The text of an event's file; or why this is no id.
fn written(id: &str, today: &str) -> Result<String, Problem> {
    let refused = |why: String| Err(Problem::Usage(why));
    let (year, name) = id.split_once('-').unwrap_or((id, ""));
    if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return refused(format!(
            "`{id}` doesn't begin with the four digits of the event's year, as `1956-some-name` does."
        ));
    }
    if year == "0000" {
        return refused("There is no year 0000: years begin with 0001.".into());
    }
    if today < year {
        return refused(format!("{year} is still to come: an event has happened."));
    }
    let is_word = |word: &str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    if !name.split('-').all(is_word) {
        return refused(format!(
            "`{id}` is no id: behind the year write lower-case letters a–z and digits, with single hyphens between words, as `{year}-some-name`."
        ));
    }
    Ok(TEMPLATE.replace("{year}", year).replace("{today}", today))
}

/// Days since 1970-01-01, in universal time; 0 where the clock is set before that.
fn today() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| (since.as_secs() / 86_400) as i64)
}

/// A number of days since 1970-01-01 as `YYYY-MM-DD`.
fn iso(mut days: i64) -> String {
    let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let mut year = 1970;
    while days >= 365 + i64::from(is_leap(year)) {
        days -= 365 + i64::from(is_leap(year));
        year += 1;
    }
    let february = 28 + i64::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", days + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(id: &str, expected: &str) {
        let found = match written(id, "2026-11-26") {
            Ok(text) => text
                .lines()
                .filter(|line| line.starts_with("edtf") || line.starts_with("added"))
                .fold(String::new(), |all, line| {
                    all + line.split('#').next().unwrap_or_default().trim_end() + ";"
                }),
            Err(problem) => problem.to_string(),
        };
        assert_eq!(found, expected, "{id}");
    }

    #[test]
    fn a_new_event_has_its_year_and_the_day() {
        check("1956-some-name", "edtf = \"1956\";added = \"2026-11-26\";");
        check("2026-3-days", "edtf = \"2026\";added = \"2026-11-26\";");
    }

    #[test]
    fn the_release_moves_on_and_never_back() {
        let file = std::env::temp_dir().join(format!("release-{}", std::process::id()));
        let mut seen = Vec::new();
        for today in ["2026-11-26", "2026-12-01", "2026-11-30"] {
            assert!(move_on(&file, today).is_ok());
            seen.push(fs::read_to_string(&file).unwrap_or_default());
        }
        fs::remove_file(&file).ok();
        assert_eq!(seen, ["2026-11-26\n", "2026-12-01\n", "2026-12-01\n"]);
    }

    #[test]
    fn a_bad_id_is_answered_with_the_reason() {
        check(
            "some-name",
            "`some-name` doesn't begin with the four digits of the event's year, as `1956-some-name` does.",
        );
        check("", "`` doesn't begin with the four digits of the event's year, as `1956-some-name` does.");
        check("0000-a", "There is no year 0000: years begin with 0001.");
        check("2027-a", "2027 is still to come: an event has happened.");
        for id in ["1956", "1956-", "1956-Some", "1956-a--b", "1956-a.toml", "1956-../a", "1956-日ソ"] {
            check(
                id,
                &format!(
                    "`{id}` is no id: behind the year write lower-case letters a–z and digits, with single hyphens between words, as `1956-some-name`."
                ),
            );
        }
    }

    #[test]
    fn days_are_counted_from_1970() {
        let days = [0, 58, 59, 789, 10_956, 11_016, 20_783].map(iso);
        let expected = [
            "1970-01-01",
            "1970-02-28",
            "1970-03-01",
            "1972-02-29",
            "1999-12-31",
            "2000-02-29",
            "2026-11-26",
        ];
        assert_eq!(days, expected);
    }

    /// The example of events/README.md shows every key; so does the template.
    #[test]
    fn every_key_of_the_example_is_in_the_template() {
        let keys = |text: &str| -> Vec<String> {
            let bare = text.lines().map(|line| line.trim_start_matches("# "));
            let keys = bare.filter_map(|line| {
                let header = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
                header.map(|(header, _)| header).or_else(|| line.split_once(" = ").map(|(key, _)| key))
            });
            keys.filter(|key| !key.contains(' ')).map(String::from).collect()
        };
        let readme = include_str!("../../events/README.md");
        let example = readme.split("```").nth(1).unwrap_or_default();
        assert!(example.starts_with("toml"), "the first block of events/README.md is the example");
        let (known, wanted) = (keys(TEMPLATE), keys(example));
        assert!(wanted.len() > 30, "{wanted:?}");
        for key in &wanted {
            assert!(known.contains(key), "{key}");
        }
    }
}
