//! The six official languages of the United Nations. Interface texts are in `locale`; this says
//! only which languages there are, how they are called in themselves, and in which direction they run.

use super::words::words;

words!(
    /// An official language, in the order in which the UN lists them.
    Language, "language":
    Ar = "ar",
    Zh = "zh",
    En = "en",
    Fr = "fr",
    Ru = "ru",
    Es = "es",
);

impl Language {
    /// The name of the language in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ar => "العربية",
            Self::Zh => "中文",
            Self::En => "English",
            Self::Fr => "Français",
            Self::Ru => "Русский",
            Self::Es => "Español",
        }
    }

    /// The value of the HTML attribute `dir`.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// The Postgres text search configuration that stems this language. Arabic and Chinese are
    /// split in the application and stored as `simple`.
    pub const fn text_search(self) -> &'static str {
        match self {
            Self::En => "english",
            Self::Fr => "french",
            Self::Ru => "russian",
            Self::Es => "spanish",
            Self::Ar | Self::Zh => "simple",
        }
    }
}
