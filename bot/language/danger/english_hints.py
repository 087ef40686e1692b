# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English hints: words that mean nothing alone and add up to a sign. Means × handling × when × farewell."""

from bot.language.danger.rule import Hints
from bot.model.reading import Sign

_FAREWELL = """
    ( goodbye|bye|farewell ) ( $|, )|sorry|forgive|thank you for everything|thanks for everything|thanks for before|told nobody|told no one|have not told|no need to reply|do not reply|do not call|do not wait
    had enough|for when|peace|tired|alone|nobody|scared|crying|shaking|brave|courage|nobody about|no one around|@booze|drunk|die|death|dead|suicide|end it|pain|hopeless|afraid|too late|no one will|quiet|dark|calm|relieved|only way|way out|cannot wait|why wait|i have time|something|lying down|lie down|no pain|without pain|last words|hell|heaven|gone|red|getting cold|does not know why|do not know why|said sorry|free
"""
_LIFE = """
    cooking|kitchen|camping|climbing|hiking|fishing|work|job|garden|vacation|trip|stars|sunset|view|photo|photos|party|picnic|movie|film|show|book|game|song|anime|friends|swim|swimming|surfing|gym|exercise|repair|fix|moving|boxes|store|sale|doctor|prescription|pharmacy|prescribed|my cold|a cold|flu|headache|allergies|vitamins|antibiotics|lol|lmao|haha|fun|beautiful|love the|nice|pretty|commute|ticket|late for|school bus|luggage|driver|conductor|festival|concert|wedding|tie the|shaving|dinner|recipe|chef|craft|sewing|knitting|boat|sailing|horse|holiday|homework|chores|shopping|delivery|parcel|lesson|practice|hobby|hobbies|model|museum|tea|coffee|lunch|breakfast|washing|laundry|cleaning|sec|first bath|forgot|skip|hoops|a week|notary|lawyer|shower|form|click|exam|interview|class|ate|sandwiches|check - up|checkup|appointment|visiting|colleagues|hospital|moving for|wedding
"""
_PLAN = Hints(
    Sign.PLAN,
    2.1,
    2.7,
    ("means|act|farewell|gone|forum",),
    (
        ("means", 1.5, "@gas ~6 ( garage|car|window|tent|bedroom )\ngarage ~3 sealed\ntape ~4 ( garage|car|window )"),
        ("means", 1.3, "@cord -of -for\n@hook ~2 @cord\nbeam|rafters|rafter|banister|noose"),
        ("means", 1.6, "rat poison|weedkiller|antifreeze|pesticide|paraquat"),
        ("means", 3.0, "noose|cyanide|charcoal grill"),
        ("means", 1.3, "@dose -for\n@blade -of\n@gun\n@poison\n@gas"),
        (
            "means",
            1.2,
            "bridge|roof|rooftop|ledge|balcony|railing|railings|cliff|cliffs|overpass|viaduct|parapet|tracks|platform|train|multistorey|top floor",
        ),
        (
            "means",
            0.9,
            "@water|traffic|lorry|window|high up|garage|bath|bathtub|stairwell|highway|motorway|pier|dam|woods|forest|quarry|@many th|14th|12th|10th|11th|13th|15th|20th|floor",
        ),
        (
            "act",
            1.8,
            "( going to|gonna|am|decided to|plan to|planning to|ready to|about to|have to|courage to|finally ) ~1 ( do|doing ) it -again -right\ndoing it ( tonight|tomorrow|soon|this )\n( go|going ) through with it\nit ends",
        ),
        ("measure", 0.8, "@booze"),
        (
            "act",
            1.4,
            "( do|doing|end|ending ) it ( $|, |tonight|soon|now|then|when|after )\nmake it stop\nlet go\nstep off|go in front|go under\nthats when|that is when",
        ),
        (
            "farewell",
            1.4,
            "( said|saying|say|says|rang|texted|wrote|messaged|posted|called ) ~2 ( goodbye|bye|farewell )\n( look after|take care of|feed|mind|home for|rehome|rehomed ) ~2 ( mom|dad|cat|dog|kids|brother|sister|mother|father|each other|yourself|yourselves|pets|him|her|rabbit )\n( cat|dog|pets|rabbit|bird ) ~2 ( home|feed|fed|someone to take )",
        ),
        (
            "farewell",
            1.4,
            "( gave|given|giving|sold ) ~3 ( away|everything )\ntell ( my|them|him|her|everyone ) ~3 ( love|sorry|fault|that i )\n( letters|note|notes ) ~3 ( kids|family|parents|everyone|mom|dad|wife|husband|for after|desk|pillow|table )\n( wrote|written|made ) my will -notary\n( passwords|password ) ~4 ( written|desk|drawer|notebook|parents|family )",
        ),
        ("mood", 0.9, _FAREWELL),
        (
            "gone",
            1.4,
            "( will|would|wont ) not be ( here|around|there|alive|a problem|a bother|home )\n( will|would|going to|gonna ) be ( gone|out of your hair|over|with )\n( i|you ) will ~1 be free\n( when|after|once|if|before ) i ( am gone|go|leave|do it|am not here|am no longer )\nafter ( tonight|today|tomorrow|@day|this week ) ( , |$|i|nobody|no one|they|you|everyone|it|key|the )\n( my|the|our|one|this ) last ( night|day|christmas|birthday|summer|week|walk )\nthe last time i -went -was -saw -had -left -spoke -did\nfinal ( time|night|day|christmas|birthday|summer|week|walk )\n( last|final ) ( message|meal|goodbye|hours )\n( my|his|her ) last words\n( will|would|do ) not ( have to|need to|need|bother|see|be needing|burden|trouble|make ) ~3 ( anymore|again|me|new year|christmas|spring|any more|it )\nby the time\nfor after\nno longer ( be|need )\nwhere i am going\none way ticket\n( find|finds|found ) ( me|my body ) -a -job\nlast ( message|post|account )\n( my|a|final ) goodbye\nhome for my\ngoing away|going somewhere far\n( someone|somebody|you|they|people ) to know ~3 before\nwould need it\nwho gets ( what|my )\n( where|here ) ~2 ( papers|documents|bank|pin|keys|will ) are\n( bank|pin|passwords|papers|insurance ) ~6 ( need|know why|get it|kids|family|for when )\nif you ( are reading|read ) this\nyou will ( be|feel ) ( better|free|ok|fine|relieved )\ni will go before",
        ),
        (
            "handling",
            0.9,
            "ordered|counted|lined|saved|saving|hidden|hid|hides|tied|hung|loaded|arrived|delivered|collected|laid|measured|would hold|climbed|parked|under ( my|the|his|her ) ( pillow|bed|sink|mattress )|in the post|came today|out for delivery|tracking|tried it on|nearly up|bathroom lock|locked the door|in front of me|in my hand|in my hands|staring|looking down|legs|edge|outside the railing|other side|wrong side|not going to move|stepping|stashed|sharpened|poured|sealed|engine|wind|barrier|jump|jumping|lean|leaning|stand|stood|going back|see where|keep going back|keep looking|keep thinking|cannot stop looking|calling me|keeps calling|quiet down there|so quiet|far down|long way down|one step|just one step|holds|it holds|would hold|the cars below|far below|down there|counted|slowing down|jumping|circling",
        ),
        (
            "handling",
            0.6,
            "bought|found|got|have|holding|hold|kept|keep|keeps|prepared|set|stole|packed|tested|checked|picked|sitting|standing|sat|sit|walk|walked|walking|drive|driving|drove|swallow|worked out|figured out|take|need|waiting|written|wrote|open|looked up|look at",
        ),
        (
            "measure",
            1.0,
            "strong enough|high enough|long enough|deep enough|fast enough|painless|should do it|how long|how high|how deep|do the job|would work|hold me|my weight|it takes|survive|is enough|be enough|enough to",
        ),
        ("measure", 1.2, "@many ~2 ( pills|tablets|of them|sleeping|capsules|@dose )"),
        (
            "when",
            0.6,
            "tonight|tomorrow|soon|midnight|after|before|when everyone|asleep|weekend|@day|birthday|minutes|now|once|by morning|next week|this time|until dark|til dark|until its dark|dawn|sleep|empty",
        ),
        (
            "will",
            0.8,
            "( going to|will|plan|planned|decided|ready to|about to|not going to move|made up my mind|my decision )\njump|step off|let go|not move|leave for good",
        ),
        ("life", -1.7, _LIFE),
    ),
)
_MET = Hints(
    Sign.VIOLENCE_MET,
    2.6,
    3.2,
    ("doer", "act"),
    (
        ("doer", 1.0, "@kin|he|she|they|ex|man|men|someone"),
        (
            "act",
            1.4,
            "hit|hits|beat|beats|beating|punched|punches|kicked|kicks|slapped|slaps|choked|chokes|strangled|attacked|attacks|stabbed|threw me|pushed me|shoved me|dragged me|whipped|hitting|punching|kicking|hurt me|hurts me|burned me|locked me|smashing ~2 door|break ~3 door|breaking ~3 door|kick ~3 door|kicking ~3 door|on top of me|grabbed|grabs|pinned|threatens|threatened|chasing|throttled|raised his hand|raises his hand|lunged|swung|came at me|came at us|came at my|starve me|starves me|starve us|tie my|tied my|tie me|ties me|kill the children|kill the kids|kill us|kill me|kill my|beating my|beats my|punishment|punished|choking|burned my|burns my|boiling|touched me|touches me|hurts my|hit my|hits my|threw boiling",
        ),
        ("act", 1.0, "@weapon\nbelt|fists|fist|cane"),
        (
            "hurt",
            0.9,
            "bruise|bruises|bruised|blood|bleeding|broken|swollen|hospital|stitches|ribs|black eye|concussion|hurts|passed out|unconscious|cannot breathe|lip|tooth|limping",
        ),
        (
            "me",
            0.6,
            "me|us|my ( husband|wife|mom|mother|dad|brother|sister|daughter|son|grandmother|baby )|our mother|our father",
        ),
        (
            "fear",
            0.8,
            "scared|afraid|terrified|hiding|hide|police|please help|help me|again|drunk|locked|every night|every day|run|safe|outside my|right now|kill|baby|trapped|cannot get out|whispering|quietly",
        ),
        ("life", -1.7, _LIFE),
        (
            "play",
            -1.7,
            "chess|mario|cards|tennis|basketball|tag|wrestling|boxing|karate|judo|ball|gym|drum|drums|piano|thumb|shelf|fixing|nail|nails|deer|pothole|by accident|accidentally|playing|prank|joke|laughs|laughing|pillow",
        ),
    ),
)
_SILENT = Hints(
    Sign.UNRESPONSIVE,
    2.4,
    2.7,
    ("sign",),
    (
        (
            "sign",
            1.5,
            "( died|dead|passed ) ~3 ( days ago|ago|yesterday|last night|this morning|days|in the night ) -years\nnot ( call|called|tell|told|ring|rang|report|reported ) ( to )? ( anyone|anybody|ambulance|police|the )\n( sitting|lying|sat|staying ) ( beside|next to|with ) ( her|his|the body|him )\n( not|can not|cannot|won't|wont ) wake\nnot ( moving|moved|breathing|responding|responded )\nunconscious|unresponsive|lifeless|motionless|collapsed\ncold and\nsame position\nbreathing ( weird|weirdly|strange|strangely|funny|shallow|badly )\n( not|no ) ~1 ( heard|hear|sound ) ~4 ( days|sound|door )\n( food|tray|trays|meals ) ~2 untouched\neyes half open\nlying in the same ~1\nnot opening ~3 eyes\nlips ~3 blue\nconfused|delirious|not making sense|talking to people who\nfever of\nbreathing ~2 ( fast|hard|heavily|shallow )\nslurring|slurred\nalways answers ~3 ( nothing|silence )\nhit ~2 head ~4 ( vomiting|sick|sleepy|confused )\n( not|no ) ~1 ( water|insulin|dialysis ) ~3 ( since|days|yesterday )\n( flies|smell ) ~5 ( window|door|room )\nbleeding heavily\nsleepier\nslumped|gurgling|snoring weird|will not come round|not come round\nwater running\nnot open ~2 ( door|bathroom )\nfloor ~3 ( not|cold|blood )",
        ),
        (
            "sign",
            1.1,
            "not ~1 ( reach|contact|get hold of ) ~3 ( him|her|@kin )\nnot ~1 ( seen|heard from|hear from|answered|replied ) ~5 ( days|week|weeks )\n( no ) ( reply|answer|news|word|contact ) ~3 ( from|for )",
        ),
        ("who", 1.0, "@elder"),
        ("who", 0.7, "@kin|he|she"),
        ("time", 0.6, "since ( yesterday|this morning|last night|morning|@day )|days|hours|all day|weeks"),
        (
            "fear",
            0.7,
            "scared|help|what do i do|what to do|please|weird|strange|worried|dead|blue|cold|smell|goodbye|lives alone|phone off|note|blood|pills|pale|note",
        ),
        (
            "life",
            -1.7,
            "text|texts|message|messages|call|alarm|noon|game|games|gaming|job|school|laptop|computer|early|late|mood|mad|angry|argument|sulking|headphones|years|application|interview",
        ),
    ),
)
_ALREADY = Hints(
    Sign.IN_PROGRESS,
    2.4,
    2.8,
    ("deed",),
    (
        (
            "deed",
            1.3,
            "took|swallowed|drank|cut|sliced|jumped|overdosed|blade|razor|injected|did it|downed|slit|necked|emptied|ctb started|it has started|stepped|hanging|done it|in the bath|carved|cutting|cuts|swallowed them|taken something|took something|did something|wrists|poured|held the",
        ),
        (
            "what",
            1.0,
            "@dose|pill|pills|bottle|blade|razor|wrist|wrists|arm|forearm|vein|veins|thigh|gas|load of pills|in front of a car|off the|rope|belt|half of it|all of it|them all",
        ),
        (
            "body",
            1.0,
            "ringing|numb|dizzy|sleepy|soaked|blood|bleeding|drowsy|shaking|vomiting|blurry|faint|passing out|not feel|deeper|deep|stitches|towel|heart racing|lines on|ambulance|spinning|tastes|burning throat|lips|still alive|woke up|hands are cold|hands is cold|cannot stand|slurring|floating|going black|warm now|getting dark|heavy|a lot of red|red|getting cold|cold|lying down|lie down|stomach hurts|hurts so bad|will not close|wont close|not close|all evening|all night|sleepier|sleepier and|call anyone|tell my|on purpose|under the sink|blister packs|empty packs|deeper than",
        ),
        ("when", 0.5, "just|an hour ago|already|now|minutes ago|tonight|again|too late|started"),
        ("farewell", 0.8, _FAREWELL),
        ("life", -1.7, _LIFE),
    ),
)
_REMOVAL = Hints(
    Sign.REMOVAL,
    2.4,
    2.7,
    ("who", "force"),
    (
        (
            "who",
            1.0,
            "men|people|strangers|staff|guys|company|facility|dorm|dormitory|training school|boot camp|center|centre|agency|team|they|stranger|someone my parents|supporters|instructors",
        ),
        (
            "force",
            1.2,
            "van|dragged|drag|dragging|grabbed|broke my lock|broke my door|broke down|pulled|took me|take me|takes people|forced|by force|contract|handcuffed|tied|against my will|their car|restrained|out of bed|not let me leave|packing my|have to come|must come|come with them|holding me|where we are going|lock the|took my phone|got me in|pay to leave|not allowed to leave",
        ),
        (
            "now",
            0.8,
            "now|this morning|outside|in my room|into my room|signed|parents|help|right now|screaming|secretly|my brother|my sister|my mother|my father|tomorrow|asleep|did not agree|other student|at the door|crying",
        ),
        ("life", -1.7, _LIFE + "\nhospital|movers|furniture|delivery|airport|taxi|police|school trip|quote|price"),
    ),
)
_URGE = Hints(
    Sign.VIOLENCE_URGE,
    2.4,
    2.6,
    ("means|pay", "whom"),
    (
        ("means", 1.2, "( i|i have|i am|got|have ) ~3 ( @weapon )|matches|petrol|gasoline|what i need"),
        (
            "pay",
            1.3,
            "( make|making|let ) ( them|him|her ) ~2 ( pay|suffer|regret|sorry|bleed )\nwill regret|going to regret|wipe ( them|him|her ) out|deserve to die|deserves to die|get what they deserve|end ( him|her|them )",
        ),
        (
            "whom",
            1.0,
            "boss|teacher|school|classmates|he parks|where ~2 lives|where ~3 parks|neighbour|neighbor|my father|my mother|my dad|my mom|my brother|bullies|everyone|who laughed|them all|all of them|dads door|dad is door|his door|her door|his house|their house|him|her",
        ),
        (
            "will",
            0.7,
            "in my bag|tomorrow|tonight|ready|waiting|pay|revenge|know where|end him|end her|going to|outside|@day|what i need|asleep",
        ),
        ("life", -1.7, _LIFE),
    ),
)
_FADED = Hints(
    Sign.FADING,
    2.0,
    99.0,
    ("self|world",),
    (
        (
            "self",
            1.2,
            "worthless|useless|burden|pathetic|am nothing|waste|am nobody|failure|broken|hate myself|hate being|trash|unwanted|unlovable|dead weight|not needed|in the way|mistake|trouble for",
        ),
        (
            "self",
            1.0,
            "( can not|cannot|not ) ~2 ( anymore|any longer|any more )\nno strength|no energy|empty|numb|hollow|hopeless|so tired|exhausted|drained",
        ),
        (
            "world",
            1.2,
            "( no|any|the ) ( point|future|hope|meaning|reason|way out|purpose )\nbetter off|without me|if i was gone|if i were gone|disappear|vanish|not exist|never wake|not wake up|sleep forever|stop existing|not be here|the end|give up|gone",
        ),
        (
            "world",
            0.9,
            "( nobody|no one ) ~2 ( cares|care|notice|miss|needs|would )\nforever|everything|existing|existence|life|living|alive",
        ),
        (
            "how",
            0.5,
            "anymore|always|every day|every night|all the time|forever|just want|wish|tired of|lately|honestly|cannot|crying|cry",
        ),
        (
            "life",
            -1.7,
            _LIFE + "\nmoney|price|battery|wifi|wi-fi|music|parents are old|reset|password|download|internet|discount",
        ),
    ),
)
HINTS = (_PLAN, _MET, _SILENT, _ALREADY, _REMOVAL, _URGE, _FADED)
