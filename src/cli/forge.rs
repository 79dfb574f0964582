//! `recueil forge`: fills an empty database with a synthetic corpus, and prints a line of JSON that
//! says how much there is now.

use std::process::ExitCode;

use serde_json::json;

use super::say;
use crate::db::Pool;
use crate::domain::Language;
use crate::forge::{self, Order};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// How many recommendations; about one document for 25 of them.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=20_000_000))]
    recommendations: u32,
    /// The same seed gives the same corpus.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Languages of the wordings, separated by commas; each recommendation has one in every language.
    #[arg(long, value_delimiter = ',', default_values_t = [Language::Fr, Language::En])]
    languages: Vec<Language>,
}

pub async fn run(pool: &Pool, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let order = Order {
        recommendations: arguments.recommendations,
        seed: arguments.seed,
        languages: arguments.languages.clone(),
    };
    let forged = forge::forge(pool, &order).await?;
    let line = json!({
        "recommendations": forged.recommendations,
        "documents": forged.documents,
        "revision": forged.revision,
    });
    say(&line.to_string());
    Ok(ExitCode::SUCCESS)
}
