// The page's side. Run on a click by background.js, after reader-page.js, host.js and highlight.js; a second click closes.
//
// Takes the page's HTML, opens the sidebar's frame, proves to it which click it belongs to, and hands over the reading:
// the article, or the HTML where WASM may not run here. Interprets nothing. The steps and the attacks that each
// answers: ARCHITECTURE.md, "Opening the sidebar".
(() => {
  "use strict";
  const HELLO_WITHIN = 3000; // ms after it has loaded; a frame silent for longer runs no scripts (CSP sandbox)
  const LOAD_WITHIN = 10000; // ms
  const LOOK_AT_ADDRESS = 1000; // ms between looks at the address of a single-page site

  // Own properties only: an element with such an id is a property of the window too.
  const own = (name) => (Object.hasOwn(globalThis, name) ? globalThis[name] : undefined);
  const open = own("dateline");
  if (open) {
    open.close();
    if (open.page === pageOf(location.href)) return "closed";
  }
  if (!/html/.test(datelinePage.contentType)) return "not-a-page";

  const address = location.href;
  const reading = { html: pageText(), url: address, now: localTime() };
  const focusBefore = datelinePage.activeElement;
  // Kept: the click that closes us runs highlight.js again, which knows nothing of what was highlighted.
  const highlight = datelineHighlight;
  const token = randomToken();
  const channel = new MessageChannel();
  const background = chrome.runtime.connect({ name: "content" });
  const registered = new Promise((resolve) => background.onMessage.addListener(resolve));
  background.postMessage({ register: token });
  const host = datelineHost({ changed: (layout) => tell({ type: "layout", layout }), gone });
  const frameLoaded = new Promise((resolve) => host.onFrameLoad(resolve));
  let helloHeard = false;
  let late = setTimeout(noHello, LOAD_WITHIN);
  const addressWatch = setInterval(lookAtAddress, LOOK_AT_ADDRESS);
  let lastAddress = address;
  addEventListener("pagehide", close);
  globalThis.dateline = { close, page: pageOf(address) };

  channel.port1.onmessage = (event) => heard(event.data);
  const read = readHere();
  introduce();
  return "opened";

  async function introduce() {
    const { layout } = await registered;
    host.arrange(layout);
    await frameLoaded;
    clearTimeout(late);
    late = setTimeout(noHello, HELLO_WITHIN);
    // To our own origin only: should the page have put another document there, the browser drops the message.
    host.window()?.postMessage({ token }, extensionOrigin(), [channel.port2]);
  }

  // The reader, here. Where the page's policy forbids WASM (Chromium), or after a crash, the frame reads the HTML.
  async function readHere() {
    try {
      await datelineReader.start({ module_or_path: chrome.runtime.getURL("reader_bg.wasm") });
      return { article: datelineReader.read(reading.html, reading.url, reading.now) };
    } catch {
      const crashed = own("datelinePanic");
      delete globalThis.datelinePanic;
      return { html: reading.html, crashed };
    }
  }

  async function heard(message) {
    switch (message?.type) {
      case "hello":
        helloHeard = true;
        clearTimeout(late);
        host.accepted();
        // Before there is anything in it: Chromium, told later, takes the focus away from what the sidebar gave it to.
        host.focus();
        channel.port1.postMessage({ url: reading.url, now: reading.now, ...(await read) });
        break;
      case "close":
        close();
        // Not `focusBefore.focus`: a form's field may be called so.
        if (focusBefore instanceof HTMLElement) HTMLElement.prototype.focus.call(focusBefore, { preventScroll: true });
        break;
      case "texts":
        channel.port1.postMessage({ type: "texts", texts: highlight.texts() });
        break;
      case "highlight":
        channel.port1.postMessage({ type: "highlighted", found: highlight.show(message.ranges) });
        break;
      case "clearHighlight":
        highlight.clear();
        break;
      case "switchSide":
        host.switchSide();
        break;
      case "readAgain":
        close();
        tell({ type: "open" });
        break;
    }
  }

  async function noHello() {
    const wanted = await host.notice(chrome.i18n.getMessage("frameBlocked"), chrome.i18n.getMessage("openInTab"));
    if (wanted) readInTab();
    else close();
  }

  // A page that takes the sidebar away before anything was read in it would do so again and again.
  function gone() {
    if (helloHeard) close();
    else readInTab();
  }

  async function readInTab() {
    close();
    tell({ type: "readInTab", reading: { url: reading.url, now: reading.now, ...(await read) } });
  }

  function lookAtAddress() {
    if (!helloHeard || location.href === lastAddress) return;
    lastAddress = location.href;
    channel.port1.postMessage({ type: "addressChanged", url: lastAddress });
  }

  function close() {
    clearTimeout(late);
    clearInterval(addressWatch);
    removeEventListener("pagehide", close);
    channel.port1.close();
    background.disconnect();
    highlight.clear();
    host.remove();
    delete globalThis.dateline;
  }

  // Throws, and does no more, when the extension was updated or removed under us.
  function tell(message) {
    try {
      chrome.runtime.sendMessage(message).catch(() => {});
    } catch {}
  }

  // The document as it is now, with what open shadow roots hold (as declarative shadow roots).
  function pageText() {
    const root = datelinePage.documentElement;
    const shadowRoots = [];
    for (let open = [root]; open.length; ) {
      for (const element of open.pop().querySelectorAll("*")) {
        // Not `element.shadowRoot`: a form's field may be called so.
        const shadow = Reflect.get(Element.prototype, "shadowRoot", element);
        if (!shadow) continue;
        shadowRoots.push(shadow);
        open.push(shadow);
      }
    }
    if (!shadowRoots.length || !root.getHTML) return root.outerHTML;
    const shell = root.cloneNode(false).outerHTML;
    return shell.replace(/<\/html>$/i, () => root.getHTML({ shadowRoots }) + "</html>");
  }

  // RFC 3339 with the reader's offset.
  function localTime() {
    const now = new Date();
    const offset = -now.getTimezoneOffset();
    const two = (number) => String(Math.floor(Math.abs(number))).padStart(2, "0");
    const local = new Date(now.getTime() + offset * 60000).toISOString().slice(0, 19);
    return `${local}${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`;
  }

  // An address without the fragment, unless a single-page site keeps its route there.
  function pageOf(address) {
    return address.replace(/#(?![!/]).*$/s, "");
  }

  // Not randomUUID: undefined on http pages.
  function randomToken() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // Chromium gives content scripts a changing host in getURL, but the frame's origin is the fixed id.
  function extensionOrigin() {
    const origin = new URL(chrome.runtime.getURL("")).origin;
    return origin.startsWith("chrome-extension:") || origin === "null" ? `chrome-extension://${chrome.runtime.id}` : origin;
  }
})();
