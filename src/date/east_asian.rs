//! Chinese, Japanese and Korean dates: `2023年8月20日`, `令和5年8月20日`, `民國112年8月20日`, `二〇二三年八月二十日`, `2023년 8월 20일`.
//!
//! `8月20日` alone states no year and is no date, unless the hints name the year that is meant.

use super::calendar;
use super::hints::Hints;
use super::token::Tokens;
use super::written::Read;
use super::{DateValue, sane};

/// Reads year, month and day with their counters at a token; the day may be missing.
pub fn east_asian(tokens: &Tokens, at: usize, hints: &Hints) -> Option<Read> {
    let (year, next) = year(tokens, at).or_else(|| Some((hints.year?, at)))?;
    let (month, next) = counted(tokens, next, &["月", "월"])?;
    let Some((day, next)) = counted(tokens, next, &["日", "號", "号", "일"]) else {
        let value = DateValue {
            month: Some(month).filter(|month| (1..=12).contains(month)),
            year,
            ..DateValue::default()
        };
        value.month?;
        return Some(Read::new(value, next));
    };
    Some(Read::new(DateValue::from_ymd(year, month, day)?, next))
}

fn year(tokens: &Tokens, at: usize) -> Option<(i16, usize)> {
    let (era, at) = era(tokens, at);
    let (value, next) = number(tokens, at)?;
    if !matches!(tokens.word(next), "年" | "년") {
        return None;
    }
    let year = match era {
        Some("民國") => calendar::from_minguo(value)?,
        Some(era) => calendar::from_japanese_era(era, value)?,
        None => Some(value).filter(|year| sane::is_year(*year))?,
    };
    Some((i16::try_from(year).ok()?, next + 1))
}

/// The name of an era, and the token after it.
fn era(tokens: &Tokens, at: usize) -> (Option<&'static str>, usize) {
    let at = if (tokens.word(at), tokens.word(at + 1)) == ("中", "華") { at + 2 } else { at };
    let era = match (tokens.word(at), tokens.word(at + 1)) {
        ("明", "治") => "明治",
        ("大", "正") => "大正",
        ("昭", "和") => "昭和",
        ("平", "成") => "平成",
        ("令", "和") => "令和",
        ("民", "國" | "国") => "民國",
        _ => return (None, at),
    };
    (Some(era), at + 2)
}

fn counted(tokens: &Tokens, at: usize, counters: &[&str]) -> Option<(u8, usize)> {
    let (value, next) = number(tokens, at)?;
    let word = tokens.word(next);
    let counted =
        counters.iter().any(|counter| word == *counter || (word.starts_with(counter) && *counter >= "가"));
    Some((u8::try_from(value).ok().filter(|_| counted)?, next + 1))
}

/// A number in digits or in Han numerals, and the token after it. 元 is the first year of an era.
fn number(tokens: &Tokens, at: usize) -> Option<(u64, usize)> {
    if let Some((value, _)) = tokens.number(at) {
        return Some((value, at + 1));
    }
    if tokens.word(at) == "元" {
        return Some((1, at + 1));
    }
    let end = (at..at + 6).find(|at| han_digit(tokens.word(*at)).is_none() && !is_ten(tokens.word(*at)))?;
    let (mut value, mut ten) = (0, false);
    for at in at..end {
        match han_digit(tokens.word(at)) {
            Some(digit) if ten => value += digit,
            Some(digit) => value = value * 10 + digit,
            None => {
                value = if value == 0 { 10 } else { value * 10 };
                ten = true;
            }
        }
    }
    (end > at).then_some((value, end))
}

fn is_ten(word: &str) -> bool {
    word == "十"
}

fn han_digit(word: &str) -> Option<u64> {
    let mut characters = word.chars();
    let (Some(first), None) = (characters.next(), characters.next()) else { return None };
    "〇一二三四五六七八九"
        .chars()
        .position(|digit| digit == first || (digit == '〇' && first == '零'))
        .map(|at| at as u64)
}
