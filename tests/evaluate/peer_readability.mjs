// Main texts by Mozilla's Readability in jsdom, as lines for body.py.
// usage: node peer_readability.mjs MODULES MANIFEST ROOT > PRED.jsonl   (MODULES = folder with @mozilla/readability and jsdom)
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [modules, manifest, root] = process.argv.slice(2);
const require = createRequire(join(resolve(modules), "index.js"));
const { Readability } = require("@mozilla/readability");
const { JSDOM, VirtualConsole } = require("jsdom");

for (const line of readFileSync(manifest, "utf8").split("\n").filter(Boolean)) {
  const row = JSON.parse(line);
  let text = "";
  try {
    const html = readFileSync(join(root, row.html), "utf8");
    const dom = new JSDOM(html, { url: row.url ?? "https://example.org/", virtualConsole: new VirtualConsole() });
    text = new Readability(dom.window.document).parse()?.textContent ?? "";
    dom.window.close();
  } catch {}
  console.log(JSON.stringify({ id: row.id, text }));
}
