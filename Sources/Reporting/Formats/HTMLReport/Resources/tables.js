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
  // A spreadsheet would compute what begins like a formula, and takes quotes around a cell off.
  if (line.startsWith('"')) return '"' + line.replaceAll('"', '""') + '"';
  return /^[=+\-@]/.test(line) && !/^[+-]?\d+(\.\d+)?$/.test(line) ? "'" + line : line;
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

// Boxes that scroll can be reached by keyboard.
const reach = () => all(".scroll").forEach(box => {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0; else box.removeAttribute("tabindex");
});

// Paper is 820 pixels wide in the type of the screen; else the whole page would shrink.
const fit = room => all("table").forEach(table => { table.style.zoom = Math.min(1, room / table.scrollWidth); });

const watchTables = () => {
  new ResizeObserver(reach).observe(document.body);
  document.addEventListener("toggle", reach, true);
  addEventListener("beforeprint", () => fit(820));
  addEventListener("afterprint", () => fit(Infinity));
};
