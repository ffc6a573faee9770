"""How do outcomes become tallies? The one definition, in SQL, that writing, correcting and auditing share."""

from typing import NamedTuple

import msgspec

from router.values import CALLERS_ERRORS, LATENCY_BINS, SCORE_BINS, SCORE_ONE, SOURCES, TOKEN_BINS, CheckTally, Tally

#: What outcomes are counted by.
KEY = ("task_type", "model", "endpoint", "served_model", "strategy", "source", "step", "reporter", "bucket")
KEYS = ", ".join(KEY)

#: Columns of an outcome that are counted, beside the key and the effective verdict (`status`, `quality`).
COUNTED = (
    *("error_kind", "cost_nusd", "input_tokens", "output_tokens", "output_tokens_bin", "cache_read_tokens"),
    *("cache_write_tokens", "reasoning_tokens", "latency_ms", "latency_bin"),
    *("check_name", "score", "check_cost_nusd"),
)

#: `reported` is the status that the call was reported with: what it cost and how long it took stays counted when every
#: verdict on it was withdrawn, and then `status` is null.
_JUDGED = "status IN ('success', 'failure')"
_ANSWERED = "coalesce(status, reported) <> 'error'"
_FAILED = "coalesce(status, reported) = 'error'"


#: A caller's own error says nothing of who serves.
_PROVIDERS = f"coalesce(error_kind, '') NOT IN ({', '.join(repr(kind) for kind in CALLERS_ERRORS)})"


def _count(condition: str) -> str:
    """How many rows meet a condition; a row that is taken away counts −1."""
    return f"coalesce(sum(sign) FILTER (WHERE {condition}), 0)::bigint"


def _sum(column: str, condition: str = "true", kind: str = "bigint") -> str:
    """The sum of a column over the rows that meet a condition."""
    return f"coalesce(sum(sign * ({column})::bigint) FILTER (WHERE {condition}), 0)::{kind}"


def _histogram(column: str, bins: int, condition: str = "true") -> str:
    """How many rows fall into each bin."""
    counts = ", ".join(_count(f"{column} = {place} AND {condition}") for place in range(bins))
    return f"ARRAY[{counts}]::bigint[]"


#: Column of `tallies` → its value for a group of rows.
MEASURES: dict[str, str] = {
    "n": _count(_JUDGED),
    "errors": _count(f"status = 'error' AND {_PROVIDERS}"),
    "timeouts": _count("status = 'error' AND error_kind = 'timeout'"),
    "successes": _count("status = 'success'"),
    "quality": _sum("quality", _JUDGED),
    "quality_sq": _sum("quality::bigint * quality", _JUDGED),
    "cost_n": _count("cost_nusd IS NOT NULL"),
    "cost_nusd": _sum("cost_nusd", kind="numeric"),
    "error_cost_n": _count(f"cost_nusd IS NOT NULL AND {_FAILED}"),
    "error_cost_nusd": _sum("cost_nusd", _FAILED, kind="numeric"),
    "input_n": _count("input_tokens IS NOT NULL"),
    "input_tokens": _sum("input_tokens"),
    "output_n": _count("output_tokens IS NOT NULL"),
    "output_tokens": _sum("output_tokens"),
    "cache_read_tokens": _sum("cache_read_tokens"),
    "cache_write_tokens": _sum("cache_write_tokens"),
    "reasoning_tokens": _sum("reasoning_tokens"),
    "latency_n": _count(f"latency_ms IS NOT NULL AND {_ANSWERED}"),
    "latency_ms": _sum("latency_ms", _ANSWERED),
    "output_tokens_hist": _histogram("output_tokens_bin", TOKEN_BINS),
    "latency_hist": _histogram("latency_bin", LATENCY_BINS, _ANSWERED),
}


class Count(NamedTuple):
    """One table of counts: a GROUP BY of the rows that meet a condition."""

    table: str
    key: tuple[str, ...]
    #: Column → its value for a group of rows.
    measures: dict[str, str]
    #: Columns that are histograms, and their bins.
    arrays: dict[str, int]
    condition: str
    #: A row of it in Python.
    form: type[msgspec.Struct]


#: Every outcome, by who answered, judged and reported.
OUTCOMES = Count(
    "tallies", KEY, MEASURES, {"output_tokens_hist": TOKEN_BINS, "latency_hist": LATENCY_BINS}, "true", Tally
)

_BIN = f"(score / {SCORE_ONE // (SCORE_BINS - 1)})"
#: What checks found, against the verdict that counts: by score, whatever became of the verdict, and under either one.
CHECKS = Count(
    "check_tallies",
    ("task_type", "model", "served_model", "check_name", "source", "step", "reporter", "bucket"),
    {
        "n": _count("true"),
        "check_cost_n": _count("check_cost_nusd IS NOT NULL"),
        "check_cost_nusd": _sum("check_cost_nusd", kind="numeric"),
        "scored_hist": _histogram(_BIN, SCORE_BINS),
        "right_hist": _histogram(_BIN, SCORE_BINS, "status = 'success'"),
        "wrong_hist": _histogram(_BIN, SCORE_BINS, "status = 'failure'"),
    },
    dict.fromkeys(("scored_hist", "right_hist", "wrong_hist"), SCORE_BINS),
    "check_name IS NOT NULL",
    CheckTally,
)

#: Rank of a source: a higher one is trusted more.
TRUST = f"array_position(ARRAY[{', '.join(repr(source) for source in SOURCES)}], source)"


def sums(rows: str, count: Count = OUTCOMES) -> str:
    """A query that counts rows by key.

    Parameters:  rows — name of what has the columns KEY, COUNTED, `status`, `quality`, `reported` and `sign`.
    """
    keys = ", ".join(count.key)
    measures = ", ".join(f"{value} AS {name}" for name, value in count.measures.items())
    return f"SELECT {keys}, {measures} FROM {rows} WHERE {count.condition} GROUP BY {keys}"


def added(rows: str) -> str:
    """A statement that adds counted rows to the tallies, in key order, and returns each changed tally as JSON.

    Parameters:  rows — as for `sums`.
    """
    return f"{upserted(rows)} RETURNING {as_json('t')} AS tally"


def upserted(rows: str, count: Count = OUTCOMES) -> str:
    """A statement that adds counted rows to their table, in key order.

    Parameters:  rows — as for `sums`.
    """
    keys, names = ", ".join(count.key), ", ".join(count.measures)
    changes = ", ".join(f"{name} = {_plus(name, count)}" for name in count.measures)
    return f"""
        INSERT INTO {count.table} AS t ({keys}, {names}, revision, xid)
        SELECT {keys}, {names}, 1, pg_current_xact_id() FROM ({sums(rows, count)}) AS counted ORDER BY {keys}
        ON CONFLICT ({keys}) DO UPDATE SET {changes}, revision = t.revision + 1, xid = pg_current_xact_id()
    """


def as_json(row: str, count: Count = OUTCOMES) -> str:
    """A row of a table of counts as the JSON of `Tally`, or of `CheckTally`."""
    key = {**{name: f"{row}.{name}" for name in count.key}, "bucket": f"extract(epoch FROM {row}.bucket)::bigint"}
    # In order, not by name: Postgres then takes two thirds of the time, and so does the reader.
    counts = ", ".join(f"{row}.{name}" for name in count.form.__struct_fields__ if name != "key")
    return f"json_build_array(json_build_array({', '.join(key.values())}), {counts})"


def _plus(name: str, count: Count) -> str:
    """What a conflicting row becomes."""
    if name not in count.arrays:
        return f"t.{name} + excluded.{name}"
    # Element by element: a tenth of the time of unnesting both.
    elements = ", ".join(f"t.{name}[{place}] + excluded.{name}[{place}]" for place in range(1, count.arrays[name] + 1))
    return f"ARRAY[{elements}]"
