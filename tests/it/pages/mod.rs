//! The pages through the real router, asserted by selector, and every link of them followed.

mod around;
mod choosing;
mod compare;
mod crawl;
mod downloads;
mod facing;
mod figures;
mod found;
mod frame;
pub mod page;
mod places;
mod reader;
mod records;
mod report;
mod written;
