//! `initialize-with`: given names as initials, or initials in the style's own form.
//!
//! "Jean-Paul M." → "J.-P. M."; words that begin small stay words ("Maria de"); names without initials in their script stay.

use super::script::{continues_word, has_spaced, is_initial, starts_spaced};

/// Initials with `mark` behind each. With `keep_names` only what is an initial already is given the style's form.
pub fn initialise(name: &str, mark: &str, keep_names: bool, hyphen: bool) -> String {
    if name.is_empty() || matches!(name, "Lord" | "Lady") || !starts_spaced(name) {
        return name.to_owned();
    }
    let name = if hyphen { name.to_owned() } else { name.replace('-', " ") };
    let words = words(&spread(&name));
    let text = if keep_names { normalised(words, mark) } else { initials(words, mark) };
    tidy(&text)
}

/// A word and what stands before the next: blanks or a hyphen.
struct Word {
    text: String,
    gap: String,
}

/// "J.R." → "J. R."; no blanks around hyphens.
fn spread(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    let mut chars = name.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_whitespace() {
            if !out.ends_with([' ', '-']) && chars.peek().is_some_and(|next| *next != '-') {
                out.push(' ');
            }
            continue;
        }
        out.push(c);
        let next = chars.peek().copied();
        if c == '.' && next.is_some_and(|next| next != ' ') {
            out.push(' ');
        }
    }
    out
}

/// Splits at blanks and at hyphens before capitals: "Jean-Paul" is two names, "Al-hassan" one.
fn words(name: &str) -> Vec<Word> {
    let mut words = vec![Word { text: String::new(), gap: String::new() }];
    let mut chars = name.chars().peekable();
    while let Some(c) = chars.next() {
        let before_small = chars.peek().is_some_and(char::is_ascii_lowercase);
        let Some(last) = words.last_mut() else { break };
        match c {
            ' ' | '\u{a0}' => last.gap.push(' '),
            '-' if !before_small => last.gap.push('-'),
            c if last.gap.is_empty() => last.text.push(c),
            c => words.push(Word { text: c.to_string(), gap: String::new() }),
        }
    }
    if let [only] = words.as_mut_slice() {
        let mut letters = only.text.chars();
        if let (Some(c), None) = (letters.next(), letters.next())
            && c.is_uppercase()
        {
            only.text.push('.');
        }
    }
    words
}

fn initials(words: Vec<Word>, mark: &str) -> String {
    let mut out = String::new();
    for word in words {
        match initial(&word.text) {
            Some(initial) => {
                out.push_str(&initial);
                out.push_str(mark);
                if word.gap.contains('-') {
                    while out.ends_with(' ') {
                        out.pop();
                    }
                    out.push('-');
                }
            }
            None if has_spaced(&word.text) => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
                out.push_str(&word.text);
                out.push_str(&word.gap);
            }
            None => {
                out.push_str(&word.text);
                out.push_str(&word.gap);
            }
        }
    }
    out
}

/// "Sean" → "S", "Ph." → "Ph" (an abbreviation is kept), "de" → none.
fn initial(word: &str) -> Option<String> {
    let first = word.chars().next().filter(|c| is_initial(*c))?;
    if first.to_uppercase().next() != Some(first) {
        return None;
    }
    let rest = &word[first.len_utf8()..];
    let end = rest.find(|c| !continues_word(c)).unwrap_or(rest.len());
    let (letters, after) = rest.split_at(end);
    if after.starts_with('.') && !letters.is_empty() {
        return Some(format!("{first}{letters}"));
    }
    let capitals: String =
        letters.chars().take_while(|c| c.is_uppercase()).flat_map(char::to_lowercase).collect();
    let all = capitals.chars().count() == letters.chars().count();
    Some(if all { first.to_string() } else { format!("{first}{capitals}") })
}

fn normalised(words: Vec<Word>, mark: &str) -> String {
    let short = |word: &Word| {
        let letters = word.text.chars().count();
        (letters > 1 && word.text.ends_with('.')) || (letters == 1 && word.text.to_uppercase() == word.text)
    };
    let kinds: Vec<bool> = words.iter().map(short).collect();
    let letters = |word: &Word| word.text.trim_end_matches('.').chars().count();
    // Of the word that follows each: whether it is an abbreviation, and its letters.
    let next: Vec<Option<(bool, usize)>> =
        (1..=words.len()).map(|index| words.get(index).map(|word| (kinds[index], letters(word)))).collect();
    let mut out = String::new();
    for (index, word) in words.into_iter().enumerate() {
        if !kinds[index] {
            out.push_str(&word.text);
            out.push_str(&word.gap);
            continue;
        }
        out.push_str(word.text.trim_end_matches('.'));
        out.push_str(mark);
        match next.get(index).copied().flatten() {
            // Two initials: the mark alone stands between them.
            Some((true, 1)) | None => {}
            Some((true, _)) => out.push_str(&word.gap),
            Some((false, _)) if word.gap.contains('-') => {
                out.truncate(out.trim_end().len());
                out.push('-');
            }
            Some((false, _)) if out.ends_with(' ') => {}
            Some((false, _)) => out.push(' '),
        }
    }
    out
}

/// Single blanks, none around hyphens or at the end.
fn tidy(text: &str) -> String {
    let text = text.trim_end_matches([' ', '\t', '\n', '\u{feff}', '\u{a0}']);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' | '\t' | '\n' if out.ends_with([' ', '-']) => {}
            '\t' | '\n' => out.push(' '),
            '-' => {
                out.truncate(out.trim_end_matches(' ').len());
                out.push('-');
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (name, mark, keep, hyphen, expected) in [
            ("Jean-Paul M.", ". ", false, true, "J.-P. M."),
            ("Jean-Paul M.", "", false, true, "J-PM"),
            ("Jean-Paul", ".", false, false, "J.P."),
            ("J. R.", ". ", false, true, "J. R."),
            ("J.R.", ".", false, true, "J.R."),
            ("Beth C.", ". ", false, true, "B. C."),
            ("Мария Петровна", ". ", false, true, "М. П."),
            ("小明", ". ", false, true, "小明"),
            ("Maria de", ". ", false, true, "M. de"),
            ("Ph. D", ".", false, true, "Ph.D."),
            ("Beth C", ". ", true, true, "Beth C."),
            ("A.", "", true, true, "A"),
            ("J.-A.", ". ", true, true, "J. A."),
            ("J.-Paul", ". ", true, true, "J.-Paul"),
            ("", ".", false, true, ""),
        ] {
            assert_eq!(initialise(name, mark, keep, hyphen), expected, "{name} with {mark:?}");
        }
    }
}
