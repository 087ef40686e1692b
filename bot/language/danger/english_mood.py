# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""What stands around English words: denial, the past, stories, and whose words they are."""

from bot.language.danger.english_phrases import PHRASES
from bot.language.danger.pattern import Pattern


def _any(written: str) -> Pattern:
    return Pattern(f"( {written} )", PHRASES)


DENIED = _any(
    "never ( once|even|really|ever|thought|considered|have|had|been ){1,3} ( about|of )? $|( not|never|no longer|without|nobody|none|no|( stopped ( wanting|thinking|having|trying|being|feeling ) )|neither ) ( really|actually|even|want|wanted|wants|going|to|thinking|think|about|of|have|had|feel|feeling|been|ever|planning|any|a|i|be|that|currently|like|would|will|do|it|mean|say|says|said|saying|he|she|we|is|was|has|desire|intention|plans|plan|wish|because|am|longer|history|so|being|urge|attempted|tried|considered|also|ever been|trying|thoughts|by|get|gets|got|getting ){0,6} $"
)
LIVING = _any("( not|never ) ~1 ( live|alive|exist|be here|wake|go on )")
PAST = _any(
    "used to|( @num|# |many|some|of ) ( years|decades|yrs|yr ) ( ago|back|earlier|before )|( years|decades|long time|long while|ages|lifetime ) ( ago|back )|in the past|back then|back in|back when|( in|around|during ) ( the )? ( early|late|mid )? ( @year|60s|70s|80s|90s|50s )|( in|during ) the ( 60|70|80|90|50|40 )|in ( high school|college|my teens|middle school|my twenties|my thirties|my youth)|( was|were|had|did|got ) ~8 at ( uni|university|college|school )|( when|as ) ( i was|he was|she was|a) ( a|in|at|young|little|#|younger|kid|child|teen|teenager|about|growing|still|@num|eighteen|nineteen|seventeen|sixteen )|as a ( child|kid|teen|teenager|young)|once upon|in my ( twenties|teens|youth|childhood|early|late|younger)|growing up|my childhood|as a young|long ago|last decade|at one point|at school years|in a former|in another life i|my younger|old me|the old days|( last|past ) century|during the war|before i was born|when i lived in|first year of|( that|this|it ) was ( in|back|around )? ( @year|years )|( was|were|felt|tried|wanted ) ~4 once ( $|, )"
)
STILL = _any(
    "still|again|now i ( do|want|feel|think|have )|and now ( i|it|he|she )|tonight|lately|recently|right now|every day|keeps|coming back|come back|comes back|creeping back|returning|is back|are back|and now i|start again|starting again|the urge|urges are|tempted|scared i|relapse|back now|this week|back again|this time|starting to"
)
OVER = _any(
    "helped|life is good|( i am|am|is|it is|things are|we are|she is|he is|life is|now|i have|doing|feel|feeling|are|been|was|since|been ) ( now|much|so|doing|all|totally|completely|very|pretty|fully|really|been|a lot|good|happily|long|never|quite|mostly ){0,2} ( ok|okay|fine|better|good|over|past|happy|happily|well|recovered|healed|great|clean|stable|grateful|gone|moved on|safe|married|free|alive and|glad|healthy|behind|sober|in recovery|boring|retired|thankful|calm since|recovering|never done|not since|thriving|dad|mom|mother|father )|not ~3 ( any more|anymore)|no longer|glad ( that )? ( i|it ) ( did|survived|am|failed|was|lived)|failed and|got ( help|better|over|through|treatment|sober)|( behind me|behind us)|moved on|( passed away|long dead)|happily|these days i am fine|never again|not since|i survived|we survived|recovered|clean ( now|for|since )|has not ( hit|happened|been violent|done )|never happened|i have a|today i|i am # |may he rest|may she rest|rest in peace|never met|before my time|nowadays|forgiven|therapy helped|long over|history now|laugh about|grew out|thank god"
)
STORY = _any(
    "movie|movies|film|films|novel|novels|book|books|story|stories|song|songs|lyrics|lyric|anime|manga|drama|dramas|character|characters|hero|heroine|game|games|show|play|episode|series|documentary|podcast|article|news|minecraft|fortnite|villain|boss|fictional|protagonist|poem|netflix|plot|musical|comic|statistics|lecture|opera|theatre|theater|ballet|myth|legend|shakespeare|hamlet|romeo|chapter|season|finale|youtube|streamer|speedrun|raid|healer|dungeon|quest|npc|respawn|album|band|track|course|training|textbook|thesis|essay|research|history|museum|painting|author|writer|poet|emperor|samurai|war|headline|headlines|on tv|snooker|crossword|quiz|trailer|sims|pokemon|zelda|mario|roblox|valorant|spoiler|spoilers|fanfic|cosplay|haiku|sermon|bible|goldfish|celebrity|celebrities|actor|actress|singer|idol|politician|youtuber|streamers"
)
TITLE = _any(
    "( song|songs|lyric|lyrics|movie|film|book|novel|track|album|band|episode|chapter|manga|anime|poem|meme|shirt|tune|single|called|titled|named|listening|listen|watching|watched|reading|read|playing|played|sang|singing|by heart|go ) ( called|titled|named|goes|go|says|is|,|the|that|to )? ( * )? ( $|quote ~3 $ )"
)
THEIRS = _any("@kin|@they|someone|somebody|who|client|student")
MINE = _any("i|my own|me|we")
CHILD = _any("( my|our|his|her ) ( * )? @child")
ME = _any("me|us|i|my")
MINOR = _any(
    "( i am|am|i just turned|aged|turned ) ( only|just|a|like|almost)? ( 6|7|8|9|10|11|12|13|14|15|16|17|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen ) |"
    " ( 6|7|8|9|10|11|12|13|14|15|16|17 ) ( year|years|yo|yr|y|f|m)  |( at|from|to|my|after|at my) ( school )|( middle|high|elementary|primary|junior|secondary) school|my teacher|homework|grades|( 6th|7th|8th|9th|10th|11th|fifth|sixth|seventh|eighth|ninth|tenth) ( grade|grader)|freshman in high|stepdad|year 8|year 9|grade #|a minor|foster"
)
CALM = _any(
    "calm since|fine since|not since|never since|apologised|apologized|calm now|better since|has not happened|nothing since|quiet since|sorry since|since then nothing|been ( calm|fine|good|better|quiet|ok )|only once|just once"
)
THOUGHT = _any(
    "( i|keep|sometimes|just|often|me|am|nearly|almost ) ~5 ( picture|picturing|imagine|imagining|dream|dreamt|dreams|daydream|fantasise|fantasize|feel like|felt like|feeling like|afraid|scared|worried|urge|urges|might|could|thinking of|thinking about|think of|think about|thought of|thoughts of|nearly|almost|tempted|close to|snap) ~8 $"
)
NOW = _any("tonight|right now|just now|an hour ago|( minutes|min|mins|hours ) ago|this morning|at the moment")
SOMEBODY = _any("( my|our|his|her|the|a|their|both ) ( * )? @kin|@they|@kin|my|our")
REAL = _any("( my|our ) ( * )? @kin|( he|she|they|@kin|it ) ( * )? ( @say|thinks|feels|wants )|( i|me ) ~3 $")
BY_ME = _any("( i|myself|we ) ~4 $")
LATE = _any(
    "last ( month|year|summer|winter|spring|autumn|christmas )|( months|weeks ) ( ago|back )|a while ago|not since|not since then"
)
DREAMT = _any(
    "( in|had|having|was|my|another ) ( a|my|the|this )? ( * )? ( dream|nightmare )|i ( dreamed|dreamt )|dream last night"
)
FICTION = _any(
    "novel|fanfic|screenplay|my story|a story|the story|movie|film|character|villain|episode|drama|anime|manga|crime scene|cosplay|dream|nightmare|boss fight|the boss|video game"
)
