//! The rules in force.

use crate::{
    api::{Nothing, endpoint},
    policy::Policy,
};

endpoint! {
    /// The policy in force, from which the checklists are made.
    GetPolicy, Get "/api/policy", Nothing => Policy
}
