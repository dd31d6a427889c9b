//! The title without the site's name and section.
//!
//! Pages say it up to six times: `<title>` with the site behind it, `h1`, the record's `headline`, `og:title` (often
//! rewritten for sharing). What a reader sees above the article is the title; where no heading is plainly the article's,
//! the statement that most others agree with.

mod cut;

use crate::article::{Stated, Vocabulary};
use crate::claims::{Claim, Claims, Field, Subject, letters};
use crate::date::{self, Hints};
use cut::{begins_with_site, is_site, is_unspaced, last_cut, names_section, without_site};

/// Share of words in hundredths from which a heading is known to other statements; tried on real pages.
const KNOWN: usize = 25;

/// Letters that a part of a heading must at least have to be the title alone.
const SHARED: usize = 15;

struct Candidate<'a> {
    /// Without the site's name.
    text: String,
    key: String,
    claim: &'a Claim,
}

pub(super) fn resolve(claims: &Claims, site: &[String]) -> Option<Stated<String>> {
    let candidates = candidates(&said(claims, site), site);
    let best = heading(&candidates, site).or_else(|| agreed(&candidates, site))?;
    let best = shared_part(best, &candidates);
    let best = lower_headline(best, &candidates, claims).unwrap_or(best);
    if (site.iter().any(|site| letters(site) == best.key) || is_section(best, &candidates, site))
        && let Some(first) = first_lower(claims)
    {
        return Some(Stated::new(first.value.clone(), vec![first.evidence()]));
    }
    let same = || candidates.iter().filter(|candidate| candidate.key == best.key);
    let mut evidence: Vec<_> = same().map(|candidate| candidate.claim.evidence()).collect();
    evidence.sort_by_key(|evidence| evidence.property != best.claim.property);
    Some(Stated::new(spaced(best, &candidates).to_owned(), evidence))
}

/// What is said of the title, in the order of the page.
fn said<'a>(claims: &'a Claims, site: &[String]) -> Vec<&'a Claim> {
    let titles = || claims.of(Field::Title);
    // A line confirms only a title that begins with the site's name; before another it has a kicker.
    let has_site = titles().any(|claim| claim.property == "title" && begins_with_site(&claim.value, site));
    titles()
        .filter(|claim| match claim.subject {
            Subject::Article => claim.property != "line" || has_site,
            Subject::Page => claim.property == "headline",
            Subject::Site | Subject::Other => claim.property == "h1" && repeated(claim, claims),
        })
        .collect()
}

/// The statements without the site's name. A `<title>` of site, section and headline is the headline where this stands
/// on the page as a line.
fn candidates<'a>(said: &[&'a Claim], site: &[String]) -> Vec<Candidate<'a>> {
    let line = said.iter().find(|claim| claim.property == "line");
    let others: Vec<String> = said.iter().map(|claim| letters(&claim.value)).collect();
    let text = |claim: &Claim| match line {
        Some(line) if claim.property == "title" => line.value.clone(),
        _ => without_site(&claim.value, site, &others),
    };
    let all = said.iter().map(|claim| (text(claim), *claim));
    let all = all.map(|(text, claim)| Candidate { key: letters(&text), text, claim });
    all.filter(|candidate| !candidate.key.is_empty()).collect()
}

/// Where elements meet without a space ("fire:Two hurt"), another statement of the same letters still has it.
fn spaced<'a>(best: &'a Candidate, candidates: &'a [Candidate]) -> &'a str {
    let same = candidates.iter().filter(|candidate| candidate.key == best.key);
    let wider = same.map(|candidate| candidate.text.as_str()).max_by_key(|text| spaced_words(text));
    wider.filter(|text| spaced_words(text) > spaced_words(&best.text)).unwrap_or(&best.text)
}

/// Words as the spaces part them; a dash or an ornament alone is none.
fn spaced_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Whether the article's own statements repeat a heading word by word, wherever it stands on the page.
fn repeated(heading: &Claim, claims: &Claims) -> bool {
    let key = letters(&heading.value);
    key.chars().count() >= SHARED && claims.of_article(Field::Title).any(|claim| letters(&claim.value) == key)
}

/// `og:title` where a lower heading shows it, perhaps behind a kicker: the headline that readers see when the `<h1>` is
/// written for search engines.
fn lower_headline<'a, 'b>(
    best: &Candidate,
    candidates: &'b [Candidate<'a>],
    claims: &Claims,
) -> Option<&'b Candidate<'a>> {
    let shared = candidates.iter().find(|candidate| candidate.claim.property == "og:title")?;
    if shared.key.chars().count() < SHARED || shared.key.contains(&best.key) {
        return None;
    }
    lower(claims).any(|claim| letters(&claim.value).ends_with(&shared.key)).then_some(shared)
}

/// Lower headings, in the order of the page.
fn lower(claims: &Claims) -> impl Iterator<Item = &Claim> {
    claims.of(Field::Title).filter(|claim| matches!(claim.property.as_str(), "h2" | "h3"))
}

/// "Example News: Articles": where nothing but `<title>` speaks, the site's name and a word or two are no headline.
fn is_section(best: &Candidate, candidates: &[Candidate], site: &[String]) -> bool {
    let is_told = |other: &Candidate| other.claim.property != "title" && other.key != best.key;
    !candidates.iter().any(is_told) && names_section(&best.claim.value, site)
}

/// The first lower heading long enough for a headline, and no date: the title of a page that else gives only its
/// site's name.
fn first_lower(claims: &Claims) -> Option<&Claim> {
    lower(claims).find(|claim| {
        letters(&claim.value).chars().count() >= SHARED
            && date::parse(&claim.value, &Hints::default()).is_none()
    })
}

/// The heading that is plainly the article's: other statements use its words.
fn heading<'a, 'b>(candidates: &'b [Candidate<'a>], site: &[String]) -> Option<&'b Candidate<'a>> {
    let headings = candidates.iter().filter(|candidate| {
        candidate.claim.property == "h1"
            && !is_site(&candidate.key, site)
            && !ends_title(candidate, candidates)
            && candidate.text.chars().count() <= 300
    });
    let known = |heading: &Candidate| {
        let rest = candidates.iter().filter(|other| other.claim.property != "h1");
        rest.map(|other| overlap(&heading.text, &other.text)).max()
    };
    // The first of equal ones: max_by_key takes the last.
    let best = headings.rev().max_by_key(|heading| (known(heading), heading.key.len()))?;
    let repeated = candidates.iter().any(|other| {
        other.key == best.key && other.claim.property != "h1" && other.claim.node != best.claim.node
    });
    let alone = !repeated && unanimous(candidates, site).is_some_and(|key| key != best.key);
    (known(best).is_none_or(|known| known >= KNOWN) && !alone).then_some(best)
}

/// What the article's record and `<title>` both say, or, where `<title>` is the site's name alone, the record and
/// `og:title`: a heading that nobody repeats is the section's, or a line for the front page.
fn unanimous<'a>(candidates: &'a [Candidate], site: &[String]) -> Option<&'a str> {
    let said = |property: &str| candidates.iter().find(|candidate| candidate.claim.property == property);
    let record = said("headline")?;
    let title = said("title").filter(|title| !is_site(&title.key, site)).or_else(|| said("og:title"))?;
    (title.key == record.key).then_some(record.key.as_str())
}

/// Whether the heading is what `<title>` ends with behind a longer segment: the site's name, not the article's.
fn ends_title(heading: &Candidate, candidates: &[Candidate]) -> bool {
    candidates.iter().filter(|other| other.claim.property == "title").any(|title| {
        let Some((head, tail)) = last_cut(&title.claim.value) else { return false };
        letters(tail) == heading.key && letters(head).len() > heading.key.len()
    })
}

/// The part of a heading that another statement gives alone: before it stands a kicker, behind it an addition.
fn shared_part<'a, 'b>(best: &'b Candidate<'a>, candidates: &'b [Candidate<'a>]) -> &'b Candidate<'a> {
    if best.claim.property != "h1" {
        return best;
    }
    let others = || candidates.iter().filter(|other| other.claim.property != "h1");
    let repeated = others().any(|other| letters(&other.claim.value).contains(&best.key));
    let shorter = others().filter(|other| {
        other.key.chars().count() >= SHARED
            && other.key != best.key
            && (best.key.ends_with(&other.key)
                || (!repeated || other.claim.property == "og:title") && begins_with(&best.text, &other.text))
    });
    shorter.min_by_key(|other| other.key.len()).unwrap_or(best)
}

/// Whether a heading begins with a whole statement: one cut off by its writer or by a stray quotation mark is none.
fn begins_with(heading: &str, other: &str) -> bool {
    let Some(rest) = heading.strip_prefix(other) else { return false };
    let rest_starts = rest.trim_start().chars().next();
    rest.starts_with(|char: char| !char.is_alphanumeric())
        && !matches!(rest_starts, Some('"' | '“' | '„' | '?' | '!' | '&'))
        && !other.ends_with(['.', '…', ':', '?', '!'])
}

/// Words in common, twice, in hundredths of those of both (Dice).
fn overlap(one: &str, other: &str) -> usize {
    let (a, b) = (words(one), words(other));
    let common = a.iter().filter(|word| b.contains(word)).count();
    200 * common / (a.len() + b.len()).max(1)
}

/// Words in lower case; scripts without spaces give a word a character.
fn words(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if word.chars().any(is_unspaced) {
            out.extend(word.chars().map(String::from));
        } else {
            out.push(word.to_lowercase());
        }
    }
    out
}

/// The statement that most others agree with, the weightier first.
fn agreed<'a, 'b>(candidates: &'b [Candidate<'a>], site: &[String]) -> Option<&'b Candidate<'a>> {
    let score = |candidate: &Candidate| {
        let agree = candidates
            .iter()
            .filter(|other| other.key == candidate.key && other.claim.property != candidate.claim.property)
            .count();
        let is_told = !is_site(&candidate.key, site)
            && !is_kind_of_page(candidate, candidates)
            && !is_motto(candidate, candidates, site);
        weight(candidate.claim) + 3 * agree.min(3) as i32 - if is_told { 0 } else { 20 }
    };
    // Of equal ones the first: max_by_key takes the last.
    candidates.iter().rev().max_by_key(|candidate| score(candidate))
}

/// The site's name and its section or motto: a `<title>` that no line of the page ends, where a text of a title's class
/// stands on a page without headings.
fn is_motto(candidate: &Candidate, candidates: &[Candidate], site: &[String]) -> bool {
    let is_named = |other: &Candidate| other.claim.property == "text of a title's class";
    let title = &candidate.claim.value;
    candidate.claim.property == "title"
        && candidates.iter().any(is_named)
        && (names_section(title, site) || begins_with_site(title, site))
}

/// Words of what `<title>` calls a kind of page at most.
const KIND_OF_PAGE: usize = 3;

/// "Print version": a few words that only `<title>` says, where the page itself has a headline.
fn is_kind_of_page(candidate: &Candidate, candidates: &[Candidate]) -> bool {
    let is_headline = |other: &Candidate| {
        matches!(other.claim.property.as_str(), "h1" | "largest type" | "text of a title's class")
            && spaced_words(&other.text) > KIND_OF_PAGE
    };
    candidate.claim.property == "title"
        && spaced_words(&candidate.text) <= KIND_OF_PAGE
        && !candidate.text.contains(is_unspaced)
        && candidates.iter().all(|other| other.key != candidate.key || other.claim.property == "title")
        && candidates.iter().any(is_headline)
}

fn weight(claim: &Claim) -> i32 {
    match (claim.vocabulary, claim.property.as_str()) {
        (Vocabulary::Html, "h1") => 0,
        (Vocabulary::JsonLd | Vocabulary::Microdata | Vocabulary::Rdfa, "headline") => 6,
        (Vocabulary::OpenGraph, _) => 5,
        (Vocabulary::Html, "title") => 4,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims;
    use crate::page::Page;

    fn title(html: &str) -> String {
        let page = Page::parse(html, "https://example.org/2023/storm");
        let site = ["Example News".to_owned()];
        resolve(&claims::read(&page), &site).map(|title| title.value).unwrap_or_default()
    }

    #[test]
    fn site_names() {
        for (segment, expected) in [
            ("Example News", true),
            ("ExampleNews.org", true),
            ("News of the Example sort", false),
            ("EDN", true),
            ("EN", false),
            ("WX", true),
            ("Politics", false),
        ] {
            let site = ["Example News", "Example Daily News", "WX-Radio"].map(str::to_owned);
            assert_eq!(is_site(&letters(segment), &site), expected, "{segment}");
        }
    }

    #[test]
    fn titles() {
        for (html, expected) in [
            ("<title>Storm hits the coast | Example News</title>", "Storm hits the coast"),
            (
                "<title>Storm hits the coast - Weather - Example News</title><h1>Storm hits the coast</h1>",
                "Storm hits the coast",
            ),
            ("<title>Example News: Storm hits the coast</title>", "Storm hits the coast"),
            ("<title>Talks fail – Reports</title><h1>Talks fail – Reports</h1>", "Talks fail – Reports"),
            ("<title>Storm hits the coast</title><h1>Example News</h1>", "Storm hits the coast"),
            (
                "<title>Storm</title><meta property=og:title content='You will not believe this storm'><h1>Storm hits the coast hard</h1>",
                "Storm hits the coast hard",
            ),
            (
                "<title>Weather: Storm hits the coast</title><h1>Storm hits the coast</h1>",
                "Storm hits the coast",
            ),
            // Another statement is just what stands before a separator.
            (
                "<title>Storm hits the coast » Local » Reports</title><meta name=twitter:title content='Storm hits the coast'>",
                "Storm hits the coast",
            ),
            (
                "<title>Example News - Press - Storm hits the coast</title><h1>Storm hits the coast</h1>",
                "Storm hits the coast",
            ),
            ("<title>[Example News] Storm hits the coast</title>", "Storm hits the coast"),
            ("<title>[Example] Storm hits the coast</title>", "[Example] Storm hits the coast"),
            ("<title>Storm hits the coast » ☆☆☆</title>", "Storm hits the coast"),
            ("<title>Storm hits the coast | EN</title>", "Storm hits the coast | EN"),
            // A title cut to a length does not cut the heading; an editor's shorter og:title does.
            (
                "<title>Storm hits the coast and</title><meta name=twitter:title content='Storm hits the coast and the islands'><h1>Storm hits the coast and the islands</h1>",
                "Storm hits the coast and the islands",
            ),
            (
                "<title>Storm hits the coast, and the islands</title><meta property=og:title content='Storm hits the coast'><h1>Storm hits the coast, and the islands</h1>",
                "Storm hits the coast",
            ),
            // A heading that stands in an aside is the article's if its own statements say the same.
            (
                "<title>The storm of the year</title><meta property=og:title content='Storm hits the coast'><aside><h1>Storm hits the coast</h1></aside>",
                "Storm hits the coast",
            ),
            (
                "<title>The storm of the year</title><aside><h1>The storm of all times</h1></aside>",
                "The storm of the year",
            ),
            // Record, og:title and title against a heading that nobody repeats.
            (
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Storm hits the coast\"}</script><title>Storm hits the coast</title><meta property=og:title content='Storm hits the coast'><h1>Storm: the coast in fear</h1>",
                "Storm hits the coast",
            ),
            (
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Storm hits the coast\"}</script><title>Coast in fear</title><meta property=og:title content='Storm hits the coast'><h1>Storm: the coast in fear</h1>",
                "Storm: the coast in fear",
            ),
            (
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Storm hits the coast\"}</script><title>Storm hits the coast</title><meta property=og:title content='Coast in fear'><h1>Storm: the coast in fear</h1>",
                "Storm hits the coast",
            ),
            (
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Storm hits the coast\"}</script><title>Storm hits the coast</title><meta property=og:title content='Storm: the coast in fear'><h1>Storm: the coast in fear</h1>",
                "Storm: the coast in fear",
            ),
            // The line that readers see is a lower heading, and og:title says it too.
            (
                "<title>Storm at the coast: all the news</title><meta property=og:title content='The night the sea came'><h1>Storm at the coast: all the news</h1><h2><span>Reportage</span> The night the sea came</h2>",
                "The night the sea came",
            ),
            (
                "<title>Storm at the coast</title><meta property=og:title content='The night the sea came'><h1>Storm at the coast</h1><h3><a href=/2>The night the sea came</a></h3>",
                "Storm at the coast",
            ),
            (
                "<title>Storm at the coast</title><meta property=og:title content='The night the sea came'><h1>Storm at the coast</h1><aside><h2>The night the sea came</h2></aside>",
                "Storm at the coast",
            ),
            // Nothing but the site's name, and a lower heading.
            (
                "<title>Example News</title><h2>Local</h2><h2>Storm hits the coast</h2>",
                "Storm hits the coast",
            ),
            ("<title>Example News: Articles</title><h3>Storm hits the coast</h3>", "Storm hits the coast"),
            ("<title>Example News: Storm hits coast</title><h3>More from the coast</h3>", "Storm hits coast"),
            (
                "<title>Example News</title><div class=menu><a class=title href=/2>Boats for sale in town</a></div><div class=titulo>Storm hits the coast</div>",
                "Storm hits the coast",
            ),
            (
                "<title>Example News - All about our town</title><div class=titulo>Storm hits the coast</div>",
                "Storm hits the coast",
            ),
            (
                "<title>Storm hits the coast</title><div class=titulo>All the news of today</div>",
                "Storm hits the coast",
            ),
            ("<title>Example News</title><h2>Monday, 3 March 2025</h2>", "Example News"),
            // A page without headings: site, section and headline in its title, and the headline on a line of its own.
            (
                "<title>Example News: Local: Storm hits the coast of the isles</title><b>Storm hits the coast of the isles</b>",
                "Storm hits the coast of the isles",
            ),
            (
                "<title>Weather: Storm hits the coast of the isles</title><b>Storm hits the coast of the isles</b>",
                "Weather: Storm hits the coast of the isles",
            ),
            (
                "<title>Example News - Print version</title><h1>Storm hits the coast</h1>",
                "Storm hits the coast",
            ),
            (
                "<title>Example News - Online</title><font size=+3>Storm hits the coast</font><font size=4>More news of the day</font>",
                "Storm hits the coast",
            ),
            (
                "<title>Storm on coast</title><font size=5>All the news of today</font>",
                "All the news of today",
            ),
            (
                "<title>Storm hits the coast</title><font size=5>All the news of today</font>",
                "Storm hits the coast",
            ),
            // Two elements without a space between them.
            (
                "<title>Storm: coast hit</title><h1><span>Storm:</span><span>coast hit</span></h1>",
                "Storm: coast hit",
            ),
            ("<title>Storm - coast hit</title><h1>Storm: coast hit</h1>", "Storm: coast hit"),
            ("<h1></h1>", ""),
        ] {
            assert_eq!(title(html), expected, "{html}");
        }
    }
}
