//! The JSON API through the real router, without a socket.

mod app;
mod caching;
mod corpus;
mod filters;
mod openapi;
mod paging;
mod problems;
mod queries;
mod shapes;
mod uploads;
