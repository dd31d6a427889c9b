//! Who wrote it: the names of the strongest statement that names somebody, with what the others add.

use super::add_evidence;
use crate::article::{Agent, AgentKind, Stated, Vocabulary};
use crate::claims::letters;
use crate::claims::{Claim, Claims, Field, Subject};
use crate::name::{self, Name};

/// More statements of authors than an article has; each name is compared with each.
const MOST: usize = 300;

/// The names that one kind of statement gives, in order.
struct Statement<'a> {
    /// 0 is the strongest.
    rank: usize,
    names: Vec<Said<'a>>,
}

/// A name and the claim that it was read from.
struct Said<'a> {
    name: Name,
    claim: &'a Claim,
    /// A person's by its letters, by its record, and not the site's name.
    person: bool,
}

impl Said<'_> {
    fn is_full(&self) -> bool {
        self.person && name::is_full_name(&self.name.text)
    }

    fn is_seen(&self) -> bool {
        self.claim.vocabulary == Vocabulary::VisibleText
    }
}

impl Statement<'_> {
    fn names_somebody(&self) -> bool {
        self.names.iter().any(Said::is_full)
    }

    fn is_seen(&self) -> bool {
        self.names.iter().any(Said::is_seen)
    }

    /// Whether it gives every full name of another.
    fn holds(&self, other: &Statement) -> bool {
        let mut full = other.names.iter().filter(|said| said.is_full());
        full.all(|said| self.names.iter().any(|own| name::same(&own.name.text, &said.name.text)))
    }
}

pub(super) fn resolve(claims: &Claims, site: &[String]) -> Vec<Stated<Agent>> {
    let statements = statements(claims, site);
    let Some(chosen) = choose(&statements) else { return Vec::new() };
    let mut out: Vec<Stated<Agent>> = Vec::new();
    for said in signed(chosen, site) {
        let name = fuller(said, &statements);
        match out.iter_mut().find(|known| name::same(&known.value.name, &name)) {
            Some(known) => add_evidence(&mut known.evidence, said.claim.evidence()),
            None => out.push(Stated::new(agent(name, said), vec![said.claim.evidence()])),
        }
    }
    for said in statements.iter().flat_map(|statement| &statement.names) {
        if let Some(known) = out.iter_mut().find(|known| name::same(&known.value.name, &said.name.text)) {
            add_evidence(&mut known.evidence, said.claim.evidence());
        }
    }
    out
}

/// What each kind of statement says, the strongest first.
fn statements<'a>(claims: &'a Claims, site: &[String]) -> Vec<Statement<'a>> {
    let byline = first_byline(claims);
    let mut out: Vec<Statement> = Vec::new();
    // What the record of the web page says counts where none speaks of the article.
    let of_page = claims.of(Field::Author).filter(|claim| claim.subject == Subject::Page);
    for claim in claims.of_article(Field::Author).chain(of_page).take(MOST) {
        if claim.vocabulary == Vocabulary::VisibleText && byline.as_deref() != Some(claim.path.as_str()) {
            continue;
        }
        let stated = if signs_as_publisher(claim, claims) { &site[..site.len().min(1)] } else { &[] };
        let value = stated.first().unwrap_or(&claim.value);
        let names = name::read(value).into_iter().filter_map(|mut name| {
            name.text = without_site(&name.text, site);
            let record = claim.agent.as_ref().and_then(|agent| agent.kind);
            let person = name.kind == AgentKind::Person
                && record != Some(AgentKind::Organization)
                && !is_site(&name.text, site);
            (!name.text.is_empty()).then_some(Said { name, claim, person })
        });
        let rank = rank(claim);
        match out.iter_mut().find(|known| known.rank == rank) {
            Some(known) => known.names.extend(names),
            None => out.push(Statement { rank, names: names.collect() }),
        }
    }
    out.retain(|statement| !statement.names.is_empty());
    out.sort_by_key(|statement| statement.rank);
    out
}

/// "Example News | News of the coast | EN", word for word what is stated as the publisher: its name, not its parts.
fn signs_as_publisher(author: &Claim, claims: &Claims) -> bool {
    author.value.contains('|') && claims.of(Field::Publisher).any(|publisher| publisher.value == author.value)
}

fn rank(claim: &Claim) -> usize {
    if claim.subject == Subject::Page {
        return 10;
    }
    match (claim.vocabulary, claim.property.as_str()) {
        (Vocabulary::JsonLd, "author") => 0,
        (Vocabulary::Microdata | Vocabulary::Rdfa, "author") => 1,
        (Vocabulary::Meta, _) => 2,
        (Vocabulary::OpenGraph | Vocabulary::Twitter, _) => 3,
        (Vocabulary::Parsely, _) => 4,
        (Vocabulary::Sailthru, _) => 5,
        (Vocabulary::DublinCore, _) => 6,
        (Vocabulary::JsonLd, _) => 7,
        (Vocabulary::VisibleText, _) => 8,
        (Vocabulary::LinkRel, _) => 9,
        (Vocabulary::Inferred, _) => 12,
        _ => 11,
    }
}

/// The first that gives a full name. A single word that a reader sees may be anything; in a record it is a user's name.
fn choose<'a, 'b>(statements: &'b [Statement<'a>]) -> Option<&'b Statement<'a>> {
    let named =
        |statement: &&Statement| !statement.is_seen() && statement.names.iter().any(|said| said.person);
    let chosen = statements
        .iter()
        .find(|statement| statement.names_somebody())
        .or_else(|| statements.iter().find(named))
        .or(statements.first())?;
    let Some(seen) = statements.iter().find(|statement| statement.is_seen()) else { return Some(chosen) };
    let fuller = is_fuller_byline(seen, chosen).then_some(seen);
    Some(fuller.or_else(|| confirmed(statements, seen, chosen)).unwrap_or(chosen))
}

/// Another statement that says just what the page shows, where the chosen one names nobody who is shown: a site that
/// states its owner on every page.
fn confirmed<'a, 'b>(
    statements: &'b [Statement<'a>],
    seen: &'b Statement<'a>,
    chosen: &Statement,
) -> Option<&'b Statement<'a>> {
    let shown = |said: &Said| seen.names.iter().any(|own| name::same(&own.name.text, &said.name.text));
    if !seen.names_somebody() || chosen.names.iter().any(shown) {
        return None;
    }
    statements.iter().find(|other| !other.is_seen() && other.names_somebody() && seen.holds(other))
}

/// Those of a statement who signed the article.
fn signed<'a, 'b>(statement: &'b Statement<'a>, site: &[String]) -> Vec<&'b Said<'a>> {
    if !statement.names_somebody() {
        // Of words that a reader sees, the first.
        let most = if statement.is_seen() { 1 } else { usize::MAX };
        // "Add to Reading List"
        let is_phrase = |said: &&Said| {
            let mut words = said.name.text.split(' ');
            let capital = words.next().is_some_and(|word| word.starts_with(char::is_uppercase));
            let small = words.any(|word| word.starts_with(|char: char| char.is_ascii_lowercase()));
            let long = said.name.text.split(' ').nth(3).is_some();
            said.is_seen() && said.person && !said.is_full() && (capital && small || long)
        };
        return statement.names.iter().filter(|said| !is_phrase(said)).take(most).collect();
    }
    // Beside full names, single words are places and affiliations, and organisations are whom the person works for.
    let belongs = |said: &&Said| {
        let alone = statement.names.iter().filter(|other| std::ptr::eq(other.claim, said.claim)).count() == 1;
        let agency = said.name.kind == AgentKind::Agency && !said.is_seen();
        let affiliation =
            !alone || said.is_seen() || is_site(&said.name.text, site) || name::is_firm(&said.name.text);
        // "annbell": a user's name beside full ones.
        let handle = said.name.text.is_ascii()
            && !said.name.text.contains(|char: char| char.is_whitespace() || char.is_uppercase());
        said.is_full() || agency || !affiliation && !handle
    };
    statement.names.iter().filter(belongs).collect()
}

/// A record's single word is completed by the full name that another statement gives: "Bell" by "Ann Bell".
fn fuller(said: &Said, statements: &[Statement]) -> String {
    let own = &said.name.text;
    if !said.person || own.chars().count() < 3 || own.contains(' ') {
        return own.clone();
    }
    let all = statements.iter().flat_map(|statement| &statement.names);
    let mut full = all.filter(|other| other.is_full()).map(|other| &other.name.text);
    full.find(|full| full.split(' ').any(|word| word.eq_ignore_ascii_case(own))).unwrap_or(own).clone()
}

/// Whether the visible byline holds every full name of the chosen statement and more: records often keep the first only.
fn is_fuller_byline(seen: &Statement, chosen: &Statement) -> bool {
    // JSON-LD has room for everybody; what the others leave out is their writers' haste.
    if chosen.names.iter().any(|said| said.claim.vocabulary == Vocabulary::JsonLd) {
        return false;
    }
    // One person in two claims of a byline counts once.
    let full = |statement: &Statement| {
        let full: Vec<&str> = statement
            .names
            .iter()
            .filter(|said| said.is_full())
            .map(|said| said.name.text.as_str())
            .collect();
        (0..full.len()).filter(|at| !full[..*at].iter().any(|known| name::same(known, full[*at]))).count()
    };
    let (own, other) = (full(chosen), full(seen));
    own > 0 && other > own && other <= own + 4 && seen.holds(chosen)
}

/// "Ann Bell Example News" → "Ann Bell", where the site is Example News.
fn without_site(name: &str, site: &[String]) -> String {
    for own in site {
        if let Some(head) = name.strip_suffix(own.as_str())
            && head.split_whitespace().count() >= 2
        {
            return head.trim_end_matches([' ', ',', '-', '–', '|']).to_owned();
        }
    }
    name.to_owned()
}

/// Whether the name is the site's: equal, or one holds the other.
fn is_site(name: &str, site: &[String]) -> bool {
    let key = letters(name);
    site.iter().map(|own| letters(own)).any(|own| {
        // "MDR THÜRINGEN" on mdr.de: the host's name as a word.
        let word = own.chars().count() >= 3
            && name.split(|char: char| !char.is_alphanumeric()).any(|word| letters(word) == own);
        own == key
            || word
            || (key.chars().count() >= 6 && own.contains(&key))
            || (own.chars().count() >= 6 && key.contains(&own))
    })
}

/// The block of the first byline that names somebody, from the headline on.
fn first_byline(claims: &Claims) -> Option<String> {
    let headline =
        claims.of_article(Field::Title).find(|claim| claim.property == "h1").map(|claim| claim.node);
    let named = || {
        let seen =
            claims.of_article(Field::Author).filter(|claim| claim.vocabulary == Vocabulary::VisibleText);
        seen.filter(|claim| !name::read(&claim.value).is_empty())
    };
    let below = named().filter(|claim| headline.is_some_and(|headline| claim.node > headline));
    let first = below.min_by_key(|claim| claim.node);
    // Three in a block above the headline are the site's columnists.
    let listed = |claim: &&Claim| named().filter(|other| other.path == claim.path).count() >= 3;
    let above = || named().next().filter(|claim| headline.is_none() || !listed(claim));
    first.or_else(above).map(|claim| claim.path.clone())
}

fn agent(name: String, said: &Said) -> Agent {
    let detail = said.claim.agent.as_deref().cloned().unwrap_or_default();
    // A word that is the site's name is no person's, whatever a record calls it.
    let is_site = said.name.kind == AgentKind::Person && !said.person && !name.contains(' ');
    let kind = match (said.name.kind, detail.kind) {
        _ if is_site && !name::has_given_name(&name) => AgentKind::Organization,
        (AgentKind::Person, Some(kind)) => kind,
        (kind, _) => kind,
    };
    Agent {
        name,
        kind,
        url: detail.url,
        job_title: said.name.job_title.clone().or(detail.job_title),
        ..Agent::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims;
    use crate::page::Page;

    fn authors(html: &str) -> String {
        let page = Page::parse(html, "https://example.org/2023/storm");
        let found = resolve(&claims::read(&page), &["Example News".to_owned()]);
        found.into_iter().map(|author| author.value.name).collect::<Vec<_>>().join("; ")
    }

    fn json(author: &str) -> String {
        format!("<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"author\":{author}}}</script>")
    }

    #[test]
    fn signed_by() {
        let (bell, somebody) = (json(r#"[{"name":"Ann Bell"},{"name":"Bo Cole"}]"#), json(r#""Bell""#));
        for (html, expected) in [
            // The record before the page, and both persons of it.
            (format!("{bell}<p class=byline>By Ann Bell</p>"), "Ann Bell; Bo Cole"),
            // A meta element that keeps the first only.
            (
                "<meta name=author content='Ann Bell'><p class=byline>By Ann Bell and Bo Cole</p>".to_owned(),
                "Ann Bell; Bo Cole",
            ),
            // The site signs where nobody else does.
            ("<meta name=author content='Example News'>".to_owned(), "Example News"),
            ("<meta name=author content='Example News'><p class=byline>By Ann Bell</p>".to_owned(), "Ann Bell"),
            // A single word is completed by the full name beside it, and by no other.
            (format!("{somebody}<p class=byline>By Ann Bell</p>"), "Ann Bell"),
            (format!("{somebody}<p class=byline>By Cy Dorn</p>"), "Cy Dorn"),
            (somebody.clone(), "Bell"),
            // The owner on every page against the person whom another statement and the page both name.
            (
                "<meta name=author content='Dorn Holding'><meta property=article:author content='Ann Bell'><p class=byline>By Ann Bell</p>".to_owned(),
                "Ann Bell",
            ),
            (
                "<meta name=author content='Cy Dorn'><meta property=article:author content='Ann Bell'>".to_owned(),
                "Cy Dorn",
            ),
            // A user's name beside a full one is the same person's.
            (json(r#"["Ann Bell","annbell"]"#), "Ann Bell"),
            (json(r#"["Ann Bell","Example Wire"]"#), "Ann Bell; Example Wire"),
            // Columnists above the headline.
            (
                "<div><p class=author>Ann Bell</p><p class=author>Bo Cole</p><p class=author>Cy Dorn</p></div><h1>A storm</h1>".to_owned(),
                "",
            ),
            ("<div><p class=author>Ann Bell</p></div><h1>A storm</h1>".to_owned(), "Ann Bell"),
            ("<h1>A storm</h1><p class=byline><a>Add to List</a></p>".to_owned(), ""),
            // The publisher with its slogan, word for word, is the publisher; else the parts are read.
            (
                "<meta name=dc.publisher content='Example News | Coast and Sea | EN'><meta name=author content='Example News | Coast and Sea | EN'>".to_owned(),
                "Example News",
            ),
            (
                "<meta name=dc.publisher content='Example News'><meta name=author content='Ann Bell | Example News'>".to_owned(),
                "Ann Bell",
            ),
            ("<meta name=author content=admin>".to_owned(), ""),
            ("<p>A storm hit the coast.</p>".to_owned(), ""),
        ] {
            assert_eq!(authors(&html), expected, "{html}");
        }
    }

    /// Every name is compared with every other: a page with thousands would take minutes.
    #[test]
    fn no_more_than_an_article_has() {
        let letter = |n: u32| char::from_u32('a' as u32 + n % 26).unwrap_or('a');
        let name = |n: u32| format!("Ann B{}{}ll", letter(n / 26), letter(n));
        let metas: String = (0..600).map(|n| format!("<meta name=author content='{}'>", name(n))).collect();
        assert_eq!(authors(&metas).split("; ").count(), 300);
    }
}
