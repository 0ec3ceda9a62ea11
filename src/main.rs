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
mod session;
mod shell;
mod site;
mod submit;
mod watch;
mod wording;

fn main() {
    view::mount(app::App);
}
