//! The events of one XML part, made plain: local names, resolved entities, an end for every start,
//! a bounded depth. Knows nothing of what the elements mean. Names are compared without their
//! prefix, because each program chooses its own.

use std::borrow::Cow;

use encoding_rs::Encoding;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::super::super::ParseError;

/// Deeper nesting is an attack: real documents stay below fifty.
const DEEPEST: usize = 256;

/// What comes next.
pub enum Node<'a> {
    Start(Tag<'a>),
    /// The local name.
    End(String),
    Text(Cow<'a, str>),
    Done,
}

/// A start tag.
pub struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// The local name.
    pub fn name(&self) -> &str {
        local(self.0.name().0)
    }

    /// The value of the attribute with this local name.
    pub fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found = attributes
            .with_checks(false)
            .map_while(Result::ok)
            .find(|attribute| local(attribute.key.0) == name)?;
        let raw = found.value;
        let plain = quick_xml::escape::unescape(&raw).map(Cow::into_owned);
        Some(plain.unwrap_or_else(|_| raw.into_owned()))
    }

    /// `w:val`, which most properties have.
    pub fn val(&self) -> Option<String> {
        self.get("val")
    }

    /// A property that is on unless it says otherwise.
    pub fn is_on(&self) -> bool {
        self.val()
            .is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off" | "none"))
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, rest)| rest)
}

/// Reads one part.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
    depth: usize,
}

impl<'a> Xml<'a> {
    /// `part` is named when something is wrong.
    pub fn new(text: &'a str, part: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        reader.config_mut().allow_dangling_amp = true;
        Self {
            reader,
            part,
            depth: 0,
        }
    }

    /// The next event that matters.
    pub fn next(&mut self) -> Result<Node<'a>, ParseError> {
        loop {
            let event = self
                .reader
                .read_event()
                .map_err(|error| self.damaged(&error.to_string()))?;
            match event {
                Event::Start(tag) | Event::Empty(tag) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(ParseError::Limit(format!(
                            "{} nests its elements deeper than {DEEPEST}",
                            self.part
                        )));
                    }
                    return Ok(Node::Start(Tag(tag)));
                }
                Event::End(tag) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Node::End(local(tag.name().0).to_owned()));
                }
                Event::Text(text) => return Ok(Node::Text(text.into_inner())),
                Event::CData(text) => return Ok(Node::Text(text.into_inner())),
                Event::GeneralRef(name) => {
                    let sign = name.resolve_char_ref().ok().flatten().map(String::from);
                    let known = quick_xml::escape::resolve_predefined_entity(&name);
                    let text = sign.or_else(|| known.map(str::to_owned));
                    return Ok(Node::Text(Cow::Owned(
                        text.unwrap_or_else(|| format!("&{};", &*name)),
                    )));
                }
                // Entities that the file defines itself may blow it up, and no word processor
                // writes any.
                Event::DocType(_) => return Err(self.damaged("it declares a document type")),
                Event::Eof if self.depth > 0 => return Err(self.damaged("it ends too soon")),
                Event::Eof => return Ok(Node::Done),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    /// Passes over the element whose start came last.
    pub fn skip(&mut self) -> Result<(), ParseError> {
        let mut open = 1_usize;
        while open > 0 {
            match self.next()? {
                Node::Start(_) => open += 1,
                Node::End(_) => open -= 1,
                Node::Done => break,
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    /// Calls `each` for every element inside the one whose start came last; what `each` answers
    /// `false` to is passed over with all that it holds.
    pub fn inside(&mut self, mut each: impl FnMut(&Tag) -> bool) -> Result<(), ParseError> {
        let mut open = 1_usize;
        while open > 0 {
            match self.next()? {
                Node::Start(tag) if each(&tag) => open += 1,
                Node::Start(_) => self.skip()?,
                Node::End(_) => open -= 1,
                Node::Done => break,
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    fn damaged(&self, why: &str) -> ParseError {
        let at = self.reader.buffer_position();
        ParseError::Damaged(format!("{} at byte {at}: {why}", self.part))
    }
}

/// The characters of a part: UTF-8, or UTF-16 by its mark.
pub fn decode(bytes: Vec<u8>, part: &str) -> Result<String, ParseError> {
    let broken = || ParseError::Damaged(format!("{part} is not well encoded"));
    match Encoding::for_bom(&bytes) {
        Some((encoding, mark)) => encoding
            .decode_without_bom_handling_and_without_replacement(&bytes[mark..])
            .map(Cow::into_owned)
            .ok_or_else(broken),
        None => String::from_utf8(bytes).map_err(|_| broken()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(xml: &str) -> Result<String, String> {
        let mut reader = Xml::new(xml, "part.xml");
        let mut out = String::new();
        loop {
            match reader.next().map_err(|error| error.to_string())? {
                Node::Text(text) => out.push_str(&text),
                Node::Done => return Ok(out),
                _ => {}
            }
        }
    }

    #[test]
    fn entities_are_part_of_the_text() {
        let read = text("<a>R&amp;D &#233;&#x2019;<b/><![CDATA[<x>]]></a>");
        assert_eq!(read.as_deref(), Ok("R&D é’<x>"));
    }

    #[test]
    fn what_is_broken_or_hostile_is_an_error_with_the_name_of_the_part() {
        let deep = format!("{}{}", "<a>".repeat(300), "</a>".repeat(300));
        for xml in [
            "<a><b></a>",
            "<a>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            deep.as_str(),
        ] {
            let error = text(xml).expect_err("an error");
            assert!(error.contains("part.xml"), "{error}");
        }
    }

    #[test]
    fn attributes_are_found_without_their_prefix() {
        let mut reader = Xml::new("<w:a w:val=\"R&amp;D\" r:id=\"x\"/>", "part.xml");
        let Ok(Node::Start(tag)) = reader.next() else {
            panic!("a start")
        };
        assert_eq!((tag.name(), tag.val().as_deref()), ("a", Some("R&D")));
        assert!(tag.is_on() && tag.get("id").is_some());
    }
}
