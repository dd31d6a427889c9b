//! How sure a row is: the measured precision of its evidence.
//!
//! Measured on the 598 English articles of PolNeAR's development half: the rows whose only evidence a pattern is, and
//! how many of them the hand-made attributions hold (n = how many rows). Rows without a name are judged by clusters of
//! which a third was found wrong by hand; so a third of what counts as their error is taken for the gold's:
//! 1 − ⅔ (1 − measured). What has fewer than ten rows keeps the figure of the pattern it is nearest to.

use super::lang::class::Class;
use super::patterns::{Attribution, Pattern};
use super::prose::Prose;
use crate::article::{Anonymity, Mode, SourceKind};

/// From here on a row is shown; below it is folded as "possible".
pub const SHOWN: f32 = 0.7;

/// Precision of one attribution when it is the only evidence.
pub fn of(prose: &Prose, attribution: &Attribution, mode: Mode) -> f32 {
    let named = attribution.phrases.iter().any(|p| p.anonymity == Anonymity::Named);
    let document = attribution.phrases.first().is_some_and(|p| p.kind == SourceKind::Document);
    let class = prose.class(attribution.cue);
    let quoted = mode != Mode::Indirect;
    match attribution.pattern {
        // "obtained by the Gazette": who has a paper is less than who says what it holds.
        Pattern::Passive if prose.is(attribution.cue, "obtained") => 0.5,
        Pattern::Passive => 0.75,                               // n = 20
        Pattern::AccordingTo if named => 0.81,                  // n = 102
        Pattern::AccordingTo => 0.85,                           // n = 104, measured .77
        Pattern::SaysName if class.is(Class::SAY) => 0.97,      // n = 260
        Pattern::SaysName => 0.73,                              // n = 15
        Pattern::Participle if class.is(Class::SAY) => 0.84,    // n = 19
        Pattern::Participle if class.is(Class::SPEECH) => 0.71, // n = 17
        // A weak verb's participle is as weak as the verb.
        Pattern::Participle => 0.7,
        // n = 10, measured .60; the quotations it gives are right in 9 of 10.
        Pattern::Colon => 0.7,
        // Fewer than ten rows.
        Pattern::EmbeddedPost | Pattern::AsSaying => 0.9,
        Pattern::NameSays if document => document_says(named),
        Pattern::NameSays if named => name_says(class, quoted),
        Pattern::NameSays => somebody_says(class, quoted),
    }
}

/// "The Monmouth poll found", "a study found".
fn document_says(named: bool) -> f32 {
    if named { 0.78 } else { 0.83 } // n = 54; n = 92, measured .74
}

/// "Smith said".
fn name_says(class: Class, quoted: bool) -> f32 {
    match (class.is(Class::SAY), class.is(Class::SPEECH), quoted) {
        (true, _, true) => 0.94,       // n = 352
        (true, _, false) => 0.86,      // n = 181
        (false, true, true) => 0.9,    // n = 86
        (false, true, false) => 0.79,  // n = 246
        (false, false, true) => 0.9,   // n = 40
        (false, false, false) => 0.77, // n = 101
    }
}

/// "Officials said".
fn somebody_says(class: Class, quoted: bool) -> f32 {
    match (class.is(Class::SAY), class.is(Class::SPEECH), quoted) {
        (true, _, true) => 0.76,       // n = 52, measured .64
        (true, _, false) => 0.89,      // n = 262, measured .83
        (false, true, _) => 0.73,      // n = 185, measured .59
        (false, false, false) => 0.68, // n = 92, measured .52
        (false, false, true) => 0.51,  // n = 15, measured .27
    }
}

/// Precision of a row with all its evidence: that of each attribution by itself.
pub fn combined(single: &[f32], named: bool) -> f32 {
    let best = single.iter().copied().fold(0.0, f32::max);
    match (single.len(), named) {
        (0, _) => 0.0,
        (1, _) => best,
        (2, true) => best.max(0.96),  // n = 291
        (2, false) => best.max(0.84), // n = 17, measured .76
        (_, true) => 0.98,            // n = 198
        (_, false) => best.max(0.9),  // n = 7
    }
}

/// Precision of a row that only pronouns and back-references lead to.
pub fn inferred(mentions: usize, quotations: usize) -> f32 {
    // n = 9, measured .67; fewer mentions .35 (n = 121).
    if mentions > 2 && quotations > 0 { SHOWN } else { 0.35 }
}

#[cfg(test)]
mod tests {
    use crate::sources::reading::read;

    /// The confidence of the first row of a text, in hundredths.
    fn first(text: &str) -> Option<u32> {
        read(&[text], "en").sources.first().map(|source| (source.confidence * 100.0).round() as u32)
    }

    #[test]
    fn rows_are_as_sure_as_their_evidence() {
        let cases = [
            ("“It is shut for good,” said Ann Smith.", Some(97)),
            ("“It is shut for good,” Ann Smith said.", Some(94)),
            ("Ann Smith said it was shut.", Some(86)),
            ("Ann Smith warned that it was shut.", Some(79)),
            ("Ann Smith praised the port.", Some(77)),
            ("It was shut, according to Ann Smith.", Some(81)),
            ("Ann Smith said it was shut. It was ice, Ann Smith said.", Some(96)),
            ("Officials said it was shut.", Some(89)),
            // Folded as "possible".
            ("Officials praised the port.", Some(68)),
            ("Ann Smith came. She said so.", Some(35)),
            ("The port is shut.", None),
        ];
        for (text, expected) in cases {
            assert_eq!(first(text), expected, "{text}");
        }
    }
}
