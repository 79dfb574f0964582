//! The macro that makes a closed list of words: one enum whose members are written the same in
//! Postgres, JSON, OpenAPI, addresses and code. It holds no words itself; each list lives in a file of its
//! own noun. A macro, because six lists written by hand would drift apart in one of the four places.

/// A word that is not in the list it was read for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{word:?} is not a {list}; it is one of {allowed}")]
pub struct UnknownWord {
    pub list: &'static str,
    pub word: String,
    pub allowed: String,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $list:literal: $($(#[$word_doc:meta])* $variant:ident = $word:literal),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
                 serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$word_doc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every member, in the order in which they are listed to readers.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word as it stands in tables, JSON and addresses.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        // By hand: the derive does not see a word that comes out of this macro, and would tell
        // clients the names of the variants.
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .description(Some(concat!("One ", $list, ".")))
                    .enum_values(Some([$($word),+]))
                    .into()
            }
        }

        impl utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                std::borrow::Cow::Borrowed(stringify!($name))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::domain::UnknownWord {
                        list: $list,
                        word: word.to_owned(),
                        allowed: [$($word),+].join(", "),
                    }),
                }
            }
        }
    };
}

pub(crate) use words;
