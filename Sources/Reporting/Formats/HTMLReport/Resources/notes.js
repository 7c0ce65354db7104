// What a figure rests on, where the pointer, the focus or a finger is.
let note, noted, leaving;
// While the focus goes back to a figure its note is not asked for.
let isReturning = false;
const hide = () => {
  clearTimeout(leaving);
  if (noted) noted.setAttribute("aria-describedby", noted.dataset.source);
  note.hidden = true;
  noted = null;
};
// A while in which the pointer may reach the note itself; what has the focus keeps its note.
const leave = () => {
  clearTimeout(leaving);
  leaving = setTimeout(() => { if (noted !== document.activeElement) hide(); }, 250);
};
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
  if (isReturning) return;
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

const watchNotes = () => {
  note = made("note", "tooltip");
  note.hidden = true;
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
};
