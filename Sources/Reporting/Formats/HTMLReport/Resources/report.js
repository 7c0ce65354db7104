// The page of a report: language, theme, sorting, copying, what figures rest on and how they come about.
"use strict";
(() => {
  const root = document.documentElement;
  const tags = { en: "en", zh: "zh-Hans" };
  const themes = ["auto", "light", "dark"];
  const words = {
    low: { en: "low", zh: "下限" }, high: { en: "high", zh: "上限" },
    copied: { en: "Copied", zh: "已复制" }, failed: { en: "Not allowed here", zh: "无法复制" },
  };
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const language = () => root.dataset.lang;

  // What was chosen is kept for this page, where the browser lets it; ?lang=zh&theme=dark comes first.
  const key = name => "qilu:" + location.pathname + ":" + name;
  const recall = name => {
    const asked = new URLSearchParams(location.search).get(name);
    if (asked) return asked;
    try { return localStorage.getItem(key(name)); } catch { return null; }
  };
  const keep = (name, value) => {
    try { localStorage.setItem(key(name), value); } catch {}
  };

  const press = (name, value) => all("[data-set-" + name + "]").forEach(button =>
    button.setAttribute("aria-pressed", String(button.getAttribute("data-set-" + name) === value)));
  const setLanguage = value => {
    if (!Object.hasOwn(tags, value)) return;
    root.dataset.lang = value;
    root.lang = tags[value];
    const title = document.querySelector("title");
    if (title) document.title = title.getAttribute("data-" + value);
    press("lang", value);
  };
  const setTheme = value => {
    if (!themes.includes(value)) return;
    root.dataset.theme = value;
    press("theme", value);
  };

  // The words of an element in the language shown.
  const said = element => {
    const copy = element.cloneNode(true);
    all("[lang]", copy).forEach(part => { if (part.lang !== tags[language()]) part.remove(); });
    all("svg", copy).forEach(part => part.remove());
    return copy.textContent.trim();
  };

  // Sorting: up, down, as it was; each group of rows by itself; what has no value comes last.
  const value = (row, column) => {
    const cell = row.cells[column];
    if (!cell) return "";
    const data = cell.getAttribute("data-value") ?? cell.getAttribute("data-low");
    return data === null ? said(cell) : data === "" ? "" : Number(data);
  };
  const compare = (a, b, collator) => {
    if (a === "" || b === "") return a === b ? 0 : a === "" ? 2 : -2;
    if (typeof a === "number" && typeof b === "number") return Math.sign(a - b);
    return Math.sign(collator.compare(String(a), String(b)));
  };
  const originals = new WeakMap();
  const sort = (table, column, direction) => {
    const collator = new Intl.Collator(tags[language()], { numeric: true });
    for (const body of table.tBodies) {
      if (!originals.has(body)) originals.set(body, Array.from(body.rows));
      const rows = originals.get(body).filter(row => !row.classList.contains("group"));
      if (direction !== 0) {
        const values = new Map(rows.map(row => [row, value(row, column)]));
        rows.sort((a, b) => {
          const order = compare(values.get(a), values.get(b), collator);
          return Math.abs(order) === 2 ? order : order * direction;
        });
      }
      body.append(...rows);
    }
  };
  const onHead = button => {
    const head = button.closest("th");
    const table = head.closest("table");
    const [up, down] = ["ascending", "descending"];
    const last = head.getAttribute("aria-sort");
    const next = last === up ? down : last === down ? null : up;
    all("th[aria-sort]", table).forEach(other => other.removeAttribute("aria-sort"));
    if (next) head.setAttribute("aria-sort", next);
    sort(table, head.cellIndex, next === up ? 1 : next === down ? -1 : 0);
  };

  // Copying: tabs between cells, numbers in full, three columns for one with intervals.
  const plain = text => {
    const line = text.replace(/\s+/g, " ");
    // A spreadsheet would compute what begins like a formula.
    return /^[=+\-@]/.test(line) ? (/^[+-]?\d+(\.\d+)?$/.test(line) ? line : "'" + line) : line;
  };
  const spanned = table => {
    const spans = [];
    const line = table.querySelector(".spans");
    if (line) for (const cell of line.cells) for (let i = cell.colSpan; i > 0; i--) spans.push(said(cell));
    return spans;
  };
  const tsv = table => {
    const rows = all("tbody tr:not(.group)", table);
    const heads = all("thead tr:last-child th", table);
    const banded = heads.map((_, column) => rows.some(row => row.cells[column]?.hasAttribute("data-low")));
    const spans = spanned(table);
    const cells = (name, column) => banded[column]
      ? [name, name + " " + words.low[language()], name + " " + words.high[language()]] : [name];
    const lines = [heads.flatMap((head, column) =>
      cells(plain([spans[column], said(head)].filter(Boolean).join(" ")), column))];
    for (const row of all("tbody tr", table)) {
      lines.push(Array.from(row.cells).flatMap((cell, column) => {
        const data = name => cell.getAttribute("data-" + name);
        const own = data("value") ?? (data("low") === null ? plain(said(cell)) : "");
        return banded[column] && cell.colSpan === 1 ? [own, data("low") ?? "", data("high") ?? ""] : [own];
      }));
    }
    return lines.map(line => line.join("\t")).join("\n") + "\n";
  };
  const copyByHand = text => {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };
  const copy = async button => {
    const text = tsv(button.closest(".table").querySelector("table"));
    let done = true;
    try { await navigator.clipboard.writeText(text); } catch { done = copyByHand(text); }
    button.focus({ preventScroll: true });
    const status = document.querySelector("#status");
    const answer = words[done ? "copied" : "failed"][language()];
    status.textContent = answer;
    if (button.dataset.busy) return;
    button.dataset.busy = "yes";
    const before = Array.from(button.childNodes);
    button.replaceChildren(answer);
    setTimeout(() => {
      button.replaceChildren(...before);
      delete button.dataset.busy;
      status.textContent = "";
    }, 1600);
  };

  // What a figure rests on, where the pointer, the focus or a finger is.
  let note, noted, leaving;
  const hide = () => {
    clearTimeout(leaving);
    if (noted) noted.setAttribute("aria-describedby", noted.dataset.source);
    note.hidden = true;
    noted = null;
  };
  // A while in which the pointer may reach the note itself.
  const leave = () => { clearTimeout(leaving); leaving = setTimeout(hide, 250); };
  const put = () => {
    const place = noted.getBoundingClientRect();
    if (place.bottom < 0 || place.top > innerHeight) return hide();
    const box = note.getBoundingClientRect();
    const under = innerHeight - place.bottom - 12;
    const isUnder = box.height <= under || under >= place.top - 12;
    const top = isUnder ? Math.min(place.bottom + 6, innerHeight - box.height - 6) : place.top - box.height - 6;
    note.style.left = Math.max(12, Math.min(place.left, root.clientWidth - box.width - 12)) + "px";
    note.style.top = Math.max(6, top) + "px";
  };
  const show = link => {
    clearTimeout(leaving);
    if (link === noted) return put();
    if (noted) hide();
    link.dataset.source ??= link.getAttribute("aria-describedby");
    const source = document.getElementById(link.dataset.source);
    if (!source) return;
    noted = link;
    note.replaceChildren(...Array.from(source.childNodes, node => node.cloneNode(true)));
    note.hidden = false;
    // Hidden words would be read out in both languages.
    link.setAttribute("aria-describedby", "note");
    put();
  };

  // How a figure comes about: one derivation after the other in the panel, with the way back.
  let panel, trail = [], opener;
  const named = link => document.getElementById(link?.getAttribute("href")?.slice(1) ?? "");
  const fill = (article, from) => {
    const chain = panel.querySelector(".chain > div");
    const copy = article.cloneNode(true);
    all("[id]", copy).forEach(part => part.removeAttribute("id"));
    const title = panel.querySelector("h2");
    const head = copy.querySelector("h3");
    head.remove();
    title.replaceChildren(...head.childNodes);
    chain.replaceChildren(...copy.childNodes);
    panel.querySelector(".back").hidden = trail.length < 2;
    panel.scrollTop = 0;
    if (!panel.open) panel.showModal();
    (from === undefined ? title : all(".why", chain)[from]).focus();
  };
  const follow = link => {
    const article = named(link);
    if (!panel || !article) return false;
    hide();
    if (!panel.open) { trail = []; opener = link; }
    else trail.at(-1).from = all(".why", panel).indexOf(link);
    trail.push({ article });
    fill(article);
    return true;
  };
  const goBack = () => { trail.pop(); const last = trail.at(-1); fill(last.article, last.from); };
  const onPanel = event => {
    if (event.target.closest(".back")) goBack();
    // Beside the panel is its own ground.
    if (event.target.closest(".close") || event.target === panel) panel.close();
  };

  // Not what opens another window.
  const plainly = event => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  root.classList.add("js");
  setLanguage(recall("lang"));
  setTheme(recall("theme"));

  const start = () => {
    setLanguage(language());
    setTheme(root.dataset.theme);
    const made = (id, role) => {
      const element = document.createElement("div");
      element.id = id;
      element.setAttribute("role", role);
      document.body.append(element);
      return element;
    };
    note = made("note", "tooltip");
    note.hidden = true;
    made("status", "status").className = "unseen";

    document.addEventListener("click", event => {
      const button = event.target.closest("button");
      const link = event.target.closest(".cited, .why");
      if (link?.classList.contains("why") && plainly(event) && follow(link)) event.preventDefault();
      else if (link?.classList.contains("cited")) { event.preventDefault(); show(link); } else hide();
      if (!button) return;
      const { setLang, setTheme: theme } = button.dataset;
      if (setLang) { setLanguage(setLang); keep("lang", setLang); }
      if (theme) { setTheme(theme); keep("theme", theme); }
      if (button.closest("thead")) onHead(button);
      if (button.classList.contains("copy")) copy(button);
    });
    const over = event => {
      const link = event.target.closest?.(".cited");
      if (link) show(link); else if (note.contains(event.target)) clearTimeout(leaving);
    };
    const out = event => { if (noted && event.target.closest?.(".cited, #note")) leave(); };
    document.addEventListener("pointerover", over);
    document.addEventListener("pointerout", event => { if (event.pointerType !== "touch") out(event); });
    document.addEventListener("focusin", over);
    document.addEventListener("focusout", out);
    document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
    document.addEventListener("scroll", event => { if (noted && event.target !== note) put(); }, { capture: true, passive: true });
    addEventListener("resize", hide);

    panel = document.querySelector("dialog");
    panel?.addEventListener("click", onPanel);
    panel?.addEventListener("close", () => { opener?.focus({ preventScroll: true }); hide(); });
    // A link to a derivation from outside.
    const asked = document.getElementById(location.hash.slice(1));
    if (panel && asked?.matches(".derivation")) { trail = [{ article: asked }]; fill(asked); }

    // Boxes that scroll can be reached by keyboard.
    const reach = () => all(".scroll").forEach(box => {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0; else box.removeAttribute("tabindex");
    });
    new ResizeObserver(reach).observe(document.body);
    document.addEventListener("toggle", reach, true);

    // Paper is 820 pixels wide in the type of the screen; else the whole page would shrink.
    const fit = room => all("table").forEach(table => { table.style.zoom = Math.min(1, room / table.scrollWidth); });
    addEventListener("beforeprint", () => fit(820));
    addEventListener("afterprint", () => fit(Infinity));

    // Where one is in the contents.
    const links = new Map(all("nav a").map(link => [link.getAttribute("href").slice(1), link]));
    const seen = new IntersectionObserver(entries => entries.forEach(entry => {
      if (!entry.isIntersecting) return;
      links.forEach(link => link.removeAttribute("aria-current"));
      links.get(entry.target.id)?.setAttribute("aria-current", "true");
    }), { rootMargin: "0px 0px -70% 0px" });
    links.forEach((_, id) => { const head = document.getElementById(id); if (head) seen.observe(head); });
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();
