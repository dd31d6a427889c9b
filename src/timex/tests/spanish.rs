//! Spanish, told on Friday, 6 March 2026.

use super::table;

const DAY: &str = "2026-03-06";

#[test]
fn what_is_a_time() {
    table(
        "es",
        DAY,
        &[
            ("El puente se abrió el 6 de febrero de 1998.", "6 de febrero de 1998=1998-02-06"),
            ("Llegó el lunes 2 de marzo.", "lunes 2 de marzo=2026-03-02"),
            ("En marzo de 2011 tembló la tierra.", "marzo de 2011=2011-03"),
            ("El alcalde dimitió el martes.", "martes=2026-03-03"),
            ("Se reunirá con el alcalde el martes.", "martes=2026-03-10"),
            ("El martes pasado llovió.", "martes pasado=2026-03-03"),
            ("Votarán el próximo domingo.", "próximo domingo=2026-03-08"),
            ("Ayer por la tarde llovió.", "Ayer por la tarde=2026-03-05TAF"),
            ("Llegará mañana.", "mañana=2026-03-07"),
            ("La semana pasada subió el precio.", "La semana pasada=2026-W09"),
            ("El año que viene volverá.", "El año que viene=2027"),
            ("Este año falta nieve.", "Este año=2026"),
            ("Hace dos años se mudó.", "Hace dos años=2024"),
            ("Espera desde hace tres días.", "tres días=P3D"),
            (
                "Salió el 3 de mayo de 2020 y llegó dos días después.",
                "3 de mayo de 2020=2020-05-03; dos días después=2020-05-05",
            ),
            ("A finales de 2019 cerró la fábrica.", "A finales de 2019=2019"),
            ("A mediados de marzo de 2020 cerró todo.", "A mediados de marzo de 2020=2020-03"),
            ("En los años 90 era distinto.", "los años 90=199"),
            ("Una iglesia del siglo XIX.", "del siglo XIX=18"),
            ("En el tercer trimestre de 2019 bajó la venta.", "el tercer trimestre de 2019=2019-Q3"),
            ("El contrato dura tres años.", "tres años=P3Y"),
            ("En los últimos tres años creció la ciudad.", "los últimos tres años=P3Y"),
            ("Durante varias semanas esperó.", "varias semanas=PXW"),
            ("El tren salió a las 10:35 horas.", "10:35 horas=2026-03-06T10:35"),
            ("El museo abre todos los días.", "todos los días=P1D"),
            ("Cada año se vota.", "Cada año=P1Y"),
            ("Actualmente falta dinero.", "Actualmente=PRESENT_REF"),
            ("Vive allí desde 1998.", "1998=1998"),
            ("El verano de 2003 fue caluroso.", "El verano de 2003=2003-SU"),
            ("La Navidad de 2019 fue blanca.", "La Navidad de 2019=2019-12-25"),
            ("El pasado mes de noviembre llovió.", "El pasado mes de noviembre=2025-11"),
            (
                "El 13 de marzo de 2024 llamó; ese 13 de marzo llovía.",
                "13 de marzo de 2024=2024-03-13; 13 de marzo=2024-03-13",
            ),
            ("Tres años atrás se fue.", "Tres años atrás=2023"),
        ],
    );
}

#[test]
fn what_is_none() {
    table(
        "es",
        DAY,
        &[
            ("Unas 2000 personas acudieron.", ""),
            ("Cuesta 1998 euros.", ""),
            ("Un hombre de 45 años de edad resultó herido.", ""),
            ("Una niña de diez años cayó.", ""),
            ("Lo dijo el alcalde, Domingo Ramos.", ""),
            ("El tenor Plácido Domingo cantó.", ""),
            ("El resultado fue 3:2.", ""),
            ("Conduce un Peugeot 2008.", ""),
            ("Es el último tren.", ""),
            ("Este hombre es listo.", ""),
            ("Hace frío.", ""),
            ("Es muy tarde.", ""),
        ],
    );
}
