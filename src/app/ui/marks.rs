//! The marks of a picture as elements: rectangles become custom properties, `style/stage.css`
//! does the rest. A live picture is placed in pixels; a prerendered one in shares of a width it
//! cannot know, and in rems.

use timeline::layout::{Bar, Flag, Picture, Rect};

/// How numbers of a picture are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Units {
    /// CSS pixels.
    Live,
    /// Shares of the stage along its width, rems down its height.
    Prerendered,
}

impl Units {
    /// A rectangle that stretches with the stage's width: eras, bars, shores.
    pub(super) fn stretched(self, rect: &Rect, picture: &Picture) -> String {
        match self {
            Units::Live => format!("--x:{:.1}px;--y:{:.1}px;--w:{:.1}px;--h:{:.1}px", rect.left, rect.top, rect.width, rect.height),
            Units::Prerendered => {
                let width = picture.width.max(1.0);
                // A bar of a vertical picture has a width of its own.
                format!(
                    "--x:{:.3}%;--y:{:.3}rem;--w:{:.3}%;--h:{:.3}rem",
                    rect.left / width * 100.0,
                    rect.top / 16.0,
                    rect.width / width * 100.0,
                    rect.height / 16.0
                )
            }
        }
    }

    /// A point.
    pub(super) fn point(self, x: f64, y: f64, picture: &Picture) -> String {
        match self {
            Units::Live => format!("--x:{x:.1}px;--y:{y:.1}px"),
            Units::Prerendered => format!("--x:{:.3}%;--y:{:.3}rem", x / picture.width.max(1.0) * 100.0, y / 16.0),
        }
    }

    /// A name and its stem.
    pub(super) fn flag(self, flag: &Flag, picture: &Picture) -> String {
        let rect = &flag.rect;
        let (along, long) = if picture.vertical {
            (flag.stem.top - rect.top, flag.stem.width)
        } else {
            (flag.stem.left - rect.left, flag.stem.height - rect.height)
        };
        match self {
            Units::Live => format!(
                "--x:{:.1}px;--y:{:.1}px;--w:{:.1}px;--h:{:.1}px;--along:{along:.1}px;--long:{long:.1}px",
                rect.left, rect.top, rect.width, rect.height
            ),
            Units::Prerendered if picture.vertical => {
                let width = picture.width.max(1.0);
                format!(
                    "--x:{:.3}%;--y:{:.3}rem;--w:{:.3}%;--h:{:.3}rem;--along:{:.3}rem;--long:{:.3}rem",
                    rect.left / width * 100.0,
                    rect.top / 16.0,
                    rect.width / width * 100.0,
                    rect.height / 16.0,
                    along / 16.0,
                    long / 16.0
                )
            }
            // A name keeps its width while its day moves with the stage's.
            Units::Prerendered => format!(
                "--x:calc({:.3}% + {:.3}rem);--y:{:.3}rem;--w:{:.3}rem;--h:{:.3}rem;--along:{:.3}rem;--long:{:.3}rem",
                flag.stem.left / picture.width.max(1.0) * 100.0,
                (rect.left - flag.stem.left) / 16.0,
                rect.top / 16.0,
                rect.width / 16.0,
                rect.height / 16.0,
                along / 16.0,
                long / 16.0
            ),
        }
    }
}

/// Where a name's stem leaves it.
pub(super) fn stem(flag: &Flag, picture: &Picture) -> &'static str {
    if picture.vertical {
        match () {
            () if flag.stem.width <= 0.5 => "none",
            () if flag.stem.left > flag.rect.left => "right",
            () => "left",
        }
    } else if flag.stem.top < flag.rect.top {
        "above"
    } else {
        "below"
    }
}

/// How a bar looks: certain, only bounding a vague date, or still going on.
pub(super) fn kind(bar: &Bar) -> &'static str {
    match (bar.vague, bar.ongoing) {
        (true, _) => "vague",
        (_, true) => "ongoing",
        _ => "sure",
    }
}
