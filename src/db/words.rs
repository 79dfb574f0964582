//! The closed lists of `domain` as they stand in columns of type `text`. The database checks the same
//! words in its `check` clauses; a word that neither knows is an error of the row, never a guess.
//! This lives here, not in `domain`, because that room knows no SQL.

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgHasArrayType, PgTypeInfo, PgValueRef};
use sqlx::{Decode, Encode, Postgres, Type};

use crate::domain::{
    Addressee, Distribution, DocumentKind, FillOutcome, FillState, FillVerdict, Format,
    HistoryKind, ImportState, Instrument, Language, Mention, Origin, ReportKind, Role, Status,
};

macro_rules! stored_as_text {
    ($($word:ty),+ $(,)?) => {$(
        impl Type<Postgres> for $word {
            fn type_info() -> PgTypeInfo {
                <&str as Type<Postgres>>::type_info()
            }

            fn compatible(ty: &PgTypeInfo) -> bool {
                <&str as Type<Postgres>>::compatible(ty)
            }
        }

        impl PgHasArrayType for $word {
            fn array_type_info() -> PgTypeInfo {
                <&str as PgHasArrayType>::array_type_info()
            }

            fn array_compatible(ty: &PgTypeInfo) -> bool {
                <&str as PgHasArrayType>::array_compatible(ty)
            }
        }

        impl<'r> Decode<'r, Postgres> for $word {
            fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
                Ok(<&str as Decode<Postgres>>::decode(value)?.parse()?)
            }
        }

        impl<'q> Encode<'q, Postgres> for $word {
            fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
                <&str as Encode<Postgres>>::encode(self.as_str(), buffer)
            }
        }
    )+};
}

stored_as_text!(
    Addressee,
    Distribution,
    DocumentKind,
    FillOutcome,
    FillState,
    FillVerdict,
    Format,
    HistoryKind,
    ImportState,
    Instrument,
    Language,
    Mention,
    Origin,
    ReportKind,
    Role,
    Status,
);
