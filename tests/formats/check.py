"""Writes every item in every format, reads it back with a third-party reader and compares the fields.

usage: check.py DATELINE ITEMS.jsonl [SCHEMA.json]; run through check.sh, which installs the readers.
"""
import json, logging, os, re, shutil, subprocess, sys, tempfile, warnings

import bibtexparser, jsonschema, mwparserfromhell, pybtex.database, rispy

dateline, items_path, schema_path = sys.argv[1:4]
items = [json.loads(line)["item"] for line in open(items_path, encoding="utf-8") if line.strip()]
passed, failures = 0, []


def check(name, item, ok, detail=""):
    global passed
    if ok:
        passed += 1
    else:
        failures.append(f"{name}: {item['id']}: {detail}")


def write(item, fmt, folder):
    path = os.path.join(folder, "item.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(item, file)
    return subprocess.run([dateline, "cite", "--format", fmt, path], capture_output=True, check=True).stdout.decode()


def plain(text):
    """Without CSL's markup and with single blanks."""
    return " ".join(re.sub(r"</?(?:i|b|sc|sub|sup|span)(?: [^>]*)?>", "", text or "").split())


def untex(text):
    text = re.sub(r"\\(?:emph|textbf|textsuperscript|textsubscript|textsc)\{([^{}]*)\}", r"\1", text or "")
    for tex, char in (("\\textasciitilde{}", "~"), ("\\textasciicircum{}", "^"), ("\\textbackslash{}", "\\")):
        text = text.replace(tex, char)
    text = re.sub(r"\\([&%#_$])", r"\1", text)
    return " ".join(re.sub(r"(?<!\\)[{}]", "", text).replace("\\{", "{").replace("\\}", "}").split())


def family(person):
    if "literal" in person:
        return person["literal"]
    return " ".join(filter(None, [person.get("non-dropping-particle"), person.get("family")]))


def year(item):
    date = item.get("issued", {})
    if "date-parts" in date:
        return str(date["date-parts"][0][0])
    return (re.search(r"\d{4}", date.get("raw", "")) or [""])[0]


def iso(date):
    if "date-parts" in date:
        ends = ["-".join(f"{int(part):02d}" if i else f"{int(part):04d}" for i, part in enumerate(end[:3])) for end in date["date-parts"]]
        return "/".join(ends)
    return date.get("raw", "")[:10]


def ris(item, text):
    rows = rispy.loads(text)
    check("ris one", item, len(rows) == 1, len(rows))
    row = rows[0] if rows else {}
    check("ris lines", item, text.endswith("ER  - \r\n") and "\n" not in text.replace("\r\n", ""), "expected CRLF")
    unknown = row.get("unknown_tag", {})
    check("ris tags", item, not unknown, unknown)
    title = next((row[key] for key in ("title", "primary_title", "translated_title") if key in row), "")
    check("ris title", item, title == plain(item.get("title")), (title, item.get("title")))
    got = [name.split(",")[0] for name in row.get("authors", [])]
    check("ris authors", item, got == [family(p).replace(",", "") for p in item.get("author", [])], got)
    check("ris url", item, (row.get("urls") or [row.get("url", "")])[0] == item.get("URL", ""), row.get("urls"))
    check("ris year", item, str(row.get("year", "")) == year(item), row.get("year"))
    container = next((row[key] for key in ("secondary_title", "journal_name") if key in row), "")
    check("ris container", item, container == plain(item.get("container-title")), container)


def bibtex(item, text, name):
    library = bibtexparser.parse_string(text)
    check(f"{name} parser", item, not library.failed_blocks and len(library.entries) == 1, library.failed_blocks)
    logged = []
    handler = logging.Handler()
    handler.emit = lambda record: logged.append(record.getMessage())
    logging.getLogger("pybtex").addHandler(handler)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        data = pybtex.database.parse_string(text, "bibtex")
    entry = next(iter(data.entries.values()))
    check(f"{name} pybtex", item, not logged and not caught and len(data.entries) == 1, (logged, caught))
    fields = entry.fields
    check(f"{name} title", item, untex(fields.get("title", "")) == plain(item.get("title")), fields.get("title"))
    check(f"{name} url", item, fields.get("url", "") == item.get("URL", ""), fields.get("url"))
    got_year = fields.get("year", fields.get("date", ""))[:4]
    check(f"{name} year", item, got_year == year(item), got_year)
    if name == "biblatex":
        check("biblatex date", item, fields.get("date", "") == iso(item.get("issued", {})), fields.get("date"))
    people = entry.persons.get("author", [])
    got = [untex(" ".join(p.prelast_names + p.last_names)) for p in people]
    check(f"{name} authors", item, got == [family(p) for p in item.get("author", [])], got)


def biber(texts, undated):
    """One run over all entries: biber reports by key."""
    program = shutil.which("biber")
    if not program:
        return print("biber: not installed, skipped")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "all.bib")
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(texts))
        run = subprocess.run(
            [program, "--tool", "--validate-datamodel", "--output-file", os.path.join(folder, "out.bib"), path],
            capture_output=True, text=True, cwd=folder)
        lines = run.stdout.splitlines() + run.stderr.splitlines()
        complaints = [line for line in lines if re.match(r"\w+ - ", line) and ("WARN -" in line or "ERROR -" in line)]
        # A known gap: the data model has no undated web page. It must be that, and must still be a gap.
        known = [line for line in complaints for key in undated if f"Entry '{key}'" in line and "'date, year'" in line]
        check("biber gap", {"id": str(undated)}, len(known) == len(undated), known)
        complaints = [line for line in complaints if line not in known]
        check("biber", {"id": f"{len(texts)} entries"}, not complaints, complaints[:5])


def csl(item, text, validator):
    got = json.loads(text)
    check("csl-json equal", item, got == [item], "the item does not come back")
    if validator:
        errors = [error.message for error in validator.iter_errors(got)]
        check("csl-json schema", item, not errors, errors[:3])


# https://en.wikipedia.org/wiki/Template:Cite_news#TemplateData and the sister templates.
PARAMETERS = re.compile(
    r"(last|first|author)\d+|author|date|orig-date|title|url|url-access|work|publisher|location|agency|volume|issue|edition|"
    r"issn|doi|page|pages|language|access-date|archive-url|archive-date|url-status")


def wikipedia(item, text):
    code = mwparserfromhell.parse(text)
    templates = code.filter_templates(recursive=False)
    check("wikipedia one", item, len(templates) == 1 and str(code).strip() == str(templates[0]), text)
    template = templates[0]
    names = [str(p.name).strip() for p in template.params]
    wrong = [name for name in names if not PARAMETERS.fullmatch(name)]
    check("wikipedia parameters", item, not wrong and len(names) == len(set(names)), wrong)
    value = lambda name: str(template.get(name).value).strip() if template.has(name) else ""
    decoded = value("title").replace("{{!}}", "|").replace("&#91;", "[").replace("&#93;", "]").replace("&lt;", "<").replace("''", "")
    check("wikipedia title", item, decoded == plain(item.get("title")), decoded)
    check("wikipedia url", item, value("url") == item.get("URL", ""), value("url"))
    check("wikipedia year", item, year(item) in value("date"), value("date"))
    check("wikipedia byline", item, bool(item.get("author")) or "no by-line" in value("author"), names)


validator = jsonschema.Draft7Validator(json.load(open(schema_path, encoding="utf-8"))) if schema_path else None
with tempfile.TemporaryDirectory() as folder:
    entries = []
    for item in items:
        ris(item, write(item, "ris", folder))
        bibtex(item, write(item, "bibtex", folder), "bibtex")
        entries.append(write(item, "biblatex", folder))
        bibtex(item, entries[-1], "biblatex")
        csl(item, write(item, "csl-json", folder), validator)
        wikipedia(item, write(item, "wikipedia", folder))
    seen, unique = set(), []
    for entry in entries:
        key = entry.split("{", 1)[1].split(",", 1)[0]
        if key not in seen:
            seen.add(key)
            unique.append(entry)
    biber(unique, [item["id"] for item in items if not year(item)])
for failure in failures:
    print(failure)
print(f"{passed} passed, {len(failures)} failed")
sys.exit(bool(failures))
