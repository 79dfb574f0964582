//! The thematic index and its themes.

mod index;
mod show;

pub use index::index;
pub use show::show;
