//! A web server in front, set up the way the documentation says.

use std::{fs, process::Command};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use crate::{
    guichet::{Guichet, root, site},
    process::{Running, free_port, listens, tool},
};

/// Serves the static files and hands the API to the server.
#[derive(Debug)]
pub struct Front {
    _running: Running,
    _folder: TempDir,
}

impl Front {
    /// A site behind it, which answers at the front's address.
    pub async fn with_a_site() -> Result<(Self, Guichet)> {
        let port = free_port()?;
        let settings =
            format!("origin = \"http://localhost:{port}\"\ntrusted_proxies = [\"127.0.0.1\"]\n");
        let guichet = Guichet::with_settings(&settings).await?;
        let folder = tempfile::tempdir()?;
        let example = fs::read_to_string(root().join("docs/nginx.conf.example"))?;
        let site = site()?.canonicalize()?;
        let server = example
            .replace("listen 443 ssl;", &format!("listen 127.0.0.1:{port};"))
            .replace("guichet.example.org", "localhost")
            .replace("/srv/guichet/dist", &site.to_string_lossy())
            .replace("127.0.0.1:8080", &format!("127.0.0.1:{}", guichet.port()));
        // A connection on the machine itself needs no certificate.
        let lines = server.lines().filter(|it| !it.contains("ssl_certificate"));
        let server: Vec<&str> = lines.collect();
        ensure!(
            server.len() + 2 == example.lines().count(),
            "the example is another one"
        );
        let file = folder.path().join("nginx.conf");
        fs::write(&file, FRAME.replace("SERVER", &server.join("\n")))?;
        let mut command = Command::new(tool("nginx"));
        command.arg("-p").arg(folder.path()).arg("-c").arg(file);
        command.args(["-e", "error.log"]);
        let running = Running::start(&mut command)?;
        listens(port).await.with_context(|| {
            fs::read_to_string(folder.path().join("error.log")).unwrap_or_default()
        })?;
        let front = Self {
            _running: running,
            _folder: folder,
        };
        Ok((front, guichet))
    }
}

/// One process, which keeps everything in its own folder.
const FRAME: &str = "
daemon off;
master_process off;
pid nginx.pid;
events {}
http {
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    SERVER
}
";
