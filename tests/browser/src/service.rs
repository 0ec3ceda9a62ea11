//! Two services behind Apache, which sends people to sign in before it shows them anything.

use std::{fs, os::unix::fs::PermissionsExt, path::Path, process::Command};

use anyhow::{Context, Result};
use contract::locale::Locale;
use tempfile::TempDir;

use crate::{
    guichet::Guichet,
    process::{Running, free_port, listens, tool},
    words::Words,
};

/// Apache with `mod_auth_openidc`, and the desk that it sends people to.
#[derive(Debug)]
pub struct Services {
    _running: Running,
    _folder: TempDir,
    ports: [u16; 2],
}

/// What they are called.
pub const LICENCES: Words = Words("Fishing licences", "Permis de pêche");
pub const BENEFITS: Words = Words("Harbour benefits", "Prestations du port");

const SECRET: &str = "a-secret-that-both-know-4711-and-nobody-else";

impl Services {
    /// Two services, and a site that they are services of.
    pub async fn with_a_site() -> Result<(Self, Guichet)> {
        let folder = tempfile::tempdir()?;
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755))?;
        let ports = [free_port()?, free_port()?];
        let secret = folder.path().join("secret");
        fs::write(&secret, SECRET)?;
        fs::set_permissions(&secret, fs::Permissions::from_mode(0o600))?;
        let settings = [LICENCES, BENEFITS].iter().zip(ports).map(|(name, port)| {
            let (en, fr) = (name.0, name.1);
            let secret = secret.display();
            format!(
                "[[services]]\nid = \"service-{port}\"\nname = {{ en = {en:?}, fr = {fr:?} }}\n\
                 address = {{ en = \"http://localhost:{port}/en/\", fr = \"http://localhost:{port}/fr/\" }}\n\
                 redirect = [\"http://localhost:{port}/back\"]\n\
                 after_sign_out = [\"http://localhost:{port}/bye.html\"]\n\
                 back_channel = \"http://localhost:{port}/back?logout=backchannel\"\n\
                 authentication = \"secret\"\nsecret_file = \"{secret}\"\nmay_know = [\"email\"]\n"
            )
        });
        let settings: Vec<_> = settings.collect();
        let guichet = Guichet::with_settings(&settings.concat()).await?;
        let root = folder.path().join("www");
        for locale in Locale::ALL {
            let inside = root.join(locale.tag());
            fs::create_dir_all(&inside)?;
            fs::write(inside.join("index.shtml"), page(locale))?;
        }
        fs::write(root.join("bye.html"), "<h1>Bye</h1>")?;
        fs::write(folder.path().join("mime.types"), "text/html html\n")?;
        let file = folder.path().join("apache.conf");
        fs::write(&file, configuration(folder.path(), &guichet, ports))?;
        let mut command = Command::new(tool("apache2"));
        command.args(["-D", "FOREGROUND", "-d"]).arg(folder.path());
        command.arg("-f").arg(file);
        let running = Running::start(&mut command)?;
        for port in ports {
            listens(port).await.with_context(|| {
                fs::read_to_string(folder.path().join("error.log")).unwrap_or_default()
            })?;
        }
        let services = Self {
            _running: running,
            _folder: folder,
            ports,
        };
        Ok((services, guichet))
    }

    /// The front page of the first or the second of them.
    pub fn address(&self, which: usize, locale: Locale) -> String {
        format!("http://localhost:{}/{}/", self.ports[which], locale.tag())
    }

    /// Where somebody signs out of the first.
    pub fn sign_out(&self) -> String {
        let port = self.ports[0];
        format!("http://localhost:{port}/back?logout=http%3A%2F%2Flocalhost%3A{port}%2Fbye.html")
    }
}

/// What a service shows of whoever comes in.
fn page(locale: Locale) -> String {
    let tag = locale.tag();
    let told = ["sub", "email", "acr", "amr", "iss", "locale"];
    let told = told.map(|it| format!("<p>{it} = <!--#echo var=\"OIDC_CLAIM_{it}\" --></p>"));
    format!(
        "<!DOCTYPE html><html lang=\"{tag}\"><title>Service</title><h1>Service</h1>{}</html>",
        told.concat()
    )
}

fn configuration(folder: &Path, guichet: &Guichet, ports: [u16; 2]) -> String {
    let modules = [
        "mpm_event",
        "authn_core",
        "authz_core",
        "authz_user",
        "dir",
        "mime",
        "include",
        "auth_openidc",
    ];
    let modules = modules.map(|it| {
        let file = format!("/usr/lib/apache2/modules/mod_{it}.so");
        format!("LoadModule {it}_module {file}\n")
    });
    let (folder, origin) = (folder.display(), guichet.origin());
    let hosts = ports.map(|port| {
        let paths = Locale::ALL.map(|it| {
            let tag = it.tag();
            format!(
                "<Location /{tag}/>\nAuthType openid-connect\nRequire valid-user\n\
                 OIDCPathAuthRequestParams ui_locales={tag}\n</Location>\n"
            )
        });
        format!(
            "Listen 127.0.0.1:{port}\n<VirtualHost 127.0.0.1:{port}>\nServerName localhost:{port}\n\
             DocumentRoot {folder}/www\n\
             OIDCProviderMetadataURL {origin}/api/oidc/.well-known/openid-configuration\n\
             OIDCClientID service-{port}\nOIDCClientSecret {SECRET}\n\
             OIDCProviderTokenEndpointAuth client_secret_basic\n\
             OIDCRedirectURI http://localhost:{port}/back\nOIDCPKCEMethod S256\n\
             OIDCScope \"openid email\"\nOIDCCryptoPassphrase {SECRET}\n\
             OIDCCookie service_{port}\nOIDCRemoteUserClaim sub\n\
             <Location /back>\nAuthType openid-connect\nRequire valid-user\n</Location>\n\
             {}</VirtualHost>\n",
            paths.concat()
        )
    });
    format!(
        "{}ServerName localhost\nPidFile {folder}/apache.pid\nErrorLog {folder}/error.log\n\
         DefaultRuntimeDir {folder}\nMutex file:{folder} default\nLogLevel warn\nTypesConfig {folder}/mime.types\n\
         <IfModule unixd_module>\nUser www-data\nGroup www-data\n</IfModule>\n\
         DirectoryIndex index.shtml\nAddType text/html .shtml\nAddOutputFilter INCLUDES .shtml\n\
         <Directory {folder}/www>\nOptions +Includes\nRequire all granted\n</Directory>\n{}",
        modules.concat(),
        hosts.concat()
    )
}
