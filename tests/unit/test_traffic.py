"""How do endpoints and budgets fare, by a clock that the test holds?"""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from router.catalogue import Budget, Catalogue, CataloguedEndpoint, CataloguedModel, Price, TaskType
from router.catalogue.tasks import task_of
from router.traffic import ALL_WELL, State, Traffic
from router.traffic.headroom import Headroom, Window
from router.traffic.health import FAILING, FIRST_PROBE_S, HALF_LIFE_S, LAST_PROBE_S, POOR, Health
from router.traffic.live import MOST_COOLING_S
from router.values import Cooldown, Day, Heard, Sent, Shared

REPLICA = UUID(int=1)
NOW_S = 1_800_000_000.0
PAIR = ("small", "a")


def endpoint(provider, **facts):
    return CataloguedEndpoint(provider=provider, **facts)


def document(*endpoints, criteria=(), **task):
    return Catalogue(
        models=(
            CataloguedModel(name="small", tier=1, price=Price(request_usd=0.001), endpoints=endpoints),
            CataloguedModel(name="large", tier=3, price=Price(request_usd=0.1), endpoints=(endpoint("c"),)),
        ),
        task_types=(TaskType(path="classify", tier=1, **task), TaskType(path="classify/mail")),
    )


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self):
        self.now_s = NOW_S

    def __call__(self):
        return self.now_s


@pytest.fixture
def clock():
    return Clock()


def nothing_reported(*_):
    return 0, 0


def traffic(clock, catalogue=None, reported=nothing_reported):
    made = Traffic(clock, REPLICA, reported)
    made.follow(catalogue or document(endpoint("a"), endpoint("b")))
    return made


def heard(answers, errors, *, pair=PAIR, at_s=NOW_S, decided=True, tokens=0):
    model, label = pair
    return Heard(model, label, int(at_s) // 300 * 300, answers, errors, 0, 0, tokens, decided)


def test_a_healthy_endpoint_is_never_left_out_by_single_errors():
    health = Health()
    for at_s in range(1_000):
        health.heard(answers=20, errors=int(at_s % 20 == 0), at_s=float(at_s))
    assert health.error_rate(1_000.0) < POOR


@pytest.mark.parametrize("went_well", [0, 10, 100_000])
def test_an_outage_shows_within_seven_errors_however_many_calls_went_well(went_well):
    health = Health()
    health.heard(went_well, 0, 0.0)
    rates = []
    for error in range(20):
        health.heard(0, 1, float(error) / 100)
        rates.append(health.error_rate(float(error) / 100))
    poor = next(place for place, rate in enumerate(rates, 1) if rate >= POOR)
    failing = next(place for place, rate in enumerate(rates, 1) if rate >= FAILING)
    assert (poor, failing) == (3, 7)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=30), st.floats(0.0, 1e6))
def test_an_error_rate_is_a_share_and_only_falls_while_nothing_is_heard(calls, later_s):
    health = Health()
    for at_s, (answers, errors) in enumerate(calls):
        health.heard(answers, errors, float(at_s))
    now = health.error_rate(float(len(calls)))
    assert 0.0 <= now <= 1.0
    assert health.error_rate(len(calls) + later_s) <= now


def test_what_came_together_counts_the_same_in_any_order():
    """A group of 3 answers and 7 errors: 0.9¹⁰ of what was, the rest at 7/10."""
    health = Health()
    health.heard(3, 7, 0.0)
    assert pytest.approx((1 - 0.9**10) * 0.7) == health.error_rate(0.0)
    assert pytest.approx((1 - 0.9**10) * 0.35) == health.error_rate(HALF_LIFE_S)


def test_probes_become_rarer_while_they_fail_and_frequent_again_once_one_does_not():
    health = Health()
    health.heard(0, 20, 0.0)
    waits, at_s = [], 0.0
    for _ in range(6):
        start = at_s
        while not health.probe_due(at_s):
            at_s += 0.25
        waits.append(at_s - start)
        health.asked(at_s)
        health.heard(0, 1, at_s)
    assert waits == [FIRST_PROBE_S, 2.0, 4.0, 8.0, 8.0, 8.0]
    assert waits[-1] == LAST_PROBE_S
    health.heard(1, 0, at_s)
    assert health.probe_due(at_s + FIRST_PROBE_S)


def test_a_recovered_endpoint_is_well_after_a_few_probes():
    health = Health()
    health.heard(0, 60, 0.0)
    probes = 0
    while health.error_rate(probes * FIRST_PROBE_S) >= POOR:
        probes += 1
        health.heard(1, 0, probes * FIRST_PROBE_S)
    assert 5 <= probes <= 15


def test_latency_is_remembered_as_a_mean_of_logarithms():
    health = Health()
    assert health.latency_ms is None
    health.timed(1, 100)
    assert pytest.approx(100.0) == health.latency_ms
    health.timed(10_000, 10_000 * 400)
    assert pytest.approx(400.0, rel=1e-6) == health.latency_ms
    health.timed(3, 0)
    assert pytest.approx(400.0, rel=1e-6) == health.latency_ms


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 5)), max_size=60))
def test_a_window_holds_exactly_the_last_minute(steps):
    window, at_s, added = Window(), 0, []
    for wait_s, calls in steps:
        at_s += wait_s
        window.add(calls, 10 * calls, float(at_s))
        added.append((at_s, calls))
        expected = sum(calls for when, calls in added if when > at_s - 60)
        assert (window.calls, window.tokens) == (expected, 10 * expected)


def test_a_limit_is_reached_just_before_it_is(clock):
    room = Headroom(60, None)
    for _ in range(56):
        assert room.load(0.0) < 1.0
        room.sent(100, 0.0)
    assert room.load(0.0) >= 1.0
    assert room.load(59.9) >= 1.0
    assert room.load(60.0) < 1.0


def test_what_others_send_counts_and_a_restart_of_theirs_is_no_call():
    room = Headroom(60, 10_000)
    room.heard(Sent(*PAIR, 1_000, 900_000, 10, 1_000), 0.0)
    assert pytest.approx(11 / 57, abs=0.001) == room.load(0.0)
    room.heard(Sent(*PAIR, 1_020, 903_000, 30, 4_000), 1.0)
    assert pytest.approx(31 / 57, abs=0.001) == room.load(1.0)
    room.heard(Sent(*PAIR, 0, 0, 0, 0), 2.0)
    assert pytest.approx(31 / 57, abs=0.001) == room.load(2.0)
    room.unasked(0, 5_000, 2.0)
    assert pytest.approx(9_001 / 9_500, abs=0.001) == room.load(2.0)


def test_before_others_are_heard_again_they_are_taken_to_send_as_this_one_does():
    room = Headroom(60, None)
    for _ in range(10):
        room.sent(0, 0.0)
    room.heard(Sent(*PAIR, 20, 0, 20, 0), 0.0)
    room.heard(Sent(*PAIR, 20, 0, 20, 0), 0.5)
    assert pytest.approx(31 / 57) == room.load(0.5)
    room.sent(0, 0.5)
    room.sent(0, 0.5)
    assert pytest.approx((12 + 20 * (1 + 2 / 12) + 1) / 57) == room.load(0.5)


def test_all_are_well_and_the_same_object_says_so_while_nothing_happens(clock):
    live = traffic(clock)
    first = live.standing()
    clock.now_s += 100.0
    live.heard(heard(1_000, 3))
    assert live.standing() is first
    assert first.states == ALL_WELL.states


def test_a_failing_endpoint_is_told_apart_and_comes_back(clock):
    live = traffic(clock)
    live.heard(heard(0, 8))
    assert live.standing().states == {PAIR: State.FAILING}
    assert live.standing().probed == frozenset()
    clock.now_s += 1.0
    assert live.standing().probed == {PAIR}
    live.decided(task_of(document(), "classify"), *PAIR, tokens=1.0, spent_usd=0.0, extra_usd=None)
    assert live.standing().probed == frozenset()
    clock.now_s += 4 * HALF_LIFE_S
    assert live.standing().states == {}


def test_old_news_and_strangers_change_nothing(clock):
    live = traffic(clock)
    live.heard(heard(0, 100, at_s=NOW_S - 3_600))
    live.heard(heard(0, 100, pair=("small", "elsewhere")))
    live.heard(heard(0, 100, pair=("nobody", "a")))
    live.cool("small", "elsewhere", 60.0)
    assert live.standing().states == {}
    assert live.untold().cooldowns == []


def test_an_endpoint_that_asks_to_be_left_alone_is_for_ten_minutes_at_most(clock):
    live = traffic(clock)
    live.cool(*PAIR, 7 * 86_400.0)
    assert live.is_urgent
    assert live.standing().states == {PAIR: State.COOLING}
    assert live.untold().cooldowns == [Cooldown(*PAIR, NOW_S + MOST_COOLING_S)]
    assert not live.is_urgent
    live.cool(*PAIR, 3.0)
    assert not live.is_urgent, "the longer one stands"
    clock.now_s += MOST_COOLING_S
    assert live.standing().states == {}


def test_what_was_not_told_is_told_again(clock):
    catalogue = document(endpoint("a", requests_per_minute=10), budget=Budget(usd_per_day=1.0))
    live = traffic(clock, catalogue)
    live.cool(*PAIR, 30.0)
    live.decided(task_of(catalogue, "classify/mail"), *PAIR, tokens=40.0, spent_usd=0.25, extra_usd=0.05)
    told = live.untold()
    assert told.days == {"classify": Day(1, 250_000_000, 1, 50_000_000)}
    assert told.sent == [Sent(*PAIR, 1, 40, 1, 40)]
    assert live.untold()._replace(day=0) == (0, [], {}, [])
    live.give_back(told)
    assert live.untold() == told


def test_what_others_tell_is_taken_in(clock):
    catalogue = document(endpoint("a", requests_per_minute=60), budget=Budget(usd_per_day=1.0))
    live = traffic(clock, catalogue)
    live.learned(Shared([], {}, []))
    live.learned(
        Shared([Cooldown(*PAIR, NOW_S + 20.0)], {"classify": Day(10, 900_000_000)}, [Sent(*PAIR, 57, 0, 57, 0)])
    )
    assert live.standing().states == {PAIR: State.COOLING}
    [small, large] = live.shown()
    assert (small.state, small.load >= 1.0, small.cooling_s) == ("cooling", True, 20.0)
    assert (large.model, large.state, large.error_rate, large.load) == ("large", "well", None, None)
    assert live.budget(task_of(catalogue, "classify")).settles
    clock.now_s += 20.0
    assert live.standing().states == {PAIR: State.FULL}


@pytest.mark.parametrize(
    ("budget", "decided", "reported", "settles", "is_spent"),
    [
        (Budget(usd_per_day=1.0), [(0.5, None)], (1, 500_000_000), False, False),
        # What nobody has reported yet is taken at its expected cost.
        (Budget(usd_per_day=1.0), [(0.5, None)] * 2, (1, 300_000_000), True, False),
        (Budget(usd_per_day=1.0), [(0.5, None)] * 2, (0, 0), True, True),
        (Budget(usd_per_day=1.0), [(0.5, None)] * 2, (2, 1_000_000_000), True, True),
        (Budget(explore_share=0.5), [(0.5, None), (0.5, 0.1)], (0, 0), False, False),
        (Budget(explore_share=0.1), [(0.5, None), (0.5, 0.1)], (0, 0), True, False),
        (Budget(explore_usd_per_day=0.2), [(0.5, 0.1)] * 1, (0, 0), False, False),
        (Budget(explore_usd_per_day=0.2), [(0.5, 0.1)] * 2, (0, 0), True, False),
    ],
)
def test_budgets_count_what_was_reported_and_what_is_under_way(clock, budget, decided, reported, settles, is_spent):
    catalogue = document(endpoint("a"), budget=budget)
    live = traffic(clock, catalogue, lambda path, _: reported if path == "classify" else (0, 0))
    task = task_of(catalogue, "classify/mail")
    for spent_usd, extra_usd in decided:
        live.decided(task, *PAIR, tokens=1.0, spent_usd=spent_usd, extra_usd=extra_usd)
    found = live.budget(task)
    assert (found.settles, found.is_spent) == (settles, is_spent)


def test_a_new_day_has_a_new_budget(clock):
    catalogue = document(endpoint("a"), budget=Budget(usd_per_day=1.0))
    live = traffic(clock, catalogue)
    task = task_of(catalogue, "classify")
    live.decided(task, *PAIR, tokens=1.0, spent_usd=2.0, extra_usd=None)
    assert live.budget(task).is_spent
    clock.now_s += 86_400.0
    assert not live.budget(task).is_spent
