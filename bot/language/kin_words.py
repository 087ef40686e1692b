"""Words for the people around the writer, as they stand in danger words and their context. Folded form.

Review: before release, by a practitioner of family support.
"""

KIN = (
    "息子|むすこ|娘|むすめ|長男|次男|三男|長女|次女|三女|子ども|子供|こども|うちの子|この子|あの子"
    "|その子|下の子|上の子|末っ子|孫|兄|あに|弟|おとうと|姉|あね|妹|いもうと|きょうだい|夫|旦那|だんな"
    "|主人|妻|嫁|"
    "彼氏|彼女|彼|恋人|ぱとな|父|母|親|おや|義父|義母|お父|お母|おとう|おかあ|祖父|祖母|おじい|おばあ"
    "|じいちゃ|ばあちゃ|叔父|叔母|伯父|伯母|いとこ|甥|姪|友達|友人|ともだち|同僚|先輩|後輩|知人|本人"
    "|当人|"
    "利用者|生徒|あの人|家族|ぱぱ|まま"
)
"""Words for the people around the writer."""
ELDERS = "父|母|親|お父|お母|おとう|おかあ|祖父|祖母|おじい|おばあ|じいちゃ|ばあちゃ|ぱぱ|まま|夫|妻|主人|旦那"
"""Those of whom silence is alarming: a child who withdrew may not answer every day."""
