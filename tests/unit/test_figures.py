"""Figures hold what reports say, also where there is nothing to say."""

from dataclasses import replace

import msgspec
import numpy as np
import pytest

from benchmarks.review import grouped, played
from router.errors import BadInput
from router.figures import drifted, learning, predicted, saved, style, what_if
from router.review.calibration import Predicted, calibration
from router.review.cells import Spent, without_ladders
from router.review.curves import Event, curves
from router.review.drift import Seen, drift
from router.review.policy_value import policy_value
from router.review.savings import savings
from router.values import QUALITY_ONE
from tests.maths import learned
from tests.maths.learned import N, decided

#: The cheap model gets worse at the end.
RIGHT = np.array([[0, 19, 38, 10], [45, 9, 0, 0]])
LEARNED = replace(learned.LEARNED, quality=RIGHT * QUALITY_ONE)
CURVES = curves(LEARNED, np.random.default_rng(0))
EMPTY = curves(
    replace(LEARNED, n=N[:, :0], quality=N[:, :0], buckets_s=N[0, :0], adaptive=decided([]), static=decided([])),
    np.random.default_rng(0),
)


def texts(figure):
    """Everything that is written in a figure."""
    labels = [text.get_text() for legend in figure.legends for text in legend.get_texts()]
    for panel in figure.axes:
        labels += [panel.get_title(loc="left"), panel.get_xlabel(), *(text.get_text() for text in panel.texts)]
        labels += [text.get_text() for text in panel.get_yticklabels()]
        if panel.get_legend() is not None:
            labels += [text.get_text() for text in panel.get_legend().get_texts()]
    return " | ".join(labels)


@pytest.mark.parametrize("by", ["outcomes", "time"])
def test_a_learning_curve_names_models_events_and_axes(by):
    figure = learning.learning(CURVES, by=by)
    said = texts(figure)
    assert all(word in said for word in ("cheap (n = 100)", "dear (n = 60)", "static tier lets go", "good enough"))
    assert ("judged outcomes" in said) == (by == "outcomes")
    assert len(figure.axes) == 4


def test_what_was_learned_within_five_minutes_is_marked_and_said():
    first = replace(
        LEARNED,
        n=N[:, :1],
        quality=RIGHT[:, :1] * QUALITY_ONE,
        buckets_s=np.array([0]),
        adaptive=decided([0]),
        static=decided([50]),
    )
    rates, *_ = learning.learning(curves(first, np.random.default_rng(0))).axes
    assert "a curve needs more" in rates.texts[0].get_text()
    assert len(rates.containers) == 1


def test_the_guardrail_is_shaded_where_it_held():
    event = Event(code="guardrail", at=CURVES.at[1], outcomes=CURVES.outcomes[1], text="")
    over = msgspec.structs.replace(event, code="guardrail-over", outcomes=CURVES.outcomes[2], at=CURVES.at[2])
    for by in ("outcomes", "time"):
        figure = learning.learning(msgspec.structs.replace(CURVES, events=[event, over, event]), by=by)
        assert "guardrail: static tier decides" in texts(figure)
        assert len(figure.axes[0].patches) == 2
    assert "guardrail" not in texts(learning.learning(CURVES))


def test_nothing_learned_is_said():
    assert "No outcome of classify" in texts(learning.learning(EMPTY))
    assert "No outcome of classify" in texts(drifted.drifted(EMPTY, []))


def test_a_waterfall_has_a_step_per_task_type_and_ends_with_what_was_spent():
    n = np.array([[90, 10], [10, 0]])
    usd = n * np.array([0.01, 0.1])
    given = Spent(
        task_types=("classify", "extract"), models=("cheap", "dear"), n=n, successes=n * 0.9, cost_n=n, cost_usd=usd,
        cost_between=usd**2 / np.maximum(n, 1), groups=np.ones_like(n), assumed_usd=np.array([[0.01, 0.1]] * 2),
        **without_ladders(n.shape),
    )  # fmt: skip
    found = savings(given, 1)
    figure = saved.waterfall(found)
    assert all(word in texts(figure) for word in ("always dear", "classify", "extract", "spent", "$2.00"))
    assert len(figure.axes[0].patches) == 4
    assert "the router: $2.00" in texts(saved.against(found))
    none = savings(replace(given, n=n * 0, successes=n * 0.0, cost_n=n * 0, cost_usd=n * 0.0, cost_between=n * 0.0), 1)
    assert "Nothing was reported" in texts(saved.against(none))
    assert "Nothing was reported" in texts(saved.waterfall(none))


def test_a_policy_without_support_says_so_in_its_row():
    log = played(1, calls=200)
    groups = grouped(log)
    far = np.zeros_like(log.propensity)
    far[:, -1] = 1.0
    figure = what_if.policies({"as it ran": policy_value(groups, log.propensity), "best": policy_value(groups, far)})
    assert all(word in texts(figure) for word in ("as it ran", "best", "not enough of it was logged", "snips"))
    assert "No policy" in texts(what_if.policies({}))


def test_reliability_has_a_point_per_model():
    given = Predicted(
        models=("cheap",), model=np.array([0]), predicted=np.array([0.9]), n=np.array([100]),
        quality=np.array([85.0]), quality_sq=np.array([85.0]),
    )  # fmt: skip
    assert "cheap: Brier" in texts(predicted.reliability(calibration(given), "classify"))
    assert "No mature decision" in texts(predicted.reliability([], "classify"))


def test_a_change_stands_where_it_came():
    seen = Seen(model=0, bucket=3, before=0.95, after=0.25)
    changes = drift(("cheap", "dear"), N, RIGHT * QUALITY_ONE, LEARNED.buckets_s, [seen])
    assert "0.95 → 0.25" in texts(drifted.drifted(CURVES, changes))


def test_a_figure_is_written_as_png_or_says_why_not(tmp_path):
    style.write(learning.learning(CURVES), tmp_path / "a.png")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(BadInput) as refused:
        style.write(learning.learning(CURVES), tmp_path / "none" / "a.png")
    assert refused.value.field == "--png"


@pytest.mark.parametrize(
    ("value", "shown"), [(0, "$0.00"), (0.00123, "$0.0012"), (12.345, "$12.35"), (-1_234.5, "−$1,234")]
)
def test_amounts_are_short(value, shown):
    assert style.usd(value) == shown
