//! How wide a text is, without a browser: generous averages of the system fonts, so that a
//! prerendered picture never has too little room. The browser measures for itself.

use timeline::layout::Face;

/// The width of a text in CSS pixels at a root font of `em` pixels.
pub fn estimate(face: Face, text: &str, em: f64) -> f64 {
    let weight = if face == Face::Strong { 1.07 } else { 1.0 };
    text.chars().map(advance).sum::<f64>() * face.size() * em * weight
}

/// The advance of a letter as a share of the font size.
fn advance(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' => 0.32,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '-' | '/' => 0.42,
        'm' | 'w' | 'M' | 'W' | 'ж' | 'ш' | 'щ' | 'ю' | 'ы' | 'ф' | 'м' | 'Ж' | 'Ш' | 'Щ' | 'Ю' | 'Ф'
        | 'М' | '—' => 0.95,
        'A'..='Z' | 'А'..='Я' => 0.74,
        'a'..='z' | '0'..='9' | '–' => 0.6,
        'а'..='я' | 'ё' => 0.64,
        letter if (letter as u32) < 0x0400 => 0.66,
        _ => 1.02,
    }
}
