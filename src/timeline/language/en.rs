//! English.

use super::{Terms, Words};
use crate::history::{Side, System};

pub(super) const WORDS: Words = Words {
    code: "en",
    own_name: "English",

    site_title: "Two shores, one line",
    site_subtitle: "Japan and Russia in time",
    skip_to_list: "Skip to the list of events",
    events: "All events",
    languages: "Languages",
    pages: "Pages",
    the_line: "The line",
    sources: "Sources",
    data: "Data",
    about: "About",
    footer: "Every event cites its source. Data CC BY 4.0, code MIT or Apache-2.0.",

    filters: "Filters",
    era: "Era",
    actor: "Actor",
    theme: "Theme",
    side: "Side",
    reset: "Show all",
    shown: |shown, all| {
        if shown == all { format!("{all} events") } else { format!("{shown} of {all} events") }
    },
    eras_of: |system| match system {
        System::Japan => "Eras of Japan",
        System::Russia => "Russia: rulers and states",
        System::Relations => "Eras of the relationship",
    },
    side_name: |side| match side {
        Side::Japan => "Japan",
        Side::Both => "Together",
        Side::Russia => "Russia / USSR",
        Side::Others => "Others",
    },
    nothing_admitted: "No event fits all of these filters.",

    line_label: "Timeline",
    line_help: "Drag to move, wheel or pinch to zoom. With the keyboard: arrows move, + and − zoom, Home shows everything, Tab goes to the events.",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    fit_all: "Whole line",
    previous_event: "Previous event",
    next_event: "Next event",
    on_screen: "On screen",
    cluster: |count, stretch| format!("{count} more events, {stretch}: zoom in"),
    parts_count: |count| format!("{count} parts"),
    today: "today",
    scripts_off: "The line moves once its program has arrived. Without it, the list below leads to every event's own page.",

    comma: ", ",
    labelled: |label, text| format!("{label}: {text}"),

    close: "Close",
    old_style: "Old Style (Julian)",
    japanese_calendar: "Japanese calendar",
    places: "Place",
    actors: "Actors",
    positions: "What each government says",
    note: "On the date and the sources",
    part_of: "Part of",
    parts: "Parts of this story",
    echoes: "Linked events",
    full_page: "This event's page",
    on_the_line: "Show on the line",
    open_source: "Open the source",
    no_address: "no address known",
    no_date: "undated",
    not_certain: "Not certain",
    citation: "Citation",
    copy_citation: "Copy citation",
    copied: "Copied",
    copy_failed: "Your browser did not allow copying; select the text instead:",
    text_coming: "The text is on its way…",
    text_failed: "The text could not be loaded. This event's page has it whole.",

    share: "Share",
    share_text: "What you see now – stretch, filters, open event – as a link and as an embed for a lesson or a page.",
    share_link: "Link",
    share_embed: "Code to embed",
    copy: "Copy",

    list: "The events as a list",
    list_intro: "In order of time; each opens on a page of its own, with its sources.",

    embed_back: "Open the whole timeline",
    embed_hint: "Ctrl or ⌘ + wheel zooms",
    data_problem: "Some of this file could not be read; the rest is shown.",
    data_missing: "The file this link names could not be loaded; the timeline's own events are shown instead.",
    no_json: |path, line| format!("In {path}, something is wrong with the JSON at line {line}."),

    year: |year| year.to_string(),
    month_short: |year, month| format!("{} {year}", short(month)),
    month_day: |month, day| format!("{day} {}", short(month)),
    month_year: |year, month| format!("{} {year}", long(month)),
    full_day: |year, month, day| format!("{day} {} {year}", long(month)),
    decade: |year| format!("{year}s"),
    range_same_month: |first, year, month, last| format!("{first}–{last} {} {year}", long(month)),
    range_same_year: |year, month, day, end_month, end_day| {
        format!("{day} {} – {end_day} {} {year}", long(month), long(end_month))
    },
    range: |from, to| {
        if from.contains(' ') || to.contains(' ') {
            format!("{from} – {to}")
        } else {
            format!("{from}–{to}")
        }
    },
    since: |date| format!("since {date}"),
    about_date: |date| format!("about {date}"),
    uncertain_date: |date| format!("{date} (uncertain)"),
};

/// How sources and their claims are spoken of.
pub(super) const TERMS: Terms = Terms {
    echo_how: |how| match how {
        "invokes" => "invokes",
        "abrogates" => "ends",
        "repeats" => "repeats",
        "answers" => "answers",
        "anniversary-of" => "anniversary of",
        _ => "linked to",
    },
    agreement: |agreement| match agreement {
        "agreed" => "Both sides tell it alike",
        "read-differently" => "Both sides read it differently",
        "disputed" => "Disputed between the sides",
        "one-sided" => "Told by one side's sources only",
        _ => "",
    },
    source_kind: |kind| match kind {
        "primary" => "primary document",
        "official" => "official",
        "reference" => "reference",
        "press" => "press",
        "scholarship" => "scholarship",
        _ => "",
    },
    source_side: |side| match side {
        "japan" => "Japan",
        "russia" => "Russia",
        "third" => "third country",
        _ => "",
    },
    locator: |locator| locator.to_owned(),
    once_named: |then, now| format!("{then} (now {now})"),
};

fn long(month: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES.get((month as usize).wrapping_sub(1)).copied().unwrap_or("")
}

fn short(month: u32) -> &'static str {
    const NAMES: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];
    NAMES.get((month as usize).wrapping_sub(1)).copied().unwrap_or("")
}
