//! "…,” said Smith", "…, according officials said": the verb before its subject, after the words it reports.

use super::{Attribution, Pattern, separable};
use crate::article::SourceKind;
use crate::sources::lang::class::Class;
use crate::sources::noun_phrase::{Phrase, Reference, clause_initial, right};
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

/// `anywhere`: not only after the reported words, as in the languages that put the verb first freely.
pub fn read(prose: &Prose, verb: usize, sentence: &Range<usize>, anywhere: bool) -> Option<Attribution> {
    let class = prose.class(verb);
    if !class.is(Class::SAY | Class::SPEECH)
        || class.is(Class::ALSO_NOUN) && anywhere && !separable::complete(prose, verb)
        || matches!(prose.word(verb), "told" | "tells" | "tell")
    {
        return None;
    }
    let first = before_auxiliaries(prose, verb, sentence.start);
    let before = first.checked_sub(1).filter(|before| *before >= sentence.start);
    let quoted_before = before.is_some_and(|at| matches!(prose.shape(at), Some(Shape::Quote(_))));
    let marked = before.is_some_and(|at| matches!(prose.shape(at), Some(Shape::Mark(',' | '—' | '–'))));
    let free = anywhere && prose.grammar().verb_first;
    if !quoted_before && !marked && !free {
        return None;
    }
    // "Smith, the director, said Jones …": the subject stands before the commas.
    if marked && !quoted_before && clause_initial(prose, first, sentence.start).is_some() {
        return None;
    }
    let start = past_adverbials(prose, verb + 1, sentence.end);
    if start >= sentence.end || !starts_phrase(prose, start) {
        return None;
    }
    let phrases = right(prose, start, sentence.end);
    let first = phrases
        .first()
        .filter(|phrase| phrase.reference != Reference::Pronoun || prose.grammar().verb_first)?;
    // "Smith, the author, said the results …": what is told, not who tells.
    if !quoted_before && first.kind == SourceKind::Document && first.reference == Reference::Back {
        return None;
    }
    if !quoted_before && !marked && !speaks(prose, first) {
        return None;
    }
    // "Smith, who left, said Jones was …": the phrase goes on as a clause, so it is the content's subject.
    let end = phrases.last().map_or(first.range.end, |phrase| phrase.range.end);
    let clause =
        prose.class(end).is(Class::AUXILIARY | Class::VERB) && prose.shape(end) == Some(Shape::Lower);
    let past = prose.word(end).ends_with("ed") && !prose.class(end).is(Class::HEAD);
    if (clause || past) && !quoted_before && !prose.grammar().verb_first {
        return None;
    }
    Some(Attribution::new(Pattern::SaysName, phrases, verb))
}

/// "a déclaré", "ha dicho", "hat gesagt": the auxiliary comes before the verb.
fn before_auxiliaries(prose: &Prose, verb: usize, floor: usize) -> usize {
    if !prose.grammar().verb_first {
        return verb;
    }
    let mut first = verb;
    while first > floor && verb - first < 4 {
        let token = &prose.tokens[first - 1];
        let small =
            token.shape == Shape::Lower && token.class.is(Class::AUXILIARY | Class::ADVERB | Class::PRONOUN);
        if !small || prose.among(first - 1, prose.grammar().he) || prose.among(first - 1, prose.grammar().she)
        {
            break;
        }
        first -= 1;
    }
    first
}

/// "a indiqué mardi à l’AFP le maire", "sagte am Montag der Sprecher", "dijo a EFE": what may stand before the subject.
fn past_adverbials(prose: &Prose, start: usize, ceiling: usize) -> usize {
    let mut at = start;
    if !prose.grammar().verb_first {
        return at;
    }
    for _ in 0..4 {
        let class = prose.class(at);
        let lower = prose.shape(at) == Some(Shape::Lower);
        let day_ahead = prose.class(at + 1).is(Class::TIME);
        if class.is(Class::TIME) || lower && class.is(Class::ADVERB) && !class.is(Class::DETERMINER) {
            at += 1;
        } else if class.is(Class::DETERMINER | Class::PREPOSITION) && day_ahead {
            at += 2;
        } else if prose.among(at, prose.grammar().to) {
            let Some(listener) = right(prose, at + 1, ceiling).into_iter().next() else { return at };
            at = listener.range.end;
        } else {
            return at;
        }
    }
    at
}

fn starts_phrase(prose: &Prose, at: usize) -> bool {
    let Some(next) = prose.tokens.get(at) else { return false };
    if prose.among(at, prose.grammar().that) && !prose.grammar().capital_nouns {
        return false;
    }
    if prose.grammar().verb_first
        && (prose.among(at, prose.grammar().he) || prose.among(at, prose.grammar().she))
    {
        return true;
    }
    let day = next.class.is(Class::TIME) && !prose.tokens.get(at + 1).is_some_and(|t| t.capital());
    let role_ahead = (at + 1..at + 5)
        .take_while(|at| prose.shape(*at) == Some(Shape::Lower))
        .any(|at| prose.class(at).is(Class::ROLE));
    (next.capital() && !day)
        || next.shape == Shape::Lower
            && role_ahead
            && !next.class.is(Class::CONJUNCTION | Class::PREPOSITION | Class::PRONOUN)
        || next.class.is(Class::DETERMINER | Class::HEAD)
            && (!next.class.is(Class::PRONOUN) || prose.grammar().verb_first)
        || next.class.is(Class::DETERMINER) && prose.class(at + 1).is(Class::HEAD)
        || next.class.is(Class::AFFILIATION)
}

/// Whether the phrase after the verb is a speaker rather than what is told.
pub fn speaks(prose: &Prose, phrase: &Phrase) -> bool {
    let known = phrase.range.clone().any(|at| {
        prose.class(at).is(Class::ROLE | Class::PERSON | Class::GROUP | Class::ORGANISATION | Class::OUTLET)
    });
    match phrase.kind {
        SourceKind::Person => {
            phrase.name.contains(' ')
                || phrase.role.is_some()
                || prose.class(phrase.range.start).is(Class::TITLE)
        }
        SourceKind::Document => false,
        SourceKind::Organisation | SourceKind::Outlet | SourceKind::Agency => true,
        _ => known,
    }
}

#[cfg(test)]
mod tests {
    use crate::sources::patterns::case::check;

    #[test]
    fn cases() {
        check(
            "says_name",
            "en",
            &[
                ("“It is shut,” said Ann Smith.", &["Ann Smith"]),
                ("The port is shut, said Ann Smith, its director.", &["Ann Smith"]),
                ("“It is shut,” says a spokeswoman for the port.", &["a spokeswoman for the port"]),
                ("“It is shut,” said Rep. Ann Smith, a critic.", &["Ann Smith"]),
                ("“It is shut,” replied national finance director Ann Smith.", &["Ann Smith"]),
                ("“It is shut,” said Joost van Dam of the port.", &["Joost van Dam"]),
                ("“It is shut,” said Theresa May.", &["Theresa May"]),
                (
                    "“It is shut,” said Ann Smith, Bob Jones, and Carla Brown.",
                    &["Ann Smith", "Bob Jones", "Carla Brown"],
                ),
                ("“It is shut,” said Ann Smith, Labour MP, and left.", &["Ann Smith"]),
                ("“It is shut,” said Ann Smith, Harbour Trust, and Bob Jones.", &["Ann Smith"]),
                ("“It is shut,” said Harbour political consultant Ann Smith.", &["Ann Smith"]),
                // Must not fire.
                ("Ann Smith, who left, said Jones was late.", &[]),
                ("Ann Smith, the director, said the Bank’s plan failed.", &[]),
                ("“It is shut,” said on Monday.", &[]),
                ("The port, reports that cite nobody say, is shut.", &[]),
                ("Ann Smith, the director, told the Gazette so.", &[]),
                ("“It is shut,” she said.", &[]),
            ],
        );
        check(
            "says_name",
            "de",
            &[
                ("„Der Hafen ist zu“, sagte Anna Schmidt.", &["Anna Schmidt"]),
                ("Am Montag sagte Anna Schmidt, der Hafen sei zu.", &["Anna Schmidt"]),
                ("„Der Hafen ist zu“, sagte am Montag ein Sprecher der Stadt.", &["ein Sprecher der Stadt"]),
                ("Das teilte das Bundesamt für Statistik am Freitag mit.", &["Bundesamt für Statistik"]),
                ("Anna Schmidt sagte der Zeitung nichts.", &[]),
                ("Das teilte das Bundesamt für Statistik unter allen auf.", &[]),
                ("Der Hafen sagte ihm zu.", &[]),
            ],
        );
        check(
            "says_name",
            "fr",
            &[
                ("« Le port est fermé », a déclaré Anne Dupont.", &["Anne Dupont"]),
                (
                    "« Le port est fermé », a indiqué mardi à l’AFP le maire de Brest, Jean Martin.",
                    &["Jean Martin"],
                ),
                ("Le port est fermé, explique Anne Dupont.", &["Anne Dupont"]),
                ("Anne Dupont a annoncé la fermeture.", &[]),
                ("« C’est une honte pour le port », s’indigne Anne Dupont.", &["Anne Dupont"]),
                ("Le port est fermé, dit-on.", &[]),
            ],
        );
        check(
            "says_name",
            "es",
            &[
                ("«El puerto está cerrado», dijo Ana Gómez.", &["Ana Gómez"]),
                ("El puerto está cerrado, señaló el ministro de Salud, Juan Pérez.", &["Juan Pérez"]),
                ("Así lo afirmó Ana Gómez.", &["Ana Gómez"]),
                ("Ana Gómez dijo que no.", &[]),
            ],
        );
        check(
            "says_name",
            "pt",
            &[
                ("“O porto está fechado”, disse Ana Gomes.", &["Ana Gomes"]),
                ("“O porto está fechado”, disse-me Ana Gomes.", &["Ana Gomes"]),
                ("“Fechado”, respondeu a presidente da Câmara, Ana Gomes.", &["Ana Gomes"]),
                ("O porto está fechado, explicou o ministro da Saúde, João Pires.", &["João Pires"]),
                ("Ana Gomes disse que não.", &[]),
                ("Diz-se que o porto está fechado.", &[]),
            ],
        );
        check(
            "says_name",
            "it",
            &[
                ("«Il porto è chiuso», ha detto Anna Rossi.", &["Anna Rossi"]),
                ("“Il porto è chiuso”, spiega il sindaco di Genova, Marco Rossi.", &["Marco Rossi"]),
                ("Il porto è chiuso, ha aggiunto l’assessore.", &["assessore"]),
                ("Anna Rossi ha detto di no.", &[]),
                ("Si dice che il porto è chiuso.", &[]),
            ],
        );
    }
}
