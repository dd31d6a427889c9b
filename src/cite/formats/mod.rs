//! The forms in which a reference is handed on: one file each. To add one, write `fn(&Reference) -> String` and name it here.

mod biblatex;
mod bibtex;
mod csl_json;
mod html;
mod iso_date;
mod latex;
mod link;
mod markdown;
mod ris;
mod wikipedia;

use super::Reference;
pub use link::quotation;
pub use wikipedia::{Habit, cite as wikipedia_cite};

/// One way to write a reference down.
#[derive(Clone, Copy)]
pub struct Format {
    /// As the command line and the sidebar's storage call it.
    pub name: &'static str,
    /// What a menu shows.
    pub title: &'static str,
    /// Without the dot.
    pub extension: &'static str,
    pub media_type: &'static str,
    write: fn(&Reference) -> String,
}

impl Format {
    pub fn write(&self, reference: &Reference) -> String {
        (self.write)(reference)
    }
}

impl std::fmt::Debug for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

const fn format(
    name: &'static str,
    title: &'static str,
    extension: &'static str,
    media_type: &'static str,
    write: fn(&Reference) -> String,
) -> Format {
    Format { name, title, extension, media_type, write }
}

/// All of them, in the order of a menu.
pub static FORMATS: &[Format] = &[
    format("bibtex", "BibTeX", "bib", "application/x-bibtex", bibtex::write),
    format("biblatex", "BibLaTeX", "bib", "application/x-bibtex", biblatex::write),
    format("ris", "RIS", "ris", "application/x-research-info-systems", ris::write),
    format("csl-json", "CSL-JSON", "json", "application/vnd.citationstyles.csl+json", csl_json::write),
    format("wikipedia", "Wikipedia", "txt", "text/plain", wikipedia::write),
    format("markdown", "Markdown", "md", "text/markdown", markdown::write),
    format("html", "HTML", "html", "text/html", html::write),
    format("link", "Link", "txt", "text/plain", link::write),
];

/// By name.
pub fn by_name(name: &str) -> Option<Format> {
    FORMATS.iter().find(|format| format.name == name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_format_writes_something_and_survives_nothing() {
        let reference = Reference::from_json(json!({"type": "webpage", "title": "T"}));
        for format in FORMATS {
            assert!(!format.write(&reference).is_empty(), "{}", format.name);
            format.write(&Reference::from_json(json!({})));
            assert!(by_name(format.name).is_some());
        }
        assert!(by_name("none").is_none());
    }
}
