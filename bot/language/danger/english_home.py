# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English rules: somebody at home who does not answer, and removal companies.

Review: before release, by a practitioner whose language is English.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_U, _R = Sign.UNRESPONSIVE, Sign.REMOVAL
_ACUTE = Level.ACUTE

TABLES = (
    Table(
        _U,
        _ACUTE,
        "state",
        """
        ; Taken by force, a facility, a company
        flies ~5 ( window|door|room|house|flat|neighbour|apartment ) -fruit
        ( no|without|cannot find a|can not find a|not find a|not feel a|faint|weak ) ( pulse|heartbeat|breathing|signs of life ) -raising
        ( smell|smells|stench|stink|flies|odour|odor ) ~8 ( room|door|flat|apartment|house|answer|answering|bolted|days|locked|mail|next door|neighbour|neighbor ) -cooking -cat -trash -garbage -food -socks -paint -rubbish -curry
        ( no ) ( sound|noise|movement|sign|light|answer|response|reply ) ~3 ( at all|from|in|inside|behind|for|when|of life|of him|of her|all|since ) ~3 ( days|day|knock|morning|yesterday|week|weeks|worried|life|all|hours ) -phone -email -line -customer -company -job -application
        ( food|tray|trays|meals|dinner|plate|plates|milk|mail|newspapers ) ~5 ( untouched|piling|not touched|still outside|uncollected|not been touched|not taken|left outside ) ~6 ( days|day|three|two|door|room|yesterday|week|since|answer|sound )
        ( missing|disappeared|gone missing|not come home|never came home|ran away|run away|vanished|left the house|left home ) ~4 ( note|letter|phone off|phone behind|two days|three days|suicidal|pills|rope|knife|message|goodbye|days|his phone|her phone|yesterday|police|last night ) -cat -dog -game
        ( no|not find a|can not find a|cannot find a|without a|not feel a|not have a) ( pulse|heartbeat|signs of life|breath)
        ( dead|died|passed away|passed) ( in|at|on|inside) ( the|our|his|her|my)? ( house|home|room|bed|apartment|bathroom|bath|flat|sleep last night|couch|floor|sofa|kitchen|chair|next) ~8 ( told|tell|know|days|week|weeks|still|body|not|call|report|here|what|scared|do|anyone|and i|yesterday|now|this|last|$)
        ( smell|stench|smells|stinks) ( is|coming|from|of|like|bad|terrible|weird|awful|strange|rotten|a|horrible|so|really|death){0,5} ( from|room|house|door|apartment|death|rotting|dead|flat|his|her|brother)
        ; Dead at home
        ( lying|lain|laying|been ) ( in|on ) the same ( place|position|spot|way ) ~5 ( since|days|hours|yesterday|morning|smells|smell|not )
        ( mother|father|mom|dad|@kin|she|he|wife|husband ) ( has )? ( died|dead|passed away|passed|stopped breathing|gone ) ~3 ( ago|days|yesterday|last night|this morning|last week|in the night|on @day ) -years -months -in -at -cancer
        ( sitting|sat|lying|staying|sleeping|been|living ) ( beside|next to|with|by ) ( her|his|the|my mother|my father|mom|dad ) ( body|since|and|still|cold|all|, |for days|corpse )
        ( @kin|he|she|someone|body|man|woman|father|mother|dad|mom ) ( is|was|are|might be|may be|has been|looks|seems|must be|been|just|lying|found|appears|s ){1,3} ( lying|found|just|been|on|face down|slumped|curled|sitting|sat|completely|already|i think|really|all|unmoving ){0,3} ( dead|passed|unconscious|unresponsive|lifeless|cold|stiff|blue|collapsed|motionless|face down|slumped|floor|out cold|still and|not breathing|gone cold ) ( and|, |$|in|on|since|with|to|now|at|when|i|for|next|beside|there|what|but|by|under ) -tired -serious -set -battery -feet -inside -years -ago -phone -line -from -of
        ( think|afraid|sure|scared|worried|feel|might|looks|seems|fear|believe|wonder ) ~2 ( @kin|he|she|grandfather|mother|father ) ~2 ( is|might be|has|may be|may have|could be|was|be )? ( dead|died|passed away|passed|gone cold|had a stroke|stopped breathing ) -inside -battery -alive -to -phone
        ( mother|father|mom|dad|@kin|she|he|wife|husband ) ( has )? ( died|dead|passed away|passed ) ( in|on|last|at|a|two|three|# |days|weeks|months|this|yesterday|since ) ~8 ( kept|body|told|tell|report|reported|still here|still in|bedroom|blanket|futon|nobody knows|no one knows|pension|covered|did not call|not called|living with )
        ( kept|keep|keeping|hid|hidden|living with|sleeping next to|staying with ) ( her|his|the|my mother|my father|mom|dad|him|my mom|my dad ) ( * )? ( body|remains|in the bedroom|in the futon|in her room|in his room|corpse|dead ) -guessing
        ( not|nobody|no one|never|without|cannot|can not ) ~2 ( come out|came out|heard|hear|seen|saw|answered|answering|answer|opened|opening|reach|contact|reply|replied|eaten|touched|moved|picked up|sound|any sound|noise ) ~5 ( @num days|days|weeks|a week|since @day|yesterday|@day ) ~5 ( sound|smell|no|silence|mail|food|tray|light|bolted|door|locked|worried|phone|nothing|usually|diabetic|old|alone|elderly|strange|curtains|milk|dead|knock|knocking ) -twitter -line -years
        ( @kin|he|she) ( has|just|have|is|suddenly)? ( collapsed|fainted|passed out|fell down the stairs|had a stroke|having a seizure)
        ( @kin|he|she|body|skin|hands|hand|they) ( is|are|has|feels|was|has gone|went|gone|felt) ( ice|all|really|so|stone|very|gone|freezing)? ( cold|stiff|blue) ( and|$|, |to|now|when|i|but|in|as|already)? -feet -distant
        ( i think|i am afraid|think|pretty sure|looks like|afraid|maybe|found|just found|might|seems) ( that)? ( he|she|my @kin|@kin|him|her|my) ( * )? ( is|might be|has|may be|was)? ( dead|died|passed away|passed)
        ( dead body|corpse|his body|her body|the body|body is|body has ) ~3 ( still|cold|stiff|lying|smell|smells|decomposing|been here|rotting|in the house|in the room|in bed|in her bed|in his bed )
        ( found) ( my|our|him|her|the) ( @kin)? ~1 ( dead|not moving|on the floor|collapsed|hanging|unresponsive|lying|cold|unconscious)
        ( have|has|did|do|could|am) not ( told|tell|reported|report|called|call|dare) ( anyone|anybody|the police|it|her death|his death|to|her|him|them) ~4 ( dead|death|died|body|passed)
        ( dead|died|passed) ~8 ( have not|not|never|did not) ( told|reported|called|tell|report|call) ( anyone|anybody|it|the|her)
        ( has|have|did|does|is) not ( answered|answer|come out|made a sound|responded|opened|been seen|moved|made any|respond|come out|answering|been heard|been seen) ~6 ( # days|two days|three days|four days|a week|days|door|sound|noise|weeks) ~2 ( smell|worried|knock|door|locked|silent|dead|$|sound|knocking|eat|food|even) -text -texts -message
        ( knocked|knocking|banging|called|shouting|calling) ~6 ( no answer|no response|no sound|does not answer|not answering|silence|nothing|no reply) ~4 ( days|worried|smell|hours|locked|inside|$) -phone -son
        ; No sign of life
        ( always|usually|normally ) ( answers|answer|replies|responds|opens|calls|texts ) ~4 ( now|but|today|this time|tonight ) ~2 ( nothing|no answer|silence|no reply|not )
        ( knocked|knocking|banged|called|shouted ) ( for|and|on|at ) ~8 ( nothing|no answer|silence|no reply|no response|not answering|no sound )
        {who} ( @they|has|have|had|is|does|did|will|would|can|was|just|still|even|really ){0,4} ( not|stopped|no longer ) ( been|be|even|really|actually|come|to|at all )? ( breathing|breathe|moving|moved|move|waking|wake|responding|respond|answering|answered|opening|opened|get up|getting up|come to|conscious|react|reacting|stir|stirring|rouse ) ~4 ( eyes|floor|up|blood|cold|days|hours|blue|grey|gray|since|pale|chair|bed|head|fell|lips|smell|bath|room|stairs|funny|door|morning|at all|anything|yesterday|breathing|still|please|dead|help|wrong ) -text -texts -message -messages -calls -email -phone -before -noon -early -until -line -job
        ( fell|fallen|falls|collapsed|dropped|tumbled|slipped|went down ) ~4 ( stairs|floor|bath|shower|bathroom|kitchen|ladder|down ) ~6 ( not|blood|head|unconscious|moving|answer|wake|get up|breathing|hip|hours|responding|ambulance ) -bike -asleep
        ( locked|bolted|barricaded|shut|bathroom|toilet ) ~6 ( water running|running water|not answer|not answering|no answer|wont open|not open|silent|blade|razor|pills|quiet|blood|hours|rope|not responding|goodbye|scissors|knife ) ~3 -myself -room
        ( is|was|found|lying|went|now|are|still|fell|knocked|lies|unconscious) ( him|her|my mom|my dad|my @kin|@kin|completely|totally|now|just|suddenly|still)? ( unconscious|unresponsive|collapsed|lifeless|motionless|stiff|comatose|limp|blue|in a coma)
        ( locked|barricaded) ( himself|herself) ( in) ~4 ( pills|knife|says|goodbye|not answering|quiet|hours and|silent|razor|blade|rope)
        ( my )? ( @kin ) ( is|has been|went|has gone|disappeared|ran) ( missing|away|gone) ~4 ( note|goodbye|phone|police|days|left|suicidal|pills|text|after|knife|die)
        ; Cold, unconscious, not breathing
        ( not ) ( opening|opened|open ) ( his|her|their ) eyes
        ( not|wont|can not|cannot|unable to ) ( get|wake|rouse|getting|waking ) ( him|her|them|my @kin|the @kin|@kin|to wake|any response|a response|a reaction ) ( up|to|from|$|awake|and|, |out )  -early -before -school -work -help -job -to -eat -out -a
        {who} ( is|was|has|are|does|will|did|can|just|has been|would|still|seems|looks|might be|may be|could be|'s|found|lying|i think){0,3} ( not|stopped|no longer|unable to|barely|hardly|struggling to) ( be|been|even|really|to)? ( breathing|breathe|responding|respond|responsive|moving|moved|move|waking|wake|woken|conscious|answering|wake up|getting up|breaths|reacting|react|opening) ( up|when|to|her|his|me|$|, |and|at|all|anymore|since|or|from|for|no|even|in|on|properly|normally|right|eyes|i|after|much|down|by)? -texts -message -messages -text -calls -email -emails -before -noon -3pm -until -early -job -out
        not breathing|responsive|conscious
        ( will|does|did|can|is) not wake ( up|him|her|my @kin|my|them)? ( and|, |no|even|$|when|i|her|his|she|he|cold|at|please|what|up) -before -noon -until -early -for -3pm -in
        can not ( wake|rouse) ( him|her|my|them|@kin)
    """,
    ),
    Table(
        _R,
        _ACUTE,
        "met",
        """
        ; Taken by force, a facility, a company
        ( men|strangers|people|they|staff|man|guys ) ( * )? ( not|wont|refuse to|refusing to ) ( leave|go away|get out|let go ) ~1 ( my room|his room|our house|my house|the house|until|me|of me|my door|his door|without me|without him )
        ( handcuffed|tied up|sedated|drugged|restrained|tied ) ( my|our|him|her|me ) ( @kin )? ~6
        ( dorm|dormitory|mountain|mountains|island|camp|temple|farm|facility|school ) ~6 ( they|staff|instructors|teachers|guards ) ~2 ( hit|beat|kick|punish|starve|lock|whip|slap ) ~3
        ( escaped|ran away|run away|fled|got out ) ( from|of ) ( the|a|that|this ) ( facility|dormitory|dorm|center|centre|institution|academy ) ~8
        ( came|come|arrived|burst|broke|walked ) ( in|at|to|into ) ( at|my|our|the|and )? ( * )? ( 4am|5am|6am|am|night|dawn|morning|house|room|bedroom|and ) ~3 ( forced|dragged|carried|carrying|took|pulled|grabbed|carry|drag|dragging|tied|held ) ( me|him|her|my|us )
        ( taking|take|collecting|collect|coming for|picking up|removing|remove ) ( my|our|him|her|me ) ( @kin )? ( away )? ( tomorrow|tonight|now|today|by force|in the morning|at dawn|next week ) ~6 ( screaming|screams|die|scared|company|signed|force|facility|against|hiding|does not know|afraid|refuses|terrified )
        ( signed|sign|contract ) ~4 ( company|facility|agency|business|contract|academy ) ~8 ( taking|take|tomorrow|screaming|coming|force|drag|regret|cancel|collect|against )
        ( men|man|people|strangers|guys|fellas|staff|stranger|blokes|they|workers|women|team|security|escorts|counselors|supporters|group|company|business|agency|academy|school|crew ) ~5 ( dragging|holding|grabbing|carrying|pulling|taking|pinning|dragged|hold|pinned|grabbed|carried|restraining|restrained|tying|shoving|pushing|bundling|surrounding|surrounded|packing|tied|handcuffed|lifted|hauling|hauled|burst|barged ) ( me|him|her|my|us|our|into my|into his|into her|in ) ~3 -shopping -hands -to -hospital -accountable
        ( put|putting|shoved|forced|bundled|loaded|pushed|dragged|pulled|carried|threw ) ( me|him|her|my @kin|us|our @kin ) ( in|into|inside|to|onto ) ( a|the|their|some ) ( * )? ( car|van|truck|vehicle|minibus|bus|taxi ) ( $|and|, |by|against|with|now|right|crying|screaming|while|to|that )
        ( not|wont|never|refuse|refused ) ( tell|say|told|said|saying|telling|to say|to tell ) ( me|us )? ( where|what|who ) ~3 ( going|taking|taken|are|we are|place|facility|they are ) ~2 -wrong
        ( hired|paid|hires|pay|contracted|called|arranged|booked|signed|sold ) ~4 ( company|agency|business|men|people|strangers|service|facility|academy|boot camp|training school|dormitory|dorm|institution|school ) ~6 ( coming|come|take|taking|get me|for me|by force|drag|tomorrow|force|out of|remove|morning|tonight|into|against|pick me|collect me ) -movers -moving -cleaning -tutor -plumber
        ( dormitory|dorm|facility|camp|centre|center|institution|academy|place|compound|training school|hostel ) ~8 ( locked|lock|can not leave|cannot leave|not leave|not allowed|escape|guards|guarded|beat|beats|hit|not let|against my|confiscated|passport|go home|agree|fence|bars|watched|contract|forced|run away ) ~3 -care -hospital -screen -nursing -game -work -pet
        ( took|taken|confiscated|take|took away|seized ) ( away )? ( my|our|his|her ) ( * )? ( phone|phones|wallet|id|passport|money|shoes|insurance card|card|belongings|things ) ~6 ( lock|locked|dormitory|dorm|facility|leave|agree|camp|escape|staff|room|centre|center|academy|guards|van|go home|contact|not let )
        ( i )? ( did|do|have ) not ( agree|consent|sign|agreed|consented|signed|choose ) ( to )? ( come|go|be here|being here|this place|this facility|enter|live here|stay here|anything|be taken|leave my home|the contract ) ~2 -movie -party -school -out -meeting
        ( being|am|was|been|is|are|getting|get|be ) ( held|restrained|pinned|tied|dragged|forced|bundled|kidnapped|abducted|taken away|transported|carried|hauled|sent ) ( down|by|into|in|out|against|here|from|off|to a|to some|away ) ( * )? ( men|force|will|here|van|facility|car|strangers|people|staff|$|my|camp|institution|dormitory|bed|room|the) -game -hospital -doctor -by
        ( forced|made|make|forcing|force ) ( me|him|her|us ) ( to )? ( sign|come with|go with|get in|work for free|work without pay|strip|live|stay|leave my room|leave his room ) ( a|the|them|this|in|here|without|with|by|at )? ( * )? ( contract|paper|van|car|them|facility|dormitory|dorm|pay|force|here|$ )
        ( van|car|strangers|men|people|staff|company ) ( is|are )? ( outside|at the door|in the hall|on the stairs|downstairs|in my room|in his room|waiting|at my door|in the house|parked ) ~8 ( take me|take him|for me|for him|drag|force|contract|facility|parents|mother|opened|out|come with|key|locked|lock|van|my room|pack|packing ) -movers -furniture -delivery -work -school
        ( men|people|company|strangers|staff|agency|guys|they|business|man|workers|someone|facility|team|parents|group|boot|two|three|security|escorts|service|removal) ~6 ( are|is|here|came|come|coming|going|trying|want|at|in|broke|outside|telling|waiting|say|showed|saying|burst|entered|hired|inside|threatening|told|surrounding) ~7 ( take|drag|taking|van|car|force|facility|door|get|dragging|come|leave|grab|pulling|haul|tie|go) ( me|him|her|my|us|us|into|away|by|in the van|with them|to a|out) ( away|out|by|to|into|in|from|with|@kin|against|$|, |van|brother|son|sister|room|force|now|facility|van)? -hospital -movie -dinner -airport
        ( drag|dragged|dragging|pull|pulled|pulling|haul|hauled|forced|forcing|carry|carried|carrying|grabbed|shoved|pushed|remove|removed|snatched) ( me|him|her|my|our|us|them) ( @kin|brother|son|daughter|sister|arm)? ( out|away|into|in|off|from|down|by) ( of|into|the|a|my|his|her|by|to|from|our)? ( the|a|my|his|her|our)? ( room|house|home|van|car|facility|force|bed|door|truck|apartment|center|centre|camp|stairs|street|institution)
        ( take|taken|taking|took|takes) ( me|him|her|my|our|us) ( @kin)? ( away|out)? ( by force|by strangers|against|forcibly|to a facility|to a camp|to the facility|from my room|from his room|from her room|somewhere|in a van|into a van|from home|to some|to an institution|while) ~2 ( will|facility|camp|strangers|force|room|van|$|place|know|screaming|institution|home|asleep)?
        {put} ( going to be|gonna be|being )? ( taken|dragged|hauled|abducted|kidnapped|shipped) ( away|out|to|into|by|from|off|against) ( against|by|to|of|from|the|a|my|strangers|force|facility|this|me|his|her|some|$|men|boot|people|will|an|them)? -hospital -game -office -doctor
        ( removal|extraction|hikidashi|hikidashiya|hikidashi-ya|withdrawal) ( company|business|agency|people|team|service|men|guys|ya|firm|group) ~3 ( is|are|came|here|took|at|coming|come|dragged|outside|locked|inside|in|has|arrived|will come|broke|tomorrow|knocking|now|holding) -should
        ( facility|dormitory|dorm|camp|center|centre|institution|compound|place) ~8 ( will not let|not let me|cannot leave|can not leave|took my phone|locked|took my|escape|against my will|not allowed|held|refuse to|wont let|not allow|will not release|confiscated|guards)
        ( locked|held|trapped|stuck|kept|confined|imprisoned|put|forced|dumped) ( me|up)? ( in|inside|at|into) ( a|this|some|the|that|an)? ( * )? ( facility|dormitory|dorm|camp|center|centre|institution|compound|group) ~6 -hospital
        ( took|taken|confiscated|taking) ( my|his|her|our|away my) ( phone|wallet|id|passport|money|phones) ~6 ( facility|locked|leave|dorm|escape|staff|secretly|let me|van|room)
        ( forcibly|forcefully|physically) ( removed|taken|dragged|took|remove|restrained|taking|removing)
        ( parents|mom|dad|family|father|mother|they) ( have|has|just)? ( hired|paid|called|sent|arranged|brought|ordered) ( some|a|these|people|men|strangers|someone|this)? ( * )? ( people|men|company|someone|strangers|agency|service|guys|group)? ( to)? ( take|drag|remove|come|force|get|break|pull) ( me|him|her|and|by|to|my|us) ~4
        ( broke|broken|breaking|smashed|kicked) ( down|in|into|open)? ( my|his|her|the) ( * )? door ~4 ( take|drag|pull|men|they|and|to|staff|came|grab) -lock
        ( get|got) in the van
        ( restrained|tied|pinned|handcuffed|sedated|tackled|zip) ( me|him|her|my|us|up|tied|down|by) ~4 ( men|van|car|facility|took|staff|and|strangers|they|company|$)
        ; Cold, unconscious, not breathing
        ( held|holding|pinned|hold|pin ) ( me|him|her ) ( down )
        ( hikidashiya|hikidashi) ~3 ( came|here|took|at|door|coming)
    """,
    ),
)
