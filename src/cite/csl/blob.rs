//! The tree that rendering builds: pieces of text with affixes and formatting, kept apart until punctuation is settled.

use super::style::{Case, Display, Look, Mark};

/// A piece of output.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Blob {
    pub prefix: String,
    pub suffix: String,
    /// Between the children.
    pub delimiter: String,
    /// Innermost first.
    pub marks: Vec<Mark>,
    pub display: Option<Display>,
    pub content: Content,
    /// A number: punctuation does not move into it.
    pub number: bool,
    /// A name printed family name first.
    pub inverted: bool,
    /// The marks of the surrounding blobs when it was made, outermost first: they decide how marks inside flip.
    pub around: Vec<Mark>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    Text(String),
    Blobs(Vec<Blob>),
}

impl Default for Content {
    fn default() -> Self {
        Content::Blobs(Vec::new())
    }
}

impl Blob {
    /// A container with a look's affixes and marks.
    pub fn group(look: &Look, delimiter: &str, children: Vec<Blob>) -> Blob {
        Blob {
            prefix: look.prefix.clone(),
            suffix: look.suffix.clone(),
            delimiter: delimiter.to_owned(),
            marks: look.marks.clone(),
            content: Content::Blobs(children),
            ..Blob::default()
        }
    }

    /// Bare text.
    pub fn text(text: &str) -> Blob {
        Blob { content: Content::Text(text.to_owned()), ..Blob::default() }
    }

    /// A bare container.
    pub fn wrap(children: Vec<Blob>) -> Blob {
        Blob { content: Content::Blobs(children), ..Blob::default() }
    }

    pub fn is_empty(&self) -> bool {
        match &self.content {
            Content::Text(text) => text.is_empty(),
            Content::Blobs(blobs) => blobs.is_empty(),
        }
    }

    pub fn children(&self) -> &[Blob] {
        match &self.content {
            Content::Text(_) => &[],
            Content::Blobs(blobs) => blobs,
        }
    }

    pub fn has_quotes(&self) -> bool {
        self.marks.iter().any(|mark| matches!(mark, Mark::Quotes | Mark::InnerQuotes))
    }

    /// Drops containers without text, from the leaves up.
    pub fn purge(&mut self) {
        if let Content::Blobs(blobs) = &mut self.content {
            for blob in blobs.iter_mut() {
                blob.purge();
            }
            blobs.retain(|blob| !blob.is_empty());
        }
    }
}

/// Joins pieces by putting the delimiter behind all but the last; nothing joined is nothing.
pub fn join(pieces: impl IntoIterator<Item = Option<Blob>>, delimiter: &str) -> Option<Blob> {
    let mut pieces: Vec<Blob> = pieces.into_iter().flatten().filter(|piece| !piece.is_empty()).collect();
    let (_, front) = pieces.split_last_mut()?;
    for piece in front {
        piece.suffix.push_str(delimiter);
    }
    Some(Blob::wrap(pieces))
}

/// A look with nothing but marks and case.
pub fn bare(look: &Look) -> Look {
    Look { prefix: String::new(), suffix: String::new(), ..look.clone() }
}

/// A look with nothing but a case.
pub fn cased(case: Option<Case>) -> Look {
    Look { case, ..Look::default() }
}
