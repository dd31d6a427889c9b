// The background: starts the reader on a click, confirms which frame belongs to which click, keeps writes to the
// library in turn, and opens tabs. Remembers nothing that matters for longer than a click: the browser stops it at will.
"use strict";
const PAGE_SIDE = ["reader-page.js", "host.js", "highlight.js", "content.js"];
const LONGEST_TURN = 10000; // ms; a page that hangs keeps the others waiting no longer
const tokens = new Map(); // token of a click → id of its tab

chrome.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });

chrome.action.onClicked.addListener((tab) => open(tab));
chrome.runtime.onInstalled.addListener(makeMenus);
chrome.contextMenus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === "library") chrome.tabs.create({ url: chrome.runtime.getURL("library.html") });
  else open(tab);
});
chrome.runtime.onConnect.addListener((port) => {
  if (port.name === "content") port.onMessage.addListener((message) => register(port, message));
  if (port.name === "frame" && isOurs(port.sender)) port.onMessage.addListener((message) => confirm(port, message));
  if (port.name === "turn" && isOurs(port.sender)) takeTurn(port);
});
chrome.runtime.onMessage.addListener((message, sender) => {
  if (sender.id !== chrome.runtime.id) return;
  if (message?.type === "layout") chrome.storage.local.set({ layout: layoutOf(message.layout) });
  if (message?.type === "readInTab") readInTab(message.reading, sender.tab);
  if (message?.type === "open" && sender.tab) open(sender.tab);
  if (message?.type === "library" && isOurs(sender)) openTab(chrome.runtime.getURL("library.html"), sender.tab);
  if (message?.type === "options" && isOurs(sender)) openTab(chrome.runtime.getURL("options.html"), sender.tab);
  if (message?.type === "visit" && isOurs(sender) && /^https?:/.test(message.url)) openTab(message.url, sender.tab);
});

async function open(tab, again = true) {
  try {
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: PAGE_SIDE });
    if (result === "not-a-page") return refuse(tab, "refusedNotAPage");
    if (!["opened", "closed"].includes(result)) return refuse(tab, "readerFailed");
    chrome.action.setBadgeText({ tabId: tab.id, text: "" });
    chrome.action.setTitle({ tabId: tab.id, title: chrome.i18n.getMessage("actionTitle") });
  } catch (error) {
    console.debug(error.message);
    // Chromium under load: the click's leave, and with it the address, may reach the browser after the click itself.
    if (again && /^(https?:|file:|$)/.test(tab.url ?? "")) return setTimeout(() => open(tab, false), 200);
    refuse(tab, reasonFor(tab.url ?? "", error.message));
  }
}

// The reason stands in the button's title, where a pointer and a screen reader find it; it goes with the next page.
function refuse(tab, reason) {
  chrome.action.setBadgeText({ tabId: tab.id, text: "!" });
  chrome.action.setTitle({ tabId: tab.id, title: chrome.i18n.getMessage(reason) });
}

function reasonFor(url, error) {
  // Without the click's leave the address is hidden too, and only the browser's words tell, if those.
  if (/gallery/.test(error)) return "refusedStore";
  if (/chrome:\/\//.test(error)) return "refusedBrowserPage";
  if (!url) return "refusedHidden";
  if (/^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)/.test(url)) return "refusedStore";
  if (/^view-source:/.test(url)) return "refusedSource";
  if (/^file:/.test(url)) return "refusedFile";
  if (/\.pdf([?#]|$)/i.test(url)) return "refusedNotAPage";
  // The browser's leave for an earlier page of the site does not hold on this one (COOP with COEP).
  if (/^https?:/.test(url)) return "refusedByPage";
  return "refusedBrowserPage";
}

async function register(port, message) {
  const token = message?.register;
  const tab = port.sender?.tab;
  if (typeof token !== "string" || !tab || port.sender.frameId !== 0) return;
  tokens.set(token, tab.id);
  port.onDisconnect.addListener(() => tokens.delete(token));
  const { layout } = await chrome.storage.local.get("layout");
  port.postMessage({ layout: layoutOf(layout) });
}

// Ours is the frame that presents, once, the token of a click in its own tab.
function confirm(port, message) {
  const { tab, frameId } = port.sender;
  const known = typeof message?.token === "string" && tokens.has(message.token);
  const accepted = known && frameId !== 0 && tokens.get(message.token) === tab?.id;
  if (accepted) tokens.delete(message.token);
  port.postMessage({ accepted, private: Boolean(tab?.incognito) });
}

// One after the other: a page that wants to change the library waits for its turn, and gives it back by disconnecting.
let turn = Promise.resolve();
function takeTurn(port) {
  let gone = false;
  const done = new Promise((resolve) => port.onDisconnect.addListener(() => resolve((gone = true))));
  turn = turn.then(() => {
    if (gone) return;
    port.postMessage({ turn: true });
    return Promise.race([done, new Promise((resolve) => setTimeout(resolve, LONGEST_TURN))]);
  });
}

async function readInTab(reading, tab) {
  const key = `reading:${crypto.randomUUID()}`;
  const kept = { [key]: { ...reading, private: Boolean(tab?.incognito) } };
  try {
    await chrome.storage.session.set(kept);
  } catch {
    // It holds ten megabytes: what was left there for earlier tabs gives way.
    await chrome.storage.session.clear();
    await chrome.storage.session.set(kept);
  }
  openTab(chrome.runtime.getURL(`sidebar.html#${key}`), tab);
}

async function openTab(url, beside) {
  const place = beside ? { openerTabId: beside.id, windowId: beside.windowId, index: beside.index + 1 } : {};
  try {
    await chrome.tabs.create({ url, ...place });
  } catch (error) {
    // Chromium shows an extension's page in no private window; a page of the web is never moved out of one.
    if (url.startsWith(chrome.runtime.getURL(""))) chrome.tabs.create({ url });
    else console.debug(error.message);
  }
}

function layoutOf(layout) {
  return { side: layout?.side === "left" ? "left" : "right", width: Number(layout?.width) || 380 };
}

function isOurs(sender) {
  return sender?.id === chrome.runtime.id && sender.url?.startsWith(chrome.runtime.getURL(""));
}

function makeMenus() {
  chrome.contextMenus.removeAll(() => {
    chrome.contextMenus.create({ id: "open", title: chrome.i18n.getMessage("actionTitle"), contexts: ["page", "selection"] });
    chrome.contextMenus.create({ id: "library", title: chrome.i18n.getMessage("menuLibrary"), contexts: ["action"] });
  });
}
