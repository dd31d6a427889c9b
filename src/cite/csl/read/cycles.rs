//! Macros that call themselves, directly or through others: such a style would render for ever.

use super::super::style::{Element, Source};

/// The circle of macros, first and last the same; `None` when every call ends.
pub(super) fn find(bodies: &[Vec<Element>]) -> Option<Vec<usize>> {
    let calls: Vec<Vec<usize>> = bodies.iter().map(|body| calls_of(body)).collect();
    let mut state = vec![State::New; bodies.len()];
    for start in 0..bodies.len() {
        if let Some(circle) = walk(start, &calls, &mut state) {
            return Some(circle);
        }
    }
    None
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}

/// Depth first, without recursion; every macro is visited once.
fn walk(start: usize, calls: &[Vec<usize>], state: &mut [State]) -> Option<Vec<usize>> {
    if state[start] != State::New {
        return None;
    }
    let mut path = vec![(start, 0)];
    state[start] = State::Open;
    while let Some((here, next)) = path.last_mut() {
        let Some(&called) = calls[*here].get(*next) else {
            state[*here] = State::Done;
            path.pop();
            continue;
        };
        *next += 1;
        match state[called] {
            State::Done => {}
            State::New => {
                state[called] = State::Open;
                path.push((called, 0));
            }
            State::Open => {
                let from = path.iter().position(|(index, _)| *index == called).unwrap_or_default();
                let mut circle: Vec<usize> = path[from..].iter().map(|(index, _)| *index).collect();
                circle.push(called);
                return Some(circle);
            }
        }
    }
    None
}

fn calls_of(elements: &[Element]) -> Vec<usize> {
    let mut waiting: Vec<&Element> = elements.iter().collect();
    let mut calls = Vec::new();
    while let Some(element) = waiting.pop() {
        match element {
            Element::Text(Source::Macro(index), _) => calls.push(*index),
            Element::Group(group) => waiting.extend(&group.children),
            Element::Names(names) => waiting.extend(&names.substitute),
            Element::Choose(branches) => {
                waiting.extend(branches.iter().flat_map(|branch| &branch.children));
            }
            _ => {}
        }
    }
    calls
}
