#!/usr/bin/env bash
# Speed side by side in one run: bare parse, Dateline, trafilatura, page by page on the same 200 pages.
# usage: tests/evaluate/speed.sh [FOLDER OF HTML FILES]
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(realpath "${1:-target/corpus/pages}")
python=$PWD/target/venv/bin/python
if [ ! -x "$python" ]; then python3 -m venv target/venv; fi
"$python" -c 'import trafilatura' 2>/dev/null || target/venv/bin/pip install -q trafilatura==2.3.1 lxml_html_clean==0.4.6
exec cargo bench -q --bench read -- "$folder" "$python" "$PWD/tests/evaluate/trafilatura_speed.py"
