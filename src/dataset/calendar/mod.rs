//! Dates in the calendars of the time, there and back: Julian for Russia until 1918, lunisolar for
//! Japan until 1872, with Japan's eras to this day. All days are New Style [`Day`]s.
//!
//! Japan's lunisolar calendar is reckoned from the astronomical new moon at Kyoto, which the court
//! astronomers met to within a day; see [`moon`].
//!
//! [`Day`]: timeline::date::Day

mod eras;
pub(crate) mod japanese;
pub(crate) mod julian;
pub(crate) mod moon;
