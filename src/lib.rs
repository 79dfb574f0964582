//! recueil: a compendium and thematic index of recommendations, resolutions and decisions.

pub mod domain;
pub mod ingest;
