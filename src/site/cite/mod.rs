//! How a page of the site is cited. A style is one file here and one row in [`STYLES`]: it knows
//! the order, the punctuation and the words of its standard, whatever the language of the page.
//! What a reader alone can know, as the day of reading, stands in square brackets.

mod apa;
mod chicago;
mod gost;
mod sist02;

use timeline::date::Day;
use timeline::language::Language;

/// A page as it is cited.
#[derive(Clone, Debug)]
pub struct Work<'a> {
    /// Its title, in its language.
    pub title: &'a str,
    /// Its title in English; none where that is `title`.
    pub in_english: Option<&'a str>,
    /// The site's name, in the page's language.
    pub site: &'static str,
    /// The day of its last change.
    pub day: Day,
    /// Its public address, where that is known.
    pub address: Option<String>,
}

/// A run of a citation.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    /// Upright.
    Plain(String),
    /// In italics.
    Italic(String),
}

/// A way to cite.
pub struct Style {
    /// Its name, which is the same in every language.
    pub name: &'static str,
    /// The language of its words.
    pub language: Language,
    /// Writes a citation.
    pub write: fn(&Work<'_>) -> Vec<Run>,
}

/// All styles, as they are shown.
pub const STYLES: [Style; 5] = [
    Style { name: "Chicago (note)", language: Language::En, write: chicago::note },
    Style { name: "Chicago (bibliography)", language: Language::En, write: chicago::bibliography },
    Style { name: "APA 7", language: Language::En, write: apa::write },
    Style { name: "SIST 02", language: Language::Ja, write: sist02::write },
    Style { name: "ГОСТ Р 7.0.5–2008", language: Language::Ru, write: gost::write },
];

/// One run, upright.
fn plain(text: String) -> Vec<Run> {
    vec![Run::Plain(text)]
}

/// The title, then its translation as English styles want it.
fn translated(work: &Work<'_>) -> String {
    work.in_english.map_or_else(String::new, |english| format!(" [{english}]"))
}

/// The address, or what stands in for it in the language of a style.
fn address<'a>(work: &'a Work<'_>, otherwise: &'a str) -> &'a str {
    work.address.as_deref().unwrap_or(otherwise)
}

/// Name of the month, number of the day and year, of an English date.
fn english_date(day: Day) -> (String, u32, i32) {
    let (year, month, number) = day.ymd();
    let name = Language::En.words().month_year(year, month);
    (name.split(' ').next().unwrap_or_default().to_owned(), number, year)
}

/// What stands for the address in English styles.
const NO_ADDRESS: &str = "[address of this page]";

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(write: fn(&Work<'_>) -> Vec<Run>, expected: &Expect) {
        let day = Day::from_ymd(2026, 11, 26).unwrap_or_default();
        let titles = ["Treaty of Shimoda", "日露和親条約", "Симодский трактат"];
        let mut seen = String::new();
        for (language, title) in Language::ALL.into_iter().zip(titles) {
            let path = format!("https://example.org/{}events/1855/", language.folder());
            let work = Work {
                title,
                in_english: (language != Language::En).then_some(titles[0]),
                site: language.words().site_title,
                day,
                address: Some(path),
            };
            for address in [work.address.clone(), None] {
                for run in write(&Work { address, ..work.clone() }) {
                    match run {
                        Run::Plain(text) => seen.push_str(&text),
                        Run::Italic(text) => seen.push_str(&format!("_{text}_")),
                    }
                }
                seen.push('\n');
            }
        }
        expected.assert_eq(&seen);
    }

    #[test]
    fn chicago_has_a_note() {
        check(
            chicago::note,
            &expect![[r#"
            “Treaty of Shimoda,” Two Shores, One Line, last modified November 26, 2026, https://example.org/events/1855/.
            “Treaty of Shimoda,” Two Shores, One Line, last modified November 26, 2026, [address of this page].
            “日露和親条約” [Treaty of Shimoda], 二つの岸、一本の線, last modified November 26, 2026, https://example.org/ja/events/1855/.
            “日露和親条約” [Treaty of Shimoda], 二つの岸、一本の線, last modified November 26, 2026, [address of this page].
            “Симодский трактат” [Treaty of Shimoda], Два берега, одна линия, last modified November 26, 2026, https://example.org/ru/events/1855/.
            “Симодский трактат” [Treaty of Shimoda], Два берега, одна линия, last modified November 26, 2026, [address of this page].
        "#]],
        );
    }

    #[test]
    fn chicago_has_a_bibliography() {
        check(
            chicago::bibliography,
            &expect![[r#"
            “Treaty of Shimoda.” Two Shores, One Line. Last modified November 26, 2026. https://example.org/events/1855/.
            “Treaty of Shimoda.” Two Shores, One Line. Last modified November 26, 2026. [address of this page].
            “日露和親条約” [Treaty of Shimoda]. 二つの岸、一本の線. Last modified November 26, 2026. https://example.org/ja/events/1855/.
            “日露和親条約” [Treaty of Shimoda]. 二つの岸、一本の線. Last modified November 26, 2026. [address of this page].
            “Симодский трактат” [Treaty of Shimoda]. Два берега, одна линия. Last modified November 26, 2026. https://example.org/ru/events/1855/.
            “Симодский трактат” [Treaty of Shimoda]. Два берега, одна линия. Last modified November 26, 2026. [address of this page].
        "#]],
        );
    }

    #[test]
    fn apa_has_its_title_first() {
        check(
            apa::write,
            &expect![[r#"
            _Treaty of Shimoda_. (2026, November 26). Two Shores, One Line. Retrieved [month day, year], from https://example.org/events/1855/
            _Treaty of Shimoda_. (2026, November 26). Two Shores, One Line. Retrieved [month day, year], from [address of this page]
            _日露和親条約_ [Treaty of Shimoda]. (2026, November 26). 二つの岸、一本の線. Retrieved [month day, year], from https://example.org/ja/events/1855/
            _日露和親条約_ [Treaty of Shimoda]. (2026, November 26). 二つの岸、一本の線. Retrieved [month day, year], from [address of this page]
            _Симодский трактат_ [Treaty of Shimoda]. (2026, November 26). Два берега, одна линия. Retrieved [month day, year], from https://example.org/ru/events/1855/
            _Симодский трактат_ [Treaty of Shimoda]. (2026, November 26). Два берега, одна линия. Retrieved [month day, year], from [address of this page]
        "#]],
        );
    }

    #[test]
    fn sist_02_divides_by_full_stops() {
        check(
            sist02::write,
            &expect![[r#"
            “Treaty of Shimoda”. Two shores, one line. 2026-11-26. https://example.org/events/1855/, (参照 [年-月-日]).
            “Treaty of Shimoda”. Two shores, one line. 2026-11-26. [このページのアドレス], (参照 [年-月-日]).
            “日露和親条約”. 二つの岸、一本の線. 2026-11-26. https://example.org/ja/events/1855/, (参照 [年-月-日]).
            “日露和親条約”. 二つの岸、一本の線. 2026-11-26. [このページのアドレス], (参照 [年-月-日]).
            “Симодский трактат”. Два берега, одна линия. 2026-11-26. https://example.org/ru/events/1855/, (参照 [年-月-日]).
            “Симодский трактат”. Два берега, одна линия. 2026-11-26. [このページのアドレス], (参照 [年-月-日]).
        "#]],
        );
    }

    #[test]
    fn gost_names_the_kind_of_resource() {
        check(
            gost::write,
            &expect![[r#"
            Treaty of Shimoda [Электронный ресурс] // Two shores, one line: [сайт]. Дата обновления: 26.11.2026. URL: https://example.org/events/1855/ (дата обращения: [дд.мм.гггг]).
            Treaty of Shimoda [Электронный ресурс] // Two shores, one line: [сайт]. Дата обновления: 26.11.2026. URL: [адрес этой страницы] (дата обращения: [дд.мм.гггг]).
            日露和親条約 [Электронный ресурс] // 二つの岸、一本の線: [сайт]. Дата обновления: 26.11.2026. URL: https://example.org/ja/events/1855/ (дата обращения: [дд.мм.гггг]).
            日露和親条約 [Электронный ресурс] // 二つの岸、一本の線: [сайт]. Дата обновления: 26.11.2026. URL: [адрес этой страницы] (дата обращения: [дд.мм.гггг]).
            Симодский трактат [Электронный ресурс] // Два берега, одна линия: [сайт]. Дата обновления: 26.11.2026. URL: https://example.org/ru/events/1855/ (дата обращения: [дд.мм.гггг]).
            Симодский трактат [Электронный ресурс] // Два берега, одна линия: [сайт]. Дата обновления: 26.11.2026. URL: [адрес этой страницы] (дата обращения: [дд.мм.гггг]).
        "#]],
        );
    }
}
