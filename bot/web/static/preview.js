// The preview renews itself: it hears that files changed, fetches the page anew, and stays where the reader was.
const body = document.body;
let source = null;

function connect() {
  source = new EventSource(`/events?after=${body.dataset.version}`);
  source.addEventListener("changed", renew);
  source.addEventListener("open", () => lost(false));
  source.addEventListener("error", () => {
    lost(true);
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(connect, 2000);
  });
}

function lost(is) {
  const note = document.getElementById("lost");
  if (note) note.hidden = !is;
}

// The step that is being read, and how far below the upper edge it begins.
function place() {
  const steps = [...document.querySelectorAll("section.step")];
  const read = steps.find((step) => step.getBoundingClientRect().bottom > 0);
  return read ? { id: read.id, top: read.getBoundingClientRect().top } : null;
}

function opened() {
  return [...document.querySelectorAll("details[open]")].map(mark);
}

function mark(details) {
  return `${details.closest("section")?.id ?? ""}/${details.className}/${details.id}`;
}

async function renew() {
  try {
    const response = await fetch(window.location.href.split("#")[0]);
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    const open = opened();
    const before = place();
    const height = window.scrollY;
    document.getElementById("page").replaceWith(document.adoptNode(fresh.getElementById("page")));
    document.title = fresh.title;
    document.documentElement.lang = fresh.documentElement.lang;
    body.dataset.version = fresh.body.dataset.version;
    for (const details of document.querySelectorAll("details")) if (open.includes(mark(details))) details.open = true;
    const again = before && document.getElementById(before.id);
    if (again) window.scrollBy({ top: again.getBoundingClientRect().top - before.top, behavior: "instant" });
    else window.scrollTo({ top: height, behavior: "instant" });
  } catch {
    lost(true);
  }
}

body.addEventListener("change", (event) => event.target.closest("form.pair")?.requestSubmit());
connect();
