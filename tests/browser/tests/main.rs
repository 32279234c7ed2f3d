//! The finished site in three browsers, one file per verb: what a reader would notice, and
//! nothing of how it is done. Each test runs in every engine; its name ends with the engine's.

mod access;
mod bad_addresses;
mod embed;
mod event;
mod filters;
mod keyboard;
mod languages;
mod load;
mod narrow;
mod no_scripts;
mod overview;
mod own_file;
mod painted;
mod pan;
mod pinch;
mod quality;
mod share;
mod timelinejs;
mod wasm_blocked;
mod zoom;

use std::process::ExitCode;

fn main() -> ExitCode {
    let verbs = [
        load::tests(),
        zoom::tests(),
        pan::tests(),
        pinch::tests(),
        event::tests(),
        filters::tests(),
        share::tests(),
        languages::tests(),
        keyboard::tests(),
        access::tests(),
        narrow::tests(),
        embed::tests(),
        no_scripts::tests(),
        wasm_blocked::tests(),
        bad_addresses::tests(),
        overview::tests(),
        painted::tests(),
        own_file::tests(),
        timelinejs::tests(),
        quality::tests(),
    ];
    browser::run(verbs.into_iter().flatten().collect(), env!("CARGO_TARGET_TMPDIR"))
}
