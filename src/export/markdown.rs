//! The whole reading as Markdown (CommonMark, <https://spec.commonmark.org/>) or plain text, for notes and messages:
//! dates with what they rest on, people, sources with their sentences, links, tags.
//!
//! Dates stand as ISO 8601, which every reader and program takes the same way. Page text is escaped where Markdown would read it as
//! markup.

use super::{Words, notice_key};
use crate::article::{Article, Conflict, DateValue, Evidence, Groups, Source, Stated};
use crate::claims::fold;
use crate::sources::lang;

pub fn markdown(article: &Article, words: &Words) -> String {
    write(article, words, true)
}

/// The same without markup.
pub fn text(article: &Article, words: &Words) -> String {
    write(article, words, false)
}

fn write(article: &Article, words: &Words, markup: bool) -> String {
    let mut page = Page { text: String::new(), words, markup };
    page.head(article);
    page.notices(article);
    page.dates(article);
    page.sources(article);
    page.tags(article);
    page.text.trim_end().to_owned() + "\n"
}

struct Page<'a> {
    text: String,
    words: &'a Words<'a>,
    markup: bool,
}

impl Page<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// Page text, one line.
    fn plain(&self, text: &str) -> String {
        if self.markup { escape(text) } else { fold(text) }
    }

    fn strong(&self, text: &str) -> String {
        if self.markup { format!("**{text}**") } else { text.to_owned() }
    }

    fn link(&self, anchor: &str, url: &str) -> String {
        let anchor = self.plain(anchor);
        if self.markup { format!("[{anchor}]({})", target(url)) } else { format!("{anchor} <{url}>") }
    }

    fn heading(&mut self, depth: usize, title: &str) {
        let title = if self.markup { format!("{} {title}", "#".repeat(depth)) } else { title.to_owned() };
        let before = if self.text.is_empty() { "" } else { "\n" };
        self.line(&format!("{before}{title}\n"));
    }

    fn title(&mut self, key: &str) {
        self.heading(2, &self.say(key));
    }

    fn head(&mut self, article: &Article) {
        let headline =
            article.headline.as_ref().map_or_else(|| self.say("headlineUnknown"), |h| self.plain(&h.value));
        self.heading(1, &headline);
        let publisher = article.publisher.as_ref().and_then(|publisher| publisher.name.as_ref());
        let authors: Vec<String> =
            article.author.iter().map(|author| self.plain(&author.value.name)).collect();
        let authors = (!authors.is_empty()).then(|| authors.join(", "));
        let told: Vec<String> =
            [authors, publisher.map(|name| self.plain(&name.value))].into_iter().flatten().collect();
        if !told.is_empty() {
            let end = if self.markup { "  " } else { "" };
            self.line(&format!("{}{end}", told.join(" · ")));
        }
        let address = article.canonical_url.as_ref().map_or(&article.url, |stated| &stated.value);
        if !address.is_empty() {
            self.line(&format!("<{}>", address.replace(['<', '>', ' '], "")));
        }
    }

    fn notices(&mut self, article: &Article) {
        if !article.notices.is_empty() {
            self.line("");
        }
        for notice in &article.notices {
            let Some(key) = notice_key(notice.kind) else { continue };
            let own = self.plain(&notice.text);
            let own = if own.is_empty() { own } else { format!(" “{own}”") };
            let line = format!("- {}{own}", self.say(key));
            self.line(&line);
        }
    }

    fn dates(&mut self, article: &Article) {
        self.title("dates");
        let dates = &article.dates;
        match &dates.published {
            Some(published) => self.date("datePublished", published),
            None => {
                let line = format!("- {}: {}", self.say("datePublished"), self.say("publishedUnknown"));
                self.line(&line);
            }
        }
        match &dates.modified {
            Some(modified) => self.date("dateModified", modified),
            None if dates.published.is_some() => {
                let line = format!("- {}: {}", self.say("dateModified"), self.say("noLaterChange"));
                self.line(&line);
            }
            None => {}
        }
        let rows = [("dateCreated", &dates.created), ("datePrint", &dates.print)];
        let day = dates.published.as_ref().map(|published| published.value.date_only());
        for (key, stated) in rows {
            if let Some(stated) = stated.as_ref().filter(|stated| Some(stated.value.date_only()) != day) {
                self.date(key, stated);
            }
        }
        for conflict in &dates.conflicts {
            self.conflict(conflict);
        }
    }

    fn date(&mut self, key: &str, stated: &Stated<DateValue>) {
        let value = stated.value.to_string().replacen('T', " ", 1);
        let corrected =
            if stated.corrected { format!(" ({})", self.say("corrected")) } else { String::new() };
        let value = self.strong(&value);
        let line = format!("- {}: {value}{corrected}{}", self.say(key), self.basis(&stated.evidence));
        self.line(&line);
    }

    fn conflict(&mut self, conflict: &Conflict) {
        let line = format!(
            "- {}: {} ≠ {}{}",
            self.say("statementsDisagree"),
            conflict.value,
            conflict.other,
            self.basis(&conflict.evidence)
        );
        self.line(&line);
    }

    fn sources(&mut self, article: &Article) {
        self.title("sources");
        let groups = Groups::of(article);
        if !lang::is_read(article.language()) && !article.article_body.is_empty() {
            let unread = self.say("sourcesLanguage");
            self.line(&unread);
        } else if groups.is_empty() && article.credits.is_empty() {
            let none = self.say("sourcesUnknown");
            self.line(&none);
        }
        self.group("groupNamed", &groups.named);
        self.group("groupUnnamed", &groups.unnamed);
        self.group("groupOutlets", &groups.outlets);
        self.group("groupDocuments", &groups.documents);
        if !groups.links.is_empty() {
            self.group_title("links");
            for link in &groups.links {
                let anchor = if link.anchor.trim().is_empty() { &link.host } else { &link.anchor };
                let line = format!("- {}", self.link(anchor, &link.url));
                self.line(&line);
            }
        }
        self.group("possible", &groups.possible);
        if !article.contacted.is_empty() {
            self.group_title("contacted");
            for asked in &article.contacted {
                let line = format!("- {}", self.plain(&asked.name));
                self.line(&line);
            }
        }
        if !article.credits.is_empty() {
            self.group_title("credits");
            for credit in &article.credits {
                let line = format!("- {}", self.plain(&credit.name));
                self.line(&line);
            }
        }
    }

    fn group_title(&mut self, key: &str) {
        self.heading(3, &self.say(key));
    }

    fn group(&mut self, key: &str, sources: &[&Source]) {
        if sources.is_empty() {
            return;
        }
        self.group_title(key);
        for source in sources {
            self.source(source);
        }
    }

    fn source(&mut self, source: &Source) {
        let name = match &source.url {
            Some(url) => self.link(&source.name, url),
            None => self.strong(&self.plain(&source.name)),
        };
        let about = [source.role.as_deref(), source.organisation.as_deref(), source.via_outlet.as_deref()];
        let about: Vec<String> = about.into_iter().flatten().map(|text| self.plain(text)).collect();
        let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
        self.line(&format!("- {name}{about}"));
        for evidence in source.evidence.iter().filter(|evidence| !evidence.sentence.is_empty()) {
            self.quote(&evidence.sentence);
        }
        let shown = |text: &str| source.evidence.iter().any(|evidence| evidence.sentence.contains(text));
        for quote in source.quotes.iter().filter(|quote| !shown(&quote.text)) {
            self.quote(&format!("“{}”", quote.text));
        }
    }

    fn quote(&mut self, words: &str) {
        let sign = if self.markup { "> " } else { "" };
        let line = format!("  - {sign}{}", self.plain(words));
        self.line(&line);
    }

    /// " — JSON-LD datePublished, …": where it stands, each statement once.
    fn basis(&self, evidence: &[Evidence]) -> String {
        let mut named: Vec<String> = Vec::new();
        for statement in evidence {
            let vocabulary = serde_json::to_value(statement.vocabulary).unwrap_or_default();
            let vocabulary = vocabulary.as_str().unwrap_or_default().to_owned();
            let name = match statement.property.replace('`', "").trim() {
                "" => vocabulary,
                property if self.markup => format!("{vocabulary} `{property}`"),
                property => format!("{vocabulary} {property}"),
            };
            if !named.contains(&name) {
                named.push(name);
            }
        }
        if named.is_empty() { String::new() } else { format!(" — {}", named.join(", ")) }
    }

    fn tags(&mut self, article: &Article) {
        if article.keywords.is_empty() {
            return;
        }
        self.title("tags");
        let tags: Vec<String> = article.keywords.iter().map(|tag| self.plain(&tag.value)).collect();
        self.line(&tags.join(", "));
    }
}

/// One line, with a backslash before what would be markup.
fn escape(text: &str) -> String {
    let text = fold(text);
    let mut escaped = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let at_start = at == 0 && matches!(letter, '#' | '>' | '+' | '-' | '=');
        let is_reference = letter == '&' && begins_reference(&text[at + 1..]);
        if at_start || is_reference || matches!(letter, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '|' | '~')
        {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    // "1. " at the start of a line would be a list.
    if digits > 0 && matches!(escaped.as_bytes().get(digits), Some(b'.' | b')')) {
        escaped.insert(digits, '\\');
    }
    escaped
}

/// Whether an ampersand before this text would make a character reference of it: `amp;`, `#60;`.
fn begins_reference(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len());
    end > 0 && name[end..].starts_with(';')
}

/// An address as a link's target.
fn target(url: &str) -> String {
    url.chars()
        .map(|letter| match letter {
            '(' => "%28".to_owned(),
            ')' => "%29".to_owned(),
            '<' | '>' | '"' | '\\' => String::new(),
            _ if letter.is_whitespace() => "%20".to_owned(),
            _ => letter.to_string(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Agent, Anonymity, Mode, SourceEvidence, SourceKind, TextSpan, Vocabulary};

    #[test]
    fn markup_is_text() {
        for (text, expected) in [
            ("plain text.", "plain text."),
            ("# no title", "\\# no title"),
            ("a # b", "a # b"),
            ("*bold* _it_ `c` [x](y) <b>", "\\*bold\\* \\_it\\_ \\`c\\` \\[x\\](y) \\<b>"),
            ("1. first", "1\\. first"),
            ("1,000 people", "1,000 people"),
            ("two\nlines", "two lines"),
            ("- item", "\\- item"),
            ("Q&A; AT&T &amp; &#60;b>", "Q\\&A; AT&T \\&amp; \\&#60;b>"),
            ("\u{1b}[2Jred\u{202e}x", "\\[2Jredx"),
        ] {
            assert_eq!(escape(text), expected);
        }
    }

    #[test]
    fn a_reading() {
        let evidence = vec![Evidence {
            vocabulary: Vocabulary::JsonLd,
            property: "datePublished".into(),
            raw: "x".into(),
        }];
        let mut article = Article {
            url: "https://x.org/a".into(),
            headline: Some(Stated::new("A *story*".into(), Vec::new())),
            author: vec![Stated::new(Agent { name: "Ada Byron".into(), ..Agent::default() }, Vec::new())],
            sources: vec![Source {
                kind: SourceKind::Person,
                name: "Ann Lee".into(),
                aliases: Vec::new(),
                role: Some("mayor".into()),
                organisation: None,
                anonymity: Anonymity::Named,
                granted: None,
                via_outlet: None,
                url: None,
                evidence: vec![SourceEvidence {
                    pattern: "name_says".into(),
                    cue: "said".into(),
                    mode: Mode::Indirect,
                    sentence: "Lee said it would end.".into(),
                    span: TextSpan::default(),
                    inferred: false,
                }],
                quotes: Vec::new(),
                mentions: 1,
                confidence: 0.9,
            }],
            keywords: vec![Stated::new("ports".into(), Vec::new())],
            ..Article::default()
        };
        article.dates.published = "2024-03-05T10:00Z".parse().ok().map(|date| Stated::new(date, evidence));
        let plain = text(&article, &Words::new(str::to_owned));
        assert!(plain.starts_with("A *story*\n\nAda Byron\n<https://x.org/a>\n"), "{plain}");
        assert!(plain.contains("- Ann Lee (mayor)\n  - Lee said it would end.\n"), "{plain}");
        let text = markdown(&article, &Words::new(str::to_owned));
        let expected = "\
# A \\*story\\*

Ada Byron  
<https://x.org/a>

## dates

- datePublished: **2024-03-05 10:00Z** — json-ld `datePublished`
- dateModified: noLaterChange

## sources


### groupNamed

- **Ann Lee** (mayor)
  - > Lee said it would end.

## tags

ports
";
        assert_eq!(text, expected);
    }

    #[test]
    fn an_empty_reading_says_so() {
        let text = markdown(&Article::default(), &Words::new(str::to_owned));
        assert!(text.contains("headlineUnknown") && text.contains("publishedUnknown"), "{text}");
    }
    #[test]
    fn a_language_without_lists_says_so() {
        for (language, expected) in
            [("en", "sourcesUnknown"), ("ja", "sourcesLanguage"), ("", "sourcesUnknown")]
        {
            let article = Article {
                in_language: Some(Stated::new(language.to_owned(), Vec::new())),
                article_body: vec!["A text.".to_owned()],
                ..Article::default()
            };
            let text = markdown(&article, &Words::new(str::to_owned));
            assert!(text.contains(expected), "{language}: {text}");
        }
    }
}
