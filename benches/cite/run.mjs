// Runs the benchmark as WASM in node, whose engine is Chromium's:
//   cargo build --profile wasm --target wasm32-wasip1 --manifest-path benches/cite/Cargo.toml
//   node benches/cite/run.mjs benches/cite/target/wasm32-wasip1/wasm/bench-cite.wasm
import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";

const styles = new URL("../../src/cite/data/", import.meta.url).pathname;
const wasi = new WASI({ version: "preview1", args: ["bench-cite", "/data"], preopens: { "/data": styles } });
const module = await WebAssembly.compile(await readFile(process.argv[2]));
wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
