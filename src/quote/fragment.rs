//! A link that opens a page at a passage: `#:~:text=…` (<https://wicg.github.io/scroll-to-text-fragment/>).
//!
//! Short passages stand whole; long ones by their first and last words, so that the address stays one that can be pasted.

/// Above this many characters only the ends are written; the length up to which Chromium's own links quote in full.
const WHOLE: usize = 300;
/// Words at each end of a long passage.
const END_WORDS: usize = 6;
/// Characters at each end where the script writes no spaces.
const END_CHARACTERS: usize = 20;

/// The address of a passage on a page; the address alone when there are no words.
pub fn text_fragment(url: &str, words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let url = url.split_once(":~:").map_or(url, |(before, _)| before.trim_end_matches('#'));
    if url.is_empty() || words.is_empty() {
        return url.to_owned();
    }
    let sign = if url.contains('#') { "" } else { "#" };
    format!("{url}{sign}:~:text={}", directive(&words))
}

fn directive(words: &[&str]) -> String {
    let whole = words.join(" ");
    if whole.chars().count() <= WHOLE {
        return encode(&whole);
    }
    if words.len() >= 3 * END_WORDS {
        let end = &words[words.len() - END_WORDS..];
        return format!("{},{}", encode(&words[..END_WORDS].join(" ")), encode(&end.join(" ")));
    }
    let start: String = whole.chars().take(END_CHARACTERS).collect();
    let end_at = whole.char_indices().rev().nth(END_CHARACTERS - 1).map_or(0, |(at, _)| at);
    format!("{},{}", encode(start.trim()), encode(whole[end_at..].trim()))
}

/// Percent-encoding of everything but unreserved characters; `-` too, which the directive's own syntax uses.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() + text.len() / 2);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links() {
        for (url, words, expected) in [
            ("https://x.org/a", "we knew", "https://x.org/a#:~:text=we%20knew"),
            ("https://x.org/a#top", "a-b, c&d", "https://x.org/a#top:~:text=a%2Db%2C%20c%26d"),
            ("https://x.org/a#:~:text=old", "new", "https://x.org/a#:~:text=new"),
            ("https://x.org/a", "  ", "https://x.org/a"),
            ("https://x.org/a", "é", "https://x.org/a#:~:text=%C3%A9"),
            ("", "words", ""),
        ] {
            assert_eq!(text_fragment(url, words), expected);
        }
    }

    #[test]
    fn long_passages_by_their_ends() {
        let many: Vec<String> = (0..200).map(|number| format!("word{number}")).collect();
        let link = text_fragment("https://x.org/", &many.join(" "));
        assert!(link.ends_with("text=word0%20word1%20word2%20word3%20word4%20word5,word194%20word195%20word196%20word197%20word198%20word199"), "{link}");
        let unspaced = "語".repeat(400);
        let link = text_fragment("https://x.org/", &unspaced);
        assert_eq!(link.matches("%E8%AA%9E").count(), 2 * END_CHARACTERS);
    }
}
