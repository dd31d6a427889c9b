//! The dates of today's news, told on Friday, 6 March 2026: accounts, seasons, days that became names, clocks with a day.

use super::{DAY, table, told};
use crate::timex::{Found, timexes};

#[test]
fn english() {
    table(
        "en",
        DAY,
        &[
            ("FY2025 revenue fell by a tenth.", "FY2025=2025"),
            ("The FY25 budget fell.", "FY25=2025"),
            ("Profits rose in Q3 2025.", "Q3 2025=2025-Q3"),
            ("In H1 2024 the firm lost money.", "H1 2024=2024-H1"),
            ("It rose in the final quarter of 2025.", "the final quarter of 2025=2025-Q4"),
            ("The trend began in the mid-2010s.", "the mid-2010s=201"),
            ("The 80s were loud, the 00s louder.", "The 80s=198; the 00s=200"),
            ("In the noughties she ran a bar.", "the noughties=200"),
            ("The twenty-first century began badly.", "The twenty-first century=20"),
            ("The 7 October attacks changed it.", "The 7 October=2023-10-07"),
            ("She was jailed over the January 6 riot.", "January 6=2021-01-06"),
            ("After 9/11 security was tightened.", "9/11=2001-09-11"),
            ("On 7 October it rained.", "7 October=2025-10-07"),
            ("The tour starts in the week of 9 March.", "the week of 9 March=2026-W11"),
            ("He arrived at 17:30 BST on Monday.", "17:30 BST on Monday=2026-03-02T17:30+01:00"),
            ("It was seen at 3.15pm on Wednesday.", "3.15pm on Wednesday=2026-03-04T15:15"),
            ("It began at 4am local time on Wednesday.", "4am local time on Wednesday=2026-03-04T04:00"),
            ("The match kicks off at 5pm GMT.", "5pm GMT=2026-03-06T17:00Z"),
            ("Police came in the early hours of Sunday.", "Sunday=2026-03-01"),
            ("The storm hit late Monday night.", "Monday night=2026-03-02TNI"),
            ("The show airs tonight.", "tonight=2026-03-06TNI"),
            ("Until at least 2028 the road stays closed.", "2028=2028"),
            ("The council wants net zero by 2030.", "2030=2030"),
            ("The August bank holiday was wet.", "August=2025-08"),
            ("Her term ends Dec 31.", "Dec 31=2026-12-31"),
            ("From Monday, fares rise.", "Monday=2026-03-09"),
            (
                "Strikes are planned for 10, 11 and 12 March.",
                "10=2026-03-10; 11=2026-03-11; 12 March=2026-03-12",
            ),
            ("Last year's budget was smaller.", "Last year=2025"),
            ("The record was made on 2025-11-03.", "2025-11-03=2025-11-03"),
            ("Tuesday White House officials said no.", "Tuesday=2026-03-03"),
            ("Monday’s Senate vote failed.", "Monday=2026-03-02"),
            ("The daily count fell.", "daily=P1D"),
            ("He scored in 15 minutes of play.", "15 minutes=PT15M"),
            ("The man said Friday that he left.", "Friday=2026-03-06"),
            ("He saw no one today.", "today=2026-03-06"),
            ("Yesterday's vote failed.", "Yesterday=2026-03-05"),
        ],
    );
}

#[test]
fn german() {
    table(
        "de",
        DAY,
        &[
            ("Nach dem Überfall vom 7. Oktober schwieg er.", "7. Oktober=2023-10-07"),
            ("Am 7. Oktober regnete es.", "7. Oktober=2025-10-07"),
            ("Die Saison 2025/26 beginnt im August.", "2025=2025; 26=2026; August=2026-08"),
            ("Er wurde 1998 geboren.", "1998=1998"),
            ("Die Brücke wurde 1998.", "1998=1998"),
            ("2019 wurde sie Ministerin.", "2019=2019"),
            ("Der Vertrag endet am 31.12.", "31.12.=2026-12-31"),
            ("Um 17.30 Uhr am Montag kam er.", "17.30 Uhr am Montag=2026-03-02T17:30"),
            ("Das Spiel beginnt am Samstag.", "Samstag=2026-03-07"),
            ("In der Woche vom 3. März begann es.", "der Woche vom 3. März=2026-W10"),
            ("In den 80ern war es laut.", "den 80ern=198"),
            (
                "Am 3. Mai 2020 kam er; am nächsten Tag ging er.",
                "3. Mai 2020=2020-05-03; nächsten Tag=2020-05-04",
            ),
            ("Am 3. Mai 2020 kam er, am Vortag sie.", "3. Mai 2020=2020-05-03; Vortag=2020-05-02"),
            ("Der Vorfall von gestern wirkt nach.", "gestern=2026-03-05"),
            ("Heute und morgen regnet es.", "Heute=2026-03-06; morgen=2026-03-07"),
            ("Sie zählen täglich.", "täglich=P1D"),
        ],
    );
}

#[test]
fn french() {
    table(
        "fr",
        DAY,
        &[
            ("Les attentats du 13 novembre ont tout changé.", "13 novembre=2015-11-13"),
            ("Depuis le 11-Septembre, tout a changé.", "11-Septembre=2001-09-11"),
            ("La saison 2025-2026 commence en août.", "2025=2025; 2026=2026; août=2026-08"),
            ("D'ici à 2030, la ville sera neutre.", "2030=2030"),
            ("À 17h30 lundi, il est arrivé.", "17h30 lundi=2026-03-02T17:30"),
            ("Lundi à 17 h 30, il est arrivé.", "Lundi=2026-03-02; 17 h 30=2026-03-02T17:30"),
            ("Le match commence samedi.", "samedi=2026-03-07"),
            ("La semaine du 3 mars, il neigeait.", "La semaine du 3 mars=2026-W10"),
            (
                "Parti le 3 mai 2020, il revint le lendemain.",
                "3 mai 2020=2020-05-03; le lendemain=2020-05-04",
            ),
            ("Le 3 mai 2020, il vint ; la veille, elle.", "3 mai 2020=2020-05-03; la veille=2020-05-02"),
            ("Le match d’hier fut dur.", "hier=2026-03-05"),
            ("La guerre dura six jours.", "six jours=P6D"),
        ],
    );
}

#[test]
fn spanish() {
    table(
        "es",
        DAY,
        &[
            ("Los ataques del 7 de octubre cambiaron todo.", "7 de octubre=2023-10-07"),
            ("La temporada 2025-26 empieza en agosto.", "2025=2025; 26=2026; agosto=2026-08"),
            ("A las 17.30 del lunes llegó.", "17.30 del lunes=2026-03-02T17:30"),
            ("El partido empieza el sábado.", "sábado=2026-03-07"),
            ("En la semana del 3 de marzo nevó.", "la semana del 3 de marzo=2026-W10"),
            ("A mediados de la década de 2010 empezó.", "A mediados de la década de 2010=201"),
            ("El fin de semana llovió.", "El fin de semana=2026-W09-WE"),
            (
                "El 3 de mayo de 2020 vino; al día siguiente se fue.",
                "3 de mayo de 2020=2020-05-03; día siguiente=2020-05-04",
            ),
            ("El partido de ayer fue duro.", "ayer=2026-03-05"),
            ("La guerra duró seis días.", "seis días=P6D"),
        ],
    );
}

/// `text=mod` of what bears a modifier.
#[test]
fn edges_and_about() {
    for (language, text, expected) in [
        ("en", "It was built circa 1998.", "1998=APPROX"),
        ("en", "It has stood since about 1998.", "1998=APPROX"),
        ("en", "It stays closed until at least 2028.", "2028=EQUAL_OR_MORE"),
        ("en", "In early May 2025 it opened.", "early May 2025=START"),
        ("de", "Um 1998 wurde es gebaut.", "1998=APPROX"),
        ("fr", "Vers 1998, il fut construit.", "1998=APPROX"),
        ("es", "Hacia 1998 se construyó.", "1998=APPROX"),
        ("en", "In 1998 it was built.", ""),
        ("en", "About 1998 people came.", ""),
        ("de", "Seit 1998 steht es.", ""),
        ("fr", "En 1998, il fut construit.", ""),
        ("es", "Desde 1998 existe.", ""),
    ] {
        let found = timexes(text, DAY.parse().ok(), language);
        let one = |found: &Found| Some(format!("{}={}", &text[found.start..found.end], found.modifier?));
        assert_eq!(found.iter().filter_map(one).collect::<Vec<_>>().join("; "), expected, "{text}");
    }
}

#[test]
fn datelines() {
    for (language, text, expected) in [
        ("en", "LONDON, March 3 (Reuters) - The council met.", "March 3=2026-03-03"),
        ("en", "WASHINGTON, Feb. 28, 2026 (AP) — The council met.", "Feb. 28, 2026=2026-02-28"),
        ("en", "PARIS, Tuesday — The council met.", "Tuesday=2026-03-03"),
        ("de", "BERLIN, 3. März (dpa) - Der Rat tagte.", "3. März=2026-03-03"),
        ("fr", "PARIS, 3 mars (Reuters) - Le conseil s'est réuni.", "3 mars=2026-03-03"),
        ("es", "MADRID, 3 de marzo (EFE) - El consejo se reunió.", "3 de marzo=2026-03-03"),
        ("en", "LONDON (Reuters) - The council met.", ""),
        ("de", "BERLIN (dpa) - Der Rat tagte.", ""),
        ("fr", "PARIS (AFP) - Le conseil s'est réuni.", ""),
        ("es", "MADRID (EFE) - El consejo se reunió.", ""),
    ] {
        assert_eq!(told(text, DAY, language), expected, "{text}");
    }
}

/// Before it happened, the day was one of many.
#[test]
fn no_name_before_the_day() {
    assert_eq!(told("The January 6 riot is over.", "2019-02-01", "en"), "January 6=2019-01-06");
    assert_eq!(told("The January 6 riot is over.", "", "en"), "January 6=2021-01-06");
}

#[test]
fn names_are_marked() {
    let marked = |language: &str, text: &str| {
        let found = timexes(text, DAY.parse().ok(), language);
        assert!(!found.is_empty(), "{text}");
        found.iter().all(|found| found.in_name)
    };
    for (language, text) in [
        ("en", "The Sunday Times reported it."),
        ("en", "The 11 September Museum is open."),
        ("en", "Windows 2000 was popular."),
        ("en", "He drove a Peugeot 2008 home."),
        ("en", "The Agenda 2030 is a plan."),
        ("de", "Die Welt am Sonntag berichtete."),
        ("de", "Auf der Straße des 17. Juni brannte es."),
        ("fr", "Rue du 8 mai 1945, un feu s'est déclaré."),
        ("fr", "Le Journal du dimanche l'a écrit."),
        ("es", "La calle 2 de Mayo está cerrada."),
        ("es", "Vive en la avenida 9 de Julio."),
    ] {
        assert!(marked(language, text), "{text}");
    }
    for (language, text) in [
        ("en", "On Sunday the Times reported it."),
        ("en", "In 2000 Windows was popular."),
        ("en", "WHAT WE LEARNED IN 2024"),
        ("de", "Am Sonntag berichtete die Welt."),
        ("de", "Am 17. Juni brannte die Straße."),
        ("fr", "Le 8 mai 1945, la rue chantait."),
        ("fr", "Le journal est paru dimanche."),
        ("es", "El 2 de mayo la calle estuvo cerrada."),
    ] {
        assert!(!marked(language, text), "{text}");
    }
}
