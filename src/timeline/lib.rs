//! A timeline with no browser: days in, a picture out.
//!
//! It knows no page, file, clock or chance; "today" is a parameter. Start reading at
//! [`history`] (what there is), [`view`] (which stretch is on screen) and [`layout`]
//! (what is drawn where). Every function here is total: a strange input gives a harmless
//! answer, never a panic, because a panic in the browser ends the page.

pub mod address;
#[cfg(not(target_arch = "wasm32"))]
pub mod cite;
pub mod date;
pub mod filter;
pub mod flight;
pub mod history;
pub mod index;
pub mod joined;
pub mod language;
pub mod layout;
pub mod open;
pub mod prose;
pub mod scale;
pub mod sorted;
pub mod ticks;
pub mod view;
