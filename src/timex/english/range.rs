//! The second end of a range or a list, where it says less than the first: "May 5-7", "April 24 and 25", "1996-97".
//! Begin and end are two expressions, each with a value of its own.

use crate::timex::meaning::{Date, Expression, Meaning, Year};
use crate::timex::token::Tokens;

/// What goes on after an expression, and the token at which it begins.
pub fn read(tokens: &Tokens, first: &Expression) -> Option<(usize, Expression)> {
    let at = first.end;
    let dash = matches!(tokens.word(at), "-" | "–" | "—" | "/");
    if !dash && !tokens.is_any(at, &["and", "to", "through", "or"]) {
        return None;
    }
    let (number, length) = tokens.number(at + 1)?;
    if let (Meaning::Date(Date::Decade(decade)), true, 2) = (first.meaning, dash, length) {
        // "the 1950s–70s"
        let end = decade - decade.rem_euclid(10) + number as i32 / 10;
        let plural = tokens.is(at + 2, "s") && tokens.glued(at + 2) && number % 10 == 0 && end > decade;
        return plural.then(|| (at + 1, Expression::date(at + 3, Date::Decade(end))));
    }
    let plain = length <= 2 && !tokens.is_any(at + 2, &["percent", "%", ":", "."]) || tokens.is(at + 2, ".");
    if !plain
        || tokens.is_any(at + 2, &["people", "other", "others", "of", "million", "years", "days", "hours"])
    {
        return None;
    }
    match first.meaning {
        // "14-15 July": the second end has its month behind it and is read alone.
        Meaning::Date(Date::Day { .. }) if super::explicit::month(tokens, at + 2).is_some() => None,
        Meaning::Date(Date::Day { year, month, day }) => {
            let said = year_behind(tokens, at + 2).filter(|(behind, _)| year == Year::Said(*behind));
            let next = u8::try_from(number).ok().filter(|next| *next > day && *next <= 31)?;
            let next_word = tokens.shape(at + 2) == crate::timex::token::Shape::Small && !dash;
            (!next_word || tokens.is_any(at + 2, &["in", "at", "for", "to", "by", "when", "after", "as"]))
                .then(|| {
                    let end = said.map_or(at + 2, |(_, end)| end);
                    (at + 1, Expression::date(end, Date::Day { year, month, day: next }))
                })
        }
        Meaning::Date(Date::Year(year))
            if dash && length == 2 && tokens.glued(at) && tokens.glued(at + 1) =>
        {
            let end = year - year.rem_euclid(100) + number as i32;
            let end = if end <= year { end + 100 } else { end };
            (end - year <= 50).then(|| (at + 1, Expression::date(at + 2, Date::Year(end))))
        }
        _ => None,
    }
}

/// ", 1998" behind the second end.
fn year_behind(tokens: &Tokens, at: usize) -> Option<(i32, usize)> {
    super::count::year(tokens, at + usize::from(tokens.is(at, ",")))
}
