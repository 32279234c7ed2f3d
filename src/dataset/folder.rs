//! A whole dataset folder, read but not yet judged: its files, what they define, and every single
//! value with the place it stands at. The rules in [`crate::checks`] look only at this.

use crate::files::{File, MOST_BYTES_OF_A_REGISTRY, MOST_BYTES_OF_AN_EVENT};
use crate::release::LANGUAGES;
use crate::shape::{Field, Kind, Registry};
use crate::tree::{Node, Table, Tree, Value};
use std::collections::BTreeSet;

/// A file, and its tree if its bytes are worth reading as TOML.
pub(crate) struct Page {
    pub(crate) file: File,
    pub(crate) registry: Registry,
    pub(crate) tree: Option<Tree>,
}

/// The folder as the rules see it.
pub(crate) struct Folder<'a> {
    pub(crate) pages: &'a [Page],
    pub(crate) records: Vec<Record<'a>>,
    pub(crate) leaves: Vec<Leaf<'a>>,
    pub(crate) misfits: Vec<Misfit>,
}

/// One thing that has an id: an event, a source, an actor …
pub(crate) struct Record<'a> {
    pub(crate) registry: Registry,
    pub(crate) id: &'a str,
    pub(crate) file: &'a str,
    /// The line of its header; none for an event, which is a whole file.
    pub(crate) line: Option<u32>,
    pub(crate) table: &'a Table,
}

/// One value, with where it stands and what it should be.
pub(crate) struct Leaf<'a> {
    pub(crate) file: &'a str,
    pub(crate) line: u32,
    /// Its keys: `positions.text.ja`.
    pub(crate) path: String,
    pub(crate) kind: Kind,
    pub(crate) node: &'a Node,
}

/// A place where a file does not have the shape it should.
pub(crate) struct Misfit {
    pub(crate) file: String,
    pub(crate) line: Option<u32>,
    pub(crate) how: How,
}

pub(crate) enum How {
    /// A key that means nothing here, and those that would.
    Unknown { key: String, owner: String, keys: Vec<&'static str> },
    /// A value of another type.
    Type { path: String, found: &'static str, kind: Kind },
    /// A key that has to be there.
    Missing { key: &'static str, owner: String, kind: Kind },
}

impl Page {
    pub(crate) fn of(file: File) -> Page {
        let registry = Registry::of_file(&file.name);
        let tree = file
            .bytes
            .as_ref()
            .ok()
            .filter(|bytes| bytes.len() <= most_bytes(registry))
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .map(|text| Tree::read(text.strip_prefix('\u{feff}').unwrap_or(text)));
        Page { file, registry, tree }
    }

    /// The id that the name of an event's file is.
    pub(crate) fn id(&self) -> &str {
        let name = &self.file.name;
        name.strip_suffix(".toml").unwrap_or(name)
    }
}

/// The most bytes a file of this registry may have.
pub(crate) fn most_bytes(registry: Registry) -> usize {
    match registry {
        Registry::Events => MOST_BYTES_OF_AN_EVENT,
        _ => MOST_BYTES_OF_A_REGISTRY,
    }
}

impl<'a> Folder<'a> {
    pub(crate) fn of(pages: &'a [Page]) -> Folder<'a> {
        let mut folder = Folder { pages, records: Vec::new(), leaves: Vec::new(), misfits: Vec::new() };
        for page in pages {
            if let Some(root) = page.tree.as_ref().and_then(|tree| tree.root.as_ref()) {
                folder.take(page, root);
            }
        }
        for at in 0..folder.records.len() {
            let record = &folder.records[at];
            let (registry, file, line, table) = (record.registry, record.file, record.line, record.table);
            let owner = registry.one();
            folder.walk(file, line, "", owner, table, registry.fields());
        }
        folder
    }

    /// The things of one registry.
    pub(crate) fn of_registry(&self, registry: Registry) -> impl Iterator<Item = &Record<'a>> {
        self.records.iter().filter(move |record| record.registry == registry)
    }

    /// The events.
    pub(crate) fn events(&self) -> impl Iterator<Item = &Record<'a>> {
        self.of_registry(Registry::Events)
    }

    /// The ids of a registry; an event whose file cannot be read still has its id. None if the
    /// registry's file is there but cannot be read, so that nobody knows.
    pub(crate) fn ids(&self, registry: Registry) -> Option<BTreeSet<&'a str>> {
        let mut pages = self.pages.iter().filter(|page| page.registry == registry);
        if registry == Registry::Events {
            return Some(pages.map(Page::id).collect());
        }
        let known = pages.all(|page| page.tree.as_ref().is_some_and(|tree| tree.root.is_some()));
        known.then(|| self.of_registry(registry).map(|record| record.id).collect())
    }

    fn take(&mut self, page: &'a Page, root: &'a Table) {
        let file = &page.file.name;
        if page.registry == Registry::Events {
            self.records.push(Record {
                registry: page.registry,
                id: page.id(),
                file,
                line: None,
                table: root,
            });
            return;
        }
        for entry in &root.0 {
            match entry.node.table() {
                Some(table) => self.records.push(Record {
                    registry: page.registry,
                    id: &entry.key,
                    file,
                    line: Some(entry.line),
                    table,
                }),
                None => self.misfits.push(Misfit {
                    file: file.clone(),
                    line: Some(entry.line),
                    how: How::Unknown {
                        key: entry.key.clone(),
                        owner: "the file outside its tables".to_owned(),
                        keys: Vec::new(),
                    },
                }),
            }
        }
    }

    fn walk(
        &mut self,
        file: &'a str,
        line: Option<u32>,
        path: &str,
        owner: &str,
        table: &'a Table,
        fields: &'static [Field],
    ) {
        for entry in &table.0 {
            let path = joined(path, &entry.key);
            match fields.iter().find(|field| field.key == entry.key) {
                Some(field) => self.fit(file, table, &path, field.kind, &entry.node),
                None => self.misfits.push(Misfit {
                    file: file.to_owned(),
                    line: Some(entry.line),
                    how: How::Unknown {
                        key: entry.key.clone(),
                        owner: owner.to_owned(),
                        keys: fields.iter().map(|field| field.key).collect(),
                    },
                }),
            }
        }
        for field in fields.iter().filter(|field| field.needed) {
            let node = table.get(field.key);
            if node.is_none_or(|node| is_blank(field.kind, node)) {
                self.misfits.push(Misfit {
                    file: file.to_owned(),
                    line: node.map(|node| node.line).or(line),
                    how: How::Missing { key: field.key, owner: owner.to_owned(), kind: field.kind },
                });
            }
        }
    }

    fn fit(&mut self, file: &'a str, around: &'a Table, path: &str, kind: Kind, node: &'a Node) {
        match (kind, &node.value) {
            (Kind::Texts | Kind::Title, Value::Table(texts)) => {
                self.leaf(file, path, kind, node);
                let own = match kind {
                    Kind::Title => around.text("language"),
                    _ => None,
                };
                for entry in &texts.0 {
                    if !LANGUAGES.contains(&entry.key.as_str()) && own != Some(&entry.key) {
                        self.misfits.push(Misfit {
                            file: file.to_owned(),
                            line: Some(entry.line),
                            how: How::Unknown {
                                key: entry.key.clone(),
                                owner: format!("`{path}`"),
                                keys: LANGUAGES.to_vec(),
                            },
                        });
                    }
                    self.fit(file, texts, &joined(path, &entry.key), Kind::Prose, &entry.node);
                }
            }
            (Kind::Tables(fields), Value::List(list)) => {
                for item in list {
                    match item.table() {
                        Some(table) => {
                            let owner = format!("`{path}`");
                            self.walk(file, Some(item.line), path, &owner, table, fields);
                        }
                        None => self.misfit(file, path, kind, item),
                    }
                }
            }
            (Kind::Ids(registry), Value::List(list)) => {
                self.leaf(file, path, kind, node);
                for item in list {
                    self.fit(file, around, path, Kind::Id(registry), item);
                }
            }
            (Kind::Grade, Value::Whole(_)) | (Kind::Number(_), Value::Whole(_) | Value::Real(_)) => {
                self.leaf(file, path, kind, node);
            }
            (
                Kind::Texts | Kind::Title | Kind::Tables(_) | Kind::Ids(_) | Kind::Grade | Kind::Number(_),
                _,
            ) => self.misfit(file, path, kind, node),
            (_, Value::Text(_)) => self.leaf(file, path, kind, node),
            _ => self.misfit(file, path, kind, node),
        }
    }

    fn leaf(&mut self, file: &'a str, path: &str, kind: Kind, node: &'a Node) {
        self.leaves.push(Leaf { file, line: node.line, path: path.to_owned(), kind, node });
    }

    fn misfit(&mut self, file: &str, path: &str, kind: Kind, node: &Node) {
        let found = match node.value {
            Value::Text(_) => "a text",
            Value::Whole(_) => "a whole number",
            Value::Real(_) => "a number",
            Value::Flag => "true or false",
            Value::Moment => "a date without quotation marks",
            Value::List(_) => "a list",
            Value::Table(_) => "a table",
        };
        self.misfits.push(Misfit {
            file: file.to_owned(),
            line: Some(node.line),
            how: How::Type { path: path.to_owned(), found, kind },
        });
    }
}

impl<'a> Leaf<'a> {
    pub(crate) fn text(&self) -> Option<&'a str> {
        self.node.text()
    }
}

/// Whether a text in whichever language says nothing. What else is blank breaks a rule of its own.
fn is_blank(kind: Kind, node: &Node) -> bool {
    matches!(kind, Kind::Plain) && node.text().is_some_and(|text| text.trim().is_empty())
}

fn joined(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
