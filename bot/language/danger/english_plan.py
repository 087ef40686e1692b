# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English rules: a plan to die, means at hand, a day chosen, farewell.

Review: before release, by a practitioner whose language is English.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_P = Sign.PLAN
_ACUTE = Level.ACUTE

TABLES = (
    Table(
        _P,
        _ACUTE,
        "wish",
        """
        ; Heights and edges
        ( climbing|climbed|climb ) over ( $|now|, |and|it|the ( * )? ( railing|rail|fence|barrier|wall|edge|side ) ) -cat -dog -boxes
        hanging ~1 ( knot|knots|noose|drop|height|weight )
        ( on|over|by|climbing ) the ( balcony|window|roof|bridge ) ( rail|railing|railings|ledge|edge|sill ) -box
        ( need|waiting for|had|find|get|lack|gather|work up|have|building|drinking for|wish i had ) ( the|some|enough )? ( courage|guts|nerve ) ( to )? ( do it|jump|die|end|swallow|step|go through|cut|take|kill|$ ) -call -phone
        ( quick|painless|instant|fast|hurt|hurts|painful|die|survive|slow ) ~4 ( if|when ) ( i|you|someone|one|they|people ) ( jump|jumps|fall|hang|overdose|take|cut|drown|step|drink|swallow|bleed ) -rope
        ( chosen|chose|picked|found|know|decided on ) ( a|the|my|which ) ( tree|beam|bridge|spot|place|cliff|building|floor|station|lake|river ) ( in|by|near|behind|at|on|where ) ( the|it|my|this|a|do|die|hang|jump|nobody ) -live -meet -picnic -camp -study -fish
        search history ~6 ( die|suicide|kill|ways|hang|overdose|painless|noose|bridge )
        ( cars|people|street|ground|traffic|rocks|water|lights ) ( are )? ( below|far below|so small|so far down|underneath me|beneath me|down there ) ~6 -deck
        ( feet|foot|legs|body|standing|am|one leg ) ~4 ( on|over ) the ( outside|other side|wrong side|far side|edge ) ( of )? ~2
        edge of the platform
        ( picture|photo|video|pic ) of ~3 ( pills|rope|noose|razor|wrist|wrists|bridge|train|blade|knife|roof ) ~6
        ( think|thinking|thought|imagine|fantasise|fantasize|keep ) ( about|of )? ~2 ( jumping|crashing|stepping off|stepping out|driving into|swerving|drowning|hanging|falling in front ) ( every|when|at|each|off|in|$|all|into|whenever|from|myself|again|under ) -rope
        ( would|could|to|just|easy|might ) ~2 ( drive|swerve|crash|steer|run|veer ) ( the car )? ( into|off ) ( a|the|oncoming ) ( * )? ( wall|tree|truck|lorry|bridge|river|sea|barrier|pier|traffic|road|cliff )
        ( sea|river|water|tide|lake|canal|waves|harbour|wall ) ~6 ( stones|walk in|go in|step in|just walk|keep walking|swim out|not come back|no one around|so cold|calling|weights|jump )
        ( climbed|climbing|climb|going up|nearly up|am up|halfway up|made it up|sat up|standing up|up ) ( on|the|a|onto|to|over )? ( the|a|this )? ( * )? ( crane|scaffolding|scaffold|pylon|mast|tower|water tower|fire escape|bridge|railing|barrier|viaduct|multistorey|parapet|car park roof ) -frame
        ( bus|train|ticket|car|taxi|flight ) ~6 ( aokigahara|fuji forest|the forest|the cliffs|the cliff|the bridge|sea of trees|beachy head|tojinbo ) -tour -hiking -camping
        ( forest|woods|cliffs|cliff|beach|mountain|mountains|fuji|aokigahara|sea of trees ) ~8 ( one way|not coming back|never come back|not come back|no return|find me|find my body|nobody finds|no one finds|last place|my place to|alone forever )
        ( choose|chose|chosen|decide|decided|picked|pick ) ( the|a|my ) ( forest|bridge|cliff|place|day|date|method|station|spot|building|sea|river|tree ) ~6 ( @day|one way|fuji|ticket|express|tonight|tomorrow|for it|so|nobody|no one|die|end|quiet|already )  -wedding -holiday -picnic
        ( wrong|other|outer|outside|far ) side of ( the|this )? ( * )? ( railing|railings|rail|barrier|fence|parapet|bridge|window|wall )
        ( climbed|climbing|climb|got|stepped|swung ) ( over|out|onto|up|outside ) ( of|to|on )? ( the|a|my )? ( * )? ( railing|railings|barrier|fence|parapet|window|roof|ledge|wall|balcony|bridge|window ledge ) -cat -keys
        ( legs|feet|foot|leg|toes ) ( are|is|dangling|hanging|already|both )? ( over|off|past ) ( the|a|$|, |and )? ( edge|side|ledge|railing|$|drop|roof|wall|now )
        ( @high|storey|floor ) ~3 ( legs over|feet over|look down|looking down|jump|let go|drop|step off|fall|edge|one step|lean|leaning ) -stairs -leaves
        ( one|last|final|another|just one ) ( more )? step ( and|forward|off|is ) ~3 ( over|off|edge|all|it|done|gone )
        ( going|plan|planning|want|will|ready|tempted|gonna|thinking|might|could|about|decided ) ~3 ( let go of|step off|step out|go in front|walk in front|lie down on|lie on|lay on|throw myself|fling myself|go under|go over|walk into|wade into|swim out|drive into|drive off|crash ) ( the|a|my|of|it|to )? ( * )? ( railing|railings|platform|train|tracks|traffic|road|car|truck|lorry|bridge|sea|river|ocean|lake|wall|tree|cliff|edge|ledge|rope|$ )
        ( at|on|from|by|to|near ) ( the|a )? ( @rail ) ~6 ( go in front|in front of it|step out|step off|not move|not going to move|throw myself|jump|last train|end it|fall in|in front of )
        ( @gas ) ~6 ( delivered|arrived|ready|garage|car|tent|sealed|bought|ordered|window|windows|tape|set up|boot|bedroom|bathroom|here ) -bbq -barbecue -grill -burgers -balloons -balloon -steak -party -bill -stove
        ( sealed|taped|sealing|taping|blocked ) ( up )? ( the|all|my )? ( * )? ( windows|window|door|doors|vents|gaps|garage )
        ( engine|car|motor ) ( is|still|left )? ( running|on|idling ) ~3 ( garage|door shut|windows|closed|shut|sealed )
        ( does|do|would|will|is|can|did|could ) ( it|a|an|the )? ( drowning|hanging|overdosing|overdose|jumping|falling|suffocation|suffocating|bleeding out|freezing to death|hypothermia|carbon monoxide|helium|strangling|starvation|starving|dying|cutting my wrists|slitting|bleach|antifreeze|insulin|cyanide|gas|electrocution|fall|charcoal ) ~5 ( hurt|painful|painless|kill|quick|peaceful|fatal|work|fast|enough|survive|survivable|slow|instant )
        ( @high|height|fall|jump|drop|floor|storey ) ~5 ( kill|fatal|survive|survivable|high enough|enough to die|do the job|do it|die instantly ) -game -vibe
        ( what|which ) ( is|are )? ( the|a|an|my )? ~2 ( dose|amount|number|height|combination|mix|bridge|floor|gas|poison|drug|method|building|station|spot ) ~5 ( lethal|fatal|deadly|kill|die|high enough|overdose|painless|jump|strong enough|suicide|quickest ) -germs -weeds
        ( picked|chosen|chose|found|set|decided|have ) ( on )? ( out )? ( the|a|my|which )? ( * )? ( bridge|cliff|building|tree|spot|platform|crossing|method|way out|date ) ( already|out|for it|$|, |and|for when ) -to -for
        ( went|going|been|go|drove|walked|visited|keep going|cycled ) ( back )? ( to )? ( the|a|that )? ( cliff|cliffs|bridge|viaduct|tower|roof|rooftop|tracks|crossing|quarry|dam|multistorey ) ~4 ( see|check|look at|looked|test|measure|where id|where i would|stand|tonight|again|alone|think about|going back|to do ) -view -photos -walk -sunset -fishing
        if ( nothing|it|things|this|life|i ) ~6 ( by|before|until ) ( my|the|christmas|new year|next|@day|i am|# ) ~4 ( end it|end my|kill|die|dead|jump|take my|do it|give up for good|be gone|leave this )
        ( that|this ) is when ( i|$ ) ~2 ( do it|go|jump|end|$|will|plan )
        ( going|gonna|will|plan|planning|ready|about|decided|want|wanna|need|might|thinking|think|tempted|could|should|would|tried|trying|wants|let|wanted|urge|considering|thought|feel ) ~4 ( jump|jumping ) ( off|from|in front|under|out|to my|into the|$|over|tonight|now|onto ) -bed -pool -car -rope -conclusions
        ( jump|jumping|step|stepping|walk|walking|throw|throwing|leap|fall|falling|lie|lying|jumped|run|running ) ( myself )? ( off|from|in front of|under|onto|into|out|out of|over ) ( of )? ( the|a|my|that|this|an )? ( oncoming|nearest|moving|tall|high|next|fast )? ( train|trains|bridge|roof|rooftop|balcony|building|window|ledge|tracks|platform|traffic|bus|truck|cliff|subway|overpass|railing|floor|edge|road|car )
        ( stepping|step|jump|going ) off ( the )? ( $|platform|edge|ledge|chair )
        ( on|at|near|off|over|sitting on|standing on ) ( the|a|my )? ( edge of ( the|a )? )? ( roof|rooftop|ledge|bridge|railing|cliff|parapet|tracks|overpass|train tracks ) ( right now|now|and|looking|thinking|, |of|again|tonight|$|with|ready|trying|wondering|staring|alone )
        ( sitting|standing|stood|am|sat|climbed|up|stand|sit|out|leaning ) ( here )? ( right now )? ( on|over|at|onto|near|by ) ( the|a|my|this )? ( edge of ( the|a|my )? )? ( roof|rooftop|ledge|bridge|railing|cliff|parapet|tracks|overpass|train tracks|balcony railing|top of )
        ( platform|tracks|bridge|balcony|roof|window|cliff|height|river ) ~5 ( jumping|jump|thinking about|stepping|looking down|end|fall|falling|pull|let go|die|drown )
        ( picked|chosen|set|have|chose|decided ) ( on )? ( the|a|my ) ( day|date|method|spot|place|bridge|building ) -for -to -with -in -we
        ( going|gonna|will|plan|planning|want|am|about ) ~2 ( kill myself|end my life|die|end it|end everything|hang myself|overdose|jump ) ~2 ( tonight|tomorrow|today|now|soon|this|next|on|when|after|by )
        ( lethal|fatal ) ( dose|amount|height )
        ( googled|googling|searched|searching|looked up|looking up|researching|researched|read about|search|google ) ~3 ( painless|ways to|how to die|how to kill|suicide|methods|lethal|die|noose|overdose|cyanide|carbon monoxide|bridges|hang )
        ( drive|driving|crash|crashing|steer ) ( my|the|his|her )? ( car )? ( off|into|in front|under ) ( a|the|of )? ( bridge|cliff|tree|wall|truck|road|river|lake|oncoming|traffic|lorry )
        ( die|go|end it|jump ) together
        ; Trains, roads and water
        ( sitting|sit|lying|lie|lay|laid|standing|walking|stood|sat|wander|wandering|kneeling ) ( down )? ( on|between|along|across|in the middle of|onto ) ( the )? ( train )? ( tracks|rails|road|line|rail|railway|highway|motorway|railroad ) ( at night|now|behind|and|$|, |, |again|hoping|until|in the dark|for a|tonight )
        ( lie|lying|sit|sitting|walk|walking ) ( down )? ( on|in|along ) the ( road|highway|tracks|rails|motorway|middle of the road ) -bike
        ( read|reading|found|forum|site|article|video|searching|searched|thread|page|looking up|watching ) ~5 how to do it ~3 ( painless|painlessly|without pain|peaceful|peacefully|quick )
        ( found|saw|discovered|caught ) ~3 ( rope|noose|belt|pills|razor|rat poison|charcoal|helium|knife ) ( in|under|hidden|beside|round|around|over|on ) ~4 ( backpack|room|bag|bed|drawer|closet|pillow|wardrobe|desk|neck|head|car )  -kitchen -shed
        ( took|takes|grabbed|has|with ) ( the|a|his|her|my ) ( belt|rope|razor|knife|gun|shotgun|cord|pills|bleach ) ~8 ( locked|bathroom|drove|left|woods|garage|sorry|goodbye|door|forest ) -kitchen
        ( stones|rocks|bricks|weights|stone ) ~4 ( pocket|pockets|coat|bag|backpack|jacket|ankles|tied to me )
        ( walk|walking|wade|wading|swim|swimming ) ( straight|out|right|myself )? ( out )? ( into|in to ) ( the|a )? ( @water|@traffic|woods|forest ) -and -for
        ( bought|ordered|got|delivered|arrived|sealed|taped ) ~3 ( helium|nitrogen|charcoal|nitrite|cyanide|hosepipe|briquettes|brazier ) -bbq -barbecue -balloons -for
        garage ~3 ( shut|closed|sealed|running|exhaust|fumes )
        how ( many|much|far|high|long|deep|tall|fast|big|strong ) ~8 ( die|to kill|kill me|kill you|kill a|kill someone|fatal|lethal|bleed out|be dead|overdose|unconscious|stop breathing|stop my heart|hang|drown|for death|do the job|finish me|finish it|stop the heart ) -plant -goldfish -battery -weeds -mold -germs -cat -fleas -bacteria
        ( note|letters|notes|recording|voice memo|envelope|envelopes ) ~4 ( for ( mom|dad|my|each|everyone|them|after|when|whoever|family )|pillow|under my|on my desk|on the table|by the bed|in the drawer|with my name|a date on it|explaining|sealed ) -birthday -thank -recommendation -school -job -teacher -cover
        ( drown|drowning|drowned ) ( myself|himself|herself )
        ( walk|walking|wade|wading|swim ) ( out )? into ( the )? ( sea|ocean|river|lake|traffic|forest ) ~4 ( not|never|come back|drown|and|stones|pockets )
        ( walk|walking|wade|wading|swim|swimming ) ~1 into the ( sea|ocean|river|lake ) ~2 ( tonight|after|and|until|tomorrow|when|soon )
        ; Ropes and knots
        ( everything|all|it ) ( is )? ( ready|prepared|set|in place ) ~6 ( courage|guts|nerve|goodbye|tonight i|the rope|the pills|do it )
        ( rope|noose|pills|gun|razor|poison|charcoal|helium ) ( is|are ) ~1 ( under|behind|in|inside ) ( the|my ) ( sink|mattress|stairs|floor|wardrobe|cupboard|drawer|attic|loft|garage|boot|closet|bag|bed ) -shed
        ( have|has|with|keep|bought|enough ) ~5 ( insulin|@dose|rope|gun|poison|blade ) ( here )? and ( a|my|the ) ( plan|date|day|note|goodbye )
        ( has|have|got|with|keeps|bought ) ( a )? ( rope|noose|gun|pills|knife ) and ( * )? ( has|have|is|chosen|picked|a|set )  ~2 ( day|date|plan|note|place|chosen )
        ( hook|beam|rope|knot|branch|ceiling|rail|belt|bar|banister|cord ) ~10 ( it holds|it held|holds|would hold|held ) ( $|me|my|, |now|so )
        ( rope|noose|razor|blade|pills|knife|gun|belt ) ( is|was )? ( back|out|away )? ~3 ( taking|take|took|getting|got|put ) it ( out|back|down|off ) ( again|tonight|now ) -dog
        ( knife|gun|razor|blade|rope|pills|tablets|scissors ) ~2 ( on|in ) my ( lap|hand|hands|neck|mouth|pocket|bag|bed )
        ( locked|in|into|to ) ( the|his|her )? ( bathroom|toilet|garage|bedroom|shed|room|himself|herself ) ~8 ( belt|rope|razor|blade|knife|pills|scissors|cord|bleach )  -groups
        ( drove|left|walked|ran|gone|went ) ( off|out|away )? ~3 ( with|after ) ~5 ( gun|shotgun|rope|pills|knife|sorry|goodbye|note ) -school
        ( tie|tied|tying|loop|looped|looping|hang|hung|fix|fixed|fasten|fastened|wrapped|knotted|strung ) ~4 ( to|from|on|over|around|round|off|onto ) ~2 ( @hook ) -coat -washing -curtains -picture -jacket -decorations -lights
        ( tie|tied|tying|hang|hanging|hung|string|strung ) ( himself|herself|myself|themselves ) ~4
        ( @cord ) ~4 ( chair|stool|loft|attic|beam|hook|fan|branch|rafters|under ( the|my|his|her ) bed|under ( the|my|his|her ) pillow ) -dog -washing -phone -charger
        ( find|found|finds|discover|discovers ) ( me|my body|the body ) ( early|first|quickly|quick|soon|hanging|dead|too late|in the|by|before|after|when|on|not ) -job -on -a -funny -here -online -attractive
        ( @booze ) ~4 ( @dose|razor|blades|blade|pills|rope )
        ( waiting|wait|when|once|after|until ) ( for|till|until|everyone|they|them|mom|dad|he|she|all|the house|my )  ~3 ( go|goes|to|is|are|fall|asleep|sleep|bed|out|leaves|gone ) ~3 ( bed|asleep|sleep|out|work|then )? ~3 ( do it|rope|pills|@dose|blade|then i|bleach|end it|final|jump )
        ( sudden|suddenly|all of a sudden|strangely|weirdly|unusually|stopped being sad ) ~10 ( returned|gave|kissed|hugged|goodbye|tidied|cleaned|paid|calm|peaceful|belt|rope|thanked|apologised|apologized|letter|sold|giving away|borrowed ) ~6 ( borrowed|belt|rope|goodbye|like he never|like she never|letter|everyone|debts|me|all|things|chair|hugging|room ) -rain -game
        ( sitting|standing|stood|sat|sit|stand|climbed|am|up|out|over|hanging|dangling|balancing|gone|got ) ( here|up|out|now|right|just|all|alone|by myself|back ){0,2} ( on|over|at|onto|near|by|to|past|off|outside ) ( the|a|my|this )? ( * )? ( wrong side|other side|outer side|outside|far side|edge|ledge|parapet|railing|railings|barrier|roof|rooftop|viaduct|overpass|flyover|bridge|cliff|cliffs ) -cafe -restaurant
        ( hang|hanging|hung|tie|tied|tying|test|tested|testing|fix|fixed|attach|attached|loop|looped|put|fasten|fastened|threw|secured ) ~2 ( @cord ) ~4 ( @hook|hold|holds|strong|weight|neck|up|noose|ready|over|around|round )
        ( tie|tied|tying|made|make|making|practice|practise|practised|practiced|learn|learned|learnt|googled|know ) ~2 ( knot|knots|noose|slipknot ) ~4 ( $|@hook|neck|rope|belt|ready|cord|how to|from ) -fishing -tie -shoes -scarf -bracelet -wedding -sailing
        ( @cord ) ~5 ( @hook|my neck|his neck|her neck|will hold|would hold|hold me|take my weight|hold my weight|look at it|for when|when the time|boot|under my bed|my closet|my wardrobe|my cupboard|my drawer|my backpack|my bag ) -dress -washing -dog -clothes
        ( beam|rafter|rafters|hook|branch|banister|bannister ) ~5 ( hold|strong enough|my weight|take me|support|would take|high enough )
        ( in front of|beside|next to|with|before|under|near|by ) me ~5 ( @dose|@poison|rope|razor|blade|bottle ) -water -wine
        ( @dose|@poison|razor|blade|noose ) ~4 ( in front of me|in my hand|in my hands|next to me|beside me|on the desk|on my desk|on the table|lined up|laid out|poured|under my pillow|under my bed|in my drawer|under the bed|ready for|waiting for|counted|hidden|stashed|for the day|just in case|as a backup|if it gets ) -doctor -pharmacist
        found ~2 ( note|letter|notebook|diary|rope|pills|noose|razor|stash|text|will ) ~8 ( goodbye|die|sorry|date|plan|dead|kill|hidden|under|end|suicide|how to|his life|her life|not be here|funeral )
        ( have|got|has|bought|buy|buying|ordered|found|made|made|tied|tie|tying|set|with|hung|hang|prepared|get|own|holding|ready|loaded|load|stole ) ~3 ( noose|nooses )
        noose
        ( have|got|has|bought|buying|ordered|tied|tying|prepared|getting|holding|hung|put ) ~2 ( rope|belt|cord|cable|scarf|bedsheet|sheet ) ~3 ( ready|around|neck|tied|beam|hook|door|ceiling|tonight|hidden|hanging|yesterday|today|for when|for it|in case|set|rafters|fan|closet|branch|tree ) -camping
        ( rope|belt|cord|cable|scarf|sheet ) ~4 ( neck|throat|ceiling|noose|rafters|beam )
        bought|ordered ( a|some|the|my )? rope ( yesterday|today|$|tonight|last|online|and )
        ( how many|how much ) ~4 ( @dose|sleeping pills|insulin|bleach|rope ) ~5 ( enough|would it take|does it take|need to ) -headache -cold -fever
        hang|hanging|hanged ( my|him|her ) ( self )
        ( going|ready|want|about|gonna ) to hang
        ; Gas, fumes and bags
        my exit ( is|date|plan|bag|day )
        ( bleach|ammonia|acid|chlorine|chemicals|sulfur|fumes ) ~4 ( and|with|plus ) ~2 ( ammonia|acid|bleach|vinegar|closed|bathroom|cleaner ) -clean -laundry
        ( plastic|bin|garbage ) bag ~5 ( head|tied|ready|over my|tape|helium|neck|my face )
        ( tied|tape|taped|helium ) ~3 plastic bag
        ( exit|suicide|helium ) ( bag|bags|hood|kit )
        ( bag ) ( over|on|round|around ) ( my|his|her ) head
        ( toaster|hairdryer ) ~2 ( bath|bathtub )
        ( painless|easiest|quickest|best|fastest|easy|quick|effective|peaceful|fast|least painful|good|surefire|cheap|simple ) ( and ( * ) )? ( way|ways|method|methods|death|exit|suicide ) ~2 ( to )? ( die|kill|end|go|out|commit|again|suicide|$|death|myself )
        ( bought|ordered|have|got|buying|getting ) ( a|some|the|my )? ( charcoal|helium|cyanide|nitrogen|sodium nitrite|nembutal|exit bag ) ~3 ( -bbq )
        carbon monoxide ~4 ( car|garage|sleep|die|kill|poisoning myself )
        ( set )? ( myself|himself|herself ) on fire
        ; Weapons and blades
        ( got|have|bought|with|and|some ) ( the|a|my|some )? ( @blade|razors|pills|@dose ) ~4 ( @booze|bathroom lock|locked the|lock|ready|goodbye|waiting|bath|tub|note )
        ( where|which|who ) ~4 ( @gun|bullets|ammo ) ~3 ( kept|is|are|code|key|keeps|cabinet|safe|hidden )
        ( @gun ) ~4 ( cabinet|safe|drawer|closet|under|loaded|code|key|next to me|in my hand|my lap|bed|beside me|in my mouth|to my|my head ) -game -toy
        ( dad|father|grandfather|uncle|husband|my|a|his|brother ) ( is|own )? ( gun|pistol|shotgun|rifle|revolver|handgun ) ~4 ( cabinet|safe|know|code|key|loaded|out|ready|tonight )
        ( pull|pulled|pulling|squeeze ) the trigger -on -warning
        ( have|has|got|holding|bought|my|the|a|his|her ) ~2 ( box - cutter|box cutter|@blade ) ~5 ( finally|day i|end it|do it|my wrists|for when|under my pillow|tonight when|ready ) -cook -boxes
        ( have|got|has|bought|holding|found|loaded|his|her|my|a|the|put|had ) ~2 ( gun|pistol|rifle|knife|razor|blade ) ~5 ( myself|himself|herself|my head|my mouth|my throat|my wrist|my wrists|his head|her head|his own|her own|my neck|my chest|temple|his throat|end it|use it )
        ( gun|knife|blade|razor ) ( to|at|against|in|on ) ( my|his|her|their ) ( own )? ( head|mouth|throat|wrist|wrists|chest|neck|heart|temple|stomach|arm )
        ( slit|cut|slash|slitting|cutting|slashing|slice ) ( my|his|her ) ( own )? ( wrist|wrists|throat|veins )
        ; Medicines and poison, and how much of them
        ( saving|saved|hoarding|hoarded|stockpiling|collecting|collected|stashing|stashed|hiding|hid|stealing|stole ) ( up )? ~3 ( @dose ) -vet -recycling
        ( @dose|pills ) ~1 ( saved|stashed|hidden|hoarded|stockpiled|collected|put aside|set aside|squirrelled ) ( up|away|for|under|in )
        ( @dose|sleeping ) ~6 ( stop|kill|stops|lethal|fatal|die|sleep forever|finish|overdose|dangerous dose ) ~2 ( heart|me|you|breathing|someone|person|forever|$|dose|a|adult ) -headache
        ( enough|sufficient ) ( of )? ( @dose|insulin|them|to ) ( saved|to|for|do|stashed|hoarded|now|kill|hidden ) ( do it|do|die|kill|end|finish|go|overdose|this|me|it|both )? ( it|for good|the job|me|myself|both|all|$ )
        ( saving|saved|save|hoarding|hoarded|stockpiling|stockpiled|collecting|collected|stashing|stashed|hiding|hid|keeping|kept|counting|counted|skipping ) ( up )? ( my|his|her|all|the|some|enough|mom|dad|nan|grandma|grandfather|our )? ( is )? ( * )? ( @dose ) -separate -safe -away -cold
        ( how many|how much|what amount|which|what dose|how high|how long|how tall|whats the lethal|what is the lethal ) ~6 ( die|kill|lethal|fatal|overdose|od|death|to end|not wake )
        ( saving|hoarding|stockpiling|saved|hoarded|stockpiled|stashing ) ( up )? ( my|his|her|all|the|enough )? ( pills|meds|tablets|medication|sleeping|painkillers|prescription )
        ( take|taking|swallow|swallowing|down|downing|neck ) ( all|the whole|every|too many|a bunch|a bottle|a handful|the entire|them all|as many|the rest|everything|lots|an entire|a whole|my whole|the lot ) ~4 ( pills|tablets|meds|medication|bottle|in the cabinet|drawer|at once|medicine|paracetamol|pack|box|them|of it )
        ( going|want|plan|planning|gonna|thinking|might|will|tempted|ready|could|wanna|about|threatening|threatens|wants|feel ) ( to|of|about|like|on )? ( just )? ( od|overdose|overdosing|take an overdose|take all )
        ( overdose|overdosing ) ( on )? ( tonight|my|now|later|again )
        ; Asking and searching for a way
        ( look|seem|appear|make ) ( it )? ( look )? ( like )? an accident
        ( life insurance|insurance|beneficiary|will ) ~5 ( so|for ) ( my|the|that my ) ( kids|wife|family|parents|mom|son|daughter ) ~3 ( get|gets|are|is|have|after|when )
        ( ordered|order|bought|buying|arrived|delivery|delivered|tracking|parcel|package|came in the post|came today ) ~8 ( ready to go|goodbye|last|do it|end|no more pain|not be here|tried it on|end it|painless|off that site|from the forum|peaceful|exit )
        ( decided|know|chosen|planned|plan|worked out|figured out|chose|picked|arranged|have|mapped ) ( the|my|on )? ( how|when|where|day|date|method|place|spot|time|way|night ) ( and|, ) ( the|my )? ( when|where|how|date|day|place|method|time|spot|way ) -meet -move -holiday
        ( how to|want to|going to|ready to|will|gonna|can i|wish ) ( * )? ( make|fix|so ) ( it )? ( look like an accident )
        ( life insurance|insurance ) ~4 ( suicide|accident|pay out|pays out|cover )
        ( plan|planned|planning|decided|chosen|picked|choose|set|know|scheduled|figured|have|worked ) ~3 ( the|a|my|how|when|where ) ~2 ( day|date|method|how|way|place|spot|time|night|note|to do it|will do it|going to do it|i will do it|do it ) ~4 ( die|end|do it|go|suicide|kill|its|it is|friday|next|myself|already|tonight|over )
        suicide ( plan|note|letter|method|methods|pact|kit )
        ways to ( die|kill|end|go|commit )
        ; Letters, notes and goodbyes
        tonight ~5 ( sleep|rest|go|leave|disappear|vanish|end|finish ) ( for good|forever|for ever|for the last time )
        ( packed|tidied|cleared|emptied|cleaned ) ~8 ( letters|goodbye|cheerful|peaceful|gave everything|note|too calm|too happy|strangely|will )
        ( thank you|thanks|sorry|goodbye|forgive|love you|take care ) ~8 ( phone off|turned off|switched off|not picking up|not answering|unreachable|not reach|cannot reach|blocked me|hung up|went offline|left the group|logged off|no answer )
        ( it|that|this ) ( will|is going to|shall ) be ( on )? my ( birthday|last christmas|@day ) -party -turn
        ( tell ) ( my|mom|dad|him|her|them|everyone|the kids ) ( @kin )? ( that )? ( i|it|sorry|goodbye ) ~3 ( sorry|love|fault|goodbye|tried|loved )
        ( countdown|count down|counting down ) ~5 ( midnight|ends|end|zero|last|goodbye|days )
        ( last|final ) ( message|post|text|tweet|email|note|letter|time|update|entry ) ~3 ( account|from me ever|you will|ever|write|hear|get from|send|on here|goodbye )
        ( this|that|here|it ) ( is|was ) ( my|a|as my|the ) ( final )? ( goodbye|farewell|last goodbye|suicide note|last words|parting )
        ( as|is|be|writing|consider|call|take ) ( this|it )? ( as )? ( my|a|our|the ) ( final|last )? ( goodbye|farewell )
        ( doing|do|end|ending ) it ( tonight|tomorrow|soon|now|today|on|this|when|after|before|by|once|in the|at ) ( * )? ( told|said|nobody|no one|bye|goodbye|sorry|everyone|mom|they|asleep|dark|sleep|leaves|goes ) -homework
        ( tonight|tomorrow|today|@day|it ) is ( the|my ) ( big )? ( night|day|time|end|last|final ) ( $|, |i|for me|bye|goodbye|night|day|of my life|to go|alive|ever ) -shift -episode
        ( my|his|her|the|our ) ( very )? ( last|final ) ( ever )? ( night|day|week|message|post|christmas|birthday|meal|supper|sunset|sunrise|words|goodbye|letter|time|breath|walk|hours|hour|summer ) ( on this|on earth|ever|alive|in this world|with you|before i go|here on|of my life|left )
        ( tonight|tomorrow|today|this ) ( is|will be|was ) ( his|her|my|their ) ( last|final ) ( night|day|time|birthday|christmas|summer|week|meal|message|post|sunset ) -at -of -in
        ( told|texted|called|hugged|kissed|see|saw|hug|tell|say|saying|said|visit|visited ) ~7 ( one last|for the last|a last|one final ) time
        ( wrote|written|write|writing|recorded|recording|left|leaving|made|leave|writes|finished|done ) ~3 ( note|notes|letter|letters|video|videos|goodbyes|will ) ~2 ( for|to|under|on|in|and|, |explaining|saying ) ~2 ( after|sorry|goodbye|forgive|pillow|when i am gone|kids|everyone|each|parents|family|whoever|gone|find|mom and|mom n|dad and|find me ) -thanks -teacher -santa -birthday
        ( cleaned|cancelled|canceled|paid|sorted|deleted|closed|wiped|arranged|settled|tidied|organised|organized|emptied ) ( off|up|out|my|all|the|everything ){1,3} ~9 ( no one has|nobody has|my parents|when i go|after i|goodbye|so they|so nobody|so no one|debt|death|burden|when i am|for after|find me|clear up|left behind )
        ( goodbye|suicide|farewell|final|last|good bye ) ( note|notes|letter|letters|message|messages|video|post|text )
        ( note|letter|notes|letters ) ~6 ( goodbye|good bye|saying bye|farewell|sorry for everything|by the time you read|when you read )
        ( said|saying|say ) ( my|his|her|all my )? ( goodbyes|final goodbye|last goodbyes|goodbye to everyone|goodbye forever|goodbye to all )
        ( last|final ) ( night|day|sunset|message|meal|birthday|christmas|time you|words ) ( alive|on earth|before i|i will|ever|for me|you will|from me|hear )
        ( this is|its|it is|thats|here is ) ( my )? ( goodbye|the end for me|the last time )
        when i am ( gone|dead ) ~4 ( cat|dog|please|tell|take care|look after )
        ; Putting things in order
        ( after|until|from|past ) ( tonight|today|tomorrow|@day|this weekend|this week ) ( , )? ~3 ( nobody|no one|you|they|mom|everyone|it|i ) ( will|would|wont|can )? ( not|never|no longer )? ( have to|need to|be|bother|worry|see|hear|exist )  ( * )? ( worry|me|again|free|over|burden|anymore|gone|better|bother|alive|suffer|free of )
        ( will|would|can|going to ) not ( be|be here|be around ) ( * )? ( next week|next month|after|tomorrow|by|any longer|much longer|to see|come monday ) ~4 ( so|reply|answer|bother|need|worry|cat|please|sorry|thank|thanks|someone|anymore|do not )
        ( feed|look after|take care of|watch|mind|adopt|take|home for|care for ) ~3 ( cat|dog|cats|dogs|pet|kids|children|mom|dad|brother|sister|mother|father|rabbit|birds|hamster ) ~3 ( after|when|once|if ) ~2 ( i|am|gone|friday|tomorrow|tonight|dead|leave|@day|me ) -work -holiday -back -school -trip
        ( gave|given|giving|gives|sold|selling|donated|getting rid of|got rid of|throwing away|threw away|packed ) ( away )? ( all|everything|almost )? ( of )? ( my|his|her|their ) ~2 ( away|to|guitar|stuff|things|belongings|possessions|collection|games|console|clothes|pets|everything|savings|books|phone ) ~8 ( goodbye|letter|note|paid|debts|hugging|calm|peaceful|sorry|quiet|do not need|not need|where i am going|anymore|will not|last|goodbyes|strange )
        ( will|do|would ) not ( be )? ( need|needing|needed ) ( them|it|these|that|this|anything|money|my|clothes|any of ) ( * )? ( where i am going|after|anymore|soon|when i am|much longer|any more|once )
        ( i )? ( gave|give|giving|set|have ) ( myself|it ) ( until|a deadline|one more|# more|another ) ( week|month|year|day|days|weeks|months|@day|deadline|my|the end ) -project -report -essay -quit
        ( i|i am|am ) ( ready|prepared|at peace|calm|not scared|not afraid ) ( and|to|with|, )? ( * )? ( die|death|dying|go now|do it|leave this|end it|go to god|decision|my decision )
        ( made|make|found ) ( my )? peace ( with )? ( death|dying|it|this|everything|god|leaving|$ )
        ( gave|giving|given|gives ) away ( all )? ( my|his|her ) ( stuff|things|belongings|possessions|pets|cat|dog|clothes|games )
        ( rehomed|rehoming ) ~2 ( cat|dog|pets ) ~8
        ( all )? my ( affairs|things ) ( are )? ( all )? in order
        ; A day, an hour, a decision
        ( countdown|count down|counting down ) ~5 ( hours|minutes|left|midnight|zero|days|last )  -holiday -christmas -new
        this ( year|winter|summer|spring|birthday|christmas|week|month|night ) ( will be|is|may be|is going to be ) my last ( $|, |one|ever|and|on )
        ( nobody|no one|not|nothing|cannot ) ~2 ( talk me out|talked out of it|talk him out|talk her out )
        ( now or never|here goes|here i go ) ~3 ( climbing|jump|goodbye|over|bye|swallow|step ) -swimming
        ( long way|so far|far ) down ( from here|here|there|$ ) -the -to -from
        ( home|back|asleep|out|gone ) ( until|till|before ) ~4 ( have time|time to|enough time|plenty of time )
        ( i have|there is|got|set|fixed|picked ) ( a|the|my ) ( date|day|deadline ) ( in mind|set|fixed|circled|ready ) -for -with
        ( have|has|got|know ) ( the )? time ( until|before|till ) ~4 ( home|back|find|wake )
        ( so|that ) ( they|she|he|mom|dad|someone|nobody|no one|the kids|my ) ( @kin )? ( would|will|do|does|can|could|is|are )? ( not )? ( have to |be the one to |be )? ( find|finds|clean up|clean|see ) ( me|my body|the mess|it|after me )
        ( is|was|the|my ) ( day|date|night|time|week ) ( picked|chosen|set|decided|i picked|i chose ) ( $|, |its|already|now|for )
        ( throw|throwing|threw|fling|flinging|flung ) ( myself|himself|herself ) ( off|in|into|under|from|out|at )
        ( it|this|everything|my story|all|suffering|pain ) ( all )? ( ends|end|finishes|stops|will end|will be over|will be done|will all be over|will stop ) ( for good|for me )? ( tonight|tomorrow|today|soon|on|this|by|after|forever|here for me ) -at -meeting -episode -season
        by the time ( you|they|someone|anyone|anybody|my|he|she|mom|dad|people|u|somebody ) ~4 ( read|reads|see|sees|find|finds|get|gets|hear|hears|wake|wakes|comes|come|get home|gets home ) ~4 ( gone|dead|over|late|not be|done|away|free )
        ( will|would|going to|gonna|shall ) ( already|long )? be ( gone|dead ) ( by|when|before|tomorrow|tonight|in the morning|soon|already|after|next|then|forever|and|once )  -work -trip -holiday
        ( will|would ) not ( be )? ( here|around|alive ) ( anymore|any more|any longer|much longer|to see|for my|for christmas|at christmas|for long|by then ) -class -party
        ( day|date ) of my death
        ( only|just ) ( waiting|wait ) ( for|until|till ) ( everyone|them|him|her|my|the house|dark|it|mom|dad|night|they|@kin ) ~3 ( sleep|asleep|go|leave|leaves|dark|bed|out|gone|to bed ) ( $|then|and|so|before|, )
        ( house|flat|home|apartment|place ) ( is|will be )? ( empty|to myself ) ~4 ( thats when|that is when|then|do it|so|tonight|nobody|no one )
        ( catch|catching|caught ) the bus ( tonight|soon|for good|forever )
        know|knows|figured|decided how|when|where ( i|he|she ) ~4 ( do it|end it|die|kill )
        ( my|have a|has a|got a|made a|the|making a ) plan ~3 ( do it|die|end|kill|suicide|for tonight|to go|in place|how|ready )
        ( will|am going to|going to|should|shall|would|wont ) ( be )? ( not )? ( be )? ( gone|dead|here|alive|around|done|over ) ( by|tomorrow|tonight|after|in the morning|next|when|before|come|soon|anymore tomorrow )
        ( will|am going to|going to ) not be ( here|around|alive ) ( tomorrow|next|much longer|by|anymore|to see|after|when|long|in the )
        ( saving|saved|save|hoarding|hoarded|stockpiling|stockpiled|collecting|collected|stashing|stashed|hiding|hidden|keeping|counted|counting|lined|piled|stash|enough|gathered|have|got|pile|bottle|handful|counted out|laid|laying|stockpile|a stash of|set ) ~4 ( pills|tablets|meds|medication|painkillers|sleeping|xanax|paracetamol|tylenol|insulin ) ~3 ( lined|saved|up|ready|enough|on my desk|in front|in my hand|stash|desk|table|hidden|drawer|for months|for weeks|tonight|to do it|to end|next to|beside|bed|hand|swallow|take them all|for when ) -cold
        someone to die with
        after i am gone|dead
    """,
    ),
)
