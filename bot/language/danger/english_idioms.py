# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English idioms: what sounds like danger and is none. What is found here is covered before rules look."""

IDIOMS = """
    ; Animals
    ( phone|laptop|battery|computer|car|plant|plants|fish|internet|wifi|game|character|bike|tv|ipad|console|cactus|goldfish|cat|dog|hamster|pet|houseplant|flowers|tree|trees|router|bird|conversation|chat|trend|legs|feet|back|server|engine|watch|headphones|controller|hair|language|village|business|industry|party|romance|chivalry|meme|flower|basil|garden|rabbit|bunny|parrot|guinea|puppy|kitten|fern|mouse|pc|discord|lawn|vibe|skin|joke|watch|wi - fi|basil|drain|channel|camera|bulb|economy|town|store|mall|hope|fandom|project|alarm ) ( just|has|is|almost|are|keeps|was|will|about|to|all|never|already|going|have|going|always|might|gonna|slowly|finally|totally|all|nearly ){0,3} ( died|dying|dead|killed|die|dies|suicide )
    ( my|the|our|a) ( cat|dog|hamster|puppy|kitten|rabbit|bird|fish|pet|horse|parrot|goldfish|snake|lizard|turtle|tortoise) ~8 ( eat|eaten|died|dead|die|moving|breathing|hit|bites|attacked|eating|wake|killed|bit|collapsed|respond)
    ( cat|dog|kitten|puppy|bird|squirrel|monkey|crow|pigeon|goat|hamster|parrot|kitty|cats|dogs ) ( just|has|have|had|always|keeps|was|is|suddenly|nearly|almost ){0,2} ( jumped|fell|jumps|leapt|fallen|jump|jumping|knocked|climbed|bit|bites|scratched|scratches|hit|hits|attacked|attacks|killed|kills|died|choked|stuck|sitting|sat|sits|got out ) ( * ){0,4}
    ( by|from|because of|to|with ) ( the|my|our|a|his|her ) ( cat|dog|kitten|puppy )
    ( my|our|his|her ) ( * )? ( @kin|cat|dog ) ( died|passed|passed away|expired|was killed|has passed ) ( in|when|last|# |@num|a|two|three|years|months|of|from|peacefully|and left|before|during|at the age|suddenly in|this spring|this summer|ten|at ) -house|our|her|his|my|home|bed|bath|room ~1 ( @year|i|month|year|ago|years|months|cancer|spring|summer|winter|stroke|age|covid|hospital|war|money|sleep|accident|# |christmas|left|was )
    ( dog|cat|puppy|kitten|hamster|rabbit|cats|dogs ) ( is )? ( tablet|tablets|pill|pills|medicine|food|treat )
    ; Games, stories, songs, news
    kill|killing|killed|kills ( some|the )? ( time|it|two birds|mood|vibe|lights|light|engine|process|boss|dragon|zombies|monsters|enemies|enemy|weeds|bugs|bug|mosquito|spider|spiders|cockroach|ants|germs|bacteria|switch|joy|app|task|program|server|buzz|noise|music|wasp|rats|rat|flies|fly|roaches|pain|appetite|virus|an hour|hours|afternoon|day|npc|npcs|goblins|creepers|boss|team|bots|bot|vibes|mold|mould|thread|session|command|job|mosquitoes|wasps|snails|slugs|roach|cockroaches|bedbugs|moths|mice|batteries|final|calories|drill|chill )
    ( mom|dad|mother|father|wife|boss|husband|teacher|sister|brother|parents|girlfriend|boyfriend|coach|editor|manager|landlord|roommate|professor|she|he|they|@kin ) ( is|are|will|would|was|gonna|going|s){0,2} ( so)? ( going to|gonna|will|would)? kill me ~8 ( grades|haha|lol|late|when she sees|when he sees|if i forget|spilled|finds out|report card|mess|homework|dishes|phone bill|joke|lmao|forgot|ate|for|broke her|broke his|scratched)
    joke|jokes|line|scene|video|meme|ending|face|song|outfit|bit|part|performance|speech|comment|tweet killed me|us
    ( suicide ) ( squad|prevention|awareness|door|doors|rate|rates|statistics|pass|hotline|training|bomber|watch list|wings|drink|run|blonde|silence|girls|in japan|king|boys|workshop|barrier|mission|grip|documentary|novel|survivors|loss|cluster|lane|burnout|sprint|research)
    ( documentary|book|article|movie|film|news|report|podcast|novel|lecture|seminar|paper|talk|show|episode|statistics|essay|class|course|training|workshop|research|play|poem|painting|story|series|thesis|manga|anime|drama|opera|game|ballet|museum|exhibition ) ~4 ( suicide|suicidal|killing|murder|death|dying|abuse|violence|self harm|self - harm|overdose|dead|overdosed|kill|kills|killed|drowned|hanged)
    ( suicide|murder|abuse|overdose|self harm|killing|domestic violence) ( * )? ( documentary|book|article|movie|film|news|report|podcast|novel|scene|plot|story|statistics|episode|storyline|awareness|prevention|case in the)
    ( in|at|on|from|of|playing|during|while playing) ( the|a|this|my|that|an|our)? ( * )? ( game|minecraft|fortnite|apex|boss fight|match|movie|novel|film|book|show|episode|song|dream|video game|series|anime|manga|finals|raid|ranked|elden ring|level|dungeon|dark souls|valorant|league|overwatch|among us|d&d|campaign|story|roblox|skyrim|zelda|rpg|mario kart|chess|zelda|gta|cod|lobby|round|tournament|season|pokemon|test match|scrabble|poker|tennis|call of duty|play) ~6 ( died|dies|die|killed|kill|kills|suicide|dead|shot|stabbed|beat|murdered|killing|dying|hanged|drowned|attacked|overdosed|hits|hit)
    ( character|hero|villain|boss|protagonist|npc|main|romeo|juliet|hamlet|werther|anna karenina|ophelia|sim|sims|detective|killer|vampire|zombie|witch|princess|narrator|heroine|husband in the|wife in the|guy in the|girl in the|batman|spiderman|avatar|pokemon|monster|wizard|dragon|naruto|dumbledore|teammates|teammate|snape|robot|mage|healer|tank|enemy|mufasa) ~8 ( dies|die|died|killed|kills|suicide|kill|overdosed|stabbed|dead|dying|shoots|drowns|jumps|beats|hangs)
    ( died|killed|die|dying|dead|kill|suicide|kills|dies|stabbed|beat|shot|murdered|hit|beats|abused|hits) ~5 ( in the game|in game|in a game|boss fight|level|respawn|respawned|in minecraft|in the movie|in the film|in the book|in the show|in the novel|on stage|in chess|at chess|in mario|at mario|at the end of the|in season|in episode|in that episode|in the finals|in my dream|zombies|by a boss|by the boss|in elden|checkmate|at tennis|at poker|at uno|at smash|at cards|in ranked|at monopoly|playing|lobby|times on|at fifa|at ping|at go|at shogi|in fortnite|in the last chapter|in the story|in the anime|at football|at smash)
    beat|beats|beating me|us|him|her ( to|at|in|by|again at|every time we|fair|hands|with a|$)  ~2 ( it|chess|mario|game|tennis|cards|poker|smash|race|points|uno|ping|go|shogi|finals|monopoly|fifa|basketball|punch|square|every|checkers|score|minutes|seconds|video|pool|darts|scrabble|trivia|kart)
    ( disappear|vanish|escape|lost|lose myself|get lost) ( into|in|to) ( a|the|my)? ( * )? ( book|forest|woods|vacation|holiday|crowd|game|mountains|beach|countryside|music|cabin|blanket|island|novel|hawaii|weekend|bed with|bookstore|anime|hobby|nature|trip)
    ( leave|left|quit|quitting|end|ending|tired|sick|done|finish|finished) ( of|with|my|the|this|a)? ( * )? ( lease|contract|call|chat|conversation|job|game|subscription|relationship|meeting|semester|diet|session|friendship|class|membership|homework|puzzle|project|marriage|shift|season|level|book|series|dishes|waiting|winter|tv|rain|hot|school|cooking|commuting|trial|tokyo|taxes|reading|laundry|studying|war|working|work|chores|rent|noodles|paperwork|quarantine|engagement|career|internship|degree|campaign|discussion|argument|essay|article)
    cannot|can not ( do|take|stand|handle|deal) ( this|the|my|these|that|it|any) ( * )? ( puzzle|homework|job|heat|math|crossword|level|noise|weather|game|traffic|exam|smell|exercise|recipe|assignment|essay|cold|diet|push|question|workout|course|spicy|cliffhanger|suspense|cuteness|humidity|photos|test|dance|yoga|shift|class|quiz|rain|snow|stairs|hike)
    shot|shoot|shooting ( me|us|you )? ( an|a|some )? ( email|text|message|photos|film|hoops|video|stars|portraits|movie|pictures|pool|guard|dm|short|line|basketball)
    ( break|broke|breaks|breaking) ( up|news|even|down|dance|dancing|ice|record|the ice|the news|the bank|my heart|a sweat|bad habits|dawn)
    ( should|legal|thinking|considering|is it|are|what|how much|do you|cost|whether|about|news) ~6 ( removal|extraction) ( company|companies|business|service|services|firms|businesses)
    ( laptop|computer|app|website|site|program|phone|server|screen|page|mouse|keyboard|bot|software|tv|printer|remote|browser|customer|support|company|cursor|touchpad|router|game|console|pc) ( is|was|has|are|does|just|will|did|keeps|still){0,2} ( not|frozen|stopped|no longer|unresponsive) ( responding|moving|respond|answering|working|responsive|waking|answer|move|wake)?
    ( drag|dragged|dragging|forced|force|pulled|take|takes|took|taken) ( me|him|her|us|my @kin) ( out )? ( to|shopping|into|on|along|for|out) ( the|a|an|see|this|his|her|some|of)? ( * )? ( movie|movies|party|gym|mall|concert|doctor|dentist|shopping|karaoke|hospital|dinner|store|restaurant|church|school|work|museum|park|beach|wedding|airport|zoo|meeting|lunch|festival|ikea|optician|supermarket|coffee|walk|hike|trip|vet|counselor|psychiatrist|therapist|soccer|library|funeral|christmas|family dinner|bar|show|clinic|dance|stores|fishing|camp when|salon|barber|er)
    ( dead|die|death|kill|kills) ( sea|valley|star|note|metal|cab|stranding|pool|by daylight|cells|poets|bill|rattle|or alive|rising|space|island|la|eater|eaters|knight|bed|wish movie|race|match|game)
    self ( - )? ( harm|injury) ( scars|scar|prevention|awareness|month)
    ( gave|give|giving|given) up ( on)? ( smoking|sugar|coffee|my diet|the game|gaming|alcohol|meat|learning|dieting|trying to|chocolate|knitting|piano|the piano|that game|running|this level|dating|soda|my seat|caffeine|carbs|instagram|social media|japanese|this puzzle|cooking|guitar|wordle|bread|my job)
    the end of ( the|my) ( * )? ( movie|book|lease|month|day|season|story|rope swing|year|contract|street|line|semester|week|shift|episode|hall|road)
    ( prevent|preventing|prevention|awareness|posters|lecture|lesson|seminar|leaflet|leaflets|campaign|charity|hotline|helpline|volunteer|volunteering ) ( about|of|on|for|against|in|around )? ( * )? ( suicide|suicidal|self harm|self|overdose|domestic|abuse|violence|child ) ( harm|thoughts|abuse|violence )?
    ( professionals|counsellors|counselors|doctors|nurses|therapists|teachers|they|people|staff|students ) ( usually|normally|always|to|should|often|can|might|do )? ( ask|talk|speak|learn|teach|asked|asks|discuss ) ( me|us|people|someone|patients|students )? ( about|if|whether ) ~2 ( suicide|suicidal|self harm|self|hurting|harming|dying|death|abuse|violence ) ( * ){0,1}
    ( ask|asked|asks ) ( me|us|him|her )? ( if|whether ) ( i|he|she|we|anyone ) ~2 ( suicidal|hurt|hurting|harm|harming|kill|dying|suicide|self|abused|unsafe|safe|die ) ( * ){0,2}
    ( mean|meaning ) ( on )? this ( website|site|app|chat|page )
    ( rather|sooner ) ( die|be dead|kill myself|drown|jump off a cliff ) ( than )  ( eat|watch|wear|drink|listen|give up|go to gym|use|miss|play|talk to ( my )? ( ex|boss )|do maths|do math|sing|dance|clean|cook|buy|pay|admit|be caught|speak in public|give a speech|present|phone|call|share|delete|lose to )
    ( knife|knives|sword|gun|guns|pistol|rifle|bow ) ( * )? ( in|from|for|of ) ( the )? ( game|kitchen|cooking|chef|cosplay|anime|movie|film|valorant|minecraft|cs|csgo|collection|set|toy|nerf|water )
    ( photo|crash|hunger|sugar ) ( bomb|shooting|games|crash )
    ( beat|beats|beating|beaten ) ( it|around the|the ( traffic|rush|odds|heat|queue|drum|system|record|boss|level|game|crowd|eggs )|my ( record|score|time|best )|eggs|boxing|up car|to it|cancer|covid|traffic|rush|odds|drum|boss|level|game|him to it|record|score|depression|system|heat|queue|butter|cream )
    ( died|dead|die|dies|dying|killed ) ~3 ( in ( the )? ( second|third|last|first|final|boss|next ) ( phase|level|round|stage|wave|boss|season|episode|chapter )|boss|final boss|level # |to the boss|by lag|to lag|to a creeper|to zombies|times|like # times|so many times|off the map|off the edge lol|respawn|spawn|pvp|mid fight|fall damage )
    ( spawn|creeper|creepers|bot|bots|sniper|lag|teammate|enemy|healer|tank|npc|goblin|dragon|skeleton|zombie|ganked ) ( killed|kills|kill|killing|one shot|shot|stabbed ) ( me|us|him|her )
    keep|kept|keeps dying ( on|in|at|to ) ( level|the boss|this|that|the|stage|phase|world|dark )
    ( iron|boss|raid|permadeath|hardcore|speedrun ) ~3 ( died|dead|die|death|kill|killed )
    ( who|what|how|where|worry|worried|afraid|anxious ) ~3 ( him|her|them|he|she|they|@child|us|brother|sister|my brother|house|home ) ~6 ( when|after|once|if ) ( i am|we are|i|we|both of us are|my parents are|they are|parents are|my husband and i are ) ( gone|dead|no longer here|not here|die|pass|not around|pass away|are gone )
    what ( is|does|do|are ) ( a|the|passive )? ( * )? ( suicidal|self|overdose|domestic|abuse|harm|suicide|death ) ( ideation|harm|violence|thoughts|abuse )? ( mean|exactly|called|defined|$ )
    ( meaning|definition ) of ( life|suicide|death ) ( lol|haha|is 42 )?
    ( asked|ask|asks|wanted to know|checked|wondered ) ~3 ( if|whether ) ( * ){1,8} ( and|but ) ( * ){0,3} ( said no|no|not|never|says no|denied )
    ( trapped|stuck ) in ( a|the|this )? ( traffic|lift|elevator|meeting|queue|train|loop|bug|tutorial|snow|rain|airport|toilet|tutorial|level|game )
    ( screams|shouts|yells|swears|screaming|shouting|yelling|swearing ) ( at|in|during|when ) ( his|her|the|a|my )? ( tv|football|screen|match|matches|games|game|sleep|computer|console|laptop|phone|router|printer|spider|spiders|cat|dog|news|referee|concert|concerts|karaoke )
    ( exam|test|idea|plan|move|bet|decision|hill|diet|game ) ( was|is|would be ) suicide
    ( hit|hits|kick|kicks|punch|beat|chase ) each other ( with ( pillows|snowballs|balloons|words )|in ( the )? game|at ( chess|smash|mario) )
    ; Laughter and everyday dying
    ( can|could ) not live without -him|her|them|you|my|our|the|his|someone|anyone|it *
    ( can|could ) not live without my|the -@kin -dead|late *
    ( going to|gonna ) ( murder|kill|destroy|demolish|smash ) ( a|some|that|this|these|those ) -person|man|woman|child|guy|kid|bully|teacher|boss|bastard|bitch|idiot|family|girl|boy|lot|few|prick|cow|pig *
    dying|die to|for ( see|know|meet|try|hear|find|go|eat|tell|ask|get|watch|play|read|a|an|the|some|this|that|visit|show|have|learn|make|buy|wear|talk|finish ) -die
    to die for
    drop dead gorgeous
    ( dead ) ( tired|serious|set|end|battery|phone|heat|wrong|right|easy|ringer|quiet|silence|sexy|on|line|lift|pool|pan|beat|bolt|last|pixel|link|sure|simple|asleep|drunk|meat|poets|sea|of|zone|ends|cells|skin|leaves|center|stop|spot|code|giveaway )
    ( die|died|dies|dying|dead ) ( of|from|with )? ( laughing|laughter|boredom|embarrassment|shame|cringe|curiosity|happiness|cuteness|hunger|thirst|jealousy|heat|excitement|laugh|secondhand|cute|lol|lmao|haha|inside lol|starvation lol|shock )
    die|died|dying|dead ( lol|lmao|haha|lmfao|rofl|hahaha|xd )
    ( nearly|almost|literally|just|practically|basically|about ) ( died|dead|die|dying ) ( when|laughing|of|lol|haha|from|at|omg|lmao|seeing|reading|watching )
    killing|killed|kills|kill it ( at|on|in|with|out|tonight|lately|today|this|$|, )
    ( could|would|can ) ( just )? ( kill|murder ) for ( a|an|some|that|the|this )
    ( could|can|might|would ) ( totally|really )? murder ( a|some|that) ( burger|pizza|coffee|beer|curry|pint|sandwich|steak|tea|kebab|taco|cake)
    killer|killjoy
    ( die|old habits die) hard
    old habits die
    knife set|block|skills|sharpener
    ( passed away|died|death|dead|die|dies) ~4 ( years ago|last year|last month|months ago|in 20|when i was|when he was|when she was|year ago|of cancer|from cancer|of old age|peacefully|in the war|of covid|a while ago|long ago|in an accident|ten years|in hospital|in the hospital|last spring|last summer|last winter|from covid|before i|in march|of a heart|of a stroke|from a|from dementia|decades)
    ( after|since|when|if|once|before|until) ( my|our|his|her|both|the)? ( * )? ( @kin|parents|husband) ( and @kin|both)? ( die|dies|died|passed|pass|are gone|passed away|death|is gone|pass away|be gone|dead|are dead)
    ( happens|happen|happened|cope|live|afford|inherit|inheritance|pension|funeral|grief|grieving) ~3 ( parents|mother|father|mom|dad|husband|wife|grandma|grandpa) ~2 ( die|dies|died|pass|passed|death|gone|dead|away)
    over my dead body
    drown|drowning|drowned in ( work|homework|emails|paperwork|assignments|debt|laundry|data|sauce|meetings|boxes|deadlines|chores|syrup|notifications)
    death ( and taxes|metal|note|valley|star|row|certificate|penalty|cab|tax|by chocolate|grip|trap|stare)
    joke|jokes|lol|lmao|haha|jk kill|die|dead|kills
    ( die|dead|kill|died|dying|kill me|kill you|killing) ~4 ( lol|lmao|haha|jk|hahaha|rofl|xd|lmfao)
    ( will|would|going to|gonna|is going to|are going to ) ( so|literally|actually|definitely|probably )? kill me ( if|when ) ( i ( miss|forget|lose|lost|break|broke|spill|fail|am late|oversleep|skip|wake|touch|eat|ate|buy|bought|forgot|get|did not|knew|do not ( clean|wash|finish|study|do the|call|text|reply|eat|come ) ) / she|he|they ( see|sees|find|finds|hear|hears ) )
    ( could|can|might|would|will ) ( really|totally|absolutely|just|actually )? ( murder|kill|destroy|demolish|smash ) ( a|some|that|this|these|those ) -person|man|woman|child|guy|man|kid|bully|teacher|boss|few|lot *
    ( someone|somebody|person|man|a man|a woman|passenger|people ) ( has|had|have )? ( jumped|fell|fallen|died|been hit|killed|was hit|jump|threw|thrown ) ~4 ( delayed|late|delay|delays|stopped|line|cancelled|commute|station today|this morning so )
    ( go|keep going|carry on ) ( on|to )? ( fridays|mondays|tuesdays|wednesdays|thursdays|saturdays|sundays|weekends|holiday|the train|a diet|dates|about|without coffee|without my coffee|with the next|with this question )
    kill me ( now|please|already )? ( , )? ( another|lol|haha|monday|zoom|meeting|exam|homework|so bored|boring|that was|the cringe|mondays|email|emails|so embarrassing|embarrassing|it is so hot|traffic )
    ( another|so|this|that|these|more ) ~2 ( meeting|homework|exam|class|cringe|embarrassing|boring|awkward|spreadsheet|lecture|call ) ~2 ( kill|shoot|end ) me ( now|please|lol|$ )
    ugh ( just )? ( kill|shoot|end ) me
    ( drown|drowning|drowned ) ( in|it|out|my )  ( paper|work|homework|emails|debt|sauce|syrup|the noise|noise|it|butter|gravy|laundry|assignments|love|notifications|memes|tea|sorrows|deadlines|admin|forms|washing )
    ( grief|grieving|bereaved|bereavement|funeral|funerals|memorial|anniversary|widow|widowed ) ~6 ( died|death|dead|passed|dying )
    ( after|since|because|when|before ) ( my|our|his|her ) ( * )? @kin ( death|died|passed|dies|passes )
    ( deceased|expired|dead ) 💀
    deceased|slayed|slay
    ( slept|sleep|sleeping|sleeps ) like ( the|a )? ( dead|dead man|corpse|log|baby )
    dead on time
    ( phone|mobile|laptop|controller ) ( * )? ( dead|died|dying|dies )
    ( killer|killing ) ( migraine|headache|app|whale|whales|heels|it|look|bee|instinct|outfit|joke|view|deal|workout|serial )
    ( out of|more|some|buy|need|bought|get|got ) ( paracetamol|ibuprofen|tylenol|aspirin|painkillers|medicine|meds|cough ) ( for|from|at|because ) ( a|my|the|his|her )? ( headache|headaches|cold|fever|flu|cramps|period|toothache|back|migraine|pharmacy|chemist|store|backache|knee|allergy )
    ( how many|how much|can i|should i|is it ok|is it safe ) ~4 ( paracetamol|ibuprofen|tylenol|aspirin|painkillers|tablets|pills|medicine|melatonin|caffeine|meds ) ~4 ( headache|fever|cold|toothache|period|cramps|child|toddler|a day|per day|with|safely|flu|empty stomach|breastfeeding|pregnant )
    ( when|after|once|if ) ( i am|we are|i|we|both of us are|he is|she is|my parents are|his parents are|they are|parents are ) ( am|are )? ( gone|dead|no longer here|not here|die|pass|not around|pass away ) ( , )? ( who|what|how|my son|my daughter|he|she|where|will|i worry|his|the house|they )
    ( i|she|he|we|you|they )? ( would|could|might|will|nearly|almost ) ( literally|just|totally|probably )? die ( without|of|from|for|on the way|laughing|if ( anyone|anybody|someone|he|she|they|people|my|the|i ( ever )? ( had|saw|met|lost my|heard|got ) ))
    ( going to|gonna|about to ) die ( of|from|on the way|laughing|without|in this heat|in this cold|before i finish )
    kill ( my|your|the ) darlings
    ; Food, drink and medicine as they should be
    ( my|these|this|the|that|your|those|his|her ) ( * )? ( back|feet|shoes|homework|job|head|headache|heat|knee|knees|suspense|puns|jokes|wait|boots|legs|neck|weather|allergies|stomach|exam|exams|commute|math|deadline|cramps|lag|joke|shoulders|toothache|tooth|work|diet|hangover|humidity|class|assignment|rent|cold|laugh|accent|heels|prices|throat|traffic|sinuses|teacher|wifi|song|ending|cough|arm|thing|one|show|finger|boss|project|bills|silence|smile|sunburn|workout|paper|essay|stairs|schedule|inflation|dress|outfit|bra|chair|lighting|soundtrack|loading|blisters|mosquitoes|hill|hills ) ( is|are|was|were|has been|just|will|almost|gonna be|gonna|would be|literally|really|absolutely|seriously|s|nearly|totally){0,3} ( killing|killed|kill|going to kill|murder|murdering|the death of|gonna kill|be the death of ) ( me|us|my)?
    overdosed|overdose on ( chocolate|sugar|candy|coffee|cake|netflix|anime|cheese|pizza|ramen|garlic|cuteness|sun|caffeine lol|christmas|content|memes|tv )
    ( was|were|been|got ) beaten ( to|at|in|by a|by the|fair|eggs|path )
    ( cut|cutting) my ( hair|nails|bangs|fringe|lawn|grass|steak|sandwich|food|losses|internet|hours|fingernails|toenails|sleep|expenses|budget|jeans|shirt|cake|pizza|toast|phone bill|pay|screen time|trip|vacation|ties|teeth)
    ( love|enjoy|like|loved|enjoying|watching|watched|stars|sunset|fireworks|view|photos|picnic|bbq|beers|fishing|yoga|garden|dinner|party|grill) ~5 ( roof|rooftop|bridge|balcony|cliff|river|platform|window|tracks)
    ( roof|rooftop|bridge|balcony|cliff|platform|window|tracks) ~6 ( stars|sunset|fireworks|view|photos|picnic|bbq|leak|leaking|repair|garden|party|selfie|waiting for|repaired|fishing|plants|painted|concert|graffiti|tour|cat|birds|landlord|contractor|replaced|sunrise|coffee|smoke|construction|shop|toll|pigeons|scenery)
    ( take|takes|taking|took|swallow) ( my|his|her|the|all|all my|a|two|some|one|her)? ( * )? ( pills|meds|medication|tablets|medicine|pill|ibuprofen|tylenol|paracetamol|vitamins|vitamin|antibiotics) ( every|each|in the|at|for|with|before|after|as|daily|on time|and feel|and slept|and it|like|regularly|today as|three times|twice|once|when|because|that|this morning|and went|from the|prescribed|to help|to sleep|again as) ( morning|night|day|cold|food|bed|prescribed|time|breakfast|flu|headache|better|sleep|allergies|my|week|doctor|weeks|dinner|work|i have|i get|evening|directed|went|helped|the doctor|fever|meals|to bed|dentist)
    ( not|nothing|have not|did not|skipped|without) ~3 ( eat|eaten|eating|breakfast|lunch|dinner|food|drunk|had) ( yet|anything yet|today|until|this morning|because i was|before the|for the blood|meat|sugar|gluten|out|there|so|sushi|carbs|breakfast|for hours|after 6|dairy|bread|seafood|fast)
    ( not|nothing|have not|did not|skipped|without) ~3 ( eat|eaten|eating|food|drunk|had) ( anything )? since ( lunch|breakfast|this morning|yesterday|noon|dinner|the morning|last night|this|midnight|six|# )
    ( have not|has not|not) ( eaten|had|ate|eat) ( meat|sugar|sushi|pizza|carbs|gluten|dairy|ramen|mcdonalds|fast|chocolate|candy|alcohol|coffee|fish|a good|a decent|bread|rice|beef|ice|junk|home|thai|indian|seafood|sweets|cake|a burger|a proper home)
    ( fasting|intermittent|ramadan|lent|colonoscopy|juice cleanse|keto) ~10
    overdose|overdosed|overdosing|od on -@pill -@poison -my|his|her|their|purpose|it|them|these|those|some|a|the|what|whatever|something|prescription|insulin|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|sleeping|drugs|heroin|xanax|two|three *
    ( donated|donating|donate|give|gave|giving|draw|drew|test|tests ) blood
    blood ( test|tests|pressure|type|donation|donor|sugar|sample|results|work|moon|orange|oranges|sausage )
    bloody ( hell|brilliant|useless|annoying|wifi|computer|weather|cold|hot|lovely|good|great|mary|nuisance|council|stupid|phone|thing|idiot|typical|tired|bored|awful )
    ( nerf|water|toy|glue|nail|heat|paint|top|staple|massage|starting|son of a ) gun|guns
    ( burn|burned|burnt|burning|burns ) ( the|my|a )? ( toast|rice|dinner|cookies|cake|food|calories|cd|candle|candles|out|incense|bridges|fat|wood|rubber|tongue|mouth|pan|garlic|onions|onion|pot )
    heart ( beat|beats|beating )
    ( choke|choked|choking|chokes ) ( up|on ( my )? ( coffee|water|tea|drink|rice|food|a|laughter|words|exam ) ( laughing|lol|reading|when|and laughed|haha )|in the|under|at|artichoke )
    ( bite|bites|bit|biting ) ( me|to eat|of|by a|my nails|the dust|my tongue|his nails|her nails|off more )
    ( poison|poisoning ) ( ivy|oak|apple )|food poisoning|sun poisoning
    ( food ) poisoning
    ( balcony|roof|rooftop|window ) ~3 ( tomatoes|plants|garden|flowers|washing|laundry|birds|cleaning|cleaned|leaks|repaired|seat|shopping|cats|solar|bar|cafe|draught|view|box )
    ( bleach|bleached|bleaching ) ( my|her|his|the )? ( hair|roots|bathroom|toilet|sink|shirt|shirts|kitchen|teeth|whites|eyebrows|mould|mold|tiles|floor|jeans )
    ( bleach|cleaner|detergent ) ( to|for|on|and ) ( clean|cleaning|the|laundry|mop|wash|stains|mould )
    ( charcoal|gas|propane ) ( grill|bbq|barbecue|mask|face|pencil|drawing|drawings|sketch|bill|burner|station|meter|company|heater )
    ( barbecue|bbq|grill|grilling|steak|yakitori|camping|camp|hiking|campfire|sketching|drawing|picnic ) ~5 ( charcoal|gas|rope|knife|cord )
    ( take|takes|took|taking|forgot|forgot to take|remember to take ) ( my|his|her|two|one|a couple of|the|some|both ) ~2 ( pills|tablets|meds|medication|medicine|vitamins|paracetamol|ibuprofen|insulin|aspirin|antidepressants ) ( as|with|at|every|before|after|this|on|daily|like|for|today|yesterday|in|regularly|because|and ( it|the|my ( headache|fever|cold ) ) ) ( usual|food|night|breakfast|dinner|morning|prescribed|bedtime|day|time|the doctor|headache|cold|lunch|allergies|my back|my headache|my cold|always|bed|helped|normal|meals|water|monday|forgot|schedule|$|for )?
    ( nobody|no one ) ( is )? ( hitting|hits|hurts|hurting|hit|abusing|beats|beating|threatens ) ( * ){0,3}
    ( stabbed|attacked|bitten|beaten|burned|strangled|stung|chased|punched ) by ( a|an|the ) -man|boy|guy|woman|stranger|strangers|group|gang|classmate|classmates|teacher|neighbour|neighbor|drunk|customer|staff|person|girl|coach|knife -@kin *
    ( whole|entire|full|half|half the|half a ) ( box|bottle|pack|packet|bag|tub|jar|bowl|pot ) of ( the|a|some|her|his ) -@dose -@pill -@poison -them|those|these|gin|vodka|whisky|whiskey|my|mom|dad|rum|cough|it|rat|nail|windscreen *
    ( whole|entire|full|half|half the|half a ) ( box|bottle|pack|packet|bag|tub|jar|bowl|pot ) of -the|a|some|her|his|our -@dose -@pill -@poison -them|those|these|gin|vodka|whisky|whiskey|my|mom|dad|rum|cough|it|rat|nail|windscreen *
    ( edge|edges|end|ends|side ) of ( my|your|the|a ) ( seat|city|town|village|forest|bed|sofa|map|table|desk|paper|screen|field|park|season|year|month|week )
    ( charcoal|gas|rope|helium|knife|cord|bleach ) ( ladder|balloons|swing )? for ( the|my|a|our )? ( grill|bbq|barbecue|loft|party|camping|garden|tent|balloons|boat|kitchen|dog|swing|laundry|curtains|blinds|cleaning )
    goodbye|farewell|leaving ( card|cards|party|gift|present|dinner|lunch|drinks|speech|cake|hug|ceremony )
    ( punch|punched|punches|hit|hits|kicked|kicks|kick|beat|beats|slaps|slapped ) ( a|the|his|her|my ) ( pillow|punchbag|punching|bag|ball|bed|steering|drum|drums|keyboard|cushion|vending|can|tyres|snow|target|table when ( she|he ) laughs|desk laughing|knee|thigh|forehead|button )
    ; Cutting, burning and small mishaps
    ( cut|cuts|cutting ) ( myself )? ( off|some slack|down|out|short|shaving|while|ties|class|corners|it|back|the|to|in|through|across|my hair|my nails|my grass|my own hair|my bangs|my losses|calories|carbs|costs|sugar|loose|funding|paper|vegetables|onions|wood|bread|cake|glass for|coupons|fabric|contact|cords|a deal|a check|grass|people off|him off|her off|me some|hours|spending)
    ( i|have|just|accidentally ) ( just )? ( cut|burned|burnt|nicked|sliced|stabbed|burn|hurt) ( my|myself|a) ( * )? ( finger|thumb|hand|shaving|cooking|myself|tongue|knuckle|palm|while|on|toe|fingertip|chin|face|ankle|mouth) ( shaving|cooking|while|chopping|on|with|by accident|accidentally|making|slicing|opening|in the kitchen|gardening|at work|again|$|and|peeling|trying|playing|cutting|in|doing|working|today|when|carving|on a|slightly|making|washing|at|wrapping|grating|dicing)
    ( cut|nicked|sliced) ( my|myself|a) ( * )? ( finger|thumb|hand|shaving|cooking|myself|tongue|knuckle|palm|while|on|toe|fingertip|chin|face|ankle|mouth) ( shaving|cooking|while|chopping|on|with|by accident|accidentally|making|slicing|opening|in the kitchen|gardening|at work|again|$|and|peeling|trying|playing|cutting|in|doing|working|today|when|carving|on a|slightly|making|washing|at|wrapping|grating|dicing)
    paper cut|cuts
    ( stain|pain|rash|headache|acne|spots|scar|icon|file|spot|pimple|pimples|bruise|wrinkles|smell|cough|mole|wart|cellulite|debt|symptoms|app|photos|data|line|notification|hiccups|fever|message|scars|pounds|weight|freckles|emails|email|cursor|weeds|belly|noise|bump|swelling|snow) ( to|would|will|just|has|have|could|did|finally|all|keeps|never|that){0,3} ( disappear|disappeared|vanish|vanished|go away|gone|fade|faded|end|stop|be gone)
    jump rope|scare|start|cut|shot
    ( hair|phone|nails|ties|class|corners|lawn|toenails) cut
    ( old|faded|healed|my|visible|past|white|teenage|childhood) ( * )? ( scar|scars)
    scars from ( when|years|my teens|high school|the past|childhood)
    ( hit|banged|bumped|hits|knocked|smacked|hitting|bang|bump ) ( my|his|her|our|their ) head ( on|off ) ( a|the|my|his|that ) -wall|walls ( * ){0,1}
    ( jump|jumped|jumping|skip ) ( to|ahead|back|straight ) ( to )? ( the )? ( next|last|first|question|end|page|chapter|point|part|conclusion|menu|start|top|bottom )
    ( skinned|scraped|grazed|cut|nicked|scratched|bruised ) ( my|his|her|a ) ( knee|knees|elbow|shin|chin|finger|thumb|toe|palm ) ( * ){0,6}
    ( nosebleed|nose bleed|nose bleeds|period|periods|gums|dentist|piercing|papercut|mosquito ) ( * ){0,6}
    ( butter|bread|fish|palette|cheese ) knife|knives
    burn out|burnt out|burned out|burnout
    ( sun|freezer|wind ) ( burn|burned|burnt|burns )
    ( cut|cuts ) ( off|out ) ( again|the|wifi|internet|electricity|power|gas|my )
    ( benefits|allowance|money|pension|hours|budget|power|electricity|wifi|internet ) ( * )? ( cut|cuts|cut off )
    ( shortcut|haircut|price cut|pay cut|power cut|paper cut )
    ( cross|cut|walk|take|wait|walked|jog|run|ran|cycled|cycle|drive|driving|drove|look|looking ) ~3 ( bridge|rooftop|cliff|cliffs|platform|river|sea|lake|beach|pier ) ( for|with|every|to ( work|school|take|see the|watch|feed|get|my )|and took|at sunset|at sunrise|is nice|is pretty|view|views|photos|was lovely|was beautiful|in summer|on the way )
    ( razor|razors|blade|blades ) ~2 ( shaving|shave|beard|legs in the shower )
    ( broke|smashed|dropped|hit|threw|knocked|kicked|burned|cut|hurt|spilled|broken|punched ) ( * ){1,5} ( by accident|accidentally|by mistake|on accident )
    accidentally|accidently ( broke|smashed|dropped|hit|threw|knocked|kicked|burned|cut|hurt|spilled|broken ) ( * ){1,3}
    ( broke|sprained|twisted|fractured|hurt ) ( my|his|her|a ) ( * )? ( arm|leg|wrist|ankle|finger|toe|foot|rib|nose|collarbone|knee|hip ) ( falling|skiing|skating|playing|snowboarding|at football|at school|on the stairs|in a|when i was|when he fell|when she fell|last winter|years|cycling|slipping|on ice|doing|climbing )
    ; Hitting, beating, shooting, throwing
    shot|shoot|fired|shooting ( me|him|her|us|them ) ( off )? ( a|an|the|another ) ( message|text|email|line|look|dm|glance|question|smile|mail )
    jumping|skipping rope|ropes
    hit me up|hard|that|like
    ( hit|hits|hitting) ( me)? ( that|by surprise|hard|up|like|the gym|the road|the hay|the books|snooze|the sack|the jackpot|the shops|the beach|send|a deer|a wall|rock|the nail|a nerve|different|play|refresh|enter|the button|my toe|my elbow|a pole|a parked|a curb|the ball|a home|puberty|it off|the lottery|shuffle|the mark|the ceiling)
    ( punched|punch|punching|clocked) ( in|out|card)
    punch line|card
    ( jump|jumped|jumping) ( in|into|on|off|at|to|for|over|around|from) ( the|a|my|on)? ( pool|bed|lake|shower|car|call|bandwagon|trampoline|conclusions|joy|gun|rope|train when|bus|chance|topic|puddle|puddles|sofa|hoops|ahead|plane|conversation|opportunity|diving|deep end|meeting|queue|line|zoom|ship|sea for|couch|swing|stage|ocean for|excitement|river with|boat|fence|subject|bike|water|right|taxi)
    ( bought|need|buy|got|have) ~2 ( rope) ( for|to) ( camping|climbing|hiking|tie|the boat|clothesline|the swing|the tent|the dog|christmas|the car|a swing|gym|crossfit|macrame|towing|moving|dog|garden)
    ( shot|shots) ( of|in the arm|fired|glass|for)
    bomb|bombed|bombing ( the|my|a|an)? ( interview|test|exam|presentation|audition|quiz|midterm|set|final|dive)
    throw|throws|threw|throwing ( up|a party|a ball|out|away|shade|in the towel|the ball|darts|frisbee|a tantrum|a birthday)
    ( stab|stabs|stabbed|stabbing ) ( me|him|her|us )? in the back
    ( stab|stabbed|backstab|shot|stabbing ) at|down|in the arm|in the dark|of
    ( hit|hits|hitting|reached|reach ) ( the )? ( snooze|limit of|speed limit|data limit|word limit|credit limit|gym|road|shops|books|puberty|a wall at|target|jackpot|number one|rock bottom prices )
    ( heart attack|stroke|seizure|fit ) ( lol|haha|lmao|when i|from|over|of laughter|of giggles|of the|seeing|from the|i was so ) -chest
    ( gave|give|giving|gives ) ( me|him|her|us|mom|everyone ) ( a|another )? ( mini )? ( heart attack|stroke|fit|coronary|seizure|aneurysm )
    ( having|had|has had|have had|after ) ( a|his|her|another|my )? ( mini )? ( heart attack|stroke|fit|coronary|seizure ) ( two|three|five|ten|in|last|years|some|a few|back|# |@num|when|and is ( recovering|better|fine|home|ok|okay ) ) ( * )? ( years|ago|year|month|months|@year|back|recovering|young|was )
    ( throw|threw|throwing ) a fit
    ( hanged|hang|hanging|hung ) ( up on|out|on|in there|around|the washing|the laundry|clothes|my coat|a picture|curtains|about|with friends|over|over me|onto|the phone )
    hang ( the|my|up|it|them|these|this )
    hanging ( in there|out|on|by a thread lol|plants|basket|gardens )
    hangman|hangover|hungover|hangers|hanger
    shot down|glass|list|put|clock
    shoot me ( a|an|your|the|some )
    ( bath|beauty|time|sugar|photo|cherry|glitter|sex|stink|f|photo ) bomb|bombs|bombed
    ( slap|slapped|slaps|slapping ) ( on|some|bass|stick )
    ( kick|kicks|kicked|kicking ) ( off|in|back|the habit|the bucket list|the ball|a ball|it off|myself|out of it|out of this|about|around )
    ( punch|punched ) ( the )? ( numbers|clock|card|bowl|air|bag|pillow|line|hole|needle )
    ( whip|whipped|whipping ) ( up|cream|the eggs|something|egg )
    ( attack|attacked|attacks ) ( by )? ( the )? ( problem|of the|on titan|helicopter|homework|pile|cleaning|seagulls|mosquitoes )
    ( panic|anxiety|asthma ) attack ( years|when i was|last|once )
    ( threw|throw|throws|tossed|toss|kicked|passed ) ( me|us|him|her|them ) ( a|the|my|some )
    ( grabbed|grabs|took|takes|held|holds|shook|pulled ) ( me by the|my|his|her ) ( hand|hands|arm to help )
    ( drag|dragged|drags|took|takes|take|pulled|dragging ) ( me|him|her|us|my @kin ) ( along|out )? ( to|into|for ) ( a|the|my|his|her|this|some ) -van|car|floor|room|facility|ground|bathroom|bedroom|basement|stairs|door|camp|institution|dorm|dormitory|house|place|centre|center|truck|home|street|bed|van|me|him|her *
    ( drag|dragged|drags|took|takes|take|pulled|dragging ) ( me|him|her|us|my @kin ) ( along|out )? ( to|into|for ) -a|the|my|his|her|this|some|our|their -van|car|floor|room|facility|ground|bathroom|bedroom|basement|stairs|door|camp|institution|dorm|dormitory|house|place|centre|center|truck|home|street|bed|van|me|him|her *
    ( swing|swings|swinging|hold|holds ) ( a|the|his|my ) bat at ( the|a|every|our )
    ( towel|towels|carpet|sheet|sheets|shirt ) ( is|are|was ) ( red|pink ) ( $|and ( white|blue|soft|fluffy ))
    ; Places, trains and ropes
    burden of proof
    ( bungee|rope|base|high|long|ski|show|star|parachute) ( - )? ( jump|jumping|jumped|jumper)
    ( movers|moving|mover|delivery|repair|repairmen|plumber|plumbers|electrician|cleaning|cleaners|construction|furniture|exterminator|gas|internet|roofers|roofing|garbage|trash|pest|inspection|fire|cable|installers|hvac|waste|snow|junk|amazon|ups|postal|painters) ( company|people|men|guys|man|team|service|crew|worker|workers|inspector|staff|removal)? ~5 ( came|come|coming|here|house|take|taking|took|apartment|will|arrived|van|are|door)
    ( tie|tied|tying ) the knot -in|on|around|at|to|with|already
    ( noose|knot ) ( knot|knots )? ( for|in|when ) ( fishing|sailing|climbing|camping|tie|crochet )
    ( train|trains|line|metro|tube ) ~2 ( delayed|late|stopped|cancelled|suspended|delay|stuck ) ( * ){0,9}
    ( delay|delayed|late|stopped|suspended ) ~3 ( someone|somebody|person|passenger|human|jumper ) ( * ){0,6}
    ( here|this ) ( , )? ( i mean )? ( on|in|at ) ( this )? ( website|site|app|chat|page|app|forum|group|server|platform )
    ( love|like|loves|enjoy|watching|watched|watch|about|photos|pictures|videos|model|models|fan ) ( of|about )? ( * )? ( trains|bridges|viaducts|cliffs|subways|railways )
    ( live|living|lives|flat|apartment|room|stay|office|moved ) ~4 ( @num|# |14th|top|first|second|third|fifth|tenth|ground ) floor -window|jump|jumping|fall|look|looking
    ( washing|laundry|clothes|sheets|futon|towels ) ~3 ( roof|rooftop|balcony|window|line )
    ( take|takes|took|taken|taking ) ~2 ( train|bus|tube|subway|metro ) ( to|for|home|from|with|every|and )
    ( train|bus|tube|platform ) ( to|for|from ) ( work|school|osaka|tokyo|kyoto|the city|leeds|london|town|home|work )
    ( wrong|first|night|early|morning|bullet|steam|toy|model|local ) train ( and|home|to|was|set|because|tomorrow|from|museum ) -jump|in|front
    ( waiting|wait|waited|stand|standing|stood|sitting|sat ) ( for|on|at ) ( the|a|my ) ( platform|bus|station|train|next train|bus stop ) ( waiting )? ( for|to|with )? ( the|my|a )? ( train|bus|friend|friends|mom|son|next train|work|school|get|come|delivery )? -express
    ( bus|train|taxi ) stop|station|pass|ticket|driver
    ( end of ( my|our ) ( tether|rope|patience )|fed up|had enough|at my limit|at my wits end|sick|tired|done ) ( with|of ) ( this|the|my|that|these|our ) ( * )? ( company|broadband|internet|provider|landlord|council|printer|app|website|bank|laptop|phone|computer|neighbours|weather|wifi|noise|bus|trains|service|queue|forms|form|paperwork|boss|job|cold|rain|heat|dishes|diet )
    rope ladder
    ( live|lives|living|lived|house|flat|home|apartment|room|grew up|moved|office|school|shop|stay|cafe|park|parked|walk ) ( is )? ( near|by|beside|next to|close to|above|along|opposite ) ( to )? ( the|a ) ( * )? ( tracks|railway|river|sea|cliff|bridge|lake|station|ocean|train tracks|line ) -with|and|rope|goodbye|engine
    ; Home, sleep, silence and helpers
    ( removal|extraction) ( company|companies|business|service|van|men|firm) ~3 ( should|legal|legit|cost|good|quote|furniture|recommend|worth|price|review|reviews|moved|for our move|help us move)
    ( not|never) ( respond|responding|answer|answering|answered|replied|responded|reply|replying) ( to)? ( my|me|the|any|his|her|our)? ( texts|text|message|messages|calls|call|email|emails|line|dm|dms|phone|letters|application|when i knock|when i talk|mails|emails|question|questions|whatsapp|door when)
    ( wake|waking|get|getting|woken|woke|awake) ( up )? ( before|until|till|by|early|at|late|in time|for school|on time|for work|past|around|in the) ( * )? ( noon|3pm|pm|am|afternoon|evening|dinner|dark|morning|school|work|class|early|noon|alarm|#)
    ( left|leave|wrote|got|put|slipped|writes|leaves|write ) ( me|him|her|us )? ( a|the|my|some|his|little )? ( * )? ( note|letter|card|message|notes|letters ) ( * ){0,9} ( his door|her door|the door|birthday|fridge) -goodbye
    ( left|leave|wrote|got|put|slipped|writes|leaves ) ( me|him|her|us )? ( a|the|my|some|his|little )? ( * )? ( note|letter|card|message|notes|letters ) ~3 ( thanks|thank|dinner|lunch|fridge|door|tray|school|office|shopping|teacher|love|birthday|hello|milk|saying hi|daughter about|son about|doctor|pension|city|council )
    ( shut|shuts ) ( myself|himself|herself )? ( in|away )
    shut - in|ins
    ( not|never ) ( spoken|talked|said|speak|talk|spoke ) ( out loud|to anyone|to anybody|a word|to a|to people|aloud|in|for|with|to my|to him|to her|to us|much ) ( * ){0,6}
    can not wait ( for|until|til|to ) ( * ){0,3} ( be over|end|finish|ends|is over|go home|sleep|stop|finishes|to be over )
    ( is|are|was|be|am ) ( not )? ( in )? ( danger|an emergency ) -of|now|here
    pinch|pinching myself ( , )? ( is|lol|awake|to check|am i )
    ; Ends, goodbyes and wishes that are small
    ( political|career|social|professional|financial|commercial) suicide
    disappearing|disappear ( ink|message|messages|act|into|under)
    burden ( * )? tax
    tired of ( living|life|being|existing) ( in|with|at|out of|near|on|off|here in|next|under|paycheck|like a student|alone in)
    ( i will|we will|will|would|to|just|please|bring|wanna|want to|going to|could) ( be)? end ( this|the|our|my) ( chat|conversation|call|session|meeting|lease|here|contract|day|story|discussion|week|talk|night)
    ( parents|mom|dad|mother|father|she|he) ( grounded|took my switch)
    can not wait
    break a leg
    bite the bullet
    ( starving|starved) ( $|, |after|before|for|let|lol|haha|and|since|so|right now|already|what|i could|because i skipped)
    ( spoil|spoilers|spoiler) ~10
    no hard feelings
    ( lost|losing|lose ) ~4 to suicide
    ( last|final ) ( message|post|text|question|letter|time|email|mail|day|week ) ( for|of|to|about|from|,|in|at|on )? ( today|tonight|now|good|the day|school|work|term|holiday|semester|summer|him|her|was|has|got|arrived|you|the month|i promise|got lost )
    ( fit|fits|fitting ) ( in|into|the|for|together|of giggles|of laughter|room|bill|well|perfectly|me|better )
    ( disappear|vanish|delete|erase|remove|gone|hide|escape|quit|quitting|leave|leaving|unsubscribe ) ( myself )? ( from )? ( social|facebook|instagram|twitter|line|discord|internet|the internet|the group|group chat|the chat|online|the server|my contacts|the class|the list|the mailing|this group|the app )
    ( strangle|strangled ) ( the )? ( printer|alarm|computer|cat )
    ( drug|drugs ) ( store|test|stores )
    ( end|ending|ends|ended|finish ) ( it|this|things ) ( here|there|on|with|up|off ) ( for|a|by|$|today|tonight|now|this|high|good )?  -my|his|her|life
    ( lets|let us|can we|please|could we|shall we|i will|i would like to|want to|to ) ( end|stop|finish|leave ) ( it|this|things|the talk|the chat ) ( here|there|now|for today|for now|at this )
    ( helium ) ( balloon|balloons|for|voice )
    ( will|would|to|i am|be|being ) ( be )? ( gone|away|out|not here|not be here ) ( this|for the|for a|until|till|from|next|over the|on ) ( weekend|week|holiday|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|few|summer|month|morning|afternoon|evening ) ~3 ( back|visiting|trip|holiday|family|camping|travelling|traveling|so call|so write|see you|return|returning|monday )
    ( see|talk|speak|write|chat ) ( to )? ( you )? ( tomorrow|later|soon|again|next week|monday|then )
    ( goodbye|bye|good bye ) ( , )? ( for now|for today|then|and thanks|thanks|and thank you|talk|see you|until next|until tomorrow|and good|have a )
    ( last|final ) ( message|question|one|thing|post|note ) ( for|of|to|from ) ( me|us|you )? ( for )? ( today|tonight|now )
    ( said|say|saying|says|waved|wave ) goodbye to ( my|the|our|his|her ) -parents|whole|entire|little|mom|mother|father|two|@kin|family|everyone|mom|dad|kids|children|friends|sister|brother|wife|husband *
    ( feels|feel|always|gets|get|so|be|is|am|was ) ( always|so|really|very )? cold ( all|today|in winter|in the|because|at night|when|lately|without|needs|even|there|outside )
    ( one|1|two ) ( meal|meals ) a day ( by|for|as|is|and i am|because i )
    ( she|he|hair|beard|i|@kin ) ( is|has|have|went|turned|am )? ( gone|going|turning|turned|all )? grey|gray ( and ( looks|elegant|it|proud|wise )|at|early|hair|hairs|in )
    ( is|are ) limp like
    ( limp ) ( noodle|lettuce|handshake )
    ( took|take|takes|brings|brought ) my ( wages|money|card|salary ) to the bank
    road side|works|trip|map|sign
"""
