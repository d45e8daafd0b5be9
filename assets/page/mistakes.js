// The door of the page of mistakes: one mistake at a time.
"use strict";

window.wenquMistakes = (() => {
  const place = document.getElementById("mistake");
  return Object.freeze({
    show(html) {
      const focused = document.activeElement && document.activeElement.getAttribute("href");
      place.innerHTML = html;
      typeset.all(place);
      const same = [...place.querySelectorAll("a")].find((link) => link.getAttribute("href") === focused);
      if (same) same.focus();
      else document.scrollingElement.scrollTop = 0;
    },
    empty() {
      place.replaceChildren();
    },
  });
})();
