//! The words of RDF that are written and read, in one place. Phrases that propose a theme are no labels: a
//! trailing `*` is a pattern, and SKOS has no label stand in two kinds, while a phrase is often the label
//! itself. So they are no `skos:hiddenLabel`, but have a property of their own, which the file describes, below
//! the address of the scheme. Names in UNBIS or `EuroVoc` that are no addresses have one too.

pub const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
pub const RDFS: &str = "http://www.w3.org/2000/01/rdf-schema#";
pub const OWL: &str = "http://www.w3.org/2002/07/owl#";
pub const DCT: &str = "http://purl.org/dc/terms/";
pub const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
pub const SKOSXL: &str = "http://www.w3.org/2008/05/skos-xl#";
pub const XSD_BOOLEAN: &str = "http://www.w3.org/2001/XMLSchema#boolean";

/// The address of the scheme below that of the service.
pub const SCHEME: &str = "/themes";
/// Properties of our own, after the address of the scheme of whichever service wrote the file.
pub const TRIGGER: &str = "/themes#trigger";
pub const UNBIS_NAME: &str = "/themes#unbis";
pub const EUROVOC_NAME: &str = "/themes#eurovoc";
pub const SDG_NAME: &str = "/themes#sdg";

pub const UNBIS: &str = "http://metadata.un.org/thesaurus/";
pub const EUROVOC: &str = "http://eurovoc.europa.eu/";
/// Goals and targets.
pub const SDG: &str = "http://metadata.un.org/sdg/";
