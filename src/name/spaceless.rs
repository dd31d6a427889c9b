//! Names in Han characters, kana and Hangul, where a space or a job title behind the name parts one person from the next.
//!
//! Korean names are written in one word, so every word is one; Chinese bylines put a space between two persons, Japanese
//! ones between family and given name. Where nothing tells which, the words stay together.

use super::kind::{is_organisation, is_place};
use super::words::{BEHIND, holds, is_spaceless};

/// Whether a part of a byline is to be read here.
pub(super) fn is_written_so(part: &str) -> bool {
    part.split_whitespace().all(is_spaceless)
}

/// The names of a part and the job title behind each.
pub(super) fn names(part: &str, is_chinese: bool) -> Vec<(String, Option<String>)> {
    let mut out = Vec::new();
    let mut waiting: Vec<&str> = Vec::new();
    // "【ソウル＝山田太郎】": the place stands before the name; between kana the mark joins a name.
    let part = part
        .rsplit_once(['=', '＝'])
        .filter(|(place, _)| !place.ends_with(is_kana))
        .map_or(part, |(_, name)| name);
    // "社会部・山田太郎": the desk stands before the name.
    let desk = part.split_once('・').filter(|(desk, _)| is_organisation(desk));
    let part = desk.map_or(part, |(_, name)| name);
    for word in part.split_whitespace() {
        if holds(&BEHIND, word) {
            flush(&mut waiting, Some(word), is_chinese, &mut out);
            continue;
        }
        let longest = BEHIND.iter().filter(|end| word.ends_with(**end)).max_by_key(|end| end.len());
        let name = longest.and_then(|end| word.strip_suffix(*end)).filter(|name| name.chars().count() >= 2);
        match (name, longest) {
            (Some(name), Some(job)) => {
                waiting.push(name);
                flush(&mut waiting, Some(*job), is_chinese, &mut out);
            }
            _ => waiting.push(word),
        }
    }
    flush(&mut waiting, None, is_chinese, &mut out);
    out
}

/// Whether a text signs by itself: a name in brackets or with its reporter's title, and nothing more.
pub fn is_signature(text: &str) -> bool {
    let text = text.trim();
    let bracketed = text.starts_with(['(', '（', '【', '〔']) && text.ends_with([')', '）', '】', '〕']);
    let names = super::read(text);
    let all = !names.is_empty() && names.iter().all(|name| super::is_full_name(&name.text));
    let titled = || names.iter().any(|name| name.job_title.as_deref().is_some_and(|job| holds(&BEHIND, job)));
    all && (bracketed || titled() || super::has_writer(text) || super::begins_byline(text))
}

/// Whether a text is a name with its reporter's title and nothing more: "홍길동 기자".
pub fn is_titled(text: &str) -> bool {
    if !BEHIND.iter().any(|job| text.contains(job)) {
        return false;
    }
    let names = super::read(text);
    !names.is_empty()
        && names.iter().all(|name| {
            super::is_full_name(&name.text)
                && name.job_title.as_deref().is_some_and(|job| holds(&BEHIND, job))
        })
}

fn flush(
    words: &mut Vec<&str>,
    job: Option<&str>,
    is_chinese: bool,
    out: &mut Vec<(String, Option<String>)>,
) {
    let first = words.first().copied();
    let is_beside = |word: &str| is_place(word) || is_desk(word) || is_report(word);
    words.retain(|word| words_alone(first, word) || !is_beside(word));
    let korean = words.iter().all(|word| word.chars().all(is_hangul));
    let apart = korean || words.iter().all(|word| word.chars().count() >= if is_chinese { 2 } else { 3 });
    let job = job.map(str::to_owned);
    if apart {
        out.extend(words.iter().map(|word| ((*word).to_owned(), job.clone())));
    } else if !words.is_empty() {
        out.push((words.join(" "), job));
    }
    words.clear();
}

/// The first word is the name, unless it is a place's or says where the report comes from.
fn words_alone(first: Option<&str>, word: &str) -> bool {
    first.is_some_and(|first| std::ptr::eq(first, word)) && !is_place(word) && !is_report(word)
}

/// "문화부": a desk of a paper.
fn is_desk(word: &str) -> bool {
    word.chars().count() >= 3 && word.ends_with(['부', '팀']) && word.chars().all(is_hangul)
}

/// "北京报道": where the report comes from.
fn is_report(word: &str) -> bool {
    ["报道", "報導", "報道", "专电", "電"].iter().any(|end| word.ends_with(end))
}

fn is_hangul(char: char) -> bool {
    matches!(char, '\u{ac00}'..='\u{d7a3}')
}

fn is_kana(char: char) -> bool {
    matches!(char, '\u{3040}'..='\u{30ff}')
}
