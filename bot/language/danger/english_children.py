# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English rules: a child that is hurt or left alone.

Review: before release, by a practitioner whose language is English.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_C = Sign.MINOR_HURT
_ACUTE, _CONCERN = Level.ACUTE, Level.CONCERN

TABLES = (
    Table(
        _C,
        _ACUTE,
        "met",
        """
        ( kids|children|baby|child|toddler|@little|babies|siblings ) ( have been|has been|are|is|were|was|left|been|being )? ( left|been )? ( all )? ( alone|by themselves|by himself|by herself|on their own|unattended ) ~6 ( @num days|days|a week|two nights|overnight|all week|since yesterday|since @day|all night|the weekend )
        ( forget|forgets|forgot|not|refuses|too drunk|never|stopped|does not|will not|without ) ( to )? ( feed|feeding|feeds|fed ) ( the|her|his|my|their|our ) ( * )? ( baby|kids|child|children|little|toddler|son|daughter|brother|sister|babies )
        ( baby|infant|toddler|newborn ) ~5 ( very thin|limp|blue|starving|underweight|floppy|skinny|filthy|bruised|lethargic ) -like -room
        ( @little ) ~4 ( says|said|told ) ~4 ( hurts|touches|hits|hurt|scares|licks|kisses ) ( her|him|me|them|us ) ~3
        ( @little|i babysit|she babysits ) ~5 ( bruises|marks|burns|welts|cuts|scars|handprints ) ~4
        ( @little ) ~8 ( shut out|locked out|left out|left outside|locked in|locked outside|tied to|chained to|alone on the balcony|on the balcony|in a cage|in the boot|in the car alone ) ~4
        ( @little ) ~6 ( in the rain|in the snow|in the cold|in the heat|barefoot|naked|in pyjamas|in pajamas ) ~5 ( hours|since|hour|locked|shut|alone|noon|night|crying|screaming )
        ( no food|nothing to eat|no dinner|hungry|starving ) ~6 ( mom|mother|dad|father|parents ) ( has|have|is|did|does|are )? ( not|never|gone|left|disappeared )
        ( mom|mother|dad|father|parents ) ~2 ( not|never|gone|left ) ~5 ( nights|days|weeks ) ~6 ( no food|food|hungry|alone|brother|sister|baby|eat )
        ( @little|class ) ~8 ( bruise|bruises|bruised|burns|burn marks|burnt|welts|welt|marks|cigarette|black eye|handprint|belt marks|scalded|broken arm|tied|locked|chained|caged|beaten|touches|touched|molests|abused|flinches|starved|starving|malnourished|bare floor|touching|hits her|hits him|beats her|beats him|hurts her|hurts him|underfed|dehydrated ) -game -sun
        ( @little ) ~4 ( says|said|whispered|told|tells|mentioned|drew|wrote|disclosed|confided ) ~6 ( touches|touched|hits|hit|hurts|beats|beaten|locks|locked|bed|secret|belt|scared of|afraid of|bad things|burned|burnt|naked|kisses|private|hurt )
        ( shake|shakes|shook|shaken|shaking|smother|smothers|smothered|hits|hit|slaps|slapped|drops|dropped|throws|threw|drugs|drowning|drown|burns|burned|starves|kicks|kicked ) ( the|my|our|her|his|a|their|little|my own|own ) ( * )? ( baby|infant|newborn|toddler|bairn|little one|grandchild|# year old|@num year old|child|kid ) -bottle -rattle -hands -off
        ( student|pupil|child|kid|boy|girl|niece|nephew|grandson|granddaughter|grandchild|baby|toddler|kids|classmate ) ~6 ( bruises|bruise|bruised|beaten|burns|black eye|welts|marks|locked|hit by|abused|hurt by|touched|molested|cigarette|injuries|being hit|starved|starving )
        ( hear|heard|hearing ) ~2 ( kid|child|baby|boy|girl|children|toddler|kids ) ~5 ( beaten|screaming|hit|beating|begging|crying in pain|being hurt|slapped|screams )
        ( kid|child|baby|boy|girl|toddler|grandson|nephew|niece|granddaughter|kids|children|student ) ( next door )? ( is|was|are|gets|keeps|being|been|has been )? ( being|getting|been )? ( beaten|hit|abused|locked|slapped|starved|neglected and|molested|hurt|shaken|whipped )
        ( shook|shaken|shaking|dropped|threw|smothered|shake ) ( the|my|our|her ) ( baby|newborn|infant|toddler|daughter|son )
        ( left|leaves|leaving ) ( the|her|his|their|a ) ( baby|kids|kid|toddler|children|child|infant ) ( alone )? ( in the car|in a hot|alone for days|home alone for|without food|locked )
    """,
    ),
    Table(
        _C,
        _CONCERN,
        "met",
        """
        ( @little|friend at school|classmate|friend ) ~6 ( without|no|never has|never brings|not have ) ( a )? ( lunch|coat|shoes|food|breakfast|jacket|winter clothes|clean clothes )
        ( @little|classmate ) ~8 ( dirty clothes|same clothes|smells|smelly|lice|dirty|unwashed|filthy|ragged )
        ( @little ) ~4 ( always|often|usually|every|mostly ) ( left|home|alone|sent|out ) ( by|alone|on|outside|with ) ~3
        ( @little|girl upstairs|kid upstairs|child upstairs ) ~3 ( cries for|crying for|screams|screaming|begging|sobbing|wailing|scream ) ~3 ( hours|every night|all night|every day|for help|stop|please|at night ) -games -game
        ( parents|mom and dad ) ~3 ( fight|fighting|argue|hit|throw|scream|yell ) ~4 ( things|plates|each other|scared|night|hide|police|stuff|crying )
        ( at home )? ( there is|is|has|have|gets ) ( often|usually|sometimes|rarely|hardly ever|never|mostly|no )? ( no|not any|without ) ( dinner|food|breakfast|lunch|supper|meal|meals|heating|electricity ) ( at home|$|, |for|most|in|and|again )  -out -yet
        ( @little|kid ) ~3 ( gets|being|is|getting ) ~2 ( screamed|shouted|yelled|sworn|screamed at ) ( at )? ~4
        ( draws|drew|drawing|writes|wrote ) ~6 ( knives|blood|dead|guns|killing|stabbing|hanging|graves ) ~4 -game -anime
        ( @child|kids|children|neighbor|neighbour|boy|girl|pupil|student|toddler|wee ) ~8 ( outside|alone|hungry|unfed|dirty|filthy|thin|barefoot|neglected|unsupervised|absent|bare|ragged|smelly|unwashed|coat|scraps|bins|asking ) ~7 ( cold|night|always|food|every|again|hours|all|home|lunch|days|absent|floor|summer|winter|clothes|the same|for food|mother|father|parents|school|weekend|by themselves|by himself|by herself|late|t shirt|shoes ) -screen -game -play -playing
        ( mom|mother|dad|father|parents ) ~2 ( not|never|gone|rarely|left|away|disappeared ) ~4 ( home|back|come home|been home|around|house ) ~3 ( days|day|week|weeks|nights|since|two|three|food|alone|little brother|little sister|baby )
        ( mother|father|parents|mom|dad ) ( is|are )? ( mostly|always|never|usually|often|passed|drunk ) ( absent|drunk|high|away|asleep|out|home|passed out|using|sober|wasted )
        ( look after|looking after|taking care of|raising|care for|feed ) ( my|the ) ( little|baby|younger|small ) ( brother|sister|siblings|brothers|sisters ) ~5 ( alone|because|mom|drunk|parents|no one|nobody|school|myself )
        ( kid|child|boy|girl|kids|children|neighbor|neighbour|student|toddler|baby|niece|nephew|grandkids|grandson ) ~10 ( alone outside|alone at night|looks hungry|always hungry|dirty|same clothes|skinny|no coat|outside at night|left alone|alone every|thin|unsupervised|neglected|scared of|afraid to go home|afraid of|no food|hungry|flinches|does not come to school|alone )
        ( my )? ( parents|mom and dad|mother and father|mum and dad ) ( always|are always|keep|fight|argue|scream|yell|hit|throw ) ~6 ( fight|fighting|every|scared|night|yelling|screaming|screaming|hide|all the time|hitting|each other)
        ( i am|im ) ( alone|home alone|by myself ) ~6 ( mom|mum|dad|parents|mother|come back|came home|days|two|three)
        ( neglect|neglected|neglects|neglecting )
        ( do not|scared to|afraid to|not want to ) ( want to )? go home ( $|because|from|after|to|, )
    """,
    ),
)
