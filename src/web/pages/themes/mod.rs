//! The thematic index and its themes.

mod around;
mod beside;
mod groups;
mod index;
mod show;

pub use index::index;
pub use show::show;
