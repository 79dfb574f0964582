//! The one way in which this room writes a fixed regular expression: compiled once, at first use.
//! Patterns that differ by language are data (`lexicon`), not code.

/// `pattern!(NAME, r"…")` defines a static [`regex::Regex`].
macro_rules! pattern {
    ($(#[$doc:meta])* $name:ident, $text:expr) => {
        $(#[$doc])*
        static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| regex::Regex::new($text).expect("static regex"));
    };
}

pub(crate) use pattern;
