// The page's door: the window calls these with values; nothing here makes code of content.
"use strict";

window.wenqu = (() => {
  const find = (name) => document.getElementById(name);
  const SHAPES = {
    checked: "right",
    wrong: "wrong",
    carried: "unverified",
    not_checkable: "unverified",
    timeout: "unverified",
  };
  const FLOWS = { right: "solid", wrong: "broken" };
  const fold = find("fold");
  const reply = find("reply") && new Stream(find("reply"), newReplyLine);
  const thought = find("thought") && new Stream(find("thought"), newThoughtLine);

  function put(name, html) {
    const place = find(name);
    place.innerHTML = html;
    typeset.all(place);
  }

  function newThoughtLine() {
    const root = document.createElement("p");
    return { root, said: root };
  }

  function newReplyLine() {
    const root = document.createElement("li");
    root.className = "line prose unmarked";
    root.dataset.into = "dotted";
    const row = Object.assign(document.createElement("div"), { className: "row" });
    const body = Object.assign(document.createElement("div"), { className: "body" });
    const said = Object.assign(document.createElement("div"), { className: "said" });
    body.append(said);
    row.append(body);
    root.append(row);
    return { root, said };
  }

  // Keep the end in sight while it grows, unless the reader has scrolled up.
  function following(box, change) {
    const near = box.scrollHeight - box.scrollTop - box.clientHeight < 48;
    change();
    if (near) box.scrollTop = box.scrollHeight;
  }

  function setMark({ number, mark, word, reason }) {
    const line = [...find("reply").children].find(
      (item) => Number(item.dataset.number) <= number && number <= Number(item.dataset.last),
    );
    const shape = SHAPES[mark];
    if (!line || !shape) return;
    line.classList.remove("unmarked");
    line.dataset.shape = shape;
    line.querySelectorAll(".node, .word").forEach((old) => old.remove());
    const node = Object.assign(document.createElement("span"), { className: "node" });
    node.append(find("shape-" + shape).content.cloneNode(true));
    const drawn = node.firstElementChild;
    drawn.removeAttribute("aria-hidden");
    drawn.setAttribute("role", "img");
    drawn.setAttribute("aria-label", word);
    line.prepend(node);
    const said = Object.assign(document.createElement("span"), { className: "word", textContent: word });
    if (reason) said.title = reason;
    line.querySelector(".row").append(said);
  }

  // The line runs into each mark as that mark says, through the lines that carry none.
  function joinFlow() {
    let into = "dotted";
    let beside = true;
    for (const line of [...find("reply").children].reverse()) {
      line.dataset.into = beside || into !== "broken" ? into : "dotted";
      beside = Boolean(line.dataset.shape);
      if (beside) into = FLOWS[line.dataset.shape] || "dotted";
    }
  }

  function openFold(open) {
    find("thought").hidden = !open;
    fold.classList.toggle("open", open);
    fold.querySelector(".toggle").setAttribute("aria-expanded", String(open));
    if (open) typeset.measure(find("thought"));
  }

  const door = {
    question(html) {
      find("empty").replaceChildren();
      put("question", html);
    },
    thought(text) {
      fold.hidden = false;
      following(find("thought"), () => thought.append(text));
    },
    reply(text) {
      find("reply").hidden = false;
      following(document.scrollingElement, () => reply.append(text));
    },
    settled() {
      thought.settle();
      reply.settle();
      fold.querySelector(".live").hidden = true;
      fold.querySelector(".budget").hidden = true;
      fold.classList.remove("thinking");
    },
    steps(html) {
      put("steps", html);
      if (html) {
        reply.clear();
        find("reply").hidden = true;
      }
    },
    marks(list) {
      list.forEach(setMark);
      joinFlow();
    },
    answer: (html) => put("answer", html),
    picture: (html) => put("picture", html),
    aside: (html) => put("aside", html),
    notice: (html) => put("notice", html),
    empty(html) {
      door.clear();
      put("empty", html);
    },
    preview: (html) => put("preview", html),
    fold(open, caption) {
      fold.hidden = false;
      fold.querySelector(".caption").textContent = caption;
      openFold(open);
    },
    budget(fraction, limit) {
      const bar = fold.querySelector(".budget");
      const live = fraction !== null && fraction !== undefined;
      fold.hidden = fold.hidden && !live;
      bar.hidden = !live;
      fold.querySelector(".live").hidden = !live;
      fold.classList.toggle("thinking", live);
      if (!live) return;
      const share = Math.min(1, Math.max(0, Number(fraction)));
      bar.firstElementChild.style.width = `${share * 100}%`;
      bar.setAttribute("aria-valuenow", String(Math.round(share * 100)));
      if (limit) bar.setAttribute("aria-valuetext", String(limit));
    },
    clear() {
      for (const name of ["empty", "question", "notice", "steps", "answer", "picture", "aside"]) {
        find(name).replaceChildren();
      }
      reply.clear();
      thought.clear();
      find("reply").hidden = true;
      fold.hidden = true;
      fold.querySelector(".caption").textContent = "";
      door.budget(null);
      fold.hidden = true;
      openFold(false);
      document.scrollingElement.scrollTop = 0;
    },
    theme: (name) => { document.documentElement.dataset.theme = name; },
    stage: (name) => { document.documentElement.dataset.stage = name; },
    scale(number) {
      document.documentElement.style.setProperty("--scale", String(number));
      typeset.measure(document.body);
    },
  };

  if (fold) {
    const toggle = fold.querySelector(".toggle");
    toggle.addEventListener("click", () => openFold(find("thought").hidden));
  }
  typeset.all(document.body);
  let width = window.innerWidth;
  window.addEventListener("resize", () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    typeset.measure(document.body);
  });
  document.addEventListener("toggle", (event) => typeset.measure(event.target), true);
  document.fonts.ready.then(() => {
    typeset.measure(document.body);
    document.body.classList.add("ready");
  });
  return Object.freeze(door);
})();
