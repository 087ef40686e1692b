# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English rules: violence, threats and control, met by the writer or somebody near.

Review: before release, by a practitioner whose language is English.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_M = Sign.VIOLENCE_MET
_ACUTE, _CONCERN = Level.ACUTE, Level.CONCERN

TABLES = (
    Table(
        _M,
        _ACUTE,
        "met",
        """
        ; Touched and forced
        ( dad|father|uncle|stepdad|brother|grandpa|grandfather|he|teacher|coach|cousin|boyfriend ) ~3 ( gets|comes|climbs|got|crawls|came|climbed|lies|sleeps ) ( in|into|on|in to ) ( my bed|bed with me|her bed|my sister is bed|top of me ) -time
        {who} ~4 ( kicked|kicks|punched|punches|hit|hits|slapped|slaps|burned|burns|cut|bit|bites|stamped|stabbed|pulled|pulls|twisted|squeezed|squeezes|pinched|scratched|headbutted|choked|elbowed|broke ) ( me in the|me on the|me across the|my|her|his|our ) ( * )? ( belly|stomach|face|head|neck|throat|hair|arm|arms|ear|chest|back|ribs|legs|leg|mouth|eye|eyes|jaw|nose|bump|tummy|finger|fingers|wrist ) -off
        ( uncle|dad|father|stepdad|stepfather|brother|grandfather|grandpa|cousin|teacher|coach|priest|boss|mom|mother|stepbrother|boyfriend|husband|neighbour|neighbor|tutor|he|they|man|men|ex ) ~4 ( has sex|had sex|have sex|rapes|raped|films|filmed|filming|photographs|undresses|fondles|molests|exposes|masturbates|pimps|sells|sold|trades|watches me shower|watches me undress|forces himself|gets on top|made me touch|makes me touch ) ~4
        ( forces|forced|makes|made|pressures|pressured ) ( me|her ) ( to|into|in to )? ( have|having )? ( sex|sexual|intercourse|sleeping with ) ~2
        ( films|filmed|films me|photographed|photographs|records|recorded ) ( me|her|us ) ( in|naked|undressing|while|when|without|having ) ( the )? ( shower|bath|bed|naked|clothes|sleep|toilet|i|sex|changing|consent|permission|changing )
        ( locks|locked|shuts|ties|tied|chains|keeps|kept ) ( me|him|her|them|my ( * )? @kin|the @kin|our @kin ) ( in|inside|outside|out|up|to|on ) ( the|a|her|his|my|without|all|for|of ) ~1 -shape -mind -touch -company -good -loop
        ( @kin|he|she|they ) ~2 ( tie|tied|ties|tying|chain|chained|handcuff|handcuffed|starve|starves|starved|drug|drugged|drown|drowned|hold|held ) ( me|us|my|him|her ) ~4 ( chair|bed|under|water|food|when|until|grades|radiator|days|if|down|punish|head|tree|up ) -hand -close
        ( touched|touches|touching|grabs|grabbed|rubbed|rubs|kissed|kisses|licked ) ( me|my|her|him ) ~3 ( under|skirt|underwear|down there|breast|breasts|chest|private|privates|inside|between|thigh|bum|butt|bed|legs|pants ) -back
        ( comes|came|climbs|gets|crawls|sneaks ) ( in|into|to ) ( my|her|our|his ) ( bed|room|bedroom|shower|bath ) ( * )? ( at night|when|every|night|and|after|while ) -clean -wake -dinner -food
        ( makes|made|making|make|forces|forced ) ( me|her|him|us|my sister|my brother ) do ( stuff|things|sexual|bad things|it|gross|disgusting|weird )  -homework -dishes -chores -better
        ( hiding|texting|typing|writing|whispering|sitting|locked|message ) ~4 ( under the duvet|under the bed|under my bed|in the wardrobe|in the closet|in the bathroom|in the toilet|in the cupboard|behind the door|from the bathroom|in the car|in the shed ) ~8 ( he|she|they|him|her|dad|mom|brother|son|husband|help|scared|smashing|drunk|screaming|quiet ) -cat -surprise -game
        ( hit|hits|beat|beats|kick|kicks|punch|punched|kicked|punches|slap|slapped|choked|strangled|shoved|pushed|attacked|hurt|stabbed|bit|dragged|threw|raped|molested|smacked|slaps|belts|battered ) ( me|mom|dad|us|my @kin|her|him|the kids|the baby|our @kin ) ( again|so hard|until|in the|on the|with|down|because|and|when|last night|tonight|today|every|yesterday|across|against|till|to the|on sunday|on saturday|on friday|unconscious|for|black|into|over|right|before|at home|if|whenever|while|out of ) ~2 -game -chess -mario -tennis -up
        ( makes|made|forces|forced|asks|asked|wants|told|tells ) ( me|her|him|my sister|my brother|us ) ( to )? ( sleep in his bed|touch|kiss|undress|naked|suck|watch|send|share|lie|sit on his lap|do things|do stuff|take off|get undressed|secret|be quiet|not tell|sell|work without|beg ) ( * )? ( him|his|it|nude|nudes|pictures|clothes|naked|bed|things|anyone|at night|with|that|myself|body|$|porn|videos|pants )
        ( our|a|his|her|keep ) ( little|special )? ( secret ) ( $|, |and|between|he|she|if|i|or|at night ) ~6
        ( pimp|pimping|trafficked|trafficking|sells my|selling me|sold me|forced marriage|marry me off|marry a man|genital )
        {who} ( always|often|just|has|have|is|was|started|will|keeps|sometimes|regularly|had|been|would|been|did|physically|then|also|even|still|again|nearly|almost|literally|drunkenly|sexually|are|were|has been|have been|to|grabbed me and|tried to|tries to|threatens to|threatened to|wants to|says he will|likes to|got drunk and|came home and|got mad and|got angry and|and ){0,4} {hitv} ( me|us|my @kin|him|her -head|them|his @kin|her @kin|the kids|our @kin|the children|@kin )
        {put} ( getting|being|always|constantly|sometimes|regularly|physically|sexually|often|repeatedly )? ( getting )? ( hit|beaten|beat up|beaten up|abused|punched|kicked|slapped|molested|raped|strangled|choked|stabbed|whipped|assaulted|attacked|held captive|tortured|groomed|trafficked|bruised|burned|threatened ) -song -game
        ( domestic|physical|sexual|child|elder ) ( violence|abuse )
        {who} ( has|grabbed|holds|holding|pulled|pulls|got|took|with|waving|is holding|came|comes|had|is|pointed|pointing|carries|carrying|keeps|hides|swung|swings|picked|ran|was|walks|sleeps|sharpens|bought|has bought|waved|threw|chased|standing|stands|attacked|charges|charged|held|put|is outside|is waving|threatens|threatened ) ~5 ( knife|gun|bat|hammer|axe|machete|scissors|weapon|rifle|sword|crowbar ) -cooking -dinner -baseball
        {put} ( being )? ( locked|held|trapped|kept|tied|imprisoned|chained|captive ) ( in|up|inside|against|captive|prisoner|to|down|here|outside|hostage ) ~3 ( room|house|basement|closet|home|facility|apartment|will|bathroom|cellar|garage|all|bed|hostage|here|captive|shed|night|outside|days|by|center|centre|$ )
        ( touches|touched|touching|gropes|groped|fondles|fondled ) ( me|my|her|him ) ( at|in|down|there|when|every|private|inappropriately|under|again|and|between|where|on|chest|breasts|body|sexually|privates|and says|butt|thigh|all|while|$ )
        ( comes|came|gets|sneaks|climbs|crawls|got ) ( in|into|to|in to ) ( my )? ( room|bed|bedroom ) ( at|in|and|every|when|after ) ( night|touch|touches|gets|does|drunk|things|the night )?
        ( makes|made|forces|forced|forcing|making ) ( me|her|him|us ) ( to )? ( have sex|touch|do things|do sexual|undress|strip|watch porn|sleep with|take off|kneel|stay|stand outside|have|perform|give )
        ( put|puts|putting|stubbed|stubs|burns|burned|burnt ) ( out )? ( his|her|a|me )? ( cigarette|cigarettes|with a cigarette|with cigarettes|with an iron ) ~2
        ; Weapons and fire
        ( violent|aggressive|raging|drunk|furious ) ~4 ( knife|hammer|axe|bat|gun|weapon|scissors )
        ( swings|swung|swinging|waves|waving|raised|raises|points|pointing|pulled|pulls|throws|threw|holding|brandishing ) ( a|the|his|her )? ( @weapon ) ( at|on|against|towards|over ) ( me|us|my|our|him|her|his|mom|dad|@kin|the kids|everyone )
        ( hiding|hid|locked myself|barricaded|locked in|shut in|escaped|ran|run|running|sleeping in|slept in|outside in ) ~8 ( from him|from her|from my|he is|she is|because he|because she|hits|beating|violent|knife|hammer|axe|smashing|screaming|after he|drunk|throwing|kill us|kill me|attacked|hurt us|hurt me|hit me )
        ( pour|poured|pours|pouring|splashed|spread|doused|covered ) ( * )? ( petrol|gasoline|kerosene|paraffin|lighter fluid|oil ) ~5 ( house|lighter|match|matches|him|her|himself|herself|me|us|floor|room|everywhere|over|threatening|burn )
        ( @kin|he|she|they|someone|ex|who|man ) ~3 ( knife|gun|hammer|axe|machete|bat|cleaver|scissors|weapon|petrol|acid|crowbar|screwdriver ) ( at|to|on|in his hand|in her hand|against|and|, |outside|under|waving|over ) ~4 ( me|us|my|her|him|outside|door|threat|kill|says|said|shouting|chasing|throat|pillow|screaming|stairs )
        ( knife|gun|bat|weapon ) ( to|at|against ) ( my|his|her|our|me|us|the|their ) ( throat|neck|head|face|back|mom|mother|dad|brother|sister|wife|mothers|family|father )?
        ( pours|poured|spilled|threw|throws|poured|splashed ) ( boiling|hot|scalding|gasoline|petrol|acid ) ~2 ( me|her|him|on|us|at|over)
        ( set|sets|setting|trying to set|threatens to set|threatened to burn|burn ) ( the )? ( house|home|place ) ( on fire|down )
        ; Threats to kill or hurt
        kill|killed sareru
        ( if ) ( i|we ) ( call|tell|leave|go|run|report|scream|talk ) ~5 ( he|she|they ) ( will|would|said he will|is going to ) ( kill|hurt|burn|stab|take|beat|find|murder )
        {who} ( @they|@kin|also|then|has|have|had|always|often|just|keeps|keep|still|sometimes|regularly|started|suddenly|even|nearly|again|once|all|drunk|came home and|got drunk and|was|is|will|tried to|tries to|threatened to|threatens to ){0,3} ( {hitv}|shook|shakes|shaking|shoving|pinned|pins|headbutts|stamped|stomped|kneed|elbowed|spat|spits|spat on|threw|throws|throttled|throttles|suffocated|smothered|scalded|dragging|dragged|clawed|wrestled|slammed|slams|bashed|bashes|battered|batters|whacked|whacks|clouts|clouted|belted|belts|lamped|twisted|twists|yanked|yanks ) ( on|at )? {victim} ~3
        ( he|she|they|@kin|dad|father|mother|husband|wife|partner|boyfriend|ex ) ( will|would|is going to|is gonna|swore he will|says he will|said he will|threatens to|threatened to|wants to|could|might ) ( * )? ( kill|murder|stab|strangle|shoot|burn|find and|hunt|cut|slit|break|bury|drown|smother ) ( me|us|her|him|my|the|our|them|everyone ) ( throat|$|if|and|, |when|one day|in our|in my|neck|legs|next|tonight|kids|mother|dad|mom|someday|both|all|with|again|house|for ) -lol -haha -grades
        ( threatened|threatens|threatening|says|said|going|wants|swore|promises|promised|screamed|yells|texted|told ) ( to|he|she|he will|me|us|he is going to|that|i will|they|they will|hes|him|she will|going|is|will|would|he would ){0,5} ( kill|stab|shoot|murder|strangle|slit|burn|hurt|cut|beat ) ( me|us|her|his|my|our|them|everyone|the|you|mom|dad|the whole|him ) -myself
        ( afraid|scared|terrified|think|worried|fear|sure|convinced ) ~2 ( he|she|they|my @kin|@kin ) ( will|would|is going to|might|could|may|wants to ) ( kill|hurt|stab|attack|strangle|beat|hit|murder|shoot|harm|snap and ) ( me|us|her|him|my|someone|our|the|them|everybody|everyone|again )
        ( he|she|they|someone|@kin ) ( is|are|was )? ( going to|trying to|tried to|gonna|about to|will|wants to ) ( kill|stab|shoot|murder|strangle|rape|hurt|beat|burn ) ( me|us|her|my|him|our|them )
        ; Locked in, kept, starved, controlled
        ( nobody|no one|never|not|who ) ( feeds|fed|feeding|feed ) ( me|us|him|her|the baby|the kids|my brother|my sister )
        ( coach|teacher|instructor|staff|they|guards|master|priest|nuns|boss ) ~3 ( hit|hits|beat|beats|whip|whips|cane|canes|slap|slaps|kick|kicks|punish|starve ) ( us|me|the kids|the students|them|him|her|everyone ) ~3 -chess -up
        ( hits|slaps|beats|kicks|pinches|shoves|punches|hurts|starves|ties|burned|burns|scalds|scalded|drugs ) ( my|our|his|her ) ( * )? ( mother|mom|dad|father|grandmother|grandma|grandfather|grandpa|brother|sister|wife|hand|hands|arm|arms|face|kids|child|son|daughter|nan|back|feet )  ~6 -up -drums
        ( got|has|have|had|holding|holds ) ( me|her|him|mom|dad|us ) ( * )? ( pinned|in a headlock|by the throat|by the hair|by the neck|against the wall|cornered|trapped|on the floor|in the corner|locked in )
        ( he|she|they|dad|mom|brother|son|husband|boyfriend ) ~6 ( hiding|texting|typing|whispering ) ( this )? ~2 ( under the|in the wardrobe|in the closet|in the bathroom|in the toilet|from under|quietly|so he|so she ) -games
        ( has|have|had|got|keeps|kept|holds|leaves|put ) ( me|us|him|her|my ( @kin ) ) ~1 ( locked|tied|chained|trapped|shut|caged|handcuffed|padlocked ) ( in|up|to|out|inside|away ) -groups
        {put} ( being )? ( kept|held|locked|trapped|confined|chained|imprisoned ) ( in|inside|here|up|at|by|prisoner|captive|against ) ~6 ( leave|out|since|key|keys|bread|food|only|phone|escape|door|will|shed|cellar|basement|attic|closet|cupboard|toilet|garage|cage|help ) -myself -by
        ( takes|took|hides|hid|has|keeps|kept|holds ) ( all )? ( the|my|our|her|his ) ( keys|key|passport|shoes|papers ) ~6 ( lock|locks|locked|leave|out|escape|go anywhere|outside )
        ( do|does|did|will|would ) not ( feed|give ) ( me|us|him|her|my @kin|them ) ( $|any|for|food|dinner|anything|at all|since|unless|if|properly|enough|when ) -advice -money -attention -space -time -feedback
        ( only|just ) ( gave|give|gives|feed|fed|get|got|allowed ) ( me|us|him|her )? ( bread|water|rice|scraps|one meal|leftovers|a meal|once a day ) ~5 ( locked|since|days|room|im|i am|punish|week|all day )
        ( left|leave|leaves|abandoned|dumped ) ( me|us|my @kin|my little|my baby ) ~6 ( alone|by ourselves|by myself|without food|on our own|on my own|with no food|no food ) ~6 ( days|since|food|week|baby|brother|sister|hungry|weeks|nothing to eat )
        ( will|does|would|is) not let ( me|us|her|him|my ) ( leave|out|go|outside|eat|sleep|see|use|go home|leave the ) ~2
        ( locks|locked|locking|lock|tied|ties|chained|trapped|shut|shuts|confined|imprisoned|keeps|kept ) ( me|us|him|her|my ) ( up|in|out|inside|to|outside|locked|down|here|at home ) ( of )? ( the|a|my|his|her|in|our|inside|all|this|night|for|without)?
        ( has|have|did|does|will|would|do )? not ( given|give|gave|feed|feeding|fed|let ) ( me|us|him|her|my brother|my sister|the kids ) ( eat|have|any|anything|dinner|food|a|to|for|in )? ( food|any|for|in|to eat|dinner|eat|days|lunch|two|three|since )
        ( no food|not fed|never feeds|stopped feeding|starves|starving ) ( me|us|him|her|for|the )
        ; Things broken, shouting, insults
        ( he|they|@kin|she ) ~3 ( broke|breaks|broken|fractured|dislocated|snapped|burned|burnt|scalded|bruised|twisted ) ( my|our|their|moms|brothers|his mother ) ~2 ( arm|leg|rib|ribs|nose|jaw|wrist|finger|fingers|teeth|tooth|hand|collarbone|skull|eye|hip )
        ( @kin|he|she|they|someone|people|man|men ) ( is|are|was|were|keeps|started|has been|still )? ( now|still|just|currently|trying to )? ( smashing|breaking|kicking|hammering|battering|banging|pounding|bashing|kick|break|smash|hammering|axing ) ( down|in|on|at|through )? ( the|my|our|his ) ( * )? ( door|window ) ( down|in|$|, |and|with|open|now|right|screaming|shouting|trying|again ) ~10 ( hiding|hid|hide|locked|bathroom|baby|help|inside|scared|police|with|knife|hammer|axe|kill|room|now|down|in )
        ( broke|breaks|fractured|bruised|dislocated|busted|cracked|bloodied|split ) ( my|her|his|our ) ( nose|arm|rib|ribs|jaw|wrist|finger|teeth|tooth|leg|lip|skull|hand|eye )
        i ( can|could|keep ) ( hear|see|hearing )? ( the|a|my|our )? ( kid|child|baby|boy|girl|kids|children|neighbor|neighbour ) ~5 ( being|getting|gets|beaten|screaming|hit|crying|begging ) ~3 ( beaten|hit|every|night|help|screams|hurt|abused|please|stop )
        ; Hit, beaten, choked
        ( hands|hand|arm|arms|fingers ) ( around|round|on|over|against ) ( my|her|his|our|mom|dads|moms ) ( neck|throat|mouth|windpipe ) ~3
        ( @kin|he|she|they ) ( came|comes|went|goes|ran|lunged|lunges|charged|swung ) ( at|for|after ) ( me|us|my|him|her|mom|dad ) ~1 ( with )? ~4
        ( beating|hitting|choking|strangling|kicking|punching|attacking|stabbing|whipping|raping ) ( my|our|his|her|the|me|us|him ) ( * )? ( mother|mom|dad|father|brother|sister|wife|grandmother|grandma|grandfather|baby|kids|child|son|daughter|me|husband|right|now|$|again )
        ( as|while ) ( i|we ) ( write|type|text|speak|am writing|am typing ) ( this )? ~2
        ( so|where ) ( it|they|the marks|nobody|no one ) ( does|do|can|will|would|are|is )? ( not )? ( show|shows|see|seen|visible )
        ( get|gets|got|getting|gave|gives|give|give|feel|felt|taste|fear ) ( me|him|her|us )? ( the|a|his|her|hit with the|hit with a ) ( belt|cane|stick|strap|slipper|hanger|wooden spoon|whip|buckle|rod|fists|fist|back of his hand ) -drum -memory -usb -loop -seat
        ( punishes|punished|punish|disciplines|disciplined|beats|beat|hits|hit|hitting|lashes|whips|thrashes ) ( me|us|him|her|my @kin|them ) ( by|with|for|using|when|if|until|because|over|every|again|in front|so|and )  -game -up -to -at
        ( puts|put|slides|slid|slips|sticks|stuck|runs|ran|shoves|places ) ( his|her|a ) ( hand|hands|fingers|finger|thing|penis|tongue ) ( down|in|on|up|inside|under|between|into|over|around ) ( my|me|her|his|their ) -shoulder
        ( abusive|violent ) ( home|house|household|family|father|mother|dad|mom|parents|husband|wife|partner|boyfriend|girlfriend|relationship|stepdad|son|brother|ex|marriage|@kin )
        {who} ( abuses|abused|abusing|rapes|molests|molested ) ~1
        ( black eye|bruises|bruised|broken rib|broken arm|bleeding|stitches|concussion ) ~6 ( he|she|father|dad|mother|mom|husband|son|brother|stepdad|parents|boyfriend|from )
        ( hitting|beating|choking|strangling|attacking|stabbing|punching|kicking|hurting ) ( me|us|him|her|my|mom|dad|the|our|each ) ( right now|now|please|again|in|$|, |@kin|brother|with|every|mom|mother|sister )
    """,
    ),
    Table(
        _M,
        _CONCERN,
        "met",
        """
        ; Touched and forced
        ( lock|locking|sleep|locked|sleeping ) ~4 ( door|bedroom|room|car|chair against ) ~3 ( because of|from|so that|in case|so|against ) ~1 ( him|her|@kin|my|our|he|she )
        ( chucked|chucks|chucking|lobbed|hurled|flung|flings|tossed|pelted|launched ) ( a|the|his|her|my|things|plates|stuff ) ~2 ( at|against|through|across )
        ( tiptoe|tiptoeing|tip toe|walking on eggshells|eggshells|hide the knives|hid the knives|hide our knives|locked the knives|sleep with the door locked|lock our bedroom )
        ( shoved|pushed|hit|slapped|grabbed|kicked|punched|threw ) ( me|us|her|mom|dad|him|my @kin ) ( once|last month|last year|last week|a while|a few weeks|that time|months ago|weeks ago|before|in the past|in march|at christmas|in january )
        ( stalk|stalks|stalking|follows|followed|following|waits for|waiting for|harasses|harassing|blackmail|blackmails|blackmailing|sextortion|revenge porn|leak my|post my nudes|threatens to post|threatening to post ) ( me|my|outside|her|us|him ) ( * )? ( home|everywhere|work|outside|every|nudes|photos|pictures|$|from|again|after|online|for|and ) -tv -online -twitter -youtube -instructions -rules
        ; Threats to kill or hurt
        ( afraid|scared|terrified|frightened|nervous|fear ) ( to be|of being|being|when|when i am ) ( left )? alone with ( my|him|her|our|them|@kin )
        ( afraid|scared|worried|terrified|fear|frightened ) ( of|about ) what ( my|our|he|she|they|his ) ~2 ( might|may|could|will|would|is going to|can|does )
        ( scared|afraid|frightened|terrified|fear|fearful|nervous|dread|dreading ) ( of|for|to be|to go|when|about ) ( our|my|his|her|him|them|alone with|being alone with|home with|what he|what she|what they|in my own|live with ) ( own )? ( @kin|with|might|will|does|house|home|temper|moods|rage|$|, |when|now|coming ) -exam -job -test -future -anger -money -illness -health -after -dying -when -surgery -phone
        ( he|she|they|@kin ) ~2 ( screams|screaming|yells|yelling|shouts|shouting|screamed|shouted|swears|swearing|rages|raging|roars|curses|insults|insulting|threatens|threatened|threatening|bullies|humiliates|belittles|mocks|blames|spits|terrorises|terrorizes|intimidates|degrades ) ( at|on )? ( me|us|my|his|her|mom|dad|every|all|when|if|whenever|about|abuse|until|through|constantly|that|and|both )
        ( fight|fighting|fights|argue|arguing|fighting|screaming|shouting|row|rows|rowing ) ( all|every|again|constantly|so much|each|non stop|until|at night|downstairs|loudly ) ~4 ( night|day|scared|hide|wardrobe|sister|brother|stop|ears|time|cry|crying|police ) -game
        ( scared|afraid|terrified|frightened|fear ) ( of|for|to be|in|to go) ( my|him|her|our|his|being|own|around|what he|what she|home) ( own|@kin|safety|life|father|in my own|alone with|will do|might do|hit|@they|with|to)?  -heights -people -outside -failing -dark -spiders -crowds
        ; Locked in, kept, starved, controlled
        ( extorts|demands|grabs|steals|stole|snatches|drains|cashes|takes ) ( my|our|moms|his mothers|her|grandmas ) ( pension|savings|salary|wages|allowance|money )
        ( smashed|smashes|broke|destroyed|burned|ripped|threw out|wrecked|destroys|breaks ) ( my|our|moms|her|his|dads ) ( * )? ( computer|phone|laptop|tv|door|glasses|things|belongings|books|letters|clothes|furniture|car|window|windows|games|photos ) -accident -by
        ( not|never ) ( allow|allowed|let|permit|permits|allows ) ( me|us|her|to )? ( to )? ( see|meet|leave|call|visit|talk|speak|contact|work|go|have ) ( my|our|her|any|anyone|out|outside|friends|money|a|to|with|the ) ( sister|mother|parents|friends|family|brother|alone|phone|house|anyone|money|out|job|doctor|daughter|son|kids|children|$ )?
        ( temper|moods|rage|tantrums ) ( is|has|s|are|been|getting ) ~2 ( bad|worse|out of control|scary|terrible|getting worse|explosive|frightening|awful )
        ( not|never ) let ( me|her|us ) ( ring|phone|call|see|contact|visit|meet|talk|text|write|leave|go|have|eat|sleep ) ( to|with|at )? ( my|anyone|out|home|parents|a|the|friends|any )
        ( plate|bowl|chair|cup|glass|bottle|remote|shoe|phone|ashtray|book|something|things ) ( was )? ( at|thrown at|towards ) ( me|us|my|her|him|mom|dad|the wall )
        ( control|controls|controlling|checks|monitors|tracks|reads|goes through|takes|took|keeps|holds|restricts|decides ) ( all )? ( of )? ( my|our|her|the|what|who|where|every ) ( * )? ( phone|money|salary|messages|pension|card|cards|bank|wages|account|passport|location|movements|i wear|i see|i meet|i eat|move|call|calls|mail|friends|texts|income|benefits ) ( * )? ( every|and|, |$|so|is|to|from|evening|day|away|if|or|books|because|each|all )
        ( not|never|wont|no|refuses to|forbids|forbidden|stops|stop|forbid ) ( let|allow|allows|allowed|letting|lets ) ( me|her|us|my mother|my mom|him )? ( to )? ( see|talk|meet|use|have|contact|call|leave|go|work|visit|speak ) ( to|with|my|any|a|the|out|friends|anyone|family )? ( friends|family|anyone|phone|mother|sister|parents|people|my|money|doctor|alone|outside|out|home|work|$ )
        ( steals|stole|spends|demands|emptied|drained ) ( all )? ( my|our|her|his|grandma is|mom is|moms ) ( * )? ( pension|savings|money|bank account|inheritance|retirement ) -wisely
        ( controls|control|takes|took|controlling|monitors|checks|tracks|keeps|confiscated|confiscates ) ( all|my|the|our|everything|where )? ( my|of|the|our )? ( money|phone|passport|everything|bank|salary|where i|texts|messages|every move|movements|what i|cards|finances)
        ( demands|demanding|steals|stole|extorts) ( money|my pension|from me|from us|cash|my money) ~3
        ( wont|not|never) ( let|allow|allows|lets) ( me|her|him) ( to)? ( have|see|talk|leave|use|go|work|out) ~2 ( friends|family|money|phone|alone|outside|anyone|home|house|job)
        ; Things broken, shouting, insults
        ( calls|called|calling|call ) ( me|us|his mother|her mother|mom|my mother ) ( a|an )? ~3 ( woman|man|cow|hag|bitch|pig|witch|parasite|idiot|waste|whore|trash|monster|failure ) ~2
        ( bangs|banging|pounds|pounding|punches|kicks|hammering|hits|hitting ) ( on|at|against )? ( the|my|our|his )? ( wall|walls|ceiling|floor|doors|door ) ( all|every|at night|and|when|until|for ) -head
        ( leather|leathered|belted|hammered|battered|clattered|walloped|thrashed|caned ) ( me|us|him|her )
        {who} ~3 ( threw|throws|throwing|smashed|smashes|smashing|breaks|broke|breaking|kicks|kicked|kicking|punches|punched|punching|flips|flipped|destroys|destroyed|wrecks|wrecked|hurled|hurls|trashed|bangs|banging|pounding|pounds ) ~3 ( plate|plates|dish|dishes|wall|walls|door|doors|chair|chairs|table|phone|bowl|glass|cup|tv|window|things|stuff|bottle|remote|furniture|everything|holes|hole|screen|tray|food|computer|keyboard|objects|floor ) ~2 -party -away -accident -by
        ( calls|call|called|calling|tells|told|telling|says|saying ) ( me|us|him|her|my @kin|that|to my face|i am|i ){1,3} ( am|is|are|was|a|an|i|that|so|he|she|nothing but ){0,3} ( worthless|useless|garbage|trash|stupid|disgrace|failure|parasite|burden|waste|idiot|pathetic|disgusting|pig|cow|whore|slut|retard|retarded|rubbish|mistake|nothing|shame|ugly|fat|crazy|mental|cockroach|leech|dirt|embarrassment|good for nothing|should die|better dead|dead to )
        ( atmosphere|home|house|he|she|dad|son|brother|father|husband|wife|mom|mother ) ~3 ( loses it|loses his temper|loses her temper|goes mad|goes mental|kicks off|flies into a rage|goes ballistic|flips out|erupts|temper ) ~5
        {who} ( always|often|just|has|have|is|was|started|keeps|sometimes|gets|are|will|constantly|even|also|starts|has been|gets angry and|gets mad and ){0,3} ( punches|punched|punching|kicks|kicked|kicking|hits|hit|hitting|smashes|smashed|smashing|throws|threw|throwing|breaks|broke|breaking|destroys|destroyed|destroying|trashes|trashed|wrecks|wrecked|flips|flipped|rips ) ( holes|things|everything|furniture|stuff|plates|dishes|walls|doors|objects|glass|glasses|tables|windows ) ( wall|walls|door|doors|house|furniture|tv|window|windows|table|room|phone|in|things|plates|at|around|remote|dishes|apart|everything|hole|holes|stuff|up|down|across|when|all|whenever|$|kitchen|place|mirror|chair|chairs|computer|laptop|if)?  -party
        {who} ( always|often|just|has|is|was|started|keeps|sometimes|are|constantly|will|even|starts|has been|all ){0,3} ( screams|scream|screaming|yells|yell|yelling|shouts|shout|shouting|rages|raging|curses|swears|insults|belittles|humiliates|screamed|yelled|shouted|swearing|bullies|degrades|verbally|explodes|rage|lashes|lash|terrorizes|threatens|threatening|intimidates|mocks ) ( at me|at us|at my|at everyone|at mom|at dad|at the kids|at him|at her|at all of|me|us|abuse|all|every|for hours|when i|when we|constantly|insults|abuses|that i|if i|if we|that we)
        ( he|she|they|@kin|it|who|son|and ) ( is|gets|became|turned|getting|being|becomes|got|can be|can get|turns|has become|has been|are|was ){1,2} ( very|really|so|increasingly|more|quite|more and more|physically|sometimes|often )? ( violent|aggressive|threatening|abusive|out of control|scary when|terrifying|rough|intimidating)
        ( tell|tells|told|says|said|call|calls|called|telling|calling ) ( me|us|her|him ) ( every day|all the time|daily|constantly|that )? ( i am|im|that i|she|he|i was|he is|she is|they|a|that)? ( am|is|was|should)? ( a )? ( worthless|useless|garbage|trash|stupid|should never have been born|a mistake|a failure|burden|to die|never been born|to get out|never wanted|waste|waste of space|disgusting|nothing|lazy pig|failure|mistake|to leave)
        ( verbal|emotional|emotionally|verbally|psychological|financial|mental ) ( abuse|abused|abusive|abuses)
        ; Hit, beaten, choked
        ( spits|spat|spit|spitting ) ( at|on|in ) ( me|my|us|her|his|mom )
        ( looms|loom|towers|corners|cornered|glares|squares up|gets in my face|in my face|raises his hand|raises his fist|raised his fist|stands over ) ( over|at|to|me|us|and|when )?
        ( wish|wishes|wished ) ~3 ( never born|not been born|never been born|never had|aborted|not had|abortion|was dead|were dead|would die )
        ( walking|walk ) on eggshells
        ( wish|wishes|wished ) ( i|they ) ( was|had|were) never ( been )? ( born|had me)
        ( am bullied|being bullied|get bullied|bullies|bullying|am harassed|being harassed|harassing|being stalked|stalking|stalker|harass|being blackmailed|blackmailing) ( me|at|by|every|us|by my|in|constantly|daily|again|$|for|and|online)
    """,
    ),
)
