//! The parts that dates are written with: a day of the month, a month by name, a year.

use super::calendar;
use super::hints::Hints;
use super::names;
use super::token::Tokens;
use super::word_table::WordTable;

/// A month 1–12 and the token after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Month {
    pub number: u8,
    /// Of the Solar Hijri calendar.
    pub solar_hijri: bool,
    pub next: usize,
}

/// Reads a month's name, its full stop and a second name for it (`آب/أغسطس`) included.
pub fn month(tokens: &Tokens, at: usize, hints: &Hints) -> Option<Month> {
    let mut found = numbered_month(tokens, at).or_else(|| named_month(tokens, at, hints))?;
    if tokens.mark(found.next) == '.' && tokens.glued(found.next) {
        found.next += 1;
    }
    if tokens.mark(found.next) == '/'
        && let Some(twin) = named_month(tokens, found.next + 1, hints)
        && twin.number == found.number
    {
        found.next = twin.next;
    }
    if matches!(tokens.word(found.next), "mėn" | "men" | "сарын" | "сар" | "ayı" | "айы" | "ayının")
    {
        found.next += 1 + usize::from(tokens.mark(found.next + 1) == '.');
    }
    Some(found)
}

fn named_month(tokens: &Tokens, at: usize, hints: &Hints) -> Option<Month> {
    let word = tokens.word(at);
    if word.is_empty() {
        return None;
    }
    if !names::may_begin_month(word) {
        return rare_month(tokens, at);
    }
    let gregorian = |number, next| Month { number, solar_hijri: false, next };
    if let Some(number) = joined(tokens, at, 2, hints).or_else(|| joined(tokens, at, 3, hints)) {
        return Some(gregorian(number.0, number.1));
    }
    if let Some(number) = names::month(word, hints.language) {
        return Some(gregorian(number, at + 1));
    }
    rare_month(tokens, at)
}

/// A month of the Solar Hijri year, or one with the letter that Hebrew puts before it for "in" and "of".
fn rare_month(tokens: &Tokens, at: usize) -> Option<Month> {
    let word = tokens.word(at);
    if word.is_ascii() {
        return None;
    }
    if let Some((number, _)) = SOLAR_HIJRI.rows(word).next() {
        return Some(Month { number: number.parse().ok()?, solar_hijri: true, next: at + 1 });
    }
    let number = names::month(word.strip_prefix(['ב', 'ל'])?, "he")?;
    Some(Month { number, solar_hijri: false, next: at + 1 })
}

static SOLAR_HIJRI: WordTable = WordTable::new(include_str!("words/months_solar_hijri.txt"));

/// Names of two words, or of letters parted by stops (`ส.ค.`); the number and the token after.
fn joined(tokens: &Tokens, at: usize, count: usize, hints: &Hints) -> Option<(u8, usize)> {
    let last = tokens.get(at + count - 1)?;
    let fits = match count {
        2 => !tokens.word(at + 1).is_empty() && last.start - tokens.get(at)?.end <= 2,
        _ => tokens.mark(at + 1) == '.' && tokens.glued(at + 1) && tokens.glued(at + 2),
    };
    if !fits || !tokens.word(at).starts_with(|c: char| c > 'z') && count == 3 {
        return None;
    }
    let text = tokens.text.get(tokens.get(at)?.start..last.end)?;
    Some((names::month(&text.replace('\u{a0}', " "), hints.language)?, at + count))
}

/// `tháng 8`, `8-р сарын`.
fn numbered_month(tokens: &Tokens, at: usize) -> Option<Month> {
    let (number, next) = if tokens.word(at) == "tháng" {
        match tokens.number(at + 1) {
            Some((number, _)) => (number, at + 2),
            None => vietnamese_number(tokens, at + 1)?,
        }
    } else {
        let (number, _) = tokens.number(at)?;
        let sar = tokens.mark(at + 1) == '-'
            && tokens.word(at + 2) == "р"
            && tokens.word(at + 3).starts_with("сар");
        (number, if sar { at + 4 } else { return None })
    };
    let number = u8::try_from(number).ok().filter(|number| (1..=12).contains(number))?;
    Some(Month { number, solar_hijri: false, next })
}

fn vietnamese_number(tokens: &Tokens, at: usize) -> Option<(u64, usize)> {
    let number = match (tokens.word(at), tokens.word(at + 1)) {
        ("mười", "một") => return Some((11, at + 2)),
        ("mười", "hai") => return Some((12, at + 2)),
        ("giêng" | "một", _) => 1,
        ("hai", _) => 2,
        ("ba", _) => 3,
        ("tư" | "bốn", _) => 4,
        ("năm", _) => 5,
        ("sáu", _) => 6,
        ("bảy", _) => 7,
        ("tám", _) => 8,
        ("chín", _) => 9,
        ("mười", _) => 10,
        _ => return None,
    };
    Some((number, at + 1))
}

/// Reads a day of the month, its ordinal ending included: `20`, `20.`, `1er`, `2nd`, `20-го`, `20 d.`.
pub fn day(tokens: &Tokens, at: usize) -> Option<(u8, usize)> {
    let (value, width) = tokens.number(at)?;
    let day = u8::try_from(value).ok().filter(|day| width <= 2 && (1..=31).contains(day))?;
    Some((day, past_ordinal(tokens, at + 1)))
}

fn past_ordinal(tokens: &Tokens, at: usize) -> usize {
    let word_at =
        if tokens.mark(at) == '-' && tokens.glued(at) && tokens.glued(at + 1) { at + 1 } else { at };
    match tokens.word(word_at) {
        "st" | "nd" | "rd" | "th" | "er" | "ère" | "re" | "º" | "ª" | "o" | "η" | "ης" | "ος" | "η."
        | "ste" | "de" | "го" | "е" | "є" | "ე" | "ին" | "nji" | "njy" | "án" | "én" | "i" | "inci"
        | "ში" | "ва" | "ви" | "ri" | "ti" | "يوم" | "ны" | "ын" | "ні"
            if tokens.glued(word_at) =>
        {
            word_at + 1
        }
        "d" if tokens.mark(word_at + 1) == '.' => word_at + 2,
        _ if tokens.mark(at) == '.' && tokens.glued(at) => at + 1,
        _ if tokens.mark(at) == '°' => at + 1,
        _ => at,
    }
}

/// Reads a year of four digits, its era before and its "year" behind it included. Buddhist years become Gregorian.
pub fn year(tokens: &Tokens, at: usize, solar_hijri: bool, hints: &Hints) -> Option<(u64, usize)> {
    let (buddhist, at) = past_era(tokens, at);
    let (value, width) = tokens.number(at)?;
    if width != 4 {
        return None;
    }
    let value = match calendar::from_buddhist(value) {
        Some(year) if buddhist || hints.is_language(&["th", "lo", "km", "my"]) => year,
        _ => value,
    };
    let fits = if solar_hijri { (1218..=1459).contains(&value) } else { super::sane::is_year(value) };
    fits.then(|| (value, past_year_word(tokens, at + 1)))
}

/// `พ.ศ.` (Buddhist), `ค.ศ.` (Gregorian), `năm`.
fn past_era(tokens: &Tokens, at: usize) -> (bool, usize) {
    let stop = |at| at + usize::from(tokens.mark(at) == '.');
    match (tokens.word(at), tokens.word(at + 2)) {
        ("พ", "ศ") => (true, stop(at + 3)),
        ("ค", "ศ") => (false, stop(at + 3)),
        ("พุทธศักราช", _) => (true, at + 1),
        ("năm" | "year" | "año" | "вот", _) => (false, at + 1),
        _ => (false, at),
    }
}

fn past_year_word(tokens: &Tokens, at: usize) -> usize {
    match tokens.word(at) {
        "г" | "r" | "р" | "ж" | "წ" | "թ" | "m" | "god" | "рік" | "год" if tokens.mark(at + 1) == '.' => {
            at + 2
        }
        "م" | "г" | "р" | "года" | "год" | "року" | "рік" | "годзе" | "godine" | "godina" | "године"
        | "година" | "წელი" | "წლის" | "թվականի" | "年" | "жылы" | "жыл" => {
            at + 1
        }
        _ => at,
    }
}

/// `of`, `de`, `del`, commas and the like that stand between the parts; at most three tokens.
pub fn past_joint(tokens: &Tokens, at: usize) -> usize {
    (at..at + 3).find(|at| !is_joint(tokens, *at)).unwrap_or(at + 3)
}

fn is_joint(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.mark(at), ',' | '-' | '/' | '’' | '\'' | '•')
        || matches!(
            tokens.word(at),
            "de" | "of"
                | "del"
                | "di"
                | "d"
                | "da"
                | "do"
                | "al"
                | "dal"
                | "ta"
                | "ngày"
                | "den"
                | "the"
                | "ม"
                | "من"
                | "ماه"
        )
}
