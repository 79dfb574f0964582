//! Structure becomes meaning, one noun a file, in this order: [`citations`] (with the room `citation`;
//! [`symbols`] says what the own symbol tells), then [`recommendations`] (with [`scope`], [`lists`], [`addressees`],
//! [`sources`], [`themes`]), [`questions`], [`resources`]. Nothing is decided for an editor: what is
//! found is proposed, and a theme comes with the words that led to it.

mod addressees;
mod citations;
mod explain;
mod lists;
mod publisher;
mod questions;
mod recommendations;
mod resources;
mod scope;
mod sources;
mod symbols;
mod themes;

pub use citations::{collect as cite, first_symbol};
pub use explain::of as explain;
pub use symbols::kind_of as kind_of_symbol;
pub use themes::Triggers;

use super::ParseOptions;
use super::structure::Outline;

/// Reads the meaning into the draft.
pub fn read(outline: &mut Outline, options: &ParseOptions) {
    let lexicon = outline.lexicon;
    citations::collect(&mut outline.draft, lexicon);
    let body = outline.draft.header.body.clone().unwrap_or_default();
    let triggers =
        themes::Triggers::new(options.thesaurus, lexicon.language).without_the_subject_of(&body);
    recommendations::collect(outline, &triggers);
    questions::collect(outline);
    resources::collect(outline);
}
