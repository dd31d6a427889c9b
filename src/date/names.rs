//! Names of months and weekdays in 120 languages, from Unicode CLDR (<https://cldr.unicode.org/>): wide and abbreviated,
//! nominative and genitive, folded to lower case, Latin ones also without their marks (`fevrier`).
//!
//! Months that are written with a number (`8月`, `tháng 8`) are no names; the patterns read them.

use super::word_table::{WordTable, fold, speaks};

static MONTHS: WordTable = WordTable::new(include_str!("words/months.txt"));
static MORE_MONTHS: WordTable = WordTable::new(include_str!("words/months_inflected.txt"));
static WEEKDAYS: WordTable = WordTable::new(include_str!("words/weekdays.txt"));

/// Month 1–12 of a name in any case, with or without its full stop.
///
/// `language` is a BCP 47 tag or empty. A name that the language lacks is read as the languages which have it agree;
/// where they do not ("listopad": October in Croatian, November in Czech) and none is the one asked for, it is none.
pub fn month(word: &str, language: &str) -> Option<u8> {
    let word = fold(word);
    number(&MONTHS, &word, language).or_else(|| number(&MORE_MONTHS, &word, language))
}

/// Whether a folded word can be a month's name or the first word of one.
pub(super) fn may_begin_month(word: &str) -> bool {
    MONTHS.begins(word) || MORE_MONTHS.begins(word)
}

/// ISO 8601 weekday, 1 = Monday to 7 = Sunday, as [`month`].
pub fn weekday(word: &str, language: &str) -> Option<u8> {
    number(&WEEKDAYS, &fold(word), language)
}

/// Month 1–12 only when the name belongs to the language asked for.
pub fn month_in(word: &str, language: &str) -> Option<u8> {
    let word = fold(word);
    own(&MONTHS, &word, language).or_else(|| own(&MORE_MONTHS, &word, language))
}

/// ISO 8601 weekday only when the name belongs to the language asked for.
pub fn weekday_in(word: &str, language: &str) -> Option<u8> {
    own(&WEEKDAYS, &fold(word), language)
}

fn own(table: &WordTable, word: &str, language: &str) -> Option<u8> {
    table.rows(word).find(|(_, languages)| speaks(languages, language))?.0.parse().ok()
}

fn number(table: &WordTable, word: &str, language: &str) -> Option<u8> {
    if !language.is_empty()
        && let Some(found) = own(table, word, language)
    {
        return Some(found);
    }
    let mut rows = table.rows(word);
    let (first, _) = rows.next()?;
    rows.next().is_none().then(|| first.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::super::word_table::tests::check;
    use super::*;

    #[test]
    fn the_lists_are_in_order() {
        check(&MONTHS);
        check(&MORE_MONTHS);
        check(&WEEKDAYS);
    }

    #[test]
    #[rustfmt::skip] // a table of three columns
    fn months_of_forty_languages() {
        for (word, language, expected) in [
            ("Augustus", "af", 8), ("ኦገስት", "am", 8), ("أغسطس", "ar", 8), ("آب", "ar", 8), ("avqust", "az", 8),
            ("жніўня", "be", 8), ("август", "bg", 8), ("আগস্ট", "bn", 8), ("kolovoza", "hr", 8), ("d'agost", "ca", 0),
            ("agost", "ca", 8), ("srpna", "cs", 8), ("Awst", "cy", 8), ("aug.", "da", 8), ("Jänner", "de", 1),
            ("Αυγούστου", "el", 8), ("Sept.", "en", 9), ("agosto", "es", 8), ("abuztua", "eu", 8), ("اوت", "fa", 8),
            ("elokuuta", "fi", 8), ("Agosto", "fil", 8), ("août", "fr", 8), ("aout", "fr", 8), ("Lúnasa", "ga", 8),
            ("ઑગસ્ટ", "gu", 8), ("אוגוסט", "he", 8), ("अगस्त", "hi", 8), ("augusztus", "hu", 8), ("օգոստոսի", "hy", 8),
            ("Agustus", "id", 8), ("ágúst", "is", 8), ("agosto", "it", 8), ("აგვისტო", "ka", 8), ("тамыз", "kk", 8),
            ("សីហា", "km", 8), ("ಆಗಸ್ಟ್", "kn", 8), ("rugpjūčio", "lt", 8), ("augusts", "lv", 8), ("август", "mk", 8),
            ("ഓഗസ്റ്റ്", "ml", 8), ("ऑगस्ट", "mr", 8), ("Ogos", "ms", 8), ("ဩဂုတ်", "my", 8), ("augustus", "nl", 8),
            ("sierpnia", "pl", 8), ("agosto", "pt", 8), ("august", "ro", 8), ("августа", "ru", 8), ("augusta", "sk", 8),
            ("avgust", "sl", 8), ("gusht", "sq", 8), ("август", "sr", 8), ("augusti", "sv", 8), ("Agosti", "sw", 8),
            ("ஆகஸ்ட்", "ta", 8), ("ఆగస్టు", "te", 8), ("สิงหาคม", "th", 8), ("ส.ค.", "th", 8), ("Ağustos", "tr", 8),
            ("серпня", "uk", 8), ("اگست", "ur", 8), ("avgust", "uz", 8), ("AĞUSTOS", "tr", 8), ("August", "", 8),
            ("listopad", "cs", 11), ("listopad", "hr", 10), ("listopad", "", 0), ("listopad", "en", 0), ("maybe", "en", 0),
            ("", "en", 0), ("monday", "en", 0), ("août", "de", 8),
        ] {
            assert_eq!(month(word, language).unwrap_or(0), expected, "{word} {language}");
        }
        assert_eq!(month_in("août", "de"), None);
    }

    #[test]
    #[rustfmt::skip] // a table of three columns
    fn weekdays() {
        for (word, language, expected) in [
            ("Sunday", "en", 7), ("Mon.", "en-US", 1), ("samedi", "fr", 6), ("суббота", "ru", 6), ("월요일", "ko", 1),
            ("星期日", "zh", 7), ("Sonntag", "", 7), ("august", "en", 0),
        ] {
            assert_eq!(weekday(word, language).unwrap_or(0), expected, "{word} {language}");
        }
    }
}
