//! How long the layout alone takes, natively: histories of four sizes, three zooms, wide and
//! narrow. `cargo bench -p bench` runs it; what it says is for comparing a change with what was
//! before it, not for `docs/benchmark.md`.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use synthetic::Shape;
use timeline::date::Day;
use timeline::history::History;
use timeline::index::Index;
use timeline::language::Language;
use timeline::layout::{self, Face, Frame, Picture};
use timeline::view::View;

/// How many events there are.
const COUNTS: [usize; 4] = [100, 1_000, 10_000, 100_000];

/// What is shown, and of how many years around 1905.
const ZOOMS: [(&str, f64); 3] = [("whole", 240.0), ("decade", 10.0), ("month", 1.0 / 12.0)];

/// What the stage is like, its width and height in CSS pixels, and whether time runs down.
const STAGES: [(&str, f64, f64, bool); 2] = [("wide", 1280.0, 608.0, false), ("narrow", 390.0, 576.0, true)];

/// What a history costs before its first picture.
fn index(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("index");
    group.sample_size(10);
    for count in COUNTS {
        let history = synthetic::history(Shape::Even, count);
        group.bench_function(BenchmarkId::from_parameter(count), |bencher| {
            bencher.iter(|| Index::new(black_box(&history), &[], today()));
        });
    }
    group.finish();
}

fn layout(criterion: &mut Criterion) {
    for count in COUNTS {
        let prepared = prepare(synthetic::history(Shape::Even, count));
        for (stage, width, height, vertical) in STAGES {
            let mut group = criterion.benchmark_group(format!("layout/{stage}/{count}"));
            group.sample_size(20);
            for (zoom, years) in ZOOMS {
                let frame = frame(width, height, vertical, years);
                group.bench_function(BenchmarkId::from_parameter(zoom), |bencher| {
                    bencher.iter(|| picture(black_box(&prepared), black_box(&frame)));
                });
            }
            group.finish();
        }
    }
}

/// What is made once for a history, before its first picture.
struct Prepared {
    history: History,
    index: Index,
}

fn prepare(history: History) -> Prepared {
    let index = Index::new(&history, &[], today());
    Prepared { history, index }
}

/// The one place that knows how the layout is called.
fn picture(prepared: &Prepared, frame: &Frame) -> Picture {
    layout::picture(&prepared.history, &prepared.index, frame, &measure)
}

fn frame(width: f64, height: f64, vertical: bool, years: f64) -> Frame {
    let middle = f64::from(Day::from_ymd(1905, 9, 5).unwrap_or_default().0);
    let half = years * 365.25 / 2.0;
    Frame {
        width,
        height,
        em: 16.0,
        vertical,
        view: View::new(middle - half, middle + half),
        today: today(),
        language: Language::En,
        pinned: [None; 2],
    }
}

fn today() -> Day {
    Day::from_ymd(2026, 11, 22).unwrap_or_default()
}

/// About as wide as a text is in a browser, in CSS pixels.
fn measure(face: Face, text: &str) -> f64 {
    text.chars().map(|letter| if letter.is_ascii() { 0.56 } else { 1.0 }).sum::<f64>() * face.size() * 16.0
}

criterion_group!(benches, index, layout);
criterion_main!(benches);
