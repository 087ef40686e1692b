"""Identifiers. All are opaque text made by an injected source of randomness (`service.ports.Randomness`)."""

from typing import Literal, NewType

ConversationId = NewType("ConversationId", str)
MessageId = NewType("MessageId", str)
"""The channel's own id of one message that a visitor wrote; unique within its conversation."""
TicketId = NewType("TicketId", str)
StaffId = NewType("StaffId", str)
DeliveryId = NewType("DeliveryId", str)

ChannelName = Literal["line", "telegram", "web", "console"]
Locale = NewType("Locale", str)
"""A folder name below `locales/`, such as `ja`."""
