// A worksheet set on leaves of paper: units measured once, then dealt to columns and pages.
"use strict";

window.wenquSheet = (() => {
  const MM = 96 / 25.4;
  const MARGIN = 15 * MM, SEAL = 20 * MM, BETWEEN = 12 * MM, FOOT = 4 * MM;
  const FIGURE = 0.8 / 10.5;
  const LEAST_ROOM = 0.55, MOST_ROOM = 1.6;
  const galley = document.getElementById("galley");
  const leaves = document.getElementById("leaves");
  const made = { pages: 0, questions: 0, untypeset: 0, set: false, zoom: 1 };
  let chosen = 0, wide = 0, tools = [];

  const make = (kind, name, text) =>
    Object.assign(document.createElement(kind), { className: name || "", textContent: text || "" });

  function measures(paper) {
    const { width, height, columns, size } = paper.dataset;
    const sealed = paper.dataset.sealed !== undefined;
    const left = MARGIN + (sealed ? SEAL : 0);
    const across = Number(columns);
    const inside = width * MM - left - MARGIN;
    const column = (inside - BETWEEN * (across - 1)) / across;
    const put = (name, value) => document.body.style.setProperty(name, value + "px");
    put("--width", width * MM);
    // A whole pixel less than the paper: the printer's page is cut to whole pixels.
    put("--height", Math.floor(height * MM) - 1);
    put("--margin", MARGIN);
    put("--left", left);
    put("--between", BETWEEN);
    put("--column", column);
    document.body.style.setProperty("--letter", size + "pt");
    return { across, left, column, height: height * MM - 2 * MARGIN - FOOT, size: Number(size) };
  }

  // Figures stand at a fixed share of their natural size, never wider than their column.
  function figures(space) {
    const scale = FIGURE * space.size;
    for (const drawing of galley.querySelectorAll(".figures svg")) {
      const natural = Number(drawing.getAttribute("width")) || drawing.viewBox.baseVal.width;
      drawing.style.width = Math.min(natural * scale, 0.92 * space.column) + "px";
    }
  }

  async function images(paper) {
    const holder = paper.querySelector("#images");
    if (!holder) return;
    const known = JSON.parse(holder.textContent);
    for (const canvas of paper.querySelectorAll("canvas")) {
      const data = known[canvas.dataset.image];
      if (!data) continue;
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes])).catch(() => null);
      if (!image) continue;
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.style.width = Math.min(image.width * 0.6, 0.8 * canvas.parentElement.clientWidth) + "px";
      canvas.getContext("2d").drawImage(image, 0, 0);
    }
  }

  // Room for working, in lines of the paper's own letters.
  function rooms(space) {
    const line = space.size * (96 / 72) * 1.75;
    for (const room of galley.querySelectorAll(".room"))
      room.style.height = Number(room.dataset.lines) * line + "px";
  }

  // A unit taller than a column comes apart between its parts; what is still too tall is made smaller.
  const BLOCKS = "p, ol, ul, table, div, section";

  // Where a unit's parts stand side by side: through wrappers that hold a single thing.
  function body(unit) {
    let say = unit.querySelector(".say, .answer, .key-line");
    while (say && say.children.length === 1 && say.firstElementChild.matches("div, section"))
      say = say.firstElementChild;
    return say && [...say.children].every((part) => part.matches(BLOCKS)) ? say : null;
  }

  function split(unit, space) {
    const say = body(unit);
    const parts = say ? [...say.children] : [];
    if (parts.length < 2) {
      unit.style.zoom = space.height / unit.getBoundingClientRect().height;
      return [unit];
    }
    const rest = unit.cloneNode(true);
    rest.removeAttribute("data-number");
    rest.querySelectorAll(".no").forEach((number) => (number.style.visibility = "hidden"));
    const other = body(rest);
    const half = Math.ceil(parts.length / 2);
    parts.slice(half).forEach((part) => part.remove());
    [...other.children].slice(0, half).forEach((part) => part.remove());
    const room = unit.querySelector(":scope > .room");
    if (room) room.remove();
    unit.after(rest);
    return [unit, rest].flatMap((part) => whole(part, space));
  }

  function whole(unit, space) {
    const tall = unit.getBoundingClientRect().height;
    const room = unit.querySelector(".room");
    if (tall > space.height && room)
      room.style.height = Math.max(0, room.offsetHeight - (tall - space.height)) + "px";
    return unit.getBoundingClientRect().height > space.height + 1 ? split(unit, space) : [unit];
  }

  function deal(units, space) {
    const columns = [];
    let column = null;
    const next = (breaks) => {
      column = { units: [], used: 0, breaks };
      columns.push(column);
    };
    next(false);
    units.forEach((unit, place) => {
      const follower = unit.keep && units[place + 1] ? least(units[place + 1]) : 0;
      if (unit.breaks && column.units.length) next(true);
      else if (column.used + least(unit) + follower > space.height && column.units.length) next(false);
      const left = space.height - column.used;
      if (unit.height > left && unit.room) {
        unit.room.style.height = unit.roomHeight - (unit.height - left) + "px";
        unit.roomHeight -= unit.height - left;
        unit.height = left;
      }
      column.units.push(unit);
      column.used += unit.height;
    });
    columns.forEach((one) => stretch(one, space));
    return columns;
  }

  const least = (unit) => unit.height - (unit.room ? unit.roomHeight * (1 - LEAST_ROOM) : 0);

  // What is left at the foot of a column goes to the room for working in it.
  function stretch(column, space) {
    const roomy = column.units.filter((unit) => unit.room);
    const whole = roomy.reduce((sum, unit) => sum + unit.roomHeight, 0);
    const left = Math.min(space.height - column.used - 2, whole * (MOST_ROOM - 1));
    if (!whole || left <= 0) return;
    for (const unit of roomy)
      unit.room.style.height = unit.roomHeight * (1 + left / whole) + "px";
  }

  function seal(names) {
    const strip = make("div", "seal"), fill = make("div", "fill");
    for (const name of names) {
      const one = make("span", "", name);
      one.append(make("i"));
      fill.append(one);
    }
    strip.append(fill);
    [["密", 75], ["封", 50], ["线", 25]].forEach(([sign, place]) => {
      const letter = make("div", "sign", sign);
      letter.style.top = `calc(${place}% - 3.5mm)`;
      strip.append(letter);
    });
    return strip;
  }

  function bind(columns, paper, space) {
    const sheets = [];
    columns.forEach((column) => {
      const last = sheets[sheets.length - 1];
      if (!last || last.length === space.across || column.breaks) sheets.push([column]);
      else last.push(column);
    });
    const names = paper.dataset.sealed;
    leaves.replaceChildren(
      ...sheets.map((sheet, place) => {
        const leaf = make("article", "leaf"), body = make("div", "columns");
        if (names !== undefined && place === 0) leaf.append(seal(names.split("|")));
        else if (names !== undefined) leaf.classList.add("unsealed");
        for (const column of sheet) {
          const one = make("div", "column-of");
          one.append(...column.units.map((unit) => unit.element));
          body.append(one);
        }
        for (let place = 1; place < space.across; place++) {
          const rule = make("div", "rule");
          rule.style.left = place * (space.column + BETWEEN) - BETWEEN / 2 + "px";
          body.append(rule);
        }
        const foot = make("div", "foot");
        const count = paper.dataset.page.replace("{page}", place + 1).replace("{pages}", sheets.length);
        foot.append(make("span", "code", paper.dataset.code), make("span", "", count));
        leaf.append(body, foot);
        return leaf;
      }),
    );
    return sheets.length;
  }

  async function lay() {
    made.set = false;
    document.body.classList.remove("set");
    const paper = galley.querySelector("#paper");
    if (!paper) return;
    const space = measures(paper);
    figures(space);
    rooms(space);
    typeset.all(galley);
    await images(paper);
    await document.fonts.ready;
    typeset.measure(galley);
    const parts = [...paper.querySelectorAll(".unit")].flatMap((unit) => whole(unit, space));
    const units = parts.map((element) => {
      const room = element.querySelector(".room");
      return {
        element,
        room,
        height: element.getBoundingClientRect().height,
        roomHeight: room ? room.offsetHeight : 0,
        keep: element.dataset.keep !== undefined,
        breaks: element.dataset.breaks !== undefined,
      };
    });
    made.pages = bind(deal(units, space), paper, space);
    made.questions = leaves.querySelectorAll(".item[data-number], .cell").length;
    made.untypeset = leaves.querySelectorAll(".untypeset").length;
    mark();
    if (wide) fitTo(wide);
    made.set = true;
    document.body.classList.add("set");
  }

  function mark() {
    leaves.querySelectorAll(".tools").forEach((bar) => bar.remove());
    leaves.querySelectorAll(".chosen").forEach((unit) => unit.classList.remove("chosen"));
    const unit = chosen && leaves.querySelector(`.unit[data-number="${chosen}"]`);
    if (!unit) return null;
    unit.classList.add("chosen");
    if (tools.length) unit.append(bar());
    return unit;
  }

  // The tools keep their size whatever the paper's zoom, and stand in its margin.
  function bar() {
    const made_ = make("div", "tools");
    made_.setAttribute("role", "toolbar");
    for (const [name, sign, word] of tools) {
      const link = make("a", "", sign);
      link.title = word;
      link.setAttribute("aria-label", word);
      link.href = "wenqu://action/tool/" + name;
      link.setAttribute("role", "button");
      made_.append(link);
    }
    made_.style.zoom = 1 / made.zoom;
    return made_;
  }

  function zoomTo(factor) {
    made.zoom = Math.min(3, Math.max(0.2, factor));
    leaves.style.zoom = made.zoom;
    for (const one of leaves.querySelectorAll(".tools")) one.style.zoom = 1 / made.zoom;
  }

  function fitTo(width) {
    wide = width;
    const leaf = leaves.querySelector(".leaf");
    if (leaf) zoomTo((width - 40) / parseFloat(getComputedStyle(leaf).width));
  }

  // An action is a link that the window reads; nothing is loaded.
  leaves.addEventListener("click", (event) => {
    const unit = event.target.closest(".unit[data-number]");
    if (!unit || event.target.closest(".tools") || !leaves.matches(".screen")) return;
    const link = make("a");
    link.href = "wenqu://action/question/" + unit.dataset.number;
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
  });

  lay();
  return Object.freeze({
    show(html) {
      galley.innerHTML = html;
      lay();
    },
    choose(number, words = []) {
      chosen = number;
      tools = words;
      const unit = mark();
      if (unit) unit.scrollIntoView({ block: "nearest" });
    },
    zoom(factor) {
      wide = 0;
      zoomTo(factor);
    },
    fit: fitTo,
    state: () => ({ ...made }),
  });
})();
