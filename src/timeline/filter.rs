//! Which events are admitted. `FACETS` is the table that the panel, the address and the matching
//! all walk: a filter is one row here.

use crate::history::{Event, History, Side, System};
use crate::language::Words;
use crate::open::Texts;
use crate::sorted::by_rank;

/// One way to narrow the line down.
pub struct Facet {
    /// Its key in the address.
    pub key: &'static str,
    /// Its heading in the panel.
    pub name: fn(&Words) -> &'static str,
    /// The values a reader may choose, in the panel's order.
    pub values: fn(&History) -> Vec<Value>,
    /// Whether an event has a value.
    pub has: fn(&History, &Event, &str) -> bool,
}

/// Something a reader may choose in a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// As written in the address.
    pub id: String,
    /// As shown, but for the sides, whose names come from [`Words`].
    pub name: Texts,
    /// The heading it stands under, if the facet has groups.
    pub group: Option<System>,
}

/// All facets, in the panel's order.
pub const FACETS: &[Facet] = &[
    Facet {
        key: "era",
        name: |words| words.era,
        values: |history| {
            history
                .eras
                .iter()
                .filter(|era| history.events.iter().any(|event| era.holds(event.span)))
                .map(|era| Value { id: era.id.clone(), name: era.name.clone(), group: Some(era.system) })
                .collect()
        },
        has: |history, event, id| history.eras.iter().any(|era| era.id == id && era.holds(event.span)),
    },
    Facet {
        key: "actor",
        name: |words| words.actor,
        values: |history| {
            let counted: Vec<_> = history
                .actors
                .iter()
                .enumerate()
                .map(|(at, actor)| {
                    (history.events.iter().filter(|event| event.actors.contains(&at)).count(), actor)
                })
                .filter(|(count, _)| *count > 0)
                .collect();
            // The busiest first; equals in the registry's order.
            by_rank(counted, |(count, _)| -(*count as i64))
                .into_iter()
                .map(|(_, actor)| Value { id: actor.id.clone(), name: actor.name.clone(), group: None })
                .collect()
        },
        has: |history, event, id| {
            event.actors.iter().any(|at| history.actors.get(*at).is_some_and(|actor| actor.id == id))
        },
    },
    Facet {
        key: "theme",
        name: |words| words.theme,
        values: |history| {
            history
                .themes
                .iter()
                .enumerate()
                .filter(|(at, _)| history.events.iter().any(|event| event.theme == Some(*at)))
                .map(|(_, theme)| Value { id: theme.id.clone(), name: theme.name.clone(), group: None })
                .collect()
        },
        has: |history, event, id| {
            event.theme.and_then(|at| history.themes.get(at)).is_some_and(|theme| theme.id == id)
        },
    },
    Facet {
        key: "side",
        name: |words| words.side,
        values: |history| {
            Side::ALL
                .into_iter()
                .filter(|side| history.events.iter().any(|event| event.side == *side))
                .map(|side| Value { id: side.id().to_owned(), name: Texts::default(), group: None })
                .collect()
        },
        has: |_, event, id| event.side.id() == id,
    },
];

/// The values chosen, by facet key. Within a facet any one will do; every facet must agree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// In the order of `FACETS`, no facet without a value, values in order.
    chosen: Vec<(&'static str, Vec<String>)>,
}

impl Filter {
    /// Whether nothing is chosen, so that every event is admitted.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// The values chosen in a facet, in order.
    pub fn chosen(&self, key: &str) -> impl Iterator<Item = &str> {
        self.of(key).iter().map(String::as_str)
    }

    /// Whether a value is chosen.
    pub fn has(&self, key: &str, id: &str) -> bool {
        self.of(key).iter().any(|chosen| chosen == id)
    }

    fn of(&self, key: &str) -> &[String] {
        self.chosen.iter().find(|(facet, _)| *facet == key).map_or(&[], |(_, ids)| ids)
    }

    /// The filter with one value chosen, or no longer. An unknown facet changes nothing.
    pub fn toggled(&self, key: &str, id: &str) -> Filter {
        let mut chosen = Vec::new();
        for facet in FACETS {
            let mut ids = self.of(facet.key).to_vec();
            if facet.key == key {
                match ids.iter().position(|known| known.as_str() >= id) {
                    Some(at) if ids[at] == id => drop(ids.remove(at)),
                    Some(at) => ids.insert(at, id.to_owned()),
                    None => ids.push(id.to_owned()),
                }
            }
            if !ids.is_empty() {
                chosen.push((facet.key, ids));
            }
        }
        Filter { chosen }
    }

    /// The filter without the values that this history does not have: an old address still opens.
    pub fn known(&self, history: &History) -> Filter {
        let mut known = Filter::default();
        for facet in FACETS {
            for value in (facet.values)(history) {
                if self.has(facet.key, &value.id) {
                    known = known.toggled(facet.key, &value.id);
                }
            }
        }
        known
    }

    /// Whether an event is admitted.
    pub fn admits(&self, history: &History, event: &Event) -> bool {
        FACETS.iter().all(|facet| self.admits_in(facet, history, event))
    }

    /// For each event, whether it is admitted.
    pub fn admitted(&self, history: &History) -> Vec<bool> {
        history.events.iter().map(|event| self.admits(history, event)).collect()
    }

    /// How many events each value of a facet would show, given what is chosen in the other facets.
    pub fn counts(&self, history: &History, facet: &Facet) -> Vec<(Value, usize)> {
        let others: Vec<&Event> = history
            .events
            .iter()
            .filter(|event| {
                FACETS
                    .iter()
                    .filter(|other| other.key != facet.key)
                    .all(|other| self.admits_in(other, history, event))
            })
            .collect();
        (facet.values)(history)
            .into_iter()
            .map(|value| {
                let count = others.iter().filter(|event| (facet.has)(history, event, &value.id)).count();
                (value, count)
            })
            .collect()
    }

    fn admits_in(&self, facet: &Facet, history: &History, event: &Event) -> bool {
        let ids = self.of(facet.key);
        ids.is_empty() || ids.iter().any(|id| (facet.has)(history, event, id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn history() -> History {
        let open = crate::open::read(
            r#"{"themes":[{"id":"war","name":"War"},{"id":"treaty","name":"Treaty"}],
            "actors":[{"id":"a","name":"A"},{"id":"b","name":"B"}],
            "eras":[{"id":"meiji","system":"japan","from":"1868-10-23","to":"1912-07-30","name":"Meiji"}],
            "events":[
              {"id":"1","title":"1","edtf":"1904","theme":"war","side":"both","actors":["a"]},
              {"id":"2","title":"2","edtf":"1905","theme":"treaty","side":"both","actors":["a","b"]},
              {"id":"3","title":"3","edtf":"1956","theme":"treaty","side":"russia","actors":["b"]}]}"#,
        )
        .unwrap_or_default();
        History::from_open(open).0
    }

    fn check(chosen: &[(&str, &str)], expected: &str) {
        let history = history();
        let filter = chosen.iter().fold(Filter::default(), |filter, (key, id)| filter.toggled(key, id));
        let shown: String = history
            .events
            .iter()
            .filter(|event| filter.admits(&history, event))
            .map(|event| event.id.as_str())
            .collect();
        assert_eq!(shown, expected, "{chosen:?}");
    }

    #[test]
    fn facets_narrow_and_values_widen() {
        check(&[], "123");
        check(&[("theme", "treaty")], "23");
        check(&[("theme", "treaty"), ("theme", "war")], "123");
        check(&[("theme", "treaty"), ("actor", "a")], "2");
        check(&[("era", "meiji"), ("side", "both"), ("actor", "b")], "2");
        check(&[("theme", "treaty"), ("theme", "treaty")], "123");
        check(&[("side", "nobody")], "");
        check(&[("nothing", "x")], "123");
    }

    #[test]
    fn counts_say_what_choosing_would_show() {
        let history = history();
        let filter = Filter::default().toggled("theme", "war");
        let facet = FACETS.iter().find(|facet| facet.key == "actor");
        let counts: Vec<_> = facet
            .map(|facet| filter.counts(&history, facet))
            .unwrap_or_default()
            .into_iter()
            .map(|(value, count)| (value.id, count))
            .collect();
        assert_eq!(counts, [("a".to_owned(), 1), ("b".to_owned(), 0)]);
    }

    #[test]
    fn values_that_do_not_exist_are_dropped() {
        let filter = Filter::default().toggled("side", "martians").toggled("theme", "war");
        assert_eq!(filter.known(&history()), Filter::default().toggled("theme", "war"));
    }
}
