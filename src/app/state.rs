//! The one state, made once at the root; children never own what outlives them. What can be
//! derived is derived.

use leptos::prelude::*;
use std::sync::Arc;
use timeline::address::Address;
use timeline::date::{Day, Span};
use timeline::filter::Filter;
use timeline::history::{History, System};
use timeline::language::Language;
use timeline::layout::{Face, Frame, Picture, picture};
use timeline::prose::Prose;
use timeline::view::{Limits, View};

/// Everything that can change, and what follows from it.
#[derive(Clone, Copy)]
pub struct State {
    /// The page's language; another language is another page.
    pub language: Language,
    /// Whether this is the chrome-free page for other people's pages.
    pub embed: bool,
    /// Today, told once at the start.
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
    /// Where the history on screen comes from, if not compiled in.
    pub data: RwSignal<Option<String>>,
    /// A word to the reader about a file that could not be read.
    pub notice: RwSignal<Option<String>>,
    /// For each event, whether it is let through.
    pub admitted: Memo<Arc<Vec<bool>>>,
    /// What is drawn.
    pub picture: Memo<Arc<Picture>>,
}

/// The stage's size in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// The root font size.
    pub em: f64,
    /// Whether time runs down.
    pub vertical: bool,
}

/// The texts of the events: they arrive after the line.
#[derive(Clone, Debug)]
pub enum Reading {
    /// On their way.
    Coming,
    /// Here.
    Here(Arc<Prose>),
    /// They could not be had.
    Failed,
}

/// Measures a text in one of the stage's faces, at a root font size.
pub type Measurer = fn(Face, &str, f64) -> f64;

impl State {
    /// A state at its defaults: the whole line, nothing filtered, nothing open.
    pub fn new(history: History, language: Language, root: &str, embed: bool, today: Day, measure: Measurer) -> State {
        let history = RwSignal::new(Arc::new(history));
        let home = home(&history.get_untracked(), today);
        let view = RwSignal::new(View::new(home.from, home.to));
        let filter = RwSignal::new(Filter::default());
        let size = RwSignal::new(Size { width: 1440.0, height: 608.0, em: 16.0, vertical: false });
        let admitted = Memo::new(move |_| Arc::new(filter.with(|filter| history.with(|history| filter.admitted(history)))));
        let picture = Memo::new(move |_| {
            let size = size.get();
            let frame = Frame {
                width: size.width,
                height: size.height,
                em: size.em,
                vertical: size.vertical,
                view: view.get(),
                today,
                language,
            };
            let admitted = admitted.get();
            Arc::new(history.with(|history| picture(history, &admitted, &frame, &|face, text| measure(face, text, size.em))))
        });
        State {
            language,
            embed,
            today,
            root: StoredValue::new(root.to_owned()),
            history,
            view,
            filter,
            open: RwSignal::new(None),
            size,
            reading: RwSignal::new(Reading::Coming),
            data: RwSignal::new(None),
            notice: RwSignal::new(None),
            admitted,
            picture,
        }
    }

    /// The view of the whole line.
    pub fn home(&self) -> View {
        let home = self.history.with_untracked(|history| home(history, self.today));
        View::new(home.from, home.to)
    }

    /// How far a view may go: the whole line, and back to where the eras of the relationship begin.
    pub fn limits(&self) -> Limits {
        self.history.with_untracked(|history| {
            let home = home(history, self.today);
            let first = history.eras.iter().filter(|era| era.system == System::Relations).map(|era| era.first).min();
            let from = first.map_or(home.from, |first| home.from.min(f64::from(first.0) - home.length() * 0.03));
            Limits { from, to: home.to }
        })
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
        let event = address.event.as_ref().and_then(|id| history.position(id));
        let view = match (address.stretch, event) {
            (Some((from, to)), _) => View::new(f64::from(from.0), f64::from(to.0)).within(self.limits()),
            (None, Some(event)) => self.view_of(history.events[event].span),
            (None, None) => self.home(),
        };
        self.view.set(view);
        self.filter.set(address.filter.known(&history));
        self.open.set(event.map(|event| history.events[event].id.clone()));
    }

    /// A view with an event in its middle and at least some years about it.
    pub fn view_of(&self, span: Span) -> View {
        const YEARS_ABOUT: i32 = 365 * 2;
        let wide = Span { first: span.first.plus(-YEARS_ABOUT), last: span.last_drawn(self.today).plus(YEARS_ABOUT), ..span };
        View::fit(wide, self.today, 0.1, self.limits())
    }

    /// The relative address of an event's own page.
    pub fn page_of(&self, id: &str) -> String {
        self.root.with_value(|root| format!("{root}{}events/{id}/", self.language.folder()))
    }
}

fn home(history: &History, today: Day) -> Limits {
    let (first, last) = history.extent(today).unwrap_or((today.plus(-365), today));
    Limits::about(first, last.max(first))
}
