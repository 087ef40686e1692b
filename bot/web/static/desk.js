// Brings open pages of the desk up to date. It never touches a form in which somebody writes, and makes no sound.

const LOOK_EVERY = 60_000; // also keeps "40 minutes ago" true
const OPEN_AGAIN = 5_000;
const status = document.getElementById("live");

function say(name) {
  if (status) status.textContent = name ? status.dataset[name] : "";
}

// A part stays as it is while its words, its focus or its opened details would be lost.
function inUse(part) {
  const written = [...part.querySelectorAll("textarea, input:not([type=hidden])")].some((field) => field.value !== "" && !field.readOnly);
  return written || part.querySelector("details[open]") !== null || part.contains(document.activeElement);
}

// Entries of a thread keep their place, so that a screen reader tells only what is new.
function mend(list, fresh) {
  const wanted = new Set([...fresh.children].map((entry) => entry.id));
  for (const entry of [...list.children]) if (!wanted.has(entry.id)) entry.remove();
  for (const entry of [...fresh.children]) {
    const here = document.getElementById(entry.id);
    if (here === null) list.append(entry);
    else if (here.outerHTML !== entry.outerHTML) here.innerHTML = entry.innerHTML;
  }
}

function same(part, other) {
  const plain = (node) => node.outerHTML.replace(/name="form_id" value="[^"]*"/g, "").replace(/<time[^]*?<\/time>/g, "");
  return plain(part) === plain(other);
}

function replace(fresh) {
  let changed = false;
  const gone = [];
  for (const part of document.querySelectorAll("[data-part]")) {
    const other = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (other === null) {
      gone.push(part);
      continue;
    }
    if (!same(part, other)) changed = true;
    if ("keyed" in part.dataset) mend(part, other);
    else if (!inUse(part)) part.replaceWith(other);
  }
  return clear(gone, fresh) || changed;
}

// What may no longer be read leaves the screen at once, typed words stay. The first empty place tells what happened.
function clear(parts, fresh) {
  const notice = fresh.querySelector("main > section");
  const free = parts.filter((part) => part.childElementCount > 0 && !inUse(part));
  free.forEach((part, at) => part.replaceChildren(...(at === 0 && notice !== null ? [notice] : [])));
  return free.length > 0;
}

let asking = false;
let again = false;
let over = false;

async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const here = new URL(location.href);
    here.searchParams.delete("lang"); // else a page left open would bring back a language that was changed elsewhere
    const answer = await fetch(here.pathname + here.search, { headers: { Accept: "text/html" }, cache: "no-store" });
    if (answer.redirected) {
      over = true;
      say("over");
    } else if (answer.status >= 500) {
      // The house is away for a moment. What is on the screen stays there.
      say("lost");
    } else if (replace(new DOMParser().parseFromString(await answer.text(), "text/html"))) {
      say("new");
    }
  } catch {
    say("lost");
  } finally {
    asking = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

if (status) {
  let stream = null;
  let lost = false;
  const open = () => {
    stream = new EventSource("/desk/events");
    stream.addEventListener("changed", refresh);
    stream.addEventListener("ready", () => {
      if (lost) {
        say("");
        refresh();
      }
      lost = false;
    });
    stream.addEventListener("error", async () => {
      lost = true;
      if (stream.readyState !== EventSource.CLOSED) {
        say("lost");
        return;
      }
      // The browser does not come back by itself from an answer that is no stream.
      await refresh();
      if (!over) setTimeout(open, OPEN_AGAIN);
    });
  };
  open();
  setInterval(() => {
    if (document.visibilityState === "visible") refresh();
  }, LOOK_EVERY);
  addEventListener("pagehide", () => stream.close());
}

for (const field of document.querySelectorAll("input.link")) field.addEventListener("focus", () => field.select());
