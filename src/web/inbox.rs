//! How many reports are taken in a while, from all readers together. Nobody's address is looked at, so
//! that none need be kept; whoever floods the inbox closes it for a while, and not the service.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// So many reports in so long a time; a person reads them.
const MOST: usize = 30;
const WHILE: Duration = Duration::from_mins(10);

/// When the last reports came.
#[derive(Debug, Default)]
pub struct Inbox(Mutex<VecDeque<Instant>>);

impl Inbox {
    /// Whether one more is taken now; then it counts.
    pub fn takes_one(&self) -> bool {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        while last.front().is_some_and(|at| at.elapsed() > WHILE) {
            last.pop_front();
        }
        if last.len() >= MOST {
            return false;
        }
        last.push_back(Instant::now());
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_is_not_taken() {
        let inbox = Inbox::default();
        let taken = (0..MOST * 2).filter(|_| inbox.takes_one()).count();
        assert_eq!(taken, MOST);
    }
}
