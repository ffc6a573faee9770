"""Off-policy estimates from sums: equal to those from decisions, refused where the log says too little."""

import numpy as np
import pytest

from benchmarks.review import MODELS, STATIC, asked, grouped, played, truth
from router.choose.draws import Seed
from router.errors import BadInput
from router.review.policy_value import Groups, policy_value
from router.review.what_if import Instead, chosen_again
from router.values import Target

NEAR = Target(min_success=0.86)
SEED = Seed(policy=0, task_type="t")


TINY = {
    "choice": np.array([0, 0, 1]), "model": np.array([0, 1, 0]), "n": np.full(3, 200),
    "quality": np.array([200.0, 0.0, 200.0]), "quality_sq": np.array([200.0, 0.0, 200.0]),
    "propensity": np.array([[0.5, 0.5], [0.8, 0.2]]), "predicted": np.array([[0.6, 0.9]] * 2),
    "cost_usd": np.array([[1.0, 2.0]] * 2),
}  # fmt: skip


def test_three_estimators_by_hand():
    """w = .2/.5, .8/.5, .2/.8 = .4, 1.6, .25 of outcomes 1, 0, 1, two hundred times each.

    Inverse propensity (.4 + .25) / 3; self-normalised .65 / 2.25; doubly robust Σ e q̂ = .2·.6 + .8·.9 = .84, corrected
    by .4·(1 − .6), 1.6·(0 − .9), .25·(1 − .6). Effective n: 200 · 2.25² / (.16 + 2.56 + .0625).
    """
    found = policy_value(Groups(**TINY), np.array([[0.2, 0.8]] * 2))
    by_hand = {"ips": 0.65 / 3, "snips": 0.65 / 2.25, "dr": 0.84 + (0.16 - 1.44 + 0.1) / 3}
    assert pytest.approx(by_hand) == {one.estimator: one.value for one in found.estimates}
    assert pytest.approx(200 * 2.25**2 / 2.7825) == found.effective_n
    off = 0.65 / 2.25
    error = np.sqrt(0.16 * (1 - off) ** 2 + 2.56 * off**2 + 0.0625 * (1 - off) ** 2) / 2.25 / np.sqrt(200)
    assert pytest.approx(error) == found.estimates[1].se


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"propensity": np.array([[0.5, 0.0], [0.8, 0.2]])}, "propensity"),
        ({"propensity": np.array([[0.5, 1.5], [0.8, 0.2]])}, "propensity"),
        ({"propensity": np.array([[0.5, np.nan], [0.8, 0.2]])}, "propensity"),
        ({"quality": np.array([1.0])}, "quality"),
        ({"predicted": np.array([[0.6, 0.9]])}, "predicted"),
    ],
)
def test_a_log_without_a_meaning_is_refused(fields, field):
    with pytest.raises(BadInput) as refused:
        Groups(**{**TINY, **fields})
    assert refused.value.facts["field"] == field


def test_sums_say_the_same_as_decisions():
    """Each decision by itself: the mean of w x, Σ w x / Σ w, and the mean of Σ e q̂ + w (x − q̂)."""
    log = played(1, calls=400)
    policy = np.array([chosen_again(one, Instead(target=NEAR), SEED) for one in log.numbers])
    groups = grouped(log)
    found = policy_value(groups, policy)
    rows, n = np.arange(len(log.model)), len(log.model)
    w = policy[log.choice, log.model] / log.propensity[log.choice, log.model]
    x = log.success[rows, log.model]
    base = (policy * groups.predicted).sum(axis=1)[log.choice]
    ratio = (w * x).sum() / w.sum()
    dr = base + w * (x - groups.predicted[log.choice, log.model])
    assert pytest.approx([(w * x).mean(), ratio, dr.mean()]) == [one.value for one in found.estimates]
    errors = [
        (w * x).std(ddof=1) / n**0.5,
        np.sqrt((w**2 * (x - ratio) ** 2).sum()) / w.sum(),
        dr.std(ddof=1) / n**0.5,
    ]
    assert pytest.approx(errors) == [one.se for one in found.estimates]
    assert pytest.approx(w.sum() ** 2 / (w**2).sum()) == found.effective_n


def test_the_logged_policy_itself_is_what_was_achieved():
    log = played(2, calls=400)
    found = policy_value(grouped(log), log.propensity)
    assert pytest.approx([found.success_rate] * 2) == [one.value for one in found.estimates[:2]]
    assert pytest.approx(found.cost_usd) == found.policy_cost_usd
    assert found.unsupported_share < 0.001


def test_a_policy_that_was_hardly_ever_drawn_is_refused_with_a_reason():
    log = played(3, calls=400)
    always_max = np.zeros((len(log.numbers), len(MODELS)))
    always_max[:, -1] = 1.0
    found = policy_value(grouped(log), always_max)
    assert (found.estimates, "hardly ever drawn" in (found.refused or "")) == ([], True)


def test_too_small_a_log_is_refused_with_what_it_is_worth():
    log = played(4, calls=60)
    found = policy_value(grouped(log), log.propensity)
    assert "worth 180 decisions" in (found.refused or "")


def test_an_empty_log_is_refused():
    none, empty = np.zeros(0, dtype=np.int64), np.zeros((0, 2))
    groups = Groups(
        choice=none, model=none, n=none, quality=empty[:, 0], quality_sq=empty[:, 0],
        propensity=empty, predicted=empty, cost_usd=empty,
    )  # fmt: skip
    assert "No mature decision" in (policy_value(groups, empty).refused or "")


def test_missing_outcomes_are_told():
    log = played(5, calls=400)
    found = policy_value(grouped(log), log.propensity, missing=600)
    assert [one.code for one in found.notes] == ["outcomes-missing"]


def test_estimators_that_disagree_are_told():
    """The model that the policy wants did well by luck, and its prediction says otherwise: w x is 1, q̂ is 0.1."""
    groups = Groups(
        choice=np.array([0, 0]), model=np.array([0, 1]), n=np.array([4_000, 300]),
        quality=np.array([2_000.0, 300.0]), quality_sq=np.array([2_000.0, 300.0]),
        propensity=np.array([[0.8, 0.2]]), predicted=np.array([[0.5, 0.1]]), cost_usd=np.array([[1.0, 2.0]]),
    )  # fmt: skip
    found = policy_value(groups, np.array([[0.0, 1.0]]))
    assert {"estimators-disagree", "weights-off"} == {one.code for one in found.notes}


def test_a_choice_made_again_as_it_was_is_the_same_choice():
    log = played(6, calls=400)
    again = np.array([chosen_again(one, Instead(), Seed(policy=0, task_type="0")) for one in log.numbers[:20]])
    assert pytest.approx(log.propensity[:20], abs=1e-9) == again


def test_a_model_that_is_not_there_gets_nothing_and_the_others_everything():
    log = played(7, calls=400)
    without = np.array([chosen_again(one, Instead(without=frozenset({"mini"})), SEED) for one in log.numbers])
    assert without[:, MODELS.index("mini")].max() == 0.0
    assert pytest.approx(np.ones(len(without))) == without.sum(axis=1)


def test_a_static_model_that_is_not_there_gives_way_to_the_next_dearer_one():
    log = played(8, calls=100)
    without = chosen_again(log.numbers[0], Instead(without=frozenset({"mid"})), SEED)
    assert without.tolist() == [0, 0, 0, 1, 0]


def test_a_dear_model_made_cheap_is_chosen_more():
    log = played(9)
    last = log.numbers[-1]
    cheaper = chosen_again(last, Instead(cost_factors={"max": 0.001}), SEED)
    assert cheaper[-1] > log.propensity[-1][-1] + 0.3


def test_learning_switched_off_leaves_the_static_model():
    log = played(9, calls=400)
    off = np.array([chosen_again(one, Instead(learns=False), SEED) for one in log.numbers])
    assert pytest.approx(np.eye(5)[STATIC] * np.ones((len(off), 1))) == off


def test_learning_switched_on_decides_from_where_the_static_tier_lets_go():
    """Static choices with 80 and 100 outcomes: the first one stays, the second is what learning made of it."""
    log = played(9, calls=120)
    static = [{**one, "strategy": "static", "t": t} for one, t in zip(log.numbers[4:6], (81, 101), strict=True)]
    held, learned = (chosen_again(one, Instead(learns=True), Seed(policy=0, task_type="0")) for one in static)
    assert held.tolist() == np.eye(5)[STATIC].tolist()
    assert pytest.approx(log.propensity[5], abs=1e-9) == learned


def test_what_learning_would_have_chosen_in_shadow_is_what_it_decides_when_switched_on():
    log = played(9, calls=120)
    shadowed = {**log.numbers[4], "strategy": "static", "shadow": log.numbers[5]}
    seed = Seed(policy=0, task_type="0")
    assert pytest.approx(log.propensity[5], abs=1e-9) == chosen_again(shadowed, Instead(learns=True), seed)
    assert chosen_again(shadowed, Instead(), seed).tolist() == np.eye(5)[STATIC].tolist()


def test_a_share_is_mixed_with_the_static_model():
    log = played(9, calls=120)
    some = chosen_again(log.numbers[5], Instead(share=0.25), Seed(policy=0, task_type="0"))
    assert pytest.approx(0.25 * log.propensity[5] + 0.75 * np.eye(5)[STATIC], abs=1e-9) == some


def test_a_target_that_a_caller_asked_for_himself_stays():
    log = played(9, calls=400)
    instead = Instead(target=Target(min_success=0.5), in_place_of=Target(of_best=0.9))
    seed = Seed(policy=0, task_type="0")
    assert pytest.approx(log.propensity[19], abs=1e-9) == chosen_again(log.numbers[19], instead, seed)


def test_a_policy_of_another_shape_is_refused():
    log = played(1, calls=100)
    with pytest.raises(BadInput) as refused:
        policy_value(grouped(log), log.propensity[:, :2])
    assert refused.value.field == "policy"


@pytest.mark.slow
def test_intervals_of_near_policies_hold_the_truth_in_100_histories():
    """95% intervals, 90% of them at worst where weights are heavy: fewer than 74 of 100 would be one in a million."""
    found = [asked(played(seed, floor=0.01), Target(min_success=0.80)) for seed in range(100)]
    for place in range(3):
        hold = [one.estimates[place].low <= real <= one.estimates[place].high for one, real in found if not one.refused]
        assert len(hold) >= 90
        assert sum(hold) >= len(hold) - 26


def test_the_truth_of_a_policy_is_its_mean_rate():
    log = played(1, calls=100)
    always = np.tile([0, 0, 0, 0, 1.0], (len(log.numbers), 1))
    assert pytest.approx((0.97 + 0.95 + 0.93) / 3) == truth(log, always)
