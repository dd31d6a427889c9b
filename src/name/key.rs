//! One person in several spellings: case, accents, order of the parts and initials aside.

/// The normal form by which names are told apart: words in lower case without accents, sorted.
pub fn key(name: &str) -> String {
    let mut words = words(name);
    words.sort();
    words.join(" ")
}

/// Whether two spellings name one person: same words in any order, or one leaves out middle names or initials.
pub fn same(one: &str, other: &str) -> bool {
    let (a, b) = (words(one), words(other));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if short.len() == long.len() {
        let (mut x, mut y) = (short.clone(), long.clone());
        x.sort();
        y.sort();
        return x == y;
    }
    // "Ann Bell" and "Ann M. Bell": first and last alike, the rest contained.
    short.len() >= 2
        && short.first() == long.first()
        && short.last() == long.last()
        && short.iter().all(|word| long.contains(word))
}

fn words(name: &str) -> Vec<String> {
    name.split(|char: char| !char.is_alphanumeric() && char != '\'' && char != '’')
        .filter(|word| !word.is_empty())
        .map(|word| {
            word.chars()
                .flat_map(char::to_lowercase)
                .map(plain)
                .filter(|char| char.is_alphanumeric())
                .collect()
        })
        .filter(|word: &String| !word.is_empty())
        .collect()
}

/// A Latin letter without its accent, for the letters that names have.
fn plain(char: char) -> char {
    match char {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ő' => 'o',
        'ř' | 'ŕ' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        char => char,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person() {
        for (one, other, expected) in [
            ("LEBEDEV Sergey", "Sergey Lebedev", true),
            ("Lebedev, Sergey", "Sergey Lebedev", true),
            ("Zoë Müller", "Zoe Muller", true),
            ("Ann Bell", "Ann M. Bell", true),
            ("Sean O'Brien", "Sean O’Brien", true),
            ("Ann Bell", "Bell", false),
            ("Ann Bell", "Ann Ball", false),
            ("", "", false),
        ] {
            assert_eq!(same(one, other), expected, "{one} / {other}");
        }
    }
}
