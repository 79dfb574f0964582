//! The command line: arguments, logging, one function a subcommand. What a command does is in the
//! rooms below; here it is started, and its result printed. Results go to standard output, all else
//! to standard error.

mod arenas;
mod compiled;
mod fill;
mod forge;
mod import;
mod parse;
mod people;
mod reports;
mod verify;

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::app::{self, Store};
use crate::config::Config;
use crate::domain::{self, Day, DocumentKind, Language, MeetingWord, Role, Symbol};
use crate::samples;

/// A compendium and thematic index of recommendations, resolutions and decisions.
#[derive(Debug, Parser)]
#[command(name = "recueil", version, about)]
struct Cli {
    #[command(flatten)]
    config: Config,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site and the API, and read what is uploaded.
    Serve {
        /// Import and publish the sample documents once the site is up.
        #[arg(long)]
        with_samples: bool,
    },
    /// Print one document as it is read; needs no database.
    Parse(parse::Arguments),
    /// Import files by the same way as an upload; prints a line of JSON for each.
    Import(import::Arguments),
    /// Import a folder or a ZIP archive of files, with a sheet that says what they do not; prints a line of
    /// JSON for each row and file, and a summary.
    Fill(fill::Arguments),
    /// Match a sheet of recommendations that were compiled elsewhere with published records, and keep it for
    /// documents that come; prints a line of JSON for each row, and a summary.
    Compiled(compiled::Arguments),
    /// Import and publish the sample documents that ship with the program.
    Sample {
        /// Take them out again.
        #[arg(long)]
        remove: bool,
    },
    /// Check that the log is whole and that the store is what it must be; changes nothing.
    Verify(verify::Arguments),
    /// Build the search index anew; a service that runs does so itself, and answers meanwhile.
    Reindex,
    /// Fill an empty database with a synthetic corpus, for measuring.
    Forge(forge::Arguments),
    /// What readers have reported, a line of JSON each, newest first.
    Reports(reports::Arguments),
    /// Accounts.
    #[command(subcommand)]
    User(UserCommand),
    /// Tokens for programs.
    #[command(subcommand)]
    Token(TokenCommand),
}

#[derive(Debug, Subcommand)]
enum UserCommand {
    /// Create an account; the password is asked for, or read from standard input.
    Add {
        email: String,
        /// reader, editor, publisher or admin.
        #[arg(long)]
        role: Role,
    },
}

#[derive(Debug, Subcommand)]
enum TokenCommand {
    /// Create an API token with the rights of its owner, and print it once.
    Add {
        email: String,
        /// What the token is for, to know it by later.
        #[arg(long)]
        name: String,
    },
}

/// Runs the program; an error is one line on standard error.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let command = match cli.command {
        // Before anything else is started: a limited reader should own as little as possible.
        Command::Parse(arguments) => return parse::run(&arguments),
        command => command,
    };
    let serves = matches!(command, Command::Serve { .. });
    start_log(&cli.config, serves);
    if serves {
        arenas::limit();
    }
    let done = tokio::runtime::Runtime::new()
        .map_err(anyhow::Error::from)
        .and_then(|runtime| runtime.block_on(run(&cli.config, command)));
    done.unwrap_or_else(|error| {
        complain(&format!("{error:#}"));
        ExitCode::FAILURE
    })
}

async fn run(config: &Config, command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve { with_samples } => {
            app::serve(config, with_samples, |listening| {
                say(&format!("recueil listens on http://{}/", listening.address));
                if let Some(link) = listening.first_admin {
                    say(&format!(
                        "nobody has an account yet; the first admin chooses a password at {link}"
                    ));
                }
            })
            .await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Parse(arguments) => Ok(parse::run(&arguments)),
        Command::Import(arguments) => {
            app::with_store(config, async |store: &Store| {
                import::run(&store.pool, &arguments).await
            })
            .await
        }
        Command::Fill(arguments) => with_sheet(config, &arguments).await,
        Command::Compiled(arguments) => match_compiled(config, &arguments).await,
        Command::Verify(arguments) => {
            app::with_store(config, async |store: &Store| {
                verify::run(&store.pool, &arguments).await
            })
            .await
        }
        Command::Sample { remove } => {
            app::with_store(config, async |store: &Store| sample(store, remove).await).await
        }
        Command::Reindex => {
            app::with_store(config, async |store: &Store| reindex(store, config).await).await
        }
        Command::Forge(arguments) => {
            app::with_store(config, async |store: &Store| {
                forge::run(&store.pool, &arguments).await
            })
            .await
        }
        Command::Reports(arguments) => {
            app::with_store(config, async |store: &Store| {
                reports::run(&store.pool, &arguments).await
            })
            .await
        }
        Command::User(UserCommand::Add { email, role }) => add_user(config, &email, role).await,
        Command::Token(TokenCommand::Add { email, name }) => {
            app::with_store(config, async |store: &Store| {
                people::add_token(&store.pool, &email, &name).await
            })
            .await
        }
    }
}

async fn add_user(config: &Config, email: &str, role: Role) -> anyhow::Result<ExitCode> {
    let (breached, password) = (app::breached(config)?, people::password()?);
    app::with_store(config, async |store: &Store| {
        people::add_user(&store.pool, email, role, password, &breached).await
    })
    .await
}

async fn with_sheet(config: &Config, arguments: &fill::Arguments) -> anyhow::Result<ExitCode> {
    app::with_store(config, async |store: &Store| {
        fill::run(&store.pool, arguments).await
    })
    .await
}

async fn match_compiled(
    config: &Config,
    arguments: &compiled::Arguments,
) -> anyhow::Result<ExitCode> {
    app::with_store(config, async |store: &Store| {
        compiled::run(&store.pool, arguments).await
    })
    .await
}

async fn reindex(store: &Store, config: &Config) -> anyhow::Result<ExitCode> {
    say(&match app::reindex(store, config).await? {
        Some(records) => format!("the index of {records} recommendations is built"),
        None => "the service that runs here builds its index anew".to_owned(),
    });
    Ok(ExitCode::SUCCESS)
}

async fn sample(store: &Store, remove: bool) -> anyhow::Result<ExitCode> {
    if remove {
        let removed = samples::remove(&store.pool).await?;
        say(&format!("{removed} sample documents removed"));
        return Ok(ExitCode::SUCCESS);
    }
    let received = samples::receive_all(&store.pool).await?;
    let waiting = received
        .into_iter()
        .map(|(name, received)| import::Waiting::of(name, received, true))
        .collect();
    import::finish(&store.pool, waiting).await
}

fn start_log(config: &Config, serving: bool) {
    let usual = if serving { "info,sqlx=warn" } else { "warn" };
    let wanted = config.log.as_deref().filter(|filter| !filter.is_empty());
    let filter = wanted.map_or_else(|| Ok(EnvFilter::new(usual)), EnvFilter::try_new);
    let refused = filter.as_ref().err().map(ToString::to_string);
    tracing_subscriber::fmt()
        .with_env_filter(filter.unwrap_or_else(|_| EnvFilter::new(usual)))
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    if let Some(error) = refused {
        tracing::warn!("RECUEIL_LOG is not a filter, so {usual:?} is used: {error}");
    }
}

/// Prints a line of result at once. A reader that has gone (`recueil … | head`) is no error here,
/// which is why this is not `println!`: that would panic.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Prints a line of complaint.
fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "recueil: {line}");
}

/// The name of a file as it is shown and stored, without its directories.
fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// What an editor says about files that do not say it themselves.
#[derive(Debug, clap::Args)]
struct Given {
    /// The symbol, for a file that does not print its own.
    #[arg(long)]
    symbol: Option<Symbol>,
    /// The language, for a file that does not say it: ar, zh, en, fr, ru or es.
    #[arg(long)]
    language: Option<Language>,
    /// The kind, for a file that does not say it, such as report or resolution.
    #[arg(long)]
    kind: Option<DocumentKind>,
    /// The day of distribution, as 2024-06-03.
    #[arg(long)]
    date: Option<Day>,
    /// The number of the session, or its first day.
    #[arg(long)]
    meeting: Option<MeetingWord>,
}

impl Given {
    /// As the rooms below know it.
    fn word(&self) -> domain::Given {
        domain::Given {
            symbol: self.symbol.clone(),
            language: self.language,
            kind: self.kind,
            date: self.date,
            body: None,
            meeting: self.meeting,
        }
    }
}
