//! Looks for many pieces of words at once in class names, ids and addresses, ASCII case aside.
//!
//! Every reader of a page asks of every element what its names speak of. One pass over the name answers for all groups
//! of pieces: three letters tell whether a piece can begin there, and only those that can are compared.

/// Pieces in up to 32 groups.
pub struct Pieces {
    /// In the order of their [`slot`]s, each with the bit of its group.
    list: Vec<(&'static str, u32)>,
    /// Where the pieces of each slot begin, and behind the last of them the end.
    starts: Vec<u16>,
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
        list.sort_by_key(|(piece, _)| piece.as_bytes().first_chunk().map_or(0, slot));
        let mut starts = vec![0; SLOTS + 1];
        for (piece, _) in &list {
            starts[piece.as_bytes().first_chunk().map_or(0, slot) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Pieces { list, starts }
    }

    /// The groups of which some piece stands in the text.
    pub fn found(&self, text: &str) -> Groups {
        let mut found = 0;
        let mut rest = text.as_bytes();
        while let Some(letters) = rest.first_chunk() {
            let slot = slot(letters);
            let here = usize::from(self.starts[slot])..usize::from(self.starts[slot + 1]);
            for (piece, group) in &self.list[here] {
                let window = rest.get(..piece.len());
                if window.is_some_and(|window| window.eq_ignore_ascii_case(piece.as_bytes())) {
                    found |= group;
                }
            }
            rest = &rest[1..];
        }
        Groups(found)
    }
}

/// Triples of letters told apart.
const SLOTS: usize = 1 << 12;

/// By the five low bits of three bytes: those that differ in case share them; so do some others, which the comparison
/// tells apart.
fn slot([first, second, third]: &[u8; 3]) -> usize {
    usize::from(first & 31) << 7 ^ usize::from(second & 31) << 4 ^ usize::from(third & 31)
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
