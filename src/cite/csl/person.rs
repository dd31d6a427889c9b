//! One name: order, particles, suffix, initials (<https://docs.citationstyles.org/en/stable/specification.html#name>).
//!
//! Names in scripts without spaces are written family name first and unabbreviated whatever the style says; institutions
//! are printed as they stand, in the formatting of the family name.

use super::blob::{Blob, bare, cased, join};
use super::given_name;
use super::item::Person;
use super::particle;
use super::render::{Renderer, Treatment};
use super::script::{has_spaced, starts_spaced};
use super::style::{Look, Name, NameForm, NameOptions, SortOrder};

/// How the style prints names here.
pub(super) struct PersonStyle<'n> {
    pub name: &'n Name,
    pub options: &'n NameOptions,
}

const QUIET: Treatment = Treatment { quiet: true, keep_periods: false };

/// The pieces of a name, each ready to be joined.
struct Pieces {
    family: Option<Blob>,
    given: Option<Blob>,
    particle: Option<Blob>,
    dropping: Option<Blob>,
    suffix: Option<Blob>,
    /// The particle is written together with the name: "d'", "al-".
    joined: bool,
    initials: bool,
}

impl Renderer<'_> {
    /// `None` for a name without letters.
    pub(super) fn person(&mut self, person: &Person, style: &PersonStyle, first: bool) -> Option<Blob> {
        self.group_state().succeeded = true;
        self.substituted();
        if !person.literal.is_empty() {
            return self.institution(&person.literal, style);
        }
        let person = &particle::parse(person);
        let pieces = self.pieces(person, style);
        self.printed = true;
        match spacing(person, self.item.text("language")) {
            Spacing::None => join([pieces.particle, pieces.family, pieces.given], ""),
            Spacing::FamilyFirst => {
                let family = join([pieces.particle, pieces.family], self.blank());
                join([family, pieces.given], " ")
            }
            Spacing::Western => {
                let sorted = match style.options.sort_order {
                    Some(SortOrder::All) => true,
                    Some(SortOrder::First) => first,
                    None => false,
                };
                if sorted { self.sorted(pieces, person, style) } else { self.plain(pieces, person, style) }
            }
        }
    }

    fn institution(&mut self, name: &str, style: &PersonStyle) -> Option<Blob> {
        let look = institution_look(style.name);
        let separator = style.options.delimiter.as_deref().unwrap_or(", ");
        let parts: Vec<Option<Blob>> = name
            .split('|')
            .map(|part| {
                let text = self.without_periods(part.trim(), &look);
                self.piece(&text, &look, QUIET)
            })
            .collect();
        join(parts, separator)
    }

    fn without_periods(&self, text: &str, look: &Look) -> String {
        if self.strip_periods > 0 || look.strip_periods { text.replace('.', "") } else { text.to_owned() }
    }

    /// Languages that keep the parts of a name on one line.
    fn blank(&self) -> &'static str {
        if ["fr", "ru", "cs"].iter().any(|lang| self.words.lang.starts_with(lang)) { "\u{a0}" } else { " " }
    }

    fn pieces(&mut self, person: &Person, style: &PersonStyle) -> Pieces {
        let family_look = style.name.family.as_ref().map(bare).unwrap_or_default();
        let given_look = style.name.given.as_ref().map(bare).unwrap_or_default();
        let (given, initials) = self.given(person, style);
        let no_given = given.is_none();
        let mut piece = |text: &str, look: &Look| {
            let text = self.without_periods(text, look);
            self.piece(&text, look, QUIET)
        };
        let family = piece(&person.family, &family_look);
        let particle = piece(&person.particle, &family_look);
        let joined = person.particle.ends_with(['’', '\'', '-', ' ']);
        let given = given.and_then(|given| piece(&given, &given_look));
        let (dropping, suffix) = if no_given {
            (None, None)
        } else {
            (piece(&person.dropping_particle, &given_look), self.suffix(person, style))
        };
        Pieces { family, given, particle, dropping, suffix, joined, initials }
    }

    /// The given name as this style prints it, and whether as initials; `None` where it prints none.
    fn given(&self, person: &Person, style: &PersonStyle) -> (Option<String>, bool) {
        let options = style.options;
        let initials_mark = options.initialize_with.as_deref();
        if options.form.unwrap_or_default() == NameForm::Short {
            return (None, false);
        }
        let foreign = person.static_order && !starts_spaced(&person.family);
        match initials_mark.filter(|_| !foreign && !person.family.is_empty()) {
            Some(mark) => {
                let full = options.initialize == Some(false);
                let hyphen = self.style.initialize_with_hyphen;
                (Some(given_name::initialise(&person.given, mark, full, hyphen)), true)
            }
            None => (Some(person.given.clone()), false),
        }
    }

    fn suffix(&mut self, person: &Person, style: &PersonStyle) -> Option<Blob> {
        let mut text = person.suffix.clone();
        if let Some(mark) = style.options.initialize_with.as_deref() {
            text = given_name::initialise(&text, mark, true, self.style.initialize_with_hyphen);
        }
        let look = style.name.family.as_ref().map(bare).unwrap_or_default();
        let text = self.without_periods(&text, &look);
        let (body, stop) = match text.strip_suffix('.') {
            Some(body) => (body, "."),
            None => (text.as_str(), ""),
        };
        let piece = self.piece(body, &cased(None), QUIET)?;
        Some(Blob { suffix: format!("{stop}{}", piece.suffix), ..piece })
    }

    fn sorted(&mut self, pieces: Pieces, person: &Person, style: &PersonStyle) -> Option<Blob> {
        let separator = match person.given.as_str() {
            "Lord" | "Lady" => ", ",
            _ => style.options.sort_separator.as_deref().unwrap_or(", "),
        };
        let Pieces { family, given, particle, dropping, suffix, joined, .. } = pieces;
        let mut second = join([given, dropping], " ");
        let first = if self.style.demote_particle {
            second = join([second, particle], " ");
            family
        } else {
            join([particle, family], if joined { "" } else { self.blank() })
        };
        let first = affixed(first, style.name.family.as_ref());
        let second = affixed(second, style.name.given.as_ref());
        let merged = join([first, second], separator);
        let blob = join([merged, suffix], separator)?;
        Some(Blob { inverted: true, ..blob })
    }

    fn plain(&mut self, pieces: Pieces, person: &Person, style: &PersonStyle) -> Option<Blob> {
        let Pieces { mut family, given, particle, mut dropping, suffix, joined, initials } = pieces;
        let elided = person.dropping_particle.ends_with(['\'', 'ʼ', '’', '-'])
            && person.particle.is_empty()
            && !matches!(person.dropping_particle.as_str(), "de'" | "de’" | "de-" | "deʼ");
        if elided {
            family = join([dropping.take(), family], "");
        }
        let blank = self.blank();
        let second = if joined {
            let name = join([particle, family], "");
            join([dropping, name], blank)
        } else {
            join([dropping, particle, family], blank)
        };
        let second = join([second, suffix], if person.comma_suffix { ", " } else { " " });
        let second = affixed(second, style.name.family.as_ref());
        let given = affixed(given, style.name.given.as_ref());
        let tight = initials
            && style
                .options
                .initialize_with
                .as_deref()
                .is_some_and(|mark| mark.contains(['\u{a0}', '\u{feff}']));
        join([given, second], if tight { blank } else { " " })
    }
}

/// An institution wears the formatting of the name, and that of the family name over it.
fn institution_look(name: &Name) -> Look {
    let mut look = Look { marks: name.look.marks.clone(), case: name.look.case, ..Look::default() };
    if let Some(family) = &name.family {
        look.marks.retain(|mark| !family.marks.iter().any(|over| over.same_kind(*mark)));
        look.marks.extend(&family.marks);
        look.case = family.case.or(look.case);
        look.strip_periods = family.strip_periods;
    }
    look
}

/// Puts a name part's prefix and suffix around it.
fn affixed(blob: Option<Blob>, look: Option<&Look>) -> Option<Blob> {
    let mut blob = blob?;
    if let Some(look) = look {
        blob.prefix.clone_from(&look.prefix);
        blob.suffix.clone_from(&look.suffix);
    }
    Some(blob)
}

enum Spacing {
    /// 王小明
    None,
    /// Family name first, with a blank.
    FamilyFirst,
    Western,
}

fn spacing(person: &Person, language: Option<&str>) -> Spacing {
    let language = language.unwrap_or_default();
    let two = language.get(..2).unwrap_or_default();
    let plain_family = person.family.replace('"', "");
    if !has_spaced(&plain_family) {
        return if starts_spaced(&person.given) && !person.given.is_empty() {
            Spacing::FamilyFirst
        } else {
            Spacing::None
        };
    }
    if matches!(two, "ja" | "zh") || matches!(language, "vi" | "hu") || person.static_order {
        return Spacing::FamilyFirst;
    }
    Spacing::Western
}
