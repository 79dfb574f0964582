//! The program `recueil`. All it does is in the library, so that tests can do it too.

fn main() -> std::process::ExitCode {
    recueil::cli::main()
}
