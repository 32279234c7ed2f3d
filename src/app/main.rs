//! Starts the app in the browser. Built natively (to lint it) it does nothing.

fn main() {
    #[cfg(feature = "csr")]
    app::browser::start();
}
