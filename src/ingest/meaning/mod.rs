//! stub
use super::ParseOptions;
use super::structure::Outline;
use crate::domain::DocumentKind;
pub fn read(_outline: &mut Outline, _options: &ParseOptions) {}
pub fn first_symbol(_text: &str) -> Option<String> { None }
pub fn kind_of_symbol(_symbol: &str) -> Option<DocumentKind> { None }
