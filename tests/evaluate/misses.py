#!/usr/bin/env python3
"""Misses by kind. usage: misses.py misses.FIELD.txt …   (lines "MISS id | expected X | got Y" of score_pages.py)

not found: nothing where something is expected; invented: the reverse; shorter / longer: one text holds the other;
too few / too many: one list holds the other; same day: another minute or offset; other: the rest. Case and marks aside."""
import ast
import re
import sys
from pathlib import Path

KINDS = ["not found", "invented", "shorter", "longer", "too few", "too many", "same day", "other"]


def value(text):
    try:
        return ast.literal_eval(text)
    except (SyntaxError, ValueError):
        return text


def kind(expected, got):
    if not got:
        return "not found"
    if not expected:
        return "invented"
    if isinstance(expected, list):
        return "too few" if set(got) < set(expected) else "too many" if set(got) > set(expected) else "other"
    expected, got = str(expected), str(got)
    if re.match(r"\d{4}-\d\d-\d\d", expected) and expected[:10] == got[:10]:
        return "same day"
    expected, got = (re.sub(r"\W+", " ", text).casefold().strip() for text in (expected, got))
    return "shorter" if got in expected else "longer" if expected in got else "other"


def read(path):
    counts = dict.fromkeys(KINDS, 0)
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        parts = re.match(r"MISS .*? \| expected (.*) \| got (.*)", line)
        if parts:
            counts[kind(value(parts[1]), value(parts[2]))] += 1
    return counts


print(f"{'':12}" + "".join(f"{name:>11}" for name in KINDS) + f"{'all':>8}")
for path in map(Path, sys.argv[1:]):
    counts = read(path)
    cells = "".join(f"{counts[name] or '-':>11}" for name in KINDS)
    print(f"{path.name.split('.')[1]:12}{cells}{sum(counts.values()):>8}")
