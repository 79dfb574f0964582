//! Files on their way in, for the editors: sending them, the list, one of them, and what happens to them as it
//! happens. Reviewing one is `review`'s.

mod act;
mod events;
pub mod fill;
mod filter;
mod line;
mod list;
mod progress;
mod prospect;
mod send;
mod sent;
mod show;

pub use act::act;
pub use events::events;
pub use list::index;
pub use progress::Progress;
pub use send::send;
pub use show::{file, show};
