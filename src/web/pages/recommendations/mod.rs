//! Recommendations: the list with its search, and each record.

mod index;
mod record;
mod show;

pub use index::index;
pub use show::show;
