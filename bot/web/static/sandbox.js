// Two phones that renew themselves: the page hears that something is new, fetches itself, and changes what differs.
const last = new Map();
let source = null;
let asked = 0;
let fetching = false;

function connect() {
  source = new EventSource("/sandbox/events");
  source.addEventListener("changed", renew);
  source.addEventListener("open", () => lost(false));
  source.addEventListener("error", () => {
    lost(true);
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
  });
}

function lost(is) {
  document.getElementById("lost").hidden = !is;
}

// Many small changes come at once: one look at a time, and one more where something came meanwhile.
async function renew() {
  asked += 1;
  if (fetching) return;
  fetching = true;
  try {
    for (let seen = -1; seen !== asked; ) {
      seen = asked;
      const response = await fetch(window.location.href.split("#")[0]);
      show(new DOMParser().parseFromString(await response.text(), "text/html"));
    }
  } catch {
    lost(true);
  } finally {
    fetching = false;
  }
}

function show(fresh) {
  for (const list of fresh.querySelectorAll("[data-list]")) renewList(document.getElementById(list.id), list);
  for (const form of fresh.querySelectorAll("[data-typed]")) renewState(document.getElementById(form.id), form);
  for (const part of fresh.querySelectorAll("[data-live]")) renewPart(document.getElementById(part.id), part);
  for (const list of document.querySelectorAll("[data-list][data-new]")) toEnd(list);
}

function toEnd(list) {
  delete list.dataset.new;
  list.scrollTop = list.scrollHeight;
}

// What stands already is left as it is, with its place and its focus; only what differs is put in.
function renewList(old, fresh) {
  const wanted = [...fresh.children].map((one) => document.adoptNode(one));
  let changed = false;
  wanted.forEach((one, place) => {
    const there = old.children[place];
    if (there?.isEqualNode(one)) return;
    changed = true;
    const focused = there?.contains(document.activeElement);
    if (there) there.replaceWith(one);
    else old.append(one);
    if (focused) old.focus({ preventScroll: true });
  });
  while (old.children.length > wanted.length) {
    old.lastElementChild.remove();
    changed = true;
  }
  if (changed) old.dataset.new = "";
}

// Whether one can write now; typed words stay.
function renewState(old, fresh) {
  const now = [...fresh.elements];
  [...old.elements].forEach((one, place) => {
    one.disabled = now[place].disabled;
  });
}

function renewPart(old, fresh) {
  const text = fresh.outerHTML;
  if (last.get(fresh.id) === text || old.contains(typing())) return;
  last.set(fresh.id, text);
  const at = old.contains(document.activeElement) ? document.activeElement.textContent : null;
  const open = [...old.querySelectorAll("details")].map((one) => one.open);
  if (fresh.tagName === "DETAILS") fresh.open = old.open;
  [...fresh.querySelectorAll("details")].forEach((one, place) => {
    one.open = open[place] ?? one.open;
  });
  const written = [...old.querySelectorAll("input:not([type=hidden])")].find((one) => one.value !== one.defaultValue);
  const placed = document.adoptNode(fresh);
  old.replaceWith(placed);
  lay(placed);
  if (written) document.getElementById(written.id).value = written.value;
  if (at !== null) {
    const same = [...placed.querySelectorAll("button, summary")].find((one) => one.textContent === at && !one.disabled);
    (same ?? placed.closest(".side")?.querySelector(".thread"))?.focus({ preventScroll: true });
  }
}

// A field in which somebody is writing or choosing.
function typing() {
  const at = document.activeElement;
  return at?.matches("input, select") ? at : null;
}

// The menu's fields lie on its picture.
function lay(within) {
  for (const field of within.querySelectorAll("[data-left]")) {
    for (const side of ["left", "top", "width", "height"]) field.style[side] = `${field.dataset[side]}%`;
    field.closest("form").classList.add("laid");
  }
}

async function send(form, button) {
  const body = new URLSearchParams(new FormData(form, button));
  try {
    await fetch(form.action, { method: "POST", body, headers: { "X-Sandbox": "1" } });
  } catch {
    lost(true);
    return false;
  }
  return true;
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  event.preventDefault();
  const button = event.submitter;
  const typed = form.hasAttribute("data-typed");
  const input = typed ? form.elements.text : null;
  if (typed && !input.value.trim()) return;
  if (!typed && form.querySelector("select, input:not([type=hidden])")) document.activeElement?.blur();
  if (form.matches(".commands, .door form")) fold(form.closest(".device"));
  form.closest(".device")?.scrollIntoView({ block: "nearest" });
  const sent = await send(form, button);
  if (typed && sent) input.value = "";
  else if (sent) form.reset();
  if (button?.hasAttribute("data-writes")) form.closest(".side").querySelector(".composer input").focus();
  renew();
});

// What opens below takes room from the talk; its newest words stay in sight. Who writes needs no menu.
document.addEventListener(
  "toggle",
  (event) => {
    if (!event.target.classList.contains("menu")) return;
    const device = event.target.closest(".device");
    if (event.target.open && asked) device.scrollIntoView({ block: "nearest" });
    toEnd(device.querySelector("[data-list]"));
  },
  true,
);
document.addEventListener("focusin", (event) => {
  if (event.target.matches(".composer input")) fold(event.target.closest(".device"));
});

function fold(device) {
  const menu = device.querySelector("details.menu");
  if (menu) menu.open = false;
}

document.addEventListener("change", (event) => {
  if (event.target.matches("select")) event.target.form.requestSubmit();
});

for (const list of document.querySelectorAll("[data-list]")) toEnd(list);
for (const part of document.querySelectorAll("[data-live]")) last.set(part.id, part.outerHTML);
lay(document);
connect();
