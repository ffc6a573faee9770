"""What do replicas tell each other, beside outcomes?"""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import msgspec
from psycopg import AsyncConnection
from sqlalchemy import Engine, text

from router.storage.connect import transaction
from router.storage.statements import run
from router.values import Cooldown, Day, Sent, Shared, Told

_EPOCH = date(1970, 1, 1)
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(tuple[list[Cooldown], dict[str, Day], list[Sent]]).decode

# Its own counts, whole: told twice, because nobody knows whether the first time was heard, they count once.
_TELL = """
    WITH cooling AS (
        INSERT INTO cooldowns AS t (model, endpoint, until)
        SELECT model, endpoint, to_timestamp(until_s) FROM json_to_recordset(%(cooldowns)s::json)
            AS given (model text, endpoint text, until_s double precision)
        ORDER BY model, endpoint
        ON CONFLICT (model, endpoint) DO UPDATE SET until = greatest(t.until, excluded.until)
    ), committed AS (
        INSERT INTO commitments (task_type, day, replica, decisions, nusd, explored, explored_nusd)
        SELECT task_type, %(day)s, %(replica)s, decisions, nusd, explored, explored_nusd
        FROM json_to_recordset(%(days)s::json)
            AS given (task_type text, decisions bigint, nusd numeric, explored bigint, explored_nusd numeric)
        ORDER BY task_type
        ON CONFLICT (task_type, day, replica) DO UPDATE SET decisions = excluded.decisions, nusd = excluded.nusd,
            explored = excluded.explored, explored_nusd = excluded.explored_nusd
    )
    INSERT INTO loads (model, endpoint, replica, calls, tokens, late_calls, late_tokens)
    SELECT model, endpoint, %(replica)s, calls, tokens, late_calls, late_tokens
    FROM json_to_recordset(%(sent)s::json) AS given
        (model text, endpoint text, calls bigint, tokens numeric, late_calls bigint, late_tokens numeric)
    ORDER BY model, endpoint
    ON CONFLICT (model, endpoint, replica)
        DO UPDATE SET calls = excluded.calls, tokens = excluded.tokens, late_calls = excluded.late_calls,
            late_tokens = excluded.late_tokens, told_at = now()
    RETURNING calls
"""

_HEAR = """
    SELECT json_build_array(
        (SELECT coalesce(json_agg(json_build_array(model, endpoint, extract(epoch FROM until)::double precision)), '[]')
         FROM cooldowns WHERE until > %(now)s),
        (SELECT coalesce(json_object_agg(task_type, counted), '{}') FROM (
            SELECT task_type, json_build_array(sum(decisions)::bigint, sum(nusd)::bigint, sum(explored)::bigint,
                                               sum(explored_nusd)::bigint) AS counted
            FROM commitments WHERE day = %(day)s AND replica <> %(replica)s GROUP BY task_type
         ) AS others),
        (SELECT coalesce(json_agg(json_build_array(model, endpoint, calls, tokens, late_calls, late_tokens)), '[]')
         FROM (
            SELECT model, endpoint, sum(calls)::bigint AS calls, sum(tokens)::bigint AS tokens,
                   coalesce(sum(late_calls) FILTER (WHERE is_late), 0)::bigint AS late_calls,
                   coalesce(sum(late_tokens) FILTER (WHERE is_late), 0)::bigint AS late_tokens
            FROM (SELECT *, told_at > now() - interval '1 minute' AS is_late FROM loads) AS told
            WHERE replica <> %(replica)s GROUP BY model, endpoint
         ) AS others)
    )::text
"""


async def tell(connection: AsyncConnection, replica: UUID, told: Told) -> None:
    """Tells the other replicas.

    Raises: HistoryAway — perhaps they were told; telling it again is harmless.
    """
    if not (told.cooldowns or told.days or told.sent):
        return
    days = [{"task_type": path, **day._asdict()} for path, day in told.days.items()]
    parameters = {
        "replica": replica,
        "day": _date(told.day),
        "cooldowns": _encode([one._asdict() for one in told.cooldowns]).decode(),
        "days": _encode(days).decode(),
        "sent": _encode([one._asdict() for one in told.sent]).decode(),
    }
    await run(connection, _TELL, parameters)


async def hear(connection: AsyncConnection, replica: UUID, day: int, now: datetime) -> Shared:
    """What the other replicas told: cooldowns that still last, and the sums of their counts.

    Parameters:  day — whose commitments, in days since 1970, UTC.
    Raises:      HistoryAway.
    """
    [(answer,)] = await run(connection, _HEAR, {"replica": replica, "day": _date(day), "now": now})
    return Shared(*_decode(answer))


def forget(engine: Engine, now: datetime) -> None:
    """Removes what nobody asks for any more.

    Raises: HistoryAway.
    """
    with transaction(engine) as connection:
        moments = {"hour": now - timedelta(hours=1), "day": (now - timedelta(days=2)).astimezone(UTC).date()}
        connection.execute(text("DELETE FROM cooldowns WHERE until < :hour"), {"hour": moments["hour"]})
        connection.execute(text("DELETE FROM loads WHERE told_at < :hour"), {"hour": moments["hour"]})
        connection.execute(text("DELETE FROM commitments WHERE day < :day"), {"day": moments["day"]})


def _date(day: int) -> date:
    """A day counted since 1970."""
    return _EPOCH + timedelta(days=day)
