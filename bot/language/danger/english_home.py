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
