"""Pages a second of trafilatura's bare_extraction with metadata, on the pages benches/read.rs takes. usage: FOLDER"""
import pathlib, sys, time
import trafilatura

PAGES = 200
files = sorted(pathlib.Path(sys.argv[1]).rglob("*.html"))
files = files[:: max(1, len(files) // PAGES)][:PAGES]
pages = [file.read_bytes().decode("utf-8", "replace") for file in files]
trafilatura.bare_extraction(pages[0], with_metadata=True)
start = time.process_time()
for page in pages:
    trafilatura.bare_extraction(page, with_metadata=True)
spent = time.process_time() - start
print(f"trafilatura {trafilatura.__version__} {1000 * spent / len(pages):.2f} ms a page, {len(pages) / spent:.1f} pages/s")
