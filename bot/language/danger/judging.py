"""What rules and weights come to together.

Where no rule speaks, the weights alone have to be sure. Where one does, they only have to agree a little; and what a
rule finds sinks where every word beside it tells of something harmless.
"""

from dataclasses import dataclass, replace

from bot.language.danger.classifier import Classifier, Kind, Leaning
from bot.language.danger.spelling import Spelt
from bot.model.reading import Level, Screening, Sign


@dataclass(frozen=True, slots=True)
class Bounds:
    """Log-odds from which on something holds. Chosen by the figures on authors that the weights had not met."""

    notice: float
    """From here on the weights alone are acute, if they are sure of acute danger as well."""
    alone: float
    """From here on the weights alone are a concern."""
    alarm: float
    """From here on, of acute danger, the weights alone are acute."""
    lift: float
    """From here on they lift a concern that a rule found to acute."""
    agree: float
    """Under it a concern that a rule found falls away."""
    doubt: float
    """Under it what a rule found acute is a concern, or nothing if no danger is seen at all."""


BOUNDS = Bounds(notice=0.5, alone=0.5, alarm=0.5, lift=0.0, agree=-1.0, doubt=-2.0)
ENGLISH = replace(BOUNDS, alone=1.25)
"""Of English lines in which the weights alone see a mere concern, and see it fainter, most are harmless."""


def harmless(leaning: Leaning, bounds: Bounds = BOUNDS) -> bool:
    """Whether no rule could bring it to anything, so that the rules need not be asked: most of what is written is."""
    return _level(Level.ACUTE, leaning, bounds) is _level(Level.CONCERN, leaning, bounds) is Level.NONE


def judged(
    ruled: Screening, leaning: Leaning, classifier: Classifier, spelt: Spelt, bounds: Bounds = BOUNDS
) -> Screening:
    """The rules' findings, judged by what the words weigh."""
    level = _level(ruled.level, leaning, bounds)
    if level is Level.NONE:
        return Screening()
    if level > ruled.level and not _fits(level, ruled):
        return _with(ruled, classifier.kind(leaning), level, spelt)
    return ruled if level is ruled.level else replace(ruled, level=level)


def _level(ruled: Level, leaning: Leaning, bounds: Bounds) -> Level:
    danger, acute = leaning.danger, leaning.acute
    match ruled:
        case Level.ACUTE if acute > bounds.doubt:
            return Level.ACUTE
        case Level.ACUTE:
            return Level.CONCERN if danger > bounds.doubt else Level.NONE
        case Level.CONCERN if min(danger, acute) > bounds.lift:
            return Level.ACUTE
        case Level.CONCERN:
            return Level.CONCERN if danger > bounds.agree else Level.NONE
        case _ if danger > bounds.notice and acute > bounds.alarm:
            return Level.ACUTE
        case _:
            return Level.CONCERN if danger > bounds.alone else Level.NONE


def _fits(level: Level, ruled: Screening) -> bool:
    """Whether the rules' own signs can stand at that level: 消えたい is never acute by itself."""
    return bool(ruled.signs) and not (level is Level.ACUTE and ruled.signs[0] is Sign.FADING)


def _with(ruled: Screening, kind: Kind, level: Level, spelt: Spelt) -> Screening:
    """The sign that the words lean to, before those of the rules."""
    sign = kind.sign
    if level is Level.ACUTE and sign is Sign.FADING:
        sign = Sign.DEATH_WISH
    others = [(one, said) for one, said in zip(ruled.signs, ruled.evidence, strict=True) if one is not sign]
    signs, evidence = zip((sign, spelt.original(kind.start, kind.end)), *others, strict=True)
    return Screening(level, signs, evidence, ruled.about if ruled.signs else kind.about)
