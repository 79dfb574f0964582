//! Recommendations: the list with its search, and each record.

mod around;
mod beside;
mod citing;
mod compare;
mod index;
mod near;
mod record;
mod show;

pub use compare::compare;
pub use index::index;
pub use show::show;
