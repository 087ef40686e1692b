# ruff: noqa: E501  (a rule stands on one line, so that it is read and changed as one)
"""Japanese rules: what others said, wrote or sent, and were then not heard of. Words × message × silence.

What somebody says of being gone, and then shuts the door, hangs up or does not answer, is no idle word. Review: before
release, by practitioners of telephone and chat lines.
"""

from bot.language.danger.rule import Table
from bot.model.reading import Level, Sign

_W, _P, _X, _F = Sign.DEATH_WISH, Sign.PLAN, Sign.IN_PROGRESS, Sign.FADING
_ACUTE, _CONCERN = Level.ACUTE, Level.CONCERN

PHRASES = {
    "sent": "( 電話|通話|line|ライン|メール|メッセージ|メッセ|dm|ツイート|投稿|手紙|置き手紙|書き置き|メモ|日記|ノート|ブログ|留守電|返信|チャット|写真|スマホ|ストーリー|書き込み|書く|送る|届く|言う|残す|呟く )",
    "parting": (
        "( もう|全部|此れ+de ) ~2 ( 終わり 為る|終わる せる|終わり|お終い|最後|さようなら|会える ない|会う ない|楽 成る )"
        " / 今迄|今+made ~3 有り難う|御免|世話|すむ ない / 来世|彼の世|天国+de|天国+ni / 居る ない 成る から|ね|+masu / 探す ない て / 先 逝く / 後 ~1 頼む|宜しい"
        " / 生む|産む|育てる て 呉れる ~1 有り難う / 楽 成る+masu|ね|わ / 逝く+masu|ね|わ / 最後 ~2 ( 声|話|電話|顔|御願い )"
    ),
    "silent": (
        "( 其れ|其れ きり|それっきり|以来 ~3 ない / 電話|連絡|既読|電源|返事|応答|通話 ~3 ( 出る|付く|取れる|つながる|繋がる|入る|来る|返る|ない|切れる|切る ) / 部屋 ~1 ( 入る|籠もる|閉じ籠もる|鍵 )"
        " / 出る て 行く|出掛ける|飛び出す / 鍵 ~1 掛ける|閉める / 切れる た|切る れる|切る た / 帰る て 来る ない / 居る ない 成る|居る ない|消える た / 黙る 込む )"
    ),
}

TABLES = (
    Table(
        _P,
        _ACUTE,
        "wish",
        r"""
        @kin ~8 ( {parting} ) ~6 ( と|って|だけ|きり ) ~5 {silent}
        @kin ~8 ( {parting} ) ( と|って ) ~1 ( だけ|きり|のみ ) ~1 {sent} ( た|てる|て )
        @kin ~3 ( 飛ぶ|吊る|逝く|飲む|切る ) ( +masu|から|わ|ね )? ( と|って ) ~1 {sent}
        @kin+kara ~2 {sent} ~4 ( {parting} )
        @kin+no {sent} ~3 ( 死|死ぬ|自殺|命 終える|命 断つ|終わる せる|逝く|吊る|飛ぶ|遺書|来世 )
        ( 後|あと ) ~1 # ( 分|時間|秒|日 ) ~2 ( 飛ぶ|吊る|逝く|死ぬ|終わる せる|飲む ) ( +masu|わ|ね|$|って|と|つもり|積もり|予定|から )
        ( 後|あと ) ~1 # ( 分|時間|秒 ) ~1 ( 全部 )? 終わる|終わり ( れる )? ( さようなら|$ )
        ( 今月|今年|今日|今夜|今週|年内|来月|来週|夏|冬|春|秋|誕生日|年度|代 )+de ~2 ( 命|人生|生きる の|生涯|自分 ) ~1 ( 終える|終わる|終わり|終わる せる|やめる|辞める|閉じる|最後 )
        ( 命|人生|生涯 ) ~1 ( 終える|断つ|絶つ|閉じる ) ( と|って|$|+masu|事|こと|つもり|積もり|日 )
    """,
    ),
    # Done by somebody who is not at the writer's side, or before the writer's eyes.
    Table(
        _X,
        _ACUTE,
        "deed",
        r"""
        @kin ~4 ( 飲む|切る|遣る|吊る ) ちゃう た ( って|と ) ~2 {sent}
        @kin ~4 ( 薬|@pill ) ~2 飲む てる ~2 ( 止める|止まる ) ( れる )? ない
        @kin ~6 ( 飲む|切る ) ( た|ちゃう|てる|続ける ) ~2 ( 止める れる ない|止まる ない|どう 為る ば|電話 越し|通話 )
        @kin ~4 ( @high+kara|窓+kara|屋根+kara|階+kara ) ~2 ( 落ちる|飛び下りる|飛ぶ|身 投げる ) ( た|ちゃう|て ) -入院 -怪我 -助かる -亡くなる
        @kin ~3 ( 血 出る|血塗れ|血だらけ|泡 吹く|吊る てる|ぶら下がる )
    """,
    ),
    Table(
        _F,
        _CONCERN,
        "wish",
        r"""
        もう 疲れる た ( と|って )? ばかり
        ( 物|大事 ~1 物|持ち物|宝物|コレクション|形見 ) ~3 ( 呉れる|配る|譲る|上げる ) ( た 居る|たがる|始める|出す|て 回る )
        @kin ~3 急+ni ~2 ( 優しい|明るい|穏やか|静か|片付ける|会う て 回る|謝る )
        @kin ~6 ( {parting} ) ( と|って )
    """,
    ),
)
