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
        ; Swallowed, drunk, injected
        ( year old|baby|toddler|@little|son|daughter ) ~3 ( drank|ate|swallowed|took|drunk|eaten|drink|swallow ) ~3 ( @dose|@poison|battery|batteries|medicine|magnet|detergent|cigarette|my pills ) -dinner
        ( swallowed|swallows|swallowing ) ( a|some|the|several|three|two|few )? ( a )? ( needle|needles|battery|batteries|glass|blade|blades|razor|magnet|magnets|pins|nails|pin|screws|screw|coin|coins|staples|detergent pod )
        empty ( pill|blister|bottle of pills|medicine|medication )
        empty ( packets|packs|strips|sachets|boxes|foil|bottles ) ~8 ( @dose|sleepy|sleepier|snoring|wake|waking|breathing|slurring|passed|drowsy )
        ( have|has|had|did|do|does ) not ~4 ( eaten|drunk|eat|ate|drank|drink|drinking|eating ) ~4 since ( @day|last|the weekend|wednesday|thursday ) ~8 ( vision|blurry|weak|dizzy|faint|stand|walk|dry|confused|black|drink|drunk|cold|shaking|heart|sick )
        ( not|nothing ) ( drunk|drank|eaten|ate ) ( or|and|nor ) ( eaten|drunk|ate|drank ) ~2 ( since|for|in ) ( @day|@num|days|last|the|three|days )
        ( poured|pour|pouring|spilled ) ( boiling|petrol|gasoline|acid ) ( water )? ( on|over ) ( my|myself|himself|herself )
        ( feel|feeling ) ( drunk|woozy|floaty|far away|so sleepy|like floating|strange|funny ) ~4 ( from|after|with ) ( the|all the|those|these )? ( pills|@dose|tablets )
        i ( have|ve|just )? ( taken|took|swallowed|drank|done|did ) something ~3 ( $|not|stupid|bad|sorry|and|please|do|to myself ) -new -nice -else -useful -fun
        ( what|something|stuff|whatever ) ( i )? ( drank|swallowed|took ) ( under|from|in ) ( the )? ( sink|garage|cupboard|cabinet|shed )
        ( one|two|few|last ) more ( pill|pills|tablet|tablets|sip|cut ) ( and|then|until|to ) -a -of -for -bottle
        ( swallowed|took|taken|drank ) ( them|it|all|everything ) ( , |and|now|all|already|$ ) ~6 ( lying|lie|bed|waiting|mother|mom|tell|goodbye|sorry|sleep|eyes|dark|cold )
        ( cut|cuts|wound|wounds|it|blood|gash ) ( will|does|wo|can|do|would|did )? ( not ) ( close|clot|stop ) -work -raining -playing -talking -crying -thinking -ringing -the
        ( tastes|taste|throat|mouth|stomach ) ~3 ( burning|burns|awful|bitter|bleach|hurts ) ~6 ( drank|swallowed|took|pills|bleach|sink|poison )
        gas ( is|was )? ( on|been on ) ~8 ( pilot|head|sleepy|dizzy|windows|headache|smell|thumping|door|towel|tired|$ ) -bill -meter
        ( gas|fumes|smoke|charcoal|engine ) ~8 ( head is|headache|dizzy|sleepy|drowsy|thumping|throbbing|faint|passing out ) -cough -alarm
        ( took|swallowed|drank|had|taken ) ( it|them|all ) ( $|, |already|now|just|an hour|and i )  ~6 ( goodbye|sleepy|dizzy|sick|scared|cold|numb|bleach|pills|head|cannot undo|too late )
        @ingest ( like|about|over|nearly|around|almost|maybe|at least|up|down|some )? ( all|the whole|whole|the entire|entire|a whole|half the|half a|most of|both|every|everything|the lot|too many|too much|a load|loads|a bunch|a handful|handful|the rest|more than|double|triple|way too|so many|lots|a lot|a ton|an entire|several|two|three|four|five|a full|full|mixture|a mix|a few|many|as many ) ~5 ( @pill ) -water -wine -vitamins -vitamin -today -cold -prescribed -gummies
        @ingest ( the lot|too many|too much|too much of|all of them|them all|everything|the whole lot|way too many|way too much|whatever i|all i ) ( $|, |and|now|on|dont|do not|room|an hour|already|of|ago|in the|found|could|had|help ) -food -work -on -homework -cake -coffee -time -sugar
        @ingest ( like|about|over|nearly|around|almost|maybe|at least|more than )? @many ~4 ( @dose|of them|of my|of mom|of dad|mg|of the|of his|of her|sleeping )
        ( have|got ) @many ~3 ( @dose ) ~8 ( front|vodka|alcohol|whiskey|bottle|tonight|enough|ready|wine|beer|gin )
        @ingest|drink|drinking|drinks ~3 ( @poison|drain cleaner|oven cleaner|rat poison|cleaning fluid|toilet cleaner|floor cleaner|nail polish remover|windscreen wash|cough syrup and|perfume|battery acid|a whole bottle of cough ) -tea
        ( consumed|swallowed|eaten|took|drank|drunk|had|ate|taken ) ~4 ( strip|bottle|packet|box|blister|stash|jar ) ( of|and|, ) ~2 ( @pill|vomiting|sleepy|she|he|her|his|dizzy|my|nerve|blood|heart )
        ( he|she|they|@kin|son|daughter ) ( has|have|had|is|just|may have|might have )? ( just|already )? ( taken|swallowed|drunk|eaten|overdosed|took|drank|consumed|ate|cut|slit|hung|hanged|jumped|injected|stabbed|shot|drank ) ~4 ( pills|tablets|overdose|something|poison|bleach|medicine|meds|wrists|wrist|himself|herself|all her|all his|all my|whole|battery|@dose|@poison ) -prescribed
        ( i|has|have|just|she|he ) ( an|the )? overdose|overdosed ( $|, |and|on my|on his|on her|on the|an|just|about|half|this|last night|again|she|he|help|on pills|on @pill ) -years
        ( after|from|since|with ) ( the|those|all|taking|my|these ) ~3 ( @dose|overdose ) ~6 ( @ingest|numb|vomiting|sleepy|dizzy|cannot|can not|shaking|faint|wake|sick|blurry|scared|slow )
        ( hands|feet|lips|body|legs|arms|face ) ( is|are|going|getting|feel|gone|feels|went|turning ) ( very|so|really|getting|going|all )? ( cold|numb|blue|heavy|tingling ) ( and|$|, |after|now ) ~6 ( scared|sleepy|@dose|pills|swallowed|took|drank|dizzy|breathe|breathing|wake )
        ( it|cut|cuts|wound|gash ) ( is|was|looks|are )? ( too|so|really|very|quite|pretty )? ( deep|gaping|gapes|wide open|wide ) ( and|$|, |now|a bit|it|with|help|i|enough|needs|bleeding|there|cant ) -water -breath -snow -pocket -valley -end -voice
        ( tried|trying|try|attempted ) to ~2 ( strangle|hang|drown|suffocate|gas|electrocute|poison|shoot|stab|smother|choke ) ( myself|himself|herself|my )
        found ~3 ( hanging|hanged|overdosed|with a rope|with pills|in the bath|bleeding|unconscious ) ( $|in|from|and|, |we|last|this|with|by|on|yesterday|today )
        ( cut|got|brought|took ) ( him|her ) down ( $|and|, |he|she|from|in|but )
        ( should|do|shall ) i ( bother )? ( finish|finishing|take|taking|swallow ) ( it|the rest|them|the others|the bottle|more|the other half )
        ( half|most|all|the whole ) ( of )? ( the|it|them|a )? ( bottle|box|packet|strip|pills|tablets ) ( is|are )? ( gone|empty|inside me|in me|down|finished )
        ( gas ) ( is|tap|oven|taps )? ( on|turned on|hissing|is on ) ( and|, |windows|window|shut|now|all )
        ( turned|opened|left ) ( the )? gas ( tap|oven|taps|stove )? ( on )? ( and|, |shut|closed )
        ( it|ctb|kill myself ) ( has|is )? ( started|begun|done|working|happening|kicking in ) ~3 ( drank|swallowed|took|bye|goodbye|pills|tastes|sleepy|too late )
        ( inject|injected|injecting ) ( myself|himself|herself|all|too much|the whole|a lot ) ~5 ( insulin|morphine|pen|overdose|purpose|units|heroin|it )
        ( on purpose|deliberately|intentionally ) ~4 ( pills|medicine|tablets|overdose|insulin|meds )
        ( @dose|insulin|medicine|pills ) ~3 ( on purpose|deliberately|intentionally )
        ( took|taken|swallowed|ate|downed|popped|drank|just had|necked|chugged|had|ingested ) ( all|a bunch|a lot|a handful|the whole|a bottle|a load|a ton|too many|lots|too much|everything|so many|an entire|my entire|the entire|a whole|half a|half the|my whole|every|a full|the rest|# or so|loads|way too|like #|about #|over #|nearly #|them all|the lot|several|dozens|over|around ) ~5 ( pill|pills|tablets|tablet|meds|medicine|medication|paracetamol|tylenol|ibuprofen|advil|aspirin|bottle|sleeping|painkillers|xanax|pack|box|insulin|benadryl|capsules|antidepressants|codeine|drugs|them|panadol|packet|valium|lithium|ambien )
        ( took|taken|swallowed|ate|downed|popped|necked|had ) ( like|about|over|nearly|around|almost|maybe )? # ~2 ( pill|pills|tablets|meds|paracetamol|tylenol|ibuprofen|advil|aspirin|sleeping|painkillers|xanax|capsules|benadryl|codeine|ambien|mg|valium|panadol|of )
        # ~1 ( pills|tablets|paracetamol|tylenol|sleeping pills|capsules ) ~3 ( gone|in me|down|in my stomach|feeling|dizzy|already )
        ( swallowed|took|drank|downed|drunk|drinking ) ( the|a|my|some )? ( whole|entire|full )? ( bottle|box|packet|pack ) ( of )? -wine -water -beer -coke
        ( just|already|have|i )? ( overdosed|overdosing )
        ( took|taken|had|takes|taking|on|is|after|from|of ) ( an|his|her|my|another )? overdose
        overdose ( just|an hour|tonight and|already|and now|right now )
        i|i have ( just )? overdose
        ( drank|swallowed|drunk|drinking|chugged|downed|ate ) ( some|the|a|of|bottle|cup|glass ){0,4} ( bleach|poison|antifreeze|detergent|pesticide|weedkiller|drano|rat|disinfectant|cleaner|insecticide )
        ( already|just|have|i )? ( took|taken|swallowed|drank|done|did ) ( them|it )? ( already|all|done ) ( , )? ( $|its done|and|now|it is|too late|cant|waiting )
        already ( took|taken|swallowed|drank|done|did ) ( them|it|the pills|everything )
        it is ( done|too late|already done ) ~3 ( pills|took|bye|goodbye|sorry|sleepy|swallowed )
        ( tried|trying|attempted ) to ( hang|drown|shoot|gas|suffocate|jump|overdose|poison|strangle|kill ) ( myself|himself|herself|off|from|themselves )? ( just|tonight|today|now|and|again|last|an hour|this|with|but|earlier|yesterday|in|we|out|off|$ )
        ( turned|turn|turning|left ) ( on )? ( the )? gas ( on )?
        ( stabbed|shot|poisoned|drugged|hanged|electrocuted ) ( myself|himself|herself )
        ( pills|tablets|meds|bottle|overdose ) ~4 ( kicking in|cannot stay awake|cannot stay awake|not waking|wont wake|numb|throwing up|vomiting )
        ( pills|bottle ) ( is|are )? ( all )? gone ~4 ( she|he|goodbye|sleepy|i )
        found ( him|her|my|our|the ) ~3 ( empty|with )? ( pill|pills|bottle|hanging|noose|overdosed|blood|unconscious )
        ; Cut and bleeding
        ( slit|slashed|slashing ) ( them|both|it|my|his|her )
        ( bath|bathwater|bath water|sink|tub|sheets|snow ) ( is|are|turned|turning|goes|going|all|was|has gone|gone|went ) ( all|so|very|bright|completely|turning )? ( red|crimson|bloody ) -paint -dye -colour
        ( cut|cuts|cutting|sliced|carved ) ~2 ( deeper|deep|more ) than ( usual|before|i meant|ever|i wanted|last time|normal )
        ( wrist|wrists|throat|veins|arms|neck|forearms ) ~4 ( done|cut|slit|open|opened|slashed|stanley|knife|razor|blade|scalpel ) ~3 ( bath|blood|knife|razor|blade|cold|now|sleepy|bleeding|deep|$ ) -tattoo -band -watch -strap
        ( i|he|she|they|@kin|son|daughter ) ( just|have|has|had )? ( jumped|leapt|fell ) ~10 ( can not move|cannot move|broken|broke my|broke his|leg|ankle|spine|not dead|still here|survived|only the|bleeding|ambulance|cannot feel ) -bike -pool -joy
        ( face|lips|neck ) ( is|are|was|has|going|turning|gone )? ( red|purple|blue|white|black|grey|swollen|pale ) ~6 ( pulling|heavy|hold|holding|breathing|breathe|rope|belt|tied|help|door|hanging|not ) -cold -sunburn -mask
        ( carved|carving|cut|cutting|scratched|etched ) ( words|names|a word|the word|lines|letters|name|x ) ( in|into|on|in to|across ) ( my|his|her|their ) ~2 ( @body )
        ( see|saw|seeing ) ( the|my|white|yellow )? ( fat|bone|tendon|muscle|fat layer ) -cat -dog
        ( gaping|spurting|gushing|pouring out|pumping out )
        ( blood|bleeding ) ~4 ( through|everywhere|stop|all over|dripping|towel|towels|floor|sink|bath|sleeve|tissue|carpet|sheets|pool|soaked ) -donor -test -pressure -knee -nose -nosebleed -period
        ( towel|towels|sleeve|sheet|sheets|shirt|bandage|bandages|carpet|bath ) ( is|are|was|all )? ( soaked|red|full of blood|drenched|soaking ) ( * )? ( blood|red|with|through|$ ) -rain -wet -wine
        ( jumped|hung|hanged|hang ) ~3 ( still alive|branch broke|rope broke|rope snapped|leg is broken|broke my|survived|did not die|did not work|not dead|found me|cut me down|cut him down|cut her down )
        ( slit|slashed|cut|sliced|cutting|cuts|opened ) ( my|his|her|their|both my|both ) ( own )? ( wrist|wrists|throat|veins|artery )
        ( cut|cutting ) ( myself )? ( too|really|so|very|pretty ) deep
        ( will|is|does|can|would ) not stop ( the )? ( bleeding|blood )
        ( not|cannot|can not ) stop ( the )? ( bleeding|blood )
        bleeding ( a lot|out|badly|so much|everywhere|heavily|and|all over|from my|through )
        blood ( everywhere|all over|is pouring|wont stop|on the floor|pouring|dripping|gushing|everywhere )
        ( so much|a lot of|there is|too much|lots of ) ( so much|a lot of )? blood -pressure -test -work
        ; Hanged, jumped, burned
        ( set|sets|setting|lit|light ) ( himself|herself|myself|his own|her own|my own|my hair|her hair|his hair|my clothes|his clothes ) ~2 ( on fire|alight )
        ( tie|tied|tying|hanging|hung|hangs ) ( himself|herself|myself|themselves )
        ( stepped|jumped|walked|ran|threw myself|leapt|lay|laid ) ( out|down )? ( in front of|off|from|onto|under|into ) ( a|the|my|our|an )? ~2 ( car|train|truck|lorry|bus|bridge|roof|balcony|window|traffic|tracks|floor|building|cliff|tube|tram ) ( and|but|, |it|he|she|they|yesterday|last|this morning|today|tonight|$ ) -pool -to -landed -work -game
        @cord ( is )? ( round|around|on|tight around ) ( his|her|my|their ) neck
        ( jumped|jump ) ( off|from|out of ) ( the|a|our|my|of )? ( second|third|fourth|roof|window|balcony|bridge|building|2nd|3rd|floor ) ~3 ( and|leg|cannot|hurt|still|broken|floor|window|last|$ )
        ( he|she|they|i|@kin ) ( has|have|is|was|just|am|been )? ( hanging|hanged himself|hanged herself|hung himself|hung herself|hanged myself|hung myself )
        ( put|have|got|tied ) ( the|a|my )? ( bag|rope|belt|noose ) ( over|around|on|round ) ( my|his|her ) ( head|neck )
        ; Not eating or drinking
        ( the|his|her|my ) ( pulse|breathing|heartbeat|heart ) ( is|has|was ) ( weak|slow|slowing|stopped|faint|irregular|shallow|racing and )
        ; Heart, breath and stroke
        ( can not|cannot|not ) feel my ( hands|legs|face|fingers|arms|feet|body|lips ) ( anymore|any more|after|now|and|$|, ) -cold -gym -workout -snow
        ( in|inside|with ) ( the|my )? ( car|garage ) ~2 ( engine running|exhaust|hose|running )
        ; Other bodies in need of a doctor
        found ( a|the|his|her ) ( note|letter ) ~6 ( goodbye|sorry|die|bye|end )
    """,
    ),
    Table(
        _X,
        _ACUTE,
        "state",
        """
        ; Swallowed, drunk, injected
        ( baby|newborn|infant|toddler|child|kid|son|daughter ) ~8 ( fever|vomiting|swallowed|limp|floppy|choking|blue ) ~6 ( wake|feed|breathing|floppy|limp|drink|responding|battery|coin|pill|pills|blue|stop|cry|crying )
        ( confused|delirious|disoriented|disorientated|hallucinating|not making sense|makes no sense|talking nonsense|talking to people ) ~6 ( fever|water|since|suddenly|hours|slurring|sweating|insulin|diabetic|head|who are not there|hour|days|drink|drank )
        ( no|not|nothing|without|zero|refuses|refused|refusing|stopped|never ) -had ~3 ( food|eaten|eating|ate|eat|drink|drunk|water|meal|bite|drank ) ~5 ( for|in|since|over|past|last|about )? ~2 ( @num ( whole|full|straight|entire )? days|@num weeks|@num - day|days|a week|last @day|weeks now|a few days ) -out -takeaway -meat -sugar -with -together -alcohol
        ( have|has|had ) not ( been )? ( eaten|eating|had|ate|drank|drunk|touched|kept|consumed|swallowed ) ( or|a|any|anything|food|drink|drunk|eaten|solid|thing|meal|bite|to|and|water|nothing ){0,6} ( in|for|since ) ( the )? ( last|past|over|about|almost|nearly|at|least|more|than|like )? ( # days|two days|three days|four days|five days|six days|seven days|a week|several days|days|ten days|over a week|a few days|weeks|eight days|couple of days|# weeks|two weeks|nine days )
        ( only|just|but|nothing but|except ) ( had|drinking|drank|drunk|having|surviving )? ( water ) ( for|in|since ) ~2 ( days|week|weeks )
        ( can not|cannot|not|hard|struggling|unable|difficulty|trouble|gasping ) ( to|for )? ( breathe|breathing|catch|air ) ( $|, |and|my breath|properly|at all|help|anymore|well|now|she|he|right|because|or|lips|chest|i|it )
        ; Cut and bleeding
        ( head|skull|ear|eye|eyes|mouth|nose|stomach ) ( is|was|are|keeps ) bleeding -nose -gums ( $|and|, |heavily|badly|from|a|so|non|everywhere )
        ( gave|giving|given ) birth ~6 ( bleeding|blood|alone|cold|not breathing )
        ( breathing|breath|breathes ) ( is )? ( very|so|really|too )? ( fast|shallow|ragged|rattling|noisy|laboured|labored|wheezy|slow|weird|strange|stopping ) ~6 ( lips|blue|chest|grey|gray|sweating|face|cannot|hands|confused|wake|old|she|he )
        ( hit|banged|knocked|hurt ) ( his|her|my|the ) head ~4 ( and|now|, ) ~4 ( vomiting|sick|sleepy|confused|slurring|not|passed|blood|drowsy|bleeding|weird )
        ( pregnant|miscarriage|miscarrying ) ~5 ( bleeding|blood|pain )
        bleeding ( heavily|heavy|non stop|nonstop|and pregnant|badly|from his|from her|from my head )
        ( one side|left side|right side|half of|left arm|right arm|arm|leg ) ~3 ( numb|paralysed|paralyzed|not move|limp|dead weight|not working|weak ) ~6 ( talk|speak|face|speech|slurred|mouth|ambulance|confused|drooping|chest|suddenly|sweating )
        ( talking|speaking|speaks|talks|speech ) ( is )? ( rubbish|gibberish|nonsense|slurred|slurring|garbled|all slurred|weird and )
        ( vomiting|throwing up|being sick|sick|diarrhea|diarrhoea ) ~4 ( continuously|non stop|for days|blood|nonstop|all day and|can not stop|not stop|not keep ) -motion -of
        ( seizing|convulsing|foaming|choking on|turning blue|turned blue|blue lips|lips are blue|going blue|slurring|slurred )
        ( coughing|vomiting|throwing|threw|vomited|coughed|spitting ) ( up )? blood
        ( hit|banged|hurt ) ( his|her|my ) head ~6 ( not|wont|unconscious|vomit|blood|wake|respond|answer|confused )
        ; Hanged, jumped, burned
        ( suddenly|now|just ) ~3 ( can not|cannot|not|unable to|stopped ) ( talk|speak|talking|move|see|stand|speaking|make sense ) ( properly|and|, |$|or|his|her|anymore ) -english -japanese -to
        ( house|room|apartment|kitchen|flat ) is on fire
        ; Not eating or drinking
        ( sweating|sweaty|clammy ) ~5 ( chest|grey|gray|pale|arm|breath ) -gym
        ( @kin|he|she ) ( is|has|was )? ( suddenly|now|gone|turned|turning|gone all|gone very )? ( yellow|grey|gray|jaundiced|blue|purple ) ~4 ( not|cannot|sweating|skin|lips|wake )
        ( not ) ( wake|waking|woken ) ( to|for ) ( feed|eat|drink|medicine|milk|a feed )
        ( fever|suddenly|water|since|hour|diabetic|insulin|head ) ~8 ( confused|delirious|disoriented|hallucinating|not making sense|talking nonsense|talking to people who|slurring|acting drunk|unresponsive )
        chest ( * )? ( crushed|crushing|squeezed|squeezing|heavy|elephant|tight|burning|hurts|pain|pains|pressure ) ~8 ( arm|jaw|sweating|sweaty|dead|breathe|on my own|alone|numb|dizzy|ambulance|grey|gray|shoulder ) -anxiety -panic -interview -interviews
        ( left|his|my|her ) arm ( is|has|went|gone|feels ) ( gone )? ( dead|numb|tingling|heavy|limp ) ~8 ( chest|face|speech|jaw|breath|sweating ) -slept
        ( allergic|anaphylactic|anaphylaxis ) ~4 ( throat|swelling|breathe|closing|lips|shock )
        ( # |@num|several|many|over a|a|few|the|all|nearly a|more than a ) ( days|day|week|weeks ) ~3 ( no|without|not|since|nothing ) ~3 ( food|eating|eaten|eat|water|ate|drink|meal ) -out -meat -takeaway -sugar
        ( not|never|hardly|refuses to|refusing to ) ( eaten|ate|eat|eating|had|have ) ~2 ( since ) ( last )? ( @day|week|weekend|sunday ) ~6 ( weak|stand|dizzy|faint|walk|water|sick|shaking|drink )
        ( too weak|can not stand|cannot stand|could not stand|can not walk|can not get up|barely stand|can barely|keeps fainting|keep fainting|fainted|vision going|going black|passing out ) ~8 ( eaten|eat|ate|food|eating|days|water|meal|drink )
        ( eaten|eat|ate|food|eating|days|meal|starving ) ~10 ( too weak|can not stand|cannot stand|could not stand|can not walk|barely stand|keeps fainting|keep fainting|fainted|going black|passing out|keep water down|keep anything down|not keep )
        ( weighs|weigh|weight|down to ) ~3 ( 29|30|31|32|33|34|35|36|37|28|27|26|25 ) ( kg|kgs|kilos|kilo ) -gain -dumbbell
        ( diabetic|insulin|dialysis ) ~5 ( stopped|refuses|not taken|not taking|refusing|skipping|no insulin )
        ( not|without|no|nothing|stopped|refuses|refusing ) ~3 ( eat|eaten|eating|food|water|drink|drinking ) ~4 ( # days|two days|three days|four days|five days|six days|a week|several days|days now|ten days|over a week|for days|in days|weeks|seven days )
        ( # days|three days|four days|five days|a week|day # ) ( without|no|of not|of no|not ) ( any )? ( food|eating|water )
        ( starving|starved|starve ) ( myself|himself|herself|to death )
        ( too weak|can not|cannot|not able|unable|barely ) ( to|even )? ~1 ( stand|stand up|get up|walk|move ) ~4 ( eat|eaten|food|weak|days|drink|faint|since )
        ( eat|eaten|food ) ~8 ( cannot|can not|barely|too weak|unable ) ( to )? ( stand|get up|walk|move )
        ( weighs|weigh|down to|weighed ) ( only|just|under|less than|about|barely )? ( # ) ( kg|kilos|pounds|lbs )? ~3 ( faint|not eat|anorexia|skin|refuses|stand|and|hospital )
        chest ( pain|pains|hurts|is tight|is crushing|tight|hurt ) ~6 ( breathe|arm|breath|sweating|dizzy|ambulance|numb|911|999|119|hospital )
        ; Heart, breath and stroke
        ( clutching|holding|grabbing|clutches|holds|gripping ) ( his|her|my ) ( chest|left arm|heart ) ~4
        ( can not|cannot|not ) ( feel|move|lift|raise ) ( my|his|her ) ( left|right|whole|one|own ) ( side|arm|leg|hand|face|body )
        ( lips|fingertips|face|nails ) ( look|looks|are|is|turned|turning|gone|going|went ) ( * )? ( blue|purple|grey|gray|white )
        ( face|mouth|side|smile ) ( has|is|have|was|looks )? ( suddenly|gone|all )? ( dropped|drooping|droopy|droops|fallen|sagging|twisted|lopsided|crooked ) ( on|and|, |$|one|down|to|but )
        ( he|she|@kin|mom|dad|husband|wife ) ( is|has|was|having|started|keeps )? ( * )? ( having|had|has )? ( a )? ( fit|fitting|seizure|convulsion|convulsing|stroke|heart attack|seizing ) ( $|on|and|, |right|now|again|at|in the|help|i ) -years -ago -last -recovering
        ( throat ) ( is )? ( closing|swelling )
        ( turned|gone|going|went|turning|looks|is ) ( a|all|very|really )? ( funny|strange|weird|odd|grey|gray|blue|purple|yellow|white )? ( colour|color|grey|gray|blue|purple ) ( and|$|, |in|round|around|lips|not|she|he )  -hair -shirt -sky -door -dye
        ( having|has|had|is having|have|another ) ( a|an|some )? ( seizure|seizures|stroke|heart attack|convulsions|fit|asthma attack|anaphylaxis|allergic reaction )
        ; Other bodies in need of a doctor
        ( he|she|@kin|they ) ~6 ( can not|cannot|not|barely|hardly ) ( keep|stay|remain ) ( awake|conscious|upright )
        ( fainted|passed out|collapsed|blacked out ) ( twice|again|three|several|multiple|a few|# ) ~6
        ( can not|cannot|not|unable to|too weak to ) ( get|stand|sit|move ) ( up )? ( off|from ) ( the )? ( floor|bed|ground|toilet )  -early -time
        ( fever|temperature ) ( of|is|over|at ) ( * )? ( 40|41|42|104|105|39 ) ~2
        ( keep|keeps|just|is|has|have|am|going to|about to|she|he|@kin|they|someone|then|and|suddenly|nearly ) ( just|suddenly|nearly|almost )? ( fainted|fainting|passed out|collapsed|blacked out|losing consciousness|lost consciousness|pass out|passing out|faint|collapse ) -laughing -once
        ( should|do|can ) ( i|we ) ( call|phone|ring|dial ) ( an|the )? ( ambulance|911|999|119|112|emergency )
        ( call|need|needs ) ( an )? ( ambulance )
        limp ( and|$|body|now )
    """,
    ),
)
