"""trafilatura's bare_extraction with metadata as the peer of benches/read.rs. usage: URL, then a path a line.

Answers each path by the seconds that reading it took: same decoded text, same address as ours. What it remembers of the
pages before (its line caches) it keeps, as in a batch; no page is read twice."""
import pathlib, sys, time
import trafilatura

url = sys.argv[1]


def spent(page):
    start = time.perf_counter()
    trafilatura.bare_extraction(page, url=url, with_metadata=True)
    return time.perf_counter() - start


spent("<article><p>Its first page loads what it needs.</p></article>")
for line in sys.stdin:
    page = pathlib.Path(line.rstrip("\n")).read_bytes().decode("utf-8", "replace")
    print(spent(page), flush=True)
