"""Topics in English."""

import re

from bot.language.topic_english_scenes import ENGLISH_SCENES

_TOPICS: tuple[tuple[str, str], ...] = (
    ("money", (
r"\bmoney\b|\bdebts?\b|\brent\b|\bpensions?\b|\bbills?\b|\bloans?\b|\bsavings?\b|\bbroke\b|"
r"\bafford|\bfinanc|\bincome\b|\bwelfare\b|\btax(?:es)?\b|\bpay(?:ing)? (?:for|my|the)\b|"
r"\bexpens"
)),
    ("work", (
r"\bwork(?!sheet| through)\w*\b|\bjobs?\b|\bemploy|\bunemploy|\bcareer\b|\bresume\b|\binterviews?\b|"
r"\bneet\b|\bfired\b|\blaid off\b|\bboss\b|(?<!ward )(?<!city )(?<!tax )(?<!post )\boffice\b|"
r"\bcompany (?!took|said|says|offer|that|promis)"
)),
    ("school", (
r"\bschool|\bcollege\b|\buniversity\b|\bclass(?:es|room|mates?)?\b|\bhomework\b|\bstud(?:y|"
r"ies|ying)\b|\bexams?\b|\bdropp?(?:ed|ing)? out\b|\btruan|\bgrades?\b|\bteachers?\b|\btruancy\b"
)),
    ("health", (
r"\bhealth\b(?! ?care worker)|\bpain\b|\bheadaches?\b|\bsick\b|\bill(?:ness)?\b|\bstomach|"
r"\bteeth\b|\bdentist\b|\bdoctor\b|\bhospital\b|\bweight\b|\beating\b|\bmedic|\bback hurts\b|"
r"\bdizz|\bnausea|\bbody\b|\bhygiene\b|\bshower"
)),
    ("mental", (
r"\bmental|\bdepress|\banxi|\bpanic\b|\bstress|\bhopeless|\bmood\b|\btherap|\btrauma|\bocd\b|"
r"\bbipolar\b|\bschizo|\bself[- ]harm|\bsuicid|\bwant to die\b|\bcry(?:ing)?\b|\bself[- "
r"]esteem|\bemotion|\bhate myself\b|\bno motivation|\bburn(?:ed|t)? out\b"
)),
    ("sleep", (
r"\bsleep|\binsomnia\b|\bawake\b|\bnightmares?\b|\bday and night\b|\bwake up\b|\bup all "
r"night\b|\bnocturnal\b|\bnight owl\b"
)),
    ("family", (
r"\bfamily\b|\b(?:fight|argu|yell|conflict|get along|quarrel|relationship|shout)\w*\b.{0,20}\b(?:paren"
r"ts?|mom|mum|dad|mother|father|brother|sister|son|daughter|husband|wife)\b|\b(?:parents?|"
r"mom|mum|dad|mother|father|brother|sister|son|daughter|husband|wife)\b.{0,20}\b(?:fight|"
r"argu|yell|hits?\b|violen|shout|controls?|abus|hate)|\bdivorc|\bmarriage\b|\btoxic parents\b|"
r"\bdomestic|\b(?:get(?:ting)?|got) along\b|\bstep(?:dad|mom|mum|father|mother)\b|"
r"\btalk\w* to my (?:mom|mum|dad|son|daughter|parents|husband|wife|brother|sister)\b"
)),
    ("parent-care", (
r"\b(?:dementia|alzheimer|caregiving|caregiver|nursing home|elderly care|bedridden)|\b(?:car(?:e|"
r"ing)|look(?:ing)? after)\b.{0,14}\b(?:him|her|them|mother|father|mom|mum|dad|parents?|"
r"grand\w+)|\baging parents\b"
)),
    ("future", (
r"\bfuture\b|\b(?:parents?|mother|father|mom|dad|i|we) (?:die|dies|pass|are gone|is gone|"
r"am gone)\b|\bafter (?:we|i|my parents)\b.{0,10}\bgone\b|\bwhat happens when\b|\bnext "
r"(?:few|ten) years\b|\binheritance\b|\brest of my life\b|\bwith my life\b|\bno (?:plan|goal|"
r"direction)s?\b|\bwhere (?:i am|i\'m|my life is) (?:going|headed)\b|\bgetting old\b"
)),
    ("loneliness", (
r"\blonel|\balone\b|\bno friends?\b|\bfriends?\b.{0,10}\b(?:none|gone)|\b(?:make|have|"
r"any|want|find) (?:a |some |any |new )?friends?\b|\bisolat|\bnobody (?:to|cares|understands)\b|"
r"\bno ?one (?:to|cares|understands)\b|\bgirlfriend\b|\bboyfriend\b"
)),
    ("communication", (
r"\b(?:talk|speak|communicat|conversation|small talk)\w*\b(?!.{0,12}japanese).{0,24}\b(?:people|"
r"others|him|her|them|strangers|hard|afraid|scared|difficult|shy|phone)\b|\bcan'?t (?:talk|"
r"speak)\b|\bsocial (?:skills|anxiety)\b|\bcommunicat|\bphone calls?\b|\beye contact\b|"
r"\bstutter|\bwon'?t (?:talk|speak|answer)\b|\brelationships\b"
)),
    ("going-out", (
r"\b(?:go|going|get|getting|step|been|come|went|be) (?:out(?:side)?|outdoors)\b|\bleav(?:e|"
r"es|ing) (?:the|my|his|her|their) (?:house|home|room)\b|\boutside\b|\bhikikomori\b|\bshut[- "
r"]?in\b|\bagoraphob|\btrains?\b|\bcrowds?\b|\bshopping\b|\b(?:hair ?cut|salon|barber|grocer|"
r"convenience store|konbini|front door|doorstep|balcony)\b|\bcan\'?t go to\b|\bhousebound\b"
)),
    ("internet-game", (
r"\bgam(?:e|es|ing|er)\b|\bscreens?\b|\binternet\b|\bonline\b|\bphone (?:all|addict)|\byoutube\b|\bsmartphone\b|"
r"\bsocial media\b|\bscreen time\b|\btiktok\b|\bcomputer\b|\btwitter\b|\bdiscord\b"
)),
    ("bullying", (r"\bbull(?:y|ied|ies|ying)\b|\bharass|\bteas(?:ed|ing)\b|\bpicked on\b|\bmocked\b|\bostraci|"
r"\bmak(?:e|es|ing) fun\b|\blaugh(?:s|ed|ing)? at (?:me|him|her|us)\b|\bmean to (?:me|him|her)\b|"
r"\bsnicker|\bname[- ]calling\b")),
    ("housing", (
r"\b(?:nowhere|place|somewhere) to (?:live|stay)\b|\bhous(?:e hunting|ing)\b|\bapartment\b|"
r"\bmov(?:e|ing) out\b|\bhomeless\b|\bevict|\blandlord\b|\blive (?:alone|on my own|by "
r"myself)\b|\bkicked out\b|\bgroup home\b|\brent\b(?= an? )"
)),
    ("disability", (
r"\bdisab|\bautis|\badhd\b|\basd\b|\basperger|\bdevelopmental|\bneurodiver|\blearning "
r"difficult|\bdyslex|\bspecial needs\b"
)),
    ("gender", (
r"\bgender\b|\blgbt|\bgay\b|\blesbian\b|\btrans(?:gender)?\b|\bqueer\b|\bbisexual\b|\bnon-?binary\b|"
r"\bcom(?:e|ing) out (?:to|as)\b|\bsexuality\b|\bsexual orientation\b"
)),
    ("contract", (
r"\bcompany (?:said|says|that|offers?|promis)\w*|\b(?:legit|scam|rip[- ]?off)\b|\b(?:company|men|"
r"people|agency|facility|center|centre) (?:took|take|takes|came to take|"
r"dragged|removed)\b|\bby force\b|\bcontracts?\b|\bremoval\b|\brefund\b|\bforced (?:him|"
r"her|me) into\b|\bboot ?camp\b|\bcancel the\b"
)),
    ("residence", (
r"\bvisas?\b|\bresiden(?:ce|cy)\b|\bimmigration\b|\bdeport|\bpermanent resident\b|\boverstay|"
r"\brefugee\b|\bcitizenship\b"
)),
    ("language", (
r"\b(?:speak|read|learn|understand|write|know|in|my)\b.{0,12}\bjapanese\b|\bjapanese (?:is|"
r"language)\b|\b(?:read|understand|fill (?:in|out)) (?:the |these |those |my "
r")?(?:letters?|forms?|papers?|paperwork|notices?|"
r"documents?|kanji|signs?)\b|\blanguage\b|\btranslat|\binterpret"
)),
)  # fmt: skip
_CLEAR = tuple((name, re.compile(pattern)) for name, pattern in _TOPICS)
_SCENES = tuple((name, re.compile(pattern)) for name, pattern in ENGLISH_SCENES)
_MANY = re.compile(
    r"\beverything\b|\btoo many\b|\ball of (?:it|them|the above)\b|\ba lot of (?:things|stuff)\b|"
    r"\bso many\b|\bmany things\b|\bwhere to (?:start|begin)\b|\blots of\b"
)
_CHAT = re.compile(
    r"\bchat|\bjust (?:want|wanted|need|like)?(?: to)? ?talk|\bsomeone to (?:talk|listen)|"
    r"\btalk\b|\bbored\b|\bvent\b|\bcompany\b$|\blisten\b"
)
_NONE = re.compile(
    r"^(?:i )?(?:do ?n'?t|do not) (?:really )?have (?:a|any) (?:topic|problem|question|worr)\w*(?: (?:rn|"
    r"right now|today|now))?$|"
    r"^(?:no,? )?(?:nothing|none|not really|no|nope)(?: (?:in particular|special|today|particular|"
    r"really|much|at all|specific|for now|right now|comes to mind))*$"
)
_APART = re.compile(
    r"\bmy (?:\w+ )?(?:parents?|mom|mum|dad|mother|father|brother|sister|son|daughter|husband|wife|folks) (?:\w+ )?"
    r"(?:won'?t|doesn'?t|don'?t|never|refuses? to|stopped|hasn'?t|haven'?t) (?:\w+ "
    r")?(?:speak|talk)\w*(?: to (?:me|us))?"
)
_PARTS = re.compile(r"[.,;!?\n]|\bbut\b")
_DISMISSED = re.compile(
    r"\b(?:not about|isn't about|not the|don't (?:want to )?(?:talk|ask) about|isn't the problem|"
    r"is (?:fine|ok|okay)|are fine)\b"
)


def topics_in_english(text: str) -> set[str]:
    """The topics that `normal` text names; `chat`, `many`, `none` where it names none."""
    if _NONE.search(text.strip(" .!?")):
        return {"none"}
    kept = ", ".join(part for part in _PARTS.split(text) if not _DISMISSED.search(part))
    kept = _APART.sub("family", kept)
    found = {name for name, pattern in _CLEAR if pattern.search(kept)}
    if found:
        return found
    scenes = {
        name: max((one.end() - one.start() for one in pattern.finditer(kept)), default=0) for name, pattern in _SCENES
    }
    told = max(scenes, key=lambda name: scenes[name])
    if scenes[told]:
        return {told}
    return {"many"} if _MANY.search(kept) else {"chat"} if _CHAT.search(kept) else set()
