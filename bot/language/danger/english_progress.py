# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English rules: what has been done to oneself just now, and bodies in need of a doctor.

Review: before release, by a practitioner whose language is English.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_X = Sign.IN_PROGRESS
_ACUTE = Level.ACUTE

TABLES = (
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
)
