//! Where two pieces of output meet: doubled and colliding punctuation, spaces, and full stops that go inside quotation marks.
//!
//! CSL leaves it to the processor; the outcome follows citeproc-js, whose output users of CSL styles expect: "?." → "?",
//! ",," → ",", and with `punctuation-in-quote` "…”," → "…,”". Four passes over the finished tree, each linear in its size.

use super::blob::{Blob, Content};
use super::style::Mark;

fn is_stop(c: char) -> bool {
    matches!(c, '!' | '?' | '.' | ':' | ',' | ';')
}

fn is_stop_or_space(c: char) -> bool {
    is_stop(c) || matches!(c, ' ' | '\u{a0}')
}

fn first(text: &str) -> Option<char> {
    text.chars().next()
}

fn last(text: &str) -> Option<char> {
    text.chars().next_back()
}

fn drop_first(text: &mut String) {
    if !text.is_empty() {
        text.remove(0);
    }
}

/// What two stops make when they meet; `None` = both stay, in this order.
fn merged(left: char, right: char) -> Option<char> {
    match (left, right) {
        ('!', '.' | ':') => Some('!'),
        ('?', '.' | ':') => Some('?'),
        (':' | ';', '!') => Some('!'),
        (':' | ';', '?') => Some('?'),
        (':', '.') => Some(':'),
        (';', ':' | '.') => Some(';'),
        _ => None,
    }
}

/// Settles the punctuation of one citation or entry.
pub fn settle(blob: &mut Blob, in_quote: bool) {
    upward(blob);
    leftward(blob);
    downward(blob, in_quote);
    fix(blob, in_quote);
}

/// Moves spaces and leading stops of the outermost children to their parents.
fn upward(parent: &mut Blob) {
    let decorated = !parent.marks.is_empty();
    let blobs = match &mut parent.content {
        Content::Text(text) => {
            if first(&parent.suffix).is_some_and(|c| is_stop(c) && last(text) == Some(c)) {
                drop_first(&mut parent.suffix);
            }
            return;
        }
        Content::Blobs(blobs) => blobs,
    };
    let count = blobs.len();
    for (index, child) in blobs.iter_mut().enumerate().rev() {
        upward(child);
        if index == 0 {
            if parent.prefix.ends_with(' ') && child.prefix.starts_with(' ') {
                drop_first(&mut child.prefix);
            }
            let moves = first(&child.prefix).filter(|c| is_stop_or_space(*c));
            if let (Some(c), false, true) = (moves, decorated, parent.prefix.is_empty()) {
                parent.prefix.push(c);
                drop_first(&mut child.prefix);
            }
        }
        if index == count - 1 && !decorated && child.suffix.ends_with(' ') {
            if !parent.suffix.starts_with(' ') {
                parent.suffix.insert(0, ' ');
            }
            child.suffix.pop();
        }
        if index > 0 && !parent.delimiter.is_empty() {
            let end = last(&parent.delimiter).filter(|c| is_stop_or_space(*c));
            if end.is_some() && end == first(&child.prefix) {
                drop_first(&mut child.prefix);
            }
        }
    }
}

/// Formatting proper: quotation marks do not count.
fn is_formatted(blob: &Blob) -> bool {
    blob.marks.iter().any(|mark| !mark.same_kind(Mark::Quotes))
}

/// Moves a stop from the beginning of a sibling to the end of the one before, where no delimiter lies between.
fn leftward(parent: &mut Blob) {
    let Content::Blobs(blobs) = &mut parent.content else { return };
    for index in (0..blobs.len()).rev() {
        let (front, back) = blobs.split_at_mut(index + 1);
        let Some(child) = front.last_mut() else { continue };
        leftward(child);
        let Some(sibling) = back.first_mut() else { continue };
        let stop = first(&sibling.prefix).filter(|c| is_stop(*c));
        if !parent.delimiter.is_empty() || is_formatted(child) || is_formatted(sibling) {
            continue;
        }
        let Some(stop) = stop else { continue };
        let doubled = match (&child.content, child.suffix.is_empty()) {
            (Content::Text(text), true) => last(text) == Some(stop),
            _ => last(&child.suffix) == Some(stop),
        };
        if doubled {
            drop_first(&mut sibling.prefix);
        } else {
            merge_left(&mut child.suffix, &mut sibling.prefix);
        }
    }
}

/// Takes the first character of `right` into `left`, merged where the two collide.
fn merge_left(left: &mut String, right: &mut String) {
    let Some(b) = first(right) else { return };
    let a = last(left);
    if a == Some(b) {
        drop_first(right);
        return;
    }
    if !is_stop(b) {
        return;
    }
    drop_first(right);
    match a.and_then(|a| merged(a, b)) {
        Some(c) => {
            left.pop();
            left.push(c);
        }
        None => left.push(b),
    }
}

/// Takes the last character of `left` into `right`.
fn merge_right(left: &mut String, right: &mut String) {
    let Some(a) = last(left) else { return };
    let b = first(right);
    if b == Some(a) {
        left.pop();
        return;
    }
    if !is_stop(a) {
        return;
    }
    left.pop();
    match b.and_then(|b| merged(a, b)) {
        Some(c) => {
            drop_first(right);
            right.insert(0, c);
        }
        None => right.insert(0, a),
    }
}

fn ends_in_number(blob: &Blob) -> bool {
    blob.number || blob.children().last().is_some_and(ends_in_number)
}

fn is_number(blob: &Blob) -> bool {
    blob.number || matches!(blob.children(), [only] if only.number)
}

fn ends_quoted(blob: &Blob) -> bool {
    blob.has_quotes() || blob.children().last().is_some_and(ends_quoted)
}

/// Whether a stop put behind the blob would melt into one that ends it.
fn would_merge(blob: &Blob, stop: char) -> bool {
    let end = last(&blob.suffix).or(match &blob.content {
        Content::Text(text) => last(text),
        Content::Blobs(_) => None,
    });
    end.is_some_and(|end| merged(end, stop).is_some())
        || blob.children().last().is_some_and(|child| would_merge(child, stop))
}

/// Whether the printed text inside ends in this stop.
fn ends_with(blob: &Blob, stop: char) -> bool {
    match &blob.content {
        Content::Text(text) => last(text) == Some(stop),
        Content::Blobs(blobs) => blobs.last().is_some_and(|child| match last(&child.suffix) {
            None => ends_with(child, stop),
            Some(end) => end == stop,
        }),
    }
}

/// Pushes delimiters and trailing stops down to the children and melts what collides.
fn downward(parent: &mut Blob, in_quote: bool) {
    let blobs = match &mut parent.content {
        Content::Text(text) => {
            if first(&parent.suffix).is_some_and(|c| is_stop(c) && last(text) == Some(c)) {
                drop_first(&mut parent.suffix);
            }
            return;
        }
        Content::Blobs(blobs) => blobs,
    };
    let count = blobs.len();
    if count == 0 {
        return;
    }
    if let Some(stop) = first(&parent.delimiter).filter(|c| is_stop(*c)) {
        for child in &mut blobs[..count - 1] {
            if last(&child.suffix) != Some(stop) {
                child.suffix.push(stop);
            }
        }
        drop_first(&mut parent.delimiter);
    }
    for index in (0..count).rev() {
        if index == count - 1 {
            last_child(parent, in_quote);
        } else if !parent.delimiter.is_empty() {
            trim_before_delimiter(parent, index);
        } else {
            trim_before_sibling(parent, index);
        }
        let Content::Blobs(blobs) = &mut parent.content else { return };
        let child = &mut blobs[index];
        if !is_number(child)
            && child.marks.is_empty()
            && first(&child.suffix).is_some_and(is_stop)
            && let Content::Text(text) = &mut child.content
        {
            merge_left(text, &mut child.suffix);
        }
        downward(child, in_quote);
    }
}

fn last_child(parent: &mut Blob, in_quote: bool) {
    let Content::Blobs(blobs) = &mut parent.content else { return };
    let Some(child) = blobs.last_mut() else { return };
    if let Some(stop) = first(&parent.suffix).filter(|c| is_stop(*c)) {
        let moves = would_merge(child, stop) || (in_quote && ends_quoted(child));
        if moves && !ends_in_number(child) {
            match &mut child.content {
                Content::Text(text) => merge_left(text, &mut parent.suffix),
                Content::Blobs(_) => merge_left(&mut child.suffix, &mut parent.suffix),
            }
            if parent.suffix.starts_with('.') {
                child.suffix.push('.');
                drop_first(&mut parent.suffix);
            }
        }
    }
    if child.suffix.ends_with(' ') && parent.suffix.starts_with(' ') {
        drop_first(&mut parent.suffix);
    }
    if first(&child.suffix).is_some_and(is_stop_or_space) {
        if let Content::Text(text) = &child.content
            && last(text) == first(&child.suffix)
        {
            drop_first(&mut child.suffix);
        }
        if last(&child.suffix).is_some() && last(&child.suffix) == first(&parent.suffix) {
            parent.suffix.pop();
        }
    }
    if let Some(stop) = first(&parent.suffix).filter(|c| is_stop(*c))
        && ends_with(parent, stop)
    {
        drop_first(&mut parent.suffix);
    }
}

fn trim_before_delimiter(parent: &mut Blob, index: usize) {
    let Content::Blobs(blobs) = &mut parent.content else { return };
    let start = first(&parent.delimiter).filter(|c| is_stop_or_space(*c));
    if start.is_some() && start == last(&blobs[index].suffix) {
        blobs[index].suffix.pop();
    }
}

fn trim_before_sibling(parent: &mut Blob, index: usize) {
    let Content::Blobs(blobs) = &mut parent.content else { return };
    let child = &blobs[index];
    let end = last(&child.suffix).filter(|c| is_stop_or_space(*c));
    if end.is_some() && !is_number(child) && child.marks.is_empty() && end == first(&blobs[index + 1].prefix)
    {
        drop_first(&mut blobs[index + 1].prefix);
    }
}

/// Moves stops in or out of quotation marks.
fn fix(parent: &mut Blob, in_quote: bool) {
    let Content::Blobs(blobs) = &mut parent.content else { return };
    for child in blobs {
        if child.has_quotes() {
            swap(child, in_quote);
        }
        fix(child, in_quote);
    }
}

fn swap(child: &mut Blob, in_quote: bool) {
    let suffix = &mut child.suffix;
    let inner = match &mut child.content {
        Content::Text(text) => text,
        Content::Blobs(blobs) => match blobs.last_mut() {
            Some(blob) => &mut blob.suffix,
            None => return,
        },
    };
    if in_quote {
        while first(suffix).is_some_and(|c| matches!(c, '!' | '?' | '.' | ',')) {
            merge_left(inner, suffix);
        }
    } else {
        while last(inner).is_some_and(|c| matches!(c, ':' | ',' | ';')) {
            merge_right(inner, suffix);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(text: &str, suffix: &str, marks: &[Mark]) -> Blob {
        Blob { suffix: suffix.to_owned(), marks: marks.to_vec(), ..Blob::text(text) }
    }

    fn print(blob: &Blob) -> String {
        let inner = match &blob.content {
            Content::Text(text) => text.clone(),
            Content::Blobs(blobs) => blobs.iter().map(print).collect::<Vec<_>>().join(&blob.delimiter),
        };
        let inner = if blob.has_quotes() { format!("“{inner}”") } else { inner };
        format!("{}{inner}{}", blob.prefix, blob.suffix)
    }

    #[test]
    fn collisions() {
        for (text, suffix, marks, in_quote, expected) in [
            ("Is it true?", ".", &[][..], true, "Is it true?"),
            ("It is Inc.", ".", &[], true, "It is Inc."),
            ("It is", ".", &[], true, "It is."),
            ("Quoted", ".", &[Mark::Quotes], true, "“Quoted.”"),
            ("Quoted", ".", &[Mark::Quotes], false, "“Quoted”."),
            ("Quoted?", ",", &[Mark::Quotes], true, "“Quoted?,”"),
            ("Quoted", ";", &[Mark::Quotes], true, "“Quoted”;"),
            ("Stop!", ":", &[], true, "Stop!"),
        ] {
            let mut blob = Blob::wrap(vec![piece(text, suffix, marks)]);
            settle(&mut blob, in_quote);
            assert_eq!(print(&blob), expected, "{text} + {suffix}");
        }
    }
}
