//! A CSL style or locale from XML (<https://docs.citationstyles.org/en/stable/specification.html>) into [`super::style`].
//!
//! Reads what CSL 1.0.2 defines and passes over attributes it does not know (CSL-M and later versions), so that a style
//! written for a newer processor still renders. Errors name the line and column. Used at run time for a reader's own
//! styles and by `build.rs` for the built-in ones.

use super::style::*;
use roxmltree::{Document, Node, ParsingOptions};
use std::fmt;

/// CSL styles nest about 15 elements deep; more than this is no style.
const MAX_DEPTH: usize = 80;

/// Why a text is not a usable style or locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StyleError {
    /// Broken XML, in the parser's words, which name the place.
    Xml(String),
    /// A dependent style, which holds no rules: title and address of the style it takes them from.
    Dependent { title: String, parent: String },
    /// Something that CSL does not allow, at "line:column".
    Csl { place: String, message: String },
}

impl fmt::Display for StyleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StyleError::Xml(message) => write!(f, "broken XML: {message}"),
            StyleError::Dependent { title, parent } => {
                write!(f, "{title:?} is a dependent style: add its parent {parent} instead")
            }
            StyleError::Csl { place, message } => write!(f, "{place}: {message}"),
        }
    }
}

impl std::error::Error for StyleError {}

type Read<T> = Result<T, StyleError>;

fn at(node: Node, message: String) -> StyleError {
    let place = node.document().text_pos_at(node.range().start);
    StyleError::Csl { place: place.to_string(), message }
}

fn parse(xml: &str) -> Read<Document<'_>> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: 200_000, ..ParsingOptions::default() };
    Document::parse_with_options(xml.trim_start_matches('\u{feff}'), options)
        .map_err(|error| StyleError::Xml(error.to_string()))
}

fn elements<'a, 'i>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(Node::is_element)
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    elements(node).find(|child| child.tag_name().name() == name)
}

fn text_of(node: Option<Node>) -> String {
    node.and_then(|node| node.text()).unwrap_or_default().trim().to_owned()
}

fn owned(node: Node, name: &str) -> Option<String> {
    node.attribute(name).map(str::to_owned)
}

fn words(text: Option<&str>) -> Vec<String> {
    text.unwrap_or_default().split_whitespace().map(str::to_owned).collect()
}

fn flag(node: Node, name: &str) -> Option<bool> {
    node.attribute(name).map(|value| value == "true")
}

/// Reads an independent style; a dependent one is an error that names its parent.
pub fn read_style(xml: &str) -> Read<Style> {
    let document = parse(xml)?;
    let root = document.root_element();
    if root.tag_name().name() != "style" {
        return Err(at(root, format!("expected a <style>, found <{}>", root.tag_name().name())));
    }
    let info = child(root, "info");
    let title = text_of(info.and_then(|info| child(info, "title")));
    refuse_dependent(info, &title)?;
    let macros = macro_names(root)?;
    let mut reader = Reader { macros: &macros, depth: 0 };
    let options = name_options(root);
    let citation = child(root, "citation")
        .ok_or_else(|| at(root, "expected a <citation>, found none".to_owned()))
        .and_then(|node| reader.layout(node, &options))?;
    let bibliography = child(root, "bibliography").map(|node| reader.layout(node, &options)).transpose()?;
    let mut bodies = Vec::new();
    for node in elements(root).filter(|node| node.tag_name().name() == "macro") {
        bodies.push(reader.children(node)?);
    }
    refuse_cycles(root, &macros, &bodies)?;
    Ok(Style {
        id: text_of(info.and_then(|info| child(info, "id"))),
        title,
        licence: licence(info),
        default_locale: owned(root, "default-locale"),
        note: root.attribute("class") == Some("note"),
        demote_particle: !matches!(
            root.attribute("demote-non-dropping-particle"),
            Some("never" | "sort-only")
        ),
        initialize_with_hyphen: flag(root, "initialize-with-hyphen") != Some(false),
        page_range: page_range(root.attribute("page-range-format")),
        citation,
        bibliography,
        macros: bodies,
        locales: elements(root)
            .filter(|node| node.tag_name().name() == "locale")
            .map(locale)
            .collect::<Read<_>>()?,
    })
}

/// Reads a locale file.
pub fn read_locale(xml: &str) -> Read<Locale> {
    let document = parse(xml)?;
    let root = document.root_element();
    if root.tag_name().name() != "locale" {
        return Err(at(root, format!("expected a <locale>, found <{}>", root.tag_name().name())));
    }
    locale(root)
}

fn refuse_dependent(info: Option<Node>, title: &str) -> Read<()> {
    let parent = info.and_then(|info| {
        elements(info).find(|link| link.attribute("rel") == Some("independent-parent"))?.attribute("href")
    });
    match parent {
        None => Ok(()),
        Some(parent) => Err(StyleError::Dependent { title: title.to_owned(), parent: parent.to_owned() }),
    }
}

fn licence(info: Option<Node>) -> String {
    let Some(rights) = info.and_then(|info| child(info, "rights")) else { return String::new() };
    let text = text_of(Some(rights));
    match rights.attribute("license") {
        Some(address) if text.is_empty() => address.to_owned(),
        Some(address) => format!("{text} ({address})"),
        None => text,
    }
}

fn macro_names(root: Node) -> Read<Vec<String>> {
    elements(root)
        .filter(|node| node.tag_name().name() == "macro")
        .map(|node| owned(node, "name").ok_or_else(|| at(node, "expected a name, found none".to_owned())))
        .collect()
}

fn page_range(format: Option<&str>) -> PageRange {
    match format {
        Some("expanded") => PageRange::Expanded,
        Some("minimal") => PageRange::Minimal,
        Some("minimal-two") => PageRange::MinimalTwo,
        Some("chicago" | "chicago-15") => PageRange::Chicago15,
        Some("chicago-16") => PageRange::Chicago16,
        _ => PageRange::Unset,
    }
}

struct Reader<'m> {
    macros: &'m [String],
    depth: usize,
}

impl Reader<'_> {
    fn layout(&mut self, node: Node, style: &NameOptions) -> Read<Layout> {
        let layout = elements(node)
            .find(|child| child.tag_name().name() == "layout" && child.attribute("locale").is_none())
            .ok_or_else(|| at(node, "expected a <layout>, found none".to_owned()))?;
        Ok(Layout {
            elements: self.children(layout)?,
            look: look(layout),
            second_field_align: node.attribute("second-field-align").is_some(),
            names: name_options(node).over(style),
            add_givenname: flag(node, "disambiguate-add-givenname") == Some(true),
        })
    }

    fn children(&mut self, node: Node) -> Read<Vec<Element>> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(at(node, format!("expected at most {MAX_DEPTH} nested elements, found more")));
        }
        let mut children = Vec::new();
        for child in elements(node) {
            children.extend(self.element(child)?);
        }
        self.depth -= 1;
        Ok(children)
    }

    fn element(&mut self, node: Node) -> Read<Option<Element>> {
        let variable = || owned(node, "variable").unwrap_or_default();
        Ok(Some(match node.tag_name().name() {
            "text" => Element::Text(self.source(node)?, look(node)),
            "number" => Element::Number(variable(), number_form(node.attribute("form")), look(node)),
            "date" => Element::Date(Box::new(date(node)?)),
            "names" => Element::Names(Box::new(self.names(node)?)),
            "label" => Element::Label(label(node)),
            "group" => Element::Group(Group {
                children: self.children(node)?,
                delimiter: owned(node, "delimiter").unwrap_or_default(),
                look: look(node),
            }),
            "choose" => Element::Choose(self.choose(node)?),
            "sort" | "alternative" => return Ok(None),
            other => return Err(at(node, format!("expected a rendering element, found <{other}>"))),
        }))
    }

    fn source(&self, node: Node) -> Read<Source> {
        if let Some(name) = node.attribute("macro") {
            return match self.macros.iter().position(|known| known == name) {
                Some(index) => Ok(Source::Macro(index)),
                None => Err(at(node, format!("expected the name of a macro, found {name:?}"))),
            };
        }
        if let Some(name) = node.attribute("variable") {
            return Ok(Source::Variable(name.to_owned(), node.attribute("form") == Some("short")));
        }
        if let Some(name) = node.attribute("term") {
            let plural = matches!(node.attribute("plural"), Some("true" | "always"));
            return Ok(Source::Term(term_name(name), form(node.attribute("form")), plural));
        }
        Ok(Source::Value(owned(node, "value").unwrap_or_default()))
    }

    fn names(&mut self, node: Node) -> Read<Names> {
        let mut names = Names {
            variables: words(node.attribute("variable")),
            look: look(node),
            delimiter: owned(node, "delimiter"),
            ..Names::default()
        };
        for child in elements(node) {
            match child.tag_name().name() {
                "name" => names.name = Some(name(child)),
                "et-al" => {
                    let term = child.attribute("term").unwrap_or("et-al").to_owned();
                    names.et_al = Some(EtAl { term, look: look(child) });
                }
                "label" => {
                    names.label_first = names.name.is_none() && child_after(child, "name");
                    names.label = Some(label(child));
                }
                "substitute" => names.substitute = self.children(child)?,
                _ => {}
            }
        }
        Ok(names)
    }

    fn choose(&mut self, node: Node) -> Read<Vec<Branch>> {
        let mut branches = Vec::new();
        for child in elements(node) {
            branches.push(Branch {
                tests: tests(child),
                matching: match child.attribute("match") {
                    Some("any") => Match::Any,
                    Some("none") => Match::None,
                    _ => Match::All,
                },
                children: self.children(child)?,
            });
        }
        Ok(branches)
    }
}

fn child_after(node: Node, name: &str) -> bool {
    node.next_siblings().any(|sibling| sibling.tag_name().name() == name)
}

fn tests(node: Node) -> Vec<Test> {
    let mut tests = Vec::new();
    for attribute in node.attributes() {
        let values = words(Some(attribute.value()));
        match attribute.name() {
            "type" => tests.push(Test::Type(values)),
            "variable" => tests.extend(values.into_iter().map(Test::Variable)),
            "is-numeric" => tests.extend(values.into_iter().map(Test::Numeric)),
            "is-uncertain-date" => tests.extend(values.into_iter().map(Test::UncertainDate)),
            "position" => {
                tests.extend(values.iter().map(|value| Test::FirstPosition(value == "first")));
            }
            "locator" | "disambiguate" => tests.push(Test::Never),
            _ => {}
        }
    }
    tests
}

fn name(node: Node) -> Name {
    let part = |wanted: &str| elements(node).find(|part| part.attribute("name") == Some(wanted)).map(look);
    let mut options = name_options(node);
    options.delimiter = owned(node, "delimiter");
    options.form = name_form(node.attribute("form"));
    Name { options, look: look(node), given: part("given"), family: part("family") }
}

fn name_form(form: Option<&str>) -> Option<NameForm> {
    match form? {
        "short" => Some(NameForm::Short),
        "count" => Some(NameForm::Count),
        _ => Some(NameForm::Long),
    }
}

fn precedes(value: Option<&str>) -> Option<Precedes> {
    match value? {
        "always" => Some(Precedes::Always),
        "never" => Some(Precedes::Never),
        "after-inverted-name" => Some(Precedes::AfterInvertedName),
        _ => Some(Precedes::Contextual),
    }
}

fn name_options(node: Node) -> NameOptions {
    let count = |name: &str| node.attribute(name).and_then(|value| value.trim().parse().ok());
    NameOptions {
        and: match node.attribute("and") {
            Some("text") => Some(And::Text),
            Some("symbol") => Some(And::Symbol),
            _ => None,
        },
        delimiter: owned(node, "name-delimiter"),
        names_delimiter: owned(node, "names-delimiter"),
        precedes_last: precedes(node.attribute("delimiter-precedes-last")),
        precedes_et_al: precedes(node.attribute("delimiter-precedes-et-al")),
        et_al_min: count("et-al-min"),
        et_al_use_first: count("et-al-use-first"),
        et_al_use_last: flag(node, "et-al-use-last"),
        form: name_form(node.attribute("name-form")),
        initialize: flag(node, "initialize"),
        initialize_with: owned(node, "initialize-with"),
        sort_order: match node.attribute("name-as-sort-order") {
            Some("all") => Some(SortOrder::All),
            Some("first") => Some(SortOrder::First),
            _ => None,
        },
        sort_separator: owned(node, "sort-separator"),
    }
}

fn label(node: Node) -> Label {
    Label {
        variable: owned(node, "variable").unwrap_or_default(),
        form: form(node.attribute("form")),
        plural: match node.attribute("plural") {
            Some("always") => Some(true),
            Some("never") => Some(false),
            _ => None,
        },
        look: look(node),
    }
}

fn term_name(name: &str) -> String {
    name.replace("sub verbo", "sub-verbo")
}

fn form(form: Option<&str>) -> Form {
    match form {
        Some("short") => Form::Short,
        Some("verb") => Form::Verb,
        Some("verb-short") => Form::VerbShort,
        Some("symbol") => Form::Symbol,
        _ => Form::Long,
    }
}

fn number_form(form: Option<&str>) -> NumberForm {
    match form {
        Some("ordinal") => NumberForm::Ordinal,
        Some("long-ordinal") => NumberForm::LongOrdinal,
        Some("roman") => NumberForm::Roman,
        _ => NumberForm::Numeric,
    }
}

fn look(node: Node) -> Look {
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

fn case(case: Option<&str>) -> Option<Case> {
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
fn marks(node: Node) -> Vec<Mark> {
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
        (of("quotes") == Some("true")).then_some(Mark::Quotes),
    ];
    marks.into_iter().flatten().collect()
}

fn date(node: Node) -> Read<Date> {
    let parts = elements(node)
        .filter(|part| part.tag_name().name() == "date-part")
        .map(date_part)
        .collect::<Read<_>>()?;
    Ok(Date {
        variable: owned(node, "variable").unwrap_or_default(),
        form: match node.attribute("form") {
            Some("numeric") => Some(DateForm::Numeric),
            Some("text") => Some(DateForm::Text),
            _ => None,
        },
        precision: match node.attribute("date-parts") {
            Some("year") => Precision::Year,
            Some("year-month") => Precision::YearMonth,
            _ => Precision::YearMonthDay,
        },
        parts,
        delimiter: owned(node, "delimiter").unwrap_or_default(),
        look: look(node),
    })
}

fn date_part(node: Node) -> Read<DatePart> {
    let name = match node.attribute("name") {
        Some("year") => PartName::Year,
        Some("month") => PartName::Month,
        Some("day") => PartName::Day,
        other => return Err(at(node, format!("expected year, month or day, found {other:?}"))),
    };
    Ok(DatePart {
        name,
        form: node.attribute("form").map(|form| match form {
            "short" => PartForm::Short,
            "numeric" => PartForm::Numeric,
            "numeric-leading-zeros" => PartForm::LeadingZeros,
            "ordinal" => PartForm::Ordinal,
            _ => PartForm::Long,
        }),
        range_delimiter: owned(node, "range-delimiter"),
        prefix: owned(node, "prefix"),
        suffix: owned(node, "suffix"),
        marks: marks(node),
        case: case(node.attribute("text-case")),
        strip_periods: flag(node, "strip-periods") == Some(true),
    })
}

fn locale(node: Node) -> Read<Locale> {
    let lang = node.attributes().find(|attribute| attribute.name() == "lang");
    let options = child(node, "style-options");
    let mut locale = Locale {
        lang: lang.map_or("", |lang| lang.value()).to_owned(),
        punctuation_in_quote: options.and_then(|options| flag(options, "punctuation-in-quote")),
        limit_day_ordinals_to_day_1: options.and_then(|options| flag(options, "limit-day-ordinals-to-day-1")),
        ..Locale::default()
    };
    for date_node in elements(node).filter(|child| child.tag_name().name() == "date") {
        locale.dates.push(date(date_node)?);
    }
    if let Some(terms) = child(node, "terms") {
        locale.terms = elements(terms).map(term).collect();
    }
    Ok(locale)
}

fn gender(value: Option<&str>) -> Option<Gender> {
    match value {
        Some("masculine") => Some(Gender::Masculine),
        Some("feminine") => Some(Gender::Feminine),
        _ => None,
    }
}

/// Terms keep their white space: " et " is not "et".
fn term(node: Node) -> Term {
    let raw = |node: Option<Node>| node.and_then(|node| node.text()).unwrap_or_default().to_owned();
    let multiple = child(node, "multiple");
    Term {
        name: term_name(node.attribute("name").unwrap_or_default()),
        form: form(node.attribute("form")),
        gender: gender(node.attribute("gender")),
        gender_form: gender(node.attribute("gender-form")),
        matching: match node.attribute("match") {
            Some("last-digit") => Some(OrdinalMatch::LastDigit),
            Some("last-two-digits") => Some(OrdinalMatch::LastTwoDigits),
            Some("whole-number") => Some(OrdinalMatch::WholeNumber),
            _ => None,
        },
        single: if multiple.is_some() { raw(child(node, "single")) } else { raw(Some(node)) },
        multiple: multiple.map(|multiple| raw(Some(multiple))),
    }
}

/// A macro that calls itself, directly or through others, would render for ever.
fn refuse_cycles(root: Node, names: &[String], bodies: &[Vec<Element>]) -> Read<()> {
    let calls: Vec<Vec<usize>> = bodies.iter().map(|body| calls_of(body)).collect();
    for start in 0..bodies.len() {
        if let Some(path) = path_back(start, &calls) {
            let message: Vec<&str> = path.iter().map(|index| names[*index].as_str()).collect();
            let node =
                elements(root).filter(|node| node.tag_name().name() == "macro").nth(start).unwrap_or(root);
            let message = format!("expected macros that end, found the circle {}", message.join(" → "));
            return Err(at(node, message));
        }
    }
    Ok(())
}

fn calls_of(elements: &[Element]) -> Vec<usize> {
    let mut waiting: Vec<&Element> = elements.iter().collect();
    let mut calls = Vec::new();
    while let Some(element) = waiting.pop() {
        match element {
            Element::Text(Source::Macro(index), _) => calls.push(*index),
            Element::Group(group) => waiting.extend(&group.children),
            Element::Names(names) => waiting.extend(&names.substitute),
            Element::Choose(branches) => {
                waiting.extend(branches.iter().flat_map(|branch| &branch.children));
            }
            _ => {}
        }
    }
    calls
}

/// The way from a macro back to itself, if there is one.
fn path_back(start: usize, calls: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut came_from = vec![None; calls.len()];
    let mut waiting = vec![start];
    while let Some(here) = waiting.pop() {
        for &next in &calls[here] {
            if next == start {
                let mut path = vec![start, here];
                while let Some(before) = came_from[*path.last()?] {
                    path.push(before);
                }
                if here == start {
                    path.pop();
                }
                path.reverse();
                path.push(start);
                path.dedup();
                return Some(if path.len() == 1 { vec![start, start] } else { path });
            }
            if came_from[next].is_none() {
                came_from[next] = Some(here);
                waiting.push(next);
            }
        }
    }
    None
}
