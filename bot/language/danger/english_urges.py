# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English rules: violence towards others, wished, planned or done, and dying together.

Review: before release, by a practitioner whose language is English.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_V, _D = Sign.VIOLENCE_URGE, Sign.DOUBLE_DEATH
_ACUTE, _CONCERN = Level.ACUTE, Level.CONCERN

TABLES = (
    Table(
        _V,
        _CONCERN,
        "wish",
        """
        ( want|wanted|wants|like|tempted|feel like|urge|urges|afraid|scared|might|could|thinking|thoughts|fantasize|dream|worried|feel|think|about|thought|impulse|wish|going|terrified|close|capable|able) ( to|i will|i might|i want|i could|of|about|that|am going|i would|i|am|might|will|could|like|going){0,6} ( just)? ( kill|killing|hurt|hurting|hit|hitting|stab|stabbing|strangle|strangling|murder|murdering|punch|punching|harm|harming|beat|beating|choke|choking|slap|slapping|shoot|attack|attacking|shake|smother|snap at|lash out at|do something to|explode at|strike) ( him|her|them|someone|somebody|everyone|everybody|people|my|our|the|others|another|a person|@kin|all) ( @kin|baby|kids|old|child|boss|neighbor|neighbour|mom|dad|children|one|again|up|else|so|face|$|elderly|of)? -game -boss -level
        ( i|am) ( going to|will|might|about to)? ( snap|lose it|lose control|explode) ( and|on|with|at|one|someday|$) ~3 ( hurt|hit|him|her|someone|them|kill|my|@kin|day)?
        ( homicidal|murderous|violent) ( thoughts|urges|fantasies|ideation|impulses|rage|feelings)
        ( wish|hope|want|wishing|hoping) ( he|she|they|my @kin|@kin|him|her|them) ( would|to|could|were|was|will)? ( just)? ( die|dead|drop dead|be dead|disappear|hurry up and die)
        rage ~4 ( hurt|hit|control|scares|someone)
    """,
    ),
    Table(
        _V,
        _ACUTE,
        "wish",
        """
        ( i will|am going to|going to|gonna|am gonna|plan to|planning to|about to|decided to|have to|ready to|i am about|must) ( just|literally|really|finally)? ( to)? ( kill|stab|murder|strangle|shoot|hurt|attack|burn|choke|poison|smother|slaughter|end) ( him|her|them|everyone|everybody|people|someone|my|all|that|those|the|these|our|somebody|@kin) ( @kin|of|all|guy|bastard|boss|baby|kids|bully|bullies|teacher|family|whole|tonight|tomorrow|$|, |and|with|before|neighbor|neighbour|mom|dad|old|in|father|mother|parents|step|at|now|if|for|life|one|who)? -game -weeds -boss -process -engine -lights -vibe
        ( bringing|bring|taking|take|carry|carrying|took|brought) ( a|the|my|his|dads)? ( knife|gun|weapon|hammer|axe|machete|gasoline|bomb|rifle) ( to|into|with me|tomorrow|in my) ( school|work|class|the|his|her|office|their|bag|station|town|train)?
        ( shoot|shooting|blow|blowing|bomb|burn) ( up)? ( the|my|this|that)? ( school|office|place|house|building|church|city|mall|station|street) ( up|down)? -hoops
        ( mass|school) ( shooting|murder|stabbing|killing)
        ( kill|stab|murder|hurt|shoot|strangle) ( him|her|them|my|everyone|someone|people|@kin) ~6 ( knife|gun|ready|plan|tonight|bought|then myself|weapon|hammer|poison)
        ( have|got|bought) ( a|the)? ( knife|gun|weapon) ~5 ( for him|for her|kill|hurt|use it on|stab|shoot|them|ready for)
        ( can|could) not stop myself ~4
        ( want to|going to|will) ( kill|stab|shoot|murder) ( random|innocent|as many|everyone|a lot|strangers) ~1
    """,
    ),
    Table(
        _V,
        _ACUTE,
        "deed",
        """
        i ( just|have|finally|lost it and|snapped and|also|accidentally|really|lost control and|got so angry i|got angry and|even|may have|think i|had|then|almost|lost my temper and|lost my mind and|do|sometimes){0,2} ( hit|punched|stabbed|killed|strangled|beat|slapped|kicked|hurt|choked|shook|attacked|pushed|shoved|injured|shot|smothered|burned|smacked|threw|suffocated) ( him|her|them|my @kin|my own|the|our|someone|@kin) ( $|@kin|baby|mother|father|mom|dad|kid|down|against|old|child|head|wife|husband|with|in|again|$|, |and|hard|so|until|elderly|yesterday|today|tonight|little|one|across|up|girlfriend|boyfriend|partner|stairs|toddler|son|daughter|so|neck|face|teacher|classmate|because|really|badly|last)? -up -by -off -game -mario -deer -ball -at
        ( put|placed|had|held|pressed|wrapped) ( a|my|the)? ( pillow|hands|hand|blanket|fingers) ( over|around|on|to) ( my|his|her|the) ( @kin|mothers|throat|neck|face|mouth|babys|fathers|baby|wifes)
        i ( am|have been|was|started|keep|been) ( hitting|beating|abusing|hurting|molesting|choking) ( my|him|her|them|the)
    """,
    ),
    Table(
        _D,
        _ACUTE,
        "wish",
        """
        ( die|go|end it|end it all|leave this world|kill ourselves|jump|leave|end our lives|commit suicide|overdose|disappear) ( all)? together -home -trip -shopping -out
        together ~3 ( die|end it|leave this world|suicide|kill)
        ( kill|killing|smother|poison|drown|shoot|murder|strangle|end|killed|take) ( my|him|her|them|the|our|both|all|us) ( @kin|kids|family|baby|whole|of|children|of us|both|life)? ( family|of us)? ( and|then|, |before) ( then|and|i|also|after)? ( kill|end|take|die|myself|me|hang|shoot|killing|i|jump) ~3 ( myself|me|die|too|my|$|life|it|follow|both|join|go|as)?
        ( take|taking|took|takes|bring|bringing) ( him|her|them|my @kin|the kids|my kids|the children|my children|my son|my daughter|my mother|my mom|my baby|the baby|my husband|my wife|my family|everyone|us|us all|me|everybody|all of us) ( all)? ( with)? ( me|him|her|down|to the grave|to heaven|with)? ( when|with|if|too|along|in|to|and|down|us)? ( i|me|he|she|with|go|die|grave|heaven|him|her|death)? ( go|die|leave|end|kill)
        ( take|taking|bring) ( him|her|them|my|the|everyone) ( @kin|kids)? with ( me|him|her) ( when|if|$|, |in death|to|and die|too|to the grave)
        ( murder|murder-) ( - )? suicide
        murder - suicide
        suicide pact
        ( both|all) of us ( to)? ( die|dead|dying|end|should die|gone|go)
        ( we|us both|mother and i|my @kin and i|son and i|both) ( should|will|are going to|want to|could|might|would|all|both|must|decided to|have decided to|plan to|may as well|agreed to) ( all|both|just|be)? ( die|end it|end our|kill ourselves|be better off dead|better off dead|go together|jump|overdose)
        ( who|no one|nobody|can not|cannot) ~2 ( care|look after|leave|leaving) ( for|of)? ( him|her|them|my @kin) ( behind|when|after|alone|if|once)? ~6 ( take (him|her|them) with|with me|together|both|us both)
        ( die|kill|suicide) ~3 ( with my @kin|with him|with her|with the kids|with me)
        ( put|end|spare) ( him|her|them|my @kin|both of us|us both|us) ( out of|from|of) ( his|her|our|their|the)? ( misery|suffering) ~4
    """,
    ),
)
