//! recueil: a compendium and thematic index of recommendations, resolutions and decisions.
//!
//! A few rooms, one direction. **Writes go through `editorial`; reads may go straight to [`db`]
//! or `search`; no room looks upward.** `tests/architecture.rs` holds the rooms to it.
//!
//! ```text
//! main ─► app ─┬─► worker ──► editorial ─┬─► ingest ─► domain, citation
//!              │                         └─► db ─────► domain
//!              └─► web ─┬─► editorial
//!                       ├─► db (reads)
//!                       ├─► oidc
//!                       └─► search  ──► db (reads), domain
//! config: read by main, app, worker, web.   locale: read by web.
//! exchange: the thematic index as files, read by editorial and web.
//! samples, forge: what `recueil sample` and `recueil forge` put in, by way of editorial.
//! ```

pub mod app;
pub mod citation;
pub mod cli;
pub mod config;
pub mod db;
pub mod domain;
pub mod editorial;
pub mod exchange;
pub mod forge;
pub mod ingest;
pub mod locale;
pub mod oidc;
pub mod postgres;
pub mod samples;
pub mod search;
pub mod web;
pub mod worker;
