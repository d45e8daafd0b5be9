// Formulas: found in a text, typeset by KaTeX, and shown as quiet text when they can't be.
"use strict";

const typeset = (() => {
  const LONGEST = 4000;
  const ENVIRONMENTS =
    "equation|align|aligned|alignat|alignedat|gather|gathered|split|cases|dcases|rcases|drcases" +
    "|array|subarray|matrix|pmatrix|bmatrix|Bmatrix|vmatrix|Vmatrix|smallmatrix|darray|eqnarray";
  const OPENING = new RegExp(
    "(\\\\\\\\|\\\\\\$)|(\\$\\$|\\$|\\\\\\[|\\\\\\()" +
      "|(\\\\left\\s{0,3}(?:\\\\[{|]|[(\\[|.])\\s{0,3})?" +
      `\\\\begin\\{((?:${ENVIRONMENTS})\\*?)\\}`,
    "g",
  );
  const CLOSING = {
    "$$": /(?<!\\)\$\$/g,
    "$": /(?<!\\)\$|\n[^\S\n]*\n/g,
    "\\[": /\\\]/g,
    "\\(": /\\\)/g,
  };
  const RIGHT = /\s{0,3}\\right\s{0,3}(?:\\[}|]|[)\]|.])/y;
  const CLINGING = /^[，。．；：、！？）」』】》”’…,.;:!?)\]%]/;

  // KaTeX writes the width of an arrow as a style attribute, which the page's policy refuses;
  // the same declaration through the object model is allowed.
  const writeAttribute = SVGElement.prototype.setAttribute;
  SVGElement.prototype.setAttribute = function (name, value) {
    if (name === "style") this.style.cssText = value;
    else writeAttribute.call(this, name, value);
  };

  // What school writes and KaTeX doesn't know; a fresh copy for each formula, so that \gdef can't
  // reach from one formula into the next.
  const MACROS = {
    "\\wideparen": "\\overset{\\frown}{#1}",
    "\\overparen": "\\overset{\\frown}{#1}",
    "\\parallelogram": "\\text{▱}",
    "\\celsius": "{}^{\\circ}\\mathrm{C}",
    "\\degree": "^{\\circ}",
    "\\lg": "\\operatorname{lg}",
    "\\arccot": "\\operatorname{arccot}",
    "\\Bbb": "\\mathbb{#1}",
    "\\part": "\\partial",
  };
  const REWRITTEN = [
    [/\\(begin|end)\{eqnarray(\*?)\}/g, "\\$1{align$2}"],
    [/\\(begin|end)\{(equation|align|gather|alignat)\}/g, "\\$1{$2*}"],
  ];

  const kept = new Map();

  function render(latex, display) {
    const key = (display ? "d" : "i") + latex;
    if (!kept.has(key)) {
      if (kept.size > 600) kept.clear();
      kept.set(key, build(latex, display));
    }
    return kept.get(key).cloneNode(true);
  }

  function build(latex, display) {
    const quiet = document.createElement("span");
    quiet.className = "untypeset";
    quiet.textContent = latex;
    if (latex.length > LONGEST) return quiet;
    const span = document.createElement("span");
    let source = latex;
    for (const [pattern, instead] of REWRITTEN) source = source.replace(pattern, instead);
    const options = {
      displayMode: display || /\\begin\{(align|gather|equation|alignat)\*?\}/.test(source),
      throwOnError: false,
      errorColor: "currentColor",
      strict: "ignore",
      trust: false,
      maxSize: 12,
      maxExpand: 300,
    };
    try {
      // Asked first as a string: an error element would bring an inline style with it.
      const trial = katex.renderToString(source, { ...options, macros: { ...MACROS } });
      if (trial.includes('class="katex-error"')) return quiet;
      katex.render(source, span, { ...options, macros: { ...MACROS } });
    } catch {
      return quiet;
    }
    if (!span.firstChild) return quiet;
    return span;
  }

  // Fill one `.formula` element whose text is LaTeX.
  function fill(element) {
    if (element.dataset.latex !== undefined) return;
    const latex = element.textContent;
    element.dataset.latex = latex;
    element.replaceChildren(render(latex, element.classList.contains("display")));
    cling(element);
  }

  // Punctuation must not begin a line after a formula: it moves in beside the formula's last part.
  function cling(element) {
    const next = element.nextSibling;
    const html = element.querySelector(".katex-html");
    const last = html && html.lastElementChild;
    if (!next || next.nodeType !== Node.TEXT_NODE || !last || element.matches(".display")) return;
    const sign = CLINGING.exec(next.data);
    if (!sign) return;
    next.data = next.data.slice(1);
    const held = Object.assign(document.createElement("span"), { className: "held" });
    last.replaceWith(held);
    held.append(
      last,
      Object.assign(document.createElement("span"), { className: "cling", textContent: sign[0] }),
    );
  }

  function all(root) {
    root.querySelectorAll(".formula").forEach(fill);
    measure(root);
  }

  // A formula wider than its column gets a line of its own that scrolls.
  function measure(root) {
    const formulas = [...root.querySelectorAll(".formula")];
    formulas.forEach((formula) => formula.classList.remove("scrolls"));
    const wide = formulas.filter((formula) => {
      const holder = formula.closest("td, th, .said, .why, .should, .result, p, li, div");
      const inner = formula.firstElementChild;
      if (!holder || !inner || !holder.clientWidth) return false;
      if (formula.matches(".display")) return formula.scrollWidth > formula.clientWidth + 1;
      const bases = formula.querySelectorAll(".base");
      const widths = [...(bases.length ? bases : [inner])].map((b) => b.getBoundingClientRect().width);
      return Math.max(...widths) > holder.clientWidth + 1;
    });
    wide.forEach((formula) => {
      formula.classList.add("scrolls");
      formula.tabIndex = 0;
    });
  }

  function element(latex, display) {
    const span = document.createElement("span");
    span.className = display ? "formula display" : "formula";
    span.textContent = latex;
    return span;
  }

  // The first formula of `text` at or after `from`: {start, end, latex, display}; null when there
  // is none; {start, open: true} when one begins and its end hasn't come yet.
  function next(text, from) {
    OPENING.lastIndex = from;
    let match;
    while ((match = OPENING.exec(text))) {
      if (match[1]) continue;
      const start = match.index;
      const body = OPENING.lastIndex;
      const found = match[4] ? environment(text, match, body) : pair(text, match[2], start, body);
      if (found) return found;
      OPENING.lastIndex = body;
    }
    return null;
  }

  function pair(text, mark, start, body) {
    const closing = CLOSING[mark];
    closing.lastIndex = body;
    const match = closing.exec(text);
    if (!match) return text.length - body > LONGEST ? null : { start, open: true };
    if (match.index - body > LONGEST || match[0][0] === "\n") return null;
    const latex = text.slice(body, match.index).trim();
    if (!latex) return null;
    return { start, end: closing.lastIndex, latex, display: mark === "$$" || mark === "\\[" };
  }

  function environment(text, opening, body) {
    const begin = `\\begin{${opening[4]}}`;
    const end = `\\end{${opening[4]}}`;
    let at = body;
    for (let depth = 1; depth > 0; ) {
      const stop = text.indexOf(end, at);
      if (stop < 0) return text.length - body > LONGEST ? null : { start: opening.index, open: true };
      if (stop - body > LONGEST) return null;
      const inner = text.slice(at, stop).indexOf(begin);
      depth += inner >= 0 ? 1 : -1;
      at = inner >= 0 ? at + inner + begin.length : stop + end.length;
    }
    if (opening[3]) {
      RIGHT.lastIndex = at;
      if (!RIGHT.test(text)) return { start: opening.index, open: true };
      at = RIGHT.lastIndex;
    }
    return { start: opening.index, end: at, latex: text.slice(opening.index, at), display: true };
  }

  return { all, element, fill, measure, next };
})();
