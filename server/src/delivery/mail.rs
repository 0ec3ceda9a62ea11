//! What each message says. Addresses in it come from the server's own configuration only.

use contract::{
    api::{
        contact::{Topic, WriteToUsRequest},
        session::Right,
    },
    identity::{code::SixDigits, invitation_code::InvitationCode},
    locale::Locale,
    routes::Page,
    site::Bilingual,
};
use messages::{about, account, mail};

use crate::{
    app::App,
    clock,
    notices::Change,
    store::{entity::accounts, tries},
    wishes::LINK_LIFE,
};

/// A message without its recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub purpose: &'static str,
    pub subject: String,
    /// Plain text; paragraphs have an empty line between.
    pub body: String,
}

/// Every message, so that a test can look at each.
pub const PURPOSES: [&str; 14] = [
    "confirmation_code",
    "email_already_used",
    "invitation",
    "change",
    "too_many_sessions",
    "stopped",
    "contact",
    "contact_taken",
    "reset_link",
    "username",
    "method",
    "inactive",
    RIGHTS,
    ACCOUNT_DELETED,
];

pub fn confirmation_code(app: &App, locale: Locale, code: &SixDigits) -> Message {
    let minutes = u64::from(app.policy.codes.email_life / 60);
    message(
        app,
        locale,
        "confirmation_code",
        mail::code_subject(locale, code.as_str()),
        &[
            code.as_str(),
            &mail::code_body(locale, minutes),
            mail::code_not_you(locale),
        ],
    )
}

pub fn email_already_used(app: &App, locale: Locale) -> Message {
    let credential = app.site.credential.get(locale);
    message(
        app,
        locale,
        "email_already_used",
        mail::used_subject(locale).to_owned(),
        &[
            &mail::used_body(locale, credential),
            &mail::used_you(locale, credential),
            &mail::used_not_you(locale, credential),
        ],
    )
}

/// Invites somebody who has no account yet, or one that we do not know of.
pub fn invitation(
    app: &App,
    locale: Locale,
    organization: &Bilingual,
    code: &InvitationCode,
    days: u64,
) -> Message {
    let body = mail::invitation_body(locale, organization.get(locale));
    inviting(app, locale, organization, &body, code, days)
}

/// Invites somebody who has an account.
pub fn offer(
    app: &App,
    locale: Locale,
    organization: &Bilingual,
    code: &InvitationCode,
    days: u64,
) -> Message {
    let body = mail::offer_body(locale, organization.get(locale));
    inviting(app, locale, organization, &body, code, days)
}

fn inviting(
    app: &App,
    locale: Locale,
    organization: &Bilingual,
    body: &str,
    code: &InvitationCode,
    days: u64,
) -> Message {
    let organization = organization.get(locale);
    let page = [app.origin.as_str(), &Page::Invitation.path(locale)].concat();
    message(
        app,
        locale,
        "invitation",
        mail::invitation_subject(locale, organization),
        &[
            body,
            &invitation_link(app, locale, code),
            &mail::invitation_code(locale, &page),
            &code.to_string(),
            &mail::invitation_life(locale, days),
        ],
    )
}

/// Tells somebody what they may do in an establishment from now on.
pub fn rights(app: &App, locale: Locale, place: &Bilingual, rights: &[Right]) -> Message {
    let place = place.get(locale);
    let rights: Vec<&str> = rights.iter().map(|it| right(locale, *it)).collect();
    message(
        app,
        locale,
        RIGHTS,
        mail::rights_subject(locale, place),
        &[
            &mail::rights_body(locale, place, &rights),
            &mail::rights_ask(locale, place),
        ],
    )
}

/// Tells somebody that they were removed from an establishment.
pub fn removed(app: &App, locale: Locale, place: &Bilingual) -> Message {
    let place = place.get(locale);
    message(
        app,
        locale,
        RIGHTS,
        mail::removed_subject(locale, place),
        &[
            &mail::removed_body(locale, place),
            &mail::rights_ask(locale, place),
        ],
    )
}

fn right(locale: Locale, right: Right) -> &'static str {
    match right {
        Right::View => account::signed_in_right_view(locale),
        Right::ManageUsers => account::signed_in_right_manage_users(locale),
        Right::HandleRequests => account::signed_in_right_handle_requests(locale),
        Right::ManageEstablishments => account::signed_in_right_manage_establishments(locale),
    }
}

/// What somebody may do in an organization has changed.
const RIGHTS: &str = "rights";

/// The link of an invitation. The code is in the fragment, which no server and no log ever sees.
pub fn invitation_link(app: &App, locale: Locale, code: &InvitationCode) -> String {
    [
        &app.origin,
        &*Page::Invitation.path(locale),
        "#code=",
        &code.to_string(),
    ]
    .concat()
}

/// Word of a change to the account, when it was, and a link to say that it was somebody else.
pub fn changed(app: &App, locale: Locale, change: Change, link: Option<&str>) -> Message {
    let credential = app.site.credential.get(locale);
    let help = mail::not_you_help(locale, &contact_page(app, locale));
    let mut paragraphs = vec![
        mail::change_body(locale, credential, change.name()),
        mail::change_when(locale, &clock::minute(app.clock.now())),
    ];
    if let Some(link) = link {
        paragraphs.extend([mail::change_not_you(locale).to_owned(), link.to_owned()]);
    }
    paragraphs.push(help);
    let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    message(
        app,
        locale,
        purpose_of(change),
        mail::change_subject(locale, change.name()),
        &paragraphs,
    )
}

/// Why a change is told.
pub fn purpose_of(change: Change) -> &'static str {
    if change == Change::AccountDeleted {
        ACCOUNT_DELETED
    } else {
        "change"
    }
}

/// The last message to somebody.
pub const ACCOUNT_DELETED: &str = "account_deleted";

/// Nobody has signed in for long, and the account goes on that day.
pub fn inactive(app: &App, locale: Locale, last: i64, goes_at: i64) -> Message {
    let credential = app.site.credential.get(locale);
    let page = [app.origin.as_str(), &Page::SignInGckey.path(locale)].concat();
    message(
        app,
        locale,
        "inactive",
        mail::inactive_subject(locale, &clock::day(goes_at)),
        &[
            &mail::inactive_body(locale, credential, &clock::day(last), &clock::day(goes_at)),
            &mail::sign_in_at(locale, &page),
        ],
    )
}

/// A link to set a new password, for whoever asked for it by the username.
pub fn reset_link(app: &App, locale: Locale, link: &str) -> Message {
    let credential = app.site.credential.get(locale);
    let minutes = u64::try_from(LINK_LIFE / 60).unwrap_or_default();
    message(
        app,
        locale,
        "reset_link",
        mail::reset_subject(locale).to_owned(),
        &[
            &mail::reset_body(locale, credential),
            link,
            &mail::reset_life(locale, minutes),
            mail::asked_not_you(locale),
        ],
    )
}

/// The username, for whoever asked for it by the address.
pub fn username(app: &App, locale: Locale, username: &str) -> Message {
    let credential = app.site.credential.get(locale);
    let page = [app.origin.as_str(), &Page::SignInGckey.path(locale)].concat();
    message(
        app,
        locale,
        "username",
        mail::username_subject(locale).to_owned(),
        &[
            &mail::username_body(locale, credential),
            username,
            &mail::sign_in_at(locale, &page),
            mail::asked_not_you(locale),
        ],
    )
}

/// How somebody signs in, for whoever asked for it by the address: without the name.
pub fn method(app: &App, locale: Locale, account: &accounts::Model) -> Message {
    let credential = app.site.credential.get(locale);
    // Which partner it is, a message that others may read does not say.
    let (page, how) = if account.has_password() {
        (Page::SignInGckey, mail::method_body(locale, credential))
    } else {
        (Page::SignInPartner, mail::method_partner(locale).to_owned())
    };
    let page = [app.origin.as_str(), &page.path(locale)].concat();
    let mut paragraphs = vec![
        how,
        mail::method_since(locale, &clock::day(account.created_at)),
    ];
    if let Some(last) = account.last_sign_in_at {
        paragraphs.push(mail::method_last(locale, &clock::day(last)));
    }
    paragraphs.extend([
        mail::sign_in_at(locale, &page),
        mail::asked_not_you(locale).to_owned(),
    ]);
    let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    let subject = mail::method_subject(locale).to_owned();
    message(app, locale, "method", subject, &paragraphs)
}

/// A device was signed out because of another one.
pub fn too_many_sessions(app: &App, locale: Locale) -> Message {
    let credential = app.site.credential.get(locale);
    let most = u64::from(app.policy.session.most);
    message(
        app,
        locale,
        "too_many_sessions",
        mail::sessions_subject(locale).to_owned(),
        &[
            &mail::sessions_body(locale, credential, most),
            &mail::not_you(locale, &contact_page(app, locale)),
        ],
    )
}

/// A password, an app or the recovery codes are no longer accepted, after too many wrong answers.
pub fn stopped(app: &App, locale: Locale) -> Message {
    let credential = app.site.credential.get(locale);
    message(
        app,
        locale,
        "stopped",
        mail::stopped_subject(locale).to_owned(),
        &[
            &mail::stopped_body(locale, credential, u64::from(tries::MOST.unsigned_abs())),
            &mail::stopped_help(locale, &contact_page(app, locale)),
        ],
    )
}

/// What somebody wrote, for the department. What is theirs stands behind a sign at the beginning
/// of each line, so that nothing of it looks like ours.
pub fn contact(app: &App, request: &WriteToUsRequest, reference: &str) -> Message {
    let locale = request.locale;
    let nothing = mail::contact_not_given(locale);
    let name = request.name.as_deref().unwrap_or(nothing);
    let email = request.email.as_ref().map_or(nothing, |it| it.as_str());
    let topic = contact_topic(locale, request.topic);
    let lines = request.message.iter();
    let quoted: Vec<String> = lines
        .map(|it| ["> ", &without_links(it)].concat())
        .collect();
    let paragraphs = [
        mail::contact_reference(locale, reference),
        mail::contact_about(locale, topic),
        mail::contact_name(locale, &without_links(name)),
        mail::contact_email(locale, email),
        mail::contact_language(locale).to_owned(),
        mail::contact_words(locale).to_owned(),
        quoted.join("\n"),
        mail::signature(locale, app.site.name.get(locale)),
    ];
    Message {
        purpose: "contact",
        subject: mail::contact_subject(locale, reference, topic),
        body: paragraphs.join("\n\n"),
    }
}

/// Says that the message came, to an address that nobody has proved to be theirs: without a word
/// of the message.
pub fn contact_taken(app: &App, locale: Locale, reference: &str) -> Message {
    message(
        app,
        locale,
        "contact_taken",
        mail::taken_subject(locale, reference),
        &[
            &mail::taken_body(locale, reference),
            mail::taken_secrets(locale),
            mail::taken_not_you(locale),
        ],
    )
}

/// The text with its web addresses taken apart, so that no mail program makes links of them.
fn without_links(text: &str) -> String {
    let mut out = text.replace("://", ": //");
    for (mark, apart) in [("www.", "www ."), ("WWW.", "WWW ."), ("Www.", "Www .")] {
        out = out.replace(mark, apart);
    }
    out
}

fn contact_topic(locale: Locale, topic: Topic) -> &'static str {
    match topic {
        Topic::SigningIn => about::contact_topic_signing_in(locale),
        Topic::Registering => about::contact_topic_registering(locale),
        Topic::TwoStep => about::contact_topic_two_step(locale),
        Topic::Invitation => about::contact_topic_invitation(locale),
        Topic::Privacy => about::contact_topic_privacy(locale),
        Topic::Accessibility => about::contact_topic_accessibility(locale),
        Topic::Other => about::contact_topic_other(locale),
    }
}

fn contact_page(app: &App, locale: Locale) -> String {
    [app.origin.as_str(), &Page::Contact.path(locale)].concat()
}

fn message(
    app: &App,
    locale: Locale,
    purpose: &'static str,
    subject: String,
    paragraphs: &[&str],
) -> Message {
    let site = app.site.name.get(locale);
    let mut all = vec![mail::greeting(locale)];
    all.extend_from_slice(paragraphs);
    let signature = mail::signature(locale, site);
    all.extend([signature.as_str(), mail::footer(locale)]);
    Message {
        purpose,
        subject,
        body: all.join("\n\n"),
    }
}
