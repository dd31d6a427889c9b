//! Plain `<meta name>` keys: the standard ones (<https://html.spec.whatwg.org/multipage/semantics.html#standard-metadata-names>),
//! those of the registry (<https://wiki.whatwg.org/wiki/MetaExtensions>), of scholarly indexers, and what content systems
//! write without any standard.

use super::Field;

/// The field of a key in lower case.
pub(super) fn field(key: &str) -> Option<Field> {
    // A site's own field of Cxense: its prefix of three letters, then the name (`cXenseParse:exa-author`).
    let own = key.strip_prefix("cxenseparse:").and_then(|rest| rest.split_once('-'));
    if own.is_some_and(|(_, name)| name == "author") {
        return Some(Field::Author);
    }
    Some(match key {
        "title" | "headline" | "hdl" | "citation_title" | "article_title" | "articletitle"
        | "article.headline" | "cxenseparse:title" | "title_tag" | "bt:title" | "rnews:headline" => {
            Field::Title
        }
        "subtitle" | "subheadline" => Field::AlternativeTitle,
        "description" | "lp" | "cxenseparse:description" => Field::Description,
        "author"
        | "authors"
        | "byl"
        | "byline"
        | "article.author"
        | "article_author"
        | "article-author"
        | "articleauthor"
        | "article:author_name"
        | "citation_author"
        | "cxenseparse:author"
        | "dable:author"
        | "author_name"
        | "authorname"
        | "article-author-name"
        | "vr:author"
        | "bt:author"
        | "shareaholic:article_author_name"
        | "author-name"
        | "creator"
        | "reporter"
        | "writer"
        | "content_author"
        | "contentauthor"
        | "rnews:author" => Field::Author,
        "publisher" | "citation_publisher" | "copyright" | "organization" | "owner" => Field::Publisher,
        "application-name"
        | "apple-mobile-web-app-title"
        | "citation_journal_title"
        | "cre"
        | "site_name"
        | "sitename"
        | "pub_name" => Field::SiteName,
        "source" | "article.origheadline_source" | "syndication-source" | "content_source" => Field::Provider,
        "news_keywords"
        | "keywords"
        | "keyword"
        | "tags"
        | "article.tags"
        | "cxenseparse:keywords"
        | "article_tags"
        | "article:tag_name"
        | "shareaholic:keywords"
        | "bt:keywords"
        | "swiftype:tags"
        | "citation_keywords"
        | "article:keywords"
        | "content_tag"
        | "custom-keywords"
        | "cxenseparse:recs:keywords"
        | "page_tags"
        | "article-tags" => Field::Keywords,
        "section"
        | "article.section"
        | "article_section"
        | "cg"
        | "category"
        | "shareaholic:category"
        | "cxenseparse:section"
        | "article-section"
        | "subsection" => Field::Section,
        "language" | "content-language" | "citation_language" => Field::Language,
        "datepublished"
        | "date_published"
        | "pubdate"
        | "publish-date"
        | "publish_date"
        | "publishdate"
        | "published"
        | "published_date"
        | "published-date"
        | "published_at"
        | "published_on"
        | "published-on"
        | "publishedon"
        | "publication_time"
        | "publishtime"
        | "publish_time"
        | "date_publish"
        | "publication_date"
        | "publication-date"
        | "publicationdate"
        | "article.published"
        | "article_date_original"
        | "article-published"
        | "article_publish_date"
        | "article:publicationdate"
        | "ptime"
        | "original-publish-date"
        | "originalpublicationdate"
        | "citation_publication_date"
        | "citation_online_date"
        | "citation_date"
        | "cxenseparse:recs:publishtime"
        | "cxenseparse:publishtime"
        | "dable:published_time"
        | "vr:published_time"
        | "shareaholic:article_published_time"
        | "date.published"
        | "published_time"
        | "pub_date"
        | "release_date"
        | "dc.date.published"
        | "bt:pubdate"
        | "article:post_date"
        | "iso-8601-publish-date"
        | "rnews:datepublished"
        | "first_published"
        | "firstpublished"
        | "content_publication_date" => Field::DatePublished,
        "datemodified"
        | "date_modified"
        | "last-modified"
        | "lastmod"
        | "last_modified"
        | "modified"
        | "modified_date"
        | "utime"
        | "article.updated"
        | "article-updated"
        | "revision_date"
        | "moddate"
        | "bt:moddate"
        | "shareaholic:article_modified_time"
        | "date.modified"
        | "last_updated"
        | "lastupdated"
        | "last-updated"
        | "updated_time"
        | "modified_time"
        | "updated"
        | "updated_at"
        | "date.updated"
        | "dateupdate"
        | "iso-8601-modified-date"
        | "rnews:datemodified"
        | "revised" => Field::DateModified,
        "datecreated" | "date_created" | "created" | "created_at" | "creation_date" | "article.created"
        | "date.created" | "rnews:datecreated" => Field::DateCreated,
        "date"
        | "pdate"
        | "article.date"
        | "article_date"
        | "articledate"
        | "article-date"
        | "dat"
        | "displaydate"
        | "display_date"
        | "date.release"
        | "timestamp"
        | "sort_date"
        | "eomportal-lastupdate"
        | "article:date"
        | "story_date" => Field::DateUnspecified,
        "citation_print_date" | "print_date" | "issue_date" => Field::DatePrint,
        "thumbnail" | "image_src" => Field::Image,
        "article:type" | "pagetype" | "contenttype" | "content-type-name" | "article_type"
        | "content_type" => Field::Type,
        "sponsor" | "article:sponsor" => Field::Sponsor,
        _ => return None,
    })
}
