"""How do outcomes become tallies? The one definition, in SQL, that writing, correcting and auditing share."""

from router.values import LATENCY_BINS, SOURCES, TOKEN_BINS, Tally

#: What outcomes are counted by.
KEY = ("task_type", "model", "endpoint", "served_model", "strategy", "source", "step", "reporter", "bucket")
KEYS = ", ".join(KEY)

#: Columns of an outcome that are counted, beside the key and the effective verdict (`status`, `quality`).
COUNTED = (
    *("error_kind", "cost_nusd", "input_tokens", "output_tokens", "output_tokens_bin", "cache_read_tokens"),
    *("cache_write_tokens", "reasoning_tokens", "latency_ms", "latency_bin"),
)

#: `reported` is the status that the call was reported with: what it cost and how long it took stays counted when every
#: verdict on it was withdrawn, and then `status` is null.
_JUDGED = "status IN ('success', 'failure')"
_ANSWERED = "coalesce(status, reported) <> 'error'"
_FAILED = "coalesce(status, reported) = 'error'"


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
    "errors": _count("status = 'error'"),
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
#: Measures that are histograms → their bins.
ARRAYS = {"output_tokens_hist": TOKEN_BINS, "latency_hist": LATENCY_BINS}

#: Rank of a source: a higher one is trusted more.
TRUST = f"array_position(ARRAY[{', '.join(repr(source) for source in SOURCES)}], source)"


def sums(rows: str) -> str:
    """A query that counts rows by key.

    Parameters:  rows — name of what has the columns KEY, COUNTED, `status`, `quality`, `reported` and `sign`.
    """
    measures = ", ".join(f"{value} AS {name}" for name, value in MEASURES.items())
    return f"SELECT {KEYS}, {measures} FROM {rows} GROUP BY {KEYS}"


def added(rows: str) -> str:
    """A statement that adds counted rows to the tallies, in key order, and returns each changed tally as JSON.

    Parameters:  rows — as for `sums`.
    """
    return f"{upserted(rows)} RETURNING {as_json('t')} AS tally"


def upserted(rows: str) -> str:
    """A statement that adds counted rows to the tallies, in key order.

    Parameters:  rows — as for `sums`.
    """
    names = ", ".join(MEASURES)
    changes = ", ".join(f"{name} = {_plus(name)}" for name in MEASURES)
    return f"""
        INSERT INTO tallies AS t ({KEYS}, {names}, revision, xid)
        SELECT {KEYS}, {names}, 1, pg_current_xact_id() FROM ({sums(rows)}) AS counted ORDER BY {KEYS}
        ON CONFLICT ({KEYS}) DO UPDATE SET {changes}, revision = t.revision + 1, xid = pg_current_xact_id()
    """


def as_json(row: str) -> str:
    """A row of `tallies` as the JSON of `Tally`."""
    key = {**{name: f"{row}.{name}" for name in KEY}, "bucket": f"extract(epoch FROM {row}.bucket)::bigint"}
    # In order, not by name: Postgres then takes two thirds of the time, and so does the reader.
    counts = ", ".join(f"{row}.{name}" for name in Tally.__struct_fields__ if name != "key")
    return f"json_build_array(json_build_array({', '.join(key.values())}), {counts})"


def _plus(name: str) -> str:
    """What a conflicting tally becomes."""
    if name not in ARRAYS:
        return f"t.{name} + excluded.{name}"
    # Element by element: a tenth of the time of unnesting both.
    elements = ", ".join(f"t.{name}[{place}] + excluded.{name}[{place}]" for place in range(1, ARRAYS[name] + 1))
    return f"ARRAY[{elements}]"
