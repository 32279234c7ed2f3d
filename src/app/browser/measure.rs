//! How wide a text is: as wide as its signs, each measured once on a canvas in the stage's own faces. (To
//! measure a text as a whole takes forty microseconds, and every view of a long history has hundreds of
//! new ones.) What pairs of signs move together is left out, so a text may be a little narrower, not wider.

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
    /// Signs and their widths, each face in order of its signs.
    known: [Vec<(char, f64)>; 4],
}

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
        // A little more than measured: what is laid out rounds its own way.
        let mut width = 1.0;
        for sign in text.chars() {
            width += self.sign(face, sign) * 1.005 + self.spacing.0;
            if sign == ' ' {
                width += self.spacing.1;
            }
        }
        width
    }

    fn sign(&mut self, face: Face, sign: char) -> f64 {
        // One ideograph is as wide as another.
        let sign = if ('\u{4e00}'..='\u{9fff}').contains(&sign) { '\u{4e00}' } else { sign };
        let known = &self.known[face as usize];
        let place = known.partition_point(|(known, _)| *known < sign);
        if let Some((_, width)) = known.get(place).filter(|(known, _)| *known == sign) {
            return *width;
        }
        let width = self.measured(face, sign.encode_utf8(&mut [0; 4]));
        self.known[face as usize].insert(place, (sign, width));
        width
    }

    fn measured(&mut self, face: Face, sign: &str) -> f64 {
        let em = self.em;
        if self.canvas.is_none() {
            self.prepare();
        }
        let Some(canvas) = &self.canvas else {
            return crate::metrics::estimate(face, sign, em);
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
        canvas
            .measure_text(sign)
            .map_or_else(|_| crate::metrics::estimate(face, sign, em), |seen| seen.width())
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
