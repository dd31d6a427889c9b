//! What a person does with Dateline, and what pages may try, in Chromium and Firefox.

/// Each of these functions as a test in each browser.
macro_rules! in_both {
    ($($name:ident),* $(,)?) => {
        mod chromium {
            $(#[test] fn $name() { super::$name(&mut browser_tests::Chromium::start()) })*
        }
        mod firefox {
            $(#[test] fn $name() { super::$name(&mut browser_tests::Firefox::start()) })*
        }
    };
}

mod accessibility;
mod attacks;
mod citing;
mod clipboard;
mod highlighting;
mod library;
mod opening;
mod own_styles;
mod policies;
mod private_window;
mod reading;
mod real_pages;
mod refusals;
mod seed;
mod timeline;
