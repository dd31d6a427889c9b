//! The few words of each language that the rules ask for by name: pronouns, articles, "according to", "that".

use super::Language;

/// Function words of one language, lower case.
pub struct Grammar {
    pub he: &'static [&'static str],
    pub she: &'static [&'static str],
    /// "they", "who", "it": no gender, or several.
    pub they: &'static [&'static str],
    pub definite: &'static [&'static str],
    pub possessive: &'static [&'static str],
    /// Joins the words of an institution's name: "of", "de", "für".
    pub of: &'static [&'static str],
    /// Cues before a source, each a sequence of words.
    pub according: &'static [&'static [&'static str]],
    /// Opens a content clause.
    pub that: &'static [&'static str],
    /// "who", "der", "qui": opens a relative clause about a person.
    pub who: &'static [&'static str],
    /// "and", "or".
    pub and: &'static [&'static str],
    /// Before the listener: "told CNN" has none, "à l’AFP", "a EFE".
    pub to: &'static [&'static str],
    /// Whether the verb often stands before its subject outside quotations too.
    pub verb_first: bool,
    /// Whether every noun is capital.
    pub capital_nouns: bool,
}

const ENGLISH: Grammar = Grammar {
    he: &["he", "him"],
    she: &["she", "her"],
    they: &["they", "who", "it", "them"],
    definite: &["the", "this", "that", "these", "those"],
    possessive: &["his", "her", "its", "their", "our", "my", "your"],
    of: &["of", "for", "on"],
    according: &[&["according", "to"]],
    that: &["that"],
    who: &["who", "whose", "which"],
    and: &["and", "or"],
    to: &[],
    verb_first: false,
    capital_nouns: false,
};

const GERMAN: Grammar = Grammar {
    he: &["er", "ihm", "ihn"],
    she: &["sie", "ihr"],
    they: &["ihnen", "wer"],
    definite: &["der", "die", "das", "den", "dem", "des", "dieser", "diese", "dieses"],
    possessive: &[
        "sein", "seine", "seinen", "seinem", "seiner", "ihr", "ihre", "ihren", "ihrem", "ihrer", "unser",
        "unsere",
    ],
    of: &["für", "von", "vom", "der", "des", "zur", "zu", "in"],
    according: &[&["laut"], &["gemäß"], &["unter", "berufung", "auf"]],
    that: &["dass", "daß"],
    who: &["der", "die", "das", "dessen", "deren"],
    and: &["und", "oder", "sowie"],
    to: &["gegenüber"],
    verb_first: true,
    capital_nouns: true,
};

const FRENCH: Grammar = Grammar {
    he: &["il", "lui"],
    she: &["elle"],
    they: &["ils", "elles", "on", "qui"],
    definite: &["le", "la", "les", "l'", "l’", "ce", "cet", "cette", "ces"],
    possessive: &["son", "sa", "ses", "leur", "leurs", "notre", "nos", "mon", "ma", "mes"],
    of: &["de", "du", "des", "d'", "d’", "pour", "sur"],
    according: &[
        &["selon"],
        &["d'", "après"],
        &["d’", "après"],
        &["pour"],
        &["de", "source"],
        &["de", "l'", "avis", "de"],
        &["citant"],
    ],
    that: &["que", "qu'", "qu’"],
    who: &["qui", "dont"],
    and: &["et", "ou"],
    to: &["à", "au", "aux", "auprès", "devant", "sur", "dans", "lors"],
    verb_first: true,
    capital_nouns: false,
};

const SPANISH: Grammar = Grammar {
    he: &["él"],
    she: &["ella"],
    they: &["ellos", "ellas", "quien", "quienes"],
    definite: &["el", "la", "los", "las", "este", "esta", "ese", "esa"],
    possessive: &["su", "sus", "nuestro", "nuestra", "mi", "mis"],
    of: &["de", "del", "para", "por"],
    according: &[&["según"], &["de", "acuerdo", "con"], &["de", "acuerdo", "a"], &["para"], &["citando"]],
    that: &["que"],
    who: &["quien", "que", "cuyo", "cuya"],
    and: &["y", "e", "o"],
    to: &["a", "al", "ante", "en"],
    verb_first: true,
    capital_nouns: false,
};

const PORTUGUESE: Grammar = Grammar {
    he: &["ele"],
    she: &["ela"],
    they: &["eles", "elas", "quem", "você", "vocês"],
    definite: &["o", "a", "os", "as", "este", "esta", "esse", "essa", "aquele", "aquela"],
    possessive: &["seu", "sua", "seus", "suas", "nosso", "nossa", "meu", "minha"],
    of: &["de", "do", "da", "dos", "das", "para", "por"],
    according: &[
        &["segundo"],
        &["conforme"],
        &["de", "acordo", "com"],
        &["na", "opinião", "de"],
        &["para"],
        &["citando"],
    ],
    that: &["que"],
    who: &["quem", "que", "cujo", "cuja"],
    and: &["e", "ou"],
    // "a" is the article as well.
    to: &["ao", "à", "aos", "às", "em", "na", "no", "perante"],
    verb_first: true,
    capital_nouns: false,
};

const ITALIAN: Grammar = Grammar {
    he: &["egli", "lui"],
    she: &["ella", "lei"],
    they: &["essi", "esse", "loro", "chi"],
    definite: &["il", "lo", "la", "i", "gli", "le", "l'", "l’", "questo", "questa", "quel", "quella"],
    possessive: &["suo", "sua", "suoi", "sue", "loro", "nostro", "nostra", "mio", "mia"],
    of: &["di", "del", "dello", "della", "dell'", "dell’", "dei", "degli", "delle", "per", "sul", "sulla"],
    according: &[
        &["secondo"],
        &["stando", "a"],
        &["stando", "al"],
        &["stando", "alla"],
        &["stando", "ai"],
        &["stando", "alle"],
        &["a", "detta", "di"],
        &["a", "detta", "del"],
        &["a", "detta", "della"],
        &["citando"],
    ],
    that: &["che"],
    who: &["che", "cui"],
    and: &["e", "ed", "o"],
    to: &["a", "ad", "al", "alla", "all'", "all’", "ai", "agli", "alle", "in", "nel", "su"],
    verb_first: true,
    capital_nouns: false,
};

const OTHER: Grammar = Grammar {
    he: &[],
    she: &[],
    they: &[],
    definite: &[],
    possessive: &[],
    of: &[],
    according: &[],
    that: &[],
    who: &[],
    and: &[],
    to: &[],
    verb_first: false,
    capital_nouns: false,
};

/// The function words of a language.
pub fn of(language: Language) -> &'static Grammar {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
        Language::French => &FRENCH,
        Language::Spanish => &SPANISH,
        Language::Portuguese => &PORTUGUESE,
        Language::Italian => &ITALIAN,
        Language::Other => &OTHER,
    }
}

/// Whether a word is on a list, case aside.
pub fn has(list: &[&str], word: &str) -> bool {
    if list.contains(&word) {
        return true;
    }
    let capital = word.starts_with(char::is_uppercase);
    match word.is_ascii() {
        true => capital && list.iter().any(|listed| listed.eq_ignore_ascii_case(word)),
        false => capital && list.contains(&word.to_lowercase().as_str()),
    }
}
