//! The quickstarts, line by line: saved, run against the sandbox, and what they print held against what they say.

use super::documents::Published;
use super::go;
use super::process::Done;
use super::programs::missing;
use super::sandbox::Sandbox;
use super::setting::{Run, Setting};
use super::tools::Set;
use super::typescript::write;
use crate::codes::FindingCode;
use crate::quickstarts::{FOLDER, Quickstart, all};
use oas::failure::Failure;
use oas::report::Finding;
use regex::Regex;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

/// Where Debian has Guzzle, which Composer takes from there: it must not need a registry of its own.
const GUZZLE: &str = "/usr/share/php/GuzzleHttp";
/// Longer than any page takes, its installation included.
const SECONDS: &str = "420";

/// A page that nobody ran would be a claim.
const NO_CSHARP: &str = "C# has no page, since neither Debian nor the registries have a .NET that runs here; what NSwag \
    makes is compiled by Mono, and calls the sandbox (--only nswag)";

pub(super) fn run(setting: &Setting<'_>) -> Result<Vec<Run>, Failure> {
    let cache = setting.tools.cache("quickstarts");
    let mut runs = Vec::new();
    let mut planted = false;
    for page in all(setting.repository)? {
        let document = of(setting, &page);
        if let Some(missing) = missing(&page.language) {
            runs.push(setting.not_run(&document, &format!("{missing} is missing")));
            continue;
        }
        let folder = setting.tools.fresh(&format!("quickstarts/{}", page.language))?;
        let done = one(setting, &page, &folder, &cache)?;
        let wrong = wrong(&page, &done);
        let finding = |message| Finding::in_file(FindingCode::QuickstartFails, &page.path, message);
        let findings: Vec<_> = wrong.map(finding).into_iter().collect();
        let works = findings.is_empty();
        runs.push(setting.run(&document, "each line run, prints what it says", &done, findings));
        if works && !planted {
            blind(setting, &page, &folder, &cache)?;
            planted = true;
        }
    }
    runs.extend(setting.documents.first().map(|document| setting.not_run(document, NO_CSHARP)));
    Ok(runs)
}

/// What a run did wrong.
fn wrong(page: &Quickstart, done: &Done) -> Option<String> {
    match done.code {
        Some(0) => page.differs(&done.stdout),
        _ => Some(format!("its commands fail:\n{}", done.tail())),
    }
}

/// A page whose program asks for a field that is not there, or for another client, has to fail.
fn blind(setting: &Setting<'_>, page: &Quickstart, folder: &Path, cache: &Path) -> Result<(), Failure> {
    for (what, from, to) in [
        ("a field that no client has", "company_name", "company_nam"),
        ("a client that is not there", "CL-0044", "CL-0000"),
        ("another event", "client.created", "client.deleted"),
    ] {
        let broken = Quickstart { program: page.program.replace(from, to), ..page.clone() };
        let done = one(setting, &broken, folder, cache)?;
        if broken.program == page.program || wrong(&broken, &done).is_none() {
            return Err(setting.blind(&format!("{what} in {}", page.path), &done));
        }
    }
    Ok(())
}

/// The page as a document that a run is of.
fn of(setting: &Setting<'_>, page: &Quickstart) -> Published {
    let first = setting.documents.iter().find(|it| it.path.ends_with(&format!("/{}", page.description)));
    let document = first.or(setting.documents.first()).cloned();
    let name = page.language.clone();
    let of_none = || Published {
        path: String::new(),
        name: String::new(),
        api: String::new(),
        modern: false,
        yaml: true,
        tolerant: false,
    };
    Published { path: page.path.clone(), name, ..document.unwrap_or_else(of_none) }
}

/// Saves what a page says is saved and runs its commands beside a sandbox.
fn one(setting: &Setting<'_>, page: &Quickstart, folder: &Path, cache: &Path) -> Result<Done, Failure> {
    let receiver = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr());
    let receiver = receiver.map_err(|error| Failure::new(format!("no port is free: {}", Failure::io(&error))))?;
    let receiver = receiver.to_string();
    let options: Vec<_> = page.sandbox.iter().map(|it| it.replace("127.0.0.1:4020", &receiver)).collect();
    let sandbox = Sandbox::start(setting.repository, setting.tools, &options)?;
    let port = receiver.rsplit(':').next().unwrap_or_default();
    let here = |text: &str| text.replace("127.0.0.1:4010", &sandbox.address).replace("4020", port);
    write(&folder.join(&page.file), &here(&page.program))?;
    write(&folder.join("commands.sh"), &here(&page.commands))?;
    let description = setting.repository.path(&format!("openapi/published/{}", page.description));
    let copied = std::fs::copy(&description, folder.join(&page.description));
    copied.map_err(|error| Failure::new(format!("cannot copy {}: {}", description.display(), Failure::io(&error))))?;
    let wheels = wheels(setting, page, cache)?;
    let mut command = setting.tools.python(Set::OpenapiGenerator)?;
    command.arg(setting.tools.pin("python/limited.py")).args([SECONDS, "sh", "-e", "commands.sh"]).current_dir(folder);
    // What the page installs comes from the caches, at the versions of the pins; only what they lack is fetched.
    command.env("PIP_NO_INDEX", "1").env("PIP_FIND_LINKS", wheels).env("PIP_DISABLE_PIP_VERSION_CHECK", "1");
    command.env("npm_config_cache", cache.join("npm")).env("npm_config_prefer_offline", "true");
    command.env("npm_config_audit", "false").env("npm_config_fund", "false").env("npm_config_update_notifier", "false");
    match page.language.as_str() {
        "go" => {
            let proxy = go::proxy(setting, &cache.join("go-proxy"))?;
            command.env("GOPROXY", proxy).env("GOSUMDB", "off").env("GOTOOLCHAIN", "local");
            command.env("GOFLAGS", "-modcacherw").env("GOMODCACHE", cache.join("go-modules"));
        }
        "php" if Path::new(GUZZLE).is_dir() => {
            let home = cache.join("composer");
            write(&home.join("config.json"), &composer())?;
            command.env("COMPOSER_HOME", home).env("COMPOSER_ALLOW_SUPERUSER", "1");
        }
        _ => {}
    }
    setting.tools.run(&mut command, &format!("quickstarts-{}", page.language))
}

/// The packages of Composer, as Debian has them.
fn composer() -> String {
    let empty =
        |(name, version): (&str, &str)| serde_json::json!({ "name": name, "version": version, "type": "metapackage" });
    let mut packages = vec![serde_json::json!({ "name": "guzzlehttp/guzzle", "version": "7.4.5",
        "dist": { "type": "path", "url": GUZZLE }, "autoload": { "files": ["autoload.php"] } })];
    // Guzzle there brings PSR-7; the others are for the client's own tests, and are not installed.
    packages.extend(
        [("guzzlehttp/psr7", "2.4.5"), ("phpunit/phpunit", "9.0.0"), ("friendsofphp/php-cs-fixer", "3.5.0")].map(empty),
    );
    serde_json::json!({ "repositories": [{ "packagist.org": false }, { "type": "package", "package": packages }] })
        .to_string()
}

/// The folder of the Python packages that a page installs, fetched once.
fn wheels(setting: &Setting<'_>, page: &Quickstart, cache: &Path) -> Result<PathBuf, Failure> {
    let wanted = Regex::new(r#"[\w-]+(?:\[\w+\])?==[\w.]+"#).map_err(|error| Failure::new(error.to_string()))?;
    let wanted: Vec<_> = wanted.find_iter(&page.commands).map(|it| it.as_str().to_owned()).collect();
    let folder = cache.join("wheels").join(wanted.join("-").replace(['[', ']', '='], "_"));
    if wanted.is_empty() || folder.is_dir() {
        return Ok(folder);
    }
    eprintln!("fetching {} for {FOLDER} (once)", wanted.join(", "));
    let half = setting.tools.fresh("quickstarts/wheels")?;
    let mut fetch = setting.tools.python(Set::OpenapiGenerator)?;
    // The client that openapi-python-client writes is built by Poetry's.
    fetch.args(["-m", "pip", "download", "--quiet", "--dest"]).arg(&half).args(&wanted).arg("poetry-core==2.1.3");
    fetch.arg("--constraint").arg(setting.tools.pin("requirements/python.txt"));
    let done = setting.tools.run(&mut fetch, "quickstarts-wheels")?;
    if done.code != Some(0) {
        let help = "the registry must be reachable once";
        return Err(Failure::new(format!("cannot fetch {}:\n{}", wanted.join(", "), done.tail())).help(help));
    }
    let moved = std::fs::create_dir_all(cache.join("wheels")).and_then(|()| std::fs::rename(&half, &folder));
    moved.map_err(|error| super::tools::unwritable(&folder, &error))?;
    Ok(folder)
}
