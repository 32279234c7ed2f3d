//! How much memory a page holds once it has worked and rubbish has been collected.

use crate::figures::{Figure, Found};
use crate::tab::Tab;
use browser::Outcome;
use serde_json::json;
use std::fs;

/// What the programs in the page hold, and what its process has for itself.
pub(crate) async fn held(tab: &Tab) -> Outcome<Vec<(Figure, Found)>> {
    for _ in 0..2 {
        tab.tell("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let heap = tab.metric("JSHeapUsedSize").await?;
    let held = heap + wasm(tab).await?;
    let process = tab.process().ok_or("the browser does not say which process it is")?;
    let busy = tab.metric("ProcessTime").await?;
    let private = private(process, busy)?;
    Ok(vec![(Figure::Held, Found::Value(held)), (Figure::Private, Found::Value(private))])
}

/// Bytes of every memory of WebAssembly in the page.
async fn wasm(tab: &Tab) -> Outcome<f64> {
    let of_all = json!({ "expression": "WebAssembly.Memory.prototype" });
    let of_all = tab.tell("Runtime.evaluate", of_all).await?;
    let all = json!({ "prototypeObjectId": of_all["result"]["objectId"] });
    let all = tab.tell("Runtime.queryObjects", all).await?;
    let sum = json!({
        "objectId": all["objects"]["objectId"], "returnByValue": true,
        "functionDeclaration": "function() { return this.reduce((sum, it) => sum + it.buffer.byteLength, 0) }",
    });
    let sum = tab.tell("Runtime.callFunctionOn", sum).await?;
    Ok(sum["result"]["value"].as_f64().ok_or("the memories of WebAssembly cannot be counted")?)
}

/// Bytes that the page's process shares with nobody. A browser has more than one such process: ours
/// is the one that has used the processor for about as long as the page says, in seconds.
fn private(browser: u64, busy: f64) -> Outcome<f64> {
    let processes = fs::read_dir("/proc")?.filter_map(Result::ok);
    let processes = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u64>().ok());
    let pages = processes.filter(|process| is_below(*process, browser) && is_renderer(*process));
    let apart = |process: &u64| (used(*process).unwrap_or_default() - busy).abs();
    let page = pages.min_by(|one, other| apart(one).total_cmp(&apart(other)));
    let own = page.and_then(|page| status(page, "RssAnon:"));
    Ok(own.ok_or("the page has no process")? as f64 * 1024.0)
}

/// Seconds of the processor that a process has used; Linux counts them in hundredths.
fn used(process: u64) -> Option<f64> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // A name in brackets may hold spaces; the eleventh number behind it is the time of the process
    // itself, the twelfth that of the kernel for it.
    let (_, numbers) = text.rsplit_once(')')?;
    let mut numbers = numbers.split_whitespace().skip(11).map(|number| number.parse::<f64>().ok());
    Some((numbers.next()?? + numbers.next()??) / 100.0)
}

fn is_renderer(process: u64) -> bool {
    fs::read(format!("/proc/{process}/cmdline"))
        .is_ok_and(|words| String::from_utf8_lossy(&words).contains("--type=renderer"))
}

/// Whether a process was started by another, or by one that it started.
fn is_below(mut process: u64, other: u64) -> bool {
    while process > 1 {
        if process == other {
            return true;
        }
        process = status(process, "PPid:").unwrap_or_default();
    }
    false
}

/// A number from a process' status.
fn status(process: u64, key: &str) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(key))?;
    line.split_whitespace().next()?.parse().ok()
}
