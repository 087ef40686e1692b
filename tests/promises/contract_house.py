"""A small house that keeps the contract: every entry that the engine needs, and not one step too many."""

SOURCES = {
    "welcome": """
flow: welcome
start: hello
skip: {to: sit.start}
steps:
  hello:
    say: [hello]
    ask: who
    reader: who
    read: {to: mood}
    choices:
      self: {to: mood}
      parent: {to: mood, set: {relation: parent}, letter: true}
      hub: {to: hub}
  mood:
    say: [mood]
    ask: mood
    choices:
      heavy: {to: sit.start}
      late: {to: sit.start, when: {desk_open: false}}
    skip: {to: sit.start}
  hub:
    say: [hub]
    next: {to: hello}
""",
    "sit": """
flow: sit
start: start
skip: {to: start}
steps:
  start:
    say: [here]
    choices:
      other: {to: welcome.hub}
      places: {call: places.start, then: start}
      stop: {to: rest.stopped, do: stop}
    words: {to: heard}
  heard:
    say: [heard]
    choices: {letter: {call: letter.start, then: start}}
    words: {to: heard}
""",
    "places": """
flow: places
start: start
skip: {to: all}
steps:
  start:
    say: [which]
    ask: prefecture
    reader: prefecture
    read: {to: all}
    skip: {to: all}
  all:
    say: [{show: places}]
    choices: {back: {return: true}}
""",
    "rest": """
flow: rest
start: paused
skip: {to: back_again}
steps:
  paused:
    say: [paused]
    choices: {open: {do: resume}}
  stopped:
    say: [stopped]
    choices: {open: {do: resume}}
  back_again:
    say: [back_again]
    choices:
      open: {do: resume}
      anew: {do: anew}
    skip: {to: paused, do: pause}
""",
    "danger": """
flow: danger
start: start
skip: {to: quiet}
steps:
  start:
    next:
      - {to: begun, when: {signs: [in_progress]}}
      - {to: other, when: {about: other}}
      - {to: wish}
  begun:
    say: [call_119, {show: help_lines}]
    choices: {quiet: {to: quiet}}
  other:
    say: [other, {show: help_lines}]
    choices: {quiet: {to: quiet}}
  wish:
    say: [automatic, {show: help_lines}]
    choices: {back: {return: true}, sentence: {to: letter.preview, do: one_sentence}}
    words: {to: quiet}
  concern:
    say: [small_line]
    choices: {back: {return: true}}
    skip: {return: true}
  help:
    say: [{show: help_lines}]
    choices: {back: {return: true}}
  quiet:
    say: [quiet]
    choices: {back: {return: true}}
    words: {to: quiet}
""",
    "language": """
flow: language
start: ask
skip: {return: true}
steps:
  ask:
    say: [which]
    reader: locale
    choices:
      ja: {return: true, do: set_locale}
      en: {return: true, do: set_locale}
""",
    "forget": """
flow: forget
start: ask
skip: {return: true}
steps:
  ask:
    say: [goes]
    tap_only: true
    choices:
      erase: {to: gone, do: erase}
      keep: {return: true}
  gone:
    say: [gone]
    words: {to: welcome.hello}
    skip: {to: welcome.hello}
""",
    "letter": """
flow: letter
start: start
skip: {return: true}
steps:
  start:
    next: [{to: write, when: {letter: empty}}, {to: preview}]
  write:
    say: [write]
    words: {to: preview}
  preview:
    say: [visible, {show: letter}]
    choices:
      send: {to: waiting.sent, do: open_ticket}
      tick: {to: preview, do: watch_on, when: {watch: false}}
    each_line: {to: preview, do: strike_line}
    words: {to: preview}
""",
    "waiting": """
flow: waiting
start: sent
skip: {return: true}
steps:
  sent:
    say: [sent]
    choices: {more: {to: more}, sit: {to: sit.start}}
  more:
    say: [more]
    choices: {back: {to: sent}}
    words: {to: more, do: relay}
    skip: {to: sent}
  withdraw:
    say: [withdraw]
    choices: {take: {to: withdrawn, do: withdraw_ticket}, keep: {return: true}}
  withdrawn:
    say: [withdrawn]
    choices: {sit: {to: sit.start}}
  returned:
    say: [returned]
    choices: {back: {return: true}}
""",
    "with_counselor": """
flow: with_counselor
start: answered
skip: {return: true}
steps:
  answered:
    say: [answered]
    choices: {open: {to: read, do: open_answers}, later: {return: true}}
  read:
    say: [read]
    choices: {write: {to: waiting.more}, back: {return: true}}
  invited:
    say: [invited]
    tap_only: true
    choices:
      accept: {do: accept_live}
      decline: {return: true, do: decline_live}
  live:
    say: [live]
    choices: {leave: {return: true, do: leave_live}}
""",
    "afterwards": """
flow: afterwards
start: closed
skip: {return: true}
steps:
  closed:
    say: [closed]
    choices: {back: {return: true}}
""",
}


PLAIN = {
    **{name: text for name, text in SOURCES.items() if name != "places"},
    "welcome": """
flow: welcome
start: hello
skip: {to: sit.start}
steps:
  hello:
    say: [hello]
    ask: who
    choices:
      self: {to: sit.start}
      parent: {to: sit.start, set: {relation: parent}, letter: true}
""",
    "sit": """
flow: sit
start: start
skip: {to: start}
steps:
  start:
    say: [here]
    choices:
      other: {to: welcome.hello}
      stop: {to: rest.stopped, do: stop}
    words: {to: start}
""",
    "danger": """
flow: danger
start: start
skip: {return: true}
steps:
  start:
    next: {to: help}
  concern:
    say: [small_line]
    choices: {back: {return: true}}
  help:
    say: [{show: help_lines}]
    choices: {back: {return: true}}
""",
    "letter": """
flow: letter
start: start
skip: {return: true}
steps:
  start:
    next: [{to: write, when: {letter: empty}}, {to: preview}]
  write:
    say: [write]
    words: {to: preview}
  preview:
    say: [visible, {show: letter}]
    choices:
      send: {to: waiting.sent, do: open_ticket}
""",
    "waiting": """
flow: waiting
start: sent
skip: {return: true}
steps:
  sent:
    say: [sent]
    choices: {sit: {to: sit.start}}
  withdraw:
    say: [withdraw]
    choices: {take: {to: withdrawn, do: withdraw_ticket}, keep: {return: true}}
  withdrawn:
    say: [withdrawn]
    choices: {sit: {to: sit.start}}
  returned:
    say: [returned]
    choices: {back: {return: true}}
""",
    "with_counselor": SOURCES["with_counselor"].replace("write: {to: waiting.more}, ", ""),
}
"""The same house with nothing in it but what the engine needs: half as much to explore."""


def files(sources: dict[str, str]) -> dict[str, bytes]:
    """As the loader reads them."""
    return {f"flows/{name}.yaml": text.lstrip().encode() for name, text in sources.items()}
