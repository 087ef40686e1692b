# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English rules: wishing not to be, being a burden, seeing no way on.

Review: before release, by a practitioner whose language is English.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_F = Sign.FADING
_CONCERN = Level.CONCERN

TABLES = (
    Table(
        _F,
        _CONCERN,
        "wish",
        """
        ; Not to be, not to wake
        i ( do|did|will ) not ( really|even|ever )? ( matter|count|exist to )  -much
        ( better|happier ) ( off )? ( not|without ) ( being )? ( here|around|me|alive|existing ) -to
        ( disappear|vanish|fade|sleep forever ) shitai
        envy|envies|envying|jealous ( of )? ( the|those|people|anyone|everyone|patients|my )? ~2 ( who )? ( died|dead|die|dying|passed|gone|terminal|already )
        ( sleep|rest|lie down|go to bed|close my eyes|fall asleep ) and ( just )? ( not|never ) ( get up|wake|come back|open|get out|rise|have to )
        ( living|life|existing|being alive|breathing|waking up|existence ) ( is|feels|seems|has become|became|just ) ( such )? ( a|an|just|so|too|very|only|like|really )? ( a|an )? ( hassle|chore|bother|nuisance|curse|sentence|punishment|mistake|nightmare|hopeless|pointless|tiresome|unbearable|impossible ) -lol -in
        ( living|existing|being alive|breathing|existence ) ( is|feels|seems|has become|became ) ( such )? ( a|an|just|so|too|very|only|really )? ( a|an )? ( pain|tiring|effort|struggle|drag|battle|exhausting|lonely|trouble|work|hard work|hard|too much ) -in
        ( if|when ) i ( vanished|disappeared|dropped dead|was gone|collapsed|fell over|stopped existing|were gone|went missing|fell asleep forever|vanish|disappear|go ) ~8 ( someone|anyone|nobody|no one|weeks|days|notice|noticed|knew|find|found|care|months|mind|who|different )
        ( stain|blot|shame|disgrace|curse|plague|blight|cancer|rot|mistake|error|glitch ) ( on|of|to|in|for ) ( my|this|the|our|his|her|every|everyone ) ( family|parents|name|world|earth|society|house|life|existence|planet|mother|universe ) -system -code -data
        ( rotting|rot|wasting|decaying|withering|fading|drowning|sinking|crumbling|disintegrating ) ( away|in here|alone|inside|in this|in my room|every day|slowly ) -food -fruit -fish -teeth -wood
        ( button|switch|pill|plug|lever ) ~6 ( never existed|not exist|press it|pressed it|push it|off|disappear|end it|would press|pull it ) -tv -game -phone -vitamin -light -mute
        ( invisible|not real|transparent|a shadow|nothing|gone|empty|dead|half dead|half gone ) ( already|anyway ) ~6
        ( go|be gone ) all the way ( $|, |now|this time )
        ( rest|sleep|lie down|close my eyes ) ( for )? ( a )? ( very|really|so )? ( long|ever|eternity ) ( time )? ( $|, |and|please|now|without|long )
        ( world|life|family|things|house|everyone|they ) ( would|will|could ) ( just )? ( close over|carry on|go on|keep turning|not notice|forget|move on|be fine|manage|get by ) ~4 ( me|i|without|same|gone|my|$ )
        ( already|long|been ) ( dead|gone|died ) ( for|since|inside|years|a long|on the inside|anyway|, ) ~2 -battery -phone -line
        ( my|this ) ( light|flame|spark|story ) ( is|has|went|gone ) ( gone out|going out|out|over|ending|finished|up|done|gone ) -off
        ( not|never ) ( to )? ( be|exist|wake|existing|waking|being ) ( here|around|at all|anything|a person|anymore|any more|any longer|$ ) ( $|anymore|any more|any longer|tomorrow|again|would|sounds|and|one|ever ) -monday -work -late -early -on -until -before
        ( fading|fade|disappearing|vanishing|slipping|slip|drifting|dissolving|melting|evaporating|ceasing ) ( away|out|off )? ( into|would|sounds|is|to|one|quietly|like smoke|like snow|completely|altogether|forever|for good|from ) ( nothing|nothingness|be|fine|nice|exist|night|easier|day|better|lovely|this world|everything|the earth|the world|$ )
        ( slip|slipped|slips|fade|faded|melt|melted|drift|drifted|float|wander|disappear|disappeared|vanish|vanished ) ( away|off|out )? ( one|quietly|like|without|some|in the|and|tonight ) ( night|day|smoke|snow|anyone|nobody|not|never|no one|$ ) -game
        ( like ) i ( was|were|had ) never ( here|existed|born|been|there|alive )
        ( wish|wished|wishes|want|rather|prefer|hope|would|if only ) ~4 ( not been born|never been born|not born|never born|not exist|never existed|not existed|unborn|be erased|undo myself|be blank|be nothing|nothingness|non existence|nonexistence|not be|days stopped|stop coming|stopped coming|stop waking|world ends|world ended|world would end|was not me|be anyone else )
        ( should|would|could|must|ought ) ( to )? ( never|not ) ( have )? ( had|have had|made|given birth to|kept|let|wanted|have me|born|been ) ( me|us|him|her|born )
        ( rather ) ( the|i|that|it|be|not|my )? ( * )? ( not|stopped|did not|never|no longer ) ( be|exist|wake|coming|here|there|come|have to )
        ( do not|not ) ( mind|care|bother ) ( if|what|whether|about ) ( i|happens|anything|living|my|the ) ( do not|wake|live|or|to me|anything|happens|not|never|get|was|am|did|life|crash|hit|am alive|lived ) -late
        ( sleep|sleeping|rest ) ( and|for|forever|without|until ) ( not|never|ever|good|eternity|ever|waking|i am|the end )  ( wake|waking|up|$|, |not|again|never|to|no )
        ( go|going|drift|drifting|fall ) to sleep ( and )? ( forever|for good|for ever|permanently|not wake|never wake )
        ( even )? ( if|when|once ) i ( am|was|were|disappear|vanish|go|leave|died ) ( gone|not here|not there|$|, |dead ) ~4 ( run|same|nobody|no one|fine|notice|difference|better|everyone|house|life|world|care|continue|will go on )
        ( does|do|will|would|did|can ) not ( make )? ( matter|a difference|any difference ) ( if|whether|that ) i ~3 ( exist|live|am|here|gone|alive|die|go|not )
        ( what|where|is there ) ( is|would|am|be|even|the|any ){0,4} ( point|use|purpose|sense|meaning ) ( of|in|to|anymore|$ ) ( me|my|living|being|life|going|anything|it all|all this|all of this|existing|any of|waking|trying|carrying|continuing|being here|i|$|, |still ) -survey -question -test -app -form -talking
        ( the|a )? ( point|use|reason|purpose ) ( of|in|to|for ) ( me|living|being alive|life|existing|my life|my existence|carrying on|going on|staying|staying alive|keep going )
        ( life|living|world|existence|existing|future|everything|days|being alive|tomorrow|waking up ) ( is|has|feels|feel|seems|are|just|looks|was|got|holds|means|became|becomes|will ){1,3} ( just|so|too|only|a|no|all|nothing|not|become|been|like|completely|totally|such|full time|always|be|got|an|to ){0,4} ( meaningless|pointless|hopeless|empty|worthless|unbearable|meaning|nothing|hell|burden|torture|agony|suffering|exhausting|grey|gray|black|dark|punishment|prison|job|joke|matter|matters|purpose|hope|over|finished|ended|worth|cruel|heavy|ruined|wasted|chore|darkness|ash|numb|future|sentence|for me ) -battery -game -movie -room -sky -weather
        ( just|only|merely ) ( existing|breathing|a ghost|a shell|a body|going through the motions|surviving|waiting to die|waiting for death|waiting for the end|waiting for it to )
        ( like|already|become|am ) ( a )? ( ghost|shell|corpse|zombie|husk|dead man|dead person|walking dead ) ( $|, |and|already|in|of|who|would|to|inside|walking ) -game -movie -mask -costume -story -lol
        ( so|just so|completely|utterly|honestly|beyond|really ) ( so|just|completely|utterly|beyond|fully )? ( done|finished|through|over it|spent ) ( with|of|by )? ( $|life|everything|it all|living|trying|existing|people|this life|the world|being|all of it|all this|myself|pretending|fighting|this world ) -work -game -homework -shopping -lunch -dinner -eating -chores -laundry
        ( tired|sick|weary|exhausted|done|fed up|bored|worn out ) ( of|with|from|by|to ) ( it all|all of it|all this|fighting|trying|pretending|existing|being|life|living|this life|waking up|breathing|myself|everything|being me|being a|holding on|hoping|surviving|carrying|struggling|the fight|being here|living ) -late -sick -asked -home -single -indoors -in -out -with -at -near -inside -bored -cold -on
        hand in my notice ~6 ( life|living|existing|existence|being )|( life|living|existing|existence|being ) ~8 hand in my notice
        ( would|could|might|will ) not ( mind|care|be sad|be sorry|object|bother|complain ) ( if|dying|being one|not|being|it|about ) ~5 ( wake|dead|die|died|gone|hit|dying|end|ended|being one|existing|crashed|disappear|over|wake up|never|stopped )
        ( hate|despise|regret|ashamed|sorry|sad|disappointed|angry|upset|cry|crying|cursing|disappointment ) ( that|when|because|i|for|of|to|each|every|time|morning ){0,3} ( i )? ( am alive|still alive|exist|woke|wake|waking|was born|being born|existing|being alive|breathing|still here|woken|still breathing ) -late -early -sick
        ( raging|angry|disappointed|gutted|upset|annoyed ) ~3 ( woke up|wake up|still here|did not die|survived )
        ( not|never ) ( made|meant|cut out|built|fit ) ( for|to ) ( life|live|living|exist|being alive|be here|be born|be alive|this world|the world|this life ) -job -weather
        ( hate|hates|loathe|despise|detest|can not stand|disgusted ) ( with|by )? ( myself|himself|herself|being me|my existence|who i am|my own existence|being alive|living )
        ( what if|imagine if|suppose|wonder|wondering|sometimes i|think|thinking|picture|if only|maybe|perhaps|if ) ~3 ( i ) ( was|were|had|just|never|would|am|could|simply|suddenly ){1,3} ( gone|not here|not around|not exist|disappeared|disappear|slipped away|vanished|vanish|never born|never existed|stopped|not there|ceased|no longer here|slip away|faded|not alive ) -phone
        ( do|does|did ) not ( feel|deserve|want|wish ) ( like )? ( to )? ( living|existing|being alive|being here|live|be alive|exist|waking up|going on|being anything|being a person|be a person|be human|continue|continuing|being ) -late -single -alone -rich
        ( @kin|he|she|they|who ) ( @say|says|keeps|said|told|feels|thinks|wrote|asked|asks|calls|writes ) ~8 ( no meaning|meaningless|no point|pointless|point of living|nothing left|disappear|disappeared|a ghost|burden|worthless|useless|not be here|never been born|never born|without me|without him|without her|give up|given up|gone|tired of living|tired of life|rather not|no reason|no future|hopeless|end of the road|nothing to live|hates himself|hates herself|hate myself|sorry for being alive|should not exist|not exist|better off|trash|failure|deserve to live ) -phone -keys
        ( do|does|did ) not ( really|even|actually|honestly )? ( want|wish|wants|wanted|feel like|deserve|wanna|care ) ( to )? ( be|being|exist|wake|go|keep|do|face|see|continue|live|fight|get|try|carry|stay|have )? ( here|exist|wake up|go on|be around|around|going|in this world|do this|on this earth|face|existing|alive|carry on|another|tomorrow|continue|keep|anymore|fighting|trying|this|up|this life|on|breathing ) ( anymore|any more|any longer|in the morning|tomorrow|ever|another|day|life|feeling|alone ) -monday -job -meeting -week -school
        ( do|does|did ) not want to ( be here|exist|wake up|go on|be around|keep going|keep fighting|keep trying|face another day|see tomorrow|carry on|feel anything|be me|be a person|be anything|be in this world|wake up tomorrow ) -monday -on
        ( want|wish|wanna|wants|wanted|like|wished|wishes|love|need|hope|hoping|rather|would|just|could|ready|better|feel|wishing ) ( to|i could|i would|if i could|he could|she could|i|me )? {adv} ( disappear|vanish|fade|not exist|stop existing|cease|sleep forever|never wake|not wake|be gone|not be here|evaporate|be erased|erase myself|be nothing|cease to exist|go to sleep and never|fall asleep and not|fall asleep and never|go to sleep forever|close my eyes and|melt away|dissolve|run away and never|be over|be swallowed|be forgotten|be no more|stop being|stop breathing|slip away|fade away|drift away|sleep and never|fall asleep forever|go away forever|not have to exist|turn off|shut down|be done with|not be me )  -book -crowd
        wish|wishes|wished ( that )? ( i|he|she ) ( did|was|were|would|could|had|never|have )? ( not|never|been )? ( not|never|been|be )? ( exist|existed|here|wake|waking|be here|be born|born|been born|alive|erased|around|somebody else|be around|stop existing|fade|vanish|disappear|sleep forever|wake up )
        ( never|not ) ( been|be|have been|have )? ( been )? born
        should ( have )? never ( have )? been born
        if i ( had )? ( never ( been|existed|exist ) / was not ( around|here|alive ) / were not ( around|here|alive ) / did not exist / just disappeared / stopped existing / were gone / was gone )
        ( what if|if only ) i ( just )? ( was|were|had|could ) ( not|never|gone|disappear|stop|vanish ) ~3
        ( do not|not|can not|cannot ) see why i should ( keep|go|bother|carry|live|stay|try|wake )
        wish|hope|hoping|pray|praying|hopes i ( do|would|will|could|can|did|just )? ( not|never ) wake
        ( not|never ) ( to )? ( wake|waking ) up ( $|again|tomorrow|in the morning|one|and|ever|, )
        ( what is|whats|see|is there|there is|got|have|had ) ( the|no|any|even|a )? ( point|reason|use ) ( of|in|to|anymore|any )? ( living|anymore|life|going on|any of this|me|trying|it all|my life|existing|in living|being here|being alive )
        ( life|living|my life|existence|everything|nothing|it all|existing ) ( is|has|feels|seems|are|just )? ( is|feels|just|so|all|no|become|no longer|all so )? ( meaningless|pointless|hopeless|not worth|empty|worthless|unbearable|no meaning|too much|too hard|hell|a burden|torture|lost all|matters anymore|no point|no purpose|agony|nothing but pain|exhausting|not for me|over|matters|suffering )
        not worth ( living|it anymore|being alive|existing )
        ( better|happier|easier|relieved|fine|good ) ( off )? ( without|if i ) ( me|him|her|was|were|wasnt|did|had|just|disappeared|left ) ( around|gone|not|disappeared|here|$|, |in|existed|exist|never|vanished|being )?
        ( no ?one|nobody|no one|anyone|who|anybody|people|anyone even ) ( would|will|even|does|really|ever )? ( even|really|ever )? ( miss|care|cares|notice|notices|need|needs|love|loves|wants|cry|want|come to my|mind ) ( me|if i ( died|disappeared|vanished|was gone|were gone|am gone|left|stopped|die|did not|went|killed|never|slipped|do not|live )|whether i ( live|die|exist|am )|about me|when i am gone|my death|my life ) -back
        ( tired|exhausted|sick|done|weary|fed up|worn|drained|finished ) ( of|with|out|from|by ) ( of|by )? ( living|life|being alive|everything|existing|existence|it all|this world|being me|trying|fighting|breathing|pretending to be|this life|waking up|suffering|being a person|all of it|all of this|feeling|the pain|people and) -in
        ( do i|does he|does she|should i|why do i|why does he|do not deserve to|not deserve|no right to|i should not|why am i|why i ) ( i|not|even|to|he|she )? ( even|to|deserve|belong )? ( exist|deserve to live|deserve to exist|deserve life|be here|deserve to be here|keep going|bother|belong here|live|deserve anything good)
        ( sorry|ashamed|hate|regret|guilty ) ( for|that|of|about )? ( i|being|myself for )? ( existing|exist|being alive|was born|was ever born|being born|am alive|be alive|breathing|that i exist|living )
        ( i|my existence|my life|existing ) ( am|is|was )? ( a|was a|just a|the )? ( mistake|problem|curse|joke|waste|regret )
        ( feel|feels|feeling|am|is ) ( like|so|completely|totally )? ( giving up|a ghost|dead inside|hopeless|worthless|trapped|empty and|like giving up|nothing matters|no hope|beyond help) -at -for
        {who} ( @say|says|said|keeps saying|told me|feels|thinks|keeps ) ~3 ( disappear|burden|point|exist|gone|vanish|worthless|give up|hopeless|without|tired of life|not be here|never been born|better off|nothing matters|be here|go on )
        ; A burden, and better for all
        ( meaningless|pointless|hopeless|worthless ) ( life|i )
        ( take|takes|taking|took|using|use ) ( up )? ( too much|so much )? ( room|space|air|oxygen ) ( in|on|here|for|that|$|someone|anymore|and ) -phone -storage -disk -my -drive
        ( deserve|deserves|need|needs|had|have|wanted|get|wish ) ( * )? ( a )? ( better|another|different|normal|real|proper ) ( child|son|daughter|mother|father|wife|husband|brother|sister|person|kid|family member ) ~2 -school -doctor
        ( not|never ) needed|wanted|loved ( by|from ) ( anyone|anybody|my|a single|them|him|her )
        ( gap|hole|space|place|shape ) ( where )? ( i|that i|i have|my ) ( was|were|am|left|used|leave|would ) ~4
        ( would|want|wish|rather|like|love ) ( to )? ( be|was|were|turn into|become ) ( a|an|just|nothing|only ) ( rock|stone|tree|air|dust|cloud|plant|nobody|nothing|shadow|jellyfish|moss|sea foam|smoke|wind|memory ) -in ~4 -star -climber -band
        ( better|easier|happier|lighter|cheaper|simpler|kinder|good ) ( on|for|off ) ( everyone|everybody|them|all|my family|my parents|us|mom|dad|him|her|the family ) ( all )? ( if|when|once|without|after ) ( i|me ) ~4
        ( burden|nuisance|weight|problem|parasite|leech|drain|deadweight|liability|trouble|shame|embarrassment|disgrace|bother|mouth to feed|waste ) ( on|to|for|of ) ( my|everyone|everybody|them|society|him|her|the|others|you|people|space|oxygen|air|us|family|mother|parents|our|all|mankind|humanity ) -question -proof -taxpayers
        ( am|being|be|becoming|feel|like|become|nothing but|just|only|such|he is|she is ) ~1 ( burden|nuisance|parasite|leech|waste of|dead weight|deadweight|trouble for|useless|worthless|good for nothing|unwanted|unneeded|not needed|a stain|rubbish|scum|garbage|in the way|in everyone|surplus|freeloader|failure as|pathetic|disgusting|broken beyond|beyond repair|a lost cause|lost cause|a mistake|a disappointment|a disgrace ) -at -in -with -when -without -on
        ( taking|take|takes|using|wasting|waste|waste of|took ) ( up )? ( space|oxygen|air|room|everyone is time|good air )
        ( nobody|no one|not one|who|anyone|anybody|noone|no body|no person|none|world|family|people|they|everyone|person ) ( would|will|is|are|does|do|even|really|ever|would even|would ever|can|could|actually|to ){0,3} ( not )? ( really|even|ever )? ( needs|need|needing|miss|missing|notice|care|cares|cried|cry|loves|love|loving|want|wants|remember|mourn|clock|come to|mind|remembers|sad|grieve|come ) ~2 ( me|gone|my funeral|$|, |my death|if i ( died|disappeared|vanished|was gone|were gone|am gone|left|stopped|die|did not|went|killed|never|slipped ) ) -back
        ( nothing|no one|nobody ) ( is )? ( left|here|waiting|ahead|worth )? ( to live for|to stay for|worth living|for me here|for me anymore|to look forward|to get up for|for me in )
        ( give|gave|giving|given ) up ( $|hope|now|trying|completely|living|already|long ) ( life|myself|everything|living|hope|all|me|people|happiness|the future|ever|getting better|being|$|it all|tomorrow|trying|fighting )? -smoking -gaming -the -my -coffee -sugar -trying -that -a -learning -diet -meat
        ( if|when ) ( i|a|the ) ( got|get|was|were|gets|truck|bus|car|train|lorry|plane|building ) ~5 ( hit|run over|crashed|cancer|knocked|ran|killed|went down|came ) ~6 ( not mind|not care|relieved|fine|okay|be it|great|not move|not even|be nice|a relief|welcome|good )
        ( world|earth|life|universe|people|society|everyone ) ( would|is|does|will|did ) ( be )? ( better|not need|not want|no place|nicer|lighter|not made|not for|not care|not miss ) ( off|me|for|people|without|place|like|a )
        ( failed|failing|fail|failure ) ( at|as|in ) ( life|living|everything|being|a human|human|a person|a son|a daughter|a mother|a father )
        would anyone ( even|ever|actually )? ( notice|care|clock|miss|mind|realise|realize|cry|come )
        world ~3 better without me
        ( am|i was|just|only|like|become|becoming|being|such|feel|feels|felt|he is|she is ) ( just|only|such|nothing but|like|a|being )? ( a )? ( burden|waste|mistake|failure|nuisance|dead weight|worthless|useless|parasite|disappointment|a waste of|nothing|garbage|trash|leech|deadweight|drain ) ( to|on|of|for|and|$|, |that|anyway|who|everyone|human|space|person ) -day -time
        ( hopeless|worthless|unbearable|helpless|despair|desperate|empty inside|numb|broken inside|dead inside|rock bottom|breaking point|suffocating|falling apart|drowning inside ) ( $|and|, |i|all|right|every|about|again|lately|now|inside )
        ( hoping|hope|wish|wishing|wonder|want|pray|praying|wondering|prayed|would not mind|not mind|care|waiting|careful|if only|wanted ) ( if|for|that|something|i )? ~2 ( car|bus|truck|train|accident|cancer|illness|disease|sickness|plane|lightning|crash|earthquake|asteroid|meteor|covid|fire|heart attack|sick ) ~2 ( hits|hit|would|takes|kills|me|happens|kill|end|would hit|to hit|so|accident|over|and not )
        ( everyone|everybody|they|world|family|people|parents|kids|@kin|life ) ( would|will|is|are|be )? ( all )? ( be )? ( so much|much|far|a lot|probably )? ( better|happier|easier|fine|relieved|glad ) ( off )? ( without|if i|once i|when i )
        ( go|run|leave|going|went|walk|drive ) ( away|somewhere|off ) ~2 ( never|and not|forever|nobody|no one ) ( come|coming|return|be found|back|will find|find|be seen )
        ( nothing|not anything|no one|nobody ) ( left|matters|feels|makes|to|good )? ( left|here )? ( for me|anymore|to live|to lose|for me here|to look forward to|inside|in me|me)
        ( cannot|can not|could not|not ) ( see|imagine|picture ) ( a|any|my|myself )? ( future|tomorrow|point|way out|way forward|getting better|growing old|next year|reason )
        ; No point, no future, no reason
        ( not|never ) want ( a|any|my|the ) ( future|tomorrow|life|rest of my life ) -insurance
        ( hope|wish|wishing|hoping|pray|praying|want|waiting ) ~6 ( falls|fall|collapses|collapse|crashes|explodes|lands|drops|drop|swallow|swallows|strike|strikes|crush|crushes|caves in|burns down ) ( on|down on|with )? ( me|us|my head|top of me ) ~1
        ( hope|wish|wishing|pray|hoping|praying ) ~4 ( no|not any ) ( morning|tomorrow|next day|more days|next year|more mornings )
        ( still here|woke up|waking up|mornings|morning|another morning|another day ) ( is|are|was )? ( a )? ( disappointment|let down|letdown|disappointing|punishment|curse|insult|again damn|chore|unbearable|the worst|cruel )
        ( disappointment|disappointed|gutted|damn|oh|annoyed|ugh|sad ) ( to be|that i am|i am )? still here
        no ( thoughts|me|more me|self|feelings|pain|tomorrow ) , no ( me|thoughts|feelings|future|pain|tomorrow|more|nothing )
        ( body|life|world|skin|place|mind|head|self ) ~3 ( leave it if i could|not mine|not feel like mine|want out|get out of it|prison|leave it behind|trap|cage )
        ( want|wanted|wants|need ) ( out|no more|nothing anymore|nothing any more|it over|this over|an exit|off|off this ) ( $|of life|of here|of it|of this life|, |ride|now|please|world ) -pizza -coffee
        ( want|would|could|let|please|just|wish|ready ) ~2 ( get off|stop|leave|off ) ( this|the ) ( world|ride|planet|carousel|train of life|earth ) -bus
        ( running|run|ran ) ( out|on empty|on fumes ) ( of )? ( reasons|hope|steam|road|fight|excuses to live|tears|life|strength|time ) -milk -battery -money
        ( everyone|everybody|they|world|family|people|parents|kids|@kin|life|things|house|home|all|he|she|it|mother|mom|dad ) ( would|will|could|is|are|be|have ){0,2} ( all|probably|actually|just|run|have|be|go on|do|live|an|a|even|honestly|all be ){0,3} ( so much|much|far|a lot )? ( better|happier|easier|fine|relieved|glad|free|freer|lighter|richer|okay|ok|peace|time|life|breathe|well|good|quieter|simpler ) ~2 ( without|if i|once i|when i|not around|not here|were not|was not|had not|were gone|was gone|never existed ) -food -phone
        ( at|near|reached|reaching|hit|hitting|past|on|close to|beyond ) ( the|my|a|our|wits )? ( end of my|end of our|very end|breaking point|limit|rock bottom|lowest|last legs|edge of|tether|last thread|last straw|wits end|brink ) ( of my|tether|rope|strength|wits|$|, |and|now|here|minding|with|emotionally|i|of|caring|looking )  -month -week -season -film -book -street -shift -speed -day -road -term
        ( nothing|little ) ( left|more ) ( to|in|of|for ) ( give|me|live|say|lose|keep|hold|offer|hope|stay )
        ( can not|cannot|can hardly|could not|not|barely|struggling to|unable to ) ~2 ( go on|keep going|carry on|hold on|hang on|keep doing this|cope|bear it|bear this|take it|take this|take another|face another|face tomorrow|get through|endure|stand it|stand this|do this|do life|do another|survive like|live like|keep living|keep pretending|continue|live on|go on living ) ( $|anymore|any more|any longer|much longer|like this|, |with|this|life|day|another|alone|and|for much|it|on|now|without|any|tonight|the night|living|way|i|honestly ) -laundry -fridays -mondays -weekends -holiday -homework
        ( lost|losing|no|lose ) ( the|all|my|any )? ( will|hope|desire|strength|faith ) ( to|in|for|of|$|, |and|i|left|that|ever )
        ( wish|hope|hoping|pray|praying|want|would like|wishing|rather ) ~3 ( cancer|a car|a bus|a truck|a lorry|lightning|an accident|earthquake|asteroid|meteor|heart attack|terminal|illness|aneurysm|plane crash|the big one|a stroke|a disease|stray bullet|tumour|tumor|a train|tsunami|something ) -insurance -ride ( would|hit|hits|take|takes|kill|kills|me|$|, |to|happen|happens|finish|instead|so|and|end|gets|get|come )
        ( i|he|she ) ( do|did|does ) not ( belong|fit ) ( here|anywhere|in this world|on this|among|in this life )
        ( world|everything|it|life|noise|pain|suffering|days|it all|all|all this ) ( would|to|could|just|should|must|will|should all )? ( just )? ( stop|end|be over|stopped|ended|finish|stops|ends|go quiet|switch off ) ( $|for|so|, |forever|now|please|already|and|coming|for good|hurting ) -raining -episode -meeting -game -talking -yet -soon -lol
        ( last|only ) ( thing|person|reason|one|thread ) ( keeping|holding|that keeps|stopping|tying ) ( me|him|her )
        ( no more|enough|cannot do|done with|tired of|no ) ( tomorrows|tomorrow|mornings|another day|of this life|of life )
        ( no|what is the|see no|not see|what|is there any|is there a|have no|has no|without|lost|lost all|not have|find a|not find a|lost my|without a|not find any ) ( the|a )? ( point|reason|purpose|will|meaning|hope|motivation|future|sense ) ( in|to|of|for|left )? ( living|live|life|being alive|go on|going on|existing|anymore|any more|being here|exist|keep going|be here|continue|carry on|being|any of|in life|waking|wake|getting up|get up|$|me|stay|myself|to|for|all this )
        ( want|wish|need|just want|hope|wanted|wants|like|praying|waiting|begging ) ( it|this|everything|it all|the pain|all this|all of it|for it|for it all|things|my pain|my suffering|the suffering|the noise|for everything|all of this|my brain|for this|the world ) ( all )? ( to|would|could )? ( just )? ( end|stop|be over|go away|finish|to end )
        ( give|giving|gave|given ) up ( on )? ( life|living|everything|myself|hope|all hope|trying|me|it all ) -gaming
        i ( just|really|completely|have|want to|am|will )? ( give up|given up|giving up|gave up ) ( $|on life|on everything|completely|now|on myself|hope|on living )
        ( done|finished|through|over ) ( with|for|trying ) ( life|everything|living|it all|good|this life|this world|to live|being alive|people|all of it )
        ( no|not see a|not see any|have no|not have a|not imagine a|without a ) ( future|way out|hope|way forward|tomorrow|place in this world|place for me|light|end in sight|escape|reason ) ( left|anymore|$|for me|for myself|at all|here)
        ( at|reached|hit|near|past ) ( my|the|a ) ( limit|breaking point|rock bottom|wits end|lowest|end of my rope|lowest point )
        ( goodbye|farewell ) ( everyone|world|forever|all|to everyone|cruel )
        ( not|no longer|hard|reason|strength|energy|will|point|try|struggling|able|cannot|barely ) ~2 ( to )? ( keep|staying|stay|keeping|go|keep on|carry|carrying ) ( alive|going|living|on|fighting|myself alive ) -the -work
        ( only|just ) ( reason|thing ) ( i am|i|keeping|that|stopping ) ( still|keep|am|me|him|her|stay|keeps )? ( alive|here|living|going|from|me|her|him )
        ; At the end of one's strength
        ( see|sees ) no end ( to|in|$|, |of|anymore )
        ( what is|is there anything|anything|nothing|what ) left for ( me|us|someone like me|people like me )
        ( waiting|wait|ready|longing|hoping ) ( for|until ) ( life|the end|my life|my turn|my time|death ) ( to|is|be|comes|has )? ( be|come|end|finish|over|stop )? ( over|$|, |end|now|already|come|at last|alone )
        ( not|no|never ) ( * )? ( strong enough|strength|brave enough|the strength|energy left|fight left|fuel left|tears left|spoons ) ( to|for|in|left|anymore|any more|$ ) ( live|go on|life|this|keep|carry|continue|stay|me|fight|another|cry )?
        ( no|any|see no|not see|not see a|not see any|not see the|without|lost|lost my|lost the|lost all|run out of|ran out of|out of|running out of|have no|has no|sees no|sees no|see any|find any|find no|zero|what|not have a|need a|looking for a|give me a|last|little ) ( real|the|a|my|good|any )? ( reason|reasons|point|purpose|meaning|sense|hope|will|future|strength|way out|way forward|way|energy|use ) ( left )? ( in|to|of|for|at|left|anymore|any more ) ( living|live|stay|life|exist|existing|be here|go on|keep|being alive|being here|wake|wake up|waking|carry on|continue|fight|all|me|going|get up|getting up|be alive|breathing|this life|tomorrow|my life|get through|persist|remain|remaining|anything|someone like me|him|$ ) -talking -calling -work -playing
        ( my )? life ( has )? ( ended|stopped|finished|was over|is over ) ( $|when|at|, |years|long|the day|that day|in|already )
        ( want|need|wish|craving|long|longing|just ) ( for )? ( some|eternal|final|permanent|the )? ( peace|rest|silence|quiet|nothingness|darkness|oblivion|relief|the end|an end|freedom from ) ( at last|forever|finally|eternal|$|, |from|now|that|to|from all|from this|from life ) -quiet -noise -neighbours -from
        ( ready|time|want|like|wish|have|need ) ( for|to|it )? ( to )? ( go|leave|check out|be done|rest|go home|switch off|log off|call it a day|be over|let go ) ( forever|for good|for ever|permanently|with life|of life|from life|from this life|of everything|of this world|to god|to heaven|to the lord|peacefully|eternally )
        ( reached|hit|past|at|near ) ~1 ( limit|my limit|our limit|the limit ) -speed -data -word -credit
        nothing ~1 look forward to
        ( can|could ) not ( keep|go|do|take|handle|cope|bear|stand|carry|live|deal|continue|face|endure|see|hold|fight|survive|manage ) ( on|this|it|going|with|any|doing|like|living|another|life|a way|much|fighting|the pain|anymore|these )? ( it|this|life|pain|on|way|longer|out|day|feeling|everything|like|going )? ( anymore|any more|any longer|much longer|alone|like this|this|way out|another day|life|day|future|living ) -puzzle -math -homework -job
        can not ( go on|keep going|keep living|live like this|carry on|keep doing this|do this anymore|take it anymore|take this anymore|do life|cope anymore|take any more|take much more|bear it )
        ( end|ending ) ( of )? my ( rope|tether )
        ( so|just|completely|really|am ) done ( with life|with everything|with it all|trying|fighting|living|, i|here )
        ; Hoping that something happens
        ( ayoko na|ayaw ko na|pagod na ako|pagod na )
        ; Other ways to say it
        ( not|never ) ~1 ( see|picture|imagine ) ( myself|me ) ( at # |at thirty|at forty|at fifty|in # |past|being alive|getting old|growing old|living|alive|old|here ) -with
        ( instead of|rather than|not ) me ( $|, |alive|here|living )
        ( worse|harder|darker|heavier ) than the ( last|one before|day before|day )
        ( part of|among|for|of ) the living
        ( stopped|quit|no longer|past|beyond ) ( minding|caring|hoping|feeling|fighting|trying|wanting anything|bothering|believing ) ( $|, |about anything|about myself|what|if|whether|about living|any|and|that|now|long )
        ( keep walking|keep driving|keep swimming|walk and not stop|walk and never|walk out and never|never look back|not stop walking|never stop walking|walk until ) -dog
        ( to )? ( end|stop|finish|go ) and me with it
        ( me|myself ) with it ( $|, |i guess|too|all )
        ( leave|escape|get out of ) ( it|my body|my head|my skin|this body|my own body|my life|this life|my mind|this skin ) ( if i could|forever|for good|$|, |behind ) -phone -work
        ( noise|voices|screaming|static|pain|thoughts|everything|buzzing ) ~2 ( in my head|inside me|in my brain|in my chest ) ~3 ( end|stop|quiet|shut up|off|silence|too loud|never stops|out )
        ( without|minus ) me ( around|here|$|, |in it|there|and|anyway|they|the|to ) ~2 -noticing -asking -knowing -telling
        ( dark|black|bad|intrusive|ugly|scary|those|the bad|darkest ) ( thoughts|thought|place|fog|hole|feelings ) ( again|are|is|come|came|back|about|every|in|have|at|keep|$|, |and|that|tonight|taking|getting|lately|now ) -chocolate -movie -show -comedy
        ( fog|darkness|blackness|black dog|black cloud|numbness|emptiness|void|thoughts ) ( is|are|has|have|come|came|keeps ) ( coming|come|back|crept|returned|returning|calling|creeping|swallowing|closing ) ( back|again|in|me|$ )?
        i am finished ( $|now|for good )
        ( end|stop|ending|escape|escaping ) ( the|this|my|all the|all this|from this ) ( pain|suffering|misery|hurt|torment|life|nightmare|agony|loneliness )
        ( this is|it is|its|maybe|just|i guess|see you|bye|sorry ) ( the end|my last|in another life|in the next life|on the other side|forever|for everything and goodbye ) ~1 ( for me|goodbye|bye|everyone|$ ) -episode
        ( staying|stay|alive|living|here|hang on|hanging on|hold on|live ) ( alive )? ( only|just|for|because of ) ( for|because of|because|my )? ( my|him|her|the|of my )? ( @kin|cat|dog|cats|dogs|parents|kids|family|mom )
    """,
    ),
)
