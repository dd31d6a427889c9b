//! A person's name as printed → family and given name, for names whose page does not say which is which.
//!
//! The last word is the family name, with the small words before it ("van der Meer"), the large ones that are no given names
//! ("Le Pen", "Mc Mahon") and the name that an "and" joins to it ("Ortega y Gasset"); behind it "Jr." or "III" is a suffix.
//! Names of one word, and names in scripts that write the family name first, stay whole.

use serde_json::{Value, json};

/// CSL-JSON's form of a name.
pub fn split(name: &str) -> Value {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    if words.len() < 2 || !words.iter().all(|word| is_western(word)) {
        return json!({ "literal": name.trim() });
    }
    let suffix =
        words.last().filter(|word| words.len() > 2 && is_suffix(word)).map(|word| (*word).to_owned());
    if suffix.is_some() {
        words.pop();
    }
    let mut first = words.len() - 1;
    while first > 1 && is_small(words[first - 1]) {
        first -= if first > 2 && joins(words[first - 1]) { 2 } else { 1 };
    }
    let (given, family) = words.split_at(first);
    let family = family.join(" ").trim_end_matches(',').to_owned();
    let mut value = json!({ "family": family, "given": given.join(" ") });
    if let Some(suffix) = suffix {
        value["suffix"] = json!(suffix);
    }
    value
}

fn is_suffix(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV")
}

/// "And" between two family names, in Spanish, Portuguese and Catalan.
fn joins(word: &str) -> bool {
    matches!(word, "y" | "e" | "i")
}

/// "van", "de la"; and what is written large but begins a family name.
fn is_small(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase)
        || matches!(
            word,
            "De" | "Del" | "Della" | "Den" | "Der" | "Di" | "La" | "Le" | "Mac" | "Mc" | "Van" | "Von"
        )
}

/// Latin, Greek and Cyrillic.
fn is_western(word: &str) -> bool {
    word.chars()
        .filter(|c| c.is_alphabetic())
        .all(|c| (c as u32) < 0x530 || (0x1e00..0x2000).contains(&(c as u32)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (name, expected) in [
            ("Ana Souza", json!({"family": "Souza", "given": "Ana"})),
            ("Jan van der Meer", json!({"family": "van der Meer", "given": "Jan"})),
            ("Marine Le Pen", json!({"family": "Le Pen", "given": "Marine"})),
            ("Ana Mc Mahon", json!({"family": "Mc Mahon", "given": "Ana"})),
            ("Dick Van Der Berg", json!({"family": "Van Der Berg", "given": "Dick"})),
            // The first word is always a given name.
            ("Van Morrison", json!({"family": "Morrison", "given": "Van"})),
            ("Della Mae Smith", json!({"family": "Smith", "given": "Della Mae"})),
            ("José Ortega y Gasset", json!({"family": "Ortega y Gasset", "given": "José"})),
            ("Rui de Sá e Melo", json!({"family": "de Sá e Melo", "given": "Rui"})),
            ("Martin Luther King Jr.", json!({"family": "King", "given": "Martin Luther", "suffix": "Jr."})),
            ("Мария Иванова", json!({"family": "Иванова", "given": "Мария"})),
            ("王小明", json!({"literal": "王小明"})),
            ("김 민수", json!({"literal": "김 민수"})),
            ("Sudarsan", json!({"literal": "Sudarsan"})),
        ] {
            assert_eq!(split(name), expected, "{name}");
        }
    }
}
