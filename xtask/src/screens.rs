//! Pictures of every page that anybody may open, in both languages, on a phone and on a computer.

use crate::{console, paths, process};
use anyhow::{Context, Result, bail};
use contract::locale::Locale;
use contract::routes::Page;
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;
use std::{fs, path::Path};

const ADDRESS: ([u8; 4], u16) = ([127, 0, 0, 1], 8098);

/// A name for the folder, and the size of the window.
const WINDOWS: [(&str, &str); 2] = [("phone", "360,800"), ("computer", "1280,900")];

/// Keeps the browser to itself: no updates, no synchronization, no network beside the server's.
const BROWSER: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--virtual-time-budget=5000",
];

/// Writes `target/screens/<window>/<language>/<page>.png`. A page that is not open to somebody who
/// just arrived shows where it leads instead.
pub fn run() -> Result<()> {
    let server = paths::server();
    if !server.is_file() || !paths::dist().join("index.html").is_file() {
        bail!("there is nothing to show yet; type: cargo xtask build");
    }
    let folder = paths::root().join("target/screens");
    let _running = start(&server, &folder)?;
    for (window, size) in WINDOWS {
        for locale in Locale::ALL {
            let folder = folder.join(window).join(locale.tag());
            fs::create_dir_all(&folder)?;
            console::step(&format!("Pictures: {window}, {}", locale.tag()));
            for page in Page::all() {
                picture(
                    &page.path(locale),
                    size,
                    &folder.join(format!("{page:?}.png")),
                )?;
            }
        }
    }
    console::note(&format!("in {}", folder.display()));
    Ok(())
}

/// Ends the server when the pictures are taken or one of them failed.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It is over either way: a server that has already stopped cannot be stopped again.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(server: &Path, folder: &Path) -> Result<Running> {
    let address = SocketAddr::from(ADDRESS);
    let data = folder.join("data");
    fs::create_dir_all(&data)?;
    let mut command = process::command(&server.to_string_lossy());
    command
        .args(["serve", "--demo", "--listen"])
        .arg(address.to_string());
    command
        .arg("--data")
        .arg(data)
        .arg("--site")
        .arg(paths::dist())
        .stdout(Stdio::null());
    let running = Running(command.spawn().context("the server could not be started")?);
    for _ in 0..300 {
        if TcpStream::connect(address).is_ok() {
            return Ok(running);
        }
        thread::sleep(Duration::from_millis(100));
    }
    bail!("the server does not answer on {address}")
}

fn picture(page: &str, size: &str, file: &Path) -> Result<()> {
    let address = SocketAddr::from(ADDRESS);
    let mut command = process::command("chromium");
    command.args(BROWSER).arg(format!("--window-size={size}"));
    command
        .arg(format!("--screenshot={}", file.display()))
        .arg(format!("http://{address}{page}"));
    process::answer(&mut command).with_context(|| format!("no picture of {page}"))?;
    Ok(())
}
