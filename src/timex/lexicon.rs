//! The words that can begin, make or turn a time expression, by language.
//!
//! `words/<language>.txt` holds one a line: the word, its class and, for most classes, a value.

use super::calendar::{DayPart, Season, Unit};
use std::collections::HashMap;
use std::sync::OnceLock;

/// What a word means for time. One sense a word; the grammars know the few that have two ("second", "may").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// Nothing of our business.
    Other,
    /// 1–12.
    Month(u8),
    /// An abbreviation, which needs a day or a year beside it, 1–12.
    ShortMonth(u8),
    /// 1 = Monday … 7 = Sunday.
    Weekday(u8),
    /// An abbreviation, which needs a date beside it.
    ShortWeekday(u8),
    /// "year".
    Unit(Unit),
    /// "years".
    Units(Unit),
    /// "twelve".
    Number(u16),
    /// "third", 1–31.
    Ordinal(u8),
    Season(Season),
    Part(DayPart),
    /// A word with which an expression can begin ("last", "the", "now").
    Lead,
    /// A verb or particle that tells the past ("said").
    Past,
    /// One that tells the future ("will").
    Future,
}

pub struct Lexicon {
    senses: HashMap<&'static str, Sense>,
}

const ENGLISH: &str = include_str!("words/english.txt");

impl Lexicon {
    /// The words of a language by its primary subtag; of a language without a list, none.
    pub fn of(language: &str) -> &'static Lexicon {
        static ENGLISH_LEXICON: OnceLock<Lexicon> = OnceLock::new();
        static NONE: OnceLock<Lexicon> = OnceLock::new();
        match language {
            "en" => ENGLISH_LEXICON.get_or_init(|| Lexicon::read(ENGLISH)),
            _ => NONE.get_or_init(|| Lexicon { senses: HashMap::new() }),
        }
    }

    fn read(list: &'static str) -> Self {
        let rows = list.lines().filter(|line| !line.starts_with('#'));
        Self { senses: rows.filter_map(row).collect() }
    }

    /// `word` in small letters.
    pub fn sense(&self, word: &str) -> Sense {
        self.senses.get(word).copied().unwrap_or(Sense::Other)
    }
}

/// `None` for a bad row, which the test beside this refuses.
fn row(line: &'static str) -> Option<(&'static str, Sense)> {
    let mut fields = line.split(' ');
    let word = fields.next()?;
    let class = fields.next()?;
    let value = fields.next().unwrap_or("");
    let number = || value.parse::<u8>().ok();
    let sense = match class {
        "month" => Sense::Month(number()?),
        "short-month" => Sense::ShortMonth(number()?),
        "weekday" => Sense::Weekday(number()?),
        "short-weekday" => Sense::ShortWeekday(number()?),
        "unit" => Sense::Unit(Unit::named(value)?),
        "units" => Sense::Units(Unit::named(value)?),
        "number" => Sense::Number(value.parse().ok()?),
        "ordinal" => Sense::Ordinal(number()?),
        "season" => Sense::Season(Season::named(value)?),
        "part" => Sense::Part(DayPart::named(value)?),
        "lead" => Sense::Lead,
        "past" => Sense::Past,
        "future" => Sense::Future,
        _ => return None,
    };
    Some((word, sense))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_every_row_is_read() {
        for list in [ENGLISH] {
            assert!(list.starts_with("# "), "the first line names the source");
            let words: Vec<&str> = list.lines().skip(1).collect();
            for pair in words.windows(2) {
                assert!(pair[0].split(' ').next() < pair[1].split(' ').next(), "{pair:?}");
            }
            for line in words {
                assert!(row(line).is_some(), "{line}");
            }
        }
    }
}
