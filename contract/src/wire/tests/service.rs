//! Services.

use super::{WORDS, is_read, is_written, words};
use crate::api::service::{
    ContinueRequest, Scope, ServiceRequest, ServiceRequestView, ServiceStep,
};

#[test]
fn every_step_to_a_service_is_read() {
    for step in [
        ServiceStep::SignIn,
        ServiceStep::Confirm,
        ServiceStep::TwoStep,
        ServiceStep::NotAllowed,
        ServiceStep::Ask,
        ServiceStep::Ready,
        ServiceStep::SignOut,
        ServiceStep::SignOutNow,
    ] {
        is_read(&ServiceRequestView {
            id: WORDS.into(),
            service: words(),
            step,
            asks: vec![Scope::Email],
            silent: true,
        });
    }
}

#[test]
fn every_request_about_a_service_is_written() {
    is_written(&ServiceRequest {
        request: WORDS.into(),
    });
    is_written(&ContinueRequest {
        request: WORDS.into(),
        agreed: true,
    });
}
