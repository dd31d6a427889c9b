#!/usr/bin/env bash
# ./build.sh                  release builds of both extensions: dist/chromium, dist/firefox, and a zip of each
# ./build.sh run [URL|FILE]   builds, opens a browser on the sample page (or the one given) with the sidebar open; without
#                             a display it runs headless and leaves a screenshot and the reading in dist/run
# ./build.sh test             everything: fmt, clippy (native, wasm32), native tests, both real browsers, axe, lint
# ./build.sh evaluate [CORPUS] the scores against a corpus of real pages
# ./build.sh measure          click → painted sidebar, style chosen → preview, citing beside hayagriva; medians
#
# Installs what is missing through rustup, npm and apt, and says so.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

need_rust() {
  command -v cargo >/dev/null || { echo "build.sh: expected cargo (rustup.rs), found none" >&2; exit 1; }
  command -v rustup >/dev/null || return 0
  # rust-toolchain.toml names the target and the components; `show` installs what it names.
  rustup target list --installed | grep -qx wasm32-unknown-unknown || say "installing the target wasm32-unknown-unknown"
  rustup show active-toolchain >/dev/null
  rustup target add wasm32-unknown-unknown >/dev/null 2>&1
}

need_node() {
  command -v npm >/dev/null || need_packages nodejs npm
  # A copy of the lock file inside node_modules says what is installed there.
  cmp -s package-lock.json node_modules/.dateline-lock && return
  say "installing the tools of package.json (npm ci)"
  npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
  cp package-lock.json node_modules/.dateline-lock
}

need_packages() {
  say "installing $* (apt)"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need_browsers() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  command -v firefox-esr >/dev/null || missing+=(firefox-esr)
  [ -n "$(fc-list 2>/dev/null)" ] || missing+=(fonts-dejavu-core fontconfig)
  [ ${#missing[@]} -eq 0 ] || need_packages "${missing[@]}"
}

# Third-party readers of the citation formats; what pip brings goes into target/.
need_readers() {
  local missing=()
  python3 -c 'import venv, ensurepip' 2>/dev/null || missing+=(python3 python3-venv)
  command -v biber >/dev/null || missing+=(biber)
  [ ${#missing[@]} -eq 0 ] || need_packages "${missing[@]}"
}

# --fast leaves out wasm-opt and the slower optimisations.
extensions() {
  need_rust
  [ "${1:-}" = --fast ] || need_node
  cargo run --quiet --package xtask -- extension "$@"
}

test_all() {
  need_rust; need_node; need_browsers; need_readers
  say "fmt";    cargo fmt --all --check
  say "clippy"; cargo clippy --quiet --workspace --all-targets --features cli,schema --profile fast -- -D warnings
  cargo clippy --quiet --lib --target wasm32-unknown-unknown --profile fast -- -D warnings
  say "native tests"; cargo test --profile fast --features cli,schema
  say "citation formats, read back"
  cargo build --quiet --profile fast --features cli,schema; tests/formats/check.sh
  say "the extensions"; extensions --zip
  say "web-ext lint"; npx --no-install web-ext lint --source-dir dist/firefox --warnings-as-errors
  say "Chromium and Firefox"; cargo test --package browser-tests -- --test-threads=2
}

# The engine of citations beside hayagriva's, both as WASM, in node: its engine is Chromium's.
measure_citing() {
  say "first and following citations beside hayagriva's (WASM in node)"
  rustup target add wasm32-wasip1 >/dev/null 2>&1
  local target=target/bench-cite
  CARGO_TARGET_DIR=$target cargo build --quiet --profile wasm --target wasm32-wasip1 --manifest-path benches/cite/Cargo.toml
  node --no-warnings benches/cite/run.mjs $target/wasm32-wasip1/wasm/bench-cite.wasm
}

case "${1:-build}" in
  build)    extensions --zip; say "dist/chromium and dist/firefox" ;;
  fast)     extensions --fast ;;
  run)      extensions; need_browsers; shift; cargo run --quiet --package browser-tests --bin run -- "$@" ;;
  test)     test_all ;;
  measure)  extensions; need_browsers; cargo run --quiet --package browser-tests --bin measure; measure_citing ;;
  evaluate) shift; need_rust
            [ -x tests/evaluate.sh ] || { echo "build.sh: expected tests/evaluate.sh, found none" >&2; exit 1; }
            exec tests/evaluate.sh "$@" ;;
  *)        sed -n '2,9s/^# //p' "$0" >&2; exit 2 ;;
esac
