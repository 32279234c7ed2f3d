//! What the browser tests stand on. `engine` knows how each browser is started, `session` keeps
//! one running, `page` is the page as a reader has it before them, `address` what its address says
//! and `hands` what they do to it; `server` stands in for other people's sites and for a network that fails. The tests
//! themselves are in `tests/`, one file per verb; start reading there.
//!
//! `TIMELINE_DIST` names the finished site, `TIMELINE_ENGINES` the engines, `AXE` the file of
//! axe-core and `TIMELINEJS` the folder of TimelineJS: `cargo xtask test` sets them. Words after `cargo test -p browser --` choose tests by
//! any part of their name, such as `zoom` or `firefox`.

mod address;
mod engine;
mod hands;
mod page;
mod server;
mod session;
mod site;
mod suite;

pub use address::Stretch;
pub use engine::{CHROMIUM, Engine, Mood};
pub use hands::{
    CONTROL, DOWN, END, ENTER, ESCAPE, HOME, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, SHIFT, SPACE, TAB,
};
pub use page::{Page, Place};
pub use server::{Change, Server};
pub use session::Session;
pub use site::Site;
pub use suite::{Body, Outcome, Test, run};
