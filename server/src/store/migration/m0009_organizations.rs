//! Establishments of an organization, who belongs to which, and what happened there. Every organization
//! that was there before has one establishment, of the same name.

use sea_orm::DbBackend;

use super::Step;

pub const STEP: Step = Step {
    name: "m0009_organizations",
    statements,
};

fn statements(_: DbBackend) -> Vec<String> {
    STATEMENTS.iter().map(|it| (*it).to_owned()).collect()
}

const STATEMENTS: &[&str] = &[
    "CREATE TABLE establishments (id TEXT NOT NULL PRIMARY KEY, organization_id TEXT NOT NULL, name_en TEXT NOT NULL, name_fr TEXT NOT NULL, created_at BIGINT NOT NULL)",
    "CREATE INDEX ix_establishments_organization_id ON establishments (organization_id)",
    "INSERT INTO establishments (id, organization_id, name_en, name_fr, created_at) SELECT id, id, name_en, name_fr, created_at FROM organizations",
    "ALTER TABLE memberships ADD COLUMN establishment_id TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE memberships ADD COLUMN name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE memberships ADD COLUMN name_search TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE memberships ADD COLUMN email TEXT",
    "ALTER TABLE memberships ADD COLUMN email_mac TEXT",
    "ALTER TABLE memberships ADD COLUMN administers BOOLEAN NOT NULL DEFAULT FALSE",
    "UPDATE memberships SET establishment_id = organization_id, administers = (rights LIKE '%users.manage%')",
    "DROP INDEX ix_memberships_organization_id_account_id",
    "CREATE UNIQUE INDEX ix_memberships_establishment_id_account_id ON memberships (establishment_id, account_id)",
    "CREATE INDEX ix_memberships_establishment_id_name_search ON memberships (establishment_id, name_search, id)",
    "CREATE INDEX ix_memberships_establishment_id_email_mac ON memberships (establishment_id, email_mac)",
    "ALTER TABLE invitations ADD COLUMN establishment_id TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE invitations ADD COLUMN name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE invitations ADD COLUMN locale TEXT NOT NULL DEFAULT 'en'",
    "ALTER TABLE invitations ADD COLUMN invited_by TEXT",
    "ALTER TABLE invitations ADD COLUMN username TEXT",
    "ALTER TABLE invitations ADD COLUMN offered_to TEXT",
    "CREATE INDEX ix_invitations_offered_to ON invitations (offered_to)",
    "UPDATE invitations SET establishment_id = organization_id",
    "CREATE INDEX ix_invitations_establishment_id_created_at ON invitations (establishment_id, created_at)",
    "CREATE TABLE organization_events (id TEXT NOT NULL PRIMARY KEY, establishment_id TEXT NOT NULL, at BIGINT NOT NULL, what TEXT NOT NULL, actor_id TEXT, actor_name TEXT NOT NULL, subject_id TEXT, subject_name TEXT NOT NULL, invitation_id TEXT, rights TEXT NOT NULL)",
    "CREATE INDEX ix_organization_events_establishment_id_at ON organization_events (establishment_id, at)",
    "CREATE INDEX ix_organization_events_subject_id ON organization_events (subject_id)",
    "CREATE INDEX ix_organization_events_actor_id ON organization_events (actor_id)",
    "CREATE INDEX ix_organization_events_invitation_id ON organization_events (invitation_id)",
];
