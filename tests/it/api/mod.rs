//! The JSON API through the real router, without a socket.

pub mod app;
mod caching;
pub mod corpus;
mod filters;
mod openapi;
mod paging;
mod problems;
mod queries;
mod shapes;
mod suggestions;
pub mod uploads;
