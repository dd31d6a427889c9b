//! Whether a host is the address of a name: `boersen-zeitung.de` of "Börsen-Zeitung", `bbc.co.uk` of "BBC News",
//! `vestnik-kamy.ru` of "Вестник Камы".
//!
//! Letters with marks, Cyrillic and Greek ones are compared as addresses write them; no standard is followed to the letter
//! (BGN/PCGN comes nearest), because sites follow none.

use super::address::host_name;

/// A name that the host's letters are less than this part of is a headline that holds the word.
const SHARE: usize = 4;

/// Whether host and name share their letters: `boersen-zeitung.de` and "Börsen-Zeitung", `bbc.co.uk` and "BBC News".
pub(super) fn confirms(host: &str, name: &str) -> bool {
    let own = plain(host_name(host));
    let name = plain(name);
    let initials: String = name.split(' ').filter_map(|word| word.chars().next()).collect();
    let letters: String = name.split(' ').collect();
    let own: String = own.split(' ').collect();
    own.len() >= 2
        && ((letters.contains(&own) && own.len() * SHARE >= letters.len())
            || (letters.len() >= 4 && own.contains(&letters))
            || (initials.len() >= 2 && own.contains(&initials)))
}

/// Words in lower-case ASCII: umlauts as in addresses, other accents dropped.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for char in text.to_lowercase().chars() {
        match char {
            'ä' => out.push_str("ae"),
            'ö' | 'ø' | 'œ' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'á' | 'à' | 'â' | 'ã' | 'å' => out.push('a'),
            'í' | 'ì' | 'î' | 'ï' | 'ı' => out.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' => out.push('o'),
            'ú' | 'ù' | 'û' => out.push('u'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ş' | 'ș' | 'ś' | 'š' => out.push('s'),
            'ą' | 'ă' | 'ā' => out.push('a'),
            'ę' | 'ě' | 'ė' | 'ē' => out.push('e'),
            'ł' => out.push('l'),
            'ź' | 'ż' | 'ž' => out.push('z'),
            'ř' => out.push('r'),
            'ť' | 'ţ' | 'ț' => out.push('t'),
            'ů' | 'ű' | 'ū' => out.push('u'),
            'ő' => out.push('o'),
            'ý' => out.push('y'),
            'đ' | 'ď' | 'ð' => out.push('d'),
            'ğ' => out.push('g'),
            char if latin(char).is_some() => out.push_str(latin(char).unwrap_or("")),
            char if char.is_alphanumeric() => out.push(char),
            _ => out.push(' '),
        }
    }
    out
}

/// A Cyrillic or Greek small letter as addresses write it; a sign without a sound is nothing.
fn latin(char: char) -> Option<&'static str> {
    Some(match char {
        'а' | 'α' | 'ά' => "a",
        'б' => "b",
        'в' | 'β' => "v",
        'г' | 'ґ' | 'γ' => "g",
        'д' | 'δ' => "d",
        'е' | 'ё' | 'э' | 'є' | 'ε' | 'έ' => "e",
        'ж' => "zh",
        'з' | 'ζ' => "z",
        'и' | 'і' | 'ї' | 'η' | 'ι' | 'ή' | 'ί' => "i",
        'й' | 'ы' | 'υ' | 'ύ' => "y",
        'к' | 'κ' => "k",
        'л' | 'λ' => "l",
        'м' | 'μ' => "m",
        'н' | 'ν' => "n",
        'о' | 'ο' | 'ω' | 'ό' | 'ώ' => "o",
        'п' | 'π' => "p",
        'р' | 'ρ' => "r",
        'с' | 'σ' | 'ς' => "s",
        'т' | 'τ' => "t",
        'у' => "u",
        'ф' | 'φ' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' | 'χ' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        'ђ' => "dj",
        'ј' => "j",
        'љ' => "lj",
        'њ' => "nj",
        'ћ' => "c",
        'џ' => "dz",
        'θ' => "th",
        'ξ' => "x",
        'ψ' => "ps",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_names() {
        for (host, name, expected) in [
            ("boersen-zeitung.de", "Börsen-Zeitung", true),
            ("bbc.co.uk", "BBC News", true),
            ("vestnik-kamy.ru", "Вестник Камы", true),
            ("dziennikbaltycki.pl", "Dziennik Bałtycki", true),
            ("news.vestnik-kamy.ru", "Вестник Камы", true),
            ("kathimerini.gr", "Καθημερινή", true),
            ("naftemporiki.gr", "Ναυτεμπορική", false),
            ("protothema.gr", "Πρώτο Θέμα", true),
            ("example.ru", "Вестник Камы", false),
            ("autohaus.de", "Müller: Das Autohaus ist ohne jede Alternative", false),
            ("example.de", "Börsen-Zeitung", false),
            ("", "Вестник", false),
        ] {
            assert_eq!(confirms(host, name), expected, "{host} {name}");
        }
    }
}
