//! How wide a text is: measured once on a canvas in the stage's own faces, then remembered. The
//! canvas does not know a browser's text-only zoom; a probe in the page tells by how much it errs.

use std::cell::RefCell;
use timeline::layout::Face;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

thread_local! {
    static RULER: RefCell<Ruler> = RefCell::new(Ruler::default());
}

#[derive(Default)]
struct Ruler {
    canvas: Option<CanvasRenderingContext2d>,
    family: String,
    serif: String,
    /// What a reader who spaces text out adds to each letter, and to each space, in CSS pixels.
    spacing: (f64, f64),
    /// The face the canvas is set to.
    face: Option<Face>,
    /// The root font's size that what is known was measured at.
    em: f64,
    /// Texts and their widths, each face in order of its texts.
    known: [Vec<(String, f64)>; 4],
}

/// Texts remembered in a face at most; a file of one's own may have any number.
const KNOWN: usize = 3000;

/// The width of a text in CSS pixels at a root font of `em` pixels.
pub(super) fn width(face: Face, text: &str, em: f64) -> f64 {
    RULER.with(|ruler| {
        let Ok(mut ruler) = ruler.try_borrow_mut() else {
            return crate::metrics::estimate(face, text, em);
        };
        ruler.width(face, text, em)
    })
}

impl Ruler {
    fn width(&mut self, face: Face, text: &str, em: f64) -> f64 {
        if self.em != em {
            self.known = Default::default();
            self.em = em;
            self.face = None;
            self.canvas = None;
        }
        let known = &mut self.known[face as usize];
        let place = known.partition_point(|(known, _)| known.as_str() < text);
        if let Some((_, width)) = known.get(place).filter(|(known, _)| known == text) {
            return *width;
        }
        if self.canvas.is_none() {
            self.prepare();
        }
        let Some(canvas) = &self.canvas else {
            return crate::metrics::estimate(face, text, em);
        };
        if self.face != Some(face) {
            let (style, weight, family) = match face {
                Face::Strong => ("normal", "600", &self.family),
                Face::Era => ("italic", "400", &self.serif),
                Face::Name | Face::Small => ("normal", "400", &self.family),
            };
            // Whole hundredths: the code that writes any fraction weighs ten kilobytes.
            let hundredths = (face.size() * em * 100.0) as u32;
            canvas.set_font(&format!(
                "{style} {weight} {}.{:02}px {family}",
                hundredths / 100,
                hundredths % 100
            ));
            self.face = Some(face);
        }
        let (letter, word) = self.spacing;
        let spaced = text.chars().map(|it| if it == ' ' { letter + word } else { letter }).sum::<f64>();
        // A little more than measured: what is laid out rounds its own way.
        let width = spaced
            + canvas
                .measure_text(text)
                .map_or_else(|_| crate::metrics::estimate(face, text, em), |seen| seen.width() * 1.005 + 1.0);
        let known = &mut self.known[face as usize];
        if known.len() < KNOWN {
            known.insert(place, (text.to_owned(), width));
        } else {
            known.clear();
        }
        width
    }

    fn prepare(&mut self) {
        let document = leptos::prelude::document();
        let token = |name: &str| {
            leptos::prelude::window()
                .get_computed_style(&document.document_element()?)
                .ok()??
                .get_property_value(name)
                .ok()
                .map(|family| family.trim().to_owned())
                .filter(|family| !family.is_empty())
        };
        self.family = token("--sans").unwrap_or_else(|| "sans-serif".to_owned());
        self.serif = token("--serif").unwrap_or_else(|| "serif".to_owned());
        // "normal" is none.
        let pixels = |name: &str| token(name).map_or(0.0, |it| js_sys::parse_float(&it)).max(0.0);
        self.spacing = (pixels("letter-spacing"), pixels("word-spacing"));
        self.canvas = document
            .create_element("canvas")
            .ok()
            .and_then(|it| it.dyn_into::<HtmlCanvasElement>().ok())
            .and_then(|it| it.get_context("2d").ok().flatten())
            .and_then(|it| it.dyn_into().ok());
    }
}
