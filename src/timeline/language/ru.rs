//! Russian.

use super::{Terms, Words};
use crate::history::{Side, System};

pub(super) const WORDS: Words = Words {
    code: "ru",
    own_name: "Русский",

    site_title: "Два берега, одна линия",
    site_subtitle: "Япония и Россия во времени",
    skip_to_list: "Перейти к списку событий",
    events: "Все события",
    languages: "Языки",
    pages: "Разделы",
    the_line: "Лента",
    sources: "Источники",
    data: "Данные",
    about: "О проекте",
    footer: "У каждого события есть источник. Данные — CC BY 4.0, код — MIT или Apache-2.0.",

    filters: "Фильтры",
    era: "Эпоха",
    actor: "Участник",
    theme: "Тема",
    side: "Сторона",
    reset: "Показать всё",
    shown: |shown, all| {
        if shown == all {
            format!("{all} {}", plural(all, "событие", "события", "событий"))
        } else {
            format!("{shown} из {all}")
        }
    },
    eras_of: |system| match system {
        System::Japan => "Эпохи Японии",
        System::Russia => "Россия: правители и государства",
        System::Relations => "Эпохи отношений",
    },
    side_name: |side| match side {
        Side::Japan => "Япония",
        Side::Both => "Обе стороны",
        Side::Russia => "Россия / СССР",
        Side::Others => "Другие",
    },
    nothing_admitted: "Нет событий, отвечающих всем этим условиям.",

    line_label: "Лента времени",
    line_help: "Лента сдвигается перетаскиванием, масштаб меняется колесом мыши или двумя пальцами. С клавиатуры: стрелки — сдвиг, + и − — масштаб, Home — вся лента, Tab — переход к событиям.",
    zoom_in: "Приблизить",
    zoom_out: "Отдалить",
    fit_all: "Вся лента",
    previous_event: "Предыдущее событие",
    next_event: "Следующее событие",
    on_screen: "На экране",
    cluster: |count, stretch| {
        format!("ещё {count} {}, {stretch}: приблизить", plural(count, "событие", "события", "событий"))
    },
    parts_count: |count| format!("{count} {}", plural(count, "часть", "части", "частей")),
    today: "сегодня",
    scripts_off: "Лента оживёт, когда загрузится программа. И без неё список ниже ведёт к страницам всех событий.",

    comma: ", ",
    labelled: |label, text| format!("{label}: {text}"),

    close: "Закрыть",
    old_style: "Старый стиль",
    japanese_calendar: "Японский календарь",
    places: "Место",
    actors: "Участники",
    positions: "Позиции правительств",
    note: "О дате и источниках",
    part_of: "Часть события",
    parts: "Составные части",
    echoes: "Связанные события",
    full_page: "Страница события",
    on_the_line: "Показать на ленте",
    open_source: "Открыть источник",
    no_address: "адрес неизвестен",
    no_date: "без даты",
    not_certain: "Оговорка",
    citation: "Библиографическая ссылка",
    copy_citation: "Скопировать для цитирования",
    copied: "Скопировано",
    copy_failed: "Браузер не разрешил копирование; выделите текст:",
    text_coming: "Текст загружается…",
    text_failed: "Текст загрузить не удалось. Полностью он есть на странице события.",

    share: "Поделиться",
    share_text: "Ссылка или код для вставки в урок или на сайт. Сохраняется то, что сейчас на экране: отрезок ленты, фильтры, открытое событие.",
    share_link: "Ссылка",
    share_embed: "Код для вставки",
    copy: "Копировать",

    list: "События списком",
    list_intro: "В хронологическом порядке; у каждого события своя страница с источниками.",

    embed_back: "Открыть всю ленту",
    embed_hint: "Ctrl или ⌘ + колесо — масштаб",
    data_problem: "Часть этого файла прочитать не удалось; остальное показано.",
    data_missing: "Файл, указанный в ссылке, загрузить не удалось; показаны события самой ленты.",
    no_json: |path, line| format!("Ошибка в JSON: {path}, строка {line}."),

    year: |year| format!("{year} г."),
    month_short: |year, month| format!("{} {year}", short_nominative(month)),
    month_day: |month, day| format!("{day} {}", short(month)),
    month_year: |year, month| format!("{} {year} г.", nominative(month)),
    full_day: |year, month, day| format!("{day} {} {year} г.", genitive(month)),
    decade: |year| format!("{year}-е гг."),
    range_same_month: |first, year, month, last| format!("{first}–{last} {} {year} г.", genitive(month)),
    range_same_year: |year, month, day, end_month, end_day| {
        format!("{day} {} – {end_day} {} {year} г.", genitive(month), genitive(end_month))
    },
    range: |from, to| match (from.strip_suffix(" г."), to.strip_suffix(" г.")) {
        (Some(first), Some(last)) if !first.contains(' ') && !last.contains(' ') => {
            format!("{first}–{last} гг.")
        }
        _ => format!("{from} – {to}"),
    },
    since: |date| format!("с {}", in_genitive(date)),
    about_date: |date| format!("около {}", in_genitive(date)),
    uncertain_date: |date| format!("{date} (дата не установлена точно)"),
};

/// How sources and their claims are spoken of.
pub(super) const TERMS: Terms = Terms {
    echo_how: |how| match how {
        "invokes" => "ссылается на",
        "abrogates" => "прекращает действие",
        "repeats" => "повторяет",
        "answers" => "отвечает на",
        "anniversary-of" => "к годовщине",
        _ => "связано с",
    },
    agreement: |agreement| match agreement {
        "agreed" => "Стороны излагают событие одинаково",
        "read-differently" => "Стороны толкуют событие по-разному",
        "disputed" => "Предмет спора между сторонами",
        "one-sided" => "Только по источникам одной стороны",
        _ => "",
    },
    source_kind: |kind| match kind {
        "primary" => "первоисточник",
        "official" => "официальный источник",
        "reference" => "справочник",
        "press" => "пресса",
        "scholarship" => "исследование",
        _ => "",
    },
    source_side: |side| match side {
        "japan" => "Япония",
        "russia" => "Россия",
        "third" => "третья страна",
        _ => "",
    },
    locator: |locator| super::translated_locator(locator, "", " абз.", " ст.", " с.", "–"),
    once_named: |then, now| format!("{then} (ныне {now})"),
};

/// The form of a noun that goes with a number.
fn plural<'a>(count: usize, one: &'a str, few: &'a str, many: &'a str) -> &'a str {
    match (count % 10, count % 100) {
        (1, tens) if tens != 11 => one,
        (2..=4, tens) if !(12..=14).contains(&tens) => few,
        _ => many,
    }
}

fn nominative(month: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ];
    NAMES.get((month as usize).wrapping_sub(1)).copied().unwrap_or("")
}

fn genitive(month: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];
    NAMES.get((month as usize).wrapping_sub(1)).copied().unwrap_or("")
}

/// A date that begins with a month's name, or is a decade, as «с» and «около» want it.
fn in_genitive(date: &str) -> String {
    if let Some(decade) = date.strip_suffix("-е гг.") {
        return format!("{decade}-х гг.");
    }
    (1..=12)
        .find_map(|month| {
            date.strip_prefix(nominative(month)).map(|rest| format!("{}{rest}", genitive(month)))
        })
        .unwrap_or_else(|| date.to_owned())
}

/// A month before a year, with no day: «март 2022».
fn short_nominative(month: u32) -> &'static str {
    const NAMES: [&str; 12] =
        ["янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."];
    NAMES.get((month as usize).wrapping_sub(1)).copied().unwrap_or("")
}

/// A month after a day: «21 марта».
fn short(month: u32) -> &'static str {
    const NAMES: [&str; 12] =
        ["янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек."];
    NAMES.get((month as usize).wrapping_sub(1)).copied().unwrap_or("")
}
