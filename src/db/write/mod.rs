//! The statements that write, a file a noun. Each takes the connection of a transaction that a verb
//! of `editorial` or the worker began; none decides anything.

pub mod files;
pub mod imports;
pub mod log;
pub mod themes;
pub mod users;
