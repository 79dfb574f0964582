//! Opening the pool, and making the database of a new embedded cluster. Which server it is, and
//! when it runs, is for `app` and `postgres`.

use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, Connection as _, query};

use super::Pool;

/// More connections than two cores can keep busy only wait on one another.
const CONNECTIONS: u32 = 16;

/// Who gets no connection in this time is told to come again: a queue that only grows helps nobody.
const PATIENCE: Duration = Duration::from_secs(5);

pub async fn open(options: PgConnectOptions) -> Result<Pool, sqlx::Error> {
    // Tried once by itself: the pool would try for ten seconds, and then not say what was wrong.
    options.connect().await?.close().await?;
    PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .connect_with(ours(options))
        .await
}

/// With what every connection of ours is told.
pub fn ours(options: PgConnectOptions) -> PgConnectOptions {
    options
        .application_name("recueil")
        // Each search for a stop word would leave a notice in the log.
        .options([("client_min_messages", "warning")])
}

/// Makes the database `recueil` unless the cluster of `options` has it. Two processes that come at
/// once may both try; the second finds it made.
pub async fn ensure_database(options: &PgConnectOptions) -> Result<(), sqlx::Error> {
    match options.connect().await {
        Ok(connection) => return connection.close().await,
        Err(error) if has_code(&error, "3D000") => {}
        Err(error) => return Err(error),
    }
    let mut connection = options.clone().database("postgres").connect().await?;
    match query!("create database recueil")
        .execute(&mut connection)
        .await
    {
        Ok(_) => {}
        Err(error) if has_code(&error, "42P04") || has_code(&error, "23505") => {}
        Err(error) => return Err(error),
    }
    connection.close().await
}

/// Whether Postgres answered with this SQLSTATE.
fn has_code(error: &sqlx::Error, code: &str) -> bool {
    error
        .as_database_error()
        .and_then(sqlx::error::DatabaseError::code)
        .is_some_and(|found| found == code)
}
