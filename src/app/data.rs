//! The dataset compiled in: what the line needs and no prose, in the open format, so that a
//! teacher's own file takes the same way through the program.

use timeline::history::{Flaw, History};
use timeline::open::OpenHistory;

const LINE: &str = include_str!(concat!(env!("OUT_DIR"), "/line.json"));

/// The compiled-in history.
pub fn compiled_in() -> History {
    read(LINE).0
}

/// Reads a file of the open format; what cannot be read is told and left out.
pub fn read(json: &str) -> (History, Vec<Flaw>) {
    match serde_json::from_str::<OpenHistory>(json) {
        Ok(open) => History::from_open(&open),
        Err(error) => {
            let flaw = Flaw { place: format!("line {}", error.line()), wrong: error.to_string() };
            (History::default(), vec![flaw])
        }
    }
}
