//! Which events are admitted. `FACETS` is the table that the panel, the address and the matching
//! all walk: a filter is one row here.

use crate::history::{Era, Event, History, Named, Side, System};
use crate::language::Words;
use crate::open::Texts;
use crate::sorted::by_rank;

/// One way to narrow the line down.
pub struct Facet {
    /// Its key in the address.
    pub key: &'static str,
    /// Its heading in the panel.
    pub name: fn(&Words) -> &'static str,
    /// Whether the panel shows the busiest values first instead of in the history's order.
    busiest_first: bool,
    /// Everything it knows of, used or not.
    all: fn(&History) -> Vec<Value>,
    /// Tells which of these an event has, by their places.
    of: fn(&History, &Event, &mut dyn FnMut(usize)),
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
        busiest_first: false,
        all: |history| {
            let value =
                |era: &Era| Value { id: era.id.clone(), name: era.name.clone(), group: Some(era.system) };
            history.eras.iter().map(value).collect()
        },
        of: |history, event, has| {
            let eras = history.eras.iter().enumerate();
            eras.filter(|(_, era)| era.holds(event.span)).for_each(|(at, _)| has(at));
        },
    },
    Facet {
        key: "actor",
        name: |words| words.actor,
        busiest_first: true,
        all: |history| history.actors.iter().map(named).collect(),
        of: |_, event, has| event.actors.iter().for_each(|at| has(*at)),
    },
    Facet {
        key: "theme",
        name: |words| words.theme,
        busiest_first: false,
        all: |history| history.themes.iter().map(named).collect(),
        of: |_, event, has| event.theme.into_iter().for_each(has),
    },
    Facet {
        key: "side",
        name: |words| words.side,
        busiest_first: false,
        all: |_| {
            let value = |side: Side| Value { id: side.id().to_owned(), name: Texts::default(), group: None };
            Side::ALL.into_iter().map(value).collect()
        },
        of: |_, event, has| {
            Side::ALL.into_iter().position(|side| side == event.side).into_iter().for_each(has);
        },
    },
];

fn named(it: &Named) -> Value {
    Value { id: it.id.clone(), name: it.name.clone(), group: None }
}

impl Facet {
    /// The values that any event has, in the panel's order.
    pub fn values(&self, history: &History) -> Vec<Value> {
        self.counted(history, &mut |_| true).into_iter().map(|(value, _)| value).collect()
    }

    /// The same, each with how many of the events that something holds of have it. Goes through the
    /// events once.
    fn counted(&self, history: &History, holds: &mut dyn FnMut(&Event) -> bool) -> Vec<(Value, usize)> {
        let all = (self.all)(history);
        // Of all events, and of those it holds of.
        let mut counts = vec![(0_usize, 0_usize); all.len()];
        for event in &history.events {
            let held = usize::from(holds(event));
            (self.of)(history, event, &mut |at| {
                if let Some((every, some)) = counts.get_mut(at) {
                    *every += 1;
                    *some += held;
                }
            });
        }
        let used: Vec<_> = all.into_iter().zip(counts).filter(|(_, (every, _))| *every > 0).collect();
        let rank = |every: usize| if self.busiest_first { -(every as i64) } else { 0 };
        // Equals keep the history's order.
        by_rank(used, |(_, (every, _))| rank(*every))
            .into_iter()
            .map(|(value, (_, some))| (value, some))
            .collect()
    }
}

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
        for facet in FACETS.iter().filter(|facet| !self.of(facet.key).is_empty()) {
            for value in facet.values(history) {
                if self.has(facet.key, &value.id) {
                    known = known.toggled(facet.key, &value.id);
                }
            }
        }
        known
    }

    /// Whether an event is admitted.
    pub fn admits(&self, history: &History, event: &Event) -> bool {
        self.masks(history, "").iter().all(|mask| mask.lets(history, event))
    }

    /// For each event, whether it is admitted.
    pub fn admitted(&self, history: &History) -> Vec<bool> {
        let masks = self.masks(history, "");
        history.events.iter().map(|event| masks.iter().all(|mask| mask.lets(history, event))).collect()
    }

    /// How many events each value of a facet would show, given what is chosen in the other facets.
    pub fn counts(&self, history: &History, facet: &Facet) -> Vec<(Value, usize)> {
        let others = self.masks(history, facet.key);
        facet.counted(history, &mut |event| others.iter().all(|mask| mask.lets(history, event)))
    }

    /// What is chosen in each facet but one, ready to be asked of many events.
    fn masks(&self, history: &History, but: &str) -> Vec<Mask> {
        let chosen = FACETS.iter().filter(|facet| facet.key != but && !self.of(facet.key).is_empty());
        chosen
            .map(|facet| Mask {
                facet,
                chosen: (facet.all)(history).iter().map(|value| self.has(facet.key, &value.id)).collect(),
            })
            .collect()
    }
}

/// For each value of a facet, whether it is chosen.
struct Mask {
    facet: &'static Facet,
    chosen: Vec<bool>,
}

impl Mask {
    fn lets(&self, history: &History, event: &Event) -> bool {
        let mut lets = false;
        (self.facet.of)(history, event, &mut |at| lets |= self.chosen.get(at).copied().unwrap_or(false));
        lets
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
