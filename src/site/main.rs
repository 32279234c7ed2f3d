//! The site around the app: every page prerendered, the exports, the checks, and a server.
//!
//! `site` alone is Trunk's `post_build` hook: start reading at [`hook`]. `site serve` is the
//! server: start at [`serve`]. What a page says is in [`pages`], in which words in [`words`].
//! It doesn't know how the line is drawn: that is the app's, asked for through `app::prerender`.

mod assets;
mod cards;
mod check;
mod cite;
mod compress;
mod data;
mod exports;
mod first_load;
mod hash;
mod headers;
mod hook;
mod html;
mod icon;
mod json_ld;
mod keys;
mod origin;
mod page;
mod pages;
mod preview;
mod serve;
mod shared;
mod shell;
mod trim;
mod trunk;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "site                                   finishes a build of Trunk's (its post_build hook)
site serve [--dir dist] [--port 8080]  serves a finished site on 127.0.0.1
site exports <folder>                  writes the data of events/ in every form into a folder";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match command(&arguments) {
        Ok(Command::Hook) => hook::run(),
        Ok(Command::Serve { dir, port }) => serve::run(&dir, port),
        Ok(Command::Exports { folder }) => hook::exports_alone(&folder),
        Err(problem) => Err(vec![format!("{problem}\n\n{USAGE}")]),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                eprintln!("site: {problem}");
            }
            ExitCode::FAILURE
        }
    }
}

#[derive(Debug, PartialEq)]
enum Command {
    Hook,
    Serve { dir: PathBuf, port: u16 },
    Exports { folder: PathBuf },
}

fn command(arguments: &[String]) -> Result<Command, String> {
    let mut words = arguments.iter().map(String::as_str);
    match words.next() {
        None => return Ok(Command::Hook),
        Some("serve") => {}
        Some("exports") => {
            return match (words.next(), words.next()) {
                (Some(folder), None) => Ok(Command::Exports { folder: folder.into() }),
                (None, _) => Err("exports wants a folder".to_owned()),
                (_, Some(other)) => Err(format!("exports wants one folder, not also “{other}”")),
            };
        }
        Some(other) => return Err(format!("there is no command “{other}”")),
    }
    let (mut dir, mut port) = (PathBuf::from("dist"), 8080);
    while let Some(option) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{option} wants a value"));
        match option {
            "--dir" => dir = PathBuf::from(value()?),
            "--port" => {
                let number = value()?;
                port = number.parse().map_err(|_| format!("“{number}” is not a port: write 0 to 65535"))?;
            }
            other => return Err(format!("there is no option “{other}”")),
        }
    }
    Ok(Command::Serve { dir, port })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Result<Command, &str>) {
        let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        assert_eq!(command(&arguments), expected.map_err(str::to_owned), "{line}");
    }

    #[test]
    fn the_command_line_is_read() {
        let serve = |dir: &str, port| Ok(Command::Serve { dir: dir.into(), port });
        check("", Ok(Command::Hook));
        check("serve", serve("dist", 8080));
        check("serve --port 0 --dir /srv/site", serve("/srv/site", 0));
        check("serve --port 70000", Err("“70000” is not a port: write 0 to 65535"));
        check("serve --dir", Err("--dir wants a value"));
        check("exports out", Ok(Command::Exports { folder: "out".into() }));
        check("exports", Err("exports wants a folder"));
        check("exports a b", Err("exports wants one folder, not also “b”"));
        check("build", Err("there is no command “build”"));
    }
}
