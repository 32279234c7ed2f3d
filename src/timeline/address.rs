//! The address (URL query) as a pure function of what is on screen, and back. Reading one never
//! fails: what is not understood is passed over.

use crate::date::Day;
use crate::filter::{FACETS, Filter};
use crate::joined::joined;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What an address says. Days are whole; only what differs from the default is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// First and last day on screen; `None` shows everything.
    pub stretch: Option<(Day, Day)>,
    /// The id of the open event.
    pub event: Option<String>,
    /// What is chosen in the facets.
    pub filter: Filter,
    /// Whether the events are read as a list instead of on the line.
    pub list: bool,
    /// A same-origin path to a file of the open format, shown instead of the dataset.
    pub data: Option<String>,
}

/// The longest value that is read, in bytes; longer ones are passed over.
const LONGEST: usize = 4096;

/// A comma parts values and the rest of the unreserved characters read well as they are.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

impl Address {
    /// Reads a query, with or without its `?`.
    pub fn read(query: &str) -> Address {
        let mut address = Address::default();
        let (mut from, mut to) = (None, None);
        for pair in query.trim_start_matches('?').split('&') {
            let Some((key, value)) = pair.split_once('=') else { continue };
            let (key, value) = (decode(key), decode(value));
            if value.is_empty() || value.len() > LONGEST {
                continue;
            }
            match key.as_str() {
                "from" => from = Day::from_iso(&value),
                "to" => to = Day::from_iso(&value),
                "view" => address.list = value == "list",
                "event" => address.event = Some(value),
                "data" => address.data = Some(value).filter(|path| is_same_origin_path(path)),
                key if FACETS.iter().any(|facet| facet.key == key) => {
                    for id in value.split(',').filter(|id| !id.is_empty()) {
                        if !address.filter.has(key, id) {
                            address.filter = address.filter.toggled(key, id);
                        }
                    }
                }
                _ => {}
            }
        }
        address.stretch = from.zip(to).filter(|(from, to)| from < to);
        address
    }

    /// Writes the query, with its `?`; empty when everything is at its default.
    pub fn write(&self) -> String {
        let mut query = String::new();
        let mut pair = |key: &str, value: &str| {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(key);
            query.push('=');
            query.push_str(value);
        };
        if let Some((from, to)) = self.stretch {
            pair("from", &from.iso());
            pair("to", &to.iso());
        }
        if let Some(event) = &self.event {
            pair("event", &encode(event));
        }
        for facet in FACETS {
            let ids = joined(self.filter.chosen(facet.key).map(encode), ",");
            if !ids.is_empty() {
                pair(facet.key, &ids);
            }
        }
        if self.list {
            pair("view", "list");
        }
        if let Some(data) = &self.data {
            pair("data", &encode(data));
        }
        query
    }
}

/// Whether a path stays on this site: relative or absolute, but no scheme and no other host.
fn is_same_origin_path(path: &str) -> bool {
    !path.contains(':')
        && !path.contains('\\')
        && !path.starts_with("//")
        && !path.chars().any(char::is_control)
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, KEPT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(query: &str, expected: &str) {
        assert_eq!(Address::read(query).write(), expected, "{query}");
    }

    #[test]
    fn only_what_is_understood_and_differs_is_written() {
        check("", "");
        check("?from=1904-01-01&to=1905-12-31", "?from=1904-01-01&to=1905-12-31");
        check("?from=1904-01-01", "");
        check("?from=1905-01-01&to=1904-01-01", "");
        check("?from=soon&to=9999-99-99&zoom=3", "");
        check("?side=russia,japan&era=meiji", "?era=meiji&side=japan,russia");
        check("?side=japan,japan", "?side=japan");
        check("?event=1855-treaty-of-shimoda&&=&%ff", "?event=1855-treaty-of-shimoda");
        check("?data=https://elsewhere.example/x.json", "");
        check("?data=//elsewhere.example/x.json", "");
        check("?data=/files/class.json", "?data=/files/class.json");
    }

    proptest! {
        #[test]
        fn reading_an_address_never_fails(query in "\\PC{0,80}") {
            let once = Address::read(&query);
            prop_assert_eq!(Address::read(&once.write()), once);
        }

        #[test]
        fn an_address_is_read_as_it_was_written(from in -60_000..0i32, days in 1..60_000i32, event in "\\PC{1,30}", sides in proptest::collection::vec("[^,]{1,12}", 0..4)) {
            let filter = sides.iter().fold(Filter::default(), |filter, id| filter.toggled("side", id));
            let address = Address { stretch: Some((Day(from), Day(from + days))), event: Some(event), filter, list: false, data: None };
            prop_assert_eq!(Address::read(&address.write()), address);
        }
    }
}
