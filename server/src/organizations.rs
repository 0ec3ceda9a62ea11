//! Who belongs where, and what they may do there. Rights are read from the database each time they are
//! asked for: they are in no cookie and in no session (SE-8).

use contract::{
    api::{organization::Grant, session::Right},
    problem::Problem,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder, sea_query::Expr,
};
use serde::Deserialize;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::{
    app::App,
    refusal::Refusal,
    store::entity::{accounts, establishments, memberships, organizations},
};

pub mod history;
pub mod inviting;

/// Somebody in an establishment, who may do there what was asked for.
#[derive(Debug)]
pub struct Member {
    pub organization: organizations::Model,
    pub establishment: establishments::Model,
    pub membership: memberships::Model,
    /// What holds now.
    pub rights: Vec<Grant>,
}

/// Somebody's place in an establishment, for whoever has a right there.
///
/// # Errors
/// `NotFound`, whether there is no such establishment, they do not belong to it, or lack the right: nobody
/// learns which (IN-6).
pub async fn admit(
    connection: &impl ConnectionTrait,
    app: &App,
    account: &accounts::Model,
    place: &str,
    right: Option<Right>,
) -> Result<Member, Refusal> {
    let membership = memberships::Entity::find()
        .filter(memberships::Column::EstablishmentId.eq(place))
        .filter(memberships::Column::AccountId.eq(&account.id))
        .one(connection)
        .await?
        .ok_or(Problem::NotFound)?;
    let rights = in_force(&membership, app.clock.now());
    if right.is_some_and(|right| rights.iter().all(|it| it.right != right)) {
        return Err(Problem::NotFound.into());
    }
    let establishment = establishments::Entity::find_by_id(place)
        .one(connection)
        .await?
        .ok_or(Problem::NotFound)?;
    let organization = organizations::Entity::find_by_id(&establishment.organization_id)
        .one(connection)
        .await?
        .ok_or(Problem::NotFound)?;
    Ok(Member {
        organization,
        establishment,
        membership,
        rights,
    })
}

/// The same, with nobody else changing who may do what in the establishment meanwhile.
pub async fn admit_alone(
    tx: &DatabaseTransaction,
    app: &App,
    account: &accounts::Model,
    place: &str,
    right: Option<Right>,
) -> Result<Member, Refusal> {
    hold(tx, place).await?;
    admit(tx, app, account, place, right).await
}

/// Takes the row of an establishment for this transaction: a change of nothing locks it on both databases.
pub async fn hold(tx: &impl ConnectionTrait, place: &str) -> Result<(), DbErr> {
    establishments::Entity::update_many()
        .col_expr(
            establishments::Column::CreatedAt,
            Expr::col(establishments::Column::CreatedAt),
        )
        .filter(establishments::Column::Id.eq(place))
        .exec(tx)
        .await?;
    Ok(())
}

/// Refuses what would leave an establishment without anybody who manages its users, now or one day (IN-8).
/// Asked after the change, in its transaction.
pub async fn expect_administrator(tx: &impl ConnectionTrait, place: &str) -> Result<(), Refusal> {
    let left = memberships::Entity::find()
        .filter(memberships::Column::EstablishmentId.eq(place))
        .filter(memberships::Column::Administers.eq(true))
        .count(tx)
        .await?;
    if left == 0 {
        return Err(Problem::LastAdministrator.into());
    }
    Ok(())
}

/// The same for a change of somebody: who was no administrator is none that could be missing.
pub async fn expect_administrator_after(
    tx: &impl ConnectionTrait,
    before: &memberships::Model,
) -> Result<(), Refusal> {
    if before.administers {
        expect_administrator(tx, &before.establishment_id).await?;
    }
    Ok(())
}

/// Takes the rows of all establishments that somebody belongs to, in one order for everybody, and gives the
/// memberships as they then are.
pub async fn hold_all(
    tx: &impl ConnectionTrait,
    account: &str,
) -> Result<Vec<memberships::Model>, Refusal> {
    let of_account = memberships::Entity::find()
        .filter(memberships::Column::AccountId.eq(account))
        .order_by_asc(memberships::Column::EstablishmentId);
    for membership in of_account.clone().all(tx).await? {
        hold(tx, &membership.establishment_id).await?;
    }
    Ok(of_account.all(tx).await?)
}

/// Refuses to let somebody go who is the only one to manage the users of an establishment that has others.
pub async fn expect_dispensable(
    tx: &impl ConnectionTrait,
    account: &accounts::Model,
) -> Result<(), Refusal> {
    for membership in hold_all(tx, &account.id).await? {
        let others = memberships::Entity::find()
            .filter(memberships::Column::EstablishmentId.eq(&membership.establishment_id))
            .filter(memberships::Column::AccountId.ne(&account.id));
        let administrators = others
            .clone()
            .filter(memberships::Column::Administers.eq(true));
        if membership.administers
            && others.count(tx).await? > 0
            && administrators.count(tx).await? == 0
        {
            return Err(Problem::LastAdministrator.into());
        }
    }
    Ok(())
}

/// Everything that somebody may do, now or later.
pub fn rights_of(membership: &memberships::Model) -> Vec<Grant> {
    read(&membership.rights)
}

/// What somebody may do now.
pub fn in_force(membership: &memberships::Model, now: i64) -> Vec<Grant> {
    let mut rights = rights_of(membership);
    rights.retain(|it| it.holds(now));
    rights
}

/// Rights as they are kept. What was kept before rights had an end is a list of names.
pub fn read(json: &str) -> Vec<Grant> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Kept {
        Name(Right),
        Grant(Grant),
    }
    let kept: Vec<Kept> = serde_json::from_str(json).unwrap_or_default();
    let grant = |it| match it {
        Kept::Name(right) => Grant::for_good(right),
        Kept::Grant(grant) => grant,
    };
    kept.into_iter().map(grant).collect()
}

/// Rights as they are kept.
pub fn written(rights: &[Grant]) -> Result<String, Refusal> {
    Ok(serde_json::to_string(rights).map_err(|_| Problem::Fault)?)
}

/// Whether these rights let somebody manage users for good.
pub fn administers(rights: &[Grant]) -> bool {
    rights.contains(&Grant::for_good(Right::ManageUsers))
}

/// What two sets of rights are together: of one that is in both, the longer.
pub fn together(some: &[Grant], others: &[Grant]) -> Vec<Grant> {
    let mut rights = some.to_vec();
    for grant in others {
        match rights.iter_mut().find(|it| it.right == grant.right) {
            Some(known) if grant.covers(*known) => *known = *grant,
            Some(_) => {}
            None => rights.push(*grant),
        }
    }
    rights
}

/// Whether whoever holds `own` may give all of `wanted` (IN-5).
pub fn may_give(own: &[Grant], wanted: &[Grant]) -> bool {
    let is_held = |wanted: &Grant| own.iter().any(|it| it.covers(*wanted));
    wanted.iter().all(is_held)
}

/// A name in small letters without accents, as it is searched and sorted.
pub fn searched(name: &str) -> String {
    let letters = name.nfd().filter(|it| !is_combining_mark(*it));
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_before_rights_had_an_end_is_read() {
        let old = read(r#"["view","users.manage"]"#);
        let rights = [Right::View, Right::ManageUsers].map(Grant::for_good);
        assert_eq!(old, rights);
        assert_eq!(read(&written(&rights).unwrap()), rights);
        assert_eq!(read("nothing"), []);
    }

    #[test]
    fn a_name_is_searched_whatever_its_accents() {
        assert_eq!(searched("Élodie CÔTÉ"), "elodie cote");
        assert_eq!(searched("Œuvre"), "œuvre");
    }

    #[test]
    fn rights_that_come_together_are_not_shortened() {
        let view = |until| Grant {
            right: Right::View,
            until,
        };
        let manage = Grant::for_good(Right::ManageUsers);
        assert_eq!(
            together(&[view(Some(5))], &[view(Some(3))]),
            [view(Some(5))]
        );
        assert_eq!(together(&[view(Some(5))], &[view(None)]), [view(None)]);
        assert_eq!(together(&[manage], &[view(None)]), [manage, view(None)]);
    }

    #[test]
    fn in_8_whoever_stops_managing_one_day_is_no_administrator() {
        let until = |until| Grant {
            right: Right::ManageUsers,
            until,
        };
        assert!(administers(&[until(None)]));
        assert!(!administers(&[until(Some(5))]));
        assert!(!administers(&[Grant::for_good(Right::View)]));
    }
}
