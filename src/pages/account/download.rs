//! Everything that is held about somebody, as a file.

use contract::{
    api::{
        Nothing,
        account::{Download, DownloadView},
    },
    routes::Page,
};
use messages::account;
use view::{View, view};

use crate::{
    api,
    components::{
        button::{Button, Look},
        save_codes::save,
    },
    form::Form,
    i18n::use_i18n,
    session::use_session,
    submit::{NoField, refuse},
};

/// Hands everything that is held over as a file.
pub(super) fn download(form: Form<NoField>) -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let download = move || {
        form.accept();
        form.run(Box::pin(async move {
            match api::send::<Download>(&Nothing {}).await {
                Ok(DownloadView { text }) => {
                    // A browser that refuses to save says so itself.
                    let _ = save(&text, FILE);
                    session.done(account::overview_downloaded, Page::Account);
                }
                Err(failure) => refuse(session, *form, failure).await,
            }
        }));
    };
    let label = i18n.t(account::overview_download);
    view! { <Button label look=Look::Secondary busy=form.busy() on_press=download/> }
}

/// The name of the file that everything comes in.
const FILE: &str = "account.json";
