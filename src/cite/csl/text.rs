//! `cs:text`: a variable, a macro, a term or a fixed text.

use super::blob::Blob;
use super::case;
use super::render::{Renderer, Treatment};
use super::style::{Case, Look, NumberForm, Source};

/// Titles, places and publishers: these are put into title case only where the item is in English.
const TITLES: [&str; 13] = [
    "archive",
    "archive-place",
    "authority",
    "collection-title",
    "container-title",
    "event",
    "event-place",
    "genre",
    "medium",
    "publisher",
    "publisher-place",
    "title",
    "title-short",
];

/// Variables whose plain rendering goes through number formatting all the same (page ranges, "1 and 2").
const NUMBERS: [&str; 10] = [
    "page",
    "page-first",
    "chapter-number",
    "collection-number",
    "edition",
    "issue",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "volume",
];

impl Renderer<'_> {
    pub(super) fn text(&mut self, source: &Source, look: &Look, out: &mut Vec<Blob>) {
        match source {
            Source::Macro(index) => self.call(*index, look, out),
            Source::Variable(variable, short) => self.variable(variable, *short, look, out),
            Source::Term(name, form, plural) => {
                let mut text = self.term(name, *form, *plural);
                if self.strip_periods > 0 {
                    text = text.replace('.', "");
                }
                out.extend(self.piece(&text, look, Treatment::default()));
                self.block_substitutes();
            }
            Source::Value(text) => {
                self.group_state().term = true;
                out.extend(self.piece(text, look, Treatment::default()));
                self.block_substitutes();
            }
        }
    }

    /// A substitute printed something: the others stay silent.
    fn block_substitutes(&mut self) {
        if self.substituting {
            self.substituted();
        }
    }

    pub(super) fn substituted(&mut self) {
        if let Some(open) = self.may_substitute.last_mut() {
            *open = false;
        }
    }

    /// Whether the variable may print, noting it as printed inside a substitute.
    pub(super) fn claim(&mut self, variable: &str) -> bool {
        let free = !self.done.contains(variable);
        if self.substituting {
            self.done.insert(variable.to_owned());
        }
        free
    }

    /// Says to the group whether the variable holds anything.
    pub(super) fn report(&mut self, holds: bool) {
        if holds {
            self.group_state().succeeded = true;
            self.substituted();
        } else {
            self.group_state().attempted = true;
        }
    }

    fn variable(&mut self, variable: &str, short: bool, look: &Look, out: &mut Vec<Blob>) {
        let free = self.claim(variable);
        match variable {
            "citation-number" => {
                self.report(free);
                let blob = self.piece("1", look, Treatment::default());
                return out.extend(blob.map(|blob| Blob { number: true, ..blob }));
            }
            "citation-label" => {
                self.report(free);
                let label = super::citation_label::of(self.item);
                return out.extend(self.piece(&label, look, Treatment::default()));
            }
            "year-suffix" => return self.report(free),
            _ => {}
        }
        let value = self.value(variable, short).filter(|_| free);
        self.report(value.is_some());
        let Some(value) = value else { return };
        if NUMBERS.contains(&variable) {
            return self.formatted_number(variable, NumberForm::Numeric, look, out);
        }
        let keep_periods = matches!(variable, "URL" | "DOI");
        let value = if keep_periods { value } else { value.replace('\\', "") };
        let (value, look) = self.cased(variable, value, look);
        out.extend(self.piece(&value, &look, Treatment { keep_periods, ..Treatment::default() }));
    }

    /// The text of a variable; its short form where that is wanted and exists.
    fn value(&self, variable: &str, short: bool) -> Option<String> {
        let full = self.item.text(variable);
        if short
            && !variable.ends_with("-short")
            && let Some(text) = self.item.text(&format!("{variable}-short"))
        {
            return Some(text.to_owned());
        }
        full.map(str::to_owned)
    }

    /// Title case is for English titles only; titles are put into sentence case before anything else.
    fn cased(&self, variable: &str, value: String, look: &Look) -> (String, Look) {
        let mut look = look.clone();
        if look.case == Some(Case::Title) && TITLES.contains(&variable) && !self.is_english() {
            look.case = None;
        }
        if look.case == Some(Case::Sentence) && matches!(variable, "title" | "container-title") {
            look.case = None;
            return (case::apply(Case::Sentence, &value, &self.language), look);
        }
        (value, look)
    }

    /// The item's language, or the citation's where the item states none.
    fn is_english(&self) -> bool {
        self.language == "en"
    }
}
