"""Which column of a file is which field of a report?"""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from router.errors import BadInput, near
from router.observe.reports import Report
from router.values import Endpoint, Usage

NESTED = {"usage": Usage, "endpoint": Endpoint}
TAG = "tags."
#: Every field that a file may hold, nested ones with a dot.
FIELDS = (
    *(name for name in Report.__struct_fields__ if name not in {*NESTED, "tags"}),
    *(f"{name}.{field}" for name, shape in NESTED.items() for field in shape.__struct_fields__),
)
#: A column of yes and no says whether the answer was good; anything else must be said in our words.
_GOOD = {"true": "success", "false": "failure"}


class Wishes(msgspec.Struct, frozen=True, kw_only=True):
    """What the user says of a file's columns."""

    #: Column → field.
    fields: Mapping[str, str] = {}
    #: Field → what it is on every line.
    constants: Mapping[str, str] = {}
    #: Model as the file names it → as the catalogue does.
    models: Mapping[str, str] = {}

    @classmethod
    def of(cls, maps: Iterable[str], constants: Iterable[str], models: Iterable[str]) -> "Wishes":
        """Wishes as they are typed: `column=field`, `field=value`, `theirs=ours`.

        Raises: BadInput — names the option.
        """
        wishes = cls(
            fields=_pairs(maps, "--map", "column=field"),
            constants=_pairs(constants, "--set", "field=value"),
            models=_pairs(models, "--model", "theirs=ours"),
        )
        for option, names in (("--map", wishes.fields.values()), ("--set", wishes.constants)):
            for name in names:
                if not is_field(name):
                    raise BadInput(field=option, problem=f"`{name}` is no field of a report. {near(name, FIELDS)}")
        return wishes

    def __bool__(self) -> bool:
        """Whether anything was said."""
        return bool(self.fields or self.constants or self.models)

    def applied(self, columns: Mapping[str, Any], derived: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of a line.

        Parameters:  columns — as the file has them, flat.   derived — the fields that they are without any wish.
        """
        mapped = {field: columns[column] for column, field in self.fields.items() if column in columns}
        if "status" in mapped:
            mapped["status"] = _GOOD.get(str(mapped["status"]).lower(), mapped["status"])
        fields = {**derived, **mapped, **self.constants}
        model = fields.get("model")
        return fields if model not in self.models else {**fields, "model": self.models[str(model)]}


def is_field(name: str) -> bool:
    """Whether a report has such a field."""
    return name in FIELDS or (name.startswith(TAG) and len(name) > len(TAG))


def flat(record: Mapping[str, Any], above: str = "") -> dict[str, Any]:
    """Values by name, nested ones with a dot; what is unknown is left out."""
    found: dict[str, Any] = {}
    for name, value in record.items():
        if isinstance(value, Mapping):
            found |= flat(value, f"{above}{name}.")
        elif value is not None and value != "":
            found[f"{above}{name}"] = value
    return found


def _pairs(words: Iterable[str], option: str, form: str) -> dict[str, str]:
    """What stands on either side of `=`."""
    found = {}
    for word in words:
        left, equals, right = word.partition("=")
        if not (left and equals and right):
            raise BadInput(field=option, problem=f"it is {word[:80]!r}: not of the form `{form}`. Write it so.")
        found[left] = right
    return found
