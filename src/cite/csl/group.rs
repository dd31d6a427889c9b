//! `cs:group` and macros: printed only if they call no variable or if one of those they call holds something.

use super::blob::Blob;
use super::render::{GroupState, Renderer};
use super::style::{Element, Group, Look};

impl<'a> Renderer<'a> {
    pub(super) fn group(&mut self, group: &'a Group, out: &mut Vec<Blob>) {
        self.deeper(1);
        self.conditional(&group.children, &group.look, &group.delimiter, out);
        self.deeper(-1);
    }

    /// `cs:text macro="…"`: the macro's contents count as a group.
    pub(super) fn call(&mut self, index: usize, look: &Look, out: &mut Vec<Blob>) {
        let style = self.style;
        let Some(body) = style.macros.get(index) else { return };
        self.deeper(1);
        let mut inner = Vec::new();
        self.within(look, |this| this.conditional(body, &Look::default(), "", &mut inner));
        self.deeper(-1);
        out.push(Blob::group(look, "", inner));
    }

    /// Elements below a substitute are free to print once their parent was.
    fn deeper(&mut self, by: isize) {
        if let Some(depth) = self.substitute_depth.last_mut().filter(|depth| **depth > 0) {
            *depth = depth.saturating_add_signed(by).max(1);
        }
    }

    fn conditional(&mut self, children: &'a [Element], look: &Look, delimiter: &str, out: &mut Vec<Blob>) {
        let printed_before = self.printed;
        self.groups.push(GroupState::default());
        let mut inner = Vec::new();
        self.within(look, |this| this.elements(children, &mut inner));
        let state = self.groups.pop().unwrap_or_default();
        if state.succeeded || (state.term && !state.attempted) {
            self.group_state().succeeded = true;
            out.push(Blob::group(look, delimiter, inner));
        } else {
            self.printed = printed_before;
            self.group_state().attempted = state.attempted;
        }
    }
}
