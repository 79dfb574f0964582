//! All SQL, a file a noun. Public reads go through the views `published_*`, so that none can forget
//! the filter. No transaction is begun here: a verb of `editorial` begins one and passes it down.

pub mod connect;
pub mod write;

/// The migrations that ship with the program; they only go forward.
pub static MIGRATOR: sqlx::migrate::Migrator = sqlx::migrate!();

/// The pool that every read takes.
pub type Pool = sqlx::PgPool;

/// What a verb of `editorial` passes down: the connection of its transaction.
pub type Connection = sqlx::PgConnection;
