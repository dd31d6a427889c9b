//! The label of label styles ("Car24"): letters of the names and two digits of the year.
//!
//! CSL leaves the form open; this is citeproc-js's default: four letters of one name, two each of two, one each of more.

use super::item::Item;

pub fn of(item: &Item) -> String {
    let people =
        ["author", "editor", "translator"].into_iter().map(|v| item.people(v)).find(|p| !p.is_empty());
    let names: Vec<&str> = people
        .unwrap_or_default()
        .iter()
        .map(|person| if person.literal.is_empty() { person.family.as_str() } else { &person.literal })
        .collect();
    let letters: &[usize] = match names.len() {
        0 | 1 => &[4],
        2 => &[2, 2],
        3 => &[2, 1, 1],
        _ => &[1, 1, 1, 1],
    };
    let mut label: String = names
        .iter()
        .zip(letters)
        .flat_map(|(name, count)| name.chars().filter(|c| c.is_alphabetic()).take(*count))
        .collect();
    if label.is_empty() {
        label.push_str("Xyz");
    }
    let year = item.date("issued").and_then(|date| date.start.year);
    label.push_str(&year.map_or_else(|| "00".to_owned(), |year| format!("{:02}", year.rem_euclid(100))));
    label
}
