//! A PostgreSQL of one's own: in a temporary folder, on loopback, gone when it is dropped.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::net::TcpListener;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Where this is set, a missing PostgreSQL fails the test.
const REQUIRED: &str = "PERSAT_INBOX_REQUIRE_POSTGRES";

pub struct Postgres {
    programs: PathBuf,
    folder: TempDir,
    user: Option<(u32, u32)>,
    port: u16,
}

impl Postgres {
    /// Starts one; says so, and gives `None`, where none is installed.
    ///
    /// # Panics
    /// It is installed and does not start, or is not installed and required.
    pub fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            assert!(std::env::var(REQUIRED).is_err(), "no PostgreSQL, which {REQUIRED} asks for");
            // Past the harness, which keeps what passing tests print.
            let _ = writeln!(std::io::stderr(), "not run: no PostgreSQL (`initdb` in PATH or /usr/lib/postgresql)");
            return None;
        };
        let folder = tempfile::Builder::new().prefix("persat-inbox-postgres").tempdir().expect("a folder");
        // It refuses to run as root.
        let root = fs::metadata(folder.path()).is_ok_and(|it| it.uid() == 0);
        let user = root.then(other_user);
        if let Some((uid, gid)) = user {
            std::os::unix::fs::chown(folder.path(), Some(uid), Some(gid)).expect("the folder is ours");
        }
        let port = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a free port").port();
        let postgres = Self { programs, folder, user, port };
        // Its log of changes in small files, so that a limit of a file's size can be small.
        let small = "--wal-segsize=1";
        postgres.run("initdb", &["--auth=trust", "--username=inbox", "--encoding=UTF8", "--no-sync", small]);
        postgres.up();
        Some(postgres)
    }

    pub fn up(&self) {
        self.start_with(None);
    }

    /// Starts it with a disk that is full: the kernel lets no file grow beyond the largest it has, for which no rights
    /// are needed. Its log of changes goes on, as where it has a disk of its own. One test does.
    #[allow(dead_code)]
    pub fn up_full(&self) {
        let folders = fs::read_dir(self.folder.path().join("data/base")).expect("its databases");
        let files = folders.flatten().flat_map(|it| fs::read_dir(it.path()).expect("a database")).flatten();
        let largest = files.map(|it| it.metadata().map_or(0, |it| it.len())).max().unwrap_or_default();
        self.start_with(Some(largest.max(1 << 20) / 512));
    }

    /// How often a file could not grow.
    #[allow(dead_code)]
    pub fn refusals(&self) -> usize {
        let log = fs::read(self.folder.path().join("log")).unwrap_or_default();
        String::from_utf8_lossy(&log).matches("could not extend file").count()
    }

    fn start_with(&self, limit: Option<u64>) {
        let log = self.folder.path().join("log");
        let options = format!("-c listen_addresses=127.0.0.1 -c port={} -c unix_socket_directories=''", self.port);
        let log = log.display().to_string();
        let arguments = ["--wait", "--silent", "--log", &log, "--options", &options, "start"];
        let mut command = self.command("pg_ctl", &arguments);
        if let Some(limit) = limit {
            let plain = command;
            // Blocks of 512 bytes.
            command = self.as_user("sh");
            command.args(["-c", &format!("ulimit -f {limit}; exec \"$@\""), "sh"]);
            command.arg(plain.get_program()).args(plain.get_args());
        }
        let status = command.status().expect("it starts");
        assert!(status.success(), "{arguments:?}: {status}; see {log}");
    }

    /// Stops it as a crash would: one test does.
    #[allow(dead_code)]
    pub fn down(&self) {
        self.run("pg_ctl", &["--wait", "--silent", "--mode=immediate", "stop"]);
    }

    /// The address of one of its databases.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://inbox@127.0.0.1:{}/{database}", self.port)
    }

    /// Makes a database.
    pub async fn create(&self, database: &str) -> String {
        use persat_inbox::sqlx::{Connection, PgConnection, raw_sql};
        let mut connection = PgConnection::connect(&self.url("postgres")).await.expect("the server is up");
        raw_sql(&format!("CREATE DATABASE {database}")).execute(&mut connection).await.expect("a new database");
        self.url(database)
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let status = self.command(program, arguments).status().expect("it starts");
        assert!(status.success(), "{program} {arguments:?}: {status}; see {}", self.folder.path().display());
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = self.as_user(self.programs.join(program));
        command.arg("-D").arg(self.folder.path().join("data")).args(arguments);
        command
    }

    fn as_user(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.folder.path()).stdin(Stdio::null()).stdout(Stdio::null());
        if let Some((uid, gid)) = self.user {
            command.uid(uid).gid(gid);
        }
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let _ =
            self.command("pg_ctl", &["--wait", "--silent", "--mode=immediate", "stop"]).stderr(Stdio::null()).status();
    }
}

/// The folder of its programs.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    folders.extend(debian.map(|version| version.path().join("bin")));
    folders.into_iter().find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
}

/// The numbers of the user that Debian's package makes, or of nobody.
fn other_user() -> (u32, u32) {
    let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let number = |name: &str| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    number("postgres").or_else(|| number("nobody")).expect("another user than root")
}
