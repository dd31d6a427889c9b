//! Dateline in real browsers.
