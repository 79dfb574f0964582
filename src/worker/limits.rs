//! What a process that reads one file may use. It sets its own limits before it looks at the first
//! byte; none can be raised again, so that not even a reader that a file has taken over gets more.

use rustix::process::{Resource, Rlimit, setrlimit};

/// Seconds of processor time.
pub const SECONDS: u64 = 20;
/// Bytes of address space.
pub const MEMORY: u64 = 1024 * 1024 * 1024;

/// Limits this process for good.
pub fn limit_this_process() -> std::io::Result<()> {
    let limits = [
        // The kernel sends SIGXCPU at the first number and SIGKILL at the second.
        (Resource::Cpu, SECONDS, SECONDS + 2),
        (Resource::As, MEMORY, MEMORY),
        (Resource::Fsize, 0, 0),
        (Resource::Nofile, 64, 64),
        (Resource::Core, 0, 0),
    ];
    for (resource, current, maximum) in limits {
        let limit = Rlimit {
            current: Some(current),
            maximum: Some(maximum),
        };
        setrlimit(resource, limit)?;
    }
    Ok(())
}
