//! English, told on Friday, 6 March 2026.

use super::table;

const DAY: &str = "2026-03-06";

#[test]
fn explicit() {
    table("en", DAY, &[("It opened on Feb. 6, 1998.", "Feb. 6, 1998=1998-02-06")]);
}
