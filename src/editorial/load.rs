//! Loading a whole corpus into a store that has none: one transaction, at the end of which it stands
//! there as if every document had been published, with one revision for all. What is loaded comes row
//! by row from outside; here is only that it goes in whole, and never over anything.

use serde_json::Value;
use sqlx::{Postgres, Transaction};

use super::Actor;
use crate::db::Pool;
use crate::db::write::binary::Rows;
use crate::db::write::load::{self, Table};
use crate::db::write::{corpus, log};
use crate::domain::Language;

#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error(
        "the database is not empty: a corpus is only ever loaded where nothing was received or published"
    )]
    NotEmpty,
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// A load in progress; dropped without [`Loading::finish`], it leaves nothing behind.
#[derive(Debug)]
pub struct Loading {
    transaction: Transaction<'static, Postgres>,
    /// Of the corpus, once this is finished.
    pub revision: i64,
}

/// A text of one language as its search configuration sees it: how many positions it takes, and its
/// lexemes with their positions, from 1.
pub type Lexemes = (u16, Vec<(String, u16)>);

impl Loading {
    /// Begins, where there is nothing yet. Publications wait until it ends.
    pub async fn begin(pool: &Pool) -> Result<Self, LoadError> {
        let mut transaction = pool.begin().await?;
        let revision = corpus::advance(&mut transaction).await?;
        if !load::is_empty(&mut transaction).await? {
            return Err(LoadError::NotEmpty);
        }
        load::suspend(&mut transaction).await?;
        Ok(Self {
            transaction,
            revision,
        })
    }

    /// Themes of the store as key and slug.
    pub async fn themes(&mut self) -> Result<Vec<(i64, String)>, LoadError> {
        Ok(load::themes(&mut self.transaction).await?)
    }

    /// The highest key among the bodies that are there already.
    pub async fn last_body(&mut self) -> Result<i64, LoadError> {
        Ok(load::last_body(&mut self.transaction).await?)
    }

    /// What the search configuration of a language makes of texts that are folded for it.
    pub async fn lexemes(
        &mut self,
        language: Language,
        folded: &[String],
    ) -> Result<Vec<Lexemes>, LoadError> {
        Ok(load::lexemes(&mut self.transaction, language, folded).await?)
    }

    /// Adds rows of a table.
    pub async fn rows(&mut self, table: Table, rows: &Rows) -> Result<(), LoadError> {
        Ok(load::copy(&mut self.transaction, table, rows).await?)
    }

    /// Checks keys and references, makes the indexes, and lets everybody see it; gives the revision.
    pub async fn finish(
        mut self,
        actor: &Actor,
        verb: &str,
        detail: Value,
    ) -> Result<i64, LoadError> {
        load::restore(&mut self.transaction).await?;
        corpus::note_all_changed(&mut self.transaction, self.revision).await?;
        log::add(&mut self.transaction, &actor.name, verb, "corpus", detail).await?;
        corpus::announce(&mut self.transaction, self.revision).await?;
        self.transaction.commit().await?;
        Ok(self.revision)
    }
}
