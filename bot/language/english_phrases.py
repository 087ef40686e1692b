"""English spellings and phrases that stand for one word of the grammar of wishes, such as `_end` and `_human`.

Review: before release, by people who use the house in English.
"""

PHRASES = (
    (
        (
            r"\b(?:will|is|are|was|were|does|did|has|have) (?:this|it|that|my \w+|everything|you|they|"
            r"what i \w+) (?:get |be |been )*"
            r"(?:delete|erase|remove|wipe|go)(?:d|ne|s)?\b"
        ),
        " untold ",
    ),
    (
        (
            r"\b(?:do not|never|stop|without) (?:save|saving|store|storing|keep|keeping|record|recording)\b"
            r"(?! (?:asking|telling|saying|doing|on))(?: (?:any|a|the))?(?: records?(?: of)?)?"
            r"|\bget rid of\b|\bi want (?:that )?(?:all (?:of )?)?(?:my |the )?(?:this|it|that|"
            r"everything|data|messages?|chat|words|history|account|stuff)(?: all)?(?: (?:is|be|"
            r"are|to be|gets?))? "
            r"(?:gone|deleted|removed|wiped|erased)\b|\bscrub\b|\bpurge\b|\bmake (?:it|this|"
            r"everything) (?:all )?(?:go away|disappear)\b"
        ),
        "_erase",
    ),
    (
        (
            r"\bi (?:am|m) (?:want to|going to) (?:go|leave|stop|head (?:off|out))\b(?: now)?|\bi want out\b|"
            r"\bno more (?:messages?|texts?|notifications?|questions?)\b(?: from now on)?|\bshut (?:it|"
            r"this) (?:all )?down\b|"
            r"\bunsubscribe\b(?: me)?|\bopt (?:me )?out\b|\blog (?:me )?(?:off|out)\b|\bgo away\b|\bshut up\b"
            r"|\b(?:do not|never|stop) (?:ever )?(?:messag|text|contact|writ|both|talk|speak|ping|spam|reply)\w*"
            r"(?: to| back)? ?(?:me|here)?(?: (?:again|any ?more|ever))*"
            r"|\bi (?:am|m) (?:out|off)(?: of here)?(?: for good)?\b|\bpeace out\b|\bc ?ya\b(?! later)"
        ),
        "_end",
    ),
    (
        (
            r"\b(?:pick|take) (?:this|it|things) up(?: again)? (?:later|tomorrow|tonight|another (?:day|time)|"
            r"next \w+)\b"
            r"|\b(?:ttyl|bbl|afk|bbs)\b|\bgood ?night\b|\bgive me (?:\w+ )?(?:few |couple (?:of )?)?(?:minutes?|"
            r"mins?|secs?|hours?)\b"
            r"|\b(?:hold|hang) on(?: a| one)? ?(?:\w+ )?(?:sec(?:ond)?|min(?:ute)?|moment|bit)?\b"
        ),
        "_later",
    ),
    (
        (
            r"\b(?:do|must|should) i (?:really )?(?:have to|need to|got to)?(?: (?:answer|say|tell|share))(?: you)?"
            r"|\b(?:change|switch) the subject\b|\b(?:different|another|other) question\b|\bmove on\b"
            r"|\bleave (?:that|this|it|the)(?: one| question| part)? out\b|\bnone of (?:your|ur|"
            r"their) (?:business|concern)\b"
            r"|\b(?:no need|not needed) to (?:know|ask)\b|\bask (?:me )?(?:something|anything|"
            r"another|a different)(?: (?:thing|question|one))?(?: else)?\b"
            r"|\b(?:skip|drop|pass on) (?:it|this|that|the)(?: one| question| topic| subject)?\b|\boff limits\b"
            r"|\b(?:i am|i m) not (?:answering|saying|telling|going there)\b|\btoo (?:personal|private)\b"
        ),
        "_rathernot",
    ),
    (
        (
            r"\b(?:can|could|would|will|may) (?:a|an|any|some|your) (?:real |actual |live |human )?"
            r"(?:counsel+or|person|human|staff|operator|someone)\b(?: (?:read|answer|reply|look|write|talk|"
            r"help)\w*(?: (?:this|to this|at this|back|me))?)?"
        ),
        "_someone",
    ),
    (
        (
            r"\bhow (?:do|can|does|should|would) (?:i|it|this|that|one|we|you|the)(?: (?:thing|"
            r"app|place|chat|site|bot|page))? "
            r"(?:use|works?|operate|go about|start|begin)\b(?: (?:this|it|here|that|the))?(?: "
            r"thing| app| place| chat| site)?"
            r"|\bwhat (?:am i|are we|should i|do i)(?: \w+)? (?:do|type|write|press|click|"
            r"supposed to do)(?: here| next| now)?"
            r"|\bwhat (?:happens|goes on) here\b|\b(?:new|first time) (?:here|using this|to this)\b.{0,20}\bhow\b.*"
            r"|\bwhat (?:can|could|may|should) (?:you|i|it|this|we)(?: \w+)? (?:do|type|write|ask|"
            r"say|press|enter)\b(?: here)?|"
            r"\b(?:do not|not) (?:know|understand|get) how (?:to (?:use|work|do|start)|(?:this|it|"
            r"that) works?)\b(?: (?:this|it|that|the))?(?: \w+)?|"
            r"\bhow to use (?:this|it)\b(?: \w+)?|\bwhat (?:is|s) (?:this|here)(?: (?:place|thing|app|"
            r"for|about))?$"
            r"|\bwhat (?:do|are) you(?: do| for)?$|\bhow it works\b"
        ),
        "_use",
    ),
    (
        (
            r"^(?:sorry|wait|huh|hm+|eh)?,? ?(?:what|huh|pardon|excuse me)(?: now)?\?*$"
            r"|\b(?:did not|missed|didnt) (?:catch|get|hear|see|read)? ?(?:that|it|what you (?:said|asked))\b"
        ),
        "_again",
    ),
    (
        (
            r"\b(?:one|a) (?:question |thing |step )?at a time\b|\btoo much (?:text|at once|information|"
            r"info)?(?: at once)?"
            r"|\bdumb it down\b|\bin (?:simple|easy|plain|other) (?:words|terms|language)\b|\b(?:go|"
            r"going) (?:too )?(?:slow|fast)(?:er)?\b"
        ),
        "_slower",
    ),
    (
        (
            r"\b(?:could|can) not (?:really |honestly )?(?:tell you|say for (?:sure|certain)|say "
            r"either way)\b|\b(?:kind|sort) of\b|\bi (?:guess|suppose)(?: so)?\b|\bno clue\b|"
            r"\byes and no\b|\beither way\b|"
            r"\bbeats me\b"
            r"|\bwho knows\b|\bin between\b|\bnot (?:too |very )?certain\b|^(?:hm+|both|neither)$|\ba bit of both\b"
            r"|\bcould go\b|\bdepends\b"
        ),
        "_unsure",
    ),
    (
        (
            r"\b(?:where|who|what number) (?:can|should|do|could) i (?:call|phone|ring|contact|turn(?: to)?)\b"
            r"|\bnumber to call\b"
        ),
        "_line",
    ),
    (
        (
            r"\blet us do (?:that|it|this)\b|\blets do (?:that|it|this)\b|\bfine (?:by|with) me\b|\bgo for it\b|"
            r"^let s do \w+$"
        ),
        "_yes",
    ),
    (
        (
            r"\bty(?:sm|vm)\b|\bmuch appreciated\b|\b(?:so |very |really )?grateful\b|\bthx(?: (?:a lot|so much|"
            r"a bunch))?\b"
            r"|\byou (?:have |ve )?been (?:\w+ )?helpful\b"
        ),
        "_thanks",
    ),
    (r"^(?:yo|sup|heya?|ello|aloha|hiya)(?: there)?\b|\bhello again\b|^good (?:to )?(?:meet|see) you$", "_greeting"),
    (r"^(?:evening|afternoon|morning|day)\b|\bfirst time (?:here|using this)\b", "_greeting"),
    (r"\bm+h+m+\b|\bsounds (?:right|good|fine|about right)\b|\bspot on\b", "_yes"),
    (r"\bfalling asleep\b|\bt(?:mrw|mw|moro)\b", "_later"),
    (r"\b(?:that|it) (?:is|s) al ?right\b", "_fine"),
    (r"\bi (?:am|m) lost\b|\bgoing (?:way |much |far )?too fast\b", "_slower"),
    (r"\b(?:to|at) the (?:very )?(?:beginning|start|top)\b", "_restart"),
    (r"\b(?:it|everything|this|life) (?:all )?(?:to )(?:stop|end|be over)\b|\bend it(?: all)?\b", "_despair"),
    (
        (
            r"\b(?:do not|never) want to (?:talk|chat|continue|do this|go on)(?: (?:to you|about this))? "
            r"(?:any ?more|any longer)\b"
            r"|\bno more\b(?: questions)?|\bleave me alone\b|\bi (?:am|m) (?:leaving|off|going now)\b"
        ),
        "_end",
    ),
    (r"\b(?:do not|stop) (?:ask|asking)(?: me)?\b", "_rathernot"),
    (
        (
            r"\b(?:no,? )(?:thanks|thank you)\b|\b(?:it|that|this) (?:is|was) not (?:so|true|"
            r"right|correct|the case|like that|how it is|me|mine)\b|"
            r"^(?:that |this |it )?(?:is )?not for me\b|\bi (?:would|will|must) (?:decline|refuse|pass)\b|"
            r"\bnot really\b|\bnot yet\b|\bnot (?:today|right "
            r"now)$|\bof course not\b|\bthat (?:is|s) not (?:it|right|true|me)\b|\bi do not "
            r"think so\b|\b(?:do|would) not need (?:that|it|this)\b|\bi (?:do not|am not|m not|"
            r"have not|did not|would not)$"
        ),
        "_no",
    ),
    (
        (
            r"\b(?:take|need|want|have) (?:a|some) (?:short |little |quick )?(?:break|rest|pause|"
            r"minute|moment|time)\b|\bgive me a (?:minute|moment|sec(?:ond)?|bit)\b|\b(?:hold "
            r"on|hang on|just a (?:sec|second|minute|moment)|one (?:sec|second|minute|moment)|"
            r"brb|be right back|not now|wait)\b"
        ),
        "_pause",
    ),
    (r"\b(?:go(?:ing)?|take me|step|get) back\b(?: (?:one|a) (?:step|question|screen|page))?", "_return"),
    (
        (
            r"\b(?:start|begin|do (?:it|this)) (?:all )?(?:over|again|anew)\b|\bfrom (?:the "
            r")?(?:beginning|start|top|scratch)\b"
        ),
        "_restart",
    ),
    (
        (
            r"\b(?:talk|speak|write|chat|connect(?: me)?|transfer(?: me)?|put me through|get "
            r"me|give me)(?:ing)? (?:to|with)?\b"
        ),
        "_talk",
    ),
    (
        (
            r"\b(?:it|that) (?:all )?depends\b|\b(?:i )?(?:really )?(?:have )?no idea\b|\bnot (?:really "
            r"|so |too |quite )?sure\b|"
            r"\bnot (?:\w+ )?(?:certain|sure|positive)(?: about (?:it|that|this))?\b|\bi "
            r"(?:really )?do not (?:really )?know\b(?! what you)|\bdunno\b|\bidk\b|\bhard "
            r"to say\b|\bcan not (?:decide|say|tell)\b|\bcould be\b"
        ),
        "_unsure",
    ),
    (r"\bnever ?mind\b|\bnext (?:one|question)\b", "_next"),
    (
        (
            r"\bi (?:am|m) (?:all )?(?:done|finished|out)\b|\bthat (?:is|s) (?:all|it|enough)\b(?! "
            r"not)|\b(?:i have )?had enough\b|\bcall it (?:a day|quits)\b|\b(?:got|have|need) "
            r"to go\b|\bgood ?bye\b|\bsee (?:you|ya)\b(?! (?:tomorrow|later|soon))"
        ),
        "_end",
    ),
    (
        (
            r"\b(?:one more time|once (?:more|again)|say (?:that|it) again|come again|pardon(?: "
            r"me)?|what did you (?:say|ask)|what (?:was|is) (?:the|your|that) question(?: again)?)\b"
        ),
        "_again",
    ),
    (
        (
            r"\bthank(?:s| you)\b(?: (?:so|very) much| a lot| a bunch)?|\bthx\b|\bty\b|\bcheers\b|"
            r"\bappreciate (?:it|that|this|your help)\b"
        ),
        "_thanks",
    ),
    (
        (
            r"\bgood (?:morning|evening|afternoon|day)\b|\b(?:hi+|hel+o+|he+y+a?|hiya|heyo+|greetings|howdy|yo+)(?: "
            r"there| everyone| all)?\b|\bnice to meet you\b|^(?:morning|evening|afternoon)$|^morning\b"
        ),
        "_greeting",
    ),
    (
        (
            r"\b(?:i (?:am|m)|it (?:is|s)|that (?:is|s)|this is) (?:all )?(?:good|fine|ok|okay|"
            r"alright|all right)\b|^(?:all )?(?:good|fine|alright)$"
        ),
        "_fine",
    ),
    (
        r"\b(?:rather|prefer|d rather|would rather) not(?: to)?(?: (?:say|answer|tell|talk about (?:it|that|this)))?\b",
        "_rathernot",
    ),
    (
        (
            r"\b(?:too|so|very|bit|really) (?:fast|hard|difficult|complicated|long|much|many)\b(?: "
            r"(?:words|text|at once))?|\bslow(?:er|ly)?(?: down)?\b|\b(?:simple|simpler|easier|"
            r"easy|short|shorter|plain)\b(?: (?:words|english|language|sentences?|japanese))?"
        ),
        "_slower",
    ),
    (
        (
            r"\bwhat (?:do|does) (?:you|that|it|this) mean\b|\b(?:do|did|can) not (?:understand|"
            r"get|follow)\b(?: (?:what you (?:mean|say|said)|you|that|this|it|the (?:words?|"
            r"questions?|text)))?(?=$|[.,!?])|\bmake no sense\b|\bdo not know what you mean\b"
        ),
        "_slower",
    ),
    (
        (
            r"\b(?:come|be|continue|carry on|talk|see you|pick this up|do (?:this|it))? ?(?:back "
            r")?(?:later|tomorrow|another (?:day|time)|next (?:time|week)|tonight|soon|some "
            r"other time)\b"
        ),
        "_later",
    ),
    (
        (
            r"\bis (?:there )?(?:any ?(?:one|body)|some ?(?:one|body)|a (?:real )?(?:person|"
            r"human)) (?:there|here|around|real)\b|\bany ?(?:one|body) there\b|\bsome ?(?:one|"
            r"body) to (?:listen|talk to|hear me)\b"
        ),
        "_someone",
    ),
    (
        (
            r"\b(?:that was (?:a |my )?(?:mistake|wrong)|wrong|misclicked?|mistyped|by mistake|my mistake|"
            r"mistake|pressed the wrong|"
            r"oops|typo)(?: (?:button|one|answer|thing|choice))?\b"
        ),
        "_mistake",
    ),
    (
        (
            r"\b(?:change|fix|correct|edit|undo|redo|cancel) (?:my |the |that |this |it|last "
            r"|previous )*(?:answer|choice|reply|one|it|that|this)?\b"
        ),
        "_redo",
    ),
    (
        (
            r"\b(?:help|crisis|emergency|suicide|support|phone) ?-?(?:line|lines|number|numbers|"
            r"contacts?|hotline)(?: numbers?)?\b|\bhot ?lines?\b|\bambulance\b|\bpolice\b"
        ),
        "_line",
    ),
    (
        (
            r"\bwhy not\b|\bgo (?:ahead|on)\b|\bof course\b|\bsounds good\b|\bplease do\b|\bi "
            r"(?:do|am|would|will|have)$|\bthat (?:is|s) (?:right|correct|true|fine)\b|\bfor "
            r"sure\b|\bi (?:would|d) like that\b|\bi think so\b"
        ),
        "_yes",
    ),
)
