//! How often a password may be guessed: so often for an account from one place, for an account from all
//! places together, and from one place for all accounts. Nobody is locked out: what was used up comes back
//! in seconds, and a browser in which the owner has signed in before does not wait for the guesses of others.
//! Kept in memory, each process for itself; nothing is written down about who tried.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::http::HeaderMap;

/// What is counted, with how many tries at once and how long until one comes back.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Counted {
    /// An account from a place.
    Both(String, String),
    Account(String),
    Place(String),
}

impl Counted {
    const fn limits(&self) -> (u32, Duration) {
        match self {
            Self::Both(..) => (8, Duration::from_secs(30)),
            Self::Account(_) => (24, Duration::from_secs(15)),
            Self::Place(_) => (40, Duration::from_secs(5)),
        }
    }
}

/// More than this are only kept while they say something.
const MANY: usize = 10_000;

/// Tries that were used up, and when that was last counted.
#[derive(Debug)]
struct Used {
    tries: f64,
    at: Instant,
}

#[derive(Debug, Default)]
pub struct Throttle(Mutex<HashMap<Counted, Used>>);

/// Somebody who tries.
#[derive(Debug)]
pub struct Attempt<'a> {
    /// Empty where it is not known yet: then only the place counts.
    pub account: &'a str,
    pub place: &'a str,
    /// The owner of the account has signed in with this browser before.
    pub known_device: bool,
}

impl Attempt<'_> {
    fn counted(&self) -> Vec<Counted> {
        let (account, place) = (self.account.to_owned(), self.place.to_owned());
        if account.is_empty() {
            return vec![Counted::Place(place)];
        }
        let mut counted = vec![Counted::Both(account.clone(), place.clone())];
        if !self.known_device {
            counted.extend([Counted::Account(account), Counted::Place(place)]);
        }
        counted
    }
}

impl Throttle {
    /// Takes one try.
    ///
    /// # Errors
    /// How long to wait, where none is left.
    pub fn take(&self, attempt: &Attempt<'_>) -> Result<(), Duration> {
        self.take_at(attempt, Instant::now())
    }

    fn take_at(&self, attempt: &Attempt<'_>, now: Instant) -> Result<(), Duration> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() > MANY {
            all.retain(|counted, used| used.left(counted, now) > 0.0);
        }
        let counted = attempt.counted();
        let wait = counted.iter().filter_map(|one| {
            let (most, back) = one.limits();
            let over = all.get(one)?.left(one, now) + 1.0 - f64::from(most);
            (over > 0.0).then(|| back.mul_f64(over))
        });
        if let Some(wait) = wait.max() {
            return Err(wait);
        }
        for one in counted {
            let tries = all.get(&one).map_or(0.0, |used| used.left(&one, now)) + 1.0;
            all.insert(one, Used { tries, at: now });
        }
        Ok(())
    }

    /// Gives back what one who was right has used up.
    pub fn give_back(&self, attempt: &Attempt<'_>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for one in attempt.counted() {
            if matches!(one, Counted::Both(..)) {
                all.remove(&one);
            } else if let Some(used) = all.get_mut(&one) {
                used.tries = (used.tries - 1.0).max(0.0);
            }
        }
    }
}

impl Used {
    /// What is still used up now.
    fn left(&self, counted: &Counted, now: Instant) -> f64 {
        let (_, back) = counted.limits();
        let since = now.saturating_duration_since(self.at);
        (self.tries - since.as_secs_f64() / back.as_secs_f64()).max(0.0)
    }
}

/// From where a request comes, as far as it counts: an IPv4 address, or the network of an IPv6 one. A proxy
/// on the same machine says it for the one behind it.
pub fn place(peer: Option<IpAddr>, headers: &HeaderMap) -> String {
    let behind = || -> Option<IpAddr> {
        let said = headers.get_all("x-forwarded-for").iter().next_back()?;
        said.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
    };
    let address = match peer {
        Some(peer) if peer.is_loopback() => behind().or(Some(peer)),
        peer => peer,
    };
    match address {
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => match address.to_ipv4_mapped() {
            Some(address) => address.to_string(),
            None => format!("{:x?}", &address.segments()[..4]),
        },
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt<'a>(account: &'a str, place: &'a str) -> Attempt<'a> {
        Attempt {
            account,
            place,
            known_device: false,
        }
    }

    #[test]
    fn guessing_slows_down_and_recovers() {
        let (throttle, start) = (Throttle::default(), Instant::now());
        let one = attempt("ana", "192.0.2.1");
        for _ in 0..8 {
            assert_eq!(throttle.take_at(&one, start), Ok(()));
        }
        let wait = throttle.take_at(&one, start).expect_err("too many");
        assert!(
            wait > Duration::ZERO && wait <= Duration::from_secs(30),
            "{wait:?}"
        );
        assert_eq!(throttle.take_at(&one, start + wait), Ok(()));
    }

    #[test]
    fn an_owner_does_not_wait_for_the_guesses_of_others() {
        let (throttle, start) = (Throttle::default(), Instant::now());
        let places: Vec<String> = (0..100).map(|n| format!("192.0.2.{n}")).collect();
        let refused = places
            .iter()
            .filter(|place| throttle.take_at(&attempt("ana", place), start).is_err())
            .count();
        assert_eq!(refused, 100 - 24);
        let owner = Attempt {
            account: "ana",
            place: "198.51.100.1",
            known_device: true,
        };
        assert_eq!(throttle.take_at(&owner, start), Ok(()));
    }

    #[test]
    fn one_place_cannot_try_every_account() {
        let (throttle, start) = (Throttle::default(), Instant::now());
        let accounts: Vec<String> = (0..100).map(|n| format!("a{n}")).collect();
        let taken = accounts
            .iter()
            .filter(|account| {
                throttle
                    .take_at(&attempt(account, "192.0.2.1"), start)
                    .is_ok()
            })
            .count();
        assert_eq!(taken, 40);
    }

    #[test]
    fn who_is_right_has_used_nothing_up() {
        let throttle = Throttle::default();
        for _ in 0..1_000 {
            let one = attempt("ana", "192.0.2.1");
            assert_eq!(throttle.take(&one), Ok(()));
            throttle.give_back(&one);
        }
    }

    #[test]
    fn only_a_proxy_beside_us_is_believed() {
        let mut headers = HeaderMap::new();
        headers.insert(
            "x-forwarded-for",
            "203.0.113.9, 198.51.100.7".parse().expect("a value"),
        );
        let of = |peer: &str| place(peer.parse().ok(), &headers);
        assert_eq!(of("127.0.0.1"), "198.51.100.7");
        assert_eq!(of("192.0.2.1"), "192.0.2.1");
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff"));
    }
}
