//! What BibTeX and BibLaTeX share: characters that TeX reserves, names, keys and the layout of an entry.

use crate::cite::Reference;
use crate::cite::csl::Person;

/// An entry, field by field.
pub(super) struct Entry {
    text: String,
}

impl Entry {
    pub(super) fn new(kind: &str, reference: &Reference) -> Entry {
        Entry { text: format!("@{kind}{{{},\n", reference.key()) }
    }

    /// A field of text; TeX's characters are escaped. Empty fields are left out.
    pub(super) fn field(&mut self, name: &str, value: Option<&str>) {
        self.raw(name, value.map(escape).as_deref());
    }

    /// A field that is written as it is: addresses, dates, names.
    pub(super) fn raw(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            self.text.push_str(&format!("  {name} = {{{}}},\n", value.trim()));
        }
    }

    pub(super) fn end(mut self) -> String {
        self.text.push_str("}\n");
        self.text
    }
}

/// Escapes what TeX would read as a command.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '#' | '_' | '$' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '\\' => out.push_str("\\textbackslash{}"),
            '\n' | '\r' | '\t' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

/// Percent-encodes what would end a braced field; everything else of an address stays as it is.
pub(super) fn address(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C").replace(' ', "%20")
}

/// A title: inline markup as TeX commands, and words that a style may not put into small letters in braces.
pub(super) fn title(text: &str) -> String {
    const TAGS: [(&str, &str); 13] = [
        ("<i>", "\\emph{"),
        ("</i>", "}"),
        ("<b>", "\\textbf{"),
        ("</b>", "}"),
        ("<sup>", "\\textsuperscript{"),
        ("</sup>", "}"),
        ("<sub>", "\\textsubscript{"),
        ("</sub>", "}"),
        ("<sc>", "\\textsc{"),
        ("</sc>", "}"),
        ("<span class=\"nocase\">", "{"),
        ("<span style=\"font-variant:small-caps;\">", "\\textsc{"),
        ("</span>", "}"),
    ];
    let mut out = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        if let Some((tag, command)) = TAGS.iter().find(|(tag, _)| rest.starts_with(tag)) {
            out.push_str(command);
            rest = &rest[tag.len()..];
            continue;
        }
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let end = rest[first..].find(['<', ' ']).map_or(rest.len(), |end| end + first);
        let (word, after) = rest.split_at(end);
        out.push_str(&protect(word));
        rest = after;
    }
    out
}

/// "NASA" → "{NASA}": a word with a capital behind its first letter keeps its case.
fn protect(word: &str) -> String {
    let bare = word.trim_start();
    let blanks = &word[..word.len() - bare.len()];
    let capitals = bare.chars().filter(|c| c.is_alphabetic()).skip(1).any(char::is_uppercase);
    if capitals { format!("{blanks}{{{}}}", escape(bare)) } else { escape(word) }
}

/// Names joined by "and"; institutions in braces, so that they are not taken apart.
pub(super) fn names(people: &[Person]) -> String {
    people.iter().map(name).collect::<Vec<_>>().join(" and ")
}

fn name(person: &Person) -> String {
    if !person.literal.is_empty() {
        return format!("{{{}}}", escape(&person.literal));
    }
    let family = [person.particle.as_str(), &person.family].join(" ");
    let given = [person.given.as_str(), &person.dropping_particle].join(" ");
    let family = braced(family.trim());
    let given = escape(given.trim());
    match (given.is_empty(), person.suffix.is_empty()) {
        (true, _) => format!("{{{}}}", family.trim_matches(['{', '}'])),
        (false, true) => format!("{family}, {given}"),
        (false, false) => format!("{family}, {}, {given}", escape(&person.suffix)),
    }
}

/// " and " inside a name, or a comma, would split it.
fn braced(name: &str) -> String {
    let splits = name.split_whitespace().any(|word| word == "and") || name.contains(',');
    if splits { format!("{{{}}}", escape(name)) } else { escape(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_characters() {
        for (text, expected) in [
            ("R&D at 5% #1", "R\\&D at 5\\% \\#1"),
            ("a_b$c", "a\\_b\\$c"),
            ("{x}~^\\", "\\{x\\}\\textasciitilde{}\\textasciicircum{}\\textbackslash{}"),
            ("plain – dash", "plain – dash"),
        ] {
            assert_eq!(escape(text), expected);
        }
    }

    #[test]
    fn titles() {
        for (text, expected) in [
            ("NASA and the <i>Titanic</i>", "{NASA} and the \\emph{Titanic}"),
            ("Rain at last", "Rain at last"),
            ("Über éé <update>", "Über éé <update>"),
            ("iPhone, eBay", "{iPhone,} {eBay}"),
        ] {
            assert_eq!(title(text), expected);
        }
    }
}
