"""Main texts by trafilatura, as lines for body.py. usage: peer_bodies.py MANIFEST ROOT > PRED.jsonl"""
import json, pathlib, sys
import trafilatura

for line in open(sys.argv[1]):
    row = json.loads(line)
    html = (pathlib.Path(sys.argv[2]) / row["html"]).read_bytes().decode("utf-8", "replace")
    try:
        text = trafilatura.extract(html, include_comments=False, include_tables=True) or ""
    except Exception:
        text = ""
    print(json.dumps({"id": row["id"], "text": text}))
