# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""English rules: wishing to die, said, asked, reported, and by other names.

Review: before release, by a practitioner whose language is English.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_W = Sign.DEATH_WISH
_ACUTE, _CONCERN = Level.ACUTE, Level.CONCERN

TABLES = (
    Table(
        _W,
        _ACUTE,
        "wish",
        """
        {want} ( so bad|badly )? ( to )? {adv} ( die|be dead|be killed|end my life|end it all|be gone forever|not be alive|commit suicide|stop living|leave this world|unalive )
        want|wants|wanna|want die
        want|wanted|wants 2 die
        wish|wishes|wished ( that )? ( i|he|she ) ( was|were|am|is|could be|would be|had been ) {adv} ( dead|never alive|not alive|in a grave|six feet )
        wish|wishes|wished ( i|he|she ) ( could|would|can|had )? {adv} ( die|died|be dead )
        hope|hoping|pray|praying|prayed|hopes|wish ( that )? ( i|he|she|to ) ( will|would|can|could|just|might )? {adv} ( die|died|be dead|not wake up alive )
        want|wants|wanted|wish|hope my life ( to )? ( end|be over|would end|was over|ended|stop )
        {mean} {adv} ( die|dying|death|suicide|be dead|being dead|commit suicide|committing suicide )
        ( i|i am|he|she ) ( just|really )? ( should|deserve to|deserves to|have to|need to|must|might as well|am going to|is going to|am gonna|will just ) {adv} ( die|be dead )
        i will die ( soon|tonight|today|tomorrow|now|by my )
        {mean} {adv} {killself}
        {mean} {adv} {endlife}
        {killself} -laughing -off
        ( kill|killing|end|ending|take|taking|took ) ( my|his|her|their|your )? ( own )? life
        ( end|ending|ended ) it ( all|now|tonight|for good|once )
        ( going|want|ready|decided|about|time|plan|planning|have|need ) to {adv} end ( it|everything|things|all )
        ( suicidal|suicide ) ( thoughts|ideation|feelings|tendencies|urges|attempt|attempts|thought|plan|plans|note|pact|urge|mode|again|tonight|every|right|lately|since )
        ( am|is|feel|feels|feeling|was|been|be|get|getting|become|becoming|so|very|actively|really|still|be|are|felt|makes|made|sound|me|and|sounds|gets|seems|be|being ) {adv} suicidal
        ^ suicidal
        ( commit|commits|committed|committing|attempt|attempts|attempted|attempting|consider|considering|considered|contemplate|contemplating|contemplated|mention|mentions|mentioned|mentioning|of|about|suggests|discusses|discussed|google|googling|googled|researching|method|thru|threatens|threatened|threatening ) suicide
        suicide ( is|seems|feels|looks ) ~2 ( only|way|option|answer|out|best|mind|good|appealing )
        only ~3 suicide
        ( do|does|did ) not ( really|even )? ( want|wish|deserve|wants|wanted ) to {adv} ( live|be alive|keep living|go on living|stay alive|survive|breathe|be living|be on this earth )
        ( no longer|do not|does not|never ) ( want|wants|wanted ) to {adv} ( live|be alive|keep living|stay alive )
        not wanna {adv} ( live|be alive )
        ( would|i|he|she ) ( rather|sooner|prefer ) ( be )? ( dead|die|death )
        better off ( dead|if i died|if i were dead|if i was dead )
        ( should|could|would|wish|want|let|please|just|wants ) ( i|me|him|her )? ( to )? {adv} ( not be alive|be dead )
        ( let|help|make ) me ( just )? die
        ( wish|want|hope|hoping|need|pay|ask|asked|please|wishing ) ( someone|somebody|you|god|they|anyone|him|something ) ( would|to|could|will )? ( just )? ( kill|murder|shoot|end ) me
        ( please|just|someone|somebody|god ) ( please|just )? kill me ( now|please|already|$ )
        ( can|could ) ( not|i|you ) ~1 ( just )? die
        why ( can|could|am|did|do ) ( i|not ) ~3 ( die|dead|alive )
        why am i ( still )? ( alive|not dead )
        ( cannot|can not ) ~1 ( live|be alive ) ( anymore|any more|any longer|like this|in this|without him|with this )
        ( not|no ) ( want|longer ) to exist
        ready to ( die|go be with|meet my maker|leave this world|leave this earth )
        ( leave|leaving|left|depart|exit ) this ( world|earth|life|planet )
        ( join|joining|be with|see ) ( my )? ( late )? ( @kin|him|her ) ( in heaven|on the other side|in the afterlife|in death|up there )
        ( it is|its ) time ( for me )? to ( die|go forever|end )
        ( no|nothing ) ~2 ( left )? to live for ( anymore|any more|$|, )
        death ( would|is|seems|sounds|feels ) ( be )? ~2 ( better|relief|peaceful|only|escape|answer|easier|nice|inviting|welcome|comforting )
        ( afraid|scared|worried|terrified|fear|think|thinks|thought|sure|says|said|saying|tells|told|threatens ) ~3 {who} ( will|would|might|is going to|may|could|wants to|wanted to|want to ) {adv} ( die|{killself}|{endlife}|commit suicide|jump|do something to|hurt|take )
        {who} ( has|have|had )? ( tried|attempted|attempts|tries ) ( to )? ( kill|suicide|end|hang|overdose|die|take|jump|drown )
        suicide attempt
        being dead ~3 ( sounds|seems|peaceful|better|nice|easier|appealing|relief|good )
        ( plan|planning|intend|expect|see|imagine|picture ) ~2 ( on )? being ( alive|around|here ) ~5
        ( my own|own ) funeral ~5
        ( god|lord|please|someone|anyone ) ~3 take me ( tonight|away|now|home|already|$ )
        {who} ( keeps|kept )? ( @say ) ~4 ( want|wants|wanted|wanting|wish|wishes|rather|going|gonna|ready|better ) ~3 ( die|dead|alive|live|kill|suicide|end )
        i ( did|do ) not ~2 ( care|mind ) if i ( die|died|live or die|live|am dead|get killed )
        want a ( painless|quick|peaceful ) death
        world ( would|will )? be better ( off )? if i ( die|died|was dead|were dead )
        if i ( die|died|kill|killed ) ~6 ( care|miss|notice|sad|better|happier|relieved|cry|insurance )
        ( my|the ) ( death|suicide ) ( would|will|is )
        ( go|going|gone ) to ( heaven|sleep forever|the other side )
        euthanasia|euthanized|euthanised
        ( assisted )? ( suicide|dying ) ( for me|clinic|switzerland )
    """,
    ),
    Table(
        _W,
        _CONCERN,
        "wish",
        """
        ^ kill me $
        kill me ( please|now|already )
        ( thought|thinking|thinks|think|obsessed|obsess|dream|dreaming|fantasize|daydream|wonder|wondering ) ~1 ( about|of|what ) ~3 ( death|dying|dead|my funeral )
        tell|tells|told me|him|her|us to ( kill myself|kill himself|kill herself|die|kill yourself )
        ( tired|sick ) of living
        suicide $
    """,
    ),
)
