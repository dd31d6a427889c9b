//! What an element's name, class and id say of the text in it: navigation, a comment, a teaser, a picture's caption, a date.
//!
//! Class names are nobody's standard; the words here are those that content systems of many makers share. Words of an
//! element that holds the headline say nothing (`<body class="has-sidebar">`).

use crate::page::Element;

/// What is known of a piece of text from the elements around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Navigation, footer, comments, teasers, side columns: not the article's.
    pub elsewhere: bool,
    /// In an `<a href>`.
    pub link: bool,
    /// In an `<article>` or `<main>`, or what calls itself so.
    pub article: bool,
    /// The nearest element that says so speaks of a date.
    pub date: bool,
    /// What the nearest class says the date is.
    pub role: Option<Role>,
}

/// What a date is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Published,
    Modified,
    Print,
    /// Something else than the article's life: a copyright, an event, an access.
    Other,
}

const ELSEWHERE: &[&str] = &[
    "comment",
    "respond",
    "disqus",
    "related",
    "recommend",
    "popular",
    "trending",
    "mostread",
    "most-read",
    "most_read",
    "sidebar",
    "side-bar",
    "footer",
    "navbar",
    "breadcrumb",
    "menu",
    "widget",
    "teaser",
    "promo",
    "latest",
    "newsletter",
    "ticker",
    "carousel",
    "swiper",
    "slider",
    "readmore",
    "read-more",
    "read-next",
    "more-news",
    "morenews",
    "moreon",
    "copyright",
    "advert",
    "sponsor",
    "weather",
    "calendar",
    "event-",
    "cookie",
    "masthead",
    "topbar",
    "top-bar",
    "site-header",
    "page-header-top",
    "current-date",
    "currentdate",
    "today",
    "login",
    "poll",
    "gallery",
    "caption",
    "upcoming",
    "archive-list",
    "recirc",
    "outbrain",
    "taboola",
    "tweet",
    "twitter-",
    "instagram",
    "fb-post",
    "embed",
    "also-read",
    "read-also",
    "siderail",
    "rightrail",
    "right-rail",
    "newsfeed",
    "feed-item",
];

impl Surroundings {
    /// What holds inside `element`, given what holds around it. `holds_headline` = the page's headline stands in it.
    pub fn inside(self, element: &Element, holds_headline: bool) -> Surroundings {
        let mut inner = self;
        match element.name() {
            "a" if element.attribute("href").is_some() => inner.link = true,
            "article" | "main" => inner.article = true,
            "nav" | "footer" | "aside" | "figure" | "figcaption" | "form" | "header" | "blockquote"
            | "dialog"
                if !holds_headline =>
            {
                // A header inside the article is its head, not the site's.
                inner.elsewhere |= element.name() != "header" || !self.article;
            }
            "time" => inner.date = true,
            _ => {}
        }
        for (name, value) in element.attributes() {
            if matches!(
                name,
                "class" | "id" | "itemprop" | "data-testid" | "data-qa" | "data-component" | "rel" | "role"
            ) {
                inner.note(value, holds_headline);
            }
        }
        inner
    }

    fn note(&mut self, value: &str, holds_headline: bool) {
        let value = value.to_ascii_lowercase();
        let has = |word: &str| value.contains(word);
        if !holds_headline && ELSEWHERE.iter().any(|word| has(word)) {
            self.elsewhere = true;
        }
        if has("article-body") || has("post-content") || has("entry-content") || has("articlebody") {
            self.article = true;
        }
        let published = has("publi") || has("posted") || has("pubdate") || has("pub-date") || has("created");
        let modified = (has("update") || has("modif") || has("lastmod")) && !has("updates");
        let date = published
            || modified
            || has("date")
            || has("time")
            || has("dateline")
            || has("byline")
            || has("post-meta")
            || has("entry-meta")
            || has("article-meta")
            || has("article-info");
        if date {
            self.date = true;
        }
        // Themes write `published updated` on the first date of a story that was never changed.
        match (published, modified) {
            (true, _) if !has("publisher") && !has("republi") => self.role = Some(Role::Published),
            (false, true) => self.role = Some(Role::Modified),
            _ => {}
        }
    }
}
