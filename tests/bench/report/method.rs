//! How it was measured, in words. Numbers that the code knows are taken from it.

use super::number::count;
use crate::args::Options;
use crate::gestures::{self, EACH_WAY, FEWEST, NOTCH, PULL, ROOM};
use crate::rounds::MOST_SLOW;
use crate::weight;

/// How often, and what is left out.
pub(crate) fn rounds(options: &Options) -> String {
    let often = match options.rounds {
        1 => "Everything was measured once".to_owned(),
        rounds => format!(
            "Everything was measured {rounds} times; numbers are medians, with least and most in brackets"
        ),
    };
    let quick = if options.quick { " This was a quick run: larger histories are left out." } else { "" };
    let ours = if options.ours { " The peers were left out." } else { "" };
    format!("{often}.{quick}{ours}\n")
}

/// The sentences with numbers.
pub(crate) fn limits() -> String {
    format!(
        "- **Zooming** is {EACH_WAY} steps of the wheel ({NOTCH} pixels each) in about the middle of the stage, and as many\n  \
        out again. **Panning** is a drag of {EACH_WAY} steps of {PULL} pixels to the left and as many back, after {ROOM} steps of\n  \
        the wheel have made room. TimelineJS3 and timelines-chart do not zoom by the wheel, so only their\n  \
        panning is measured; timelines-chart is panned by the window in its overview, which the page opens by\n  \
        a call of `zoomX`, and draws only when the hand lets go. Inputs are real ones, given to the browser by\n  \
        `Input.dispatchMouseEvent`, one for each frame at sixty a second, each after the one before was handled. They begin once the page is at rest; a drag\n  \
        ends with a still hand, so that nothing drifts on.\n\
        - **Main thread per step** is the browser's own `TaskDuration` at the end less that at the beginning, divided by\n  \
        the steps. What a page still does in the {settle} s after each way counts too. The empty page is the floor: what\n  \
        the browser needs for the input and for noting down frames.\n\
        - **Frames** are the times `requestAnimationFrame` tells while the inputs come.\n\
        - **Not usable** is a page that is not ready {ready} s after the visit began, or not at rest {rest} s after that, or answers fewer than {FEWEST} steps\n  \
        of a gesture in {gesture} s. A gesture breaks off after that time, and what was done until then counts. It had two\n  \
        chances. A page that was not ready in time is not tried with more events.\n\
        - **Slow** is 1.6 Mbit/s down, 750 kbit/s up, 150 ms for each answer and a processor four times slower, as\n  \
        Chromium emulates them. More than {most} events are not sent over it.",
        settle = gestures::SETTLE.as_secs(),
        gesture = gestures::PATIENCE.as_secs(),
        rest = gestures::UNREST.as_secs(),
        ready = weight::PATIENCE.as_secs(),
        most = count(MOST_SLOW),
    )
}

/// The section, with `{limits}` in it.
pub(crate) const TOLD: &str = "\
## How it was measured

- **Who.** Our finished site as visitors get it; the peers as their documentation sets them up, on a page of
  their own that holds nothing else, in a stage 608 pixels high like ours; and an empty page. The window is
  1280 × 900 pixels.
- **What they show.** The same synthetic events, made from a seed: title, first and last day, side. Each gets them
  as a file in its own format, with the sides as groups; ours by `/?data=`, in the open format. *Its own page* is
  the empty page itself, and our site with the real history. Our page also holds a header, filters, a list and
  three rows of eras, and stays as it is for readers.
- **How they come.** One server, our own, on the same machine, sends everything with brotli as small as it
  gets (data files over 3 MB a little less so). Bytes are those of bodies as they went over the line, up to
  ready. The policy against foreign styles is lifted, because two peers need it.
- **One visit** is a browser with a fresh profile, warmed up by the empty page; then the page in a process of its own,
  the gestures, and the memory. In each round everyone is visited once with each history before the next
  round begins, so that what slows the machine for a while slows all alike.
- **Ready** is two frames after the first event of the file is visible in the stage; with the real history our
  own mark `timeline-ready`. **First paint** is the browser's first contentful paint. Our page paints the prerendered
  line first; the peers have nothing to paint before their program has come.
- **From the data's arrival** is from the last byte of the data file until ready.
{limits}
- **Memory** is measured after the gestures and two forced collections. *Of the programs* is `JSHeapUsedSize` and the
  length of every `WebAssembly.Memory`; the goals are about this one. *Of the process* is the private anonymous memory
  (`RssAnon`) of the page's process, less that of the empty page: it also holds the browser's own share, styles,
  layout and compiled code, and what the allocator keeps for later, so it wavers by some megabytes.
- **Elements** are everything below the stage's element, or the peer's own.
";
