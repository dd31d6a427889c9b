//! Looks words up in the word lists beside this folder: text files of tab-separated rows, sorted by their first column in
//! byte order, with the source on line 1. The text itself is searched; nothing is built when it runs.

/// A sorted list, as it stands in its file, where the rows of each first byte begin, and how its rows begin.
#[derive(Debug)]
pub struct WordTable {
    pub text: &'static str,
    starts: [u32; 257],
    beginnings: Beginnings,
}

/// The columns after the word.
pub type Row = (&'static str, &'static str);

impl WordTable {
    /// Goes through the file once, when Dateline is built.
    pub const fn new(text: &'static str) -> WordTable {
        let bytes = text.as_bytes();
        let mut starts = [bytes.len() as u32; 257];
        let mut beginnings = Beginnings::EMPTY;
        let mut next = 0;
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] == b'\n' && at + 1 < bytes.len() {
                while next <= bytes[at + 1] as usize {
                    starts[next] = at as u32 + 1;
                    next += 1;
                }
                beginnings.add(bytes, at + 1);
            }
            at += 1;
        }
        WordTable { text, starts, beginnings }
    }

    /// Every row of a folded word, in the order of the file.
    pub fn rows<'a>(&self, word: &'a str) -> impl Iterator<Item = Row> + use<'a> {
        let text = &self.text[self.first(word)..];
        text.lines().map(split).take_while(move |(first, _)| *first == word).map(|(_, row)| row)
    }

    /// Whether some row begins with these letters: the cheap question before longer ones.
    pub fn begins(&self, prefix: &str) -> bool {
        self.text[self.first(prefix)..].starts_with(prefix)
    }

    /// Whether some row is this word or begins with it: with these letters and no ASCII letter behind them.
    pub fn begins_with_word(&self, word: &str) -> bool {
        // In byte order, what ends a word stands before every letter.
        let row = &self.text[self.first(word)..];
        row.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphabetic()))
    }

    /// Byte offset of the first row whose word is not less than `word`, or of the end when none begins as it does.
    fn first(&self, word: &str) -> usize {
        let bytes = self.text.as_bytes();
        if !self.beginnings.may_hold(word) {
            return bytes.len();
        }
        let initial = word.bytes().next().map_or(0, usize::from);
        let (mut low, mut high) = (self.starts[initial] as usize, self.starts[initial + 1] as usize);
        while low < high {
            let middle = low + (high - low) / 2;
            let start =
                bytes[low..middle].iter().rposition(|byte| *byte == b'\n').map_or(low, |at| low + at + 1);
            let tab = bytes[start..].iter().position(|byte| matches!(byte, b'\t' | b'\n'));
            let tab = tab.map_or(bytes.len(), |at| start + at);
            if &bytes[start..tab] < word.as_bytes() {
                low = line_end(bytes, tab);
            } else {
                high = start;
            }
        }
        low
    }
}

/// The first bytes of all rows, each beginning a bit chosen by its hash: most words of a text are in no list, and this
/// tells so without a search.
#[derive(Debug)]
struct Beginnings([u64; Self::BITS / 64]);

impl Beginnings {
    const BITS: usize = 4096;
    /// Bytes of the longest beginning.
    const LONGEST: usize = 4;
    const EMPTY: Beginnings = Beginnings([0; Self::BITS / 64]);

    /// Adds every beginning of the row at an offset.
    const fn add(&mut self, bytes: &[u8], start: usize) {
        let mut hash = 0;
        let mut at = start;
        while at < bytes.len() && at < start + Self::LONGEST {
            hash = Self::hash(hash, bytes[at]);
            self.0[Self::bit(hash) / 64] |= 1 << (Self::bit(hash) % 64);
            at += 1;
        }
    }

    fn may_hold(&self, word: &str) -> bool {
        let bit = Self::bit(word.bytes().take(Self::LONGEST).fold(0, Self::hash));
        word.is_empty() || self.0[bit / 64] >> (bit % 64) & 1 == 1
    }

    const fn hash(hash: u32, byte: u8) -> u32 {
        (hash ^ byte as u32).wrapping_mul(0x9e37_79b1)
    }

    /// The upper bits, which every byte has reached.
    const fn bit(hash: u32) -> usize {
        hash as usize >> 20 & (Self::BITS - 1)
    }
}

/// Byte offset after the line that holds `start`.
fn line_end(bytes: &[u8], start: usize) -> usize {
    bytes[start..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| start + at + 1)
}

/// A line of one column has an empty row.
fn split(line: &'static str) -> (&'static str, Row) {
    let (word, rest) = line.split_once('\t').unwrap_or((line, ""));
    (word, rest.split_once('\t').unwrap_or((rest, "")))
}

/// Whether a space-separated list of languages holds the one of a BCP 47 tag; an empty tag is every language.
pub fn speaks(languages: &str, tag: &str) -> bool {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    if language.is_empty() {
        return true;
    }
    let kin = KIN.iter().find(|(asked, _)| asked.eq_ignore_ascii_case(language)).map_or(&[][..], |kin| kin.1);
    languages.split(' ').any(|one| one.eq_ignore_ascii_case(language) || kin.contains(&one))
}

/// Old and collective tags, each with those that a list may hold for it:
/// <https://www.iana.org/assignments/language-subtag-registry>.
const KIN: &[(&str, &[&str])] = &[
    ("cnr", &["sr"]),
    ("in", &["id"]),
    ("iw", &["he"]),
    ("ji", &["yi"]),
    ("me", &["sr"]),
    ("mo", &["ro"]),
    ("nn", &["nb"]),
    ("no", &["nb", "nn"]),
    ("sh", &["bs", "hr", "sr"]),
    ("tl", &["fil"]),
];

/// A word as the lists spell it: lower case, one kind of apostrophe, no full stop at the end, no marks of direction.
pub fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_onto(word, &mut out);
    out
}

/// As [`fold`], behind what is there.
pub fn fold_onto(word: &str, out: &mut String) {
    let start = out.len();
    for c in word.chars() {
        match c {
            '’' | 'ʼ' | '`' | '´' => out.push('\''),
            '\u{0307}' | '\u{0640}' | '\u{200e}' | '\u{200f}' | '\u{00ad}' => {}
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            c => out.extend(c.to_lowercase().filter(|c| *c != '\u{0307}')),
        }
    }
    while out.len() > start && out.ends_with('.') {
        out.pop();
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// The rule of every word list: a source on line 1, then rows in byte order, none twice.
    pub fn check(table: &WordTable) {
        let mut lines = table.text.lines();
        assert!(lines.next().is_some_and(|line| line.starts_with("# Source: ")));
        let rows: Vec<&str> = lines.collect();
        for (index, pair) in rows.windows(2).enumerate() {
            let key = |row: &str| row.split('\t').take(2).map(str::to_owned).collect::<Vec<_>>();
            assert!(key(pair[0]) < key(pair[1]), "row {}: {:?} before {:?}", index + 2, pair[0], pair[1]);
        }
        for row in rows {
            let word = row.split('\t').next().unwrap_or_default();
            assert!(!word.is_empty() && fold(word) == word, "{row:?}");
            assert!(table.rows(word).next().is_some(), "{row:?} is not found");
        }
    }

    #[test]
    fn words_are_found_by_halving() {
        let table = WordTable::new("# Source: none\nab\t1\tx\nb\t2\tx y\nb\t3\tz\nc\t4\tx\n");
        let found = |word: &str| table.rows(word).map(|(value, _)| value).collect::<String>();
        for (word, values) in
            [("ab", "1"), ("b", "23"), ("c", "4"), ("", ""), ("a", ""), ("d", ""), ("#", "")]
        {
            assert_eq!(found(word), values, "{word}");
        }
        for (prefix, expected) in [("a", true), ("ab", true), ("b", true), ("ba", false), ("d", false)] {
            assert_eq!(table.begins(prefix), expected, "{prefix}");
        }
        for (word, expected) in [("a", false), ("ab", true), ("b", true), ("ba", false), ("", false)] {
            assert_eq!(table.begins_with_word(word), expected, "{word}");
        }
    }

    #[test]
    fn tags_and_lists() {
        for (languages, tag, expected) in [
            ("de en", "de-AT", true),
            ("de en", "", true),
            ("nb", "no", true),
            ("fil", "tl-PH", true),
            ("de en", "fr", false),
            ("den", "de", false),
        ] {
            assert_eq!(speaks(languages, tag), expected, "{languages} {tag}");
        }
    }
}
