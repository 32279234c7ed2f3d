//! What you see. `ui` says what each part of the page is (pure functions from what there is to
//! show to `node`s), for the browser and the prerenderer alike; `prerender` writes them as HTML; `tree`
//! reads what was written as JSON;
//! `browser`, in the browser build alone, holds the state in Leptos signals, draws, listens, and
//! is the one place that touches the page, the clock, the network and the address.

pub mod limits;
pub mod metrics;
pub mod node;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
pub mod tree;
pub mod ui;

#[cfg(feature = "csr")]
pub mod browser;
