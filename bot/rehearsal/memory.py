"""A house with nothing but memory, for generated talks: one visitor, one counselor, the real decider, no store.

What a decision asks to be written is kept as the store would keep it (`store/compose.py`, `store/moves.py`), as far
as the next decision depends on it. That both agree is held by a test that plays generated talks on a real stage.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue.ticket import OPEN
from bot.model.batch import Decision, Loaded, TicketChange
from bot.model.conversation import Conversation, TicketMode, TicketState
from bot.model.desk import TicketRow
from bot.model.event import Arrival, FromDesk, Inbound
from bot.model.ids import ChannelName, ConversationId, Locale, StaffId
from bot.rehearsal.deed import Counselor, Deed, Wait
from bot.rehearsal.screen import Screen, Unplayable, deed_of_desk
from bot.rehearsal.watching import Seen, Watching


class MemoryHouse:
    """`clock` is the decider's own, so that time can pass. `name` makes ids that no other talk has."""

    def __init__(
        self,
        watching: Watching,
        clock: list[datetime],
        channel: ChannelName,
        locale: Locale,
        *,
        at: datetime,
        kept: timedelta,
        name: str,
    ) -> None:
        self.channel = channel
        self.locale = locale
        self.begun = at
        self.conversation: Conversation | None = None
        self.ticket: TicketRow | None = None
        self.screen = Screen()
        self._watching = watching
        self._clock = clock
        self._clock[0] = at
        self._now = at
        self._kept = kept
        self._name = name
        self._count = 0
        self._staff = 0
        self._holder = ""

    def do(self, deed: Deed) -> Seen | None:
        """Do it; what came of it, or None where only time passed. Raises Unplayable."""
        self._clock[0] = self._now
        match deed:
            case Wait(span):
                self._now += span
                self._purge()
                return None
            case Counselor():
                arrival: Arrival = self._from_desk(deed)
            case _:
                event = self.screen.event(deed)
                arrival = Inbound(self.channel, "visitor", self._fresh(), self._now, event, locale=self.locale)
        owner = self.conversation.id if self.conversation is not None else ConversationId(self._fresh())
        # Letters of others are none of this talk's business: nobody waits before this visitor.
        self._watching(Loaded(arrival, self.conversation, owner, self.ticket, 0))
        seen = self._watching.newest
        if seen is None:
            return None
        if seen.decision.refusal is not None:
            raise Unplayable(f"the counselor could not: {seen.decision.refusal.reason}", "")
        self._keep(seen.decision)
        self.screen.hear(seen.bubbles)
        return seen

    def _keep(self, decision: Decision) -> None:
        if decision.erase:
            self.conversation = self.ticket = None
            return
        self.conversation = decision.conversation or self.conversation
        for change in decision.ticket_changes:
            if self.ticket is not None:
                self.ticket = self._changed(self.ticket, change)
        if self.ticket is not None and self.ticket.state not in OPEN:
            self.ticket = None
        if decision.new_ticket is not None and self.conversation is not None:
            self.ticket = TicketRow(
                id=decision.new_ticket.id,
                conversation=self.conversation.id,
                channel=self.channel,
                state=TicketState.WAITING,
                mode=TicketMode.LETTER,
                level=decision.new_ticket.level,
                approved_at=self._now,
                changed_at=self._now,
                holder=None,
                holder_name="",
                invited=False,
                unread=False,
                version=1,
            )

    def _changed(self, ticket: TicketRow, change: TicketChange) -> TicketRow:
        mode = ticket.mode if change.live is None else TicketMode.LIVE if change.live else TicketMode.LETTER
        holder = None if change.release else change.holder or ticket.holder
        return replace(
            ticket,
            state=change.state or ticket.state,
            mode=mode,
            invited=ticket.invited if change.invited is None else change.invited,
            holder=holder,
            holder_name=self._holder if holder is not None else "",
            changed_at=self._now,
        )

    def _from_desk(self, deed: Counselor) -> FromDesk:
        if self.ticket is None or self.conversation is None:
            raise Unplayable("there is no letter for a counselor", "")
        if deed.action == "take":
            self._staff += 1
            self._holder = deed.value
        staff = StaffId(f"{self._name}-s{self._staff}")
        event = deed_of_desk(deed, self.ticket.id, staff, self._holder)
        return FromDesk(self.conversation.id, self._fresh(), self._now, event)

    def _purge(self) -> None:
        """Nothing is kept longer than was said."""
        here = self.conversation
        if here is not None and here.touched_at is not None and here.touched_at + self._kept <= self._now:
            self.conversation = self.ticket = None

    def _fresh(self) -> str:
        self._count += 1
        return f"{self._name}-{self._count}"
