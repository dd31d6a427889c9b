//! One small invented page for each kind of miss that was mended: published, modified, headline conflict.

use crate::article::Article;

fn read(html: &str, url: &str) -> Article {
    crate::read(html, url, "2024-05-02T10:00:00+02:00")
}

fn summary(html: &str, url: &str) -> String {
    let dates = read(html, url).dates;
    let text = |stated: Option<crate::article::Stated<crate::date::DateValue>>| {
        stated.map_or("-".to_owned(), |stated| stated.value.to_string())
    };
    let conflict = dates.conflicts.first().map_or("-".to_owned(), |conflict| format!("{:?}", conflict.kind));
    format!("{} {} {conflict}", text(dates.published), text(dates.modified))
}

/// A page with a record, metadata and a body.
fn page(record: &str, head: &str, body: &str) -> String {
    let record = match record {
        "" => String::new(),
        record => format!(
            r#"<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Ferry runs aground",{record}}}</script>"#
        ),
    };
    format!(
        "<html lang=en><head><title>Ferry runs aground</title>{head}{record}</head><body><h1>Ferry runs aground</h1>{body}<p>{}</p></body></html>",
        "The ferry left the harbour in the morning and was expected on the island an hour later. ".repeat(5)
    )
}

fn check(rows: &[(&str, &str, &str, &str, &str)]) {
    for (name, record, head, body, expected) in rows {
        let found = summary(&page(record, head, body), "https://www.example.com/ferry");
        assert_eq!(&found, expected, "{name}");
    }
}

const OG: &str = "<meta property=article:published_time content=2024-03-05T08:00:00Z>";

#[test]
#[rustfmt::skip] // a table: name, record, head, body, expected
fn the_order_of_belief() {
    check(&[
        ("record before meta", r#""datePublished":"2024-03-04T09:00:00+01:00""#, OG, "", "2024-03-04T09:00:00+01:00 - SourcesDisagree"),
        ("meta before text", "", OG, "<p>March 5, 2024</p>", "2024-03-05T08:00:00Z - -"),
        ("text alone", "", "", "<p>By Ann Example | March 5, 2024 at 9:15 a.m. EST</p>", "2024-03-05T09:15-05:00 - -"),
        ("a clock for the record's day", r#""datePublished":"2024-03-05""#, OG, "", "2024-03-05T08:00:00Z - -"),
        ("a day is no midnight", r#""datePublished":"2024-03-05""#, "", "", "2024-03-05 - -"),
        ("label before a bare date", "", "", "<p>Our picture: April 1, 2023, the old pier</p><p>Published: March 5, 2024</p>", "2024-03-05 - -"),
        ("time element", "", "", "<time datetime=2024-03-05T09:15-05:00>yesterday</time>", "2024-03-05T09:15-05:00 - -"),
        ("hAtom's abbr", "", "", "<abbr class=published title=2024-03-05T09:15-05:00>9:15</abbr>", "2024-03-05T09:15-05:00 - -"),
        ("a stamp below the text", "", "", "<p>5 March 2024</p><div class=post-footer>Posted by Ann at <abbr class=published title=2024-03-05T09:15-05:00>9:15</abbr></div>", "2024-03-05T09:15-05:00 - -"),
        ("a class alone that says updated", "", "", "<span class='date updated'>March 5, 2024</span>", "2024-03-05 - -"),
        ("a date within a sentence is the last resort", "", "", "<p>They had met on April 1, 2023 when the old pier was still in use and the harbour full of boats.</p><p class=date>March 5, 2024</p>", "2024-03-05 - -"),
        ("meta of no certain role is older news", "", "<meta name=date content=2024-03-07>", "<p>Published March 5, 2024</p>", "2024-03-05 - MetadataVsVisible"),
        ("teasers that call themselves the article", "", OG, "<div itemscope itemtype='https://schema.org/NewsArticle'><meta itemprop=datePublished content=2024-03-09></div><div itemscope itemtype='https://schema.org/NewsArticle'><meta itemprop=datePublished content=2024-03-08></div>", "2024-03-05T08:00:00Z - -"),
        ("created, where nothing else is said", r#""dateCreated":"2024-03-05T08:00:00Z""#, "", "", "2024-03-05T08:00:00Z - -"),
    ]);
}

#[test]
#[rustfmt::skip] // a table: name, record, head, body, expected
fn what_is_not_the_articles_date() {
    check(&[
        ("nothing said", "", "", "", "- - -"),
        ("only an update", "", "", "<p>Updated March 6, 2024</p>", "- 2024-03-06 -"),
        ("a comment", "", "", "<p>One.</p><p>Two.</p><div class=comments-list><time datetime=2024-03-06>x</time> Published March 6, 2024</div>", "- - -"),
        ("behind the word Comments", "", "", "<p>One sentence that is long enough to be one of the text and not a line of its head.</p><p>Another sentence that is long enough to be one of the text and not a line of it.</p><h3>2 Comments</h3><p>Posted March 6, 2024</p>", "- - -"),
        ("the site's change", "", "", "<p>One.</p><p>Site last updated March 6, 2024</p>", "- - -"),
        ("yesterday in a sentence", "", "", "<p>Yesterday the council of the town met for the first time in the old hall by the harbour.</p>", "- - -"),
        ("a footer", "", "", "<p>One.</p><p>Two.</p><footer>© March 2024 Last changed March 6, 2024</footer>", "- - -"),
        ("a teaser", "", "", "<p>One.</p><p>Two.</p><div class=related-stories><p>March 6, 2024</p></div>", "- - -"),
        ("another record", "", "<script type='application/ld+json'>{\"@type\":\"VideoObject\",\"name\":\"A cat\",\"datePublished\":\"2024-03-06\"}</script>", "", "- - -"),
        ("another item's meta", "", "", "<div itemscope itemtype='https://schema.org/VideoObject'><meta itemprop=datePublished content=2024-03-06></div>", "- - -"),
        ("epoch zero", r#""datePublished":"1970-01-01T00:00:00Z""#, "", "", "- - -"),
        ("a template's time", r#""datePublished":"0001-01-01T00:00:00Z""#, "", "", "- - -"),
        ("the future", r#""datePublished":"2024-06-01""#, "", "", "- - -"),
        ("a year of foundation", "", "", "<p>Since 1 May 1950</p>", "- - -"),
        ("opening hours and scores", "", "", "<p>9:00 - 17:00</p><p>3:2</p>", "- - -"),
    ]);
}

#[test]
#[rustfmt::skip] // a table: name, record, head, body, expected
fn changes() {
    const PUBLISHED: &str = r#""datePublished":"2024-03-05T08:00:00Z""#;
    let record = |modified: &str| format!(r#"{PUBLISHED},"dateModified":"{modified}""#);
    check(&[
        ("a theme that writes both", "", "", "<div><time class='entry-date published' datetime=2024-03-05>5 March</time><time class=updated datetime=2024-03-07>7 March</time></div>", "2024-03-05 2024-03-07 -"),
        ("a labelled clock below its day", "", "", "<p>5 March 2024 at 09:15</p><p>Updated 18:20</p>", "2024-03-05T09:15 2024-03-05T18:20 -"),
        ("a change without its year", "", "", "<p>15:24, 30 January 2024</p><p>Updated 10:40, 1 February</p>", "2024-01-30T15:24 2024-02-01T10:40 -"),
        ("a publication without its year", "", "", "<p>Published 30 January (updated 1 February 2024)</p>", "2024-01-30 2024-02-01 -"),
        ("the second of two moments", "", "", "<p>5 March 2024 09:15 › 6 March 2024 18:20</p>", "2024-03-05T09:15 2024-03-06T18:20 -"),
        ("the second of two days is none", "", "", "<p>5 March 2024 – 6 March 2024</p>", "2024-03-05 - -"),
        ("later", &record("2024-03-06T08:00:00Z"), "", "", "2024-03-05T08:00:00Z 2024-03-06T08:00:00Z -"),
        ("as the page is made", &record("2024-05-02T07:59:30Z"), "", "", "2024-03-05T08:00:00Z - -"),
        ("just now, and said so", &record("2024-05-02T07:59:30Z"), "", "<p>Updated May 2, 2024</p>", "2024-03-05T08:00:00Z 2024-05-02T07:59:30Z UpdatedLongAfter"),
        ("equal", &record("2024-03-05T08:00:00Z"), "", "", "2024-03-05T08:00:00Z - -"),
        ("within a minute", &record("2024-03-05T08:00:40Z"), "", "", "2024-03-05T08:00:00Z - -"),
        ("the same day, no clock", &record("2024-03-05"), "", "", "2024-03-05T08:00:00Z - -"),
        ("before", &record("2024-03-03T08:00:00Z"), "", "", "2024-03-05T08:00:00Z 2024-03-03T08:00:00Z ModifiedBeforePublished"),
        ("long after", &record("2024-04-28T08:00:00Z"), "", "", "2024-03-05T08:00:00Z 2024-04-28T08:00:00Z UpdatedLongAfter"),
        ("the text's update of another day", &record("2024-04-28T08:00:00Z"), "", "<p>Updated March 8, 2024</p>", "2024-03-05T08:00:00Z 2024-03-08 MetadataVsVisible"),
        ("metadata's published is the text's update", r#""datePublished":"2024-03-06T12:30:00Z""#, "", "<p>Published March 5, 2024, 8:00 UTC / Updated March 6, 2024, 12:30 UTC</p>", "2024-03-05T08:00Z 2024-03-06T12:30Z MetadataVsVisible"),
        ("a stamped record", r#""datePublished":"2024-03-09T08:00:00Z","dateModified":"2024-03-09T08:00:00Z""#, OG, "", "2024-03-05T08:00:00Z 2024-03-09T08:00:00Z SourcesDisagree"),
        ("published and updated in German", "", "", "<p>Veröffentlicht am 05.03.2024, zuletzt aktualisiert am 06.03.2024 um 12:30 Uhr</p>", "2024-03-05 2024-03-06T12:30 -"),
        ("behind the date in Japanese", "", "", "<p>2024年3月5日 10:00 公開</p><p>2024年3月6日 12:30 更新</p>", "2024-03-05T10:00 2024-03-06T12:30 -"),
        ("label on the line before", "", "", "<dl><dt>Publié le</dt><dd>5 mars 2024</dd><dt>Mis à jour le</dt><dd>6 mars 2024</dd></dl>", "2024-03-05 2024-03-06 -"),
    ]);
}

#[test]
#[rustfmt::skip] // a table: name, record, head, body, expected
fn one_moment_with_two_clocks() {
    const LATE: &str = r#""datePublished":"2024-03-06T00:30:20Z""#;
    check(&[
        ("UTC and the offset elsewhere", LATE, "<meta property=article:published_time content=2024-03-05T19:30:20-05:00>", "", "2024-03-05T19:30:20-05:00 - -"),
        ("UTC and a local clock", LATE, "", "<p>March 5, 2024 7:30 PM</p>", "2024-03-05T19:30:20-05:00 - ZoneOnly"),
        ("UTC and a local day", LATE, "", "<p>March 5, 2024</p>", "2024-03-06T00:30:20Z - ZoneOnly"),
        ("a local clock that calls itself UTC", r#""datePublished":"2024-03-05T19:30:20Z""#, "<meta property=article:published_time content=2024-03-06T00:30:20Z>", "<p>March 5, 2024 7:30 PM</p>", "2024-03-05T19:30:20-05:00 - ZoneOnly"),
        ("another clock is another moment", LATE, "", "<p>March 5, 2024 7:45 PM</p>", "2024-03-06T00:30:20Z - MetadataVsVisible"),
        ("a naive clock stays naive", r#""datePublished":"2024-03-05T19:30:20""#, "", "", "2024-03-05T19:30:20 - -"),
    ]);
}

#[test]
fn addresses() {
    let rows = [
        ("https://example.com/2024/03/05/ferry", "", "2024-03-05 - -"),
        ("https://example.com/2024/03/05/ferry", "<p>March 5, 2024, 9:15 am</p>", "2024-03-05T09:15 - -"),
        (
            "https://example.com/2024/03/04/ferry",
            "<p>Published March 5, 2024</p>",
            "2024-03-05 - UrlDisagrees",
        ),
        (
            "https://example.com/2024/03/05/ferry",
            "<p>Published March 1, 2021</p><p>Text.</p><p>Published March 5, 2024</p>",
            "2024-03-05 - -",
        ),
        ("https://example.com/2024/03/ferry", "<p>Published March 5, 2024</p>", "2024-03-05 - -"),
        ("https://example.com/20999999/ferry", "", "- - -"),
        ("https://example.com/story?AID=/20240305/NEWS/1", "", "2024-03-05 - -"),
        ("https://example.com/story?day=20240305", "", "- - -"),
    ];
    for (url, body, expected) in rows {
        assert_eq!(summary(&page("", "", body), url), expected, "{url}");
    }
}

#[test]
fn numbers_by_country_and_by_the_pages_other_dates() {
    let rows = [
        ("https://example.com/2024/03/ferry", "", "<p>Published 05/03/2024</p>", "2024-03-05 - -"),
        ("https://example.com/2024/05/ferry", "", "<p>Published 05/03/2024</p>", "2024-05-03 - -"),
        ("https://example.co.uk/ferry", "", "<p>Published 05/03/2024</p>", "2024-03-05 - -"),
        ("https://example.com/ferry", "", "<p>Published 03/05/2024</p>", "2024-03-05 - -"),
        ("https://example.com/ferry", OG, "<p>Published 05/03/2024</p>", "2024-03-05T08:00:00Z - -"),
        (
            "https://example.com/ferry",
            "",
            "<p>Published 05/03/2024</p><p>Updated 13/03/2024</p>",
            "2024-03-05 2024-03-13 -",
        ),
    ];
    for (url, head, body, expected) in rows {
        assert_eq!(summary(&page("", head, body), url), expected, "{body}");
    }
}

#[test]
fn relative_dates_and_old_stories() {
    assert_eq!(summary(&page("", "", "<p>Published 3 days ago</p>"), ""), "2024-04-29 - -");
    let notice =
        |record: &str| read(&page(record, "", ""), "").notices.first().and_then(|notice| notice.number);
    assert_eq!(notice(r#""datePublished":"2021-03-05""#), Some(3));
    assert_eq!(notice(r#""datePublished":"2024-03-05""#), None);
}
