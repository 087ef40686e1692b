"""Why a delivery failed may be shown at the desk; what was to be delivered may not."""

from bot.channels.reason import quoted, told


def test_the_platforms_sentence_in_one_short_line() -> None:
    assert quoted("Chat\n not  found", sent=["はい"], secrets=["token"]) == "Chat not found"
    assert len(quoted("x" * 500, sent=[], secrets=[])) == 120


def test_an_echo_of_words_or_secrets_is_silence() -> None:
    sent = ["きょうは 消えたいと思いました。\nそれだけです。"]
    assert quoted("cannot parse: 消えたいと思いました", sent=sent, secrets=[]) == ""
    assert quoted("cannot parse: 思いました。 それ", sent=sent, secrets=[]) == ""
    assert quoted("no: つらい", sent=["つらい"], secrets=[]) == ""
    assert quoted("bad token abc", sent=[], secrets=["abc"]) == ""
    assert quoted("bad token", sent=["", " "], secrets=[""]) == "bad token"


def test_what_is_no_sentence_is_silence() -> None:
    assert quoted(None, sent=[], secrets=[]) == quoted({"a": 1}, sent=[], secrets=[]) == ""
    assert told(400, "") == "400"
    assert told("LINE 400", "May not be empty") == "LINE 400: May not be empty"
