// Shows a passage on the page with the CSS Custom Highlight API; the page's elements stay as they are.
//
// Which passage is for Rust to find: it is given the text of the text nodes and gives back ranges in them.
globalThis.datelineHighlight = (() => {
  "use strict";
  const NAME = "dateline";
  let nodes = [];
  let sheet = null;

  // The text of every text node that can be seen, open shadow roots included, in the order of the page.
  function texts() {
    nodes = [];
    gather(datelinePage.body ?? datelinePage.documentElement);
    return nodes.map((node) => node.data);
  }

  function gather(root) {
    const accept = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      if (/^(script|style|noscript|template|textarea)$/i.test(node.localName)) return NodeFilter.FILTER_REJECT;
      return shadowOf(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    };
    const walker = datelinePage.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, accept);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE) nodes.push(node);
      else gather(shadowOf(node));
    }
  }

  // Not `element.shadowRoot`: a form's field may be called so.
  function shadowOf(element) {
    return Reflect.get(Element.prototype, "shadowRoot", element);
  }

  // Ranges are {node, start, end}: position in what `texts` gave, offsets in UTF-16 code units.
  function show(ranges) {
    clear();
    const parts = ranges.filter(({ node, end }) => nodes[node]?.isConnected && end <= nodes[node].length);
    if (!parts.length) return false;
    const highlight = new Highlight(
      ...parts.map(({ node, start, end }) => {
        const range = new Range();
        range.setStart(nodes[node], start);
        range.setEnd(nodes[node], end);
        return range;
      }),
    );
    CSS.highlights.set(NAME, highlight);
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`::highlight(${NAME}) { background-color: #ffe08a; color: #1c1a17; }`);
    const root = nodes[parts[0].node].getRootNode();
    sheet.roots = [...new Set([document, root])];
    for (const place of sheet.roots) place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
    const smooth = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    const place = nodes[parts[0].node].parentElement;
    if (place) Element.prototype.scrollIntoView.call(place, { block: "center", behavior: smooth ? "smooth" : "instant" });
    return true;
  }

  function clear() {
    CSS.highlights?.delete(NAME);
    for (const place of sheet?.roots ?? []) {
      place.adoptedStyleSheets = [...place.adoptedStyleSheets].filter((other) => other !== sheet);
    }
    sheet = null;
  }

  return { texts, show, clear };
})();
