"""What commands about the talk are made of: a rest, another question, how it works, once more, slower."""

from bot.language.moods import Mood
from bot.language.wish import Wish
from bot.language.wish_rule import TOLD, Rule, rule

W, M = Wish, Mood
TALK_COMMANDS: tuple[Rule, ...] = (
    # Later.
    rule(W.PAUSE, "later talk", "now this", none_of=TOLD | M.NOT | M.QUESTION, bars="person"),
    rule(W.PAUSE, "time reply", "answered question this", all_of=M.GOOD, none_of=M.PAST | M.NOT),
    rule(W.PAUSE, "rest", "now this seat time moment later soon please", none_of=M.PAST | M.LASTING),
    rule(W.PAUSE, "think", "now moment self this", all_of=M.ASK, none_of=M.NOT | M.PAST),
    rule(W.PAUSE, "wait", "now this soon moment time later", any_of=M.ASK | M.WISH, none_of=M.PAST),
    rule(W.PAUSE, "later", "later_weak time this come now good please rest", none_of=TOLD | M.NOT, bars="person"),
    rule(W.PAUSE, "later_weak time", "later this come now good", none_of=M.PAST),
    # 朝が来るのが、つらいです: not everything that comes is the writer.
    rule(W.PAUSE, "time coming", "later now this", none_of=M.PAST | M.WANT | M.NOT, clear=False),
    rule(W.PAUSE, "moment", "now please think", any_of=M.ASK | M.WISH, none_of=M.PAST | M.NOT),
    rule(W.PAUSE, "seat", "rest moment now this", any_of=M.WANT, bars="this"),
    rule(W.PAUSE, "errand", "now later", all_of=M.GOING, none_of=M.PAST | M.NOT),
    rule(W.PAUSE, "sleep", "this later now rest", none_of=M.WANT | M.PAST | M.NOT | M.LASTING | M.WISH, clear=False),
    # This question not.
    rule(W.SKIP, "spoken", "self topic this question", all_of=M.NOT | M.HARD, none_of=M.PAST, refusable=False),
    rule(W.SKIP, "answer need", "question this", any_of=M.QUESTION | M.NOT, none_of=M.PAST, refusable=False),
    rule(W.SKIP, "recall", "question this self", all_of=M.NOT | M.WANT, none_of=M.PAST, refusable=False),
    rule(W.SKIP, "other question", "next please good go", any_of=M.ASK | M.WISH | M.GOOD, none_of=M.PAST | M.NOT),
    rule(W.SKIP, "other question good", "next please", none_of=M.PAST | M.NOT),
    rule(W.SKIP, "other", "next please question", all_of=M.ASK, none_of=M.PAST | M.NOT, bars="no"),
    rule(W.SKIP, "none topic", "question now please", none_of=M.PAST),
    rule(W.UNSURE, "well", "which word", all_of=M.NOT | M.CAN, refusable=False, none_of=M.WANT),
    rule(W.UNSURE, "well answer", "which", all_of=M.NOT, refusable=False, none_of=M.WANT),
    rule(W.UNSURE, "which answer", "doubt", all_of=M.NOT, refusable=False),
    rule(
        W.SKIP,
        "pass",
        "question answer personal touch topic this now next please accept show use where",
        none_of=M.PAST,
    ),
    rule(W.SKIP, "answer", "question personal self topic", all_of=M.NOT | M.KEPT, none_of=M.PAST, refusable=False),
    rule(W.SKIP, "next", "question go please", none_of=M.PAST | M.WANT),
    rule(
        W.SKIP,
        "answer",
        "question personal self topic",
        all_of=M.NOT | M.WANT,
        none_of=M.PAST,
        refusable=False,
        last="answer question",
    ),
    # まだ言えません may be an answer, and may be the first line of a letter.
    rule(
        W.SKIP,
        "answer",
        "question personal self topic",
        all_of=M.NOT,
        none_of=M.PAST,
        refusable=False,
        last="answer",
        clear=False,
    ),
    rule(
        W.SKIP, "spoken", "self topic this", all_of=M.NOT | M.WANT, none_of=M.PAST, refusable=False, last="spoken topic"
    ),
    rule(
        W.SKIP,
        "spoken question",
        "personal self topic",
        all_of=M.NOT,
        none_of=M.PAST | M.ASK,
        refusable=False,
        last="spoken",
        clear=False,
    ),
    rule(W.SKIP, "spoken personal", "self", all_of=M.NOT | M.WANT, none_of=M.PAST, refusable=False, last="spoken"),
    rule(
        W.SKIP,
        "touch",
        "question personal topic self what already",
        all_of=M.NOT,
        any_of=M.ASK | M.WISH,
        refusable=False,
        bars="much",
    ),
    rule(W.SKIP, "topic", "question personal", all_of=M.NOT | M.WANT, refusable=False),
    # What this is and can do.
    rule(W.MORE, "howto know", "this what question now good self where", all_of=M.NOT, refusable=False),
    rule(W.MORE, "push know", "this what where now question", all_of=M.NOT, refusable=False, bars="record answered"),
    rule(W.MORE, "menu", "say show tell where seek connect this now please", none_of=M.NOT | M.PAST, bars="return"),
    rule(
        W.MORE, "what", "this question where", all_of=M.CAN | M.QUESTION, none_of=M.NOT | M.PAST, bars="know good say"
    ),
    rule(W.MORE, "what this", "explain show", all_of=M.CAN, none_of=M.NOT | M.PAST, bars="know good say"),
    rule(W.MORE, "howto", "this tell know please question what now good", none_of=M.PAST | M.WANT),
    rule(W.MORE, "use what", "this now question good doing", any_of=M.QUESTION | M.ASK),
    rule(W.MORE, "use know", "this now what question", all_of=M.NOT, refusable=False, none_of=M.WANT),
    rule(W.MORE, "use tell", "this question please", any_of=M.ASK | M.WANT | M.QUESTION, none_of=M.NOT),
    rule(W.MORE, "use", "this question", all_of=M.QUESTION, none_of=M.NOT | M.PAST),
    rule(W.MORE, "push where", "this tell please next now good", any_of=M.ASK | M.WANT, none_of=M.PAST),
    rule(W.MORE, "push where", "this what next now good", all_of=M.QUESTION, none_of=M.NOT | M.PAST),
    rule(W.MORE, "what this", "where", all_of=M.CAN | M.QUESTION, none_of=M.NOT | M.PAST, bars="know good say"),
    rule(W.MORE, "this what where", "frame", any_of=M.QUESTION | M.NOUN, none_of=M.NOT | M.PAST | M.FROM),
    # Once more.
    rule(W.REPEAT, "forget question", "now before", all_of=M.PAST, none_of=M.ASK | M.NOT),
    rule(
        W.REPEAT,
        "again",
        "say question what please good listen now answered before word shown",
        none_of=M.PAST | M.WANT | M.LASTING,
    ),
    rule(W.REPEAT, "again listen", "question answered", none_of=M.PAST | M.LASTING),
    rule(W.REPEAT, "what shown", "now question", any_of=M.PAST | M.QUESTION, none_of=M.GOOD | M.NOT, bars="good"),
    rule(W.REPEAT, "what question", "now before", all_of=M.QUESTION, none_of=M.NOT, bars="how"),
    rule(W.REPEAT, "huh", "now", none_of=M.GOOD | M.NOT | M.CAN),
    rule(W.REPEAT, "question now", "before", all_of=M.QUESTION, last="question"),
    rule(W.REPEAT, "missed", "question", refusable=False),
    rule(W.REPEAT, "listen", "question", all_of=M.NOT | M.PAST, refusable=False),
    rule(W.REPEAT, "forget", "listen shown question touch now before what", all_of=M.PAST | M.PASSIVE, none_of=M.NOT),
    rule(W.REPEAT, "forget what", "listen shown question touch now before", all_of=M.PAST, none_of=M.NOT),
    # Slower, shorter, plainer.
    rule(W.SLOWER, "know say", "what question please word", all_of=M.ASK, none_of=M.NOT | M.PAST),
    rule(W.SLOWER, "hard end", "word say now", any_of=M.ASK | M.WISH, none_of=M.NOT | M.PAST),
    rule(W.SLOWER, "lower", "word question now this please say", none_of=TOLD | M.NOT),
    rule(W.SLOWER, "hurry", "this much soon", all_of=M.NOT, any_of=M.ASK | M.WISH, refusable=False, none_of=M.PAST),
    rule(W.SLOWER, "ease", "say question word what please now much talk", none_of=M.PAST | M.WANT),
    rule(W.SLOWER, "hard", "meaning word say question read now much what", none_of=M.PAST | M.GOING | M.NOT),
    rule(W.SLOWER, "much word", "hard now", none_of=M.PAST | M.NOT),
    rule(W.SLOWER, "much answer", "say listen", all_of=M.NOT, refusable=False, none_of=M.WANT),
    rule(W.SLOWER, "much say", "word", all_of=M.NOT, refusable=False),
    rule(W.SLOWER, "read", "word now hard much", all_of=M.NOT, refusable=False, none_of=M.WANT),
    rule(W.SLOWER, "meaning", "what word say know question now", refusable=False, last="meaning know", none_of=M.PAST),
    rule(
        W.SLOWER,
        "say know",
        "what word now question",
        all_of=M.NOT,
        refusable=False,
        last="know",
        none_of=M.GOOD,
        bars="good answer_only",
    ),
    rule(W.SLOWER, "word know", "what now", all_of=M.NOT, refusable=False, last="know", none_of=M.PAST),
)
"""In the order of trying."""
