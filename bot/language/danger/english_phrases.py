# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""Phrases that English rules share: ways to die by one's own will, moods of wanting, and people."""

PHRASES = {
    "self": "myself|himself|herself|themselves|themself",
    "adv": "( just|really|actually|so|kinda|kind of|honestly|literally|always|only|even|still|badly|truly|seriously|finally|sometimes|often|again|constantly|ever|fucking|already|being|at|night|all|the|time|rather )?",
    # Wanting.
    "want": "( want|wants|wanted|wanting|wish|wishes|wished|like|need|needs|hope|hoping|prefer|longing|desire|desperate|ready|dying|beg|begging|love|ache|tempted|willing|yearn|pray|praying ( to )? )",
    # Thinking of, going to, having decided.
    "mean": "( going to|about to|plan to|plans to|planning to|planning on|plan on|thinking of|thinking about|think about|thinks about|think of|thought about|thought of|thoughts of|thoughts about|dream of|dreaming of|fantasize about|fantasise about|fantasizing about|consider|considering|considered|ready to|decided to|intend to|intending to|will|shall|should|might|could|may|must|let us|trying to|try to|tried to|tries to|wants to|want to|wanted to|have to|need to|supposed to|better|urge to|urges to|way to|ways to|how to|closer to|get to|rather|ideas of|threatening to|threatens to|threatened to|talks about|talking about|talked about|talk about|talks of|speaks of|talk of|would|thinks of|obsessed with|contemplating|contemplate|contemplated|tempted to|imagine|imagining|picturing|keep|keeps|not stop|courage to|guts to|prepared to|scared i will|afraid i will|afraid he will|afraid she will|worried he will|worried she will )",
    "killself": "( kill|kills|killed|killing|end|ending|ended|hang|hangs|hanging|hanged|hung|shoot|shooting|shot|drown|drowning|drowned|stab|stabbing|off|poison|poisoning|gas|gassing|suffocate|strangle|neck|delete|top|starve|starving ) ( myself|himself|herself|themselves|themself|my self|him self|her self )",
    "endlife": "( end|ending|ended|take|taking|took|taken|takes|finish|finishing ) ( it all|my life|my own life|his life|his own life|her life|her own life|their life|their own life|things|everything|this life|myself|it for good|it tonight|it now|it once )",
    "die": "( die|dying|death|be dead|not be alive|not live|cease to live|pass away|not survive )",
    "time": "( tonight|today|tomorrow|now|soon|this week|this weekend|this morning|on friday|by morning|right now|on my birthday|next week|next month|after work|after school|when everyone|when they|before )",
    "hitv": "( hit|hits|hitting|beat|beats|beating|punch|punches|punched|punching|kick|kicks|kicked|kicking|slap|slaps|slapped|slapping|strangle|strangles|strangled|strangling|choke|chokes|choked|choking|stab|stabs|stabbed|stabbing|attack|attacks|attacked|attacking|shove|shoves|shoved|shoving|hurt|hurts|hurting|abuse|abuses|abused|abusing|molest|molests|molested|rape|rapes|raped|raping|whip|whips|whipped|burn|burns|burned|burnt|smack|smacks|smacked|threw|throws|drags|dragged|thrash|thrashes|thrashed|assault|assaults|assaulted|grab|grabs|grabbed|pushes|pushed|beaten|bite|bites|bit|spanks|headbutted )",
    "victim": "( me|us|my ( @kin )|our @kin|her|him|them|his @kin|her @kin|the @kin|@kin )",
    "who": "( he|she|they|( my|our|his|her|the|their|a ) ( * )? @kin|@kin )",
}
