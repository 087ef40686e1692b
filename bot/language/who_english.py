"""Who is writing, in English: the same weighing as in Japanese (`who`)."""

import re

from bot.language.english_slips import repaired

_KIN: tuple[tuple[str, str], ...] = (
    ("grandparent", r"grand ?(?:son|daughter|child|kid|children|kids)"),
    (
        "elder",
        r"mother|father|mom|mum|mommy|dad|daddy|parents?|folks|grandmother|grandfather|grandma|grandpa|grandparents?",
    ),
    (
        "relative",
        (
            r"uncle|aunt|aunty|auntie|cousin|nephew|niece|godson|goddaughter|godchild|relative|"
            r"(?:step)?(?:mother|father|brother|"
            r"sister|son|daughter)[- ]in[- ]law|in-laws?|step(?:mother|father|mom|dad)"
        ),
    ),
    (
        "parent",
        r"(?:step)?son|(?:step)?daughter|child|kid|kids|boy|girl|children|teen|teenager|baby|eldest|youngest|oldest",
    ),
    ("sibling", r"(?:step|half[- ]?)?(?:brother|sister|bro|sis)|siblings?|twin"),
    (
        "partner",
        r"husband|wife|partner|boyfriend|girlfriend|spouse|fianc[ée]e?|bf|gf|hubby|missus|significant other|ex",
    ),
    (
        "friend",
        (
            r"friend|classmate|colleague|co-?worker|roommate|flatmate|buddy|mate|pal|chum|housemate|"
            r"dorm ?mate|team ?mate|best friend|bestie|neighbou?r kid"
        ),
    ),
    ("supporter", r"client|student|pupil|patient|neighbou?r|tenant|service user|resident"),
)
_KIN_WORDS = frozenset(
    [
        "uncle",
        "friend",
        "brother",
        "sister",
        "mother",
        "father",
        "daughter",
        "husband",
        "cousin",
        "nephew",
        "niece",
        "neighbour",
        "teacher",
        "grandson",
        "granddaughter",
        "roommate",
        "boyfriend",
        "girlfriend",
        "colleague",
        "classmate",
        "student",
        "partner",
        "parent",
        "parents",
        "grandmother",
        "grandfather",
    ]
)
"""What a slip of the hand may hide: uncel, freind."""
_NAMES = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _KIN)
_OWNED = "|".join(pattern for _, pattern in _KIN)
_CALLED_BARE = (
    r"(?:(?:step)?(?:mom|mum|dad)|mommy|daddy|grand(?:ma|pa|son|daughter)|husband|wife|hubby|uncle|aunt|aunty|cousin|"
    r"(?:big |little |lil |lil' |older |elder |younger |kid |twin |baby )?(?:brother|"
    r"sister|bro|sis)|son|daughter|godson|goddaughter|boyfriend|girlfriend|"
    r"bf|gf|fianc[ée]e?|"
    r"nephew|niece|(?:\w+ )?friend)"
)
"""Whom one names without my: Mom keeps saying."""
_ADJECTIVES = (
    r"(?:(?:\d+[- ]years?[- ]old|(?!friend|brother|sister|my\b|our\b|and\b|famil|client|student|pupil|"
    r"patient)\w+(?:-\w+)*) ){0,3}?"
)
_MENTION = re.compile(
    rf"(?:\b(?:my|our|one of my|one of our|a|the) {_ADJECTIVES}|(?:^|[.,;!?] (?:and |but |"
    rf"so )?)(?={_CALLED_BARE}(?:'s?)?,? (?!of (?!\d+ (?:yrs?|years|months))|here|"
    rf"writing))(?:(?:big|little|lil'?|older|elder|younger|kid|twin|baby|close|"
    rf"old|best|good) )?(?!(?:mom|mum|dad)\w* (?:to|and|"
    rf"with) ))(?:{_NAMES})s?\b(?:'s? (?:\w+ )?(?P<owned>{_OWNED})\b)?"
)
_HAVE = re.compile(
    r"\b(?:i (?:have|'ve got|have got|got)|i've got|we have|got) (?:a|an|one|two|three|four|this) (?:\w+ )?"
    r"(?:(?P<sibling>brother|sister|bro|sis|twin)|(?P<parent>son|daughter|kid|child|teenager)|"
    r"(?P<friend>friend|buddy|mate|pal)"
    r"|(?P<partner>husband|wife|boyfriend|girlfriend)|(?P<grandparent>grandson|granddaughter|grandchild)|"
    r"(?P<relative>uncle|aunt|cousin|nephew|niece))(?:s|ren)?\b"
    r"(?: (?:who|that|and (?:he|she|one)|with)|,? (?:one|the other|the (?:older|younger|"
    r"elder|oldest|youngest)|both|he|she|they)\b)"
)
_OF_MINE = re.compile(
    r"\b(?:guy|girl|kid|boy|person|someone|somebody|dude|lady) (?:from|in) (?:my|our) (?:old |former |ex-?)?"
    r"(?:class|school|work|office|team|guild|server|uni|university|college|job|discord|club|course)\b|"
    r"\b(?:friend|buddy|mate|classmate|colleague) of (?:mine|ours)\b|\b(?:guy|girl|person|"
    r"someone|friend) i (?:know|met|game|play|chat|talk|hang out|work|study)"
)
_BOUND = re.compile(
    r"\b(?:the )?(?:man|woman|guy|person|girl|boy) i(?:'m| am)? (?:married|marry|love|"
    r"live with|share (?:a|my) (?:bed|flat|home)|"
    r"divorced|dat(?:e|ing|ed)|(?:engaged|married) to|was (?:married|engaged) to)\b"
)
"""Who is named by what binds them to the writer."""
_TOGETHER = re.compile(
    r"\b(?:we|i) (?:were|was|went|used to be|had been|studied|worked|lived|played|met|"
    r"grew up)\b.{0,24}?\b(?:same|together|"
    r"next door|in (?:a |the )?(?:class|band|club|team|dorm|guild))\b.{0,40}?\b(?:he|she|they)\b"
)
"""We were in the same dorm, he's now…: a friend without the word."""
_CHILD_OF = re.compile(
    r"\b(?:i am|i'm|im|as) (?:his|her|their|the|an|a)(?: only| eldest| youngest)? (?:daughter|son|child)\b"
)
_ROLE = re.compile(
    r"\b(?:i am|i'm|im|as|being|i am writing as|speaking as|this is|we are|we're)(?: "
    r"writing)?(?: as)? (?:a |an |the |his |her |their |the worried |a worried )?(?:\w+ "
    r")?"
    r"(?:(?P<parent>mother|father|mom|mum|dad|parents?)|(?P<grandparent>grandmother|"
    r"grandfather|grandparents?|grandma|grandpa|nan)"
    r"|(?P<sibling>(?:\w+ )?(?:brother|sister|sibling|twin))|(?P<partner>husband|wife|"
    r"partner|spouse|girlfriend|boyfriend)"
    r"|(?P<relative>uncle|aunt|cousin|nephew|niece)|(?P<friend>(?:\w+ )?friend|classmate|colleague|roommate))\b"
)
_ROLE_FIRST = re.compile(
    r"^(?:(?:a|the|worried|tired|single|concerned|desperate|sad|scared|exhausted|"
    r"\w+ly) )*(?:(?P<parent>mother|father|mom|mum|dad|parents?)"
    r"|(?P<grandparent>grandmother|grandfather|grandma|grandpa|grandparents?)|"
    r"(?P<sibling>(?:\w+ )?(?:brother|sister|sibling|twin))"
    r"|(?P<partner>husband|wife|girlfriend|boyfriend|partner|spouse)|(?P<relative>uncle|aunt|cousin|"
    r"nephew|niece))(?: of| to| here|,)(?: |$)"
)
"""Mom of two, sister here: who begins with what they are."""
_KIN_ALONE = re.compile(rf"(?:\w+ )?(?:{_OWNED})")
_BARE = re.compile(
    r"^(?:a |his |her |their |the |i am |i'm )?(?:(?P<parent>parent|mother|father|mom|"
    r"mum|dad)|(?P<grandparent>grandparent|grandmother|grandfather|grandma|grandpa)"
    r"|(?P<sibling>sibling|brother|sister)|(?P<partner>partner|husband|wife|spouse)|"
    r"(?P<relative>relative|uncle|aunt|cousin)|(?P<friend>friend)|(?P<supporter>supporter|"
    r"neighbou?r))$"
)
_OFFICE = (
    r"(?:psw|msw|ssw|teacher|nurse|social worker|care ?manager|counsel+or|therapist|doctor|gp|case "
    r"?worker|support worker|youth worker|volunteer|welfare (?:commissioner|officer|"
    r"worker)"
    r"|community worker|outreach worker|tutor|professor|psychologist|psychiatrist|landlord|"
    r"landlady|caregiver|carer|home helper|pastor|priest|neighbou?r|school nurse|principal)"
)
_SUPPORTER = re.compile(
    rf"\b(?:i am|i'm|im|as|i work as|working as|being) (?:a |an |the |his |her |their "
    rf"|one of )?(?:\w+ ){{0,2}}{_OFFICE}\b|^(?:a |an )?(?:\w+ ){{0,2}}{_OFFICE}(?: here)?(?:,|"
    rf"$)|\b{_OFFICE} here\b"
    r"|\bi (?:work|volunteer) (?:for|at|in|with) (?:an? |the )?(?:\w+ )?(?:npo|ngo|nonprofit|"
    r"non-profit|charity|library|town hall|ward office|office|council|church|temple|job "
    r"centre|job center|school|hospital|clinic|city hall|support|welfare|care|centre|"
    r"center|youth|families|family|shelter|community)"
    r"|\b(?:i|we) (?:run|lead|manage|coordinate|organi[sz]e|staff) (?:a|an|the|"
    r"our) (?:\w+[- ]){0,2}(?:drop-in|group|shelter|centre|center|programme?|club|"
    r"service|school|cafe|space|hotline)|^(?:a )?(?:case ?worker|social worker|teacher|nurse|counsel+or|"
    r"volunteer|tutor) (?:at|in|with|for|here)\b"
    r"|\bi (?:work|volunteer|help out|do (?:the |some )?(?:\w+ ){0,3}(?:rounds|visits|"
    r"outreach|shifts?|work)|visit|deliver|run|teach|"
    r"coach|sit|answer)\b.{0,60}?\b(?:a|an|one|another|some|this|the) (?:\w+ "
    r"){0,2}(?:mother|father|mom|mum|dad|parents?|"
    r"famil(?:y|ies)|couple|lady|man|woman|boy|girl|client|regular|neighbou?r|son|daughter)\b"
    r"|\bone of my (?:families|clients|pupils|students|patients|cases|members)\b"
    r"|\b(?:npo|ngo)\b|^(?:\w+ )?neighbou?r\b(?!'s)|\bi (?:support|help|visit|teach) (?:a "
    r"|an |the |families|people|someone)"
)
_PAST = re.compile(r"\b(?:used to be|was|former|retired|ex-)\b")
_SELF = re.compile(
    r"^me[.,;:]|\bi(?:'m| am| still)?\b.{0,20}\bliv(?:e|ing) (?:with|off) (?:my |the "
    r")?(?:mum|mom|dad|parents|mother|father|folks|nan|grandma)"
    r"|^(?:it'?s|it is|this is) (?:just )?(?:me|myself)\b(?! and)|^(?:it'?s |it is |this "
    r"is )?(?:for |about |asking for |asking about )?(?:me|myself|"
    r"self)$|\b(?:about|for) (?:me|myself)\b(?! and)|\bmyself\b"
    r"|\bi(?:'m| am|'ve been| have been| was)(?: a| the| an?)? (?:(?:\w+ )?(?:hikikomori|"
    r"recluse|neet|shut[- ]?in|dropout)|withdrawn|the (?:person|one)|(?:so |very )?isolated|"
    r"staying (?:in|home|inside)|stuck (?:at|in|inside)|unemployed|not in school|out "
    r"of work|housebound|at home)\b"
    r"|\bi (?!(?:don'?t|do not) (?:really )?want to (?:talk|speak|write|chat|answer|say))(?:can'?t|"
    r"can not|cannot|don'?t|do not|haven'?t|have not|never|rarely|hardly|"
    r"barely|couldn'?t|am not able to|won'?t|no longer|only) (?:\w+ ){0,2}?(?:leave|come out|open|get up|"
    r"left|leaves?|go|gone|been|get|got|step|stepped|face|work|worked|talk|talked|see|"
    r"seen|speak|spoken|attend|met|meet)\b"
    r"|\bi'?m? (?:\w+ ){0,4}?(?:haven't|have not|can't|don't|never) (?:left|leave|gone|"
    r"go|been)\b|\bi (?:stay|live|hide|sit|lie|spend|stopped|quit|dropped|lost|gave "
    r"up|lock|sleep|shut|withdrew|left school|'ve stayed|have stayed|isolate)\b"
    r"|\bi(?:'m| am) the one (?:who|that)\b|\bit(?:'s| is) me(?: who| that|$)|\bi (?:can'?t|cannot|don'?t) even\b"
    r"|\bi have no (?:job|friends|life|work|one)\b|\b(?:yell|shout|nag|scream|bitch)(?:s|ing|ed)?(?: at)? me\b"
    r"|\b(?:i've|i have) (?:been |stayed |lived |sat |hidden |hid )(?:\w+ "
    r"){0,3}?(?:inside|indoors|at home|home|in (?:my|this|the|"
    r"bed)|behind|alone|here)\b"
    r"|\bi(?:'m| am| became| turned into|'ve become)(?: now| basically| just)? (?:a|an|"
    r"the) (?:\w+ )?(?:ghost|hermit|prisoner|vampire|"
    r"mole|shut[- ]?in|recluse|cave ?man|neet|dropout|burden|nobody|disappointment|failure)\b"
    r"|^(?:(?:full[- ]?time|total|proud|college|uni|school|longtime|long[- ]time) "
    r")*(?:dropout|hermit|recluse|shut[- ]?in|neet|hikikomori|"
    r"hikki)\b(?! (?:son|daughter|brother|sister))"
    r"|(?:^|[.,;!?] )(?:and |but )?(?:haven'?t|have not|hasn'?t) (?:seen (?:the )?(?:sun|"
    r"daylight|sky|anyone|a soul|people)|been out|"
    r"left|gone out|worked|showered|spoken|talked|touched grass)\b(?=.*)(?<!he )(?<!she )"
    r"|^(?:stuck|trapped|unemployed|jobless|haven't|can't|cannot|couldn't|don't|dropped out|never leave|"
    r"barely|rarely|living with (?:my )?parents)\b"
    r"|^(?:a )?(?:hikikomori|neet|shut[- ]?in)\b|\b(?:yells?|shouts?|tells?|keeps? telling|"
    r"nags?|calls?|hates?|wants?|says? i|think i|screams?|pushes?) (?:at )?(?:me|i)\b"
)
_STAYS = re.compile(
    r"hikikomori|shut[- ]?in|withdrawn|recluse|neet|isolat|(?:leave|left|leaves|leaving|"
    r"go|goes|going|gone|been|come|comes|came|get|gets|step|been) (?:\w+ ){0,2}?(?:out|"
    r"outside|his|her|the (?:house|room|bed)|their room)"
    r"|school|work|job|unemployed|stays?|staying|stuck|lock|bed|inside|room|refus|stopp?ed|"
    r"quit|dropped|talk to|answer|worr|alone|sleep|game|depress"
)
_UNMARKED = (
    (re.compile(r"\b(has|have|had|is|are|was|were|do|does|did|could|would|should|ca|wo)nt\b"), r"\1n't"),
    (re.compile(r"\b(i)(m|ve)\b|\b(he|she|who|it)(s)\b(?= )"), r"\1\3'\2\4"),
)
"""Contractions as they are typed in haste: hasnt, im, hes."""
_ME = re.compile(r"\b(?:me|i|i'm|i've)\b")


def read_who_in_english(text: str) -> str | None:
    """As `who.read_who`, for `normal` text."""
    text = re.sub(r"\"[^\"]*\"", "", text).strip(" .!?")
    text = repaired(text, _KIN_WORDS)
    for typed, written in _UNMARKED:
        text = typed.sub(written, text)
    bare = _BARE.search(text)
    if bare is not None:
        return bare.lastgroup
    if _KIN_ALONE.fullmatch(text):
        text = f"my {text}"
    alone = re.match(rf"({_CALLED_BARE})[.,!?;] ", text)
    if alone is not None and re.match(r"(?:step)?(?:mom|mum|mommy|dad|daddy|grandma|grandpa)", alone[1]):
        return "grandparent" if alone[1].startswith("grand") else "parent"
    if alone is not None:
        text = f"my {text[: alone.end(1)]} {text[alone.end() :]}"
    role = _ROLE.search(text) or _ROLE_FIRST.search(text)
    named = [(weight, relation) for weight, relation in _named(text)]
    own = [relation for weight, relation in named if weight > 1 and relation not in {"friend", "elder"}]
    office = _SUPPORTER.search(text)
    if office is not None and not own and not _PAST.search(text[: office.end()]):
        return "supporter"
    mine = _SELF.search(text) is not None
    best = max(named, default=None, key=lambda one: (one[0], one[1] != "elder"))
    if best is not None and best[1] == "elder":
        if role is not None and role.lastgroup != "parent" and best[0] < 3:
            return role.lastgroup
        if _CHILD_OF.search(text) and not mine:
            return "relative"
    if best is not None and best[0] > (2 if mine else 0):
        return "relative" if best[1] == "elder" else best[1]
    if mine:
        return "self"
    return role.lastgroup if role else None


def _named(text: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    if (have := _HAVE.search(text)) is not None:
        found.append((3, have.lastgroup or ""))
    if _OF_MINE.search(text):
        found.append((3, "friend"))
    if _BOUND.search(text):
        found.append((3, "partner"))
    if _TOGETHER.search(text) and not _MENTION.search(text):
        found.append((3, "friend"))
    for one in _MENTION.finditer(text):
        owner = one.lastgroup if one.lastgroup != "owned" else next(name for name, _ in _KIN if one[name])
        relation = owner or ""
        if one[0].startswith(("a ", "the ")) and relation not in {"friend", "supporter"}:
            continue
        if one["owned"]:
            owned = next(name for name, pattern in _KIN if re.fullmatch(pattern, one["owned"]))
            if relation in {"parent", "sibling", "partner", "elder", "relative"}:
                relation = (
                    "grandparent"
                    if relation == owned == "parent"
                    else "parent"
                    if (relation, owned) == ("partner", "parent")
                    else "relative"
                )
        found.append((_weight(text, one, relation), relation))
    return found


def _weight(text: str, one: re.Match[str], relation: str) -> int:
    """How much is told of whom a mention names, from 0 (only around the writer) to 3 (whose state it is)."""
    after = re.split(r"[.!?;]", text[one.end() : one.end() + 60])[0]
    mine = _ME.search(after)
    stays = _STAYS.search(after[: mine.start()] if mine else after)
    before = text[max(0, one.start() - 24) : one.start()]
    if re.search(r"(?:\bno|don't have (?:any|a)|told by|because of|with|to|from|by|and|both) $", before):
        goes_on = stays and re.match(r",? (?:who|he|she|they)\b", after)
        return 0 if relation == "elder" else 3 if goes_on else 1
    if re.match(r" (?:\w+ )?(?:asked|told|suggested|recommended|showed|made) me", after):
        return 0
    if relation in {"partner", "sibling", "friend"} and re.match(
        r" (?:\w+ )?(?:says?|thinks?|said|keeps saying|told|tells|believes)\b", after
    ):
        return 1
    if relation == "elder":
        return 3 if stays and not mine else 1 if not mine else 0
    return 3 if stays or not mine else 2
