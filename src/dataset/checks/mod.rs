//! The rules: one row of [`CHECKS`] each, and one folder `tests/fixtures/bad/<rule>/`. A rule
//! looks at the whole folder and says what breaks it; its function is named after what is true
//! when nothing does. Which keys there are and what may stand under them is not here but in
//! `shape`.

mod bytes;
mod cites;
mod contested;
mod dates;
mod echoes;
mod eras;
mod ids;
mod loaded;
mod parts;
mod registries;
mod shape;
mod texts;
mod times;
mod twice;

use crate::folder::Folder;
use crate::problem::{Problem, Report};
use crate::shape::Registry;
use timeline::date::Day;

/// Everything that is wrong with a folder, by file and line.
pub(crate) fn problems_of(folder: &Folder<'_>, release: Day) -> Vec<Problem> {
    let mut report = Report::default();
    for check in CHECKS {
        report.turn_to(check.rule);
        match check.fact {
            Fact::Of(fact) => fact(folder, &mut report),
            Fact::At(fact) => fact(folder, release, &mut report),
            Fact::About(fact, registry) => fact(folder, registry, &mut report),
        }
    }
    report.into_problems()
}

/// One rule.
struct Check {
    rule: &'static str,
    fact: Fact,
}

/// What a rule has to look at.
enum Fact {
    /// The folder.
    Of(fn(&Folder<'_>, &mut Report)),
    /// The folder and the day of the release.
    At(fn(&Folder<'_>, Day, &mut Report)),
    /// The folder and one kind of id.
    About(fn(&Folder<'_>, Registry, &mut Report), Registry),
}

use Fact::{About, At, Of};

#[rustfmt::skip]
const CHECKS: &[Check] = &[
    // The file
    Check { rule: "unreadable",            fact: Of(bytes::every_file_can_be_read) },
    Check { rule: "too-big",               fact: Of(bytes::no_file_is_too_big) },
    Check { rule: "not-utf-8",             fact: Of(bytes::every_file_is_utf_8) },
    Check { rule: "byte-order-mark",       fact: Of(bytes::no_file_begins_with_a_byte_order_mark) },
    Check { rule: "empty-file",            fact: Of(bytes::no_file_is_empty) },
    Check { rule: "not-toml",              fact: Of(bytes::every_file_is_toml) },
    // Its shape
    Check { rule: "unknown-key",           fact: Of(shape::every_key_is_known) },
    Check { rule: "missing-key",           fact: Of(shape::every_needed_key_is_there) },
    Check { rule: "wrong-type",            fact: Of(shape::every_value_has_its_type) },
    Check { rule: "wrong-word",            fact: Of(shape::every_word_is_one_of_those_allowed) },
    Check { rule: "importance",            fact: Of(shape::importance_is_from_1_to_5) },
    Check { rule: "number-out-of-range",   fact: Of(shape::every_number_is_in_its_range) },
    Check { rule: "bad-address",           fact: Of(shape::every_address_is_on_the_web) },
    Check { rule: "bad-language",          fact: Of(shape::every_language_is_a_code) },
    // Ids
    Check { rule: "bad-id",                fact: Of(ids::every_id_has_the_form_of_one) },
    Check { rule: "id-without-its-year",   fact: Of(ids::an_event_begins_with_its_year) },
    Check { rule: "id-not-file-name",      fact: Of(ids::an_id_is_the_name_of_its_file) },
    Check { rule: "duplicate-id",          fact: Of(ids::ids_are_unique) },
    Check { rule: "listed-twice",          fact: Of(ids::nothing_is_listed_twice) },
    Check { rule: "unknown-actor",         fact: About(ids::what_is_named_exists, Registry::Actors) },
    Check { rule: "unknown-place",         fact: About(ids::what_is_named_exists, Registry::Places) },
    Check { rule: "unknown-source",        fact: About(ids::what_is_named_exists, Registry::Sources) },
    Check { rule: "unknown-theme",         fact: About(ids::what_is_named_exists, Registry::Themes) },
    Check { rule: "unknown-event",         fact: About(ids::what_is_named_exists, Registry::Events) },
    // Registries
    Check { rule: "unused-actor",          fact: About(registries::what_is_defined_is_used, Registry::Actors) },
    Check { rule: "unused-place",          fact: About(registries::what_is_defined_is_used, Registry::Places) },
    Check { rule: "unused-source",         fact: About(registries::what_is_defined_is_used, Registry::Sources) },
    Check { rule: "unused-theme",          fact: About(registries::what_is_defined_is_used, Registry::Themes) },
    Check { rule: "source-elsewhere",      fact: Of(registries::a_source_stands_in_the_file_of_its_kind) },
    // Dates
    Check { rule: "bad-date",              fact: Of(dates::every_date_has_the_form_of_one) },
    Check { rule: "no-such-day",           fact: Of(dates::every_day_exists) },
    Check { rule: "end-before-start",      fact: Of(dates::nothing_ends_before_it_starts) },
    Check { rule: "after-release",         fact: At(dates::nothing_is_later_than_the_release) },
    Check { rule: "old-style-date",        fact: Of(dates::old_style_dates_convert) },
    Check { rule: "japanese-date",         fact: Of(dates::japanese_dates_convert) },
    Check { rule: "actor-of-another-time", fact: Of(times::an_event_falls_in_its_actors_years) },
    Check { rule: "former-out-of-order",   fact: Of(times::former_names_are_in_order) },
    Check { rule: "changes-out-of-order",  fact: Of(times::changes_come_after_the_event_and_in_order) },
    // Texts
    Check { rule: "missing-language",      fact: Of(texts::every_text_is_in_every_language) },
    Check { rule: "short-too-long",        fact: Of(texts::short_titles_are_short) },
    Check { rule: "summary-length",        fact: Of(texts::summaries_say_enough_and_no_more) },
    Check { rule: "mark-up",               fact: Of(texts::no_text_has_mark_up) },
    Check { rule: "control-character",     fact: Of(texts::every_character_can_be_seen) },
    Check { rule: "loaded-word",           fact: Of(loaded::no_text_of_ours_takes_a_side) },
    Check { rule: "told-twice",            fact: Of(twice::no_fact_is_told_twice) },
    // Citations
    Check { rule: "no-citation",           fact: Of(cites::every_event_has_a_source) },
    Check { rule: "locator-without-source", fact: Of(cites::a_locator_is_in_a_source) },
    Check { rule: "quotation-too-long",    fact: Of(cites::quotations_are_short) },
    Check { rule: "no-document",           fact: Of(cites::a_major_event_rests_on_a_document) },
    Check { rule: "needless-excuse",       fact: Of(cites::only_what_has_no_document_excuses_itself) },
    // Positions
    Check { rule: "no-position",           fact: Of(contested::a_contested_event_says_what_each_side_holds) },
    Check { rule: "position-of-another-side", fact: Of(contested::a_position_stands_in_a_document_of_its_side) },
    // Events that speak to others
    Check { rule: "echo-of-a-later-event", fact: Of(echoes::no_event_echoes_a_later_one) },
    Check { rule: "echo-of-itself",        fact: Of(echoes::no_event_echoes_itself) },
    Check { rule: "echoed-twice",          fact: Of(echoes::no_event_echoes_another_twice) },
    // Events within events
    Check { rule: "part-of-itself",        fact: Of(parts::no_event_is_part_of_itself) },
    Check { rule: "nested-too-deep",       fact: Of(parts::parts_have_parts_no_deeper_than_two) },
    Check { rule: "part-outside-whole",    fact: Of(parts::a_part_happens_within_its_whole) },
    // Eras
    Check { rule: "eras-overlap",          fact: Of(eras::eras_do_not_overlap) },
    Check { rule: "gap-between-eras",      fact: Of(eras::eras_leave_no_gap) },
];

/// The names of all rules, in the order of [`CHECKS`].
pub fn rules() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|check| check.rule)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = rules().collect();
        assert_eq!(names.len(), CHECKS.len());
    }
}
