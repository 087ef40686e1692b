"""English short forms, slang, slips of the hand and disguised letters, and the words they stand for."""

import re
from collections.abc import Iterable, Iterator

PARTED = {
    # Short forms, with and without their apostrophe.
    "im": "i am", "ive": "i have", "ill": "i will", "id": "i would", "dont": "do not", "didnt": "did not",
    "doesnt": "does not", "cant": "can not", "cannot": "can not", "wont": "will not", "wouldnt": "would not",
    "isnt": "is not", "arent": "are not", "wasnt": "was not", "werent": "were not", "havent": "have not",
    "hasnt": "has not", "couldnt": "could not", "shouldnt": "should not", "aint": "am not", "ain't": "am not",
    "won't": "will not", "can't": "can not", "shan't": "shall not", "wanna": "want to", "gonna": "going to",
    "gotta": "got to", "tryna": "trying to", "imma": "i will", "ima": "i will", "hes": "he is", "shes": "she is",
    "theyre": "they are", "whats": "what is", "thats": "that is", "theres": "there is", "its": "it is",
    "hadnt": "had not", "shouldve": "should have", "wouldve": "would have", "couldve": "could have", "hed": "he had",
    "youre": "you are", "youve": "you have", "weve": "we have", "theyve": "they have", "theyll": "they will",
    "itll": "it will", "wouldn": "would not", "couldn": "could not", "didn": "did not", "doesn": "does not",
    "n't": "not", "'s": "is", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would",
    "lemme": "let me", "outta": "out of", "gimme": "give me", "everythings": "everything is",
    "nobodys": "nobody is", "tonights": "tonight is", "todays": "today is", "lifes": "life is", "hows": "how is",
    "id've": "i would have", "y'all": "you all", "shouldna": "should not", "dinnae": "do not", "cannae": "can not",
    "wanted2": "wanted to", "til": "until", "till": "until", "'til": "until", "'em": "them", "em": "them",
    # As one types.
    "u": "you", "ur": "your", "r": "are", "y": "why", "n": "and", "ppl": "people", "cuz": "because", "bc": "because",
    "coz": "because", "cos": "because", "bcoz": "because", "b4": "before", "wud": "would", "shud": "should",
    "cud": "could", "rn": "right now", "dunno": "do not know", "idk": "i do not know", "idc": "i do not care",
    "2nite": "tonight", "tonite": "tonight", "2night": "tonight", "2day": "today", "2moro": "tomorrow",
    "2morrow": "tomorrow", "tmrw": "tomorrow", "tmr": "tomorrow", "tmw": "tomorrow", "tomoz": "tomorrow",
    "tommorow": "tomorrow", "tommorrow": "tomorrow", "tomorow": "tomorrow", "tomo": "tomorrow", "4ever": "forever",
    "anymor": "anymore", "nomore": "no more", "hubby": "husband", "whilst": "while", "wanto": "want to",
    "wan": "want to", "wnat": "want", "watn": "want", "whant": "want", "kno": "know", "kinda": "kind of",
    "nothin": "nothing", "livin": "living", "dyin": "dying", "killin": "killing", "thinkin": "thinking",
    "endin": "ending", "cuttin": "cutting", "hittin": "hitting", "beatin": "beating", "breathin": "breathing",
    "movin": "moving", "wakin": "waking", "somethin": "something", "goin": "going", "feelin": "feeling",
    "gona": "going to", "gunna": "going to", "ganna": "going to", "finna": "going to", "boutta": "about to",
    # Father, mother and the rest of the house by one name each.
    "mum": "mom", "mam": "mom", "mommy": "mom", "mummy": "mom", "mama": "mom", "momma": "mom", "mums": "mom",
    "amma": "mom", "nanay": "mom", "daddy": "dad", "papa": "dad", "dada": "dad", "da": "dad", "tatay": "dad",
    "appa": "dad", "dads": "dad", "moms": "mom", "grandad": "grandfather", "granddad": "grandfather",
    "gramps": "grandfather", "lolo": "grandfather", "lola": "grandmother", "kuya": "brother", "lad": "son",
    "stepson": "son", "stepdaughter": "daughter", "wee": "little", "lil": "little", "missus": "wife",
    # Slang and disguises of death and harm.
    "kms": "kill myself", "kys": "kill yourself", "ctb": "kill myself",
    "offing": "killing", "unalived": "killed", "unaliving": "killing", "unalive": "kill",
    "un-alive": "kill", "un-alived": "killed", "unaliv": "kill", "unlive": "kill",
    "unliving": "killing", "sewerslide": "suicide", "sewercide": "suicide", "suicidle": "suicidal",
    "suicidel": "suicidal", "sucidal": "suicidal", "sucide": "suicide", "suiside": "suicide", "suacide": "suicide",
    "suicid": "suicide", "sooicide": "suicide", "sewerside": "suicide", "pakamatay": "kill myself",
    "mamatay": "die", "magpakamatay": "kill myself",
    "meself": "myself", "myslef": "myself", "mself": "myself", "myselff": "myself", "hisself": "himself",
    "od'd": "overdosed", "od'ed": "overdosed", "od": "overdose", "ods": "overdose", "oded": "overdosed",
    "od'ing": "overdosing", "oding": "overdosing", "overdoses": "overdose", "o.d": "overdose",
    "haemorrhaging": "bleeding", "hemorrhaging": "bleeding", "selfharm": "self harm", "selfharmed": "self harmed",
    "selfharming": "self harming", "loosing": "losing", "alot": "a lot", "everynight": "every night",
    "everyday": "every day", "anylonger": "any longer", "any1": "anyone", "no1": "nobody", "noone": "nobody",
    "every1": "everyone", "some1": "someone", "evry": "every", "wot": "what", "dat": "that", "dis": "this",
    "dem": "them", "da'": "the",
    "msg": "message", "msgs": "messages", "acct": "account", "acc": "account",
    "pref": "preferably", "telly": "tv", "w": "with", "wks": "weeks",
    "hrs": "hours", "mins": "minutes",
    "sry": "sorry", "srry": "sorry", "pls": "please", "plz": "please",
    "ya": "you", "gf": "girlfriend", "bf": "boyfriend",
    "hosp": "hospital", "hospitals": "hospital", "thru": "through", "nvr": "never",
    "evrything": "everything", "everythin": "everything",
    "hv": "have", "hav": "have", "bday": "birthday", "xmas": "christmas",
    "diamorphine": "morphine", "paracetemol": "paracetamol", "paracetomol": "paracetamol",
    "painkiller": "painkillers", "medicines": "medicine", "capsule": "capsules", "pils": "pills",
}  # fmt: skip

_DANGER = (
    "suicide suicidal overdose overdosed swallowed myself himself herself anymore tablets disappear unconscious "
    "bleeding breathing collapsed strangled strangle threatened violent worthless hopeless pointless burden goodbye "
    "killing murder poison medication paracetamol painkillers forever existing exist bridge bruises stabbed punched "
    "kidnapped ambulance responding balcony rooftop tonight together locked"
)
"""Words whose slips are repaired: a letter left out, doubled, or changed with its neighbour."""
_REAL = (
    "bride ridge burdens locket looked gather tablet table exits existed exit exiting strange"
    " mediation violet locke collapse bruise"
)
_JAPANESE = {
    "son": "息子", "daughter": "娘", "mom": "お母さん 母 ママ", "dad": "お父さん 父 パパ", "wife": "妻",
    "husband": "夫 旦那",
    "brother": "弟 兄", "sister": "姉 妹", "grandmother": "祖母", "grandfather": "祖父", "friend": "友達",
    "boyfriend": "彼氏", "she": "彼女", "i": "私 僕 俺", "pills": "睡眠薬 市販薬 薬 デパス 錠 ブロン", "all": "全部",
    "rooftop": "屋上", "bridge": "橋", "station": "駅", "platform": "ホーム", "tracks": "線路", "balcony": "ベランダ",
    "window": "窓", "rope": "ロープ", "hang": "首吊り", "knife": "包丁 ナイフ", "razor": "カッター", "wrist": "手首",
    "arm": "腕", "blood": "血", "tonight": "今夜 今晩", "tomorrow": "明日", "now": "今", "yesterday": "昨日",
    "years ago ,": "昔", "fine": "平気", "lol": "笑 草", "hikidashiya": "引き出し屋 引きだし屋", "die together": "心中",
    "suicide note": "遺書", "ready": "準備した", "bought": "買った", "scared": "怖い", "shitai": "したい",
    "sareru": "される された", "suicide": "自殺", "life": "人生", "washing": "洗濯物",
}  # fmt: skip
JAPANESE = {word: english for english, words in _JAPANESE.items() for word in words.split(" ")}
"""Japanese words within English: people, means, places, times. What is wished or denied is read as Japanese."""
_DRAWN = (
    " die dying dead want kill myself help please so no suicide hate pain death end over done bye me now really need"
    " tired hurt scared life live "
)
"""Words that are found when they are drawn out."""
_LEET = re.compile(r"[^a-z]")
_TWICE = re.compile(r"(.)\1")
_HIDDEN = (
    "suicide suicidal kill killing killed die died dying death dead myself rape raped murder overdose suicidally cut "
    "cutting selfharm stab pills hang hanging kms"
)
_JOINED = {
    "killmyself": "kill myself", "wanttodie": "want to die", "wannadie": "want to die", "endmylife": "end my life",
    "iwanttodie": "i want to die", "iwannadie": "i want to die", "enditall": "end it all", "endit": "end it",
    "hangmyself": "hang myself", "killmeself": "kill myself", "cutmyself": "cut myself", "suicide": "suicide",
    "kms": "kill myself", "die": "die", "suicidal": "suicidal", "kill": "kill", "death": "death", "dead": "dead",
    "iwilldie": "i will die", "wanttodisappear": "want to disappear", "helpme": "help me", "wantdie": "want die",
    "idontwanttolive": "i do not want to live", "idontwanttobehere": "i do not want to be here",
}  # fmt: skip


def _slips(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    for word in words:
        for i in range(1, len(word)):
            yield word[:i] + word[i + 1 :], word
            yield word[:i] + word[i] + word[i:], word
            yield word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :], word


_KNOWN = frozenset(f"{_REAL} {_DANGER}".split())
SLIPS = {slip: word for slip, word in _slips(_DANGER.split()) if slip not in _KNOWN}


def drawn(written: str) -> str | None:
    """The word that was drawn out: `waant`, `diee`."""
    short = _TWICE.sub(r"\1", written)
    return short if short != written and f" {short} " in _DRAWN else None


def joined(letters: str) -> str | None:
    """The words that were written as one, or letter by letter: `killmyself`, `s u i c i d e`."""
    return _JOINED.get(letters)


def disguised(written: str) -> str | None:
    """The word behind signs that stand for letters: `k*ll`, `su1cide`, `d!e`; None where there is none."""
    if len(written) < 3 or written.isalpha() or written.isdecimal():
        return None
    looks = re.compile(_LEET.sub(".", written))
    return next((word for word in _HIDDEN.split() if len(word) == len(written) and looks.fullmatch(word)), None)
