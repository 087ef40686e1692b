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
        i|i have|she|he ( just|finally|also|already|relapsed and )? ( cut|burned|burnt|sliced|slashed|stabbed|carved|scratched|harmed|branded ) ( myself|himself|herself|up my|my|his|her|into my ) ~1 ( again|tonight|today|last|just|badly|arm|arms|leg|legs|thigh|thighs|skin|stomach|with|$|yesterday|this|this morning|bad|deep|wrists|wrist|ankle|hip|hips|body|a lot|and|earlier|so|on purpose|in|after|because ) -shaving -cooking
        ( cut|cutting|cuts|burned|burnt|burning|sliced|slicing|stabbed|carving|carved|slashing|slashed|burns ) ( my|his|her|their ) ( left|right|own|upper|inner )? ( arm|arms|leg|legs|thigh|thighs|skin|stomach|body|flesh|forearm|forearms|hips|chest )
        ( burned|burnt|cut|cutting|stabbed|sliced ) ( myself|himself|herself ) ( with|again|on|tonight|today|$|because|and|bad|a lot|so|in the|after|last|every|last night|this ) -cooking
        ( relapsed|relapse ) ( and|with|on|by|into )? ~2 ( cut|cutting|sh|self|harm|sliced|burned|harming )
        ( fresh|new|deep|bloody ) ( cuts|cut|scars|wounds|burns|marks|slashes|scratches|cut marks ) ( all|on|over|across|up|down|along|covering|again ) ~3 ( arm|arms|wrist|wrists|leg|legs|thigh|thighs|body|my|her|his )
        ( cuts|scars|cut marks|slashes|wounds ) ( all over|on|across|up and down|covering|over|along ) ( my|his|her ) ( arm|arms|wrist|wrists|leg|legs|thigh|thighs|body )
        ( self-harming|self - harming|self harmed|selfharmed|self harming|self-harmed|self - harmed ) ( again|tonight|today|just|last night|yesterday|right now )
        ( self harmed|self - harmed|selfharmed )
        {who} ( has been|is|keeps|started|have been|was|been )? ( cutting|cuts|self|burning ) ( harming|himself|herself|themselves|their|her arms|his arms )
        ( cut|cutting ) ( myself|my ) ( right now|now )
        ( my|our ) ( @kin ) ( cuts|is cutting|cut ) ( himself|herself )
    """,
    ),
    Table(
        _H,
        _CONCERN,
        "wish",
        """
        ( want|feel like|need|urge|urges|going|tempted|thinking|craving|crave|desire|trying not|wanna|like|thoughts|thought|stop|afraid|might|impulse|fighting ) ~3 ( cut|cutting|hurt|hurting|harm|harming|burn|burning|self|punish ) ( myself|again|my|harm|harming|tonight|$|so bad|himself|herself )
        ( self )? ( - )? ( self-harm|selfharm|harm|injury|injure|self-harming ) ( urges|thoughts|again|tonight|myself|is|relapse )
        self ( - )? ( harm|harming|injury|injure|harms|mutilation|mutilate|destructive|destruct|hate and )
        selfharm|selfharming
        ( cut|cuts|cutting|hurt|hurts|hurting|harm|harms|harming|burn|burns|burning|scratch|scratches|scratching|hit|hits|hitting|punch|punches|punching|bite|bites|biting|punish|starve|starving|punished|bang|pinch|slap ) ( myself|himself|herself|themselves )
        ( bang|banging|bangs|hit|hitting|hits|smash|smashing|slam|slamming|bashing|bash ) ( my|his|her ) ( own )? head ( against|into|with ) ~1 ( wall|walls|door|desk|floor|the|table )
        ( feel like|want to|going to|urge to|need to|thinking about|thinking of|started|back to|miss|used to but started|stop|still ) ( cut|cutting ) ( again|tonight|$|, |sometimes|when|myself|every|whenever )
        ( sometimes|often|every|when|whenever ) i cut ( $|when|to|because|, )
        i cut ( when|to feel|to cope|because|to calm|sometimes|every )
        ( pick|pull|picking|pulling|ripping|tearing ) ( at|out )? ( my )? ( skin|hair ) ~4 ( bleed|bleeds|blood|stop|out|bald )
        ( purge|purging|binge|binging|throwing up|make myself sick|make myself throw ) ~4 ( every|again|after|can|stop|meal|daily )
        ( scars|razor|blade|blades ) ~3 ( again|hidden|drawer|hide|tempting|calling )
        ( drink|drinking|drunk|drugs|high ) ~3 ( forget|numb|every day|pass out|until i|to cope|black out|to sleep|myself to )
    """,
    ),
)
