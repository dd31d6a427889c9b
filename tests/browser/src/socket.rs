//! Calls and answers over one WebSocket: numbered requests, events in between.
//! <https://chromedevtools.github.io/devtools-protocol/>, <https://w3c.github.io/webdriver-bidi/#transport>

use serde_json::{Value, json};
use std::net::TcpStream;
use std::time::{Duration, Instant};
use tungstenite::{Message, WebSocket};

/// How long a call may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(30);

pub struct Socket {
    stream: WebSocket<TcpStream>,
    last: u64,
    /// Events that came while an answer was awaited.
    pub events: Vec<Value>,
}

impl Socket {
    /// `address` is host and port, `path` begins with a slash.
    pub fn open(address: &str, path: &str) -> Self {
        let stream = TcpStream::connect(address).unwrap_or_else(|error| panic!("{address}: {error}"));
        let (stream, _) = tungstenite::client(format!("ws://{address}{path}"), stream)
            .unwrap_or_else(|error| panic!("{address}{path}: {error}"));
        stream.get_ref().set_read_timeout(Some(Duration::from_secs(1))).expect("a timeout over zero");
        Self { stream, last: 0, events: Vec::new() }
    }

    /// The answer as it came, errors included.
    pub fn try_call(&mut self, method: &str, params: Value, session: Option<&str>) -> Value {
        self.call_within(PATIENCE, method, &params, session)
            .unwrap_or_else(|| panic!("no answer to {method} {params}"))
    }

    /// The same, or `None` when none came in time.
    pub fn call_within(
        &mut self,
        patience: Duration,
        method: &str,
        params: &Value,
        session: Option<&str>,
    ) -> Option<Value> {
        self.last += 1;
        let id = self.last;
        let mut request = json!({"id": id, "method": method, "params": params});
        if let Some(session) = session {
            request["sessionId"] = session.into();
        }
        self.stream.send(Message::text(request.to_string())).expect("the browser listens");
        let begun = Instant::now();
        loop {
            match self.next() {
                Some(answer) if answer["id"] == id => return Some(answer),
                Some(event) => {
                    let gone = event["method"] == "Target.detachedFromTarget"
                        && session.is_some_and(|session| event["params"]["sessionId"] == session);
                    self.events.push(event);
                    if gone {
                        return Some(json!({"error": "the target has gone"}));
                    }
                }
                None if begun.elapsed() < patience => {}
                None => return None,
            }
        }
    }

    /// Takes in what has come meanwhile.
    pub fn pump(&mut self, time: Duration) {
        let begun = Instant::now();
        while begun.elapsed() < time {
            if let Some(event) = self.next() {
                self.events.push(event);
            }
        }
    }

    fn next(&mut self) -> Option<Value> {
        match self.stream.read() {
            Ok(Message::Text(text)) => serde_json::from_str(text.as_str()).ok(),
            Ok(_) => None,
            Err(tungstenite::Error::Io(error))
                if matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) =>
            {
                None
            }
            Err(error) => panic!("the browser hung up: {error}"),
        }
    }
}
