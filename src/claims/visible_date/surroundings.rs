//! What an element's name, class and id say of the text in it: navigation, a comment, a teaser, a picture's caption, a date.
//!
//! Class names are nobody's standard; the words here are those that content systems of many makers share. Words of an
//! element that holds the headline say nothing (`<body class="has-sidebar">`).

use crate::page::{Element, Pieces};
use std::sync::LazyLock;

/// What is known of a piece of text from the elements around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Navigation, footer, comments, lists of other stories: not the article's.
    pub elsewhere: bool,
    /// In a comment: never the article's.
    pub comment: bool,
    /// Teasers, captions, boxes: not the article's, unless right beside the headline.
    pub aside: bool,
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

/// Words of places that are never the article's head.
const ELSEWHERE: &[&str] = &[
    "also-read",
    "archive-list",
    "baca-juga",
    "breadcrumb",
    "cookie",
    "copyright",
    "current-date",
    "currentdate",
    "disqus",
    "doc-nhieu",
    "footer",
    "gerelateerd",
    "ilgili",
    "instagram",
    "las-mas",
    "lasmas",
    "latest",
    "leggi-anche",
    "leia-",
    "lire-aussi",
    "login",
    "luetuimm",
    "mais-lid",
    "maislid",
    "mas-leid",
    "mas-vist",
    "masleid",
    "masvist",
    "meest-gelezen",
    "meestgelezen",
    "meistgelesen",
    "menu",
    "mest-laest",
    "mest-last",
    "mest-lest",
    "mestlest",
    "more-news",
    "morenews",
    "moreon",
    "most-read",
    "most_read",
    "mostread",
    "najczesc",
    "navbar",
    "nejcten",
    "newsletter",
    "outbrain",
    "piu-lett",
    "piulett",
    "plus-lus",
    "pluslus",
    "popular",
    "populer",
    "read-also",
    "read-more",
    "read-next",
    "readmore",
    "recirc",
    "recommend",
    "relacionad",
    "related",
    "relatert",
    "respond",
    "right-rail",
    "rightrail",
    "side-bar",
    "sidebar",
    "siderail",
    "site-header",
    "souvisejici",
    "taboola",
    "terkait",
    "ticker",
    "tin-lien-quan",
    "today",
    "top-bar",
    "topbar",
    "trending",
    "tweet",
    "twitter-",
    "upcoming",
    "verwandt",
    "weather",
];

/// Words of places that hold the article's date as often as another's: they count far from the headline only.
const ASIDE: &[&str] = &[
    "advert",
    "calendar",
    "caption",
    "carousel",
    "embed",
    "event-",
    "fb-post",
    "feed-item",
    "gallery",
    "masthead",
    "newsfeed",
    "poll",
    "promo",
    "slider",
    "sponsor",
    "swiper",
    "teaser",
    "widget",
];

impl Surroundings {
    /// What holds inside `element`, given what holds around it. `holds_headline` = the page's headline stands in it.
    pub fn inside(self, element: &Element, holds_headline: bool) -> Surroundings {
        let mut inner = self;
        match element.name() {
            "a" if element.attribute("href").is_some() => inner.link = true,
            "article" | "main" => inner.article = true,
            // The footer of an article is its own.
            "footer" if self.article => {}
            "nav" | "footer" | "form" | "dialog" | "blockquote" if !holds_headline => inner.elsewhere = true,
            // A header inside the article is its head, not the site's.
            "header" if !holds_headline && !self.article => inner.aside = true,
            "aside" | "figure" | "figcaption" if !holds_headline => inner.aside = true,
            "time" => inner.date = true,
            _ => {}
        }
        for (name, value) in element.attributes() {
            if matches!(
                name,
                "class" | "id" | "itemprop" | "data-testid" | "data-qa" | "data-component" | "rel" | "role"
            ) {
                inner.note(Words::of(value), holds_headline);
            }
        }
        inner
    }

    fn note(&mut self, words: Words, holds_headline: bool) {
        if !holds_headline {
            self.comment |= words.comment;
            self.elsewhere |= words.comment || words.elsewhere;
            self.aside |= words.aside;
        }
        self.article |= words.article;
        self.date |= words.date;
        self.role = words.role.or(self.role);
    }
}

/// What the words of one attribute say.
#[derive(Clone, Copy, Debug, Default)]
struct Words {
    elsewhere: bool,
    comment: bool,
    aside: bool,
    article: bool,
    date: bool,
    role: Option<Role>,
}

static PIECES: LazyLock<Pieces> = LazyLock::new(|| {
    Pieces::new(&[
        ELSEWHERE,
        ASIDE,
        &["article-body", "post-content", "entry-content", "articlebody"],
        DATE,
        &["publi", "posted", "pubdate", "pub-date", "created"],
        &["publisher", "republi"],
        &["update", "modif", "lastmod"],
        &["updates"],
        &["comment"],
    ])
});

impl Words {
    fn of(value: &str) -> Words {
        let found = PIECES.found(value);
        if found.is_empty() {
            return Words::default();
        }
        let published = found.has(4);
        let modified = found.has(6) && !found.has(7);
        // Themes write `published updated` on the first date of a story that was never changed.
        let role = match (published, modified) {
            (true, _) if !found.has(5) => Some(Role::Published),
            (false, true) => Some(Role::Modified),
            _ => None,
        };
        Words {
            elsewhere: found.has(0) && !is_own_footer(value),
            comment: found.has(8) && is_comment(&value.to_ascii_lowercase()),
            aside: found.has(1),
            article: found.has(2),
            date: published || modified || found.has(3),
            role,
        }
    }
}

/// Words of elements that hold a date.
const DATE: &[&str] =
    &["article-info", "article-meta", "byline", "date", "dateline", "entry-meta", "post-meta", "time"];

/// The footer of the article holds what themes set below it: its author, its date, its tags.
fn is_own_footer(value: &str) -> bool {
    value.split_ascii_whitespace().any(|name| {
        matches!(
            name,
            "article-footer" | "entry-footer" | "itemContentFooter" | "post-footer" | "story-footer"
        )
    })
}

/// `comment-date` and `comment` are a comment's; `header-comment_date` and `no-comment` need not be.
fn is_comment(value: &str) -> bool {
    value.split_ascii_whitespace().any(|token| token.starts_with("comment") || token.contains("-comment-"))
}
