"""Who is writing: the writer's relation to the person who withdrew.

Everybody named is weighed: whose state is told (息子がこもって…: a parent writes) counts more than whose matter it is
(弟のことで), and that more than who is only named. Whoever speaks, asks or hits in the passive (母に言われる) is around
the writer and not the one in question; withdrawing told of nobody is the writer's own.
"""

import re

from bot.language.dialect import standard
from bot.language.latin_typing import in_kana
from bot.language.normal import fold, normal
from bot.language.who_english import read_who_in_english
from bot.language.who_implied import implied, is_burden
from bot.language.who_named import MATTER, NAMED, STATE, Named, born_as, is_subject, named_in, own_state
from bot.language.who_offices import AS_ROLE, PROFESSION, ROLES, WORKS
from bot.language.who_outright import said_outright
from bot.language.who_quoted import told_as
from bot.language.who_spelling import spelled_out
from bot.language.who_words import ITS_ME, ONESELF, STATED, STAYS

_READ = 2000
"""Letters that are read; whoever writes more has said who it is about by then."""
_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|\"[^\"]*\"")
_ASIDE = re.compile(r"\([^)]*\)")
_ROLE = re.compile(
    "(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in ROLES) + rf")(?:(?:の(?:立場|者|私|自分))|{AS_ROLE})"
)
_ROLE_BEFORE = re.compile(r"(?:^|[、。はがの\n一人歳才代者もつ持る当方は、実若親独元りで]|\d0|私|わたし)$")
_PROFESSION = re.compile(rf"(?:{PROFESSION})(?P<role>{AS_ROLE})")
_WORKS = re.compile(WORKS)
_MYSELF = re.compile(rf"(?:自分|私|僕|俺|わたし)(?:自身)?が[^。、]{{0,12}}?(?:{STAYS})")
"""A nurse may be the one who withdrew: 自分が休職して引きこもっています."""
_GONE = re.compile(r"(?:元|もと|以前は?|昔は?|前は)[^。、]{0,6}$")
_ONESELF = re.compile(ONESELF)
_ITS_ME = re.compile(ITS_ME)
_STATED = re.compile(STATED)
_JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥ｦ-ﾝ]")
_OF_SCHOOL = ("くらす", "学級", "教室", "同じ学年")
"""担任です。クラスの子が…: nobody's friend."""
_NEXT_GENERATION = frozenset({"parent", "grandparent"})
_BESIDE_A_CHILD = frozenset({"partner", "sibling", "relative", "friend"})
"""Roles that a child who is only named does not change: 元妻ですが、子どもの面会もあり…."""
_NEARNESS = {"parent": 0, "grandparent": 1, "sibling": 2}
"""Who is meant where several are only named: couples speak of each other when it is about a child."""


def answer_who(text: str) -> str | None:
    """`read_who` where a step asks who writes: who only tells something, or of others, has not said to be the one."""
    value = read_who(text)
    if value != "self" or not _JAPANESE.search(text):
        return value
    written = fold(text[:_READ]).text
    said = (
        _ONESELF.search(written)
        or _ITS_ME.search(written)
        or _STATED.search(written)
        or own_state(written, named_in(written)) == STATE
    )
    return value if said else None


def read_who(text: str) -> str | None:
    """`self parent sibling partner grandparent relative friend supporter`, or None where the text does not say."""
    text = text[:_READ]
    if not _JAPANESE.search(text):
        found = read_who_in_english(normal(text))
        return found or next((who for kana in in_kana(text) if (who := read_who(kana)) is not None), None)
    text = spelled_out(text)
    written = _ASIDE.sub("", _QUOTED.sub("〓", fold(standard(normal(text))).text)).strip("。.!?、 \n")
    if not written.strip("〓"):
        return None
    named = named_in(written)
    role = _role(written)
    if _is_supporter(written, named, role):
        return "supporter"
    outright = said_outright(written, in_office=_has_office(written, []))
    if outright is not None:
        return outright
    return _weighed(written, text, named, role)


def _weighed(written: str, text: str, named: list[Named], role: str | None) -> str | None:
    """Who writes by everybody named, by what the writer says to be, and else by what is told around them."""
    told = _told(named)
    if _is_the_one(written, told, role):
        return "self"
    own = own_state(written, named)
    quoted = told_as(fold(standard(normal(text))).text)
    if quoted is not None and own < STATE and (told is None or told.weight < STATE or told.relation == "elder"):
        return quoted
    if role in _BESIDE_A_CHILD and told is not None and told.relation == "parent" and told.weight <= NAMED and not own:
        return role
    if told is not None and told.weight > own:
        of_a_parent = told.relation == "sibling" or (
            told.relation == "elder" and (told.weight < STATE or _has_child(named))
        )
        return "parent" if role == "parent" and of_a_parent else _relation(told)
    if own and not (role == "parent" and own < STATE):
        return "self"
    if role is not None:
        return role
    if told is not None:
        return _relation(told)
    return implied(written, text)


def _is_the_one(written: str, told: Named | None, role: str | None) -> bool:
    """Whether the writer names themselves, or is a burden to whom they name."""
    if is_burden(written) and (told is None or told.relation not in _NEXT_GENERATION) and role is None:
        return True
    return _ONESELF.search(written) is not None and role != "parent" and (told is None or told.weight < STATE)


def _relation(named: Named) -> str | None:
    """うちの家族が… says no more than that it is somebody else."""
    return {"elder": "relative", "family": None}.get(named.relation, named.relation)


def _told(named: list[Named]) -> Named | None:
    """Whom the text tells of: the heaviest, and among those the first."""
    heaviest = max((one.weight for one in named), default=0)
    alike = [one for one in named if one.weight == heaviest]
    if heaviest == NAMED:
        alike.sort(key=lambda one: _NEARNESS.get(one.relation, len(_NEARNESS)))
    return alike[0] if heaviest else None


def _has_child(named: list[Named]) -> bool:
    """娘と暮らす70代の母 says with both words who writes."""
    return any(one.relation == "parent" for one in named)


def _role(text: str) -> str | None:
    """母です, 姉として, 親の私: what the writer says to be."""
    births = born_as(text)
    roles = [
        role.lastgroup
        for role in _ROLE.finditer(text)
        if role.start() not in births
        and (role.start() == 0 or _ROLE_BEFORE.search(text[max(0, role.start() - 4) : role.start()]))
        and (role.lastgroup in {"parent", "grandparent", "relative"} or role.start() > 0 or role[0] != text)
    ]
    return roles[-1] if roles else None


def _is_supporter(text: str, named: list[Named], role: str | None) -> bool:
    if any(one.relation == "supporter" and one.weight for one in named):
        return True
    if not _has_office(text, named) or role in {"parent", "grandparent"} or _MYSELF.search(text):
        return False
    own = [
        one
        for one in named
        if one.weight >= MATTER
        and not one.honored
        and not one.chained
        and one.relation != "elder"
        and not text.startswith(_OF_SCHOOL, one.start)
    ]
    return not own


def _has_office(text: str, named: list[Named]) -> bool:
    for found in (*_PROFESSION.finditer(text), *_WORKS.finditer(text)):
        head = text[max(text.rfind(sign, 0, found.start()) for sign in "。\n") + 1 : found.start()]
        others = any(
            one.end <= found.start() and one.end > found.start() - len(head) and is_subject(text, one.end)
            for one in named
        )
        if not others and not _GONE.search(head) and not text.startswith(("た", "した"), found.end()):
            return True
    return False
