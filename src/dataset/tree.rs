//! A TOML file as a tree that knows its lines. Reading goes on past a key that is there twice, so
//! that the rest of the file is still looked at; past any other mistake of syntax nothing can be
//! relied on, so there is no tree.

use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What reading a text as TOML gave.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// The file's own table; none after a mistake of syntax.
    pub(crate) root: Option<Table>,
    /// The first mistake of syntax and its line.
    pub(crate) mistake: Option<(Option<u32>, String)>,
    /// Keys that are there twice, each with the line of the second.
    pub(crate) twice: Vec<(Option<u32>, String)>,
}

/// Keys and values in the order of the file.
#[derive(Debug, Default)]
pub(crate) struct Table(pub(crate) Vec<Entry>);

#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    /// The key's line.
    pub(crate) line: u32,
    pub(crate) node: Node,
}

#[derive(Debug)]
pub(crate) struct Node {
    /// The line the value begins on.
    pub(crate) line: u32,
    pub(crate) value: Value,
}

#[derive(Debug)]
pub(crate) enum Value {
    Text(String),
    Whole(i64),
    Real(f64),
    Flag,
    /// A date or time without quotation marks.
    Moment,
    List(Vec<Node>),
    Table(Table),
}

impl Tree {
    pub(crate) fn read(text: &str) -> Tree {
        let lines = Lines::of(text);
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut tree = Tree::default();
        let mut within_second = 0..0;
        for error in errors {
            let line = error.span().map(|span| lines.line(span.start));
            if error.message() == "duplicate key" {
                let span = error.span().unwrap_or_default();
                if within_second.contains(&span.start) {
                    continue;
                }
                if is_header(text, span.start) {
                    within_second = span.start..end_of_table(text, span.start);
                }
                let key = text.get(span).unwrap_or_default();
                tree.twice.push((line, key.to_owned()));
            } else if tree.mistake.is_none() {
                tree.mistake = Some((line, error.message().to_owned()));
            }
        }
        if tree.mistake.is_none() {
            tree.root = Some(lines.table(table.get_ref()));
        }
        tree
    }
}

impl Table {
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        let entry = self.0.iter().find(|entry| entry.key == key)?;
        Some(&entry.node)
    }

    /// The text under a key; none if there is something else or nothing.
    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        self.get(key)?.text()
    }

    /// The list under a key; empty if there is something else or nothing.
    pub(crate) fn list(&self, key: &str) -> &[Node] {
        match self.get(key).map(|node| &node.value) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }

    /// The tables of the list under a key, each with its line.
    pub(crate) fn tables(&self, key: &str) -> impl Iterator<Item = (u32, &Table)> {
        self.list(key).iter().filter_map(|node| Some((node.line, node.table()?)))
    }

    /// The line of the value under a key.
    pub(crate) fn line(&self, key: &str) -> Option<u32> {
        self.get(key).map(|node| node.line)
    }
}

impl Node {
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn table(&self) -> Option<&Table> {
        match &self.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    pub(crate) fn number(&self) -> Option<f64> {
        match self.value {
            Value::Real(number) => Some(number),
            Value::Whole(number) => Some(number as f64),
            _ => None,
        }
    }
}

/// Whether the key at this byte stands in a `[header]`.
fn is_header(text: &str, at: usize) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[line..at].trim_start().starts_with('[')
}

/// Where the table ends whose header holds this byte: its keys are not worth a problem each when
/// the whole table is there twice.
fn end_of_table(text: &str, at: usize) -> usize {
    text[at..].find("\n[").map_or(text.len(), |end| at + end)
}

/// Where the lines of a text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Lines {
        Lines(text.match_indices('\n').map(|(at, _)| at + 1).collect())
    }

    fn line(&self, at: usize) -> u32 {
        self.0.partition_point(|start| *start <= at) as u32 + 1
    }

    fn table(&self, table: &DeTable<'_>) -> Table {
        let mut entries: Vec<(Range<usize>, Entry)> = table
            .iter()
            .map(|(key, value)| {
                let entry = Entry {
                    key: key.get_ref().to_string(),
                    line: self.line(key.span().start),
                    node: self.node(value),
                };
                (key.span(), entry)
            })
            .collect();
        entries.sort_by_key(|(span, _)| span.start);
        Table(entries.into_iter().map(|(_, entry)| entry).collect())
    }

    fn node(&self, value: &Spanned<DeValue<'_>>) -> Node {
        let line = self.line(value.span().start);
        let value = match value.get_ref() {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => Value::Whole(number),
                Err(_) => Value::Real(f64::INFINITY),
            },
            DeValue::Float(number) => Value::Real(number.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(_) => Value::Flag,
            DeValue::Datetime(_) => Value::Moment,
            DeValue::Array(list) => Value::List(list.iter().map(|item| self.node(item)).collect()),
            DeValue::Table(table) => Value::Table(self.table(table)),
        };
        Node { line, value }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_know_their_lines() {
        let tree =
            Tree::read("edtf = \"1855\"\n\n[title]\nen = \"x\"\n\n[[cites]]\nsource = \"a\"\n[[cites]]\n");
        let root = tree.root.unwrap_or_default();
        assert_eq!(root.line("edtf"), Some(1));
        assert_eq!(root.line("title"), Some(3));
        let lines: Vec<u32> = root.tables("cites").map(|(line, _)| line).collect();
        assert_eq!(lines, [6, 8]);
    }

    #[test]
    fn a_key_that_is_there_twice_does_not_hide_the_rest() {
        let tree = Tree::read("[a]\nx = 1\n[a]\nx = 2\n[b]\n");
        assert_eq!(tree.twice, [(Some(3), "a".to_owned())]);
        assert!(tree.root.is_some_and(|root| root.get("b").is_some()));
    }

    #[test]
    fn no_depth_of_nesting_is_too_much() {
        for text in [
            "[".repeat(60_000),
            format!("a = {}", "{a=".repeat(20_000)),
            format!("{} = 1", vec!["a"; 30_000].join(".")),
        ] {
            assert!(Tree::read(&text).mistake.is_some());
        }
    }
}
