//! JSON (RFC 8259), read where it stands: a value is a place in a text, and looked at when it is asked
//! for. The browser's own parser makes an object of each value first, and to hand a hundred thousand
//! events' texts over from there one by one takes three times as long as all of this.

use super::fault::fault;

/// A value in a text that is known to be JSON. A question of the wrong kind gets nothing for an answer.
#[derive(Clone, Copy, Debug)]
pub struct Json<'a> {
    /// The text from where the value begins, to the end of the file.
    rest: &'a str,
}

/// The fields of an object, in their order, with their names as they are written.
#[derive(Clone, Debug, Default)]
pub struct Fields<'a>(Vec<(&'a str, Json<'a>)>);

/// Looks through a text.
///
/// # Errors
/// The line, from 1, in which it stops being JSON.
pub fn parse(text: &str) -> Result<Json<'_>, usize> {
    // Editors on Windows put a mark in front, which is none of it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match fault(text.as_bytes()) {
        None => Ok(Json { rest: text.get(space(text, 0)..).unwrap_or("") }),
        Some(at) => Err(1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()),
    }
}

impl<'a> Json<'a> {
    /// The text, if it is one.
    pub fn text(self) -> Option<String> {
        let is_string = self.rest.as_bytes().first() == Some(&b'"');
        if is_string { self.rest.get(1..end(self.rest, 0) - 1).map(unescaped) } else { None }
    }

    /// The number, if it is one, and written without an exponent; up to fifteen digits exactly, as
    /// IEEE 754 has it.
    pub fn number(self) -> Option<f64> {
        let bytes = self.rest.get(..end(self.rest, 0))?.as_bytes();
        let (negative, digits) = match bytes.strip_prefix(b"-") {
            Some(digits) => (true, digits),
            None => (false, bytes),
        };
        let (mut number, mut power, mut point) = (0.0, 1.0, false);
        for byte in digits {
            match byte {
                b'0'..=b'9' => number = number * 10.0 + f64::from(byte - b'0'),
                b'.' => point = true,
                _ => return None,
            }
            if point && *byte != b'.' {
                power *= 10.0;
            }
        }
        // A power of ten up to the 22nd is exact, and so is one division by it.
        Some(if negative { -number / power } else { number / power })
    }

    /// The items of a list; none if it is no list.
    pub fn items(self) -> Vec<Json<'a>> {
        let mut items = Vec::new();
        self.each(b'[', &mut |text, at| {
            items.push(Json { rest: text.get(at..)? });
            Some(end(text, at))
        });
        items
    }

    /// The fields of an object; `None` if it is none.
    pub fn fields(self) -> Option<Fields<'a>> {
        let mut fields = Vec::new();
        let is_object = self.each(b'{', &mut |text, at| {
            let behind = end(text, at);
            // Behind the colon.
            let value = space(text, space(text, behind) + 1);
            fields.push((text.get(at + 1..behind - 1)?, Json { rest: text.get(value..)? }));
            Some(end(text, value))
        });
        is_object.then_some(Fields(fields))
    }

    /// Goes through what stands in brackets; says whether there are such.
    fn each(self, bracket: u8, next: &mut dyn FnMut(&'a str, usize) -> Option<usize>) -> bool {
        let bytes = self.rest.as_bytes();
        if bytes.first() != Some(&bracket) {
            return false;
        }
        let mut at = space(self.rest, 1);
        while !matches!(bytes.get(at), None | Some(b']' | b'}')) {
            let Some(behind) = next(self.rest, at) else { break };
            at = space(self.rest, behind);
            if bytes.get(at) == Some(&b',') {
                at = space(self.rest, at + 1);
            }
        }
        true
    }

    fn is_null(self) -> bool {
        self.rest.as_bytes().first() == Some(&b'n')
    }
}

impl<'a> Fields<'a> {
    /// What a field holds, of several the last; nothing where that is `null`. Names of plain letters are
    /// found as long as nobody has escaped them.
    pub fn get(&self, key: &str) -> Option<Json<'a>> {
        let found = self.0.iter().rfind(|(name, _)| *name == key);
        found.map(|(_, value)| *value).filter(|value| !value.is_null())
    }

    /// The fields that hold something, with their names.
    pub fn named(self) -> impl Iterator<Item = (String, Json<'a>)> {
        let holds = self.0.into_iter().filter(|(_, value)| !value.is_null());
        holds.map(|(name, value)| (unescaped(name), value))
    }
}

/// Behind the white space here.
fn space(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    while matches!(bytes.get(at), Some(b' ' | b'\t' | b'\r' | b'\n')) {
        at += 1;
    }
    at
}

/// The end of the value that begins here.
fn end(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut depth, mut quoted) = (from, 0_usize, false);
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'\\' if quoted => at += 1,
            b'"' => quoted = !quoted,
            _ if quoted => continue,
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth > 0 => depth -= 1,
            // A number or a word ends before what follows it.
            b'}' | b']' | b',' | b' ' | b'\t' | b'\r' | b'\n' if depth == 0 => return at - 1,
            _ => continue,
        }
        if depth == 0 && !quoted {
            return at;
        }
    }
    at
}

/// A string without its escapes. Half of a pair of surrogates alone becomes U+FFFD, as in browsers.
fn unescaped(inside: &str) -> String {
    if !inside.contains('\\') {
        return inside.to_owned();
    }
    let mut out = String::with_capacity(inside.len());
    let (mut signs, mut first_half) = (inside.chars(), 0);
    while let Some(sign) = signs.next() {
        let mut code = u32::from(sign);
        if sign == '\\' {
            code = match signs.next() {
                Some('b') => 8,
                Some('f') => 12,
                Some('n') => 10,
                Some('r') => 13,
                Some('t') => 9,
                Some('u') => signs
                    .by_ref()
                    .take(4)
                    .fold(0, |sum, digit| sum * 16 + digit.to_digit(16).unwrap_or_default()),
                other => other.map_or(0, u32::from),
            };
        }
        if first_half > 0 && (0xdc00..0xe000).contains(&code) {
            out.pop();
            code += 0x10000 + ((first_half - 0xd800) << 10) - 0xdc00;
        }
        first_half = if (0xd800..0xdc00).contains(&code) { code } else { 0 };
        out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// Everything that a value holds, asked for as the readers do.
    fn whole(it: Json<'_>) -> Value {
        if let Some(text) = it.text() {
            return Value::String(text);
        }
        if let Some(fields) = it.fields() {
            return Value::Object(fields.named().map(|(name, value)| (name, whole(value))).collect());
        }
        match (it.rest.as_bytes().first(), it.number()) {
            (Some(b'['), _) => Value::Array(it.items().into_iter().map(whole).collect()),
            (Some(b't'), _) => Value::Bool(true),
            (Some(b'f'), _) => Value::Bool(false),
            (_, Some(number)) => serde_json::json!(number),
            _ => Value::Null,
        }
    }

    /// Numbers as floating ones; fields that hold nothing are left out.
    fn plain(value: Value) -> Value {
        match value {
            Value::Number(number) => serde_json::json!(number.as_f64()),
            Value::Array(items) => items.into_iter().map(plain).collect(),
            Value::Object(fields) => fields
                .into_iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(name, value)| (name, plain(value)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            other => other,
        }
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            any::<i32>().prop_map(|it| serde_json::json!(it)),
            (-99999..99999_i32, 0..4_u8).prop_map(|(it, places)| {
                serde_json::json!(f64::from(it) / 10_f64.powi(i32::from(places)))
            }),
            any::<String>().prop_map(Value::String),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
                prop::collection::vec((any::<String>(), inner), 0..6)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_serde_writes_is_read_alike(value in values(), pretty in any::<bool>()) {
            let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
            let text = text.unwrap_or_default();
            prop_assert_eq!(parse(&text).map(whole), Ok(plain(value)), "{}", text);
        }

        #[test]
        fn escapes_mean_what_they_mean_to_serde(escapes in prop::collection::vec("\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4}|.", 0..8)) {
            let text = format!("\"{}\"", escapes.concat());
            if let Ok(value) = serde_json::from_str::<String>(&text) {
                prop_assert_eq!(parse(&text).ok().and_then(Json::text), Some(value));
            }
        }
    }

    #[test]
    fn numbers_are_exact() {
        for text in ["0", "-0.5", "43.0621", "141.354376", "-12.25", "9007199254740991"] {
            let expected = text.parse::<f64>().ok();
            assert_eq!(parse(text).ok().and_then(Json::number), expected, "{text}");
        }
        for text in ["true", "null", "[1]", "1e3"] {
            assert_eq!(parse(text).ok().and_then(Json::number), None, "{text}");
        }
    }

    #[test]
    fn odd_files_are_read_as_browsers_do() {
        let text = |json: &str| parse(json).ok().and_then(Json::text);
        assert_eq!(text("\u{feff} \"a\" ").as_deref(), Some("a"));
        assert_eq!(text(r#""\ud800x\udc00""#).as_deref(), Some("\u{fffd}x\u{fffd}"));
        assert_eq!(text(r#""\ud83d\ude00""#).as_deref(), Some("😀"));
        let twice = parse(r#"{"a":1,"a":2,"b":null}"#).ok().and_then(Json::fields).unwrap_or_default();
        assert_eq!(twice.get("a").and_then(Json::number), Some(2.0), "of two fields the last counts");
        assert!(twice.get("b").is_none());
        assert_eq!(parse("[1,\n2").err(), Some(2));
    }
}
