//! What the readers of the open format need of a JSON value. In the browser its own parser makes
//! the values, which is faster than any that would have to be fetched first; natively serde does.

/// A JSON value, whoever parsed it. A question of the wrong kind gets nothing for an answer.
pub trait Json: Sized {
    /// The field of an object; none where it is `null`, or this is no object. A key of the program's
    /// own, which the browser may know again by where it stands.
    fn get(&self, key: &'static str) -> Option<Self>;
    /// The text, if it is one.
    fn text(&self) -> Option<String>;
    /// The number, if it is one.
    fn number(&self) -> Option<f64>;
    /// The items of a list; empty if it is none.
    fn items(&self) -> Vec<Self>;
    /// The fields of an object, as far as they hold something; none if it is no object.
    fn fields(&self) -> Option<Vec<(String, Self)>>;
}

#[cfg(not(target_arch = "wasm32"))]
impl Json for &serde_json::Value {
    fn get(&self, key: &'static str) -> Option<Self> {
        serde_json::Value::get(self, key).filter(|value| !value.is_null())
    }

    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn items(&self) -> Vec<Self> {
        self.as_array().into_iter().flatten().collect()
    }

    fn fields(&self) -> Option<Vec<(String, Self)>> {
        let fields = self.as_object()?.iter().filter(|(_, value)| !value.is_null());
        Some(fields.map(|(key, value)| (key.clone(), value)).collect())
    }
}
