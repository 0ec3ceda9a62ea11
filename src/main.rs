//! The part of the sign-in desk that runs in the browser.

mod api;
mod app;
mod components;
mod focus;
mod form;
mod fragment;
mod history;
mod i18n;
mod layout;
mod pages;
mod preference;
mod search;
mod session;
mod shell;
mod site;
mod submit;
mod task;
mod watch;
mod wording;
mod words;

/// Smaller than that of the standard library, which every browser would have to load.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    view::mount(app::App);
}
