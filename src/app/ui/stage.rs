//! The stage: the line itself. In the browser one live picture; prerendered, one for each kind of
//! screen, of which `style/stage.css` shows the fitting one until the app takes over.

use super::card;
use super::marks::{Units, kind, stem};
use crate::state::State;
use leptos::prelude::*;
use std::sync::Arc;
use timeline::history::{History, Side};
use timeline::language::{date_in_words, stretch_in_words};
use timeline::layout::{Picture, Title};

pub(super) fn stage(state: State) -> impl IntoView {
    let words = state.language.words();
    let inside = if cfg!(feature = "ssr") {
        prerendered(state).into_any()
    } else {
        view! {
            <div class="picture" data-vertical=move || state.picture.with(|picture| picture.vertical).then_some("")>
                {drawn(state, state.picture.into(), Units::Live)}
            </div>
        }
        .into_any()
    };
    let node = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "csr")]
    crate::browser::stage::attend(state, node);
    view! {
        <div class="stage-frame">
            <div class="stage" data-stage tabindex="0" role="group" node_ref=node
                aria-label=words.line_label aria-describedby="stage-help">
                {inside}
            </div>
            <p class="unseen" id="stage-help">{words.line_help}</p>
            <p class="stage-notice" role="alert" hidden=move || state.notice.with(Option::is_none)>{move || state.notice.get()}</p>
            {card::card(state)}
        </div>
    }
}

/// The kinds of screen a page is prerendered for: class, narrowest width in pixels at a root font
/// of 16, height, whether time runs down. `style/stage.css` has the same widths in its media queries.
const SCREENS: [(&str, f64, f64, bool); 4] = [
    ("picture picture-narrow", 320.0, 576.0, true),
    ("picture picture-medium", 640.0, 608.0, false),
    ("picture picture-wide", 1024.0, 608.0, false),
    ("picture picture-widest", 1440.0, 608.0, false),
];

fn prerendered(state: State) -> impl IntoView {
    SCREENS
        .into_iter()
        .map(|(class, width, height, vertical)| {
            state.size.set(crate::state::Size { width, height, em: 16.0, vertical });
            let picture = state.picture.get_untracked();
            let picture = Signal::stored(picture);
            view! {
                <div class=class data-prerendered data-vertical=vertical.then_some("")>
                    {drawn(state, picture, Units::Prerendered)}
                </div>
            }
        })
        .collect_view()
}

fn drawn(state: State, picture: Signal<Arc<Picture>>, units: Units) -> impl IntoView {
    view! {
        {bands(state, picture, units)}
        {axis(picture, units)}
        {bars(picture, units)}
        {clusters(state, picture, units)}
        {flags(state, picture, units)}
    }
}

fn bands(state: State, picture: Signal<Arc<Picture>>, units: Units) -> impl IntoView {
    let keys = move || picture.with(|picture| picture.bands.iter().map(|band| (band.era, band.system)).collect::<Vec<_>>());
    view! {
        <For each=keys key=|key| key.0 let:key>
            {
                let band = Memo::new(move |_| picture.with(|picture| picture.bands.iter().find(|band| band.era == key.0).cloned()));
                let place = move || band.with(|band| band.as_ref().map(|band| picture.with(|picture| units.stretched(&band.rect, picture))));
                let label = move || band.with(|band| band.as_ref().and_then(|band| band.label.clone()));
                let shaded = move || band.with(|band| band.as_ref().is_some_and(|band| band.shaded).then_some(""));
                let name = move || state.history.with(|history| history.eras.get(key.0).map(|era| era.name.get(state.language.code()).to_owned()));
                view! { <div class="band" data-system=format!("{:?}", key.1).to_lowercase() data-shaded=shaded style=place title=name><span>{label}</span></div> }
            }
        </For>
    }
}

fn axis(picture: Signal<Arc<Picture>>, units: Units) -> impl IntoView {
    let place = move || picture.with(|picture| units.stretched(&picture.axis, picture));
    let shore = move |at: usize| move || picture.with(|picture| units.stretched(&picture.shores[at], picture));
    let ticks = move || picture.with(|picture| picture.ticks.iter().map(|tick| tick.day).collect::<Vec<_>>());
    let today = move || {
        picture.with(|picture| {
            picture.today.map(|at| if picture.vertical { units.point(0.0, at, picture) } else { units.point(at, 0.0, picture) })
        })
    };
    view! {
        <div class="axis" style=place></div>
        <div class="shore" data-side="japan" style=shore(0)></div>
        <div class="shore" data-side="russia" style=shore(1)></div>
        {move || today().map(|place| view! { <div class="today" style=place></div> })}
        <For each=ticks key=|day| day.0 let:day>
            {
                let tick = Memo::new(move |_| picture.with(|picture| picture.ticks.iter().find(|tick| tick.day == day).cloned()));
                let place = move || tick.with(|tick| tick.as_ref().map(|tick| picture.with(|picture| {
                    let axis = &picture.axis;
                    if picture.vertical { units.point(axis.left + axis.width, tick.x, picture) } else { units.point(tick.x, axis.top + axis.height, picture) }
                })));
                let label = move || tick.with(|tick| tick.as_ref().map(|tick| tick.label.clone()));
                view! { <div class="tick" style=place><span>{label}</span></div> }
            }
        </For>
    }
}

fn bars(picture: Signal<Arc<Picture>>, units: Units) -> impl IntoView {
    let keys = move || picture.with(|picture| picture.bars.iter().map(|bar| bar.event).collect::<Vec<_>>());
    view! {
        <For each=keys key=|event| *event let:event>
            {
                let bar = Memo::new(move |_| picture.with(|picture| picture.bars.iter().find(|bar| bar.event == event).cloned()));
                let place = move || bar.with(|bar| bar.as_ref().map(|bar| picture.with(|picture| units.stretched(&bar.rect, picture))));
                let side = move || bar.with(|bar| bar.as_ref().map(|bar| bar.side.id()));
                let kind = move || bar.with(|bar| bar.as_ref().map(kind));
                view! { <div class="bar" data-side=side data-kind=kind style=place></div> }
            }
        </For>
    }
}

fn flags(state: State, picture: Signal<Arc<Picture>>, units: Units) -> impl IntoView {
    let keys = move || {
        picture.with(|picture| {
            let mut named: Vec<(usize, bool)> = picture.flags.iter().map(|flag| (flag.event, true)).collect();
            named.extend(picture.dots.iter().map(|dot| (dot.event, false)));
            // In order of time, as Tab and a screen reader go through them.
            named.sort_unstable();
            named
        })
    };
    let row = move |(event, named): (usize, bool)| if named { flag(state, picture, units, event).into_any() } else { dot(state, picture, units, event).into_any() };
    view! { <For each=keys key=|key| *key let:key>{row(key)}</For> }
}

fn flag(state: State, picture: Signal<Arc<Picture>>, units: Units, event: usize) -> impl IntoView {
    let words = state.language.words();
    let flag = Memo::new(move |_| picture.with(|picture| picture.flags.iter().find(|flag| flag.event == event).cloned()));
    let place = move || flag.with(|flag| flag.as_ref().map(|flag| picture.with(|picture| units.flag(flag, picture))));
    let stem = move || flag.with(|flag| flag.as_ref().map(|flag| picture.with(|picture| stem(flag, picture))));
    let full = Memo::new(move |_| flag.with(|flag| flag.as_ref().is_some_and(|flag| flag.title == Title::Full)));
    let date = Memo::new(move |_| flag.with(|flag| flag.as_ref().map(|flag| flag.date.clone())));
    let parts = Memo::new(move |_| flag.with(|flag| flag.as_ref().map_or(0, |flag| flag.parts)));
    let history = state.history.get_untracked();
    let Some(about) = history.events.get(event) else {
        return ().into_any();
    };
    let code = state.language.code();
    let (title, short) = (about.title.get(code).to_owned(), about.short.get(code).to_owned());
    let whole = title.clone();
    let label = format!("{title}, {}", date_in_words(about.span, state.language));
    let is_open = is_open(state, &about.id);
    view! {
        <a class="flag" href=state.page_of(&about.id) draggable="false" data-event=about.id.clone() data-side=about.side.id()
            data-rank=about.importance data-vague=about.span.is_vague().then_some("") data-stem=stem style=place
            aria-label=label title=whole aria-current=is_open>
            <span class="flag-name">{move || if full.get() { title.clone() } else { short.clone() }}</span>
            <span class="flag-date">{date}</span>
            {move || (parts.get() > 0).then(|| view! { <span class="flag-parts" title=(words.parts_count)(parts.get())>{parts.get()}</span> })}
        </a>
    }
    .into_any()
}

fn dot(state: State, picture: Signal<Arc<Picture>>, units: Units, event: usize) -> impl IntoView {
    let place = move || {
        picture.with(|picture| picture.dots.iter().find(|dot| dot.event == event).map(|dot| units.point(dot.x, dot.y, picture)))
    };
    let history = state.history.get_untracked();
    let Some(about) = history.events.get(event) else {
        return ().into_any();
    };
    let label = format!("{}, {}", about.title.get(state.language.code()), date_in_words(about.span, state.language));
    let is_open = is_open(state, &about.id);
    view! {
        <a class="dot" href=state.page_of(&about.id) draggable="false" data-event=about.id.clone() data-side=about.side.id()
            style=place aria-label=label.clone() title=label aria-current=is_open></a>
    }
    .into_any()
}

fn is_open(state: State, id: &str) -> impl Fn() -> Option<&'static str> + Clone + Send + Sync + 'static {
    let id = id.to_owned();
    move || state.open.with(|open| (open.as_deref() == Some(id.as_str())).then_some("true"))
}

fn clusters(state: State, picture: Signal<Arc<Picture>>, units: Units) -> impl IntoView {
    // A cluster is known by its first event and its shore: it keeps its element while it grows.
    let keys = move || {
        picture.with(|picture| {
            picture.clusters.iter().filter_map(|cluster| Some((*cluster.events.first()?, cluster.side))).collect::<Vec<_>>()
        })
    };
    let row = move |(first, side): (usize, Side)| {
        let cluster = Memo::new(move |_| {
            picture.with(|picture| picture.clusters.iter().find(|cluster| cluster.side == side && cluster.events.first() == Some(&first)).cloned())
        });
        let place = move || cluster.with(|cluster| cluster.as_ref().map(|cluster| picture.with(|picture| units.point(cluster.x, cluster.y, picture))));
        let count = Memo::new(move |_| cluster.with(|cluster| cluster.as_ref().map_or(0, |cluster| cluster.events.len())));
        let label = Memo::new(move |_| {
            let events = cluster.with(|cluster| cluster.as_ref().map(|cluster| cluster.events.clone())).unwrap_or_default();
            state.history.with(|history| label(&state, history, &events))
        });
        let members = move || cluster.with(|cluster| cluster.as_ref().map(|cluster| cluster.events.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")));
        view! {
            <button class="cluster" type="button" data-cluster=count data-members=members data-side=side.id() style=place aria-label=label title=label>
                "+"{count}
            </button>
        }
    };
    view! { <For each=keys key=|key| *key let:key>{row(key)}</For> }
}

fn label(state: &State, history: &History, events: &[usize]) -> String {
    let spans = || events.iter().filter_map(|event| history.events.get(*event)).map(|event| event.span);
    let first = spans().map(|span| span.first).min().unwrap_or(state.today);
    let last = spans().map(|span| span.last_drawn(state.today)).max().unwrap_or(state.today);
    (state.language.words().cluster)(events.len(), &stretch_in_words(first, last, state.language))
}
