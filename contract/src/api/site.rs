//! The deployment's face.

use crate::{
    api::{Nothing, endpoint},
    site::Site,
};

endpoint! {
    /// What the app needs to know of the deployment.
    GetSite, Get "/api/site", Nothing => Site
}
