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
            "bought|ordered|found|got|have|holding|hold|counted|lined|saved|hidden|tied|hung|loaded|written|wrote|arrived|delivered|prepared|set|stole|collected|laid|packed|tested|checked|pick|picked|measured|would hold|looked up|parked|sitting|standing|stood|climbed|walked|walking|staring|looking down|waiting|outside the railing|other side|not going to move|stepping|in my hand|against",
        ),
        (
            "measure",
            1.0,
            "enough|strong enough|high enough|would hold|long enough|deep enough|fast enough|quick|painless|should do it|how long|how high|how deep|do the job|would work|hold me|my weight|it takes|survive",
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
            "( not|can not|cannot|won't|wont ) wake\nnot ( moving|moved|breathing|responding|responded|answering|answered|opened )\nunconscious|unresponsive|lifeless|motionless|collapsed\ncold and\nsame position",
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
HINTS = (_PLAN, _MET, _SILENT)
