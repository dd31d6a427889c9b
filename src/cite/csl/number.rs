//! `cs:number` and number variables: lists and ranges taken apart, ordinals and roman numerals, singular or plural.
//!
//! A field such as "A1, A14", "12-14" or "3 & 4" is split at its joints; each part is numeric if it begins with digits or is
//! a small roman numeral. Labels inside a field ("p. 12") are read where they name the field itself.

use super::blob::Blob;
use super::page_range;
use super::render::{Renderer, Treatment};
use super::style::{Look, NumberForm, PageRange};

/// Abbreviations that a field may carry, with the term they stand for.
const LABELS: [(&str, &str); 9] = [
    ("p.", "page"),
    ("pp.", "page"),
    ("vol.", "volume"),
    ("no.", "issue"),
    ("ch.", "chapter"),
    ("sec.", "section"),
    ("para.", "paragraph"),
    ("pt.", "part"),
    ("fol.", "folio"),
];

/// The variables that CSL counts as numbers.
const NUMERIC: [&str; 18] = [
    "call-number",
    "chapter-number",
    "collection-number",
    "division",
    "edition",
    "page",
    "page-first",
    "issue",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "part-number",
    "printing-number",
    "section",
    "supplement-number",
    "version",
    "volume",
    "citation-number",
];

/// Those whose ranges are set with the range mark of the language.
const RANGES: [&str; 9] = [
    "page",
    "chapter-number",
    "collection-number",
    "edition",
    "issue",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "volume",
];

/// A number field, taken apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Number {
    parts: Vec<Part>,
    pub numeric: bool,
    pub plural: bool,
    /// The term of a label that stands in the field.
    pub label: Option<&'static str>,
}

#[derive(Clone, Debug, Default)]
struct Part {
    /// Letters before the digits: "A" of "A14".
    particle: String,
    value: String,
    /// What stands between this part and the next.
    joint: String,
    /// Begins with digits, or is roman.
    countable: bool,
}

impl Renderer<'_> {
    pub(super) fn number(&mut self, variable: &str, form: NumberForm, look: &Look, out: &mut Vec<Blob>) {
        let free = self.claim(variable);
        let held = free && (self.item.text(variable).is_some() || variable == "citation-number");
        self.report(held);
        if variable == "citation-number" {
            let blob = self.piece("1", look, Treatment::default());
            return out.extend(blob.map(|blob| Blob { number: true, ..blob }));
        }
        if held {
            self.formatted_number(variable, form, look, out);
        }
    }

    pub(super) fn is_numeric(&mut self, variable: &str) -> bool {
        let Some(text) = self.item.text(variable) else { return false };
        if NUMERIC.contains(&variable) {
            return self.parsed_number(variable).numeric;
        }
        variable == "title" && text.ends_with(|c: char| c.is_ascii_digit())
    }

    /// The field taken apart; kept, because labels and conditions ask again.
    pub(super) fn parsed_number(&mut self, variable: &str) -> Number {
        if let Some(number) = self.numbers.get(variable) {
            return number.clone();
        }
        let text = self.item.text(variable).unwrap_or_default();
        let and = self.words.long("and");
        let number = take_apart(variable, text, and);
        self.numbers.insert(variable.to_owned(), number.clone());
        number
    }

    pub(super) fn formatted_number(
        &mut self,
        variable: &str,
        form: NumberForm,
        look: &Look,
        out: &mut Vec<Blob>,
    ) {
        let mut number = self.parsed_number(variable);
        if RANGES.contains(&variable) {
            self.set_ranges(variable, &mut number);
        }
        let inner_look = Look { case: look.case, ..Look::default() };
        let mut children = Vec::new();
        for part in &number.parts {
            let (text, is_number) = self.spell(part, form, variable);
            let piece = self.within(look, |this| this.piece(&text, &inner_look, Treatment::default()));
            let joint = part.joint.replace('\\', "");
            children.extend(piece.map(|piece| Blob { suffix: joint, number: is_number, ..piece }));
        }
        out.push(Blob::group(look, "", children));
    }

    fn spell(&self, part: &Part, form: NumberForm, variable: &str) -> (String, bool) {
        let plain = format!("{}{}", part.particle, part.value);
        let whole = !part.value.starts_with('0') && part.value.bytes().all(|byte| byte.is_ascii_digit());
        let Some(value) = part.value.parse::<u32>().ok().filter(|_| whole && part.countable) else {
            return (plain, false);
        };
        if !part.particle.is_empty() {
            return (plain, true);
        }
        let gender = self.words.gender(variable);
        let text = match form {
            NumberForm::Numeric => plain,
            NumberForm::Ordinal => self.words.ordinal(value, gender),
            NumberForm::LongOrdinal => self.words.long_ordinal(value, gender),
            NumberForm::Roman => roman(value).unwrap_or(plain),
        };
        (text, true)
    }

    fn set_ranges(&self, variable: &str, number: &mut Number) {
        let mark = self.words.long("page-range-delimiter").to_owned();
        let mut count = 0;
        for index in 0..number.parts.len() {
            let part = &mut number.parts[index];
            if !part.countable {
                count = 0;
                if part.joint == "-" && number.numeric && ranged_when_numeric(variable) {
                    part.joint.clone_from(&mark);
                }
                continue;
            }
            count = if part.joint == "-" { 1 } else { count + 1 };
            if count == 2 {
                count = usize::from(!self.set_range(variable, &mut number.parts[index - 1..=index], &mark));
            }
        }
    }

    /// Sets one range; `false` when the two parts are none.
    fn set_range(&self, variable: &str, ends: &mut [Part], mark: &str) -> bool {
        let [start, end] = ends else { return false };
        if start.joint != "-" {
            return false;
        }
        if start.particle != end.particle {
            return true;
        }
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if variable == "page" && starts_with_digit(&start.value) && starts_with_digit(&end.value) {
            end.value = page_range::end(self.style.page_range, &start.value, &end.value);
            start.joint = mark.to_owned();
            if !matches!(self.style.page_range, PageRange::Unset | PageRange::Expanded) && rises(start, end) {
                end.particle.clear();
            }
        } else if (digits(&start.value) || is_roman(&start.value))
            && (digits(&end.value) || is_roman(&end.value))
        {
            start.joint = mark.to_owned();
        }
        true
    }
}

fn ranged_when_numeric(variable: &str) -> bool {
    matches!(variable, "page" | "issue" | "volume" | "edition" | "number" | "collection-number")
}

/// Whether the range runs upwards; an abbreviated end ("321–8") does.
fn rises(start: &Part, end: &Part) -> bool {
    let number = |text: &str| text.parse::<u64>().ok();
    end.value.len() < start.value.len() || number(&start.value) < number(&end.value)
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn is_roman(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|c| matches!(c.to_ascii_lowercase(), 'i' | 'v' | 'x' | 'l' | 'c' | 'm'))
}

fn take_apart(variable: &str, text: &str, and: &str) -> Number {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (label, text) = leading_label(variable, &text);
    let text = if variable.starts_with("page") { text.replace('–', "-") } else { text.to_owned() };
    let mut parts = split(&text, and);
    for part in &mut parts {
        part.countable = starts_with_digit(&part.value) || is_roman(&part.value);
    }
    let Some(first) = parts.first() else { return Number::default() };
    let slashed = parts.len() == 1
        && first.value.contains('/')
        && first.value.split('/').all(|half| !half.is_empty() && half.bytes().all(|b| b.is_ascii_digit()));
    let numeric = slashed || is_number(&first.value);
    let escaped = first.joint == "\\-";
    let count = parts.len() - usize::from(escaped);
    let amount = first.value.parse::<u64>().unwrap_or_default();
    let plural = numeric
        && !slashed
        && ((count > 1 && first.countable) || (variable.starts_with("number-of-") && amount > 1));
    let countable = first.countable && !slashed;
    for part in &mut parts {
        part.countable = countable;
    }
    Number { parts, numeric, plural, label }
}

/// Digits with letters behind them, or a small roman numeral.
fn is_number(value: &str) -> bool {
    let digits = value.trim_start_matches(|c: char| c.is_ascii_digit());
    let roman = value.trim_start_matches(['i', 'x', 'v']);
    let tail = |rest: &str| rest.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '-' | ',' | ':'));
    (digits.len() < value.len() && tail(digits)) || (roman.len() < value.len() && tail(roman))
}

/// A label that names the field itself is not part of its value.
fn leading_label<'t>(variable: &str, text: &'t str) -> (Option<&'static str>, &'t str) {
    let own = |label: &str| {
        let term = if label == "issue" && variable == "number" { "number" } else { label };
        term == variable
            || variable == "page-first" && term == "page"
            || matches!(variable, "page" | "number")
    };
    let first = text.split(' ').next().unwrap_or_default();
    match LABELS.iter().find(|(label, _)| *label == first) {
        Some((label, term)) if own(term) => {
            let term = if *term == "issue" && variable == "number" { "number" } else { *term };
            (Some(term), text[label.len()..].trim_start())
        }
        _ => (None, text),
    }
}

/// Splits at "&", "and", "; ", ", " and hyphens.
fn split(text: &str, and: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let (mut start, mut index) = (0, 0);
    while index < text.len() {
        let Some((from, to, joint)) = joint_at(text, index, and).filter(|(from, _, _)| *from > start) else {
            index += text[index..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        parts.push(part(&text[start..from], joint));
        (start, index) = (to, to);
    }
    parts.push(part(&text[start..], String::new()));
    parts
}

/// A joint that begins at `index`: its range with the blanks around it, and what is printed for it.
fn joint_at(text: &str, index: usize, and: &str) -> Option<(usize, usize, String)> {
    let rest = &text[index..];
    let bare = rest.trim_start();
    let blanks = rest.len() - bare.len();
    let skip = |length: usize| {
        let after = &bare[length..];
        index + blanks + length + (after.len() - after.trim_start().len())
    };
    if bare.starts_with('&') {
        return Some((index, skip(1), " & ".to_owned()));
    }
    let words = ["and", and];
    for word in words.into_iter().filter(|word| !word.is_empty()) {
        let after = bare.strip_prefix(word);
        if blanks > 0 && after.is_some_and(|after| after.starts_with(char::is_whitespace)) {
            let end = skip(word.len());
            return Some((index, end, text[index..end].to_owned()));
        }
    }
    if blanks == 0 && (rest.starts_with(", ") || rest.starts_with("; ")) {
        let mut end = skip(1);
        if let Some(after) = text[end..].strip_prefix("and ") {
            end = text.len() - after.trim_start().len();
        }
        return Some((index, end, text[index..end].to_owned()));
    }
    let dash = bare.trim_start_matches('\\');
    let escapes = bare.len() - dash.len();
    let dashes = dash.len() - dash.trim_start_matches(['-', '–']).len();
    if dashes == 0 {
        return None;
    }
    let joint = match (escapes, &dash[..dashes]) {
        (0, dashes) => dashes.to_owned(),
        (_, dashes) => format!("\\{dashes}"),
    };
    Some((index, skip(escapes + dashes), joint))
}

fn part(text: &str, joint: String) -> Part {
    let text = text.trim();
    let split = text.find(|c: char| !c.is_ascii_alphanumeric()).is_none().then(|| {
        let letters_end =
            text.rfind(|c: char| c.is_ascii_alphabetic() && !tail_letter(text, c)).map_or(0, |i| i + 1);
        let zeros = text[letters_end..].len() - text[letters_end..].trim_start_matches('0').len();
        if letters_end == 0 { 0 } else { letters_end + zeros }
    });
    let cut = split.filter(|cut| starts_with_digit(&text[*cut..])).unwrap_or(0);
    Part { particle: text[..cut].to_owned(), value: text[cut..].to_owned(), joint, countable: false }
}

/// Whether the letters behind the last digit include this one only there ("12a").
fn tail_letter(text: &str, c: char) -> bool {
    match text.rfind(|c: char| c.is_ascii_digit()) {
        Some(last_digit) => !text[..last_digit].contains(c),
        None => true,
    }
}

fn roman(value: u32) -> Option<String> {
    const STEPS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut rest = Some(value).filter(|value| (1..6000).contains(value))?;
    let mut out = String::new();
    for (step, letters) in STEPS {
        while rest >= step {
            out.push_str(letters);
            rest -= step;
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_taken_apart() {
        for (variable, text, parts, numeric, plural) in [
            ("page", "12-14", &["12-", "14"][..], true, true),
            ("page", "A1, A14", &["1, ", "14"], true, true),
            ("page", "pp. 3 & 5", &["3 & ", "5"], true, true),
            ("volume", "98", &["98"], true, false),
            ("volume", "CCLXXI", &["CCLXXI"], false, false),
            ("edition", "Late", &["Late"], false, false),
            ("edition", "2nd", &["2nd"], true, false),
            ("issue", "34/35", &["34/35"], true, false),
            ("number-of-pages", "120", &["120"], true, true),
            ("number", "A\\-3", &["A\\-", "3"], false, false),
        ] {
            let number = take_apart(variable, text, "and");
            let got: Vec<String> =
                number.parts.iter().map(|part| format!("{}{}", part.value, part.joint)).collect();
            assert_eq!(got, parts, "{text}");
            assert_eq!((number.numeric, number.plural), (numeric, plural), "{text}");
        }
    }

    #[test]
    fn particles() {
        for (text, particle, value) in [
            ("A14", "A", "14"),
            ("12a", "", "12a"),
            ("12", "", "12"),
            ("S007", "S00", "7"),
            ("xii", "", "xii"),
        ] {
            let part = part(text, String::new());
            assert_eq!((part.particle.as_str(), part.value.as_str()), (particle, value));
        }
    }

    #[test]
    fn roman_numerals() {
        for (value, expected) in [(1, "i"), (4, "iv"), (1999, "mcmxcix"), (2024, "mmxxiv")] {
            assert_eq!(roman(value).as_deref(), Some(expected));
        }
        assert_eq!(roman(0), None);
        assert_eq!(roman(6000), None);
    }
}
