# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English idioms: what sounds like danger and is none. What is found here is covered before rules look."""

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
    ( documentary|book|article|movie|film|news|report|podcast|novel|lecture|seminar|paper|talk|show|episode|statistics|essay|class|course|training|workshop|research|play|poem|painting|story|series|thesis|manga|anime|drama|opera|game|ballet|museum|exhibition ) ~4 ( suicide|suicidal|killing|murder|death|dying|abuse|violence|self harm|self - harm|overdose|dead|overdosed|kill|kills|killed|drowned|hanged)
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
    ( roof|rooftop|bridge|balcony|cliff|platform|window|tracks) ~6 ( stars|sunset|fireworks|view|photos|picnic|bbq|leak|leaking|repair|garden|party|selfie|waiting for|repaired|fishing|plants|painted|concert|graffiti|tour|cat|birds|landlord|contractor|replaced|sunrise|coffee|smoke|construction|shop|toll|pigeons|scenery)
    ( take|takes|taking|took|swallow) ( my|his|her|the|all|all my|a|two|some|one|her)? ( * )? ( pills|meds|medication|tablets|medicine|pill|ibuprofen|tylenol|paracetamol|vitamins|vitamin|antibiotics) ( every|each|in the|at|for|with|before|after|as|daily|on time|and feel|and slept|and it|like|regularly|today as|three times|twice|once|when|because|that|this morning|and went|from the|prescribed|to help|to sleep|again as) ( morning|night|day|cold|food|bed|prescribed|time|breakfast|flu|headache|better|sleep|allergies|my|week|doctor|weeks|dinner|work|i have|i get|evening|directed|went|helped|the doctor|fever|meals|to bed|dentist)
    ( passed away|died|death|dead|die|dies) ~4 ( years ago|last year|last month|months ago|in 20|when i was|when he was|when she was|year ago|of cancer|from cancer|of old age|peacefully|in the war|of covid|a while ago|long ago|in an accident|ten years|in hospital|in the hospital|last spring|last summer|last winter|from covid|before i|in march|of a heart|of a stroke|from a|from dementia|decades)
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
    ( movers|moving|mover|delivery|repair|repairmen|plumber|plumbers|electrician|cleaning|cleaners|construction|furniture|exterminator|gas|internet|roofers|roofing|garbage|trash|pest|inspection|fire|cable|installers|hvac|waste|snow|junk|amazon|ups|postal|painters) ( company|people|men|guys|man|team|service|crew|worker|workers|inspector|staff|removal)? ~5 ( came|come|coming|here|house|take|taking|took|apartment|will|arrived|van|are|door)
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
