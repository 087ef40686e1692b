"""What reading one message costs. Target: a typical message of 40 letters below 100 µs, median."""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bot.language.read import read
from bot.language.screen import screen

CHOICES = (("parent", "子どものこと"), ("sibling", "きょうだいのこと"), ("partner", "パートナーのこと"))
TYPICAL = "仕事を辞めてから、人と会うのが怖くなって、買い物にも行けなくなってしまいました"
LETTER = "息子が高校を出てから10年ほど家にいて、最近は顔も合わせていません。\n" * 40


@pytest.mark.parametrize("reader", [None, "who"])
def test_read_a_typical_message(benchmark: BenchmarkFixture, reader: str | None) -> None:
    benchmark(read, TYPICAL, reader, CHOICES)


def test_screen_a_typical_message(benchmark: BenchmarkFixture) -> None:
    benchmark(screen, TYPICAL)


def test_screen_words_of_danger(benchmark: BenchmarkFixture) -> None:
    benchmark(screen, "息子が死にたいと言っています。どうすればいいですか")


def test_read_a_long_letter(benchmark: BenchmarkFixture) -> None:
    benchmark(read, LETTER, "who", CHOICES)
