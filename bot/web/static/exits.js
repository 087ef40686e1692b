// The two ways out that work at any moment: help lines, and leaving at once.
import { linked } from "./links.js";

const TWICE = 1500;

// `left()` ends what the page is doing, and tells whether there is a conversation to close.
export function leaving(link, left) {
  const leave = () => {
    document.documentElement.replaceChildren();
    if (left()) {
      // Set here and now: no answer will be waited for.
      document.cookie = `engawa_left=1; path=/; max-age=31536000; samesite=strict${secure()}`;
      navigator.sendBeacon?.("/chat/leave");
    }
    window.location.replace(link.href);
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  let before = -TWICE;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || event.repeat) return;
    if (event.timeStamp - before < TWICE) leave();
    before = event.timeStamp;
  });
  // Back by the browser's own button: nothing of before is shown without asking.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
}

export function cameBack() {
  document.cookie = `engawa_left=; path=/; max-age=0; samesite=strict${secure()}`;
}

export function helping(opener, dialog, lines, locale) {
  opener.addEventListener("click", async (event) => {
    event.preventDefault();
    dialog.showModal();
    // What is open changes with the hour, and this page may be older than that.
    try {
      const response = await fetch(`/chat/help?lang=${encodeURIComponent(locale)}`);
      const { text } = await response.json();
      if (text && text !== lines.textContent) lines.replaceChildren(linked(text));
    } catch {
      // Without a net the lines that came with the page stay; each of them tells its hours.
    }
  });
  opener.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      opener.click();
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

function secure() {
  return window.location.protocol === "https:" ? "; secure" : "";
}
