//! A byline as written → its names.

use super::Name;
use super::clean::{behind_by, is_credit, is_edge, is_no_name, without_noise, without_prefix, without_tail};
use super::job::{is_degree, is_job, job_before, job_behind};
use super::kind::{is_nobody, kind};
use super::split::parts;
use crate::article::AgentKind;

/// The names in a byline, in order, one row a person.
pub fn read(text: &str) -> Vec<Name> {
    let text = without_noise(text);
    let mut names: Vec<Name> = Vec::new();
    let mut title_alone = None;
    for part in parts(without_prefix(&text)) {
        let part = behind_by(without_prefix(&part)).trim_matches(is_edge).to_owned();
        if part.is_empty() || is_nobody(&part) || is_no_name(&part) || is_credit(&part) || is_degree(&part) {
            continue;
        }
        let part = without_tail(&part);
        if is_job(&part) {
            if let Some(name) = names.last_mut()
                && name.kind == AgentKind::Person
                && name.job_title.is_none()
            {
                name.job_title = Some(part);
                continue;
            }
            // "Political Editor Ann Bell": the title stands before the name.
            if let Some((job, name)) = job_before(&part) {
                push(&mut names, Name { kind: kind(&name), text: name, job_title: Some(job) });
                continue;
            }
            if let Some((name, job)) = job_behind(&part) {
                push(&mut names, Name { kind: kind(&name), text: name, job_title: Some(job) });
                continue;
            }
            if kind(&part) == AgentKind::Person {
                title_alone = title_alone.or(Some(part));
                continue;
            }
        }
        push(&mut names, Name { kind: kind(&part), text: part, job_title: None });
    }
    // "Editor", "Staff Writer": a role signs where nobody else does.
    if names.is_empty()
        && let Some(title) = title_alone
    {
        push(&mut names, Name { kind: AgentKind::Organization, text: title, job_title: None });
    }
    names
}

fn push(names: &mut Vec<Name>, name: Name) {
    if !names.iter().any(|known| super::same(&known.text, &name.text)) {
        names.push(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines() {
        for (text, expected) in [
            ("By Ann Bell", "Ann Bell"),
            ("BY ANN BELL AND BO COLE", "ANN BELL|BO COLE"),
            ("Von Ann Bell und Bo Cole", "Ann Bell|Bo Cole"),
            ("Par Ann Bell", "Ann Bell"),
            ("Written by: Ann Bell", "Ann Bell"),
            ("文／山田太郎", "山田太郎"),
            ("Ann Bell, Political Editor", "Ann Bell (Political Editor)"),
            ("Political Editor Ann Bell", "Ann Bell (Political Editor)"),
            ("Ann Bell (ann@example.org)", "Ann Bell"),
            ("Ann Bell ann@example.org", "Ann Bell"),
            ("Ann Bell | 20 August 2023", "Ann Bell"),
            ("Ann Bell, Bell Ann", "Ann Bell"),
            ("Ann Bell in London", "Ann Bell"),
            ("Ann Bell BBC Scotland, Oban", "Ann Bell|Oban"),
            ("Ann BELL", "Ann BELL"),
            ("stormwatcher for Example Weather", "stormwatcher"),
            ("Reporters for Change", "Reporters for Change/Organization"),
            ("Ann Bell, Reuters", "Ann Bell|Reuters/Agency"),
            ("Staff", "Staff/Organization"),
            ("admin", ""),
            ("https://example.org/ann", ""),
            ("2023-08-20 09:11", ""),
            ("Vonnegut Kurt", "Vonnegut Kurt"),
            ("Bo Cole Jr.", "Bo Cole Jr."),
            ("Ann Bell Senior Political Reporter", "Ann Bell (Senior Political Reporter)"),
            ("Ann Marie Bell Editor", "Ann Marie Bell (Editor)"),
            ("Ann Bell Redakteurin Nahost", "Ann Bell (Redakteurin Nahost)"),
            ("ByAnn Bell", "Ann Bell"),
            ("Byron Bell", "Byron Bell"),
            ("Ann Bell, August 28", "Ann Bell"),
            ("Ann August", "Ann August"),
            ("Interview: Ann Bell", "Ann Bell"),
            ("Artikel von", ""),
            ("Ann Bell, PhD", "Ann Bell"),
            ("Posted in Weather by Ann Bell", "Ann Bell"),
            ("Foto: Ann Bell", ""),
            ("Staff Writer", "Staff Writer/Organization"),
            ("Gastautor Bo Cole", "Bo Cole (Gastautor)"),
            ("Bell Media GmbH & Co. KG", "Bell Media GmbH & Co. KG/Organization"),
            ("By", ""),
            ("", ""),
        ] {
            let shown = |name: &Name| {
                let job = name.job_title.as_ref().map(|job| format!(" ({job})")).unwrap_or_default();
                let kind =
                    if name.kind == AgentKind::Person { String::new() } else { format!("/{:?}", name.kind) };
                format!("{}{kind}{job}", name.text)
            };
            assert_eq!(read(text).iter().map(shown).collect::<Vec<_>>().join("|"), expected, "{text}");
        }
    }
}
