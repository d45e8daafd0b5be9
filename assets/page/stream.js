// Text that arrives in pieces, shown line by line; a formula waits as text until its end has come.
"use strict";

class Stream {
  // `list` is the element the lines go into; `newLine()` makes one: {root, said}.
  constructor(list, newLine) {
    this.list = list;
    this.newLine = newLine;
    this.clear();
  }

  clear() {
    this.line = "";
    this.number = 1;
    this.current = null;
    this.list.replaceChildren();
  }

  get empty() {
    return !this.line && !this.list.firstChild;
  }

  append(text) {
    this.line += text.replace(/\r\n?/g, "\n");
    for (;;) {
      const end = this.lineEnd(this.line);
      if (end < 0) break;
      this.show(this.line.slice(0, end), false);
      this.number += this.line.slice(0, end + 1).split("\n").length - 1;
      this.line = this.line.slice(end + 1);
      this.current = null;
    }
    this.show(this.line, true);
  }

  // No more will come: what is unfinished is shown as it stands.
  settle() {
    this.show(this.line, false);
    this.list.querySelectorAll(".caret").forEach((caret) => caret.remove());
  }

  // Where the current line ends: the first newline that isn't inside a formula, or -1.
  lineEnd(text) {
    let from = 0;
    for (;;) {
      const newline = text.indexOf("\n", from);
      if (newline < 0) return text.length > 8000 ? text.length - 1 : -1;
      const formula = typeset.next(text, from);
      if (!formula || formula.start > newline) return newline;
      if (formula.open) {
        // A dollar sign alone never reaches over lines for long; a display may.
        return text[formula.start] === "$" && text[formula.start + 1] !== "$" ? newline : -1;
      }
      from = formula.end;
    }
  }

  show(line, unfinished) {
    if (!line.trim()) return;
    if (!this.current) {
      this.current = this.newLine();
      this.current.root.dataset.number = this.number;
      this.list.append(this.current.root);
    }
    this.current.root.dataset.last = this.number + line.split("\n").length - 1;
    const { said, root } = this.current;
    let body = line;
    const heading = /^#{1,6}[ \t]+/.exec(body);
    const bullet = heading ? null : /^[ \t]*[-*+][ \t]+/.exec(body);
    root.classList.toggle("heading", Boolean(heading));
    root.classList.toggle("item", Boolean(bullet));
    if (heading || bullet) body = body.slice((heading || bullet)[0].length);
    said.replaceChildren(...this.pieces(body, unfinished));
    if (unfinished) said.append(Object.assign(document.createElement("i"), { className: "caret" }));
    typeset.all(said);
  }

  pieces(text, unfinished) {
    const nodes = [];
    let at = 0;
    for (;;) {
      const formula = typeset.next(text, at);
      if (!formula || formula.open) {
        const stop = formula && unfinished ? formula.start : text.length;
        nodes.push(...this.words(text.slice(at, stop)));
        if (stop < text.length) nodes.push(quiet(text.slice(stop)));
        return nodes;
      }
      nodes.push(...this.words(text.slice(at, formula.start)));
      nodes.push(typeset.element(formula.latex, formula.display));
      at = formula.end;
    }
  }

  // Bold is the only Markdown that a line keeps while it streams.
  words(text) {
    return text
      .split(/\*\*([^*]+)\*\*/)
      .map((part, index) => {
        if (index % 2 === 0) return document.createTextNode(part.replace(/\*\*/g, ""));
        return Object.assign(document.createElement("strong"), { textContent: part });
      });
  }
}

function quiet(text) {
  return Object.assign(document.createElement("span"), {
    className: "untypeset",
    textContent: text.replace(/^(\$\$?|\\[[(])/, ""),
  });
}
