"""What answers and courtesies are made of, and what carries a command beside words that are not known."""

from bot.language.moods import Mood
from bot.language.wish import Wish
from bot.language.wish_rule import TOLD, Rule, rule

W, M = Wish, Mood
ANSWERS: tuple[Rule, ...] = (
    # Yes, no, both, neither.
    rule(W.YES, "mind", "accept", all_of=M.NOT, refusable=False, none_of=M.ASK | M.PAST),
    rule(
        W.YES_OR_NO,
        "fine",
        "",
        bars="aside yes no accept",
        none_of=M.STRESSED | M.RESIGNED | M.NOT | M.QUESTION | M.PAST | M.ASK | M.FROM,
    ),
    rule(W.YES, "fine accept", "yes this question", none_of=M.NOT | M.QUESTION | M.PAST, bars="nay"),
    rule(W.YES, "fine yes", "accept this question", none_of=M.NOT | M.QUESTION | M.PAST, bars="nay"),
    rule(W.YES, "fine", all_of=M.STRESSED, none_of=M.NOT | M.QUESTION | M.PAST, bars="aside nay"),
    rule(W.NO, "fine aside", all_of=M.RESIGNED, bars="already"),
    rule(W.NO, "fine aside", "", none_of=M.RESIGNED | M.NOT | M.QUESTION | M.PAST),
    rule(W.NO, "nay", "fine", none_of=M.NOT | M.QUESTION | M.PAST),
    rule(W.NO, "no", "accept this yes aside consume self either which", refusable=False, none_of=M.PAST),
    rule(W.NO, "need", "accept this aside now self", all_of=M.NOT, refusable=False, none_of=M.PAST),
    rule(W.NO, "yes", "accept this aside", all_of=M.NOT, refusable=False, none_of=M.PAST),
    rule(W.NO, "consume", "this self", all_of=M.NOT | M.WANT, refusable=False, none_of=M.PAST),
    rule(W.NO, "end", "this now", all_of=M.KEPT, none_of=M.PAST),
    rule(W.YES, "accept this", "frame", all_of=M.ASK, none_of=M.NOT | M.PAST | M.QUESTION),
    rule(W.YES, "consume", "this self question", any_of=M.WANT | M.TRIED, none_of=M.NOT | M.PAST | M.QUESTION),
    rule(W.YES, "show", "this please question accept", all_of=M.ASK, none_of=M.NOT | M.PAST | M.QUESTION, bars="phone"),
    rule(W.YES, "yes", "accept please self this greeting consume question", none_of=M.NOT | M.PAST | M.QUESTION),
    rule(
        W.YES, "later_weak", "show accept please this", all_of=M.FROM, none_of=M.NOT | M.PAST | M.QUESTION, bars="time"
    ),
    rule(W.YES, "please", "accept this", none_of=M.NOT | M.PAST | M.QUESTION, bars="now"),
    rule(
        W.UNSURE,
        "know",
        ("self which answer what say spoken good decide question doubt lost frame word"),
        all_of=M.NOT,
        refusable=False,
        bars="word",
    ),
    rule(W.UNSURE, "lost", "which know", refusable=False),
    rule(W.UNSURE, "depend case", "this", refusable=False, none_of=M.PAST),
    rule(W.UNSURE, "think", "self question", all_of=M.NOT, refusable=False, none_of=M.WANT | M.ASK),
    rule(W.UNSURE, "recall", "self question", all_of=M.NOT, refusable=False, none_of=M.WANT | M.ASK),
    rule(W.UNSURE, "forget", "self", all_of=M.PAST, refusable=False, none_of=M.ASK | M.NOT | M.LASTING),
    rule(W.UNSURE, "explain", "self question", all_of=M.NOT, refusable=False, none_of=M.WANT | M.ASK | M.PAST),
    rule(W.UNSURE, "either good", "", refusable=False, bars="this"),
    rule(W.UNSURE, "either", "", refusable=False),
    rule(W.UNSURE, "either", "", all_of=M.NOT, refusable=False, bars="yes"),
    rule(W.UNSURE, "either", "", all_of=M.GOOD, refusable=False, bars="fine"),
    rule(W.UNSURE, "doubt", "which question sure know decide self yes", refusable=False, none_of=M.PAST),
    rule(W.UNSURE, "sure", "which doubt know", refusable=False),
    rule(W.UNSURE, "decide", "which self question", all_of=M.NOT, refusable=False, none_of=M.PAST),
    # Courtesy.
    rule(W.THANKS, "relieved", "thankful this", all_of=M.GOOD | M.PAST, none_of=M.NOT | M.QUESTION),
    rule(W.THANKS, "rescue", "thankful this self", all_of=M.PAST | M.PASSIVE, none_of=M.NOT | M.QUESTION),
    rule(W.THANKS, "care", "thankful greeting", all_of=M.PAST, none_of=M.NOT),
    rule(W.GREETING, "care", "greeting thankful", none_of=M.NOT | M.PAST),
    rule(W.THANKS, "thanks", "thankful greet greeting please self", none_of=M.NOT | M.QUESTION | M.WANT),
    rule(W.GREETING, "greet", "greeting please thanks", none_of=M.NOT),
)
OPEN: tuple[Rule, ...] = (
    # バイト行ってくる: wherever one goes, one comes back.
    rule(
        W.PAUSE,
        "away",
        last="away",
        all_of=M.GOING,
        none_of=M.PAST | M.NOT | M.WANT | M.QUESTION,
        bars="kin others person",
        open_=True,
    ),
    # Beside words that are not known: whom it is asked of, or what is to go, says enough.
    rule(
        W.HUMAN,
        "named connect",
        any_of=M.ASK | M.WISH,
        none_of=M.PAST | M.LASTING | M.SEEMING,
        bars="others bot pass no end before",
        open_=True,
    ),
    rule(
        W.HUMAN,
        "named talk",
        any_of=M.ASK | M.WISH,
        none_of=M.PAST | M.LASTING | M.SEEMING,
        bars="others bot pass no end before",
        open_=True,
    ),
    rule(
        W.DELETE,
        "erase record",
        last="erase record please",
        any_of=M.ASK | M.WISH | M.NOUN,
        none_of=TOLD | M.PASSIVE | M.GIVEN,
        bars="others despair",
        open_=True,
    ),
)
"""Rules that hold beside words of no group as well."""
