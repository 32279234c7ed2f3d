//! Starts the app in the browser. Built natively (to lint it) it does nothing.

/// Lighter than the one that std brings, and as quick however much has been handed out.
#[cfg(all(feature = "csr", target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    #[cfg(feature = "csr")]
    app::browser::start();
}
