# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English rules: violence, threats and control, met by the writer or somebody near.

Review: before release, by a practitioner whose language is English.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_M = Sign.VIOLENCE_MET
_ACUTE, _CONCERN = Level.ACUTE, Level.CONCERN

TABLES = (
    Table(
        _M,
        _ACUTE,
        "met",
        """
        {who} ( always|often|just|has|have|is|was|started|will|keeps|sometimes|regularly|had|been|would|been|did|physically|then|also|even|still|again|nearly|almost|literally|drunkenly|sexually|are|were|has been|have been|to|grabbed me and|tried to|tries to|threatens to|threatened to|wants to|says he will|likes to|got drunk and|came home and|got mad and|got angry and|and ){0,4} {hitv} ( me|us|my @kin|him|her -head|them|his @kin|her @kin|the kids|our @kin|the children|@kin|each )
        ( am|are|is|was|been|being|get|gets|got|getting|keep|were|be ) ( getting|being|always|constantly|sometimes|regularly|physically|sexually|often|repeatedly )? ( getting )? ( hit|beaten|beat up|beaten up|abused|punched|kicked|slapped|molested|raped|strangled|choked|stabbed|whipped|assaulted|attacked|held captive|locked|tortured|groomed|trafficked|bruised|burned|threatened ) -song -game
        ( domestic|physical|sexual|child|elder ) ( violence|abuse )
        ( abusive|violent ) ( home|house|household|family|father|mother|dad|mom|parents|husband|wife|partner|boyfriend|girlfriend|relationship|stepdad|son|brother|ex|marriage|@kin )
        {who} ( abuses|abused|abusing|rapes|molests|molested ) ~1
        {who} ( has|grabbed|holds|holding|pulled|pulls|got|took|with|waving|is holding|came|comes|had|is|pointed|pointing|carries|carrying|keeps|hides|swung|swings|picked|ran|was|walks|sleeps|sharpens|bought|has bought|waved|threw|chased|standing|stands|attacked|charges|charged|held|put|is outside|is waving|threatens|threatened ) ~5 ( knife|gun|bat|hammer|axe|machete|scissors|weapon|rifle|sword|crowbar ) -cooking -dinner -baseball
        ( knife|gun|bat|weapon ) ( to|at|against ) ( my|his|her|our|me|us|the|their ) ( throat|neck|head|face|back|mom|mother|dad|brother|sister|wife|mothers|family|father )?
        ( broke|breaks|fractured|bruised|dislocated|busted|cracked|bloodied|split ) ( my|her|his|our ) ( nose|arm|rib|ribs|jaw|wrist|finger|teeth|tooth|leg|lip|skull|hand|eye )
        ( black eye|bruises|bruised|broken rib|broken arm|bleeding|stitches|concussion ) ~6 ( he|she|father|dad|mother|mom|husband|son|brother|stepdad|parents|boyfriend|from )
        ( threatened|threatens|threatening|says|said|going|wants|swore|promises|promised|screamed|yells|texted|told ) ( to|he|she|he will|me|us|he is going to|that|i will|they|they will|hes|him|she will|going|is|will|would|he would ){0,5} ( kill|stab|shoot|murder|strangle|slit|burn|hurt|cut|beat ) ( me|us|her|his|my|our|them|everyone|the|you|mom|dad|the whole|him ) -myself
        ( afraid|scared|terrified|think|worried|fear|sure|convinced ) ~2 ( he|she|they|my @kin|@kin ) ( will|would|is going to|might|could|may|wants to ) ( kill|hurt|stab|attack|strangle|beat|hit|murder|shoot|harm|snap and ) ( me|us|her|him|my|someone|our|the|them|everybody|everyone|again )
        ( he|she|they|someone|@kin ) ( is|are|was )? ( going to|trying to|tried to|gonna|about to|will|wants to ) ( kill|stab|shoot|murder|strangle|rape|hurt|beat|burn ) ( me|us|her|my|him|our|them )
        ( will|does|would|is) not let ( me|us|her|him|my ) ( leave|out|go|outside|eat|sleep|see|use|go home|leave the ) ~2
        ( locks|locked|locking|lock|tied|ties|chained|trapped|shut|shuts|confined|imprisoned|keeps|kept ) ( me|us|him|her|my ) ( up|in|out|inside|to|outside|locked|down|here|at home ) ( of )? ( the|a|my|his|her|in|our|inside|all|this|night|for|without)?
        ( am|is|being|kept|been|was|got|get|are|i am ) ( being )? ( locked|held|trapped|kept|tied|imprisoned|chained|shut|captive ) ( in|up|out|inside|against|captive|prisoner|to|down|here|outside|hostage ) ~3 ( room|house|basement|closet|home|facility|apartment|will|bathroom|cellar|garage|all|bed|hostage|here|captive|shed|night|outside|days|by|center|centre|$ )
        ( touches|touched|touching|gropes|groped|fondles|fondled ) ( me|my|her|him ) ( at|in|down|there|when|every|private|inappropriately|under|again|and|between|where|on|chest|breasts|body|sexually|privates|and says|butt|thigh|all|while|$ )
        ( comes|came|gets|sneaks|climbs|crawls|got ) ( in|into|to|in to ) ( my )? ( room|bed|bedroom ) ( at|in|and|every|when|after ) ( night|touch|touches|gets|does|drunk|things|the night )?
        ( makes|made|forces|forced|forcing|making ) ( me|her|him|us ) ( to )? ( have sex|touch|do things|do sexual|undress|strip|watch porn|sleep with|take off|kneel|stay|stand outside|have|perform|give )
        ( has|have|did|does|will|would|do )? not ( given|give|gave|feed|feeding|fed|let ) ( me|us|him|her|my brother|my sister|the kids ) ( eat|have|any|anything|dinner|food|a|to|for|in )? ( food|any|for|in|to eat|dinner|eat|days|lunch|two|three|since )
        ( no food|not fed|never feeds|stopped feeding|starves|starving ) ( me|us|him|her|for|the )
        ( pours|poured|spilled|threw|throws|poured|splashed ) ( boiling|hot|scalding|gasoline|petrol|acid ) ~2 ( me|her|him|on|us|at|over)
        ( put|puts|putting|stubbed|stubs|burns|burned|burnt ) ( out )? ( his|her|a|me )? ( cigarette|cigarettes|with a cigarette|with cigarettes|with an iron ) ~2
        ( hitting|beating|choking|strangling|attacking|stabbing|punching|kicking|hurting ) ( me|us|him|her|my|mom|dad|the|our|each ) ( right now|now|please|again|in|$|, |@kin|brother|with|every|mom|mother|sister )
        ( set|sets|setting|trying to set|threatens to set|threatened to burn|burn ) ( the )? ( house|home|place ) ( on fire|down )
        i ( can|could|keep ) ( hear|see|hearing )? ( the|a|my|our )? ( kid|child|baby|boy|girl|kids|children|neighbor|neighbour ) ~5 ( being|getting|gets|beaten|screaming|hit|crying|begging ) ~3 ( beaten|hit|every|night|help|screams|hurt|abused|please|stop )
    """,
    ),
    Table(
        _M,
        _CONCERN,
        "met",
        """
        {who} ( always|often|just|has|have|is|was|started|keeps|sometimes|gets|are|will|constantly|even|also|starts|has been|gets angry and|gets mad and ){0,3} ( punches|punched|punching|kicks|kicked|kicking|hits|hit|hitting|smashes|smashed|smashing|throws|threw|throwing|breaks|broke|breaking|slams|slammed|slamming|destroys|destroyed|destroying|trashes|trashed|wrecks|wrecked|flips|flipped|rips ) ( holes|things|everything|furniture|the|stuff|plates|dishes|walls|doors|his|her|our|my|objects|a|at|and|in|up|glass|glasses|tables|windows ) ( wall|walls|door|doors|house|furniture|tv|window|windows|table|room|phone|in|things|plates|at|around|remote|dishes|apart|everything|hole|holes|stuff|up|down|across|when|all|whenever|$|kitchen|place|mirror|chair|chairs|computer|laptop|if)?  -party
        {who} ( always|often|just|has|is|was|started|keeps|sometimes|are|constantly|will|even|starts|has been|all ){0,3} ( screams|scream|screaming|yells|yell|yelling|shouts|shout|shouting|rages|raging|curses|swears|insults|belittles|humiliates|screamed|yelled|shouted|swearing|bullies|degrades|verbally|explodes|rage|lashes|lash|terrorizes|threatens|threatening|intimidates|mocks ) ( at|me|us|abuse|all|every|for|and|when|constantly|insults|out|abuses|that|the|if|through|$|so|in|about|like)
        ( he|she|they|@kin|it|who|son|and ) ( is|gets|became|turned|getting|being|becomes|got|can be|can get|turns|has become|has been|are|was ) ( very|really|so|increasingly|more|quite|more and more|physically|sometimes|often )? ( violent|aggressive|threatening|abusive|out of control|scary when|terrifying|rough|intimidating)
        ( scared|afraid|terrified|frightened|fear ) ( of|for|to be|in|to go) ( my|him|her|our|the|his|being|own|around|what he|what she|home)? ( own|@kin|safety|life|father|in my own|alone with|will do|might do|hit|@they|with|to)?  -heights -people -outside -failing -dark -spiders -crowds
        ( walking|walk ) on eggshells
        ( controls|control|takes|took|controlling|monitors|checks|tracks|keeps|confiscated|confiscates ) ( all|my|the|our|everything|where )? ( my|of|the|our )? ( money|phone|passport|everything|bank|salary|where i|texts|messages|every move|movements|what i|cards|finances)
        ( tell|tells|told|says|said|call|calls|called|telling|calling ) ( me|us|her|him ) ( every day|all the time|daily|constantly|that )? ( i am|im|that i|she|he|i was|he is|she is|they|a|that)? ( am|is|was|should)? ( a )? ( worthless|useless|garbage|trash|stupid|should never have been born|a mistake|a failure|burden|to die|never been born|to get out|never wanted|waste|waste of space|disgusting|nothing|lazy pig|failure|mistake|to leave)
        ( wish|wishes|wished ) ( i|they ) ( was|had|were) never ( been )? ( born|had me)
        ( verbal|emotional|emotionally|verbally|psychological|financial|mental ) ( abuse|abused|abusive|abuses)
        ( bullied|bullying|harassed|harassing|stalked|stalking|stalker|harass|blackmailed|blackmailing) ( me|at|by|every|us|by my|in|constantly|daily|again|$|for|and|online)
        ( demands|demanding|steals|stole|extorts) ( money|my pension|from me|from us|cash|my money) ~3
        ( wont|not|never) ( let|allow|allows|lets) ( me|her|him) ( to)? ( have|see|talk|leave|use|go|work|out) ~2 ( friends|family|money|phone|alone|outside|anyone|home|house|job)
    """,
    ),
)
