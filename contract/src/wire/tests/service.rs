//! Services.

use super::{WORDS, is_read, is_written, words};
use crate::api::service::{
    ContinueRequest, Scope, ServiceRequest, ServiceRequestView, ServiceStep, Task,
};

#[test]
fn every_step_to_a_service_is_read() {
    for step in [
        ServiceStep::SignIn,
        ServiceStep::Confirm,
        ServiceStep::TwoStep,
        ServiceStep::NotAllowed,
        ServiceStep::Task,
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
            task: None,
        });
    }
}

#[test]
fn every_task_is_read() {
    for task in [
        Task::Settings,
        Task::Password,
        Task::Email,
        Task::Phone,
        Task::App,
        Task::RecoveryCodes,
        Task::Recovery,
    ] {
        is_read(&ServiceRequestView {
            id: WORDS.into(),
            service: words(),
            step: ServiceStep::Task,
            asks: Vec::new(),
            silent: false,
            task: Some(task),
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
