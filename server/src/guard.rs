//! Who may call what: a handler asks for one of these types, and gets it only when it is true.

use contract::problem::Problem;
use sea_orm::EntityTrait;

use crate::{
    app::App,
    handlers::{
        partner::Joining, recover::WayBack, register::Registration, two_step::has_second_step,
    },
    refusal::Refusal,
    session::{fresh_for, has_to_replace_password},
    store::{
        entity::{accounts, sessions},
        flow::{Draft, Flow},
    },
};

/// How far somebody must have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    Nothing,
    Registration,
    Partner,
    Recovery,
    Password,
    SetUp,
    NewPassword,
    SignIn,
    FreshSignIn,
}

/// A precondition as a type.
pub trait Guard: Sized + Send {
    const NEEDS: Needs;

    fn admit(
        app: &App,
        session: Option<sessions::Model>,
    ) -> impl Future<Output = Result<Self, Refusal>> + Send;
}

/// Anybody at all.
#[derive(Debug)]
pub struct Anyone {
    pub session: Option<sessions::Model>,
}

/// Somebody in the wizard.
#[derive(Debug)]
pub struct Registrant {
    pub session: sessions::Model,
    pub flow: Flow<Registration>,
}

/// Somebody who comes from a sign-in partner for the first time.
#[derive(Debug)]
pub struct Joiner {
    pub session: sessions::Model,
    pub flow: Flow<Joining>,
}

/// Somebody on the way back in, who proved the mailbox or the saved recovery code.
#[derive(Debug)]
pub struct Recoverer {
    pub session: sessions::Model,
    pub flow: Flow<WayBack>,
}

/// Somebody whose password was right and whose second step is asked for.
#[derive(Debug)]
pub struct HalfSignedIn {
    pub session: sessions::Model,
    pub account: accounts::Model,
}

/// Somebody who sets up two-step verification.
#[derive(Debug)]
pub struct SettingUp {
    pub session: sessions::Model,
    pub account: accounts::Model,
}

/// Somebody with both steps behind them, whose password has to be another one.
#[derive(Debug)]
pub struct ReplacingPassword {
    pub session: sessions::Model,
    pub account: accounts::Model,
}

/// Somebody with both steps behind them.
#[derive(Debug)]
pub struct SignedIn {
    pub session: sessions::Model,
    pub account: accounts::Model,
}

/// The same, a short while ago: what is sensitive asks for it.
#[derive(Debug)]
pub struct Fresh {
    pub session: sessions::Model,
    pub account: accounts::Model,
}

impl Guard for Anyone {
    const NEEDS: Needs = Needs::Nothing;

    async fn admit(_: &App, session: Option<sessions::Model>) -> Result<Self, Refusal> {
        Ok(Self { session })
    }
}

impl Guard for Registrant {
    const NEEDS: Needs = Needs::Registration;

    async fn admit(app: &App, session: Option<sessions::Model>) -> Result<Self, Refusal> {
        let (session, flow) = with_flow(app, session).await?;
        Ok(Self { session, flow })
    }
}

impl Guard for Joiner {
    const NEEDS: Needs = Needs::Partner;

    async fn admit(app: &App, session: Option<sessions::Model>) -> Result<Self, Refusal> {
        let (session, flow) = with_flow(app, session).await?;
        Ok(Self { session, flow })
    }
}

impl Guard for Recoverer {
    const NEEDS: Needs = Needs::Recovery;

    async fn admit(app: &App, session: Option<sessions::Model>) -> Result<Self, Refusal> {
        let (session, flow) = with_flow(app, session).await?;
        Ok(Self { session, flow })
    }
}

impl Guard for HalfSignedIn {
    const NEEDS: Needs = Needs::Password;

    async fn admit(app: &App, session: Option<sessions::Model>) -> Result<Self, Refusal> {
        let (session, account) = with_account(app, session).await?;
        let waits = session.second_step_at.is_none() || session.stepping_up;
        if waits && has_second_step(app.store.reader(), &account.id).await? {
            Ok(Self { session, account })
        } else {
            Err(Problem::NotOpen.into())
        }
    }
}

impl Guard for SettingUp {
    const NEEDS: Needs = Needs::SetUp;

    async fn admit(app: &App, session: Option<sessions::Model>) -> Result<Self, Refusal> {
        let (session, account) = with_account(app, session).await?;
        // An account that has a second step is set up further only by somebody who passed it.
        if session.second_step_at.is_none()
            && has_second_step(app.store.reader(), &account.id).await?
        {
            return Err(Problem::SignedOut.into());
        }
        if session.complete || has_to_replace_password(&session) {
            Err(Problem::NotOpen.into())
        } else {
            Ok(Self { session, account })
        }
    }
}

impl Guard for ReplacingPassword {
    const NEEDS: Needs = Needs::NewPassword;

    async fn admit(app: &App, session: Option<sessions::Model>) -> Result<Self, Refusal> {
        let session = session.filter(has_to_replace_password);
        let (session, account) = with_account(app, session).await?;
        Ok(Self { session, account })
    }
}

impl Guard for SignedIn {
    const NEEDS: Needs = Needs::SignIn;

    async fn admit(app: &App, session: Option<sessions::Model>) -> Result<Self, Refusal> {
        let session =
            session.filter(|it| it.second_step_at.is_some() && it.complete && !it.stepping_up);
        let (session, account) = with_account(app, session).await?;
        Ok(Self { session, account })
    }
}

impl Guard for Fresh {
    const NEEDS: Needs = Needs::FreshSignIn;

    async fn admit(app: &App, session: Option<sessions::Model>) -> Result<Self, Refusal> {
        let SignedIn { session, account } = SignedIn::admit(app, session).await?;
        if fresh_for(app, &session) == 0 {
            return Err(Problem::StepUpRequired.into());
        }
        Ok(Self { session, account })
    }
}

/// A journey of somebody who is nobody in particular yet.
async fn with_flow<D: Draft>(
    app: &App,
    session: Option<sessions::Model>,
) -> Result<(sessions::Model, Flow<D>), Refusal> {
    let session = session
        .filter(|it| it.account_id.is_none())
        .ok_or(Problem::SignedOut)?;
    let id = session.flow_id.clone().ok_or(Problem::SignedOut)?;
    let flow = Flow::find(app.store.reader(), app, &id)
        .await?
        .ok_or(Problem::SignedOut)?;
    Ok((session, flow))
}

async fn with_account(
    app: &App,
    session: Option<sessions::Model>,
) -> Result<(sessions::Model, accounts::Model), Refusal> {
    let session = session.ok_or(Problem::SignedOut)?;
    let id = session.account_id.clone().ok_or(Problem::SignedOut)?;
    let account = accounts::Entity::find_by_id(id)
        .one(app.store.reader())
        .await?;
    Ok((session, account.ok_or(Problem::SignedOut)?))
}
