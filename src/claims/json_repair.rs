//! JSON as it is found in pages: parsed as it stands, else after the mending of the usual mistakes.
//!
//! Mended: HTML comment and CDATA marks, JavaScript comments, `;` behind, trailing and doubled commas, control
//! characters and line breaks in strings, `\'` and other escapes JSON does not know, quotation marks within a string,
//! several values one after the other, `&quot;` for every quotation mark, a block cut off at the end.
//! Not mended: names without quotation marks, single-quoted strings, templates.
//! The grammar: <https://www.rfc-editor.org/rfc/rfc8259>.

use super::character_reference::decode;
use serde_json::Value;

/// The values of a block, or what was found instead of JSON.
pub(super) fn parse(text: &str) -> Result<Vec<Value>, String> {
    let text = unwrap_marks(text);
    let first = match values(text) {
        Ok(values) => return Ok(values),
        Err(error) => error,
    };
    let decoded = if text.starts_with("{&quot;") || text.starts_with("[{&quot;") {
        decode(text)
    } else {
        std::borrow::Cow::Borrowed(text)
    };
    values(&mend(&decoded)).map_err(|_| {
        let start: String = text.chars().take(40).collect();
        format!("expected JSON, found {start:?} ({first})")
    })
}

fn values(text: &str) -> Result<Vec<Value>, serde_json::Error> {
    serde_json::Deserializer::from_str(text).into_iter().collect()
}

/// The text without the marks that hide it from old browsers.
fn unwrap_marks(text: &str) -> &str {
    let mut text = text.trim().trim_start_matches('\u{feff}');
    loop {
        let before = text;
        // A comment that holds no value goes whole, one that hides the value leaves only its marks.
        if let Some((comment, rest)) = text.strip_prefix("<!--").and_then(|rest| rest.split_once("-->"))
            && !comment.contains(['{', '['])
        {
            text = rest.trim_start();
        }
        for mark in ["<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/", "// <![CDATA["] {
            text = text.strip_prefix(mark).unwrap_or(text).trim_start();
        }
        for mark in ["-->", "//]]>", "// ]]>", "]]>", "/*]]>*/", ";", "//"] {
            text = text.strip_suffix(mark).unwrap_or(text).trim_end();
        }
        if text == before {
            return text;
        }
    }
}

/// Where the mending stands.
struct Mender<'a> {
    chars: std::iter::Peekable<std::str::CharIndices<'a>>,
    text: &'a str,
    out: String,
    /// Closing brackets still owed.
    open: Vec<char>,
}

fn mend(text: &str) -> String {
    let mut mender = Mender {
        chars: text.char_indices().peekable(),
        text,
        out: String::with_capacity(text.len() + 16),
        open: Vec::new(),
    };
    while let Some((at, char)) = mender.chars.next() {
        mender.outside(at, char);
    }
    mender.drop_comma();
    while let Some(close) = mender.open.pop() {
        mender.out.push(close);
    }
    mender.out
}

impl Mender<'_> {
    /// One character outside of strings.
    fn outside(&mut self, at: usize, char: char) {
        match char {
            '"' => self.string(),
            '{' | '[' => {
                self.open.push(if char == '{' { '}' } else { ']' });
                self.out.push(char);
            }
            '}' | ']' => {
                self.drop_comma();
                if self.open.pop() == Some(char) {
                    self.out.push(char);
                }
            }
            ',' => {
                // A comma behind a comma or an opening bracket separates nothing.
                if !self.out.trim_end().ends_with([',', '[', '{']) {
                    self.out.push(',');
                }
            }
            '/' => self.comment(at),
            ';' => {}
            char if char.is_control() || char == '\u{feff}' => self.out.push(' '),
            char => self.out.push(char),
        }
    }

    fn drop_comma(&mut self) {
        let kept = self.out.trim_end();
        if kept.ends_with(',') {
            let length = kept.len() - 1;
            self.out.truncate(length);
        }
    }

    /// Leaves out `// …` to the end of the line and `/* … */`.
    fn comment(&mut self, at: usize) {
        let rest = &self.text[at..];
        let end = if rest.starts_with("//") {
            rest.find('\n')
        } else if rest.starts_with("/*") {
            rest.find("*/").map(|end| end + 2)
        } else {
            Some(1)
        };
        let end = at + end.unwrap_or(rest.len());
        while self.chars.next_if(|(next, _)| *next < end).is_some() {}
    }

    /// The rest of a string whose opening quotation mark was just read.
    fn string(&mut self) {
        self.out.push('"');
        while let Some((at, char)) = self.chars.next() {
            match char {
                '"' if self.ends_here(at) => {
                    self.out.push('"');
                    return;
                }
                '"' => self.out.push_str("\\\""),
                '\\' => self.escape(),
                '\n' => self.out.push_str("\\n"),
                '\t' => self.out.push_str("\\t"),
                char if char < ' ' => {}
                char => self.out.push(char),
            }
        }
        // The block was cut off within a string.
        self.out.push('"');
    }

    fn escape(&mut self) {
        match self.chars.peek().map(|(_, char)| *char) {
            Some(char @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't')) => {
                self.chars.next();
                self.out.push('\\');
                self.out.push(char);
            }
            Some('u') => self.out.push('\\'),
            // `\'` and the like: the backslash says nothing in JSON.
            Some(_) => {}
            None => {}
        }
    }

    /// Whether the quotation mark at `at` closes its string: what follows must be punctuation of JSON.
    fn ends_here(&self, at: usize) -> bool {
        let rest = self.text[at + 1..].trim_start();
        let Some(next) = rest.chars().next() else { return true };
        match next {
            ':' | '}' | ']' => true,
            // A comma inside a text is followed by a letter, one between values by the next value.
            ',' => {
                let after = rest[1..].trim_start();
                after.is_empty()
                    || after.starts_with(['"', '{', '[', '}', ']', '-', ','])
                    || after.starts_with(|char: char| char.is_ascii_digit())
                    || ["true", "false", "null", "//", "/*"].iter().any(|word| after.starts_with(word))
            }
            '/' => rest.starts_with("//") || rest.starts_with("/*"),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mended() {
        for (text, expected) in [
            (r#"{"a":1}"#, r#"{"a":1}"#),
            (r#"<!-- {"a":1} -->"#, r#"{"a":1}"#),
            (r#"<!-- John joined. --> {"a":1}"#, r#"{"a":1}"#),
            ("//<![CDATA[\n{\"a\":1}\n//]]>", r#"{"a":1}"#),
            (r#"{"a":1};"#, r#"{"a":1}"#),
            (r#"{"a":[1,2,],}"#, r#"{"a":[1,2]}"#),
            (r#"{"a":1,,"b":2}"#, r#"{"a":1,"b":2}"#),
            ("{\"a\":\"one\ntwo\tthree\u{1}\"}", r#"{"a":"one\ntwo\tthree"}"#),
            (r#"{"a":"it\'s"}"#, r#"{"a":"it's"}"#),
            (r#"{"a":"the "big" one","b":"\u00e9"}"#, r#"{"a":"the \"big\" one","b":"é"}"#),
            (r#"{"a":"said "yes", then left"}"#, r#"{"a":"said \"yes\", then left"}"#),
            ("{\"a\":1, // one\n/* two */\"b\":\"http://x\"}", r#"{"a":1,"b":"http://x"}"#),
            (r#"{&quot;a&quot;:&quot;b&quot;}"#, r#"{"a":"b"}"#),
            (r#"{"a":{"b":"cut of"#, r#"{"a":{"b":"cut of"}}"#),
            (r#"{"a":1}{"b":2}"#, r#"{"a":1}|{"b":2}"#),
        ] {
            let found =
                parse(text).map(|values| values.iter().map(Value::to_string).collect::<Vec<_>>().join("|"));
            assert_eq!(found, Ok(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_json_is_said() {
        for text in ["window.x = 1", "{a: 1}", "{{ template }}", "<html>", "{'a': 'b'}"] {
            let error = parse(text).unwrap_err();
            assert!(error.starts_with("expected JSON, found"), "{error}");
        }
    }
}
