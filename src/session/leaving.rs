//! How a session ends, or is put off.

use contract::{
    api::{
        Nothing,
        session::{ExtendSession, SessionView, SignOut, Standing},
    },
    routes::Page,
};
use leptos::prelude::*;

use super::{Change, Farewell, Session};
use crate::api::{self, Failure};

impl Session {
    /// Puts off the end.
    pub(crate) async fn extend(self) {
        match api::send::<ExtendSession>(&Nothing {}).await {
            Ok(view) => self.set(view),
            Err(Failure::Refused(_)) => self.end().await,
            Err(failure) => self.say(failure),
        }
    }

    /// The end has come. Without an answer of the server, the person is signed out all the same.
    pub(crate) async fn end(self) {
        if self.refresh(Some(Farewell::Ended)).await.is_err() {
            self.leave(Some(Farewell::Ended));
            self.ends_at.set(None);
            self.view.set(SessionView::default());
        }
    }

    pub(crate) async fn sign_out(self) {
        match api::send::<SignOut>(&Nothing {}).await {
            Ok(view) => self.part(view, Farewell::Chosen),
            Err(failure) => self.say(failure),
        }
    }

    /// Takes the answer of the server to somebody who leaves.
    pub(crate) fn part(self, view: SessionView, why: Farewell) {
        self.tell(Change::SignedOut);
        self.take(view);
        self.leave(Some(why));
        self.go(Page::SignedOut);
    }

    /// What one person was doing is nothing for another who has come in their place.
    pub(super) fn forget_if_somebody_else(self, view: &SessionView) {
        if let (Some(before), Standing::SignedIn { account }) = (self.account(), &view.standing)
            && before.username != account.username
        {
            self.forget_work();
        }
    }

    /// Nobody is here any more. Who did not choose to leave may go on later with what they were doing.
    pub(super) fn leave(self, why: Option<Farewell>) {
        match why {
            Some(Farewell::Ended) => self.keep_work(),
            Some(_) => self.forget_work(),
            None => {}
        }
        self.forget_errands();
        self.farewell.set(why);
    }
}
