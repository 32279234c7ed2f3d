//! How fast the machine is at the moment: what it shares with others, or how warm it is, may change
//! the same program's times by half within minutes, and no average of its load tells.

use crate::figures::Spread;
use crate::tab::Tab;
use browser::Outcome;

/// Always the same work, in integers, and how many milliseconds it took. The last comparison never holds:
/// it is there so that the work is not left out.
const LOOP: &str = "(() => {
  const begin = performance.now();
  let it = 1;
  for (let step = 0; step < 5e7; step++) it = (Math.imul(it, 1103515245) + 12345) | 0;
  return performance.now() - begin + (it === 0.5 ? 1 : 0);
})()";

/// Milliseconds that a fixed loop takes.
pub(crate) async fn measure(tab: &Tab) -> Outcome<f64> {
    tab.number(LOOP).await
}

/// What that says of a run, as a paragraph; empty if it was never measured.
pub(crate) fn told(pace: Option<Spread>) -> String {
    let Some(Spread { median, least, most }) = pace else { return String::new() };
    format!(
        "Before each visit a fixed loop told how fast the machine was just then: it took {median:.0} ms as the\n\
         median, {least:.0} at the least and {most:.0} at the most. All times below grow and shrink with it.\n"
    )
}
