//! The statements that write, a file a noun. Each takes the connection of a transaction that a verb
//! of `editorial` or the worker began; none decides anything.

pub mod binary;
pub mod bodies;
pub mod compiled;
pub mod corpus;
pub mod discards;
pub mod documents;
pub mod elsewhere;
pub mod files;
pub mod fills;
pub mod imports;
pub mod load;
pub mod log;
pub mod occurrences;
pub mod parts;
pub mod proposals;
pub mod put_back;
pub mod recommendations;
pub mod reports;
pub mod reviews;
pub mod same_words;
pub mod schedules;
pub mod second_pair;
pub mod sessions;
pub mod succession;
pub mod tags;
pub mod theme_files;
pub mod theme_steps;
pub mod themes;
pub mod thesaurus;
pub mod users;
pub mod withdrawals;
pub mod withdrawn_records;
