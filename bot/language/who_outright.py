"""Who says outright what they are: こもっているのは母のほうで, 叔母の私が, 部屋から出られん爺さんです. Folded form.

Review: before release, by a practitioner of family support.
"""

import re

from bot.language.who_named import STATE, own_state
from bot.language.who_words import ME, STAYS

_AND_ME = re.compile(
    rf"(?:(?P<parent>母親?|父親?|親)|(?P<grandparent>祖母|祖父)|(?P<relative>叔母|叔父|伯母|伯父|"
    rf"いとこ|従姉妹?|従兄弟?|甥|姪|"
    rf"義理?の?(?:姉|兄|妹|弟|母|父))|(?P<sibling>姉|兄|妹|弟)|(?P<partner>妻|夫|嫁|"
    rf"旦那))の(?:立場の)?{ME}(?=が|は|も|に|で|、|と|ひとり|一人|だけ)"
)
"""叔母の私が見ています: what the writer is, in so many words."""
_KINSMAN = re.compile(
    r"(?:遠縁|親戚|親類|縁者|身内|親族|分家|本家|血縁)の(?:者|もの|ひとり|一人)(?:です|でして|"
    r"だ|で、|になります|として|と)"
)
_STAYING_IS = re.compile(
    rf"(?:(?:ひきこも|引きこも|引き籠も?|ひき籠も?|こも|籠も?)(?:って)?(?:い|お)?(?:る|ます|り)|(?:出|で)(?:て(?:こ|"
    rf"来))?(?:られ|れ)?ない|動けない|働(?:か|け)ない|困って(?:い)?る|"
    rf"問題な|相談したい)(?:の|ん)は(?:、)?(?:実は|むしろ|ほんとは|本当は)?(?:(?P<self>{ME})|"
    rf"(?P<relative>父|母|両?親|祖父|祖母|叔父|叔母|伯父|伯母|甥|姪|いとこ)|"
    rf"(?P<parent>息子|娘|長[男女]|次[男女]|子ども|子供)|(?P<sibling>兄|姉|弟|妹)|(?P<partner>夫|"
    rf"妻|主人|旦那|嫁)|(?P<grandparent>孫))"
    rf"(?:自身|さん)?(?:の(?:ほう|方))?(?:です|で、|でし|なん|だ|や|$)"
)
"""こもっているのは母のほうで: who it is, said last."""
_OTHERS_DID = re.compile(
    rf"(?:(?:兄|姉|弟|妹|同級生|友達|同期|周り|まわり|みんな|皆|いとこ)(?:も|は|"
    rf"が)[^。]{{0,10}}(?:結婚|就職|独立|自立|出世|家庭|"
    rf"働い|稼い|家を出)[^。]{{0,10}}?(?:のに|けど|て|が)、?{ME}(?:は|だけ|一人))"
    r"|^(?:同級生|友達|同期|周り|まわり|みんな|皆)(?:は|が|も)(?:みんな|皆|もう|"
    r"どんどん)?[^。]{0,4}(?:結婚|就職|出世|家庭|子ども|子供|社会人)[^。]*$"
)
"""兄も姉も結婚したのに、私は: who is left behind."""
_SON_OF = re.compile(
    r"(?:母|父|親|両親|おふくろ)(?:親)?(?:と|の(?:年金|すね|脛|世話|家|"
    r"貯金)[^。、]{0,3})[^。]{0,10}(?:暮ら|住|同居|かじ|齧|食べ|生き|なって)[^。]{0,10}"
    r"(?:息子|娘|長男|次男|三男|長女|次女|一人っ子|独身)(?:です|だ|や|でございます|$)"
)
"""八十の母と二人暮らし、五十の息子です."""
_AGES = re.compile(rf"(?:親|母|父|両親)(?:が|は|も)[^。、]{{0,6}}[、で]*{ME}(?:が|は|も)(?:もう)?(?:\d|[二三四五六]十)")
_CALLED_SO = re.compile(
    r"(?:と|って)?(?:言わ|いわ|心配さ|養わ|世話にな|迷惑をかけ|面倒をかけ|面倒みら|"
    r"見てもら)(?:れる|れて(?:い)?る|る|って(?:い)?る|"
    r"て(?:い)?る)(?:側|ほう|方|立場)(?:です|だ|や|$)"
)
_SUCH_A_ONE = re.compile(
    rf"(?:{STAYS})[^。、がはもを]{{0,6}}(?:爺さん|じいさん|爺|婆さん|ばあさん|おっさん|おじさん|"
    rf"おばさん|おやじ|男|女|主婦|老人|学生|"
    rf"人間|独り者|独身者|中年|高齢者|若者|やつ|奴|女子|男子|者|主夫|フリーター)"
    rf"(?:です|だ|や|でございます|じゃ|$)"
)
"""部屋から出られん爺さんです: who says what they are by what they do."""


def said_outright(written: str, *, in_office: bool) -> str | None:
    """Who writes, where folded text says it in so many words; `in_office` where a profession is the writer's."""
    staying = _STAYING_IS.search(written)
    if staying is not None:
        return staying.lastgroup
    if _CALLED_SO.search(written) or (_SUCH_A_ONE.search(written) and not in_office):
        return "self"
    if _SON_OF.search(written) or _OTHERS_DID.search(written) or _AGES.search(written):
        return "self"
    me = _AND_ME.search(written)
    if me is not None and own_state(written, []) < STATE:
        return me.lastgroup
    return "relative" if _KINSMAN.search(written) else None
