"""Which part of a database is made by Alembic, and which part is data?"""

import re
from typing import Any

_PARTITION = re.compile(r"(outcomes|corrections|workflows|decisions|choices)_(p\d+|undated)\Z")


def is_ours(_: Any, name: str | None, kind: str, reflected: bool, __: Any) -> bool:  # noqa: FBT001  # Alembic's signature
    """Whether autogenerate compares an object: partitions are data, made ahead of time by `maintain`."""
    return not (kind == "table" and reflected and _PARTITION.match(name or ""))
