"""Slips of the hand and short forms in English messages to the chat: tlak, delte, nxt, rly."""

import re
from functools import lru_cache

_SHORT = {
    "nxt": "next", "rly": "really", "rlly": "really", "msg": "message", "msgs": "messages", "ppl": "people",
    "bck": "back", "abt": "about", "tmr": "tomorrow", "tmrw": "tomorrow", "l8r": "later", "l8er": "later",
    "2moro": "tomorrow", "cya": "see you", "thru": "through", "wat": "what", "wut": "what", "wht": "what", "hw": "how",
    "smn": "someone", "sm1": "someone", "some1": "someone", "any1": "anyone", "tho": "though", "bc": "because",
    "cuz": "because", "cos": "because", "coz": "because", "kk": "okay", "okie": "okay", "okey": "okay", "k": "okay",
    "mk": "okay", "nop": "nope", "yess": "yes", "yass": "yes", "ye": "yes", "thks": "thanks", "tnx": "thanks",
    "tks": "thanks", "thx": "thanks", "ty": "thanks", "tysm": "thanks",
    "rpt": "repeat", "del": "delete", "lemme": "let me", "gimme": "give me", "dunno": "dunno",
    "ig": "i guess", "iono": "dunno", "prolly": "maybe", "prob": "maybe", "probs": "maybe", "mebbe": "maybe",
    "dont": "do not", "dnt": "do not", "didnt": "did not", "doesnt": "does not", "isnt": "is not", "wont": "will not",
    "cant": "can not", "whats": "what is", "hows": "how is", "wheres": "where is", "srsly": "really", "r": "are",
    "sec": "second", "mins": "minutes", "convo": "conversation", "somethin": "something",
}  # fmt: skip
_SAID_BESIDE = re.compile(
    r"\b(?:tbh|lol|lmao|rofl|haha+|hehe+|ngl|rn|atm|tho|fr|omg|imo|imho|ugh+|hmm+|umm*|"
    r"uhh*|welp|man|dude|bro|mate|xd|smh"
    r"|honestly|to be honest|to be fair|i mean|you know|like i said|for now|if (?:that is|"
    r"that's|thats) ok(?:ay)?)\b[,.]?"
    r"(?!,? (?:to|with|me)\b)"
)
_WORDS = (
    "talk speak delete erase remove everything person people human counselor question "
    "answer skip next please stop quit "
    "leave finish conversation message messages repeat again slower slow simple simpler understand restart start begin "
    "beginning previous back mistake wrong change choice later tomorrow break pause thanks thank hello morning evening "
    "help someone anyone really rather prefer continue history information wrote written does work works working what "
    "think know maybe sure correct exactly agree another operator number phone call emergency"
)
_MEANT = frozenset(_WORDS.split())
_REAL = frozenset(
    [
        "form",
        "star",
        "tank",
        "thing",
        "hank",
        "think",
        "stat",
        "bake",
        "bark",
        "walk",
        "slip",
        "lower",
        "slower",
        "sped",
        "peak",
        "heap",
        "hell",
        "hello",
        "breaks",
        "paused",
        "whet",
        "wake",
        "pone",
        "cell",
        "call",
        "phoned",
        "ware",
        "wore",
        "word",
        "words",
        "world",
        "where",
        "whole",
        "thin",
        "tall",
        "cure",
        "sue",
        "sour",
        "mean",
        "started",
        "starts",
        "stops",
        "quiet",
        "quite",
        "leaver",
        "lever",
        "massage",
        "massages",
        "pleas",
        "pleased",
        "late",
        "letter",
        "bask",
        "sleep",
        "slept",
        "skin",
        "ship",
        "skim",
        "though",
        "through",
        "human",
        "humane",
        "personal",
        "son",
        "nest",
        "text",
        "test",
        "wrongs",
        "changed",
        "chance",
        "chances",
        "chose",
        "choose",
        "knew",
        "known",
        "know",
        "brake",
        "wrought",
        "been",
        "being",
        "begun",
        "call",
        "all",
        "thanked",
        "helped",
        "hep",
        "work",
        "worked",
        "world",
    ]
)
"""Words of their own that are one slip from one that is meant."""
_TYPED = re.compile(r"[a-z]{4,}")
_ANY = re.compile(r"[a-z0-9']+")


def repaired(text: str, words: frozenset[str]) -> str:
    """The text with each word that is one slip from one of `words` as that word: my uncel, best freind."""
    return _TYPED.sub(lambda found: _nearest(found[0], words), text)


def mended(text: str) -> str:
    """A `normal` English text with short forms written out, slips repaired and what says nothing left out."""
    text = _ANY.sub(lambda found: _SHORT.get(found[0], found[0]), text)
    kept = _SAID_BESIDE.sub("", text)
    return _TYPED.sub(lambda found: _meant(found[0]), kept if _ANY.search(kept) else text)


@lru_cache(maxsize=1024)
def _meant(word: str) -> str:
    """The word of `_MEANT` that is one slip away; the word itself where there is none, or more than one."""
    return word if word in _REAL else _nearest(word, _MEANT)


def _nearest(word: str, words: frozenset[str]) -> str:
    if word in words:
        return word
    near = {meant for meant in words if meant[0] == word[0] and _is_slip(word, meant)}
    return near.pop() if len(near) == 1 else word


def _is_slip(word: str, meant: str) -> bool:
    """Whether two neighbours changed places, a letter was left out, or one was struck twice."""
    if len(word) == len(meant):
        differing = [at for at, (one, other) in enumerate(zip(word, meant, strict=True)) if one != other]
        return (
            len(differing) == 2
            and differing[1] == differing[0] + 1
            and word[differing[0]] == meant[differing[1]]
            and word[differing[1]] == meant[differing[0]]
        )
    if len(word) + 1 == len(meant) and len(word) >= 4:
        return any(meant[:at] + meant[at + 1 :] == word for at in range(1, len(meant)))
    if len(word) == len(meant) + 1:
        return any(word[at] == word[at - 1] and word[:at] + word[at + 1 :] == meant for at in range(1, len(word)))
    return False
