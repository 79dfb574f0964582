//! What the sections of a DOCX say of pages and notes: their heads and feet, and how notes are
//! numbered. It is read before the text, because a section says so at its end.

use super::super::super::ParseError;
use super::xml::{Node, Tag, Xml};

/// How notes are numbered; `None` where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoteStyle {
    pub format: Option<String>,
    pub start: Option<u32>,
    /// The numbers begin again in each section.
    pub by_section: Option<bool>,
    /// The numbers begin again on each page.
    pub by_page: bool,
}

impl NoteStyle {
    fn see(&mut self, tag: &Tag) {
        match tag.name() {
            "numFmt" => self.format = tag.val(),
            "numStart" => self.start = tag.val().and_then(|value| value.parse().ok()),
            "numRestart" => {
                let where_again = tag.val();
                self.by_section = Some(where_again.as_deref() == Some("eachSect"));
                self.by_page = where_again.as_deref() == Some("eachPage");
            }
            _ => {}
        }
    }
}

/// One section.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    pub footnotes: NoteStyle,
    pub endnotes: NoteStyle,
    /// The relation that holds the head of the first page, where that page has one of its own.
    pub first_head: Option<String>,
}

/// What is known of the main part before it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// In order.
    pub sections: Vec<Section>,
    /// How many calls of footnotes and of endnotes the text holds, deleted ones with them.
    pub calls: [u32; 2],
}

/// Looks over the main part.
pub fn read(text: &str, part: &str) -> Result<Layout, ParseError> {
    let mut xml = Xml::new(text, part);
    let mut found = Layout::default();
    loop {
        match xml.next()? {
            Node::Start(tag) => match tag.name() {
                "sectPr" => found.sections.push(section(&mut xml)?),
                "footnoteReference" => found.calls[0] += 1,
                "endnoteReference" => found.calls[1] += 1,
                _ => {}
            },
            Node::Done => return Ok(found),
            _ => {}
        }
    }
}

/// What holds for the whole document, from `settings.xml`.
pub fn settings(text: &str, part: &str) -> Result<Section, ParseError> {
    let mut xml = Xml::new(text, part);
    match xml.next()? {
        Node::Done => Ok(Section::default()),
        _ => section(&mut xml),
    }
}

fn section(xml: &mut Xml) -> Result<Section, ParseError> {
    let mut found = Section::default();
    let (mut own_first, mut in_endnotes) = (false, false);
    xml.inside(|tag| {
        match tag.name() {
            "titlePg" => own_first = tag.is_on(),
            "headerReference" if tag.get("type").as_deref() == Some("first") => {
                found.first_head = tag.get("id");
            }
            "footnotePr" => in_endnotes = false,
            "endnotePr" => in_endnotes = true,
            "sectPrChange" => return false,
            _ if in_endnotes => found.endnotes.see(tag),
            _ => found.footnotes.see(tag),
        }
        true
    })?;
    if !own_first {
        found.first_head = None;
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_says_how_notes_are_numbered_and_what_heads_its_first_page() {
        let xml = r#"<w:document><w:sectPr><w:headerReference w:type="first" r:id="r7"/>
            <w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>
            <w:endnotePr><w:numRestart w:val="eachSect"/></w:endnotePr><w:titlePg/></w:sectPr>
            <w:sectPr><w:headerReference w:type="first" r:id="r8"/></w:sectPr></w:document>"#;
        let found = read(xml, "document.xml").expect("sections").sections;
        assert_eq!(found[0].first_head.as_deref(), Some("r7"));
        assert_eq!(found[0].footnotes.format.as_deref(), Some("lowerLetter"));
        assert_eq!(found[0].footnotes.start, Some(3));
        assert_eq!(found[0].endnotes.by_section, Some(true));
        assert_eq!(found[1].first_head, None);
    }
}
