"""What is told in English without the word for it: scenes of each topic.

Review: before release, by people who use the house in English.
"""

ENGLISH_SCENES: tuple[tuple[str, str], ...] = (
    (
        "money",
        (
            r"\b(?:dollars|bucks|quid|pounds sterling|euros|yen)\b|[$£€¥]\d|\boverdue\b|\b(?:cut|shut|"
            r"turned) off (?:my|the|our) (?:power|electric\w*|gas|water|phone)|\bcredit card|\bbank(?:rupt)?\b|"
            r"\bpay ?check\b|\bwages?\b|\ballowance\b|\bcost of\b|\bbenefits\b|\bowe[ds]?\b|\bspending\b|"
            r"\bcheap|\bpoor\b"
        ),
    ),
    (
        "work",
        (
            r"\b(?:shift|shifts|overtime|colleagues?|co-?workers?|cv|hire|hired|hiring|part[- ]time|temp agency|"
            r"retire)\b|\bfreelanc|\bapprentic"
        ),
    ),
    (
        "school",
        (
            r"\b(?:semester|lectures?|campus|professors?|tuition|graduat\w*|kindergarten|enrol\w*|curriculum|"
            r"truant|detention|diploma|absent)\b"
        ),
    ),
    (
        "health",
        (
            r"\bmy (?:\w+ )?(?:back|neck|knees?|head|chest|heart|legs?|arms?|feet|foot|hands?|skin|eyes?|ears?|"
            r"throat|belly|gut|shoulders?|hips?|lungs?|joints?|tooth|gums?)(?:'s| is| are| has| have| been|"
            r" keeps?| feels?| hurts?| aches?)?\b.{0,14}\b(?:bad|hurt\w*|kill\w*|ach\w*|sore|stiff|out|bleed\w*|"
            r"swollen|itch\w*|numb|burn\w*|throb\w*|weak|rotten|worse|pain\w*)|\b(?:ache|aching|sore|swollen|"
            r"fever|cough|rash|allerg|asthma|diabet|surgery|blood pressure|prescription|migraine|period pain|"
            r"constipat|diarrh|vomit|underweight|overweight|malnourish)\w*"
        ),
    ),
    (
        "mental",
        (
            r"\b(?:numb inside|empty inside|worthless|pointless|ashamed|shame|guilt\w*|panicky|overwhelm\w*|"
            r"breakdown|intrusive|flashbacks?|obsess\w*|paranoi\w*|voices in my|hate (?:who|what) i am|"
            r"can'?t stop (?:crying|worrying|thinking)|nothing (?:feels|is) (?:good|fun|real|worth)|no energy|"
            r"exhausted|afraid of everything|scared all the time|miserable|feel like (?:nothing|trash|a failure|"
            r"a burden))\b"
        ),
    ),
    (
        "sleep",
        (
            r"\b(?:bed ?time|tired all day|nap(?:s|ping)?|doze|alarm clock|staring at the ceiling|[2-5] ?a\.?m|"
            r"till (?:dawn|noon|morning|sunrise)|until (?:dawn|noon|morning|sunrise)|sunrise|lie in|oversle\w+|"
            r"wide awake|snor\w+)\b"
        ),
    ),
    (
        "family",
        (
            r"\bmy (?:\w+ )?(?:parents?|mom|mum|dad|mother|father|brother|sister|son|daughter|husband|wife|"
            r"folks|in-laws) (?:\w+ )?(?:won'?t|doesn'?t|don'?t|never|refuses? to|stopped|hasn'?t|haven'?t|"
            r"isn'?t|can'?t) (?:\w+ )?(?:speak\w*|talk\w*|look\w*|understand\w*|listen\w*|forgive\w*|believe\w*|"
            r"respect\w*|trust\w*|accept\w*)|\b(?:disown\w*|estranged|black sheep|favou?rite child|custody|"
            r"in-laws?|sibling\w* rivalry|disappointed in me|ashamed of me|compare[sd]? me)\b"
        ),
    ),
    (
        "future",
        (
            r"\b(?:years|decades?) from now\b|\bin (?:ten|twenty|five|\d+) years\b|\bwhat (?:happens|"
            r"will happen|becomes|will become) (?:to|of) (?:me|him|her|us|them)\b|\bwhen (?:i'm|i am|he's|he is|"
            r"she's) (?:old|older|[4-9]0|forty|fifty|sixty)\b|\bwithout (?:us|my parents|them)\b|\bend up\b|"
            r"\boutlive"
        ),
    ),
    (
        "loneliness",
        (
            r"\b(?:nobody|no one|no-one|not a soul|noone)(?:'s| has| ever| is| would|"
            r" will)?\b.{0,12}\b(?:call\w*|text\w*|messag\w*|visit\w*|writ\w*|wrote|remember\w*|know\w*|"
            r"check\w*|notice\w*|miss\w*|ask\w*|invite\w*|there|come|came|need\w*)|\bby myself\b|"
            r"\bon my own all\b|\bleft out\b|\bmiss (?:having|people|someone)|\bonly (?:friend|one i talk to)|"
            r"\bfriendless|\bsingle (?:all|forever)|\bdating\b|\bempty (?:flat|house|room)"
        ),
    ),
    (
        "communication",
        (
            r"\b(?:words|voice|tongue)\b.{0,16}\b(?:won'?t|stuck|come|freez\w*|shak\w*|tied|gone)|"
            r"\bfreeze (?:up )?when\b|\bwhat to say\b|\bhow to (?:say|ask|reply|answer|start|talk|"
            r"apologi[sz]e)\b|\bsmall talk\b|\b(?:repl(?:y|ies|ying)|texting back|voicemail|awkward|shy|"
            r"introvert\w*|mumbl\w*|conversation\w*)\b|\b(?:answer|pick(?:ing)? up|ring\w*) (?:the |my )?phone|"
            r"\bphone rings\b"
        ),
    ),
    (
        "going-out",
        (
            r"\b(?:step|walk|get|make it|go|going|past|out|open) (?:\w+ ){0,3}(?:door|gate|street|corner|bus|"
            r"mailbox|post ?office|shop|store|park|garden|station|supermarket|pharmacy|neighbou?rhood)\b|"
            r"\b(?:sunlight|daylight|outdoors|curtains?|doorway|neighbou?rs (?:see|look|star)\w*)\b"
        ),
    ),
    (
        "internet-game",
        (
            r"\b(?:steam|minecraft|fortnite|roblox|league|valorant|mmo\w*|xbox|playstation|ps[45]|nintendo|wifi|"
            r"router|scroll\w*|reddit|instagram|streams?|streaming|twitch|anime|tablet|laptop|logged in)\b"
        ),
    ),
    (
        "bullying",
        (
            r"\b(?:beat(?:en)? (?:me|him|her)? ?up|shov\w+ (?:me|him|her)|call(?:s|ed|ing)? (?:me|him|"
            r"her) (?:names|fat|ugly|freak|weird|disgusting|a)|spread(?:ing)? (?:rumou?rs|lies)|rumou?rs|"
            r"humiliat\w+|outcast|ganged up|threw (?:my|his|her)|hid (?:my|his|her)|excluded|tripped (?:me|him|"
            r"her)|insult\w*)\b"
        ),
    ),
    (
        "housing",
        (
            r"\b(?:lease|tenan\w+|mould|mold|leak\w*|roof|heating|plumbing|repairs?|mortgage|deposit|hostel|"
            r"shelter|couch ?surf\w*|room ?mates?|my own place|a place of my own|clutter\w*|hoard\w*|"
            r"trash (?:everywhere|piled)|dormitory|council flat|move(?:d)? (?:back )?in)\b"
        ),
    ),
    (
        "disability",
        (
            r"\b(?:sensory|wheelchair|deaf|hard of hearing|blind|dyspraxia|dyscalculia|tourette\w*|"
            r"on the spectrum|executive function\w*|accommodations?|diagnos\w+ (?:with|as)|hearing aid)\b"
        ),
    ),
    (
        "gender",
        (
            r"\b(?:pronouns?|deadname|binder|hormones?|transition\w*|cross-?dress\w*|same[- ]sex|closet(?:ed)?|"
            r"i like (?:girls|boys|men|women)|asexual|pansexual|wrong body|born (?:a )?(?:boy|girl|male|"
            r"female))\b|\b(?:she/her|he/him|they/them)\b"
        ),
    ),
    (
        "contract",
        (
            r"\b(?:signed (?:something|a|the|up)|down ?payment|upfront|money back|cooling[- ]off|rehab (?:cent|"
            r"compan|facilit)\w*|facility|reform school|dragged (?:him|her|me) (?:out|away)|took (?:him|her|"
            r"me) away|salesman|swindl\w+|fraud|promised? to (?:fix|cure|get him|get her))\b"
        ),
    ),
    (
        "parent-care",
        (
            r"\b(?:my|our|his|her) (?:mother|father|mom|mum|dad|parents?|grand\w+)\b.{0,24}\b(?:forget\w*|"
            r"wander\w*|wheelchair|walker|fell|falls?|stroke|incontinen\w*|nurse|carer|home help|hospice|frail|"
            r"confused|can'?t walk|bath\w*|feed\w*|diapers?)\b|\bcarer\b|\belder ?care\b|\bcare (?:home|manager|"
            r"worker)\b"
        ),
    ),
    (
        "residence",
        (
            r"\b(?:zairyu|residence card|work permit|student visa|asylum|stay in japan|passport|green card|"
            r"renew my (?:status|card|visa))\b"
        ),
    ),
)
"""Each topic with its scenes, in `normal` text."""
