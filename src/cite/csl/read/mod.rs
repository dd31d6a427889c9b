//! A CSL style or locale from XML (<https://docs.citationstyles.org/en/stable/specification.html>) into [`super::style`].
//!
//! Reads what CSL 1.0.2 defines and passes over attributes it does not know (CSL-M and later versions), so that a style
//! written for a newer processor still renders. Errors name the line and column. Used at run time for a reader's own
//! styles and by `build.rs` for the built-in ones.

mod attributes;
mod cycles;
mod date;
mod locale;
mod name;

use super::style::*;
use attributes::{form, look, number_form, page_range};
use date::date;
use name::{name, name_options};
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
    let mut reader = Reader { macros: &macros, depth: 0, substitutes: 0 };
    let options = name_options(root);
    let citation = child(root, "citation")
        .ok_or_else(|| at(root, "expected a <citation>, found none".to_owned()))
        .and_then(|node| reader.layout(node, &options))?;
    let bibliography = child(root, "bibliography").map(|node| reader.layout(node, &options)).transpose()?;
    let mut bodies = Vec::new();
    for node in elements(root).filter(|node| node.tag_name().name() == "macro") {
        bodies.push(reader.children(node)?);
    }
    if let Some(circle) = cycles::find(&bodies) {
        let path: Vec<&str> = circle.iter().map(|index| macros[*index].as_str()).collect();
        let first = elements(root).filter(|node| node.tag_name().name() == "macro").nth(circle[0]);
        let message = format!("expected macros that end, found the circle {}", path.join(" → "));
        return Err(at(first.unwrap_or(root), message));
    }
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
            .map(locale::read)
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
    locale::read(root)
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

struct Reader<'m> {
    macros: &'m [String],
    depth: usize,
    /// How many `cs:substitute` are open: names in one take their form from the names around it.
    substitutes: usize,
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
                "substitute" => {
                    self.substitutes += 1;
                    names.substitute = self.children(child)?;
                    self.substitutes -= 1;
                }
                _ => {}
            }
        }
        if self.substitutes == 0 && names.name.is_none() {
            names.name = Some(Name::default());
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

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "<style class=\"note\"><info><title>T</title><rights license=\"https://l.example/\">R</rights>";

    fn message(xml: &str) -> String {
        read_style(xml).map_or_else(|error| error.to_string(), |style| format!("read {}", style.title))
    }

    #[test]
    fn what_is_wrong_and_where() {
        let layout = "<citation><layout><text macro=\"a\"/></layout></citation>";
        for (xml, expected) in [
            (format!("{HEAD}</info>{layout}<macro name=\"a\"><text value=\"x\"/></macro></style>"), "read T"),
            (
                format!(
                    "{HEAD}</info>\n{layout}\n<macro name=\"a\"><text macro=\"b\"/></macro>\n<macro name=\"b\"><group><text macro=\"a\"/></group></macro></style>"
                ),
                "3:1: expected macros that end, found the circle a → b → a",
            ),
            (format!("{HEAD}</info>\n{layout}</style>"), "2:19: expected the name of a macro, found \"a\""),
            (format!("{HEAD}</info></style>"), "1:1: expected a <citation>, found none"),
            (
                format!(
                    "{HEAD}<link rel=\"independent-parent\" href=\"https://p.example/\"/></info></style>"
                ),
                "\"T\" is a dependent style: add its parent https://p.example/ instead",
            ),
            ("<locale/>".to_owned(), "1:1: expected a <style>, found <locale>"),
            (
                format!("{HEAD}</info><citation><layout>\n<bold/></layout></citation></style>"),
                "2:1: expected a rendering element, found <bold>",
            ),
        ] {
            assert_eq!(message(&xml), expected);
        }
        assert!(message("<style>\n<info>").starts_with("broken XML: "));
        assert!(message(&format!("{HEAD}</info>\n<x></style>")).contains("2:"), "the place is named");
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = "<group>".repeat(500) + &"</group>".repeat(500);
        let xml = format!("{HEAD}</info><citation><layout>{deep}</layout></citation></style>");
        assert!(message(&xml).contains("expected at most"));
    }

    #[test]
    fn licence_and_title() {
        let xml = format!("{HEAD}</info><citation><layout/></citation></style>");
        assert_eq!(read_style(&xml).map(|style| style.licence), Ok("R (https://l.example/)".to_owned()));
    }
}
