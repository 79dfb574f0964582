//! What a form chooses: the decision, the imports that it is about, and what was seen of them.

use time::OffsetDateTime;
use uuid::Uuid;

use crate::db::import_list::{self, ImportRow};
use crate::domain::{Language, Role};
use crate::editorial::imports::ImportError;
use crate::editorial::together::{Chosen, Decision, MOST, Step};
use crate::locale::{Locale, Text};
use crate::web::admin::desk::Moment;
use crate::web::admin::form::Form;
use crate::web::admin::imports::filter::Filter;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::error::Error;
use crate::web::state::AppState;

/// What is to be done, or the key of why it cannot be.
pub async fn decision(
    app: &AppState,
    signed: &Signed<Editor>,
    form: &Form,
) -> Result<Result<Decision, &'static str>, Error> {
    match form.text("do").as_str() {
        "publish" if signed.role >= Role::Publisher => Ok(Ok(Decision::Publish)),
        "publish" => {
            let detail = format!(
                "Publishing needs the role publisher; yours is {}.",
                signed.role
            );
            Err(Error::Forbidden(detail))
        }
        "discard" => Ok(Decision::discard(&form.text("reason")).map_err(|_| "import-no-reason")),
        "assign" => {
            let to = form.text("to");
            let to: Option<Uuid> = (!to.is_empty())
                .then(|| to.parse())
                .transpose()
                .map_err(|_| Error::bad("to", "the id of an account"))?;
            match Decision::assign(&app.pool, to).await {
                Ok(decision) => Ok(Ok(decision)),
                Err(ImportError::Database(error)) => Err(error.into()),
                Err(_) => Ok(Err("import-no-editor")),
            }
        }
        other => Err(Error::bad("do", format!("no such verb: {other:?}"))),
    }
}

/// The imports that were ticked, or all of the list, or the key of why there are none.
pub async fn imports(
    app: &AppState,
    signed: &Signed<Editor>,
    form: &Form,
) -> Result<Result<Vec<Uuid>, &'static str>, Error> {
    let ids: Vec<Uuid> = if form.text("all").is_empty() {
        form.many("id").filter_map(|id| id.parse().ok()).collect()
    } else {
        let filter = Filter {
            cursor: None,
            ..Filter::of_address(&form.text("list"))?
        };
        let wanted = filter.wanted(signed.user_id)?;
        let most = i64::try_from(MOST + 1).unwrap_or(i64::MAX);
        let rows = import_list::rows(&app.pool, &wanted, most).await?;
        rows.into_iter().map(|row| row.id).collect()
    };
    Ok(match ids.len() {
        0 => Err("imports-choose-some"),
        n if n > MOST => Err("together-too-many"),
        _ => Ok(ids),
    })
}

/// What a box of the plan stands for: an import and its last change.
pub fn written(row: &ImportRow) -> String {
    let micros = row.updated_at.unix_timestamp_nanos() / 1_000;
    format!("{} {micros}", row.id)
}

fn read(value: &str) -> Option<Chosen> {
    let (id, micros) = value.split_once(' ')?;
    let nanos = micros.parse::<i128>().ok()?.checked_mul(1_000)?;
    Some(Chosen {
        id: id.parse().ok()?,
        seen: OffsetDateTime::from_unix_timestamp_nanos(nanos).ok()?,
    })
}

/// The boxes of a plan that are ticked, each once.
pub fn chosen(form: &Form) -> Result<Vec<Chosen>, Error> {
    let mut chosen: Vec<Chosen> = Vec::new();
    for value in form.many("chosen").take(MOST) {
        let one = read(value);
        let one = one.ok_or_else(|| Error::bad("chosen", "an import and its last change"))?;
        if chosen.iter().all(|other| other.id != one.id) {
            chosen.push(one);
        }
    }
    Ok(chosen)
}

/// What else there is to say of an import of which this would come.
pub fn note(
    l: Locale,
    row: &ImportRow,
    step: Step,
    left: usize,
    said: Option<&str>,
) -> Option<Text> {
    match step {
        Step::Undecided => Some(l.n("review-left", i64::try_from(left).unwrap_or(i64::MAX))),
        Step::Held => row.holder.as_deref().map(|holder| l.named(holder)),
        Step::Scheduled => row.due_at.map(|due| l.named(&Moment::new(l, due).human)),
        Step::Failed => row
            .failure
            .as_ref()
            .map(|failure| l.said(failure, Language::En)),
        Step::Refused => said.map(|said| l.said(said, Language::En)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_says_what_was_seen_to_the_microsecond() {
        let one = read("00000000-0000-0000-0000-000000000007 1717243200123456").expect("a box");
        assert_eq!(one.id, Uuid::from_u128(7));
        assert_eq!(one.seen.unix_timestamp_nanos(), 1_717_243_200_123_456_000);
        for wrong in ["", "7 7", "00000000-0000-0000-0000-000000000007", "a b"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        let form = format!("chosen={0}+1&chosen={0}+2", one.id);
        let chosen = chosen(&Form::of(form.as_bytes())).expect("boxes");
        assert_eq!(chosen.len(), 1);
    }
}
