//! Recommendations: the list with its search, and each record.

mod around;
mod beside;
mod citing;
mod compare;
mod download;
mod feed;
mod index;
mod near;
mod record;
mod selection;
mod show;

pub use citing::reference;
pub use compare::compare;
pub use download::table;
pub use feed::feed;
pub use index::index;
pub use selection::{show as selection, table as selection_table};
pub use show::show;
