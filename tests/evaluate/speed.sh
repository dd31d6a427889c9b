#!/usr/bin/env bash
# Speed side by side in one run: bare parse, Dateline, trafilatura, on the same 200 pages.
# usage: tests/evaluate/speed.sh [FOLDER OF HTML FILES]
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(realpath "${1:-target/corpus/pages}")
cargo bench -q --bench read -- "$folder"
if [ ! -x target/venv/bin/python ]; then python3 -m venv target/venv; fi
target/venv/bin/python -c 'import trafilatura' 2>/dev/null || target/venv/bin/pip install -q trafilatura==2.3.1 lxml_html_clean==0.4.6
target/venv/bin/python tests/evaluate/trafilatura_speed.py "$folder"
