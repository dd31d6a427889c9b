//! `cs:choose`: the first branch whose tests hold is rendered.

use super::blob::Blob;
use super::render::{Area, Renderer};
use super::style::{Branch, Match, Test};

impl<'a> Renderer<'a> {
    pub(super) fn choose(&mut self, branches: &'a [Branch], out: &mut Vec<Blob>) {
        let chosen = branches.iter().find(|branch| self.holds(branch));
        if let Some(branch) = chosen {
            self.elements(&branch.children, out);
        }
    }

    fn holds(&mut self, branch: &Branch) -> bool {
        if branch.tests.is_empty() {
            return true;
        }
        match branch.matching {
            Match::All => branch.tests.iter().all(|test| self.test(test)),
            Match::Any => branch.tests.iter().any(|test| self.test(test)),
            Match::None => !branch.tests.iter().any(|test| self.test(test)),
        }
    }

    fn test(&mut self, test: &Test) -> bool {
        match test {
            Test::Type(kinds) => kinds.contains(&self.item.kind),
            Test::Variable(variable) => self.item.has(variable),
            Test::Numeric(variable) => self.is_numeric(variable),
            Test::UncertainDate(variable) => self.item.date(variable).is_some_and(|date| date.circa),
            Test::FirstPosition(first) => *first && self.area == Area::Citation,
            Test::Never => false,
        }
    }
}
