"""English contractions and turns of phrase, written out before the phrases are looked for."""

CONTRACTIONS: tuple[tuple[str, str], ...] = (
    (r"\bcan'?t\b", "can not"),
    (r"\bwon'?t\b", "will not"),
    (r"\b(do|does|did|is|are|was|would|could|should|have)n'?t\b", r"\1 not"),
    (r"\bcannot\b", "can not"),
    (r"\b(i|you|it|that|we|they|he|she|there|what|let)'(m|s|re|ll|d|ve)\b", r"\1 \2"),
    (r"\bim\b", "i m"),
    (r"\b(?:wanna|gonna)\b", "want to"),
    (r"\bgotta\b", "have to"),
    (r"\bnvm\b", "never mind"),
    (r"\b(?:plz|pls|plz+)\b", "please"),
    (r"\bu\b", "you"),
    (r"\bur\b", "your"),
    (r"\byoure\b", "you are"),
    (r"\blets\b", "let us"),
    (
        r"\b(?:take|taking|need|grab) (?:a|another|some) (?:\w+ )?(?:breather|nap|walk|shower|time ?out|bite)\b",
        "take a break",
    ),
    (r"^(?:i am |i m |i'm )?not (?:answering|saying|telling|sharing)\b(?: (?:that|this|it|you))?", "rather not say"),
    (
        (
            r"\bi (?:picked|chose|pressed|tapped|clicked|hit|selected|sent|typed|gave|put) (?:the |a |"
            r"you the )?(?:wrong|other)\b"
            r"(?: (?:one|answer|button|thing|option|choice|word))?"
        ),
        "mistake",
    ),
    (r"\b(?:start|begin|restart|go) (?:again )?from (?:zero|nothing|square one|the first|0)\b", "start over"),
    (r"\bnot (?:today|now|this time),? (?:thanks|thank you)\b", "no thanks"),
    (
        r"\b(?:is it|would it be|might it be) (?:ok(?:ay)? |all right )?(?:possible |ok(?:ay)? )?(?:that|if|for|to)\b",
        "can",
    ),
    (r"\bi (?:wish|hope|would like|d like|need) (?=(?:that )?(?:all |every)?(?:of )?(?:my|the|this|it)\b)", "i want "),
    (
        (
            r"\b(?:someone|somebody|anyone|anybody|a person|people|a human)(?: \w+)? (?:who|that|from) (?:\w+ ){0,3}?"
            r"(?:works?|working|team|staff|office|organi[sz]ation|human|alive|real)(?: (?:here|there|with you))?\b"
        ),
        "someone",
    ),
    (
        (
            r"\bare there (?:any |some |real |actual )*(?:humans?|people|persons?|staff|"
            r"counsel+ors?|workers)\b(?: (?:here|there|around))?"
        ),
        "is anyone there",
    ),
    (r"\b(?:brb|bbl|afk|bbs)\b(?:,? (?!do not|not|stop|delete)\w+){1,3}$", "brb"),
    (r"\bid (?=rather|like|prefer|love)", "i would "),
    (r"\bthats\b", "that is"),
    (r"\bprefer (?=an? (?:real |actual )?(?:human|person|counsel))", "want "),
    (r"\bno (?=(?:real )?(?:human|person|people|counsel|staff|bot))", "not "),
    (r"\b(?:do|must|should|would) i (?:have|need) to (?=talk|speak|meet|chat)", "not "),
    (r"\by(?:ea|a|h|ah)+\b", "yes"),
    (r"\bgtg\b|\bg2g\b", "have to go"),
    (
        (
            r"\b(?:not|instead of|rather than|other than) (?:an? |the |this )?(?:bot|robot|machine|ai|computer|"
            r"program)s?\b"
        ),
        "",
    ),
    (r"\b(?:one of )?(?:your|the|some of your) (counsel)l?(?:or|er)s?\b", r"a \1or"),
)
