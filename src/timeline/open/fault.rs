//! Where a text stops being JSON (RFC 8259). Parsers of browsers tell that in words of their own
//! and not all of them say where; someone who wrote a file by hand wants the line.

/// What may stand next.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    Value,
    ValueOrEnd,
    Key,
    KeyOrEnd,
    Colon,
    CommaOrEnd,
}

/// The byte at which a text stops being JSON; `None` if it is JSON.
pub(super) fn fault(json: &[u8]) -> Option<usize> {
    // The brackets that are open; no recursion, so that no depth is too deep.
    let mut open: Vec<u8> = Vec::new();
    let mut next = Next::Value;
    let mut at = 0;
    loop {
        while json.get(at).is_some_and(|byte| b" \t\r\n".contains(byte)) {
            at += 1;
        }
        let Some(byte) = json.get(at).copied() else {
            let is_whole = open.is_empty() && next == Next::CommaOrEnd;
            return (!is_whole).then_some(at);
        };
        let inside = open.last().copied();
        let after = match (byte, next) {
            (b'{' | b'[', Next::Value | Next::ValueOrEnd) => {
                open.push(byte);
                next = if byte == b'{' { Next::KeyOrEnd } else { Next::ValueOrEnd };
                Some(at + 1)
            }
            (b'}', Next::KeyOrEnd | Next::CommaOrEnd) if inside == Some(b'{') => {
                open.pop();
                next = Next::CommaOrEnd;
                Some(at + 1)
            }
            (b']', Next::ValueOrEnd | Next::CommaOrEnd) if inside == Some(b'[') => {
                open.pop();
                next = Next::CommaOrEnd;
                Some(at + 1)
            }
            (b',', Next::CommaOrEnd) if inside.is_some() => {
                next = if inside == Some(b'{') { Next::Key } else { Next::Value };
                Some(at + 1)
            }
            (b':', Next::Colon) => {
                next = Next::Value;
                Some(at + 1)
            }
            (b'"', Next::Key | Next::KeyOrEnd) => {
                next = Next::Colon;
                string(json, at)
            }
            (_, Next::Value | Next::ValueOrEnd) => {
                next = Next::CommaOrEnd;
                if byte == b'"' { string(json, at) } else { word(json, at) }
            }
            _ => None,
        };
        match after {
            Some(after) => at = after,
            None => return Some(at),
        }
    }
}

/// The end of the string that begins here.
fn string(json: &[u8], from: usize) -> Option<usize> {
    let mut at = from + 1;
    loop {
        match json.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => match json.get(at + 1)? {
                b'u' => {
                    let digits = json.get(at + 2..at + 6)?;
                    if !digits.iter().all(u8::is_ascii_hexdigit) {
                        return None;
                    }
                    at += 6;
                }
                escaped if b"\"\\/bfnrt".contains(escaped) => at += 2,
                _ => return None,
            },
            0..0x20 => return None,
            _ => at += 1,
        }
    }
}

/// The end of the number, `true`, `false` or `null` that begins here.
fn word(json: &[u8], from: usize) -> Option<usize> {
    let rest = json.get(from..)?;
    let names: [&[u8]; 3] = [b"true", b"false", b"null"];
    if let Some(name) = names.into_iter().find(|name| rest.starts_with(name)) {
        return Some(from + name.len());
    }
    let digits = |at: usize| rest.iter().skip(at).take_while(|byte| byte.is_ascii_digit()).count();
    let mut at = usize::from(rest.first() == Some(&b'-'));
    let whole = digits(at);
    if whole == 0 || (whole > 1 && rest.get(at) == Some(&b'0')) {
        return None;
    }
    at += whole;
    if rest.get(at) == Some(&b'.') {
        let count = digits(at + 1);
        if count == 0 {
            return None;
        }
        at += 1 + count;
    }
    if rest.get(at).is_some_and(|byte| b"eE".contains(byte)) {
        let sign = usize::from(rest.get(at + 1).is_some_and(|byte| b"+-".contains(byte)));
        let count = digits(at + 1 + sign);
        if count == 0 {
            return None;
        }
        at += 1 + sign + count;
    }
    Some(from + at)
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_line_of_a_slip_is_found() {
        let cases = [
            ("{\n\"a\": 1,\n}", Some(3)),
            ("{\n\"a\": 1\n\"b\": 2}", Some(3)),
            ("{\"a\": [1, 2}", Some(1)),
            ("{\"a\":\n'b'}", Some(2)),
            ("{\n\"a\": \"b\nc\"}", Some(2)),
            ("[1]\n[2]", Some(2)),
            ("{\n\n\"events\": [", Some(3)),
            ("", Some(1)),
            ("{\"a\": [1, -2.5e+3, true, null, {}], \"b\": \"\\u00e9\\n\"}\n", None),
        ];
        for (json, line) in cases {
            assert_eq!(parse(json).err(), line, "{json}");
        }
    }

    fn agrees(json: &str) {
        let serde = serde_json::from_str::<serde::de::IgnoredAny>(json).is_ok();
        assert_eq!(fault(json.as_bytes()).is_none(), serde, "{json}");
    }

    proptest! {
        #[test]
        fn it_agrees_with_serde(noise in "[\\[\\]{}\",:0-9a-z \\\\.+-]{0,12}", text in "\\PC{0,20}") {
            agrees(&noise);
            agrees(&format!("{{\"a\":[{noise}]}}"));
            agrees(&format!("[{}]", serde_json::Value::String(text)));
        }
    }
}
