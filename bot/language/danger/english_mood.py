# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""What stands around English words: denial, the past, stories, and whose words they are."""

from bot.language.danger.english_phrases import PHRASES
from bot.language.danger.pattern import Pattern


def _any(written: str) -> Pattern:
    return Pattern(f"( {written} )", PHRASES)


DENIED = _any(
    "( not|never|no longer|without|nobody|none|no|stopped|neither ) ( really|actually|even|want|wanted|wants|going|to|thinking|think|about|of|have|had|feel|feeling|been|ever|planning|any|a|i|be|that|currently|like|would|will|do|it|mean|say|says|said|saying|he|she|we|is|was|has|desire|intention|plans|plan|wish|because|am|longer|history|so|being|urge|attempted|tried|considered|also|ever been|trying|thoughts|by|get|gets|got|getting ){0,6} $"
)
LIVING = _any("( not|never ) ~1 ( live|alive|exist|be here|wake|go on )")
PAST = _any(
    "used to|( # |ten|many|few|two|three|several|some|couple ) ( years|decades ) ago|( years|decades|long time ) ago|in the past|back then|in ( high school|college|my teens|middle school|my twenties|my 20s|my youth)|"
    " ( when|as ) ( i was|he was|she was|a) ( a|in|young|little|#|younger|kid|child|teen|teenager|about|at|child|growing)|as a ( child|kid|teen|teenager|young)|once upon|in my ( twenties|teens|youth|childhood|20s|early)|growing up|my childhood|as a young|long ago|last decade|at one point|at school years"
)
STILL = _any(
    "still|again|now i|and now|today|tonight|lately|recently|right now|since then|ever since|these days|every day|keeps|coming back|come back|this week|back again"
)
OVER = _any(
    "( i am|am|is|it is|things are|we are|she is|he is|life is|now|i have|doing|feel|feeling|are|been|was) ( now|much|so|doing|all|totally|completely|very|pretty|fully|really|been|a lot|good|happily|long){0,2} ( ok|okay|fine|better|good|over|past|happy|well|recovered|healed|great|clean|stable|grateful|gone|moved on|safe|married|free|alive and|glad|healthy|behind|sober|in recovery)|not ~3 ( any more|anymore)|no longer|glad i ( did|survived|am)|got ( help|better|over)|( behind me|behind us)|moved on|( passed away|long dead)|happily|these days i am fine"
)
STORY = _any(
    "movie|film|novel|book|story|song|lyrics|anime|manga|drama|character|hero|game|show|play|episode|series|documentary|podcast|article|news|minecraft|fortnite|villain|boss|fictional|protagonist|poem|netflix|plot|musical|comic|statistics|lecture"
)
TITLE = _any(
    "( song|songs|lyric|lyrics|movie|film|book|novel|track|album|band|episode|chapter|manga|anime|poem|meme|shirt ) ( called|titled|named|goes|says|is|,|the|that )? $"
)
THEIRS = _any("@kin|@they|someone|somebody|who|client|student")
MINE = _any("i|my own|me|we")
CHILD = _any("( my|our|his|her ) ( * )? @child")
ME = _any("me|us|i|my")
MINOR = _any(
    "( i am|am|i just turned|aged|turned ) ( only|just|a|like|almost)? ( 6|7|8|9|10|11|12|13|14|15|16|17|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen ) |"
    " ( 6|7|8|9|10|11|12|13|14|15|16|17 ) ( year|years|yo|yr|y|f|m)  |( at|from|to|my|after|at my) ( school )|( middle|high|elementary|primary|junior|secondary) school|my teacher|homework|grades|( 6th|7th|8th|9th|10th|11th|fifth|sixth|seventh|eighth|ninth|tenth) ( grade|grader)|freshman in high|stepdad|year 8|year 9|grade #|a minor|foster"
)
