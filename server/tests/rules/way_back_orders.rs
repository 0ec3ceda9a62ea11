//! The steps of the way back, in every order.

use contract::{
    api::{
        Endpoint, Nothing,
        recover::{
            AskByEmailRequest, AskForLink, AskForMethod, AskForUsername, GiveAnswers,
            GiveSavedCode, IssueNextSavedCode, KeepNextSavedCode, SetNewPassword, UseLink,
        },
        register::SavedCode,
        session::{SessionView, SignOut, Standing},
    },
    identity::{email::Email, recovery_code::RecoveryCode},
    journey::recovery::Step,
    problem::Problem,
};
use guichet_server::keys::sha256;

use crate::support::{
    Client, Person, Site, on_both,
    person::is_signed_in,
    way_back::{
        NEW_PASSWORD, answers, ask_for_link, give_answers, give_saved_code, register_without_email,
        set_password, use_link,
    },
};

/// Every step that changes something on the way back.
const STEPS: [&str; 7] = [
    UseLink::PATH,
    GiveSavedCode::PATH,
    GiveAnswers::PATH,
    IssueNextSavedCode::PATH,
    KeepNextSavedCode::PATH,
    SetNewPassword::PATH,
    SignOut::PATH,
];

/// How somebody proves who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Proof {
    Mailbox,
    SavedCode,
}

/// How far somebody has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Visitor,
    Answers,
    /// Whether the next code was shown already.
    Code(bool),
    Password,
}

/// Where a step leads; nothing when it is refused. This is the whole of the documented order.
fn next(proof: Proof, place: Place, step: &str) -> Option<Place> {
    match (step, place) {
        (UseLink::PATH, _) if proof == Proof::Mailbox => Some(Place::Answers),
        (GiveSavedCode::PATH, _) if proof == Proof::SavedCode => Some(Place::Answers),
        (GiveAnswers::PATH, Place::Answers) => Some(match proof {
            Proof::Mailbox => Place::Password,
            Proof::SavedCode => Place::Code(false),
        }),
        (IssueNextSavedCode::PATH, Place::Code(_)) => Some(Place::Code(true)),
        (KeepNextSavedCode::PATH, Place::Code(true)) => Some(Place::Password),
        (SetNewPassword::PATH, Place::Password) | (SignOut::PATH, _) => Some(Place::Visitor),
        _ => None,
    }
}

/// The steps to each place.
fn places(proof: Proof) -> Vec<Vec<&'static str>> {
    let whole: &[&str] = match proof {
        Proof::Mailbox => &[UseLink::PATH, GiveAnswers::PATH],
        Proof::SavedCode => &[
            GiveSavedCode::PATH,
            GiveAnswers::PATH,
            IssueNextSavedCode::PATH,
            KeepNextSavedCode::PATH,
        ],
    };
    (0..=whole.len()).map(|far| whole[..far].to_vec()).collect()
}

/// Somebody with the right evidence for every step.
struct Walker<'a> {
    site: &'a Site,
    proof: Proof,
    username: String,
    account: String,
    client: Client,
    saved: RecoveryCode,
    shown: Option<RecoveryCode>,
}

impl Walker<'_> {
    async fn take(&mut self, step: &str) -> Result<(), Problem> {
        let client = &mut self.client;
        match step {
            UseLink::PATH => {
                let token = self.new_link().await;
                let answer = use_link(&mut self.client, &token).await.map(drop);
                // One that is refused is not left for later.
                self.site.sql("DELETE FROM resets").await.unwrap();
                answer
            }
            GiveSavedCode::PATH => give_saved_code(client, &self.username, &self.saved)
                .await
                .map(drop),
            GiveAnswers::PATH => give_answers(client, &answers()).await.map(drop),
            IssueNextSavedCode::PATH => {
                let SavedCode { code } = client.send::<IssueNextSavedCode>(&Nothing {}).await?;
                self.shown = Some(code);
                Ok(())
            }
            KeepNextSavedCode::PATH => client
                .send::<KeepNextSavedCode>(&Nothing {})
                .await
                .map(drop),
            SetNewPassword::PATH => {
                set_password(client, NEW_PASSWORD).await?;
                if let Some(code) = self.shown.take() {
                    self.saved = code;
                }
                Ok(())
            }
            SignOut::PATH => client.send::<SignOut>(&Nothing {}).await.map(drop),
            other => panic!("{other} is no step"),
        }
    }

    /// A link as the worker makes them, without the mail. Somebody without an address has none.
    async fn new_link(&self) -> String {
        let token = guichet_server::chance::id();
        if self.proof == Proof::Mailbox {
            let (hash, account, now) = (sha256(&token), &self.account, self.site.now());
            let until = now + 1800;
            let sql = format!("INSERT INTO resets VALUES ('{hash}', '{account}', {now}, {until})");
            self.site.sql(&sql).await.unwrap();
        }
        token
    }

    /// Another way is only another offer: nothing of it advances anybody.
    async fn look_for_another_way(&mut self) {
        let before = self.client.session().await;
        ask_for_link(&mut self.client, &self.username)
            .await
            .unwrap();
        let email = Email::parse("marietremblay@exemple.ca").unwrap();
        let request = AskByEmailRequest { email };
        self.client.send::<AskForUsername>(&request).await.unwrap();
        assert_eq!(self.client.session().await, before);
    }

    /// Begins again as somebody new, whose wrong tries are forgotten.
    async fn afresh(&mut self) {
        self.client = self.site.client();
        self.shown = None;
        self.site.sql("DELETE FROM tries").await.unwrap();
        self.site.sql("DELETE FROM wishes").await.unwrap();
    }
}

fn place_of(view: &SessionView) -> Place {
    match &view.standing {
        Standing::Visitor => Place::Visitor,
        Standing::Recovering { facts, .. } => match Step::next(facts) {
            Step::Answers => Place::Answers,
            Step::NextSavedCode => Place::Code(false),
            Step::NewPassword => Place::Password,
        },
        other => panic!("{other:?}"),
    }
}

/// Takes these steps from a place. Each leads where it has to, or is refused and changes nothing.
async fn walk(
    walker: &mut Walker<'_>,
    prefix: &[&str],
    steps: &[&str],
    another_way: bool,
) -> usize {
    walker.afresh().await;
    let mut place = Place::Visitor;
    for step in prefix {
        walker.take(step).await.unwrap();
        place = next(walker.proof, place, step).unwrap();
    }
    let mut taken = 0;
    for step in steps {
        if another_way {
            walker.look_for_another_way().await;
        }
        let answer = walker.take(step).await;
        let expected = next(walker.proof, place, step);
        let story = format!("{:?}: {prefix:?}, {steps:?}: {step}", walker.proof);
        assert_eq!(answer.is_ok(), expected.is_some(), "{story}: {answer:?}");
        if let Err(problem) = answer {
            let is_known = matches!(
                problem,
                Problem::NotOpen
                    | Problem::SignedOut
                    | Problem::LinkUnusable
                    | Problem::Invalid { .. }
            );
            assert!(is_known, "{story}: {problem:?}");
        }
        place = expected.unwrap_or(place);
        taken += usize::from(expected.is_some());
        let view = walker.client.session().await;
        assert!(!is_signed_in(&view.standing), "{story}");
        let shown = match place {
            Place::Code(_) => Place::Code(false),
            other => other,
        };
        assert_eq!(place_of(&view), shown, "{story}");
    }
    taken
}

/// Every triple from the beginning, and every pair from every place with another way in between. Gives how many
/// sequences there were, and how many of their steps were open.
async fn walk_all(site: &Site, walker: &mut Walker<'_>) -> (usize, usize) {
    let (mut walks, mut open) = (0, 0);
    for prefix in places(walker.proof) {
        for first in STEPS {
            for second in STEPS {
                open += walk(walker, &prefix, &[first, second], true).await;
                walks += 1;
                // From further on, the way there and a pair are longer than a triple.
                if prefix.is_empty() {
                    for third in STEPS {
                        open += walk(walker, &prefix, &[first, second, third], false).await;
                        walks += 1;
                    }
                }
            }
        }
        // So many messages are in nobody's way.
        site.sql("DELETE FROM outbox").await.unwrap();
        site.sql("DELETE FROM limits").await.unwrap();
    }
    (walks, open)
}

on_both! {
    async fn rc_4_every_pair_and_triple_of_steps_leads_where_it_is_documented_with_a_link(site) {
        Person::register(&site, "MarieTremblay").await;
        let account = site.texts("SELECT id FROM accounts").await.remove(0);
        let mut walker = Walker {
            site: &site,
            proof: Proof::Mailbox,
            username: "MarieTremblay".to_owned(),
            account,
            client: site.client(),
            saved: RecoveryCode::from_bytes([7; 10]),
            shown: None,
        };
        let (walks, open) = walk_all(&site, &mut walker).await;
        assert_eq!(walks, 343 + 3 * 49);
        assert!(open > 300, "{open}");
    }
}

on_both! {
    async fn rc_4_every_pair_and_triple_of_steps_leads_where_it_is_documented_with_a_saved_code(site) {
        let mut client = site.client();
        let saved = register_without_email(&site, &mut client, "JeanneMance").await;
        let account = site.texts("SELECT id FROM accounts").await.remove(0);
        let mut walker = Walker {
            site: &site,
            proof: Proof::SavedCode,
            username: "JeanneMance".to_owned(),
            account,
            client: site.client(),
            saved,
            shown: None,
        };
        let (walks, open) = walk_all(&site, &mut walker).await;
        assert_eq!(walks, 343 + 5 * 49);
        assert!(open > 300, "{open}");
    }
}

on_both! {
    async fn rc_4_no_step_of_the_way_back_is_forgotten_here(site) {
        let others = [AskForLink::PATH, AskForUsername::PATH, AskForMethod::PATH];
        let routes = guichet_server::app::routes(&site.app);
        let all = routes.table().iter().map(|it| it.path);
        let steps = all.filter(|it| it.starts_with("/api/recover/") && !others.contains(it) && !it.contains("lost-phone"));
        let mut steps: Vec<_> = steps.collect();
        let mut known = STEPS[..6].to_vec();
        steps.sort_unstable();
        known.sort_unstable();
        assert_eq!(steps, known);
    }
}
