"""The grammar of wishes: which words and moods make a clause ask for what.

A rule holds for a clause where each of its `needs` is met, no content word lies outside `needs` and `allows`, and the
mood fits. A rule that only a refusal keeps from holding says that its wish is refused (消さないで).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.language.clauses import Clause, Mood
from bot.language.wish import Wish
from bot.language.wish_words import Groups

_FRAME = frozenset({"frame"})
_NOT = Mood.NOT
_TOLD = Mood.PAST | Mood.LASTING | Mood.GIVEN | Mood.SEEMING
_HOPED = Mood.WANT | Mood.WISH | Mood.ASK | Mood.CAN | Mood.QUESTION | Mood.GOOD


@dataclass(frozen=True, slots=True)
class Rule:
    """What one kind of clause asks for; an `open` rule holds beside words of no group as well.

    `last`: groups one of which the last content word has. `bars`: groups that no word may have. `all_of`, `any_of`,
    `none_of`: moods. `refusable`: a refusal turns it around. `clear`: nothing else can be meant.
    """

    wish: Wish
    needs: tuple[str, ...]
    allows: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    all_of: Mood = Mood.NONE
    any_of: Mood = Mood.NONE
    none_of: Mood = Mood.NONE
    refusable: bool = True
    bars: frozenset[str] = frozenset()
    clear: bool = True
    open: bool = False

    def fits(self, clause: Clause) -> bool:
        """Whether words and mood make this wish, refused or not."""
        words = clause.words
        if not words:
            return False
        known = self.allows.union(self.needs, ("frame",))
        if not self.open and any(known.isdisjoint(groups) for groups in words):
            return False
        if any(not any(need in groups for groups in words) for need in self.needs):
            return False
        if self.bars and any(not self.bars.isdisjoint(groups) for groups in words):
            return False
        if self.last and self.last.isdisjoint(_last(words)):
            return False
        mood = clause.mood
        if mood & self.none_of or (self.all_of & mood) != self.all_of:
            return False
        return not self.any_of or bool(self.any_of & mood)

    def refused(self, clause: Clause) -> bool:
        """Whether a clause that fits says the opposite."""
        return self.refusable and bool(clause.mood & _NOT)


def _last(words: Sequence[Groups]) -> Groups:
    """The last word that is more than a frame: 消すことは可能ですか ends in 消す."""
    return next((groups for groups in reversed(words) if groups != _FRAME), words[-1])


def _rule(
    wish: Wish,
    needs: str,
    allows: str = "",
    *,
    last: str = "",
    bars: str = "",
    all_of: Mood = Mood.NONE,
    any_of: Mood = Mood.NONE,
    none_of: Mood = Mood.NONE,
    refusable: bool = True,
    clear: bool = True,
    open_: bool = False,
) -> Rule:
    return Rule(
        wish, tuple(needs.split()), frozenset(allows.split()), frozenset(last.split()), all_of, any_of, none_of,
        refusable, frozenset(bars.split()), clear, open_,
    )  # fmt: skip


W, M = Wish, Mood
RULES: tuple[Rule, ...] = (
    # Help at once: somebody is asked for it, or where it can be had.
    _rule(
        W.HELP, "rescue", "kin now soon urgent state please person seek", any_of=M.ASK | M.WISH, none_of=_TOLD | M.CAN
    ),
    _rule(W.HELP, "rescue need", "now soon urgent self please", none_of=M.PAST),
    _rule(W.HELP, "telephone talk", "seek now time line", any_of=M.QUESTION | M.ASK, none_of=M.NOT | M.PAST | M.WANT),
    _rule(W.HELP, "line", "seek now soon urgent phone line good reach", none_of=M.PAST),
    _rule(W.HELP, "phone soon tell", "seek now line"),
    _rule(
        W.HELP,
        "phone where",
        "seek tell now soon line reach talk",
        any_of=M.QUESTION | M.ASK | M.WANT,
        none_of=M.NOT | M.PAST,
    ),
    _rule(
        W.HELP,
        "phone reach",
        "seek now line",
        any_of=M.QUESTION | M.ASK | M.WANT,
        none_of=M.NOT,
        last="phone seek tell",
    ),
    _rule(W.HELP, "urgent", "state now soon", none_of=M.PAST),
    # Erasing what was written here.
    _rule(
        W.DELETE,
        "erase",
        "record now before please tell",
        last="erase record please tell",
        none_of=_TOLD | M.PASSIVE,
        bars="own",
    ),
    _rule(W.DELETE, "none record", "please", all_of=M.ASK),
    _rule(W.DELETE, "forget", "record own now before please tell", any_of=M.ASK | M.WISH, none_of=_TOLD | M.WANT),
    _rule(
        W.DELETE,
        "keep",
        "record now before this",
        all_of=M.NOT,
        any_of=M.ASK | M.WISH | M.WANT,
        refusable=False,
        bars="recall",
    ),
    _rule(
        W.DELETE,
        "erase own record",
        "record now before please tell",
        last="erase record please tell",
        none_of=_TOLD | M.PASSIVE,
    ),
    # A person instead of the machine.
    _rule(W.HUMAN, "manned", "real talk this person seek"),
    _rule(
        W.HUMAN,
        "person talk",
        "real bot connect frame please this tell listen need soon now",
        last="talk please person connect tell",
        none_of=M.PAST | M.LASTING | M.TILL,
        bars="matter",
    ),
    _rule(
        W.HUMAN,
        "person connect",
        "real bot talk please this tell exist",
        last="tell connect please person",
        none_of=M.PAST | M.LASTING,
    ),
    _rule(
        W.HUMAN,
        "person exist",
        "real bot now this talk",
        last="exist person",
        any_of=M.QUESTION | M.ASK,
        none_of=M.PAST,
    ),
    _rule(
        W.HUMAN,
        "named",
        "real bot please person",
        none_of=M.PAST,
        any_of=M.WANT | M.ASK | M.GOOD | M.NOUN | M.WISH,
    ),
    _rule(W.HUMAN, "person good", "real bot please"),
    _rule(W.HUMAN, "person", "real bot please", all_of=M.ASK),
    _rule(W.HUMAN, "bot dislike", "this", refusable=False),
    _rule(W.HUMAN, "bot talk", "this", all_of=M.NOT | M.WANT, refusable=False),
    # From the beginning.
    _rule(W.RESTART, "reset", "this record please", none_of=_TOLD),
    _rule(W.RESTART, "start doing", "again please question", none_of=M.PAST | M.LASTING),
    _rule(W.RESTART, "start return", "before question please tell", none_of=M.PAST | M.LASTING),
    _rule(W.RESTART, "start redo", "before question again please", none_of=M.PAST | M.LASTING),
    _rule(W.RESTART, "start", "again please question", all_of=M.FROM, none_of=M.PAST | M.LASTING),
    _rule(W.RESTART, "again start", "redo return please question", none_of=M.PAST | M.LASTING),
    _rule(W.RESTART, "start please", "again question", none_of=M.PAST),
    _rule(W.RESTART, "all redo", "this please", none_of=_TOLD),
    # One step back.
    _rule(W.BACK, "push no", "answered before now", all_of=M.PAST),
    _rule(W.PAUSE, "return soon", "now", none_of=M.ASK | M.WANT | M.PAST | M.QUESTION | M.NOT),
    _rule(W.BACK, "return", "before now please front go tell degree", none_of=M.PAST | M.LASTING),
    _rule(W.BACK, "mistake", "push before answered now", none_of=M.LASTING),
    _rule(W.BACK, "redo sent", "record push", none_of=_TOLD),
    _rule(W.BACK, "redo answered", "before push now please personal", none_of=_TOLD),
    _rule(W.BACK, "choose redo", "before answered again", none_of=_TOLD),
    _rule(W.BACK, "redo", "please before personal", none_of=_TOLD, bars="all"),
    _rule(W.BACK, "none now", "answered before", last="none"),
    _rule(W.BACK, "front", "before please", none_of=M.PAST | M.NOT | M.FROM, bars="degree"),
    # Not that: それはやめときます.
    _rule(W.NO, "end accept", "", all_of=M.KEPT, none_of=M.PAST, bars="talk"),
    # The end, for now.
    _rule(W.PAUSE, "once end", "this now please good", none_of=_TOLD | M.WANT),
    _rule(W.PAUSE, "once end", "this now please good", none_of=_TOLD, clear=False),
    # The end.
    _rule(W.STOP, "end all", "this", any_of=M.WISH | M.ASK, none_of=_TOLD | M.WANT, bars="close despair", clear=False),
    _rule(W.STOP, "end push", "this now what seek where", none_of=M.PAST),
    _rule(
        W.STOP,
        "address",
        "this already enough tired",
        all_of=M.NOT | M.ASK,
        none_of=M.PAST,
        refusable=False,
        bars="others person",
    ),
    _rule(W.STOP, "talk", "this already send", all_of=M.NOT | M.ASK | M.GOING, none_of=M.PAST, refusable=False),
    _rule(
        W.STOP,
        "continue",
        "this already",
        all_of=M.NOT,
        any_of=M.WANT | M.CAN | M.GOOD,
        none_of=M.PAST,
        refusable=False,
    ),
    _rule(W.STOP, "send", "this already", all_of=M.NOT | M.GOOD, none_of=M.PAST, refusable=False),
    _rule(W.STOP, "close", "this now already", all_of=M.ASK, none_of=_TOLD),
    _rule(W.STOP, "enough already", "this", none_of=M.NOT | M.QUESTION | M.PAST | M.RESIGNED, clear=False),
    _rule(W.STOP, "farewell", "this now", clear=False),
    _rule(W.STOP, "close", "this now", all_of=M.GOOD, none_of=M.PAST),
    _rule(W.STOP, "end", "this now", all_of=M.GOOD, none_of=M.PAST, clear=False),
    _rule(W.STOP, "visit already", "this", all_of=M.NOT, none_of=M.ASK | M.WANT, refusable=False, clear=False),
    _rule(W.STOP, "hush", "this", all_of=M.ASK, clear=False),
    _rule(W.STOP, "end talk", "this now", none_of=_TOLD | M.KEPT),
    _rule(W.STOP, "off", "this frame end good enough", none_of=M.PAST | M.LASTING),
    _rule(W.STOP, "end this", "now please good", none_of=M.PAST | M.LASTING),
    _rule(W.STOP, "end", "", any_of=M.WANT | M.ASK | M.WISH, none_of=_TOLD, clear=False),
    _rule(W.STOP, "end", "now please good", none_of=_TOLD | M.WANT | M.WISH | M.KEPT | M.NOUN | M.QUESTION),
    _rule(W.STOP, "end", "", all_of=M.NOUN, none_of=_TOLD | M.QUESTION, bars="despair"),
    _rule(W.STOP, "send", "this", all_of=M.NOT | M.ASK, refusable=False),
    _rule(W.STOP, "send need", "this", all_of=M.NOT, refusable=False),
    _rule(W.STOP, "end send", "this all now", none_of=M.PAST),
    # Later.
    _rule(W.PAUSE, "rest", "now this seat time moment later soon please", none_of=M.PAST | M.LASTING),
    _rule(W.PAUSE, "think", "now moment self this", all_of=M.ASK, none_of=M.NOT | M.PAST),
    _rule(W.PAUSE, "wait", "now this soon moment time later", any_of=M.ASK | M.WISH, none_of=M.PAST),
    _rule(W.PAUSE, "later", "later_weak time this come now good please rest", none_of=_TOLD | M.NOT, bars="person"),
    _rule(W.PAUSE, "later_weak time", "later this come now good", none_of=M.PAST),
    _rule(W.PAUSE, "time coming", "later now this", none_of=M.PAST | M.WANT | M.NOT),
    _rule(W.PAUSE, "moment", "now please think", any_of=M.ASK | M.WISH, none_of=M.PAST | M.NOT),
    _rule(W.PAUSE, "seat", "rest moment now this", any_of=M.WANT, bars="this"),
    _rule(W.PAUSE, "errand", "now later", all_of=M.GOING, none_of=M.PAST | M.NOT),
    _rule(W.PAUSE, "sleep", "this later now rest", none_of=M.WANT | M.PAST | M.NOT | M.LASTING | M.WISH, clear=False),
    # This question not.
    _rule(W.SKIP, "other question", "next please good go", any_of=M.ASK | M.WISH | M.GOOD, none_of=M.PAST | M.NOT),
    _rule(W.SKIP, "other question good", "next please", none_of=M.PAST | M.NOT),
    _rule(W.SKIP, "other", "next please question", all_of=M.ASK, none_of=M.PAST | M.NOT, bars="no"),
    _rule(W.SKIP, "none topic", "question now please", none_of=M.PAST),
    _rule(W.UNSURE, "well", "which word", all_of=M.NOT | M.CAN, refusable=False, none_of=M.WANT),
    _rule(W.UNSURE, "well answer", "which", all_of=M.NOT, refusable=False, none_of=M.WANT),
    _rule(W.UNSURE, "which answer", "doubt", all_of=M.NOT, refusable=False),
    _rule(W.SKIP, "pass", "question answer personal touch topic this now next please accept show use", none_of=M.PAST),
    _rule(W.SKIP, "next", "question go please", none_of=M.PAST | M.WANT),
    _rule(
        W.SKIP, "answer", "question personal self topic", all_of=M.NOT, none_of=M.PAST, refusable=False, last="answer"
    ),
    _rule(
        W.SKIP, "spoken", "self topic this", all_of=M.NOT | M.WANT, none_of=M.PAST, refusable=False, last="spoken topic"
    ),
    _rule(
        W.SKIP,
        "spoken question",
        "personal self topic",
        all_of=M.NOT,
        none_of=M.PAST | M.ASK,
        refusable=False,
        last="spoken",
    ),
    _rule(W.SKIP, "spoken personal", "self", all_of=M.NOT | M.WANT, none_of=M.PAST, refusable=False, last="spoken"),
    _rule(
        W.SKIP,
        "touch",
        "question personal topic self what already",
        all_of=M.NOT,
        any_of=M.ASK | M.WISH,
        refusable=False,
        bars="much",
    ),
    _rule(W.SKIP, "topic", "question personal", all_of=M.NOT | M.WANT, refusable=False),
    # What this is and can do.
    _rule(W.MORE, "howto", "this tell know please question what now good", none_of=M.PAST | M.WANT),
    _rule(W.MORE, "use what", "this now question good doing", any_of=M.QUESTION | M.ASK),
    _rule(W.MORE, "use know", "this now what question", all_of=M.NOT, refusable=False, none_of=M.WANT),
    _rule(W.MORE, "use tell", "this question please", any_of=M.ASK | M.WANT | M.QUESTION, none_of=M.NOT),
    _rule(W.MORE, "use", "this question", all_of=M.QUESTION, none_of=M.NOT | M.PAST),
    _rule(W.MORE, "push where", "this what next now good", all_of=M.QUESTION, none_of=M.NOT | M.PAST),
    _rule(W.MORE, "what this", "where", all_of=M.CAN | M.QUESTION, none_of=M.NOT | M.PAST, bars="know good say"),
    _rule(W.MORE, "this what where", "frame", any_of=M.QUESTION | M.NOUN, none_of=M.NOT | M.PAST | M.FROM),
    # Once more.
    _rule(W.REPEAT, "forget question", "now before", all_of=M.PAST, none_of=M.ASK | M.NOT),
    _rule(
        W.REPEAT,
        "again",
        "say question what please good listen now answered before word",
        none_of=M.PAST | M.WANT | M.LASTING,
    ),
    _rule(W.REPEAT, "again listen", "question answered", none_of=M.PAST | M.LASTING),
    _rule(W.REPEAT, "what shown", "now question", any_of=M.PAST | M.QUESTION, none_of=M.GOOD | M.NOT, bars="good"),
    _rule(W.REPEAT, "what question", "now before", all_of=M.QUESTION, none_of=M.NOT, bars="how"),
    _rule(W.REPEAT, "huh", "now", none_of=M.GOOD | M.NOT | M.CAN),
    _rule(W.REPEAT, "question now", "before", all_of=M.QUESTION, last="question"),
    _rule(W.REPEAT, "missed", "question", refusable=False),
    _rule(W.REPEAT, "listen", "question", all_of=M.NOT | M.PAST, refusable=False),
    # Slower, shorter, plainer.
    _rule(W.SLOWER, "hurry", "this much soon", all_of=M.NOT, any_of=M.ASK | M.WISH, refusable=False, none_of=M.PAST),
    _rule(W.SLOWER, "ease", "say question word what please now much talk", none_of=M.PAST | M.WANT),
    _rule(W.SLOWER, "hard", "word say question read now much what", none_of=M.PAST | M.GOING | M.NOT),
    _rule(W.SLOWER, "much word", "hard now", none_of=M.PAST | M.NOT),
    _rule(W.SLOWER, "much answer", "say listen", all_of=M.NOT, refusable=False, none_of=M.WANT),
    _rule(W.SLOWER, "much say", "word", all_of=M.NOT, refusable=False),
    _rule(W.SLOWER, "read", "word now hard much", all_of=M.NOT, refusable=False, none_of=M.WANT),
    _rule(W.SLOWER, "meaning", "what word say know question now", refusable=False, last="meaning know", none_of=M.PAST),
    _rule(
        W.SLOWER,
        "say know",
        "what word now question",
        all_of=M.NOT,
        refusable=False,
        last="know",
        none_of=M.GOOD,
        bars="good answer_only",
    ),
    _rule(W.SLOWER, "word know", "what now", all_of=M.NOT, refusable=False, last="know", none_of=M.PAST),
    # Yes, no, both, neither.
    _rule(W.YES, "mind", "accept", all_of=M.NOT, refusable=False, none_of=M.ASK | M.PAST),
    _rule(
        W.YES_OR_NO,
        "fine",
        "",
        bars="aside yes no accept",
        none_of=M.STRESSED | M.RESIGNED | M.NOT | M.QUESTION | M.PAST | M.ASK | M.FROM,
    ),
    _rule(W.YES, "fine accept", "yes this question", none_of=M.NOT | M.QUESTION | M.PAST, bars="nay"),
    _rule(W.YES, "fine yes", "accept this question", none_of=M.NOT | M.QUESTION | M.PAST, bars="nay"),
    _rule(W.YES, "fine", all_of=M.STRESSED, none_of=M.NOT | M.QUESTION | M.PAST, bars="aside nay"),
    _rule(W.NO, "fine aside", all_of=M.RESIGNED, bars="already"),
    _rule(W.NO, "fine aside", "", none_of=M.RESIGNED | M.NOT | M.QUESTION | M.PAST),
    _rule(W.NO, "nay", "fine", none_of=M.NOT | M.QUESTION | M.PAST),
    _rule(W.NO, "no", "accept this yes aside consume self either which", refusable=False, none_of=M.PAST),
    _rule(W.NO, "need", "accept this aside now self", all_of=M.NOT, refusable=False, none_of=M.PAST),
    _rule(W.NO, "yes", "accept this aside", all_of=M.NOT, refusable=False, none_of=M.PAST),
    _rule(W.NO, "consume", "this self", all_of=M.NOT | M.WANT, refusable=False, none_of=M.PAST),
    _rule(W.NO, "end", "this now", all_of=M.KEPT, none_of=M.PAST),
    _rule(W.YES, "accept this", "frame", all_of=M.ASK, none_of=M.NOT | M.PAST | M.QUESTION),
    _rule(W.YES, "consume", "this self question", any_of=M.WANT | M.TRIED, none_of=M.NOT | M.PAST | M.QUESTION),
    _rule(
        W.YES, "show", "this please question accept", all_of=M.ASK, none_of=M.NOT | M.PAST | M.QUESTION, bars="phone"
    ),
    _rule(W.YES, "yes", "accept please self this greeting consume question", none_of=M.NOT | M.PAST | M.QUESTION),
    _rule(W.YES, "please", "accept this", none_of=M.NOT | M.PAST | M.QUESTION, bars="now"),
    _rule(
        W.UNSURE,
        "know",
        ("self which answer what say spoken good decide question doubt lost frame word"),
        all_of=M.NOT,
        refusable=False,
        bars="word",
    ),
    _rule(W.UNSURE, "lost", "which know", refusable=False),
    _rule(W.UNSURE, "depend case", "this", refusable=False, none_of=M.PAST),
    _rule(W.UNSURE, "think", "self question", all_of=M.NOT, refusable=False, none_of=M.WANT | M.ASK),
    _rule(W.UNSURE, "recall", "self question", all_of=M.NOT, refusable=False, none_of=M.WANT | M.ASK),
    _rule(W.UNSURE, "forget", "self", all_of=M.PAST, refusable=False, none_of=M.ASK | M.NOT | M.LASTING),
    _rule(W.UNSURE, "explain", "self question", all_of=M.NOT, refusable=False, none_of=M.WANT | M.ASK | M.PAST),
    _rule(W.UNSURE, "either good", "", refusable=False, bars="this"),
    _rule(W.UNSURE, "either", "", refusable=False),
    _rule(W.UNSURE, "either", "", all_of=M.NOT, refusable=False, bars="yes"),
    _rule(W.UNSURE, "either", "", all_of=M.GOOD, refusable=False, bars="fine"),
    _rule(W.UNSURE, "doubt", "which question sure know decide self yes", refusable=False, none_of=M.PAST),
    _rule(W.UNSURE, "sure", "which doubt know", refusable=False),
    _rule(W.UNSURE, "decide", "which self question", all_of=M.NOT, refusable=False, none_of=M.PAST),
    # Courtesy.
    _rule(W.THANKS, "relieved", "thankful this", all_of=M.GOOD | M.PAST, none_of=M.NOT | M.QUESTION),
    _rule(W.THANKS, "care", "thankful greeting", all_of=M.PAST, none_of=M.NOT),
    _rule(W.GREETING, "care", "greeting thankful", none_of=M.NOT | M.PAST),
    _rule(W.THANKS, "thanks", "thankful greet greeting please self", none_of=M.NOT | M.QUESTION | M.WANT),
    _rule(W.GREETING, "greet", "greeting please thanks", none_of=M.NOT),
    # Beside words that are not known: whom it is asked of, or what is to go, says enough.
    _rule(
        W.HUMAN,
        "named",
        any_of=M.ASK | M.WISH,
        none_of=M.PAST | M.LASTING | M.SEEMING,
        bars="others bot pass no end before",
        open_=True,
    ),
    _rule(
        W.DELETE,
        "erase record",
        last="erase record please",
        any_of=M.ASK | M.WISH | M.NOUN,
        none_of=_TOLD | M.PASSIVE | M.GIVEN,
        bars="others despair",
        open_=True,
    ),
)
"""In the order of trying."""


_OPEN = tuple(rule for rule in RULES if rule.open)


def wish_of(clause: Clause) -> tuple[Rule | None, bool]:
    """The first rule that holds for a clause, and whether it is refused."""
    there = frozenset[str]().union(*clause.words)
    return next(
        (
            (rule, rule.refused(clause))
            for rule in (RULES if clause.is_known else _OPEN)
            if there.issuperset(rule.needs) and rule.fits(clause)
        ),
        (None, False),
    )


def is_only(clauses: Iterable[Clause], groups: frozenset[str]) -> bool:
    """Whether no clause has a word outside `groups`."""
    return all(not groups.isdisjoint(word) for clause in clauses for word in clause.words)
