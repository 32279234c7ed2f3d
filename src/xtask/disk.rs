//! Whether there is room before something large is installed or built.

use std::path::Path;

use crate::errors::Problem;
use crate::project::Project;

/// In MiB: a full build with every tool and test takes nearly this much.
pub const NEEDED: u64 = 6144;

/// Stops while there is still time, instead of in the middle of a build.
pub fn has_room(project: &Project) -> Result<(), Problem> {
    for place in [&project.target, &project.cache] {
        match free(project, place) {
            Some(free) if free < NEEDED => {
                return Err(Problem::DiskFull { place: place.clone(), free: Some(free) });
            }
            // Where the system doesn't tell, the build will.
            _ => {}
        }
    }
    Ok(())
}

fn free(project: &Project, place: &Path) -> Option<u64> {
    let answer = project.answer("df", &["-Pk", place.to_str()?])?;
    free_in(&answer)
}

/// MiB free, from the answer of `df -Pk`.
fn free_in(answer: &str) -> Option<u64> {
    let kibibytes: u64 = answer.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kibibytes / 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_free_room_is_read() {
        let answer = "Filesystem     1024-blocks     Used Available Capacity Mounted on\n\
                      /dev/vda         264212084 14475864  80810014      16% /\n";
        assert_eq!(free_in(answer), Some(78_916));
        assert_eq!(free_in(""), None);
        assert_eq!(free_in("df: what?\n?\n"), None);
    }
}
