//! One file a command; this one chooses among them.

mod attribute;
mod batch;
mod cite;
mod read;
mod sources;
mod summary;
mod timex;

use std::ffi::OsString;
use std::process::ExitCode;

const USAGE: &str = "\
usage: dateline read [--url URL] [--now TIME] [--format json|text|markdown] FILE…
       dateline attribute --batch FILE
       dateline sources --batch FILE --root DIR
       dateline cite --style S… [--locale L] [--format F] FILE
       dateline cite --batch FILE --style S… [--locales DIR]
       dateline timex --batch FILE
       dateline summary --batch FILE --root DIR [--now TIME]
";

/// Why a command gave no answer.
#[derive(Debug)]
pub enum Failure {
    /// Exit 2.
    Usage(String),
    /// Exit 1.
    Input(String),
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Failure::Usage(error.to_string())
    }
}

pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let mut parser = lexopt::Parser::from_args(arguments);
    let outcome = match parser.next() {
        Ok(Some(lexopt::Arg::Value(command))) => match command.to_str() {
            Some("read") => read::run(parser),
            Some("attribute") => attribute::run(parser),
            Some("sources") => sources::run(parser),
            Some("cite") => cite::run(parser),
            Some("timex") => timex::run(parser),
            Some("summary") => summary::run(parser),
            _ => Err(Failure::Usage(format!("expected a command, found {command:?}"))),
        },
        Ok(Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h'))) => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => Err(Failure::Usage("expected a command, found none".to_owned())),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(message)) => {
            eprintln!("dateline: {message}\n{USAGE}");
            ExitCode::from(2)
        }
        Err(Failure::Input(message)) => {
            eprintln!("dateline: {message}");
            ExitCode::FAILURE
        }
    }
}
