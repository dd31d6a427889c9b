// The options page: everything in it is Rust.
const reader = await import("./reader.js");
await reader.default({ module_or_path: "reader_bg.wasm" });
reader.showOptions();
