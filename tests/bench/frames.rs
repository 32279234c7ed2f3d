//! How smoothly frames come: the page writes down when each begins, as long as a gesture lasts.

use crate::tab::Tab;
use browser::Outcome;

/// Lets the page begin.
pub(crate) async fn listen(tab: &Tab) -> Outcome {
    let script = "{ const frames = window.benchFrames = []; frames.go = true;
        const next = now => { frames.push(now); if (frames.go) requestAnimationFrame(next) };
        requestAnimationFrame(next) }";
    tab.ask(script).await.map(drop)
}

/// Lets it end; the milliseconds between each frame and the next.
pub(crate) async fn intervals(tab: &Tab) -> Outcome<Vec<f64>> {
    let answer = tab.ask("benchFrames.go = false; [...benchFrames]").await?;
    let times: Vec<f64> = answer.as_array().into_iter().flatten().filter_map(|time| time.as_f64()).collect();
    Ok(times.windows(2).map(|pair| pair[1] - pair[0]).collect())
}

/// The value that 95 of 100 do not exceed; `None` of none.
pub(crate) fn ninety_fifth(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let at = (values.len() * 95).div_ceil(100);
    values.get(at.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_of_a_hundred_may_be_worse() {
        assert_eq!(ninety_fifth(Vec::new()), None);
        assert_eq!(ninety_fifth(vec![3.0]), Some(3.0));
        assert_eq!(ninety_fifth((1..=100).rev().map(f64::from).collect()), Some(95.0));
        assert_eq!(ninety_fifth((1..=20).map(f64::from).collect()), Some(19.0));
    }
}
