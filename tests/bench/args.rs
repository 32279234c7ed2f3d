//! What was typed after the program's name.

use std::path::{Path, PathBuf};

/// What to measure, and where to write it.
#[derive(Debug, PartialEq)]
pub(crate) struct Options {
    /// How often everything is measured.
    pub(crate) rounds: usize,
    /// Whether only the two smallest histories are looked at.
    pub(crate) quick: bool,
    /// Whether the peers are left out.
    pub(crate) ours: bool,
    /// The document to write.
    pub(crate) out: PathBuf,
}

pub(crate) const HELP: &str = "\
bench [--rounds N] [--quick] [--ours] [--out FILE]

Measures the finished site beside other timelines, and writes docs/benchmark.md.

  --rounds N    measure everything N times (5)
  --quick       one round, 100 and 1,000 events alone
  --ours        our site and the empty page alone
  --out FILE    write another file";

/// Numbers of synthetic events, from few to many.
const COUNTS: [usize; 4] = [100, 1_000, 10_000, 100_000];

impl Options {
    /// How many events the histories hold, in turn.
    pub(crate) fn counts(&self) -> &'static [usize] {
        if self.quick { &COUNTS[..2] } else { &COUNTS }
    }
}

/// Reads the words; none if help was asked for.
pub(crate) fn read(words: &[String]) -> Result<Option<Options>, String> {
    let out = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/benchmark.md");
    let mut options = Options { rounds: 5, quick: false, ours: false, out };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--quick" => (options.quick, options.rounds) = (true, 1),
            "--ours" => options.ours = true,
            "--rounds" => {
                let number = words.next().and_then(|number| number.parse().ok());
                options.rounds =
                    number.filter(|number| *number > 0).ok_or("--rounds wants a number from 1 on")?;
            }
            "--out" => options.out = words.next().ok_or("--out wants a file")?.into(),
            "--help" | "-h" => return Ok(None),
            other => return Err(format!("there is no {other}\n\n{HELP}")),
        }
    }
    Ok(Some(options))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, expected: Result<Option<(usize, bool, usize)>, &str>) {
        let words: Vec<String> = typed.split_whitespace().map(String::from).collect();
        let found = read(&words);
        let found = found.as_ref().map(|options| {
            options.as_ref().map(|options| (options.rounds, options.quick, options.counts().len()))
        });
        let first = |text: &String| text.lines().next().unwrap_or_default().to_owned();
        assert_eq!(found.map_err(first), expected.map_err(str::to_owned), "{typed}");
    }

    #[test]
    fn what_is_typed_is_read() {
        check("", Ok(Some((5, false, 4))));
        check("--ours --quick", Ok(Some((1, true, 2))));
        check("--quick", Ok(Some((1, true, 2))));
        check("--quick --rounds 3", Ok(Some((3, true, 2))));
        check("--rounds 9 --out x.md", Ok(Some((9, false, 4))));
        check("-h", Ok(None));
        check("--rounds 0", Err("--rounds wants a number from 1 on"));
        check("--fast", Err("there is no --fast"));
    }
}
