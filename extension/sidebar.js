// The sidebar's page. Blank until the background confirms that it is the frame which a click opened; then takes the
// reading from the private port and gives both to Rust. In a tab of its own it takes the reading left for it.
const LOADING_AFTER = 300; // ms; most pages are read before that, and nothing should flash
const MOST_TOKENS = 16; // a page that embeds us may send as many messages as it likes

// Fetched and compiled while the page's side reads; started only in a frame that was let in.
const reader = import("./reader.js");
const module = WebAssembly.compileStreaming(fetch("reader_bg.wasm"));
module.catch(() => {}); // told by who starts it
const crashes = { count: 0 };
if (window.top === window) fromTab();
else fromPage();

function fromPage() {
  let tried = 0;
  let ours = false;
  addEventListener("message", heard);

  function heard(event) {
    const token = event.data?.token;
    if (event.source !== parent || typeof token !== "string" || event.ports.length !== 1) return;
    if (++tried >= MOST_TOKENS) removeEventListener("message", heard);
    const [page] = event.ports;
    const background = chrome.runtime.connect({ name: "frame" });
    background.onMessage.addListener((answer) => {
      background.disconnect();
      if (!answer.accepted || ours) return;
      ours = true;
      removeEventListener("message", heard);
      page.addEventListener("message", (event) => show({ ...event.data, private: answer.private }, page), { once: true });
      page.start();
      page.postMessage({ type: "hello" });
      setTimeout(sayLoading, LOADING_AFTER);
    });
    background.postMessage({ token });
  }
}

// Rust clears it away with the first thing that it paints.
function sayLoading() {
  if (document.body.childElementCount) return;
  const waiting = document.createElement("p");
  waiting.className = "loading";
  waiting.setAttribute("role", "status");
  waiting.textContent = chrome.i18n.getMessage("loading");
  document.body.append(waiting);
}

async function fromTab() {
  const key = location.hash.slice(1);
  const stored = await chrome.storage.session.get(key);
  if (stored[key]) show(stored[key]);
  else sayFailed();
}

function sayFailed() {
  document.body.textContent = chrome.i18n.getMessage("readerFailed");
}

// After a trap the instance is of no use: once more with a fresh one, which says so.
async function show(reading, page) {
  const instance = crashes.count ? await import("./reader.js?again") : await reader;
  const crashed = (event) => {
    const error = event.error ?? event.reason;
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    if (crashes.count++) return sayFailed();
    const message = globalThis.datelinePanic ?? String(error);
    show({ ...reading, crashed: message }, page);
  };
  addEventListener("error", crashed);
  addEventListener("unhandledrejection", crashed);
  try {
    await instance.default({ module_or_path: await module });
    instance.showSidebar(reading, page);
    // For whoever waits and measures: painted is the frame after the one that shows the reading.
    performance.mark("shown");
    requestAnimationFrame(() => setTimeout(() => performance.mark("painted")));
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) crashed({ error });
    else sayFailed();
  }
}
