//! "Smith said", "Smith, the director, said on Monday", "officials have said": the subject before its verb.

use super::{Attribution, Pattern, separable};
use crate::article::{Anonymity, SourceKind};
use crate::sources::lang::class::Class;
use crate::sources::noun_phrase::{Phrase, Reference, left, right, skip_to_subject};
use crate::sources::prose::Prose;
use crate::sources::token::Shape;
use std::ops::Range;

pub fn read(prose: &Prose, verb: usize, sentence: &Range<usize>) -> Option<Attribution> {
    let bridge = skip_to_subject(prose, verb, sentence.start);
    let quoted_passive = bridge.passive && prose.is(verb, "quoted");
    if bridge.passive && !quoted_passive && !prose.word(verb).ends_with("ing")
        || bridge.modal
        || bridge.end <= sentence.start
    {
        return None;
    }
    let class = prose.class(verb);
    // "Trump’s proposed wall": an adjective, not a verb; but "Sainsbury’s said".
    let possessive = prose.shape(bridge.end - 1) == Some(Shape::Possessive) && !class.is(Class::SAY);
    if prose.is(bridge.end - 1, "to") || possessive {
        return None;
    }
    let contacted = class.is(Class::CONTACTED) && !class.is(Class::REPORTING);
    if contacted && !declines_comment(prose, verb) || bridge.negated && !contacted && !no_reply(prose, verb) {
        return None;
    }
    let subject = match perfect(prose, verb, sentence) {
        Some(auxiliary) => around(prose, auxiliary, verb, sentence.start),
        None => left(prose, bridge.end, sentence.start),
    };
    let phrases: Vec<Phrase> = subject
        .into_iter()
        .filter(|phrase| fits(prose, phrase, verb) && (bridge.end < verb || !disagrees(prose, phrase, verb)))
        .collect();
    if phrases.is_empty() {
        return None;
    }
    let mut attribution = Attribution::new(Pattern::NameSays, phrases, verb);
    attribution.contacted = contacted || bridge.negated;
    attribution.apposition = prose.tokens.get(bridge.end - 1).is_some_and(|t| !t.word());
    Some(attribution)
}

/// "Die Stadt hat gestern … angekündigt": the German auxiliary of a participle at the end of its clause.
fn perfect(prose: &Prose, verb: usize, sentence: &Range<usize>) -> Option<usize> {
    if !prose.grammar().capital_nouns {
        return None;
    }
    let clause = (sentence.start..verb)
        .rev()
        .take(40)
        .take_while(|at| !matches!(prose.shape(*at), Some(Shape::Mark(',' | ';' | ':') | Shape::Quote(_))));
    clause.into_iter().find(|at| {
        matches!(prose.word(*at), "hat" | "haben" | "hatte" | "hatten" | "habe" | "hätten" | "Hat")
    })
}

/// The subject before the auxiliary, else behind it ("Gestern hat die Stadt …").
fn around(prose: &Prose, auxiliary: usize, verb: usize, floor: usize) -> Vec<Phrase> {
    let before = left(prose, auxiliary, floor);
    if before.is_empty() { right(prose, auxiliary + 1, verb) } else { before }
}

/// The reporter’s own question: "a reporter asked".
fn asks(prose: &Prose, phrase: &Phrase, verb: usize) -> bool {
    matches!(prose.word(verb), "asked" | "asks" | "ask")
        && matches!(
            phrase.role.as_deref(),
            Some("reporter" | "reporters" | "journalist" | "journalists" | "moderator")
        )
}

/// Verbs that tell of a deed before these words: "claimed responsibility", "asked for", "called off".
const DEEDS: &[(&[&str], &[&str])] = &[
    (&["asked", "asks", "ask"], &["for", "about"]),
    (
        &["claimed", "claims", "claim"],
        &["responsibility", "credit", "victory", "asylum", "benefits", "more", "ownership"],
    ),
    (&["pleaded", "pleads", "plead"], &["guilty", "not"]),
    (&["called", "calls", "call"], &["off", "up", "in", "back", "himself", "herself", "themselves"]),
    (&["suggested", "suggests", "told", "tells"], &["by", "lies", "jokes"]),
];

/// Documents find and show; people do not.
fn fits(prose: &Prose, phrase: &Phrase, verb: usize) -> bool {
    let class = prose.class(verb);
    let credit = prose.is(verb, "reported") && prose.is(verb + 1, "from") || prose.is(verb, "contributed");
    let deed = DEEDS
        .iter()
        .any(|(verbs, next)| verbs.contains(&prose.word(verb)) && next.contains(&prose.word(verb + 1)));
    // "TV shows for rent": a noun; whoever shows something shows that or how it is. A document shows anything.
    let performance = matches!(prose.word(verb), "show" | "shows")
        && phrase.kind != SourceKind::Document
        && !matches!(prose.word(verb + 1), "that" | "how");
    let participle = prose.is(verb + 1, "by") && !class.is(Class::SAY)
        || prose.is(verb, "added") && prose.is(verb + 1, "to");
    if phrase.range.end > verb
        || credit
        || deed
        || performance
        || participle
        || is_noun(prose, verb)
        || asks(prose, phrase, verb)
    {
        return false;
    }
    match phrase.kind {
        SourceKind::Document => class.is(Class::FINDING | Class::SAY),
        SourceKind::Person | SourceKind::UnnamedPerson => class.is(Class::REPORTING | Class::CONTACTED),
        _ => true,
    }
}

/// "claims", "report" are verbs only before what they report.
fn is_noun(prose: &Prose, verb: usize) -> bool {
    if !prose.class(verb).is(Class::ALSO_NOUN) || separable::complete(prose, verb) {
        return false;
    }
    let next = verb + 1;
    let quoted = |at: usize| matches!(prose.shape(at), Some(Shape::Quote(_)));
    let promise = prose.is(next, "to") && matches!(prose.word(verb), "pledged" | "promised" | "vowed");
    if prose.grammar().verb_first {
        // "gab an, dass", "juge que": what is reported follows soon.
        return !(next..next + 9).any(|at| {
            quoted(at) || prose.among(at, prose.grammar().that) || prose.shape(at) == Some(Shape::Mark(':'))
        });
    }
    let marked = matches!(prose.shape(next), Some(Shape::Mark(',' | ':'))) && quoted(next + 1);
    // "rejected claims": a statement; "rejected the plan": a deed.
    let statement = (next..next + 4).any(|at| {
        matches!(
            prose.word(at),
            "claim"
                | "claims"
                | "allegation"
                | "allegations"
                | "accusation"
                | "accusations"
                | "suggestion"
                | "suggestions"
                | "criticism"
                | "notion"
                | "charges"
                | "reports"
        )
    });
    // "emailed a link with one sentence: “…”".
    let introduced = (next..next + 25)
        .take_while(|at| prose.tokens.get(*at).is_some_and(|t| !t.mark('.')))
        .any(|at| prose.shape(at) == Some(Shape::Mark(':')) && quoted(at + 1));
    !(quoted(next)
        || marked
        || introduced
        || promise
        || statement && prose.word(verb).starts_with("reject")
        || prose.is(next, "that")
        || prose.is(next, "how"))
}

/// One person "says", several "say".
fn disagrees(prose: &Prose, phrase: &Phrase, verb: usize) -> bool {
    let person = matches!(phrase.kind, SourceKind::Person | SourceKind::UnnamedPerson);
    let named = phrase.anonymity == Anonymity::Named
        && phrase.kind != SourceKind::Document
        && !prose.class(verb).is(Class::SAY);
    let one = (person || named) && phrase.reference == Reference::Direct;
    let coordinated = phrase.range.start.checked_sub(1).is_some_and(|at| prose.is(at, "and"));
    one && !coordinated && prose.base_form(verb)
}

/// "declined to comment", "refused to answer".
fn declines_comment(prose: &Prose, verb: usize) -> bool {
    (verb + 1..verb + 5).any(|at| {
        matches!(prose.word(at), "comment" | "discuss" | "answer" | "elaborate" | "say" | "respond" | "speak")
    })
}

/// "did not respond to a request", "did not reply".
fn no_reply(prose: &Prose, verb: usize) -> bool {
    matches!(prose.word(verb), "respond" | "reply" | "answer" | "comment")
        || prose.is(verb, "return") && prose.is(verb + 2, "call")
}

#[cfg(test)]
mod tests {
    use crate::sources::patterns::case::check;

    #[test]
    fn cases() {
        check(
            "name_says",
            "en",
            &[
                ("Smith said the port was shut.", &["Smith"]),
                ("Mr Smith has repeatedly said so.", &["Smith"]),
                ("Ann Smith on Monday told reporters that the port was shut.", &["Ann Smith"]),
                ("Ann Smith, the director of the port, said it was shut.", &["Ann Smith"]),
                ("Ann Smith, 45, of Springfield, Mo., who left in May, said it was shut.", &["Ann Smith"]),
                ("Sen. Ann Smith (R-Texas) said it was shut.", &["Ann Smith"]),
                ("The mayor, Ann Smith, said it was shut.", &["Ann Smith"]),
                ("Harbour master Ann Smith wrote: “It is shut.”", &["Ann Smith"]),
                ("The Smith campaign said it was shut.", &["Smith campaign"]),
                (
                    "Two officials familiar with the matter said it was shut.",
                    &["two officials familiar with the matter"],
                ),
                ("A spokesman for the Treasury said it was shut.", &["a spokesman for the Treasury"]),
                ("A Monmouth poll found that most agree.", &["Monmouth poll"]),
                ("Police said the road was closed.", &["police"]),
                ("Smith rejected claims of fraud.", &["Smith"]),
                ("Joan van Dam and Bob Jones said so.", &["Bob Jones", "Joan van Dam"]),
                ("The coach, who retired in May, praised the side.", &["coach"]),
                ("A senior official, who left in May, confirmed it.", &["a senior official"]),
                ("People familiar with the plan said it was shut.", &["people familiar with the plan"]),
                ("Sources close to the talks said it was shut.", &["sources close to the talks"]),
                ("Papers seen by the Gazette suggest it was shut.", &["papers seen by the Gazette"]),
                ("Villagers who fled in boats said it was shut.", &["villagers"]),
                ("One Tory MP told the Gazette it was shut.", &["one Tory MP"]),
                ("A Nevada Democrat said it was shut.", &["a Nevada Democrat"]),
                ("A rail union boss has said it is shut.", &["a rail union boss"]),
                ("The victim’s mother said it was shut.", &["victim’s mother"]),
                ("Mr Singh’s family said it was shut.", &["Mr Singh’s family"]),
                ("Bakerson’s said sales rose.", &["Bakerson"]),
                ("Ukraine’s air force said it was shut.", &["Ukraine’s air force"]),
                ("Theresa May said it was shut.", &["Theresa May"]),
                ("The mayor of London Ann Smith said it was shut.", &["Ann Smith"]),
                ("Joan van Dam of the Netherlands’ Harbour Institute said so.", &["Joan van Dam"]),
                ("In a statement, Ann Smith, a clerk, said it was shut.", &["Ann Smith"]),
                ("Both Alpha and Beta said it was shut.", &["Beta", "Alpha"]),
                (
                    "Ann Smith, Bob Jones and Carla Brown said it was shut.",
                    &["Carla Brown", "Bob Jones", "Ann Smith"],
                ),
                (
                    "Ann Smith, Bob Jones, and Carla Brown said it was shut.",
                    &["Carla Brown", "Bob Jones", "Ann Smith"],
                ),
                ("In Leeds, Ann Smith and Bob Jones said it was shut.", &["Bob Jones", "Ann Smith"]),
                ("Unlike Ann Smith, Bob Jones and Carla Brown said so.", &["Carla Brown", "Bob Jones"]),
                (
                    "After meeting Ann Smith, Bob Jones and Carla Brown said so.",
                    &["Carla Brown", "Bob Jones"],
                ),
                ("Director of Public Works Ann Smith said it was shut.", &["Ann Smith"]),
                ("Port #HARBOUR26 Ann Smith said it was shut.", &["Ann Smith"]),
                ("The Gamma Institute shows that sales rose.", &["Gamma Institute"]),
                ("The Scottish Conservatives said it was shut.", &["Scottish Conservatives"]),
                ("A Muslim civil rights group said it was shut.", &["a Muslim civil rights group"]),
                ("Key events: Police said it was shut.", &["police"]),
                // Must not fire.
                ("A rebel group claimed responsibility for it.", &[]),
                ("A reporter asked about the port.", &[]),
                ("Approaches to combating Black Flag terrorism show a divide.", &[]),
                ("Those DIY shows make it look easy.", &[]),
                ("Alpha stopped renting TV shows for a pound.", &[]),
                ("Smith advised on two deals.", &[]),
                ("I’m told it was shut.", &[]),
                ("Smith asked for a berth.", &[]),
                ("Smith did not say when.", &[]),
                ("Smith was told of the plan.", &[]),
                ("Smith would say no.", &[]),
                ("Smith’s proposed wall was built.", &[]),
                ("Smith wanted to say so.", &[]),
                ("The latest Smith report was long.", &[]),
                ("Smith believed the port was shut.", &[]),
                ("Smith rejected the idea of talks.", &[]),
                ("Smith declined to comment.", &[]),
                ("“Smith said it was shut,” was all.", &[]),
                ("Jane Roe reported from Paris.", &[]),
            ],
        );
        check(
            "name_says",
            "de",
            &[
                ("Anna Schmidt sagte, der Hafen sei zu.", &["Anna Schmidt"]),
                ("Die Stadt hat gestern die Sperrung angekündigt.", &["Stadt"]),
                ("Anna Schmidt, Leiterin des Hafens, sagte es.", &["Anna Schmidt"]),
                ("Anna Schmidt warf der Stadt vor, zu zögern.", &["Anna Schmidt"]),
                ("Wie die „Bild“-Zeitung berichtet, ist der Hafen zu.", &["Bild-Zeitung"]),
                ("Anna Schmidt warf den Ball.", &[]),
                ("Der Hafen liegt am Meer.", &[]),
                ("Es gibt einen Plan.", &[]),
            ],
        );
        check(
            "name_says",
            "fr",
            &[
                ("Anne Dupont a déclaré que le port était fermé.", &["Anne Dupont"]),
                ("Le maire de Brest s’est dit inquiet.", &["maire de Brest"]),
                ("Le maire de Brest Anne Dupont s’est dit inquiet.", &["Anne Dupont"]),
                ("Le port est fermé.", &[]),
                ("Le parquet de Lyon a indiqué avoir ouvert une enquête.", &["parquet de Lyon"]),
                ("Le juge Martin se retire.", &[]),
            ],
        );
        check(
            "name_says",
            "es",
            &[
                ("Ana Gómez dijo que el puerto estaba cerrado.", &["Ana Gómez"]),
                ("El puerto está cerrado.", &[]),
            ],
        );
        check(
            "name_says",
            "pt",
            &[
                ("Ana Gomes disse que o porto estava fechado.", &["Ana Gomes"]),
                ("O presidente da Câmara, Rui Costa, afirmou que o porto fecha.", &["Rui Costa"]),
                ("A polícia informou que o porto fechou.", &["polícia"]),
                ("O Ministério da Saúde confirmou o caso.", &["Ministério da Saúde"]),
                ("O porto está fechado.", &[]),
                ("Ana Gomes não disse quando.", &[]),
                ("Ana Gomes recusou o convite.", &[]),
            ],
        );
        check(
            "name_says",
            "it",
            &[
                ("Anna Rossi ha detto che il porto era chiuso.", &["Anna Rossi"]),
                ("Il sindaco di Genova ha spiegato che il porto è chiuso.", &["sindaco di Genova"]),
                ("Il ministero dell’Interno ha confermato la chiusura.", &["ministero dell’Interno"]),
                ("Il porto è chiuso.", &[]),
                ("Il Ministero dell’Interno ha detto che il porto è chiuso.", &["Ministero dell’Interno"]),
                ("Anna Rossi non ha detto quando.", &[]),
                ("Anna Rossi è stata accusata di furto.", &[]),
            ],
        );
    }
}
