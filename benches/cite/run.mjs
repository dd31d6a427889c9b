// Runs the benchmark, built for wasm32-wasip1, in node: node run.mjs bench-cite.wasm. `./build.sh measure` does both.
import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";

const styles = new URL("../../src/cite/data/", import.meta.url).pathname;
const wasi = new WASI({ version: "preview1", args: ["bench-cite", "/data"], preopens: { "/data": styles } });
const module = await WebAssembly.compile(await readFile(process.argv[2]));
wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
