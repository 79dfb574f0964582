//! Citations of United Nations documents in six languages: symbols, resolutions and decisions by
//! number, articles of treaties, sales numbers, and places in them. [`find`] reads them out of a text;
//! each has one normal form, which reads back ([`Reference`], [`Pinpoint`]), an address
//! ([`Reference::link`]) and a wording in each language ([`Reference::print`]).
//!
//! The room uses no other, so that it can be lifted out as a library. It reads one text at a time and
//! knows nothing of documents and notes: what "Ibid." stands for is for its caller to say. Nothing is
//! guessed: a number that may be of several bodies is not given.

mod body;
mod citing;
mod covering;
mod folding;
mod language;
mod link;
mod numerals;
mod pinpoint;
mod reference;
mod resolution;
mod sales;
mod scan;
mod symbol;
mod treaty;
mod words;

#[cfg(test)]
mod tests;

pub use body::Body;
pub use language::Language;
pub use pinpoint::{NotAPinpoint, Pinpoint, Place, Point, Step, Unit};
pub use reference::{NotAReference, Reference};
pub use resolution::{Act, NotAResolution, Number, Resolution};
pub use sales::{NotASalesNumber, Sales};
pub use scan::{Found, Home, find, place_behind};
pub use symbol::{NotASymbol, Part, Symbol};
pub use treaty::{NotAProvision, Provision, Treaty};
