//! The one state, made once at the root. What can be derived is derived.

use super::held::{Derived, Held};
use super::measure;
use crate::limits;
use crate::ui::Page;
use crate::ui::card::Story;
use std::cell::RefCell;
use std::rc::Rc;
use timeline::address::Address;
use timeline::date::{Day, Span};
use timeline::filter::Filter;
use timeline::history::History;
use timeline::index::Index;
use timeline::language::Language;
use timeline::layout::{Face, Frame, Picture, next_picture};
use timeline::view::{Limits, View};

/// Everything that can change, and what follows from it.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub language: Language,
    pub embed: bool,
    /// Told once at the start.
    pub today: Day,
    /// From this page to the site's root: empty, `../` or `../../`.
    pub root: &'static str,
    /// What there is to show.
    pub history: Held<History>,
    /// The stretch on screen.
    pub view: Held<View>,
    /// The view that the marks were last placed for; while the line moves they ride on the ground (see
    /// `motion`).
    pub laid: Held<View>,
    /// What is let through.
    pub filter: Held<Filter>,
    /// The id of the open event.
    pub open: Held<Option<String>>,
    /// The count that is opened in place: its first day, its last and its row.
    pub counted: Held<Option<(Day, Day, usize)>>,
    /// The stage's size, as the browser tells it.
    pub size: Held<Size>,
    /// What the open card holds.
    pub reading: Held<Reading>,
    /// The file that the history comes from, if not compiled in.
    pub data: Held<Option<String>>,
    /// A word to the reader about a file that could not be read.
    pub notice: Held<Option<String>>,
    /// The address's query, as last written.
    pub query: Held<String>,
    /// The id of the event that has the focus, or had it last: what Tab comes back to.
    pub stop: Held<Option<String>>,
    /// The id of the event that keys have led to: it has a name. (One that a press has come to does not
    /// for that: nothing may move under the hand.)
    pub walked: Held<Option<String>>,
    /// Whether the events are read as a list instead of on the line.
    pub as_list: Held<bool>,
    /// How many events the list shows at most.
    pub listed: Held<usize>,
    /// What a screen reader is told once the line has come to rest.
    pub spoken: Held<String>,
    /// For each event, whether it is let through.
    pub admitted: Derived<Vec<bool>>,
    /// What stands where, of what is let through.
    pub index: Derived<Index>,
    /// The view of the whole line.
    whole: Derived<View>,
    /// How far a view may go.
    far: Derived<Limits>,
    /// What is drawn.
    pub picture: Derived<Picture>,
}

/// Events the list shows at once; a file of the reader's own may have far more.
pub(super) const LISTED: usize = 500;

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

/// What there is to read in the open event's card: it arrives after the card.
pub(super) enum Reading {
    Coming,
    /// The inside of an event's card, by the event's id, as its file has it.
    Here(String, String),
    /// The stories of a file of the reader's own, of those events that have one, by their ids.
    Own(Vec<(String, Story)>),
    Failed,
}

impl State {
    /// A state at its defaults: the whole line, nothing filtered, nothing open.
    pub fn new(history: History, page: &Page<'_>, today: Day, size: Size) -> State {
        let language = page.language;
        let home = limits::home(&history, today);
        let history = Held::new(history);
        let home = View::new(home.from, home.to);
        let (view, laid) = (Held::new(home), Held::new(home));
        let filter = Held::new(Filter::default());
        let size = Held::new(size);
        let admitted = Derived::new(move |_| filter.get().admitted(&history.get()));
        let whole = Derived::new(move |_| {
            let home = limits::home(&history.get(), today);
            View::new(home.from, home.to)
        });
        let far = Derived::new(move |_| limits::limits(&history.get(), today));
        let index = Derived::new(move |_| Index::new(&history.get(), &admitted.get(), today));
        let (open, walked) = (Held::new(None), Held::new(None));
        let drawn_of = RefCell::new(history.now());
        let picture = Derived::new(move |before: &Picture| {
            let Size { width, height, em, vertical } = *size.get();
            let history = history.get();
            let pinned =
                [open.get(), walked.get()].map(|id: Rc<Option<String>>| history.position(id.as_deref()?));
            let view = *laid.get();
            let frame = Frame { width, height, em, vertical, view, today, language, pinned };
            let measure = |face: Face, text: &str| measure::width(face, text, em);
            // The whole line looks alike whatever came before; and events of another history are
            // other ones.
            let goes_on = Rc::ptr_eq(&drawn_of.borrow(), &history) && view != *whole.get();
            drawn_of.replace(history.clone());
            let nothing = Picture::default();
            next_picture(if goes_on { before } else { &nothing }, &history, &index.get(), &frame, &measure)
        });
        State {
            language,
            embed: page.embed,
            today,
            root: Box::leak(page.root.into()),
            history,
            view,
            laid,
            filter,
            open,
            counted: Held::new(None),
            stop: Held::new(None),
            walked,
            as_list: Held::new(false),
            listed: Held::new(LISTED),
            spoken: Held::new(String::new()),
            size,
            reading: Held::new(Reading::Coming),
            data: Held::new(None),
            notice: Held::new(None),
            query: Held::new(String::new()),
            admitted,
            index,
            whole,
            far,
            picture,
        }
    }

    /// What every component knows of its page.
    pub fn page(&self) -> Page<'static> {
        Page { language: self.language, root: self.root, embed: self.embed }
    }

    /// The view of the whole line.
    pub fn home(&self) -> View {
        *self.whole.now()
    }

    /// How far a view may go.
    pub fn limits(&self) -> Limits {
        *self.far.now()
    }

    /// The address of what is on screen.
    pub fn address(&self) -> Address {
        let view = *self.view.now();
        let stretch = (!view.is_close_to(self.home()))
            .then(|| (Day::nearest(view.from()), Day::nearest(view.to().ceil())));
        Address {
            stretch,
            event: (*self.open.now()).clone(),
            filter: (*self.filter.now()).clone(),
            list: *self.as_list.now(),
            data: (*self.data.now()).clone(),
        }
    }

    /// Shows what an address says; what it does not say goes to its default.
    pub fn show(&self, address: &Address) {
        let history = self.history.now();
        let event =
            address.event.as_ref().and_then(|id| history.position(id)).and_then(|at| history.events.get(at));
        let view = match (address.stretch, event) {
            (Some((from, to)), _) => View::new(f64::from(from.0), f64::from(to.0)).within(self.limits()),
            (None, Some(event)) => self.view_of(event.span),
            (None, None) => self.home(),
        };
        if *self.view.now() != view {
            self.view.set(view);
            self.laid.set(view);
        }
        let filter = address.filter.known(&history);
        if *self.filter.now() != filter {
            self.filter.set(filter);
        }
        if *self.as_list.now() != address.list {
            self.as_list.set(address.list);
        }
        // A count opened in place has no address: whoever goes back or on leaves it.
        self.counted.set(None);
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
        self.above_card(View::fit(wide, self.today, 0.1, self.limits()), span.first)
    }

    /// On a narrow screen an event's card lies over the lower part of the line: the view in which the
    /// event's first day stands above it, as far as the line goes on.
    pub fn above_card(&self, view: View, first: Day) -> View {
        const SHARE: f64 = 0.1;
        let too_low = f64::from(first.0) - view.from() - SHARE * view.length();
        if self.size.now().vertical && too_low > 0.0 { view.pan(too_low, self.limits()) } else { view }
    }
}
