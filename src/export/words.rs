//! The labels of an export, by the keys of the interface's messages (`extension/_locales`).

/// Gives the message of a key.
pub struct Words<'a> {
    message: Box<dyn Fn(&str) -> String + 'a>,
}

impl<'a> Words<'a> {
    pub fn new(message: impl Fn(&str) -> String + 'a) -> Self {
        Self { message: Box::new(message) }
    }

    pub fn say(&self, key: &str) -> String {
        (self.message)(key)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Words<'static> {
    /// English, read from the extension's own messages; a key that is not there stands as itself.
    pub fn english() -> Self {
        const MESSAGES: &str = include_str!("../../extension/_locales/en/messages.json");
        let messages: serde_json::Value = serde_json::from_str(MESSAGES).unwrap_or_default();
        Self::new(move |key| messages[key]["message"].as_str().unwrap_or(key).to_owned())
    }
}
