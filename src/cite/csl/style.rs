//! A CSL style and a CSL locale as data: what [`super::read`] makes of the XML and `build.rs` stores in the blob.
//!
//! The element and attribute names are those of CSL 1.0.2 (<https://docs.citationstyles.org/en/stable/specification.html>).
//! Left out: sorting, disambiguation and collapsing, which only matter where several items are cited together.

use serde::{Deserialize, Serialize};

/// An independent style.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Style {
    /// The address in `cs:info/cs:id`.
    pub id: String,
    pub title: String,
    /// `cs:rights`: the text and, in brackets, the address of the licence; empty when the style states none.
    pub licence: String,
    /// BCP 47; the language the style is written for, if it is written for one.
    pub default_locale: Option<String>,
    /// `class="note"`: cited in notes.
    pub note: bool,
    /// `demote-non-dropping-particle="display-and-sort"`, the default: "Meer, Jan van der".
    pub demote_particle: bool,
    pub initialize_with_hyphen: bool,
    pub page_range: PageRange,
    pub citation: Layout,
    pub bibliography: Option<Layout>,
    /// Called by index from [`Source::Macro`].
    pub macros: Vec<Vec<Element>>,
    /// `cs:locale` elements of the style itself.
    pub locales: Vec<Locale>,
}

/// `cs:citation` or `cs:bibliography` with its `cs:layout`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Layout {
    pub elements: Vec<Element>,
    pub look: Look,
    pub second_field_align: bool,
    /// Name options of the element, those of `cs:style` filled in.
    pub names: NameOptions,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageRange {
    /// Printed as they come.
    #[default]
    Unset,
    Expanded,
    Minimal,
    MinimalTwo,
    Chicago15,
    Chicago16,
}

/// A rendering element.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Element {
    Text(Source, Look),
    Number(String, NumberForm, Look),
    Date(Box<Date>),
    Names(Box<Names>),
    Label(Label),
    Group(Group),
    Choose(Vec<Branch>),
}

/// What `cs:text` prints.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Source {
    /// Name, and whether the short form is wanted.
    Variable(String, bool),
    Macro(usize),
    Term(String, Form, bool),
    Value(String),
}

/// Affixes, formatting and the other attributes that most elements share.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Look {
    pub prefix: String,
    pub suffix: String,
    /// Innermost first.
    pub marks: Vec<Mark>,
    pub case: Option<Case>,
    pub display: Option<Display>,
    pub strip_periods: bool,
}

/// One formatting attribute, or quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    Italic,
    Oblique,
    Upright,
    SmallCaps,
    NormalCaps,
    Bold,
    LightWeight,
    NormalWeight,
    Underline,
    NoUnderline,
    Superscript,
    Subscript,
    Baseline,
    Quotes,
    /// Quotation marks of the inner kind; only from quotation marks in a field.
    InnerQuotes,
    /// `quotes="false"`: prints nothing, but quotation marks inside count as the outer ones.
    NoQuotes,
}

impl Mark {
    /// Whether both set the same property, so that only one of them can hold.
    pub fn same_kind(self, other: Mark) -> bool {
        self.kind() == other.kind()
    }

    fn kind(self) -> u8 {
        match self {
            Mark::Italic | Mark::Oblique | Mark::Upright => 0,
            Mark::SmallCaps | Mark::NormalCaps => 1,
            Mark::Bold | Mark::LightWeight | Mark::NormalWeight => 2,
            Mark::Underline | Mark::NoUnderline => 3,
            Mark::Superscript | Mark::Subscript | Mark::Baseline => 4,
            Mark::Quotes | Mark::InnerQuotes | Mark::NoQuotes => 5,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Case {
    Lowercase,
    Uppercase,
    CapitalizeFirst,
    CapitalizeAll,
    Sentence,
    Title,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Display {
    Block,
    LeftMargin,
    RightInline,
    Indent,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NumberForm {
    #[default]
    Numeric,
    Ordinal,
    LongOrdinal,
    Roman,
}

/// The form of a term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Form {
    #[default]
    Long,
    Short,
    Verb,
    VerbShort,
    Symbol,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Date {
    /// Empty in a locale's own formats.
    pub variable: String,
    /// `None` = the parts stand in the style.
    pub form: Option<DateForm>,
    /// How fine a localised date may be: `date-parts`.
    pub precision: Precision,
    pub parts: Vec<DatePart>,
    pub delimiter: String,
    pub look: Look,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateForm {
    Numeric,
    Text,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Precision {
    #[default]
    YearMonthDay,
    YearMonth,
    Year,
}

/// Every attribute is optional, because a style's part overrides a locale's attribute by attribute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DatePart {
    pub name: PartName,
    pub form: Option<PartForm>,
    pub range_delimiter: Option<String>,
    pub prefix: Option<String>,
    pub suffix: Option<String>,
    pub marks: Vec<Mark>,
    pub case: Option<Case>,
    pub strip_periods: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PartName {
    Year,
    Month,
    Day,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartForm {
    Long,
    Short,
    Numeric,
    LeadingZeros,
    Ordinal,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Names {
    pub variables: Vec<String>,
    pub look: Look,
    pub delimiter: Option<String>,
    pub name: Option<Name>,
    pub et_al: Option<EtAl>,
    pub label: Option<Label>,
    /// The label stands before `cs:name`.
    pub label_first: bool,
    pub substitute: Vec<Element>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Name {
    pub options: NameOptions,
    pub look: Look,
    pub given: Option<Look>,
    pub family: Option<Look>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EtAl {
    pub term: String,
    pub look: Look,
}

/// The inheritable name options; `None` = ask the next outer element.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NameOptions {
    pub and: Option<And>,
    pub delimiter: Option<String>,
    pub names_delimiter: Option<String>,
    pub precedes_last: Option<Precedes>,
    pub precedes_et_al: Option<Precedes>,
    pub et_al_min: Option<usize>,
    pub et_al_use_first: Option<usize>,
    pub et_al_use_last: Option<bool>,
    pub form: Option<NameForm>,
    pub initialize: Option<bool>,
    pub initialize_with: Option<String>,
    pub sort_order: Option<SortOrder>,
    pub sort_separator: Option<String>,
}

impl NameOptions {
    /// These options, with `outer`'s where these are silent.
    pub fn over(&self, outer: &NameOptions) -> NameOptions {
        NameOptions {
            and: self.and.or(outer.and),
            delimiter: self.delimiter.clone().or_else(|| outer.delimiter.clone()),
            names_delimiter: self.names_delimiter.clone().or_else(|| outer.names_delimiter.clone()),
            precedes_last: self.precedes_last.or(outer.precedes_last),
            precedes_et_al: self.precedes_et_al.or(outer.precedes_et_al),
            et_al_min: self.et_al_min.or(outer.et_al_min),
            et_al_use_first: self.et_al_use_first.or(outer.et_al_use_first),
            et_al_use_last: self.et_al_use_last.or(outer.et_al_use_last),
            form: self.form.or(outer.form),
            initialize: self.initialize.or(outer.initialize),
            initialize_with: self.initialize_with.clone().or_else(|| outer.initialize_with.clone()),
            sort_order: self.sort_order.or(outer.sort_order),
            sort_separator: self.sort_separator.clone().or_else(|| outer.sort_separator.clone()),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum And {
    Text,
    Symbol,
}

/// When the delimiter stands before the last name or before "et al."
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Precedes {
    #[default]
    Contextual,
    AfterInvertedName,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NameForm {
    #[default]
    Long,
    Short,
    Count,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SortOrder {
    First,
    All,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Label {
    /// Empty within `cs:names`.
    pub variable: String,
    pub form: Form,
    /// `None` = contextual.
    pub plural: Option<bool>,
    pub look: Look,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub children: Vec<Element>,
    pub delimiter: String,
    pub look: Look,
}

/// `cs:if`, `cs:else-if`, or `cs:else`, which has no test.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    pub tests: Vec<Test>,
    pub matching: Match,
    pub children: Vec<Element>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Match {
    #[default]
    All,
    Any,
    None,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Test {
    /// One of these types.
    Type(Vec<String>),
    Variable(String),
    Numeric(String),
    UncertainDate(String),
    /// Only `first` can hold where one item is cited once.
    FirstPosition(bool),
    /// Holds never here: disambiguation, locators.
    Never,
}

/// A locale file, or a style's own `cs:locale`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Locale {
    /// BCP 47; empty in a style's override for every language.
    pub lang: String,
    pub terms: Vec<Term>,
    pub dates: Vec<Date>,
    pub punctuation_in_quote: Option<bool>,
    pub limit_day_ordinals_to_day_1: Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Term {
    pub name: String,
    pub form: Form,
    /// The noun's own gender.
    pub gender: Option<Gender>,
    /// The gender of the noun that this ordinal goes with.
    pub gender_form: Option<Gender>,
    pub matching: Option<OrdinalMatch>,
    pub single: String,
    /// `None` = the same word.
    pub multiple: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gender {
    Masculine,
    Feminine,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrdinalMatch {
    LastDigit,
    LastTwoDigits,
    WholeNumber,
}
