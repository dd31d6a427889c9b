// The one element that the sidebar puts on the page: a div that no page style reaches, a closed shadow root, the frame,
// and the handle that sets its width. Makes room for itself where the page stays readable, else lies over it.
//
// `datelineHost({changed, gone})`: `changed(layout)` after the reader moved or resized it, `gone()` when the page
// removed, moved or navigated it.
// A document has a property for each form, picture and frame with a name, before its own: the page could take any of them
// away. This one has its own only.
globalThis.datelinePage = new Proxy(document, {
  get(page, name) {
    const value = Reflect.get(Document.prototype, name, page);
    return typeof value === "function" ? value.bind(page) : value;
  },
});

globalThis.datelineHost = ({ changed, gone }) => {
  const NARROWEST = 300; // px
  const WIDEST = 640; // px
  const STEP = 20; // px, one press of an arrow key
  const PAGE_NEEDS = 480; // px that must remain for the page, else the sidebar lies over it
  const SHEET_BELOW = 600; // px of window, under which the sidebar takes all of it

  const say = (key) => chrome.i18n.getMessage(key);
  let layout = { side: "right", width: 380 };
  let accepted = false;
  let pageStyle = null; // the page's own, to be given back
  const print = matchMedia("print");

  // Of a version that was updated under the page; what else has the attribute is the page's own.
  const zombies = ":is(:root, dialog) > div[data-dateline='']:empty";
  datelinePage.querySelectorAll(zombies).forEach((zombie) => zombie.remove());
  const host = datelinePage.createElement("div");
  host.dataset.dateline = "";
  const root = host.attachShadow({ mode: "closed" });
  // Important rules of a shadow root win over all of the page's, its style attributes included.
  const placement = datelinePage.createElement("style");
  const style = datelinePage.createElement("style");
  style.textContent = `
    [role=complementary] { position: absolute; inset: 0; display: flex; background: Canvas; color-scheme: light dark;
      box-shadow: 0 0 12px rgb(0 0 0 / .25); }
    :host([data-side=left]) [role=complementary] { flex-direction: row-reverse; }
    [role=separator] { flex: none; inline-size: 8px; cursor: col-resize; touch-action: none; background: ButtonFace; }
    [role=separator]:focus-visible { outline: 2px solid Highlight; outline-offset: -2px; }
    iframe { flex: 1; min-inline-size: 0; block-size: 100%; border: 0; color-scheme: light dark; }
    :host([data-sheet]) [role=separator] { display: none; }
    .notice { padding: 16px; font: 15px/1.5 system-ui, sans-serif; color: CanvasText; }
    .notice button { font: inherit; margin-block-start: 12px; margin-inline-end: 8px; min-block-size: 32px; }
  `;
  const part = datelinePage.createElement("div");
  part.setAttribute("role", "complementary");
  part.setAttribute("aria-label", say("extensionName"));
  const handle = datelinePage.createElement("div");
  handle.setAttribute("role", "separator");
  handle.setAttribute("aria-orientation", "vertical");
  handle.setAttribute("aria-label", say("sidebarWidth"));
  handle.setAttribute("aria-valuemin", NARROWEST);
  handle.setAttribute("aria-valuemax", WIDEST);
  handle.tabIndex = 0;
  // No name, id or src: a name lets the page navigate it, a src shows its address to the page's reports.
  const frame = datelinePage.createElement("iframe");
  frame.title = say("extensionName");
  if ("credentialless" in frame) {
    // Chromium: a page with COEP blocks the frame otherwise, and the clipboard is closed to frames.
    frame.credentialless = true;
    frame.allow = "clipboard-write *";
  }
  part.append(handle, frame);
  root.append(placement, style, part);

  // A modal dialog makes everything outside it inert, so the sidebar goes into it.
  const parent = [...datelinePage.querySelectorAll("dialog:modal")].pop() ?? datelinePage.documentElement;
  place();
  parent.append(host);
  try {
    host.popover = "manual";
    host.showPopover();
  } catch {}
  frame.contentWindow.location.replace(chrome.runtime.getURL("sidebar.html"));

  const removals = new MutationObserver(() => {
    if (host.parentNode !== parent || !host.isConnected) gone();
  });
  for (let node = parent; node; node = Reflect.get(Node.prototype, "parentNode", node)) removals.observe(node, { childList: true });
  addEventListener("resize", place);
  print.addEventListener("change", place);

  handle.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (!steps) return;
    event.preventDefault();
    event.stopPropagation();
    resize(layout.width + (layout.side === "left" ? steps : -steps));
    changed(layout);
  });
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    frame.style.pointerEvents = "none";
    const move = ({ clientX }) => resize(layout.side === "left" ? clientX : innerWidth - clientX);
    handle.addEventListener("pointermove", move);
    const end = () => {
      handle.removeEventListener("pointermove", move);
      frame.style.pointerEvents = "";
      changed(layout);
    };
    handle.addEventListener("lostpointercapture", end, { once: true });
  });

  return { onFrameLoad, accepted: () => (accepted = true), arrange, switchSide, focus, notice, remove, window: () => frame.contentWindow };

  // Calls back once, on our document's load; any load after acceptance is the page's doing.
  function onFrameLoad(loaded) {
    frame.addEventListener("load", () => {
      if (accepted) gone();
      else if (!isBlank()) loaded();
    });
  }

  function isBlank() {
    try {
      return frame.contentDocument?.URL === "about:blank";
    } catch {
      return false;
    }
  }

  function arrange(remembered) {
    layout = { ...layout, ...remembered };
    place();
  }

  function switchSide() {
    layout.side = layout.side === "left" ? "right" : "left";
    place();
    changed(layout);
  }

  function resize(width) {
    layout.width = Math.round(Math.min(Math.max(width, NARROWEST), WIDEST));
    place();
  }

  function place() {
    const sheet = innerWidth < SHEET_BELOW;
    const width = sheet ? innerWidth : Math.min(layout.width, innerWidth);
    // A page that is drawn larger or smaller by its style would draw the sidebar so too.
    const zoom = parent.currentCSSZoom || 1;
    host.dataset.side = layout.side;
    host.toggleAttribute("data-sheet", sheet);
    handle.setAttribute("aria-valuenow", layout.width);
    const rules = {
      all: "initial", position: "fixed", inset: "0 auto 0 auto", [layout.side]: "0", "z-index": "2147483647",
      // Not in pixels where it is all: the window's width may hold a scroll bar, under which the sidebar would begin.
      width: sheet ? "100%" : `${width}px`, height: "100%", "max-width": "none", "max-height": "none", overflow: "hidden",
      display: print.matches ? "none" : "block", zoom: 1 / zoom,
    };
    const text = Object.entries(rules).map(([name, value]) => `${name}: ${value} !important;`);
    placement.textContent = `:host { ${text.join(" ")} }`;
    restorePage();
    if (host.isConnected && !print.matches) stylePage(!sheet && innerWidth - width >= PAGE_NEEDS ? width / zoom : 0);
  }

  // The page's root element is styled only where it must be, and given back exactly as it was.
  function stylePage(width) {
    const page = datelinePage.documentElement;
    const wanted = {};
    if (width) wanted[`margin-${layout.side}`] = `${width}px`;
    const inert = page.getAttribute("inert");
    page.removeAttribute("inert");
    // A root that is not shown shows nothing in it either, and one that nobody can click lets nobody into the sidebar.
    const { display, contentVisibility, interactivity } = getComputedStyle(page);
    if (display === "none") wanted.display = "block";
    if (contentVisibility === "hidden") wanted["content-visibility"] = "visible";
    if (interactivity === "inert") wanted.interactivity = "auto";
    if (!Object.keys(wanted).length && inert === null) return;
    const properties = Object.keys(wanted).map((name) => [name, page.style.getPropertyValue(name), page.style.getPropertyPriority(name)]);
    pageStyle = { page, attribute: page.getAttribute("style"), properties, inert };
    const anchor = datelinePage.elementFromPoint(innerWidth / 3, 1);
    // Not `anchor.getBoundingClientRect`: a form's field may be called so.
    const top = () => Element.prototype.getBoundingClientRect.call(anchor).top;
    const before = anchor && top();
    for (const [name, value] of Object.entries(wanted)) page.style.setProperty(name, value, "important");
    pageStyle.ours = page.getAttribute("style");
    // What stood at the top of the window stays there.
    if (anchor && scrollY > 0) scrollBy({ top: top() - before, behavior: "instant" });
  }

  function restorePage() {
    if (!pageStyle) return;
    const { page, attribute, properties, inert, ours } = pageStyle;
    pageStyle = null;
    if (inert !== null) page.setAttribute("inert", inert);
    if (page.getAttribute("style") !== ours) {
      // The page has changed its style since: only our properties.
      for (const [name, value, priority] of properties) page.style.setProperty(name, value, priority);
    } else if (attribute === null) page.removeAttribute("style");
    else page.setAttribute("style", attribute);
  }

  function focus() {
    frame.focus({ preventScroll: true });
  }

  // In place of the frame: words and a button. Resolves to whether it was pressed, or the notice dismissed.
  function notice(text, label) {
    frame.remove();
    const box = datelinePage.createElement("div");
    box.className = "notice";
    box.setAttribute("role", "status");
    const words = datelinePage.createElement("p");
    words.textContent = text;
    const act = datelinePage.createElement("button");
    act.textContent = label;
    const dismiss = datelinePage.createElement("button");
    dismiss.textContent = say("close");
    box.append(words, act, dismiss);
    part.append(box);
    act.focus({ preventScroll: true });
    return new Promise((resolve) => {
      act.addEventListener("click", () => resolve(true));
      dismiss.addEventListener("click", () => resolve(false));
    });
  }

  function remove() {
    removals.disconnect();
    removeEventListener("resize", place);
    print.removeEventListener("change", place);
    restorePage();
    host.remove();
  }
};
