//! Fields of a DOCX: an instruction, then the result that the reader sees. Says whether the text at
//! hand is to be seen; the result of a table of contents is not, because it repeats the headings.

#[derive(Debug, Default)]
struct Field {
    instruction: String,
    /// Past the instruction.
    result: bool,
    hides: bool,
}

/// The fields that are open; they may stand inside each other and run over paragraphs.
#[derive(Debug, Default)]
pub struct Fields {
    open: Vec<Field>,
    hiding: usize,
}

impl Fields {
    /// `fldChar` of type `begin`.
    pub fn start(&mut self) {
        self.open.push(Field {
            hides: true,
            ..Field::default()
        });
        self.hiding += 1;
    }

    /// A simple field, which has its instruction with it.
    pub fn simple(&mut self, instruction: &str) {
        self.start();
        self.instruct(instruction);
        self.separate();
    }

    /// A piece of the instruction.
    pub fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.result) {
            field.instruction.push_str(text);
        }
    }

    /// The result begins.
    pub fn separate(&mut self) {
        let Some(field) = self.open.last_mut().filter(|field| !field.result) else {
            return;
        };
        field.result = true;
        let word = field.instruction.split_whitespace().next().unwrap_or("");
        field.hides = word.eq_ignore_ascii_case("toc");
        if !field.hides {
            self.hiding -= 1;
        }
    }

    /// The field is over.
    pub fn end(&mut self) {
        if self.open.pop().is_some_and(|field| field.hides) {
            self.hiding -= 1;
        }
    }

    /// A paragraph is over: an instruction that is still open has lost its end, and must not hide
    /// the rest of the text.
    pub fn end_paragraph(&mut self) {
        while self.open.last().is_some_and(|field| !field.result) {
            self.end();
        }
    }

    /// Whether text at this place is not seen.
    pub const fn hide(&self) -> bool {
        self.hiding > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_seen_and_instructions_and_contents_are_not() {
        let mut fields = Fields::default();
        fields.start();
        fields.instruct(" TOC \\o ");
        fields.separate();
        fields.start();
        fields.instruct("PAGEREF x");
        fields.separate();
        assert!(fields.hide());
        fields.end();
        fields.end();
        assert!(!fields.hide());
        fields.simple("REF y");
        assert!(!fields.hide());
        fields.end();
        fields.start();
        assert!(fields.hide());
        fields.end_paragraph();
        assert!(!fields.hide());
        fields.end();
        assert!(!fields.hide());
    }
}
