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
  if (event.target.closest(".close") || event.target === panel) {
    isReturning = true;
    panel.close();
  }
};
// A link to a derivation from outside.
const openAsked = () => {
  const asked = document.getElementById(location.hash.slice(1));
  if (!asked?.matches(".derivation")) return;
  trail = [{ article: asked }];
  fill(asked);
};

const watchPanel = () => {
  panel = document.querySelector("dialog");
  if (!panel) return;
  panel.addEventListener("click", onPanel);
  panel.addEventListener("cancel", () => { isReturning = true; });
  panel.addEventListener("close", () => {
    (opener ?? document.querySelector("main")).focus({ preventScroll: true });
    opener = null;
    hide();
    isReturning = false;
  });
  addEventListener("hashchange", openAsked);
  openAsked();
};
