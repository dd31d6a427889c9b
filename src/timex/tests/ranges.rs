//! Ranges in four languages, told on Friday, 6 March 2026: `begin..end` of each range of a text.

use super::super::timexes;

#[track_caller]
fn table(language: &str, rows: &[(&str, &str)]) {
    let ranges = |text: &str| {
        let found = timexes(text, "2026-03-06".parse().ok(), language);
        let mut written: Vec<String> = Vec::new();
        for range in found.iter().filter_map(|found| found.range.as_ref()) {
            let range = format!("{}..{}", range.begin, range.end);
            // Both ends carry the range.
            match written.iter().position(|one| *one == range) {
                Some(at) => written[at].push('!'),
                None => written.push(range),
            }
        }
        written.join("; ")
    };
    let wrong: Vec<String> = rows
        .iter()
        .map(|(text, expected)| (text, expected, ranges(text).replace('!', "")))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(text, expected, found)| format!("{text}\n  expected {expected}\n  found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn english() {
    table(
        "en",
        &[
            ("It ran from 3 to 5 May 1998.", "1998-05-03..1998-05-05"),
            ("It runs May 5-7, 2027.", "2027-05-05..2027-05-07"),
            ("It ran 3–5 May 2025.", "2025-05-03..2025-05-05"),
            ("It ran from 28 December to 3 January 2025.", "2024-12-28..2025-01-03"),
            ("It ran from March to May 1998.", "1998-03..1998-05"),
            ("It froze from November through February.", "2025-11..2026-02"),
            ("Between 1998 and 2001 it grew.", "1998..2001"),
            ("It grew (1998–2001) and shrank.", "1998..2001"),
            ("The 2025/26 season was bad.", "2025..2026"),
            ("It rained between Monday and Wednesday.", "2026-03-02..2026-03-04"),
            ("They will meet from Monday, March 9, to Friday, March 13.", "2026-03-09..2026-03-13"),
            ("From the 1950s to the 1970s it grew.", "195..197"),
            ("From early 2019 until late 2021 it was shut.", "2019..2021"),
            ("Between January and June 2023 it rose.", "2023-01..2023-06"),
            ("It ran from June last year to January.", "2025-06..2026-01"),
        ],
    );
    table(
        "en",
        &[
            ("It was postponed from Monday to Wednesday.", ""),
            ("They moved the vote from 3 May to 5 May 1998.", ""),
            ("They met in 1998 and 2001.", ""),
            ("They met on Monday and Wednesday.", ""),
            ("It rose from 3 percent in 1998 to 5 percent in 2001.", ""),
            ("He left in May. To June she gave no thought.", ""),
            ("She won 6-4, 6-2 in May.", ""),
            ("Between 2010 and 2020 people came.", ""),
            ("It closed in 2001 – in 1998 it had opened.", ""),
            ("Between them they lost 1998 euros.", ""),
            ("They met on Monday to plan the Wednesday march.", ""),
            ("It fell from 2001 to 1998 levels.", ""),
            ("He told them on Tuesday at 5 p.m. to go.", ""),
            ("The revision on Friday to December's figures was small.", ""),
        ],
    );
}

#[test]
fn german() {
    table(
        "de",
        &[
            ("Sie tagten vom 3. bis 5. Mai 1998.", "1998-05-03..1998-05-05"),
            ("Sie tagten zwischen dem 3. und dem 5. Mai 1998.", "1998-05-03..1998-05-05"),
            ("Sie blieben vom 28. Mai bis zum 3. Juni 2019.", "2019-05-28..2019-06-03"),
            ("Von 1998 bis 2001 war er Minister.", "1998..2001"),
            ("Zwischen Montag und Mittwoch regnete es.", "2026-03-02..2026-03-04"),
            ("Von März bis Mai 2019 war geschlossen.", "2019-03..2019-05"),
            ("In der Amtszeit (1998–2001) geschah nichts.", "1998..2001"),
            ("Von Anfang 2019 bis Ende 2021 war zu.", "2019..2021"),
            ("Seit 2019 bis heute fehlt das Geld.", "2019..2026-03-06"),
        ],
    );
    table(
        "de",
        &[
            ("Das Treffen wurde vom 3. auf den 5. Mai verschoben.", ""),
            ("Am Montag und am Mittwoch regnete es.", ""),
            ("In den Jahren 1998 und 2001 regnete es.", ""),
            ("Bis Mai wartet sie.", ""),
            ("Das Spiel endete 3:5.", ""),
            ("Es kamen 1998 bis 2001 Menschen.", ""),
            ("Im Mai regnete es. Bis Juni blieb es so.", ""),
            ("Heute bis zum Abend 2019 Wartende.", ""),
        ],
    );
}

#[test]
fn french() {
    table(
        "fr",
        &[
            ("Ils se réunissaient du 3 au 5 mai 1998.", "1998-05-03..1998-05-05"),
            ("Fermé du 28 mai au 3 juin 2019.", "2019-05-28..2019-06-03"),
            ("Entre 1998 et 2001, il était ministre.", "1998..2001"),
            ("De 1998 à 2001, il était ministre.", "1998..2001"),
            ("Il a plu de lundi à mercredi.", "2026-03-02..2026-03-04"),
            ("Il a plu entre lundi et mercredi.", "2026-03-02..2026-03-04"),
            ("De mars à mai 2019, tout était fermé.", "2019-03..2019-05"),
        ],
    );
    table(
        "fr",
        &[
            ("La réunion est reportée du 3 au 5 mai.", ""),
            ("En 1998 et en 2001, il a plu.", ""),
            ("Il a plu lundi et mercredi.", ""),
            ("Lundi à 10h35, il pleuvait.", ""),
            ("Le score était de 3 à 5.", ""),
            ("Il a écrit en mai 2019 à 300 personnes.", ""),
            ("De 1998 à nos jours, rien.", ""),
        ],
    );
}

#[test]
fn spanish() {
    table(
        "es",
        &[
            ("Se reunieron del 3 al 5 de mayo de 1998.", "1998-05-03..1998-05-05"),
            ("Cerró del 28 de mayo al 3 de junio de 2019.", "2019-05-28..2019-06-03"),
            ("Entre 1998 y 2001 fue ministro.", "1998..2001"),
            ("Fue ministro desde 1998 hasta 2001.", "1998..2001"),
            ("Llovió de lunes a miércoles.", "2026-03-02..2026-03-04"),
            ("Llovió entre el lunes y el miércoles.", "2026-03-02..2026-03-04"),
            ("De marzo a mayo de 2019 estuvo cerrado.", "2019-03..2019-05"),
        ],
    );
    table(
        "es",
        &[
            ("La reunión fue aplazada del 3 al 5 de mayo.", ""),
            ("En 1998 y en 2001 llovió.", ""),
            ("Llovió el lunes y el miércoles.", ""),
            ("Llovió el lunes a las 10:35.", ""),
            ("Ganó por 3 a 5.", ""),
            ("Entre 1998 y 2001 personas vinieron.", ""),
            ("Llegó en mayo a Madrid.", ""),
        ],
    );
}
