"""What the house says: flows, words, places and house file, and the hours that it promises."""

from collections.abc import AsyncGenerator
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.doctoring.note import Case, Note, look, missing, ok
from bot.places.house import next_reading
from bot.service.notices import notices

CONTENT, HOURS = "content", "hours"
SOON = timedelta(days=7)


async def content(case: Case) -> AsyncGenerator[Note, None]:
    """Findings and notices of `engawa check`, without its proof, which takes long."""
    found = case.content
    if found is None:
        yield missing(CONTENT, "It cannot be looked at.", "engawa check")
        return
    count = len(found.findings)
    if count:
        told = f"{count} thing{'s' if count > 1 else ''} to mend, the first of them: {min(found.findings)}"
        yield missing(CONTENT, told, "engawa check")
    elif found.flows is not None and found.words is not None:
        locales = ", ".join(found.words.locales)
        yield ok(CONTENT, f"{len(found.flows.flows)} flows in {locales} fit together. `engawa check` also proves them.")
    for notice in notices(found.house, found.sources) if found.house is not None else ():
        yield look(CONTENT, notice.problem[:1].upper() + notice.problem[1:] + ".", notice.remedy)
    if found.house is not None and case.settings.locale not in found.house.locales:
        told = f"`locale` is {case.settings.locale}, which the house does not speak; {found.house.locales[0]} is."
        yield look(CONTENT, told, "Set it to a language of house.yaml.")


async def hours(case: Case) -> AsyncGenerator[Note, None]:
    """Whether somebody reads soon."""
    if case.content is None or case.content.house is None:
        yield missing(HOURS, "Without a house file nobody knows them.", "engawa check")
        return
    zone, now = ZoneInfo(case.settings.timezone), case.clock()
    opens = next_reading(case.content.house, now.astimezone(zone), zone)
    remedy = "Look at `hours` in house.yaml."
    if opens is None:
        yield missing(HOURS, "Nobody reads within a year.", remedy)
    elif opens - now > SOON:
        yield look(HOURS, f"Nobody reads before {opens:%A, %Y-%m-%d %H:%M}, which is over a week away.", remedy)
    elif opens <= now:
        yield ok(HOURS, "By `hours`, somebody reads now.")
    else:
        yield ok(HOURS, f"By `hours`, somebody reads next on {opens:%A, %Y-%m-%d %H:%M}.")
