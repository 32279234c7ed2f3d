//! Which of the compressed files a browser takes.

/// A way a file may be packed: the name in headers, and the end of its file's name.
pub type Encoding = (&'static str, &'static str);

/// What there may be beside a file, the smallest first.
const ENCODINGS: [Encoding; 2] = [("br", "br"), ("gzip", "gz")];

/// The encodings a browser accepts, the best first. `Accept-Encoding: gzip;q=0.5, br`
pub fn accepted(header: &str) -> Vec<Encoding> {
    let weight = |name: &str| {
        let entries = || header.split(',').map(entry);
        let named = entries().find(|(entry, _)| entry.eq_ignore_ascii_case(name));
        named.or_else(|| entries().find(|(entry, _)| *entry == "*")).map_or(0.0, |(_, weight)| weight)
    };
    let mut weighed: Vec<(f32, Encoding)> =
        ENCODINGS.into_iter().map(|it| (weight(it.0), it)).filter(|(weight, _)| *weight > 0.0).collect();
    // Stable: among equals the smallest stays first.
    weighed.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    weighed.into_iter().map(|(_, encoding)| encoding).collect()
}

fn entry(text: &str) -> (&str, f32) {
    let mut parts = text.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    (name, weight.map_or(1.0, |weight| weight.trim().parse().unwrap_or(0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, expected: &str) {
        let names: Vec<_> = accepted(header).iter().map(|(name, _)| *name).collect();
        assert_eq!(names.join(" "), expected, "{header}");
    }

    #[test]
    fn the_best_accepted_encoding_comes_first() {
        check("gzip, deflate, br, zstd", "br gzip");
        check("gzip", "gzip");
        check("", "");
        check("identity", "");
        check("br;q=0, gzip;q=0.5", "gzip");
        check("br;q=0.2, GZIP; q=0.9", "gzip br");
        check("*", "br gzip");
        check("*;q=0", "");
        check("br;q=x", "");
        check("br;q=NaN", "");
        check("abr, brx", "");
    }
}
