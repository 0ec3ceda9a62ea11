//! Every exchange between the browser and the server.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::wire::{Read, Write, write_object};

pub mod account;
pub mod code;
pub mod contact;
pub mod invitation;
pub mod organization;
pub mod partner;
pub mod policy;
pub mod recover;
pub mod register;
pub mod service;
pub mod session;
pub mod settings;
pub mod sign_in;
pub mod site;
pub mod two_step;

/// One exchange: a request, and its response or a [`Problem`](crate::problem::Problem).
///
/// Requests are JSON objects that refuse unknown members. A request that changes something carries
/// the token of [`CSRF_HEADER`].
pub trait Endpoint: 'static {
    type Request: Serialize + DeserializeOwned + Write + Send + 'static;
    type Response: Serialize + DeserializeOwned + Read + Send + 'static;
    const METHOD: Method;
    const PATH: &'static str;
}

/// How an endpoint is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads; changes nothing.
    Get,
    /// Changes something.
    Post,
}

/// Carries the token that proves a request comes from our own page. The server gives it with every
/// response that changes the session, and with [`GetSession`](session::GetSession).
pub const CSRF_HEADER: &str = "x-csrf-token";

/// A request that says everything by being made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

write_object!(Nothing {});

/// Declares an endpoint: its doc, name, method, path, request and response.
macro_rules! endpoint {
    ($(#[$doc:meta])* $name:ident, $method:ident $path:literal, $request:ty => $response:ty) => {
        $(#[$doc])*
        #[doc = concat!("\n\n`", stringify!($method), " ", $path, "`")]
        #[derive(Debug)]
        pub enum $name {}

        impl $crate::api::Endpoint for $name {
            type Request = $request;
            type Response = $response;
            const METHOD: $crate::api::Method = $crate::api::Method::$method;
            const PATH: &'static str = $path;
        }
    };
}
pub(crate) use endpoint;

/// Declares the questions of a form; those after `secret` are forgotten by a refusal.
macro_rules! fields {
    ($(#[$doc:meta])* $name:ident { $($kept:ident = $kept_name:literal),* $(,)? } secret { $($secret:ident = $secret_name:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($kept,)* $($secret,)* }

        impl $crate::form::Field for $name {
            const ALL: &'static [Self] = &[$(Self::$kept,)* $(Self::$secret,)*];

            fn name(self) -> &'static str {
                match self {
                    $(Self::$kept => $kept_name,)*
                    $(Self::$secret => $secret_name,)*
                }
            }

            fn keep(self) -> bool {
                match self {
                    $(Self::$kept => true,)*
                    $(Self::$secret => false,)*
                }
            }
        }
    };
}
pub(crate) use fields;
