//! Bytes as what poppler prints of a PDF: its own reading of the file is not ours to test. The first
//! byte says whether they spell words and fonts or are the two outputs, parted by a zero byte.

#![no_main]

use libfuzzer_sys::fuzz_target;
use recueil_fuzz::print::{self, Printed};

fuzz_target!(|bytes: &[u8]| {
    let Some((way, rest)) = bytes.split_first() else {
        return;
    };
    let printed = if way % 4 == 0 {
        let text = String::from_utf8_lossy(rest);
        let (boxes, fonts) = text.split_once('\0').unwrap_or((&text, ""));
        Printed {
            boxes: boxes.to_owned(),
            fonts: fonts.to_owned(),
        }
    } else {
        print::spell(rest)
    };
    let _ = recueil_fuzz::read_printed(&printed);
});
