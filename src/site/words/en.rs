//! English.

use super::{
    AboutPhrases, DataPhrases, EventPhrases, FeedPhrases, FiguresPhrases, Form, GapsPhrases, Phrases,
    SourcesPhrases,
};

pub(super) const PHRASES: Phrases = Phrases {
    locale: "en_GB",
    site_description: "A timeline of Japan–Russia relations in which every event cites its source: treaties, wars, talks and statements, told neutrally, with what each government says.",
    events_description: "Every event of the timeline in order of time, each with a page of its own and its sources.",
    comma: ", ",
    colon: ": ",
    skip_to_text: "Skip to the text",
    keys_intro: "When the line has the focus:",
    keys: &[
        ("← →", "the event before, the event after"),
        ("Shift+← Shift+→", "half a screen along"),
        ("PgUp PgDn", "the era before, the era after"),
        ("Home End", "the first event, the last event"),
        ("+ −", "closer, farther: about the event that has the focus"),
        ("0", "the whole line"),
        ("Enter", "opens the event"),
        ("Esc", "closes it; the focus goes back"),
        ("?", "this panel"),
    ],
    missing_title: "There is no such page",
    missing_text: "The address may be mistyped, or come from a page that is out of date.",
    missing_link: "Go to the line",

    event: EventPhrases {
        picture: |title| format!("{title}, marked on the line of all events"),
        on_the_line: "Show on the line",
        official: "Official name",
        people: "People",
        lived: |first, last| match last {
            Some(last) => format!("{first}–{last}"),
            None => format!("born {first}"),
        },
        spoken_to: "Events that speak to this one",
        spoken_to_how: |how| match how {
            "invokes" => "invoked by",
            "abrogates" => "ended by",
            "repeats" => "repeated by",
            "answers" => "answered by",
            "anniversary-of" => "anniversary marked by",
            _ => "linked to by",
        },
        archived: "Archived copy",
        without_primary: "No primary or official document is cited",
        cite: "Cite this page",
        cite_intro: "For what the page says. For what a document says, cite the document.",
        history: "History of this page",
        checked: |day| format!("Last compared with its sources on {day}."),
        added: "Added to the timeline",
        neighbours: "Events before and after",
        before: "Before",
        after: "After",
    },

    sources: SourcesPhrases {
        description: "Every document that the timeline of Japan–Russia relations cites, with publisher, date, language, side, and the events that rest on it.",
        intro: |sources, events| {
            format!(
                "The {events} events of this timeline rest on {sources} documents. Each is listed once, with what it is, which side it comes from, and the events that cite it. That a document is cited for what it says does not mean that what it says is right."
            )
        },
        contents: "Contents of this page",
        founding_title: "The five founding articles",
        founding_intro: "The timeline began with five press articles of 2018 to 2026. Most of them reached us without author, headline or address; what could be found out about each, and what could not, stands beside it. Where an article is vague or mistaken, the event that cites it says so.",
        kind_title: |kind| match kind {
            "primary" => "Primary documents",
            "official" => "Official publications",
            "scholarship" => "Scholarship",
            "reference" => "Reference works",
            "press" => "Press",
            _ => "Other documents",
        },
        side_title: |side| match side {
            "japan" => "From Japan",
            "russia" => "From Russia and the Soviet Union",
            _ => "From third countries",
        },
        language_name: |code| match code {
            "en" => Some("English"),
            "ja" => Some("Japanese"),
            "ru" => Some("Russian"),
            "uk" => Some("Ukrainian"),
            "cs" => Some("Czech"),
            "de" => Some("German"),
            "fr" => Some("French"),
            "nl" => Some("Dutch"),
            "bg" => Some("Bulgarian"),
            "zh" => Some("Chinese"),
            "ko" => Some("Korean"),
            "ain" => Some("Ainu"),
            _ => None,
        },
        cited_by: |count| {
            if count == 1 { "Cited by one event".to_owned() } else { format!("Cited by {count} events") }
        },
        not_cited: "Not cited by any event yet",
    },

    data: DataPhrases {
        description: "The whole dataset behind the timeline of Japan–Russia relations, free to download, with its licence and its format.",
        intro: "Everything that the line and the pages show is in one file, and again in the forms that other programs open. You may download all of it, change it and publish it.",
        files_title: "The files",
        form: |form| match form {
            Form::Open => {
                "Everything: all events with their texts in three languages, their dates, sources and positions. For programs, and the model for a file of your own."
            }
            Form::Schema => {
                "What such a file may hold, as a JSON Schema. With it, editors such as Visual Studio Code complete and check a file of your own while you write."
            }
            Form::Table => {
                "The events as a table, one row each, for Excel, LibreOffice, Google Sheets or R. Where a cell holds several ids or addresses, a space stands between them."
            }
            Form::TimelineJs => {
                "The events for TimelineJS by Knight Lab, which shows them as slides on a page of your own."
            }
            Form::Csl => "All sources for Zotero, Pandoc and other programs that read CSL-JSON.",
            Form::Bibtex => "All sources for LaTeX, with BibTeX or BibLaTeX, and for JabRef.",
            Form::Ris => "All sources for EndNote, Mendeley, Citavi and library catalogues.",
            Form::Feed => "What has been added and what has been corrected, for a feed reader.",
        },
        kilobytes: "kB",
        megabytes: "MB",
        decimal_point: ".",
        actors: "Actors",
        places: "Places",
        eras: "Eras",
        version: "Version",
        licence_title: "Licence",
        licence: "The data is under Creative Commons Attribution 4.0 (CC BY 4.0). Use it for anything, also commercially, as long as you name “Two shores, one line” and say what you have changed. Quoted words belong to those who wrote them.",
        licence_link: "The licence in short",
        licence_address: "https://creativecommons.org/licenses/by/4.0/deed.en",
        format_title: "The format",
        format: [
            "`events.json` is JSON in UTF-8, and its `format` is `japan-russia-timeline/1`; `events.schema.json` describes every key. A change that could break a program that reads it gets a new number. An id never changes.",
            "`events` holds what happened. `edtf` is the date, New Style, as the Extended Date/Time Format writes it; `start` and `end` are the earliest and the latest day it stands for, and `end` is `null` for a single day and for what still goes on. `old_style` is the Julian date, `japanese` the Japanese date of the time.",
            "`side` says whose act it was: `japan`, `russia`, `both` or `others`. `title`, `short`, `summary` and `note` are maps from a language to a text. `agreement` says how far the two sides tell it alike: `agreed`, `read-differently`, `disputed` or `one-sided`.",
            "`cites` names sources, the place in each, and what it supports. `positions` holds what each government says, with the source in which it says so. `echoes` leads to earlier events, `echoed_by` back from them to later ones. `eras`, `actors`, `places`, `themes` and `sources` are lists that the events refer to by id.",
        ],
        own_title: "Your own events",
        own: "A file of the same form can be shown on the line instead of these events, in a lesson for example. An event then needs no more than a title and a date, and a plain text may stand wherever there could be one for each language:",
        own_example: "Our class reads the Treaty of Shimoda",
        own_place: "Put the file on the same site as the line, and add `?data=` with its path to the line's address. What cannot be read in it is told, and the rest is shown.",
        add_title: "Adding an event",
        add: "An event is one small text file, and adding one takes no programming. A check reads every file and lists all problems at once, each with its line and with what would be right.",
        add_link: "How an event is written",
    },

    feed: FeedPhrases {
        title: "additions and corrections",
        added: |title| format!("Added: {title}"),
        changed: |title| format!("Changed: {title}"),
    },

    about: AboutPhrases {
        description: "What this timeline of Japan–Russia relations is, how its events are written, how it treats dates and names, how balanced its sources are, and what is missing.",
        intro: [
            "“Two shores, one line” is a timeline of the relations between Japan and Russia. What Japan did stands on one side of the line, what Russia or the Soviet Union did on the other, and what both did together, or to each other, on the line itself.",
            "Every event names the documents it rests on. It is made for anyone who wants to look, to compare and to check: in a lesson, for a text, or out of curiosity.",
        ],
        writing_title: "How an event is written",
        writing: [
            "An event says what happened, when, and between whom, in words that neither side would have to call false. Words that take a side, such as annexed, returned, seized or inherent territory, stand only where the text reports what a government says, together with the document in which it says so.",
            "Where the two governments differ, the position of each is given with its source. The timeline does not weigh one against the other.",
            "A place that has two names is given both. The islands of Etorofu/Iturup, Kunashiri/Kunashir, Shikotan and Habomai are together called the Northern Territories in Japan and the Southern Kurils in Russia.",
            "The English, Japanese and Russian texts say the same, but each is written in its own language. Quotations are short and stay in the language of their document.",
        ],
        labels: "Each event carries one of four labels, which say how far the two sides tell it alike:",
        label_means: |agreement| match agreement {
            "agreed" => {
                "What happened, and how it is to be understood, is not at issue between the two governments."
            }
            "read-differently" => {
                "What happened is not at issue, but what it means is: a treaty that both signed, for example, and that each reads in its own way."
            }
            "disputed" => {
                "The two governments contradict each other on what happened, or on whether it was lawful."
            }
            _ => "So far we know documents of one side only; the other may tell it differently.",
        },
        dates_title: "Dates",
        dates: [
            "All dates are New Style, that is Gregorian. Russia kept the Julian calendar until February 1918; for its dates before then, the Old Style date is given too. It is eleven days behind in the eighteenth century, twelve in the nineteenth and thirteen in the twentieth.",
            "Japan took over the Gregorian calendar on 1 January 1873. For events before that day, the date of the Japanese calendar of the time is given where it is known.",
            "Dates in other calendars are compared with the New Style date whenever the site is built, and a difference stops the build.",
            "A date is only as exact as its sources: a day, a month, a year or a decade, and marked where it is approximate or uncertain. Where sources give different days, a note says which one is taken and why. What still goes on is drawn up to today.",
        ],
        balance_title: "How balanced the sources are",
        balance: "These numbers are counted from the data each time the site is built. They say nothing about how good a document is, but they show whose documents speak most often.",
        licences_title: "Licences, and how to cite",
        licences: [
            "The data, that is all texts, dates and references, is under CC BY 4.0; the program is under the MIT licence or Apache 2.0, whichever you prefer.",
            "To cite an event, give the address of its page: it stays the same. To cite what it says, cite the document named there rather than this timeline.",
        ],
        site_title: "This site",
        site: "It loads nothing from other sites and counts no visitors. The pages of the events, the sources and the list below the line work without scripts.",
    },

    gaps: GapsPhrases {
        title: "What is missing",
        coverage: |events, first, last| {
            format!("The line now holds {events} events, from {first} to {last}.")
        },
        early: |first| {
            format!(
                "It is meant to begin in 1792, with the first Russian mission to Japan. The years from 1792 to {} are not written yet.",
                first - 1
            )
        },
        thin_decades: |decades| format!("Fewer than five events are told of these decades: {decades}."),
        empty_decades: |decades| format!("Nothing is told of these: {decades}."),
        one_side: |japan, russia, neither| {
            format!(
                "Documents from Japan but none from Russia are cited in {}, documents from Russia but none from Japan in {}, and only those of third countries in {}.",
                events(japan),
                events(russia),
                events(neither)
            )
        },
        press_alone: |count| format!("The press alone is cited in {}.", events(count)),
        no_document: |count| {
            format!(
                "Neither a primary nor an official document is cited in {} of major importance; the data says why.",
                events(count)
            )
        },
        uncertain: |part, whole, percent| {
            format!(
                "Of {whole} documents, {part} ({percent} %) are listed with something that is not certain: mostly, no more than an excerpt was seen. Pages may also have changed or vanished since."
            )
        },
        few_languages: |counts| {
            format!(
                "Other people whom this history concerns are hardly heard in their own languages. Documents cited: {counts}."
            )
        },
        in_language: |language, count| format!("{language} {count}"),
        oldest_check: |count, day| {
            format!(
                "The oldest comparison of an event with its sources is that of {day}, for {}.",
                events(count)
            )
        },
        others: [
            "The timeline grew from five press articles on the islands, the missing peace treaty and the sanctions, and it still says more about these than about trade, science, art and the people who crossed the sea. Of the five articles one was found at its publisher's and one as a copy on another site; where the other three appeared was inferred from their texts.",
            "No historian has reviewed the timeline yet, neither in Japan nor in Russia. If you find a mistake, the page of the event shows which document to look into.",
        ],
    },

    figures: FiguresPhrases {
        events: "Events",
        sources: "Sources",
        by_side: "Sources by side",
        by_kind: "Sources by kind",
        by_language: "Sources by language",
        by_decade: "Sources by decade",
        citations: "Citations by side of the source",
        positions: "Positions quoted",
        echoes: "Links between events",
        officially_named: "Events with the official name of a document",
        events_by_decade: "Events by decade",
        events_by_side: "Events by who acted",
        events_by_theme: "Events by theme",
        events_by_language: "Events by language of their texts",
        events_by_sources: "Events by the sources they rest on",
        events_by_agreement: "Events by how far the sides agree",
        from_both: "from Japan and from Russia",
        from_japan: "from Japan, not from Russia",
        from_russia: "from Russia, not from Japan",
        from_neither: "from third countries only",
    },
};

fn events(count: usize) -> String {
    if count == 1 { "one event".to_owned() } else { format!("{count} events") }
}
