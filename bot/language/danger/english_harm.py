# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English rules: hurting oneself.

Review: before release, by a practitioner whose language is English.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_H = Sign.SELF_HARM
_ACUTE, _CONCERN = Level.ACUTE, Level.CONCERN

TABLES = (
    Table(
        _H,
        _ACUTE,
        "deed",
        """
        ; Eating and drinking
        ( needed|wanted|had ) to ( see|feel ) ( blood|pain|it bleed|the blood|something ) ~6 ( again|did it|just|now|so|tonight|cut )
        ; Found on somebody else
        ( held|hold|holding|pressed|put|pouring|poured|pour ) ( the|a|boiling|hot|my )? ( iron|lighter|cigarette|stove|water|hand|straighteners|flame|candle|hair straightener|pan|kettle|wax ) ( on|to|against|over|in|onto ) ( my|the ) ( * )? ( @body|flame|stove|skin|leg|boiling|fire ) ~3
        ( she|he|@kin ) ~5 ( sleeve|sleeves|arm|arms|wrist|wrists|leg ) ~2 ( soaked|covered|full|dripping|bleeding|bandaged|wrapped ) ( in|of|with|from|heavily )? ( blood )?
        ( she|he|@kin ) ( just|has|have|had )? ( stabbed|cut|burned|burnt|slashed|carved|sliced|harmed ) ( her|his|their|himself|herself ) ( own )? ( leg|arm|wrist|hand|thigh|@body|with|in front|again|today|tonight|last night ) ~3 -cooking
        ( @kin|he|she|they ) ( has|is|was|keeps|have|been|has been|just|started|still ){0,3} ( cutting|cut|burning|burnt|burned|slicing|carving|slashing|stabbing|scratching|banging ) ( himself|herself|themselves|his @body|her @body|his own|her own|their arms|up her|up his ) -hair -nails
        i|i have|she|he ( just|finally|also|already|relapsed and )? ( cut|burned|burnt|sliced|slashed|stabbed|carved|scratched|harmed|branded ) ( myself|himself|herself|up my|my|his|her|into my ) ~1 ( again|tonight|today|last|just|badly|arm|arms|leg|legs|thigh|thighs|skin|stomach|with|$|yesterday|this|this morning|bad|deep|wrists|wrist|ankle|hip|hips|body|a lot|and|earlier|so|on purpose|in|after|because ) -shaving -cooking
        ( burned|burnt|cut|cutting|stabbed|sliced ) ( myself|himself|herself ) ( with|again|on|tonight|today|$|because|and|bad|a lot|so|in the|after|last|every|last night|this ) -cooking
        ( my|our ) ( @kin ) ( cuts|is cutting|cut ) ( himself|herself )
        ; An urge, a habit, a slip
        ( been|keep|spent ) ( cutting|burning|carving|slicing|at my arms ) ( all|for|since|again|myself|for hours ) ~3 -grass -corners -wood -onions -carbs -paper -down
        ( just|have just|i ) ( now )? ( relapsed|cut|self harmed|sliced|carved|burned|burnt ) ( again|, |and|after|my|on|into|# |@num|the word|words|a ) ~4 ( thigh|arm|wrist|leg|skin|cuts|times|gaping|deep|blood|stitches|days|clean|months|myself|odd|stomach|hip|razor|blade )
        ( relapsed|relapse ) ( and|with|on|by|into )? ~2 ( cut|cutting|sh|self|harm|sliced|burned|harming )
        {who} ( has been|is|keeps|started|have been|was|been )? ( cutting|cuts|self|burning ) ( harming|himself|herself|themselves|their|her arms|his arms )
        ; Cut, burned, hit
        ( just|i|have|again|tonight|now ) ( carved|cut|sliced|slashed|burned|burnt|stabbed|scratched ) ( up|into|open|at|through )? ( my|both my ) ( own )? ( left|right|inner|upper )? ( @body ) -shaving
        ( banging|bangs|smashing|smashes|hitting|hits ) ( his|her|my ) head ~6 ( bleeds|blood|bleeding|bloody|wont stop|not stop|unconscious )
        ( cuts|burns|marks|wounds ) , ( will|wont|do|does|not|still ) ~2 ( close|bleeding|open|stop )
        ( can not|cannot|not|could not ) ( stop|quit ) ( cutting|burning|carving|slicing|hurting myself|cutting myself|harming ) ~5 ( been at|now|tonight|today|since|deep|blood|help|again|$ ) -grass -hair -onions
        ( carved|carves|carving|etched|cut ) ( words|his name|her name|a word|names|the word|letters ) ( into|in|on|across|in to ) ( my|his|her|their ) ~2
        ( been at it|been cutting|cutting|burning|at my arms|at my legs ) ( since|for ) ( lunch|this morning|an hour|hours|noon|breakfast|i got|last night|three|two|morning ) -grass
        ( @hurt ) ( myself|himself|herself|my @body|his @body|her @body|my own|both my|up my|into my|across my|along my|all over my ) ~6 ( right now|just now|tonight|as i|at the moment|this minute|in the bathroom|not enough|isnt enough|again|an hour ago|this morning|today|last night|yesterday|minutes ago|@num times|# times|cuts|deep|deeper|stitches|gaping|blood|bleeding )  -shaving -cooking -paper -by
        ( fresh|new|deep|bleeding|open|infected|angry|red ) ( deep|fresh|new|long|red )? ( cuts|cut|wounds|slashes|gashes|burns|cut marks|lines|slices ) ( on|up|all|down|over|across|along|in ) -knee -finger -film
        ( cut|cutting|cuts|burned|burnt|burning|sliced|slicing|stabbed|carving|carved|slashing|slashed|burns ) ( my|his|her|their ) ( left|right|own|upper|inner )? ( arm|arms|leg|legs|thigh|thighs|skin|stomach|body|flesh|forearm|forearms|hips|chest )
        ( fresh|new|deep|bloody ) ( cuts|cut|scars|wounds|burns|marks|slashes|scratches|cut marks ) ( all|on|over|across|up|down|along|covering|again ) ~3 ( arm|arms|wrist|wrists|leg|legs|thigh|thighs|body|my|her|his )
        ( cuts|scars|cut marks|slashes|wounds ) ( all over|on|across|up and down|covering|over|along ) ( my|his|her ) ( arm|arms|wrist|wrists|leg|legs|thigh|thighs|body )
        ( self-harming|self - harming|self harmed|selfharmed|self harming|self-harmed|self - harmed ) ( again|tonight|today|just|last night|yesterday|right now )
        ( self harmed|self - harmed|selfharmed )
        ( cut|cutting ) ( myself|my ) ( right now|now )
    """,
    ),
    Table(
        _H,
        _CONCERN,
        "wish",
        """
        ; Eating and drinking
        ( keep|kept|stare|staring|keeps|sit|cannot stop|can not stop ) ( looking|staring|thinking|glancing|touching|holding|playing|reaching ) ( at|about|of|with|for )? ( my|the|that|a )? ( razor|blade|blades|knife|scissors|cutter|lighter|scars )
        ( razor|blade|scissors|knife|cutter ) ( i|that i ) ( keep|can not stop|kept|always ) ( looking|thinking|staring|touching|holding|near|in )
        ( not|never|refuse to|refuses to|skip|skipping|stop|stopped ) ( eat|eating|let myself eat|meals|food|deserve food|deserve to eat ) ~3 ( punish|punishment|control|deserve|guilty|hate|purge|reward|fat|earn )
        ( lost|loses|dropped ) ~2 ( @many|ten|twelve ) ( kilos|kg|pounds|kgs|stone ) ~8 ( hides|hide|food|eat|eats|throws|refuses|worried|since|thin|purge|bones )
        ( hides|hiding|throws away|throwing away|flushes|pretends to eat|spits out ) ( his|her|the|my|all )? ( food|meals|lunch|dinner|meal|eat ) -from -dog
        ( forgets|forget|forgot|stopped|refuses ) to ( eat|drink|take ) ~4 ( alone|days|dementia|thin|weight|old|anymore|weak|medicine|pills|insulin|water )
        ( had|eaten|eat|eats|have ) ( * )? ( proper|real|decent|hot|full|cooked|normal|square ) ( food|meal|meals|dinner ) ( in|for|since|all ) ~3 ( days|week|weeks|month|months|day )
        ( barely|hardly|scarcely|only ) ( eats|eat|eating|ate ) ~6 ( toast|bite|bites|slice|biscuit|spoon|spoonful|cracker|apple|since|few|half|nothing )
        ( took|taking|takes ) ( a )? ( few|couple|some|two|three ) ( extra|more|too many ) ~2 ( tablets|pills|sleeping|meds|@dose )
        ( @hurt|hit|hits|hitting|bite|biting|bites|pinch|punch|punching|punches|pick|picking|slap|slapping|claw|clawing|dig|digging|bang|banging|beat|beating|starve|starving|punish|punishing|choke|choking ) ( at )? ( my|his|her|their ) ( own )? ( nails into )? ( @body|face|head|knuckles|scalp|skin|lip|lips|fingers|thumbs ) ( raw|until|till|when|open|bloody|so|to feel|to calm|against|again|because|if|off|every|on|with|bleed|whenever|, |hard|sometimes|at night ) -shaving -cooking -shelf
        ( punch|punching|hit|hitting|punches|bang|banging|kick|headbutt ) ( the )? ( wall|walls|door|desk|floor|concrete|brick|locker ) ~4 ( knuckles|bleed|bleeds|hand|bruise|bruised|hurts|broke my|blood|feel something|calm )
        ( want|wanted|wants|urge|urges|need|itch|itching|craving|crave|tempted|feel like|thinking|thoughts|close to|dying|keep wanting|trying not|fighting|miss|missing|desperate|like|impulse|about ) ( to|of|about|it|the )? ( * )? ( cut|cutting|relapse|relapsing|self harm|self harming|burn myself|hurt myself|use the blade|bleed|see blood|the blade|my blade|the razor|the scissors ) -hair -grass -carbs -costs -sugar -smoking -class -work -ties -bangs -off -down -it -the -coffee -my -on -through -paper
        ( clean|self harm free|cut free|free ) ~6 ( slipped|slip|relapse|relapsed|relapsing|cracked|broke it|broke my streak|failed|small ones|tonight|want to|urge|hard ) -kitchen -room -house -apartment -eating -bathroom
        ( long sleeves|wristbands ) ~4 ( summer|hot|heat|cuts|hide|scars )
        ( @blade ) -of ~4 ( just in case|comfort|for later|hidden|makes me feel|calms|nearby|within reach|under my|phone case )
        ( pain|blood|bleeding|cutting|burning|hurting myself|cuts|blade ) ~3 ( helps|calms|feel alive|feel real|feel something|only thing that|punishment|relief|release|deserve )
        ( hardly|barely|scarcely|not|rarely|only|refusing|refuses|stopped|skipping|skips|skip|skipped|without|stop|not been|cut back on|little ) ( * )? ( eat|eats|eating|eaten|ate|touched|touches|touching|meals|drinks|drinking|sip|sips ) ~5 ( week|weeks|days|anymore|every two|every three|every other|at all|kilos|kg|pounds|for a month|lost weight|skin and bones|thinner|proper food|his plate|her plate|plates|again|once a|bones ) -together -with -out -downstairs -meat -sugar -at
        ( eat|eats|eating|meal|meals|food ) ( only|just )? ( about|maybe|like )? ( once|one|a|every ) ( * )? ( every|two|three|meal|other|couple ) ( two|three|other|couple|four|# |few|second|third ) ( days|of|day )
        ( one|single ) meal ( every|in ) ( two|three|# |couple|four|a couple )
        ( food|eating|meals|the thought of food|dinner ) ( * )? ( turns my stomach|disgusts|makes me sick|scares me|makes me feel guilty|makes me gag|is the enemy|comes back up )
        ( living|lives|live|survive|surviving|survives|existing|nothing but|only ) ( on|but )? ( water|coffee|tea|air|crackers|energy drinks|ice|alcohol|cigarettes|bread|sweets|juice ) ( and|for|, |alone|$ ) ~5 ( days|weeks|lost|week|kilos|kg|weak|cigarettes|crackers|alone|now ) -bill -lol
        ( lost|lose|losing|dropped ) ( about|over|nearly|almost|like|at least )? ( @many|ten|fifteen|twenty ) ( kg|kilos|kilo|kgs|pounds|lbs|stone ) ~4 ( eat|eating|food|month|weeks|without|because|appetite|bones|he|she|since|and )
        ( skin and bone|skin and bones|nothing but bones|can see ( his|her|my ) ( ribs|bones )|ribs showing|wasting away|stick thin )
        ( stopped|stop|not|quit|refuses|refusing|no longer|skipping|flushed|flushing|threw ) ~2 ( taking|take|takes|took )? ( my|his|her|all|the|away ){1,2} ( heart|insulin|blood pressure|epilepsy|medicine|medication|meds|pills|tablets|heart pills|psychiatric|antipsychotics ) ~4 ( point|care|weeks|days|matter|bother|worse|poison|want|anymore|voices|weird|months )
        ( drink|drinking|drinks|vodka|whisky|whiskey|gin|sake|wine|weed|benzos|drugs ) ~5 ( black out|blackout|pass out|passes out|cannot feel|numb|every single|stop thinking|oblivion|morning till night|all day|from morning|a bottle a day|bottle a night|to death|unconscious ) -coffee -tea -water
        ( want|feel like|need|urge|urges|going|tempted|thinking|craving|crave|desire|trying not|wanna|like|thoughts|thought|stop|afraid|might|impulse|fighting ) ~3 ( cut|cutting|hurt|hurting|harm|harming|burn|burning|self|punish ) ( myself|again|my|harm|harming|tonight|$|so bad|himself|herself )
        ( cut|cuts|cutting|hurt|hurts|hurting|harm|harms|harming|burn|burns|burning|scratch|scratches|scratching|hit|hits|hitting|punch|punches|punching|bite|bites|biting|punish|starve|starving|punished|bang|pinch|slap ) ( myself|himself|herself|themselves )
        ( feel like|want to|going to|urge to|need to|thinking about|thinking of|started|back to|miss|used to but started|stop|still ) ( cut|cutting ) ( again|tonight|$|, |sometimes|when|myself|every|whenever )
        ( purge|purging|binge|binging|throwing up|make myself sick|make myself throw ) ~4 ( every|again|after|can|stop|meal|daily )
        ( drink|drinking|drunk|drugs|high ) ~3 ( forget|numb|every day|pass out|until i|to cope|black out|to sleep|myself to )
        ; Found on somebody else
        ( bite|bites|biting|chew|chewing|scratch|punch|hit|slap|hits|slaps|punches|dig|scratches|pinch ) ( my|his|her|myself|himself|herself|into ) ~3 ( till|until|so|when|because|whenever|if|in the|for|during|and ) ~4 ( bleed|bleeds|blood|bruise|bruises|anxious|angry|upset|hurts|face|raw|calm|stressed|panic|stop|bad|red )
        ( blood|bloody|bloodied|bloodstained|blood - stained|razors|blades|razor|pencil sharpener ) ( stained|stains|stain|marks|spots )? ( tissues|tissue|towel|towels|sleeve|sleeves|sheets|bin|blades|clothes|bandages|bedding|pillow|room|drawer|bed|plasters|under ) ~6
        ( found|noticed|saw|seen|spotted|hiding|hides|has|have ) ~4 ( cuts|scratches|razor|razors|blades|blade|burn marks|bandages|marks|scabs|bloody|scars ) ( * )? ( on|in|under|hidden|she|he|all|wrapped ) ( his|her|my|the|their|hides|covers )? ( * )? ( @body|bin|room|drawer|bed|sleeves|pillow|bag|hides|covers )
        ( hides|hide|hiding|covers|covering ) ( his|her|my|their|the|it ) ( arm|arms|wrist|wrists|scars|cuts|legs|marks ) ( with|under|in|all|from|$|and|even|when )
        ( bang|banging|bangs|hit|hitting|hits|smash|smashing|slam|slamming|bashing|bash ) ( my|his|her ) ( own )? head ( against|into|with ) ~1 ( wall|walls|door|desk|floor|the|table )
        ; An urge, a habit, a slip
        ( cutting|self harm|cut|harm ) ( urge|urges )
        used to ( cut|self harm|burn myself|hurt myself|harm myself )
        ( scratching|biting|cutting|burning|hitting|pinching|bleeding|hair pulling|picking|the pain|the sting|blood|razor|blade ) ~2 ( calms|soothes|helps|relaxes|quiets|comforts|grounds|relieves|numbs ) ( me|him|her|my|the )
        ( about to|almost|nearly|wanted to|going to|close to|tempted to ) ( cut|cutting|relapse|relapsed|burn myself|hurt myself|harm myself|self harm ) ( $|but|and|, |myself|again|tonight|today|before|just )
        ( urge|urges|itch|temptation|need|impulse ) ( to )? ( cut|hurt|burn|harm|bleed|self harm|relapse )
        ( relapsed|relapsing|slipped ) ( $|again|last|after|on|today|tonight|yesterday|, |this|with the ) -on -ice
        ( self )? ( - )? ( self-harm|selfharm|harm|injury|injure|self-harming ) ( urges|thoughts|again|tonight|myself|is|relapse )
        ( sometimes|often|every|when|whenever ) i cut ( $|when|to|because|, )
        i cut ( when|to feel|to cope|because|to calm|sometimes|every )
        ; Cut, burned, hit
        ( cut|self harm|bleed ) shitai
        ( half|one|a ) ( a )? ( slice|bite|spoonful|cracker|biscuit|banana|apple|piece|bowl ) ~4 ( a day|per day|all day|a week|every day|each day )
        ( scratch|scratches|scratching|picks|picking|claws|bites|rubs|rubbing ) ( my|his|her|their ) ~2 ( raw|bleed|bleeds|bloody|scabs|open )
        ( knuckles|knuckle ) ~2 ( bleed|bleeds|bled|bloody|raw )
        ( pull|pulls|pulling|tear|tearing|rip|ripping ) ( out )? ( my|his|her|their ) ( own )? ( hair|eyelashes|eyebrows|nails|skin ) ( out )? ( when|until|if|because|every|at|$|out|in )
        self ( - )? ( harm|harming|injury|injure|harms|mutilation|mutilate|destructive|destruct|hate and )
        selfharm|selfharming
        ( pick|pull|picking|pulling|ripping|tearing ) ( at|out )? ( my )? ( skin|hair ) ~4 ( bleed|bleeds|blood|stop|out|bald )
        ( scars|razor|blade|blades ) ~3 ( again|hidden|drawer|hide|tempting|calling )
    """,
    ),
)
