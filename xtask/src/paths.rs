//! Where things are: the project, what it builds, and the tools it installs for itself.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The root of the project.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest
        .parent()
        .expect("this crate is a folder of the project")
        .to_path_buf()
}

/// The static files, ready for any host.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder with a department's own face.
pub fn brand() -> PathBuf {
    env::var_os("GUICHET_BRAND").map_or_else(|| root().join("brand"), |named| root().join(named))
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The release build of the server.
pub fn server() -> PathBuf {
    target().join("release/guichet-server")
}

/// The folder that holds the tools installed by `setup`, shared by all clones of the project.
pub fn tools() -> PathBuf {
    if let Some(given) = env::var_os("GUICHET_TOOLS") {
        return PathBuf::from(given);
    }
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .unwrap_or_else(env::temp_dir);
    cache.join("guichet/tools")
}

/// The folder into which npm installs.
pub fn npm() -> PathBuf {
    tools().join("npm")
}

/// The folder into which pip installs.
pub fn python() -> PathBuf {
    tools().join("python")
}

/// `PATH` with the tool root in front.
pub fn search_path() -> OsString {
    let own = [
        tools().join("bin"),
        npm().join("node_modules/.bin"),
        python().join("bin"),
    ];
    let inherited = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&inherited))).unwrap_or(inherited)
}

/// The first program of this name on the search path.
pub fn find_program(name: &str) -> Option<PathBuf> {
    env::split_paths(&search_path())
        .chain(["/usr/sbin", "/sbin"].map(PathBuf::from))
        .map(|folder| folder.join(name))
        .find(|candidate| candidate.is_file())
}
