//! From what was seen to `docs/benchmark.md`. Nothing here is written down beforehand: every number
//! and every judgement is computed.

mod compare;
mod goals;
mod machine;
mod method;
mod number;
mod table;

pub(crate) use machine::Machine;

use crate::args::Options;
use crate::figures::Seen;
use crate::pace;

/// The whole document.
pub(crate) fn document(seen: &Seen, machine: &Machine, options: &Options) -> String {
    let parts = [
        HEAD.to_owned(),
        machine.told(),
        method::rounds(options),
        pace::told(seen.pace()),
        "## Goals\n".to_owned(),
        goals::told(seen, options),
        "## Where another timeline is better\n".to_owned(),
        compare::told(seen, options),
        method::TOLD.replace("{limits}", &method::limits()),
        table::all(seen, options),
    ];
    parts.join("\n")
}

const HEAD: &str = "\
# Benchmark

How fast the line is, beside other timelines with the same events. `cargo xtask bench` measures and
writes this page; whoever changes it by hand changes nothing but the page.
";
