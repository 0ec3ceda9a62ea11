//! The way back in.

use contract::routes::Page;
use messages::common;
use view::{View, view};

use crate::{
    components::button::{Button, ButtonLink, Look},
    form::AnyForm,
    i18n::use_i18n,
    session::Session,
};

pub(crate) mod answers;
pub(crate) mod done;
pub(crate) mod link;
pub(crate) mod lost_phone;
pub(crate) mod lost_phone_code;
pub(crate) mod method;
pub(crate) mod new_password;
pub(crate) mod next_saved_code;
pub(crate) mod password;
pub(crate) mod saved_code;
pub(crate) mod sent;
pub(crate) mod username;

/// The way on, and the way out of it.
fn actions(session: Session, form: AnyForm) -> View {
    let i18n = use_i18n();
    view! {
        <div class="actions">
            <Button label=i18n.t(common::action_continue) busy=form.busy()/>
            <ButtonLink
                label=i18n.t(common::action_cancel)
                href=session.path(Page::SignInGckey)
                look=Look::Link
            />
        </div>
    }
}
