//! `Smith: "…"`: a name and a colon before a quotation, also as the label of an interview's turn.

use super::participle::subject;
use super::{Attribution, Pattern};
use crate::article::SourceKind;
use crate::sources::lang::Language;
use crate::sources::lang::class::Class;
use crate::sources::noun_phrase::{Reference, left, right};
use crate::sources::prose::Prose;
use crate::sources::speaker::WORDS;
use crate::sources::token::Shape;
use std::ops::Range;

pub fn read(
    prose: &Prose,
    at: usize,
    sentence: &Range<usize>,
    earlier: &[Attribution],
) -> Option<Attribution> {
    let quoted = matches!(prose.shape(at + 1), Some(Shape::Quote(_)));
    let label = sentence.start == 0 && at <= 4 && prose.tokens.len() > at + 4;
    let known = prose.lexicon.language != Language::Other;
    if !quoted && !label || at == sentence.start || !known {
        return None;
    }
    // "Smith said: “…”": the verb attributes.
    if prose.class(at - 1).is(Class::REPORTING) && prose.shape(at - 1) == Some(Shape::Lower) {
        return None;
    }
    let phrases = left(prose, at, sentence.start);
    let named = phrases.first().is_some_and(|phrase| {
        let whole = phrase.range.start <= sentence.start + 2;
        // "kein Thema: „…“": every German noun is capital.
        let name = phrase.name.contains(' ')
            || !prose.grammar().capital_nouns
            || phrase.role.is_none() && phrase.range.start == sentence.start;
        whole && name && phrase.kind == SourceKind::Person && phrase.reference == Reference::Direct
    });
    if named && quoted {
        return Some(Attribution::new(Pattern::Colon, phrases, at));
    }
    (quoted && earlier.is_empty()).then(|| introduced(prose, at, sentence)).flatten()
}

/// "Smith was blunt: “…”", "For Ann Smith, the choice is plain: “…”": nothing else in the sentence says whose words a
/// whole quotation at its end is, so it is its subject's.
fn introduced(prose: &Prose, at: usize, sentence: &Range<usize>) -> Option<Attribution> {
    let Some(Shape::Quote(quote)) = prose.shape(at + 1) else { return None };
    let whole = prose.quotation(quote).split_whitespace().count() > WORDS && at + 3 >= sentence.end;
    let start = sentence.start + usize::from(prose.is(sentence.start, "for"));
    let phrases = match start > sentence.start {
        true => right(prose, start, at),
        false => subject(prose, &(sentence.start..at)),
    };
    let somebody = phrases.first().is_some_and(|phrase| {
        let singular = phrase.reference == Reference::Pronoun && phrase.gender.is_some();
        // Every German noun is capital.
        let named = phrase.reference == Reference::Direct
            && (phrase.name.contains(' ') || !prose.grammar().capital_nouns);
        phrase.kind == SourceKind::Person && (named || singular)
    });
    (whole && somebody).then(|| Attribution::new(Pattern::Colon, phrases, at))
}

#[cfg(test)]
mod tests {
    use crate::sources::patterns::case::check;

    #[test]
    fn cases() {
        check(
            "colon",
            "en",
            &[
                ("Ann Smith: “The port is shut.”", &["Ann Smith"]),
                ("Mr Smith: “The port is shut for good.”", &["Smith"]),
                ("Smith was blunt: “The port is shut for good.”", &["Smith"]),
                ("For Ann Smith, a clerk, the choice was plain: “I will leave this port.”", &["Ann Smith"]),
                // Must not fire.
                ("The harbour had a motto: “Never shut before the last ship.”", &[]),
                ("Smith held a sign: “Shut”.", &[]),
                ("Three ports are shut: “Alpha” and others.", &[]),
                ("Ann Smith said: “The port is shut.”", &[]),
                ("The sign: “The port is shut.”", &[]),
                ("At 10:30 the port shut.", &[]),
            ],
        );
    }
}
