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
        ( do|does|did ) not ( really|even|actually|honestly )? ( want|wish|wants|wanted|feel like|deserve|wanna|care ) ( to )? ( be|being|exist|wake|go|keep|do|face|see|continue|live|fight|get|try|carry|stay|have )? ( here|exist|wake up|go on|be around|around|going|in this world|do this|on this earth|face|existing|alive|carry on|another|tomorrow|continue|keep|anymore|fighting|trying|this|up|this life|on|breathing ) ( anymore|any more|any longer|in the morning|to|$|tomorrow|like|ever|with|another|on|day|life|feeling|if|for|alone|, ) -monday -job -meeting -week -school
        ( do|does|did ) not want to ( be here|exist|wake up|go on|be around|keep going|keep fighting|keep trying|face another day|see tomorrow|carry on|feel anything|be me|be a person|be anything|be in this world|wake up tomorrow ) -monday -on
        ( want|wish|wanna|wants|wanted|like|wished|wishes|love|need|hope|hoping|rather|would|just|could|ready|better|feel|wishing ) ( to|i could|i would|if i could|he could|she could|i|me )? {adv} ( disappear|vanish|fade|not exist|stop existing|cease|sleep forever|never wake|not wake|be gone|not be here|evaporate|be erased|erase myself|be invisible|be nothing|cease to exist|go to sleep and never|fall asleep and not|fall asleep and never|go to sleep forever|close my eyes and|melt away|dissolve|run away and never|be over|be swallowed|be forgotten|be no more|stop being|stop breathing|slip away|fade away|drift away|sleep and never|fall asleep forever|go away forever|not have to exist|turn off|shut down|be done with|not be me )  -book -crowd
        wish|wishes|wished ( that )? ( i|he|she ) ( did|was|were|would|could|had|never|have )? ( not|never|been )? ( not|never|been|be )? ( exist|existed|here|wake|waking|be here|be born|born|been born|alive|invisible|erased|around|somebody else|be around|stop existing|fade|vanish|disappear|sleep forever|wake up )
        ( never|not ) ( been|be|have been|have )? ( been )? born
        should ( have )? never ( have )? been born
        if i ( had )? ( never ( been|existed|exist ) / was not ( around|here|alive ) / were not ( around|here|alive ) / did not exist / just disappeared / stopped existing / were gone / was gone )
        world ~3 better without me
        ( what if|if only ) i ( just )? ( was|were|had|could ) ( not|never|gone|disappear|stop|vanish ) ~3
        nothing ~1 look forward to
        i am finished ( $|now|for good )
        ( do not|not|can not|cannot ) see why i should ( keep|go|bother|carry|live|stay|try|wake )
        wish|hope|hoping|pray|praying|hopes i ( do|would|will|could|can|did|just )? ( not|never ) wake
        ( not|never ) ( to )? ( wake|waking ) up ( $|again|tomorrow|in the morning|one|and|ever|, )
        ( can|could ) not ( keep|go|do|take|handle|cope|bear|stand|carry|live|deal|continue|face|endure|see|hold|fight|survive|manage ) ( on|this|it|going|with|any|doing|like|living|another|life|a way|much|fighting|the pain|anymore|these )? ( it|this|life|pain|on|way|longer|out|day|feeling|everything|like|going )? ( anymore|any more|any longer|much longer|alone|$|like this|this|way out|another day|life|day|future|living ) -puzzle -math -homework -job
        can not ( go on|keep going|keep living|live like this|carry on|keep doing this|do this anymore|take it anymore|take this anymore|do life|cope anymore|take any more|take much more|bear it )
        ( no|what is the|see no|any|not see|what|is there any|is there a|have no|has no|without|lost|lost all|not have|find a|not find a|lost my|without a|not find any ) ( the|a )? ( point|reason|purpose|will|meaning|hope|motivation|future|sense ) ( in|to|of|for|left )? ( living|live|life|being alive|go on|going on|existing|anymore|any more|being here|exist|keep going|be here|continue|carry on|being|any of|in life|waking|wake|getting up|get up|$|me|stay|myself|to|for|all this )
        ( what is|whats|see|is there|there is|got|have|had ) ( the|no|any|even|a )? ( point|reason|use ) ( of|in|to|anymore|any )? ( living|anymore|life|going on|any of this|me|trying|it all|my life|existing|in living|being here|being alive )
        ( life|living|my life|existence|everything|nothing|it all|existing ) ( is|has|feels|seems|are|just )? ( is|feels|just|so|all|no|become|no longer|all so )? ( meaningless|pointless|hopeless|not worth|empty|worthless|unbearable|no meaning|too much|too hard|hell|a burden|torture|lost all|matters anymore|no point|no purpose|agony|nothing but pain|exhausting|not for me|over|matters|suffering )
        not worth ( living|it anymore|being alive|existing )
        ( am|is|was|just|only|like|become|becoming|being|such|are|feel|feels|felt ) ( just|only|such|nothing but|like|a|being )? ( a )? ( burden|waste|mistake|failure|nuisance|dead weight|worthless|useless|parasite|disappointment|a waste of|nothing|garbage|trash|leech|deadweight|drain ) ( to|on|of|for|and|$|, |that|anyway|who|everyone|human|space|person ) -day -time
        ( better|happier|easier|relieved|fine|good ) ( off )? ( without|if i ) ( me|him|her|was|were|wasnt|did|had|just|disappeared|left ) ( around|gone|not|disappeared|here|$|, |in|existed|exist|never|vanished|being )?
        ( no ?one|nobody|no one|anyone|who|anybody|people|anyone even ) ( would|will|even|does|really|ever )? ( even|really|ever )? ( miss|care|cares|notice|notices|need|needs|love|loves|wants|cry|want|come to my|mind ) ( me|if i|that i|when i|about me|whether i|my|if )
        ( tired|exhausted|sick|done|weary|fed up|worn|drained|finished ) ( of|with|out|from|by ) ( of|by )? ( living|life|being alive|everything|existing|existence|it all|this world|being me|trying|fighting|breathing|pretending to be|this life|waking up|suffering|being a person|all of it|all of this|feeling|the pain|people and) -in
        ( want|wish|need|just want|hope|wanted|wants|like|praying|waiting|begging ) ( it|this|everything|it all|the pain|all this|all of it|for it|for it all|things|my pain|my suffering|the suffering|the noise|for everything|all of this|my brain|for this|the world ) ( all )? ( to|would|could )? ( just )? ( end|stop|be over|go away|finish|to end )
        ( give|giving|gave|given ) ( up )? ( up )? ( on )? ( life|living|everything|myself|hope|all hope|trying|me|it all ) -gaming
        i ( just|really|completely|have|want to|am|will )? ( give up|given up|giving up|gave up ) ( $|on life|on everything|completely|, |now|on myself|hope|on living )
        ( end|stop|ending|escape|escaping ) ( the|this|my|all the|all this|from this ) ( pain|suffering|misery|hurt|torment|life|nightmare|agony|loneliness )
        ( end|ending ) ( of )? my ( rope|tether )
        ( done|finished|through|over ) ( with|for|trying ) ( life|everything|living|it all|good|this life|this world|to live|being alive|people|all of it )
        ( am|so|just|completely|really ) done ( $|with life|with everything|with it all|trying|fighting|living|, i|here )
        ( no|not|any|see a|a|have no|not have a|imagine a|without a ) ( future|way out|hope|way forward|tomorrow|place in this world|place for me|light|end in sight|escape|reason ) ( for|left|anymore|, |$|for me|for myself|at all|to|in|here)
        ( hopeless|worthless|unbearable|helpless|despair|desperate|empty inside|numb|broken inside|dead inside|rock bottom|breaking point|suffocating|falling apart|drowning inside ) ( $|and|, |i|all|right|every|about|again|lately|now|inside )
        ( hoping|hope|wish|wishing|wonder|want|pray|praying|wondering|prayed|would not mind|not mind|care|waiting|careful|if only|wanted ) ( if|for|that|something|i )? ~2 ( car|bus|truck|train|accident|cancer|illness|disease|sickness|plane|lightning|crash|earthquake|asteroid|meteor|covid|fire|heart attack|sick ) ~2 ( hits|hit|would|takes|kills|me|happens|kill|end|would hit|to hit|so|accident|over|and not )
        ( at|reached|hit|near|past ) ( my|the|a ) ( limit|breaking point|end|rock bottom|wits end|edge|lowest|end of my rope|lowest point )
        ( everyone|everybody|they|world|family|people|parents|kids|@kin|life ) ( would|will|is|are|be )? ( all )? ( be )? ( so much|much|far|a lot|probably )? ( better|happier|easier|fine|relieved|glad ) ( off )? ( without|if i|once i|when i )
        ( do|does|should|why|deserve|not|no right ) ( i|not|even|do i|to|he|she ) ( even|to|deserve|belong )? ( exist|deserve to live|deserve to exist|deserve life|be here|deserve to be here|keep going|bother|belong here|live|deserve anything good)
        ( sorry|ashamed|hate|regret|guilty ) ( for|that|of|about )? ( i|being|myself for )? ( existing|exist|being alive|was born|was ever born|being born|am alive|be alive|breathing|that i exist|living )
        ( goodbye|farewell ) ( everyone|world|forever|all|to everyone|cruel )
        ( this is|it is|its|maybe|just|i guess|see you|bye|sorry ) ( it|the end|my last|all|in another life|in the next life|on the other side|forever|for everything and goodbye ) ~1 ( for me|goodbye|bye|everyone|$ ) -episode
        ( go|run|leave|going|went|walk|drive ) ( away|somewhere|off ) ~2 ( never|and not|forever|nobody|no one ) ( come|coming|return|be found|back|will find|find|be seen )
        ( not|no longer|hard|reason|strength|energy|will|point|try|struggling|able|cannot|barely ) ~2 ( to )? ( keep|staying|stay|keeping|go|keep on|carry|carrying ) ( alive|going|living|on|fighting|myself alive ) -the -work
        ( nothing|not anything|no one|nobody ) ( left|matters|feels|makes|to|good )? ( left|here )? ( for me|anymore|to live|to lose|for me here|to look forward to|inside|in me|me)
        ( i|my existence|my life|existing ) ( am|is|was )? ( a|was a|just a|the )? ( mistake|problem|curse|joke|waste|regret )
        ( cannot|can not|could not|not ) ( see|imagine|picture ) ( a|any|my|myself )? ( future|tomorrow|point|way out|way forward|getting better|growing old|next year|reason )
        ( feel|feels|feeling|am|is ) ( like|so|completely|totally )? ( giving up|a ghost|dead inside|hopeless|worthless|trapped|empty and|like giving up|nothing matters|no hope|beyond help)
        ( only|just ) ( reason|thing ) ( i am|i|keeping|that|stopping ) ( still|keep|am|me|him|her|stay|keeps )? ( alive|here|living|going|from|me|her|him )
        ( staying|stay|alive|living|here|hang on|hanging on|hold on|live ) ( alive )? ( only|just|for|because of ) ( for|because of|because|my )? ( my|him|her|the|of my )? ( @kin|cat|dog|cats|dogs|parents|kids|family|mom )
        {who} ( @say|says|said|keeps saying|told me|feels|thinks|keeps ) ~3 ( disappear|burden|point|exist|gone|vanish|worthless|give up|hopeless|without|tired of life|not be here|never been born|better off|nothing matters|be here|go on )
    """,
    ),
)
