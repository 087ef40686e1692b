"""The contract: a flow set is explored in full, and holds P1, P2 and P6, or says with file and line why not.

Why explore. The engine adds ways out, asks once, and returns to where one was; a flow set can still break what that is
for: a pause that goes on, a question that skips to itself, a letter that cannot be sent. Whoever writes flows must not
have to think of all this, so that every set is explored before it is served.

What moves. No second model of the engine: each step of the exploration is a real turn of `engine.advance` on a real
conversation. Real conversations are endlessly many; those that no guard, no action and no promise tells apart count
as one *configuration*: where one stands, whether the conversation rests (and is covered), whether a counselor speaks,
and whether anything was said yet. Everything else is a *variable* with the values that can be in it: slots, letter,
ticket, marks of danger, tick, hours, channel, language, and the frames of the stack.

What is over-approximated, and why nothing reachable is missed.

- Variables are kept for the whole set and not for each place: any value that was seen anywhere may be there in any
  turn, in any combination. That holds more than can happen, never less: every value that a turn leaves behind is added.
  It also makes `back` simple: whatever an old snapshot held is in the values already.
- A turn is repeated only for variables that it looked at. A recorder stands between the engine and the rule book, and
  notes the tests that decided; what is said, offered and done is known from where the turn passed. A turn that looked
  at x with one value is repeated with each other value of x, and so on, until each combination that can make a
  difference was run. What a turn did not look at cannot have changed where it went.
- The stack is a relation: which frames may lie on top at a configuration, and which may lie under a frame. A return is
  run once for each frame that may be on top, and once more below where it goes on returning. A full stack forgets its
  oldest interrupt; then everything below a forgotten frame may be right above it, also nothing.
- Returns to a step that simply waits differ in nothing but where they lead: one is run for all of them. A frame whose
  step only returns again counts as what lies under it. With nothing to come back to the welcome stands in, with every
  answer that may spare its question; that is run in full from one place, since it asks nothing of where one came from.
- Words are what the reader makes of them: a choice, a value, a way out, a sign of danger, or nothing. A reader that
  the tests do not tell apart (47 prefectures) speaks one value. The letter is empty, has one line, several, or is full.
- Every sign of danger is followed from the first words. Where all of them lead into the flow `danger` as an interrupt
  and no further, they do so from everywhere, and one sign each is followed from the other places; else all are.
- While a conversation rests, what is typed is asked about first, whatever it is: one label stands for all.
- A mark of danger is always a day old, so that every sign is shown in full: that leads somewhere; a sign that is not
  news only adds one line to a turn that is explored without it.
- An erased conversation ends. It is followed nevertheless, as if one could go on where the last words stood.

That somebody *can* do a thing (send a letter, come back, erase) must not be over-approximated: it is shown by doing
it, in real turns one after another, from a conversation at each place (`trial.py`).

Held by random visitors: whatever they do, over the shipped flows and over small ones, they never stand where the
exploration has not been (`tests/unit/dialogue/contract/`). The way that a finding names is a way through
configurations: it leads there step by step, but its values may be of different visitors.

What it does not know: the words (`words/` and the checks of the service do), time, and conversations of an older flow
set, which `migrate.py` puts on a step of this one.
"""
