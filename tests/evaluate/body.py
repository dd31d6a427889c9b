"""Token F1 of main texts against bodies.dev.jsonl. usage: body.py BODIES.jsonl NAME=PRED.jsonl …  [--worst N]

A prediction line: {"id","text"}. Where whole text is expected ("text", or fundus' summary + headlines + paragraphs),
precision, recall and F1 over words as a multiset, averaged over pages. Where snippets are ("with", "without", "starts_with",
"ends_with"), the share found, and for "without" the share rightly absent.
"""
import collections, json, re, sys, unicodedata


def words(text):
    text = unicodedata.normalize("NFKC", text).casefold()
    out = []
    for word in re.findall(r"\w+", text):
        # scripts without spaces: every character counts as a word
        if re.search(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]", word):
            out.extend(word)
        else:
            out.append(word)
    return out


def prf(expected, got):
    e, g = collections.Counter(words(expected)), collections.Counter(words(got))
    hit = sum((e & g).values())
    p = hit / max(1, sum(g.values()))
    r = hit / max(1, sum(e.values()))
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def fold(text):
    return " ".join(words(text))


def main():
    args = [a for a in sys.argv[1:] if "=" in a]
    bodies = [json.loads(line) for line in open(sys.argv[1])]
    worst = int(sys.argv[sys.argv.index("--worst") + 1]) if "--worst" in sys.argv else 0
    for arg in args:
        name, path = arg.split("=", 1)
        preds = {d["id"]: d.get("text") or "" for d in map(json.loads, open(path))}
        full = collections.defaultdict(list)
        share = collections.defaultdict(lambda: [0, 0])
        low = []
        for row in bodies:
            if row["id"] not in preds:
                continue
            body, got = row["body"], preds[row["id"]]
            source = row["id"].split("/")[0]
            if "text" in body or "paragraphs" in body:
                expected = body.get("text") or "\n".join(body.get("summary", []) + body.get("headlines", []) + body["paragraphs"])
                if source == "misinfo":
                    folded = fold(got)
                    for paragraph in body["paragraphs"]:
                        share["paragraphs"][0] += fold(paragraph)[:60] in folded
                        share["paragraphs"][1] += 1
                    continue
                score = prf(expected, got)
                full[source].append(score)
                low.append((score[2], row["id"], score))
            if "with" in body or "starts_with" in body:
                folded = fold(got)
                for kind in ("with", "without"):
                    for snippet in body.get(kind) or []:
                        share[kind][0] += (fold(snippet) in folded) == (kind == "with")
                        share[kind][1] += 1
                for kind in ("starts_with", "ends_with"):
                    if body.get(kind):
                        share[kind][0] += fold(body[kind]) in folded
                        share[kind][1] += 1
        cells = []
        for source, scores in sorted(full.items()):
            p, r, f = (sum(column) / len(scores) for column in zip(*scores))
            cells.append(f"{source} {p:.3f}/{r:.3f}/{f:.3f} n{len(scores)}")
        cells += [f"{kind} {a / max(1, b):.3f} n{b}" for kind, (a, b) in share.items()]
        print(f"{name:14s} " + " · ".join(cells))
        for f, page, score in sorted(low)[:worst]:
            print(f"   {f:.3f} p{score[0]:.2f} r{score[1]:.2f} {page}")


main()
