//! Whom "he", "she" and "who" mean: the last speaker or the last subject that fits. They add quotations to a person
//! already named, never a row of their own.

use super::names::Names;
use super::noun_phrase::Gender;

/// Where a pronoun stands, and what was said before it.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub paragraph: usize,
    pub sentence: usize,
    pub token: usize,
    pub gender: Option<Gender>,
    /// The last person who spoke: index into the people, and the paragraph.
    pub last_speaker: Option<(usize, usize)>,
}

/// How many paragraphs back a pronoun reaches.
const BACK: usize = 4;
/// And how many namings.
const NEAR: usize = 60;

/// The person meant.
pub fn resolve(names: &Names, place: Place) -> Option<usize> {
    let fits = |person: usize| match (place.gender, names.people[person].gender) {
        (Some(wanted), Some(known)) => wanted == known,
        _ => true,
    };
    let here = (place.paragraph, place.sentence, place.token);
    let before = names.mentions.partition_point(|m| (m.paragraph, m.sentence, m.token) < here);
    let near = names.mentions[..before]
        .iter()
        .rev()
        .take_while(|mention| mention.paragraph + BACK >= place.paragraph)
        .take(NEAR)
        .filter(|mention| fits(mention.person));
    let speaker =
        place.last_speaker.filter(|(person, paragraph)| fits(*person) && paragraph + BACK >= place.paragraph);
    // The subject of the same paragraph's sentences before; else the last speaker; else the last subject.
    let subject = near.clone().find(|mention| mention.first);
    match (subject, speaker) {
        (Some(subject), Some((speaker, paragraph))) => {
            let newer = subject.paragraph > paragraph
                || subject.paragraph == place.paragraph && subject.paragraph >= paragraph;
            Some(if newer { subject.person } else { speaker })
        }
        (Some(subject), None) => Some(subject.person),
        (None, Some((speaker, _))) => Some(speaker),
        (None, None) => near.clone().next().map(|mention| mention.person),
    }
}
