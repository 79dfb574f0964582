//! The program over a real Postgres: one cluster for the whole run, a database for each test, and
//! for the tests of the command line the real binary.

mod accounts;
mod admin;
mod api;
mod away;
mod cache;
mod cluster;
mod compiled;
mod drafts;
mod embedded;
mod fill;
mod forge;
mod history;
mod hostile;
mod import;
mod kill;
mod log;
mod moved;
mod pages;
mod publish;
mod recall;
mod receive;
mod schedule;
mod search;
mod transcribe;
mod withdraw;
