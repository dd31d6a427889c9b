//! What kind of text a page says it holds: invented pages in the manner of several publishers, in six languages and more.
//! A row gives the notices, in their order; as many rows must say nothing.

use dateline::article::{Article, NoticeKind};

const NOW: &str = "2026-11-22T12:00:00+00:00";
const TEXT: &str = "<p>The river rose by two metres in one night, the mayor of Lower Harbour said on Monday, and the old bridge had to be closed to all traffic.</p><p>Nobody was hurt, but forty houses stand in the water, and the ferry will not run before the end of the week.</p>";
const TITLE: &str = "<h1>River rises by two metres in one night</h1>";
const URL: &str = "https://lowerharbour.example/2026/11/river-rises";

fn read(head: &str, body: &str, url: &str) -> Article {
    let html = format!(
        "<!DOCTYPE html><html><head><title>River rises by two metres in one night</title>{head}</head><body>{body}</body></html>"
    );
    dateline::read(&html, url, NOW)
}

fn notices(article: &Article) -> String {
    let kind = |kind: NoticeKind| serde_json::to_value(kind).unwrap_or_default();
    let told = article.notices.iter().filter(|notice| notice.kind != NoticeKind::OldStory);
    let told = told.map(|notice| {
        let kind = kind(notice.kind).as_str().unwrap_or_default().to_owned();
        if notice.text.is_empty() { kind } else { format!("{kind}: {}", notice.text) }
    });
    told.collect::<Vec<_>>().join(" | ")
}

/// Compares all rows, so that one run shows all that differ.
fn check(rows: &[(String, String, &str, &str)]) {
    let mut failures = String::new();
    for (head, body, url, expected) in rows {
        let found = notices(&read(head, body, url));
        if found != *expected {
            failures += &format!("{head} {body} {url}\n  expected {expected}\n  found    {found}\n");
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.replace(TEXT, "…").replace(TITLE, "^"));
}

fn record(inner: &str) -> String {
    let kind = if inner.contains("@type\":") && !inner.contains("{\"@type") {
        ""
    } else {
        "\"@type\":\"NewsArticle\","
    };
    format!(
        "<script type=application/ld+json>{{{kind}\"headline\":\"River rises by two metres in one night\",{inner}}}</script>"
    )
}

fn said_in_head(head: &str, expected: &'static str) -> (String, String, &'static str, &'static str) {
    (head.to_owned(), format!("{TITLE}{TEXT}"), URL, expected)
}

fn said_above(line: &str, expected: &'static str) -> (String, String, &'static str, &'static str) {
    (String::new(), format!("<article>{line}{TITLE}{TEXT}</article>"), URL, expected)
}

fn said_last(line: &str, expected: &'static str) -> (String, String, &'static str, &'static str) {
    (String::new(), format!("<article>{TITLE}{TEXT}{line}</article>"), URL, expected)
}

fn at(url: &'static str, expected: &'static str) -> (String, String, &'static str, &'static str) {
    (String::new(), format!("{TITLE}{TEXT}"), url, expected)
}

#[test]
fn records_and_metadata() {
    let rows = [
        said_in_head(&record(r#""@type":"OpinionNewsArticle""#), "opinion"),
        said_in_head(&record(r#""@type":["NewsArticle","OpinionNewsArticle"]"#), "opinion"),
        said_in_head(&record(r#""genre":"opinion""#), "opinion"),
        said_in_head(&record(r#""genre":["Politik","Kommentar"]"#), "opinion"),
        said_in_head(&record(r#""articleSection":"Meinung""#), "opinion"),
        said_in_head(&record(r#""articleSection":["World","Opinion"]"#), "opinion"),
        said_in_head(&record(r#""@type":"LiveBlogPosting""#), "live_blog"),
        said_in_head(&record(r#""@type":"AdvertiserContentArticle""#), "sponsored"),
        said_in_head(&record(r#""genre":"Press release""#), "press_release"),
        said_in_head(&record(r#""isAccessibleForFree":false"#), "paywalled"),
        said_in_head(&record(r#""isAccessibleForFree":"False""#), "paywalled"),
        said_in_head(
            &record(
                r#""isAccessibleForFree":true,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paywall"}"#,
            ),
            "paywalled",
        ),
        said_in_head(
            &record(
                r#""hasPart":[{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".paywall"}]"#,
            ),
            "paywalled",
        ),
        said_in_head("<meta property=article:content_tier content=metered>", "paywalled"),
        said_in_head("<meta property=article:opinion content=true>", "opinion"),
        said_in_head("<meta property=article:section content=Tribune>", "opinion"),
        said_in_head("<meta property=article:section content='Opinión'>", "opinion"),
        said_in_head(&record(r#""sponsor":{"@type":"Organization","name":"Harbour Bank"}"#), "sponsored"),
        // Must say nothing.
        said_in_head(&record(r#""isAccessibleForFree":true"#), ""),
        said_in_head(&record(r#""isAccessibleForFree":"True""#), ""),
        said_in_head(
            &record(
                r#""hasPart":{"@type":"WebPageElement","isAccessibleForFree":true,"cssSelector":".text"}"#,
            ),
            "",
        ),
        said_in_head(
            &record(
                r#""hasPart":{"@type":"NewsArticle","headline":"Another story","isAccessibleForFree":false}"#,
            ),
            "",
        ),
        said_in_head(&record(r#""genre":"news""#), ""),
        said_in_head(&record(r#""genre":"Public opinion polls""#), ""),
        said_in_head(&record(r#""articleSection":"Live music""#), ""),
        said_in_head(&record(r#""keywords":"opinion, press release""#), ""),
        said_in_head("<meta property=article:content_tier content=free>", ""),
        said_in_head("<meta property=article:opinion content=false>", ""),
        said_in_head("<meta name=keywords content='opinion, sponsored, live'>", ""),
    ];
    check(&rows);
}

#[test]
fn addresses() {
    check(&[
        at("https://lowerharbour.example/opinion/2026/11/river", "opinion"),
        at("https://lowerharbour.example/debats/article/2026/11/river", "opinion"),
        at("https://lowerharbour.example/meinung/kommentare/river", "opinion"),
        at("https://lowerharbour.example/politik/kommentar-river-id1.html", ""),
        at("https://lowerharbour.example/opinion-columns/river", "opinion"),
        at("https://lowerharbour.example/live/2026/11/river", "live_blog"),
        at("https://lowerharbour.example/en-direct/river", "live_blog"),
        at("https://lowerharbour.example/news/live-blog/river", "live_blog"),
        at("https://lowerharbour.example/directo/river", "live_blog"),
        at("https://lowerharbour.example/brand-studio/river", "sponsored"),
        at("https://lowerharbour.example/publirreportaje/river", "sponsored"),
        at("https://lowerharbour.example/news-releases/river.html", "press_release"),
        at("https://lowerharbour.example/comunicado-de-prensa/river", "press_release"),
        at("https://www.prnewswire.com/news-releases/river-301.html", "press_release"),
        // Must say nothing.
        at("https://lowerharbour.example/world/2026/11/river", ""),
        at("https://lowerharbour.example/2026/11/opinion-poll-river", ""),
        at("https://lowerharbour.example/entertainment/live-music/river", ""),
        at("https://live.lowerharbour.example/2026/11/river", ""),
        at("https://lowerharbour.example/sponsors/river", ""),
        at("https://lowerharbour.example/lifestyle/river", ""),
    ]);
}

#[test]
fn lines_above_the_headline() {
    check(&[
        said_above("<div class=kicker>Kommentar</div>", "opinion"),
        said_above("<p class=article-kicker>Meinung:</p>", "opinion"),
        said_above("<span class=eyebrow>Opinion</span>", "opinion"),
        said_above("<span class=label>Guest essay</span>", "opinion"),
        said_above("<p class=surtitre>Tribune</p>", "opinion"),
        said_above("<p class=surtitre>Éditorial</p>", "opinion"),
        said_above("<p class=antetitulo>Tribuna</p>", "opinion"),
        said_above("<nav class=breadcrumb><a href=/>Home</a> <a href=/m>Meinung</a></nav>", "opinion"),
        said_above("<span class=sponsored-label>Anzeige</span>", "sponsored"),
        said_above("<p>Anzeige</p>", ""),
        said_above("<p class=kicker>Advertorial</p>", "sponsored"),
        said_above("<p class=label>Publirreportaje</p>", "sponsored"),
        said_above("<p class=label>Publireportage</p>", "sponsored"),
        said_above("<p class=label>Contenu partenaire</p>", "sponsored"),
        said_above("<p class=label>Contenido patrocinado</p>", "sponsored"),
        said_above("<p class=label>Conteúdo patrocinado</p>", "sponsored"),
        said_above("<p class=label>Paid post</p>", "sponsored"),
        said_above("<p class=sponsor>Sponsored by Harbour Bank</p>", "sponsored"),
        said_above("<p class=sponsor>Presented by Harbour Bank</p>", "sponsored"),
        said_above("<p class=sponsor>Paid for by Harbour Bank</p>", "sponsored"),
        said_above("<p class=label>محتوى مدعوم</p>", "sponsored"),
        said_above("<p class=label>رأي</p>", "opinion"),
        said_above("<span class=kicker>Liveticker</span>", "live_blog"),
        said_above("<span class=kicker>En direct</span>", "live_blog"),
        said_above("<span class=kicker>Minuto a minuto</span>", "live_blog"),
        said_above("<span class=kicker>Em direto</span>", "live_blog"),
        said_above("<span class=kicker>Pressemitteilung</span>", "press_release"),
        said_above("<span class=kicker>Communiqué de presse</span>", "press_release"),
        said_above("<span class=kicker>Nota de prensa</span>", "press_release"),
        said_above("<span class=kicker>Comunicato stampa</span>", "press_release"),
        // Must say nothing.
        said_above("<span class=kicker>World</span>", ""),
        said_above("<span class=kicker>Public opinion</span>", ""),
        said_above("<span class=kicker>Nightlife</span>", ""),
        said_above("<p class=sponsor-box>Our partners</p>", ""),
        said_above(
            "<nav class=menu><a href=/o>Opinion</a> <a href=/l>Live</a> <a href=/s>Sponsored</a></nav>",
            "",
        ),
        said_above("<div class=ad><span>Anzeige</span></div>", ""),
        said_above("<div class=advertisement>Advertisement</div>", ""),
        said_above("<header><a href=/live>Live</a></header>", ""),
    ]);
}

#[test]
fn corrections_and_updates() {
    check(&[
        said_last(
            "<p>Correction: An earlier report gave the wrong height.</p>",
            "correction: Correction: An earlier report gave the wrong height.",
        ),
        said_last(
            "<p><strong>Correction, 4 Nov.:</strong> An earlier report gave the wrong height.</p>",
            "correction: Correction, 4 Nov.: An earlier report gave the wrong height.",
        ),
        said_last(
            "<p><em>Correction (4 November 2026): the river rose by one metre.</em></p>",
            "correction: Correction (4 November 2026): the river rose by one metre.",
        ),
        said_last(
            "<p>• This article was amended on 4 November 2026. It gave the wrong height.</p>",
            "correction: • This article was amended on 4 November 2026. It gave the wrong height.",
        ),
        said_last(
            "<p>Korrektur: In einer früheren Fassung stand eine falsche Höhe.</p>",
            "correction: Korrektur: In einer früheren Fassung stand eine falsche Höhe.",
        ),
        said_last(
            "<p>Korrekturhinweis: In einer früheren Fassung stand eine falsche Höhe.</p>",
            "correction: Korrekturhinweis: In einer früheren Fassung stand eine falsche Höhe.",
        ),
        said_last(
            "<p>Transparenzhinweis: In einer früheren Fassung stand eine falsche Höhe.</p>",
            "correction: Transparenzhinweis: In einer früheren Fassung stand eine falsche Höhe.",
        ),
        said_last(
            "<p>Erratum : la hauteur de la crue était fausse dans la première version.</p>",
            "correction: Erratum : la hauteur de la crue était fausse dans la première version.",
        ),
        said_last(
            "<p>Rectificatif : la hauteur de la crue était fausse.</p>",
            "correction: Rectificatif : la hauteur de la crue était fausse.",
        ),
        said_last(
            "<p>Fe de errores: la altura del río era de un metro.</p>",
            "correction: Fe de errores: la altura del río era de un metro.",
        ),
        said_last(
            "<p>Errata: a altura do rio era de um metro.</p>",
            "correction: Errata: a altura do rio era de um metro.",
        ),
        said_last(
            "<p>Rettifica: il fiume è salito di un metro.</p>",
            "correction: Rettifica: il fiume è salito di un metro.",
        ),
        said_last(
            "<p>تصحيح: ارتفع النهر مترا واحدا فقط.</p>",
            "correction: تصحيح: ارتفع النهر مترا واحدا فقط.",
        ),
        said_last(
            "<p>Anmerkung der Redaktion: Der Bürgermeister hat sich nach der Veröffentlichung noch geäußert.</p>",
            "update: Anmerkung der Redaktion: Der Bürgermeister hat sich nach der Veröffentlichung noch geäußert.",
        ),
        said_last(
            "<p>Note de la rédaction : le maire a répondu après la publication de cet article.</p>",
            "update: Note de la rédaction : le maire a répondu après la publication de cet article.",
        ),
        said_last(
            "<p>Editor’s note: This story has been updated with the words of the mayor.</p>",
            "update: Editor’s note: This story has been updated with the words of the mayor.",
        ),
        said_last(
            "<div class=correction><p>The river rose by one metre, not two, as we first wrote.</p></div>",
            "correction: The river rose by one metre, not two, as we first wrote.",
        ),
        (
            record(r#""correction":"The river rose by one metre.""#),
            format!("{TITLE}{TEXT}"),
            URL,
            "correction: The river rose by one metre.",
        ),
        (
            record(r#""correction":{"@type":"CorrectionComment","text":"The river rose by one metre."}"#),
            format!("{TITLE}{TEXT}"),
            URL,
            "correction: The river rose by one metre.",
        ),
        // Must say nothing.
        said_last(
            "<p>Corrections to the plan were made by the council on Monday, the mayor of Lower Harbour said.</p>",
            "",
        ),
        said_last(
            "<p>The correction of the river's bed will cost forty million, the mayor said on Monday.</p>",
            "",
        ),
        said_last("<p>Updated: 4 November 2026, 10:12</p>", ""),
        said_last("<p>Update vom 4. November</p>", ""),
        said_last("<p>Mis à jour le 4 novembre 2026 à 10h12</p>", ""),
        said_last("<p>Updated 7:12 am PDT, Wednesday, November 4, 2026</p>", ""),
        said_last("<p>Actualizado el 4 de noviembre de 2026 a las 10:12</p>", ""),
        said_last(
            "<p>“Correction of the course was not possible”, the captain of the ferry said on Monday.</p>",
            "",
        ),
        said_last(
            "<p>Mise à jour des digues : la ville de Lower Harbour prévoit quarante millions pour ses digues.</p>",
            "",
        ),
        said_last(
            "<div class=corrections-link><a href=/corrections>Report an error or ask for a correction here</a></div>",
            "",
        ),
    ]);
}

#[test]
fn agencies() {
    let credited = |line: &str| {
        let article = read("", &format!("<article>{TITLE}{line}</article>"), URL);
        let credits = article.credits.iter().filter(|credit| credit.role != "photo");
        credits.map(|credit| format!("{} {}", credit.role, credit.name)).collect::<Vec<_>>().join("; ")
    };
    let mut failures = String::new();
    for (line, expected) in [
        (format!("{TEXT}<p>(dpa)</p>"), "wire dpa"),
        (format!("{TEXT}<p>dpa/afp</p>"), "wire dpa/afp"),
        (format!("{TEXT}<p>(mit dpa)</p>"), "contributor dpa"),
        (format!("{TEXT}<p>(abc/dpa)</p>"), "contributor abc/dpa"),
        (format!("{TEXT}<p>mit Material von dpa und AFP</p>"), "contributor dpa und AFP"),
        (format!("{TEXT}<p>Mit Agenturmaterial (dpa)</p>"), "contributor dpa"),
        (format!("{TEXT}<p>Quelle: dpa</p>"), "wire dpa"),
        (format!("{TEXT}<p>Quelle: ntv.de, ino/dpa</p>"), "contributor ntv.de, ino/dpa"),
        (format!("{TEXT}<p>(avec AFP)</p>"), "contributor AFP"),
        (format!("{TEXT}<p>Avec AFP</p>"), "contributor AFP"),
        (format!("{TEXT}<p>La Rédaction avec Reuters</p>"), "contributor Reuters"),
        (format!("{TEXT}<p>(Avec agences)</p>"), ""),
        (format!("{TEXT}<p>(Con información de EFE)</p>"), "contributor EFE"),
        (format!("{TEXT}<p>Con información de Reuters y AFP.</p>"), "contributor Reuters y AFP"),
        (format!("{TEXT}<p>(com Lusa)</p>"), "contributor Lusa"),
        (format!("{TEXT}<p>With Reuters</p>"), "contributor Reuters"),
        (format!("{TEXT}<p>— With AFP</p>"), "contributor AFP"),
        (format!("{TEXT}<p>With reporting by Reuters and AP</p>"), "contributor Reuters and AP"),
        (format!("{TEXT}<p>© 2026 AFP</p>"), "wire AFP"),
        (format!("{TEXT}<p>(© AFP)</p>"), "wire AFP"),
        ("<p>Berlin (dpa) - Der Fluss ist in einer Nacht um zwei Meter gestiegen, sagte der Bürgermeister.</p>".to_owned(), "dateline dpa"),
        ("<p>Berlin (dpa/tmn) - Der Fluss ist in einer Nacht um zwei Meter gestiegen, sagte der Bürgermeister.</p>".to_owned(), "dateline dpa/tmn"),
        ("<p>Madrid, 3 nov (EFE).- El río subió dos metros en una noche, dijo el lunes el alcalde.</p>".to_owned(), "dateline EFE"),
        ("<p>(ANSA) - ROMA, 03 NOV - Il fiume è salito di due metri in una notte, ha detto il sindaco.</p>".to_owned(), "dateline ANSA"),
        ("<p>BELGRADE (AFP) – The river rose by two metres in one night, the mayor said on Monday.</p>".to_owned(), "dateline AFP"),
        // Must say nothing.
        (format!("{TEXT}<p>With love from the harbour</p>"), ""),
        (format!("{TEXT}<p>Avec Marie, elle prend le ferry.</p>"), ""),
        (format!("{TEXT}<p>(mit Video)</p>"), ""),
        (format!("{TEXT}<p>With the help of the fire brigade, AFP reported, the bridge was closed on Monday.</p>"), ""),
        (format!("{TEXT}<p>Con el agua llegó el miedo.</p>"), ""),
        (format!("{TEXT}<p>mit dem Fluss</p>"), ""),
        (TEXT.to_owned(), ""),
    ] {
        let found = credited(&line);
        if found != expected {
            failures += &format!("{}\n  expected {expected}\n  found    {found}\n", line.replace(TEXT, "…"));
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn wire_copy_is_told() {
    let row = |head: &str, body: &str, expected: &'static str| {
        (head.to_owned(), format!("<article>{TITLE}{body}</article>"), URL, expected)
    };
    check(&[
        row("", &format!("<p class=byline>By Reuters</p>{TEXT}"), "wire_copy: Reuters"),
        row(&record(r#""author":{"@type":"Organization","name":"AFP"}"#), TEXT, "wire_copy: AFP"),
        row(
            "",
            "<p>Berlin (dpa) - Der Fluss ist in einer Nacht um zwei Meter gestiegen, sagte der Bürgermeister von Unterhafen am Montag.</p>",
            "wire_copy: dpa",
        ),
        row(
            "",
            "<p>Berlin (dpa/lno) - Der Fluss ist in einer Nacht um zwei Meter gestiegen, sagte der Bürgermeister von Unterhafen am Montag.</p>",
            "wire_copy: dpa",
        ),
        row(
            "",
            "<p>Madrid, 3 nov (EFE).- El río subió dos metros en una noche, dijo el lunes el alcalde de Puerto Bajo.</p>",
            "wire_copy: EFE",
        ),
        row(
            "",
            "<p>(ANSA) - ROMA, 03 NOV - Il fiume è salito di due metri in una notte, ha detto il sindaco di Porto Basso.</p>",
            "wire_copy: ANSA",
        ),
        row("", &format!("{TEXT}<p>(dpa)</p>"), "wire_copy: dpa"),
        row("", &format!("{TEXT}<p>Quelle: dpa</p>"), "wire_copy: dpa"),
        row("", &format!("{TEXT}<p>© 2026 AFP</p>"), "wire_copy: AFP"),
        // A person signs, or an agency helped only.
        row("", &format!("<p class=byline>By Ann Bell</p>{TEXT}<p>(dpa)</p>"), ""),
        row("", &format!("{TEXT}<p>(mit dpa)</p>"), ""),
        row("", &format!("{TEXT}<p>(avec AFP)</p>"), ""),
        row("", &format!("{TEXT}<p>With reporting by Reuters</p>"), ""),
        row(
            "",
            &format!(
                "{TEXT}<p>The mayor told Reuters on Monday that the bridge (AFP has a picture) was closed.</p>"
            ),
            "",
        ),
    ]);
}
