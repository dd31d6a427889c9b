//! `cs:label` for numbers: the term for a variable, singular or plural with the number it goes with.

use super::blob::Blob;
use super::case;
use super::render::{Renderer, Treatment};
use super::style::{Form, Label};

impl Renderer<'_> {
    pub(super) fn label(&mut self, label: &Label, out: &mut Vec<Blob>) {
        let mut term = label.variable.clone();
        if term == "locator" {
            term = "page".to_owned();
        }
        let plural = match label.plural {
            Some(plural) => plural,
            None => {
                let number = self.parsed_number(&label.variable);
                if let (Some(named), "page" | "number") = (number.label, label.variable.as_str()) {
                    term = named.to_owned();
                }
                number.plural
            }
        };
        let text = self.label_text(&term, label, plural);
        if !text.is_empty() {
            self.group_state().term = true;
        }
        out.extend(self.piece(&text, &label.look, Treatment::default()));
    }

    /// The label's words, without affixes.
    pub(super) fn label_text(&self, term: &str, label: &Label, plural: bool) -> String {
        let text = self.words.term(term, label.form, plural, None).unwrap_or_default();
        if self.strip_periods > 0 || label.look.strip_periods {
            text.replace('.', "")
        } else {
            text.to_owned()
        }
    }

    /// `cs:text term="…"`: capitalised where it opens a note or an entry.
    pub(super) fn term(&mut self, name: &str, form: Form, plural: bool) -> String {
        let text = self.words.term(name, form, plural, None).unwrap_or_default().to_owned();
        if !text.is_empty() {
            self.group_state().term = true;
        }
        let in_text = !self.style.note && self.area == super::render::Area::Citation;
        if self.printed || in_text {
            text
        } else {
            case::apply(super::style::Case::CapitalizeFirst, &text, &self.language)
        }
    }
}
