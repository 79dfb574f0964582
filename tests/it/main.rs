//! The real router over a database of its own: one binary, so that it is linked once.

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
