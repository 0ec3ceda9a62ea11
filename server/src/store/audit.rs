//! What happened, for good.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, DbErr};

use crate::{app::App, chance, edge::request_id, store::entity::audit_events};

/// What happened. `name` is how it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    InvitationCreated,
    InvitationPresented,
    InvitationUsed,
    InvitationCancelled,
    RightsChanged,
    MemberRemoved,
    MemberLeft,
    EstablishmentNamed,
    TermsDeclined,
    AccountCreated,
    EmailConfirmed,
    PasswordVerified,
    PartnerVerified,
    PasswordLocked,
    PasswordChanged,
    PasswordReset,
    WishGranted,
    RecoveryBegun,
    SavedCodeVerified,
    AnswersVerified,
    LostPhoneAsked,
    LostPhoneStopped,
    LostPhoneRemoved,
    Unlocked,
    AppAdded,
    CodeVerified,
    CodeLocked,
    RecoveryCodesIssued,
    RecoveryCodeUsed,
    SignedIn,
    SignedOut,
    ServiceSignedIn,
    ServiceDisconnected,
    TwoStepSkipped,
    TwoStepSwitchedOff,
    TwoStepSwitchedOn,
    SteppedUp,
    PhoneAdded,
    PhoneReplaced,
    PhoneDeleted,
    DefaultPhoneChosen,
    TextSent,
    TextVerified,
    AppRenamed,
    AppRemoved,
    RecoveryChanged,
    EmailChanged,
    NoticeEmailChanged,
    MessageLanguageChosen,
    Disavowed,
    SignInDisavowed,
    SignInsEnded,
    Downloaded,
    InactiveTold,
    AccountDeleted,
    MessageTaken,
}

impl Event {
    pub const fn name(self) -> &'static str {
        match self {
            Self::InvitationCreated => "invitation.created",
            Self::InvitationPresented => "invitation.presented",
            Self::InvitationUsed => "invitation.used",
            Self::InvitationCancelled => "invitation.cancelled",
            Self::RightsChanged => "membership.rights_changed",
            Self::MemberRemoved => "membership.removed",
            Self::MemberLeft => "membership.left",
            Self::EstablishmentNamed => "establishment.named",
            Self::TermsDeclined => "terms.declined",
            Self::AccountCreated => "account.created",
            Self::EmailConfirmed => "email.confirmed",
            Self::PasswordVerified => "password.verified",
            Self::PartnerVerified => "partner.verified",
            Self::PasswordLocked => "password.locked",
            Self::PasswordChanged => "password.changed",
            Self::PasswordReset => "password.reset",
            Self::WishGranted => "recovery.message_sent",
            Self::RecoveryBegun => "recovery.begun",
            Self::SavedCodeVerified => "recovery.saved_code.verified",
            Self::LostPhoneAsked => "recovery.lost_phone.asked",
            Self::LostPhoneStopped => "recovery.lost_phone.stopped",
            Self::LostPhoneRemoved => "recovery.lost_phone.removed",
            Self::AnswersVerified => "recovery.answers.verified",
            Self::Unlocked => "account.unlocked",
            Self::AppAdded => "factor.app.added",
            Self::CodeVerified => "factor.app.verified",
            Self::CodeLocked => "factor.locked",
            Self::RecoveryCodesIssued => "factor.recovery_codes.issued",
            Self::RecoveryCodeUsed => "factor.recovery_code.verified",
            Self::SignedIn => "session.signed_in",
            Self::SignedOut => "session.signed_out",
            Self::ServiceSignedIn => "service.signed_in",
            Self::ServiceDisconnected => "service.disconnected",
            Self::TwoStepSkipped => "two_step.skipped",
            Self::TwoStepSwitchedOff => "two_step.switched_off",
            Self::TwoStepSwitchedOn => "two_step.switched_on",
            Self::SteppedUp => "session.stepped_up",
            Self::PhoneAdded => "factor.phone.added",
            Self::PhoneReplaced => "factor.phone.replaced",
            Self::PhoneDeleted => "factor.phone.deleted",
            Self::DefaultPhoneChosen => "factor.phone.default",
            Self::TextSent => "factor.phone.text_sent",
            Self::TextVerified => "factor.phone.verified",
            Self::AppRenamed => "factor.app.renamed",
            Self::AppRemoved => "factor.app.removed",
            Self::RecoveryChanged => "recovery.changed",
            Self::EmailChanged => "email.changed",
            Self::NoticeEmailChanged => "email.notices.changed",
            Self::MessageLanguageChosen => "account.message_language",
            Self::Disavowed => "account.change_disavowed",
            Self::SignInDisavowed => "account.sign_in_disavowed",
            Self::SignInsEnded => "session.sign_ins_ended",
            Self::Downloaded => "account.downloaded",
            Self::InactiveTold => "account.inactive.told",
            Self::AccountDeleted => "account.deleted",
            Self::MessageTaken => "contact.message_taken",
        }
    }
}

/// Whether it went well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Refused,
}

/// Adds an event. It belongs to the transaction of what it tells: one without the other cannot be.
pub async fn note(
    connection: &impl ConnectionTrait,
    app: &App,
    actor: Option<&str>,
    event: Event,
    object: Option<&str>,
    outcome: Outcome,
) -> Result<(), DbErr> {
    audit_events::ActiveModel {
        id: Set(chance::id()),
        at: Set(app.clock.now()),
        request_id: Set(request_id::current()),
        actor: Set(actor.map(str::to_owned)),
        event: Set(event.name().to_owned()),
        object: Set(object.map(str::to_owned)),
        outcome: Set(match outcome {
            Outcome::Done => "done",
            Outcome::Refused => "refused",
        }
        .to_owned()),
    }
    .insert(connection)
    .await?;
    Ok(())
}
