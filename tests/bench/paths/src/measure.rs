//! Two ways to do the same, measured in turns.

use crate::allocations;
use cpu_time::ThreadTime;
use serde::Serialize;

/// One and the same work done by this crate and by a rival.
pub struct Comparison {
    pub name: &'static str,
    /// What the rival is.
    pub against: &'static str,
    pub ours: Box<dyn FnMut()>,
    pub rival: Box<dyn FnMut()>,
    /// How often the work is done in one turn.
    pub per_turn: u64,
}

/// How long to measure.
pub struct Plan {
    turns: usize,
    /// Divides the work of a turn.
    less: u64,
}

impl Plan {
    pub const FULL: Self = Self { turns: 31, less: 1 };
    pub const QUICK: Self = Self { turns: 3, less: 50 };
}

/// What a comparison came to: the processor's time of this thread, and its allocations.
#[derive(Serialize)]
pub struct Figures {
    pub name: &'static str,
    pub against: &'static str,
    /// Microseconds for doing it once: the median turn.
    pub ours_us: f64,
    pub rival_us: f64,
    /// Ours divided by the rival's of the same turn: a quarter of all turns below the first, half below
    /// the second, three quarters below the third.
    pub ratio: [f64; 3],
    pub ours_allocations: f64,
    pub rival_allocations: f64,
    pub ours_bytes: f64,
    pub rival_bytes: f64,
}

impl Comparison {
    pub fn measure(&mut self, plan: &Plan) -> Figures {
        let times = (self.per_turn / plan.less).max(1);
        let (mut ours, mut rival, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
        // The first of each warms up: caches, connections, lazily made tables.
        turn(&mut self.ours, times);
        turn(&mut self.rival, times);
        let mut counted = ((0.0, 0.0), (0.0, 0.0));
        for number in 0..plan.turns {
            // Whoever comes second may find the caches warm: they take turns at that too.
            let (first, second) = if number % 2 == 0 {
                let first = turn(&mut self.ours, times);
                (first, turn(&mut self.rival, times))
            } else {
                let second = turn(&mut self.rival, times);
                (turn(&mut self.ours, times), second)
            };
            counted = ((first.allocations, first.bytes), (second.allocations, second.bytes));
            ours.push(first.seconds);
            rival.push(second.seconds);
            ratios.push(first.seconds / second.seconds);
        }
        for all in [&mut ours, &mut rival, &mut ratios] {
            all.sort_by(f64::total_cmp);
        }
        let quantile = |all: &[f64], part: usize| all[(all.len() - 1) * part / 4];
        Figures {
            name: self.name,
            against: self.against,
            ours_us: quantile(&ours, 2) * 1e6,
            rival_us: quantile(&rival, 2) * 1e6,
            ratio: [1, 2, 3].map(|part| quantile(&ratios, part)),
            ours_allocations: counted.0.0,
            rival_allocations: counted.1.0,
            ours_bytes: counted.0.1,
            rival_bytes: counted.1.1,
        }
    }
}

/// What doing it once cost, on the average of a turn.
struct Turn {
    seconds: f64,
    allocations: f64,
    bytes: f64,
}

fn turn(work: &mut dyn FnMut(), times: u64) -> Turn {
    let (count, bytes) = allocations::until_now();
    let start = ThreadTime::now();
    for _ in 0..times {
        work();
    }
    let seconds = start.elapsed().as_secs_f64() / times as f64;
    let (more, larger) = allocations::until_now();
    let per = |before: u64, after: u64| (after - before) as f64 / times as f64;
    Turn { seconds, allocations: per(count, more), bytes: per(bytes, larger) }
}
