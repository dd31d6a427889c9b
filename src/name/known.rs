//! Whether a text that nothing calls a name is one: a given name, an initial or a Chinese or Korean family name says so.
//!
//! The shape alone does not: "Cyber Security" and "World Cup" beside a date have it too. Left out: Japanese names, whose
//! family names are too many, and names of which no list knows a part.

use super::kind::{is_full_name, is_place};
use super::words::{FAMILY_LETTERS, GIVEN_NAMES, MORE_GIVEN_NAMES, holds, words};

/// Given names that are places too, and stand in the names of sections: "South Carolina", "Chad".
const PLACES: &[&str] = &[
    "angel",
    "carolina",
    "chad",
    "charlotte",
    "christian",
    "dean",
    "earl",
    "frank",
    "grace",
    "max",
    "santiago",
    "savannah",
    "troy",
    "victoria",
];

/// Words with which the names of places and teams begin: "Saint George", "Port Charlotte", "Real Madrid".
const BEFORE_PLACES: &[&str] = &[
    "cape", "east", "fort", "lake", "mount", "new", "north", "port", "prince", "real", "saint", "san",
    "sankt", "santa", "south", "st", "west",
];

/// Words of the names of places, contests and laws: "Martin County", "Oliver Act".
const NO_PERSON: &[&str] = &[
    "act",
    "avenue",
    "award",
    "bay",
    "beach",
    "bridge",
    "building",
    "case",
    "castle",
    "city",
    "conference",
    "county",
    "creek",
    "cup",
    "district",
    "falls",
    "hall",
    "harbor",
    "harbour",
    "heights",
    "island",
    "islands",
    "law",
    "open",
    "park",
    "prize",
    "river",
    "road",
    "school",
    "square",
    "stadium",
    "street",
    "trial",
    "valley",
    "village",
];

/// Whether it is a full name of which a part is known.
pub fn is_known_name(name: &str) -> bool {
    if !is_full_name(name) {
        return false;
    }
    if super::words::is_spaceless(name) {
        // Of two characters it is as often a word.
        return name.chars().count() == 3 && begins_with_family(name) && !is_place(name);
    }
    let lower = name.to_lowercase();
    if words(&lower).next().is_some_and(|first| BEFORE_PLACES.contains(&first)) {
        return false;
    }
    if words(&lower).any(|word| NO_PERSON.contains(&word)) {
        return false;
    }
    let initial = name.split_whitespace().rev().skip(1).any(is_initial);
    initial || words(&lower).any(|word| is_given(word) && !PLACES.contains(&word))
}

/// Whether one of the words is a known given name.
pub fn has_given_name(name: &str) -> bool {
    let lower = name.to_lowercase();
    words(&lower).any(is_given)
}

fn is_given(lower: &str) -> bool {
    GIVEN_NAMES.iter().any(|list| holds(list, lower)) || holds(&MORE_GIVEN_NAMES, lower)
}

fn begins_with_family(name: &str) -> bool {
    let first = name.chars().next().map(String::from).unwrap_or_default();
    holds(&FAMILY_LETTERS, &first)
}

/// "J."; "U.S." is none.
fn is_initial(word: &str) -> bool {
    word.strip_suffix('.')
        .is_some_and(|letter| letter.chars().all(char::is_uppercase) && letter.chars().count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known() {
        for (name, expected) in [
            ("Ann Bell", true),
            ("J. Bell", true),
            ("Zeynep Dağ", true),
            ("Иван Белов", true),
            ("Γιώργος Παππάς", true),
            ("王小明", true),
            ("홍길동", true),
            ("Mai-Britt van der Bell", false),
            ("Cyber Security", false),
            ("World Cup", false),
            ("South Carolina", false),
            ("Saint George", false),
            ("Martin County", false),
            ("Letzte Änderung", false),
            ("更新时间", false),
            ("Ann", false),
            ("J. B.", true),
            ("U.S. Election", false),
            ("정치", false),
            ("", false),
        ] {
            assert_eq!(is_known_name(name), expected, "{name}");
        }
    }
}
