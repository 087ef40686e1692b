"""Facts that hold words, or an address, and show neither in a log or a traceback."""

from typing import ClassVar

from msgspec import Struct


class Quiet(Struct, frozen=True):
    """Its fields named in `quiet` are left out where it is shown."""

    quiet: ClassVar[tuple[str, ...]] = ()

    def __repr__(self) -> str:
        """The other fields."""
        shown = (f"{name}={getattr(self, name)!r}" for name in self.__struct_fields__ if name not in self.quiet)
        return f"{type(self).__name__}({', '.join(shown)})"
