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
/// Small ones have room of their own, so that none waits behind a large one on a slow line.
const ROOM: usize = 150;
const SMALL_ROOM: usize = 50;
const SMALL: usize = 4;
/// How many files are written at once: the rest of the connections is for those who read. One of so many
/// bytes for each of these counts as several, because it is copied on its way.
const WRITERS: usize = 4;
const FOR_EACH: usize = LARGEST / WRITERS;

/// Room for an upload, for as long as this is kept.
#[derive(Debug)]
pub struct Room(
    #[expect(dead_code, reason = "it gives its room back when it is dropped")] OwnedSemaphorePermit,
);

#[derive(Debug)]
pub struct Intake {
    room: Arc<Semaphore>,
    small_room: Arc<Semaphore>,
    writers: Semaphore,
}

impl Default for Intake {
    fn default() -> Self {
        Self {
            room: Arc::new(Semaphore::new(ROOM)),
            small_room: Arc::new(Semaphore::new(SMALL_ROOM)),
            writers: Semaphore::new(WRITERS),
        }
    }
}

impl Intake {
    /// Waits until there is room for an upload of so many bytes, or of one as large as may be.
    pub async fn admit(&self, announced: Option<usize>) -> Result<Room, Error> {
        let bytes = announced.unwrap_or(LARGEST).min(LARGEST);
        let wanted = bytes.div_ceil(MEBIBYTE).max(1);
        let room = if wanted > SMALL {
            &self.room
        } else {
            &self.small_room
        };
        let wanted = u32::try_from(wanted).unwrap_or(1);
        let permit = timeout(PATIENCE, room.clone().acquire_many_owned(wanted)).await;
        match permit {
            Ok(Ok(permit)) => Ok(Room(permit)),
            // Nobody closes it.
            Ok(Err(_)) | Err(_) => Err(Error::TooMany),
        }
    }

    /// Receives a file when it is its turn.
    pub async fn receive(&self, pool: &Pool, upload: &Upload) -> Result<Received, ReceiveError> {
        let many = upload.bytes.len().div_ceil(FOR_EACH).clamp(1, WRITERS);
        let _turn = self
            .writers
            .acquire_many(u32::try_from(many).unwrap_or(1))
            .await;
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
    async fn small_ones_come_in_crowds_and_wait_for_no_large_one() {
        let intake = Intake::default();
        let mut rooms = Vec::new();
        while intake.room.available_permits() >= LARGEST.div_ceil(MEBIBYTE) {
            rooms.push(intake.admit(None).await.expect("room"));
        }
        for _ in 0..SMALL_ROOM {
            rooms.push(intake.admit(Some(2_000)).await.expect("room"));
        }
        assert_eq!(intake.small_room.available_permits(), 0);
    }
}
