//! How sure a row is: the measured precision of its evidence (design figures; see the note of the work).

use super::lang::class::Class;
use super::patterns::{Attribution, Pattern};
use super::prose::Prose;
use crate::article::{Anonymity, Mode, SourceKind};

/// From here on a row is shown; below it is folded as "possible".
pub const SHOWN: f32 = 0.7;

/// Precision of one attribution when it is the only evidence.
pub fn of(prose: &Prose, attribution: &Attribution, mode: Mode) -> f32 {
    let class = prose.class(attribution.cue);
    let strong = class.is(Class::SAY);
    let document = attribution.phrases.first().is_some_and(|p| p.kind == SourceKind::Document);
    let named = attribution.phrases.iter().any(|p| p.anonymity == Anonymity::Named);
    match attribution.pattern {
        Pattern::SaysName => 0.97,
        Pattern::NameSays if document => 0.8,
        Pattern::NameSays if strong && attribution.apposition => 0.9,
        Pattern::NameSays if strong => 0.96,
        Pattern::AccordingTo => 0.92,
        Pattern::Colon => 0.75,
        Pattern::NameSays if class.is(Class::WEAK) && !named && mode == Mode::Indirect => 0.55,
        Pattern::EmbeddedPost | Pattern::AsSaying => 0.9,
        // Weak verbs beside a quotation.
        Pattern::NameSays if mode != Mode::Indirect && class.is(Class::WEAK) => 0.8,
        Pattern::Passive if prose.is(attribution.cue, "obtained") => 0.5,
        Pattern::Passive => 0.75,
        Pattern::NameSays if class.is(Class::SPEECH) => 0.72,
        Pattern::Participle if class.is(Class::SAY | Class::SPEECH) => 0.72,
        _ => 0.71,
    }
}

/// Precision of a row with all its evidence.
pub fn combined(single: &[f32]) -> f32 {
    let best = single.iter().copied().fold(0.0, f32::max);
    match single.len() {
        0 => 0.0,
        1 => best,
        2 => best.max(0.75),
        _ => best.max(0.8),
    }
}
