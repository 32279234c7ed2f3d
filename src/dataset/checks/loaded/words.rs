//! The words that take a side, one row for each word of a language. Collected from what the two
//! governments contest about each other: whose the islands are, and how they came to be held.
//!
//! Left out on purpose, because neither side calls them false: “occupied” of the islands in 1945,
//! “made part of” for the decree of 1946, and “full-scale invasion” of Ukraine in 2022.

/// A word that takes a side.
pub(super) struct Loaded {
    /// The language's code.
    pub(super) language: &'static str,
    /// The word's forms; `*` stands for any ending. Forms of several words stand next to each other.
    pub(super) forms: &'static [&'static str],
    /// It takes a side only beside one of these; anywhere, if there are none.
    pub(super) beside: &'static [&'static str],
    /// Fixed names in which it takes none.
    pub(super) but: &'static [&'static str],
    /// What the word does.
    pub(super) why: &'static str,
    /// What to write instead.
    pub(super) right: &'static str,
}

const UNLAWFUL: &str = "says that it was unlawful";
const ROBBERY: &str = "calls it robbery";
const JAPANS: &str = "is Japan's view of the islands";
const RUSSIAS: &str = "is Russia's view of the islands";
const BEFORE: &str = "says whose the land was before";
const SCORNS: &str = "scorns what it names";

const DECREED: &str = "write what was decreed or signed";
const TAKE: &str = "write that forces took or occupied it";
const OVER: &str = "write that it was handed over, or asked for";
const WHOSE: &str = "write who names the islands so";

/// What the two sides contest, as it is called in English.
const IN_ENGLISH: &[&str] = &[
    "island",
    "islands",
    "islet",
    "islets",
    "kuril",
    "kurils",
    "kurile",
    "kuriles",
    "sakhalin",
    "etorofu",
    "iturup",
    "kunashiri",
    "kunashir",
    "shikotan",
    "habomai",
    "territor*",
    "lands",
];

/// In Russian.
const IN_RUSSIAN: &[&str] = &[
    "остров*",
    "курил*",
    "сахалин*",
    "итуруп*",
    "эторофу",
    "кунашир*",
    "кунасири",
    "шикотан*",
    "хабомаи",
    "территори*",
    "земель",
    "земли",
];

/// In Japanese; 島 alone would be in 半島 too.
const IN_JAPANESE: &[&str] = &[
    "諸島",
    "列島",
    "群島",
    "四島",
    "二島",
    "島々",
    "千島",
    "クリル",
    "樺太",
    "サハリン",
    "択捉島",
    "国後島",
    "色丹島",
    "イトゥルプ島",
    "クナシル島",
    "領土",
    "地域",
];

#[rustfmt::skip]
pub(super) const LOADED: &[Loaded] = &[
    // English
    Loaded { language: "en", forms: &["annexed", "annexing", "annexation*"], beside: &[], but: &["annexation of korea"], why: UNLAWFUL, right: DECREED },
    Loaded { language: "en", forms: &["illegal* occup*", "unlawful* occup*", "occup* illegally", "occup* unlawfully"], beside: &[], but: &[], why: JAPANS, right: TAKE },
    Loaded { language: "en", forms: &["inherent* territor*", "inherent* part*", "inherent* japanese"], beside: &[], but: &[], why: JAPANS, right: WHOSE },
    Loaded { language: "en", forms: &["seiz*", "stole*", "grab*", "rob*"], beside: IN_ENGLISH, but: &[], why: ROBBERY, right: TAKE },
    Loaded { language: "en", forms: &["liberat*"], beside: IN_ENGLISH, but: &[], why: RUSSIAS, right: TAKE },
    Loaded { language: "en", forms: &["return", "returned", "returning", "regain*", "recover*"], beside: IN_ENGLISH, but: &["movement for the return of", "movement to return"], why: BEFORE, right: OVER },
    Loaded { language: "en", forms: &["so-called", "so called"], beside: &[], but: &[], why: SCORNS, right: "leave it out" },
    // Japanese
    Loaded { language: "ja", forms: &["併合"], beside: &[], but: &["韓国併合", "日韓併合"], why: UNLAWFUL, right: DECREED },
    Loaded { language: "ja", forms: &["不法占拠", "不法占領", "不法に占拠", "不法に占領"], beside: &[], but: &[], why: JAPANS, right: TAKE },
    Loaded { language: "ja", forms: &["占拠"], beside: IN_JAPANESE, but: &["不法占拠", "不法に占拠"], why: JAPANS, right: "write 占領" },
    Loaded { language: "ja", forms: &["固有の領土", "固有領土", "固有の一部"], beside: &[], but: &[], why: JAPANS, right: WHOSE },
    Loaded { language: "ja", forms: &["奪"], beside: IN_JAPANESE, but: &["剥奪", "争奪"], why: ROBBERY, right: "write 占領, or what was signed" },
    Loaded { language: "ja", forms: &["解放"], beside: IN_JAPANESE, but: &[], why: RUSSIAS, right: "write 占領" },
    Loaded { language: "ja", forms: &["返還", "取り戻"], beside: IN_JAPANESE, but: &["返還要求運動", "返還要求全国大会", "返還要求大会"], why: BEFORE, right: "write 引き渡し" },
    // Russian
    Loaded { language: "ru", forms: &["аннекси*"], beside: &[], but: &["аннекси* кореи"], why: UNLAWFUL, right: DECREED },
    Loaded { language: "ru", forms: &["незаконн* оккуп*", "оккуп* незаконно", "незаконн* занят*"], beside: &[], but: &[], why: JAPANS, right: TAKE },
    Loaded { language: "ru", forms: &["исконн*", "искони"], beside: &[], but: &[], why: "says whose the land was from the first", right: WHOSE },
    Loaded { language: "ru", forms: &["захва*", "отторг*", "отторж*", "отнят*", "отнял*"], beside: IN_RUSSIAN, but: &[], why: ROBBERY, right: TAKE },
    Loaded { language: "ru", forms: &["освобод*", "освобожд*"], beside: &["остров*", "курил*", "сахалин*"], but: &[], why: RUSSIAS, right: TAKE },
    Loaded { language: "ru", forms: &["возвращ*", "возврат*", "вернут*", "вернул", "вернуло", "вернули", "верн*т"], beside: IN_RUSSIAN, but: &["движени* за возвращени*"], why: BEFORE, right: OVER },
    Loaded { language: "ru", forms: &["так называем*"], beside: &[], but: &[], why: SCORNS, right: "leave it out" },
];
