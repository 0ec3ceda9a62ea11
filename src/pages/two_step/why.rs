//! Why a second step, and where to put it.

use contract::{
    api::{
        Nothing,
        two_step::{ChooseDevice, ChooseDeviceRequest, SkipTwoStep},
    },
    journey::two_step::Device,
};
use leptos::prelude::*;
use messages::{common, two_step};
use view::{View, view};

use crate::{
    components::{
        button::{Button, Look},
        text::{h2, p},
    },
    form::Form,
    i18n::use_i18n,
    layout::frame::Frame,
    session::use_session,
    submit::{NoField, submit},
};

#[component]
pub(crate) fn WhyPage() -> View {
    let (i18n, session) = (use_i18n(), use_session());
    let form = Form::<NoField>::new();
    let choose = move |device| {
        form.accept();
        let request = ChooseDeviceRequest { device };
        form.run(submit::<ChooseDevice>(session, form, &request));
    };

    let texts = session.policy(|policy| policy.texts).then(|| {
        view! {
            <li class="card">
                {p(i18n.t(two_step::why_texts_text))}
                <Button
                    label=i18n.t(two_step::why_texts)
                    look=Look::Secondary
                    busy=form.busy()
                    on_press=move || choose(Device::Texts)
                />
            </li>
        }
    });
    let skip = move || {
        form.accept();
        form.run(submit::<SkipTwoStep>(session, form, &Nothing {}));
    };
    let skipping = session.policy(|policy| policy.two_step_optional).then(|| {
        view! {
            {h2(i18n.t(two_step::why_skip_heading))}
            {p(i18n.t(two_step::why_skip_text))}
            <Button
                label=i18n.t(common::action_skip)
                look=Look::Secondary
                busy=form.busy()
                on_press=skip
            />
        }
    });

    view! {
        <Frame heading=i18n.t(two_step::why_heading) form>
            {p(i18n.t(two_step::why_lead))}
            {p(i18n.t(two_step::why_how))}
            <ul class="cards">
                <li class="card">
                    {p(i18n.t(two_step::why_mobile_text))}
                    <Button
                        label=i18n.t(two_step::why_mobile)
                        busy=form.busy()
                        on_press=move || choose(Device::Mobile)
                    />
                </li>
                <li class="card">
                    {p(i18n.t(two_step::why_desktop_text))}
                    <Button
                        label=i18n.t(two_step::why_desktop)
                        look=Look::Secondary
                        busy=form.busy()
                        on_press=move || choose(Device::Desktop)
                    />
                </li>
                {texts}
            </ul>
            {skipping}
        </Frame>
    }
}
