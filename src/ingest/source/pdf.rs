//! PDF: poppler. Not read yet.

use super::super::ParseError;
use super::Lines;

/// Reads a file of this format.
pub fn read(_bytes: &[u8]) -> Result<Lines, ParseError> {
    Err(ParseError::NotYetReadable("pdf"))
}
