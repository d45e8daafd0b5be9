// The bank's door: the list, the problem beside it, and the pages that take their place.
"use strict";

window.wenquBank = (() => {
  const find = (name) => document.getElementById(name);
  const bank = document.querySelector(".bank");
  const rows = () => [...document.querySelectorAll("#rows .bank-row")];
  const rowOf = (id) => find("row-" + id);

  function put(name, html) {
    const place = find(name);
    place.innerHTML = html;
    place.scrollTop = 0;
    typeset.all(place);
  }

  // An action is a link that the window reads; nothing is loaded.
  function act(action) {
    const link = document.createElement("a");
    link.href = "wenqu://action/" + action;
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
  }

  // Two columns need the room of some forty letters each, however large the letters are.
  function fit() {
    const scale = Number(getComputedStyle(document.documentElement).getPropertyValue("--scale"));
    bank.dataset.columns = window.innerWidth / (scale || 1) < 800 ? "one" : "two";
  }

  const door = {
    show(view) {
      bank.dataset.view = view;
      typeset.measure(document.body);
    },
    rows(html) {
      put("rows", html);
      find("list").scrollTop = 0;
    },
    more(html) {
      const last = find("rows").querySelector(".more");
      const focused = last && last.contains(document.activeElement);
      if (last) last.remove();
      const before = rows().length;
      find("rows").insertAdjacentHTML("beforeend", html);
      typeset.all(find("rows"));
      if (focused && rows()[before]) rows()[before].focus();
    },
    problem(html) {
      put("problem", html);
      const back = document.querySelector(".back a");
      const alone = bank.dataset.columns === "one" && bank.dataset.view === "problem";
      if (back && alone) back.focus();
    },
    report: (html) => put("report", html),
    empty: (html) => put("empty", html),
    choose(id) {
      for (const row of rows()) row.removeAttribute("aria-current");
      const row = rowOf(id);
      if (!row) return;
      row.setAttribute("aria-current", "true");
      row.scrollIntoView({ block: "nearest" });
    },
    row(id, html) {
      const row = rowOf(id);
      if (!row) return;
      const focused = row.contains(document.activeElement);
      row.parentElement.outerHTML = html;
      typeset.all(rowOf(id).parentElement);
      door.choose(id);
      if (focused) rowOf(id).focus();
    },
    leave(id, next) {
      const row = rowOf(id);
      const focused = row && row.contains(document.activeElement);
      if (row) row.parentElement.remove();
      if (focused && rowOf(next)) rowOf(next).focus();
    },
    async picture(name, data) {
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes])).catch(() => null);
      for (const canvas of document.querySelectorAll("canvas")) {
        if (canvas.dataset.image !== name || !image) continue;
        canvas.width = image.width;
        canvas.height = image.height;
        canvas.getContext("2d").drawImage(image, 0, 0);
      }
    },
    top() {
      const row = document.querySelector("#rows .bank-row[aria-current]") || rows()[0];
      if (row) row.focus();
    },
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) act("escape");
    const row = event.target.closest && event.target.closest(".bank-row");
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = rows();
    const here = all.indexOf(row);
    const there = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Delete") act("delete/" + row.dataset.id);
    else if (there !== undefined && all[there]) {
      all[there].focus();
      all[there].click();
    } else return;
    event.preventDefault();
  });

  fit();
  window.addEventListener("resize", fit);
  new MutationObserver(fit).observe(document.documentElement, { attributeFilter: ["style"] });

  return Object.freeze(door);
})();
