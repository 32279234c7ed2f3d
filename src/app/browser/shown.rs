//! Which names stand where: one that comes, or comes to another lane, fades in there, unless the line
//! is on the move. What stood there when the line was first drawn was in the page already.

use super::{motion, painter};
use std::cell::RefCell;
use std::rc::Rc;
use timeline::layout::{Flag, Picture};
use timeline::sorted::by_rank;

/// The names of one picture, in order of their events.
#[derive(Default)]
pub(super) struct Shown {
    /// Event, lane, and how often it has come to a new one.
    names: Vec<(usize, i32, u32)>,
    /// When, in milliseconds of the page's clock.
    when: f64,
}

/// Milliseconds between two pictures of one movement, at most. While it lasts names come and go with
/// each of them; to fade them all would cost more than all the rest. Longer than marks ride (`motion`) where nobody paints.
const MOVEMENT: f64 = 250.0;

thread_local! {
    static SHOWN: RefCell<Option<Rc<Shown>>> = const { RefCell::new(None) };
}

/// The names of the next picture, compared with the one before.
pub(super) fn next(picture: &Picture) -> Rc<Shown> {
    let when = motion::now();
    SHOWN.with_borrow_mut(|shown| {
        // The painter fades its names itself.
        let moving = painter::paints() || shown.as_ref().is_some_and(|before| when - before.when < MOVEMENT);
        let names: Vec<(usize, i32, u32)> = picture
            .flags
            .iter()
            .map(|flag| {
                // On a narrow stage names slide along their column; only coming is coming.
                let lane = if picture.vertical { 0 } else { flag.rect.top as i32 };
                let times = match shown.as_ref().map(|before| before.find(flag.event)) {
                    None => 0,
                    Some(Some((_, stood, times))) if stood == lane => times,
                    Some(Some((.., times))) => times + u32::from(!moving),
                    Some(None) => u32::from(!moving),
                };
                (flag.event, lane, times)
            })
            .collect();
        let next = Rc::new(Shown { names: by_rank(names, |(event, ..)| *event as i64), when });
        *shown = Some(next.clone());
        next
    })
}

/// Another history comes: events are other ones, and what stands there is new.
pub(super) fn forget() {
    SHOWN.with_borrow_mut(|shown| *shown = None);
}

impl Shown {
    /// How often a name has come to a new place.
    pub fn times(&self, flag: &Flag) -> u32 {
        self.find(flag.event).map_or(0, |(.., times)| times)
    }

    fn find(&self, event: usize) -> Option<(usize, i32, u32)> {
        let at = self.names.binary_search_by_key(&event, |(event, ..)| *event).ok()?;
        self.names.get(at).copied()
    }
}
