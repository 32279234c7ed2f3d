//! What is wrong with a file of the dataset, and what would be right.

use std::fmt;

/// One problem, said so that someone who only edits the file can mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The folder's own name and the file's: `events/1855-treaty-of-shimoda.toml`.
    pub file: String,
    /// The line, from 1; none where the problem is the file itself.
    pub line: Option<u32>,
    /// The name of the broken rule, as in `checks::CHECKS` and `tests/fixtures/bad/`.
    pub rule: &'static str,
    /// What is wrong.
    pub wrong: String,
    /// What would be right.
    pub right: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:", self.file)?;
        if let Some(line) = self.line {
            write!(out, "{line}:")?;
        }
        write!(out, " {}; {}", self.wrong, self.right)
    }
}

/// The problems found so far. Whoever runs the rules says whose turn it is.
#[derive(Default)]
pub(crate) struct Report {
    rule: &'static str,
    problems: Vec<Problem>,
}

impl Report {
    /// From now on problems belong to this rule.
    pub(crate) fn turn_to(&mut self, rule: &'static str) {
        self.rule = rule;
    }

    /// Adds a problem of the rule whose turn it is.
    pub(crate) fn say(
        &mut self,
        file: &str,
        line: Option<u32>,
        wrong: impl Into<String>,
        right: impl Into<String>,
    ) {
        self.problems.push(Problem {
            file: file.to_owned(),
            line,
            rule: self.rule,
            wrong: one_line(wrong.into()),
            right: one_line(right.into()),
        });
    }

    /// All problems by file and line, each once.
    pub(crate) fn into_problems(mut self) -> Vec<Problem> {
        self.problems.sort();
        self.problems.dedup();
        self.problems
    }
}

/// A quoted piece of a file may hold line ends and worse: a problem stays one printable line.
fn one_line(text: String) -> String {
    if !text.chars().any(char::is_control) {
        return text;
    }
    text.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}
