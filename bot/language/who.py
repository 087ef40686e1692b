"""Who is writing: the writer's relation to the person who withdrew.

The words say whose state is told (息子が…: a parent writes) or what the writer is (母です: a parent too). Whoever is
quoted, or only told or asked something (母に言われて), is not the one in question.
"""

import re

from bot.language.normal import fold, normal
from bot.language.who_words import (
    ENGLISH,
    KINSHIP,
    ONESELF,
    ONESELF_WITHOUT_SUBJECT,
    ROLES,
    SUPPORTERS,
    WITHDRAWN,
)

_READ = 2000
"""Letters that are read; whoever writes more has said who it is about by then."""
_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|\"[^\"]*\"")
_KIN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in KINSHIP))
_TOPIC = re.compile(
    r"(?:さん|ちゃん|くん|君|様|たち)?(?P<mark>が|は|も|を|のこと|の事|のけん|の件|の(?:相談|話|状態"
    r"|ひきこもり|引きこもり|不登校|将来|様子|今後)|について|、|。|です|だ|$|って|で(?:す|、))"
)
_OF = re.compile(r"(?:さん|ちゃん|くん|君|様)?の(?=(.{1,6}))")
_CHILD = re.compile(r"(?:息子|娘)?子(?:さん)?(?=が|は|も|を|の)")
_ROLE = re.compile(
    "(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, pattern in ROLES)
    + r")(?:(?:の(?:立場|者))?(?:です(?!か)|でして|として|の立場|をして(?:い)?ます|になります|だけど"
    r"|ですが|だ$|。|$))"
)
_LEADING = re.compile(r"(?:の|、|は|が|^|。|(?:\d0|\d\d)(?:代|歳|才)の?)$")
_SUPPORTER = re.compile(SUPPORTERS)
_ONESELF = re.compile(ONESELF)
_ALONE = re.compile(ONESELF_WITHOUT_SUBJECT)
_WITHDRAWN = re.compile(WITHDRAWN)
_ENGLISH = tuple((name, re.compile(pattern)) for name, pattern in ENGLISH)
_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥ｦ-ﾝ]")
_CLAUSE = re.compile(r"[。!?\n]")


def read_who(text: str) -> str | None:
    """`self parent sibling partner grandparent relative friend supporter`, or None where the text does not say."""
    text = text[:_READ]
    if not _JAPANESE.search(text):
        latin = _QUOTED.sub("", normal(text)).strip(" .!?")
        return next((name for name, pattern in _ENGLISH if pattern.search(latin)), None)
    written = _QUOTED.sub("", fold(text).text).strip("。.!?、 \n")
    if not written:
        return None
    if _SUPPORTER.search(written):
        return "supporter"
    if _ONESELF.search(written) and not _told_of_another(written):
        return "self"
    return _topic(written) or _role(written) or ("self" if _ALONE.search(written) else None)


def _told_of_another(text: str) -> bool:
    """「私は姉です。弟が…」 begins with 私 and is about somebody else."""
    clause = _ONESELF.search(text)
    return clause is not None and any(
        _TOPIC.match(text, kin.end()) is not None and kin.lastgroup not in {"elder", "supporter"}
        for kin in _KIN.finditer(text, clause.start(), clause.end())
    )


def _topic(text: str) -> str | None:
    """The relation of whoever is told of; where several are, the one whose clause tells of withdrawing."""
    found: list[tuple[int, str]] = []
    end = -1
    for kin in _KIN.finditer(text):
        if kin.start() < end:
            continue
        relation = kin.lastgroup or ""
        of = _OF.match(text, kin.end())
        owned = _KIN.match(text, of.end()) if of else None
        child = _CHILD.match(text, of.end()) if of else None
        if owned or child:
            relation = _owned(relation, (owned.lastgroup if owned else None) or "parent")
            kin = owned or child or kin
            end = kin.end()
        if _is_role(text, kin):
            continue
        topic = _TOPIC.match(text, kin.end())
        if topic is None:
            continue
        stop = _CLAUSE.search(text, kin.end())
        clause = text[kin.end() : stop.start() if stop else len(text)]
        weight = 2 if _WITHDRAWN.search(clause[:30]) else 1 if topic["mark"][:1] in set("がはもをの") else 0
        if relation == "elder":
            weight -= 1
            relation = "relative"
        found.append((weight, relation))
    if not found:
        return None
    heaviest = max(weight for weight, _ in found)
    if heaviest < 0:
        return None
    return next(relation for weight, relation in found if weight == heaviest)


def _owned(owner: str, owned: str) -> str:
    """姉の子 is a nephew or niece; 友人の息子 is a friend's; 近所の息子さん is for a supporter."""
    if owner in {"friend", "supporter"}:
        return owner
    if owner == "parent" and owned == "parent":
        return "grandparent"
    return "relative"


def _is_role(text: str, kin: re.Match[str]) -> bool:
    """母です, 姉として: the writer, unless nothing else stands there (息子です answers who it is about)."""
    role = _ROLE.match(text, kin.start())
    if role is None:
        return False
    if role.lastgroup in {"parent", "grandparent"}:
        return True
    return kin.start() > 0 and _LEADING.search(text[: kin.start()]) is not None and role[0] != kin[0]


def _role(text: str) -> str | None:
    roles = [role.lastgroup for role in _ROLE.finditer(text)]
    return roles[-1] if roles else None
