//! The styles of a DOCX: what a paragraph or a run inherits. Answers only what reading needs:
//! numbering, outline level, bold, italics, raised, hidden. Sizes, colours and spacing are not read.

use std::collections::HashMap;

use super::super::super::ParseError;
use super::xml::{Node, Tag, Xml};

/// A chain of styles longer than this goes in a circle.
const LONGEST_CHAIN: usize = 24;

/// Properties of characters; `None` where nothing is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    /// Set as a superscript.
    pub raised: Option<bool>,
    pub hidden: Option<bool>,
}

impl Look {
    /// Takes up one property element.
    pub fn see(&mut self, tag: &Tag) {
        match tag.name() {
            "b" => self.bold = Some(tag.is_on()),
            "i" => self.italic = Some(tag.is_on()),
            "vanish" => self.hidden = Some(tag.is_on()),
            "vertAlign" => self.raised = Some(tag.val().as_deref() == Some("superscript")),
            _ => {}
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            bold: self.bold.or(other.bold),
            italic: self.italic.or(other.italic),
            raised: self.raised.or(other.raised),
            hidden: self.hidden.or(other.hidden),
        }
    }

    /// What shows in the end: bold and italics of a paragraph's style and of a character style turn
    /// each other off; what the run itself says is the last word.
    pub fn over(self, paragraph: Self, character: Self) -> Self {
        let toggled = |own: Option<bool>, one: Option<bool>, two: Option<bool>| {
            own.or(Some(one.unwrap_or(false) ^ two.unwrap_or(false)))
        };
        Self {
            bold: toggled(self.bold, paragraph.bold, character.bold),
            italic: toggled(self.italic, paragraph.italic, character.italic),
            raised: self.raised.or(character.raised).or(paragraph.raised),
            hidden: self.hidden.or(character.hidden).or(paragraph.hidden),
        }
    }
}

/// A list and a level in it, as a paragraph or a style says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NumberRef {
    pub num: Option<String>,
    pub level: Option<usize>,
}

impl NumberRef {
    /// Takes up one property element.
    pub fn see(&mut self, tag: &Tag) {
        match tag.name() {
            "numId" => self.num = tag.val(),
            "ilvl" => self.level = tag.val().and_then(|value| value.parse().ok()),
            _ => {}
        }
    }
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    number: NumberRef,
    outline: Option<u8>,
    look: Look,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    by_id: HashMap<String, Style>,
    default_paragraph: Option<String>,
}

impl Styles {
    /// Reads `styles.xml`.
    pub fn read(text: &str, part: &str) -> Result<Self, ParseError> {
        let mut xml = Xml::new(text, part);
        let mut styles = Self::default();
        loop {
            match xml.next()? {
                Node::Start(tag) if tag.name() == "style" => {
                    let id = tag.get("styleId").unwrap_or_default();
                    if tag.get("type").as_deref() == Some("paragraph")
                        && tag.get("default").is_some_and(|value| value != "0")
                    {
                        styles.default_paragraph = Some(id.clone());
                    }
                    styles.by_id.insert(id, read_style(&mut xml)?);
                }
                Node::Done => return Ok(styles),
                _ => {}
            }
        }
    }

    /// The style of a paragraph that names none.
    pub fn default_paragraph(&self) -> Option<&str> {
        self.default_paragraph.as_deref()
    }

    /// A style and those it is based on, nearest first.
    fn chain<'a>(&'a self, id: &'a str) -> impl Iterator<Item = (&'a str, &'a Style)> {
        let first = self.by_id.get(id).map(|style| (id, style));
        std::iter::successors(first, |(_, style)| {
            let next = style.based_on.as_deref()?;
            Some((next, self.by_id.get(next)?))
        })
        .take(LONGEST_CHAIN)
    }

    /// The characters of a style.
    pub fn look(&self, id: &str) -> Look {
        self.chain(id)
            .fold(Look::default(), |look, (_, style)| look.or(style.look))
    }

    /// The list of a style, and the styles that may be named by a level of it.
    pub fn number<'a>(&'a self, id: &'a str) -> (NumberRef, Vec<&'a str>) {
        let mut found = NumberRef::default();
        let mut names = Vec::new();
        for (name, style) in self.chain(id) {
            names.push(name);
            found.level = found.level.or(style.number.level);
            if style.number.num.is_some() {
                found.num.clone_from(&style.number.num);
                break;
            }
        }
        (found, names)
    }

    /// Whether the style is a heading's: by its outline level, or by its name.
    pub fn is_heading(&self, id: &str) -> bool {
        for (id, style) in self.chain(id) {
            if let Some(level) = style.outline {
                return level < 9;
            }
            let named = |text: &str| {
                let rest = text
                    .get(..7)
                    .filter(|head| head.eq_ignore_ascii_case("heading"))
                    .map(|_| text[7..].trim());
                rest.is_some_and(|rest| rest.parse::<u8>().is_ok())
            };
            if named(&style.name) || named(id) || style.name.eq_ignore_ascii_case("title") {
                return true;
            }
        }
        false
    }
}

fn read_style(xml: &mut Xml) -> Result<Style, ParseError> {
    let mut style = Style::default();
    xml.inside(|tag| {
        match tag.name() {
            "name" => style.name = tag.val().unwrap_or_default(),
            "basedOn" => style.based_on = tag.val(),
            "outlineLvl" => style.outline = tag.val().and_then(|value| value.parse().ok()),
            // Parts of a table's style, and what a revision changed.
            "tblStylePr" | "pPrChange" | "rPrChange" => return false,
            _ => {
                style.number.see(tag);
                style.look.see(tag);
            }
        }
        true
    })?;
    Ok(style)
}

#[cfg(test)]
mod tests {
    use super::*;

    const XML: &str = r#"<w:styles>
      <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="T1"><w:name w:val="Überschrift"/><w:basedOn w:val="N"/>
        <w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="T2"><w:name w:val="x"/><w:basedOn w:val="T1"/>
        <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 3"/></w:style>
      <w:style w:type="character" w:styleId="S"><w:name w:val="strong"/><w:rPr><w:b/><w:i w:val="0"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>
    </w:styles>"#;

    #[test]
    fn styles_inherit_and_never_go_in_circles() {
        let styles = Styles::read(XML, "styles.xml").expect("styles");
        let (number, names) = styles.number("T2");
        assert_eq!((number.num.as_deref(), number.level), (Some("4"), Some(1)));
        assert_eq!(names, ["T2", "T1"]);
        assert!(styles.is_heading("T2") && styles.is_heading("H") && !styles.is_heading("N"));
        assert!(!styles.is_heading("A"));
        assert_eq!(styles.default_paragraph(), Some("N"));
    }

    #[test]
    fn bold_in_two_styles_is_not_bold() {
        let styles = Styles::read(XML, "styles.xml").expect("styles");
        let (paragraph, character) = (styles.look("T1"), styles.look("S"));
        let shown = Look::default().over(paragraph, character);
        assert_eq!(shown.bold, Some(false));
        let own = Look {
            bold: Some(true),
            ..Look::default()
        };
        assert_eq!(own.over(paragraph, character).bold, Some(true));
    }
}
