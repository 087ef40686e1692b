# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English rules: wishing to die, said, asked, reported, and by other names.

Review: before release, by a practitioner whose language is English.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_W = Sign.DEATH_WISH
_ACUTE, _CONCERN = Level.ACUTE, Level.CONCERN

TABLES = (
    Table(
        _W,
        _ACUTE,
        "wish",
        """
        ; Asked of others, of God and of chance
        ( shoot|stab|strangle|smother|poison|hang ) me ( in the|through the|dead|please|and|because|now|so|before ) -email -text -line
        ( pill|injection|button|shot|drug|syringe|needle ) ( that|to|which|so ) ( ends|end|kills|kill|stops|stop|finishes|finish|die|lets me ) ( it|me|everything|my|all|die|go )
        ( help|helping|let|allow|assist ) ( me|us|him|her|my @kin ) ( and ( * )? @kin )? ( to )? ( die|end my life|end her life|end his life|end it|go peacefully )
        ( help|helping|let|want ) ~6 @kin die ( $|, |with|and|too|together )
        ( wish|wished ) ( the|they|doctors|paramedics|mom|you|nobody|he|she ) ~3 ( let me go|not saved|not found|had not|left me|not brought me back|let me bleed )
        ( call|take|takes|bring ) me home ( $|, |lord|god|please|soon|now|tonight ) -taxi -bus
        ( kill yourself|kill myself|die|suicide|kill me ) ~4 ( my brain|my head|voice|voices|my mind|my thoughts|my heart )
        ( god|lord|allah|jesus|universe|ancestors|heaven ) ~3 ( take|takes|took|call|calls ) ( me|my life|him|her|us ) ( $|, |home|away|tonight|and|in my sleep|already|soon|now|from )
        wish|wished ~4 ( worked|succeeded|not survived|not saved|let me die|not found me|finished the job|killed me|not stopped me|had not woken )
        ( let|help|make ) me ( just )? die
        ( wish|want|hope|hoping|need|pay|ask|asked|please|wishing ) ( someone|somebody|you|god|they|anyone|him|something ) ( would|to|could|will )? ( just )? ( kill|murder|shoot|end ) me
        ( please|just|someone|somebody|god ) ( please|just )? kill me ( now|please|already|$ )
        ( god|lord|please|someone|anyone ) ~3 take me ( tonight|away|now|home|already|$ )
        ; Told of somebody else
        ( not|no longer|am not ) ( afraid|scared ) to ( kill|die|end|jump|hang )
        {who} ( @say|says|said|wrote|texted ) ~6 ( finish|end|ending|take|close|stop ) ( his|her|my|their|the|own|everything|it ) ( own )? ( life|all|$|tonight )
        ( afraid|scared|worried|terrified|fear|think|thinks|thought|sure|says|said|saying|tells|told|threatens ) ~3 {who} ( will|would|might|is going to|may|could|wants to|wanted to|want to ) {adv} ( die|{killself}|{endlife}|commit suicide|jump|do something to|hurt|take )
        {who} ( has|have|had )? ( tried|attempted|attempts|tries ) ( to )? ( kill|suicide|end|hang|overdose|die|take|jump|drown )
        {who} ( keeps|kept )? ( @say ) ~4 ( want|wants|wanted|wanting|wish|wishes|rather|going|gonna|ready|better ) ~3 ( die|dead|alive|live|kill|suicide|end )
        ; By the word suicide
        ( stopping|stops|keeping|keeps|holding|prevents|preventing|stopped ) ( me|him|her ) ( back )? from ( suicide|killing|dying|jumping|ending|doing it|hanging|just ending|taking my )
        ( suicide|die|dying|kill myself|kill|overdose|hang|jump|unalive ) shitai
        ( voice|voices|demon|demons|head|shadow ) ~3 ( tell|tells|say|telling|says|command|commands|orders|wants|want|whispers|told|ordered ) ~5 ( kill|stab|hurt|jump|die|burn|attack|strangle|suicide|hang|overdose )
        ( dead|death|dying|suicide|killing myself|ending it|nothingness|not existing ) ( is|sounds|seems|feels|looks|would be ) ( so|really|very|just|like|kind of|pretty|a|more ){0,2} ( what|all|lovely|nice|good|sweet|warm|soft|gentle|kind|safe|great|beautiful|heaven|bliss|calm|cosy|restful|inviting|perfect|only|home|a gift|a holiday|the plan|where ) -line -metal
        sui ( ideation|thoughts|again|tonight|today|lately|mood|feelings|back|attempt|all|since|rn|right )
        ideation -app -game
        by ( my own hand|suicide|hanging|my hand )
        ( death|dying|suicide|ending it|being dead|not living|kill myself|killing myself|ending my life ) ~5 ( is|are|feels|seems|looks|sounds|keeps|calls|calling|has|have|was ) ~3 ( all i|only|think about|my mind|my head|my brain|every day|all day|constantly|comfort|comforting|calling|peaceful|sensible|answer|option|solution|way|exit|easier|rational|logical|kinder|welcome|better|tempting|appealing|my friend|relief|beautiful|escape|best )
        ( all i|only thing i|the only thing ) ~4 ( about|of|on|is|want|mind|need ) ~3 ( death|dying|suicide|die|be dead|killing|kill|ending ) -of
        ( brain|head|voice|voices|mind|thoughts|heart|everything in me|part of me|half of me|cell in me|bone in my body ) ~5 ( kill myself|kill yourself|to die|suicide|die|be dead|dead|jump|end it ) -inside
        ( die|dying|death|go|suicide|hang myself|kill myself ) ~2 ( painless|painlessly|without pain|without suffering|quietly|peacefully|with no pain|with dignity )
        ( attempt|attempts|attempted ) ( on|to|at|again|last|this|my|when|in|, |$|twice|once ) ~2 ( my life|suicide|kill|die|end|take|week|month|life|hospital|overdose|night|again )
        ( another|second|third|first|previous|last|failed|recent|my|his|her ) ( suicide )? attempt ( at|on|in|last|was|and|to|$|, |this|week|failed ) -to -at
        ( kermit ) ( sewer|suicide ) ( slide|side )?
        ( do|did|does|make|making|try|trying|will|want|going to|to|think|thinking ) ( to )? suicide ( $|, |because|tomorrow|tonight|today|soon|now|if|when|and|again|myself|himself|herself|please|by|before|after|in )
        suicide|suiciding ( myself|himself|herself )
        ( insurance ) ~6 ( die|dead|kill|suicide|died|when i|gone|better off )
        ( i|he|she|they|we ) ( am|is|are|was|have|has|will|would )? ( just|so|finally|quietly|now )? ( decided|choose|chose|chosen|resolved|determined|promised myself|made up my mind ) ( on|to|that|for )? ( i )? ( will|am going to )? ( death|die|dying|suicide|end|not live|be dead|kill|take my|hang|jump|go through )
        ( day|date|time|place|method|hour|way ) ( of|for|to ) ( my|his|her|own ) ( own )? ( death|suicide|dying|end|die )
        {want} ( so bad|badly )? ( to )? {adv} ( die|be dead|be killed|end my life|end it all|be gone forever|not be alive|commit suicide|stop living|leave this world|unalive )
        ( suicidal|suicide ) ( thoughts|ideation|feelings|tendencies|urges|attempt|attempts|thought|plan|plans|note|pact|urge|mode|again|tonight|every|right|lately|since )
        ( am|is|feel|feels|feeling|was|been|be|get|getting|become|becoming|so|very|actively|really|still|be|are|felt|makes|made|sound|me|and|sounds|gets|seems|be|being ) {adv} suicidal
        ^ suicidal
        suicide ( is|seems|feels|looks ) ~2 ( only|way|option|answer|out|best|mind|good|appealing )
        only ~3 suicide
        suicide attempt
        ( my|the ) ( death|suicide ) ( would|will|is )
        ( assisted )? ( suicide|dying ) ( for me|clinic|switzerland )
        ; By slang and other names
        sewer slide|side
        nembutal|pentobarbital|dignitas|seppuku
        ( switzerland|euthanasia clinic|assisted dying ) ~8
        ( do|doing|did|does|done ) ( myself|himself|herself|themselves ) in
        ( rather|sooner|instead|easier|prefer ) ( to )? ~2 ( poison|rope|hang|drown|a noose|a grave|the grave|the ground|the river|six feet )
        ( gonna|going to|will|might|want to|just|finna|about to|thinking of|thinking about|ready to|tempted to ) {adv} ( rope|roping|neck it|do myself|off it ) ( $|, |tonight|soon|tbh|now|and|after|if|it|in|myself|tomorrow|ngl )
        ( yeet|delete|unsubscribe|remove|log|erase|uninstall|alt ) ~2 ( myself|from life|out of life|off life|from this world|from existence|off permanently|from this earth )
        euthanasia|euthanized|euthanised
        ; Not wanting to live
        ( wish|wished|if only ) ~5 ( resuscitated|revived|rescued|saved|brought back|found me|pulled through|woken up|survived )  -money -file -game
        ( how|trying|struggling|hard|reasons|reason ) to ( stay alive|keep myself alive|not kill myself|not die )
        not ( plan|planning|going|intend|intending|expect|expecting ) ( on|to )? ( wake|waking|be|being|see|seeing ) ( up )? ( tomorrow|anymore|again|in the morning|alive|ever|the morning )
        ( can not|cannot|not ) promise ~4 ( be here|be alive|still be|safe|not do|make it|tomorrow|in the morning|the night )
        ( rather|prefer|sooner ) ( not|to not ) ( live|be alive|wake|exist ) than
        ( not ) ( live|living|alive ) ( in|like|as ) ( this|that ) ( body|way|state|anymore|another|skin|world )
        ( last time|before ) ~3 ( failed|did not work|chickened|survived|was saved|stopped ) ~4 ( this time|now|not again|will not )
        ( not|never ) ( going to|gonna|plan to|planning to|intend to|intending to|want to|wish to|expect to|likely to|supposed to|meant to ) {adv} ( make it to|make it past|make it through|see|live to|live past|reach|be around|be alive|get to|turn|hit|survive|last ) ~2 ( # |@num|christmas|spring|summer|winter|new year|next|my|the end|birthday|forty|thirty|weekend|week|year|month|graduation|past|by|long|night|morning|monday ) -party -movie -meeting -class -game -level -station -gym
        ( no|not ) ~1 ( seeing|see|reaching|reach|making|make ) ~3 ( thirty|forty|30|40|50|25|tomorrow|monday|christmas|birthday ) ~3 ( choice|fine|good|me|alive|plan )
        ( should|would|could|wish|wished|if|hope|hoped ) ~3 ( have )? ( died|been dead|bled out|succeeded|drowned|not survived|stayed dead ) -laughing -for
        ( will|can|would|could|do|does|is|am|might|may|going|want|plan|expect|intend|wants|likely ) not ( to )? ( be )? ( make it to|make it past|make it through|live to|live past|live beyond|live until|live long|survive this|survive the night|survive another|survive until|make it until|last the night|see the new year|see my next|see another|see tomorrow|see christmas|see next|alive by|alive when|alive to|alive next|alive for|be alive ) -party -meeting -class -show -boss -level -movie
        ( do not|never|can not|not ) ( see|imagine|picture|plan|expect|think|believe ) ( myself|on|to|i will|i am|that i|i ) ( living|live|being alive|be alive|alive|make it|making it|reach|reaching|survive|growing|getting ) ( to|past|beyond|until|long|by|after|old|next|in|another|this ) -shop -train
        ( no|not|any ) ~1 ( wish|desire|intention|plan|will|energy|reason|need ) to ( go on living|be alive|keep living|stay alive|live )
        ( cannot|can not|could not ) ~2 ( live|be alive ) ( anymore|any more|any longer|like this|in this|without|with this|on|$|with myself|with what )  -rice -coffee -cooker -phone -my -internet
        ( tired|sick|done|fed up|exhausted ) ( of|with|from ) ( being alive|having to live|staying alive|surviving )
        ( not|no ) ( live|living|alive|exist|existing ) ( anymore|any more|any longer|no more )
        wish|wishes|wished ( that )? ( i|he|she ) ( was|were|am|is|could be|would be|had been ) {adv} ( dead|never alive|not alive|in a grave|six feet )
        hope|hoping|pray|praying|prayed|hopes|wish ( that )? ( i|he|she|to ) ( will|would|can|could|just|might )? {adv} ( die|died|be dead|not wake up alive )
        ( do|does|did ) not ( really|even )? ( want|wish|deserve|wants|wanted ) to {adv} ( live|be alive|keep living|go on living|stay alive|survive|breathe|be living|be on this earth )
        ( no longer|do not|does not|never ) ( want|wants|wanted ) to {adv} ( live|be alive|keep living|stay alive )
        not wanna {adv} ( live|be alive )
        ( should|could|would|wish|want|let|please|just|wants ) ( i|me|him|her )? ( to )? {adv} ( not be alive|be dead )
        why ( can|could|am|did|do ) ( i|not ) ~3 ( die|dead|alive )
        why am i ( still )? ( alive|not dead )
        ( cannot|can not ) ~1 ( live|be alive ) ( anymore|any more|any longer|like this|in this|without him|with this )
        ( not|no ) ( want|longer ) to exist
        ( no|nothing ) ~2 ( left )? to live for ( anymore|any more|$|, )
        ( plan|planning|intend|expect|see|imagine|picture ) ~2 ( on )? being ( alive|around|here ) ~5
        i ( did|do ) not ~2 ( care|mind ) if i ( die|died|live or die|live|am dead|get killed )
        ; Ending it, leaving, joining the dead
        ( tomorrow|tonight|today|then|so|now|soon|maybe ) i ( will )? ( jump|die|hang|end it all|leave for good|end my ) -in -on -to -at
        ( am|will be|be|are|is ) ( ending|finishing ) ( everything|it|it all|things|all|this ) ( $|, |tonight|now|soon|for good|if|when|forever|once ) -here
        ( stopped|stop|stopping|quit|refusing ) ( eating|drinking|taking|food|treatment|dialysis|my|insulin ) ~4 ( so|hoping|until|to|because ) ~5 ( give up|gives up|finish|finishes|die|end|ends|stops|fade|waste away|be over|let go|kill|kills|quicker|faster )
        ( going to hell|burn in hell|go to hell|heaven ) ~3 ( why wait|soon|tonight|anyway so|see you there )
        ( reason|reasons ) ( not to|to not|why i should not ) ( kill myself|end it|end my life|die|do it|jump|go through with it )  ~3
        {want} ( my|this ) life ( to )? ( be )? ( over|end|finish|stop|finished )
        ( by|with ) ( my|his|her|their ) own hand|hands
        ( my|his|her ) life ( will|is going to|should|must|has to|needs to|would|to|can ) ( finish|end|be over|be finished|stop )
        ( finish|finishing|finishes|finished|close|closing|conclude ) ( my|his|her|own|this|the ) ( own )? life
        feel|feeling ( to|like ) {adv} ( end|ending|finish|finishing|kill|killing|die|dying|hang|hanging|jump|jumping|take|taking ) ( my|myself|it|off|$|from|life|now|only|and|right|today ) -laughing -food
        want|wants|wanted|wish|hope my life ( to )? ( end|be over|would end|was over|ended|stop )
        ( kill|killing|end|ending|take|taking|took ) ( my|his|her|their|your )? ( own )? life
        ( end|ending|ended ) it ( all|now|tonight|for good|once )
        ready to ( die|go be with|meet my maker|leave this world|leave this earth )
        ( leave|leaving|left|depart|exit ) this ( world|earth|life|planet )
        ( join|joining|be with|see ) ( my )? ( late )? ( @kin|him|her ) ( in heaven|on the other side|in the afterlife|in death|up there )
        ( go|going|gone ) to ( heaven|sleep forever|the other side )
        ; Wishing to be dead, and finding death better
        ( put|be put|being put ) ( me|him|her )? ( down like a|to sleep forever|out of my misery|to sleep like ) ~2
        let ( me|myself|it|him|her ) ( just )? bleed
        ( every|whole|each ) ( cell|part|bone|body|fibre|fiber|inch|bit ) ~4 ( die|dead|death )
        ( prepare|plan|planning|planned|pay|paid|picked|choose|chose|song|songs|dress|photo|clothes|invite|come|arrange|arranged ) ~4 ( my|his|her ) ( own )? funeral -mother -father -dad -mom
        ( said|says|told|writes|wrote|texted|thinks|knows ) ~4 ( would|will|wants to|going to ) be ( dead|gone ) ( by|before|soon|in|next|tomorrow|tonight|when ) -weekend -work
        ( want|wanted|wants ) to ( dissapear|disappear|vanish|sleep|go ) ~2 ( and be|and die|or die|dead|be dead )
        ( not|no longer|never ) ( scared|afraid|frightened|fear ) ( of )? ( dying|death|to die ) ( anymore|any more|$|, |now|at all ) ~6 ( looking forward|want|ready|kind of|almost|only|welcome|now|$ )
        ( better off|happier|rather be|belong ) ~1 ( in the ground|under the ground|six feet|in a coffin|in an urn|in the grave|buried )
        ( hope|hopefully|pray|make sure ) ( this|it ) ~2 ( works|work|succeeds|does the job ) ( this time|finally|$|, |time ) -out -computer
        {want} ( so bad|badly|nothing more than|more than anything|myself )? ( to|for|of|forward to|2 )? {adv} {die}
        {mean} ( just|really|of|about|i|my )? {adv} {die}
        ( how|way|ways|where|when|which ) ( to|i can|do i|can i|should i|i could|i should|one can|could i|i would|i will|i want to ) {adv} ( {die}|go peacefully|go painlessly|go without pain )
        ( painless|painlessly|quickest|pain - free|gentle|peaceful|sure|easy|cheap|clean ) ( and ( * ) )? ( way|method|exit|death ) ( to|of|for|out ) -job -marriage -contract
        ( ( am|feel|feeling|been|so|very|lowkey|kind of|again|got|being ) ) sui
        ( better|easier|best|relieved|happier|glad|worth more|richer ) ( off )? ( if|when|once|with|to ) ( i|me|am|be|was|were|he|she )? ( were|was|am|be|being|had|just|is )? ( dead|died|die|killed myself|six feet under|in the ground|buried|in a coffin|in the grave )
        ( better off|happier|worth more ) dead
        ( be|been|already|basically|practically|as good as ) dead ( inside )? ( already )? ( soon|by|in a|before|tomorrow|tonight|next|anyway ) -line -serious -lift -phone
        ( if|when ) i ( die|died|am dead|was dead|killed|kill|do it|go through with it ) ~5 ( would|will|they|nobody|everyone|who|please|tell|anyone|do not ) -game -level -boss -son -ranked
        want|wants|wanna|want die
        want|wanted|wants 2 die
        wish|wishes|wished ( i|he|she ) ( could|would|can|had )? {adv} ( die|died|be dead )
        ( i|i am|he|she ) ( just|really )? ( should|deserve to|deserves to|have to|need to|must|might as well|am going to|is going to|am gonna|will just ) {adv} ( die|be dead )
        i will die ( soon|tonight|today|tomorrow|now|by my )
        {killself} -laughing -off
        ( going|want|ready|decided|about|time|plan|planning|have|need ) to {adv} end ( it|everything|things|all )
        ( commit|commits|committed|committing|attempt|attempts|attempted|attempting|consider|considering|considered|contemplate|contemplating|contemplated|mention|mentions|mentioned|mentioning|of|about|suggests|discusses|discussed|google|googling|googled|researching|method|thru|threatens|threatened|threatening ) suicide
        ( would|i|he|she ) ( rather|sooner|prefer ) ( be )? ( dead|die|death )
        better off ( dead|if i died|if i were dead|if i was dead )
        ( can|could ) ( not|i|you ) ~1 ( just )? die
        ( it is|its ) time ( for me )? to ( die|go forever|end )
        death ( would|is|seems|sounds|feels ) ( be )? ~2 ( better|relief|peaceful|only|escape|answer|easier|nice|inviting|welcome|comforting )
        being dead ~3 ( sounds|seems|peaceful|better|nice|easier|appealing|relief|good )
        ( my own|own ) funeral ~5
        want a ( painless|quick|peaceful ) death
        world ( would|will )? be better ( off )? if i ( die|died|was dead|were dead )
        if i ( die|died|kill|killed ) ~6 ( care|miss|notice|sad|better|happier|relieved|cry|insurance )
    """,
    ),
    Table(
        _W,
        _CONCERN,
        "wish",
        """
        ( god|lord|jesus|heaven ) ~2 ( call|calls|take|takes|have ) me ( home )? ~3
        ( two|three|four|several|few|past|previous|another|one|# ) ( suicide )? attempts ( behind|so far|in|before|since|already|later|and|at )
        ( attempt|attempts|overdose ) ~4 ( behind me|was in|last month|last year|in march|in january|in may|months ago|since then )
        ( wish|hope|pray|want|hoping|praying|rather|would|please|wishing ) ~2 ( put me|someone put me ) out of my misery
        put me out of my misery
        ( think|thinking|thought|thoughts|dream|dreams|dreaming|daydream|talk|talks|talking|ask|asks|asking|draws|drawing|writes|writing|read|reads|reading|obsessed|jokes|joking ) ( about|of|on|with )? ~2 ( death|dying|dead|the end|what comes after|not being here|funeral|funerals|afterlife|heaven|graves ) -note -penalty -star -sea -metal -stranding -valley -by -line
        ^ kill me $
        kill me ( please|now|already )
        ( thought|thinking|thinks|think|obsessed|obsess|dream|dreaming|fantasize|daydream|wonder|wondering ) ~1 ( about|of|what ) ~3 ( death|dying|dead|my funeral )
        tell|tells|told me|him|her|us to ( kill myself|kill himself|kill herself|die|kill yourself )
        ( tired|sick ) of living
    """,
    ),
)
