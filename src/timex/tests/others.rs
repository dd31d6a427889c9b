//! Languages without a grammar: dates said outright, and nothing else. Told on Friday, 6 March 2026.

use super::told;

#[test]
fn dates_said_outright() {
    let mut wrong = Vec::new();
    for (language, text, expected) in [
        ("it", "Il ponte fu aperto il 6 febbraio 1998.", "6 febbraio 1998=1998-02-06"),
        ("pt", "A ponte abriu em 6 de fevereiro de 1998.", "6 de fevereiro de 1998=1998-02-06"),
        ("nl", "De brug ging op 6 februari 1998 open.", "6 februari 1998=1998-02-06"),
        ("pl", "Most otwarto 6 lutego 1998 roku.", "6 lutego 1998=1998-02-06"),
        ("ru", "Мост открыли 6 февраля 1998 года.", "6 февраля 1998 года=1998-02-06"),
        ("uk", "Міст відкрили 6 лютого 1998 року.", "6 лютого 1998 року=1998-02-06"),
        ("fi", "Silta avattiin 6. helmikuuta 1998.", "6. helmikuuta 1998=1998-02-06"),
        ("tr", "Köprü 6 Şubat 1998 günü açıldı.", "6 Şubat 1998=1998-02-06"),
        ("ja", "橋は1998年2月6日に開通した。", "1998年2月6日=1998-02-06"),
        ("zh", "大桥于1998年2月6日通车。", "1998年2月6日=1998-02-06"),
        ("ko", "다리는 1998년 2월 6일에 개통되었다.", "1998년 2월 6일에=1998-02-06"),
        ("sv", "Bron öppnades 1998-02-06.", "1998-02-06=1998-02-06"),
        ("hu", "A híd 1998. február 6-án nyílt.", "1998. február 6-án=1998-02-06"),
        ("hi", "पुल 6 फ़रवरी 1998 को खुला।", "6 फ़रवरी 1998=1998-02-06"),
        ("ar", "افتتح الجسر في 6 فبراير 1998.", "6 فبراير 1998=1998-02-06"),
        ("it", "Aprì il 2 marzo.", "2 marzo=2026-03-02"),
        ("it", "Nel febbraio 1998 aprì il ponte.", "febbraio 1998=1998-02"),
    ] {
        let found = told(text, "2026-03-06", language);
        if found != expected {
            wrong.push(format!("{language}: {text}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn nothing_is_guessed() {
    for (language, text) in [
        ("it", "Ieri, martedì scorso, in marzo."),
        ("pt", "Custa 1998 euros; em maio."),
        ("nl", "Gisteren en in maart."),
        ("pl", "Lista 1998 osób."),
        ("ru", "Вчера было 2000 человек."),
        ("fi", "Se maksaa 1998 euroa."),
        ("ja", "昨日は3人。"),
        ("xx", "in 1998"),
        ("", "yesterday, in 1998"),
    ] {
        assert_eq!(told(text, "2026-03-06", language), "", "{language}: {text}");
    }
}
