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
    let plain = length <= 2 && !tokens.is_any(at + 2, &["percent", "%", ":", "."]) || tokens.is(at + 2, ".");
    if !plain
        || tokens.is_any(at + 2, &["people", "other", "others", "of", "million", "years", "days", "hours"])
    {
        return None;
    }
    match first.meaning {
        Meaning::Date(Date::Day { year, month, day }) if !matches!(year, Year::Said(_)) || dash => {
            let next = u8::try_from(number).ok().filter(|next| *next > day && *next <= 31)?;
            let next_word = tokens.shape(at + 2) == crate::timex::token::Shape::Small && !dash;
            (!next_word || tokens.is_any(at + 2, &["in", "at", "for", "to", "by", "when", "after", "as"]))
                .then(|| (at + 1, Expression::date(at + 2, Date::Day { year, month, day: next })))
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
