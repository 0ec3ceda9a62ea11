//! Showing again who one is, for somebody who signs in with a partner: there first, then the second step.

use contract::{
    api::partner::{StepUpWithPartner, StepUpWithPartnerRequest},
    routes::Page,
    site::Bilingual,
};
use messages::{common, settings};
use view::{View, view};

use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        text::p,
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    pages::away::leave,
    session::use_session,
    submit::NoField,
};

pub(super) fn partner(partner: &Bilingual, back: Page) -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let lead = p(i18n.named(partner, settings::confirm_partner_lead));
    let label = i18n.named(partner, settings::confirm_partner);
    let go = move || {
        let request = StepUpWithPartnerRequest {
            page: session.waiting_address(),
            locale: i18n.now(|locale| locale),
        };
        form.run(leave::<StepUpWithPartner>(session, form, &request));
    };
    view! {
        <Frame heading=i18n.t(settings::confirm_heading) form>
            {lead}
            <div class="actions">
                <Button label busy=form.busy() on_press=go/>
                <ButtonLink
                    label=i18n.t(common::action_cancel)
                    href=session.path(back)
                    look=Look::Link
                />
            </div>
        </Frame>
    }
}
