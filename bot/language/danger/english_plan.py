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
        ( going|gonna|will|plan|planning|ready|about|decided|want|wanna|need|might|thinking|think|tempted|could|should|would|tried|trying|wants|let|wanted|urge|considering|thought|feel ) ~4 ( jump|jumping ) ( off|from|in front|under|out|to my|into the|$|over|tonight|now|onto ) -bed -pool -car -rope -conclusions
        ( jump|jumping|step|stepping|walk|walking|throw|throwing|leap|fall|falling|lie|lying|jumped|run|running ) ( myself )? ( off|from|in front of|under|onto|into|out|out of|over ) ( of )? ( the|a|my|that|this|an )? ( oncoming|nearest|moving|tall|high|next|fast )? ( train|trains|bridge|roof|rooftop|balcony|building|window|ledge|tracks|platform|traffic|bus|truck|cliff|subway|overpass|railing|floor|edge|road|car )
        ( stepping|step|jump|going ) off ( the )? ( $|platform|edge|ledge|chair )
        ( on|at|near|off|over|sitting on|standing on ) ( the|a|my )? ( edge of ( the|a )? )? ( roof|rooftop|ledge|bridge|railing|cliff|parapet|tracks|overpass|train tracks ) ( right now|now|and|looking|thinking|, |of|again|tonight|$|with|ready|trying|wondering|staring|alone )
        ( sitting|standing|stood|am|sat|climbed|up|stand|sit|out|leaning ) ( here )? ( right now )? ( on|over|at|onto|near|by ) ( the|a|my|this )? ( edge of ( the|a|my )? )? ( roof|rooftop|ledge|bridge|railing|cliff|parapet|tracks|overpass|train tracks|balcony railing|top of )
        ( platform|tracks|bridge|balcony|roof|window|cliff|height|river ) ~5 ( jumping|jump|thinking about|stepping|looking down|end|fall|falling|pull|let go|die|drown )
        ( have|got|has|bought|buy|buying|ordered|found|made|made|tied|tie|tying|set|with|hung|hang|prepared|get|own|holding|ready|loaded|load|stole ) ~3 ( noose|nooses )
        noose
        ( have|got|has|bought|buying|ordered|tied|tying|prepared|getting|holding|hung|put ) ~2 ( rope|belt|cord|cable|scarf|bedsheet|sheet ) ~3 ( ready|around|neck|tied|beam|hook|door|ceiling|tonight|hidden|hanging|yesterday|today|and a|for when|for it|in case|set|rafters|fan|closet|branch|tree ) -camping
        ( rope|belt|cord|cable|scarf|sheet ) ~4 ( neck|throat|ceiling|noose|rafters|beam )
        bought|ordered ( a|some|the|my )? rope ( yesterday|today|$|tonight|last|online|and )
        ( have|got|has|bought|holding|found|loaded|his|her|my|a|the|put|had ) ~2 ( gun|pistol|rifle|knife|razor|blade ) ~5 ( myself|himself|herself|my head|my mouth|my throat|my wrist|my wrists|his head|her head|his own|her own|my neck|my chest|temple|his throat|end it|use it )
        ( gun|knife|blade|razor ) ( to|at|against|in|on ) ( my|his|her|their ) ( own )? ( head|mouth|throat|wrist|wrists|chest|neck|heart|temple|stomach|arm )
        ( slit|cut|slash|slitting|cutting|slashing|slice ) ( my|his|her ) ( own )? ( wrist|wrists|throat|veins )
        ( plan|planned|planning|decided|chosen|picked|choose|set|know|scheduled|figured|have|worked ) ~3 ( the|a|my|how|when|where ) ~2 ( day|date|method|how|way|place|spot|time|night|note|to do it|will do it|going to do it|i will do it|do it ) ~4 ( die|end|do it|go|suicide|kill|its|it is|friday|next|myself|already|tonight|over )
        know|knows|figured|decided how|when|where|what ~4 ( do it|end it|die|kill|going to do|would do it )
        ( picked|chosen|set|have|chose|decided ) ( on )? ( the|a|my ) ( day|date|method|spot|place|bridge|building )
        ( my|have a|has a|got a|made a|the|making a ) plan ~3 ( do it|die|end|kill|suicide|for tonight|to go|in place|how|ready )
        suicide ( plan|note|letter|method|methods|pact|kit )
        ( going|gonna|will|plan|planning|ready|decided|about ) ( to )? ( be )? ( do|doing ) it ( tonight|tomorrow|today|now|soon|this|when|after|on|while|before )
        ( do|doing|end|ending ) it ( all )? ( tonight|tomorrow|today|this weekend|this week|right now )
        ( going|gonna|will|plan|planning|want|am|about ) ~2 ( kill myself|end my life|die|end it|end everything|hang myself|overdose|jump ) ~2 ( tonight|tomorrow|today|now|soon|this|next|on|when|after|by )
        ( goodbye|suicide|farewell|final|last|good bye ) ( note|notes|letter|letters|message|messages|video|post|text )
        ( note|letter|notes|letters ) ~4 ( goodbye|good bye|saying bye|farewell|sorry for everything|by the time you read|when you read )
        ( wrote|writing|written|left|leaving|found|write|finished|recorded ) ( a|my|the|his|her|some )? ( note|notes|letters|will|goodbyes ) ( to|for|saying|and|$|, )
        ( said|saying|say ) ( my|his|her|all my )? ( goodbyes|final goodbye|last goodbyes|goodbye to everyone|goodbye forever|goodbye to all )
        ( gave|giving|given|gives ) away ( all )? ( my|his|her ) ( stuff|things|belongings|possessions|pets|cat|dog|clothes|games )
        ( rehomed|rehoming ) ~2 ( cat|dog|pets ) ~8
        ( all )? my ( affairs|things ) ( are )? ( all )? in order
        ( will|am going to|going to|should|shall|would|wont ) ( be )? ( not )? ( be )? ( gone|dead|here|alive|around|done|over ) ( by|tomorrow|tonight|after|in the morning|next|when|before|come|soon|anymore tomorrow )
        ( will|am going to|going to ) not be ( here|around|alive ) ( tomorrow|next|much longer|by|anymore|to see|after|when|long|in the )
        ( last|final ) ( night|day|sunset|message|meal|birthday|christmas|time you|words ) ( alive|on earth|before i|i will|ever|for me|you will|from me|hear )
        ( this is|its|it is|thats|here is ) ( my )? ( goodbye|the end for me|the last time )
        ( how many|how much|what amount|which|what dose|how high|how long|how tall|whats the lethal|what is the lethal ) ~6 ( die|kill|lethal|fatal|overdose|enough|od|death|to end|not wake )
        ( lethal|fatal ) ( dose|amount|height )
        ( painless|easiest|quickest|best|fastest|easy|quick|effective|peaceful|fast|least painful|good|surefire|cheap|simple ) ( and ( * ) )? ( way|ways|method|methods|death|exit|suicide ) ~2 ( to )? ( die|kill|end|go|out|commit|again|suicide|$|death|myself )
        ( googled|googling|searched|searching|looked up|looking up|researching|researched|read about|search|google ) ~3 ( painless|ways to|how to die|how to kill|suicide|methods|lethal|die|noose|overdose|cyanide|carbon monoxide|bridges|hang )
        ways to ( die|kill|end|go|commit )
        ( saving|saved|save|hoarding|hoarded|stockpiling|stockpiled|collecting|collected|stashing|stashed|hiding|hidden|keeping|counted|counting|lined|piled|stash|enough|gathered|have|got|pile|bottle|handful|counted out|laid|laying|stockpile|a stash of|set ) ~4 ( pills|tablets|meds|medication|painkillers|sleeping|xanax|paracetamol|tylenol|insulin ) ~3 ( lined|saved|up|ready|enough|on my desk|in front|in my hand|stash|desk|table|hidden|drawer|for months|for weeks|tonight|to do it|to end|next to|beside|bed|hand|swallow|take them all|for when ) -cold
        ( saving|hoarding|stockpiling|saved|hoarded|stockpiled|stashing ) ( up )? ( my|his|her|all|the|enough )? ( pills|meds|tablets|medication|sleeping|painkillers|prescription )
        ( take|taking|swallow|swallowing|down|downing|neck ) ( all|the whole|every|too many|a bunch|a bottle|a handful|the entire|them all|as many|the rest|everything|lots|an entire|a whole|my whole|the lot ) ~4 ( pills|tablets|meds|medication|bottle|in the cabinet|drawer|at once|medicine|paracetamol|pack|box|them|of it )
        ( going|want|plan|planning|gonna|thinking|might|will|tempted|ready|could|wanna|about|threatening|threatens|wants|feel ) ( to|of|about|like|on )? ( just )? ( od|overdose|overdosing|take an overdose|take all )
        ( overdose|overdosing ) ( on )? ( tonight|my|now|later|again )
        ( bought|ordered|have|got|buying|getting ) ( a|some|the|my )? ( charcoal|helium|cyanide|nitrogen|sodium nitrite|nembutal|exit bag ) ~3 ( -bbq )
        carbon monoxide ~4 ( car|garage|sleep|die|kill|poisoning myself )
        ( drown|drowning|drowned ) ( myself|himself|herself )
        ( drive|driving|crash|crashing|steer ) ( my|the|his|her )? ( car )? ( off|into|in front|under ) ( a|the|of )? ( bridge|cliff|tree|wall|truck|road|river|lake|oncoming|traffic|lorry )
        ( walk|walking|wade|wading|swim ) ( out )? into ( the )? ( sea|ocean|river|lake|traffic|forest ) ~4 ( not|never|come back|drown|and|stones|pockets )
        ( walk|walking|wade|wading|swim|swimming ) ~1 into the ( sea|ocean|river|lake ) ~2 ( tonight|after|and|until|tomorrow|when|soon )
        ( set )? ( myself|himself|herself ) on fire
        hang|hanging|hanged ( my|him|her ) ( self )
        ( going|ready|want|about|gonna ) to hang
        someone to die with
        ( die|go|end it|jump ) together
        after i am gone|dead
        when i am ( gone|dead ) ~4 ( cat|dog|please|tell|take care|look after )
    """,
    ),
)
