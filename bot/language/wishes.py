"""What a message asks for, clause by clause: one wish, or none.

A command counts wherever it stands in a short message, unless a clause behind it turns against it, or it is refused
anywhere. Answers and courtesies count only where nothing else is said.
"""

from dataclasses import dataclass

from bot.language.clauses import Clause, clauses_of
from bot.language.latin_typing import in_kana
from bot.language.moods import Mood
from bot.language.normal import plain, trim
from bot.language.wish import NEVER_PRINTED, Wish
from bot.language.wish_rule import Rule
from bot.language.wish_rules import is_only, wish_of
from bot.language.wish_wholes import WHOLES

LONGEST = 80
"""Letters up to which a message may be a command. Whoever writes more tells something and is not interrupted."""

_COMMANDS = (
    Wish.HELP, Wish.DELETE, Wish.RESTART, Wish.HUMAN, Wish.BACK, Wish.STOP, Wish.PAUSE, Wish.SKIP,
    Wish.REPEAT, Wish.SLOWER, Wish.MORE,
)  # fmt: skip
_TAKEN_BACK = frozenset({Wish.HUMAN, Wish.DELETE, Wish.RESTART, Wish.HELP})
_GLAD = frozenset({"frame", "good", "fine", "accept", "thankful", "what", "please"})
_REASONS = frozenset({"tired", "frame", "this", "question", "hard", "hate", "now", "end", "state", "use", "talk"})
_COURTEOUS = frozenset({"frame", "good", "please", "accept", "fine"})
_PRINTED = {Wish.MORE: Wish.HELP}
"""What this house tells apart and the `read` command does not: asking what it can do asks for help with it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A wish, and whether nothing else can be meant (もうやめたい may be the chat, the work or life)."""

    wish: Wish
    clear: bool = True


def read_wish(text: str) -> Asked | None:
    """What a message asks for or answers, or None. Never raises."""
    if len(text) > 4 * LONGEST:
        return None
    for typed in (text, *in_kana(text)):
        written = plain(typed)
        whole = WHOLES.get(written) or WHOLES.get(trim(written))
        if whole is not None:
            return Asked(whole)
        found = asked(typed) if len(written) <= LONGEST else None
        if found is not None:
            return found
    return None


def read_asked(text: str) -> str | None:
    """The value of the `read` command for a message: one of `Wish`, without the ways out of this house alone."""
    found = read_wish(text)
    if found is None or found.wish in NEVER_PRINTED:
        return None
    return _PRINTED.get(found.wish, found.wish).value


def asked(text: str) -> Asked | None:
    """`read_wish` by the grammar alone."""
    clauses = clauses_of(text)
    found = [(clause, *wish_of(clause)) for clause in clauses]
    refused = {rule.wish for _, rule, no in found if rule is not None and no}
    held = [
        (at, rule)
        for at, (clause, rule, no) in enumerate(found)
        if rule is not None
        and not no
        and rule.wish not in refused
        and not _turned(clauses, at)
        and not (rule.wish is Wish.STOP and _depends(clauses, at))
        and not (rule.wish in _TAKEN_BACK and _is_condition(clauses, at))
    ]
    if held and held[-1][1].wish is Wish.NO and len(held) > 1:
        # 人と話したいけど、やっぱりいいです
        held = [(at, rule) for at, rule in held if rule.wish not in _TAKEN_BACK]
    later = any(rule.wish is Wish.PAUSE and rule.needs != ("sleep",) for _, rule in held)
    for wish in _COMMANDS:
        if wish is Wish.STOP and later:
            # ここまで。また明日くるね: whoever says when to come back only rests.
            continue
        for at, rule in held:
            others = (*clauses[:at], *clauses[at + 1 :])
            if rule.wish is wish and (rule.clear or is_only(others, _REASONS) or _speaks_of_here(others)):
                return Asked(wish, rule.clear or _speaks_of_here(others))
    if refused - {Wish.SKIP}:
        return None
    return _answer(clauses, held)


def _is_condition(clauses: tuple[Clause, ...], at: int) -> bool:
    """人と話すと疲れる, 全部忘れて眠りたい: what is told of, and not asked for."""
    if at + 1 == len(clauses):
        return False
    here, after = clauses[at], clauses[at + 1]
    told = any("person" in groups for groups in here.words)
    if told and here.joined == "so" and not here.mood & (Mood.ASK | Mood.WANT | Mood.WISH | Mood.QUESTION | Mood.GOOD):
        return not is_only((after,), _GLAD)  # 電話は人につながるから苦手です
    if here.joined == "and":
        return any("forget" in groups for groups in here.words) and not is_only((after,), _GLAD)
    return here.joined == "if" and bool(after.words) and not is_only((after,), _GLAD)


def _depends(clauses: tuple[Clause, ...], at: int) -> bool:
    """ばれたら終わる: what ends if something happens is not this talk."""
    return at > 0 and clauses[at - 1].joined == "if" and not is_only(clauses[at - 1 : at], _COURTEOUS)


def _speaks_of_here(clauses: tuple[Clause, ...]) -> bool:
    """通知くるたびビクッてなるから止めて: what is to end was named before."""
    return any("sent" in groups for clause in clauses for groups in clause.words)


def _turned(clauses: tuple[Clause, ...], at: int) -> bool:
    """人と話したいけど、こわい: what follows a but, or begins with one, and tells something, takes it back."""
    here, after = clauses[at], clauses[at + 1 :]
    if not after or all(clause.is_known for clause in after):
        return False
    if here.joined == "but" and after[-1].mood & (Mood.QUESTION | Mood.ASK):
        return False  # 人と話したいんですけど、予約はいりますか
    return here.joined in {"but", "if", "and"} or after[0].turning


def _beside(clauses: tuple[Clause, ...], wishes: list[Wish], spoken: set[int]) -> list[Clause]:
    """What is told beside an answer, so that it is no answer any more."""
    frames = {"frame"}
    if Wish.YES in wishes or Wish.NO in wishes:
        frames |= {"accept", "listen", "show"}
    if Wish.GREETING in wishes:
        frames |= {"greeting"}
    rest = [
        clause for at, clause in enumerate(clauses) if at not in spoken and not is_only((clause,), frozenset(frames))
    ]
    if Wish.THANKS in wishes and is_only(rest, frozenset({"thankful", "frame"})):
        return []
    if wishes[0] is Wish.NO and all(clause.mood & Mood.NOT for clause in rest):
        return []  # いいえ、だれにも見せないで
    if wishes[:2] in ([Wish.YES, Wish.YES], [Wish.NO, Wish.NO]) and 0 in spoken:
        return []  # いや、違います。働いたことはあります
    return rest


def _answer(clauses: tuple[Clause, ...], held: list[tuple[int, Rule]]) -> Asked | None:
    wishes = [rule.wish for _, rule in held]
    spoken = {at for at, _ in held}
    if not wishes or _beside(clauses, wishes, spoken):
        return None
    if wishes[-1] is Wish.UNSURE and all(len(clauses[at].words) == 1 for at, _ in held[:-1]):
        return Asked(Wish.UNSURE)  # たぶん…いや、どうだろ
    if Wish.GREETING in wishes and all(
        not {"greet", "greeting"}.isdisjoint(word) for at in spoken for word in clauses[at].words
    ):
        return Asked(Wish.GREETING)
    if Wish.NO in wishes or Wish.YES in wishes:
        return Asked(_yes_or_no(clauses, held))
    if Wish.YES_OR_NO in wishes and Wish.STOP in wishes:
        return Asked(Wish.NO)  # もう十分ですので結構です
    for wish in (Wish.YES_OR_NO, Wish.UNSURE, Wish.THANKS, Wish.GREETING):
        if wish in wishes:
            return Asked(wish)
    return None


def _yes_or_no(clauses: tuple[Clause, ...], held: list[tuple[int, Rule]]) -> Wish:
    answers = [rule.wish for _, rule in held if rule.wish in {Wish.YES, Wish.NO}]
    return (
        answers[-1]
        if answers[0] is Wish.YES
        else Wish.NO
        if Wish.YES not in answers[1:] or len(clauses) < 2
        else answers[-1]
    )
