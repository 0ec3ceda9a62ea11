//! Password hashing, slow on purpose, a few at a time.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
};

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version,
    password_hash::phc::PasswordHash,
};
use contract::{identity::secret::Secret, problem::Problem};
use data_encoding::HEXLOWER;
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

use crate::{chance, keys::Keys};

/// Hashes and verifies with Argon2id over an HMAC with the pepper.
pub struct Hasher {
    keys: Arc<Keys>,
    argon2: Argon2<'static>,
    cost: Cost,
    permits: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    queue: usize,
    /// What is verified when there is nothing to verify, so that it takes as long.
    dummy: Hashed,
    verifications: AtomicU64,
}

/// The cost of one hash, from RFC 9106 and the OWASP cheat sheet: never below its defaults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    pub memory_kib: u32,
    pub passes: u32,
}

impl Default for Cost {
    fn default() -> Self {
        Self {
            memory_kib: 19_456,
            passes: 2,
        }
    }
}

/// A hash in PHC form and the id of its pepper.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Hashed {
    pub phc: String,
    pub pepper: String,
}

/// What a verification says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Wrong,
    Right,
    /// Right, and to be hashed again with what is in force today.
    RightButOld,
}

impl Hasher {
    /// `permits` hashes at a time; more than `queue` waiting are sent away.
    pub fn new(keys: Arc<Keys>, cost: Cost, permits: usize, queue: usize) -> anyhow::Result<Self> {
        let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32))
            .map_err(|error| anyhow::anyhow!("password hashing: {error}"))?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let pepper = keys.pepper.current_id().to_owned();
        let input = peppered(&keys, &pepper, &chance::id())?;
        let phc = hash_now(&argon2, &input, &chance::bytes::<16>())?;
        Ok(Self {
            keys,
            argon2,
            cost,
            permits: Arc::new(Semaphore::new(permits)),
            waiting: Arc::default(),
            queue,
            dummy: Hashed { phc, pepper },
            verifications: AtomicU64::new(0),
        })
    }

    /// Hashes a password, a code or an answer.
    ///
    /// # Errors
    /// `Unavailable` when too many wait already.
    pub async fn hash(&self, secret: &Secret) -> Result<Hashed, Problem> {
        self.hash_with_salt(secret, chance::bytes()).await
    }

    /// The same with a salt that several hashes share.
    pub async fn hash_with_salt(&self, secret: &Secret, salt: [u8; 16]) -> Result<Hashed, Problem> {
        let pepper = self.keys.pepper.current_id().to_owned();
        let input = peppered(&self.keys, &pepper, secret.reveal()).map_err(|_| Problem::Fault)?;
        let argon2 = self.argon2.clone();
        let phc = self
            .run(self.place()?, move || hash_now(&argon2, &input, &salt))
            .await?
            .map_err(|_| Problem::Fault)?;
        Ok(Hashed { phc, pepper })
    }

    /// A place in the queue, for whoever must know before the work that it will be done.
    ///
    /// # Errors
    /// `Unavailable` when too many wait already.
    pub fn place(&self) -> Result<Place, Problem> {
        Place::take(&self.waiting, self.queue)
    }

    /// Compares a secret with a hash; with nothing to compare it takes as long and is wrong.
    pub async fn verify(
        &self,
        secret: &Secret,
        hashed: Option<&Hashed>,
    ) -> Result<Verdict, Problem> {
        self.verify_at(self.place()?, secret, hashed).await
    }

    /// The same, at a place in the queue that was taken before.
    pub async fn verify_at(
        &self,
        place: Place,
        secret: &Secret,
        hashed: Option<&Hashed>,
    ) -> Result<Verdict, Problem> {
        self.verifications.fetch_add(1, Ordering::SeqCst);
        let against = hashed.unwrap_or(&self.dummy).clone();
        let input =
            peppered(&self.keys, &against.pepper, secret.reveal()).map_err(|_| Problem::Fault)?;
        let argon2 = self.argon2.clone();
        let old = against.pepper != self.keys.pepper.current_id() || self.is_weaker(&against.phc);
        let right = self
            .run(place, move || {
                PasswordHash::new(&against.phc)
                    .is_ok_and(|hash| argon2.verify_password(input.as_bytes(), &hash).is_ok())
            })
            .await?;
        Ok(match (right && hashed.is_some(), old) {
            (false, _) => Verdict::Wrong,
            (true, false) => Verdict::Right,
            (true, true) => Verdict::RightButOld,
        })
    }

    /// The hash of a secret with the salt, the pepper and the cost of another hash.
    pub async fn hash_like(&self, secret: &Secret, other: &Hashed) -> Result<String, Problem> {
        self.verifications.fetch_add(1, Ordering::SeqCst);
        let input =
            peppered(&self.keys, &other.pepper, secret.reveal()).map_err(|_| Problem::Fault)?;
        let phc = other.phc.clone();
        let place = self.place()?;
        self.run(place, move || {
            let other = PasswordHash::new(&phc).ok()?;
            let params = Params::try_from(&other).ok()?;
            let salt = other.salt?;
            let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
            let hash: PasswordHash = argon2
                .hash_password_with_salt(input.as_bytes(), &salt)
                .ok()?;
            Some(hash.to_string())
        })
        .await?
        .ok_or(Problem::Fault)
    }

    /// How many have a place, waiting or at work.
    pub fn waiting(&self) -> usize {
        self.waiting.load(Ordering::SeqCst)
    }

    /// How many verifications were begun.
    pub fn verifications(&self) -> u64 {
        self.verifications.load(Ordering::SeqCst)
    }

    fn is_weaker(&self, phc: &str) -> bool {
        PasswordHash::new(phc)
            .ok()
            .and_then(|hash| Params::try_from(&hash).ok())
            .is_none_or(|params| {
                params.m_cost() < self.cost.memory_kib || params.t_cost() < self.cost.passes
            })
    }

    async fn run<T: Send + 'static>(
        &self,
        place: Place,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let permits = Arc::clone(&self.permits);
        let permit = permits
            .acquire_owned()
            .await
            .map_err(|_| Problem::Unavailable)?;
        // Both are given back when the work ends, and not when whoever waits for it hangs up.
        let held = (place, permit);
        let work = move || {
            let done = work();
            drop(held);
            done
        };
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|_| Problem::Fault)
    }
}

impl fmt::Debug for Hasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hasher")
    }
}

/// A place in the queue, given back when dropped.
#[derive(Debug)]
pub struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(waiting: &Arc<AtomicUsize>, most: usize) -> Result<Self, Problem> {
        if waiting.fetch_add(1, Ordering::SeqCst) >= most {
            waiting.fetch_sub(1, Ordering::SeqCst);
            return Err(Problem::Unavailable);
        }
        Ok(Self(Arc::clone(waiting)))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// The secret in NFC under the pepper: what Argon2 sees.
fn peppered(keys: &Keys, pepper: &str, secret: &str) -> anyhow::Result<String> {
    let normal: String = secret.nfc().collect();
    let tag = keys.pepper.tag(pepper, &normal);
    Ok(HEXLOWER.encode(&tag.ok_or_else(|| anyhow::anyhow!("a pepper is missing"))?))
}

fn hash_now(argon2: &Argon2<'_>, input: &str, salt: &[u8; 16]) -> anyhow::Result<String> {
    argon2
        .hash_password_with_salt(input.as_bytes(), salt)
        .map(|hash: PasswordHash| hash.to_string())
        .map_err(|error| anyhow::anyhow!("password hashing: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hasher(cost: Cost) -> (tempfile::TempDir, Hasher) {
        let folder = tempfile::tempdir().unwrap();
        Keys::make_missing(folder.path()).unwrap();
        let keys = Arc::new(Keys::read(folder.path()).unwrap());
        (folder, Hasher::new(keys, cost, 2, 16).unwrap())
    }

    #[tokio::test]
    async fn pw_6_a_hash_is_argon2id_with_at_least_the_floor_and_needs_the_pepper() {
        let (_folder, hasher) = hasher(Cost::default());
        let kept = hasher.hash(&Secret::new("Zq7kWp2x")).await.unwrap();
        assert!(
            kept.phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{}",
            kept.phc
        );
        let bare = PasswordHash::new(&kept.phc).unwrap();
        assert!(hasher.argon2.verify_password(b"Zq7kWp2x", &bare).is_err());
        assert_eq!(
            hasher.verify(&Secret::new("Zq7kWp2x"), Some(&kept)).await,
            Ok(Verdict::Right)
        );
    }

    #[tokio::test]
    async fn pw_6_a_weaker_hash_is_told() {
        let (_folder, weak) = hasher(Cost {
            memory_kib: 64,
            passes: 1,
        });
        let kept = weak.hash(&Secret::new("Zq7kWp2x")).await.unwrap();
        let strong = Hasher::new(weak.keys.clone(), Cost::default(), 2, 16).unwrap();
        assert_eq!(
            strong.verify(&Secret::new("Zq7kWp2x"), Some(&kept)).await,
            Ok(Verdict::RightButOld)
        );
        assert_eq!(
            strong.verify(&Secret::new("Zq7kWp2y"), Some(&kept)).await,
            Ok(Verdict::Wrong)
        );
    }

    #[tokio::test]
    async fn pw_4_composed_and_decomposed_letters_are_one_and_no_character_is_dropped() {
        let (_folder, hasher) = hasher(Cost {
            memory_kib: 64,
            passes: 1,
        });
        let kept = hasher
            .hash(&Secret::new("cafe\u{301} au lait"))
            .await
            .unwrap();
        let verdict = hasher
            .verify(&Secret::new("caf\u{e9} au lait"), Some(&kept))
            .await;
        assert_eq!(verdict, Ok(Verdict::Right));
        let long = "a".repeat(127) + "b";
        let kept = hasher.hash(&Secret::new(&*long)).await.unwrap();
        for other in [
            format!("{long}x"),
            long[..127].to_owned(),
            format!(" {long}"),
            long.to_uppercase(),
        ] {
            let verdict = hasher.verify(&Secret::new(other), Some(&kept)).await;
            assert_eq!(verdict, Ok(Verdict::Wrong));
        }
    }

    #[tokio::test]
    async fn pw_7_nothing_to_compare_is_wrong_and_counts_as_a_verification() {
        let (_folder, hasher) = hasher(Cost {
            memory_kib: 64,
            passes: 1,
        });
        assert_eq!(
            hasher.verify(&Secret::new("Zq7kWp2x"), None).await,
            Ok(Verdict::Wrong)
        );
        assert_eq!(hasher.verifications(), 1);
    }

    #[tokio::test]
    async fn a_full_queue_sends_away_at_once() {
        let (_folder, hasher) = hasher(Cost {
            memory_kib: 64,
            passes: 1,
        });
        let hasher = Hasher::new(
            hasher.keys.clone(),
            Cost {
                memory_kib: 64,
                passes: 1,
            },
            1,
            0,
        )
        .unwrap();
        assert_eq!(
            hasher.hash(&Secret::new("x")).await,
            Err(Problem::Unavailable)
        );
    }

    #[tokio::test]
    async fn whoever_hangs_up_frees_no_place_before_the_work_ends() {
        let (_folder, hasher) = hasher(Cost {
            memory_kib: 64,
            passes: 1,
        });
        let hasher = Hasher {
            permits: Arc::new(Semaphore::new(1)),
            queue: 1,
            ..hasher
        };
        let (begun, begins) = tokio::sync::oneshot::channel();
        let (end, ends) = std::sync::mpsc::channel::<()>();
        let work = move || {
            begun.send(()).unwrap();
            ends.recv().unwrap();
        };
        let waits = hasher.run(hasher.place().unwrap(), work);
        tokio::select! {
            _ = waits => panic!("it has not ended"),
            it = begins => it.unwrap(),
        }
        // Here whoever waited is gone.
        assert_eq!(hasher.place().err(), Some(Problem::Unavailable));
        assert_eq!(hasher.permits.available_permits(), 0);
        end.send(()).unwrap();
        let _permit = hasher.permits.acquire().await.unwrap();
        while hasher.place().is_err() {
            tokio::task::yield_now().await;
        }
    }
}
