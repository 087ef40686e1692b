// What was said, and what can be tapped now. It knows elements and entries, and nothing of the network.
import { linked, speak } from "./links.js";

const KNOWN = ["bot", "visitor", "counselor", "house"];

export class Log {
  constructor(list, words, locale) {
    this.list = list;
    this.words = words;
    this.locale = locale;
    this.last = Number(document.body.dataset.after);
    this.first = Number(document.body.dataset.first);
  }

  // Add an entry once, however often it arrives. True where it was new.
  add(entry) {
    if (entry.seq <= this.last) return false;
    this.last = entry.seq;
    const greeting = this.list.querySelector("[data-greeting]");
    if (greeting && entry.speaker === "bot" && textOf(greeting) === entry.text) {
      // The first words were on the page before there was a conversation; now they have their place in it.
      greeting.removeAttribute("data-greeting");
      greeting.dataset.seq = entry.seq;
      this.first ||= entry.seq;
      return true;
    }
    this.list.querySelectorAll("[data-greeting]").forEach((each) => each.remove());
    this.first ||= entry.seq;
    this.list.append(this.bubble(entry));
    return true;
  }

  // Earlier entries, above what is there; the eye stays where it was.
  before(entries) {
    const height = document.documentElement.scrollHeight;
    this.list.prepend(...entries.map((entry) => this.bubble(entry)));
    if (entries.length) this.first = entries[0].seq;
    window.scrollBy({ top: document.documentElement.scrollHeight - height, behavior: "instant" });
  }

  // Nothing of the conversation stays on the page; `bubbles` are its last words.
  replace(bubbles) {
    this.list.replaceChildren(...bubbles.map((each) => this.bubble(each)));
    this.last = 0;
    this.first = 0;
  }

  bubble(entry) {
    const speaker = KNOWN.includes(entry.speaker) ? entry.speaker : "bot";
    const item = document.createElement("li");
    item.className = `bubble ${speaker}${entry.withdrawn ? " withdrawn" : ""}`;
    if (entry.seq) item.dataset.seq = entry.seq;
    item.append(this.who(speaker, entry.name), this.said(speaker, entry));
    if (entry.at) item.append(moment(entry.at));
    return item;
  }

  who(speaker, name) {
    const who = paragraph("who");
    if (speaker === "counselor") {
      const role = document.createElement("span");
      role.className = "role";
      role.textContent = this.words.speaker_counselor;
      who.append(role, " ", name);
    } else {
      who.textContent = this.words[`speaker_${speaker}`];
      who.classList.toggle("unseen", speaker !== "house");
    }
    return who;
  }

  said(speaker, entry) {
    const said = paragraph("words");
    const text = entry.withdrawn ? this.words.withdrawn : entry.text;
    said.append(speaker === "visitor" ? text : linked(text));
    speak(said, text, this.locale);
    return said;
  }
}

export class Dock {
  constructor(dock, locale) {
    this.dock = dock;
    this.choices = dock.querySelector("#choices");
    this.ways = dock.querySelector("#ways");
    this.locale = locale;
  }

  // The buttons of the newest bubble take the place of older ones.
  show(buttons) {
    if (this.dock.contains(document.activeElement)) this.dock.focus({ preventScroll: true });
    const isWay = (button) => button.kind === "way" || button.kind === "danger";
    this.choices.replaceChildren(...buttons.filter((each) => !isWay(each)).map((each) => this.button(each)));
    this.ways.replaceChildren(...buttons.filter(isWay).map((each) => this.button(each)));
  }

  rest(resting) {
    // Not `disabled`: a button that vanishes from the tab order takes the focus with it.
    this.dock.querySelectorAll("button").forEach((each) => each.setAttribute("aria-disabled", String(resting)));
  }

  button(button) {
    const isLink = button.kind === "link";
    const made = document.createElement(isLink ? "a" : "button");
    made.className = button.kind === "way" || button.kind === "danger" ? "way" : "choice";
    made.textContent = button.label;
    speak(made, button.label, this.locale);
    if (isLink) {
      made.href = /^(https:|tel:|\/$)/.test(button.data) ? button.data : "#";
      if (button.data.startsWith("https:")) Object.assign(made, { target: "_blank", rel: "noreferrer noopener" });
    } else {
      made.type = "button";
      made.dataset.tap = button.data;
    }
    return made;
  }
}

function textOf(item) {
  return item.querySelector(".words").textContent;
}

function paragraph(name) {
  const made = document.createElement("p");
  made.className = name;
  return made;
}

function moment(at) {
  const time = document.createElement("time");
  time.className = "unseen";
  time.dateTime = at;
  return time;
}
