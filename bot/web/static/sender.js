// Sends words and taps, one at a time. A message keeps its id through every try, so that it acts once.
const PAUSES = [1000, 2000, 4000, 8000, 15000];
const PATIENCE = 20000;

export class Sender {
  // `say(text)` shows a calm line; an empty one takes it away.
  constructor(words, say) {
    this.words = words;
    this.say = say;
    this.kept = null;
    this.start = secret();
    this.busy = false;
  }

  // The same content again, after it could not be sent, is the same message.
  message(content) {
    const same = this.kept && this.kept.text === content.text && this.kept.tap === content.tap;
    this.kept = same ? this.kept : { ...content, id: uuid() };
    return this.kept;
  }

  // The answer's JSON, or null where nothing could be sent; then a sentence says so.
  async send(content, after, lang) {
    const message = { ...this.message(content), after, lang, start: this.start };
    this.busy = true;
    const slow = setTimeout(() => this.say(this.words.say_sending), 1200);
    try {
      for (let tries = 0; ; tries += 1) {
        const answer = await post("/chat/messages", message);
        if (answer?.ok) {
          this.kept = null;
          this.say("");
          return answer.body;
        }
        if (answer && answer.status < 500) {
          this.kept = null;
        }
        // The house itself is there, and what it keeps things in is not: that takes seconds, and nothing was done yet.
        const away = answer?.body?.error === "away";
        if (answer?.body?.message && !away) {
          this.say(answer.body.message);
          return null;
        }
        if (tries >= PAUSES.length) break;
        clearTimeout(slow);
        this.say(away ? answer.body.message : this.words.say_again);
        await pause(PAUSES[tries]);
      }
      this.say(content.text ? this.words.say_not_sent : this.words.say_not_tapped);
      return null;
    } finally {
      clearTimeout(slow);
      this.busy = false;
    }
  }

  // What comes next begins anew.
  forget() {
    this.kept = null;
    this.start = secret();
  }
}

// `{ok, status, body}`, or null where there was no answer at all.
export async function post(path, value) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(value),
      credentials: "same-origin",
      signal: AbortSignal.timeout?.(PATIENCE),
    });
    const body = await response.json().catch(() => null);
    return { ok: response.ok && body !== null, status: response.status, body };
  } catch {
    return null;
  }
}

function pause(milliseconds) {
  return new Promise((done) => {
    setTimeout(done, milliseconds);
    // Back on the net: no need to wait any longer.
    window.addEventListener("online", () => setTimeout(done, 200), { once: true });
  });
}

function bytes(count) {
  return crypto.getRandomValues(new Uint8Array(count));
}

function hex(values) {
  return Array.from(values, (value) => value.toString(16).padStart(2, "0")).join("");
}

function secret() {
  return hex(bytes(32));
}

// `crypto.randomUUID` is missing where a town hall tries the page without https.
function uuid() {
  const made = bytes(16);
  made[6] = (made[6] & 0x0f) | 0x40;
  made[8] = (made[8] & 0x3f) | 0x80;
  return hex(made).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
