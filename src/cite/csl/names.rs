//! `cs:names`: lists of names with "and" and "et al.", labels, and what stands in for missing names.
//!
//! <https://docs.citationstyles.org/en/stable/specification.html#names>

use super::blob::{Blob, join};
use super::item::Person;
use super::person::PersonStyle;
use super::render::{Renderer, Treatment};
use super::script::starts_spaced;
use super::style::*;

/// A `cs:names` at work: what those in its substitute take over, and the variables that it will print.
pub(super) struct OpenNames<'a> {
    name: &'a Name,
    et_al: Option<&'a EtAl>,
    variables: Vec<String>,
}

static PLAIN: std::sync::LazyLock<Name> = std::sync::LazyLock::new(Name::default);

/// A list of names, ready to be printed.
struct List {
    variable: String,
    blob: Blob,
    count: usize,
}

impl<'a> Renderer<'a> {
    pub(super) fn names(&mut self, names: &'a Names, out: &mut Vec<Blob>) {
        let mut variables: Vec<String> = Vec::new();
        for variable in &names.variables {
            if self.claim(variable) {
                variables.push(variable.clone());
            }
        }
        self.group_state().attempted = true;
        let held = variables.iter().any(|variable| !self.people(variable).is_empty());
        if let (true, Some(open)) = (is_bare(names), self.open_names.last_mut()) {
            // In a substitute: the names around it print these variables in their own form.
            open.variables = variables;
            if held {
                self.substituted();
            }
            return;
        }
        let outer = self.open_names.last();
        let name = names.name.as_ref().or(outer.map(|outer| outer.name)).unwrap_or(&PLAIN);
        let et_al = names.et_al.as_ref().or(outer.and_then(|outer| outer.et_al));
        self.may_substitute.push(true);
        self.open_names.push(OpenNames { name, et_al, variables });
        if !held && !names.substitute.is_empty() {
            self.substituting = true;
            self.substitute_depth.push(1);
            self.elements(&names.substitute, out);
            self.substitute_depth.pop();
        }
        if let Some(open) = self.open_names.pop() {
            self.print_names(names, &open, out);
        }
        if self.may_substitute.pop() == Some(false) {
            self.substituted();
        }
        if self.may_substitute.len() == 1 {
            self.substituting = false;
        }
    }

    fn people(&self, variable: &str) -> &'a [Person] {
        self.item.people(variable)
    }

    fn print_names(&mut self, names: &Names, open: &OpenNames, out: &mut Vec<Blob>) {
        let options = open.name.options.over(&self.layout.names);
        let lists: Vec<(String, &[Person])> = open
            .variables
            .iter()
            .map(|variable| (variable.clone(), self.people(variable)))
            .filter(|(_, people)| !people.is_empty())
            .collect();
        if options.form == Some(NameForm::Count) {
            return self.count(&lists, &options, out);
        }
        if lists.is_empty() {
            return;
        }
        let common = self.common_term(names, &open.variables);
        let mut printed = Vec::new();
        for (variable, people) in &lists {
            let blob = self.within(&names.look, |this| this.list(people, open, &options));
            let Some(blob) = blob else { continue };
            let variable = common.clone().unwrap_or_else(|| variable.clone());
            let list = List { variable, blob, count: people.len() };
            printed.extend(self.labelled(names, list));
            if common.is_some() {
                break;
            }
        }
        let delimiter = names.delimiter.clone().or(options.names_delimiter).unwrap_or_default();
        let blob = Blob { delimiter, ..Blob::wrap(printed) };
        out.push(Blob::group(&names.look, "", vec![blob]));
        self.printed = true;
    }

    fn count(&mut self, lists: &[(String, &[Person])], options: &NameOptions, out: &mut Vec<Blob>) {
        let count: usize = lists.iter().map(|(_, people)| shown(people.len(), options).0).sum();
        if count > 0 {
            self.group_state().succeeded = true;
            out.push(Blob::text(&count.to_string()));
        }
    }

    /// Editor and translator in one, where they are the same people and the language has a word for it.
    fn common_term(&self, names: &Names, variables: &[String]) -> Option<String> {
        let [first, second] = variables else { return None };
        let label = names.label.as_ref()?;
        if self.people(first).is_empty() || self.people(first) != self.people(second) {
            return None;
        }
        let mut pair = [first.as_str(), second.as_str()];
        pair.sort_unstable();
        let term = pair.concat();
        self.words.term(&term, label.form, false, None).filter(|text| !text.is_empty())?;
        Some(term)
    }

    fn labelled(&mut self, names: &Names, list: List) -> Option<Blob> {
        let Some(label) = &names.label else { return Some(list.blob) };
        let plural = label.plural.unwrap_or(list.count > 1);
        let text = self.label_text(&list.variable, label, plural);
        let label_blob = self.piece(&text, &label.look, Treatment { quiet: true, ..Treatment::default() });
        let blobs =
            if names.label_first { [label_blob, Some(list.blob)] } else { [Some(list.blob), label_blob] };
        Some(Blob::wrap(blobs.into_iter().flatten().collect()))
    }

    fn list(&mut self, people: &[Person], open: &OpenNames, options: &NameOptions) -> Option<Blob> {
        let (count, kind) = shown(people.len(), options);
        let style = PersonStyle { name: open.name, options };
        let last = people.last().filter(|_| kind == Cut::Ellipsis);
        let people: Vec<&Person> = people.iter().take(count).chain(last).collect();
        let mut blobs = Vec::new();
        let mut kept = Chosen::default();
        for (index, person) in people.iter().enumerate() {
            let Some(blob) = self.person(person, &style, index == 0) else { continue };
            kept.inverted.push(blob.inverted);
            kept.institution_last = !person.literal.is_empty();
            let bare = kept.institution_last;
            blobs.push(if bare { blob } else { Blob::group(&open.name.look, "", vec![blob]) });
        }
        match kind {
            Cut::None => self.join_and(blobs, &kept, options),
            Cut::Ellipsis => self.join_ellipsis(blobs, options),
            Cut::EtAl => self.join_et_al(blobs, open, options),
        }
    }

    fn and(&mut self, options: &NameOptions) -> Option<String> {
        match options.and? {
            And::Text => Some(self.words.long("and").to_owned()),
            And::Symbol => Some("&".to_owned()),
        }
    }

    /// "A, B, and C". `institution_last`: the last name is an institution; then only the options of the layout and the style
    /// decide on the delimiter before it, not those of `cs:name`, as in citeproc-js.
    fn join_and(&mut self, mut blobs: Vec<Blob>, chosen: &Chosen, options: &NameOptions) -> Option<Blob> {
        let delimiter = delimiter(options);
        let count = blobs.len();
        let Some(and) = self.and(options).filter(|_| count > 1) else {
            return join(blobs.into_iter().map(Some), delimiter);
        };
        let by_name = options.precedes_last.unwrap_or_default();
        let precedes = match chosen.institution_last {
            true => self.layout.names.precedes_last.unwrap_or_default(),
            false => by_name,
        };
        let spaced = starts_spaced(&and);
        let (mut single, mut multiple, suffix) = if spaced { (" ", delimiter, " ") } else { ("", "", "") };
        match precedes {
            Precedes::Always => single = delimiter,
            Precedes::Never if spaced => multiple = " ",
            Precedes::AfterInvertedName if spaced && !chosen.institution_last => {
                (single, multiple) = (delimiter, " ");
            }
            _ => {}
        }
        let mut prefix = if count > 2 { multiple } else { single };
        if by_name == Precedes::AfterInvertedName && chosen.inverted.get(count - 2) == Some(&true) {
            prefix = delimiter;
        }
        let prefix = prefix.to_owned();
        let last = blobs.pop()?;
        for blob in &mut blobs[..count - 2] {
            blob.suffix.push_str(delimiter);
        }
        let and = self.piece(&and, &Look::default(), Treatment { quiet: true, ..Treatment::default() });
        blobs.extend(and.map(|and| Blob { prefix, suffix: suffix.to_owned(), ..and }));
        blobs.push(last);
        Some(Blob::wrap(blobs))
    }

    fn join_ellipsis(&mut self, mut blobs: Vec<Blob>, options: &NameOptions) -> Option<Blob> {
        let delimiter = delimiter(options);
        let last = blobs.pop()?;
        let count = blobs.len();
        for blob in blobs.iter_mut().take(count.saturating_sub(1)) {
            blob.suffix.push_str(delimiter);
        }
        let prefix = if count > 1 { delimiter } else { " " };
        let mark = Blob { prefix: prefix.to_owned(), suffix: " ".to_owned(), ..Blob::text("…") };
        blobs.push(mark);
        blobs.push(last);
        Some(Blob::wrap(blobs))
    }

    fn join_et_al(&mut self, blobs: Vec<Blob>, open: &OpenNames, options: &NameOptions) -> Option<Blob> {
        let delimiter = delimiter(options);
        let many = blobs.len() > 1;
        let plain = EtAl { term: "et-al".to_owned(), look: Look::default() };
        let et_al = open.et_al.unwrap_or(&plain);
        let term = self.words.long(&et_al.term).to_owned();
        let (mut single, mut multiple) = (" ", delimiter);
        match options.precedes_et_al.unwrap_or_default() {
            Precedes::Always => single = delimiter,
            Precedes::Never => multiple = " ",
            Precedes::AfterInvertedName => (single, multiple) = (delimiter, " "),
            Precedes::Contextual => {}
        }
        let mut prefix = if many { multiple } else { single };
        if prefix == " " && !starts_spaced(&term) {
            prefix = "";
        }
        let list = join(blobs.into_iter().map(Some), delimiter)?;
        let piece = self.piece(&term, &et_al.look, Treatment { quiet: true, ..Treatment::default() });
        let piece = piece.map(|piece| Blob { prefix: prefix.to_owned(), suffix: String::new(), ..piece });
        let children = [Some(list), piece].into_iter().flatten().collect();
        Some(Blob::group(&open.name.look, "", children))
    }
}

/// A `cs:names` within a substitute that only names its variables.
fn is_bare(names: &Names) -> bool {
    names.name.is_none() && names.et_al.is_none() && names.label.is_none() && names.substitute.is_empty()
}

fn delimiter(options: &NameOptions) -> &str {
    options.delimiter.as_deref().unwrap_or(", ")
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Cut {
    None,
    EtAl,
    Ellipsis,
}

/// What joining needs to know of the names that are printed.
#[derive(Default)]
struct Chosen {
    /// Printed family name first, one a name.
    inverted: Vec<bool>,
    institution_last: bool,
}

/// How many names of a list are printed, and what stands for the others.
fn shown(count: usize, options: &NameOptions) -> (usize, Cut) {
    let (Some(min), Some(first)) = (options.et_al_min, options.et_al_use_first) else {
        return (count, Cut::None);
    };
    if count < min || min < first || min == 0 {
        return (count, Cut::None);
    }
    let ellipsis = options.et_al_use_last == Some(true);
    let first = if ellipsis { first.min(min.saturating_sub(2)) } else { first };
    if count <= first {
        return (count, Cut::None);
    }
    match ellipsis {
        true if first + 1 == count => (count, Cut::None),
        true => (first, Cut::Ellipsis),
        false => (first, Cut::EtAl),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_many_names() {
        let options = |min, first, last| NameOptions {
            et_al_min: min,
            et_al_use_first: first,
            et_al_use_last: Some(last),
            ..NameOptions::default()
        };
        for (count, min, first, last, expected) in [
            (3, Some(4), Some(1), false, (3, Cut::None)),
            (4, Some(4), Some(1), false, (1, Cut::EtAl)),
            (8, Some(7), Some(6), true, (5, Cut::Ellipsis)),
            (21, Some(21), Some(19), true, (19, Cut::Ellipsis)),
            (9, None, Some(1), false, (9, Cut::None)),
            (9, Some(3), None, false, (9, Cut::None)),
            (9, Some(2), Some(3), false, (9, Cut::None)),
        ] {
            assert_eq!(shown(count, &options(min, first, last)), expected, "{count}");
        }
    }
}
