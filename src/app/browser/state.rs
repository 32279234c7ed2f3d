//! The one state, in Leptos signals, made once at the root. What can be derived is derived.

use super::measure;
use crate::data;
use crate::ui::Page;
use leptos::prelude::*;
use std::sync::Arc;
use timeline::address::Address;
use timeline::date::{Day, Span};
use timeline::filter::Filter;
use timeline::history::History;
use timeline::language::Language;
use timeline::layout::{Frame, Picture, picture};
use timeline::prose::Prose;
use timeline::view::{Limits, View};

/// Everything that can change, and what follows from it.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub language: Language,
    pub embed: bool,
    /// Told once at the start.
    pub today: Day,
    /// From this page to the site's root: empty, `../` or `../../`.
    pub root: StoredValue<String>,
    /// What there is to show.
    pub history: RwSignal<Arc<History>>,
    /// The stretch on screen.
    pub view: RwSignal<View>,
    /// What is let through.
    pub filter: RwSignal<Filter>,
    /// The id of the open event.
    pub open: RwSignal<Option<String>>,
    /// The stage's size, as the browser tells it.
    pub size: RwSignal<Size>,
    /// The texts of the events.
    pub reading: RwSignal<Reading>,
    /// The file that the history comes from, if not compiled in.
    pub data: RwSignal<Option<String>>,
    /// A word to the reader about a file that could not be read.
    pub notice: RwSignal<Option<String>>,
    /// What was last copied, and whether the browser allowed it.
    pub said: RwSignal<Option<(String, bool)>>,
    /// The address's query, as last written.
    pub query: RwSignal<String>,
    /// For each event, whether it is let through.
    pub admitted: Memo<Arc<Vec<bool>>>,
    /// What is drawn.
    pub picture: Memo<Arc<Picture>>,
}

/// The stage's size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Size {
    /// In CSS pixels.
    pub width: f64,
    /// In CSS pixels.
    pub height: f64,
    /// The root font size in CSS pixels.
    pub em: f64,
    /// Whether time runs down.
    pub vertical: bool,
}

impl Size {
    /// Along the time axis, in CSS pixels.
    pub fn length(&self) -> f64 {
        if self.vertical { self.height } else { self.width }
    }
}

/// The texts of the events: they arrive after the line.
#[derive(Clone)]
pub(super) enum Reading {
    Coming,
    Here(Arc<Prose>),
    Failed,
}

impl State {
    /// A state at its defaults: the whole line, nothing filtered, nothing open.
    pub fn new(history: History, page: &Page<'_>, today: Day, size: Size) -> State {
        let language = page.language;
        let history = RwSignal::new(Arc::new(history));
        let home = history.with_untracked(|history| data::home(history, today));
        let view = RwSignal::new(View::new(home.from, home.to));
        let filter = RwSignal::new(Filter::default());
        let size = RwSignal::new(size);
        let admitted = Memo::new(move |_| {
            Arc::new(filter.with(|filter| history.with(|history| filter.admitted(history))))
        });
        let picture = Memo::new(move |_| {
            let Size { width, height, em, vertical } = size.get();
            let frame = Frame { width, height, em, vertical, view: view.get(), today, language };
            let admitted = admitted.get();
            Arc::new(history.with(|history| {
                picture(history, &admitted, &frame, &|face, text| measure::width(face, text, em))
            }))
        });
        State {
            language,
            embed: page.embed,
            today,
            root: StoredValue::new(page.root.to_owned()),
            history,
            view,
            filter,
            open: RwSignal::new(None),
            size,
            reading: RwSignal::new(Reading::Coming),
            data: RwSignal::new(None),
            notice: RwSignal::new(None),
            said: RwSignal::new(None),
            query: RwSignal::new(String::new()),
            admitted,
            picture,
        }
    }

    /// Does something with what every component knows of its page.
    pub fn with_page<T>(&self, act: impl FnOnce(&Page<'_>) -> T) -> T {
        let root = self.root.get_value();
        act(&Page { language: self.language, root: &root, embed: self.embed })
    }

    /// The view of the whole line.
    pub fn home(&self) -> View {
        let home = self.history.with_untracked(|history| data::home(history, self.today));
        View::new(home.from, home.to)
    }

    /// How far a view may go.
    pub fn limits(&self) -> Limits {
        self.history.with_untracked(|history| data::limits(history, self.today))
    }

    /// The address of what is on screen.
    pub fn address(&self) -> Address {
        let view = self.view.get_untracked();
        let stretch = (!view.is_close_to(self.home()))
            .then(|| (Day::nearest(view.from()), Day::nearest(view.to().ceil())));
        Address {
            stretch,
            event: self.open.get_untracked(),
            filter: self.filter.get_untracked(),
            data: self.data.get_untracked(),
        }
    }

    /// Shows what an address says; what it does not say goes to its default.
    pub fn show(&self, address: &Address) {
        let history = self.history.get_untracked();
        let event =
            address.event.as_ref().and_then(|id| history.position(id)).and_then(|at| history.events.get(at));
        let view = match (address.stretch, event) {
            (Some((from, to)), _) => View::new(f64::from(from.0), f64::from(to.0)).within(self.limits()),
            (None, Some(event)) => self.view_of(event.span),
            (None, None) => self.home(),
        };
        if self.view.get_untracked() != view {
            self.view.set(view);
        }
        let filter = address.filter.known(&history);
        if self.filter.with_untracked(|before| *before != filter) {
            self.filter.set(filter);
        }
        self.open.set(event.map(|event| event.id.clone()));
    }

    /// A view with an event in its middle and some years about it.
    pub fn view_of(&self, span: Span) -> View {
        const DAYS_ABOUT: i32 = 365 * 2;
        let wide = Span {
            first: span.first.plus(-DAYS_ABOUT),
            last: span.last_drawn(self.today).plus(DAYS_ABOUT),
            ..span
        };
        let view = View::fit(wide, self.today, 0.1, self.limits());
        // On a narrow screen its card will lie over the lower part of the line.
        let lower = if self.size.get_untracked().vertical { 0.35 * view.length() } else { 0.0 };
        view.pan(lower, self.limits())
    }
}
