//! Looks for many pieces of words at once in class names, ids and addresses, ASCII case aside.
//!
//! Every reader of a page asks of every element what its names speak of. One pass over the name answers for all groups
//! of pieces: two letters tell whether a piece can begin there, and only those that can are compared.

/// Pieces in up to 32 groups.
pub struct Pieces {
    /// In the order of [`slot`], each with the bit of its group.
    list: Vec<(&'static str, u32)>,
    /// Where the pieces of a slot begin, and behind the last of them the end.
    starts: [u16; 33],
    /// For each slot a bit for the slot of every second letter.
    seconds: [u32; 32],
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
    /// Each piece has two bytes or more and no capital ASCII letter.
    pub fn new(groups: &[&[&'static str]]) -> Pieces {
        let of_group = |(group, pieces): (usize, &&[&'static str])| {
            pieces.iter().map(move |piece| (*piece, 1 << group)).collect::<Vec<_>>()
        };
        let mut list: Vec<_> = groups.iter().enumerate().flat_map(of_group).collect();
        list.sort_by_key(|(piece, _)| at(piece, 0));
        let mut seconds = [0; 32];
        for (piece, _) in &list {
            seconds[at(piece, 0)] |= 1 << at(piece, 1);
        }
        let starts =
            std::array::from_fn(|slot| list.partition_point(|(piece, _)| at(piece, 0) < slot) as u16);
        Pieces { list, starts, seconds }
    }

    /// The groups of which some piece stands in the text.
    pub fn found(&self, text: &str) -> Groups {
        let bytes = text.as_bytes();
        let mut found = 0;
        for (start, pair) in bytes.windows(2).enumerate() {
            let first = slot(pair[0]);
            if self.seconds[first] >> slot(pair[1]) & 1 == 0 {
                continue;
            }
            let of_letter = usize::from(self.starts[first])..usize::from(self.starts[first + 1]);
            for (piece, group) in &self.list[of_letter] {
                let window = bytes.get(start..start + piece.len());
                if window.is_some_and(|window| window.eq_ignore_ascii_case(piece.as_bytes())) {
                    found |= group;
                }
            }
        }
        Groups(found)
    }
}

/// Bytes that differ in case share a slot; so do some others, which the comparison tells apart.
fn slot(byte: u8) -> usize {
    usize::from(byte & 31)
}

fn at(piece: &str, index: usize) -> usize {
    piece.as_bytes().get(index).copied().map_or(0, slot)
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
