//! Which pages are told to be no single article: invented front pages, sections, searches, topics, authors, errors and
//! logins in the manner of several systems, and articles that look like them.

use dateline::article::{Article, NoticeKind};

const NOW: &str = "2026-11-22T12:00:00+00:00";

/// Headlines of other stories.
const STORIES: [&str; 8] = [
    "Ferry runs again after the long repair",
    "Old bridge closes for the winter months",
    "Mayor defends the plan for a new harbour",
    "Fishermen ask for help after the storm",
    "School choir sings at the lighthouse",
    "Night buses return to the northern quarters",
    "Court hears case of the sunken barge",
    "Library opens its reading room on Sundays",
];

fn read(html: &str, url: &str) -> Article {
    dateline::read(html, url, NOW)
}

fn is_told(article: &Article) -> bool {
    article.notices.iter().any(|notice| notice.kind == NoticeKind::NotSingleArticle)
}

/// Cards made from a pattern: `{n}` number, `{h}` headline.
fn cards(count: usize, pattern: &str) -> String {
    let card = |n: usize| pattern.replace("{n}", &n.to_string()).replace("{h}", STORIES[n % STORIES.len()]);
    (0..count).map(card).collect()
}

fn page(head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head>{head}</head><body><nav><a href=/>Home</a> <a href=/sport>Sport</a></nav>{body}<footer><a href=/imprint>Imprint</a></footer></body></html>"
    )
}

/// A teaser with a headline, a byline, a date and a line of text.
const ARTICLE_CARD: &str = "<article class=teaser><h2><a href='/2026/11/story-{n}.html'>{h}</a></h2><p class=byline>By Ann Bell</p><time datetime='2026-11-0{n}T08:00:00Z'>{n} November 2026</time><p>The council of Lower Harbour spoke of it for two hours on Monday evening.</p></article>";
/// A picture, the headline within the link, the date behind it.
const LINK_CARD: &str = "<div class=col><a href='/a/story-{n}-of-the-day'><img src=/{n}.jpg alt=''><h3 class=card__title>{h}</h3></a><span class=date>{n}.11.2026</span></div>";
/// A row of a list of results.
const ROW: &str = "<li class=result><h3><a href='https://lowerharbour.example/world/{n}/story'>{h}</a></h3><span>{n} Nov 2026 - Bo Cole</span><p>… the council of Lower Harbour spoke of it …</p></li>";

fn json(record: &str) -> String {
    format!("<script type=application/ld+json>{{\"@context\":\"https://schema.org\",{record}}}</script>")
}

#[test]
fn pages_that_are_no_single_article() {
    const SITE: &str = "<title>Lower Harbour Gazette</title><meta property=og:type content=website>";
    let site =
        json(r#""@type":"WebSite","name":"Lower Harbour Gazette","url":"https://lowerharbour.example/""#);
    let teasers = |count: usize| -> String {
        let record = |n: usize| {
            format!(
                r#"{{"@type":"NewsArticle","headline":"{}","datePublished":"2026-11-0{n}","author":"Ann Bell","url":"https://lowerharbour.example/2026/11/story-{n}.html"}}"#,
                STORIES[n]
            )
        };
        format!(
            "<script type=application/ld+json>[{}]</script>",
            (1..=count).map(record).collect::<Vec<_>>().join(",")
        )
    };
    let collection = json(
        r#""@graph":[{"@type":"CollectionPage","name":"Sport","url":"https://lowerharbour.example/sport"},{"@type":"WebSite","name":"Lower Harbour Gazette"}]"#,
    );
    let profile = json(
        r#""@type":"ProfilePage","mainEntity":{"@type":"Person","name":"Ann Bell","description":"Ann Bell writes of the harbour."}"#,
    );
    let results = json(r#""@type":["WebPage","SearchResultsPage"],"name":"Search""#);
    let life = "<p>Ann Bell has written of the harbour since 2009. She studied in Upper Harbour, sailed for two years and wrote a book of the winter in which the ferry did not run. She lives with two cats near the old bridge and speaks four languages.</p>";
    for (name, url, html) in [
        (
            "front page",
            "https://lowerharbour.example/",
            page(SITE, &format!("<main>{}</main>", cards(8, ARTICLE_CARD))),
        ),
        (
            "front page with a heading for the site",
            "https://lowerharbour.example",
            page(
                &format!("<title>News</title>{site}"),
                &format!(
                    "<h1 class=logo><a href=/>Gazette</a></h1><div class=row>{}</div>",
                    cards(7, LINK_CARD)
                ),
            ),
        ),
        (
            "front page of a language",
            "https://lowerharbour.example/de/",
            page(
                "<title>Nachrichten</title>",
                &format!(
                    "<div><section>{}</section><section>{}</section></div>",
                    cards(3, ARTICLE_CARD),
                    cards(6, LINK_CARD)
                ),
            ),
        ),
        (
            "front page with the teasers' records",
            "https://lowerharbour.example/index.html",
            page(&format!("{SITE}{}", teasers(5)), &format!("<main>{}</main>", cards(5, ARTICLE_CARD))),
        ),
        (
            "front page that calls itself an article",
            "https://lowerharbour.example/",
            page("<title>Gazette</title><meta property=og:type content=article>", &cards(9, LINK_CARD)),
        ),
        ("front page drawn by a script", "https://lowerharbour.example/", page(SITE, "<div id=app></div>")),
        (
            "section, declared",
            "https://lowerharbour.example/sport",
            page(&collection, &format!("<h1>Sport</h1>{}", cards(6, LINK_CARD))),
        ),
        (
            "section by cards and name",
            "https://lowerharbour.example/politics/local/",
            page(
                "<title>Local politics</title>",
                &format!(
                    "<h1>Local politics</h1><p>All that is decided in Lower Harbour.</p>{}",
                    cards(9, ARTICLE_CARD)
                ),
            ),
        ),
        (
            "section with an opinion's address",
            "https://lowerharbour.example/opinion/",
            page(
                "<title>Opinion</title><meta property=og:type content=website>",
                &format!("<h1>Opinion</h1>{}", cards(9, ARTICLE_CARD)),
            ),
        ),
        (
            "section declared by a system that says article",
            "https://lowerharbour.example/sport",
            page(
                &format!("<meta property=og:type content=article>{collection}"),
                &format!("<h1>Sport</h1>{}", cards(4, ARTICLE_CARD)),
            ),
        ),
        (
            "tag",
            "https://lowerharbour.example/tag/ferries/",
            page(
                "<title>Ferries Archives</title><meta property=og:type content=article>",
                &format!("<h1>Tag: Ferries</h1>{}", cards(5, ARTICLE_CARD)),
            ),
        ),
        (
            "topic, second page",
            "https://lowerharbour.example/thema/faehren/seite/2",
            page("<title>Fähren</title>", &format!("<h1>Thema: Fähren</h1><ul>{}</ul>", cards(4, ROW))),
        ),
        (
            "search",
            "https://lowerharbour.example/?s=ferry",
            page(
                "<title>You searched for ferry</title>",
                &format!("<h1>Search results for: ferry</h1><ol>{}</ol>", cards(5, ROW)),
            ),
        ),
        (
            "search, declared",
            "https://lowerharbour.example/find/ferry+1",
            page(&results, &format!("<ol>{}</ol>", cards(3, ROW))),
        ),
        (
            "search without results",
            "https://lowerharbour.example/search?q=xyz",
            page(SITE, "<h1>No results for xyz</h1><p>Try other words.</p>"),
        ),
        (
            "author, declared",
            "https://lowerharbour.example/about/ann-bell",
            page(&profile, &format!("<h1>Ann Bell</h1>{life}{}", cards(3, LINK_CARD))),
        ),
        (
            "author by address",
            "https://lowerharbour.example/auteurs/ann-bell",
            page(
                "<title>Ann Bell</title><meta property=og:type content=profile>",
                &format!("<h1>Ann Bell</h1>{life}{}", cards(4, ARTICLE_CARD)),
            ),
        ),
        (
            "not there",
            "https://lowerharbour.example/2026/11/gone.html",
            page(
                "<title>Page not found - Lower Harbour Gazette</title>",
                "<h1>Page not found</h1><p>The page you asked for has moved, or it never was. Try the search, or go back to the front page.</p>",
            ),
        ),
        (
            "not there, other stories below",
            "https://lowerharbour.example/2026/11/gone.html",
            page(
                "<title>404 | Gazette</title>",
                &format!("<h1>Error 404</h1><p>Nothing here.</p>{}", cards(4, ARTICLE_CARD)),
            ),
        ),
        (
            "not there, in German",
            "https://lowerharbour.example/2026/weg",
            page(
                "<title>Seite nicht gefunden</title>",
                "<h1>Diese Seite wurde nicht gefunden</h1><p>Vielleicht hilft die Suche.</p>",
            ),
        ),
        (
            "not there, in French",
            "https://lowerharbour.example/2026/parti",
            page(
                "<title>Page introuvable</title>",
                "<h1>Page introuvable</h1><p>Retournez à la page d’accueil.</p>",
            ),
        ),
        (
            "not there, in Arabic",
            "https://lowerharbour.example/2026/x",
            page(
                "<title>الصفحة غير موجودة</title>",
                "<h1>الصفحة غير موجودة</h1><p>عد إلى الصفحة الرئيسية.</p>",
            ),
        ),
        (
            "old front page of bare links",
            "http://lowerharbour.example/index.php",
            page(
                "<title>Gazette</title>",
                &format!(
                    "<table>{}</table>",
                    cards(8, "<tr><td><a href='story.php?id={n}'><b>{h}</b></a><br><font size=1>{n}.11.2026</font>")
                ),
            ),
        ),
        (
            "channel of bare links",
            "http://lowerharbour.example/news/society.html",
            page("<title>Society</title>", &format!("<ul>{}</ul>", cards(8, "<li><a href=/n/{n}.htm>{h}</a>"))),
        ),
        (
            "search, bare links",
            "https://lowerharbour.example/ricerca?query=traghetto&page=2",
            page(
                "<title>Risultati</title>",
                &format!("<h1>Hai cercato: traghetto</h1>{}", cards(3, "<p><a href=/s/{n}>{h}</a> {n}/11/2026")),
            ),
        ),
        (
            "archive of letters",
            "https://lowerharbour.example/letters/morning/archives",
            page(
                "<title>Archives</title>",
                &format!("<h1>Morning letters</h1>{}", cards(8, "<li><a href=/l/{n}>{h}</a> sent on {n} November")),
            ),
        ),
        (
            "archive of a month",
            "https://lowerharbour.example/2026/11/",
            page("<title>November 2026</title>", &format!("<h1>November 2026</h1>{}", cards(6, ARTICLE_CARD))),
        ),
        (
            "not there, in Swedish",
            "https://lowerharbour.example/2026/x",
            page(
                "<title>Sidan kunde inte hittas</title>",
                "<h1>Sidan kunde inte hittas</h1><p>Gå till startsidan.</p>",
            ),
        ),
        (
            "a server's fault",
            "https://lowerharbour.example/2026/x",
            "<title>502 Bad Gateway</title><center><h1>502 Bad Gateway</h1></center><hr>nginx".to_owned(),
        ),
        (
            "nothing but an offer",
            "https://lowerharbour.example/subscribe?return=/2026/11/03/river",
            page(
                SITE,
                "<h1>Subscribe to read on</h1><p>One pound a week. Cancel at any time.</p><p>Already a subscriber? <a href=/login>Sign in</a></p>",
            )
            .replace("<title>Lower", "<title>Subscribe to the Lower"),
        ),
        (
            "login",
            "https://lowerharbour.example/account/login?next=/2026/x",
            page(
                "<title>Log in</title>",
                "<h1>Log in</h1><form><input name=mail><input type=password name=p><button>Log in</button></form><p>No account yet? Make one in a minute.</p>",
            ),
        ),
        (
            "login, in German",
            "https://lowerharbour.example/konto",
            page("<title>Anmelden | Gazette</title>", "<form><input name=mail><input type=password></form>"),
        ),
    ] {
        let article = read(&html, url);
        assert!(is_told(&article) && article.notices.len() == 1, "{name}: {:?}", article.notices);
        let said = |value: &str| value == "Ann Bell" || value == "Bo Cole";
        assert!(!article.author.iter().any(|author| said(&author.value.name)), "{name}: a teaser's author");
        assert_eq!(article.dates.published, None, "{name}: a teaser's date");
    }
}

#[test]
fn articles_that_look_like_lists() {
    const BRIEF: &str = "<h1>River rises by two metres in one night</h1><p>The river rose by two metres in one night, the mayor of Lower Harbour said on Monday.</p>";
    let record = json(
        r#""@type":"NewsArticle","headline":"River rises by two metres in one night","datePublished":"2026-11-03""#,
    );
    let text: String = (1..7).map(|n| format!("<p>The river rose by {n} metres in one night, the mayor of Lower Harbour said on Monday, and the old bridge had to be closed. Nobody was hurt, but forty houses stand in the water.</p>")).collect();
    let related = cards(12, LINK_CARD);
    let pointers: String = (0..6).map(|n| format!("<p>The mayor of Lower Harbour spoke of it for two hours on Monday evening, and again on the next day.</p><p><a href=/a/{n}>Read more: {}</a></p>", STORIES[n])).collect();
    let slides: String = (0..9).map(|n| format!("<figure><img src=/{n}.jpg><figcaption>The old bridge at hour {n}. Photo: Ann Bell</figcaption></figure>")).collect();
    let entries: String = (0..8).map(|n| format!("<div class=entry><time datetime='2026-11-03T0{n}:10:00Z'>0{n}:10</time><h3><a href='#entry-{n}'>{}</a></h3><p>The mayor of Lower Harbour said so on the radio in the morning.</p></div>", STORIES[n])).collect();
    for (name, url, html) in [
        (
            "brief without any record",
            "https://lowerharbour.example/river-rises-by-two-metres",
            page(
                "<title>River rises by two metres in one night</title>",
                &format!("{BRIEF}<aside>{related}</aside>"),
            ),
        ),
        (
            "brief with an article's Open Graph",
            "https://lowerharbour.example/news/a1",
            page(
                "<meta property=og:type content=article><title>River rises</title>",
                &format!("{BRIEF}{related}"),
            ),
        ),
        (
            "brief with a record under a section's address",
            "https://lowerharbour.example/sport/river",
            page(&record, &format!("{BRIEF}{related}")),
        ),
        (
            "gallery",
            "https://lowerharbour.example/pictures/river-rises-by-two-metres",
            page(
                "<title>River rises by two metres in one night</title><meta property=og:type content=article>",
                &format!("<h1>River rises by two metres in one night</h1>{slides}{related}"),
            ),
        ),
        (
            "live blog",
            "https://lowerharbour.example/live/river",
            page(
                "<title>Live: the river rises in one night</title>",
                &format!("<h1>Live: the river rises in one night</h1>{entries}"),
            ),
        ),
        (
            "video",
            "https://lowerharbour.example/video/12345",
            page(
                "<title>River rises by two metres in one night</title><meta property=og:type content=video.other>",
                &format!(
                    "<h1>River rises by two metres in one night</h1><video></video><p>See how the river rose.</p>{related}"
                ),
            ),
        ),
        (
            "pointers between the paragraphs",
            "https://lowerharbour.example/2026/11/river",
            page(
                "<title>River rises by two metres in one night</title>",
                &format!("<h1>River rises by two metres in one night</h1><article>{pointers}</article>"),
            ),
        ),
        (
            "a brief with its day",
            "https://lowerharbour.example/briefs/ferry",
            page(
                "<title>Ferry stops</title><meta property=og:type content=website>",
                &format!(
                    "<h1>Ferry stops</h1><p>3 November 2026 — The ferry of Lower Harbour stopped on Monday.</p>{}",
                    cards(8, LINK_CARD)
                ),
            ),
        ),
        (
            "a story of an archive",
            "https://lowerharbour.example/archives/2562",
            page("<title>River rises</title>", &format!("<h1>River rises</h1><p>Two metres.</p>{related}")),
        ),
        (
            "an article on links that lead nowhere",
            "https://lowerharbour.example/net/404",
            page(
                "<title>Page not found: why links die</title>",
                "<h1>Page not found: why links die</h1><p class=byline>By Ann Bell</p><p>Every third link leads nowhere.</p>",
            ),
        ),
        (
            "an old page beside its list of bare links",
            "http://lowerharbour.example/story.php?id=7",
            page(
                "<title>River rises</title>",
                &format!("<table><tr><td>{}<td>{text}</table>", cards(8, "<a href=s{n}>{h}</a><br>")),
            ),
        ),
        (
            "many related cards",
            "https://lowerharbour.example/2026/11/river",
            page(
                "<title>River rises</title><meta property=og:type content=website>",
                &format!(
                    "<h1>River rises</h1><div class=article-body>{text}</div>{}",
                    cards(40, ARTICLE_CARD)
                ),
            ),
        ),
        (
            "an article under the front page's address",
            "https://lowerharbour.example/?p=77",
            page("<title>River rises</title>", &format!("<h1>River rises</h1>{text}{related}")),
        ),
        (
            "an article below a topic",
            "https://lowerharbour.example/topics/floods/river-rises-by-two-metres-in-one-night",
            page("<title>River rises</title>", &format!("<h1>River rises</h1>{text}{related}")),
        ),
        (
            "of an error",
            "https://lowerharbour.example/2026/11/error-404-the-play",
            page(
                "<title>Error 404, a play of the lost</title>",
                "<h1>Error 404, a play of the lost</h1><p class=byline>By Ann Bell</p><p>The theatre of Lower Harbour shows a play of those who look for a page that is not found, from Monday on.</p>",
            ),
        ),
        (
            "of an error, long",
            "https://lowerharbour.example/2026/11/not-found",
            page("<title>Treasure not found</title>", &format!("<h1>Treasure not found</h1>{text}")),
        ),
        (
            "behind a wall with a login",
            "https://lowerharbour.example/2026/11/river",
            page(&record, &format!("{BRIEF}<form><h2>Log in to read on</h2><input type=password></form>")),
        ),
        (
            "of a login",
            "https://lowerharbour.example/2026/11/log-in",
            page(
                "<title>How to log in to the town's new pages</title>",
                &format!(
                    "<h1>How to log in to the town's new pages</h1>{text}<form><input type=password></form>"
                ),
            ),
        ),
        (
            "records of other stories beside it",
            "https://lowerharbour.example/2026/11/river",
            page(
                &format!(
                    "<script type=application/ld+json>[{{\"@type\":\"NewsArticle\",\"headline\":\"{}\"}},{{\"@type\":\"NewsArticle\",\"headline\":\"{}\"}},{{\"@type\":\"NewsArticle\",\"headline\":\"River rises by two metres in one night\"}}]</script>",
                    STORIES[0], STORIES[1]
                ),
                &format!("{BRIEF}{related}"),
            ),
        ),
        ("nothing at all", "https://lowerharbour.example/2026/11/river", String::new()),
    ] {
        assert!(!is_told(&read(&html, url)), "{name}");
    }
}
