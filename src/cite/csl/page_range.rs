//! `page-range-format`: how much of the second number of a range is printed
//! (<https://docs.citationstyles.org/en/stable/specification.html#page-ranges>).

use super::style::PageRange;

/// The second number, in the form that the style asks for.
pub fn end(format: PageRange, start: &str, end: &str) -> String {
    let (start_digits, end_digits) = (digits(start), digits(end));
    let pure = start_digits.len() == start.len() && end_digits.len() == end.len();
    let Some((first, second)) = start_digits.parse::<u64>().ok().zip(end_digits.parse::<u64>().ok()) else {
        return end.to_owned();
    };
    if format == PageRange::Unset && first > second {
        return end.to_owned();
    }
    let mut full = end.to_owned();
    if end.len() < start.len() {
        full.insert_str(0, &start[..start.len() - end.len()]);
    }
    if digits(&full).parse::<u64>().is_ok_and(|full| first >= full) {
        return end.to_owned();
    }
    match format {
        PageRange::Unset | PageRange::Expanded => full,
        PageRange::Minimal => minimal(start, &full, 1),
        PageRange::MinimalTwo => minimal(start, &full, 2),
        PageRange::Chicago15 | PageRange::Chicago16 if !pure => full,
        PageRange::Chicago15 => chicago_15(first, &full),
        PageRange::Chicago16 => chicago_16(first, &full),
    }
}

fn digits(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    &text[..end]
}

/// Drops the digits that both share, down to `least`.
fn minimal(start: &str, end: &str, least: usize) -> String {
    if start.len() != end.len() || !end.is_ascii() || !start.is_ascii() {
        return end.to_owned();
    }
    let same = start.bytes().zip(end.bytes()).take_while(|(a, b)| a == b).count();
    end[same.min(end.len().saturating_sub(least))..].to_owned()
}

fn chicago_15(start: u64, end: &str) -> String {
    let Ok(second) = end.parse::<u64>() else { return end.to_owned() };
    if start > 100 && !start.is_multiple_of(100) && start / 100 == second / 100 {
        return (second % 100).to_string();
    }
    if start >= 10_000 { (second % 1000).to_string() } else { end.to_owned() }
}

fn chicago_16(start: u64, end: &str) -> String {
    let Ok(second) = end.parse::<u64>() else { return end.to_owned() };
    if start > 100 && !start.is_multiple_of(100) {
        for power in 2..end.len() as u32 {
            let unit = 10u64.pow(power);
            if start / unit == second / unit {
                return (second % unit).to_string();
            }
        }
    }
    end.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats() {
        use PageRange::*;
        for (format, start, last, expected) in [
            (Unset, "12", "14", "14"),
            (Unset, "321", "28", "28"),
            (Expanded, "321", "28", "328"),
            (Expanded, "12", "14", "14"),
            (Minimal, "321", "328", "8"),
            (Minimal, "42", "45", "5"),
            (MinimalTwo, "321", "328", "28"),
            (MinimalTwo, "7", "8", "8"),
            (Chicago15, "71", "72", "72"),
            (Chicago15, "100", "104", "104"),
            (Chicago15, "107", "108", "8"),
            (Chicago15, "321", "325", "25"),
            (Chicago15, "11564", "11568", "68"),
            (Chicago16, "1496", "1500", "500"),
            (Chicago16, "321", "325", "25"),
            (Expanded, "14", "12", "12"),
        ] {
            assert_eq!(end(format, start, last), expected, "{format:?} {start}-{last}");
        }
    }
}
