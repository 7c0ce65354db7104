// Beginning, and where clicks go.
const made = (id, role) => {
  const element = document.createElement("div");
  element.id = id;
  element.setAttribute("role", role);
  document.body.append(element);
  return element;
};
// Not what opens another window.
const plainly = event => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

const onButton = button => {
  onChoice(button.dataset);
  if (button.closest("thead")) onHead(button);
  if (button.classList.contains("copy")) copy(button);
};
const onClick = event => {
  // Words of a note can be marked and copied.
  if (note.contains(event.target)) return;
  const link = plainly(event) ? event.target.closest(".cited, .why") : null;
  if (link?.matches(".why") && follow(link)) event.preventDefault();
  else if (link?.matches(".cited")) { event.preventDefault(); show(link); } else hide();
  const button = event.target.closest("button");
  if (button) onButton(button);
  const summary = event.target.closest("summary");
  if (summary) unfold(summary.parentElement);
};

// Where one is in the contents.
const watchContents = () => {
  const links = new Map(all("nav a").map(link => [link.getAttribute("href").slice(1), link]));
  const seen = new IntersectionObserver(entries => entries.forEach(entry => {
    if (!entry.isIntersecting) return;
    links.forEach(link => link.removeAttribute("aria-current"));
    links.get(entry.target.id)?.setAttribute("aria-current", "true");
  }), { rootMargin: "0px 0px -70% 0px" });
  links.forEach((_, id) => { const head = document.getElementById(id); if (head) seen.observe(head); });
};

// Before the first picture, so that nothing jumps.
root.classList.add("js");
setLanguage(recall("lang", isLanguage));
setTheme(recall("theme", isTheme));

const start = () => {
  setLanguage(language());
  setTheme(root.dataset.theme);
  made("status", "status").className = "unseen";
  watchNotes();
  watchPanel();
  watchTables();
  watchContents();
  document.addEventListener("click", onClick);
  document.addEventListener("change", event => unfold(event.target.closest(".choice") ?? event.target));
};
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
