//! Looks for many pieces of words at once in class names, ids and addresses, ASCII case aside.
//!
//! Every reader of a page asks of every element what its names speak of. One pass over the name answers for all groups
//! of pieces: three letters tell whether a piece can begin there, and only those that can are compared.

/// Pieces in up to 32 groups.
pub struct Pieces {
    /// In the order of their [`slot`]s, each with the bit of its group.
    list: Vec<(&'static str, u32)>,
    /// Where the pieces of each slot begin, and behind the last of them the end.
    starts: Box<[u16; SLOTS + 1]>,
}

/// The groups of which a piece was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Groups(u32);

impl Groups {
    /// Whether a piece of the group with this index was found.
    pub fn has(self, group: usize) -> bool {
        self.0 >> group & 1 == 1
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl Pieces {
    /// Each piece has three bytes or more and no capital ASCII letter.
    pub fn new(groups: &[&[&'static str]]) -> Pieces {
        let of_group = |(group, pieces): (usize, &&[&'static str])| {
            pieces.iter().map(move |piece| (*piece, 1 << group)).collect::<Vec<_>>()
        };
        let mut list: Vec<_> = groups.iter().enumerate().flat_map(of_group).collect();
        let slot = |piece: &str| piece.bytes().take(LETTERS).fold(0, slot_with);
        list.sort_by_key(|(piece, _)| slot(piece));
        let mut starts = Box::new([0; SLOTS + 1]);
        for (piece, _) in &list {
            starts[slot(piece) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Pieces { list, starts }
    }

    /// The groups of which some piece stands in the text.
    pub fn found(&self, text: &str) -> Groups {
        let bytes = text.as_bytes();
        let (mut found, mut slot) = (0, 0);
        for (at, byte) in bytes.iter().enumerate() {
            slot = slot_with(slot, *byte);
            let (from, to) = (self.starts[slot], self.starts[slot + 1]);
            if from == to {
                continue;
            }
            let rest = bytes.get((at + 1).saturating_sub(LETTERS)..).unwrap_or_default();
            for (piece, group) in &self.list[usize::from(from)..usize::from(to)] {
                let window = rest.get(..piece.len());
                if window.is_some_and(|window| window.eq_ignore_ascii_case(piece.as_bytes())) {
                    found |= group;
                }
            }
        }
        Groups(found)
    }
}

/// Letters that tell whether a piece can begin.
const LETTERS: usize = 3;

/// Runs of so many letters told apart.
const SLOTS: usize = 1 << 12;

/// The slot of the last [`LETTERS`] bytes, given that of the bytes before: of each the five low bits, which letters that
/// differ in case share; so do some others, which the comparison tells apart.
fn slot_with(slot: usize, byte: u8) -> usize {
    (slot << 4 ^ usize::from(byte & 31)) % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_by_their_pieces() {
        let pieces = Pieces::new(&[&["by-line", "byline", "author"], &["tag", "/tópico/"], &["line"]]);
        for (text, expected) in [
            ("byline", "02"),
            ("Author-Tags", "01"),
            ("/x/Tópico/y", "1"),
            ("by_line", "2"),
            ("headlines", "2"),
            ("autho", ""),
            ("ta", ""),
            ("a", ""),
            ("", ""),
            ("осётр", ""),
        ] {
            let found = pieces.found(text);
            let groups: String =
                (0..3).filter(|group| found.has(*group)).map(|group| group.to_string()).collect();
            assert_eq!(groups, expected, "{text}");
            assert_eq!(found.is_empty(), expected.is_empty(), "{text}");
        }
    }
}
