"""English words of danger, in one family each way of asking whether they can occur at all.

Review: before release, by a practitioner whose language is English. Folded form: lower case, straight apostrophes.
"""

from bot.language.sign_words import Family, Word
from bot.model.reading import Level, Sign

CONCERN = Level.CONCERN
KIN = (
    r"(?:(?:my|our|her|his|their|the) (?:\w+ )?)?(?:son|daughter|child|kid|boy|girl|brother|sister"
    r"|sibling|husband|wife|partner|boyfriend|girlfriend|spouse|"
    r"mother|father|mom|mum|dad|mommy|daddy|parent|parents|grandson|granddaughter|grandchild|grandma"
    r"|grandpa|grandmother|grandfather|uncle|aunt|cousin|"
    r"nephew|niece|friend|neighbou?r|roommate|client|student|bf|gf|stepdad|stepmom|stepfather|family)s?"
)
"""Somebody beside the writer."""

DEATH = Family(
    "die|kill|suicid|dead|end my|end it|ending it|my life|my own life|alive|to live|living|hang|jump"
    "|unalive|kms|bridge|rope|gun",
    (
        Word(
            Sign.DEATH_WISH,
            r"\b(?:(?:want(?:s|ed|ing)?|wish(?:es)?|going|ready|need|like|prefer|rather|hop(?:e|ing)"
            r"|pray(?:ing)?|have|trying|decided)(?: to| i (?:could|would|can|will)(?: just)?)?|wanna|gonna"
            r"|wants 2|want 2|to just|let me|should(?: just)?)(?: just| really)? die+\b",
        ),
        Word(
            Sign.DEATH_WISH,
            r"\bkill(?:s|ed|ing)? (?:my ?self|him ?self|her ?self|them ?sel(?:f|ves))\b|\bkms\b|\bunalive (?:my"
            r"|him|her)?self\b",
        ),
        Word(
            Sign.DEATH_WISH,
            r"\bwish (?:i|he|she) (?:was|were|wasn't|weren't|had never been|was never|am)(?: just)? (?:dead"
            r"|alive|born)\b|\bbetter off dead\b|\bwant(?:s)? to be dead\b|\bwanna be dead\b|\brather be dead\b",
        ),
        Word(
            Sign.DEATH_WISH,
            r"\b(?:end|ending|ended|take|taking|took) (?:it all|my (?:own )?life|(?:his|her) (?:own )?life"
            r"|everything tonight)\b|\bend it (?:now|tonight|for good|once and for all)\b",
        ),
        Word(
            Sign.DEATH_WISH,
            r"\b(?:don'?t|do not|doesn'?t|no longer|not) (?:really |even )?(?:want(?:s)?(?: to)?|wanna) (?:live"
            r"|be alive|keep living|go on living)\b|\bwant(?:s)? my life to (?:end|be over)\b",
        ),
        Word(
            Sign.DEATH_WISH,
            r"\b(?:am|i'm|im|feel(?:ing)?|is|he's|she's|been|was|so|very|become|actively) suicidal\b"
            r"|\b(?:commit(?:ted|ting)?|attempt(?:ed|ing)?|think(?:ing)? (?:of|about)|consider(?:ing)?"
            r"|about) suicide\b|\bsuicid(?:al thoughts|e attempt)\b",
        ),
        Word(
            Sign.DEATH_WISH,
            r"\b(?:just|please|someone|somebody|then) kill me\b|\bkill me (?:please|now|already)\b|^kill me$",
            "wish",
            CONCERN,
        ),
        Word(Sign.DEATH_WISH, r"\bsuicid(?:e|al)\b", "noun"),
        Word(
            Sign.PLAN,
            r"\b(?:hang|hanging|shoot|shooting|drown|drowning|stab|poison) (?:my|him|her)self\b|\b(?:suicide"
            r"|goodbye|farewell) (?:note|letter)s?\b|\bhow (?:to|do i|can i|many pills to) (?:kill myself|die)\b"
            r"|\b(?:painless|easy|quick(?:est)?|best) ways? to (?:die|go)\b",
        ),
        Word(
            Sign.PLAN,
            r"\bjump(?:ing)? (?:off|from|in front of) (?:a |the |this |my )?(?:\w+ )?(?:bridge|roof|building"
            r"|balcony|train|window|cliff|car|bus|platform)\b|\b(?:bought|got|have|tied) (?:a |the |my )?(?:rope"
            r"|noose|gun|razor)\b[^.!?\n]{0,30}",
        ),
        Word(
            Sign.PLAN,
            r"\b(?:tonight|tomorrow|today|this weekend)\b[^.!?\n]{0,16}\b(?:i'll|i will|i'm going to"
            r"|i am going to|gonna) (?:die|kill myself|end|be dead|be gone)\b|\b(?:i'll|i will|gonna"
            r"|going to) (?:die|end (?:it|things|my life|everything)|kill myself|be dead) (?:tonight|tomorrow"
            r"|today|now|this weekend)\b|\b(?:plan|planning|planned|decided) to (?:die|kill myself|end (?:it"
            r"|my life))\b",
        ),
        Word(
            Sign.PLAN,
            r"\b(?:standing|sitting|i'm|im|i am)(?: here)? (?:on|at) (?:a |the |my )?(?:edge of |top of )?(?:a "
            r"|the )?(?:bridge|roof|rooftop|ledge|train tracks|tracks)\b",
            "state",
        ),
        Word(
            Sign.DOUBLE_DEATH,
            r"\bkill (?:my|our|the) (?:\w+ )?(?:son|daughter|child|children|kids?|baby|mother|father|mom|dad"
            r"|parents|family|wife|husband)\b[^.!?\n]{0,16}\b(?:and|then)\b[^.!?\n]{0,12}\b(?:myself|me|die)\b"
            r"|\b(?:die|end it|end it all) together\b|\bmurder[- ]suicide\b|\btake (?:him|her|them"
            r"|my \w+) with me\b",
        ),
    ),
)

DEEDS = Family(
    "pill|overdos|tablet|meds|paracetamol|tylenol|bottle|bleach|cut|harm|bleed|wrist|burn|blade|razor"
    "|od'd| od |scratch",
    (
        Word(
            Sign.IN_PROGRESS,
            r"\b(?:took|taken|swallowed|swallow|ate|downed|have had|just had) (?:all|a (?:bunch|lot|handful"
            r"|whole|bottle|load|ton)|too many|lots|\d{2,}|everything|so many|the whole|an entire|my entire"
            r"|the entire)\b[^.!?\n]{0,24}\b(?:pills?|tablets?|meds|medicine|medication|paracetamol|tylenol"
            r"|ibuprofen|bottle|sleeping)\b",
            "deed",
        ),
        Word(
            Sign.IN_PROGRESS,
            r"\b(?:overdosed|overdosing|od'd|odd on|just od|i od|took an overdose|taken an overdose)\b"
            r"|\b(?:drank|swallowed|drunk) (?:some |the )?(?:bleach|poison|detergent)\b",
            "deed",
        ),
        Word(
            Sign.IN_PROGRESS,
            r"\b(?:(?:slit|slashed|cut) (?:my|his|her) (?:wrists?|throat|veins?)|won'?t stop bleeding"
            r"|can'?t stop the bleeding|bleeding (?:a lot|out|badly))\b",
            "deed",
        ),
        Word(
            Sign.PLAN,
            r"\b(?:take|taking|swallow|swallowing) (?:all|the whole|every|too many|a (?:bunch|bottle"
            r"|handful))\b[^.!?\n]{0,20}\b(?:pills?|tablets?|meds|medication|bottle)\b|\b(?:saving|saved"
            r"|hoarding|stockpil\w+|collecting) (?:up )?(?:my |his |her |the )?(?:pills|meds|tablets)\b"
            r"|\boverdose (?:on|tonight|myself)\b|\b(?:want|going|plan|planning) to (?:od|overdose)\b",
        ),
        Word(
            Sign.SELF_HARM,
            r"\b(?:cut|cutting|cuts|burn|burned|burnt|burning|hurt|hurting|hurts|harm|harming|harmed"
            r"|scratch(?:ed|ing)?) (?:my|him|her)self\b|\bself[- ]?harm(?:ed|ing|s)?\b|\b(?:cut|cutting"
            r"|sliced) (?:my|his|her) (?:arms?|legs?|thighs?|skin)\b",
            "deed",
        ),
    ),
)

FADE = Family(
    "be here|disappear|exist|go on|anymore|any more|point|burden|wake up|without me|be gone|end|vanish"
    "|reason to|tired of|give up|giving up|worth living|be born|born|fade|goodbye|sleep forever"
    "|no one would|nobody would|take it|hopeless|over|life",
    tuple(
        Word(Sign.FADING, pattern, "wish", CONCERN)
        for pattern in (
            (
                r"\b(?:don'?t|do not|doesn'?t|no longer) (?:really |even )?(?:want(?:s)?(?: to)?|wanna) (?:be here"
                r"|exist|wake up|go on|be around|keep going|be in this world|do this)\b(?! today| on| this (?:week"
                r"|meeting|school))"
            ),
            (
                r"\b(?:want|wish|like|wanna|wants|wanted)(?: to| i could)?(?: just)? (?:disappear|vanish|fade away"
                r"|not exist|stop existing|cease to exist|sleep forever|never wake up|not wake up|be gone"
                r"|not be here)\b|\bwish i (?:didn'?t exist|wasn'?t here|weren'?t here|wouldn'?t wake up"
                r"|could sleep forever)\b"
            ),
            (
                r"\b(?:can'?t|cannot|can not) (?:go on|do this any ?more|take (?:it|this) any ?more|keep going"
                r"|live like this|keep living)\b|\b(?:no|what'?s the|see no|any) (?:point|reason|purpose)(?: (?:in"
                r"|to|of))? (?:living|live|life|being alive|go on|going on|existing|anymore|any more|being here)\b"
                r"|\blife (?:isn'?t|is not|not) worth\b|\bnot worth living\b"
            ),
            (
                r"\b(?:i'm|i am|im|being|just|am|only|feel like|become) (?:just |only |such )?a burden\b"
                r"|\bburden (?:to|on) (?:my |every|them|him|her|others)|\b(?:better|happier) (?:off )?without me\b"
                r"|\b(?:no ?(?:one|body)) would (?:miss|care|notice) (?:me|if i)\b|\b(?:never|not) (?:been "
                r"|be )?born\b"
            ),
            (
                r"\b(?:tired|sick) of (?:living|life|being alive|everything|existing)\b|\b(?:want|wish) (?:it|this"
                r"|everything|it all)(?: all)? (?:to|would) (?:end|stop|be over)\b|\bhope i (?:don'?t|never) wake\b"
                r"|\bgiv(?:e|ing) up on (?:life|living|everything)\b|\bend (?:the|this|my) (?:pain|suffering)\b"
                r"|\bready to go for good\b|\bi'?m (?:so )?done with (?:life|everything|living)\b"
            ),
        )
    ),
)

HOME = Family(
    "hit|beat|abus|knife|kill|hurt|punch|kick|violent|violence|threat|breath|respon|moving|wak"
    "|unconscious|pulse|cold|dead|body|took me|take me|taken|drag|pick me up|removal|forced|strangl"
    "|chok|stab|rape|molest|touch|throws|smash|died|passed|snap|murder|collapsed",
    (
        Word(
            Sign.UNRESPONSIVE,
            rf"\b(?:{KIN}|he|she|they)(?:'s|'re)? (?:has |have |is |are |was |just |does |do |will )?(?:not"
            r"|isn'?t|aren'?t|doesn'?t|don'?t|won'?t|stopped|no longer|hasn'?t)(?: been)? (?:breath\w+"
            r"|respond\w*|mov(?:e|ing)|wak(?:e|ing)(?: up)?|answering when|wake up|conscious)\b"
            r"(?! (?:to )?(?:my |the |any |our )?(?:\w+ )?(?:messages?|texts?|calls?|emails?|mails?"
            r"|line|before|until|till|on time|early|for|out|house))",
            "state",
        ),
        Word(
            Sign.UNRESPONSIVE,
            rf"\b(?:is|was|found (?:him|her|{KIN})|he's|she's|lying) (?:unconscious|unresponsive|collapsed"
            rf"|passed out on)\b|\bno pulse\b|\b(?:body|she|he|{KIN}) (?:is|has gone|went|feels|'s) (?:ice |gone "
            r"|so )?cold and\b|\b(?:dead|died) (?:in (?:the|our|his|her) (?:house|home|room|bed)|at home)\b"
            r"|\b(?:dead|the) body (?:is )?(?:still )?(?:in|at)\b|\bnot breathing\b",
            "state",
        ),
        Word(
            Sign.REMOVAL,
            r"\b(?:men|people|company|strangers|staff|agency|guys|they|business)\b[^.!?\n]{0,20}\b(?:here|came"
            r"|come|coming|going|trying|want|at the door|broke in)\b[^.!?\n]{0,16}\b(?:to take me|drag(?:ged"
            r"|ging)? me|take me away|taking me)\b|\b(?:drag(?:ged|ging)?|tak(?:e|ing|en)|forc(?:e|ed|ing)"
            r"|pull(?:ed|ing)?) (?:me|him|her|my \w+) (?:out of (?:my|his|her|the) (?:room|house|home)"
            r"|away by force|into a (?:van|car|facility))\b|\bbeing taken away\b|\bremoval (?:company|business"
            r"|agency)\b|\bforcibly (?:removed|taken)\b",
            "met",
        ),
        Word(
            Sign.VIOLENCE_MET,
            rf"\b(?:{KIN}|he|she|they)(?: \w+ly)?(?: always| often| keeps?| just| has| have| is| was| started"
            r"| will)? (?:hit|hits|hitting|beat|beats|beating|punch|punche[sd]|punching|kick|kicks|kicked"
            r"|kicking|slap|slaps|slapped|strangl\w+|chok\w+|stabbed|attack\w*|threaten\w*|hurts?|hurting"
            r"|abus\w+|molest\w*|rap(?:ed|es|ing)|touche[sd]) (?:me|us|my|him|her|them|with|to kill)\b",
            "met",
        ),
        Word(
            Sign.VIOLENCE_MET,
            r"\b(?:i'm|i am|im|i was|i've been|being|get|getting|got|is being|been|gets) (?:hit|beaten|beat up"
            r"|abused|punched|kicked|slapped|threatened|molested|raped|strangled|choked|stabbed)\b|\b(?:domestic"
            r"|physical|sexual|child) (?:violence|abuse)\b|\babusive (?:home|house|family|father|mother|dad|mom"
            r"|mum|parents?|husband|wife|partner)\b",
            "met",
        ),
        Word(
            Sign.VIOLENCE_MET,
            rf"\b(?:{KIN}|he|she)(?: \w+)? (?:has|grabbed|holds|holding|pulled|got|took|with|waving|is holding"
            r"|came at me with) (?:a |the )?(?:kitchen )?(?:knife|gun|bat|weapon)\b|\b(?:is|gets|became|turned"
            r"|getting|being|very|so|was) violent\b|\b(?:smash\w*|throw(?:s|ing)|break(?:s|ing)) (?:things"
            r"|everything|furniture|the (?:walls?|doors?|windows?))\b|\b(?:afraid|scared|says|said|threatens"
            r"|threatened) (?:he|she|they)(?:'ll| will|'s going to| is going to|'d| would| might)? (?:kill|hurt"
            r"|stab) (?:me|us)\b",
            "met",
        ),
        Word(
            Sign.VIOLENCE_URGE,
            r"\b(?:want|going|wanted|about|like|tempted|feel like|urge|afraid i(?:'ll| will| might)"
            r"|scared i(?:'ll| will| might)|might|could)(?: to| i want to| i could)? (?:kill|hurt|hit|stab"
            r"|strangle|murder|punch|harm|beat) (?:him|her|them|someone|somebody|everyone|everybody|people"
            rf"|{KIN})\b",
            "wish",
            CONCERN,
        ),
        Word(
            Sign.VIOLENCE_URGE,
            r"\b(?:i'll|i will|i'm gonna|i am going to|i'm going to|im gonna|gonna) (?:kill|stab|murder"
            rf"|strangle) (?:him|her|them|everyone|everybody|{KIN})\b",
            "wish",
        ),
        Word(
            Sign.VIOLENCE_URGE,
            r"\bi (?:just |have |'ve |finally |lost it and )?(?:hit|punched|stabbed|killed|strangled|beat"
            rf"|slapped|kicked|hurt) (?:him|her|them|{KIN})\b",
            "deed",
        ),
    ),
)

FAMILIES = (DEATH, DEEDS, FADE, HOME)
