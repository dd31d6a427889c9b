//! A map from the words of our own lists, made for asking it of every word of a text.
//!
//! The keys are ours, so that no page can choose them to collide: a short multiplicative hash does, where the standard
//! one guards against that at several times the cost.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Filled once; asked for every word.
pub type WordMap<V> = HashMap<&'static str, V, BuildHasherDefault<WordHasher>>;

/// The entries of a word list; its first line names the source.
pub fn rows(text: &'static str) -> Vec<&'static str> {
    text.lines().skip(1).collect()
}

/// A word as the lists spell it, behind what is there: in small letters.
pub fn lower_onto(word: &str, out: &mut String) {
    if word.is_ascii() {
        let start = out.len();
        out.push_str(word);
        out[start..].make_ascii_lowercase();
    } else {
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
}

/// Eight bytes a step: multiplied by an odd number without a pattern (from the golden ratio), both halves of the product
/// folded together, so that every letter tells in every bit.
#[derive(Default)]
pub struct WordHasher(u64);

impl WordHasher {
    fn mix(&mut self, word: u64) {
        let product = u128::from(self.0 ^ word) * 0x9e37_79b9_7f4a_7c15;
        self.0 = product as u64 ^ (product >> 64) as u64;
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (chunks, rest) = bytes.as_chunks();
        for chunk in chunks {
            self.mix(u64::from_le_bytes(*chunk));
        }
        match (rest.first_chunk(), rest.last_chunk()) {
            // Four to seven bytes, those in the middle twice.
            (Some(first), Some(last)) => {
                self.mix(u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last)));
            }
            _ => self.mix(rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))),
        }
    }

    /// The byte that ends a string parts it from what is hashed behind it; behind a word nothing is.
    fn write_u8(&mut self, _end: u8) {}

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;
    use std::hash::{BuildHasher, Hash};

    #[test]
    fn like_words_part() {
        let hash = |word: &str| BuildHasherDefault::<WordHasher>::default().hash_one(word);
        let words: Vec<String> = (0..4096_u32).map(|number| format!("word{number}")).collect();
        let low: HashSet<u64> = words.iter().map(|word| hash(word) & 0xffff).collect();
        assert!(low.len() > 3_800, "{}", low.len());
        let top: HashSet<u64> = words.iter().map(|word| hash(word) >> 57).collect();
        assert_eq!(top.len(), 128);
        assert_ne!(hash("a"), hash("aa"));
        let mut hasher = WordHasher::default();
        "a".hash(&mut hasher);
        assert_eq!(hasher.finish(), hash("a"));
    }
}
