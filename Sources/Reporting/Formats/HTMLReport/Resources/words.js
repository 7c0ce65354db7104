// What the other scripts of the page share.
const root = document.documentElement;
const tags = { en: "en", zh: "zh-Hans" };
const words = {
  low: { en: "low", zh: "下限" }, high: { en: "high", zh: "上限" },
  copied: { en: "Copied", zh: "已复制" }, failed: { en: "Not allowed here", zh: "无法复制" },
};
const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
const language = () => root.dataset.lang;

// What is hidden at first stands in noscript, which is text until it is asked for.
const unfold = box => all("noscript", box).forEach(kept => { kept.outerHTML = kept.textContent; });

// The words of an element in the language shown.
const said = element => {
  const copy = element.cloneNode(true);
  all("[lang]", copy).forEach(part => { if (part.lang !== tags[language()]) part.remove(); });
  all("svg", copy).forEach(part => part.remove());
  return copy.textContent.trim();
};
