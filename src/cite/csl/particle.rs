//! Particles and suffixes inside name fields: "van der Meer", "Ludwig van", "John, Jr."
//!
//! Small words before the family name do not drop ("non-dropping"), small words behind the given name do, as CSL-JSON's
//! data model has it (<https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#name-fields>).

use super::item::Person;
use std::borrow::Cow;

/// The name with its particles and suffix in their own fields, where the data left them inside others.
pub fn parse(person: &Person) -> Cow<'_, Person> {
    if let Some(quoted) = quoted(&person.family) {
        return Cow::Owned(Person { family: quoted.to_owned(), ..person.clone() });
    }
    if !person.parse || !person.particle.is_empty() || person.family.is_empty() || person.given.is_empty() {
        return Cow::Borrowed(person);
    }
    let mut parsed = person.clone();
    let (particle, family) = leading(&person.family);
    if !particle.is_empty() {
        parsed.particle = keep_blank_after_apostrophe(particle);
        parsed.family = family.to_owned();
    }
    if let Some((given, suffix, strong)) = suffix(&person.given).filter(|_| person.suffix.is_empty()) {
        parsed.given = given.to_owned();
        parsed.suffix = suffix.to_owned();
        parsed.comma_suffix |= strong;
    }
    let (given, particle) = trailing(&parsed.given);
    if !particle.is_empty() {
        parsed.dropping_particle = particle.to_owned();
        parsed.given = given.to_owned();
    }
    Cow::Owned(parsed)
}

fn quoted(family: &str) -> Option<&str> {
    family.strip_prefix('"')?.strip_suffix('"').filter(|inner| !inner.is_empty())
}

/// Small words, and syllables that end in a hyphen or an apostrophe, at the beginning.
fn leading(family: &str) -> (&str, &str) {
    let mut cut = 0;
    while let Some(end) = particle_end(&family[cut..]) {
        cut += end;
    }
    family.split_at(cut)
}

fn particle_end(rest: &str) -> Option<usize> {
    let word_end = rest.find(' ').unwrap_or(rest.len());
    let end = match rest[..word_end].rfind(['-', 'ʻ', '’', '\'']) {
        _ if word_end < rest.len() => word_end,
        Some(mark) if mark > 0 => mark + rest[mark..].chars().next().map_or(1, char::len_utf8),
        _ => return None,
    };
    let end = rest.len() - rest[end..].trim_start_matches(' ').len();
    let first = rest.trim_start_matches(['-', '\'', 'ʻ', '’', ' ']).chars().next()?;
    let small = first.to_uppercase().next() != Some(first);
    (small && end < rest.len()).then_some(end)
}

/// Small words at the end of the given name.
fn trailing(given: &str) -> (&str, &str) {
    let mut cut = given.len();
    while let Some(start) = given[..cut].trim_end().rfind(' ') {
        let word = given[start..cut].trim();
        let small = word.trim_start_matches(['-', '\'', 'ʻ', '’']).chars().next();
        if small.is_none_or(|c| c.to_uppercase().next() == Some(c)) || given[..start].trim().is_empty() {
            break;
        }
        cut = start;
    }
    (given[..cut].trim_end(), given[cut..].trim())
}

/// "John, Jr." → the name, the suffix, and whether it was marked (",!") as needing its comma.
fn suffix(given: &str) -> Option<(&str, &str, bool)> {
    let comma = given.find(',')?;
    let rest = &given[comma + 1..];
    let strong = rest.starts_with('!');
    let suffix = rest.trim_start_matches('!').trim();
    Some((given[..comma].trim_end(), suffix, strong))
}

fn keep_blank_after_apostrophe(particle: &str) -> String {
    let trimmed = particle.trim();
    let elided = particle.ends_with(' ') && trimmed.ends_with(['\'', '’']);
    if elided { format!("{trimmed} ") } else { trimmed.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles() {
        for (given, family, expected) in [
            ("Jan", "van der Meer", ("Jan", "", "van der", "Meer", "")),
            ("Ludwig van", "Beethoven", ("Ludwig", "van", "", "Beethoven", "")),
            ("Charles", "d'Artagnan", ("Charles", "", "d'", "Artagnan", "")),
            ("Sean", "O’Brien", ("Sean", "", "", "O’Brien", "")),
            ("Abu", "al-Ghazali", ("Abu", "", "al-", "Ghazali", "")),
            ("Jean", "Saint-Exupéry", ("Jean", "", "", "Saint-Exupéry", "")),
            ("John, Jr.", "Smith", ("John", "", "", "Smith", "Jr.")),
            ("", "van der Meer", ("", "", "", "van der Meer", "")),
            ("bell", "hooks", ("bell", "", "", "hooks", "")),
        ] {
            let person =
                Person { given: given.into(), family: family.into(), parse: true, ..Person::default() };
            let parsed = parse(&person);
            let got = (
                parsed.given.as_str(),
                parsed.dropping_particle.as_str(),
                parsed.particle.as_str(),
                parsed.family.as_str(),
                parsed.suffix.as_str(),
            );
            assert_eq!(got, expected, "{given} {family}");
        }
    }
}
