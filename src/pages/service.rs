//! On the way to a service.

pub(crate) mod request;
