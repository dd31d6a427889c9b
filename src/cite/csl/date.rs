//! `cs:date`: the style's own parts, or the language's format with the style's changes laid over it; ranges, seasons, BC.

use super::blob::Blob;
use super::item::{DateTime, Parts};
use super::render::{Renderer, Treatment};
use super::style::{Date, DatePart, Form, Look, PartForm, PartName, Precision};

impl Renderer<'_> {
    pub(super) fn date(&mut self, date: &Date, out: &mut Vec<Blob>) {
        let free = self.claim(&date.variable);
        let (parts, delimiter, marks) = self.format(date);
        let value = self.item.date(&date.variable).filter(|_| free).cloned();
        let held = value.as_ref().is_some_and(|value| {
            !value.literal.is_empty() || parts.iter().any(|part| field(&value.start, part.name).is_some())
        });
        self.report(held);
        let Some(value) = value else { return };
        let mut look = date.look.clone();
        look.marks = marks;
        let children = self.within(&look, |this| this.date_parts(&parts, &value, &delimiter));
        out.push(Blob::group(&look, &delimiter, children));
    }

    /// The parts to print, their delimiter and the date's formatting.
    fn format(&self, date: &Date) -> (Vec<DatePart>, String, Vec<super::style::Mark>) {
        let Some(form) = date.form else {
            return (date.parts.clone(), date.delimiter.clone(), date.look.marks.clone());
        };
        let Some(format) = self.words.date(form) else { return Default::default() };
        let mut parts = format.parts.clone();
        parts.retain(|part| match date.precision {
            Precision::YearMonthDay => true,
            Precision::YearMonth => part.name != PartName::Day,
            Precision::Year => part.name == PartName::Year,
        });
        for part in &mut parts {
            let name = part.name;
            for change in date.parts.iter().filter(|change| change.name == name) {
                lay_over(part, change);
            }
        }
        (parts, format.delimiter.clone(), format.look.marks.clone())
    }

    fn date_parts(&mut self, parts: &[DatePart], value: &DateTime, delimiter: &str) -> Vec<Blob> {
        let (mut out, mut end, mut seen) = (Vec::new(), Vec::new(), Vec::new());
        let mut differing = differing_parts(parts, value);
        for part in parts {
            seen.push(part.name);
            if part.name == PartName::Year && !value.literal.is_empty() {
                out.extend(self.date_piece(&value.literal, part));
            }
            let mut blobs = Vec::new();
            let start_text = self.part_text(part, &value.start, value);
            let end_text = value.end.as_ref().map(|end| self.part_text(part, end, value));
            let (Some(start_text), true) = (start_text, !differing.is_empty()) else {
                blobs.extend(self.single_part(part, value));
                if !blobs.is_empty() {
                    out.push(Blob::wrap(blobs));
                }
                continue;
            };
            let ends = end_text.flatten().filter(|text| !text.is_empty() && text != "0");
            if differing.iter().all(|name| seen.contains(name)) {
                blobs.extend(
                    self.date_piece(&start_text, part).map(|piece| Blob { suffix: String::new(), ..piece }),
                );
                let mark = part.range_delimiter.clone();
                let mark = mark.unwrap_or_else(|| self.words.long("year-range-delimiter").to_owned());
                blobs.push(Blob::text(&mark));
                end.extend(ends.and_then(|text| self.date_piece(&text, part)));
                if let Some(first) = end.first_mut() {
                    first.prefix.clear();
                }
                blobs.push(Blob { delimiter: delimiter.to_owned(), ..Blob::wrap(std::mem::take(&mut end)) });
                differing.clear();
            } else {
                blobs.extend(self.date_piece(&start_text, part));
                if differing.contains(&part.name) {
                    end.extend(ends.and_then(|text| self.date_piece(&text, part)));
                }
            }
            out.push(Blob::wrap(blobs));
        }
        out
    }

    fn single_part(&mut self, part: &DatePart, value: &DateTime) -> Vec<Blob> {
        let mut blobs = Vec::new();
        if let Some(text) = self.part_text(part, &value.start, value) {
            blobs.extend(self.date_piece(&text, part));
        } else if part.name == PartName::Month && !value.season.is_empty() {
            let season = match value.season.as_str() {
                number @ ("1" | "2" | "3" | "4") => self.words.long(&format!("season-0{number}")).to_owned(),
                other => other.to_owned(),
            };
            self.group_state().succeeded = true;
            blobs.extend(self.date_piece(&season, part));
        }
        if part.name == PartName::Year {
            let era = match value.start.year {
                Some(year) if year < 0 => "bc",
                Some(1..=499) => "ad",
                _ => "",
            };
            let era = self.words.long(era).to_owned();
            blobs.extend(self.piece(&era, &Look::default(), Treatment::default()));
        }
        blobs
    }

    fn date_piece(&mut self, text: &str, part: &DatePart) -> Option<Blob> {
        let look = Look {
            prefix: part.prefix.clone().unwrap_or_default(),
            suffix: part.suffix.clone().unwrap_or_default(),
            marks: part.marks.clone(),
            case: part.case,
            ..Look::default()
        };
        self.piece(text, &look, Treatment::default())
    }

    /// The words for one part; `None` when the date does not go that far.
    fn part_text(&self, part: &DatePart, parts: &Parts, value: &DateTime) -> Option<String> {
        let number = field(parts, part.name)?;
        let form = part.form.unwrap_or(PartForm::Long);
        Some(match part.name {
            PartName::Year => year(number, form)?,
            PartName::Month => {
                let text = self.month(number, form);
                if self.strip_periods > 0 || part.strip_periods { text.replace('.', "") } else { text }
            }
            PartName::Day => self.day(number, form, value),
        })
    }

    fn month(&self, number: i32, form: PartForm) -> String {
        let number = if number > 16 { 13 + (number - 13) % 4 } else { number };
        let term = match number {
            1..=12 => format!("month-{number:02}"),
            13..=16 => format!("season-{:02}", number - 12),
            _ => return String::new(),
        };
        match form {
            PartForm::Numeric if number <= 12 => number.to_string(),
            PartForm::LeadingZeros if number <= 12 => format!("{number:02}"),
            PartForm::Numeric | PartForm::LeadingZeros => String::new(),
            PartForm::Short => {
                self.words.term(&term, Form::Short, false, None).unwrap_or_default().to_owned()
            }
            _ => self.words.long(&term).to_owned(),
        }
    }

    fn day(&self, number: i32, form: PartForm, value: &DateTime) -> String {
        match form {
            PartForm::LeadingZeros => format!("{number:02}"),
            PartForm::Ordinal if number == 1 || !self.words.limit_day_ordinals_to_day_1 => {
                let month = value.start.month.unwrap_or_default();
                let gender = self.words.gender(&format!("month-{month:02}"));
                self.words.ordinal(u32::try_from(number).unwrap_or_default(), gender)
            }
            _ => number.to_string(),
        }
    }
}

fn field(parts: &Parts, name: PartName) -> Option<i32> {
    match name {
        PartName::Year => parts.year.filter(|year| *year != 0),
        PartName::Month => parts.month.filter(|month| *month != 0),
        PartName::Day => parts.day.filter(|day| *day != 0),
    }
}

fn year(number: i32, form: PartForm) -> Option<String> {
    let text = number.unsigned_abs().to_string();
    match form {
        PartForm::Short if text.len() == 4 => Some(text[2..].to_owned()),
        PartForm::Short => None,
        PartForm::Numeric | PartForm::LeadingZeros => Some(format!("{text:0>4}")),
        _ => Some(text),
    }
}

fn lay_over(part: &mut DatePart, change: &DatePart) {
    part.form = change.form.or(part.form);
    part.case = change.case.or(part.case);
    part.strip_periods |= change.strip_periods;
    for (to, from) in [
        (&mut part.prefix, &change.prefix),
        (&mut part.suffix, &change.suffix),
        (&mut part.range_delimiter, &change.range_delimiter),
    ] {
        if from.is_some() {
            to.clone_from(from);
        }
    }
    if !change.marks.is_empty() {
        part.marks.clone_from(&change.marks);
    }
}

/// From the coarsest part in which the ends of a range differ, all that are printed.
fn differing_parts(parts: &[DatePart], value: &DateTime) -> Vec<PartName> {
    let Some(end) = &value.end else { return Vec::new() };
    let mut names: Vec<PartName> =
        parts.iter().map(|part| part.name).filter(|name| field(end, *name).is_some()).collect();
    names.sort();
    names.dedup();
    let first = names.iter().position(|name| field(&value.start, *name) != field(end, *name));
    names.split_off(first.unwrap_or(names.len()))
}
