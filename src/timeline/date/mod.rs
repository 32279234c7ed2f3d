//! Days and stretches of days. A [`Day`] is a whole number of days, so that subtracting two
//! loses nothing at any zoom; a [`Span`] is what a date written in EDTF says: the earliest and
//! the latest day, and how sure we are. Start reading at [`Span::from_edtf`].

mod day;
mod edtf;
mod span;

pub use day::Day;
pub use edtf::EdtfError;
pub use span::{Doubt, Extent, Precision, Span};
