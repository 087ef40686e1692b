// Hears new entries. The browser comes back by itself after a break; where it gave up, we try again with growing pauses.
const LONGEST = 60000;

export class Stream {
  constructor({ after, entry, farewell, lost, found }) {
    this.hooks = { after, entry, farewell, lost, found };
    this.source = null;
    this.timer = 0;
    this.pause = 3000;
  }

  open() {
    if (this.source) return;
    const source = new EventSource(`/chat/events?after=${this.hooks.after()}`);
    this.source = source;
    source.addEventListener("open", () => {
      this.pause = 3000;
      this.hooks.found();
    });
    source.addEventListener("entry", (event) => this.hooks.entry(JSON.parse(event.data)));
    source.addEventListener("farewell", (event) => {
      this.close();
      this.hooks.farewell(JSON.parse(event.data).bubbles);
    });
    source.addEventListener("error", () => {
      if (source !== this.source) return;
      // One hiccup is not worth a word; the stream is often back within seconds.
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.check(source), this.pause);
    });
  }

  check(source) {
    if (source !== this.source || source.readyState === EventSource.OPEN) return;
    this.hooks.lost();
    if (source.readyState === EventSource.CLOSED) {
      this.close();
      this.pause = Math.min(this.pause * 2, LONGEST);
      this.open();
    }
  }

  close() {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }
}
