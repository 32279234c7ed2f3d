//! The project's commands: `cargo xtask serve` shows the finished site, `cargo xtask test`
//! checks everything; both install what is missing first, and a second run starts in seconds.
//! `cargo xtask bench` measures the site beside other timelines.
//! `cargo xtask new-event` writes the file of an event that is still to be told.
//!
//! No dependencies, so that it compiles in a moment on a fresh machine. It knows the crates only
//! by name and starts them as other programs. Start reading at [`serve`] and [`test`]; [`step`]
//! is how anything long is run.

mod args;
mod bench;
mod help;
mod new_event;
mod serve;
mod test;

mod browsers;
mod npm;
mod rust;
mod site_build;
mod tools;

mod disk;
mod errors;
mod lockfile;
mod project;
mod stamp;
mod step;
mod version;

use std::process::ExitCode;

use args::Order;
use errors::Problem;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match args::read(&words).and_then(|order| carry_out(&order)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n✗ {problem}");
            ExitCode::from(problem.exit_code())
        }
    }
}

fn carry_out(order: &Order) -> Result<(), Problem> {
    match order {
        Order::Help(topic) => {
            println!("{}", help::text(*topic));
            Ok(())
        }
        Order::Serve(options) => serve::run(&project::Project::find()?, options),
        Order::Test(options) => test::run(&project::Project::find()?, options),
        Order::Bench(options) => bench::run(&project::Project::find()?, options),
        Order::NewEvent(id) => new_event::run(&project::Project::find()?, id),
    }
}
