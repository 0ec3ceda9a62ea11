//! The whole way: from an invitation to signed in, and in again.

use contract::api::session::{Right, Standing, Way};

use crate::support::{
    Person, on_both,
    person::{self, PASSWORD, give_password, invitation, redeem},
};

on_both! {
    async fn a_person_registers_sets_two_steps_up_and_signs_in_again(site) {
        let person = Person::register(&site, "MarieTremblay").await;
        let mut client = site.client();
        let view = give_password(&mut client, "MARIEtremblay", PASSWORD).await.unwrap();
        assert_eq!(view.standing, Standing::HalfSignedIn { ways: vec![Way::App, Way::RecoveryCode], stepping_up: false });
        let view = person.sign_in(&site, &mut client).await.unwrap();
        let Standing::SignedIn { account } = view.standing else { panic!("{view:?}") };
        assert_eq!(account.username, "MarieTremblay");
        assert_eq!(account.recovery_codes_left, 10);
        assert_eq!(account.last_sign_in, Some(site.now() - 60));
    }
}

on_both! {
    async fn the_organization_and_the_rights_of_the_invitation_are_attached(site) {
        let code = invitation(&site, "marie@exemple.ca").await;
        let mut client = site.client();
        let view = redeem(&mut client, &code).await.unwrap();
        assert_eq!(view.invitation.unwrap().organization.fr, "Boulangerie Érable");
        person::up_to_account(&site, &mut client, "MarieTremblay").await;
        let secret = person::up_to_secret(&mut client).await;
        person::finish(&site, &mut client, &secret).await;
        let Standing::SignedIn { account } = client.session().await.standing else { panic!() };
        assert_eq!(account.organizations.len(), 1);
        assert_eq!(account.organizations[0].name.en, "Maple Bakery");
        assert_eq!(account.organizations[0].rights, [Right::View, Right::ManageUsers]);
    }
}
