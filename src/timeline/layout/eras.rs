//! Eras: each cut to the stage, with the longest name there is room for, or none.

use super::{Band, Frame, Measure, Rect};
use crate::history::{History, System};
use crate::layout::Face;

/// The bands of one system. `place` turns a start and an end along the time axis into a rectangle.
pub(super) fn bands(
    history: &History,
    system: System,
    frame: &Frame,
    measure: Measure<'_>,
    place: &dyn Fn(f64, f64) -> Rect,
) -> Vec<Band> {
    let scale = frame.scale();
    let face = if system == System::Relations { Face::Era } else { Face::Small };
    let language = frame.language.code();
    history
        .eras
        .iter()
        .enumerate()
        .filter(|(_, era)| era.system == system)
        .enumerate()
        .filter_map(|(turn, (number, era))| {
            let start = scale.x(era.first).max(0.0);
            let end = if era.last >= frame.today {
                scale.length
            } else {
                scale.x(era.last) + scale.pixels_per_day()
            };
            let end = end.min(scale.length);
            if end - start < 1.0 {
                return None;
            }
            let room = end - start - frame.em * 0.9;
            let label = [era.name.get(language), era.short(language)]
                .into_iter()
                .find(|name| measure(face, name) <= room)
                .map(str::to_owned);
            Some(Band { era: number, system, rect: place(start, end), label, shaded: turn % 2 == 1 })
        })
        .collect()
}
