//! Edges and middles: "Anfang Mai", "fin 2019", "mi-mars", "a principios de año", "Jahresende".

use super::past_articles;
use super::period::whole;
use super::role::Role;
use super::year;
use crate::timex::meaning::{Date, Expression, From, Meaning, Modifier, Year};
use crate::timex::token::Tokens;

pub fn read(tokens: &Tokens, at: usize) -> Option<Expression> {
    let named = past_articles(tokens, at);
    let running = |end, unit, modifier| {
        let date = Date::Shift { count: 0, unit, from: From::Published };
        Some(Expression::date(end, date).with(Some(modifier)))
    };
    match tokens.role(named)? {
        (Role::EndOf(unit), end) => running(end, unit, Modifier::End),
        (Role::StartOf(unit), end) => running(end, unit, Modifier::Start),
        (Role::Edge(modifier), next) => edge(tokens, next, modifier),
        _ => None,
    }
}

fn edge(tokens: &Tokens, at: usize, modifier: Modifier) -> Option<Expression> {
    let next = at + usize::from(tokens.is(at, "-"));
    let bare_year = |at: usize| match year(tokens, at) {
        Some((Year::Said(year), end)) => Some(Expression::date(end, Date::Year(year))),
        _ => None,
    };
    let named = past_articles(tokens, next);
    let found = super::date(tokens, next)
        .or_else(|| super::date(tokens, named))
        .or_else(|| bare_year(named))
        .or_else(|| whole(tokens, next))?;
    let Meaning::Date(date) = found.meaning else { return None };
    let day = matches!(date, Date::Weekday { .. } | Date::Day { .. } | Date::Reference(_));
    (!day).then(|| found.with(Some(modifier)))
}
