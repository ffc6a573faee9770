"""Corrections move tallies by exactly the difference, and never lose a verdict."""

import asyncio

import pytest

from router.errors import AmbiguousId, NotFound
from router.storage import audit
from router.storage.outcomes import find_outcome, record
from router.storage.verdicts import correct, effective
from router.values import Correction
from tests.storage.rows import new_id, row


def verdict(id_, *, source="human", status="failure", quality=0, task_type=None, reporter="local"):
    return Correction(
        outcome_id=id_,
        task_type=task_type,
        source=source,
        reporter=reporter,
        status=status,
        quality=quality if status is not None else None,
        reason=None,
    )


def retraction(id_, source):
    return verdict(id_, source=source, status=None)


def run(with_connection, *steps):
    """Each step: `record` and rows, or `correct` and a correction."""

    async def all_steps():
        return [await with_connection(work, argument) for work, argument in steps]

    return asyncio.run(all_steps())


def standing(engine, id_):
    found = find_outcome(engine, id_, None)
    assert found is not None
    shown = found["verdict"]
    return None if shown is None else (shown["source"], shown["status"])


def test_a_more_trusted_verdict_replaces_a_less_trusted_one_and_not_the_other_way(engine, with_connection):
    one = row(id=new_id())
    human, check = verdict(one.id), verdict(one.id, source="check", status="success", quality=10_000)
    _, first, second = run(with_connection, (record, [one]), (correct, human), (correct, check))
    assert first[:2] == (True, 1)
    assert second == (True, 2, [])
    assert standing(engine, one.id) == ("human", "failure")
    assert audit.mismatches(engine) == []


def test_the_tallies_move_by_the_difference(engine, with_connection):
    one = row(id=new_id(), cost_usd=0.25)
    _, (_, _, tallies) = run(with_connection, (record, [one]), (correct, verdict(one.id)))
    by_source = {tally.key.source: (tally.n, tally.successes, tally.cost_nusd) for tally in tallies}
    assert by_source == {"caller": (0, 0, 0), "human": (1, 0, 250_000_000)}


def test_an_equal_verdict_of_the_same_source_is_not_recorded(engine, with_connection):
    one = row(id=new_id())
    same_as_reported = verdict(one.id, source="caller", status="success", quality=10_000)
    _, zero, _, again = run(
        with_connection,
        (record, [one]),
        (correct, same_as_reported),
        (correct, verdict(one.id)),
        (correct, verdict(one.id)),
    )
    assert (zero, again) == ((False, None, []), (False, 1, []))


def test_a_retraction_lets_the_next_trusted_source_stand(engine, with_connection):
    one = row(id=new_id())
    run(
        with_connection,
        (record, [one]),
        (correct, verdict(one.id, source="judge")),
        (correct, verdict(one.id, status="success", quality=10_000)),
        (correct, retraction(one.id, "human")),
    )
    assert standing(engine, one.id) == ("judge", "failure")
    assert audit.mismatches(engine) == []


def test_with_every_verdict_withdrawn_cost_and_latency_still_count(engine, with_connection):
    one = row(id=new_id(), cost_usd=0.25, latency_ms=100.0)
    _, (_, _, [tally]) = run(with_connection, (record, [one]), (correct, retraction(one.id, "caller")))
    assert (tally.n, tally.successes, tally.cost_n, tally.cost_nusd, tally.latency_n) == (0, 0, 1, 250_000_000, 1)
    assert standing(engine, one.id) is None
    assert audit.mismatches(engine) == []


def test_what_a_failed_attempt_was_billed_moves_with_the_verdict(engine, with_connection):
    failed, answered = (row(id=new_id(), status=status, cost_usd=0.25) for status in ("error", "success"))
    _, (_, _, moved), (_, _, failing) = run(
        with_connection,
        (record, [failed, answered]),
        (correct, verdict(failed.id, status="success", quality=10_000)),
        (correct, verdict(answered.id, source="judge", status="error", quality=None)),
    )
    by_source = {tally.key.source: (tally.cost_n, tally.error_cost_n, tally.error_cost_nusd) for tally in moved}
    assert by_source == {"caller": (1, 0, 0), "human": (1, 0, 0)}
    by_source = {tally.key.source: (tally.cost_n, tally.error_cost_n, tally.error_cost_nusd) for tally in failing}
    assert by_source == {"caller": (0, 0, 0), "judge": (1, 1, 250_000_000)}
    assert audit.mismatches(engine) == []


def test_a_failed_attempt_stays_billed_when_nobody_says_so_any_more(engine, with_connection):
    one = row(id=new_id(), status="error", cost_usd=0.25)
    _, (_, _, [tally]) = run(with_connection, (record, [one]), (correct, retraction(one.id, "caller")))
    assert (tally.errors, tally.error_cost_n, tally.error_cost_nusd) == (0, 1, 250_000_000)
    assert audit.mismatches(engine) == []


def test_the_retraction_of_what_was_never_said_is_not_recorded(engine, with_connection):
    one = row(id=new_id())
    _, nothing = run(with_connection, (record, [one]), (correct, retraction(one.id, "human")))
    assert nothing == (False, None, [])


def test_a_verdict_after_a_retraction_counts_again(engine, with_connection):
    one = row(id=new_id())
    again = verdict(one.id, source="caller", status="success", quality=10_000)
    _, _, (is_new, revision, _) = run(
        with_connection, (record, [one]), (correct, retraction(one.id, "caller")), (correct, again)
    )
    assert (is_new, revision) == (True, 2)
    assert standing(engine, one.id) == ("caller", "success")
    assert audit.mismatches(engine) == []


def test_an_unknown_outcome_cannot_be_corrected(engine, with_connection):
    with pytest.raises(NotFound):
        run(with_connection, (correct, verdict(new_id())))


def test_an_id_under_two_task_types_must_say_which(engine, with_connection):
    id_ = new_id()
    both = [row(id=id_), row(id=id_, task_type="extract")]
    with pytest.raises(AmbiguousId, match="`classify`, `extract`"):
        run(with_connection, (record, both), (correct, verdict(id_)))
    [done] = run(with_connection, (correct, verdict(id_, task_type="extract")))
    assert done[:2] == (True, 1)


def test_racing_corrections_all_get_their_own_revision(engine, with_connection):
    one = row(id=new_id())
    run(with_connection, (record, [one]))
    said = [
        verdict(one.id, source=source, status=status, quality=quality)
        for source in ("human", "judge", "check", "caller")
        for status, quality in (("failure", 0), ("success", 10_000), ("success", 5_000))
    ]

    async def race():
        return await asyncio.gather(*(with_connection(correct, correction) for correction in said))

    revisions = sorted(revision for is_new, revision, _ in asyncio.run(race()) if is_new)
    assert revisions == list(range(1, len(revisions) + 1))
    assert audit.mismatches(engine) == []


def test_the_last_verdict_of_the_most_trusted_source_counts():
    reported = {"source": "caller", "reporter": "a", "status": "success", "quality": 10_000}
    judged = {"source": "judge", "reporter": "b", "status": "failure", "quality": 0}
    later = {"source": "judge", "reporter": "c", "status": "success", "quality": 9_000}
    withdrawn = {"source": "judge", "reporter": "c", "status": None, "quality": None}
    assert later == effective(reported, [judged, later])
    assert reported == effective(reported, [judged, later, withdrawn])
    assert effective({**withdrawn, "source": "caller"}, []) is None
