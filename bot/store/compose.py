"""What a decision means in rows. Nothing here touches a database: a decision that cannot be put into rows (a defect of
ours) fails before anything is written, and only its own turn becomes a dead letter.
"""

import msgspec
from msgspec.structs import replace

from bot.model.batch import Decision, Result
from bot.model.conversation import TicketMode
from bot.model.delivery import Delivery
from bot.model.errors import Fault
from bot.model.event import Arrival, Edited, Inbound, Opened, SentMedia, Tapped, Wrote
from bot.store.keys import KEY_BYTES, Keys, Unsealed
from bot.store.load import Held
from bot.store.moves import move_tickets
from bot.store.seal import Seal
from bot.store.sheet import Body, Payload, Row, Seqs, Sheet, Terms, source_digest


def compose(held: Held, arrival: Arrival, decision: Decision, terms: Terms) -> tuple[Sheet, Result]:
    """The rows of one turn. Raises Fault where the decision contradicts what is stored."""
    sheet = Sheet()
    if decision.erase:
        _erase(sheet, held, decision, terms)
        farewell, left = decision.farewell, bool(decision.deliveries)
        return sheet, Result(held.id, erased=True, farewell=farewell, desk=held.ticket is not None, left=left)
    if held.fresh and not _leaves_a_trace(decision):
        sheet.abandoned.append(held.id)
        return sheet, Result(None, refusal=decision.refusal)
    if decision.refusal is not None:
        return sheet, Result(held.id, refusal=decision.refusal)
    if decision.fault:
        sheet.dead.append(_dead_letter(held, arrival, decision.fault, terms))
    if decision.mute:
        sheet.mutes.append(held.id)
    if decision.deliveries and _is_back(arrival, decision) and not _is_live(decision):
        if held.row["blocked"]:
            sheet.returns.append(held.id)
        elif held.conversation is not None and held.conversation.rest is not None:
            sheet.forestalled.append(held.id)
    if held.row["blocked"] and decision.reach:
        sheet.reached.append(held.id)
    sheet.strikes.extend((held, strike) for strike in decision.strikes)
    seqs = _entries(sheet, held, decision, terms)
    move_tickets(sheet, held, arrival, decision, seqs, terms)
    row = _conversation(sheet, held, arrival, decision, seqs.last, terms)
    sheet.conversations.append(row)
    sending = _deliveries(sheet, held, decision, seqs, terms, reached=not row["blocked"])
    left = len(decision.deliveries) > len(sending) or held.row["blocked"]
    desk = bool(decision.new_ticket or decision.ticket_changes or decision.strikes)
    desk = desk or any(entry.ticket is not None for entry in decision.entries)
    return sheet, Result(held.id, fault=decision.fault, desk=desk, spoken=decision.spoken, sending=sending, left=left)


def _leaves_a_trace(decision: Decision) -> bool:
    return bool(
        decision.conversation or decision.entries or decision.deliveries or decision.fault or decision.new_ticket
    )


def _erase(sheet: Sheet, held: Held, decision: Decision, terms: Terms) -> None:
    sheet.erasures.append({"receipt": decision.receipt or None, "at": terms.now, "conversation_id": held.id})
    for place, delivery in enumerate(decision.deliveries, start=1):
        key = terms.randomness.token(KEY_BYTES)
        row = _delivery(_addressed(delivery, held), held, place, Seal(held.id, key, terms.randomness), terms)
        sheet.deliveries.append(row | {"throwaway": terms.keys.wrap(key, delivery.id, terms.randomness)})


def _deliveries(
    sheet: Sheet, held: Held, decision: Decision, seqs: Seqs, terms: Terms, *, reached: bool
) -> tuple[Delivery, ...]:
    """What is to be sent. The first is claimed at once, and given back, where nothing waits before it."""
    wanted = [_addressed(delivery, held) for delivery in decision.deliveries]
    rows = [
        _delivery(delivery, held, place, held.seal, terms) | {"entry_seq": seqs.counselor or None}
        for place, delivery in enumerate(wanted, start=held.row["place"] + 1)
    ]
    sheet.deliveries += rows
    if not rows or not reached or not held.free or terms.worker is None:
        return ()
    rows[0] |= {"state": "sending", "claimed_by": terms.worker}
    return (wanted[0],)


def _addressed(delivery: Delivery, held: Held) -> Delivery:
    """Without an address it goes to the conversation's own."""
    if delivery.address:
        return delivery
    address = _address(held)
    if address is None:
        raise Fault(f"the address of {held.id} does not open, so that delivery {delivery.id} has no way")
    return replace(delivery, address=address)


def _delivery(delivery: Delivery, held: Held, place: int, seal: Seal, terms: Terms) -> Row:
    """A delivery in its first state."""
    reply = delivery.reply
    return {
        "id": delivery.id,
        "conversation_id": held.id,
        "place": place,
        "channel": delivery.channel,
        "payload": seal.close(
            f"deliveries.payload:{delivery.id}",
            msgspec.msgpack.encode(Payload(delivery.address, delivery.parts, delivery.again)),
        ),
        "reply": None if reply is None else seal.close(f"deliveries.reply:{delivery.id}", reply.token.encode()),
        "reply_until": None if reply is None else reply.until,
        "retry_key": delivery.retry_key,
        "stale_after": delivery.stale_after,
        "state": "ready",
        "attempts": delivery.attempts,
        "not_before": terms.now,
        "done_parts": delivery.done,
        "important": delivery.important,
        "error": "",
        "throwaway": None,
        "claimed_by": None,
        "entry_seq": None,
        "unsure": delivery.unsure,
        "created_at": terms.now,
        "settled_at": None,
    }


def _address(held: Held) -> str | None:
    try:
        return held.seal.open("conversations.address", held.row["address"]).decode()
    except Unsealed:
        return None


def _dead_letter(held: Held, arrival: Arrival, fault: str, terms: Terms) -> Row:
    raw = msgspec.json.encode({"kind": type(arrival.event).__name__, "arrival": arrival})
    channel = arrival.channel if isinstance(arrival, Inbound) else held.row["channel"]
    sealed = held.seal.close("dead_events.raw", raw)
    return {"conversation_id": held.id, "channel": channel, "at": terms.now, "fault": fault, "raw": sealed}


def _entries(sheet: Sheet, held: Held, decision: Decision, terms: Terms) -> Seqs:
    last, visitor, counselor = held.row["seq"], 0, 0
    for entry in decision.entries:
        last += 1
        body = msgspec.json.encode(Body(entry.bubble, entry.level))
        sheet.entries.append(
            {
                "conversation_id": held.id,
                "seq": last,
                "at": terms.now,
                "speaker": entry.bubble.speaker,
                "ticket_id": entry.ticket,
                "staff_id": entry.staff,
                "body": held.seal.close(f"entries.body:{last}", body),
                "withdrawn": False,
                "shown": entry.shown,
            }
        )
        for message in sorted(set(entry.sources)):
            digest = source_digest(terms.keys, held.id, message)
            sheet.sources.append({"conversation_id": held.id, "message_hmac": digest, "seq": last})
        if entry.ticket is not None and entry.bubble.speaker == "visitor":
            visitor = last
        if entry.ticket is not None and entry.bubble.speaker == "counselor":
            counselor = last
    return Seqs(last, visitor, counselor)


def _conversation(sheet: Sheet, held: Held, arrival: Arrival, decision: Decision, seq: int, terms: Terms) -> Row:
    row = held.row
    state, touched, kept_until = row["state"], row["touched_at"], row["kept_until"]
    conversation = decision.conversation
    if conversation is not None:
        state = held.seal.close("conversations.state", msgspec.json.encode(conversation))
        touched = conversation.touched_at or terms.now
        kept_until = touched + terms.kept
        _return_code(sheet, held, conversation.return_code, terms.keys)
    address = row["address"]
    if isinstance(arrival, Inbound) and _address(held) != arrival.address:
        address = held.seal.close("conversations.address", arrival.address.encode())
    return {
        "b_id": held.id,
        "seq": seq,
        "place": row["place"] + len(decision.deliveries),
        "version": row["version"] + 1,
        "state": state,
        "address": address,
        "blocked": decision.mute or (row["blocked"] and not decision.reach and not _is_back(arrival, decision)),
        "touched_at": touched,
        "kept_until": kept_until,
    }


def _is_back(arrival: Arrival, decision: Decision) -> bool:
    """Whoever opens, writes, changes words or taps can be reached again, whatever a platform said before."""
    return isinstance(arrival.event, Opened | Wrote | Edited | Tapped | SentMedia) and decision.conversation is not None


def _is_live(decision: Decision) -> bool:
    ticket = decision.conversation.ticket if decision.conversation is not None else None
    return ticket is not None and ticket.mode is TicketMode.LIVE


def _return_code(sheet: Sheet, held: Held, code: str, keys: Keys) -> None:
    before = held.conversation.return_code if held.conversation is not None else ""
    if code == before:
        return
    if code:
        sheet.aliases.append((keys.digest("return", code), held.id))
    if before:
        sheet.retired.append(keys.digest("return", before))
