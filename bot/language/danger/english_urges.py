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
        ( so|really|that|this ) ( angry|mad|furious|enraged ) ~5 ( want|could|might|feel like|going to ) ( to )? ( wreck|smash|destroy|break|burn|hit|punch|kill|hurt|explode|scream ) ~3
        ( want|feel like|could|urge ) ( to )? ( wreck|smash|destroy|trash|burn down|tear apart ) ( the|this|everything|their|his|her|all|whole|my ) ~2 ( house|home|place|room|things|up|up everything|lot|office|school|$ )
        ( picture|pictures|picturing|imagine|imagining|dream|dreams|dreaming|daydream|daydreaming|fantasise|fantasising|fantasize|fantasizing|think|thinking|thoughts|thought|visions|images|flashes|urge|urges|feel like|felt like|want|afraid|scared|worried|close|nearly|almost|might|could|tempted ) ( of|about|to|i|will|might|could|that|am going|would|like|myself|me|may ){0,4} ( punching|killing|stabbing|hurting|strangling|hitting|murdering|beating|choking|smothering|shooting|burning|slapping|pushing|shaking|drowning|poisoning|attacking|kill|stab|hurt|strangle|hit|murder|beat|choke|smother|punch|slap|push|shake|drown|poison|attack|snap|harm|harming|kick|throttle|lash ) ( @they|@kin|my|our|the|people|everyone|someone|somebody|them|others|and hit|and hurt|and kill|at|out at|random|a|anyone|his|her|that|those )  -game -time -boss -myself
        ( nearly|almost|about to|close to|came close to|so close to|just about ) ( hit|hitting|hurt|hurting|slapped|slapping|strangled|pushed|punched|shook|shaking|stabbed|choked|smothered|kicked|threw|lost it with|snapped at ) ( @they|@kin|my|our|the|it|a )
        ( i ) ~4 ( scream|screamed|shout|shouted|yell|yelled|lash out|lashed out|snapped|lost it|lose my temper|lost my temper ) ( at|with|on ) ( my|him|her|the|our|them ) ~5 ( hit|hurt|hate myself|scared|afraid|ashamed|again|every day|baby|stop )
        ( such|so much|full of|this|with|the ) ( rage|hate|hatred|anger ) ( at|for|towards|toward|in|inside|about ) ~8 ( hurt|hurting|kill|revenge|pay|suffer|scared|scares|explode|daydream|punch|dead )
        ( revenge|pay for|get back at|make them|make him|make her|regret|suffer ) ~3 ( pay|suffer|regret|on them|on him|on her|everyone|they did|for it|bully|bullies|what they|what he|what she|all ) -money -bill -rent -game -lunch
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
        ( set|setting|start|starting|sets ) fire to ( the|my|his|her|their|this|our|everything ) ~2 -candle
        ( to|at|outside|near|towards|waiting at|heading to|on my way to|walking to ) ( his|her|their|my|the ) ( * )? ( house|place|flat|work|office|school|door|apartment|home|room|workplace ) ~4 ( with ) ( a|the|my|this )? ( * )? @weapon
        ( they|he|she|all of them|everyone ) ( will|are going to|is going to|should|must|shall|gonna ) ( all )? ( burn|bleed|beg|pay for what|pay for this|suffer like ) -calories -in -out
        ( kill|stab|hurt|shoot|murder|attack|slash ) ( someone|somebody|anyone|people|strangers|a stranger|random|everyone|whoever ) ~8 ( now|station|tonight|knife|today|street|anyone|tomorrow|school|mall|train|bus|office|right ) -game -ranked
        ( know|found ) where ~3 ( gun|guns|knife|shotgun|rifle|weapon|keeps it|keeps them|live|lives|parks|sleeps ) ~4 -live -parents
        ( will|going to|gonna|want to|plan to|planning to ) ( just )? ( stab|kill|shoot|attack|hit|punch|hurt|burn|murder|strangle|smash ) ( the|my|this|a|some|every|any ) ( * )? ( person|one|stranger|people|man|guy|workplace|office|school|class|classmates|colleagues|house|building|next|old|boss|company ) ~6 ( who|laughs|with|in it|old|$|and|tomorrow|tonight|knife|everyone ) -weeds -interview -exam -presentation -game
        ( i ) ( think i |may have |might have )? ( killed|murdered|strangled|suffocated|stabbed ) ( him|her|them|my @kin|someone|the baby ) -game -boss -mood -vibe
        ( i ) ( have|got|am|take|took|am holding|bought|brought|carry|keep|am sitting with|sharpened|ve ) ( got|with|holding|taken )? ( a|the|my|dads|his )? ( * )? ( @weapon ) ~8 ( outside|door|house|waiting|wait for|his room|her room|for him|for her|when he|when she|his bed|while he|while she|school|class|office|use it on|to him|to her|them|him|her ) -cook -fix -dinner
        ( make|making|let ) ( them|him|her|everyone|you all ) ( all )? ( pay|suffer|regret|bleed|sorry|burn ) ( on|for|tomorrow|tonight|monday|soon|with|today|, |when|all ) ~10
        ( going|gonna|will|plan|want|ready|about ) ( to )? ( just|really|finally|also|first )? ( kill|stab|murder|strangle|shoot|burn|smother|poison|slit|choke|hurt|attack|drown|run over|hang|bury|behead|suffocate ) ( my|him|her|them|mother|mom|dad|father|everyone|everybody|the|that|those|this|our|someone|people|all ) ~4 ( tonight|tomorrow|now|today|soon|school|office|then|before|and then|when|while|in his sleep|in her sleep|asleep|knife|petrol|house|gun|deserve|bastard|bully|teacher|one day|and i will|and i mean|if he|if she|monday ) -time -game -boss -vibe
        ( will|going to|gonna|plan to|want to ) ( * )? ( burn|set|torch|blow up|shoot up ) ~3 ( down|on fire|alight|school|office|house|tonight ) -calories
        ( can not|cannot|could not ) ( hold back|hold it|hold on|control|contain|stop ) ( any|it|myself|my|the|much|me )? ( more|rage|anger|hands|longer|self )? ( , )? ~4 ( strangle|kill|stab|hit|hurt|beat|hurting|hitting|smother|murder )
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
        ( gave|giving|given ) ( my|him|her|the ) ( * )? ( @kin|elderly|old|baby|mother|father )? ~2 ( too many|too much|double|extra|the whole|all the|sleeping ) ~2 ( pills|@dose|medicine|drops|tablets ) ~8
        i ( have|just|had|ve|think i|must have|accidentally|may have|really|lost it and|snapped and|got so angry i|finally|only|also|even|did|went and ){0,3} ( pushed|hit|shoved|stabbed|strangled|choked|beat|punched|kicked|slapped|shook|smothered|burned|hurt|killed|poisoned|attacked|threw|dropped|drowned|suffocated|smacked|pinned ) ( @they|my|our|the|a|his ) -head -knee -toe -own -finger ~4 ( not|gone|quiet|blood|bleeding|limp|moving|breathing|getting up|floor|unconscious|stairs|knife|cold|dead|police|hospital|crying|scared|again|still|ambulance|face|hard|head ) -by -game
        ( hand|hands|pillow|cushion|blanket|bag|towel|fingers ) ( was|were|are|is|right )? ( over|around|on|round|against|at ) ( * )? ( mom|mother|his|her|my|baby|dad|father|the|babys|moms|mothers ) ( is|s|own )? ( face|neck|throat|mouth|nose|baby|mother ) -own -shoulder
        ( hit|hitting|slapped|slapping|beat|pushed|shoved|punched|kicked|hurt|kicking|punching|hurting ) ( my|our|him|her ) ( * )? ( mother|mom|dad|father|wife|baby|son|daughter|child|kid|grandmother|parents|husband|toddler|brother|sister ) ( again|and i|and can|today|tonight|last night|because i|hard|when she would|when he would|, i )
        i ( just|have|finally|lost it and|snapped and|also|accidentally|really|lost control and|got so angry i|got angry and|even|may have|think i|had|then|almost|lost my temper and|lost my mind and|do|sometimes){0,2} ( hit|punched|stabbed|killed|strangled|beat|slapped|kicked|hurt|choked|shook|attacked|pushed|shoved|injured|shot|smothered|burned|smacked|threw|suffocated) ( him|her|them|my @kin|our|someone|@kin) ( $|@kin|baby|mother|father|mom|dad|kid|down|against|old|child|head|wife|husband|with|in|again|$|, |and|hard|so|until|elderly|yesterday|today|tonight|little|one|across|up|girlfriend|boyfriend|partner|stairs|toddler|son|daughter|so|neck|face|teacher|classmate|because|really|badly|last)? -up -by -off -game -mario -deer -ball -at
        ( put|placed|had|held|pressed|wrapped) ( a|my|the)? ( pillow|hands|hand|blanket|fingers) ( over|around|on|to) ( my|his|her|the) ( @kin|mothers|throat|neck|face|mouth|babys|fathers|baby|wifes)
        i ( am|have been|was|started|keep|been) ( hitting|beating|abusing|hurting|molesting|choking) ( my|him|her|them|the)
    """,
    ),
    Table(
        _D,
        _ACUTE,
        "wish",
        """
        ( mix|mixed|mixing|crushed|crush|put|slipped|dissolved|dissolve|hid|poured ) ~3 ( pills|@dose|poison|medicine|tablets ) ( in|into|in to ) ~2 ( kids|his|her|their|family|mother|mom|dad|husband|@kin|our|all|everyone|the dinner|the juice|the curry|the soup|the rice ) -dog -cat ~3
        ( family|all of us|we all|kids and i|all three|four of us|we both|mother and i|whole family ) ( will|shall|should|must|are going to|can )? ~1 ( go|leave|travel|sleep|depart ) ( to heaven|to god|together forever|this world|forever|to paradise|to the next )
        ( mother|mom|dad|father|husband|wife|son|daughter|she|he|parents|boyfriend|girlfriend|partner|brother|sister ) ~2 ( asked|asks|wants|wanted|begged|begs|told|tells|says|said|suggested ) ~5 ( die|suicide|end it|jump|go|end our lives ) ( together|with her|with him|with me|as a family|too|at the same time|all of us ) -out -to -shopping
        ( take|taking|put|drive|driving|drove|with ) ( the|my|our ) ( children|kids|son|daughter|family|baby ) ( and|with|in|off|into ) ~4 ( drive off|drive into|pier|cliff|river|sea|lake|die|end|jump|bridge|gas|drown ) -fishing -swim
        ( decided|agreed|will|going to|shall|must|ready|promise|plan ) ( to )? ( go|leave|die|depart|end it ) together ( , |$|tonight|soon|tomorrow|when|now|and|me|my|this|before ) -to -out
        ( can not|cannot|not|never ) leave ( my|our|him|her|them ) ~4 ( alone|behind ) ~8
        ( give|giving|gave|feed|feeding|feed ) ( us|him|her|them|my son|my mother|the kids|my @kin ) ( both|all )? ( the|all the|some|my|enough|sleeping )? ( tablets|pills|@dose|poison|sleeping|charcoal ) ~4 -as -with -at -every -twice -before -for
        ( family|all of us|everyone|we all|both of us|together|whole family|kids and me|us all|my @kin and i ) ( should|must|will|to|can|going to|would )? ~2 ( take|drink|eat|swallow|inhale ) ~2 ( poison|pills|tablets|sleeping|charcoal|gas|bleach|it together|pesticide|insecticide )
        ( kinder|mercy|merciful|best|better|love ) ( to|if|for|that ) ~4 ( both|all|together|him too|her too|go with me|take him|take her|before me|not be left|not leave )
        ( nobody|no one|who|none ) ( is|would|will|left|else|to )? ~2 ( for|look after|care for|take care of|want|mind ) ~2 ( son|daughter|him|her|mother|brother|sister|them|kids ) ~10 ( both|together|with me|take him|take her|tablets|pills|end|first|same time|die )
        ( kill|smother|poison|drown|strangle|stab|shoot|finish|end|suffocate|gas|take|hang ) ( my|our|the|him|her|them|both|us|mother|mom|dad|father ) ~4 ( and|then|before|followed by|with|after ) ( then|myself|i|also|after|die|kill|end|hang|take|me|jump|follow|that|too|go|will ) ~3 ( die|myself|too|follow|jump|end|$|both|together|dead|also|me|go|hang )  -game
        ( best|better|kinder|easier|time|want|ready|should|must|let us|we|decided|agreed|will|going|choose|mercy|shall ) ~3 ( both|all|together|us both|all three|as a family|three of us|two of us|all of us|both of us ) ~2 ( die|go|went|dead|died|gone|sleep forever|end it|end|not wake|jump|leave this|go to heaven|drown|disappear|finish )  -out -to -home -shopping -movie -for -trip -there
        ( ( for )? both|all|together|family|the kids|the children|all three|the two|three ) ( of us )? ~4 ( not wake up|never wake|sleep forever|to heaven|next world|other side|same grave|leave this world|end it|the pills|charcoal|gas|die|not suffer|go at the same time )
        ( ending|end|finish|finishing ) ( it|this|things|everything|our lives|lives ) ( for )? ( all|both|the whole|the two|the three|us|our )
        ( can not|cannot|not|never|wont|will not|could not|who ) ( leave|abandon|look after|care for|cares for|want ) ~3 ( behind|alone|him|her|them|my son|my daughter|when i ) ~10 ( take @they|with me|take my|together|both|us both|before me|go first|come with me|follow me )
        ( take|taking|bring|bringing|took ) ( @they|my @kin|our @kin|the kids|the children|mom|dad|mother|the baby|everyone|my little|@kin ) ~2 ( with|along ) ( me|us ) ( $|when|so|, |because|to heaven|if|and|i|rather|in|than ) -to -for -shopping -on
        ( agreed|decided|promise|promised|pact|plan|planning|planned|talked|want|wants|ready|said|says|thinking|talk|we|thought ) ~5 ( die|go|end it|suicide|jump|leave this world|sleep and not wake|not wake up|overdose ) ( * )? ( together|as a family|with our|with my|both|at the same time|all of us|with him|with her ) -out -to -shopping
        ( die|go|dying|end it|leave|sleep|jump|drown ) ( all )? ( together|with my @kin|with our @kin|with him|with her|with them|as a family|at the same time ) ( $|, |and|is|in|tonight|would|because|one|before|so|now|than|seems|by ) -out -to -shopping -school
        ( she|he|they ) ( will|would|can ) not ( * )? ( survive|cope|live|manage ) ( without me|alone|when i|after me|once i ) ~10 ( with me|take|both|together|first|end )
        ( feed|give|gave|put ) ~3 ( pills|sleeping|poison|medicine|tablets|something ) ( in|into|to ) ( his|her|their|the|my ) ( food|dinner|tea|drink|rice|milk|soup|@kin ) ~6 ( sleep|die|both|then|myself|me|end|wake )
        ( drove|drive|driving|park|parked ) ~6 ( kids|children|son|daughter|mother|baby|family|both ) ~6 ( harbour|harbor|sea|cliff|river|lake|pier|dock|woods|mountain ) ~8 ( end|ending|all|go|die|together|over|in )
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
