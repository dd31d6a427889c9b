//! The words that can begin, make or turn a time expression, by language.
//!
//! `words/<language>.txt` holds one a line: the word (or a phrase, joined by `_`), its class and the class's values.
//! A language without a list has the month names of CLDR and nothing else.

use super::calendar::{DayPart, Season, Unit};
use super::continental::role::Role;
use super::tense::Direction;
use crate::date::names::month_in;
use crate::word_map::WordMap;
use std::borrow::Cow;
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
    /// "montags".
    Weekdays(u8),
    /// "Freitagabend".
    WeekdayPart(u8, DayPart),
    /// "year".
    Unit(Unit),
    /// "years".
    Units(Unit),
    /// "semestre", "Halbjahr".
    HalfYear,
    /// "neunziger" is 90.
    Decade(u16),
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

/// A phrase after its first word, and its role.
type Phrase = (Vec<&'static str>, Role);

#[derive(Clone, Default)]
pub struct Lexicon {
    senses: WordMap<Sense>,
    /// By the first word, the longest phrase first.
    roles: WordMap<Vec<Phrase>>,
    /// Endings of verbs, and the tense they tell.
    endings: Vec<(&'static str, Direction)>,
    /// Whose month names CLDR gives.
    language: Option<String>,
}

const ENGLISH: &str = include_str!("words/english.txt");
const GERMAN: &str = include_str!("words/german.txt");
const FRENCH: &str = include_str!("words/french.txt");
const SPANISH: &str = include_str!("words/spanish.txt");

impl Lexicon {
    /// The words of a language by its primary subtag.
    pub fn of(language: &str) -> Cow<'static, Lexicon> {
        static LISTS: [(&str, &str, OnceLock<Lexicon>); 4] = [
            ("en", ENGLISH, OnceLock::new()),
            ("de", GERMAN, OnceLock::new()),
            ("fr", FRENCH, OnceLock::new()),
            ("es", SPANISH, OnceLock::new()),
        ];
        match LISTS.iter().find(|(tag, ..)| *tag == language) {
            Some((_, list, lexicon)) => Cow::Borrowed(lexicon.get_or_init(|| Lexicon::read(list))),
            None => Cow::Owned(Lexicon { language: Some(language.to_owned()), ..Lexicon::default() }),
        }
    }

    fn read(list: &'static str) -> Self {
        let mut lexicon = Self::default();
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            match row(line) {
                Some(Row::Sense(word, sense)) => {
                    lexicon.senses.insert(word, sense);
                }
                Some(Row::Ending(ending, direction)) => lexicon.endings.push((ending, direction)),
                Some(Row::Role(phrase, role)) => {
                    let mut words = phrase.split('_');
                    let first = words.next().unwrap_or("");
                    lexicon.senses.entry(first).or_insert(Sense::Lead);
                    lexicon.roles.entry(first).or_default().push((words.collect(), role));
                }
                None => {}
            }
        }
        for phrases in lexicon.roles.values_mut() {
            phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        lexicon
    }

    /// `word` in small letters.
    pub fn sense(&self, word: &str) -> Sense {
        match &self.language {
            Some(language) => month_in(word, language).map_or(Sense::Other, Sense::Month),
            None => self.senses.get(word).copied().unwrap_or(Sense::Other),
        }
    }

    /// The role of the longest phrase that begins with a word, and how many words that is; `word` gives the words
    /// from there on.
    pub fn role<'a>(&self, word: impl Fn(usize) -> &'a str) -> Option<(Role, usize)> {
        let phrases = self.roles.get(word(0))?;
        let same = |given: &str, asked: &str| given == asked || given == "'" && asked == "’";
        let fits = |rest: &[&str]| rest.iter().enumerate().all(|(step, given)| same(given, word(step + 1)));
        let (rest, role) = phrases.iter().find(|(rest, _)| fits(rest))?;
        Some((*role, rest.len() + 1))
    }

    /// The tense that the ending of a verb tells.
    pub fn ending(&self, word: &str) -> Option<Direction> {
        let long = |ending: &str| word.len() >= ending.len() + 3 && word.ends_with(ending);
        self.endings.iter().find(|(ending, _)| long(ending)).map(|(_, direction)| *direction)
    }
}

enum Row {
    Sense(&'static str, Sense),
    Role(&'static str, Role),
    Ending(&'static str, Direction),
}

/// `None` for a bad row, which the test beside this refuses.
fn row(line: &'static str) -> Option<Row> {
    let mut fields = line.split(' ');
    let (word, class) = (fields.next()?, fields.next()?);
    let values: Vec<&str> = fields.collect();
    match class {
        "past-ending" => return Some(Row::Ending(word, Direction::Back)),
        "future-ending" => return Some(Row::Ending(word, Direction::Ahead)),
        _ => {}
    }
    match sense(class, &values) {
        Some(sense) => Some(Row::Sense(word, sense)),
        None => Role::named(class, &values).map(|role| Row::Role(word, role)),
    }
}

fn sense(class: &str, values: &[&str]) -> Option<Sense> {
    let value = values.first().copied().unwrap_or("");
    let number = || value.parse::<u8>().ok();
    Some(match class {
        "month" => Sense::Month(number()?),
        "short-month" => Sense::ShortMonth(number()?),
        "weekday" => Sense::Weekday(number()?),
        "short-weekday" => Sense::ShortWeekday(number()?),
        "weekdays" => Sense::Weekdays(number()?),
        "weekday-part" => Sense::WeekdayPart(number()?, DayPart::named(values.get(1)?)?),
        "unit" => Sense::Unit(Unit::named(value)?),
        "units" => Sense::Units(Unit::named(value)?),
        "half-year" => Sense::HalfYear,
        "decade" => Sense::Decade(value.parse().ok()?),
        "number" => Sense::Number(value.parse().ok()?),
        "ordinal" => Sense::Ordinal(number()?),
        "season" => Sense::Season(Season::named(value)?),
        "part" => Sense::Part(DayPart::named(value)?),
        "lead" => Sense::Lead,
        "past" => Sense::Past,
        "future" => Sense::Future,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::names::weekday_in;
    use std::collections::HashMap;

    const LISTS: [(&str, &str); 4] = [("en", ENGLISH), ("de", GERMAN), ("fr", FRENCH), ("es", SPANISH)];

    #[test]
    fn the_lists_are_sorted_and_every_row_is_read() {
        for (_, list) in LISTS {
            assert!(list.starts_with("# "), "the first line names the source");
            let rows: Vec<&str> = list.lines().skip(1).collect();
            for pair in rows.windows(2) {
                assert!(pair[0] < pair[1], "{pair:?}");
            }
            for line in rows {
                assert!(row(line).is_some(), "{line}");
            }
        }
    }

    #[test]
    fn no_word_has_two_senses() {
        for (language, list) in LISTS {
            let mut seen = HashMap::new();
            for line in list.lines().skip(1) {
                if let Some(Row::Sense(word, sense)) = row(line) {
                    assert_eq!(seen.insert(word, sense), None, "{language} {word}");
                }
            }
        }
    }

    /// The lists say which names are abbreviations; CLDR says which month they name.
    #[test]
    fn months_and_weekdays_are_those_of_cldr() {
        for (language, list) in LISTS {
            for line in list.lines().skip(1) {
                match row(line) {
                    Some(Row::Sense(word, Sense::Month(month) | Sense::ShortMonth(month))) => {
                        assert!(
                            month_in(word, language).is_none_or(|cldr| cldr == month),
                            "{language} {word}"
                        );
                    }
                    Some(Row::Sense(word, Sense::Weekday(day))) => {
                        assert!(
                            weekday_in(word, language).is_none_or(|cldr| cldr == day),
                            "{language} {word}"
                        );
                    }
                    _ => {}
                }
            }
        }
    }
}
