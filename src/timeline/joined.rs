//! Joining texts, compiled once and small.

/// The texts with something between each two.
pub fn joined(texts: impl IntoIterator<Item = String>, between: &str) -> String {
    let mut all = String::new();
    for text in texts {
        push(&mut all, &text, between);
    }
    all
}

#[inline(never)]
fn push(all: &mut String, text: &str, between: &str) {
    if !all.is_empty() {
        all.push_str(between);
    }
    all.push_str(text);
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn something_stands_between_two_only() {
        let of = |texts: &[&str]| joined(texts.iter().map(|text| (*text).to_owned()), ", ");
        assert_eq!([of(&[]), of(&["a"]), of(&["a", "b", "c"])], ["", "a", "a, b, c"]);
    }
}
