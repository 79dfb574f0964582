//! Bytes as a text with citations, in each of the six languages: what is found stands where it says,
//! and its normal form reads back as itself.

#![no_main]

use libfuzzer_sys::fuzz_target;
use recueil_fuzz::citation::{Home, Language, Pinpoint, Reference, find};

const LANGUAGES: [Language; 6] = [
    Language::Ar,
    Language::Zh,
    Language::En,
    Language::Fr,
    Language::Ru,
    Language::Es,
];

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    // What a client may send as a normal form.
    if let Ok(reference) = text.parse::<Reference>() {
        assert_eq!(reference.to_string().parse(), Ok(reference));
    }
    for language in LANGUAGES {
        for found in find(&text, language, &Home::default()) {
            assert!(text.get(found.span.clone()).is_some(), "{found:?}");
            let form = found.reference.to_string();
            assert_eq!(form.parse::<Reference>(), Ok(found.reference), "{form}");
            if let Some(place) = found.pinpoint {
                let form = place.to_string();
                assert_eq!(form.parse::<Pinpoint>(), Ok(place), "{form}");
            }
        }
    }
});
