#!/usr/bin/env bash
# Reads what `dateline cite` writes back with other people's readers: rispy, bibtexparser, pybtex, biber, jsonschema, mwparserfromhell.
#   tests/formats/check.sh [ITEMS.jsonl [SCHEMA.json]]
# ITEMS: {"item": CSL-JSON} a line; without it the invented ones beside this script. SCHEMA: CSL-JSON's, without it the copy beside this script.
# Installs the readers into target/formats-venv (pinned) when pip can; biber is used when it is there. Last line: N passed, N failed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
venv="$root/target/formats-venv"
if [ ! -f "$venv/ready-1" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" -q install --disable-pip-version-check \
    rispy==0.10.0 bibtexparser==2.0.0b8 pybtex==0.25.1 jsonschema==4.25.1 mwparserfromhell==0.7.2
  touch "$venv/ready-1"
fi
dateline=${DATELINE:-}
for profile in fast release debug; do
  [ -n "$dateline" ] || { [ -x "$root/target/$profile/dateline" ] && dateline="$root/target/$profile/dateline"; }
done
[ -n "$dateline" ] || { echo "expected a built dateline, found none: cargo build --features cli" >&2; exit 2; }
exec "$venv/bin/python" "$here/check.py" "$dateline" "${1:-$here/items.jsonl}" "${2:-$here/csl-data.json}"
