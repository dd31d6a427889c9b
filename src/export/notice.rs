//! The messages that tell a reader's notices, by their keys in `extension/_locales`; alike in the sidebar and in exports.

use crate::article::NoticeKind;

/// The key of a notice's message; none of what is told beside the timeline, with its number. An old story's age is told by
/// the sidebar in the language's plural forms.
pub fn notice_key(kind: NoticeKind) -> Option<&'static str> {
    Some(match kind {
        NoticeKind::TimelineCut => return None,
        NoticeKind::OldStory => "noticeOld",
        NoticeKind::Correction => "noticeCorrection",
        NoticeKind::Update => "noticeUpdate",
        NoticeKind::Sponsored => "noticeSponsored",
        NoticeKind::PressRelease => "noticePressRelease",
        NoticeKind::Opinion => "noticeOpinion",
        NoticeKind::LiveBlog => "noticeLiveBlog",
        NoticeKind::Paywalled => "noticePaywalled",
        NoticeKind::WireCopy => "noticeWireCopy",
        NoticeKind::KeywordStuffing => "noticeKeywordStuffing",
        NoticeKind::NotSingleArticle => "noticeNotSingleArticle",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Words;

    #[test]
    fn every_notice_has_words() {
        for kind in [
            NoticeKind::OldStory,
            NoticeKind::Correction,
            NoticeKind::Update,
            NoticeKind::Sponsored,
            NoticeKind::PressRelease,
            NoticeKind::Opinion,
            NoticeKind::LiveBlog,
            NoticeKind::Paywalled,
            NoticeKind::WireCopy,
            NoticeKind::KeywordStuffing,
            NoticeKind::NotSingleArticle,
        ] {
            let key = notice_key(kind).unwrap_or_default();
            assert!(Words::english().say(key).contains(' '), "{kind:?}");
        }
        assert_eq!(notice_key(NoticeKind::TimelineCut), None);
    }
}
