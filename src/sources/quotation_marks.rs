//! Quotations of a paragraph: pairs of marks by style, nested ones inside their outer one.
//!
//! “” "" '' (two apostrophes) „“ „” «» »« ‹› ‘’ '' 「」 『』 and the dialogue dash. An opening mark without its partner
//! runs to the end of the paragraph, as a quotation of several paragraphs does. Linear: each style gives up once.

/// One quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// Byte offset of the opening mark.
    pub open: usize,
    /// Byte offset of the first character inside.
    pub start: usize,
    /// Byte offset, end excluded, of the last character inside.
    pub end: usize,
    /// Byte offset after the closing mark.
    pub close: usize,
    /// False when the paragraph ended before a closing mark.
    pub closed: bool,
}

/// The outermost quotations, in order.
pub fn find(text: &str) -> Vec<Quoted> {
    let mut found: Vec<Quoted> = Vec::new();
    let mut hopeless: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(next) = text.as_bytes()[at..].iter().position(may_begin_mark) {
        at += next;
        let Some(character) = text[at..].chars().next() else { break };
        let step = character.len_utf8();
        let Some((mark, closers, must_close)) = opening(text, at, character) else {
            at += step;
            continue;
        };
        let start = at + mark;
        let closed =
            if hopeless.contains(&closers) { None } else { closing(text, start, closers, must_close) };
        match closed {
            Some((end, close)) => {
                found.push(Quoted { open: at, start, end, close, closed: true });
                at = close;
            }
            None if must_close || hopeless.contains(&closers) => {
                hopeless.push(closers);
                at += step;
            }
            None => {
                found.push(Quoted { open: at, start, end: text.len(), close: text.len(), closed: false });
                at = text.len();
            }
        }
    }
    found
}

/// Whether the byte is the first of a quotation mark, and of few other characters.
fn may_begin_mark(byte: &u8) -> bool {
    matches!(byte, b'"' | b'\'' | 0xc2 | 0xe2 | 0xe3)
}

/// Length of the opening mark at `at`, the marks that can close it, and whether it is no mark at all without one.
fn opening(text: &str, at: usize, character: char) -> Option<(usize, &'static str, bool)> {
    let before = text[..at].chars().next_back();
    let after = text[at + character.len_utf8()..].chars().next()?;
    let outside = before.is_none_or(|c| !c.is_alphanumeric());
    let inside = !after.is_whitespace();
    match character {
        '“' => Some((3, "”“\"", false)),
        '”' if outside && after.is_alphanumeric() && before.is_none_or(char::is_whitespace) => {
            Some((3, "”\"", true))
        }
        '„' => Some((3, "“”\"", false)),
        '«' => Some((2, "»", false)),
        '»' if inside && before.is_none_or(|c| c.is_whitespace() || "([".contains(c)) => {
            Some((2, "«", true))
        }
        '‹' => Some((3, "›", true)),
        '「' => Some((3, "」", false)),
        '『' => Some((3, "』", false)),
        '"' if inside && outside => Some((1, "\"”", false)),
        '\'' if after == '\'' && outside => Some((2, "''", false)),
        '‘' if outside && inside => Some((3, "’", true)),
        '\'' if outside && after.is_alphanumeric() && !after.is_ascii_digit() => Some((1, "'", true)),
        _ => None,
    }
}

/// In bytes.
const FAR: usize = 2000;

/// Where the quotation that starts at `start` ends, and where its mark ends.
fn closing(text: &str, start: usize, closers: &str, single: bool) -> Option<(usize, usize)> {
    if closers == "''" {
        return text[start..].find("''").map(|at| (start + at, start + at + 2));
    }
    let mut fallback = None;
    for (at, character) in text[start..].char_indices() {
        // A plural's apostrophe that may have been the end: do not look for a better one for ever.
        if at > FAR && fallback.is_some() {
            return fallback;
        }
        if character.is_ascii_alphanumeric() || character == ' ' || !closers.contains(character) {
            continue;
        }
        let (end, close) = (start + at, start + at + character.len_utf8());
        let before = text[start..end].chars().next_back();
        let after = text[close..].chars().next();
        if single && matches!(character, '’' | '\'') {
            if before.is_none_or(char::is_whitespace) || after.is_some_and(char::is_alphanumeric) {
                continue;
            }
            // "the workers’ rights": a plural's apostrophe, unless nothing better follows.
            if before == Some('s') && after == Some(' ') {
                fallback = fallback.or(Some((end, close)));
                continue;
            }
            return Some((end, close));
        }
        // A straight or reversed mark before a word opens a nested quotation; it does not close this one.
        let opens = before.is_some_and(char::is_whitespace) && after.is_some_and(char::is_alphanumeric);
        if opens && matches!(character, '"' | '“') {
            continue;
        }
        return Some((end, close));
    }
    fallback
}

/// Names that German sets in quotation marks ("der „Harzer Bote“ berichtet"): a few capital words behind an article.
/// Their marks are none of speech.
pub fn names(text: &str, quotes: &mut Vec<Quoted>) -> Vec<Quoted> {
    let named = |quoted: &Quoted| {
        let inside = &text[quoted.start..quoted.end];
        let capital = inside
            .split(' ')
            .all(|word| word.starts_with(char::is_uppercase) && word.ends_with(char::is_alphanumeric));
        let before = text[..quoted.open].trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        quoted.closed && inside.len() < 40 && capital && ARTICLES.contains(&before)
    };
    let found: Vec<Quoted> = quotes.iter().copied().filter(named).collect();
    quotes.retain(|quoted| !found.contains(quoted));
    found
}

const ARTICLES: &[&str] = &[
    "Das", "Dem", "Der", "Die", "Laut", "beim", "das", "dem", "den", "der", "des", "die", "im", "laut", "vom",
];

/// The words spoken after a dialogue dash at the start of the paragraph, up to an inserted dash.
pub fn dialogue_dash(text: &str) -> Option<Quoted> {
    let dash = text.chars().next().filter(|c| matches!(c, '—' | '–' | '―'))?.len_utf8();
    let start = dash + (text[dash..].len() - text[dash..].trim_start().len());
    let end = text[start..].find(['—', '–', '―']).map_or(text.len(), |at| start + at);
    (end > start).then_some(Quoted { open: 0, start, end, close: end, closed: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotations(text: &str) -> Vec<&str> {
        find(text).iter().map(|quoted| &text[quoted.start..quoted.end]).collect()
    }

    #[test]
    fn every_style_pairs() {
        let cases = [
            ("“We knew,” she said. “All of us.”", vec!["We knew,", "All of us."]),
            ("\"We knew,\" she said.", vec!["We knew,"]),
            ("''We knew,'' she said.", vec!["We knew,"]),
            ("„Wir wussten es“, sagte sie.", vec!["Wir wussten es"]),
            ("„Wir wussten es”, sagte sie.", vec!["Wir wussten es"]),
            ("»Wir wussten es«, sagte sie.", vec!["Wir wussten es"]),
            ("« Nous savions », a-t-elle dit.", vec![" Nous savions "]),
            ("‘It’s the workers’ choice,’ she said.", vec!["It’s the workers’ choice,"]),
            ("'It's ours,' she said.", vec!["It's ours,"]),
            ("「知っていた」と言った", vec!["知っていた"]),
            ("“He said ‘no’ to me,” she said.", vec!["He said ‘no’ to me,"]),
            ("“Unclosed to the end.", vec!["Unclosed to the end."]),
        ];
        for (text, expected) in cases {
            assert_eq!(quotations(text), expected, "{text}");
        }
    }

    #[test]
    fn apostrophes_are_no_quotations() {
        for text in
            ["the workers’ rights", "rock 'n roll", "in the '70s and '80s", "a 6'2\" man", "’Twas", ""]
        {
            assert_eq!(quotations(text), Vec::<&str>::new(), "{text}");
        }
    }
}
