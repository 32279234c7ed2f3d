//! JSON by the browser's own parser.

use js_sys::{Array, JSON, Object, Reflect};
use timeline::open::Json;
use wasm_bindgen::{JsCast, JsValue};

/// A value the browser has parsed.
pub(super) struct Parsed(JsValue);

/// Parses a text; `None` if it is no JSON.
pub(super) fn parse(text: &str) -> Option<Parsed> {
    JSON::parse(text).ok().map(Parsed)
}

impl Json for Parsed {
    fn get(&self, key: &str) -> Option<Parsed> {
        // Asking a number or a text for a field is an error there, and nothing here.
        let value = Reflect::get(&self.0, &JsValue::from_str(key)).ok()?;
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
            let name = key.as_string()?;
            let value = self.get(&name)?;
            Some((name, value))
        });
        Some(fields.collect())
    }
}
