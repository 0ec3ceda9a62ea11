//! How to reach people. What else there is to know about the site are documents.

pub(crate) mod contact;
