//! Which tables hold something by account, and what their columns are.

/// A table, and which of its rows are somebody's; `$1` is the id of the account.
pub struct Table {
    pub name: &'static str,
    pub whose: &'static str,
    pub columns: &'static [(&'static str, Kind)],
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    Flag,
    /// Seconds since 1970.
    Time,
    /// JSON as text.
    Json,
    /// Sealed for the row.
    Sealed,
    /// Sealed for the account.
    SealedForAccount,
    /// A phone number, sealed for the account; most of it hidden, as on the pages.
    Phone,
    /// Which sign-in partner, sealed for the account with a key of its own.
    Partner,
    /// The recovery answers and hints, of which only the question is no secret.
    Recovery,
    /// A hash or a key: whether there is one.
    Secret,
    /// Another form of what another column holds.
    Derived,
}

use Kind::{
    Derived, Flag, Json, Number, Partner, Phone, Recovery, Sealed, SealedForAccount, Secret, Text,
    Time,
};

const MINE: &str = "account_id = $1";

/// The rows of the sessions lead to journeys that are under way.
const UNDER_WAY: &str =
    "subject = $1 OR id IN (SELECT flow_id FROM sessions WHERE account_id = $1)";

/// Everything that is kept by account. A test compares it with the schema.
pub const TABLES: [Table; 26] = [
    Table {
        name: "accounts",
        whose: "id = $1",
        columns: &[
            ("id", Text),
            ("username", Text),
            ("username_canonical", Derived),
            ("username_skeleton", Derived),
            ("password_hash", Secret),
            ("pepper_id", Derived),
            ("recovery", Recovery),
            ("saved_code_hash", Secret),
            ("saved_code_pepper", Derived),
            ("email", SealedForAccount),
            ("email_mac", Derived),
            ("notice_email", SealedForAccount),
            ("notice_email_mac", Derived),
            ("locale", Text),
            ("two_step_off", Flag),
            ("must_replace_password", Flag),
            ("password_reset_at", Time),
            ("codes_kept_at", Time),
            ("created_at", Time),
            ("last_sign_in_at", Time),
            ("previous_sign_in_at", Time),
            ("inactive_told_at", Time),
        ],
    },
    Table {
        name: "partner_credentials",
        whose: MINE,
        columns: &[
            ("id", Derived),
            ("account_id", Text),
            ("partner", Partner),
            ("created_at", Time),
        ],
    },
    Table {
        name: "service_subjects",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("sector", Text),
            ("subject", Text),
        ],
    },
    Table {
        name: "service_uses",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("service", Text),
            ("knows", Json),
            ("first_at", Time),
            ("last_at", Time),
        ],
    },
    Table {
        name: "service_sessions",
        whose: "sign_in_id IN (SELECT sign_in_id FROM sessions WHERE account_id = $1)",
        columns: &[
            ("id", Text),
            ("sign_in_id", Text),
            ("service", Text),
            ("subject", Text),
            ("ended_at", Time),
            ("next_try_at", Time),
            ("tries", Number),
        ],
    },
    Table {
        name: "service_grants",
        whose: MINE,
        columns: &[
            ("id", Derived),
            ("account_id", Text),
            ("sign_in_id", Text),
            ("data", Secret),
            ("expires_at", Time),
            ("used_at", Time),
        ],
    },
    Table {
        name: "service_tokens",
        whose: MINE,
        columns: &[
            ("id", Derived),
            ("grant_id", Derived),
            ("account_id", Text),
            ("sign_in_id", Text),
            ("data", Secret),
            ("expires_at", Time),
        ],
    },
    Table {
        name: "consents",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("document", Text),
            ("version", Text),
            ("locale", Text),
            ("accepted_at", Time),
        ],
    },
    Table {
        name: "apps",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("secret", Secret),
            ("flow_id", Text),
            ("name", Text),
            ("confirmed_at", Time),
            ("last_step", Number),
            ("created_at", Time),
        ],
    },
    Table {
        name: "phones",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("number", Phone),
            ("number_mac", Derived),
            ("is_default", Flag),
            ("added_at", Time),
        ],
    },
    Table {
        name: "recovery_codes",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("batch", Text),
            ("salt", Derived),
            ("pepper_id", Derived),
            ("hash", Secret),
            ("used_at", Time),
            ("created_at", Time),
        ],
    },
    Table {
        name: "sign_ins",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("at", Time),
            ("origin", Sealed),
            ("is_known", Flag),
        ],
    },
    Table {
        name: "sessions",
        whose: MINE,
        columns: &[
            ("id_hash", Secret),
            ("account_id", Text),
            ("flow_id", Text),
            ("invitation_id", Text),
            ("sign_in_id", Text),
            ("second_step_at", Time),
            ("second_step_by", Text),
            ("proof_from", Time),
            ("complete", Flag),
            ("password_listed", Flag),
            ("stepping_up", Flag),
            ("shared", Flag),
            ("stays", Flag),
            ("locale", Text),
            ("created_at", Time),
            ("authenticated_at", Time),
            ("seen_at", Time),
            ("ends_at", Time),
        ],
    },
    Table {
        name: "devices",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("token_hash", Secret),
            ("expires_at", Time),
        ],
    },
    Table {
        name: "outbox",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("purpose", Text),
            ("channel", Text),
            ("recipient", Sealed),
            // A code or a link may be in them.
            ("subject", Secret),
            ("body", Secret),
            ("locale", Text),
            ("created_at", Time),
            ("expires_at", Time),
            ("next_try_at", Time),
            ("leased_until", Time),
            ("tries", Number),
            ("delivered_at", Time),
            ("dead_at", Time),
            ("receipt", Text),
        ],
    },
    Table {
        name: "texts_sent",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("account_id", Text),
            ("number_mac", Derived),
            ("to_new_number", Flag),
            ("sent_at", Time),
        ],
    },
    Table {
        name: "disavowals",
        whose: MINE,
        columns: &[
            ("token_hash", Secret),
            ("account_id", Text),
            ("event", Text),
            ("undo", Secret),
            ("created_at", Time),
            ("expires_at", Time),
            ("used_at", Time),
            ("settled_at", Time),
        ],
    },
    Table {
        name: "resets",
        whose: MINE,
        columns: &[
            ("token_hash", Secret),
            ("account_id", Text),
            ("created_at", Time),
            ("expires_at", Time),
        ],
    },
    Table {
        name: "lost_phones",
        whose: MINE,
        columns: &[("account_id", Text), ("asked_at", Time), ("due_at", Time)],
    },
    Table {
        name: "flows",
        whose: UNDER_WAY,
        columns: &[
            ("id", Text),
            ("kind", Text),
            ("state", Text),
            ("version", Number),
            ("data", Secret),
            ("subject", Text),
            ("created_at", Time),
            ("expires_at", Time),
        ],
    },
    Table {
        name: "memberships",
        whose: MINE,
        columns: &[
            ("id", Text),
            ("organization_id", Text),
            ("account_id", Text),
            ("rights", Json),
            ("created_at", Time),
            ("establishment_id", Text),
            ("name", Text),
            ("name_search", Derived),
            ("email", SealedForAccount),
            ("email_mac", Derived),
            ("administers", Flag),
        ],
    },
    Table {
        name: "establishments",
        whose: "id IN (SELECT establishment_id FROM memberships WHERE account_id = $1)",
        columns: &[
            ("id", Text),
            ("organization_id", Text),
            ("name_en", Text),
            ("name_fr", Text),
            ("created_at", Time),
        ],
    },
    Table {
        name: "organization_events",
        whose: "subject_id = $1 OR actor_id = $1",
        columns: &[
            ("id", Text),
            ("establishment_id", Text),
            ("at", Time),
            ("what", Text),
            ("actor_id", Derived),
            ("actor_name", Text),
            ("subject_id", Text),
            ("subject_name", Text),
            ("invitation_id", Derived),
            ("rights", Json),
        ],
    },
    Table {
        name: "organizations",
        whose: "id IN (SELECT organization_id FROM memberships WHERE account_id = $1)",
        columns: &[
            ("id", Text),
            ("name_en", Text),
            ("name_fr", Text),
            ("created_at", Time),
        ],
    },
    Table {
        name: "invitations",
        whose: "used_by = $1 OR offered_to = $1",
        columns: &[
            ("id", Text),
            ("code_hash", Secret),
            ("organization_id", Text),
            ("rights", Json),
            ("email", Sealed),
            ("created_at", Time),
            ("expires_at", Time),
            ("cancelled_at", Time),
            ("used_at", Time),
            ("used_by", Text),
            ("establishment_id", Text),
            ("name", Text),
            ("locale", Text),
            ("invited_by", Derived),
            ("username", Sealed),
            ("offered_to", Derived),
        ],
    },
    Table {
        name: "audit_events",
        whose: "actor = $1 OR object = $1",
        columns: &[
            ("id", Text),
            ("at", Time),
            ("request_id", Text),
            ("actor", Text),
            ("event", Text),
            ("object", Text),
            ("outcome", Text),
        ],
    },
];
