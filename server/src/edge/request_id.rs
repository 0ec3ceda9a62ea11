//! The name of one request, which a person may quote to the help desk and which the logs repeat.

use crate::chance;

/// The header of the answer that says it.
pub const HEADER: &str = "x-request-id";

tokio::task_local! {
    static CURRENT: String;
}

/// Runs the future as the work for the request of this name.
pub async fn scope<F: Future>(id: String, work: F) -> F::Output {
    CURRENT.scope(id, work).await
}

/// The name of the request being answered: 128 random bits in hexadecimal. Outside of any request,
/// a new one.
pub fn current() -> String {
    CURRENT
        .try_with(Clone::clone)
        .unwrap_or_else(|_| chance::id())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_work_for_a_request_knows_its_name() {
        let id = chance::id();
        assert_eq!(id.len(), 32);
        assert_eq!(scope(id.clone(), async { current() }).await, id);
        assert_ne!(current(), id);
    }
}
