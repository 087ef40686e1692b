# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English rules: who × what × how certain × when, over words as written with short forms parted.

Review: before release, by a practitioner whose language is English.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_W, _P, _X, _H, _F = Sign.DEATH_WISH, Sign.PLAN, Sign.IN_PROGRESS, Sign.SELF_HARM, Sign.FADING
_M, _V, _C, _D, _U, _R = (
    Sign.VIOLENCE_MET, Sign.VIOLENCE_URGE, Sign.MINOR_HURT, Sign.DOUBLE_DEATH, Sign.UNRESPONSIVE, Sign.REMOVAL,
)  # fmt: skip
_ACUTE, _CONCERN = Level.ACUTE, Level.CONCERN

PHRASES = {
    "self": "myself|himself|herself|themselves|themself",
    "adv": "( just|really|actually|so|kinda|kind of|honestly|literally|always|only|even|still|badly|truly|seriously|finally|sometimes|often|again|constantly|ever|fucking|already|being|at|night|all|the|time|rather )?",
    # Wanting.
    "want": "( want|wants|wanted|wanting|wish|wishes|wished|like|need|needs|hope|hoping|prefer|longing|desire|desperate|ready|dying|beg|begging|love|ache|tempted|willing|yearn|pray|praying ( to )? )",
    # Thinking of, going to, having decided.
    "mean": "( going to|about to|plan to|plans to|planning to|planning on|plan on|thinking of|thinking about|think about|thinks about|think of|thought about|thought of|thoughts of|thoughts about|dream of|dreaming of|fantasize about|fantasise about|fantasizing about|consider|considering|considered|ready to|decided to|intend to|intending to|will|shall|should|might|could|may|must|let us|trying to|try to|tried to|tries to|wants to|want to|wanted to|have to|need to|supposed to|better|urge to|urges to|way to|ways to|how to|closer to|get to|rather|ideas of|threatening to|threatens to|threatened to|talks about|talking about|talked about|talk about|talks of|speaks of|talk of|would|thinks of|obsessed with|contemplating|contemplate|contemplated|tempted to|imagine|imagining|picturing|keep|keeps|not stop|courage to|guts to|prepared to|scared i will|afraid i will|afraid he will|afraid she will|worried he will|worried she will )",
    "killself": "( kill|kills|killed|killing|end|ending|ended|hang|hangs|hanging|hanged|hung|shoot|shooting|shot|drown|drowning|drowned|stab|stabbing|off|poison|poisoning|gas|gassing|suffocate|strangle|neck|delete|top|starve|starving ) ( myself|himself|herself|themselves|themself|my self|him self|her self )",
    "endlife": "( end|ending|ended|take|taking|took|taken|takes|finish|finishing ) ( it all|my life|my own life|his life|his own life|her life|her own life|their life|their own life|things|everything|this life|myself|it for good|it tonight|it now|it once )",
    "die": "( die|dying|death|be dead|not be alive|not live|cease to live|pass away|not survive )",
    "time": "( tonight|today|tomorrow|now|soon|this week|this weekend|this morning|on friday|by morning|right now|on my birthday|next week|next month|after work|after school|when everyone|when they|before )",
    "hitv": "( hit|hits|hitting|beat|beats|beating|punch|punches|punched|punching|kick|kicks|kicked|kicking|slap|slaps|slapped|slapping|strangle|strangles|strangled|strangling|choke|chokes|choked|choking|stab|stabs|stabbed|stabbing|attack|attacks|attacked|attacking|shove|shoves|shoved|shoving|hurt|hurts|hurting|abuse|abuses|abused|abusing|molest|molests|molested|rape|rapes|raped|raping|whip|whips|whipped|burn|burns|burned|burnt|smack|smacks|smacked|threw|throws|drags|dragged|thrash|thrashes|thrashed|assault|assaults|assaulted|grab|grabs|grabbed|pushes|pushed|beaten|bite|bites|bit|spanks|headbutted )",
    "victim": "( me|us|my ( @kin )|our @kin|her|him|them|his @kin|her @kin|the @kin|@kin )",
    "who": "( he|she|they|( my|our|his|her|the|their|a ) ( * )? @kin|@kin )",
}

TABLES = (
    Table(
        _W,
        _ACUTE,
        "wish",
        """
        {want} ( so bad|badly )? ( to )? {adv} ( die|be dead|be killed|end my life|end it all|be gone forever|not be alive|commit suicide|stop living|leave this world|unalive )
        want|wants|wanna|want die
        want|wanted|wants 2 die
        wish|wishes|wished ( that )? ( i|he|she ) ( was|were|am|is|could be|would be|had been ) {adv} ( dead|never alive|not alive|in a grave|six feet )
        wish|wishes|wished ( i|he|she ) ( could|would|can|had )? {adv} ( die|died|be dead )
        hope|hoping|pray|praying|prayed|hopes|wish ( that )? ( i|he|she|to ) ( will|would|can|could|just|might )? {adv} ( die|died|be dead|not wake up alive )
        want|wants|wanted|wish|hope my life ( to )? ( end|be over|would end|was over|ended|stop )
        {mean} {adv} ( die|dying|death|suicide|be dead|being dead|commit suicide|committing suicide )
        ( i|i am|he|she ) ( just|really )? ( should|deserve to|deserves to|have to|need to|must|might as well|am going to|is going to|am gonna|will just ) {adv} ( die|be dead )
        i will die ( soon|tonight|today|tomorrow|now|by my )
        {mean} {adv} {killself}
        {mean} {adv} {endlife}
        {killself} -laughing -off
        ( kill|killing|end|ending|take|taking|took ) ( my|his|her|their|your )? ( own )? life
        ( end|ending|ended ) it ( all|now|tonight|for good|once )
        ( going|want|ready|decided|about|time|plan|planning|have|need ) to {adv} end ( it|everything|things|all )
        ( suicidal|suicide ) ( thoughts|ideation|feelings|tendencies|urges|attempt|attempts|thought|plan|plans|note|pact|urge|mode|again|tonight|every|right|lately|since )
        ( am|is|feel|feels|feeling|was|been|be|get|getting|become|becoming|so|very|actively|really|still|be|are|felt|makes|made|sound|me|and|sounds|gets|seems|be|being ) {adv} suicidal
        ^ suicidal
        ( commit|commits|committed|committing|attempt|attempts|attempted|attempting|consider|considering|considered|contemplate|contemplating|contemplated|mention|mentions|mentioned|mentioning|of|about|suggests|discusses|discussed|google|googling|googled|researching|method|thru|threatens|threatened|threatening ) suicide
        suicide ( is|seems|feels|looks ) ~2 ( only|way|option|answer|out|best|mind|good|appealing )
        only ~3 suicide
        ( do|does|did ) not ( really|even )? ( want|wish|deserve|wants|wanted ) to {adv} ( live|be alive|keep living|go on living|stay alive|survive|breathe|be living|be on this earth )
        ( no longer|do not|does not|never ) ( want|wants|wanted ) to {adv} ( live|be alive|keep living|stay alive )
        not wanna {adv} ( live|be alive )
        ( would|i|he|she ) ( rather|sooner|prefer ) ( be )? ( dead|die|death )
        better off ( dead|if i died|if i were dead|if i was dead )
        ( should|could|would|wish|want|let|please|just|wants ) ( i|me|him|her )? ( to )? {adv} ( not be alive|be dead )
        ( let|help|make ) me ( just )? die
        ( wish|want|hope|hoping|need|pay|ask|asked|please|wishing ) ( someone|somebody|you|god|they|anyone|him|something ) ( would|to|could|will )? ( just )? ( kill|murder|shoot|end ) me
        ( please|just|someone|somebody|god ) ( please|just )? kill me ( now|please|already|$ )
        ( can|could ) ( not|i|you ) ~1 ( just )? die
        why ( can|could|am|did|do ) ( i|not ) ~3 ( die|dead|alive )
        why am i ( still )? ( alive|not dead )
        ( cannot|can not ) ~1 ( live|be alive ) ( anymore|any more|any longer|like this|in this|without him|with this )
        ( not|no ) ( want|longer ) to exist
        ready to ( die|go be with|meet my maker|leave this world|leave this earth )
        ( leave|leaving|left|depart|exit ) this ( world|earth|life|planet )
        ( join|joining|be with|see ) ( my )? ( late )? ( @kin|him|her ) ( in heaven|on the other side|in the afterlife|in death|up there )
        ( it is|its ) time ( for me )? to ( die|go forever|end )
        ( no|nothing ) ~2 ( left )? to live for ( anymore|any more|$|, )
        death ( would|is|seems|sounds|feels ) ( be )? ~2 ( better|relief|peaceful|only|escape|answer|easier|nice|inviting|welcome|comforting )
        ( afraid|scared|worried|terrified|fear|think|thinks|thought|sure|says|said|saying|tells|told|threatens ) ~3 {who} ( will|would|might|is going to|may|could|wants to|wanted to|want to ) {adv} ( die|{killself}|{endlife}|commit suicide|jump|do something to|hurt|take )
        {who} ( has|have|had )? ( tried|attempted|attempts|tries ) ( to )? ( kill|suicide|end|hang|overdose|die|take|jump|drown )
        suicide attempt
        being dead ~3 ( sounds|seems|peaceful|better|nice|easier|appealing|relief|good )
        ( plan|planning|intend|expect|see|imagine|picture ) ~2 ( on )? being ( alive|around|here ) ~5
        ( my own|own ) funeral ~5
        ( god|lord|please|someone|anyone ) ~3 take me ( tonight|away|now|home|already|$ )
        {who} ( keeps|kept )? ( @say ) ~4 ( want|wants|wanted|wanting|wish|wishes|rather|going|gonna|ready|better ) ~3 ( die|dead|alive|live|kill|suicide|end )
        i ( did|do ) not ~2 ( care|mind ) if i ( die|died|live or die|live|am dead|get killed )
        want a ( painless|quick|peaceful ) death
        world ( would|will )? be better ( off )? if i ( die|died|was dead|were dead )
        if i ( die|died|kill|killed ) ~6 ( care|miss|notice|sad|better|happier|relieved|cry|insurance )
        ( my|the ) ( death|suicide ) ( would|will|is )
        ( go|going|gone ) to ( heaven|sleep forever|the other side )
        euthanasia|euthanized|euthanised
        ( assisted )? ( suicide|dying ) ( for me|clinic|switzerland )
    """,
    ),
    Table(
        _W,
        _CONCERN,
        "wish",
        """
        ^ kill me $
        kill me ( please|now|already )
        ( thought|thinking|thinks|think|obsessed|obsess|dream|dreaming|fantasize|daydream|wonder|wondering ) ~1 ( about|of|what ) ~3 ( death|dying|dead|my funeral )
        tell|tells|told me|him|her|us to ( kill myself|kill himself|kill herself|die|kill yourself )
        ( tired|sick ) of living
        suicide $
    """,
    ),
    Table(
        _P,
        _ACUTE,
        "wish",
        """
        ( going|gonna|will|plan|planning|ready|about|decided|want|wanna|need|might|thinking|think|tempted|could|should|would|tried|trying|wants|let|wanted|urge|considering|thought|feel ) ~4 ( jump|jumping ) ( off|from|in front|under|out|to my|into the|$|over|tonight|now|onto ) -bed -pool -car -rope -conclusions
        ( jump|jumping|step|stepping|walk|walking|throw|throwing|leap|fall|falling|lie|lying|jumped|run|running ) ( myself )? ( off|from|in front of|under|onto|into|out|out of|over ) ( of )? ( the|a|my|that|this|an )? ( oncoming|nearest|moving|tall|high|next|fast )? ( train|trains|bridge|roof|rooftop|balcony|building|window|ledge|tracks|platform|traffic|bus|truck|cliff|subway|overpass|railing|floor|edge|road|car )
        ( stepping|step|jump|going ) off ( the )? ( $|platform|edge|ledge|chair )
        ( on|at|near|off|over|sitting on|standing on ) ( the|a|my )? ( edge of ( the|a )? )? ( roof|rooftop|ledge|bridge|railing|cliff|parapet|tracks|overpass|train tracks ) ( right now|now|and|looking|thinking|, |of|again|tonight|$|with|ready|trying|wondering|staring|alone )
        ( sitting|standing|stood|am|sat|climbed|up|stand|sit|out|leaning ) ( here )? ( right now )? ( on|over|at|onto|near|by ) ( the|a|my|this )? ( edge of ( the|a|my )? )? ( roof|rooftop|ledge|bridge|railing|cliff|parapet|tracks|overpass|train tracks|balcony railing|top of )
        ( platform|tracks|bridge|balcony|roof|window|cliff|height|river ) ~5 ( jumping|jump|thinking about|stepping|looking down|end|fall|falling|pull|let go|die|drown )
        ( have|got|has|bought|buy|buying|ordered|found|made|made|tied|tie|tying|set|with|hung|hang|prepared|get|own|holding|ready|loaded|load|stole ) ~3 ( noose|nooses )
        noose
        ( have|got|has|bought|buying|ordered|tied|tying|prepared|getting|holding|hung|put ) ~2 ( rope|belt|cord|cable|scarf|bedsheet|sheet ) ~3 ( ready|around|neck|tied|beam|hook|door|ceiling|tonight|hidden|hanging|yesterday|today|and a|for when|for it|in case|set|rafters|fan|closet|branch|tree ) -camping
        ( rope|belt|cord|cable|scarf|sheet ) ~4 ( neck|throat|ceiling|noose|rafters|beam )
        bought|ordered ( a|some|the|my )? rope ( yesterday|today|$|tonight|last|online|and )
        ( have|got|has|bought|holding|found|loaded|his|her|my|a|the|put|had ) ~2 ( gun|pistol|rifle|knife|razor|blade ) ~5 ( myself|himself|herself|my head|my mouth|my throat|my wrist|my wrists|his head|her head|his own|her own|my neck|my chest|temple|his throat|end it|use it )
        ( gun|knife|blade|razor ) ( to|at|against|in|on ) ( my|his|her|their ) ( own )? ( head|mouth|throat|wrist|wrists|chest|neck|heart|temple|stomach|arm )
        ( slit|cut|slash|slitting|cutting|slashing|slice ) ( my|his|her ) ( own )? ( wrist|wrists|throat|veins )
        ( plan|planned|planning|decided|chosen|picked|choose|set|know|scheduled|figured|have|worked ) ~3 ( the|a|my|how|when|where ) ~2 ( day|date|method|how|way|place|spot|time|night|note|to do it|will do it|going to do it|i will do it|do it ) ~4 ( die|end|do it|go|suicide|kill|its|it is|friday|next|myself|already|tonight|over )
        know|knows|figured|decided how|when|where|what ~4 ( do it|end it|die|kill|going to do|would do it )
        ( picked|chosen|set|have|chose|decided ) ( on )? ( the|a|my ) ( day|date|method|spot|place|bridge|building )
        ( my|have a|has a|got a|made a|the|making a ) plan ~3 ( do it|die|end|kill|suicide|for tonight|to go|in place|how|ready )
        suicide ( plan|note|letter|method|methods|pact|kit )
        ( going|gonna|will|plan|planning|ready|decided|about ) ( to )? ( be )? ( do|doing ) it ( tonight|tomorrow|today|now|soon|this|when|after|on|while|before )
        ( do|doing|end|ending ) it ( all )? ( tonight|tomorrow|today|this weekend|this week|right now )
        ( going|gonna|will|plan|planning|want|am|about ) ~2 ( kill myself|end my life|die|end it|end everything|hang myself|overdose|jump ) ~2 ( tonight|tomorrow|today|now|soon|this|next|on|when|after|by )
        ( goodbye|suicide|farewell|final|last|good bye ) ( note|notes|letter|letters|message|messages|video|post|text )
        ( note|letter|notes|letters ) ~4 ( goodbye|good bye|saying bye|farewell|sorry for everything|by the time you read|when you read )
        ( wrote|writing|written|left|leaving|found|write|finished|recorded ) ( a|my|the|his|her|some )? ( note|notes|letters|will|goodbyes ) ( to|for|saying|and|$|, )
        ( said|saying|say ) ( my|his|her|all my )? ( goodbyes|final goodbye|last goodbyes|goodbye to everyone|goodbye forever|goodbye to all )
        ( gave|giving|given|gives ) away ( all )? ( my|his|her ) ( stuff|things|belongings|possessions|pets|cat|dog|clothes|games )
        ( rehomed|rehoming ) ~2 ( cat|dog|pets ) ~8
        ( all )? my ( affairs|things ) ( are )? ( all )? in order
        ( will|am going to|going to|should|shall|would|wont ) ( be )? ( not )? ( be )? ( gone|dead|here|alive|around|done|over ) ( by|tomorrow|tonight|after|in the morning|next|when|before|come|soon|anymore tomorrow )
        ( will|am going to|going to ) not be ( here|around|alive ) ( tomorrow|next|much longer|by|anymore|to see|after|when|long|in the )
        ( last|final ) ( night|day|sunset|message|meal|birthday|christmas|time you|words ) ( alive|on earth|before i|i will|ever|for me|you will|from me|hear )
        ( this is|its|it is|thats|here is ) ( my )? ( goodbye|the end for me|the last time )
        ( how many|how much|what amount|which|what dose|how high|how long|how tall|whats the lethal|what is the lethal ) ~6 ( die|kill|lethal|fatal|overdose|enough|od|death|to end|not wake )
        ( lethal|fatal ) ( dose|amount|height )
        ( painless|easiest|quickest|best|fastest|easy|quick|effective|peaceful|fast|least painful|good|surefire|cheap|simple ) ( and ( * ) )? ( way|ways|method|methods|death|exit|suicide ) ~2 ( to )? ( die|kill|end|go|out|commit|again|suicide|$|death|myself )
        ( googled|googling|searched|searching|looked up|looking up|researching|researched|read about|search|google ) ~3 ( painless|ways to|how to die|how to kill|suicide|methods|lethal|die|noose|overdose|cyanide|carbon monoxide|bridges|hang )
        ways to ( die|kill|end|go|commit )
        ( saving|saved|save|hoarding|hoarded|stockpiling|stockpiled|collecting|collected|stashing|stashed|hiding|hidden|keeping|counted|counting|lined|piled|stash|enough|gathered|have|got|pile|bottle|handful|counted out|laid|laying|stockpile|a stash of|set ) ~4 ( pills|tablets|meds|medication|painkillers|sleeping|xanax|paracetamol|tylenol|insulin ) ~3 ( lined|saved|up|ready|enough|on my desk|in front|in my hand|stash|desk|table|hidden|drawer|for months|for weeks|tonight|to do it|to end|next to|beside|bed|hand|swallow|take them all|for when ) -cold
        ( saving|hoarding|stockpiling|saved|hoarded|stockpiled|stashing ) ( up )? ( my|his|her|all|the|enough )? ( pills|meds|tablets|medication|sleeping|painkillers|prescription )
        ( take|taking|swallow|swallowing|down|downing|neck ) ( all|the whole|every|too many|a bunch|a bottle|a handful|the entire|them all|as many|the rest|everything|lots|an entire|a whole|my whole|the lot ) ~4 ( pills|tablets|meds|medication|bottle|in the cabinet|drawer|at once|medicine|paracetamol|pack|box|them|of it )
        ( going|want|plan|planning|gonna|thinking|might|will|tempted|ready|could|wanna|about|threatening|threatens|wants|feel ) ( to|of|about|like|on )? ( just )? ( od|overdose|overdosing|take an overdose|take all )
        ( overdose|overdosing ) ( on )? ( tonight|my|now|later|again )
        ( bought|ordered|have|got|buying|getting ) ( a|some|the|my )? ( charcoal|helium|cyanide|nitrogen|sodium nitrite|nembutal|exit bag ) ~3 ( -bbq )
        carbon monoxide ~4 ( car|garage|sleep|die|kill|poisoning myself )
        ( drown|drowning|drowned ) ( myself|himself|herself )
        ( drive|driving|crash|crashing|steer ) ( my|the|his|her )? ( car )? ( off|into|in front|under ) ( a|the|of )? ( bridge|cliff|tree|wall|truck|road|river|lake|oncoming|traffic|lorry )
        ( walk|walking|wade|wading|swim ) ( out )? into ( the )? ( sea|ocean|river|lake|traffic|forest ) ~4 ( not|never|come back|drown|and|stones|pockets )
        ( walk|walking|wade|wading|swim|swimming ) ~1 into the ( sea|ocean|river|lake ) ~2 ( tonight|after|and|until|tomorrow|when|soon )
        ( set )? ( myself|himself|herself ) on fire
        hang|hanging|hanged ( my|him|her ) ( self )
        ( going|ready|want|about|gonna ) to hang
        someone to die with
        ( die|go|end it|jump ) together
        after i am gone|dead
        when i am ( gone|dead ) ~4 ( cat|dog|please|tell|take care|look after )
    """,
    ),
    Table(
        _X,
        _ACUTE,
        "deed",
        """
        ( took|taken|swallowed|ate|downed|popped|drank|just had|necked|chugged|had|ingested ) ( all|a bunch|a lot|a handful|the whole|a bottle|a load|a ton|too many|lots|too much|everything|so many|an entire|my entire|the entire|a whole|half a|half the|my whole|every|a full|the rest|# or so|loads|way too|like #|about #|over #|nearly #|them all|the lot|several|dozens|over|around ) ~5 ( pill|pills|tablets|tablet|meds|medicine|medication|paracetamol|tylenol|ibuprofen|advil|aspirin|bottle|sleeping|painkillers|xanax|pack|box|insulin|benadryl|capsules|antidepressants|codeine|drugs|them|panadol|packet|valium|lithium|ambien )
        ( took|taken|swallowed|ate|downed|popped|necked|had ) ( like|about|over|nearly|around|almost|maybe )? # ~2 ( pill|pills|tablets|meds|paracetamol|tylenol|ibuprofen|advil|aspirin|sleeping|painkillers|xanax|capsules|benadryl|codeine|ambien|mg|valium|panadol|of )
        # ~1 ( pills|tablets|paracetamol|tylenol|sleeping pills|capsules ) ~3 ( gone|in me|down|in my stomach|feeling|dizzy|already )
        ( swallowed|took|drank|downed|drunk|drinking ) ( the|a|my|some )? ( whole|entire|full )? ( bottle|box|packet|pack ) ( of )? -wine -water -beer -coke
        ( just|already|have|i )? ( overdosed|overdosing )
        ( took|taken|had|takes|taking|on|is|after|from|of ) ( an|his|her|my|another )? overdose
        overdose ( just|an hour|tonight and|already|and now|right now )
        i|i have ( just )? overdose
        ( drank|swallowed|drunk|drinking|chugged|downed|ate ) ( some|the|a|of|bottle|cup|glass ){0,4} ( bleach|poison|antifreeze|detergent|pesticide|weedkiller|drano|rat|disinfectant|cleaner|insecticide )
        ( slit|slashed|cut|sliced|cutting|cuts|opened ) ( my|his|her|their|both my|both ) ( own )? ( wrist|wrists|throat|veins|artery )
        ( cut|cutting ) ( myself )? ( too|really|so|very|pretty ) deep
        ( will|is|does|can|would ) not stop ( the )? ( bleeding|blood )
        ( not|cannot|can not ) stop ( the )? ( bleeding|blood )
        bleeding ( a lot|out|badly|so much|everywhere|heavily|and|all over|from my|through )
        blood ( everywhere|all over|is pouring|wont stop|on the floor|pouring|dripping|gushing|everywhere )
        ( so much|a lot of|there is|too much|lots of ) ( so much|a lot of )? blood -pressure -test -work
        ( already|just|have|i )? ( took|taken|swallowed|drank|done|did ) ( them|it )? ( already|all|done ) ( , )? ( $|its done|and|now|it is|too late|cant|waiting )
        already ( took|taken|swallowed|drank|done|did ) ( them|it|the pills|everything )
        it is ( done|too late|already done ) ~3 ( pills|took|bye|goodbye|sorry|sleepy|swallowed )
        ( tried|trying|attempted ) to ( hang|drown|shoot|gas|suffocate|jump|overdose|poison|strangle|kill ) ( myself|himself|herself|off|from|themselves )? ( just|tonight|today|now|and|again|last|an hour|this|with|but|earlier|yesterday|in|we|out|off|$ )
        ( jumped|jump ) ( off|from|out of ) ( the|a|our|my|of )? ( second|third|fourth|roof|window|balcony|bridge|building|2nd|3rd|floor ) ~3 ( and|leg|cannot|hurt|still|broken|floor|window|last|$ )
        ( he|she|they|i|@kin ) ( has|have|is|was|just|am|been )? ( hanging|hanged himself|hanged herself|hung himself|hung herself|hanged myself|hung myself )
        ( turned|turn|turning|left ) ( on )? ( the )? gas ( on )?
        ( in|inside|with ) ( the|my )? ( car|garage ) ~2 ( engine running|exhaust|hose|running )
        ( put|have|got|tied ) ( the|a|my )? ( bag|rope|belt|noose ) ( over|around|on|round ) ( my|his|her ) ( head|neck )
        ( stabbed|shot|poisoned|drugged|hanged|electrocuted ) ( myself|himself|herself )
        ( pills|tablets|meds|bottle|overdose ) ~4 ( kicking in|cannot stay awake|cannot stay awake|not waking|wont wake|numb|throwing up|vomiting )
        ( pills|bottle ) ( is|are )? ( all )? gone ~4 ( she|he|goodbye|sleepy|i )
        found ( a|the|his|her ) ( note|letter ) ~6 ( goodbye|sorry|die|bye|end )
        found ( him|her|my|our|the ) ~3 ( empty|with )? ( pill|pills|bottle|hanging|noose|overdosed|blood|unconscious )
    """,
    ),
    Table(
        _X,
        _ACUTE,
        "state",
        """
        ( have|has|had ) not ( been )? ( eaten|eating|had|ate|drank|drunk|touched|kept|consumed|swallowed ) ( or|a|any|anything|food|drink|drunk|eaten|solid|proper|real|thing|meal|bite|to|and|water|nothing ){0,6} ( in|for|since ) ( the )? ( last|past|over|about|almost|nearly|at|least|more|than|like )? ( # days|two days|three days|four days|five days|six days|seven days|a week|several days|days|ten days|over a week|a few days|weeks|eight days|couple of days|# weeks|two weeks|nine days )
        ( not|without|no|nothing|stopped|refuses|refusing ) ~3 ( eat|eaten|eating|food|water|drink|drinking ) ~4 ( # days|two days|three days|four days|five days|six days|a week|several days|days now|ten days|over a week|for days|in days|weeks|seven days )
        ( only|just|but|nothing but|except ) ( had|drinking|drank|drunk|having|surviving )? ( water ) ( for|in|since ) ~2 ( days|week|weeks )
        ( # days|three days|four days|five days|a week|day # ) ( without|no|of not|of no|not ) ( any )? ( food|eating|water )
        ( starving|starved|starve ) ( myself|himself|herself|to death )
        ( too weak|can not|cannot|not able|unable|barely ) ( to|even )? ~1 ( stand|stand up|get up|walk|move ) ~4 ( eat|eaten|food|weak|days|drink|faint|since )
        ( eat|eaten|food ) ~8 ( cannot|can not|barely|too weak|unable ) ( to )? ( stand|get up|walk|move )
        ( weighs|weigh|down to|weighed ) ( only|just|under|less than|about|barely )? ( # ) ( kg|kilos|pounds|lbs )? ~3 ( faint|not eat|anorexia|skin|refuses|stand|and|hospital )
        chest ( pain|pains|hurts|is tight|is crushing|tight|hurt ) ~6 ( breathe|arm|breath|sweating|dizzy|ambulance|numb|911|999|119|hospital )
        ( can not|cannot|not|hard|struggling|unable|difficulty|trouble|gasping ) ( to|for )? ( breathe|breathing|breath|catch|air ) -song
        ( having|has|had|is having|have|another ) ( a|an|some )? ( seizure|seizures|stroke|heart attack|convulsions|fit|asthma attack|anaphylaxis|allergic reaction )
        ( seizing|convulsing|foaming|choking on|turning blue|turned blue|blue lips|lips are blue|going blue|slurring|slurred )
        ( coughing|vomiting|throwing|threw|vomited|coughed|spitting ) ( up )? blood
        ( fainted|passed out|collapsed|blacked out|losing consciousness|lost consciousness|going to pass out|about to pass out|keeps fainting|faint ) ~4
        ( should|do|can ) ( i|we ) ( call|phone|ring|dial ) ( an|the )? ( ambulance|911|999|119|112|emergency )
        ( call|need|needs ) ( an )? ( ambulance )
        ( hit|banged|hurt ) ( his|her|my ) head ~6 ( not|wont|unconscious|vomit|blood|wake|respond|answer|confused )
        ( house|room|apartment|kitchen|flat ) is on fire
        limp ( and|$|body|now )
    """,
    ),
    Table(
        _H,
        _ACUTE,
        "deed",
        """
        i|i have|she|he ( just|finally|also|already|relapsed and )? ( cut|burned|burnt|sliced|slashed|stabbed|carved|scratched|harmed|branded ) ( myself|himself|herself|up my|my|his|her|into my ) ~1 ( again|tonight|today|last|just|badly|arm|arms|leg|legs|thigh|thighs|skin|stomach|with|$|yesterday|this|this morning|bad|deep|wrists|wrist|ankle|hip|hips|body|a lot|and|earlier|so|on purpose|in|after|because ) -shaving -cooking
        ( cut|cutting|cuts|burned|burnt|burning|sliced|slicing|stabbed|carving|carved|slashing|slashed|burns ) ( my|his|her|their ) ( left|right|own|upper|inner )? ( arm|arms|leg|legs|thigh|thighs|skin|stomach|body|flesh|forearm|forearms|hips|chest )
        ( burned|burnt|cut|cutting|stabbed|sliced ) ( myself|himself|herself ) ( with|again|on|tonight|today|$|because|and|bad|a lot|so|in the|after|last|every|last night|this ) -cooking
        ( relapsed|relapse ) ( and|with|on|by|into )? ~2 ( cut|cutting|sh|self|harm|sliced|burned|harming )
        ( fresh|new|deep|bloody ) ( cuts|cut|scars|wounds|burns|marks|slashes|scratches|cut marks ) ( all|on|over|across|up|down|along|covering|again ) ~3 ( arm|arms|wrist|wrists|leg|legs|thigh|thighs|body|my|her|his )
        ( cuts|scars|cut marks|slashes|wounds ) ( all over|on|across|up and down|covering|over|along ) ( my|his|her ) ( arm|arms|wrist|wrists|leg|legs|thigh|thighs|body )
        ( self-harming|self - harming|self harmed|selfharmed|self harming|self-harmed|self - harmed ) ( again|tonight|today|just|last night|yesterday|right now )
        ( self harmed|self - harmed|selfharmed )
        {who} ( has been|is|keeps|started|have been|was|been )? ( cutting|cuts|self|burning ) ( harming|himself|herself|themselves|their|her arms|his arms )
        ( cut|cutting ) ( myself|my ) ( right now|now )
        ( my|our ) ( @kin ) ( cuts|is cutting|cut ) ( himself|herself )
    """,
    ),
    Table(
        _H,
        _CONCERN,
        "wish",
        """
        ( want|feel like|need|urge|urges|going|tempted|thinking|craving|crave|desire|trying not|wanna|like|thoughts|thought|stop|afraid|might|impulse|fighting ) ~3 ( cut|cutting|hurt|hurting|harm|harming|burn|burning|self|punish ) ( myself|again|my|harm|harming|tonight|$|so bad|himself|herself )
        ( self )? ( - )? ( self-harm|selfharm|harm|injury|injure|self-harming ) ( urges|thoughts|again|tonight|myself|is|relapse )
        self ( - )? ( harm|harming|injury|injure|harms|mutilation|mutilate|destructive|destruct|hate and )
        selfharm|selfharming
        ( cut|cuts|cutting|hurt|hurts|hurting|harm|harms|harming|burn|burns|burning|scratch|scratches|scratching|hit|hits|hitting|punch|punches|punching|bite|bites|biting|punish|starve|starving|punished|bang|pinch|slap ) ( myself|himself|herself|themselves )
        ( bang|banging|bangs|hit|hitting|hits|smash|smashing|slam|slamming|bashing|bash ) ( my|his|her ) ( own )? head ( against|into|with ) ~1 ( wall|walls|door|desk|floor|the|table )
        ( feel like|want to|going to|urge to|need to|thinking about|thinking of|started|back to|miss|used to but started|stop|still ) ( cut|cutting ) ( again|tonight|$|, |sometimes|when|myself|every|whenever )
        ( sometimes|often|every|when|whenever ) i cut ( $|when|to|because|, )
        i cut ( when|to feel|to cope|because|to calm|sometimes|every )
        ( pick|pull|picking|pulling|ripping|tearing ) ( at|out )? ( my )? ( skin|hair ) ~4 ( bleed|bleeds|blood|stop|out|bald )
        ( purge|purging|binge|binging|throwing up|make myself sick|make myself throw ) ~4 ( every|again|after|can|stop|meal|daily )
        ( scars|razor|blade|blades ) ~3 ( again|hidden|drawer|hide|tempting|calling )
        ( drink|drinking|drunk|drugs|high ) ~3 ( forget|numb|every day|pass out|until i|to cope|black out|to sleep|myself to )
    """,
    ),
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
        _C,
        _ACUTE,
        "met",
        """
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
        ( kid|child|boy|girl|kids|children|neighbor|neighbour|student|toddler|baby|niece|nephew|grandkids|grandson ) ~10 ( alone outside|alone at night|looks hungry|always hungry|dirty|same clothes|skinny|no coat|outside at night|left alone|alone every|thin|unsupervised|neglected|scared of|afraid to go home|afraid of|no food|hungry|flinches|does not come to school|alone )
        ( my )? ( parents|mom and dad|mother and father|mum and dad ) ( always|are always|keep|fight|argue|scream|yell|hit|throw ) ~6 ( fight|fighting|every|scared|night|yelling|screaming|screaming|hide|all the time|hitting|each other)
        ( i am|im ) ( alone|home alone|by myself ) ~6 ( mom|mum|dad|parents|mother|come back|came home|days|two|three)
        ( neglect|neglected|neglects|neglecting )
        ( do not|scared to|afraid to|not want to ) ( want to )? go home ( $|because|from|after|to|, )
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
    Table(
        _U,
        _ACUTE,
        "state",
        """
        {who} ( is|was|has|are|does|will|did|can|just|has been|would|still|seems|looks|might be|may be|could be|'s|found|lying|i think){0,3} ( not|stopped|no longer|unable to|barely|hardly|struggling to) ( be|been|even|really|to)? ( breathing|breathe|responding|respond|responsive|moving|moved|move|waking|wake|woken|conscious|answering|wake up|getting up|breaths|reacting|react|opening) ( up|when|to|her|his|me|$|, |and|at|all|anymore|since|or|from|for|no|even|in|on|properly|normally|right|eyes|i|after|much|down|by)? -texts -message -messages -text -calls -email -emails -before -noon -3pm -until -early -job -out
        not breathing|responsive|conscious
        ( is|was|found|lying|went|now|are|still|fell|knocked|lies|unconscious) ( him|her|my mom|my dad|my @kin|@kin|completely|totally|now|just|suddenly|still)? ( unconscious|unresponsive|collapsed|lifeless|motionless|stiff|comatose|limp|blue|in a coma)
        ( @kin|he|she) ( has|just|have|is|suddenly)? ( collapsed|fainted|passed out|fell down the stairs|had a stroke|having a seizure)
        ( no|not find a|can not find a|cannot find a|without a|not feel a|not have a) ( pulse|heartbeat|signs of life|breath)
        ( @kin|he|she|body|skin|hands|hand|they) ( is|are|has|feels|was|has gone|went|gone|felt) ( ice|all|really|so|stone|very|gone|freezing)? ( cold|stiff|blue|grey|gray) ( and|$|, |to|now|when|i|but|in|as|already)? -feet -distant
        ( dead|died|passed away|passed) ( in|at|on|inside) ( the|our|his|her|my)? ( house|home|room|bed|apartment|bathroom|bath|flat|sleep last night|couch|floor|sofa|kitchen|chair|next) ~8 ( told|tell|know|days|week|weeks|still|body|not|call|report|here|what|scared|do|anyone|and i|yesterday|now|this|last|$)
        ( i think|i am afraid|think|pretty sure|looks like|afraid|maybe|found|just found|might|seems) ( that)? ( he|she|my @kin|@kin|him|her|my) ( * )? ( is|might be|has|may be|was)? ( dead|died|passed away|passed)
        ( dead )? ( body|corpse) ( is|has|still|was|in|at|of|here) ( been|still|in|lying|here|my|the|a)? ~2
        ( found) ( my|our|him|her|the) ( @kin)? ~1 ( dead|not moving|on the floor|collapsed|hanging|unresponsive|lying|cold|unconscious)
        ( have|has|did|do|could|am) not ( told|tell|reported|report|called|call|dare) ( anyone|anybody|the police|it|her death|his death|to|her|him|them) ~4 ( dead|death|died|body|passed)
        ( dead|died|passed) ~8 ( have not|not|never|did not) ( told|reported|called|tell|report|call) ( anyone|anybody|it|the|her)
        ( smell|stench|smells|stinks) ( is|coming|from|of|like|bad|terrible|weird|awful|strange|rotten|a|horrible|so|really|death){0,5} ( from|room|house|door|apartment|death|rotting|dead|flat|his|her|brother)
        ( has|have|did|does|is) not ( answered|answer|come out|made a sound|responded|opened|been seen|moved|made any|left|respond|come|answering|spoken|been heard|seen) ~6 ( # days|two days|three days|four days|a week|days|door|sound|noise|weeks) ~2 ( smell|worried|knock|door|locked|silent|dead|$|sound|knocking|eat|food|even) -text -texts -message
        ( knocked|knocking|banging|called|shouting|calling) ~6 ( no answer|no response|no sound|does not answer|not answering|silence|nothing|no reply) ~4 ( days|worried|smell|hours|locked|inside|$) -phone -son
        ( locked|barricaded) ( himself|herself) ( in) ~4 ( pills|knife|says|goodbye|not answering|quiet|hours and|silent|razor|blade|rope)
        ( my )? ( @kin ) ( is|has been|went|has gone|disappeared|ran) ( missing|away|gone) ~4 ( note|goodbye|phone|police|days|left|suicidal|pills|text|after|knife|die)
        ( will|does|did|can|is) not wake ( up|him|her|my @kin|my|them)? ( and|, |no|even|$|when|i|her|his|she|he|cold|at|please|what|up) -before -noon -until -early -for -3pm -in
        can not ( wake|rouse) ( him|her|my|them|@kin)
    """,
    ),
    Table(
        _R,
        _ACUTE,
        "met",
        """
        ( men|people|company|strangers|staff|agency|guys|they|business|man|workers|someone|facility|team|parents|group|boot|two|three|security|escorts|service|removal) ~6 ( are|is|here|came|come|coming|going|trying|want|at|in|broke|outside|telling|waiting|say|showed|saying|burst|entered|hired|inside|threatening|told|surrounding) ~7 ( take|drag|taking|van|car|force|facility|door|get|dragging|come|leave|grab|pulling|haul|tie|go) ( me|him|her|my|us|us|into|away|by|in the van|with them|to a|out) ( away|out|by|to|into|in|from|with|@kin|against|$|, |van|brother|son|sister|room|force|now|facility|van)? -hospital -movie -dinner -airport
        ( drag|dragged|dragging|pull|pulled|pulling|haul|hauled|forced|forcing|carry|carried|carrying|grabbed|shoved|pushed|remove|removed|snatched) ( me|him|her|my|our|us|them) ( @kin|brother|son|daughter|sister|arm)? ( out|away|into|in|off|from|down|by) ( of|into|the|a|my|his|her|by|to|from|our)? ( the|a|my|his|her|our)? ( room|house|home|van|car|facility|force|bed|door|truck|apartment|center|centre|camp|stairs|street|institution)
        ( take|taken|taking|took|takes) ( me|him|her|my|our|us) ( @kin)? ( away|out)? ( by force|by strangers|against|forcibly|to a facility|to a camp|to the facility|from my room|from his room|from her room|somewhere|in a van|into a van|from home|to some|to an institution|while) ~2 ( will|facility|camp|strangers|force|room|van|$|place|know|screaming|institution|home|asleep)?
        ( being|been|be|am|getting|get|was|is|going to be|gonna be|were) ( * )? ( taken|dragged|hauled|removed|abducted|kidnapped|forced|shipped|sent) ( away|out|to|into|by|from|off|against) ( against|by|to|of|from|the|a|my|strangers|force|facility|this|me|his|her|some|$|men|boot|people|will|an|them)? -hospital -game -office -doctor
        ( removal|extraction|hikidashi|hikidashiya|hikidashi-ya|withdrawal) ( company|business|agency|people|team|service|men|guys|ya|firm|group) ~3 ( is|are|came|here|took|at|coming|come|dragged|outside|locked|inside|in|has|arrived|will come|broke|tomorrow|knocking|now|holding) -should
        ( hikidashiya|hikidashi) ~3 ( came|here|took|at|door|coming)
        ( facility|dormitory|dorm|camp|center|centre|institution|compound|place) ~8 ( will not let|not let me|cannot leave|can not leave|took my phone|locked|took my|escape|against my will|not allowed|held|refuse to|wont let|not allow|will not release|confiscated|guards)
        ( locked|held|trapped|stuck|kept|confined|imprisoned|put|forced|dumped) ( me|up)? ( in|inside|at|into) ( a|this|some|the|that|an)? ( * )? ( facility|dormitory|dorm|camp|center|centre|institution|compound|group) ~6 -hospital
        ( took|taken|confiscated|taking) ( my|his|her|our|away my) ( phone|wallet|id|passport|money|phones) ~6 ( facility|locked|leave|dorm|escape|staff|secretly|let me|van|room)
        ( forcibly|forcefully|physically) ( removed|taken|dragged|took|remove|restrained|taking|removing)
        ( parents|mom|dad|family|father|mother|they) ( have|has|just)? ( hired|paid|called|sent|arranged|brought|ordered) ( some|a|these|people|men|strangers|someone|this)? ( * )? ( people|men|company|someone|strangers|agency|service|guys|group)? ( to)? ( take|drag|remove|come|force|get|break|pull) ( me|him|her|and|by|to|my|us) ~4
        ( broke|broken|breaking|smashed|kicked) ( down|in|into|open)? ( my|his|her|the) ( * )? door ~4 ( take|drag|pull|men|they|and|to|staff|came|grab) -lock
        ( get|got) in the van
        ( restrained|tied|pinned|handcuffed|sedated|tackled|zip) ( me|him|her|my|us|up|tied|down|by) ~4 ( men|van|car|facility|took|staff|and|strangers|they|company|$)
    """,
    ),
)

IDIOMS = """
    dying|die to|for ( see|know|meet|try|hear|find|go|eat|tell|ask|get|watch|play|read|a|an|the|some|this|that|visit|show|have|learn|make|buy|wear|talk|finish ) -die
    to die for
    drop dead gorgeous
    ( dead ) ( tired|serious|set|end|battery|phone|heat|weight|wrong|right|easy|ringer|quiet|silence|sexy|on|line|lift|pool|pan|beat|bolt|last|pixel|link|sure|simple|asleep|drunk|meat|poets|sea|by|of|zone|ends|cells|skin|leaves|center|stop|spot|code|giveaway )
    ( die|died|dies|dying|dead ) ( of|from|with )? ( laughing|laughter|boredom|embarrassment|shame|cringe|curiosity|happiness|cuteness|hunger|thirst|jealousy|heat|excitement|laugh|secondhand|cute|lol|lmao|haha|inside lol|starvation lol|shock )
    die|died|dying|dead ( lol|lmao|haha|lmfao|rofl|hahaha|xd )
    ( nearly|almost|literally|just|practically|basically|about ) ( died|dead|die|dying ) ( when|laughing|of|lol|haha|from|at|omg|lmao|seeing|reading|watching )
    ( phone|laptop|battery|computer|car|plant|plants|fish|internet|wifi|game|character|bike|tv|ipad|console|cactus|goldfish|cat|dog|hamster|pet|houseplant|flowers|tree|trees|router|bird|conversation|chat|trend|legs|feet|back|server|engine|watch|headphones|controller|hair|language|village|business|industry|party|romance|chivalry|meme|flower|basil|garden|rabbit|bunny|parrot|guinea|puppy|kitten|fern|mouse|pc|discord|lawn|vibe|skin|joke|watch|wi - fi|basil|drain|channel|camera|bulb|economy|town|store|mall|hope|fandom|project|alarm ) ( just|has|is|almost|are|keeps|was|will|about|to|all|never|already|going|have|going|always|might|gonna|slowly|finally|totally|all|nearly ){0,3} ( died|dying|dead|killed|die|dies|suicide )
    kill|killing|killed|kills ( some|the )? ( time|it|two birds|mood|vibe|lights|light|engine|process|boss|dragon|zombies|monsters|enemies|enemy|weeds|bugs|bug|mosquito|spider|spiders|cockroach|ants|germs|bacteria|switch|joy|app|task|program|server|buzz|noise|music|wasp|rats|rat|flies|fly|roaches|pain|appetite|virus|an hour|hours|afternoon|day|npc|npcs|goblins|creepers|boss|team|bots|bot|vibes|mold|mould|thread|session|command|job|mosquitoes|wasps|snails|slugs|roach|cockroaches|bedbugs|moths|mice|batteries|final|calories|drill|chill )
    killing|killed|kills|kill it ( at|on|in|with|out|tonight|lately|today|this|$|, )
    ( my|these|this|the|that|your|those|his|her ) ( * )? ( back|feet|shoes|homework|job|head|headache|heat|knee|knees|suspense|puns|jokes|wait|boots|legs|neck|weather|allergies|stomach|exam|exams|commute|math|deadline|cramps|lag|joke|shoulders|toothache|tooth|work|diet|hangover|humidity|class|assignment|rent|cold|laugh|accent|heels|prices|throat|traffic|sinuses|teacher|wifi|song|ending|cough|arm|thing|one|show|finger|boss|project|bills|silence|smile|sunburn|workout|paper|essay|stairs|schedule|inflation|dress|outfit|bra|chair|lighting|soundtrack|loading|blisters|mosquitoes|hill|hills ) ( is|are|was|were|has been|just|will|almost|gonna be|gonna|would be|literally|really|absolutely|seriously|s|nearly|totally){0,3} ( killing|killed|kill|going to kill|murder|murdering|the death of|gonna kill|be the death of ) ( me|us|my)?
    ( mom|dad|mother|father|wife|boss|husband|teacher|sister|brother|parents|girlfriend|boyfriend|coach|editor|manager|landlord|roommate|professor|she|he|they|@kin ) ( is|are|will|would|was|gonna|going|s){0,2} ( so)? ( going to|gonna|will|would)? kill me ~8 ( grades|haha|lol|late|when she sees|when he sees|if i forget|spilled|finds out|report card|mess|homework|dishes|phone bill|joke|lmao|forgot|ate|for|broke her|broke his|scratched)
    ( could|would|can ) ( just )? ( kill|murder ) for ( a|an|some|that|the|this )
    ( could|can|might|would ) ( totally|really )? murder ( a|some|that) ( burger|pizza|coffee|beer|curry|pint|sandwich|steak|tea|kebab|taco|cake)
    killer|killjoy
    joke|jokes|line|scene|video|meme|ending|face|song|outfit|bit|part|performance|speech|comment|tweet killed me|us
    ( die|old habits die) hard
    old habits die
    ( suicide ) ( squad|prevention|awareness|door|doors|rate|rates|statistics|pass|hotline|training|bomber|watch list|wings|drink|run|blonde|silence|girls|in japan|king|boys|workshop|barrier|mission|grip|documentary|novel|survivors|loss|cluster|lane|burnout|sprint|research)
    ( political|career|social|professional|financial|commercial) suicide
    ( documentary|book|article|movie|film|news|report|podcast|novel|lecture|seminar|paper|talk|show|episode|statistics|essay|class|course|training|workshop|research|play|poem|painting|story|series|thesis|manga|anime|drama|opera|game|ballet|museum|exhibition ) ( * ){0,4} ( suicide|suicidal|killing|murder|death|dying|abuse|violence|self harm|self - harm|overdose|dead|overdosed|kill|kills|killed|drowned|hanged)
    ( suicide|murder|abuse|overdose|self harm|killing|domestic violence) ( * )? ( documentary|book|article|movie|film|news|report|podcast|novel|scene|plot|story|statistics|episode|storyline|awareness|prevention|case in the)
    ( cut|cuts|cutting ) ( myself )? ( off|some slack|down|out|short|shaving|while|ties|class|corners|it|back|the|to|in|through|across|my hair|my nails|my grass|my own hair|my bangs|my losses|calories|carbs|costs|sugar|loose|funding|paper|vegetables|onions|wood|bread|cake|glass for|coupons|fabric|contact|cords|a deal|a check|grass|people off|him off|her off|me some|hours|spending)
    ( cut|burned|burnt|nicked|sliced|stabbed|burn|hurt) ( my|myself|a) ( * )? ( finger|thumb|hand|shaving|cooking|myself|tongue|knuckle|palm|while|on|toe|fingertip|chin|face|ankle|mouth) ( shaving|cooking|while|chopping|on|with|by accident|accidentally|making|slicing|opening|in the kitchen|gardening|at work|again|$|and|peeling|trying|playing|cutting|in|doing|working|today|when|carving|on a|slightly|making|washing|at|wrapping|grating|dicing)
    paper cut|cuts
    overdosed|overdose on ( chocolate|sugar|candy|coffee|cake|netflix|anime|cheese|pizza|ramen|garlic|cuteness|sun|caffeine lol|christmas|content|memes|tv )
    ( was|were|been|got ) beaten ( to|at|in|by a|by the|fair|eggs|path )
    ( cut|cutting) my ( hair|nails|bangs|fringe|lawn|grass|steak|sandwich|food|losses|internet|hours|fingernails|toenails|sleep|expenses|budget|jeans|shirt|cake|pizza|toast|phone bill|pay|screen time|trip|vacation|ties|teeth)
    ( in|at|on|from|of|playing|during|while playing) ( the|a|this|my|that|an|our)? ( * )? ( game|minecraft|fortnite|apex|boss fight|match|movie|novel|film|book|show|episode|song|dream|video game|series|anime|manga|finals|raid|ranked|elden ring|level|dungeon|dark souls|valorant|league|overwatch|among us|d&d|campaign|story|roblox|skyrim|zelda|rpg|mario kart|chess|zelda|gta|cod|lobby|round|tournament|season|pokemon|test match|scrabble|poker|tennis|call of duty|play) ~6 ( died|dies|die|killed|kill|kills|suicide|dead|shot|stabbed|beat|murdered|killing|dying|hanged|drowned|attacked|overdosed|hits|hit)
    ( character|hero|villain|boss|protagonist|npc|main|romeo|juliet|hamlet|werther|anna karenina|ophelia|sim|sims|detective|killer|vampire|zombie|witch|princess|narrator|heroine|husband in the|wife in the|guy in the|girl in the|batman|spiderman|avatar|pokemon|monster|wizard|dragon|naruto|dumbledore|teammates|teammate|snape|robot|mage|healer|tank|enemy|mufasa) ~8 ( dies|die|died|killed|kills|suicide|kill|overdosed|stabbed|dead|dying|shoots|drowns|jumps|beats|hangs)
    ( died|killed|die|dying|dead|kill|suicide|kills|dies|stabbed|beat|shot|murdered|hit|beats|abused|hits) ~5 ( in the game|in game|in a game|boss fight|level|respawn|respawned|in minecraft|in the movie|in the film|in the book|in the show|in the novel|on stage|in chess|at chess|in mario|at mario|at the end of the|in season|in episode|in that episode|in the finals|in my dream|zombies|by a boss|by the boss|in elden|checkmate|at tennis|at poker|at uno|at smash|at cards|in ranked|at monopoly|playing|lobby|times on|at fifa|at ping|at go|at shogi|in fortnite|in the last chapter|in the story|in the anime|at football|at smash)
    ( the )? song ~8
    lyrics ~8
    hit me up|hard|that|like
    ( hit|hits|hitting) ( me)? ( that|by surprise|hard|up|like|the gym|the road|the hay|the books|snooze|the sack|the jackpot|the shops|the beach|send|a deer|a wall|rock|the nail|a nerve|different|play|refresh|enter|the button|my toe|my elbow|a pole|a parked|a curb|the ball|a home|puberty|it off|the lottery|shuffle|the mark|the ceiling)
    beat|beats|beating me|us|him|her ( to|at|in|by|again at|every time we|fair|hands|with a|$)  ~2 ( it|chess|mario|game|tennis|cards|poker|smash|race|points|uno|ping|go|shogi|finals|monopoly|fifa|basketball|punch|square|every|checkers|score|minutes|seconds|video|pool|darts|scrabble|trivia|kart)
    ( punched|punch|punching|clocked) ( in|out|card)
    punch line|card
    disappearing|disappear ( ink|message|messages|act|into|under)
    ( stain|pain|rash|headache|acne|spots|scar|icon|file|spot|pimple|pimples|bruise|wrinkles|smell|cough|mole|wart|cellulite|debt|symptoms|app|photos|data|line|notification|hiccups|fever|message|scars|pounds|weight|freckles|emails|email|cursor|weeds|belly|noise|bump|swelling|snow) ( to|would|will|just|has|have|could|did|finally|all|keeps|never|that){0,3} ( disappear|disappeared|vanish|vanished|go away|gone|fade|faded|end|stop|be gone)
    ( disappear|vanish|escape|lost|lose myself|get lost) ( into|in|to) ( a|the|my)? ( * )? ( book|forest|woods|vacation|holiday|crowd|game|mountains|beach|countryside|music|cabin|blanket|island|novel|hawaii|weekend|bed with|bookstore|anime|hobby|nature|trip)
    knife set|block|skills|sharpener
    burden of proof
    burden ( * )? tax
    ( jump|jumped|jumping) ( in|into|on|off|at|to|for|over|around|from) ( the|a|my|on)? ( pool|bed|lake|shower|car|call|bandwagon|trampoline|conclusions|joy|gun|rope|train when|bus|chance|topic|puddle|puddles|sofa|hoops|ahead|plane|conversation|opportunity|diving|deep end|meeting|queue|line|zoom|ship|sea for|couch|swing|stage|ocean for|excitement|river with|boat|fence|subject|bike|water|right|taxi)
    ( bungee|rope|base|high|long|ski|show|star|parachute) ( - )? ( jump|jumping|jumped|jumper)
    jump rope|scare|start|cut|shot
    ( bought|need|buy|got|have) ~2 ( rope) ( for|to) ( camping|climbing|hiking|tie|the boat|clothesline|the swing|the tent|the dog|christmas|the car|a swing|gym|crossfit|macrame|towing|moving|dog|garden)
    ( love|enjoy|like|loved|enjoying|went|watching|watched|stars|sunset|fireworks|view|photos|picnic|bbq|beers|fishing|yoga|garden|dinner|party|grill) ~8 ( roof|rooftop|bridge|balcony|cliff|river|platform|window|tracks)
    ( roof|rooftop|bridge|balcony|cliff|platform|window|tracks) ( * ){0,6} ( stars|sunset|fireworks|view|photos|picnic|bbq|leak|leaking|repair|garden|party|selfie|waiting for|repaired|fishing|plants|painted|concert|graffiti|tour|cat|birds|landlord|contractor|replaced|sunrise|coffee|smoke|construction|shop|toll|pigeons|scenery)
    ( take|takes|taking|took|swallow) ( my|his|her|the|all|all my|a|two|some|one|her)? ( * )? ( pills|meds|medication|tablets|medicine|pill|ibuprofen|tylenol|paracetamol|vitamins|vitamin|antibiotics) ( every|each|in the|at|for|with|before|after|as|daily|on time|and feel|and slept|and it|like|regularly|today as|three times|twice|once|when|because|that|this morning|and went|from the|prescribed|to help|to sleep|again as) ( morning|night|day|cold|food|bed|prescribed|time|breakfast|flu|headache|better|sleep|allergies|my|week|doctor|weeks|dinner|work|i have|i get|evening|directed|went|helped|the doctor|fever|meals|to bed|dentist)
    ( passed away|died|death|dead|die|dies) ( * ){0,4} ( years ago|last year|last month|months ago|in 20|when i was|when he was|when she was|year ago|of cancer|from cancer|of old age|peacefully|in the war|of covid|a while ago|long ago|in an accident|ten years|in hospital|in the hospital|last spring|last summer|last winter|from covid|before i|in march|of a heart|of a stroke|from a|from dementia|decades)
    ( after|since|when|if|once|before|until) ( my|our|his|her|both|the)? ( * )? ( @kin|parents|husband) ( and @kin|both)? ( die|dies|died|passed|pass|are gone|passed away|death|is gone|pass away|be gone|dead|are dead)
    ( happens|happen|happened|do|cope|live|afford|will|inherit|inheritance|pension|funeral|grief|grieving) ~5 ( parents|mother|father|mom|dad|husband|wife|grandma|grandpa) ~2 ( die|dies|died|pass|passed|death|gone|dead|away)
    ( hair|phone|nails|ties|class|corners|lawn|toenails) cut
    ( leave|left|quit|quitting|end|ending|tired|sick|done|finish|finished) ( of|with|my|the|this|a)? ( * )? ( lease|contract|call|chat|conversation|job|game|subscription|relationship|meeting|semester|diet|session|friendship|class|membership|homework|puzzle|project|marriage|shift|season|level|book|series|dishes|waiting|winter|tv|rain|hot|school|cooking|commuting|trial|tokyo|taxes|reading|laundry|studying|war|working|work|chores|rent|noodles|paperwork|quarantine|engagement|career|internship|degree|campaign|discussion|argument|essay|article)
    tired of ( living|life|being|existing) ( in|with|at|out of|near|on|off|here in|next|under|paycheck|like a student|alone in)
    ( i will|we will|will|would|to|just|please|bring|wanna|want to|going to|could) ( be)? end ( this|the|our|my) ( chat|conversation|call|session|meeting|lease|here|contract|day|story|discussion|week|talk|night)
    ( parents|mom|dad|mother|father|she|he) ( grounded|took my switch)
    cannot|can not ( do|take|stand|handle|deal) ( this|the|my|these|that|it|any) ( * )? ( puzzle|homework|job|heat|math|crossword|level|noise|weather|game|traffic|exam|smell|exercise|recipe|assignment|essay|cold|diet|push|question|workout|course|spicy|cliffhanger|suspense|cuteness|humidity|photos|test|dance|yoga|shift|class|quiz|rain|snow|stairs|hike)
    can not wait
    over my dead body
    break a leg
    bite the bullet
    shot|shoot|shooting ( me|us|you )? ( an|a|some )? ( email|text|message|photos|film|hoops|video|stars|portraits|movie|pictures|pool|guard|dm|short|line|basketball)
    ( shot|shots) ( of|in the arm|fired|glass|for)
    bomb|bombed|bombing ( the|my|a|an)? ( interview|test|exam|presentation|audition|quiz|midterm|set|final|dive)
    ( break|broke|breaks|breaking) ( up|news|even|down|dance|dancing|ice|record|the ice|the news|the bank|my heart|a sweat|bad habits|dawn)
    throw|throws|threw|throwing ( up|a party|a ball|out|away|shade|in the towel|the ball|darts|frisbee|a tantrum|a birthday)
    drown|drowning|drowned in ( work|homework|emails|paperwork|assignments|debt|laundry|data|sauce|meetings|boxes|deadlines|chores|syrup|notifications)
    ( starving|starved) ( $|, |after|before|for|let|lol|haha|and|since|so|right now|already|what|i could|because i skipped)
    ( not|nothing|have not|did not|skipped|without) ~3 ( eat|eaten|eating|breakfast|lunch|dinner|food) ( since|yet|anything yet|today|all day|until|this morning|because i was|before the|for the blood|meat|sugar|gluten|out|there|at|so|sushi|carbs|breakfast|for hours|after 6|dairy|bread|seafood|fast|since lunch|since breakfast|since this) ( lunch|breakfast|morning|$|yesterday|dinner|noon|, |and|can|test|surgery|so|because|in months|in years|for a month|for years|6|hours|after|before|was|i|it|fish|pork)?
    ( have not|has not|not) ( eaten|had|ate|eat) ( meat|sugar|sushi|pizza|carbs|gluten|dairy|ramen|mcdonalds|fast|chocolate|candy|alcohol|coffee|fish|a good|a decent|bread|rice|beef|ice|junk|home|thai|indian|seafood|sweets|cake|a burger|a proper home)
    ( fasting|intermittent|ramadan|lent|colonoscopy|juice cleanse|keto) ~10
    ( my|the|our|a) ( cat|dog|hamster|puppy|kitten|rabbit|bird|fish|pet|horse|parrot|goldfish|snake|lizard|turtle|tortoise) ~8 ( eat|eaten|died|dead|die|moving|breathing|hit|bites|attacked|eating|wake|killed|bit|collapsed|respond)
    ( movers|moving|mover|delivery|repair|repairmen|plumber|plumbers|electrician|cleaning|cleaners|construction|furniture|exterminator|gas|internet|roofers|roofing|garbage|trash|pest|inspection|fire|cable|installers|hvac|waste|snow|junk|amazon|ups|postal|painters) ( company|people|men|guys|man|team|service|crew|worker|workers|inspector|staff|removal)? ( * ){0,5} ( came|come|coming|here|house|take|taking|took|apartment|will|arrived|van|are|door)
    ( removal|extraction) ( company|companies|business|service|van|men|firm) ~3 ( should|legal|legit|cost|good|quote|furniture|recommend|worth|price|review|reviews|moved|for our move|help us move)
    ( should|legal|thinking|considering|is it|are|what|how much|do you|cost|whether|about|news) ~6 ( removal|extraction) ( company|companies|business|service|services|firms|businesses)
    ( not|never) ( respond|responding|answer|answering|answered|replied|responded|reply|replying) ( to)? ( my|me|the|any|his|her|our)? ( texts|text|message|messages|calls|call|email|emails|line|dm|dms|phone|letters|application|when i knock|when i talk|mails|emails|question|questions|whatsapp|door when)
    ( laptop|computer|app|website|site|program|phone|server|screen|page|mouse|keyboard|bot|software|tv|printer|remote|browser|customer|support|company|cursor|touchpad|router|game|console|pc) ( is|was|has|are|does|just|will|did|keeps|still){0,2} ( not|frozen|stopped|no longer|unresponsive) ( responding|moving|respond|answering|working|responsive|waking|answer|move|wake)?
    ( wake|waking|get|getting|woken|woke|awake) ( up )? ( before|until|till|by|early|at|late|in time|for school|on time|for work|past|around|in the) ( * )? ( noon|3pm|pm|am|afternoon|evening|dinner|dark|morning|school|work|class|early|noon|alarm|#)
    ( drag|dragged|dragging|forced|force|pulled|take|takes|took|taken) ( me|him|her|us|my @kin) ( out )? ( to|shopping|into|on|along|for|out) ( the|a|an|see|this|his|her|some|of)? ( * )? ( movie|movies|party|gym|mall|concert|doctor|dentist|shopping|karaoke|hospital|dinner|store|restaurant|church|school|work|museum|park|beach|wedding|airport|zoo|meeting|lunch|festival|ikea|optician|supermarket|coffee|walk|hike|trip|vet|counselor|psychiatrist|therapist|soccer|library|funeral|christmas|family dinner|bar|show|clinic|dance|stores|fishing|camp when|salon|barber|er)
    ( spoil|spoilers|spoiler) ~10
    no hard feelings
    ( dead|die|death|kill|kills) ( sea|valley|star|note|metal|cab|stranding|pool|by daylight|cells|poets|bill|rattle|or alive|rising|space|island|la|eater|eaters|knight|bed|wish movie|race|match|game)
    death ( and taxes|metal|note|valley|star|row|certificate|penalty|cab|tax|by chocolate|grip|trap|stare)
    self ( - )? ( harm|injury) ( scars|scar|prevention|awareness|month)
    ( old|faded|healed|my|visible|past|white|teenage|childhood) ( * )? ( scar|scars)
    scars from ( when|years|my teens|high school|the past|childhood)
    ( gave|give|giving|given) up ( on)? ( smoking|sugar|coffee|my diet|the game|gaming|alcohol|meat|learning|dieting|trying to|chocolate|knitting|piano|the piano|that game|running|this level|dating|soda|my seat|caffeine|carbs|instagram|social media|japanese|this puzzle|cooking|guitar|wordle|bread|my job)
    the end of ( the|my) ( * )? ( movie|book|lease|month|day|season|story|rope swing|year|contract|street|line|semester|week|shift|episode|hall|road)
    joke|jokes|lol|lmao|haha|jk kill|die|dead|kills
    ( die|dead|kill|died|dying|kill me|kill you|killing) ~4 ( lol|lmao|haha|jk|hahaha|rofl|xd|lmfao|joking)
"""
