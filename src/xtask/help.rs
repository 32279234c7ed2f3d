//! What `--help` prints, for each command.

use crate::args::Topic;

/// The text of `--help`.
pub fn text(topic: Topic) -> &'static str {
    match topic {
        Topic::All => ALL_HELP,
        Topic::Serve => SERVE_HELP,
        Topic::Test => TEST_HELP,
        Topic::Bench => BENCH_HELP,
        Topic::NewEvent => NEW_EVENT_HELP,
    }
}

const ALL_HELP: &str = "\
The commands of this project. The first three install what is missing first.

  cargo xtask serve           builds the site and shows it on http://127.0.0.1:8080
  cargo xtask test            checks everything, up to the site in three browser engines
  cargo xtask bench           measures the site beside other timelines
  cargo xtask new-event ID    writes events/ID.toml, ready to be filled in

`--help` after each lists its options.";

const SERVE_HELP: &str = "\
cargo xtask serve [options]

Builds the site as visitors get it (dist/) and serves it on http://127.0.0.1:8080.
Ctrl-C ends it. Nothing is rebuilt while src/, events/ and style/ are unchanged.

  --port N          serve on port N instead of 8080
  --dev             build for developing, and rebuild and reload on every change
  --open-nothing    open no browser, even where Trunk.toml asks --dev to

Tools go to japan-russia-timeline/ in the user's cache folder ($XDG_CACHE_HOME or ~/.cache);
logs to target/xtask/.";

const TEST_HELP: &str = "\
cargo xtask test [options]

Checks everything: format, lints, the events, the tests of every crate, then the finished
site in Chromium, Firefox and WebKit.

  --native          stop before the browsers (installs no browser, needs no npm)
  --no-lint         skip format and lints
  --engine NAMES    only these browsers: chromium, firefox, webkit (comma-separated)

The browsers are Debian packages; installing them needs root or sudo. Logs go to target/xtask/.";

const BENCH_HELP: &str = "\
cargo xtask bench [options]

Measures the finished site beside other timelines with the same events, in headless Chromium, and
writes docs/benchmark.md. It judges nothing: no test depends on a time. Let the machine do nothing
else meanwhile. All rounds take an hour or more, --quick some minutes.

  --quick       one round, with 100 and 1,000 events alone
  --rounds N    measure everything N times instead of 5
  --ours        leave the other timelines out

Chromium is a Debian package; installing it needs root or sudo. The other timelines come from npm,
into the cache folder. `cargo bench -p bench` measures the layout alone.";

const NEW_EVENT_HELP: &str = "\
cargo xtask new-event ID

Writes events/ID.toml with every key of an event and what it means. The ID begins with the year and
never changes, because other people link to it: 1956-joint-declaration.

Fill in what is empty; `cargo run -p dataset` then lists what is still to be written, with its line.
events/README.md explains the format and how contested things are worded.";
