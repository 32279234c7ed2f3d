//! What you see. `state` holds everything that can change; `ui` draws it, in the browser and when
//! pages are prerendered alike; `browser` (only in the browser build) is the one place that
//! touches the page, the clock, the network and the address.

pub mod data;
pub mod metrics;
pub mod state;
pub mod ui;

#[cfg(feature = "csr")]
pub mod browser;
#[cfg(feature = "ssr")]
pub mod prerender;
