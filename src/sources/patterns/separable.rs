//! German verbs that stand in two pieces: "teilte die Polizei mit", "warf der Regierung vor", "gab er bekannt".

use crate::sources::prose::Prose;
use crate::sources::token::Shape;

/// Beginnings of the verb's forms and the pieces that end its clause.
const VERBS: &[(&[&str], &[&str])] = &[
    (&["deutet"], &["an"]),
    (&["drückt"], &["aus"]),
    (&["fordert", "ruft", "rief"], &["auf"]),
    (&["führt"], &["aus", "an"]),
    (&["fügt"], &["hinzu", "an"]),
    (&["gab", "gibt", "geben"], &["bekannt", "an", "zu", "preis"]),
    (&["gesteht", "gestand", "räumt"], &["ein"]),
    (&["hebt", "hob"], &["hervor"]),
    (&["kündigt", "mahnt", "merkt", "prangert"], &["an"]),
    (&["legt"], &["dar", "nahe"]),
    (&["lehnt", "streitet", "stritt"], &["ab"]),
    (&["pflichtet"], &["bei"]),
    (&["schlägt", "schlug", "wirft", "warf"], &["vor"]),
    (&["spricht", "sprach"], &["aus", "an"]),
    (&["stellt"], &["klar", "fest", "heraus"]),
    (&["teilt", "teilen"], &["mit"]),
    (&["weist", "wies"], &["hin", "zurück"]),
];

/// How far from its verb the second piece may stand, in tokens.
const REACH: usize = 30;

/// Whether the verb's second piece ends its clause.
pub fn complete(prose: &Prose, verb: usize) -> bool {
    if !prose.grammar().capital_nouns {
        return false;
    }
    let word = prose.word(verb);
    let Some((_, pieces)) = VERBS.iter().find(|(forms, _)| forms.iter().any(|form| word.starts_with(form)))
    else {
        return false;
    };
    (verb + 1..prose.tokens.len().min(verb + REACH))
        .take_while(|at| !prose.tokens[*at].mark('.'))
        .any(|at| pieces.contains(&prose.word(at)) && closes(prose, at + 1))
}

fn closes(prose: &Prose, at: usize) -> bool {
    prose.tokens.get(at).is_none_or(|next| matches!(next.shape, Shape::Mark(_) | Shape::Quote(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::lang::Lexicon;

    #[test]
    fn cases() {
        let cases = [
            ("Das teilte die Stadt am Montag mit.", 1, true),
            ("Schmidt warf der Stadt vor, zu zögern.", 1, true),
            ("Schmidt gab den Plan bekannt.", 1, true),
            ("Schmidt wies das zurück.", 1, true),
            // Must not fire.
            ("Schmidt teilte das Brot mit der Stadt.", 1, false),
            ("Schmidt gab der Stadt Geld.", 1, false),
            ("Schmidt warf den Ball.", 1, false),
            ("Schmidt sagte das.", 1, false),
        ];
        for (text, verb, expected) in cases {
            assert_eq!(complete(&Prose::new(text, Lexicon::of("de")), verb), expected, "{text}");
        }
    }
}
