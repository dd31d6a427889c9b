//! Builds the two extensions.
fn main() {}
