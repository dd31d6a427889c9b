//! French, told on Friday, 6 March 2026.

use super::table;

const DAY: &str = "2026-03-06";

#[test]
fn what_is_a_time() {
    table(
        "fr",
        DAY,
        &[
            ("Le pont a été ouvert le 6 février 1998.", "6 février 1998=1998-02-06"),
            ("Elle est arrivée le 1er mars.", "1er mars=2026-03-01"),
            ("Le lundi 2 mars, il neigeait.", "lundi 2 mars=2026-03-02"),
            ("Fermé depuis mars 2011.", "mars 2011=2011-03"),
            ("Il a démissionné mardi.", "mardi=2026-03-03"),
            ("Elle rencontrera le maire mardi.", "mardi=2026-03-10"),
            ("Mardi dernier, la rue était vide.", "Mardi dernier=2026-03-03"),
            ("Vendredi soir, il pleuvait.", "Vendredi soir=2026-03-06TEV"),
            ("Hier soir, la salle était pleine.", "Hier soir=2026-03-05TEV"),
            ("Il viendra après-demain.", "après-demain=2026-03-08"),
            ("Aujourd'hui, tout est calme.", "Aujourd'hui=2026-03-06"),
            ("La semaine dernière, le prix montait.", "La semaine dernière=2026-W09"),
            ("L'année prochaine, elle reviendra.", "L'année prochaine=2027"),
            ("Cette année, la neige manque.", "Cette année=2026"),
            ("Il y a deux ans, il partait.", "Il y a deux ans=2024"),
            ("Elle reviendra dans trois jours.", "dans trois jours=2026-03-09"),
            (
                "Parti le 3 mai 2020, il arriva deux jours plus tard.",
                "3 mai 2020=2020-05-03; deux jours plus tard=2020-05-05",
            ),
            ("Fin 2019, l'usine fermait.", "Fin 2019=2019"),
            ("À la mi-mars 2020, tout ferma.", "À la mi-mars 2020=2020-03"),
            ("Dans les années 1990, c'était autrement.", "les années 1990=199"),
            ("Dans les années 60, la ville grandit.", "les années 60=196"),
            ("Une église du XIXe siècle.", "du XIXe siècle=18"),
            ("Au troisième trimestre 2019, le chiffre baissa.", "Au troisième trimestre 2019=2019-Q3"),
            ("Le contrat dure trois ans.", "trois ans=P3Y"),
            ("Il attend depuis plusieurs semaines.", "plusieurs semaines=PXW"),
            ("Ces trois dernières années, la ville a grandi.", "Ces trois dernières années=P3Y"),
            ("Le train partait à 10h35.", "10h35=2026-03-06T10:35"),
            ("Le musée ouvre tous les jours.", "tous les jours=P1D"),
            ("Chaque année, on vote.", "Chaque année=P1Y"),
            ("Actuellement, l'argent manque.", "Actuellement=PRESENT_REF"),
            ("Elle y vit depuis 1998.", "1998=1998"),
            ("L'été 2003 fut chaud.", "L'été 2003=2003-SU"),
            ("Il est mort ce vendredi 27 février.", "ce vendredi 27 février=2026-02-27"),
            ("Du 11 au 15 mai 2025, ils parlaient.", "11=2025-05-11; 15 mai 2025=2025-05-15"),
            ("Noël 2019 fut blanc.", "Noël 2019=2019-12-25"),
            ("Une pause de deux ans et demi.", "deux ans et demi=P2.5Y"),
        ],
    );
}

#[test]
fn what_is_none() {
    table(
        "fr",
        DAY,
        &[
            ("Quelque 2000 personnes sont venues.", ""),
            ("Cela coûte 1998 euros.", ""),
            ("Un homme âgé de 45 ans a été blessé.", ""),
            ("Un enfant de 14 ans est mort.", ""),
            ("La planète Mars est rouge.", ""),
            ("Le score était de 3 à 2.", ""),
            ("Il conduit une Peugeot 2008.", ""),
            ("Il a été malade.", ""),
            ("C'est le dernier train.", ""),
            ("Un an.", ""),
            ("Le mardi gras est une fête.", ""),
        ],
    );
}
