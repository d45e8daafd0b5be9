// The practice page's door: the question, what is being typed, and the ladder of hints.
"use strict";

window.wenquPractice = (() => {
  const find = (name) => document.getElementById(name);

  function put(name, html) {
    const place = find(name);
    place.innerHTML = html;
    typeset.all(place);
  }

  return Object.freeze({
    question(html) {
      put("question", html);
      put("echo", "");
      put("after", "");
      document.scrollingElement.scrollTop = 0;
    },
    echo: (html) => put("echo", html),
    after: (html) => put("after", html),
    explained(number, html) {
      const place = find("explained-" + number);
      if (!place) return;
      put(place.id, html);
      place.scrollIntoView({ block: "nearest" });
    },
    show_after() {
      find("after").scrollIntoView({ block: "start" });
    },
    ladder(html) {
      const focused = document.activeElement && document.activeElement.id === "next-rung";
      put("ladder", html);
      const open = document.querySelectorAll(".rung.open");
      if (open.length) open[open.length - 1].scrollIntoView({ block: "nearest" });
      if (focused && find("next-rung")) find("next-rung").focus();
    },
    choose(label) {
      for (const option of document.querySelectorAll(".option")) {
        option.setAttribute("aria-pressed", String(option.id === "option-" + label));
      }
    },
  });
})();
