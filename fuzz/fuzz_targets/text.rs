//! Bytes as a text file: encodings, structure and meaning, which all formats share.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = recueil_fuzz::read(bytes);
});
