//! Work on many things that do not depend on each other, shared between all cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does something with each of the things, each once.
///
/// # Errors
/// A sentence for each that failed; `broke_off` where a thread did not come to its end.
pub fn with_each<T: Sync>(
    things: &[T],
    broke_off: &str,
    one: impl Fn(&T) -> Result<(), String> + Sync,
) -> Result<(), Vec<String>> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut problems = Vec::new();
        while let Some(thing) = things.get(next.fetch_add(1, Ordering::Relaxed)) {
            problems.extend(one(thing).err());
        }
        problems
    };
    let workers = thread::available_parallelism().map_or(2, usize::from);
    let problems: Vec<String> = thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|_| vec![broke_off.to_owned()]))
            .collect()
    });
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

#[cfg(test)]
mod tests {
    use super::with_each;

    #[test]
    fn what_fails_is_told_and_the_rest_is_done() {
        let done = std::sync::Mutex::new(Vec::new());
        let told = with_each(&[1, 2, 3, 4], "it broke off", |thing| {
            done.lock().map_err(|_| "poisoned")?.push(*thing);
            if *thing == 3 { Err(format!("{thing} fails")) } else { Ok(()) }
        });
        assert_eq!(told, Err(vec!["3 fails".to_owned()]));
        let mut done = done.into_inner().unwrap_or_default();
        done.sort_unstable();
        assert_eq!(done, [1, 2, 3, 4]);
    }
}
