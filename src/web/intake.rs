//! How much may come in at once: uploads are held in memory while they arrive, so their sizes together are
//! bounded, and so is the number that is written to the store at the same time. Whoever comes when it is
//! full waits, in order; nobody is refused for coming in a crowd.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::db::Pool;
use crate::editorial::receive::{LARGEST, ReceiveError, Received, Upload, receive};
use crate::web::error::Error;
use crate::web::upload::PATIENCE;

const MEBIBYTE: usize = 1024 * 1024;
/// What all uploads under way may take together, in MiB: each counts as what it announces, up to one file.
const ROOM: usize = 192;
/// How many files are written at once: the rest of the connections is for those who read.
const WRITERS: usize = 4;

/// Room for an upload, for as long as this is kept.
#[derive(Debug)]
pub struct Room(
    #[expect(dead_code, reason = "it gives its room back when it is dropped")] OwnedSemaphorePermit,
);

#[derive(Debug)]
pub struct Intake {
    room: Arc<Semaphore>,
    writers: Semaphore,
}

impl Default for Intake {
    fn default() -> Self {
        Self {
            room: Arc::new(Semaphore::new(ROOM)),
            writers: Semaphore::new(WRITERS),
        }
    }
}

impl Intake {
    /// Waits until there is room for an upload of so many bytes, or of one as large as may be.
    pub async fn admit(&self, announced: Option<usize>) -> Result<Room, Error> {
        let bytes = announced.unwrap_or(LARGEST).min(LARGEST);
        let wanted = u32::try_from(bytes.div_ceil(MEBIBYTE).max(1)).unwrap_or(1);
        let permit = timeout(PATIENCE, self.room.clone().acquire_many_owned(wanted)).await;
        match permit {
            Ok(Ok(permit)) => Ok(Room(permit)),
            // Nobody closes it.
            Ok(Err(_)) | Err(_) => Err(Error::TooMany),
        }
    }

    /// Receives a file when it is its turn.
    pub async fn receive(&self, pool: &Pool, upload: &Upload) -> Result<Received, ReceiveError> {
        let _turn = self.writers.acquire().await;
        receive(pool, upload).await
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn what_is_under_way_is_bounded() {
        let intake = Intake::default();
        let large = ROOM / LARGEST.div_ceil(MEBIBYTE);
        let mut rooms = Vec::new();
        for announced in [None, Some(LARGEST), Some(usize::MAX)]
            .iter()
            .cycle()
            .take(large)
        {
            rooms.push(intake.admit(*announced).await.expect("room"));
        }
        // What is left is too little for another large one, which waits.
        let free = intake.room.available_permits();
        assert!(free < LARGEST.div_ceil(MEBIBYTE), "{free}");
        let soon = Duration::from_millis(1);
        assert!(timeout(soon, intake.admit(None)).await.is_err(), "it waits");
        rooms.pop();
        assert!(intake.admit(None).await.is_ok());
    }

    #[tokio::test]
    async fn small_ones_come_in_crowds() {
        let intake = Intake::default();
        let mut rooms = Vec::new();
        for _ in 0..ROOM {
            rooms.push(intake.admit(Some(2_000)).await.expect("room"));
        }
        assert_eq!(intake.room.available_permits(), 0);
    }
}
