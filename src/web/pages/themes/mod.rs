//! The thematic index and its themes.

mod around;
mod groups;
mod index;
mod show;

pub use index::index;
pub use show::show;
