//! JSON by the browser's own parser.

use js_sys::{Array, JSON, Object, Reflect};
use std::cell::RefCell;
use timeline::open::Json;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// Keys as the browser holds them, by where they stand in the program.
    static KEYS: RefCell<Vec<((usize, usize), JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// A value the browser has parsed.
pub(super) struct Parsed(JsValue);

/// Parses a text; `None` if it is no JSON.
pub(super) fn parse(text: &str) -> Option<Parsed> {
    JSON::parse(text).ok().map(Parsed)
}

impl Json for Parsed {
    fn get(&self, key: &'static str) -> Option<Parsed> {
        // Asking a number or a text for a field is an error there, and nothing here.
        let value = KEYS.with_borrow_mut(|keys| {
            // The program's own keys stand where they stand: a file of a hundred thousand events asks
            // for each of some twenty as often, and handing over a text takes longest.
            let place = (key.as_ptr() as usize, key.len());
            let at = keys.iter().position(|(known, _)| *known == place).unwrap_or_else(|| {
                keys.push((place, JsValue::from_str(key)));
                keys.len() - 1
            });
            Reflect::get(&self.0, &keys.get(at)?.1).ok()
        })?;
        (!value.is_undefined() && !value.is_null()).then_some(Parsed(value))
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn items(&self) -> Vec<Parsed> {
        match self.0.dyn_ref::<Array>() {
            Some(items) => items.iter().map(Parsed).collect(),
            None => Vec::new(),
        }
    }

    fn fields(&self) -> Option<Vec<(String, Parsed)>> {
        if Array::is_array(&self.0) {
            return None;
        }
        let object = self.0.dyn_ref::<Object>()?;
        let keys = Object::keys(object);
        let fields = keys.iter().filter_map(|key| {
            let value = Reflect::get(object, &key).ok()?;
            let holds = !value.is_undefined() && !value.is_null();
            holds.then_some((key.as_string()?, Parsed(value)))
        });
        Some(fields.collect())
    }
}
