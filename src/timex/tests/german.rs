//! German, told on Friday, 6 March 2026.

use super::table;

const DAY: &str = "2026-03-06";

#[test]
fn what_is_a_time() {
    table(
        "de",
        DAY,
        &[
            ("Die Brücke wurde am 6. Februar 1998 eröffnet.", "6. Februar 1998=1998-02-06"),
            ("Sie kam am Montag, den 2. März, an.", "Montag, den 2. März=2026-03-02"),
            ("Am 24.12.2019 brannte es.", "24.12.2019=2019-12-24"),
            ("Im März 2011 bebte die Erde.", "März 2011=2011-03"),
            ("Im Oktober begann der Bau.", "Oktober=2025-10"),
            ("Im Oktober soll der Bau beginnen.", "Oktober=2026-10"),
            ("Er sagte am Dienstag ab.", "Dienstag=2026-03-03"),
            ("Sie wird am Dienstag wählen.", "Dienstag=2026-03-10"),
            ("Am Mittwochabend fiel der Strom aus.", "Mittwochabend=2026-03-04TEV"),
            ("Gestern Abend regnete es.", "Gestern Abend=2026-03-05TEV"),
            ("Vorgestern kam er, heute Morgen ging er.", "Vorgestern=2026-03-04; heute Morgen=2026-03-06TMO"),
            ("In der vergangenen Woche stieg der Preis.", "der vergangenen Woche=2026-W09"),
            ("Nächstes Jahr kommt sie wieder.", "Nächstes Jahr=2027"),
            ("Vor zwei Jahren zog er um.", "Vor zwei Jahren=2024"),
            ("Vor drei Monaten starb sie.", "Vor drei Monaten=2025-12"),
            (
                "Er reiste am 3. Mai 2020 ab und kam zwei Tage später an.",
                "3. Mai 2020=2020-05-03; zwei Tage später=2020-05-05",
            ),
            ("Ende vergangenen Jahres schloss das Werk.", "Ende vergangenen Jahres=2025"),
            ("Anfang Mai 2021 war es fertig.", "Anfang Mai 2021=2021-05"),
            ("Mitte der 1990er Jahre zog sie fort.", "Mitte der 1990er Jahre=199"),
            ("In den neunziger Jahren war es anders.", "den neunziger Jahren=199"),
            ("Die Kirche stammt aus dem 19. Jahrhundert.", "dem 19. Jahrhundert=18"),
            ("Im dritten Quartal 2019 sank der Umsatz.", "dritten Quartal 2019=2019-Q3"),
            ("Der Vertrag läuft drei Jahre.", "drei Jahre=P3Y"),
            ("Seit mehreren Wochen wartet sie.", "mehreren Wochen=PXW"),
            ("In den letzten drei Jahren wuchs die Stadt.", "den letzten drei Jahren=P3Y"),
            ("Um 10.35 Uhr fuhr der Zug.", "10.35 Uhr=2026-03-06T10:35"),
            ("Das Museum öffnet täglich.", "täglich=P1D"),
            ("Alle zwei Jahre wird gewählt.", "Alle zwei Jahre=P2Y"),
            ("Derzeit fehlt das Geld.", "Derzeit=PRESENT_REF"),
            ("Seit 1998 gehört es der Stadt.", "1998=1998"),
            ("Im Sommer 2003 war es heiß.", "Sommer 2003=2003-SU"),
            ("Zu Weihnachten 2019 schneite es.", "Weihnachten 2019=2019-12-25"),
            ("Jahrelang geschah nichts.", "Jahrelang=PXY"),
            ("In den Jahren 2017, 2018 und 2019 prüfte niemand.", "2017=2017; 2018=2018; 2019=2019"),
            ("Am Donnerstag dieser Woche stieg er.", "Donnerstag dieser Woche=2026-03-05"),
            ("Am Donnerstag vergangener Woche stieg er.", "Donnerstag vergangener Woche=2026-02-26"),
            ("Sie tagten vom 11. bis 15. Mai 2025.", "11.=2025-05-11; 15. Mai 2025=2025-05-15"),
            ("Er soll am Montag getötet worden sein.", "Montag=2026-03-02"),
            ("Stand: 06. 01. 2026", "06. 01. 2026=2026-01-06"),
            ("Am 30. Februar käme sie, sagte er.", "30. Februar="),
        ],
    );
}

#[test]
fn what_is_none() {
    table(
        "de",
        DAY,
        &[
            ("Rund 2000 Menschen kamen.", ""),
            ("Es kostet 1998 Euro.", ""),
            ("Das Dorf liegt in 1500 Metern Höhe.", ""),
            ("Ihr Mann ist 45 Jahre alt.", ""),
            ("Eine 30-Jährige wurde verletzt.", ""),
            ("Guten Morgen, sagte er.", ""),
            ("Der Minister August Meier sprach.", ""),
            ("Das Ergebnis war 3:2.", ""),
            ("Er stand vor dem Haus.", ""),
            ("Sie fuhr einen Peugeot 2008.", ""),
            ("Das ist der letzte Zug.", ""),
            ("Diese Frau ist klug.", ""),
        ],
    );
}
