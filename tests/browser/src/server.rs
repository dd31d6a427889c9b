//! Pages on loopback: a function from path to answer, served from a thread each. HTTP/1.1, one request a connection.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

/// A name that the browsers take for this machine, but not for a trustworthy one: its pages are plain http.
/// <https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy>
pub const INSECURE_HOST: &str = "courier.test";

/// What a path answers.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Beside `Content-Type: text/html`.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self { headers: Vec::new(), body: body.into() }
    }

    pub fn with_body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// Serves until the program ends.
pub struct Server {
    port: u16,
}

impl Server {
    /// `answer` is given the path with its query; `None` is a 404.
    pub fn start(answer: impl Fn(&str) -> Option<Answer> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on loopback");
        let port = listener.local_addr().expect("the port just taken").port();
        let answer = Arc::new(answer);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let answer = answer.clone();
                thread::spawn(move || serve(stream, &*answer));
            }
        });
        Self { port }
    }

    /// An address on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The same on [`INSECURE_HOST`].
    pub fn insecure_url(&self, path: &str) -> String {
        format!("http://{INSECURE_HOST}:{}{path}", self.port)
    }
}

fn serve(mut stream: TcpStream, answer: &dyn Fn(&str) -> Option<Answer>) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines();
    let request = lines.next()?.ok()?;
    while lines.next()?.ok().is_some_and(|line| !line.is_empty()) {}
    let path = request.split(' ').nth(1)?;
    let (status, answer) = match answer(path) {
        Some(answer) => ("200 OK", answer),
        None => ("404 Not Found", Answer::html("<!doctype html><title>404</title>not found")),
    };
    let mut head =
        format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n", answer.body.len());
    if !answer.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type")) {
        head.push_str("Content-Type: text/html; charset=utf-8\r\n");
    }
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(b"\r\n").ok()?;
    stream.write_all(&answer.body).ok()
}
