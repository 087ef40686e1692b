// Addresses and numbers in a text become links, built node by node: no text is ever read as HTML.
// `bot/web/linked.py` reads texts the same way for what the server renders.
const LINK =
  /(?<https>https:\/\/[^\s<>"'、。，．）」』】〉》]+)|(?<![0-9A-Za-z#-])(?<tel>0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}|#[0-9]{4}|11[09]|18[89])(?![0-9A-Za-z-])/g;

export function linked(text) {
  const built = document.createDocumentFragment();
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    const words = match.groups.https ? match[0].replace(/[.,;:!?)]+$/, "") : match[0];
    built.append(text.slice(at, match.index), anchor(words, Boolean(match.groups.https)));
    at = match.index + words.length;
  }
  built.append(text.slice(at));
  return built;
}

function anchor(words, isAddress) {
  const link = document.createElement("a");
  link.textContent = words;
  link.href = isAddress ? words : `tel:${words.replaceAll("-", "")}`;
  if (isAddress) {
    link.target = "_blank";
    link.rel = "noreferrer noopener";
  }
  return link;
}

// The language of a text, where it is not the page's own.
export function speak(element, text, locale) {
  const spoken = /[\u3040-\u30ff\u3400-\u9fff]/.test(text) ? "ja" : /[A-Za-z]{2}/.test(text) ? "en" : "";
  if (spoken && spoken !== locale.split("-")[0]) element.lang = spoken;
}
