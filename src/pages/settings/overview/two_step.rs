//! Whether signing in takes two steps, and the switch where the organization has one.

use contract::{
    api::{Nothing, settings::SwitchTwoStepOff},
    routes::Page,
};
use messages::settings;
use view::{View, view};

use super::Part;
use crate::{
    components::{
        button::{Button, ButtonLink, Look},
        details::Details,
        text::{h2, p},
    },
    submit::change,
};

impl Part {
    pub(super) fn two_step(self, is_on: bool, is_optional: bool) -> View {
        let (i18n, form) = (self.i18n, self.form);
        let switch = is_optional.then(|| {
            if !is_on {
                return view! {
                    <p>
                        <ButtonLink
                            label=i18n.t(settings::two_step_switch_on)
                            href=self.session.path(Page::SettingsApp)
                        />
                    </p>
                };
            }
            let off = move || {
                form.accept();
                let words = Some(settings::done_off as _);
                let then = Page::Settings;
                form.run(change::<SwitchTwoStepOff>(
                    self.session,
                    form,
                    &Nothing {},
                    words,
                    then,
                ));
            };
            // What cannot be taken back is asked for twice.
            view! {
                <Details summary=i18n.t(settings::two_step_switch_off)>
                    {p(i18n.t(settings::two_step_switch_off_text))}
                    <Button
                        label=i18n.t(settings::two_step_switch_off_yes)
                        look=Look::Danger
                        busy=form.busy()
                        on_press=off
                    />
                </Details>
            }
        });
        let words = if is_on {
            settings::two_step_on
        } else {
            settings::two_step_off
        };
        let required = (!is_optional).then(|| p(i18n.t(settings::two_step_required)));
        view! {
            {h2(i18n.t(settings::two_step))}
            {p(i18n.t(words))}
            {required}
            {switch}
        }
    }
}
