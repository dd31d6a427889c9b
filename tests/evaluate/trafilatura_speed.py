"""trafilatura's bare_extraction with metadata as the peer of benches/read.rs. usage: ROUNDS URL, then a path a line.

Answers each path by the seconds of the fastest round: same decoded text, same address, same clock as ours."""
import pathlib, sys, time
import trafilatura

rounds, url = int(sys.argv[1]), sys.argv[2]


def spent(page):
    start = time.perf_counter()
    trafilatura.bare_extraction(page, url=url, with_metadata=True)
    return time.perf_counter() - start


spent("<article><p>Its first page loads what it needs.</p></article>")
for line in sys.stdin:
    page = pathlib.Path(line.rstrip("\n")).read_bytes().decode("utf-8", "replace")
    print(min(spent(page) for _ in range(rounds)), flush=True)
