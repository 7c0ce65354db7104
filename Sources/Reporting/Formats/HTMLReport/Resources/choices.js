// Language and theme.
const themes = ["auto", "light", "dark"];

// What was chosen is kept for this page, where the browser lets it; ?lang=zh&theme=dark comes first.
const key = name => "qilu:" + location.pathname + ":" + name;
const recall = (name, isKnown) => {
  const asked = new URLSearchParams(location.search).get(name);
  if (isKnown(asked)) return asked;
  try { return localStorage.getItem(key(name)); } catch { return null; }
};
const keep = (name, value) => {
  try { localStorage.setItem(key(name), value); } catch {}
};

const press = (name, value) => all("[data-set-" + name + "]").forEach(button =>
  button.setAttribute("aria-pressed", String(button.getAttribute("data-set-" + name) === value)));
const isLanguage = value => Object.hasOwn(tags, value);
const setLanguage = value => {
  if (!isLanguage(value)) return;
  root.dataset.lang = value;
  root.lang = tags[value];
  const title = document.querySelector("title");
  if (title) document.title = title.getAttribute("data-" + value);
  press("lang", value);
};
const isTheme = value => themes.includes(value);
const setTheme = value => {
  if (!isTheme(value)) return;
  root.dataset.theme = value;
  press("theme", value);
};

const onChoice = ({ setLang, setTheme: theme }) => {
  if (setLang) { setLanguage(setLang); keep("lang", setLang); }
  if (theme) { setTheme(theme); keep("theme", theme); }
};
