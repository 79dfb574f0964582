//! Starts the program once more with few memory arenas. The allocator of glibc gives every thread that
//! meets another an arena of its own and seldom returns one; the threads that write the search index
//! come and go with each publication, and after thirty of them a service held 69 MB instead of 42.
//! The number of arenas can only be said in the environment of a program that starts, so `serve`
//! replaces itself at once, with the same process id, arguments and standard streams. Where that
//! fails, or where the variable is set, all goes on as it is. Other allocators ignore it.

use std::env;
use std::os::unix::process::CommandExt;
use std::process::Command;

const VARIABLE: &str = "MALLOC_ARENA_MAX";

/// Returns where there is nothing to do.
pub fn limit() {
    if env::var_os(VARIABLE).is_some() {
        return;
    }
    let Ok(program) = env::current_exe() else {
        return;
    };
    let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let mut arguments = env::args_os();
    let mut again = Command::new(program);
    if let Some(name) = arguments.next() {
        again.arg0(name);
    }
    let error = again
        .args(arguments)
        .env(VARIABLE, cores.max(2).to_string())
        .exec();
    tracing::debug!(%error, "started with the allocator's own number of arenas");
}
