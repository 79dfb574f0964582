//! `recueil user` and `recueil token`.

use std::io::{BufRead, IsTerminal};
use std::process::ExitCode;

use anyhow::{Context, ensure};

use super::say;
use crate::db::Pool;
use crate::domain::Role;
use crate::editorial::accounts::Breached;
use crate::editorial::{Actor, accounts};

/// The password: asked for twice on a terminal, else the first line of standard input.
pub fn password() -> anyhow::Result<String> {
    if std::io::stdin().is_terminal() {
        let password = rpassword::prompt_password("Password: ").context("no password")?;
        let again = rpassword::prompt_password("Once more: ").context("no password")?;
        ensure!(password == again, "the two passwords differ");
        return Ok(password);
    }
    let mut line = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut line)
        .context("no password on standard input")?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

pub async fn add_user(
    pool: &Pool,
    email: &str,
    role: Role,
    password: String,
    breached: &Breached,
) -> anyhow::Result<ExitCode> {
    accounts::add_user(
        pool,
        email,
        role,
        password,
        breached,
        &Actor::command_line(),
    )
    .await?;
    say(&format!(
        "{} may now sign in as {role}",
        email.trim().to_lowercase()
    ));
    Ok(ExitCode::SUCCESS)
}

/// Prints the token alone, so that `$(recueil token add …)` is it.
pub async fn add_token(pool: &Pool, email: &str, name: &str) -> anyhow::Result<ExitCode> {
    let token = accounts::add_token(pool, email, name, &Actor::command_line()).await?;
    say(&token);
    Ok(ExitCode::SUCCESS)
}
