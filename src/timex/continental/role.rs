//! The part that a word or a phrase plays in a time expression. The word lists of the languages give it.

use crate::timex::calendar::Unit;
use crate::timex::meaning::{Holiday, Modifier, Reference, Which};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// "der", "la".
    Article,
    /// "de", "von".
    Of,
    /// "letzten", "dernière", "próximo".
    Which(Which),
    /// Counted from the date last told: "selben" 0, "folgenden" 1.
    Told(i8),
    /// Before a count: "vor", "il y a", "hace".
    Ago,
    /// Before a count: "dans", "dentro de".
    Within,
    /// After a count: "später", "plus tard".
    Later,
    /// After a count: "zuvor", "plus tôt".
    Earlier,
    /// After a count: "atrás".
    Back,
    /// "Anfang", "mi", "finales de".
    Edge(Modifier),
    /// "jeden", "chaque", "todos los".
    Every,
    /// "einige", "plusieurs".
    Vague,
    /// A half more or less: "anderthalb" 1, "halbes" 0.
    Half(u8),
    /// Days from today: "gestern" −1.
    Today(i8),
    /// "derzeit", "récemment".
    Reference(Reference),
    /// "täglich".
    Set(Unit),
    /// "jahrelang".
    Long(Unit),
    Holiday(Holiday),
    /// A word after which a bare month, season or year is one: "im", "depuis".
    Led,
    /// What a number counts when it is no year: "Euro", "personnes".
    Measure,
    /// "Uhr", "heures".
    Clock,
    /// "rund", "près de".
    Bound(Modifier),
    /// "Vorjahr", "Vormonat": the unit before.
    Before(Unit),
    /// Days from the date last told: "lendemain" 1, "Vortag" −1.
    ToldDay(i8),
    /// "Jahresende": the end of the running unit.
    EndOf(Unit),
    /// "Jahresbeginn".
    StartOf(Unit),
    /// "alt", "âgé": what stands before was an age.
    Age,
    /// "Schnee von gestern", "daily bread", "Tuesday Weld": a saying or a name, in which no time is told.
    Idiom,
}

impl Role {
    /// The role of a row of a word list: its class and the fields after it.
    pub fn named(class: &str, fields: &[&str]) -> Option<Self> {
        let number = |index: usize| fields.get(index)?.parse::<i16>().ok();
        let unit = || Unit::named(fields.first()?);
        Some(match class {
            "article" => Role::Article,
            "of" => Role::Of,
            "last" => Role::Which(Which::Last),
            "this" => Role::Which(Which::This),
            "next" => Role::Which(Which::Next),
            "told" => Role::Told(i8::try_from(number(0)?).ok()?),
            "ago" => Role::Ago,
            "within" => Role::Within,
            "later" => Role::Later,
            "earlier" => Role::Earlier,
            "back" => Role::Back,
            "early" => Role::Edge(Modifier::Start),
            "mid" => Role::Edge(Modifier::Mid),
            "late" => Role::Edge(Modifier::End),
            "every" => Role::Every,
            "vague" => Role::Vague,
            "half" => Role::Half(u8::try_from(number(0)?).ok()?),
            "today" => Role::Today(i8::try_from(number(0)?).ok()?),
            "past-ref" => Role::Reference(Reference::Past),
            "present-ref" => Role::Reference(Reference::Present),
            "future-ref" => Role::Reference(Reference::Future),
            "set" => Role::Set(unit()?),
            "long" => Role::Long(unit()?),
            "holiday" => {
                let (month, day) = (u8::try_from(number(0)?).ok()?, u8::try_from(number(1)?).ok()?);
                Role::Holiday(Holiday::Fixed { month, day })
            }
            "easter" => Role::Holiday(Holiday::Easter(number(0)?)),
            "led" => Role::Led,
            "measure" => Role::Measure,
            "clock" => Role::Clock,
            "about" => Role::Bound(Modifier::Approx),
            "less" => Role::Bound(Modifier::LessThan),
            "more" => Role::Bound(Modifier::MoreThan),
            "at-least" => Role::Bound(Modifier::EqualOrMore),
            "at-most" => Role::Bound(Modifier::EqualOrLess),
            "before" => Role::Before(unit()?),
            "told-day" => Role::ToldDay(i8::try_from(number(0)?).ok()?),
            "end-of" => Role::EndOf(unit()?),
            "start-of" => Role::StartOf(unit()?),
            "age" => Role::Age,
            "idiom" => Role::Idiom,
            _ => return None,
        })
    }
}
