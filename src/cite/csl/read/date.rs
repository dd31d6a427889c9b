//! `cs:date` and `cs:date-part` (<https://docs.citationstyles.org/en/stable/specification.html#date>).

use super::super::style::{Date, DateForm, DatePart, PartForm, PartName, Precision};
use super::attributes::{case, look, marks};
use super::{Read, at, elements, flag, owned};
use roxmltree::Node;

pub(super) fn date(node: Node) -> Read<Date> {
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
        range_delimiter: owned(node, "range-delimiter").filter(|mark| !mark.is_empty()),
        prefix: owned(node, "prefix"),
        suffix: owned(node, "suffix"),
        marks: marks(node),
        case: case(node.attribute("text-case")),
        strip_periods: flag(node, "strip-periods") == Some(true),
    })
}
