//! The interface's messages as the labels of an export.

use super::say::say;
use crate::export::Words;

pub fn of_the_interface() -> Words<'static> {
    Words::new(say)
}
