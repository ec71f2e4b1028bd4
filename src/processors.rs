//! Work on all processors.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does something with each of `all`, on all processors, and returns what comes of each, in their
/// order. A thread is worth its start for so many of them.
pub fn shared<I: Sync, T: Send + Sync>(
    all: &[I],
    worth_it: usize,
    each: &(dyn Fn(&I) -> T + Sync),
) -> Vec<T> {
    // Where there are limits, the system takes its time to tell.
    static PROCESSORS: OnceLock<usize> = OnceLock::new();
    let count = || thread::available_parallelism().map_or(1, NonZero::get);
    let threads = (*PROCESSORS.get_or_init(count)).min(all.len() / worth_it.max(1));
    if threads < 2 {
        return all.iter().map(each).collect();
    }
    // Each takes what is next, since one may take longer than another.
    let next = AtomicUsize::new(0);
    let done: Vec<_> = all.iter().map(|_| OnceLock::new()).collect();
    at_once(threads, &|| {
        let next = || next.fetch_add(1, Ordering::Relaxed);
        let taken = std::iter::repeat_with(next).map_while(|at| all.get(at).zip(done.get(at)));
        taken.for_each(|(one, done)| {
            done.get_or_init(|| each(one));
        });
    });
    done.into_iter().filter_map(OnceLock::into_inner).collect()
}

/// Does one thing on a thread of its own while this one does another.
pub fn beside(one: &(dyn Fn() + Sync), other: &mut dyn FnMut()) {
    thread::scope(|scope| {
        let one = scope.spawn(one);
        other();
        one.join().unwrap_or_else(|fault| resume_unwind(fault));
    });
}

/// Does the same on so many threads at once, this one among them.
fn at_once(threads: usize, work: &(dyn Fn() + Sync)) {
    thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        work();
        for other in others {
            other.join().unwrap_or_else(|fault| resume_unwind(fault));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_of_each_comes_in_their_order() {
        for count in [0, 1, 2, 1_000] {
            let all: Vec<_> = (0..count).collect();
            assert_eq!(shared(&all, 1, &|one| one + 1), (1..=count).collect::<Vec<_>>());
        }
    }
}
