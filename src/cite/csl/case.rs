//! `text-case`: lowercase, uppercase, capitalize-first, capitalize-all, sentence and English title case.
//!
//! Title case follows CSL (<https://docs.citationstyles.org/en/stable/specification.html#title-case-conversion>): words
//! that hold a capital are kept ("iPhone", "NASA"), stop words stay small but for the first, the last and those after a
//! colon or other stop; `nocase`, sub- and superscript spans are left alone. Apostrophes end no word.

use super::style::Case;

const STOP_WORDS: &str = include_str!("stop_words.txt");

/// Changes the case of a text that may hold CSL's inline markup. `language` is a bare ISO 639 code.
pub fn apply(case: Case, text: &str, language: &str) -> String {
    let mut pieces = split(text);
    let mut state =
        State { case, language, first: true, after_stop: false, shielded: Vec::new(), last_word: None };
    let quotes = (!matches!(case, Case::Lowercase | Case::Uppercase)).then(Vec::new);
    state.run(&mut pieces, quotes);
    pieces.into_iter().map(|piece| piece.tag + &piece.text).collect()
}

/// A separator (markup, quotation mark, punctuation; empty at the start) and the text behind it.
struct Piece {
    tag: String,
    text: String,
    original: String,
}

const MARKUP: [&str; 15] = [
    "<i>",
    "</i>",
    "<sc>",
    "</sc>",
    "<b>",
    "</b>",
    "<sub>",
    "</sub>",
    "<sup>",
    "</sup>",
    "</span>",
    "<span class=\"nocase\">",
    "<span class=\"nodecor\">",
    "<span style=\"font-variant:small-caps;\">",
    "<span style=\"font-variant: small-caps;\">",
];

/// The separator that `rest` begins with.
fn separator(rest: &str) -> Option<&str> {
    let first = rest.chars().next()?;
    match first {
        ' ' if rest[1..].starts_with(['"', '\'']) => Some(&rest[..2]),
        '‘' | '’' | '“' | '”' | '"' | '\'' | '-' | '–' | '—' | '/' | '.' | ',' | ';' | '?' | '!' | ':'
        | '[' | ']' | '(' | ')' => Some(&rest[..first.len_utf8()]),
        '<' => MARKUP.iter().find(|tag| rest.starts_with(**tag)).map(|tag| &rest[..tag.len()]),
        _ => None,
    }
}

fn split(text: &str) -> Vec<Piece> {
    let mut pieces = vec![(String::new(), String::new())];
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(tag) = separator(rest) {
            pieces.push((tag.to_owned(), String::new()));
            rest = &rest[tag.len()..];
        } else {
            if let Some((_, text)) = pieces.last_mut() {
                text.push(c);
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    // An apostrophe belongs to the letters that follow it.
    pieces
        .into_iter()
        .map(
            |(tag, text)| {
                if tag == "'" && !text.is_empty() { (String::new(), tag + &text) } else { (tag, text) }
            },
        )
        .map(|(tag, text)| Piece { tag, original: text.clone(), text })
        .collect()
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2000}'..='\u{200b}' | '\u{205f}' | '\u{3000}')
}

fn capitalise(word: &str) -> String {
    let mut chars = word.chars();
    let Some(first) = chars.next() else { return String::new() };
    let rest = chars.as_str();
    if rest.is_empty() && ('\u{370}'..='\u{3ff}').contains(&first) {
        return word.to_owned();
    }
    first.to_uppercase().chain(rest.chars()).collect()
}

/// Capitals as the language writes them: Greek without accents, Turkish with a dot on the I that has one
/// (Unicode's SpecialCasing.txt, <https://www.unicode.org/Public/UCD/latest/ucd/SpecialCasing.txt>).
fn capitals(word: &str, language: &str) -> String {
    match language {
        "tr" | "az" => word.replace('i', "İ").to_uppercase(),
        "el" => word.to_uppercase().chars().map(without_tonos).collect(),
        _ => word.to_uppercase(),
    }
}

fn without_tonos(c: char) -> char {
    match c {
        'Ά' => 'Α',
        'Έ' => 'Ε',
        'Ή' => 'Η',
        'Ί' => 'Ι',
        'Ό' => 'Ο',
        'Ύ' => 'Υ',
        'Ώ' => 'Ω',
        c => c,
    }
}

fn is_stop_word(lower: &str) -> bool {
    STOP_WORDS.lines().skip(1).any(|word| word == lower)
}

struct State<'l> {
    case: Case,
    language: &'l str,
    first: bool,
    after_stop: bool,
    /// Closing tags of the spans that keep their case.
    shielded: Vec<&'static str>,
    /// Piece and byte range of the last word seen.
    last_word: Option<(usize, usize, usize)>,
}

fn shield(tag: &str) -> Option<&'static str> {
    match tag {
        "<sc>" => Some("</sc>"),
        "<sub>" => Some("</sub>"),
        "<sup>" => Some("</sup>"),
        _ if tag.starts_with("<span") => Some("</span>"),
        _ => None,
    }
}

/// What closes an open quotation, and where it began.
struct Open {
    opener: &'static str,
    closer: &'static str,
    piece: usize,
}

impl State<'_> {
    fn run(&mut self, pieces: &mut [Piece], mut quotes: Option<Vec<Open>>) {
        let next_tag = pieces.get(1).map(|piece| piece.tag.clone());
        if !pieces[0].text.trim().is_empty() {
            let text = pieces[0].text.clone();
            pieces[0].text = self.words(&text, 0, next_tag.as_deref());
        }
        for index in 1..pieces.len() {
            let tag = pieces[index].tag.clone();
            if let Some(closer) = shield(&tag) {
                self.shielded.push(closer);
            } else if self.shielded.last().is_some_and(|closer| *closer == tag) {
                self.shielded.pop();
            }
            if self.case == Case::Title && tag.ends_with(['!', '?', ':']) {
                self.after_stop = true;
            }
            let text = pieces[index].text.clone();
            let blank = text.trim().is_empty();
            if self.shielded.is_empty() {
                pieces[index].text = self.words(&text, index, None);
            } else if !blank {
                self.last_word = None;
            }
            if let Some(stray) = quotes.as_mut().and_then(|quotes| pair(quotes, &tag, index)) {
                restore(&mut pieces[stray]);
                self.last_word = None;
            }
            if !blank {
                self.first = false;
                self.after_stop = false;
            }
        }
        for open in quotes.iter().flatten() {
            restore(&mut pieces[open.piece]);
        }
        if let Some((index, start, end)) = self.last_word.filter(|_| self.case == Case::Title) {
            let word = &pieces[index].text[start..end];
            if word.chars().count() > 1 && is_stop_word(&word.to_lowercase()) {
                let capital = capitalise(word);
                pieces[index].text.replace_range(start..end, &capital);
            }
        }
    }

    fn words(&mut self, text: &str, piece: usize, next_tag: Option<&str>) -> String {
        let mut out = String::with_capacity(text.len());
        let case = self.case;
        let blank = |c: char| match case {
            Case::Lowercase | Case::Uppercase | Case::Sentence => c == ' ',
            _ => is_blank(c),
        };
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.find(blank).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            if !word.is_empty() {
                let last = !after.contains(|c| !blank(c));
                let start = out.len();
                out.push_str(&self.word(word, last && next_tag == Some("-")));
                self.last_word = Some((piece, start, out.len()));
            }
            let blanks = after.find(|c| !blank(c)).unwrap_or(after.len());
            out.push_str(&after[..blanks]);
            rest = &after[blanks..];
        }
        out
    }

    fn word(&mut self, word: &str, before_hyphen: bool) -> String {
        let lower = word.to_lowercase();
        match self.case {
            Case::Lowercase => lower,
            Case::Uppercase => capitals(word, self.language),
            Case::Sentence if !std::mem::take(&mut self.first) => lower,
            Case::Sentence => capitalise(word),
            Case::CapitalizeAll if lower == word => capitalise(word),
            Case::CapitalizeFirst if std::mem::take(&mut self.first) && lower == word => capitalise(word),
            Case::CapitalizeAll | Case::CapitalizeFirst => word.to_owned(),
            Case::Title => {
                let wanted = (word.chars().count() > 1 && !is_stop_word(&lower))
                    || before_hyphen
                    || self.first
                    || self.after_stop;
                self.first = false;
                self.after_stop = false;
                if wanted && lower == word { capitalise(word) } else { word.to_owned() }
            }
        }
    }
}

/// Follows quotation marks; the index of a piece behind a mark that proves to be none (an apostrophe).
fn pair(quotes: &mut Vec<Open>, tag: &str, index: usize) -> Option<usize> {
    let (opener, closer) = match tag {
        " \"" => (" '", "\""),
        " '" => (" \"", "'"),
        "‘" => ("‘", "’"),
        "“" => ("“", "”"),
        "’" | "”" | "\"" | "'" => {
            if quotes.last().is_some_and(|open| open.closer == tag) {
                quotes.pop();
                return None;
            }
            return Some(index);
        }
        _ => return None,
    };
    let stray = match quotes.last() {
        Some(open) if open.opener != tag => quotes.pop().map(|open| open.piece),
        _ => None,
    };
    quotes.push(Open { opener, closer, piece: index });
    stray
}

/// Gives the first character back its own case.
fn restore(piece: &mut Piece) {
    if let (Some(now), Some(was)) = (piece.text.chars().next(), piece.original.chars().next()) {
        piece.text.replace_range(..now.len_utf8(), &was.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        for (case, text, expected) in [
            (Case::Title, "the fall of the house of cards", "The Fall of the House of Cards"),
            (Case::Title, "what the iPhone did to NASA", "What the iPhone Did to NASA"),
            (Case::Title, "markets: a view from within", "Markets: A View from Within"),
            (Case::Title, "we’re not there", "We’re Not There"),
            (Case::Title, "it isn't over", "It Isn't Over"),
            (Case::Title, "a self-made man", "A Self-Made Man"),
            (
                Case::Title,
                "an <span class=\"nocase\">e. coli</span> outbreak",
                "An <span class=\"nocase\">e. coli</span> Outbreak",
            ),
            (Case::Title, "<i>war and peace</i> today", "<i>War and Peace</i> Today"),
            (Case::Sentence, "A View From Within", "A view from within"),
            (Case::CapitalizeFirst, "early view", "Early view"),
            (Case::CapitalizeFirst, "iPhone view", "iPhone view"),
            (Case::CapitalizeAll, "early view", "Early View"),
            (Case::Uppercase, "straße", "STRASSE"),
            (Case::Lowercase, "ABC Def", "abc def"),
            (Case::Title, "", ""),
        ] {
            assert_eq!(apply(case, text, "en"), expected, "{text}");
        }
    }

    #[test]
    fn capitals_of_languages() {
        for (language, text, expected) in
            [("el", "Όμηρος", "ΟΜΗΡΟΣ"), ("tr", "istanbul", "İSTANBUL"), ("en", "istanbul", "ISTANBUL")]
        {
            assert_eq!(apply(Case::Uppercase, text, language), expected);
        }
    }

    #[test]
    fn the_list_is_sorted() {
        let words: Vec<&str> = STOP_WORDS.lines().skip(1).collect();
        assert!(words.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(STOP_WORDS.lines().next().is_some_and(|line| line.starts_with('#')));
    }
}
