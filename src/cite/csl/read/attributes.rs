//! Attribute values of CSL as enums; a value that CSL does not know counts as the default.

use super::super::style::*;
use super::{flag, owned};
use roxmltree::Node;

pub(super) fn page_range(format: Option<&str>) -> PageRange {
    match format {
        Some("expanded") => PageRange::Expanded,
        Some("minimal") => PageRange::Minimal,
        Some("minimal-two") => PageRange::MinimalTwo,
        Some("chicago" | "chicago-15") => PageRange::Chicago15,
        Some("chicago-16") => PageRange::Chicago16,
        _ => PageRange::Unset,
    }
}

pub(super) fn name_form(form: Option<&str>) -> Option<NameForm> {
    match form? {
        "short" => Some(NameForm::Short),
        "count" => Some(NameForm::Count),
        _ => Some(NameForm::Long),
    }
}

pub(super) fn precedes(value: Option<&str>) -> Option<Precedes> {
    match value? {
        "always" => Some(Precedes::Always),
        "never" => Some(Precedes::Never),
        "after-inverted-name" => Some(Precedes::AfterInvertedName),
        _ => Some(Precedes::Contextual),
    }
}

pub(super) fn form(form: Option<&str>) -> Form {
    match form {
        Some("short") => Form::Short,
        Some("verb") => Form::Verb,
        Some("verb-short") => Form::VerbShort,
        Some("symbol") => Form::Symbol,
        _ => Form::Long,
    }
}

pub(super) fn number_form(form: Option<&str>) -> NumberForm {
    match form {
        Some("ordinal") => NumberForm::Ordinal,
        Some("long-ordinal") => NumberForm::LongOrdinal,
        Some("roman") => NumberForm::Roman,
        _ => NumberForm::Numeric,
    }
}

pub(super) fn look(node: Node) -> Look {
    Look {
        prefix: owned(node, "prefix").unwrap_or_default(),
        suffix: owned(node, "suffix").unwrap_or_default(),
        marks: marks(node),
        case: case(node.attribute("text-case")),
        display: match node.attribute("display") {
            Some("block") => Some(Display::Block),
            Some("left-margin") => Some(Display::LeftMargin),
            Some("right-inline") => Some(Display::RightInline),
            Some("indent") => Some(Display::Indent),
            _ => None,
        },
        strip_periods: flag(node, "strip-periods") == Some(true),
    }
}

pub(super) fn case(case: Option<&str>) -> Option<Case> {
    match case? {
        "lowercase" => Some(Case::Lowercase),
        "uppercase" => Some(Case::Uppercase),
        "capitalize-first" => Some(Case::CapitalizeFirst),
        "capitalize-all" => Some(Case::CapitalizeAll),
        "sentence" => Some(Case::Sentence),
        "title" => Some(Case::Title),
        _ => None,
    }
}

/// In the order in which they wrap the text, innermost first.
pub(super) fn marks(node: Node) -> Vec<Mark> {
    let of = |name: &str| node.attribute(name);
    let marks = [
        match of("font-style") {
            Some("italic") => Some(Mark::Italic),
            Some("oblique") => Some(Mark::Oblique),
            Some("normal") => Some(Mark::Upright),
            _ => None,
        },
        match of("font-variant") {
            Some("small-caps") => Some(Mark::SmallCaps),
            Some("normal") => Some(Mark::NormalCaps),
            _ => None,
        },
        match of("font-weight") {
            Some("bold") => Some(Mark::Bold),
            Some("light") => Some(Mark::LightWeight),
            Some("normal") => Some(Mark::NormalWeight),
            _ => None,
        },
        match of("text-decoration") {
            Some("underline") => Some(Mark::Underline),
            Some("none") => Some(Mark::NoUnderline),
            _ => None,
        },
        match of("vertical-align") {
            Some("sup") => Some(Mark::Superscript),
            Some("sub") => Some(Mark::Subscript),
            Some("baseline") => Some(Mark::Baseline),
            _ => None,
        },
        match of("quotes") {
            Some("true") => Some(Mark::Quotes),
            Some("false") => Some(Mark::NoQuotes),
            _ => None,
        },
    ];
    marks.into_iter().flatten().collect()
}
