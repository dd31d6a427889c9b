//! Sentences, as far as the direction of a date needs them: a full stop that no abbreviation or initial bears, `!`, `?`,
//! or an empty line ends one; "3. Mai" goes on. What stands in quotation marks is not a sentence of its own.

use super::lexicon::Sense;
use super::token::{Shape, Token};

/// Abbreviations after which a sentence goes on though a capital follows; shorter than three letters need no entry.
const TITLES: &[&str] = &[
    "apr", "aug", "capt", "col", "corp", "dec", "dept", "feb", "gen", "gov", "hon", "inc", "jan", "jun",
    "jul", "maj", "mar", "mrs", "nov", "oct", "pres", "prof", "rep", "rev", "sec", "sen", "sep", "sept",
    "sgt", "thurs", "tues",
];

/// Numbers the sentences: one entry a token.
pub fn number(text: &str, tokens: &[Token]) -> Vec<u32> {
    let mut sentence = 0;
    let mut numbers = Vec::with_capacity(tokens.len());
    for (index, token) in tokens.iter().enumerate() {
        if index > 0 && opens(text, tokens, index, token) {
            sentence += 1;
        }
        numbers.push(sentence);
    }
    numbers
}

fn opens(text: &str, tokens: &[Token], index: usize, token: &Token) -> bool {
    let Some(last) = index.checked_sub(1).and_then(|index| tokens.get(index)) else { return true };
    let gap = text.get(last.end..token.start).unwrap_or("");
    if gap.is_empty() {
        return false;
    }
    if gap.bytes().filter(|byte| *byte == b'\n').count() > 1 {
        return true;
    }
    // The mark that ends the sentence may be followed by closing quotation marks and brackets.
    let mut back = index;
    for _ in 0..3 {
        let Some(mark) = back.checked_sub(1).and_then(|at| tokens.get(at)) else { return false };
        match text.get(mark.start..mark.end).unwrap_or("") {
            "\"" | "'" | "”" | "’" | ")" | "»" | "“" => back -= 1,
            "!" | "?" | "…" | "。" => return true,
            "." => {
                return token.shape != Shape::Small
                    && !abbreviated(text, tokens, back - 1)
                    && !ordinal(tokens, back - 1, token);
            }
            _ => return false,
        }
    }
    false
}

/// "3. Mai", "19. Jahrhundert": the full stop makes an ordinal of the number before it.
fn ordinal(tokens: &[Token], stop: usize, next: &Token) -> bool {
    let counted = matches!(next.sense, Sense::Month(_) | Sense::ShortMonth(_) | Sense::Unit(_));
    let number = stop.checked_sub(1).and_then(|at| tokens.get(at));
    counted && number.is_some_and(|token| token.shape == Shape::Number && token.end - token.start <= 2)
}

/// "10 a.m. Friday", "8 p.m. EST", "8 p.m. Eastern" go on; "at 9 p.m. He left" does not.
fn clock_goes_on(text: &str, next: Option<&Token>) -> bool {
    const ZONES: [&str; 6] = ["Central", "Eastern", "Greenwich", "Moscow", "Mountain", "Pacific"];
    let Some(next) = next else { return false };
    let word = text.get(next.start..next.end).unwrap_or("");
    let zone = word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase()) || ZONES.contains(&word);
    zone || !matches!(next.sense, Sense::Other | Sense::Lead)
}

/// Whether the full stop at `stop` belongs to the word before it.
fn abbreviated(text: &str, tokens: &[Token], stop: usize) -> bool {
    let Some(word) = stop.checked_sub(1).and_then(|at| tokens.get(at)) else { return false };
    if word.shape != Shape::Capital {
        return text.get(word.start..word.end) == Some("m") && clock_goes_on(text, tokens.get(stop + 1));
    }
    let letters = text.get(word.start..word.end).unwrap_or("").to_lowercase();
    letters.chars().count() <= 2 || TITLES.contains(&letters.as_str())
}

#[cfg(test)]
mod tests {
    use crate::timex::lexicon::Lexicon;
    use crate::timex::token::Tokens;

    #[test]
    fn where_a_sentence_ends() {
        for (language, text, expected) in [
            ("en", "He left at 9 p.m. She stayed.", 2),
            ("en", "It fell. It rose! Why? So.", 4),
            ("en", "One.\n\nTwo", 2),
            ("de", "Er kam am 3. Sie ging.", 2),
            ("en", "He left at 9 p.m. Friday and at 8 a.m. EST.", 1),
            ("en", "It began at 8 p.m. Eastern time.", 1),
            ("en", "Mrs. Field met Sen. J. Doe on Feb. 6.", 1),
            ("de", "Am 3. Mai im 19. Jahrhundert kam er.", 1),
        ] {
            let lexicon = Lexicon::of(language);
            let tokens = Tokens::read(text, &lexicon);
            assert_eq!(tokens.sentence_spans().len(), expected, "{text}");
        }
    }
}
