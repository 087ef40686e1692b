"""A word that a platform's menu cannot show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unfit:
    """`text` = its name in the sheet; `problem` and `remedy` as a finding tells them."""

    text: str
    problem: str
    remedy: str
