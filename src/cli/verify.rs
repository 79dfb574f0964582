//! `recueil verify`: whether the log is whole and the store what it must be. It changes nothing, so it can be
//! run beside a service.

use std::process::ExitCode;

use super::{complain, say};
use crate::db::{Pool, invariants, log};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The end of the log as an earlier run printed it (`place:hash`): it must still be part of the log.
    #[arg(long, value_name = "PLACE:HASH")]
    contains: Option<String>,
}

pub async fn run(pool: &Pool, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut whole = chain(pool, arguments.contains.as_deref()).await?;
    for invariant in invariants::all(pool).await? {
        if invariant.broken == 0 {
            say(&format!("holds: {}", invariant.name));
            continue;
        }
        whole = false;
        let example = invariant.example.unwrap_or_default();
        complain(&format!(
            "does not hold: {} ({} times, such as {example})",
            invariant.name, invariant.broken
        ));
    }
    Ok(if whole {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

async fn chain(pool: &Pool, contains: Option<&str>) -> anyhow::Result<bool> {
    let mut whole = true;
    if let Some(place) = log::broken(pool).await? {
        complain(&format!("the log does not hold at entry {place}"));
        whole = false;
    }
    match log::end(pool).await? {
        Some(end) => say(&format!(
            "the log ends at {}:{}",
            end.place,
            hex::encode(&end.hash)
        )),
        None => say("the log is empty"),
    }
    let Some(wanted) = contains else {
        return Ok(whole);
    };
    let (place, hash) = wanted.split_once(':').unwrap_or_default();
    let before = place
        .parse::<i64>()
        .ok()
        .and_then(|place| place.checked_add(1));
    let part = log::Wanted {
        before,
        ..log::Wanted::default()
    };
    let found = log::list(pool, &part, 1).await?;
    let found = found.first().filter(|_| before.is_some());
    if found
        .is_none_or(|entry| entry.place.to_string() != place || hex::encode(&entry.hash) != hash)
    {
        complain(&format!("{wanted} is not part of the log"));
        whole = false;
    }
    Ok(whole)
}
