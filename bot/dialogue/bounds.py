"""How large a script may be. The shipped flows use a tenth of it.

Whatever stays below all of these loads within about a second on a small machine, and no way through it is longer than
a turn may be. Two limits stand elsewhere: size and nesting of one file (`marks.py`), passing steps a turn (`paths.py`).
"""

from collections.abc import Iterable

import yaml

MOST_FILES = 200
MOST_STEPS = 2_000
"""Steps of all flows together."""
MOST_NODES = 120_000
"""Words, lists and mappings of all files together; what a step includes counts again, as it is read again."""
MOST_PARTS = 200
MOST_INCLUDES = 10
"""Parts that one step includes."""
MOST_CHOICES = 40
"""Choices of one step. How many of them a channel can show is for `service/check_choices.py` to say."""
MOST_BUBBLES = 20
"""Bubbles of one step; how many a channel carries is less."""
MOST_VARIANTS = 20
"""Texts of which one bubble says one."""
MOST_ARROWS = 20
"""Arrows under one trigger."""
MOST_VALUES = 60
"""Values in one list of a test, of `takes`, of `with` and of `set`."""
LONGEST_NAME = 60
"""Characters of one name. A button's data holds three of them in 64 bytes."""
NAMING = f"use small letters, digits and _ , beginning with a letter, at most {LONGEST_NAME} in all"
"""What to do where something is no name."""
_SOME = 12


def weigh(node: yaml.Node) -> int:
    """How many nodes there are, this one included."""
    count = 0
    open_ = [node]
    while open_:
        count += 1
        match open_.pop():
            case yaml.SequenceNode(value=items):
                open_ += items
            case yaml.MappingNode(value=pairs):
                for pair in pairs:
                    open_ += pair
    return count


def some(names: Iterable[str]) -> str:
    """Names for a remedy, in order: not so many that nobody would read them."""
    known = sorted(names)
    return ", ".join(known[:_SOME]) + (", …" if len(known) > _SOME else "")
