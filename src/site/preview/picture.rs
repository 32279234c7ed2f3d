//! A preview as SVG: the site's name, a title, a date, and at the foot the whole line. In the look
//! of the site: paper, ink, one hue and one shape per side.
//!
//! Sizes are pixels of the finished picture. What is on the line is in `axis`.

use super::axis::Axis;
use super::breaking::lines;
use super::fonts::{FAMILY, Fonts, Weight};
use super::{HEIGHT, WIDTH};
use crate::html::escape;
use timeline::history::{Event, History, Side};
use timeline::language::{Language, date_in_words};

/// Colours of the light look, as in `style/tokens.css`.
pub const PAPER: &str = "#faf8f2";
pub const INK: &str = "#23252c";
pub const INK_SOFT: &str = "#5a5c63";
pub const RULE: &str = "#d9d4c6";

/// The hue of a side.
pub fn hue(side: Side) -> &'static str {
    match side {
        Side::Japan => "#24477a",
        Side::Russia => "#8a4f19",
        Side::Both => "#2f6348",
        Side::Others => "#595d69",
    }
}

/// The hue of a side where it is not what matters: four parts of ten on paper.
pub fn pale(side: Side) -> &'static str {
    match side {
        Side::Japan => "#a4b1c2",
        Side::Russia => "#cdb49b",
        Side::Both => "#a9bcae",
        Side::Others => "#b9bbbb",
    }
}

/// The edge that nothing but the paper crosses.
pub const MARGIN: f64 = 72.0;

/// A title's size and the most lines of it, the largest first.
const TITLES: [(f64, usize); 6] = [(76.0, 2), (68.0, 2), (60.0, 3), (52.0, 3), (44.0, 4), (36.0, 5)];

/// How far the lines of a title are apart, in its size.
const LEADING: f64 = 1.28;

/// Where a title with its date stands: between the name of the site and the line.
const BLOCK: (f64, f64) = (118.0, 424.0);

/// The picture of an event's page.
pub fn of_event(event: &Event, history: &History, axis: &Axis, language: Language, fonts: &Fonts) -> String {
    let words = language.words();
    let title = event.title.get(language.code());
    let theme = event.theme.and_then(|at| history.themes.get(at));
    let theme = theme.map(|theme| theme.name.get(language.code()));
    let behind: Vec<&str> = [Some(words.side_name(event.side)), theme].into_iter().flatten().collect();
    let date = date_in_words(event.span, language);
    let block = block(title, (event.side, &date, &behind.join(" · ")), fonts);
    whole(&[header(language, fonts), block, axis.quiet(event)], language)
}

/// The picture of every other page.
pub fn of_site(axis: &Axis, language: Language, fonts: &Fonts) -> String {
    let words = language.words();
    let block = block_of_site(words.site_title, words.site_subtitle, fonts);
    whole(&[block, axis.loud()], language)
}

fn whole(parts: &[String], language: Language) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" xml:lang=\"{}\">\n<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{PAPER}\"/>\n{}</svg>\n",
        language.code(),
        parts.concat()
    )
}

/// The site's name behind its sign: two shores and the line between.
fn header(language: Language, fonts: &Fonts) -> String {
    let words = language.words();
    let (x, y) = (MARGIN, 76.0);
    let name = text((x + 58.0, y), 26.0, Weight::Bold, INK, words.site_title);
    let width = fonts.width(Weight::Bold, words.site_title) * 26.0;
    let subtitle = text((x + 58.0 + width + 18.0, y), 24.0, Weight::Regular, INK_SOFT, words.site_subtitle);
    format!("{}{name}{subtitle}", sign(x, y - 9.0, 1.0))
}

/// The sign, from its left end, about its line.
fn sign(x: f64, y: f64, scale: f64) -> String {
    let stroke = |from: f64, to: f64, down: f64, width: f64, colour: &str| {
        format!(
            "<path d=\"M{} {y}H{}\" transform=\"translate(0 {})\" stroke=\"{colour}\" stroke-width=\"{}\" stroke-linecap=\"round\"/>\n",
            x + from * scale,
            x + to * scale,
            down * scale,
            width * scale
        )
    };
    [
        stroke(1.0, 41.0, 0.0, 2.5, INK_SOFT),
        stroke(6.0, 20.0, -11.0, 6.5, hue(Side::Japan)),
        stroke(21.0, 35.0, 11.0, 6.5, hue(Side::Russia)),
    ]
    .concat()
}

/// Title and date, in the middle of their place, beside a rule of the side's hue.
fn block(title: &str, (side, date, behind): (Side, &str, &str), fonts: &Fonts) -> String {
    let indent = 30.0;
    let end = f64::from(WIDTH) - MARGIN;
    let x = MARGIN + indent;
    let (size, lines) = fitted(title, end - x, fonts);
    let tall = size * LEADING * lines.len() as f64 + 62.0;
    let top = (BLOCK.0 + BLOCK.1 - tall) / 2.0;
    let mut parts = vec![format!(
        "<rect x=\"{MARGIN}\" y=\"{:.0}\" width=\"6\" height=\"{:.0}\" fill=\"{}\"/>\n",
        top + 6.0,
        tall - 10.0,
        hue(side)
    )];
    for (at, line) in lines.iter().enumerate() {
        let y = top + size * (LEADING * at as f64 + 1.0);
        parts.push(text((x, y), size, Weight::Bold, INK, line));
    }
    let y = top + tall - 10.0;
    let room = end - x;
    let size = (room / fonts.width(Weight::Bold, date)).min(32.0);
    parts.push(text((x, y), size, Weight::Bold, INK, date));
    let after = x + fonts.width(Weight::Bold, date) * size + 34.0;
    // A long date leaves no room for more.
    if after + fonts.width(Weight::Regular, behind) * 28.0 + 30.0 <= end {
        parts.push(shape(side, after + 10.0, y - 10.0, 20.0));
        parts.push(text((after + 30.0, y), 28.0, Weight::Regular, INK_SOFT, behind));
    }
    parts.concat()
}

fn block_of_site(title: &str, subtitle: &str, fonts: &Fonts) -> String {
    let room = f64::from(WIDTH) - 2.0 * MARGIN;
    let size = [104.0, 96.0, 88.0, 80.0, 72.0, 64.0]
        .into_iter()
        .find(|size| fonts.width(Weight::Bold, title) * size <= room)
        .unwrap_or(56.0);
    [
        sign(MARGIN, 118.0, 2.0),
        text((MARGIN, 180.0 + size), size, Weight::Bold, INK, title),
        text((MARGIN, 252.0 + size), 40.0, Weight::Regular, INK_SOFT, subtitle),
    ]
    .concat()
}

/// The largest size in which a title has its place, and its lines.
fn fitted(title: &str, room: f64, fonts: &Fonts) -> (f64, Vec<String>) {
    let set = |size: f64| lines(title, room / size, &|text| fonts.width(Weight::Bold, text));
    let fits = TITLES.into_iter().map(|(size, most)| (size, most, set(size))).find(|(size, most, lines)| {
        let narrow = lines.iter().all(|line| fonts.width(Weight::Bold, line) * size <= room);
        narrow && lines.len() <= *most
    });
    // A title that is longer than any becomes as small as it must.
    fits.map_or_else(|| (28.0, set(28.0)), |(size, _, lines)| (size, lines))
}

/// A line of text from a point on its baseline.
pub fn text(at: (f64, f64), size: f64, weight: Weight, colour: &str, text: &str) -> String {
    format!(
        "<text x=\"{:.1}\" y=\"{:.1}\" font-family=\"{FAMILY}\" font-size=\"{size}\" font-weight=\"{}\" fill=\"{colour}\">{}</text>\n",
        at.0,
        at.1,
        weight.number(),
        escape(text)
    )
}

/// A side's shape about a point, as `style/base.css` cuts it.
pub fn shape(side: Side, x: f64, y: f64, size: f64) -> String {
    let corners: &[(f64, f64)] = match side {
        Side::Japan => &[(0.5, 0.04), (1.0, 0.92), (0.0, 0.92)],
        Side::Russia => &[(0.0, 0.08), (1.0, 0.08), (0.5, 0.96)],
        Side::Both => &[(0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)],
        Side::Others => {
            return format!(
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{:.1}\" fill=\"{}\"/>\n",
                size * 0.44,
                hue(side)
            );
        }
    };
    let points: Vec<String> = corners
        .iter()
        .map(|(right, down)| format!("{:.1},{:.1}", x + (right - 0.5) * size, y + (down - 0.5) * size))
        .collect();
    format!("<polygon points=\"{}\" fill=\"{}\"/>\n", points.join(" "), hue(side))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_says_what_happened_and_when() {
        let (data, fonts) = (crate::data::sample(), Fonts::none());
        let axis = Axis::of(&data.history, data.today, &fonts);
        let svg = of_event(&data.history.events[0], &data.history, &axis, Language::En, &fonts);
        for part in ["Treaty of", "&lt;/script&gt;", "Shimoda<", "7 February 1855", ">1855<", ">2026<"] {
            assert!(svg.contains(part), "{part} is not in {svg}");
        }
        assert_eq!(svg.matches(hue(Side::Both)).count(), 3, "the rule, the pole, the shape: {svg}");
    }

    #[test]
    fn colours_are_those_of_the_site() {
        let tokens = include_str!("../../../style/tokens.css");
        let names = [("paper", PAPER), ("ink", INK), ("ink-soft", INK_SOFT), ("rule", RULE)];
        for (name, colour) in names.into_iter().chain(Side::ALL.map(|side| (side.id(), hue(side)))) {
            assert!(tokens.contains(&format!("--{name}: light-dark({colour},")), "{name} {colour}");
        }
    }

    #[test]
    fn no_title_is_cut() {
        let title = "a word ".repeat(60);
        let (_, lines) = fitted(&title, 1026.0, &Fonts::none());
        assert_eq!(lines.join(" "), title.trim_end());
    }
}
