//! Bytes as the inside of an HTML page.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let page = [b"<!doctype html>", bytes].concat();
    let _ = recueil_fuzz::read(&page);
});
