// The page of a conversation. The server rendered what is there; from here on it grows.
import { Dock, Log } from "./bubbles.js";
import { cameBack, helping, leaving } from "./exits.js";
import { post, Sender } from "./sender.js";
import { Stream } from "./stream.js";

const page = document.body.dataset;
const words = JSON.parse(page.words);
const locale = page.locale;
// Looked up once: whoever leaves at once empties the page, and what is still under way then finds what it writes to.
const find = (id) => document.getElementById(id);
const [field, status, composer, earlier, gate, foot] = ["field", "status", "composer", "earlier", "gate", "foot"].map(find);
const exits = document.querySelector(".exits");
const log = new Log(find("log"), words, locale);
const dock = new Dock(find("dock"), locale);
const sender = new Sender(words, say);
const stream = new Stream({
  after: () => log.last,
  entry: take,
  farewell: part,
  lost: () => say(words.say_offline),
  found: () => status.textContent === words.say_offline && say(""),
});
let talking = page.talking === "yes";
let left = false;
let anchor = null;

// Never back from where somebody fled to, whatever was still under way.
function goTo(address) {
  if (!left) window.location.replace(address);
}

function say(text) {
  if (status.textContent !== text) status.textContent = text;
}

function take(entry) {
  if (!log.add(entry)) return;
  if (entry.buttons.length && !entry.withdrawn) dock.show(entry.buttons);
  anchor ??= log.list.lastElementChild;
  requestAnimationFrame(settle);
}

// From the first new bubble on, as far as fits: nobody has to scroll back to begin reading.
function settle() {
  if (!anchor) return;
  const room = composer.getBoundingClientRect().top - exits.offsetHeight - 24;
  const tall = dock.dock.getBoundingClientRect().bottom - anchor.getBoundingClientRect().top > room;
  (tall ? anchor : dock.dock).scrollIntoView({ block: tall ? "start" : "end", behavior: "instant" });
}

async function send(content) {
  if (sender.busy) return false;
  dock.rest(true);
  anchor = null;
  const answer = await sender.send(content, log.last, locale);
  dock.rest(false);
  if (!answer) return false;
  if (answer.erased) {
    part(answer.farewell);
    return true;
  }
  openUp();
  for (const entry of answer.entries) take(entry);
  // Once the visitor has opened it, what was before can be asked for.
  earlier.hidden = log.first <= 1 || Boolean(dock.dock.querySelector('[data-tap^="c:rest."]'));
  stream.open();
  return true;
}

// The conversation is there, and the page shows it.
function openUp() {
  talking = true;
  gate?.remove();
  foot.hidden = true;
}

// The conversation was erased: its last words, and a page that stands as new.
function part(bubbles) {
  if (!talking) return;
  talking = false;
  stream.close();
  sender.forget();
  cameBack();
  log.replace(bubbles);
  dock.show([{ kind: "link", label: words.start_again, data: "/" }]);
  earlier.hidden = true;
  window.scrollTo({ top: 0, behavior: "instant" });
}

// What was said last on a sheet of its own: a memo to carry, a list of places. The whole talk prints from the browser's menu.
find("print").hidden = false;
find("print").addEventListener("click", () => {
  const bubbles = [...log.list.children];
  const mine = bubbles.findLastIndex((bubble) => bubble.classList.contains("visitor"));
  bubbles.forEach((bubble, place) => bubble.classList.toggle("before", place <= mine));
  window.print();
});
window.addEventListener("afterprint", () => {
  for (const bubble of log.list.querySelectorAll(".before")) bubble.classList.remove("before");
});

dock.dock.addEventListener("click", async (event) => {
  const button = event.target.closest("button");
  if (!button || button.getAttribute("aria-disabled") === "true") return;
  if (button.dataset.open) return openGate();
  dock.dock.focus({ preventScroll: true });
  const tap = button.dataset.tap;
  const changes = tap.match(/^c:language\.ask:([a-z-]+)$/);
  // The frame follows the conversation's language, unless words wait in the field: they would be lost.
  if ((await send({ tap })) && changes && changes[1] !== locale && !field.value) goTo("/");
});

function openGate() {
  cameBack();
  openUp();
  dock.show([]);
  log.last = 0;
  stream.open();
}

composer.addEventListener("submit", async (event) => {
  event.preventDefault();
  const written = field.value;
  const text = written.toWellFormed?.() ?? written;
  if (!text.trim() || sender.busy) return;
  field.readOnly = true;
  const sent = await send({ text });
  field.readOnly = false;
  if (sent && field.value === written) {
    field.value = "";
    grow();
  }
});

field.addEventListener("keydown", (event) => {
  // While a word is being composed, Enter belongs to the composing.
  if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    composer.requestSubmit();
  }
});

function grow() {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}
field.addEventListener("input", grow);

earlier.addEventListener("click", async () => {
  try {
    const response = await fetch(`/chat/history?before=${log.first}`);
    const { entries, more } = await response.json();
    log.before(entries);
    earlier.hidden = !more;
    dock.dock.focus({ preventScroll: true });
  } catch {
    say(words.say_offline);
  }
});

find("return-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const [code, said] = [find("code"), find("return-status")];
  const answer = await post("/chat/return", { code: code.value, lang: locale });
  if (answer?.ok) return goTo("/");
  said.textContent = answer?.body?.message ?? words.say_not_tapped;
  code.focus();
});

for (const link of document.querySelectorAll("a.language")) {
  link.addEventListener("click", (event) => {
    if (!talking) return;
    // Beside a conversation the language is the conversation's: it asks, and one can go back.
    event.preventDefault();
    send({ tap: "w:language" });
  });
}

leaving(find("leave"), () => {
  left = true;
  stream.close();
  return talking || sender.busy;
});
helping(find("help-open"), find("help"), find("help-lines"), locale);
document.documentElement.classList.add("ready");

if (talking && page.gate === "no") {
  stream.open();
  window.scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
} else if (!talking) {
  // Opened by another site's link, the browser held the cookie back; asked by our own page, it does not.
  const back = "?back";
  if (window.location.search !== back) {
    fetch("/chat/here")
      .then((response) => response.status === 200 && goTo(`/${back}`))
      .catch(() => {});
  }
}
