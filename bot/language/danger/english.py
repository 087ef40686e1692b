# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""Reading English for danger: the tables put together, and what the sentence does to what they find."""

from bot.language.danger import english_hints, english_words
from bot.language.danger.book import Book
from bot.language.danger.pattern import Pattern
from bot.language.danger.rule import Rule
from bot.language.danger.weighing import Setting, Weighed, holds, last
from bot.model.reading import About, Level, Sign

BOOK = Book.of(english_words.TABLES, english_hints.HINTS, english_words.IDIOMS, english_words.PHRASES)


def _any(written: str) -> Pattern:
    return Pattern(f"( {written} )", english_words.PHRASES)


_DENIED = _any(
    "( not|never|no longer|without|nobody|none|no|stopped|neither ) ( really|actually|even|want|wanted|wants|going|to|thinking|think|about|of|have|had|feel|feeling|been|ever|planning|any|a|i|be|that|currently|like|would|will|do|it|mean|say|says|said|saying|he|she|we|is|was|has|desire|intention|plans|plan|wish|because|am|longer|history|so|being|urge|attempted|tried|considered|also|ever been|trying|thoughts|by|get|gets|got|getting ){0,6} $"
)
_LIVING = _any("( not|never ) ~1 ( live|alive|exist|be here|wake|go on )")
_PAST = _any(
    "used to|( # |ten|many|few|two|three|several|some|couple ) ( years|decades ) ago|( years|decades|long time ) ago|in the past|back then|in ( high school|college|my teens|middle school|my twenties|my 20s|my youth)|"
    " ( when|as ) ( i was|he was|she was|a) ( a|in|young|little|#|younger|kid|child|teen|teenager|about|at|child|growing)|as a ( child|kid|teen|teenager|young)|once upon|in my ( twenties|teens|youth|childhood|20s|early)|growing up|my childhood|as a young|long ago|last decade|at one point|at school years"
)
_STILL = _any(
    "still|again|now i|and now|today|tonight|lately|recently|right now|since then|ever since|these days|every day|keeps|coming back|come back|this week|back again"
)
_OVER = _any(
    "( i am|am|is|it is|things are|we are|she is|he is|life is|now|i have|doing|feel|feeling|are|been|was) ( now|much|so|doing|all|totally|completely|very|pretty|fully|really|been|a lot|good|happily|long){0,2} ( ok|okay|fine|better|good|over|past|happy|well|recovered|healed|great|clean|stable|grateful|gone|moved on|safe|married|free|alive and|glad|healthy|behind|sober|in recovery)|not ~3 ( any more|anymore)|no longer|glad i ( did|survived|am)|got ( help|better|over)|( behind me|behind us)|moved on|( passed away|long dead)|happily|these days i am fine"
)
_STORY = _any(
    "movie|film|novel|book|story|song|lyrics|anime|manga|drama|character|hero|game|show|play|episode|series|documentary|podcast|article|news|minecraft|fortnite|villain|boss|fictional|protagonist|poem|netflix|plot|musical|comic|statistics|lecture"
)
_TITLE = _any(
    "( song|songs|lyric|lyrics|movie|film|book|novel|track|album|band|episode|chapter|manga|anime|poem|meme|shirt ) ( called|titled|named|goes|says|is|,|the|that )? $"
)
_THEIRS = _any("@kin|@they|someone|somebody|who|client|student")
_MINE = _any("i|my own|me|we")
_CHILD = _any("( my|our|his|her ) ( * )? @child")
_ME = _any("me|us|i|my")
_MINOR = _any(
    "( i am|am|i just turned|aged|turned ) ( only|just|a|like|almost)? ( 6|7|8|9|10|11|12|13|14|15|16|17|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen ) |"
    " ( 6|7|8|9|10|11|12|13|14|15|16|17 ) ( year|years|yo|yr|y|f|m)  |( at|from|to|my|after|at my) ( school )|( middle|high|elementary|primary|junior|secondary) school|my teacher|homework|grades|( 6th|7th|8th|9th|10th|11th|fifth|sixth|seventh|eighth|ninth|tenth) ( grade|grader)|freshman in high|stepdad|year 8|year 9|grade #|a minor|foster"
)


def minor(text: str) -> bool:
    """Whether the writer tells of school or a child's age."""
    return holds(_MINOR, text)


def weigh(rule: Rule, at: Setting) -> Weighed | None:
    """What the found words weigh; None for nothing."""
    level = rule.level
    if rule.kind == "hint":
        return Weighed(rule.sign, level, whose(rule, at))
    if (
        rule.kind in ("wish", "deed", "met", "noun")
        and holds(_DENIED, at.head)
        and not holds(_LIVING, at.head[-40:] + at.words)
    ):
        return None
    level = _dimmed(rule, level, at)
    if level is Level.NONE:
        return None
    return Weighed(_sign(rule, at), level, whose(rule, at))


def _dimmed(rule: Rule, level: Level, at: Setting) -> Level:
    if rule.kind == "state":
        return level
    sentence = at.sentence
    if holds(_STORY, at.head + at.tail) and not holds(_ME, at.words) and "myself@" not in at.words:
        return Level.NONE
    if holds(_TITLE, at.head) and "myself@" not in at.words:
        return Level.NONE
    if holds(_STILL, at.tail) or holds(_STILL, at.head):
        past_too = holds(_PAST, sentence) and holds(_OVER, at.tail)
        if not past_too:
            return level
    past = holds(_PAST, sentence)
    over = holds(_OVER, at.tail) or holds(_OVER, at.later)
    if past and over:
        return Level.NONE
    if past and whose(rule, at) is About.OTHER:
        return Level.NONE
    if past:
        return Level.NONE if level is Level.CONCERN or rule.kind == "met" or "used@" in at.head else Level.CONCERN
    return level


def _sign(rule: Rule, at: Setting) -> Sign:
    if rule.sign is not Sign.VIOLENCE_MET or not at.minor or holds(_CHILD, at.head + at.words):
        return rule.sign
    return Sign.MINOR_HURT


def whose(rule: Rule, at: Setting) -> About:
    """Whose danger the found words tell of. Unclear words are the writer's own."""
    if rule.sign is Sign.UNRESPONSIVE:
        return About.OTHER
    if rule.sign is Sign.VIOLENCE_URGE:
        return About.SELF
    if rule.kind == "met":
        if rule.sign is Sign.MINOR_HURT:
            return About.OTHER if rule.level is Level.ACUTE else About.SELF
        return About.SELF if holds(_ME, at.words) or rule.sign is Sign.REMOVAL else About.OTHER
    words = at.words
    if (
        any(word in words for word in ("himself@", "herself@", "themselves@", "his@", "her@"))
        and "myself@" not in words
    ):
        return About.OTHER
    theirs = last(_THEIRS, at.head + words)
    if theirs < 0 or "myself@" in words or words.startswith(("i@", "my@ life", "my@ own")):
        return About.SELF
    return About.SELF if last(_MINE, at.head + words) > theirs else About.OTHER
