//! Phone numbers: read, hidden, and opened only to send what they were given for.

use contract::{
    form::FieldError,
    identity::phone::{masked, typed},
    problem::Problem,
};
use phonenumber::{Mode, Type, country, metadata::DATABASE};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    app::App,
    refusal::Refusal,
    store::entity::{accounts, phones},
};

/// Why a number is opened. It was given for these two, and nothing else may read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhonePurpose {
    /// A security code.
    Code,
    /// Word of a change to the account.
    ChangeNotice,
}

/// A number in the form of E.164, such as `+16135550123`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(String);

impl Number {
    /// Reads a number written in any common way; without a country it is one of Canada.
    ///
    /// # Errors
    /// [`FieldError::Malformed`] for what is no number, [`FieldError::UnfitPhone`] for one that
    /// gets no text messages of ours: a fixed line, a paid service, or a country that is not served.
    pub fn parse(app: &App, text: &str) -> Result<Self, FieldError> {
        let text = typed(text)?;
        let number =
            phonenumber::parse(Some(country::Id::CA), &text).map_err(|_| FieldError::Malformed)?;
        if !number.is_valid() {
            return Err(FieldError::Malformed);
        }
        let gets_texts = matches!(
            number.number_type(&DATABASE),
            Type::Mobile | Type::FixedLineOrMobile
        );
        let is_served = number.country().id().is_some_and(|id| {
            let countries = &app.policy.text_countries;
            countries.iter().any(|it| it.parse() == Ok(id))
        });
        if gets_texts && is_served {
            Ok(Self(number.format().mode(Mode::E164).to_string()))
        } else {
            Err(FieldError::UnfitPhone)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The look-up key of the number.
    pub fn mac(&self, app: &App) -> String {
        app.keys.mac("phone", &self.0)
    }
}

/// The phones of an account: the default one, then the others as they were added.
pub async fn of(
    connection: &impl ConnectionTrait,
    account: &str,
) -> Result<Vec<phones::Model>, Refusal> {
    let mut rows = phones::Entity::find()
        .filter(phones::Column::AccountId.eq(account))
        .order_by_asc(phones::Column::AddedAt)
        .order_by_asc(phones::Column::Id)
        .all(connection)
        .await?;
    rows.sort_by_key(|it| !it.is_default);
    Ok(rows)
}

/// The number of a phone.
pub fn open(app: &App, phone: &phones::Model, _: PhonePurpose) -> Result<Number, Refusal> {
    unsealed(app, &phone.account_id, &phone.number).map(Number)
}

/// The number with most of it hidden.
pub fn hidden(app: &App, phone: &phones::Model) -> Result<String, Refusal> {
    hidden_number(app, &phone.account_id, &phone.number)
}

/// The same, of the number of an account as the table has it.
pub fn hidden_number(app: &App, account: &str, sealed: &str) -> Result<String, Refusal> {
    Ok(masked(&unsealed(app, account, sealed)?))
}

/// Whether a phone has this number.
pub fn is(app: &App, phone: &phones::Model, number: &Number) -> bool {
    app.keys.is_mac(&phone.number_mac, "phone", number.as_str())
}

/// A number as it is kept: for one account, it opens for no other.
pub fn seal(app: &App, account: &accounts::Model, number: &Number) -> String {
    app.keys.seal(&account.id, number.as_str())
}

fn unsealed(app: &App, account: &str, sealed: &str) -> Result<String, Refusal> {
    let open = app.keys.open(account, sealed);
    Ok(open.map_err(|_| Problem::Fault)?)
}
