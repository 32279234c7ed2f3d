//! The sources as RIS, for EndNote, Mendeley, Citavi and library catalogues. A date that is in
//! doubt or lasts says so behind its parts, where RIS leaves room for words. The English title is
//! `TT`; an archived copy is the link `L2`.

use super::Source;
use super::parts::Parts;
use super::references::Reference;
use timeline::date::{Doubt, Span};

pub(super) fn write(from: &Source<'_>) -> Result<String, String> {
    Ok(from.data.open.sources.iter().map(|source| record(&Reference::of(source))).collect())
}

fn record(reference: &Reference<'_>) -> String {
    let source = reference.source;
    let publisher = Some(source.publisher.as_str());
    let mut lines = vec![line("TY", reference.work.ris), line("ID", &source.id), line("TI", reference.title)];
    let mut add = |tag: &str, text: Option<&str>| {
        lines.extend(text.filter(|text| !text.is_empty()).map(|text| line(tag, text)));
    };
    add("TT", reference.english);
    add("T2", publisher.filter(|_| reference.work.inside));
    add("PB", publisher);
    add("PY", reference.span.map(|span| format!("{:04}", Parts::ends(span).0.year)).as_deref());
    add("DA", reference.span.map(date).as_deref());
    add("LA", Some(&source.language));
    add("UR", source.url.as_deref());
    add("L2", source.archived.as_deref());
    for keyword in reference.keywords() {
        add("KW", Some(keyword));
    }
    add("N1", reference.what());
    add("N1", reference.doubt().as_deref());
    lines.push("ER  - \r\n\r\n".to_owned());
    lines.concat()
}

/// A line of its own: a text with breaks in it would end the field.
fn line(tag: &str, text: &str) -> String {
    format!("{tag}  - {}\r\n", text.replace(char::is_control, " "))
}

/// `YYYY/MM/DD/words`, each part empty where it is not known.
fn date(span: Span) -> String {
    let (first, last) = Parts::ends(span);
    let part = |number: Option<u32>| number.map_or_else(String::new, |number| format!("{number:02}"));
    let doubt = match span.doubt {
        Doubt::None => None,
        Doubt::Uncertain => Some("uncertain".to_owned()),
        Doubt::Approximate => Some("approximately".to_owned()),
        Doubt::Both => Some("approximately, uncertain".to_owned()),
    };
    let until = last.map(|last| {
        let numbers = last.numbers().into_iter().map(|number| format!("{number:02}"));
        format!("until {}", numbers.collect::<Vec<_>>().join("-"))
    });
    let words: Vec<String> = until.into_iter().chain(doubt).collect();
    format!("{:04}/{}/{}/{}", first.year, part(first.month), part(first.day), words.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exports::{real, sample, sound};
    use biblib::{Citation, CitationParser, RisParser};
    use timeline::language::Language;

    fn read(text: &str) -> Vec<Citation> {
        sound(RisParser::new().parse(text))
    }

    #[test]
    fn every_source_is_a_record_with_its_own_title() {
        let records = read(&real("sources.ris", None));
        let sources = &crate::data::real().open.sources;
        assert_eq!(records.len(), sources.len());
        for (record, source) in records.iter().zip(sources) {
            assert_eq!(record.title, source.title.get(&source.language), "{}", source.id);
            assert_eq!(record.publisher.as_deref(), Some(source.publisher.as_str()), "{}", source.id);
            assert_eq!(record.language.as_deref(), Some(source.language.as_str()));
            // The reader gives the addresses of both tags, in no order to rely on.
            let mut urls = record.urls.clone();
            urls.sort();
            let mut wanted: Vec<String> = source.url.iter().chain(&source.archived).cloned().collect();
            wanted.sort();
            assert_eq!(urls, wanted, "{}", source.id);
            let year = source.date.as_deref().and_then(|date| date.get(..4)?.parse().ok());
            assert_eq!(record.date.as_ref().map(|date| date.year), year, "{}", source.id);
        }
    }

    #[test]
    fn what_a_date_leaves_open_stays_open() {
        let check = |edtf: &str, expected: &str| {
            assert_eq!(Span::from_edtf(edtf).map(date).as_deref(), Ok(expected));
        };
        check("2022-10-03", "2022/10/03/");
        check("1955-06", "1955/06//");
        check("1875~", "1875///approximately");
        check("1945-09-02?", "1945/09/02/uncertain");
        check("1941-04-13/1941-05%", "1941/04/13/until 1941-05, approximately, uncertain");
    }

    #[test]
    fn a_record_has_both_titles_and_ends() {
        let text = sample(write, Language::En);
        assert!(text.contains("TI  - О Кисиде\r\nTT  - On <b>Kishida</b>\r\nT2  - RT & Co\r\n"));
        assert_eq!(text.matches("ER  - \r\n").count(), 2);
        assert_eq!(line("TI", "two\nlines"), "TI  - two lines\r\n");
        assert_eq!(read(&text)[0].keywords, ["russia", "press"]);
    }
}
