//! What was typed after `cargo xtask`, read into an [`Order`]. Pure: reads words, starts nothing.

use crate::browsers::{ENGINES, Engine};
use crate::errors::Problem;

/// What to do.
#[derive(Debug, PartialEq)]
pub enum Order {
    Help(Topic),
    Serve(Serve),
    Test(Test),
    Bench(Bench),
    /// Write the file of a new event with this id.
    NewEvent(String),
}

/// Which help to print.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Topic {
    All,
    Serve,
    Test,
    Bench,
    NewEvent,
}

/// How to serve.
#[derive(Debug, PartialEq)]
pub struct Serve {
    pub port: u16,
    pub dev: bool,
    pub open_nothing: bool,
}

/// How much to test.
#[derive(Debug, PartialEq)]
pub struct Test {
    pub lint: bool,
    /// In which engines to run the browser suite; none with `--native`.
    pub engines: Vec<&'static Engine>,
}

/// What to measure.
#[derive(Debug, PartialEq)]
pub struct Bench {
    /// One round, and only the small histories.
    pub quick: bool,
    /// How often everything is measured; the program's own number when not given.
    pub rounds: Option<u32>,
    /// Leave the peers out.
    pub ours: bool,
}

/// Reads the words after `cargo xtask`.
pub fn read(words: &[String]) -> Result<Order, Problem> {
    let Some((command, rest)) = words.split_first() else {
        return Ok(Order::Help(Topic::All));
    };
    let topic = match command.as_str() {
        "serve" => Topic::Serve,
        "test" => Topic::Test,
        "bench" => Topic::Bench,
        "new-event" => Topic::NewEvent,
        "help" | "--help" | "-h" => {
            return Ok(Order::Help(match rest.first().map(String::as_str) {
                Some("serve") => Topic::Serve,
                Some("test") => Topic::Test,
                Some("bench") => Topic::Bench,
                Some("new-event") => Topic::NewEvent,
                _ => Topic::All,
            }));
        }
        other => {
            return usage(format!(
                "There is no `{other}`: the commands are `cargo xtask serve`, `cargo xtask test`, `cargo xtask bench` and `cargo xtask new-event`."
            ));
        }
    };
    if rest.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Order::Help(topic));
    }
    match topic {
        Topic::Serve => serve(rest).map(Order::Serve),
        Topic::Bench => bench(rest).map(Order::Bench),
        Topic::NewEvent => new_event(rest).map(Order::NewEvent),
        _ => test(rest).map(Order::Test),
    }
}

fn serve(words: &[String]) -> Result<Serve, Problem> {
    let mut options = Serve { port: 8080, dev: false, open_nothing: false };
    let mut words = Words::of(words);
    while let Some(option) = words.option()? {
        match option {
            "--port" => {
                let port = words.value("--port", "a number, for example `--port 8081`")?;
                options.port = match port.parse() {
                    Ok(number) if number > 0 => number,
                    _ => {
                        return usage(format!("A port is a number from 1 to 65535, not `{port}`."));
                    }
                };
            }
            "--dev" => options.dev = true,
            "--open-nothing" => options.open_nothing = true,
            other => return unknown(other, "serve"),
        }
    }
    Ok(options)
}

fn test(words: &[String]) -> Result<Test, Problem> {
    let mut lint = true;
    let mut native = false;
    let mut engines: Vec<&'static Engine> = Vec::new();
    let mut words = Words::of(words);
    while let Some(option) = words.option()? {
        match option {
            "--no-lint" => lint = false,
            "--native" => native = true,
            "--engine" => {
                let names = words.value("--engine", "chromium, firefox or webkit")?;
                for name in names.split(',').map(str::trim) {
                    let Some(engine) = ENGINES.iter().find(|engine| engine.name == name) else {
                        return usage(format!(
                            "There is no engine `{name}`: choose from chromium, firefox, webkit."
                        ));
                    };
                    if !engines.contains(&engine) {
                        engines.push(engine);
                    }
                }
            }
            other => return unknown(other, "test"),
        }
    }
    if native && !engines.is_empty() {
        return usage("`--native` runs no browser, so it doesn't go with `--engine`.".into());
    }
    if !native && engines.is_empty() {
        engines = ENGINES.iter().collect();
    }
    Ok(Test { lint, engines })
}

fn bench(words: &[String]) -> Result<Bench, Problem> {
    let mut options = Bench { quick: false, rounds: None, ours: false };
    let mut words = Words::of(words);
    while let Some(option) = words.option()? {
        match option {
            "--quick" => options.quick = true,
            "--ours" => options.ours = true,
            "--rounds" => {
                let rounds = words.value("--rounds", "a number, for example `--rounds 3`")?;
                options.rounds = match rounds.parse() {
                    Ok(number) if number > 0 => Some(number),
                    _ => return usage(format!("Rounds are a number from 1 on, not `{rounds}`.")),
                };
            }
            other => return unknown(other, "bench"),
        }
    }
    Ok(options)
}

fn new_event(words: &[String]) -> Result<String, Problem> {
    match words {
        [id] if !id.starts_with('-') => Ok(id.clone()),
        [option, ..] if option.starts_with('-') => unknown(option, "new-event"),
        [] => usage("`cargo xtask new-event` needs an id, for example `1956-some-name`.".into()),
        _ => usage("An id is one word: join its parts with hyphens, as `1956-some-name`.".into()),
    }
}

/// The words of a command, with `--option=value` read as two.
struct Words<'a> {
    rest: std::slice::Iter<'a, String>,
    attached: Option<&'a str>,
}

impl<'a> Words<'a> {
    fn of(words: &'a [String]) -> Self {
        Words { rest: words.iter(), attached: None }
    }

    fn option(&mut self) -> Result<Option<&'a str>, Problem> {
        if let Some(value) = self.attached {
            return usage(format!("`{value}` follows an option that takes no value."));
        }
        Ok(self.rest.next().map(|word| match word.split_once('=') {
            Some((option, value)) => {
                self.attached = Some(value);
                option
            }
            None => word,
        }))
    }

    fn value(&mut self, option: &str, wanted: &str) -> Result<&'a str, Problem> {
        match self.attached.take().or_else(|| self.rest.next().map(String::as_str)) {
            Some(value) if !value.starts_with("--") => Ok(value),
            _ => usage(format!("`{option}` needs {wanted}.")),
        }
    }
}

fn usage<T>(sentence: String) -> Result<T, Problem> {
    Err(Problem::Usage(sentence))
}

fn unknown<T>(word: &str, command: &str) -> Result<T, Problem> {
    usage(format!(
        "`cargo xtask {command}` has no `{word}`: `cargo xtask {command} --help` lists its options."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is read, as text, so that a case is one line.
    fn check(typed: &str, expected: &str) {
        let words: Vec<String> = typed.split_whitespace().map(String::from).collect();
        let found = match read(&words) {
            Ok(Order::Help(topic)) => format!("help {topic:?}"),
            Ok(Order::Serve(serve)) => {
                format!("serve {} dev={} open_nothing={}", serve.port, serve.dev, serve.open_nothing)
            }
            Ok(Order::Test(test)) => {
                let names: Vec<&str> = test.engines.iter().map(|engine| engine.name).collect();
                format!("test lint={} [{}]", test.lint, names.join(" "))
            }
            Ok(Order::Bench(bench)) => {
                format!("bench quick={} rounds={:?} ours={}", bench.quick, bench.rounds, bench.ours)
            }
            Ok(Order::NewEvent(id)) => format!("new event {id}"),
            Err(problem) => problem.to_string(),
        };
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn every_command_is_read() {
        check("", "help All");
        check("help", "help All");
        check("help test", "help Test");
        check("serve -h", "help Serve");
        check("test --native --help", "help Test");
        check("serve", "serve 8080 dev=false open_nothing=false");
        check("serve --port 81 --dev", "serve 81 dev=true open_nothing=false");
        check("serve --port=81 --open-nothing", "serve 81 dev=false open_nothing=true");
        check("test", "test lint=true [chromium firefox webkit]");
        check("test --native --no-lint", "test lint=false []");
        check("test --engine webkit,chromium", "test lint=true [webkit chromium]");
        check("test --engine=webkit --engine webkit", "test lint=true [webkit]");
        check("bench", "bench quick=false rounds=None ours=false");
        check("bench --quick --ours", "bench quick=true rounds=None ours=true");
        check("bench --rounds=3", "bench quick=false rounds=Some(3) ours=false");
        check("help bench", "help Bench");
        check("new-event 1956-some-name", "new event 1956-some-name");
        check("new-event --help", "help NewEvent");
        check("help new-event", "help NewEvent");
    }

    #[test]
    fn a_mistake_is_answered_with_what_would_be_right() {
        check(
            "sevre",
            "There is no `sevre`: the commands are `cargo xtask serve`, `cargo xtask test`, `cargo xtask bench` and `cargo xtask new-event`.",
        );
        check(
            "serve --prot 1",
            "`cargo xtask serve` has no `--prot`: `cargo xtask serve --help` lists its options.",
        );
        check("serve --port", "`--port` needs a number, for example `--port 8081`.");
        check("serve --port --dev", "`--port` needs a number, for example `--port 8081`.");
        check("serve --port 0", "A port is a number from 1 to 65535, not `0`.");
        check("serve --port 99999", "A port is a number from 1 to 65535, not `99999`.");
        check("serve --dev=yes", "`yes` follows an option that takes no value.");
        check("test --engine opera", "There is no engine `opera`: choose from chromium, firefox, webkit.");
        check("bench --rounds 0", "Rounds are a number from 1 on, not `0`.");
        check("bench --rounds", "`--rounds` needs a number, for example `--rounds 3`.");
        check("new-event", "`cargo xtask new-event` needs an id, for example `1956-some-name`.");
        check("new-event 1956 a", "An id is one word: join its parts with hyphens, as `1956-some-name`.");
        check(
            "new-event --force",
            "`cargo xtask new-event` has no `--force`: `cargo xtask new-event --help` lists its options.",
        );
        check(
            "test --native --engine webkit",
            "`--native` runs no browser, so it doesn't go with `--engine`.",
        );
    }
}
