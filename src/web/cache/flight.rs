//! Many at once for one answer make it once: the first to come starts the work, the others wait for
//! what comes of it, a failure too. The work is a task of its own, so that one who goes away does
//! not spoil it for the others.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use bytes::Bytes;
use tokio::sync::watch;

use super::entry::Entry;
use super::key::Key;

/// What came of the work.
#[derive(Debug, Clone)]
pub enum Outcome {
    Made(Arc<Entry>),
    /// An answer that is not kept, such as an error, but is the same for all who wait.
    Refused(Arc<Refusal>),
    /// An answer that nobody else may have: each must ask for himself.
    Private,
}

#[derive(Debug)]
pub struct Refusal {
    pub status: StatusCode,
    pub head: HeaderMap,
    pub bytes: Bytes,
}

impl Refusal {
    pub fn response(&self) -> Response {
        let mut response = Response::new(Body::from(self.bytes.clone()));
        *response.status_mut() = self.status;
        *response.headers_mut() = self.head.clone();
        response
    }
}

type Telling = watch::Sender<Option<Outcome>>;
type Waiting = watch::Receiver<Option<Outcome>>;

/// The work under way.
#[derive(Debug, Clone, Default)]
pub struct Flights(Arc<Mutex<HashMap<Key, Telling>>>);

/// What one who comes has to do.
pub enum Seat {
    /// Do the work, and say what came of it.
    Pilot(Landing),
    /// Wait.
    Passenger(Waiting),
    /// Nothing: it was made a moment ago.
    Arrived(Arc<Entry>),
}

/// Whoever holds it is at work; dropping it, also in a panic, ends the waiting of the others.
#[derive(Debug)]
pub struct Landing {
    flights: Flights,
    key: Key,
    told: Telling,
}

impl Landing {
    pub fn tell(self, outcome: Outcome) {
        self.told.send_replace(Some(outcome));
    }
}

impl Drop for Landing {
    fn drop(&mut self) {
        self.flights.locked().remove(&self.key);
    }
}

impl Flights {
    /// Takes a seat. `kept` looks into the store once more, since the work may have ended between
    /// the first look and this call.
    pub fn join(&self, key: Key, kept: impl FnOnce() -> Option<Arc<Entry>>) -> Seat {
        let mut flights = self.locked();
        if let Some(told) = flights.get(&key) {
            return Seat::Passenger(told.subscribe());
        }
        if let Some(entry) = kept() {
            return Seat::Arrived(entry);
        }
        let told = watch::Sender::new(None);
        flights.insert(key.clone(), told.clone());
        Seat::Pilot(Landing {
            flights: self.clone(),
            key,
            told,
        })
    }

    /// How many wait for others.
    pub fn waiting(&self) -> usize {
        self.locked()
            .values()
            .map(watch::Sender::receiver_count)
            .sum()
    }

    fn locked(&self) -> std::sync::MutexGuard<'_, HashMap<Key, Telling>> {
        // Nothing that could panic happens under the lock.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What came of the work; `None` when it ended without a word.
pub async fn outcome(mut waiting: Waiting) -> Option<Outcome> {
    let outcome = waiting.wait_for(Option::is_some).await.ok()?;
    outcome.clone()
}
