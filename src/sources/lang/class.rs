//! What a word can be. A set, because a word can be many things ("report": a document and a verb).

use std::ops::BitOr;

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class(u32);

impl Class {
    /// Verbs that hardly do anything but attribute: said, told, wrote.
    pub const SAY: Class = Class(1);
    /// Other reporting verbs: announced, warned.
    pub const SPEECH: Class = Class(1 << 1);
    /// Verbs that tell how somebody spoke of another: praised, accused.
    pub const WEAK: Class = Class(1 << 2);
    /// What documents do: found, shows.
    pub const FINDING: Class = Class(1 << 3);
    pub const AUXILIARY: Class = Class(1 << 4);
    /// Frequent finite verbs that end a noun phrase.
    pub const VERB: Class = Class(1 << 5);
    pub const CONJUNCTION: Class = Class(1 << 6);
    pub const PREPOSITION: Class = Class(1 << 7);
    pub const DETERMINER: Class = Class(1 << 8);
    pub const PRONOUN: Class = Class(1 << 9);
    /// Days, months, "last week".
    pub const TIME: Class = Class(1 << 10);
    pub const ADVERB: Class = Class(1 << 11);
    pub const TITLE: Class = Class(1 << 12);
    /// A function that stands before a name: spokesman.
    pub const ROLE: Class = Class(1 << 13);
    pub const PERSON: Class = Class(1 << 14);
    /// Several people: officials.
    pub const GROUP: Class = Class(1 << 15);
    /// Nobody in particular: critics.
    pub const COLLECTIVE: Class = Class(1 << 16);
    pub const DOCUMENT: Class = Class(1 << 17);
    /// Common nouns for organisations: campaign.
    pub const ORGANISATION: Class = Class(1 << 18);
    /// Words that end an organisation's name: Institute.
    pub const ORGANISATION_NAME: Class = Class(1 << 19);
    pub const OUTLET: Class = Class(1 << 20);
    pub const AGENCY: Class = Class(1 << 21);
    pub const PLACE: Class = Class(1 << 22);
    /// Parties, nations, regions that stand before a name.
    pub const AFFILIATION: Class = Class(1 << 23);
    /// Its full stop ends no sentence.
    pub const ABBREVIATION: Class = Class(1 << 24);
    /// "declined", "refused".
    pub const CONTACTED: Class = Class(1 << 25);
    /// Verb forms that are more often nouns: "claims", "report".
    pub const ALSO_NOUN: Class = Class(1 << 28);
    /// A German compound known by its last part.
    pub const COMPOUND: Class = Class(1 << 29);
    pub const FEMALE: Class = Class(1 << 26);
    pub const MALE: Class = Class(1 << 27);

    /// A head noun that can be a source.
    pub const HEAD: Class = Class(
        Self::ROLE.0
            | Self::PERSON.0
            | Self::GROUP.0
            | Self::DOCUMENT.0
            | Self::ORGANISATION.0
            | Self::OUTLET.0,
    );
    /// Any verb that attributes.
    pub const REPORTING: Class = Class(Self::SAY.0 | Self::SPEECH.0 | Self::WEAK.0);

    /// The classes that both sets have.
    pub fn only(self, other: Class) -> Class {
        Class(self.0 & other.0)
    }

    /// Whether the sets share a class.
    pub fn is(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Class {
    type Output = Class;

    fn bitor(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}
