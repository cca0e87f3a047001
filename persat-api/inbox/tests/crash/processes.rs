//! Receivers and workers as processes, and what befalls them.

use crate::postgres::Postgres;
use crate::sender::{Dice, Sender};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

pub const ROLE: &str = "PERSAT_INBOX_CRASH_ROLE";
pub const STORE: &str = "PERSAT_INBOX_CRASH_STORE";
pub const EFFECTS: &str = "PERSAT_INBOX_CRASH_EFFECTS";

pub struct Processes {
    store: String,
    effects: PathBuf,
    all: Vec<Process>,
}

struct Process {
    /// Where a receiver listens; `None` is a worker.
    address: Option<SocketAddr>,
    child: Mutex<Child>,
}

/// What befell the processes.
#[derive(Debug, Default)]
pub struct Trouble {
    pub kills: usize,
    /// How many deliveries were refused while the disk was full.
    pub full: usize,
}

impl Processes {
    pub fn start(store: &str, effects: &Path) -> Self {
        let free = || TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a free port");
        let addresses = [Some(free()), Some(free()), None, None];
        let all = addresses
            .into_iter()
            .map(|address| Process { address, child: Mutex::new(start(store, effects, address, false)) })
            .collect();
        Self { store: store.to_owned(), effects: effects.to_owned(), all }
    }

    pub fn addresses(&self) -> Vec<SocketAddr> {
        self.all.iter().filter_map(|process| process.address).collect()
    }

    /// Kills one and starts it again. `full`: with a disk that takes nothing more.
    fn restart(&self, process: &Process, full: bool) {
        let mut child = process.child.lock().unwrap_or_else(PoisonError::into_inner);
        kill(&mut child);
        *child = start(&self.store, &self.effects, process.address, full);
    }

    fn restart_receivers(&self, full: bool) {
        self.all.iter().filter(|it| it.address.is_some()).for_each(|it| self.restart(it, full));
    }

    /// Starts again what has ended by itself.
    fn revive(&self) {
        for process in &self.all {
            let mut child = process.child.lock().unwrap_or_else(PoisonError::into_inner);
            if !matches!(child.try_wait(), Ok(None)) {
                *child = start(&self.store, &self.effects, process.address, false);
            }
        }
    }

    pub fn end(&self) {
        self.all.iter().for_each(|it| kill(&mut it.child.lock().unwrap_or_else(PoisonError::into_inner)));
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        self.end();
    }
}

/// `kill -9`.
fn kill(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// This program with a role. It ends with its input, and so with this process, however that ends.
fn start(store: &str, effects: &Path, address: Option<SocketAddr>, full: bool) -> Child {
    let program = std::env::current_exe().expect("this program");
    let arguments = ["--exact", "child", "--ignored", "--nocapture", "--quiet"];
    let mut command = if full {
        // The kernel refuses every byte beyond the first block of a file.
        let mut command = Command::new("sh");
        command.args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh"]).arg(program);
        command
    } else {
        Command::new(program)
    };
    command.args(arguments).env(STORE, store).env(EFFECTS, effects);
    command.env(ROLE, address.map_or("worker".to_owned(), |address| address.to_string()));
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts")
}

/// Makes trouble until all is done.
pub fn trouble(
    processes: &Processes,
    sender: &Sender,
    events: usize,
    postgres: Option<&Postgres>,
    seed: u64,
    done: &AtomicBool,
) -> Trouble {
    let mut dice = Dice(seed ^ 0xdead);
    let mut trouble = Trouble::default();
    let mut outage = false;
    while !done.load(Relaxed) {
        std::thread::sleep(Duration::from_millis(100 + dice.below(400)));
        processes.revive();
        if outage || sender.acknowledged() * 100 / events < 30 {
            let which = dice.below(processes.all.len() as u64) as usize;
            processes.restart(&processes.all[which], false);
            trouble.kills += 1;
            continue;
        }
        outage = true;
        // Until some were refused for want of room.
        let refused = |is_enough: &dyn Fn() -> bool| {
            let before = sender.refused();
            let begun = Instant::now();
            while !is_enough() && begun.elapsed() < Duration::from_secs(4) && !done.load(Relaxed) {
                std::thread::sleep(Duration::from_millis(20));
            }
            sender.refused() - before
        };
        let before = sender.refused();
        if let Some(postgres) = postgres {
            postgres.down();
            sender.outage_begins();
            std::thread::sleep(Duration::from_millis(800));
            postgres.up_full();
            trouble.full = refused(&|| postgres.refusals() > 2);
            assert!(postgres.refusals() > 0, "the disk was never full");
            postgres.down();
            postgres.up();
        } else {
            processes.restart_receivers(true);
            sender.outage_begins();
            trouble.full = refused(&|| sender.refused() >= before + 3);
            processes.restart_receivers(false);
        }
    }
    trouble
}
