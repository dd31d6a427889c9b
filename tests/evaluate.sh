#!/usr/bin/env bash
# Our figures beside the recorded peers', on pages and texts with expectations that are kept outside of the repository.
# usage: tests/evaluate.sh [CORPUS]      CORPUS = folder with pages-dev.tar.xz, score_pages.py, dates-dev.jsonl …
# Unpacks into target/corpus, writes target/evaluate/*.jsonl and the misses by kind to target/evaluate/misses.*.txt
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=${1:-../shared/corpus}
if [ ! -f "$corpus/score_pages.py" ]; then echo "no corpus at $corpus: nothing to evaluate"; exit 0; fi
pages=target/corpus
if [ ! -f "$pages/manifest.dev.jsonl" ]; then mkdir -p "$pages"; tar -xJf "$corpus/pages-dev.tar.xz" -C "$pages"; fi
if [ ! -d "$pages/structured" ] && [ -f "$corpus/structured.tar.xz" ]; then tar -xJf "$corpus/structured.tar.xz" -C "$pages"; fi
out=target/evaluate; mkdir -p "$out"
now=2026-11-22T12:00:00+00:00
cargo build -q --release --features cli
run() { target/release/dateline summary --root "$pages" --now "$now" "$@"; }
run --batch "$pages/manifest.dev.jsonl" > "$out/dateline.jsonl"
run --bodies --batch "$pages/manifest.dev.jsonl" > "$out/bodies.jsonl"

echo "== peers, recorded (F1, dev news pages)"
cat <<'PEERS'
                   title      day   minute  authors     tags     site language
htmldate 1.11          -     .904        -        -        -        -        -
trafilatura 2.3     .710     .900        -     .717     .222     .771        -
newspaper4k 0.9.6   .808     .875     .614     .598     .635     .720     .931
goose3 3.1          .771     .796     .680     .536     .358        -     .949
bars                .920     .945     .860     .880     .770     .840     .960
PEERS
score() { python3 "$corpus/score_pages.py" "$pages/manifest.dev.jsonl" "$out/dateline.jsonl" "$@"; }
score --news --by-source
echo "== all genres"; score | sed -n 2,3p
for field in title published authors tags site lang; do
  score --misses "$field" | grep -a '^MISS' > "$out/misses.$field.txt" || true
done
echo "== misses by kind, all genres (each one: $out/misses.*.txt)"
python3 tests/evaluate/misses.py "$out"/misses.*.txt
echo "== main text (token F1; snippets found)"
python3 tests/evaluate/body.py "$pages/bodies.dev.jsonl" "dateline=$out/bodies.jsonl"
echo "   recorded: see tests/evaluate/PEERS.md"
if [ -f "$corpus/dates-dev.jsonl" ]; then
  echo "== dates read by hand"
  run --batch "$corpus/dates-dev.jsonl" > "$out/dates.jsonl"
  python3 "$corpus/score_dates.py" "$corpus/dates-dev.jsonl" "$out/dates.jsonl" | tail -20
fi
if [ -f "$corpus/sources-dev.jsonl" ]; then
  echo "== sources cited, whole pages"
  target/release/dateline sources --root "$pages" --batch "$corpus/sources-dev.jsonl" > "$out/sources.jsonl"
  python3 "$corpus/score_sources.py" "$corpus/sources-dev.jsonl" "$out/sources.jsonl"
fi
if [ -f "$corpus/attribution-dev.jsonl.xz" ]; then
  echo "== attribution in texts (English)"
  xz -dkc "$corpus/attribution-dev.jsonl.xz" > "$out/attribution-dev.jsonl"
  target/release/dateline attribute --batch "$out/attribution-dev.jsonl" > "$out/attribution.jsonl"
  python3 "$corpus/score_attribution.py" "$out/attribution-dev.jsonl" "$out/attribution.jsonl" --lang en
fi
if [ -f "$corpus/timex-dev.jsonl.xz" ]; then
  echo "== time expressions (English)"
  xz -dkc "$corpus/timex-dev.jsonl.xz" > "$out/timex-dev.jsonl"
  target/release/dateline timex --batch "$out/timex-dev.jsonl" > "$out/timex.jsonl"
  python3 "$corpus/score_timex.py" "$out/timex-dev.jsonl" "$out/timex.jsonl"
fi
echo "== structured data, cases of other readers"
cargo test -q --profile fast --test structured -- --nocapture 2>/dev/null | grep -a alike
