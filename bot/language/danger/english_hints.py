# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English hints: words that mean nothing alone and add up to a sign. Means × handling × when × farewell."""

from bot.language.danger.rule import Hints
from bot.model.reading import Sign

_FAREWELL = """
    goodbye|bye|farewell|sorry|forgive|thank you for everything
    peace|ready|over|done|enough|tired|alone|nobody|scared|crying|shaking|brave|courage|final|last|die|death|dead|suicide|end it|pain|hurt|hopeless|afraid|too late|no one will
"""
_LIFE = """
    cooking|kitchen|camping|climbing|hiking|fishing|work|job|garden|vacation|trip|stars|sunset|view|photo|photos|party|picnic|movie|film|show|book|game|song|anime|friends|swim|swimming|surfing|gym|exercise|repair|fix|moving|boxes|store|sale|doctor|prescription|pharmacy|prescribed|cold|flu|headache|allergies|vitamins|antibiotics|insurance|cat|dog|lol|lmao|haha|fun|beautiful|love the|nice|pretty|commute|ticket|late for|school bus|luggage|driver|conductor|festival|concert|wedding|tie the|shaving|dinner|recipe|chef|craft|sewing|knitting|boat|sailing|horse
"""
_PLAN = Hints(
    Sign.PLAN,
    2.4,
    2.7,
    ("means",),
    (
        ("means", 1.5, "hose|exhaust|sealed|tape ~4 ( garage|car|window )|garage ~3 sealed"),
        ("means", 1.5, "@cord\nbeam|rafters|rafter|doorknob|hook|garage beam|ceiling fan"),
        ("means", 3.0, "noose|helium|cyanide|charcoal grill"),
        ("means", 1.2, "@dose\n@blade|gun|pistol|rifle|shotgun|bullet|bullets\n@poison"),
        ("means", 1.1, "bridge|roof|rooftop|ledge|balcony|railing|cliff|overpass|parapet|tracks|platform|train"),
        (
            "means",
            0.7,
            "window|river|lake|ocean|sea|traffic|car|garage|bath|bathtub|water|stairwell|highway|pier|dam|woods|forest",
        ),
        (
            "means",
            1.5,
            "letters ~3 ( kids|family|parents|everyone|mom|dad|wife|husband|for after )\nnote ~3 ( kids|family|parents|everyone|desk|pillow|table )\nwill and",
        ),
        (
            "handling",
            0.9,
            "bought|ordered|found|got|have|holding|hold|counted|lined|saved|hidden|tied|hung|loaded|written|wrote|arrived|delivered|prepared|set|stole|collected|laid|packed|tested|checked|pick|picked|measured|would hold|looked up|parked|sitting|standing|stood|climbed|walk|walked|walking|drive|driving|drove|sit|stand|swallow|worked out|figured out|take|need|keep going back|staring|looking down|waiting|outside the railing|other side|not going to move|stepping|in my hand|against",
        ),
        (
            "measure",
            1.0,
            "enough|strong enough|high enough|would hold|long enough|deep enough|fast enough|quick|painless|should do it|how long|how high|how deep|do the job|would work|hold me|how many|how much|my weight|it takes|survive",
        ),
        ("measure", 1.2, "# ( pills|tablets|of them|sleeping|capsules )"),
        (
            "when",
            0.6,
            "tonight|tomorrow|soon|midnight|after|before|when everyone|asleep|weekend|friday|birthday|minutes|now|once|by morning|next|this time",
        ),
        (
            "will",
            0.7,
            "( going to|will|plan|planned|decided|ready to|about to|not going to move )\njump|step off|let go|not move|leave for good",
        ),
        ("farewell", 0.9, _FAREWELL),
        ("life", -1.7, _LIFE),
    ),
)
_MET = Hints(
    Sign.VIOLENCE_MET,
    2.7,
    3.2,
    ("doer", "act"),
    (
        ("doer", 1.0, "@kin|he|she|they|ex"),
        (
            "act",
            1.4,
            "hit|hits|beat|beats|beating|punched|punches|kicked|kicks|slapped|slaps|choked|chokes|strangled|attacked|attacks|stabbed|threw me|pushed me|shoved me|dragged me|whipped|hitting|punching|kicking|hurt me|hurts me|burned me|locked me",
        ),
        ("act", 1.0, "@weapon\nbelt|fists"),
        ("hurt", 0.8, "bruise|bruises|blood|bleeding|broken|swollen|hospital|stitches|ribs|black eye|concussion|hurts"),
        ("me", 0.6, "me|us|my ( husband|wife|mom|mother|dad|brother|sister|daughter|son )|our mother|our father"),
        (
            "fear",
            0.7,
            "scared|afraid|terrified|hiding|hide|help|police|please|again|drunk|locked|every night|every day|run|safe",
        ),
        ("life", -1.7, _LIFE),
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
            "( not|can not|cannot|won't|wont ) wake\nnot ( moving|moved|breathing|responding|responded|answering|answered|opened )\nunconscious|unresponsive|lifeless|motionless|collapsed\ncold and\nsame position\nbreathing ( weird|weirdly|strange|strangely|funny|shallow|badly )\n( not|no ) ~1 ( heard|hear|sound ) ~4 ( room|days|sound|door )\nfood ~2 untouched\neyes half open",
        ),
        ("who", 1.0, "@elder"),
        ("who", 0.7, "@kin|he|she"),
        ("time", 0.6, "since ( yesterday|this morning|last night|morning )|days|hours|all day"),
        ("fear", 0.7, "scared|help|what do i do|please|weird|strange|worried|dead|blue|cold|smell"),
        (
            "life",
            -1.7,
            "text|texts|message|messages|phone|call|alarm|noon|game|games|job|school|knock|laptop|computer|early|late|mood|mad|angry",
        ),
    ),
)
_ALREADY = Hints(
    Sign.IN_PROGRESS,
    2.4,
    2.8,
    ("deed",),
    (
        ("deed", 1.3, "took|swallowed|drank|cut|sliced|jumped|overdosed|blade|razor|injected|did it|downed|slit"),
        ("what", 1.0, "@dose|pill|pills|bottle|blade|razor|wrist|arm|forearm|vein|thigh|gas|load of pills"),
        (
            "body",
            1.0,
            "ringing|numb|dizzy|sleepy|soaked|blood|bleeding|drowsy|shaking|vomiting|blurry|faint|passing out|not feel|deeper|deep|stitches|towel|heart racing|lines on|ambulance",
        ),
        ("when", 0.5, "just|an hour ago|already|now|minutes ago|tonight|again|too late"),
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
            "men|people|strangers|staff|guys|company|facility|dorm|training school|boot camp|center|centre|agency|team",
        ),
        (
            "force",
            1.2,
            "van|dragged|drag|grabbed|broke my lock|broke my door|broke down|pulled|took me|take me|forced|locked|contract|handcuffed|tied|against my will|their car|restrained|out of bed|not let me leave",
        ),
        (
            "now",
            0.7,
            "now|this morning|outside|in my room|signed|parents|help|right now|screaming|secretly|my brother|my sister",
        ),
        ("life", -1.7, _LIFE + "\nhospital|movers|furniture|delivery|airport|taxi|police|school trip"),
    ),
)
_URGE = Hints(
    Sign.VIOLENCE_URGE,
    2.4,
    2.6,
    ("means", "whom"),
    (
        ("means", 1.2, "( i|i have|i am ) ~3 ( @weapon )|matches|petrol|gasoline"),
        (
            "whom",
            1.0,
            "boss|teacher|school|classmates|he parks|where ~2 lives|where ~3 parks|neighbour|neighbor|my father|my mother|my dad|my mom|my brother|bullies|everyone",
        ),
        ("will", 0.7, "in my bag|tomorrow|tonight|ready|waiting|pay|revenge|know where|end him|end her|going to"),
        ("life", -1.7, _LIFE),
    ),
)
HINTS = (_PLAN, _MET, _SILENT, _ALREADY, _REMOVAL, _URGE)
