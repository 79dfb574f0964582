//! nginx with the two stored forms of one page: the plain file, and the brotli form that its module
//! `brotli_static` sends as it is. As fast as it can be set for this: a worker a core, no log, open
//! files kept.

use std::fmt::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use super::running::{Running, free_address};

pub const PAGE: &str = "/page.html";

/// Serves the page from a folder, in which it also keeps what it needs itself.
pub fn start(folder: &Path, plain: &[u8], brotli: &[u8]) -> anyhow::Result<Running> {
    let root = folder.join("nginx");
    std::fs::create_dir_all(&root)?;
    std::fs::write(root.join("page.html"), plain)?;
    std::fs::write(root.join("page.html.br"), brotli)?;
    let address = free_address()?;
    let settings = root.join("nginx.conf");
    std::fs::write(&settings, configuration(&root, &address.to_string())?)?;
    let mut command = Command::new("nginx");
    command.arg("-c").arg(&settings);
    command.arg("-e").arg(root.join("error.log"));
    command.stdout(Stdio::null()).stderr(Stdio::null());
    Running::start("nginx", &mut command, address)
}

fn configuration(root: &Path, address: &str) -> anyhow::Result<String> {
    let root = root.display();
    let mut text = format!(
        "load_module modules/ngx_http_brotli_static_module.so;\n\
         daemon off;\nworker_processes auto;\npid {root}/pid;\nerror_log {root}/error.log;\n"
    );
    if rustix::process::geteuid().is_root() {
        // Else its workers could not read what root has written.
        text.push_str("user root;\n");
    }
    text.push_str("events { worker_connections 1024; }\nhttp {\n");
    for part in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        writeln!(text, "{part}_temp_path {root}/{part};")?;
    }
    write!(
        text,
        "access_log off;\nsendfile on;\ntcp_nopush on;\ntcp_nodelay on;\n\
         keepalive_requests 100000000;\nopen_file_cache max=100;\nopen_file_cache_valid 60s;\n\
         types {{ text/html html; }}\nbrotli_static on;\n\
         server {{ listen {address}; root {root}; }}\n}}\n"
    )?;
    Ok(text)
}
